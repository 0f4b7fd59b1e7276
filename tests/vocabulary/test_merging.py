from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.vocabulary import AXES, Vocabulary, builtin
from tests.vocabulary.strategies import DAYS, definitions, made

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from tests.vocabulary.strategies import Definition


def codes(definitions_by_axis: Mapping[str, Sequence[Mapping[str, object]]]) -> list[tuple[str, str, str]]:
    """Return code, path and message of each problem that words beside the built-in ones have."""
    _, problems = builtin().with_words(definitions_by_axis)
    return [(problem.code, problem.path, problem.message) for problem in problems]


def signatures(words: Vocabulary, known: Sequence[str], on: date | None) -> set[frozenset[str]]:
    """Return, for every atom, which of some words it belongs to; atoms of none of them are left out."""
    masks = {name: words.mask("place", name, on) for name in known}
    atoms = (1 << number for number in range(words.everything("place").bit_length()))
    return {frozenset(name for name, mask in masks.items() if mask & atom) for atom in atoms} - {frozenset()}


NOBODY = "'unstated' is nobody in particular, so it is no part of a word and has none"

NEW = st.sampled_from(["a1", "a2", "n1", "n2", "z1"])
ANY = st.one_of(NEW, st.sampled_from([f"p{number}" for number in range(10, 16)]))

DATED = st.fixed_dictionaries({"member": ANY, "from": st.just("2010-01-01")})

# Words that are often wrong: splits of what is no atom, circles, parts of two, unknown parts.
ADDITIONS = st.lists(
    st.fixed_dictionaries(
        {"id": ANY},
        optional={
            "en": st.just("something"),
            "parts": st.lists(st.one_of(ANY, DATED), max_size=3),
            "part-of": st.lists(ANY, max_size=2),
            "exhaustive": st.booleans(),
            "ambiguous": st.lists(ANY, min_size=2, max_size=2),
        },
    ),
    max_size=6,
)  # fmt: skip


@given(definitions(), ADDITIONS, st.sampled_from(DAYS))
def test_whatever_is_added_old_words_mean_the_same_beside_each_other(
    rows: list[Definition],
    additions: list[Definition],
    on: date | None,
) -> None:
    before = made(rows)
    known = [word.id for word in before.words("place")]
    after, _ = before.with_words({"place": additions})
    assert signatures(after, known, on) == signatures(before, known, on)


@given(definitions(), ADDITIONS)
def test_whatever_is_added_every_word_can_be_looked_up(rows: list[Definition], additions: list[Definition]) -> None:
    after, _ = made(rows).with_words({"place": additions})
    for word in after.words("place"):
        assert after.mask("place", word.id) & ~after.everything("place") == 0
        assert after.cover("place", after.mask("place", word.id)) is not None


@given(definitions(), ADDITIONS)
def test_words_that_nothing_is_wrong_with_can_be_added_twice(
    rows: list[Definition], additions: list[Definition]
) -> None:
    once, problems = made(rows).with_words({"place": additions})
    if not problems:
        assert once.with_words({"place": additions}) == (once, ())


@given(definitions(), ADDITIONS, ADDITIONS)
def test_a_union_without_problems_is_the_same_from_both_sides(
    rows: list[Definition],
    first: list[Definition],
    second: list[Definition],
) -> None:
    one, faults = made(rows).with_words({"place": first})
    other, more_faults = made(rows).with_words({"place": second})
    if faults or more_faults:
        return
    there, problems = one.union(other)
    back, problems_back = other.union(one)
    assert bool(problems) == bool(problems_back)
    if not problems:
        assert there == back
        for words in (one, other):
            known = [word.id for word in words.words("place")]
            assert signatures(there, known, None) == signatures(words, known, None)


@given(definitions(), ADDITIONS)
def test_a_union_with_itself_or_with_less_changes_nothing(rows: list[Definition], additions: list[Definition]) -> None:
    before = made(rows)
    after, problems = before.with_words({"place": additions})
    assert after.union(after) == (after, ())
    if not problems:
        assert after.union(before) == (after, ())
        assert before.union(after) == (after, ())
        assert Vocabulary().union(after) == (after, ())


def test_to_split_an_atom_twice_in_one_way_is_to_split_it_once() -> None:
    rows: list[dict[str, object]] = [{"id": "n", "en": "north"}, {"id": "XN-01", "parts": ["n"]}]
    once, _ = builtin().with_words({"place": rows})
    assert builtin().with_words({"place": [*rows, *rows]}) == (once, ())
    assert once.with_words({"place": rows}) == (once, ())


