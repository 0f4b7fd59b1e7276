"""What a map shows: of each place what the terms say, every kind of silence, and how two texts relate."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from negotiations.compare.comparing import compare, compare_texts
from negotiations.compare.texts import Text, text_of
from negotiations.messages import language
from negotiations.pictures import ground, maps, told
from negotiations.pictures.fills import Fillings, fill_of_relation, fill_of_silence
from negotiations.pictures.geojson import geojson_shapes
from negotiations.pictures.map_page import map_page
from negotiations.pictures.map_views import MapsView
from negotiations.pictures.maps import map_issues, pair_maps, shapes_for, text_maps
from negotiations.problems import InvalidFiles, InvalidValue
from negotiations.vocabulary import builtin
from tests.pictures.map_samples import (
    ENGLISH,
    PLACES,
    Row,
    collection,
    control,
    drill,
    feature,
    glyphs,
    meaning,
    presence,
    rows,
    squares,
    terms,
    words,
)

ROOT = Path(__file__).parents[2]
SILENT = "silent: all of it was read, and it does not speak to this"
UNREAD = "not known: a part that may speak to this was not read"


def one(*said: Row, issue: str = "territory/control", **more: object) -> MapsView:
    """Return the map of one draft."""
    return text_maps([drill(said, last=more)["d1"]], issue, ENGLISH, squares())


def two(first: list[Row], second: list[Row], issue: str = "territory/control") -> MapsView:
    """Return the maps of two drafts and of how they relate."""
    talks = drill(first, second)
    return pair_maps(compare(talks["d1"], talks["d2"]), issue, ENGLISH, squares())


class TestOneText:
    def test_what_is_said_has_a_number_and_silence_its_sign(self) -> None:
        view = one(control("XN-01", "XS"), control("XN-02", "XN", "2"), control("XS-01", "XS", "3"))
        assert glyphs(view) == {"XN-01": "1", "XN-02": "2", "XN-03": "–", "XS-01": "1", "XS-02": "–"}
        assert meaning(view, "1") == ("only Southmark",)
        assert meaning(view, "2") == ("only Northland",)
        assert meaning(view, "–") == (SILENT,)

    def test_the_table_has_the_words_the_terms_and_where_they_are_read(self) -> None:
        (row,) = rows(one(control("XN-01", "XS", "4a", locator="page 2")), "XN-01")
        assert (row.places[0].name, row.part, words(row)) == ("Highmoor (Northland)", "", ["only Southmark"])
        (term,) = row.cells[0].said[0].terms
        assert (term.id, term.locator, term.source_id) == ("4a", "page 2", "gazette")

    def test_the_sources_are_listed_once(self) -> None:
        view = one(control("XN-01", "XS"), control("XN-02", "XN", "2"))
        assert [(each.text, each.id, each.url) for each in view.sources] == [
            ("", "gazette", "https://gazette.example/drafts")
        ]

    def test_what_is_left_open_is_no_silence_and_no_demand(self) -> None:
        view = one(control("XN-01", "XS"), {"id": "2", "kind": "territory", "places": "XN-02", "status": "open"})
        assert glyphs(view)["XN-02"] == "?"
        assert meaning(view, "?") == ("speaks to this and leaves it open",)
        assert terms(rows(view, "XN-02")[0]) == {"2"}

    def test_what_is_declined_says_so(self) -> None:
        view = one(control("XN-01", "XS"), {"id": "2", "kind": "territory", "places": "XN-02", "status": "refused"})
        assert meaning(view, glyphs(view)["XN-02"]) == ("declines to discuss this",)

    def test_what_was_not_read_is_unknown(self) -> None:
        view = one(control("XN-01", "XS"), not_seen=["territory/"])
        assert glyphs(view)["XN-02"] == "…"
        assert meaning(view, "…") == (UNREAD,)

    def test_what_an_earlier_draft_said_is_struck(self) -> None:
        first = [control("XN-01", "XS"), control("XN-02", "XS", "2")]
        talks = drill(first, [control("XN-01", "XS")], last={"lineage": [{"revises": "d1"}], "struck": ["2"]})
        view = text_maps([talks["d2"]], "territory/control", ENGLISH, squares())
        assert glyphs(view)["XN-02"] == "(–)"
        assert meaning(view, "(–)") == ("struck out: an earlier draft spoke to this",)
        assert glyphs(view)["XN-03"] == "–"

    def test_parts_of_a_place_have_bands_and_a_row_each(self) -> None:
        view = one(control("XN-03.east", "XS"), control("XN-03.west", "XN", "2"), control("XN-01", "XS", "3"))
        assert glyphs(view)["XN-03"] == "1 2"
        assert [(row.part, words(row)) for row in rows(view, "XN-03")] == [
            ("eastern part of Longmarch", ["only Southmark"]),
            ("western part of Longmarch", ["only Northland"]),
        ]
        (pattern,) = [each for each in view.patterns if len(each.bands) > 1]
        assert pattern.turned == 45
        assert len({band.colour for band in pattern.bands}) == 2
        assert [each.counts for each in view.legend if each.glyph == "1"] == [
            ("in 1 of 5 places, and in a part of 1 more",)
        ]

    def test_places_of_which_the_same_is_said_share_a_row_and_silent_ones_come_last(self) -> None:
        view = one(control("XN-02", "XS"), control("XS-01", "XS"), control("XN-03.east", "XW", "2"))
        found = [([place.code for place in row.places], row.part, row.cells[0].glyph) for row in view.rows]
        assert found == [
            (["XN-02", "XS-01"], "", "1"),
            (["XN-03"], "eastern part of Longmarch", "2"),
            (["XN-03"], "western part of Longmarch", "–"),
            (["XN-01", "XS-02"], "", "–"),
        ]

    def test_a_part_that_is_not_spoken_of_is_a_band_of_its_own(self) -> None:
        view = one(control("XN-03.east", "XS"))
        assert glyphs(view)["XN-03"] == "1 –"
        assert words(rows(view, "XN-03")[1]) == ["silent"]

    def test_a_part_with_a_shape_of_its_own_needs_no_bands(self) -> None:
        shapes = squares("XN-03", "XN-03.east", "XN-03.west")
        document = drill([control("XN-03.east", "XS"), control("XN-03.west", "XN", "2")])["d1"]
        view = text_maps([document], "territory/control", ENGLISH, shapes)
        assert glyphs(view) == {"XN-03": "1 2", "XN-03.east": "1", "XN-03.west": "2"}

    def test_several_actors_in_one_place_are_all_listed(self) -> None:
        view = one(
            presence("XN-01", "XS", "forbidden", "1"),
            presence("XN-01", "XW", "allowed", "2"),
            presence("XN-02", "XS", "forbidden", "3"),
            issue="forces/presence",
        )
        assert glyphs(view)["XN-01"] != glyphs(view)["XN-02"]
        both = meaning(view, glyphs(view)["XN-01"])
        assert len(both) == 2
        assert any("Southmark" in line and line.endswith(": forbidden") for line in both)
        assert any("Westreach" in line and line.endswith(": allowed") for line in both)
        (row,) = rows(view, "XN-01")
        assert words(row) == list(both)
        assert terms(row) == {"1", "2"}

    def test_the_terms_of_another_place_are_not_told(self) -> None:
        view = one(
            presence("XN-01", "XS", "forbidden", "1"),
            presence("XN-02", "XS", "forbidden", "2"),
            issue="forces/presence",
        )
        assert glyphs(view)["XN-01"] == glyphs(view)["XN-02"]
        assert (terms(rows(view, "XN-01")[0]), terms(rows(view, "XN-02")[0])) == ({"1"}, {"2"})

    def test_options_are_all_listed_with_whose_they_are(self) -> None:
        alternatives = [{"id": "map", "kind": "bracket", "options": [{"id": "n", "by": "XN"}, {"id": "s", "by": "XS"}]}]
        view = one(
            control("XN-01", "XN", "1", option="map/n"),
            control("XN-01", "XS", "2", option="map/s"),
            alternatives=alternatives,
        )
        assert meaning(view, glyphs(view)["XN-01"]) == (
            "with the option “map/n” of Northland: only Northland",
            "with the option “map/s” of Southmark: only Southmark",
        )

    def test_a_menu_is_one_of_several(self) -> None:
        alternatives = [{"id": "map", "kind": "menu", "options": [{"id": "n"}, {"id": "s"}]}]
        view = one(
            control("XN-01", "XN", "1", option="map/n"),
            control("XN-01", "XS", "2", option="map/s"),
            alternatives=alternatives,
        )
        assert meaning(view, glyphs(view)["XN-01"]) == ("one of several: only Northland; only Southmark",)

    def test_some_part_that_is_not_named_is_told_as_that(self) -> None:
        withdrawal = {"id": "1", "kind": "withdrawal", "party": "XS", "places": ["XN-01", "XN-02"], "some": True}
        view = one(withdrawal, issue="forces/withdrawal")
        (line,) = meaning(view, glyphs(view)["XN-01"])
        assert line.endswith("required, of some part that it does not name")
        assert not rows(view, "XN-01")[0].cells[0].said[0].silent

    def test_what_names_no_place_is_everywhere_and_says_that_none_is_named(self) -> None:
        line = {"id": "1", "kind": "ceasefire", "parties": ["XN", "XS"], "domains": ["land"]}
        view = one(line, issue="ceasefire/land")
        assert set(glyphs(view).values()) == {"1"}
        assert meaning(view, "1")[0].endswith("required (it names no place, so this is everywhere)")

    def test_what_follows_says_by_which_rule(self) -> None:
        view = one(control("XN-01", "XN"), issue="forces/presence")
        (line,) = meaning(view, glyphs(view)["XN-01"])
        assert line.startswith("for Southmark: forbidden (this follows by a rule: where one party alone controls")

    def test_what_it_says_too_does_not_only_follow(self) -> None:
        said = {"id": "1", "kind": "foreign-forces", "place": "XN-01", "of": "XS", "presence": "forbidden"}
        view = one(control("XN-01", "XN", "2"), said, issue="forces/presence")
        assert not any("follows" in line for line in meaning(view, glyphs(view)["XN-01"]))

    def test_places_that_are_not_drawn_are_named(self) -> None:
        view = one(control(["XN-01", "greywater-npp"], "XS"))
        assert "Not drawn, in Greywater nuclear power plant: only Southmark (1)." in view.notes

    def test_everywhere_is_no_place_that_is_not_drawn(self) -> None:
        view = one(control("world", "international"))
        assert not any(note.startswith("Not drawn") for note in view.notes)

    def test_shapes_of_no_known_place_are_counted(self) -> None:
        shapes = squares("XN-01", "QQ-01", "QQ-02")
        view = text_maps([drill([control("XN-01", "XS")])["d1"]], "territory/control", ENGLISH, shapes)
        assert any(note.startswith("2 shapes of the file are of no place") for note in view.notes)

    def test_what_could_not_be_worked_out_is_never_silence(self, monkeypatch: pytest.MonkeyPatch) -> None:
        (finding,) = ground.own_findings(text_of(drill([control("XN-01", "XS")])["d1"]))[:1]
        nowhere = replace(finding, where=replace(finding.where, boxes=()))
        for module in (told, maps):
            monkeypatch.setattr(module, "own_findings", lambda _: (nowhere,))
        view = one(control("XN-01", "XS"))
        assert set(glyphs(view).values()) == {"1"}
        assert not any(said.silent for row in view.rows for said in row.cells[0].said)

    def test_a_text_of_which_only_clauses_are_known_has_the_ids_of_its_terms(self) -> None:
        document = text_of(drill([control("XN-01", "XS", "7")])["d1"])
        bare = Text("bare", document.clauses, document.vocabulary)
        view = text_maps([bare], "territory/control", ENGLISH, squares())
        assert (view.columns, terms(rows(view, "XN-01")[0]), view.sources) == (("bare",), {"7"}, ())

    def test_a_text_that_contradicts_itself_says_so(self) -> None:
        view = one(control("XN-01", "XN"), control("XN-01", "XS", "2"))
        assert meaning(view, glyphs(view)["XN-01"]) == ("contradicts itself here",)


class TestTwoTexts:
    def test_each_relation_has_its_sign_in_its_place(self) -> None:
        view = two(
            [control("XN-01", "XN"), control("XN-02", "XN", "2"), control("XN-03", "XN", "3")],
            [
                control("XN-01", "XN"),
                control("XN-02", "XS", "2"),
                control("XS-01", "XS", "4"),
                {"id": "5", "kind": "territory", "places": "XN-03", "status": "open"},
            ],
        )
        assert glyphs(view, 2) == {"XN-01": "=", "XN-02": "x", "XN-03": "?", "XS-01": "B", "XS-02": "–"}
        assert [meaning(view, sign) for sign in ("=", "x", "B")] == [("same",), ("conflict",), ("only B speaks",)]

    def test_the_same_words_have_the_same_sign_on_both_maps(self) -> None:
        view = two([control("XN-01", "XN"), control("XN-02", "XS", "2")], [control("XS-01", "XN")])
        assert glyphs(view, 0)["XN-01"] == glyphs(view, 1)["XS-01"]
        assert glyphs(view, 0)["XN-01"] != glyphs(view, 0)["XN-02"]

    def test_a_row_has_what_both_say_and_the_terms_of_both(self) -> None:
        (row,) = rows(two([control("XN-01", "XN", "7")], [control("XN-01", "XS", "8")]), "XN-01")
        assert (row.glyph, row.relation) == ("x", "conflict")
        assert (words(row, 0), words(row, 1)) == (["only Northland"], ["only Southmark"])
        assert (terms(row, 0), terms(row, 1)) == ({"7"}, {"8"})

    def test_silence_of_both_keeps_the_kind_of_each(self) -> None:
        talks = drill([control("XN-01", "XN")], [control("XN-02", "XN")], last={"not_seen": ["territory/"]})
        view = pair_maps(compare(talks["d1"], talks["d2"]), "territory/control", ENGLISH, squares())
        (row,) = rows(view, "XS-02")
        assert (words(row, 0), words(row, 1)) == (["silent"], ["not known"])
        assert (row.glyph, row.relation) == ("…", "neither text is known to speak to this")
        assert glyphs(view, 2)["XS-02"] == "…"
        assert all(said.silent for cell in row.cells for said in cell.said)

    def test_several_relations_in_one_place_are_all_shown(self) -> None:
        view = two(
            [presence("XN-01", "XS", "forbidden", "1"), presence("XN-01", "XW", "forbidden", "2")],
            [presence("XN-01", "XS", "forbidden", "1"), presence("XN-01", "XW", "allowed", "2")],
            "forces/presence",
        )
        assert set(glyphs(view, 2)["XN-01"].split()) == {"=", "x"}
        assert {(row.glyph, "Westreach" in row.where) for row in rows(view, "XN-01")} == {("=", False), ("x", True)}

    def test_the_rows_of_a_place_with_several_stay_together(self) -> None:
        first = [presence("XN", "XS", "forbidden", "1"), presence("XN", "XW", "forbidden", "2")]
        view = two(first, [presence("XN", "XW", "allowed", "1")], "forces/presence")
        found = [[place.code for place in row.places] for row in view.rows]
        assert found[:4] == [["XN-01"], ["XN-01"], ["XN-02"], ["XN-02"]]

    def test_swapping_the_texts_mirrors_the_map(self) -> None:
        talks = drill(
            [control("XN-01", "XN"), control("XN-02", "XN", "2")], [control("XN-01", "XS"), control("XS-01", "XS", "2")]
        )
        there = pair_maps(compare(talks["d1"], talks["d2"]), "territory/control", ENGLISH, squares())
        back = pair_maps(compare(talks["d2"], talks["d1"]), "territory/control", ENGLISH, squares())
        mirrored = str.maketrans("AB", "BA")
        assert {code: sign.translate(mirrored) for code, sign in glyphs(there, 2).items()} == glyphs(back, 2)

    def test_texts_of_two_negotiations_meet_on_the_words_of_both(self) -> None:
        split = {"place": [{"id": "XN-01.hill", "en": "hill", "part-of": "XN-01"}]}
        a = drill([control("XN-01", "XN")])["d1"]
        words_of, problems = builtin().with_words(split)
        assert problems == ()
        b = Text("b", (), words_of)
        view = pair_maps(compare_texts(text_of(a), b), "territory/control", ENGLISH, squares())
        assert glyphs(view, 2)["XN-01"] == "A"
        assert glyphs(view, 0)["XN-01"] == "1"


class TestWords:
    def test_vocabularies_that_mean_different_things_by_a_word_are_refused(self) -> None:
        texts = []
        for part_of in ("XN-01", "XN-02"):
            known, problems = builtin().with_words({"place": [{"id": "hill", "en": "hill", "part-of": part_of}]})
            assert problems == ()
            texts.append(Text(part_of, (), known))
        with pytest.raises(InvalidFiles, match="hill"):
            text_maps(texts, "territory/control", ENGLISH, squares())


class TestManyTexts:
    def test_each_text_has_a_map_a_letter_and_a_column(self) -> None:
        talks = drill([control("XN-01", "XN")], [control("XN-01", "XS")], [control("XN-03.east", "XS")])
        view = text_maps(talks.documents, "territory/control", ENGLISH, squares())
        assert view.columns == ("A: Draft 1", "B: Draft 2", "C: Draft 3")
        assert [glyphs(view, number)["XN-01"] for number in range(3)] == ["1", "2", "–"]
        assert [[cell.glyph for cell in row.cells] for row in rows(view, "XN-03")] == [["–", "–", "2"], ["–", "–", "–"]]

    def test_no_text_is_refused(self) -> None:
        with pytest.raises(InvalidValue, match="found no text"):
            text_maps([], "territory/control", ENGLISH, squares())

    @pytest.mark.parametrize("issue", ["forces/personnel", "alliance/membership"])
    def test_an_issue_without_places_is_refused(self, issue: str) -> None:
        with pytest.raises(InvalidValue, match="expected one that asks something of each place"):
            one(control("XN-01", "XN"), issue=issue)


class TestWhichIssues:
    def test_an_issue_is_shown_where_a_text_tells_places_apart(self) -> None:
        talks = drill([control("XN-01", "XN"), presence("XN-03.east", "XS", "forbidden", "2")])
        assert map_issues(talks.documents, squares()) == ("territory/control", "forces/presence")

    def test_what_is_said_of_all_that_is_drawn_or_of_none_is_no_map(self) -> None:
        line = {"id": "1", "kind": "ceasefire", "parties": ["XN", "XS"], "domains": ["land"]}
        talks = drill(
            [line, control(["XN", "XS"], "international", "2"), presence("greywater-npp", "XS", "forbidden", "3")]
        )
        assert map_issues(talks.documents, squares()) == ()
        assert map_issues([], squares()) == ()

    def test_shapes_come_for_the_places_of_a_negotiation(self) -> None:
        assert shapes_for(drill([control("XN-01", "XN")]).documents) is None
        shapes = shapes_for(drill([control("UA-14", "XN")]).documents)
        assert shapes is not None
        assert len(shapes.shapes) == 27
        assert shapes_for([]) is None


class TestPaint:
    def test_each_area_is_painted_last_with_its_own_filling(self) -> None:
        shapes = squares("XN", "XN-01", "XN-02", "XN-03", "XN-03.east", "XN-03.west")
        inside = {"o-XN-03": {"o-XN-03.east", "o-XN-03.west"}}
        inside["o-XN"] = {"o-XN-01", "o-XN-02", "o-XN-03", *inside["o-XN-03"]}
        for said in (
            [control("XN-03.east", "XS")],
            [control("XN-01", "XS"), control("XN-03.west", "XW", "2")],
            [control("XN-03", "XS")],
        ):
            (drawn,) = text_maps([drill(said)["d1"]], "territory/control", ENGLISH, shapes).maps
            painted = {area.outline: drawn.fill for area in drawn.areas}
            for area in drawn.others:
                painted |= dict.fromkeys((area.outline, *inside.get(area.outline, ())), area.fill)
            assert painted == {area.outline: area.fill for area in drawn.areas}
            assert len({*painted.values()}) > 1

    def test_each_area_has_its_signs_once_and_at_its_place(self) -> None:
        view = one(control("XN-03.east", "XS"), control("XN-01", "XN", "2"))
        (drawn,) = view.maps
        written = dict(zip(map(int, drawn.signs.x.split()), drawn.signs.text, strict=True))
        assert not written.keys() & {area.x for area in drawn.labels}
        written |= {area.x: area.glyph for area in drawn.labels}
        assert written == {area.x: area.glyph for area in drawn.areas}
        assert {" " in area.glyph for area in drawn.labels} == {True}
        assert len(drawn.signs.y.split()) == len(drawn.signs.text)

    def test_maps_that_share_their_fillings_make_each_once(self) -> None:
        document = drill([control("XN-01", "XS"), control("XN-02", "XN", "2")])["d1"]
        fillings: Fillings = {}
        one_, two_ = (
            text_maps([document], "territory/control", ENGLISH, squares(), name, fillings=fillings)
            for name in ("m1", "m2")
        )
        assert {each.id for each in one_.patterns} >= {area.fill for area in two_.maps[0].areas}
        assert two_.patterns == ()


class TestPage:
    def test_every_reference_has_its_target_and_no_id_stands_twice(self) -> None:
        talks = drill([control("XN-01", "XN"), control("XN-03.east", "XS", "2")], [control("XN-01", "XS")])
        comparison = compare(talks["d1"], talks["d2"])
        issues = ("territory/control", "forces/presence")
        views = [pair_maps(comparison, issue, ENGLISH, squares(), f"m{n}") for n, issue in enumerate(issues)]
        page = map_page(views, ENGLISH)
        ids = re.findall(r' id="([^"]*)"', page)
        assert len(ids) == len(set(ids))
        wanted = re.findall(r'href="#([^"]*)"', page) + re.findall(r"url\(#([^)]*)\)", page)
        labels = [each for found in re.findall(r'aria-labelledby="([^"]*)"', page) for each in found.split()]
        assert {*wanted, *labels} <= set(ids)
        assert page.count('<path id="o-XN-01"') == 1

    def test_each_picture_has_a_title_a_description_and_a_role(self) -> None:
        page = map_page([one(control("XN-01", "XN"))], ENGLISH)
        pictures = re.findall(r"<svg[^>]*>(?:(?!</svg>).)*</svg>", page, re.DOTALL)
        shown = [each for each in pictures if 'aria-hidden="true"' not in each]
        assert len(shown) == 1
        assert 'role="img"' in shown[0]
        assert re.search(r"<title id=[^>]*>Map: Control of territory\. Draft 1</title>", shown[0])
        assert "<b>1</b><div>only Northland<small>in 1 of 5 places" in page
        assert "1: in 1 of 5 places; – (silent: all of it was read" in shown[0]

    def test_each_place_is_used_by_itself_since_a_browser_tells_no_title_of_one_in_a_group(self) -> None:
        page = map_page([one(control("XN-01", "XN"))], ENGLISH)
        drawn = page[page.index("<figure>") :]
        assert [code for code in PLACES if f'<use href="#o-{code}"' not in drawn] == []

    def test_the_page_asks_for_nothing_and_runs_nothing(self) -> None:
        page = map_page([one(control("XN-01", "XN"))], ENGLISH)
        assert "default-src 'none'" in page
        assert "<script" not in page
        assert re.findall(r'(?:src|href)="(?!#|https://gazette\.example/drafts")', page) == []

    @pytest.mark.parametrize(
        "title",
        [
            "</title><script>alert(1)</script>",
            '" onload="x',
            "{{ 7 * 7 }}",
            "]]><svg/onload=x>",
            "x" * 290,
            "a\u202eb",
        ],
    )
    def test_a_hostile_title_stays_text(self, title: str) -> None:
        talks = drill([control("XN-01", "XN")], [control("XN-01", "XS")], title=title)
        view = pair_maps(compare(talks["d1"], talks["d2"]), "territory/control", ENGLISH, squares())
        page = map_page([view], ENGLISH)
        assert not re.search(r"<script|<svg/| onload=\"|\u202e| 49 ", page)
        assert (title[:100] if title.startswith("x") else "A: ") in page

    def test_a_file_name_stays_text(self) -> None:
        shapes = geojson_shapes(collection(feature("XN-01", 0)), "<b>.geojson")
        view = text_maps([drill([control("XN-01", "XS")])["d1"]], "territory/control", ENGLISH, shapes)
        assert "from the file &lt;b&gt;.geojson" in map_page([view], ENGLISH)

    def test_groups_with_one_prefix_or_other_shapes_are_refused(self) -> None:
        view = one(control("XN-01", "XN"))
        other = text_maps([drill([control("XN-01", "XN")])["d1"]], "territory/control", ENGLISH, squares("XN-01"), "m2")
        for views in ([], [view, view], [view, other]):
            with pytest.raises(InvalidValue, match="expected one or more with the same shapes"):
                map_page(views, ENGLISH)

    def test_the_notes_say_what_a_filling_is_not(self) -> None:
        notes = one(control("XN-01", "XN")).notes
        assert any("nothing about who holds the place" in note for note in notes)
        assert any("neither agreement nor refusal" in note for note in notes)
        assert any("from the file squares.geojson" in note for note in notes)


class TestWithoutColour:
    def test_no_two_categories_of_a_map_have_one_sign_or_one_filling(self) -> None:
        said = [
            {"id": str(number), "kind": "territory", "places": place, "control": actor}
            for number, (place, actor) in enumerate(
                [("XN-01", "XN"), ("XN-02", "XS"), ("XN-03.east", "XW"), ("XN-03.west", "XE"), ("XS-01", "joint")], 1
            )
        ]
        view = one(*said)
        signs = [each.glyph for each in view.legend]
        assert len(set(signs)) == len(signs) == 6
        fills = {pattern.id: (pattern.bands, pattern.lines) for pattern in view.patterns}
        assert len({fills[each.fill] for each in view.legend}) == 6

    def test_kinds_of_silence_and_relations_differ_in_filling(self) -> None:
        kinds = ("silent", "unknown", "struck", "open", "refused", "no-text")
        assert len({fill_of_silence(kind) for kind in kinds}) == 6
        relations = ("same", "entails", "entailed", "overlaps", "conflicts", "only-a", "only-b", "open", "incomparable")
        assert len({fill_of_relation(relation) for relation in relations}) == 9

    def test_the_signs_of_an_area_are_those_of_the_legend(self) -> None:
        view = two([control("XN-03.east", "XN")], [control("XN-03", "XS"), control("XN-01", "XS", "2")])
        known = {each.glyph for each in (*view.legend, *view.relations)}
        assert {sign for number in range(3) for area in glyphs(view, number).values() for sign in area.split()} <= known


_SCRIPT = """
from tests.pictures.map_samples import *
from negotiations.pictures.maps import pair_maps
from negotiations.pictures.map_page import map_page
from negotiations.compare.comparing import compare
import hashlib
first = [presence("XN-01", "XS", "forbidden", "1"), presence("XN-03.east", "XW", "allowed", "2")]
talks = drill(first, [presence("XN", "XW", "deployed", "1")])
page = map_page([pair_maps(compare(talks["d1"], talks["d2"]), "forces/presence", ENGLISH, squares())], ENGLISH)
print(hashlib.sha256(page.encode()).hexdigest())
"""


class TestTheSame:
    def test_the_order_of_terms_makes_no_difference(self) -> None:
        said = [control("XN-01", "XN"), control("XN-02", "XS", "2"), control("XN-03.east", "XW", "3")]
        assert map_page([one(*said)], ENGLISH) == map_page([one(*said[::-1])], ENGLISH)

    def test_the_hash_seed_makes_no_difference(self) -> None:
        found = set()
        for seed in ("1", "2"):
            done = subprocess.run(
                [sys.executable, "-c", _SCRIPT],
                capture_output=True,
                text=True,
                check=True,
                cwd=ROOT,
                env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            )
            found.add(done.stdout)
        assert len(found) == 1

    def test_ukrainian_has_the_same_map_in_other_words(self) -> None:
        document = drill([control("XN-01", "XN"), control("XN-03.east", "XS", "2")])["d1"]
        english = text_maps([document], "territory/control", ENGLISH, squares())
        ukrainian = text_maps([document], "territory/control", language("uk"), squares())
        assert glyphs(english) == glyphs(ukrainian)
        assert ukrainian.title == "Контроль над територією"
        assert rows(ukrainian, "XN-01")[0].places[0].name == "Гаймур (Нортленд)"
