"""`bodies`: handover, collection, identification; how many, on which terms, until when."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, related, relation, said

ONE_WAY = {"by": "XS", "to": "XN"}


class TestMeaning:
    @pytest.mark.parametrize("name", ["handover", "collection", "identification"])
    def test_each_deed_is_a_question_of_its_own(self, name: str) -> None:
        found = clause("bodies", **ONE_WAY, **{name: True})
        assert found.issue == f"bodies/{name}"
        assert (found.scope["actor"].words, found.scope["other"].words) == (("XS",), ("XN",))

    def test_a_handover_conflicts_with_one_that_need_not_be(self) -> None:
        assert relation("bodies", {"handover": True}, {"handover": "not-required"}, **ONE_WAY) == "conflicts"

    def test_more_bodies_entail_fewer(self) -> None:
        _, more = clauses("bodies", **ONE_WAY, handover=True, number={"exactly": 6000})
        _, fewer = clauses("bodies", **ONE_WAY, handover=True, number={"at_least": 1000})
        assert (more.issue, related(more, fewer).relation) == ("bodies/number", "entails")

    def test_a_mutual_handover_has_a_number_on_each_side(self) -> None:
        found = clauses("bodies", by=["XN", "XS"], mutual=True, handover=True, number={"exactly": 6000})
        numbers = [each for each in found if each.issue == "bodies/number"]
        assert [(each.scope["actor"].words, each.scope["other"].words) for each in numbers] == [
            (("XN",), ("XS",)),
            (("XS",), ("XN",)),
        ]

    def test_all_for_all_is_a_question_beside_the_number(self) -> None:
        _, terms = clauses("bodies", **ONE_WAY, handover=True, terms="all-for-all")
        _, others = clauses("bodies", **ONE_WAY, handover=True, terms="equal-numbers")
        assert (terms.issue, related(terms, others).relation) == ("bodies/terms", "conflicts")

    def test_the_time_is_that_of_the_exchange(self) -> None:
        _, timed = clauses("bodies", **ONE_WAY, handover=True, within={"days": 14, "of": "signature"})
        assert timed.issue == "timing/body-exchange.end"

    def test_what_is_left_open_is_the_handover(self) -> None:
        found = clause("bodies", **ONE_WAY, status="open")
        assert (found.issue, found.room) == ("bodies/handover", None)

    def test_a_number_may_be_left_open_with_the_handover(self) -> None:
        found = clauses("bodies", **ONE_WAY, number={"exactly": 6000}, status="open")
        assert [(each.issue, each.room) for each in found] == [("bodies/handover", None), ("bodies/number", None)]


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"handover": True}, "Southmark will hand over the bodies of the dead to Northland"),
            ({"handover": False}, "Southmark will not hand over the bodies of the dead to Northland"),
            ({"handover": "may"}, "Southmark may hand over the bodies of the dead to Northland"),
            ({"handover": "not-required"}, "Southmark need not hand over the bodies of the dead to Northland"),
            ({"collection": True}, "Southmark will let the bodies of the dead be collected by Northland"),
            ({"collection": False}, "Southmark will not let the bodies of the dead be collected by Northland"),
            (
                {"collection": "may", "identification": True},
                (
                    "Southmark may let the bodies of the dead be collected by Northland; "
                    "Southmark will identify the bodies of the dead for Northland"
                ),
            ),
            (
                {"handover": True, "identification": True, "number": {"exactly": 3}, "when": "immediately"},
                (
                    "Southmark will hand over the bodies of the dead to Northland, exactly 3 of them immediately; "
                    "Southmark will identify the bodies of the dead for Northland"
                ),
            ),
            ({"identification": "may"}, "Southmark may identify the bodies of the dead for Northland"),
            (
                {"handover": True, "mutual": True, "number": {"exactly": 6000}, "terms": "equal-numbers"},
                (
                    "Southmark will hand over the bodies of the dead to Northland, each side toward the other, "
                    "exactly 6,000 of them, in equal numbers"
                ),
            ),
            (
                {"handover": True, "terms": "all-for-all", "when": "in-stages"},
                "Southmark will hand over the bodies of the dead to Northland in stages, all for all",
            ),
            ({"status": "no-text"}, "no text is proposed on this: bodies of the dead that Southmark holds"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("bodies", **ONE_WAY, **fields) == sentence

    def test_it_need_not_be_said_to_whom(self) -> None:
        assert said("bodies", by="XS", collection=True) == "Southmark will let the bodies of the dead be collected"


class TestRefusals:
    @pytest.mark.parametrize(
        ("fields", "code", "message"),
        [
            (
                {},
                "says-nothing",
                (
                    "found none of 'handover', 'collection' and 'identification' in a stated term, "
                    "expected what the text says"
                ),
            ),
            (
                {"handover": False, "number": {"exactly": 3}},
                "keys-clash",
                "found 'number' beside 'handover: false', expected one of them",
            ),
            (
                {"collection": True, "terms": "all-for-all"},
                "missing-key",
                "missing key 'handover', expected beside 'terms'",
            ),
        ],
    )
    def test_a_handover_has_details(self, fields: dict[str, object], code: str, message: str) -> None:
        assert refusal("bodies", **ONE_WAY, **fields)[:2] == (code, message)

    def test_a_mutual_handover_has_two_sides(self) -> None:
        assert refusal("bodies", by="XS", handover=True, mutual=True)[0] == "missing-key"