def test_an_existing_atom_may_be_split() -> None:
    words, problems = builtin().with_words(
        {
            "place": [
                {"id": "XN-01", "parts": ["XN-01.north", "XN-01.south"], "exhaustive": True},
                {"id": "XN-01.north", "en": "north of Highmoor"},
                {"id": "XN-01.south", "en": "south of Highmoor"},
            ],
        },
    )
    assert not problems
    assert words.atoms("place", words.mask("place", "XN-01")) == ("XN-01.north", "XN-01.south")
    assert words.label("place", "XN-01") == "Highmoor (Northland)"
    assert words.mask("place", "XN") & words.mask("place", "XN-01.south")


def test_a_new_word_may_be_part_of_an_existing_one_which_then_has_a_rest() -> None:
    words, problems = builtin().with_words(
        {
            "group": [{"id": "glide-bombs", "en": "glide bombs", "part-of": "weapons"}],
            "place": [{"id": "buffer", "en": "buffer zone", "part-of": "UA-14.not-held"}],
        },
    )
    assert not problems
    assert words.mask("group", "glide-bombs") & words.mask("group", "weapons")
    assert words.atoms("place", words.mask("place", "UA-14.not-held")) == ("buffer", "other:UA-14.not-held")
    assert words.mask("place", "buffer") & words.mask("place", "UA.not-held")


def test_a_new_word_may_be_made_of_existing_ones() -> None:
    words, problems = builtin().with_words(
        {"actor": [{"id": "guarantors", "en": "guarantors", "parts": ["XE", "XW"], "exhaustive": True}]},
    )
    assert not problems
    assert words.mask("actor", "guarantors") == words.mask("actor", "XE") | words.mask("actor", "XW")
    assert words.mask("actor", "guarantors") == builtin().mask("actor", "XE") | builtin().mask("actor", "XW")


def test_a_new_word_without_a_ukrainian_label_is_called_by_its_english_one() -> None:
    words, problems = builtin().with_words({"topic": [{"id": "fish", "en": "fish"}, {"id": "ліс", "en": "forest"}]})
    assert [problem.code for problem in problems] == ["word-malformed"]
    assert words.label("topic", "fish", "uk") == "fish"


