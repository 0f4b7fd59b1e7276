from __future__ import annotations

from dataclasses import FrozenInstanceError
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.problems import InvalidValue
from negotiations.vocabulary import AXES, Vocabulary, Word, builtin

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = [(axis, word) for axis in AXES for word in builtin().words(axis)]


@given(st.sampled_from(WORDS))
def test_a_word_is_found_by_its_id_and_by_each_alias(located: tuple[str, Word]) -> None:
    axis, word = located
    if not word.parameters:
        for text in (word.id, *word.aliases):
            assert builtin().find(axis, text) is word
            assert builtin().ambiguity(axis, text) == ()


@given(st.sampled_from([(axis, word) for axis, word in WORDS if len(word.id) > 5 and not word.parameters]), st.data())
def test_a_slip_in_a_long_word_is_answered_with_that_word_or_not_at_all(
    located: tuple[str, Word], data: st.DataObject
) -> None:
    axis, word = located
    where = data.draw(st.integers(0, len(word.id) - 1))
    wrong = word.id[:where] + "_" + word.id[where + 1 :]
    # Where another word is as near, as one region is to the next, none is preferred.
    assert builtin().suggest(axis, wrong) in {word.id, None}


@pytest.mark.parametrize(
    ("axis", "text", "expected"),
    [
        ("actor", "ua", "UA"),
        ("actor", "Ukraine", "UA"),
        ("actor", "Україна", "UA"),
        ("actor", "Northlnad", "XN"),
        ("actor", "OSSE", "OSCE"),
        ("actor", "QQ", None),  # a code of two letters is one slip away from dozens
        ("actor", "", None),
        ("other", "xn", "XN"),
        ("place", "UA-15", None),  # several regions are one slip away
        ("place", "Donetsk Oblast", "UA-14"),
        ("group", "civilan-detainees", "civilian-detainees"),
        ("group", "prisoners of war", "prisoners-of-war"),
        ("state", "peace-time", "peacetime"),
        ("event", "signing", None),
        ("event", "signture", "signature"),
        ("trigger", "atack:XN>XS", "attack:XN>XS"),
        ("trigger", "attack:XN>Southmark", "attack:XN>XS"),
        ("trigger", "missile-strike:UA>Mosco", "missile-strike:UA>RU-MOW"),
        ("trigger", "attack:XN>nobody at all", None),
        ("trigger", "attack:XN", None),
        ("trigger", "nothing like it:XN", None),
    ],
)
def test_what_was_probably_meant_is_suggested(axis: str, text: str, expected: str | None) -> None:
    assert builtin().suggest(axis, text) == expected


@pytest.mark.parametrize(
    ("axis", "text", "expected"),
    [
        ("actor", "the alliance", ("NATO", "NATO-members")),
        ("actor", "The Alliance", ("NATO", "NATO-members")),
        ("actor", "nato", ("NATO", "NATO-members")),
        ("actor", "Nato", ("NATO", "NATO-members")),
        ("actor", "НАТО", ("NATO", "NATO-members")),
        ("other", "nato", ("NATO", "NATO-members")),
        ("actor", "European Union", ("EU", "EU-members")),
        ("actor", "Europe", ("EU", "EU-members", "europe-unspecified")),
        ("actor", "the League", ("Harbour-League", "Harbour-League-members")),
        ("place", "Crimea", ("UA-43", "crimean-peninsula")),
        ("place", "Київ", ("UA-30", "UA-32")),
        ("actor", "NATO", ()),
        ("actor", "EU", ()),
        ("actor", "XN", ()),
        ("actor", "nobody", ()),
        ("place", "nato", ()),
    ],
)
def test_a_text_that_could_mean_several_words_says_so(axis: str, text: str, expected: tuple[str, ...]) -> None:
    assert builtin().ambiguity(axis, text) == expected
    if expected:
        assert builtin().find(axis, text) is None
        assert all(builtin().find(axis, word) for word in expected)


def test_words_that_mean_nothing_yet_are_not_listed() -> None:
    assert "alliance" not in {word.id for word in builtin().words("actor")}


def test_words_are_listed_by_id() -> None:
    for axis in AXES:
        names = [word.id for word in builtin().words(axis)]
        assert names == sorted(names)


@pytest.mark.parametrize(
    ("axis", "word", "language", "expected"),
    [
        ("actor", "XN", "en", "Northland"),
        ("actor", "XN", "uk", "Нортленд"),
        ("actor", "XN", "fr", "Northland"),
        ("actor", "UK", "en", "United Kingdom"),
        ("group", "other:weapons", "uk", "решта: озброєння"),
        ("event", "talks.start", "uk", "початок переговорів"),
        ("topic", "forces", "en", "armed forces"),
    ],
)
def test_labels_are_in_the_language_that_is_asked_for(axis: str, word: str, language: str, expected: str) -> None:
    assert builtin().label(axis, word, language) == expected


@pytest.mark.parametrize(
    ("axis", "word"), [("actor", "XQ"), ("actor", "other:XQ"), ("topic", "force-s"), ("actor", "nato")]
)
def test_what_is_no_word_has_no_label(axis: str, word: str) -> None:
    with pytest.raises(InvalidValue, match=f"unknown {axis} '{word}'"):
        builtin().label(axis, word)


def test_a_word_without_labels_is_called_by_its_id() -> None:
    assert Word(axis="place", id="fen").label("uk") == "fen"


@pytest.mark.parametrize(
    "ask",
    [
        lambda words: words.words("colour"),
        lambda words: words.find("colour", "red"),
        lambda words: words.suggest("colour", "red"),
        lambda words: words.ambiguity("colour", "red"),
        lambda words: words.label("colour", "red"),
        lambda words: words.everything("colour"),
        lambda words: words.cover("colour", 0),
        lambda words: words.atoms("colour", 0),
        lambda words: words.parts("colour", "red"),
        lambda words: words.wholes("colour", "red"),
    ],
)
def test_an_unknown_axis_is_refused(ask: Callable[[Vocabulary], object]) -> None:
    with pytest.raises(InvalidValue, match="unknown axis 'colour', expected one of actor, event, group"):
        ask(builtin())


def test_two_vocabularies_of_the_same_words_are_equal_and_others_are_not() -> None:
    one, _ = builtin().with_words({"topic": [{"id": "fish", "en": "fish"}]})
    other, _ = builtin().with_words({"topic": [{"id": "fish", "en": "fish"}]})
    assert one == other
    assert hash(one) == hash(other)
    assert one != builtin()
    assert builtin() != "words"
    assert Vocabulary() == Vocabulary(())


def test_a_vocabulary_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError, match="entries"):
        builtin().entries = ()  # type: ignore[misc] # what must fail
    before = builtin().words("topic")
    builtin().with_words({"topic": [{"id": "fish", "en": "fish"}]})
    assert builtin().words("topic") == before


def test_a_vocabulary_says_how_large_it_is() -> None:
    assert repr(Vocabulary()) == "<Vocabulary of 0 words>"


def test_an_empty_vocabulary_has_nothing() -> None:
    assert Vocabulary().everything("place") == 0
    assert Vocabulary().cover("place", 0).words == ()
    assert Vocabulary().events() == ()
    assert Vocabulary().edges() == ()
