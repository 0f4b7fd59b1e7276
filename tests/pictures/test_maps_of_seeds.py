"""The maps of the encoded documents on Ukraine: what they show of each place is what the terms say."""

from __future__ import annotations

from functools import cache

import pytest

from negotiations.compare.comparing import compare
from negotiations.compare.texts import Text, text_of
from negotiations.documents.negotiations import Negotiation
from negotiations.files.loading import seed
from negotiations.messages import language
from negotiations.pictures.map_page import map_page
from negotiations.pictures.map_views import MapsView
from negotiations.pictures.maps import map_issues, pair_maps, shapes_for, text_maps
from negotiations.pictures.shapes import Shapes
from tests.pictures.map_samples import ENGLISH, glyphs, meaning, rows, terms, words

PAIR = ("us-28-points", "ukraine-framework-2025")
SILENT, UNREAD = "silent", "not known"


@cache
def ukraine() -> Negotiation:
    return seed("ukraine")


@cache
def shapes() -> Shapes:
    found = shapes_for(ukraine().documents)
    assert found is not None
    return found


@cache
def shown(document_id: str, issue: str) -> MapsView:
    return text_maps([ukraine()[document_id]], issue, ENGLISH, shapes())


@cache
def pair(issue: str) -> MapsView:
    return pair_maps(compare(*(ukraine()[each] for each in PAIR)), issue, ENGLISH, shapes())


def issues_of(document_id: str) -> list[tuple[str, str]]:
    """Return the issues of which a document says something on a map, as pairs for a test."""
    return [(document_id, issue) for issue in map_issues([ukraine()[document_id]], shapes())]


def terms_by_place(text: Text, issue: str) -> dict[str, set[str]]:
    """Return the terms that speak of each unit on an issue, read from the clauses one by one."""
    found: dict[str, set[str]] = {shape.code: set() for shape in shapes().shapes}
    for clause in text.clauses:
        extent = clause.scope.get("place")
        if clause.issue != issue:
            continue
        for code, here in found.items():
            atoms = set(text.vocabulary.atoms("place", text.vocabulary.mask("place", code)))
            meant = {
                atom
                for word in (extent.words if extent else ("world",))
                for atom in text.vocabulary.atoms("place", text.vocabulary.mask("place", word, text.on))
            }
            inside = atoms - meant if extent and extent.all_but else atoms & meant
            if inside:
                here.add(clause.term)
    return found


class TestEveryTerm:
    @pytest.mark.parametrize(("document_id", "issue"), [each for name in PAIR for each in issues_of(name)])
    def test_each_place_has_the_terms_that_speak_of_it_and_no_other(self, document_id: str, issue: str) -> None:
        view = shown(document_id, issue)
        expected = terms_by_place(text_of(ukraine()[document_id]), issue)
        found = {code: set[str]().union(*(terms(row) for row in rows(view, code))) for code in expected}
        assert found == expected

    @pytest.mark.parametrize(("document_id", "issue"), [each for name in PAIR for each in issues_of(name)])
    def test_a_place_is_grey_where_no_term_speaks_of_it(self, document_id: str, issue: str) -> None:
        view = shown(document_id, issue)
        for code, found in terms_by_place(text_of(ukraine()[document_id]), issue).items():
            signs = set(glyphs(view)[code].split())
            assert bool(found) == bool(signs - {"–", "…"})

    def test_every_document_has_its_maps(self) -> None:
        for document in ukraine():
            for issue in map_issues([document], shapes()):
                view = text_maps([document], issue, ENGLISH, shapes())
                assert set(glyphs(view)) == {shape.code for shape in shapes().shapes}
                assert any(area.glyph not in ("–", "…") for area in view.maps[0].areas)


