from __future__ import annotations

from datetime import date

import pytest

from negotiations.vocabulary.reading import read_word
from negotiations.vocabulary.words import AXES, Part, Word


def test_a_definition_is_read_into_a_word() -> None:
    word, problems = read_word(
        "place",
        {
            "id": "fens",
            "en": "Fens",
            "uk": "Болота",
            "class": "region",
            "aliases": ["the Fens", "Fenland"],
            "parts": [{"member": "low", "until": "2020-02-01"}, "high", {"member": "far", "from": "2001-01-01"}],
            "part-of": "marsh",
            "exhaustive": True,
            "note": "wet",
            "source": "a map",
        },
        "place[0]",
    )
    assert problems == ()
    assert word == Word(
        axis="place",
        id="fens",
        en="Fens",
        uk="Болота",
        class_="region",
        aliases=("Fenland", "the Fens"),
        parts=(Part("far", since=date(2001, 1, 1)), Part("high"), Part("low", until=date(2020, 2, 1))),
        part_of=("marsh",),
        exhaustive=True,
        note="wet",
        source="a map",
    )


def test_lists_whose_order_means_nothing_are_read_in_one_order() -> None:
    one, _ = read_word(
        "trigger", {"id": "flood", "en": "a flood", "implies": ["b", "a", "b"], "excludes": ["d", "c"]}, ""
    )
    assert one is not None
    assert (one.implies, one.excludes) == (("a", "b"), ("c", "d"))


def test_a_definition_without_labels_is_read_as_a_split() -> None:
    word, problems = read_word("place", {"id": "XN-01", "parts": ["a", "b"]}, "place[0]")
    assert word == Word(axis="place", id="XN-01", parts=(Part("a"), Part("b")))
    assert problems == ()


@pytest.mark.parametrize("axis", AXES)
def test_every_axis_takes_a_word_with_labels(axis: str) -> None:
    word, problems = read_word(axis, {"id": "fen-1.a", "en": "Fen", "uk": "Болото"}, "")
    assert word == Word(axis=axis, id="fen-1.a", en="Fen", uk="Болото")
    assert problems == ()


@pytest.mark.parametrize(
    ("axis", "name"),
    [
        ("group", "lang:crh"),
        ("trigger", "flood"),
        ("trigger", "flood-by:X"),
        ("trigger", "flood:X>P"),
        ("actor", "CoE"),
    ],
)
def test_ids_may_have_the_form_of_their_axis(axis: str, name: str) -> None:
    word, _ = read_word(axis, {"id": name, "en": "something"}, "")
    assert word is not None
    assert word.id == name


@pytest.mark.parametrize(
    ("axis", "definition", "message"),
    [
        ("place", "XN-04", "'XN-04' is no word, expected a mapping with 'id'"),
        ("place", {"en": "Fen"}, "a word without an id, expected 'id'"),
        ("place", {"id": 4, "en": "Fen"}, "4 is no id of a word"),
        ("place", {"id": "", "en": "Fen"}, "'' is no id of a word"),
        ("place", {"id": "-fen", "en": "Fen"}, "'-fen' is no id of a word"),
        ("place", {"id": "fen ", "en": "Fen"}, "'fen ' is no id of a word"),
        ("place", {"id": "болото", "en": "Fen"}, "'болото' is no id of a word"),
        ("place", {"id": "a:b", "en": "Fen"}, "'a:b' is no id of a word"),
        ("group", {"id": "other:weapons", "en": "Fen"}, "'other:weapons' is no id of a word"),
        ("trigger", {"id": "flood:XN", "en": "Fen"}, "'flood:XN' is no id of a word"),
        ("trigger", {"id": "Flood", "en": "Fen"}, "'Flood' is no id of a word"),
    ],
)
def test_without_a_usable_id_there_is_no_word(axis: str, definition: object, message: str) -> None:
    word, problems = read_word(axis, definition, "place[3]")
    assert word is None
    assert [(problem.code, problem.path) for problem in problems] == [("word-malformed", "place[3]")]
    assert problems[0].message.startswith(message)


