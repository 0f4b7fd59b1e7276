"""A page says of texts what comparing them came to: with every option, from either side, and of no silence too much."""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from importlib.resources import files

import pytest

import negotiations as ng
from negotiations.compare.table_records import numbered_rows
from negotiations.documents.negotiations import Negotiation
from negotiations.messages import language
from negotiations.pictures.shapes import Shapes
from negotiations.reports.coverage_view import ANSWERS
from negotiations.website import demand_pages, document_pages, issue_pages, map_pages, matrix_pages, pair_pages
from negotiations.website.matrix_views import CellView, TopicView
from negotiations.website.pages import Site
from negotiations.website.survey import Survey
from tests.browser.built import Built
from tests.pictures.map_samples import squares
from tests.website.talks import File, made
from tests.website.test_brief import army, release, text
from tests.website.test_pages import both_speak


def bracket(name: str, *authors: str) -> File:
    return {"id": name, "kind": "bracket", "options": [{"id": each.lower(), "by": each} for each in authors]}


def made_of(*papers: File) -> Negotiation:
    """Return an invented negotiation with some texts."""
    title = {"en": "talks", "uk": "talks"}
    files: dict[str, File] = {
        "negotiation.yaml": {"format": 1, "id": "talks", "title": title, "parties": ["XN", "XS"]},
        "sources.yaml": {
            "format": 1,
            "sources": [
                {"id": each, "publisher": "Gazette", "title": title}
                for each, title in (("gazette", "Drafts"), ("more", "More"))
            ],
        },
        **{f"papers/{paper['id']}.yaml": paper for paper in papers},
    }
    return made(files)


def site_of(*papers: File, base: str = "", shapes: Shapes | None = None) -> Site:
    """Return the site of some texts of an invented negotiation."""
    return Site(Survey(made_of(*papers), base, shapes), language())


def topic(site: Site, name: str) -> TopicView:
    view = next(page.view for page in matrix_pages.pages(site) if page.path == f"matrix/{name}.html")
    assert isinstance(view, TopicView)
    return view


def cell(view: TopicView, line: int, name: str) -> CellView:
    return view.lines[line].cells[[column.id for column in view.columns].index(name)]


@pytest.fixture(scope="module")
def options() -> Site:
    """Return the site of a text, and of one that asks in options for the same, for another number, and for nothing."""
    same, other = (
        {**army("1.xn", "XN", 60_000), "option": "size/xn"},
        {**army("1.xs", "XN", 80_000), "option": "size/xs"},
    )
    declined = {**army("1.xe", "XN", 60_000), "option": "size/xe", "status": "refused"}
    del declined["personnel"]
    given = {"points": ["1"], "alternatives": [bracket("size", "XN", "XS", "XE")]}
    terms = [{**each, "point": "1"} for each in (same, other, declined)]
    return site_of(text("base", [army("1", "XN", 60_000)]), text("drafted", terms, **given), base="base")


class TestOptions:
    def test_a_cell_of_the_matrix_has_the_relation_of_each_option(self, options: Site) -> None:
        signs = cell(topic(options, "forces"), 0, "drafted").signs
        assert {sign.relation for sign in signs} == {"conflicts", "same"}
        assert len({sign.path for sign in signs}) == len(signs)

    def test_who_declines_in_an_option_does_not_speak_there(self, options: Site) -> None:
        [pair] = [page.view for page in pair_pages.pages(options) if isinstance(page.view, pair_pages.PairView)]
        rows = [row.relation for each in pair.topics for row, _ in each.rows]
        assert sorted(rows) == ["conflicts", "same"]
        [grid] = [page.view for page in pair_pages.pages(options) if isinstance(page.view, pair_pages.PairsView)]
        assert grid.columns == ("1 base",)
        assert grid.rows[1][2][0].label == "x1 +1"
        for page in document_pages.pages(options):
            assert isinstance(page.view, document_pages.DocumentView)
            assert page.view.others is not None
            [other] = page.view.others.rows
            kinds = [each.kind for each in page.view.others.relations]
            assert dict(zip(kinds, other.counts, strict=True)) == {"conflicts": "1", "same": "1"}
        [issue] = [page.view for page in issue_pages.pages(options) if isinstance(page.view, issue_pages.IssueView)]
        assert sorted(each.relation for each in issue.relations) == rows


