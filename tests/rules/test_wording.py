"""Words that take a side."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import negotiations.rules
from negotiations.problems import Problem, Severity
from negotiations.rules.checking import check
from negotiations.rules.loaded_words import loaded_words
from tests.rules.papers import folder, found_in, paper

DATA = json.loads((Path(negotiations.rules.__file__).parent / "loaded_words.json").read_text("utf-8"))["words"]
SAID = [(row["language"], said) for row in DATA for said in row["said"]]
EMPTY, EMPTY2 = "{id: a, no_text: true", "{id: b, no_text: true"
NOTE = 'id: "1", kind: election, party: XN, note: {0}'


def words(text: str, language: str = "") -> list[str]:
    return [text[hit.start : hit.end] for hit in loaded_words(text, language)]


def told(tmp_path: Path, text: str) -> list[Problem]:
    return found_in(tmp_path, "loaded-word", text)


# --- the list


@pytest.mark.parametrize(("language", "said"), SAID)
def test_every_word_of_the_list_is_found_in_a_sentence_and_as_part_of_no_other_word(language: str, said: str) -> None:
    plain = said.replace("*", "")
    assert words(f"in 2031, {plain}, it says", language) == [plain]
    assert words(f"x{plain}") in ([], words(plain)), "the front of a word counts"
    if not said.endswith("*"):
        assert plain not in words(f"{plain}xyz")


@pytest.mark.parametrize("row", DATA, ids=lambda row: row["said"][0])
def test_every_line_says_what_to_say_instead_and_why(row: dict[str, object]) -> None:
    assert set(row) <= {"language", "said", "neutral", "why", "unless", "cased"}
    assert row["neutral"]
    assert row["why"]
    assert row["language"] in {"en", "uk", "ru"}


def test_what_is_suggested_takes_no_side_itself() -> None:
    for row in DATA:
        assert words(row["neutral"]) == [], row["said"]


def test_no_word_is_listed_twice_and_both_sides_are_there() -> None:
    listed = [(language, said.casefold()) for language, said in SAID]
    assert len(set(listed)) == len(listed)
    assert {language for language, _ in SAID} >= {"en", "uk"}
    plain = {said for _, said in SAID}
    assert {"special military operation*", "temporarily occupied", "Kyiv regime", "Kremlin regime"} <= plain


def test_a_stem_is_long_enough_to_mean_one_word() -> None:
    for _, said in SAID:
        first = said.split()[0]
        assert not first.endswith("*") or len(first) > 4, said


# --- what is found


@pytest.mark.parametrize(
    "text",
    [
        "in the liberated towns",
        "In the Liberated towns",
        "what the aggressors hold",
        "the occupied\nterritories",
        "the Russian-occupied territories",
        "under the Kyiv regime",
        "Putin’s regime",
        "на окупованих територіях",
        "рашистські сили",
        "спеціальною військовою операцією",
        "після визволення",
        "в ходе специальной военной операции",
        "перед капітуляцією",
        "so called freedom fighters",
    ],
)
def test_words_are_found_in_any_case_and_form(text: str) -> None:
    assert words(text)


@pytest.mark.parametrize(
    "text",
    [
        "the sanctions regime",
        "a visa-free regime, a regime of ceasefire, the Schengen regime",
        "freedom of enterprise; liberal reforms; libertarian",
        "an organisation for preoccupied people",
        "what their occupation was",
        "the occupants of a flat",
        "orchestra, oracle, orchards",
        "the liberation movement of XN, and enemy combatants",
        "the annex and its annexes",
        "non-aggression, and the crime of aggression",
        "enlargement of NATO",
        "unoccupied houses",
        "оркестр; звільнення полонених; режим припинення вогню; ненапад",
        "вороття; ворожнеча між громадами",
        "нелюдське поводження",
        "розширення НАТО",
        "приєднання до Угоди",
    ],
)
def test_words_that_only_look_alike_are_not(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "its word is 'liberated'",
        'its word is "liberated"',
        "its word is “liberated towns, and others”",
        "its word is ‘liberated’, the parties’ own",
        "Northland's word is 'the liberated towns' land', n'est-ce pas",
        "слово тексту „визволені“, або „визволені”",
        "слово тексту «окуповані території», п'ять разів",
    ],
)
def test_what_is_quoted_is_somebodys_own(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize("text", ["Northland's liberated towns' land", "п'ять визволених міст", "it isn't liberated"])
def test_an_apostrophe_is_no_quotation_mark(text: str) -> None:
    assert len(words(text)) == 1


def test_what_was_found_is_not_found_again_in_part() -> None:
    assert words("the temporarily occupied territories") == ["temporarily occupied"]


def test_a_quotation_before_a_word_does_not_move_it() -> None:
    assert words("what 'it' calls “free”, the enemy's towns") == ["enemy"]


def test_a_label_is_searched_for_words_of_its_own_language() -> None:
    assert words("junta") == ["junta"]
    assert words("junta", "es") == []
    assert words("junta", "en-GB") == ["junta"]


# --- where it is looked for


def test_a_word_is_told_at_its_own_place_with_what_to_say_instead(tmp_path: Path) -> None:
    text = paper(NOTE.format('"the liberated towns"'))
    (problem,) = told(tmp_path, text)
    line = text.splitlines()[problem.place.line - 1]
    assert line[problem.place.column - 1 : problem.place.end_column - 1] == "liberated"
    assert problem.message.startswith("found 'liberated', expected a word that takes no side: each side calls by it")
    assert problem.hint == "say taken, left, or released: what happens; or quote whoever says so"
    assert (problem.path, problem.severity) == ("terms[0].note", Severity.WARNING)


def test_each_place_of_a_word_is_told_also_in_a_text_of_several_lines(tmp_path: Path) -> None:
    text = paper(NOTE.format("x")) + "note: >-\n  The enemy, and the occupied\n  territories of the enemy.\n"
    lines = text.splitlines()
    found = told(tmp_path, text)
    assert [(p.place.line - len(lines), p.place.column, p.place.end_line - len(lines)) for p in found] == [
        (-1, 7, -1),
        (-1, 22, 0),
        (0, 22, 0),
    ]


def test_where_a_word_cannot_be_placed_its_value_is(tmp_path: Path) -> None:
    text = paper(NOTE.format(r'"the liberat\u0065d towns"'))
    (problem,) = told(tmp_path, text)
    assert text.splitlines()[problem.place.line - 1][problem.place.column - 1] == '"'


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ("title: {en: Enemy draft}\n", "title.en"),
        ("note: the enemy\n", "note"),
        ('points: 2\nleft_out: [{point: "2", reason: about the enemy}]\n', "left_out[0].reason"),
        ("lineage: [{revises: other, note: by the enemy}]\n", "lineage[0].note"),
        (
            f"alternatives: [{{id: m, kind: menu, note: the enemy, options: [{EMPTY}}}, {EMPTY2}}}]}}]\n",
            "alternatives[0].note",
        ),
        (
            f"alternatives: [{{id: m, kind: menu, options: [{EMPTY}, note: enemy}}, {EMPTY2}}}]}}]\n",
            "alternatives[0].options[0].note",
        ),
    ],
)
def test_all_that_encoders_say_themselves_is_looked_at(tmp_path: Path, more: str, path: str) -> None:
    text = paper(NOTE.format("x"), more=more)
    if more.startswith("title"):
        text = text.replace("title: {en: Draft}\n", "")
    assert [problem.path for problem in told(tmp_path, text)] == [path]


def test_an_action_is_an_encoders_word(tmp_path: Path) -> None:
    term = 'id: "1", kind: commitment, party: XN, action: punish-the-enemy'
    assert [problem.path for problem in told(tmp_path, paper(term))] == ["terms[0].action"]


@pytest.mark.parametrize(
    "term",
    [
        'id: "1", kind: election, party: XN, quote: the enemy votes, locator: p. 1',
        'id: "1", kind: election, party: XN, locator: "under the heading on the enemy"',
        'id: "1", kind: election, party: XN, source: gazette',
    ],
)
def test_what_others_say_is_not(tmp_path: Path, term: str) -> None:
    assert told(tmp_path, paper(term)) == []


def test_words_and_baselines_of_a_negotiation_are_looked_at_and_titles_of_sources_are_not(tmp_path: Path) -> None:
    setting = (
        "note: the enemy\n"
        "words: {actor: [{id: river-league, en: enemy league, uk: ворожа ліга, note: an enemy, class: body}]}\n"
        "baselines:\n"
        "  - id: army\n    title: {en: Enemy army}\n    unit: person\n"
        "    values: [{value: 9, source: gazette, note: an enemy figure}]\n"
        "stances:\n"
        "  - {who: river-league, what: basis, document: draft, date: 2031-05-04, source: gazette, note: the enemy}\n"
    )
    sources = (
        "format: 1\nsources:\n"
        "  - {id: gazette, publisher: Enemy Gazette, relays: The Enemy, title: The enemy, note: an enemy paper}\n"
    )
    half = 'id: "1", kind: force-limit, party: XN, personnel: {at_most: {fraction: 1/2, of: army}}'
    home = folder(tmp_path / "talks", paper(half), setting=setting, sources=sources)
    assert {(Path(problem.place.file).name, problem.path) for problem in check(home)} == {
        ("negotiation.yaml", "note"),
        ("negotiation.yaml", "words.actor[0].en"),
        ("negotiation.yaml", "words.actor[0].uk"),
        ("negotiation.yaml", "words.actor[0].note"),
        ("negotiation.yaml", "baselines[0].title.en"),
        ("negotiation.yaml", "baselines[0].values[0].note"),
        ("negotiation.yaml", "stances[0].note"),
        ("sources.yaml", "sources[0].note"),
    }


def test_a_file_with_errors_has_its_words_told_too(tmp_path: Path) -> None:
    file = tmp_path / "draft.yaml"
    file.write_text(paper(NOTE.format("the enemy"), more="titles: x\n"), "utf-8")
    assert {problem.code for problem in check(file)} == {"unknown-key", "loaded-word"}
    file.write_text("- note: the enemy\n", "utf-8")
    assert "loaded-word" in {problem.code for problem in check(file)}


def test_the_words_of_the_vocabulary_and_of_open_fields_take_no_side() -> None:
    folder_of_words = Path(negotiations.rules.__file__).parents[1] / "vocabulary"
    # The crosswalk has the names that others gave to their codes.
    for path in sorted(set(folder_of_words.glob("*.json")) - {folder_of_words / "crosswalk.json"}):
        for language in ("en", "uk"):
            for label in re.findall(rf'"{language}": "([^"]*)"', path.read_text("utf-8")):
                assert words(label, language) == [], path.name
