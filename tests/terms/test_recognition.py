"""`recognition`: levels of one scale, for each who recognises."""

from __future__ import annotations

import pytest

from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.outcomes import Scale
from negotiations.clauses.rooms import Room
from tests.terms.builders import clause, clauses, refusal, relation, said

COMMON = {"places": "XN-01", "owner": "XS", "by": "all-states"}


def compared(a: dict[str, object], b: dict[str, object]) -> str:
    return relation("recognition", a, b, **COMMON)


class TestMeaning:
    def test_de_jure_entails_de_facto(self) -> None:
        assert compared({"level": "de-jure"}, {"level": "de-facto"}) == "entails"

    def test_just_de_facto_conflicts_with_de_jure(self) -> None:
        assert compared({"level": "de-facto", "exactly": True}, {"level": "de-jure"}) == "conflicts"

    def test_at_most_de_facto_conflicts_with_de_jure_and_with_nothing_below(self) -> None:
        ceiling = {"level": "de-facto", "at_most": True}
        assert compared(ceiling, {"level": "de-jure"}) == "conflicts"
        assert compared(ceiling, {"level": "de-facto"}) == "overlaps"
        assert compared(ceiling, {"level": "none"}) == "entailed"
        assert compared(ceiling, {"level": "de-facto", "exactly": True}) == "entailed"

    @pytest.mark.parametrize("level", ["de-facto", "de-jure"])
    def test_no_recognition_conflicts_with_any(self, level: str) -> None:
        assert compared({"level": "none"}, {"level": level}) == "conflicts"
        assert compared({"level": "none"}, {"level": level, "may": True}) == "conflicts"

    def test_a_duty_to_recognise_conflicts_with_the_freedom_not_to(self) -> None:
        assert compared({"level": "de-facto"}, {"level": "none", "may": True}) == "conflicts"

    def test_a_question_that_is_put_off_is_not_answered(self) -> None:
        assert compared({"level": "undetermined"}, {"level": "de-jure"}) == "conflicts"
        assert compared({"level": "undetermined"}, {"level": "none", "exactly": True}) == "conflicts"

    def test_undetermined_is_demanded_exactly(self) -> None:
        scale = find_issue("territory/title").outcomes
        assert isinstance(scale, Scale)
        assert clause("recognition", **COMMON, level="undetermined").room == Room.exactly(scale, "undetermined")

    def test_putting_off_holds_for_its_period_only(self) -> None:
        during = {"of": "signature", "years": 15}
        period = clause("recognition", **COMMON, level="undetermined", during=during).scope.period
        assert period is not None
        assert (period.anchor, period.end, period.unit) == ("signature", 180, "month")

    def test_what_some_recognise_is_said_of_those_and_of_others_without_a_name(self) -> None:
        found = clauses("recognition", places="XN-01", owner="XS", by={"at_least": ["XW"]}, level="de-facto")
        assert [each.scope["actor"].words for each in found] == [("XW",), ("unstated",)]
        assert found[0].room == found[1].room

    def test_nothing_is_said_of_those_who_are_not_on_a_complete_list(self) -> None:
        only = clause("recognition", places="XN-01", owner="XS", by={"exactly": ["XW"]}, level="de-facto")
        assert only == clause("recognition", places="XN-01", owner="XS", by="XW", level="de-facto")

    def test_nobody_in_particular_is_never_everybody(self) -> None:
        assert clause("recognition", **{**COMMON, "by": "unstated"}, level="none").scope["actor"].words == ("unstated",)

    def test_recognition_as_of_two_owners_is_said_of_each(self) -> None:
        both = clause("recognition", **{**COMMON, "owner": ["XN", "XS"]}, level="undetermined")
        assert both.scope["other"].words == ("XN", "XS")


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"level": "none"}, "Westreach will not recognise Highmoor (Northland) as belonging to Southmark"),
            (
                {"level": "none", "exactly": True},
                "Westreach will not recognise Highmoor (Northland) as belonging to Southmark, and exactly that",
            ),
            (
                {"level": "none", "may": True},
                "Westreach may decline to recognise Highmoor (Northland) as belonging to Southmark",
            ),
            (
                {"level": "de-facto", "exactly": True},
                ("Westreach will recognise Highmoor (Northland) de facto as belonging to Southmark, and exactly that"),
            ),
            (
                {"level": "de-facto", "at_most": True},
                "at most this: Westreach will recognise Highmoor (Northland) de facto as belonging to Southmark",
            ),
            (
                {"level": "de-jure", "may": True},
                "Westreach may recognise Highmoor (Northland) de jure as belonging to Southmark",
            ),
            (
                {"level": "undetermined", "exactly": True},
                "Westreach will leave undetermined the title of Southmark to Highmoor (Northland)",
            ),
            (
                {"status": "open"},
                "left open: recognition of Highmoor (Northland) as belonging to Southmark, by Westreach",
            ),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("recognition", **{**COMMON, "by": "XW"}, **fields) == sentence

    def test_who_recognises_is_said(self) -> None:
        others: list[object] = [{"at_least": ["XW"]}, {"exactly": ["XW", "XE"]}, {"all_but": ["XN"]}, "unstated"]
        sentences = [said("recognition", **{**COMMON, "by": by}, level="de-jure") for by in others]
        assert [sentence.partition(" will ")[0] for sentence in sentences] == [
            "at least Westreach",
            "only Westreach and Eastvale",
            "parties other than Northland",
            "parties that are not named",
        ]


class TestRefusals:
    def test_a_stated_term_has_a_level(self) -> None:
        assert refusal("recognition", **COMMON) == (
            "says-nothing",
            "found no 'level' in a stated term, expected what the text says",
            "write 'status: open' where the text leaves it open",
        )

    def test_a_level_is_not_both_demanded_and_allowed(self) -> None:
        code, message, _ = refusal("recognition", **COMMON, level="none", exactly=True, may=True)
        assert (code, message) == ("keys-clash", "found 'exactly' and 'may' together, expected one of them")

    def test_a_ceiling_is_not_also_demanded_exactly(self) -> None:
        code, message, _ = refusal("recognition", **COMMON, level="de-facto", exactly=True, at_most=True)
        assert (code, message) == ("keys-clash", "found 'exactly' and 'at_most' together, expected one of them")

    def test_who_recognises_is_told(self) -> None:
        assert refusal("recognition", places="XN-01", owner="XS", level="none")[0] == "missing"