def test_both_ways_to_see_a_relation_are_in_the_legend() -> None:
    wide: File = {**army("1", "XN", 0), "personnel": {"at_most": 80_000}}
    narrow: File = {**army("1", "XN", 0), "personnel": {"at_most": 60_000}}
    view = topic(site_of(text("base", [wide]), text("narrow", [narrow]), base="base"), "forces")
    assert [sign.relation for sign in cell(view, 0, "narrow").signs] == ["entailed"]
    assert [relation for relation, _, _ in view.relations] == ["entails", "entailed"]


def test_who_speaks_to_it_under_other_conditions_is_not_called_silent() -> None:
    peace: File = {**army("1", "XN", 60_000), "state": "peacetime"}
    view = topic(site_of(text("base", [army("1", "XN", 60_000)]), text("peace", [peace]), base="base"), "forces")
    told = [said.words for number in range(len(view.lines)) for said in cell(view, number, "peace").said]
    assert "speaks to this only under other conditions (1)" in told
    assert "silent" not in told


def test_a_base_without_a_column_is_none_of_those_to_choose_from() -> None:
    texts = text("base", [army("1", "XN", 60_000)]), text("rights", [release("1"), army("2", "XN", 60_000)])
    site = site_of(*texts, text("more", [release("1")]), base="base")
    assert [topic(site, name).absent for name in ("forces", "rights")] == ["", "base"]


def test_a_row_is_found_by_the_places_in_which_it_holds_and_by_no_other() -> None:
    def ceasefire(**more: object) -> File:
        return {"id": "1", "kind": "ceasefire", "parties": ["XN", "XS"], **more}

    part, other = ceasefire(places="XN-03.east"), ceasefire(places="XN-03.west")
    site = site_of(text("base", [ceasefire()]), text("east", [part]), text("west1", [other]), base="base")
    view = topic(site, "ceasefire")
    whole, east, west = "Longmarch (Northland)", "eastern part of Longmarch", "western part of Longmarch"
    assert set(view.places) == {whole, east, west}
    found = {
        line.where.removeprefix("for Northland and Southmark, "): {
            view.places[int(each)] for each in line.places.split()
        }
        for line in view.lines
    }
    assert found == {f"in {east}": {whole, east}, f"in {west}": {whole, west}, f"everywhere except in {whole}": set()}


def test_what_was_not_read_is_counted_apart_from_silence() -> None:
    one = text("one", [army("1", "XN", 60_000), army("2", "XS", 60_000), release("3")])
    site = site_of(one, text("other", [army("1", "XN", 60_000)], not_seen=["rights/"]), base="one")
    [view] = [page.view for page in pair_pages.pages(site) if isinstance(page.view, pair_pages.PairView)]
    assert [(count.glyph, count.label, count.count) for count in view.whole.counts] == [
        ("=", "same", 1),
        ("A", "only A speaks", 1),
        ("A*", "A speaks, not known whether B does", 1),
    ]
    told = {group.glyph: group.words for group in view.silent}
    assert set(told) == {"A"}


def asked(*terms: File) -> File:
    """Return a list of demands."""
    given = text("list", list(terms), type="demands", by="XE", to=["XN"])
    return {key: value for key, value in given.items() if key != "authors"}


def demands_of(site: Site) -> demand_pages.DemandsView:
    [view] = [page.view for page in demand_pages.pages(site) if isinstance(page.view, demand_pages.DemandsView)]
    return view


def test_what_a_list_leaves_open_is_named_as_no_demand() -> None:
    declined = {**release("2"), "bearers": "prisoners-of-war", "status": "refused"}
    view = demands_of(site_of(text("plan", [release("1")]), asked(release("1"), declined)))
    assert [demand.ref.id for demand in view.demands] == ["1"]
    assert view.notes == ("Left open or declined by the text that demands, and hence no demand: 2.",)


