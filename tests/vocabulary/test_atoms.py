from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.problems import InvalidValue
from negotiations.vocabulary import Vocabulary, builtin
from tests.vocabulary.strategies import DAYS, definitions, made, meanings

if TYPE_CHECKING:
    from tests.vocabulary.strategies import Definition


@given(definitions(), st.sampled_from(DAYS))
def test_a_word_is_the_union_of_its_parts_and_of_its_rest(rows: list[Definition], on: date | None) -> None:
    words = made(rows)
    for name, expected in meanings(rows, on).items():
        assert set(words.atoms("place", words.mask("place", name, on))) == expected


@given(definitions(), st.sampled_from(DAYS))
def test_everything_is_the_union_of_all_words_on_whatever_day(rows: list[Definition], on: date | None) -> None:
    words = made(rows)
    union = 0
    for word in words.words("place"):
        for day in DAYS:
            union |= words.mask("place", word.id, day)
    assert words.everything("place") & ~union == 0
    assert words.mask("place", rows[0]["id"], on) & ~words.everything("place") == 0  # type: ignore[arg-type] # a text


@given(definitions())
def test_each_atom_is_one_bit_and_its_name_has_that_mask(rows: list[Definition]) -> None:
    words = made(rows)
    names = words.atoms("place", words.everything("place"))
    assert [words.mask("place", name) for name in names] == [1 << number for number in range(len(names))]


@given(definitions(), st.randoms(use_true_random=False))
def test_the_order_of_definitions_changes_no_mask(rows: list[Definition], random: object) -> None:
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined] # what Hypothesis draws is no subclass that mypy knows
    one, other = made(rows), made(shuffled)
    assert one == other
    assert hash(one) == hash(other)
    for row in rows:
        assert one.mask("place", str(row["id"])) == other.mask("place", str(row["id"]))


@given(definitions(), st.sampled_from(DAYS))
def test_wholes_are_the_words_that_have_all_atoms(rows: list[Definition], on: date | None) -> None:
    words = made(rows)
    found = meanings(rows, on)
    for name, atoms in found.items():
        expected = {other for other, more in found.items() if atoms and atoms <= more and other != name}
        assert set(words.wholes("place", name, on)) == expected


def test_equal_vocabularies_share_what_was_worked_out() -> None:
    rows = {"place": [{"id": "fen", "en": "Fen"}]}
    one, _ = Vocabulary().with_words(rows)
    other, _ = Vocabulary().with_words(rows)
    assert one is not other
    assert one._index.atoms("place") is other._index.atoms("place")


def test_a_word_for_everything_has_every_atom_but_unstated() -> None:
    words, problems = Vocabulary().with_words(
        {
            "actor": [
                {"id": "all", "en": "everybody", "everything": True},
                {"id": "unstated", "en": "not stated"},
                {"id": "a", "en": "A"},
            ],
        },
    )
    assert not problems
    assert words.atoms("actor", words.mask("actor", "all")) == ("a",)
    assert words.mask("actor", "unstated") & words.everything("actor") == 0
    assert words.wholes("actor", "a") == ()


def test_unstated_is_a_word_like_others_where_nobody_acts() -> None:
    words, _ = Vocabulary().with_words({"place": [{"id": "unstated", "en": "not stated"}]})
    assert words.everything("place") == words.mask("place", "unstated")


def test_the_axis_other_has_the_masks_of_actors() -> None:
    assert builtin().mask("other", "XN") == builtin().mask("actor", "XN")
    assert builtin().everything("other") == builtin().everything("actor")
    assert builtin().words("other") == builtin().words("actor")


def test_an_alias_has_the_mask_of_its_word() -> None:
    assert builtin().mask("actor", "UK") == builtin().mask("actor", "GB")
    assert builtin().wholes("actor", "UK") == builtin().wholes("actor", "GB")
    assert builtin().parts("group", "mlrs") == ()


def test_a_rest_has_a_mask_but_no_parts_and_no_word_that_a_file_may_write() -> None:
    words = builtin()
    rest = words.mask("group", "other:weapons")
    assert rest & words.mask("group", "weapons") == rest
    assert rest & words.mask("group", "tanks") == 0
    assert words.parts("group", "other:weapons") == ()
    assert "weapons" in words.wholes("group", "other:weapons")
    assert words.find("group", "other:weapons") is None


@pytest.mark.parametrize(
    ("axis", "word", "message"),
    [
        ("place", "XN-3", "unknown place 'XN-3'; did you mean 'XN-03'"),
        ("actor", "the alliance", "unknown actor 'the alliance'; it could be 'NATO' or 'NATO-members'"),
        ("other", "the alliance", "unknown actor 'the alliance'; it could be 'NATO' or 'NATO-members'"),
        ("place", "nowhere at all", "unknown place 'nowhere at all'$"),
        ("place", "other:XN-01", "unknown place 'other:XN-01'"),
        ("state", "peacetime", "the words of 'state' are no sets, expected an axis such as actor, group, place"),
        ("colour", "red", "unknown axis 'colour', expected one of actor, event"),
    ],
)
def test_what_is_no_set_has_no_mask(axis: str, word: str, message: str) -> None:
    with pytest.raises(InvalidValue, match=message):
        builtin().mask(axis, word)
