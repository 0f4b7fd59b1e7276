from __future__ import annotations

import pickle
from copy import deepcopy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.documents.negotiations import Document, Negotiation, alone
from negotiations.problems import InvalidValue
from negotiations.vocabulary import builtin
from tests.documents.builders import demands, negotiation, proposal, setting, source, term


def drafts() -> Negotiation:
    """Return four drafts: `b` and `c` revise `a`, `d` revises both and strikes points out."""
    return negotiation(
        proposal("d", date="2031-05-04", lineage=[{"revises": "b"}, {"revises": "c"}], struck=["3"]),
        proposal("a", date="2031-05-01", terms=[term("1"), term("2a"), term("2b"), term("x", point="3a"), term("31")]),
        proposal("c", date="2031-05-03", lineage=[{"revises": "a"}], struck=["2"], terms=[term("3"), term("3c")]),
        proposal("b", date="2031-05-02", lineage=[{"revises": "a"}, {"revises": "lost"}], struck=["2a", "9"]),
    )


class TestOrder:
    @given(st.permutations([("b", "2031-05-01"), ("a", "2031-05-02"), ("c", "2031-05-02"), ("d", "2031-04-30")]))
    def test_documents_come_by_date_and_id_however_they_are_given(self, given_: list[tuple[str, str]]) -> None:
        papers = [proposal(name, date=day) if name != "c" else demands(name, date=day) for name, day in given_]
        found = negotiation(*papers)
        assert [document.id for document in found] == ["d", "b", "a", "c"]
        assert [document.id for document in found.proposals] == ["d", "b", "a"]
        assert [document.id for document in found.demands] == ["c"]
        assert found.documents == (*found.proposals, *found.demands)
        assert len(found) == 4
        assert found == negotiation(*reversed(papers))

    def test_stances_come_by_date(self) -> None:
        stances = [
            {"who": who, "what": "rejects", "document": "draft", "date": day, "source": "gazette"}
            for who, day in [("XS", "2031-05-09"), ("XW", "2031-05-07"), ("XE", "2031-05-07")]
        ]
        found = negotiation(proposal(), stances=stances)
        assert [stance.who for stance in found.stances] == [("XE",), ("XW",), ("XS",)]

    def test_two_of_one_id_are_refused(self) -> None:
        with pytest.raises(InvalidValue, match="the id 'draft' of a document a second time"):
            negotiation(proposal(), demands("draft"))
        with pytest.raises(InvalidValue, match="the id 'gazette' of a source a second time"):
            Negotiation(setting(), (source(), source()))


class TestLookingUp:
    def test_a_document_is_found_by_its_id_and_is_one_object(self) -> None:
        found = negotiation(proposal())
        assert found["draft"] is found["draft"]
        assert "draft" in found
        assert "reply" not in found

    @pytest.mark.parametrize("what", ["document", "source", "term"])
    def test_what_is_not_there_is_told_with_the_nearest(self, what: str) -> None:
        found = negotiation(proposal(terms=[term("first")]))
        look = {"document": found.__getitem__, "source": found.source, "term": found["draft"].term}[what]
        near = {"document": "draft", "source": "gazette", "term": "first"}[what]
        with pytest.raises(
            InvalidValue, match=rf"unknown {what} of '(talks|draft)': '{near}e'; did you mean '{near}'\?"
        ):
            look(f"{near}e")
        with pytest.raises(InvalidValue, match=r"'nothing-near'$"):
            look("nothing-near")

    def test_what_is_there_is_found(self) -> None:
        found = negotiation(proposal())
        assert found.source("gazette") == source()
        assert found["draft"].term("1").id == "1"

    def test_what_is_shown_is_short(self) -> None:
        found = negotiation(proposal(), demands())
        assert repr(found) == "<Negotiation 'talks': 1 proposals, 1 demand lists>"
        assert repr(found["draft"]) == "<Document 'draft' of 'talks'>"


class TestSetting:
    def test_a_negotiation_says_what_its_setting_says(self) -> None:
        found = negotiation(proposal())
        assert (found.id, found.title, found.parties, found.baselines) == ("talks", {"en": "Talks"}, ("XN", "XS"), ())

    def test_without_words_of_its_own_it_has_the_built_in_ones(self) -> None:
        assert negotiation(proposal()).vocabulary is builtin()

    def test_its_own_words_are_added(self) -> None:
        found = negotiation(proposal(), words={"actor": [{"id": "joint-council", "en": "Joint Council"}]})
        assert found["draft"].vocabulary.label("actor", "joint-council") == "Joint Council"
        assert builtin().find("actor", "joint-council") is None

    def test_a_share_is_counted_from_a_baseline(self) -> None:
        values = [{"value": value, "source": "gazette"} for value in (100, 120)]
        baseline = {"id": "forces", "title": {"en": "Forces"}, "unit": "person", "values": values}
        half = term("1", personnel={"at_most": {"fraction": "1/2", "of": "forces"}})
        (clause,) = negotiation(proposal(terms=[half]), baselines=[baseline])["draft"].clauses
        assert clause.room is not None
        assert [(figure.low, figure.high) for figure in clause.room.figures] == [(50, 60)]


