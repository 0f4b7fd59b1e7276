"""`force-limit`: numbers of people and pieces, ranges, and freedoms."""

from __future__ import annotations

import pytest

from negotiations.clauses.relations import gap, nature, witness
from negotiations.problems import InvalidValue
from tests.terms.builders import clause, clauses, refusal, related, relation, said


def personnel(**bounds: object) -> dict[str, object]:
    return {"personnel": bounds}


class TestMeaning:
    def test_two_caps_conflict_by_their_distance(self) -> None:
        lower, higher = (clause("force-limit", party="XN", personnel={"cap": cap}) for cap in (600_000, 800_000))
        assert related(lower, higher).relation == "conflicts"
        assert lower.room is not None
        assert higher.room is not None
        assert (gap(lower.room, higher.room).amount, nature(lower.room, higher.room)) == (200_000, "degree")
        assert witness(lower.room, higher.room).from_b == (800_000,)

    def test_the_lower_of_two_limits_entails_the_higher(self) -> None:
        assert relation("force-limit", personnel(at_most=6), personnel(at_most=8), party="XN") == "entails"

    def test_any_limit_conflicts_with_no_limit(self) -> None:
        assert relation("force-limit", personnel(at_most=6), personnel(no_limit=True), party="XN") == "conflicts"

    def test_a_limit_to_be_set_conflicts_with_no_limit_whatever_it_will_be(self) -> None:
        assert relation("force-limit", personnel(at_most="open"), personnel(no_limit=True), party="XN") == "conflicts"

    def test_a_limit_to_be_set_leaves_open_how_it_relates_to_a_cap(self) -> None:
        left = clause("force-limit", party="XN", personnel={"at_most": "open"})
        verdict = related(left, clause("force-limit", party="XN", personnel={"cap": 800_000}))
        assert (verdict.relation, [case.relation.value for case in verdict.cases]) == (
            "open",
            ["conflicts", "entailed"],
        )

    def test_a_share_is_counted_from_its_baseline(self) -> None:
        half = personnel(cap={"fraction": "1/2", "of": "northland-forces"})
        assert relation("force-limit", half, personnel(cap=440_000), party="XN") == "same"

    def test_a_share_of_a_disputed_baseline_lies_between_what_the_sources_give(self) -> None:
        half = clause("force-limit", party="XN", personnel={"at_most": {"fraction": "1/2", "of": "disputed"}})
        assert half.room is not None
        assert [(figure.low, figure.high) for figure in half.room.figures] == [(400_000, 450_000)]
        assert related(half, clause("force-limit", party="XN", personnel={"at_most": 500_000})).relation == "entails"

    def test_forces_that_are_counted_together_are_one_total(self) -> None:
        found = clause("force-limit", party="XN", forces=["armed-forces", "national-guard"], personnel={"cap": 5})
        assert found.scope["group"].words == ("armed-forces", "national-guard")

    def test_each_category_of_equipment_has_its_own_limit(self) -> None:
        found = clauses("force-limit", party="XN", equipment={"tanks": {"cap": 8}, "artillery": {"cap": "open"}})
        assert [each.scope["group"].words for each in found] == [("artillery",), ("tanks",)]
        assert found[0].room is not None
        assert [figure.name for figure in found[0].room.figures] == ["1.equipment.artillery.cap"]

    def test_a_range_is_one_of_kilometres(self) -> None:
        short, long = ({"weapon_range": {"at_most": km}} for km in (40, 280))
        assert clause("force-limit", party="XN", **short).issue == "forces/weapon-range"
        assert relation("force-limit", short, long, party="XN") == "entails"

    def test_size_is_not_deployment(self) -> None:
        found = clauses("force-limit", party="XN", personnel={"no_limit": True}, deployment="free")
        assert [each.issue for each in found] == ["forces/personnel", "forces/deployment"]

    def test_free_deployment_conflicts_with_limited_deployment(self) -> None:
        assert relation("force-limit", {"deployment": "free"}, {"deployment": "limited"}, party="XN") == "conflicts"

    def test_free_deployment_is_a_freedom_and_no_duty(self) -> None:
        room = clause("force-limit", party="XN", deployment="free").room
        assert room is not None
        assert room.floor == {"free"}
        assert room.ceiling == {"free", "limited"}

    def test_what_is_left_open_is_the_number_of_people_unless_a_key_tells_more(self) -> None:
        assert clause("force-limit", party="XN", status="open").issue == "forces/personnel"
        assert clause("force-limit", party="XN", status="open", weapon_range={"cap": 1}).issue == "forces/weapon-range"

    def test_a_baseline_that_is_not_there_is_told(self) -> None:
        with pytest.raises(InvalidValue, match="there is no baseline 'sailors'"):
            clauses("force-limit", party="XN", personnel={"cap": {"fraction": "1/2", "of": "sailors"}})

    def test_bounds_that_cross_are_told(self) -> None:
        with pytest.raises(InvalidValue, match=r"no number satisfies the bounds of '1\.personnel' together"):
            clauses("force-limit", party="XN", personnel={"at_least": 9, "at_most": 5})


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"personnel": {"at_most": 5}}, "Northland will keep at most 5 people in its armed forces"),
            (
                {"personnel": {"up_to": "open"}, "place": "XN-01"},
                (
                    "Northland may keep up to a number of people in its armed forces that is still to be set, "
                    "in Highmoor (Northland)"
                ),
            ),
            (
                {"personnel": {"exactly": {"fraction": "1/2", "of": "northland-forces"}}},
                "Northland will keep exactly 1/2 of the baseline “northland-forces” in its armed forces",
            ),
            (
                {"personnel": {"no_limit": True, "at_least": 7}},
                (
                    "there will be no limit on the number of people in the armed forces of Northland "
                    "and Northland will keep at least 7 people in its armed forces"
                ),
            ),
            (
                {"weapon_range": {"cap": 40}},
                "the weapons of Northland will reach at most 40 kilometres, and may reach that far",
            ),
            ({"weapon_range": {"no_limit": True}}, "there will be no limit on the range of the weapons of Northland"),
            ({"deployment": "limited"}, "the deployment of the forces of Northland will be limited"),
            ({"characteristics": "free"}, "there will be no limits on what the weapons of Northland can do"),
            (
                {"status": "open", "weapon_range": {"at_most": "open"}, "deployment": "free"},
                "left open: the range of the weapons of Northland and the deployment of the forces of Northland",
            ),
            ({"status": "refused"}, "not to be discussed: the size of the armed forces of Northland"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("force-limit", party="XN", **fields) == sentence

    def test_several_limits_are_said_in_one_order(self) -> None:
        sentence = said("force-limit", party="XN", equipment={"tanks": {"up_to": 8}, "mortars": {"cap": "open"}})
        assert sentence.index("mortars") < sentence.index("tanks")


class TestRefusals:
    def test_a_stated_term_says_something(self) -> None:
        code, message, _ = refusal("force-limit", party="XN")
        assert (code, message) == (
            "says-nothing",
            (
                "found none of 'personnel', 'equipment', 'weapon_range', 'deployment' and 'characteristics' "
                "in a stated term, "
                "expected what the text says"
            ),
        )

    def test_a_list_of_equipment_names_some(self) -> None:
        assert refusal("force-limit", party="XN", equipment={})[0] == "too_short"