def test_what_a_proposal_without_an_answer_says_near_a_demand_is_told_with_its_anchor() -> None:
    view = demands_of(site_of(text("plan", [army("1", "XS", 60_000)]), asked(army("1", "XN", 60_000))))
    [demand] = view.demands
    assert not demand.answers
    assert [(count, titles) for _, count, titles in view.quiet] == [(1, ("plan",))]
    assert [count for _, count, _ in demand.silent] == [1]
    [near] = demand.near
    assert (near.id, near.plan.label) == ("plan--1-1", "plan")
    assert [words[:3] for words in near.words] == ["1: "]
    assert "said of others" in view.method[-1]


def test_reasons_of_silence_stand_in_one_order_in_all_languages() -> None:
    unread: tuple[tuple[str, list[str]], ...] = (
        ("partly", ["forces/"]),
        ("nowhere", ["forces/", "rights/"]),
        ("whole", []),
    )
    texts = [text(name, [army("1", "XS", 9)], not_seen=not_seen) for name, not_seen in unread]
    survey = site_of(asked(release("1"), army("2", "XN", 1)), *texts).survey
    english, *others = (demands_of(Site(survey, language(each))) for each in ng.LANGUAGES)
    assert len(english.quiet) == len(texts)
    for view in others:
        assert [titles for _, _, titles in view.quiet] == [titles for _, _, titles in english.quiet]

    given = {"points": ["1"], "alternatives": [bracket("size", "XN", "XS")]}
    option: File = {**army("1", "XN", 9), "option": "size/xn"}
    texts = [text("base", [army("1", "XN", 9), release("2")]), text("drafted", [option], **given)]
    alone, *also = (pair_of(Site(site_of(*texts).survey, language(each))).silent for each in ng.LANGUAGES)
    assert {len(each.alone) for each in alone} == {0, 1}
    for groups in also:
        assert [(each.glyph, len(each.alone)) for each in groups] == [(each.glyph, len(each.alone)) for each in alone]


def pair_of(site: Site) -> pair_pages.PairView:
    [view] = [page.view for page in pair_pages.pages(site) if isinstance(page.view, pair_pages.PairView)]
    return view


def test_sources_of_one_publisher_are_told_apart_where_only_a_term_names_another_one() -> None:
    view = next(
        document_pages.pages(site_of(text("draft", [army("1", "XN", 1), {**release("2"), "source": "more"}])))
    ).view
    assert isinstance(view, document_pages.DocumentView)
    assert [each.name for each in view.sources] == ["[1] Gazette", "[2] Gazette"]
    assert [term.source.name for point in view.points for term in point.terms] == ["[1] Gazette", "[2] Gazette"]
    demands = demands_of(
        site_of(text("draft", [army("1", "XN", 1)]), asked(release("1"), {**release("2"), "source": "more"}))
    )
    assert ["More" in demand.ref.words for demand in demands.demands] == [False, True]


def test_each_answer_has_its_sign_in_the_style() -> None:
    style = files("negotiations.website").joinpath("style.css").read_text(encoding="utf-8")
    for answer, (_, glyph) in ANSWERS.items():
        assert f'.answers .{answer.value} > :first-child::before {{ content: "{glyph}"; ' in style


def test_a_proposal_that_speaks_to_a_demand_under_other_conditions_is_not_called_silent() -> None:
    peace: File = {**army("1", "XN", 60_000), "state": "peacetime"}
    view = demands_of(site_of(text("plan", [peace]), asked(army("1", "XN", 60_000))))
    rows = [row for answer in view.demands[0].answers for row in answer.rows]
    assert {row.label for row in rows} == {"met", ""}
    assert [row.words for row in rows if not row.label] == ["speaks to this only under other conditions (1)"]