class TestTitle:
    """Point 21 of the 28 points, and what the framework of Ukraine says of recognition."""

    def test_what_the_28_points_ask_in_a_region_that_a_line_does_not_cut_in_it(self) -> None:
        (row,) = rows(shown(PAIR[0], "territory/title"), "UA-43")
        assert any(
            line == "recognised by Ukraine, as belonging to Russia: “recognised de facto” or more"
            for line in words(row)
        )

    def test_where_they_speak_of_a_part_only_the_rest_is_silent(self) -> None:
        for code in ("UA-23", "UA-65"):
            held, rest = rows(shown(PAIR[0], "territory/title"), code)
            assert "held by Russia since 24 February 2022" in held.part
            assert terms(held)
            assert "not held by Russia at the line" in rest.part
            assert words(rest) == [SILENT]

    def test_elsewhere_they_are_silent(self) -> None:
        view = shown(PAIR[0], "territory/title")
        assert [glyphs(view)[code] for code in ("UA-05", "UA-30", "UA-51", "UA-63")] == ["–"] * 4

    def test_the_framework_speaks_of_what_is_held_everywhere_it_is(self) -> None:
        view = shown(PAIR[1], "territory/title")
        cut = {"UA-09", "UA-12", "UA-14", "UA-23", "UA-48", "UA-59", "UA-63", "UA-65"}
        (sign,) = {glyph for code, glyph in glyphs(view).items() if code in ("UA-40", "UA-43")}
        assert meaning(view, sign) == ("recognised by all states, as belonging to Russia: “not recognised” or less",)
        assert {code for code, glyph in glyphs(view).items() if glyph == f"{sign} …"} == cut

    def test_what_was_not_read_of_the_framework_is_not_silence(self) -> None:
        view = shown(PAIR[1], "territory/title")
        assert glyphs(view)["UA-05"] == "…"
        assert words(rows(view, "UA-05")[0]) == [UNREAD]


class TestControl:
    def test_what_the_28_points_leave_open_is_open(self) -> None:
        found = {row.part: words(row) for row in rows(shown(PAIR[0], "territory/control"), "UA-63")}
        (held,) = [part for part in found if "held by Russia since" in part]
        (rest,) = [part for part in found if "not held by Russia" in part]
        assert (found[held], found[rest]) == (["speaks to this and leaves it open"], [SILENT])

    def test_what_follows_from_the_line_says_so(self) -> None:
        held, rest = rows(shown(PAIR[0], "territory/control"), "UA-65")
        assert [said.partition(" (")[0] for row in (held, rest) for said in words(row)] == [
            "only Russia",
            "only Ukraine",
        ]
        assert all("follows by a rule" in said for row in (held, rest) for said in words(row))

    def test_the_two_are_open_where_the_framework_leaves_it_open(self) -> None:
        view = pair("territory/control")
        open_there = {code for code, sign in glyphs(view, 2).items() if sign == "?"}
        assert open_there == {"UA-09", "UA-12", "UA-14", "UA-23", "UA-40", "UA-43", "UA-48", "UA-59", "UA-63", "UA-65"}
        assert {sign for code, sign in glyphs(view, 2).items() if code not in open_there} == {"…"}


class TestRelations:
    @pytest.mark.parametrize("issue", ["territory/control", "territory/title", "forces/presence", "zone/buffer"])
    def test_the_map_of_relations_has_the_findings_of_each_place(self, issue: str) -> None:
        comparison = compare(*(ukraine()[each] for each in PAIR))
        view = pair(issue)
        for code, sign in glyphs(view, 2).items():
            expected = set()
            for finding in comparison:
                place = finding.where.vocabulary.mask("place", code)
                if finding.issue == issue:
                    at = finding.where.issue.each.index("place")
                    if any(box[at] & place for box in finding.where.boxes):
                        expected.add(finding.relation.value)
            found = {row.relation for row in rows(view, code) if "neither" not in row.relation}
            assert len(found) == len(expected)
            assert bool(expected) == (sign not in ("–", "…"))

    def test_the_conflict_over_title_is_where_both_speak(self) -> None:
        view = pair("territory/title")
        assert {code for code, sign in glyphs(view, 2).items() if "x" in sign.split()} == {
            "UA-09",
            "UA-14",
            "UA-23",
            "UA-40",
            "UA-43",
            "UA-65",
        }


class TestSize:
    def test_three_maps_and_their_table_are_small(self) -> None:
        views = [pair_maps(compare(*(ukraine()[each] for each in PAIR)), "territory/title", ENGLISH, shapes(), "m")]
        assert len(map_page(views, ENGLISH).encode()) < 110_000

    def test_a_second_group_of_maps_does_not_repeat_the_shapes(self) -> None:
        document = ukraine()[PAIR[0]]
        one, two = (text_maps([document], "territory/control", ENGLISH, shapes(), name) for name in ("m1", "m2"))
        alone, both = (len(map_page(views, ENGLISH)) for views in ([one], [one, two]))
        assert both - alone < alone - sum(len(outline.path) for outline in one.outlines)

    def test_each_language_has_the_same_signs(self) -> None:
        ukrainian = text_maps([ukraine()[PAIR[0]]], "territory/title", language("uk"), shapes())
        assert glyphs(ukrainian) == glyphs(shown(PAIR[0], "territory/title"))
        assert rows(ukrainian, "UA-14")[0].places[0].name == "Донецька область"
