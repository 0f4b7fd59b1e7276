from __future__ import annotations

import pytest
from pydantic import ValidationError

from negotiations.documents.papers import DemandList, Proposal, UnreadPoint
from negotiations.problems import Problem
from negotiations.terms.force_limit import ForceLimit
from tests.documents.builders import TERM, demands, proposal, proposal_data, term


def codes(data: dict[str, object]) -> list[tuple[str, tuple[object, ...]]]:
    with pytest.raises(ValidationError) as caught:
        Proposal.model_validate(data)
    return [(error["type"], tuple(error["loc"])) for error in caught.value.errors()]


class TestTerms:
    def test_a_term_is_read_as_the_kind_that_it_names(self) -> None:
        assert isinstance(proposal().terms[0], ForceLimit)

    def test_a_term_that_was_made_before_is_taken_as_it_is(self) -> None:
        made = ForceLimit.model_validate(TERM)
        assert proposal(terms=[made]).terms[0] is made

    def test_only_the_kind_that_is_named_is_tried(self) -> None:
        assert codes(proposal_data(terms=[{**TERM, "personel": 5}])) == [("extra_forbidden", ("terms", 0, "personel"))]

    @pytest.mark.parametrize(
        ("value", "code"),
        [
            (5, "wrong-type"),
            ([], "wrong-type"),
            ({"id": "1"}, "missing-key"),
            ({"id": "1", "kind": "force-limits"}, "unknown-kind"),
            ({"id": "1", "kind": ""}, "unknown-kind"),
            ({"id": "1", "kind": 5}, "wrong-type"),
            ({"id": "1", "kind": ["force-limit"]}, "wrong-type"),
        ],
    )
    def test_what_names_no_kind_is_refused(self, value: object, code: str) -> None:
        assert codes(proposal_data(terms=[value])) == [(code, ("terms", 0))]

    def test_the_nearest_kind_is_named(self) -> None:
        with pytest.raises(ValidationError) as caught:
            proposal(terms=[{"id": "1", "kind": "force-limits"}])
        assert caught.value.errors()[0]["ctx"]["hint"] == "did you mean 'force-limit'?"

    def test_a_broken_plug_in_is_told_as_such(self, monkeypatch: pytest.MonkeyPatch) -> None:
        broken = Problem("broken-plug-in", "the kind 'parity' cannot be used", hint="repair it")
        monkeypatch.setattr("negotiations.documents.papers.plug_in_problem", lambda _: broken)
        assert codes(proposal_data(terms=[{"id": "1", "kind": "parity"}])) == [("broken-plug-in", ("terms", 0))]


class TestWhatMustBeSaid:
    def test_a_document_says_something(self) -> None:
        assert codes(proposal_data(terms=[])) == [("says-nothing", ())]

    @pytest.mark.parametrize("fields", [{"not_seen": ["rights/"]}, {"left_out": [{"point": "1", "reason": "Thanks."}]}])
    def test_or_says_why_it_does_not(self, fields: dict[str, object]) -> None:
        assert Proposal.model_validate(proposal_data(terms=[], **fields)).terms == ()

    def test_a_press_report_says_whether_its_source_is_named(self) -> None:
        assert codes(proposal_data(form="press-report")) == [("missing-key", ())]
        assert proposal(form="press-report", sourcing="anonymous").sourcing == "anonymous"

    @pytest.mark.parametrize("key", ["id", "title", "date", "form", "sources", "authors"])
    def test_a_proposal_needs_its_keys(self, key: str) -> None:
        data = proposal_data()
        del data[key]
        assert codes(data) == [("missing", (key,))]

    @pytest.mark.parametrize(
        ("key", "value"),
        [
            ("sources", ["gazette", "gazette"]),
            ("struck", ["1", "1"]),
            ("not_seen", ["1", "1"]),
            ("lineage", [{"revises": "a"}, {"revises": "a"}]),
            ("authors", [{"actor": "XN"}, {"actor": "XN", "role": "author"}]),
        ],
    )
    def test_nothing_is_listed_twice(self, key: str, value: object) -> None:
        with pytest.raises(ValidationError) as caught:
            Proposal.model_validate({**proposal_data(), key: value})
        (error,) = caught.value.errors()
        assert (error["type"], error["loc"], error["ctx"]["at"]) == ("listed-twice", (key,), (1,))

    def test_a_demand_list_says_that_it_is_one(self) -> None:
        data = {**proposal_data(), "by": "XE"}
        del data["authors"]
        with pytest.raises(ValidationError, match="type"):
            DemandList.model_validate(data)


class TestPoints:
    def test_a_number_of_points_names_them(self) -> None:
        assert proposal(points=3, not_seen=["2", "3"]).point_names == ("1", "2", "3")

    @pytest.mark.parametrize("value", [0, 1001, True, "3", [], ["1", "1"], [1], {}])
    def test_points_are_a_number_or_names(self, value: object) -> None:
        assert codes(proposal_data(points=value))

    def test_a_point_is_accounted_for_by_a_term_a_reason_or_by_not_being_seen(self) -> None:
        paper = proposal(
            points=6,
            terms=[term("1a"), term("x", point="2")],
            left_out=[{"point": "3", "reason": "It thanks the mediator."}],
            not_seen=["4b", {"point": "5", "about": ["assets/"]}, "rights/"],
        )
        assert paper.unaccounted_points == ("6",)
        assert paper.unread_points == ("4b", "5")

    def test_without_points_nothing_is_unaccounted_for(self) -> None:
        assert proposal().unaccounted_points == ()


class TestWhatWasNotSeen:
    @pytest.mark.parametrize(
        ("not_seen", "unread"),
        [
            ([], ()),
            (["rights/"], ("rights/",)),
            (["2"], ("",)),
            (["2", "rights/"], ("",)),
            (
                [{"point": "2", "about": ["rights/", "assets/"]}, "forces/personnel"],
                ("assets/", "forces/personnel", "rights/"),
            ),
            ([{"point": "2", "about": ["rights/"]}, "rights/"], ("rights/",)),
        ],
    )
    def test_a_point_of_unknown_content_makes_all_silence_unknown(
        self, not_seen: list[object], unread: tuple[str, ...]
    ) -> None:
        assert proposal(not_seen=not_seen).unread == unread

    def test_a_point_whose_heading_is_known_is_kept_with_its_issues(self) -> None:
        (entry,) = proposal(not_seen=[{"point": "2", "about": ["rights/"]}]).not_seen
        assert entry == UnreadPoint(point="2", about=("rights/",))

    @pytest.mark.parametrize(
        "value", [5, {"point": "2"}, {"point": "2", "about": []}, {"point": "2", "about": ["rights"]}, "Rights/"]
    )
    def test_anything_else_is_refused(self, value: object) -> None:
        assert len(codes(proposal_data(not_seen=[value]))) == 1


class TestEquality:
    def test_two_papers_are_equal_when_they_say_the_same(self) -> None:
        assert proposal() == proposal()
        assert hash(proposal()) == hash(proposal())
        assert proposal() != proposal(note="revised")

    def test_a_paper_never_changes(self) -> None:
        with pytest.raises(ValidationError, match="frozen"):
            proposal().note = "changed"  # type: ignore[misc] # that it is refused is the claim

    def test_a_title_is_told_in_a_language(self) -> None:
        assert proposal(title={"en": "Draft", "uk": "Проєкт"}).label("uk") == "Проєкт"

    def test_demands_are_by_somebody(self) -> None:
        paper = demands(by=["XE", "XW"], to="XN", red_lines=True)
        assert (paper.by, paper.to, paper.red_lines) == (("XE", "XW"), ("XN",), True)