def test_who_says_nothing_to_what_one_option_demands_does_not_leave_it_open() -> None:
    """That a demand stands in one option of its list is no word of a plan on it."""
    options = {"points": ["1"], "alternatives": [{"id": "way", "kind": "menu", "options": [{"id": "a"}, {"id": "b"}]}]}
    terms = [{**army("1.a", "XN", 60_000), "point": "1", "option": "way/a"}]
    terms.append({**release("1.b"), "point": "1", "option": "way/b"})
    plan, unread = text("plan", [release("1")]), text("unread", [release("1")], not_seen=["forces/"])
    found = made_of(plan, unread, asked(*terms) | options)
    answers = {
        name: {
            cell.finding.issue: cell.answer.value
            for each in ng.coverage(found["list"], found[name])
            for cell in each.cells
        }
        for name in ("plan", "unread")
    }
    assert answers == {
        "plan": {"forces/personnel": "silent", "rights/release": "left-open"},
        "unread": {"forces/personnel": "unknown", "rights/release": "left-open"},
    }


def test_a_text_that_struck_it_out_is_not_counted_as_silent_beside_the_maps() -> None:
    def line(place: str) -> File:
        return {
            "id": "1",
            "kind": "recognition",
            "places": place,
            "owner": "XN",
            "level": "de-facto",
            "by": "all-states",
        }

    first = text("first", [line("XN-03.east")])
    later = text("later1", [release("3")], lineage=[{"revises": "first"}], struck=["1"])
    site = site_of(first, text("second1", [line("XN-01")]), later, text("other", [release("3")]), shapes=squares())
    views = [page.view for page in map_pages.pages(site) if isinstance(page.view, map_pages.MapView)]
    assert [(view.silent, view.struck, view.alike) for view in views] == [(1, 1, 0)] * len(views)
    assert views


def test_a_text_that_struck_it_out_is_not_counted_among_those_that_speak_to_it() -> None:
    struck = text("later1", [army("2", "XN", 9)], lineage=[{"revises": "first"}], struck=["1"])
    site = site_of(text("first", [release("1")]), struck, text("other12", [release("1")]), base="first")
    view = topic(site, "rights")
    assert [column.id for column in view.columns] == ["first", "later1", "other12"]
    assert (view.speaking, view.others) == (2, 1)
    [overview] = [page.view for page in matrix_pages.pages(site) if isinstance(page.view, matrix_pages.OverviewView)]
    assert {link.path: texts for link, texts, _ in overview.topics}["matrix/rights.html"] == 2
    [listed] = [page.view for page in issue_pages.pages(site) if isinstance(page.view, issue_pages.IssuesView)]
    assert {link.path: link.note for _, links in listed.topics for link in links}[
        "issues/rights--release.html"
    ] == "2 texts"


def test_what_follows_by_a_rule_is_not_told_as_what_the_text_says() -> None:
    neutral: File = {"id": "1", "kind": "alliance", "party": "XN", "neutral": "required"}
    member: File = {
        "id": "1",
        "kind": "alliance",
        "party": "XN",
        "organisation": "Harbour-League",
        "membership": "joins",
    }
    view = topic(site_of(text("base", [neutral]), text("member1", [member]), base="base"), "alliance")
    said = [each.words for line in range(len(view.lines)) for each in cell(view, line, "base").said]
    assert any("ruled out (this follows by a rule" in words for words in said)


def test_what_follows_beside_other_texts_than_the_base_is_not_called_silent() -> None:
    neutral: File = {"id": "1", "kind": "alliance", "party": "XN", "neutral": "required"}
    member: File = {"id": "2", "kind": "alliance", "party": "XN", "organisation": "Harbour-League"}
    member["membership"] = "joins"
    texts = text("base", [army("1", "XN", 9)]), text("neutral", [neutral]), text("member12", [member])
    view = topic(site_of(*texts, base="base"), "alliance")
    told = {cell(view, line, "neutral").said[0].glyph for line in range(len(view.lines))}
    assert told == {"", "↳"}
    # On a narrow page those cells are left out that tell of a silence.
    assert [cell(view, line, "neutral").silent for line in range(len(view.lines))] == [False] * len(view.lines)
    assert "↳" in dict(view.silences)
    assert json.loads(str(view.data))["rows"] != [[]] * len(view.lines)


