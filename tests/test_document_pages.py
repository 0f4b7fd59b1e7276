"""The pages of the encoded documents: everything that a file says stands there, in order, and nothing of it runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs.reference import pages as reference
from docs.reference.documents import document_view, negotiation_view, negotiations, page_path
from negotiations.documents.negotiations import Document, Negotiation, alone
from negotiations.documents.papers import Proposal
from negotiations.documents.settings import Setting
from negotiations.documents.sources import Source
from negotiations.files.loading import load
from negotiations.messages import language
from negotiations.reports.escaping import markdown

NORTHLAND = load(Path(__file__).parent / "samples" / "northland")
SEEDS = [document for negotiation in negotiations() for document in negotiation]


def page(document: Document) -> str:
    return reference._print("document", document=document_view(document))


def given(**fields: object) -> Document:
    paper = {
        "id": "draft", "title": {"en": "Draft"}, "date": "2031-05-04", "authors": [{"actor": "XN"}],
        "form": "official", "sources": ["gazette"], **fields,
    }  # fmt: skip
    source = {"id": "gazette", "publisher": "Gazette", "title": "A title", "relays": "Courier"}
    return alone(Proposal.model_validate(paper), [Source.model_validate(source)])


@pytest.mark.parametrize("document", SEEDS, ids=page_path)
class TestSeeds:
    def test_every_term_stands_on_its_page_with_its_sentence_and_source(self, document: Document) -> None:
        text = page(document)
        for term in document.terms:
            assert text.count(f"\n- `{term.id}`") >= 1
            said = term.say(language("en"), document.vocabulary, document.baseline_titles())
            assert f": {markdown(said)}.\n" in text

    def test_every_point_that_is_left_out_or_not_read_stands_there(self, document: Document) -> None:
        text = page(document)
        assert [each.point for each in document.paper.left_out if markdown(each.reason) not in text] == []
        assert [each for each in document.paper.unread_points if f"point “{markdown(each)}”" not in text] == []

    def test_every_source_and_stance_stands_there(self, document: Document) -> None:
        text = page(document)
        assert [source.id for source in document.sources if f"\n- `{source.id}`: " not in text] == []
        told = text.partition("\n## Stances\n")[2].partition("\n## Sources\n")[0].count("\n- ")
        assert told == sum(stance.document == document.id for stance in document.negotiation.stances)

    def test_every_counted_point_has_one_heading_in_the_order_of_the_document(self, document: Document) -> None:
        headings = re.findall(r"^### Point (.*)$", page(document), flags=re.MULTILINE)
        assert headings == [markdown(name) for name in document.paper.point_names]


class TestPage:
    def test_it_says_what_a_document_is(self) -> None:
        text = page(NORTHLAND["south-reply"])
        for line in (
            "- Id: `northland/south-reply`, one of",
            "- Date: 9 May 2031\n",
            "- Authors: Southmark\n",
            "- Form: press-report, anonymous source\n",
            "- Points: 4\n",
            "- Not seen: point “3”, which may speak to `assets/`\n",
        ):
            assert line in text

    def test_what_was_struck_names_the_terms_of_the_earlier_draft(self) -> None:
        struck = page(NORTHLAND["south-reply"]).partition("\n## Struck\n")[2]
        assert "- point 3\n- in [Northland's draft](northland--north-draft.md) these terms: `3`\n" in struck
        assert "## Struck" not in page(NORTHLAND["north-draft"])

    def test_drafts_name_each_other(self) -> None:
        assert "- revises [Northland's draft](northland--north-draft.md)\n" in page(NORTHLAND["south-reply"])
        assert "- revised by [Southmark's reply](northland--south-reply.md)\n" in page(NORTHLAND["north-draft"])
        assert "## Lineage" not in page(NORTHLAND["river-league"])

    def test_a_draft_that_is_not_encoded_is_named_by_its_id(self) -> None:
        text = page(given(lineage=[{"revises": "first-draft", "note": "lost"}], not_seen=["rights/"]))
        assert "- revises first-draft, which is not encoded: lost\n" in text

    def test_a_stance_is_told_and_no_stance_is_no_silence(self) -> None:
        assert "- 2031-05-06: Southmark: **basis**; " in page(NORTHLAND["north-draft"])
        assert "None is encoded, which does not mean" in page(NORTHLAND["south-reply"])

    def test_a_demand_list_says_by_whom_it_is(self) -> None:
        text = page(NORTHLAND["river-league"])
        assert "- By: " in text
        assert "- Authors: " not in text

    def test_sub_points_stand_under_their_point_and_others_after_them(self) -> None:
        terms = [
            {"id": "2b", "kind": "election", "party": "XN"},
            {"id": "annex", "kind": "election", "party": "XS"},
            {"id": "1", "kind": "election", "party": "XE"},
        ]
        left_out = [{"point": "2a", "reason": "thanks"}, {"point": "3", "reason": "greetings"}]
        text = page(given(points=["1", "2", "3", "4"], terms=terms, left_out=left_out, struck=["4"]))
        order = ["### Point 1", "- `1`", "### Point 2", "- `2b` (point 2b)", "- Left out (point 2a): thanks",
                 "### Point 3", "- Left out: greetings", "### Point 4", "Nothing is encoded here: it was struck out.",
                 "### Part annex", "- `annex`"]  # fmt: skip
        places = [text.index(each) for each in order]
        assert places == sorted(places)

    def test_a_sub_point_stands_under_the_narrowest_point_that_is_counted(self) -> None:
        terms = [{"id": "2a.1", "kind": "election", "party": "XN"}]
        text = page(given(points=["2", "2a"], terms=terms))
        assert "### Point 2\n\n- Nothing is encoded here.\n" in text
        assert "### Point 2a\n\n- `2a.1` (point 2a.1): " in text

    def test_the_parts_of_a_text_whose_points_are_not_counted_are_not_called_points(self) -> None:
        text = page(given(terms=[{"id": "vote", "kind": "election", "party": "XN"}]))
        assert "### Part vote\n" in text
        assert "The points of this text are not counted" in text

    def test_alternatives_say_who_is_behind_each_option(self) -> None:
        options = [{"id": "north", "by": "XN"}, {"id": "south", "by": "XS", "no_text": True, "note": "later"}]
        term = {"id": "1", "kind": "election", "party": "XN", "option": "vote/north", "quote": "so *be* it"}
        text = page(given(alternatives=[{"id": "vote", "kind": "bracket", "options": options}], terms=[term]))
        assert (
            "- `vote` (`bracket`)\n  - `vote/north`: Northland\n  - `vote/south`: Southmark; to say nothing; later\n"
            in text
        )
        assert "  Option `vote/north`.\n" in text
        assert "  “so \\*be\\* it”\n" in text

    def test_what_others_wrote_is_shown_as_it_is(self) -> None:
        term = {"id": "1", "kind": "election", "party": "XN", "note": "<script> [x](javascript:y) | `z`"}
        text = page(given(title={"en": "# *Draft*", "uk": "<b>"}, terms=[term], note="## no heading"))
        assert "<script>" not in text
        assert "](javascript" not in text
        assert "\n## no heading" not in text
        assert "<b>" not in text

    def test_a_source_says_whose_words_it_carries_and_whether_it_has_an_address(self) -> None:
        text = page(given(not_seen=["rights/"]))
        assert "- `gazette`: A title (Gazette; relays Courier; no date; no address)\n" in text


def test_the_index_lists_documents_by_date_and_figures_with_their_sources() -> None:
    values = [{"value": 210, "source": "gazette", "date": "2031-01-01", "locator": "p. 3", "note": "about"}]
    baseline = {"id": "frozen", "title": {"en": "Frozen assets"}, "unit": "XSD", "values": values}
    setting = Setting.model_validate(
        {"id": "talks", "title": {"en": "Talks"}, "parties": ["XN", "XS"], "baselines": [baseline]}
    )
    made = negotiation_view(Negotiation(setting, NORTHLAND.sources, NORTHLAND.papers))
    assert [row[0] for row in made.rows] == ["2031-05-04", "2031-05-09", "2031-05-12"]
    assert made.rows[0][1:] == (
        "[Northland's draft](documents/talks--north-draft.md)", "proposal", "Northland", "official", "3",
    )  # fmt: skip
    ((title, figures),) = made.baselines
    assert title == "Frozen assets (`frozen`, in `XSD`)"
    assert figures[0].startswith("210, 1 January 2031, ")
    assert figures[0].endswith(", at p. 3, about")
