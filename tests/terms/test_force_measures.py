"""`force-measures`: mobilisation, demobilisation, disbandment, disarmament, redeployment."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, related, relation, said

MEASURES = ("end-mobilisation", "demobilise", "disband", "disarm", "stop-redeployment")
SIGNED_90 = {"days": 90, "of": "signature"}


class TestMeaning:
    @pytest.mark.parametrize("measure", MEASURES)
    def test_a_measure_conflicts_with_the_freedom_to_leave_it(self, measure: str) -> None:
        found = relation("force-measures", {}, {"required": False}, party="XN", measures=measure)
        assert found == "conflicts"

    @pytest.mark.parametrize("measure", MEASURES)
    def test_a_measure_that_need_not_be_taken_may_be(self, measure: str) -> None:
        taken = clause("force-measures", party="XN", measures=measure)
        left = clause("force-measures", party="XN", measures=measure, required=False)
        assert taken.room is not None
        assert left.room is not None
        assert taken.room.ceiling < left.room.ceiling

    def test_each_measure_is_a_question_of_its_own(self) -> None:
        found = clauses("force-measures", party="XN", measures=list(MEASURES))
        assert [each.issue for each in found] == [
            "forces/mobilisation",
            "forces/demobilisation",
            "forces/disbandment",
            "forces/disarmament",
            "forces/redeployment",
        ]

    def test_mobilisation_that_ends_is_absent(self) -> None:
        room = clause("force-measures", party="XN", measures="end-mobilisation").room
        assert room is not None
        assert room.ceiling == {"absent"}

    def test_it_is_of_these_forces_of_this_party(self) -> None:
        scope = clause("force-measures", party="XN", measures="disband", forces="mercenaries").scope
        assert (scope["actor"].words, scope["group"].words) == (("XN",), ("mercenaries",))

    def test_redeployment_stops_in_these_places(self) -> None:
        stopped = clause("force-measures", party="XN", measures="stop-redeployment", places="XN-03")
        assert stopped.scope["place"].words == ("XN-03",)

    @pytest.mark.parametrize(
        ("measure", "event"),
        [
            ("end-mobilisation", "mobilisation-ended"),
            ("demobilise", "demobilisation.end"),
            ("disband", "disbandment.end"),
            ("disarm", "disarmament.end"),
            ("stop-redeployment", "redeployment-stopped"),
        ],
    )
    def test_each_measure_has_its_time(self, measure: str, event: str) -> None:
        _, long = clauses("force-measures", party="XN", measures=measure, within=SIGNED_90)
        _, short = clauses("force-measures", party="XN", measures=measure, within={"days": 30, "of": "signature"})
        assert long.issue == f"timing/{event}"
        assert related(short, long).relation == "entails"

    def test_what_is_left_open_demands_nothing(self) -> None:
        assert clause("force-measures", party="XN", measures="disband", status="open").room is None


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"measures": "end-mobilisation"}, "Northland will end mobilisation"),
            ({"measures": "demobilise"}, "Northland will demobilise its forces"),
            ({"measures": "disband", "when": "in-stages"}, "Northland will disband its forces in stages"),
            ({"measures": "disarm"}, "Northland will disarm its forces"),
            (
                {"measures": "stop-redeployment", "places": "XN-03"},
                "Northland will not redeploy its forces, in Longmarch (Northland)",
            ),
            (
                {"measures": list(MEASURES), "required": False},
                (
                    "Northland may go on with mobilisation; Northland need not demobilise its forces; "
                    "Northland need not disband its forces; Northland need not disarm its forces; "
                    "Northland may redeploy its forces"
                ),
            ),
            (
                {"measures": "disband", "forces": "mercenaries", "within": SIGNED_90},
                "Northland will disband its forces, for these forces: mercenaries within 90 days of signature",
            ),
            (
                {"measures": list(MEASURES), "status": "open"},
                (
                    "left open: the end of mobilisation, demobilisation, the disbandment of forces, "
                    "the disarmament of forces and the redeployment of forces, by Northland"
                ),
            ),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("force-measures", party="XN", **fields) == sentence


class TestRefusals:
    @pytest.mark.parametrize(("key", "value"), [("within", SIGNED_90), ("when", "in-stages"), ("after", "signature")])
    def test_there_is_no_time_for_nothing(self, key: str, value: object) -> None:
        assert refusal("force-measures", party="XN", measures="disband", required=False, **{key: value})[:2] == (
            "keys-clash",
            f"found {key!r} beside 'required: false', expected one of them",
        )

    def test_only_redeployment_is_somewhere(self) -> None:
        assert refusal("force-measures", party="XN", measures=["stop-redeployment", "disband"], places="XN-03") == (
            "keys-clash",
            "found 'places' beside 'disband', which has none",
            "write a term of its own for it",
        )