class TestLineage:
    def test_each_draft_stands_after_those_that_it_revises(self) -> None:
        assert [draft.id for draft in drafts().lineage("d")] == ["a", "b", "c", "d"]
        assert [draft.id for draft in drafts().lineage("b")] == ["a", "b"]
        assert [draft.id for draft in drafts().lineage("a")] == ["a"]

    def test_the_order_is_that_of_revision_even_against_the_dates(self) -> None:
        found = negotiation(
            proposal("new", date="2031-05-01", lineage=[{"revises": "old"}]), proposal("old", date="2031-05-02")
        )
        assert [draft.id for draft in found.lineage("new")] == ["old", "new"]

    def test_a_circle_comes_to_an_end(self) -> None:
        found = negotiation(proposal("a", lineage=[{"revises": "b"}]), proposal("b", lineage=[{"revises": "a"}]))
        assert [draft.id for draft in found.lineage("a")] == ["b", "a"]

    def test_demands_revise_nothing(self) -> None:
        found = negotiation(demands())
        assert found["league"].revises == ()
        assert [draft.id for draft in found.lineage("league")] == ["league"]
        assert found["league"].struck == {}

    def test_of_an_unknown_document_there_is_no_lineage(self) -> None:
        with pytest.raises(InvalidValue, match="unknown document"):
            drafts().lineage("e")

    def test_what_was_struck_out_on_the_way_stays_struck(self) -> None:
        assert drafts()["b"].struck == {"a": frozenset({"2a"})}
        assert drafts()["c"].struck == {"a": frozenset({"2a", "2b"})}
        assert drafts()["d"].struck == {"a": frozenset({"2a", "2b"}), "b": frozenset(), "c": frozenset({"3", "3c"})}
        assert drafts()["a"].struck == {}


class TestDocuments:
    def test_a_document_says_what_its_paper_says(self) -> None:
        found = negotiation(proposal(not_seen=["rights/"]))["draft"]
        assert (found.id, found.type, found.title, found.unread) == ("draft", "proposal", {"en": "Draft"}, ("rights/",))
        assert (found.label("uk"), found.date.isoformat()) == ("Draft", "2031-05-04")
        assert list(found.terms_by_id) == ["1"]
        assert found.terms == found.paper.terms

    def test_the_authors_proper_come_first(self) -> None:
        authors = [{"actor": "XW", "role": "input"}, {"actor": "XS"}, {"actor": "XN"}]
        assert negotiation(proposal(authors=authors))["draft"].actors == ("XS", "XN", "XW")
        assert negotiation(demands(by=["XW", "XE"]))["league"].actors == ("XW", "XE")

    def test_its_sources_are_those_that_the_negotiation_has(self) -> None:
        found = negotiation(proposal(sources=["lost", "gazette"]))["draft"]
        assert found.sources == (source(),)

    def test_documents_of_equal_negotiations_are_equal(self) -> None:
        assert drafts()["a"] == drafts()["a"]
        assert len({drafts()["a"], drafts()["a"]}) == 1
        assert alone(proposal()) != negotiation(proposal())["draft"]

    def test_a_negotiation_can_be_copied_and_kept(self) -> None:
        found = drafts()
        assert found["d"].struck
        assert deepcopy(found) == found
        assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 # what was written the line before

    def test_a_document_alone_is_in_a_setting_of_its_authors(self) -> None:
        found = alone(proposal(authors=[{"actor": "XN"}, {"actor": "XN", "role": "mediator"}]), [source()])
        assert (found.negotiation.parties, found.sources) == (("XN",), (source(),))
        assert alone(demands()).negotiation.parties == ("XE",)
        assert isinstance(found, Document)


class TestEvidence:
    def test_a_term_takes_over_what_its_document_says(self) -> None:
        found = negotiation(proposal())["draft"]
        evidence = found.evidence(found.term("1"))
        assert (evidence.source_id, evidence.source, evidence.locator) == ("gazette", source(), "1")
        assert (evidence.certainty, evidence.sourcing, evidence.quote) == ("leaked", "named", "")

    def test_a_term_can_say_another(self) -> None:
        own = {"point": "7", "certainty": "press-report", "sourcing": "anonymous", "quote": "50,000"}
        found = negotiation(proposal(sources=["gazette", "courier"], terms=[term("1", source="courier", **own)]))[
            "draft"
        ]
        evidence = found.evidence(found.term("1"))
        assert (evidence.source_id, evidence.source, evidence.locator) == ("courier", None, "7")
        assert (evidence.certainty, evidence.sourcing, evidence.quote) == ("press-report", "anonymous", "50,000")

    def test_a_locator_is_more_exact_than_a_point(self) -> None:
        found = negotiation(proposal(terms=[term("1", locator="p. 3")]))["draft"]
        assert found.evidence(found.term("1")).locator == "p. 3"

    def test_the_sourcing_is_that_of_the_document(self) -> None:
        found = negotiation(proposal(sourcing="anonymous"))["draft"]
        assert found.evidence(found.term("1")).sourcing == "anonymous"

    def test_of_several_sources_one_must_be_named(self) -> None:
        found = negotiation(proposal(sources=["gazette", "courier"]))["draft"]
        with pytest.raises(InvalidValue, match="the term '1' names no source, and its document has 2"):
            found.evidence(found.term("1"))