@pytest.mark.parametrize(
    ("axis", "rows", "expected"),
    [
        ("place", [{"id": "XN-04"}],
         [("word-malformed", "place[0]", "the word 'XN-04' has no label, expected 'en', 'uk', or both")]),
        ("place", [{"id": "XN-02", "en": "Elsewhere"}],
         [("word-clash", "place[0]", "'XN-02' is a word already, with another meaning")]),
        ("actor", [{"id": "UK", "en": "something"}], [("word-clash", "actor[0]", "'UK' is another spelling of 'GB'")]),
        ("actor", [{"id": "isles", "en": "Isles", "aliases": ["UK", "Islands"]}],
         [("word-clash", "actor[0].aliases", "'UK' is another spelling of 'GB' already")]),
        ("actor", [{"id": "isles", "en": "Isles", "aliases": ["XN"]}],
         [("word-clash", "actor[0].aliases", "'XN' is another spelling of 'XN' already")]),
        ("place", [{"id": "XN-03", "parts": ["a"]}, {"id": "a", "en": "A"}],
         [("word-clash", "place[0]", "'XN-03' has parts already")]),
        ("group", [{"id": "weapons", "parts": ["a"]}, {"id": "a", "en": "A"}],
         [("word-clash", "group[0]", "'weapons' has parts already")]),
        ("place", [{"id": "XN-01", "note": "hilly"}],
         [("word-clash", "place[0]", "'XN-01' is a word already, and all that can be added to it is 'parts'")]),
        ("place", [{"id": "XN-01"}],
         [("word-clash", "place[0]", "'XN-01' is a word already, and all that can be added to it is 'parts'")]),
        ("actor", [{"id": "alliance", "parts": ["XN"]}],
         [("word-clash", "actor[0]", "'alliance' is a word already, and all that can be added to it is 'parts'")]),
        ("place", [{"id": "fen", "en": "Fen", "parts": ["XN-1"]}],
         [("word-unknown-part", "place[0].parts", "unknown word 'XN-1'")]),
        ("place", [{"id": "fen", "en": "Fen", "part-of": "XN-1"}],
         [("word-unknown-part", "place[0].part-of", "unknown word 'XN-1'")]),
        ("actor", [{"id": "club", "en": "Club", "parts": ["alliance"]}],
         [("word-unknown-part", "actor[0].parts", "'alliance' could mean several things")]),
        ("place", [{"id": "fen", "en": "Fen", "parts": ["fen"]}],
         [("word-cycle", "place[0].parts", "'fen' would be a part of itself, by way of 'fen'")]),
        ("place", [{"id": "fen", "en": "Fen", "parts": ["bog"]}, {"id": "bog", "en": "Bog", "parts": ["fen"]}],
         [("word-cycle", "place[1].parts", "'fen' would be a part of itself, by way of 'bog'")]),
        ("place", [{"id": "fen", "en": "Fen", "parts": ["XN"], "part-of": "XN-01"}],
         [("word-cycle", "place[0].part-of", "'fen' would be a part of itself, by way of 'XN-01'")]),
        ("place", [{"id": "fen", "en": "Fen", "part-of": "XN"}],
         [("word-regroup", "place[0].part-of", "'XN' is the sum of its parts already, so it takes no new one")]),
        ("place", [{"id": "fen", "en": "Fen", "part-of": "world"}],
         [("word-regroup", "place[0].part-of", "'world' is the sum of its parts already, so it takes no new one")]),
        ("place", [{"id": "XN-01", "parts": ["XS-01"]}],
         [("word-regroup", "place[0].parts", "'XS-01' is a word already, so it cannot become a part of 'XN-01'")]),
        ("place", [{"id": "fen", "en": "Fen", "parts": ["XS-01"], "part-of": "XN-01"}],
         [("word-regroup", "place[0].part-of", "'XS-01' is a word already, so it cannot become a part of 'XN-01'")]),
        ("place", [{"id": "fen", "en": "Fen", "part-of": ["XN-01", "XN-02"]}],
         [("word-regroup", "place[0].part-of", "'fen' would be a part of both 'XN-01' and 'XN-02'")]),
        ("place", [{"id": "fen", "en": "Fen"}, {"id": "XN-01", "parts": [{"member": "fen", "from": "2000-01-01"}]}],
         [("word-regroup", "place[1].parts", "'XN-01' was there on every day, so its parts can have no dates")]),
        ("actor", [{"id": "nobody", "en": "Nobody", "parts": ["unstated"]}],
         [("word-regroup", "actor[0].parts", NOBODY)]),
        ("actor", [{"id": "nobody", "en": "Nobody", "part-of": "unstated"}],
         [("word-regroup", "actor[0].part-of", NOBODY)]),
        ("place", [{"id": "fen", "en": "Fen", "held-by": "XNN"}],
         [("word-unknown", "place[0].held-by", "unknown word 'XNN'")]),
        ("actors", [{"id": "fen", "en": "Fen"}], [("word-unknown-axis", "actors", "unknown axis 'actors'")]),
        ("event", [{"id": "fair", "en": "fair", "before": ["signing"]}],
         [("word-unknown", "event[0].before", "unknown word 'signing'")]),
        ("event", [{"id": "fair", "en": "fair", "before": ["feast"]},
                   {"id": "feast", "en": "feast", "before": ["fair"]}],
         [("word-cycle", "event[1].before", "'feast' would come before itself, by way of 'fair'")]),
        ("event", [{"id": "fair", "en": "fair", "process": True, "before": ["fair"]}],
         [("word-cycle", "event[0].before", "'fair.end' would come before itself, by way of 'fair.start'")]),
        ("state", [{"id": "drought", "en": "drought", "implies": ["peace"]}],
         [("word-unknown", "state[0].implies", "unknown word 'peace'")]),
        ("state", [{"id": "drought", "en": "drought", "implies": ["attack:X>Y"]}],
         [("word-unknown", "state[0].implies", "'attack:X>Y' names what is not known")]),
        ("trigger", [{"id": "flood-by:X", "en": "X floods", "implies": ["attack:X>UA-43"]}],
         [("word-unknown", "trigger[0].implies", "'attack:X>UA-43' names what is not known")]),
        ("trigger", [{"id": "flood:X>P", "en": "X floods P", "implies": ["attack:X>P"]}],
         [("word-unknown", "trigger[0].implies", "'attack:X>P' names what is not known")]),
        ("trigger", [{"id": "flood-by:X", "en": "X floods", "implies": ["attack:X>X"]}],
         [("word-unknown", "trigger[0].implies", "'attack:X>X' names one actor twice")]),
        ("state", [{"id": "either", "en": "either", "ambiguous": ["peacetime", "wartime"]},
                   {"id": "drought", "en": "drought", "implies": ["either"]}],
         [("word-unknown", "state[1].implies", "'either' could mean several things")]),
        ("trigger", [{"id": "flood", "en": "flood", "excludes": ["flood:X"]}],
         [("word-unknown", "trigger[0].excludes", "unknown word 'flood:X'")]),
        ("actor", [{"id": "they", "en": "they", "ambiguous": ["XN", "XQ"]}],
         [("word-unknown", "actor[0].ambiguous", "unknown word 'XQ'")]),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_with_code_and_path(
    axis: str,
    rows: list[dict[str, object]],
    expected: list[tuple[str, str, str]],
) -> None:
    assert codes({axis: rows}) == expected


@pytest.mark.parametrize(
    ("axis", "row", "hint"),
    [
        ("place", {"id": "fen", "en": "Fen", "parts": ["XN-1"]}, "did you mean 'XN-01'?"),
        ("place", {"id": "fen", "en": "Fen", "parts": ["nothing near this"]}, ""),
        ("actor", {"id": "club", "en": "Club", "parts": ["alliance"]}, "write 'NATO' or 'NATO-members'"),
        ("actor", {"id": "club", "en": "Club", "parts": ["UK"]}, "did you mean 'GB'?"),
        (
            "state",
            {"id": "dry", "en": "dry", "implies": ["attack:X>Y"]},
            "expected 'attack:X>Y' with known actors and places",
        ),
        (
            "trigger",
            {"id": "flood-by:X", "en": "X floods", "implies": ["flood:X>nowhere"]},
            "expected 'flood:X>P' with the letters of 'flood-by:X', or known actors and places",
        ),
        ("weapon", {}, "the axes are actor, group, place, state, trigger, event, instrument, topic"),
        ("actors", {}, "did you mean 'actor'?"),
    ],
)
def test_a_problem_says_what_to_do(axis: str, row: dict[str, object], hint: str) -> None:
    families = {"trigger": [{"id": "flood:X>P", "en": "X floods P"}]}
    _, problems = builtin().with_words(families)[0].with_words({axis: [row]})
    assert [problem.hint for problem in problems] == [hint]


def test_a_word_with_a_fault_is_known_all_the_same() -> None:
    """Otherwise one mistake would be reported again wherever the word is used."""
    words, problems = builtin().with_words(
        {
            "place": [{"id": "fen", "en": "Fen", "parts": ["XS-01", "bog"], "part-of": "nowhere"}],
            "event": [{"id": "fair", "en": "fair", "before": ["signing", "signature"]}],
        },
    )
    assert len(problems) == 3
    assert words.parts("place", "fen") == ("XS-01",)
    assert ("fair", "signature") in words.edges()


def test_a_word_without_any_part_that_can_be_is_an_atom() -> None:
    words, problems = builtin().with_words(
        {"place": [{"id": "fen", "en": "Fen", "parts": ["nowhere"], "exhaustive": True}]},
    )
    assert [problem.code for problem in problems] == ["word-unknown-part"]
    assert words == builtin().with_words({"place": [{"id": "fen", "en": "Fen"}]})[0]


def test_vocabularies_that_split_one_atom_in_two_ways_clash() -> None:
    one, _ = builtin().with_words({"place": [{"id": "XN-01", "parts": ["n"]}, {"id": "n", "en": "north"}]})
    other, _ = builtin().with_words({"place": [{"id": "XN-01", "parts": ["w"]}, {"id": "w", "en": "west"}]})
    words, problems = one.union(other)
    assert [(problem.code, problem.path) for problem in problems] == [("word-clash", "place.XN-01")]
    assert words.parts("place", "XN-01") == ("n",)


def test_vocabularies_that_mean_different_things_by_a_word_clash() -> None:
    one, _ = builtin().with_words({"actor": [{"id": "council", "en": "the joint council"}]})
    other, _ = builtin().with_words({"actor": [{"id": "council", "en": "the peace council"}]})
    words, problems = one.union(other)
    assert [(problem.code, problem.path) for problem in problems] == [("word-clash", "actor.council")]
    assert words == one


def test_a_word_that_only_one_vocabulary_makes_a_part_regroups() -> None:
    one, _ = builtin().with_words({"place": [{"id": "n", "en": "north"}]})
    other, _ = builtin().with_words({"place": [{"id": "n", "en": "north"}, {"id": "XN-01", "parts": ["n"]}]})
    for words, problems in (one.union(other), other.union(one)):
        assert [problem.code for problem in problems] == ["word-regroup"]
        assert words.find("place", "n")


def test_words_of_one_axis_do_not_clash_with_those_of_another() -> None:
    assert codes({axis: [{"id": "fen", "en": "Fen"}] for axis in AXES if axis != "place"}) == []