@pytest.mark.parametrize(
    ("axis", "key", "value", "message"),
    [
        ("place", "en", 4, "'en' is 4, expected a text of one line"),
        ("place", "en", "", "'en' is '', expected a text of one line"),
        ("place", "uk", "a\x1b[2Jb", r"'uk' is 'a\x1b[2Jb', expected a text of one line"),
        ("place", "note", "one\ntwo", r"'note' is 'one\ntwo', expected a text of one line"),
        ("place", "aliases", "Fen", "'aliases' is 'Fen', expected a list"),
        ("place", "aliases", [1], "'aliases' is [1], expected a text of one line"),
        (
            "place",
            "class",
            "county",
            "'class' is 'county', expected one of set, country, region, part, facility, water",
        ),
        ("actor", "class", "region", "'class' is 'region', expected one of set, organisation, state, body, unstated"),
        ("group", "class", [], "'class' is [], expected one of people,"),
        ("place", "exhaustive", "yes", "'exhaustive' is 'yes', expected true or false"),
        ("place", "everything", 1, "'everything' is 1, expected true or false"),
        ("place", "parts", "XN-01", "'parts' is 'XN-01', expected a list"),
        ("place", "parts", [4], "'parts' is [4], expected words, or mappings with 'member', 'from', 'until'"),
        (
            "place",
            "parts",
            [{"from": "2001-01-01"}],
            "'parts' is [{'from': '2001-01-01'}], expected words, or mappings",
        ),
        ("place", "parts", [{"member": "a", "to": "2001-01-01"}], "'parts' is [{'member': 'a', 'to': '2001-01-01'}]"),
        (
            "place",
            "parts",
            [{"member": "a", "from": "2023-02-30"}],
            "'parts' is [{'member': 'a', 'from': '2023-02-30'}]",
        ),
        ("place", "parts", [{"member": "a", "from": "20230404"}], "'parts' is [{'member': 'a', 'from': '20230404'}]"),
        (
            "place",
            "parts",
            [{"member": "a", "from": 2023}],
            "'parts' is [{'member': 'a', 'from': 2023}], expected days",
        ),
        (
            "place",
            "parts",
            [{"member": "a", "from": "2023-01-01", "until": "2023-01-01"}],
            "'parts' is [{'member': 'a', 'from': '2023-01-01', 'until': '2023-01-01'}], expected 'until' after 'from'",
        ),
        ("actor", "ambiguous", ["NATO"], "'ambiguous' is ['NATO'], expected at least two words"),
        ("actor", "ambiguous", ["NATO", "NATO"], "'ambiguous' is ['NATO', 'NATO'], expected at least two words"),
        ("event", "process", None, "'process' is None, expected true or false"),
        ("event", "before", "talks", "'before' is 'talks', expected a list"),
        ("trigger", "some", "true", "'some' is 'true', expected true or false"),
    ],
)
def test_a_faulty_value_is_left_out_and_told_with_its_path(axis: str, key: str, value: object, message: str) -> None:
    word, problems = read_word(axis, {"id": "fen", key: value}, f"{axis}[0]")
    assert word == Word(axis=axis, id="fen")
    assert [(problem.code, problem.path) for problem in problems] == [("word-malformed", f"{axis}[0].{key}")]
    assert problems[0].message.startswith(message)


@pytest.mark.parametrize(
    ("axis", "key", "hint"),
    [
        ("place", "part", "did you mean 'parts'?"),
        ("topic", "parts", "a word of 'topic' takes en, uk, aliases, note, source, ambiguous"),
        ("event", "implies", "a word of 'event' takes en, uk, aliases, note, source, ambiguous, process, before"),
        ("state", "some", "a word of 'state' takes en, uk, aliases, note, source, ambiguous, excludes, implies"),
    ],
)
def test_an_unknown_key_is_told_with_what_was_probably_meant(axis: str, key: str, hint: str) -> None:
    word, problems = read_word(axis, {"id": "fen", "en": "Fen", key: []}, f"{axis}[0]")
    assert word == Word(axis=axis, id="fen", en="Fen")
    assert [str(problem) for problem in problems] == [f"word-malformed unknown key {key!r} in the word 'fen'; {hint}"]
    assert problems[0].path == f"{axis}[0]"


def test_a_key_that_is_no_text_is_an_unknown_key() -> None:
    _, problems = read_word("topic", {"id": "fen", "en": "Fen", 4: []}, "")
    assert problems[0].message == "unknown key 4 in the word 'fen'"


def test_exhaustive_says_nothing_without_parts() -> None:
    word, problems = read_word("place", {"id": "fen", "en": "Fen", "exhaustive": True}, "place[0]")
    assert word == Word(axis="place", id="fen", en="Fen")
    assert [problem.message for problem in problems] == [
        "'exhaustive' says that the parts are all, expected 'parts' beside it",
    ]


def test_all_faults_of_a_word_are_told_at_once() -> None:
    _, problems = read_word("place", {"id": "fen", "en": 1, "uk": 2, "parts": 3}, "")
    assert len(problems) == 3
