"""What pages leave out to be short: what is not known is never told as silence, and counts are right."""

from __future__ import annotations

import pytest

from negotiations.documents.negotiations import Negotiation
from negotiations.messages import language
from negotiations.website import demand_pages, issue_pages, matrix_pages, pair_pages
from negotiations.website.matrix_views import TopicView
from negotiations.website.pages import Site
from negotiations.website.paths import issue_path
from negotiations.website.survey import Survey
from tests.website.talks import File, made


def army(number: str, actor: str, at_most: int) -> File:
    return {"id": number, "kind": "force-limit", "party": actor, "personnel": {"cap": at_most}}


def release(number: str) -> File:
    return {"id": number, "kind": "right", "by": "XN", "bearers": "civilian-detainees", "objects": ["release"]}


def text(name: str, terms: list[File], **more: object) -> File:
    day = f"2031-05-{5 + len(name):02}"
    points = [str(each["id"]) for each in terms]
    given = {"format": 1, "id": name, "title": {"en": name, "uk": name}, "date": day, "sources": ["gazette"]}
    return given | {"form": "official", "points": points, "terms": terms, "authors": [{"actor": "XN"}]} | more


_SETTING: dict[str, File] = {
    "negotiation.yaml": {"format": 1, "id": "talks", "title": {"en": "list", "uk": "list"}, "parties": ["XN", "XS"]},
    "sources.yaml": {"format": 1, "sources": [{"id": "gazette", "publisher": "Gazette", "title": "Drafts"}]},
}


@pytest.fixture(scope="module")
def site() -> Site:
    """Return the site of four texts: the base, one that speaks alone, one read in full, and one read in part."""
    title = {"en": "list", "uk": "list"}
    demands = {"format": 1, "type": "demands", "id": "list", "title": title, "date": "2031-06-01", "by": "XE"}
    demands |= {"to": ["XN"], "form": "official", "points": ["1"], "sources": ["gazette"], "terms": [release("1")]}
    files: dict[str, File] = {
        **_SETTING,
        "proposals/base.yaml": text("base", [army("1", "XN", 100_000)]),
        "proposals/other.yaml": text("other", [army("1", "XN", 90_000), army("2", "XS", 50_000), release("3")]),
        "proposals/whole1.yaml": text("whole1", [army("1", "XN", 80_000)]),
        "proposals/partial.yaml": text("partial", [army("1", "XN", 70_000)], not_seen=["forces/", "rights/"]),
        "demands/list.yaml": demands,
    }
    negotiation: Negotiation = made(files)
    return Site(Survey(negotiation, "base"), language())


def test_a_cell_of_the_matrix_tells_silence_from_what_was_not_read(site: Site) -> None:
    view = next(page.view for page in matrix_pages.pages(site) if page.path == "matrix/forces.html")
    assert isinstance(view, TopicView)
    names = [column.id for column in view.columns]
    [line] = [each for each in view.lines if "Southmark" in each.where or "XS" in each.where]
    told = {name: [said.glyph for said in cell.said] for name, cell in zip(names, line.cells, strict=True)}
    assert told == {"base": ["–"], "other": [""], "whole1": ["–"], "partial": ["*"]}
    assert dict(view.silences) == {"–": "silent", "*": "not known"}


def test_a_page_of_two_names_what_one_is_silent_on_and_counts_what_was_not_read(site: Site) -> None:
    views = {page.path: page.view for page in pair_pages.pages(site)}
    silent, unread = (views[f"pairs/{name}.html"] for name in ("other--whole1", "other--partial"))
    assert isinstance(silent, pair_pages.PairView)
    assert isinstance(unread, pair_pages.PairView)
    [named] = silent.silent
    assert [[(link.label, link.path) for link in topic] for topic in named.alone] == [
        [("Right: release", "issues/rights--release.html")]
    ]
    # On the size of armies both speak, and only one of the army of Southmark.
    assert named.partly == ("Size of armed forces",)
    assert (named.glyph, named.count) == ("A", "2 questions")
    assert unread.silent == ()
    assert {count.glyph: count.count for count in unread.whole.counts} == {"x": 1, "A*": 2}


def test_the_page_of_a_question_names_who_speaks_of_its_topic_and_counts_the_others(site: Site) -> None:
    views = {page.path: page.view for page in issue_pages.pages(site)}
    view = views["issues/rights--release.html"]
    assert isinstance(view, issue_pages.IssueView)
    assert [each.id for each in view.said] == ["text-other", "text-list"]
    assert [(each.count, each.titles) for each in view.silent] == [(2, ()), (1, ())]
    assert "not known" in view.silent[1].why


def test_who_conflicts_with_another_on_the_order_of_events_is_not_told_to_be_silent_on_it() -> None:
    def then(event: str, anchor: str) -> list[File]:
        return [{"id": "1", "kind": "timing", "event": event, "after": anchor}]

    drafts = {"base": then("ceasefire.start", "talks.start"), "first": then("talks.start", "ceasefire.start")}
    drafts |= {"later": then("ceasefire.start", "agreement"), "quiet1": [release("1")]}
    survey = Survey(
        made({**_SETTING, **{f"proposals/{name}.yaml": text(name, said) for name, said in drafts.items()}}), "base"
    )
    view = next(
        page.view for page in issue_pages.pages(Site(survey, language())) if page.path == issue_path("timing/order")
    )
    assert isinstance(view, issue_pages.IssueView)
    assert [each.id for each in view.said] == ["text-base", "text-first", "text-later"]
    assert [(each.count, each.titles) for each in view.silent] == [(1, ())]
    assert view.picture == ""
    # These share no question but that of the order.
    assert {("base", "first"), ("first", "later")} <= set(survey.comparisons)


def test_the_overview_of_demands_has_the_proposals_that_answer_one(site: Site) -> None:
    view = next(page.view for page in demand_pages.pages(site) if page.path == "demands/list.html")
    assert isinstance(view, demand_pages.DemandsView)
    [plan] = view.overview
    assert plan.link.label == "other"
    assert [(cell.words, cell.kind) for cell in plan.cells] == [("✓\N{NO-BREAK SPACE}met", "")]
    assert [(words, count, sorted(titles)) for words, count, titles in view.quiet] == [
        ("not known 1 of 1 part", 1, ["partial"]),
        ("silent 1 of 1 part", 2, ["base", "whole1"]),
    ]
    [demand] = view.demands
    assert [(count, titles) for _, count, titles in demand.silent] == [
        (2, ("2 that are silent on every demand, named above",)),
        (1, ()),
    ]


def test_a_small_matrix_is_seen_at_a_glance_by_question_and_a_large_one_by_topic(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def glance() -> str:
        view = next(page.view for page in matrix_pages.pages(site) if page.path == "matrix.html")
        assert isinstance(view, matrix_pages.OverviewView)
        return str(view.picture)

    assert 'id="grid"' in glance()
    monkeypatch.setattr(matrix_pages, "_FEW_ROWS", 1)
    assert 'id="topics"' in glance()