def test_a_text_of_which_something_follows_on_a_topic_has_a_column_there() -> None:
    control: File = {"id": "1", "kind": "territory", "places": ["XN-03"], "control": "XN"}
    forces: File = {"id": "1", "kind": "foreign-forces", "place": ["XN-03"], "of": "XS", "presence": "allowed"}
    texts = text("base", [army("1", "XN", 9)]), text("control", [control]), text("forces12", [forces])
    view = topic(site_of(*texts, text("unheard1", [release("1")]), base="base"), "forces")
    assert [column.id for column in view.columns] == ["base", "control", "forces12"]


def test_what_follows_by_a_rule_is_not_agreed() -> None:
    neutral: File = {"id": "1", "kind": "alliance", "party": "XN", "neutral": "required"}
    barred: File = {**neutral, "organisation": "military-alliances", "membership": "barred"}
    del barred["neutral"]
    for terms, agreed in (([neutral], {False}), ([{**barred, "id": "2"}], {True})):
        site = site_of(text("first", terms), text("second", [barred]))
        [view] = [page.view for page in pair_pages.pages(site) if isinstance(page.view, pair_pages.PairView)]
        assert {row.agreed for each in view.topics for row, _ in each.rows if row.relation == "same"} == agreed


ROW = re.compile(r'<tr id="([^"]+)"[^>]*>(.*?)(?=<tr\b|</table>)', re.DOTALL)
KEPT = re.compile(r'\s(?:id|class|data-relation|data-form|data-places|data-who)="[^"]*"')


class TestOfTheWholeSite:
    def test_the_cells_of_the_matrix_have_the_relations_of_the_engine(self, built: Built, river: Negotiation) -> None:
        """Two readings of one thing: pages take relations from pairs, and here they come from the matrix itself."""
        survey = Survey(river)
        found = ng.matrix(survey.documents, survey.base)
        expected = {
            (name, cell.text.id): {str(each.relation) for each in cell.findings if both_speak(each)}
            for name, row in numbered_rows(found)
            for cell in row.cells
        }
        told = {}
        for page in built.kinds["matrix"]:
            head, _, body = page.text.partition("<tbody>")
            columns = re.findall(r"<th [^>]*data-who=[^>]*><a href=\"\.\./(?:\.\./)?documents/([^\"]+)\.html", head)
            for name, row in ROW.findall(body):
                cells = row.split("<td")[1:]
                assert len(cells) == len(columns)
                for text_id, cell in zip(columns, cells, strict=True):
                    told[name, text_id] = set(re.findall(r'data-relation="([^"]+)"', cell))
        assert {key: told[key] for key in expected if key in told} == {
            key: relations for key, relations in expected.items() if key in told
        }
        assert not any(relations for key, relations in expected.items() if key not in told)
        assert any(len(relations) > 1 for relations in told.values())

    def test_both_languages_have_the_same_marks_and_numbers(self, built: Built) -> None:
        for name in (each for each in built.pages if not each.startswith("uk/")):
            texts = [built.pages[each].text for each in (name, f"uk/{name}")]
            english, ukrainian = (text.partition("<main")[2] for text in texts)
            assert Counter(KEPT.findall(english)) == Counter(KEPT.findall(ukrainian)), name
            assert numbers(english) == numbers(ukrainian), name

    def test_a_stance_has_one_sign_on_pages_and_in_pictures(self, built: Built) -> None:
        pages = (built.pages[each].text for each in ("timeline.html", "index.html"))
        plain = " ".join(re.sub(r"<[^>]*>", " ", " ".join(pages)).split())
        for label in ("takes (?:it )?as a basis for talks", "enters a reservation"):
            signs = re.findall(rf"([^\w\s:]) {label}", plain)
            assert len(signs) > 1
            assert len(set(signs)) == 1


def numbers(page: str) -> Counter[str]:
    """Return the numbers that a page tells, with how often it does; one with a sign between thousands is two."""
    return Counter(re.findall(r"\d+", html.unescape(re.sub(r"<[^>]*>", " ", page))))
