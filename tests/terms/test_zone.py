"""`zone`: regimes, width, who keeps out and who administers."""

from __future__ import annotations

import pytest

from negotiations.clauses.clause import Clause
from tests.terms.builders import clauses, refusal, related, relation, said

HERE = {"places": "XN-01", "regimes": "buffer"}


def on(issue: str, **fields: object) -> Clause:
    """Return the one clause of a zone on an issue."""
    (only,) = [clause for clause in clauses("zone", **{**HERE, **fields}) if clause.issue == issue]
    return only


class TestMeaning:
    def test_a_zone_conflicts_with_none(self) -> None:
        assert relation("zone", {}, {"established": False}, **HERE) == "conflicts"

    def test_a_zone_entails_that_there_may_be_one(self) -> None:
        assert relation("zone", {}, {"established": "may"}, **HERE) == "entails"

    def test_that_there_may_be_one_conflicts_with_none(self) -> None:
        assert relation("zone", {"established": "may"}, {"established": False}, **HERE) == "conflicts"

    def test_each_regime_is_a_question_of_its_own(self) -> None:
        found = clauses("zone", places="XN-01", regimes=["neutral", "free-economic"])
        assert [clause.issue for clause in found] == ["zone/neutral", "zone/free-economic"]

    def test_whose_forces_keep_out_meets_forces_that_are_allowed(self) -> None:
        closed = on("forces/presence", closed_to="XS", closed_forces="heavy-weapons")
        assert closed.scope["group"].words == ("heavy-weapons",)
        (allowed,) = clauses("foreign-forces", place="XN-01", of="XS", presence="allowed")
        assert related(closed, allowed).relation == "conflicts"

    def test_a_regime_alone_says_nothing_of_whose_forces_keep_out(self) -> None:
        assert [clause.issue for clause in clauses("zone", **HERE)] == ["zone/buffer"]

    def test_a_strip_along_a_line_is_not_all_of_the_places(self) -> None:
        width = {"width": {"at_least": 20}}
        assert on("forces/presence", closed_to="XS").frame == ()
        strip = on("forces/presence", closed_to="XS", reference_line="state-border", **width)
        assert strip.frame == (("line", "state-border"),)
        assert on("forces/presence", closed_to="XS", **width).frame == (("line", "unstated"),)

    def test_a_wider_zone_entails_a_narrower_one(self) -> None:
        wide, narrow = (on("zone/width", width={"at_least": km}) for km in (50, 20))
        assert related(wide, narrow).relation == "entails"

    def test_a_width_is_measured_from_a_line(self) -> None:
        assert on("zone/width", width={"exactly": 20}, reference_line="state-border").frame == (
            ("line", "state-border"),
        )

    def test_two_lines_that_it_is_measured_from_conflict(self) -> None:
        one, other = (on("zone/reference-line", reference_line=line) for line in ("line-of-contact", "state-border"))
        assert related(one, other).relation == "conflicts"

    def test_each_class_of_weapons_has_a_width(self) -> None:
        found = clauses("zone", **HERE, widths={"rocket-artillery": {"exactly": 70}, "artillery": {"exactly": 50}})
        assert [clause.scope.stated for clause in found[1:]] == [{"place", "group"}] * 2
        assert [clause.scope["group"].words for clause in found[1:]] == [("artillery",), ("rocket-artillery",)]

    def test_widths_that_are_open_have_names_of_their_own(self) -> None:
        found = clauses("zone", **HERE, width={"exactly": "open"}, widths={"artillery": {"at_least": "open"}})
        names = [figure.name for clause in found for figure in (clause.room.figures if clause.room else ())]
        assert names == ["1.width.exactly", "1.width.artillery.at_least"]

    def test_two_numbers_of_zones_conflict(self) -> None:
        one, other = (on("zone/number/buffer", number={"exactly": number}) for number in (26, 28))
        assert related(one, other).relation == "conflicts"

    def test_a_number_of_zones_that_is_open_has_a_name(self) -> None:
        room = on("zone/number/buffer", number={"at_most": "open"}).room
        assert room is not None
        assert [figure.name for figure in room.figures] == ["1.number.at_most"]

    def test_who_administers_it_takes_part(self) -> None:
        clause = on("zone/administrator", administrator=["XN", "XE"])
        assert clause.room is not None
        assert clause.room.ceiling == {"in"}
        assert clause.scope["actor"].words == ("XE", "XN")

    def test_it_has_a_time(self) -> None:
        assert on("timing/zone-established", after="referendum").frame == (("anchor", "referendum"),)

    def test_what_is_left_open_demands_nothing(self) -> None:
        found = clauses("zone", **HERE, administrator="unstated", status="open")
        assert [(clause.issue, clause.room) for clause in found] == [
            ("zone/buffer", None),
            ("zone/administrator", None),
        ]


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({}, "there will be a buffer zone in Highmoor (Northland)"),
            ({"established": False}, "there will be no buffer zone in Highmoor (Northland)"),
            (
                {"established": "may", "regimes": ["free-economic", "security"]},
                "there may be a free economic and security zone in Highmoor (Northland)",
            ),
            (
                {
                    "width": {"at_least": 20},
                    "widths": {"artillery": {"exactly": "open"}},
                    "reference_line": "state-border",
                },
                (
                    "there will be a buffer zone in Highmoor (Northland); its width will be at least 20 kilometres; "
                    "its width (for: artillery) will be exactly a figure that is still to be set; "
                    "it will be measured from: state border"
                ),
            ),
            (
                {"closed_to": "XS", "closed_forces": "tanks", "administrator": "XN", "when": "immediately"},
                (
                    "there will be a buffer zone in Highmoor (Northland) immediately; "
                    "tanks of Southmark will keep out of it; Northland will administer it"
                ),
            ),
            (
                {"regimes": "cantonment", "number": {"exactly": 26}},
                "there will be a cantonment zone in Highmoor (Northland); the number of such zones will be exactly 26",
            ),
            ({"status": "open"}, "left open: a buffer zone in Highmoor (Northland)"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("zone", **{**HERE, **fields}) == sentence


class TestRefusals:
    @pytest.mark.parametrize(
        ("key", "value"),
        [
            ("number", {"exactly": 5}),
            ("width", {"exactly": 5}),
            ("reference_line", "state-border"),
            ("closed_to", "XS"),
            ("administrator", "XN"),
            ("when", "immediately"),
        ],
    )
    def test_what_will_not_be_has_no_rules(self, key: str, value: object) -> None:
        assert refusal("zone", **HERE, established=False, **{key: value})[:2] == (
            "keys-clash",
            f"found {key!r} beside 'established: false', expected one of them",
        )

    def test_nobody_keeps_out_of_what_may_never_be(self) -> None:
        message = "found 'closed_to' beside 'established: may', expected one of them"
        assert refusal("zone", **HERE, established="may", closed_to="XS")[1] == message

    def test_forces_that_keep_out_are_somebodys(self) -> None:
        assert refusal("zone", **HERE, closed_forces="tanks") == (
            "missing-key",
            "found 'closed_forces' without 'closed_to'",
            "add 'closed_to: unstated' where the text does not say whose",
        )

    def test_a_regime_is_on_the_list(self) -> None:
        assert refusal("zone", places="XN-01", regimes="grey")[0] == "literal_error"
