"""`territory`: who controls places, alone or jointly."""

from __future__ import annotations

from tests.terms.builders import clause, clauses, refusal, related, relation, said


class TestMeaning:
    def test_two_who_each_control_a_place_conflict(self) -> None:
        assert relation("territory", {"control": "XN"}, {"control": "XS"}, places="XN-01") == "conflicts"

    def test_control_by_one_conflicts_with_joint_control(self) -> None:
        alone = clause("territory", places="XN-01", control="XN")
        for control in ("joint", ["XN", "XS"]):
            shared = clauses("territory", places="XN-01", control=control)[0]
            assert related(alone, shared).relation == "conflicts"

    def test_joint_control_by_these_agrees_with_joint_control_by_nobody_in_particular(self) -> None:
        named, _ = clauses("territory", places="XN-01", control=["XN", "XS"])
        unnamed = clause("territory", places="XN-01", control="joint")
        assert related(named, unnamed).relation == "same"

    def test_joint_control_says_of_each_that_it_takes_part(self) -> None:
        _, shared = clauses("territory", places="XN-01", control=["XN", "XS"])
        assert shared.issue == "territory/administrator"
        assert shared.scope["actor"].words == ("XN", "XS")

    def test_all_but_some_places_is_their_complement(self) -> None:
        place = clause("territory", places={"all_but": ["XN-01"]}, control="XN").scope["place"]
        assert (place.words, place.all_but) == (("XN-01",), True)

    def test_what_is_left_open_is_control(self) -> None:
        left_open = clause("territory", places="XN-01", status="open")
        assert (left_open.issue, left_open.room, left_open.silence) == ("territory/control", None, "open")


class TestWords:
    def test_it_is_said(self) -> None:
        assert [said("territory", places=["XN-01", "XN-02"], control=control) for control in ("XS", ["XN", "XS"])] == [
            "Southmark will control Highmoor (Northland) and Lakeside (Northland)",
            "Northland and Southmark will jointly control Highmoor (Northland) and Lakeside (Northland)",
        ]

    def test_control_by_nobody_in_particular_is_said(self) -> None:
        assert [said("territory", places="XN-01", control=control) for control in ("joint", "international")] == [
            "Highmoor (Northland) will be under joint control",
            "Highmoor (Northland) will be under international control",
        ]

    def test_what_is_not_stated_is_said(self) -> None:
        assert said("territory", places="XN-03", status="open") == "left open: control of Longmarch (Northland)"


class TestRefusals:
    def test_a_stated_term_says_something(self) -> None:
        assert refusal("territory", places="XN-01") == (
            "says-nothing",
            "found no 'control' in a stated term, expected what the text says",
            "write 'status: open' where the text leaves it open",
        )

    def test_a_line_is_another_kind(self) -> None:
        assert refusal("territory", places="XN-01", control="XN", line="stands")[0] == "extra_forbidden"
