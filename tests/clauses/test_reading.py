"""Readings: the words of scopes as atoms, as of the date of a text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.clauses.reading import Reading, everything
from negotiations.clauses.scopes import STATIC_AXES, UNSTATED, Extent
from negotiations.problems import InvalidValue
from negotiations.vocabulary import builtin

VOCABULARY = builtin()
WORDS = {
    "actor": ("XN", "XS", "XE", "all-states", "Harbour-League", "Harbour-League-members"),
    "other": ("XN", "XS", "XE", "all-states", "Harbour-League", "Harbour-League-members"),
    "place": ("XN", "XN-01", "XN-03", "XN-03.east", "XS-02", "greywater"),
}


@pytest.mark.parametrize("axis", STATIC_AXES)
def test_what_is_left_out_is_everything_but_nobody_in_particular(axis: str) -> None:
    whole = Reading(VOCABULARY).extent(axis, None)
    assert whole == everything(VOCABULARY, axis)
    assert whole
    if axis in ("actor", "other"):
        assert not whole & VOCABULARY.mask("actor", UNSTATED)
        assert whole | VOCABULARY.mask("actor", UNSTATED) != whole
    for word in WORDS.get(axis, ()):
        assert not VOCABULARY.mask(axis, word) & ~whole


@given(st.data(), st.sampled_from(sorted(WORDS)))
def test_an_extent_is_the_union_of_its_words_or_all_outside_it(data: st.DataObject, axis: str) -> None:
    chosen = data.draw(st.lists(st.sampled_from(WORDS[axis])))
    reading = Reading(VOCABULARY)
    inside, outside = reading.extent(axis, Extent.of(*chosen)), reading.extent(axis, Extent.of(*chosen, all_but=True))
    expected = 0
    for word in chosen:
        expected |= VOCABULARY.mask(axis, word)
    assert inside == expected
    assert not inside & outside
    assert inside | outside == everything(VOCABULARY, axis)


def test_an_organisation_and_its_members_are_apart_as_are_a_bearer_unstated_and_any_other() -> None:
    reading = Reading(VOCABULARY)
    league, members = (
        reading.extent("actor", Extent.of(word)) for word in ("Harbour-League", "Harbour-League-members")
    )
    nobody = reading.extent("actor", Extent.of(UNSTATED))
    assert league
    assert members
    assert nobody
    assert not league & members
    assert not nobody & reading.extent("actor", Extent.of("XN", all_but=True))


def test_members_are_taken_as_of_the_date() -> None:
    words, problems = VOCABULARY.with_words(
        {
            "actor": [
                {
                    "id": "pact-members",
                    "en": "members of the Pact",
                    "parts": [{"member": "XN", "from": "2000-01-01", "until": "2020-01-01"}, {"member": "XE"}],
                    "exhaustive": True,
                }
            ]
        }
    )
    assert not problems
    pact = Extent.of("pact-members")
    eastvale, northland = words.mask("actor", "XE"), words.mask("actor", "XN")
    assert Reading(words, date(2019, 12, 31)).extent("actor", pact) == eastvale | northland
    assert Reading(words, date(2020, 1, 1)).extent("actor", pact) == eastvale
    outside = Reading(words, date(2020, 1, 1)).extent("actor", Extent.of("pact-members", all_but=True))
    assert outside & northland
    assert Reading(words, date(2020, 1, 1)).on == date(2020, 1, 1)
    assert Reading(words).on is None
    for on, are_members in ((date(2019, 12, 31), True), (date(2020, 1, 1), False)):
        implied, _ = Reading(words, on).consequences("trigger", "breach-by:XN")
        assert ("breach-by:pact-members" in implied) == are_members


def test_one_word_on_two_axes_and_the_same_words_all_but_are_read_apart() -> None:
    reading = Reading(VOCABULARY)
    country, state = reading.extent("place", Extent.of("XN")), reading.extent("actor", Extent.of("XN"))
    assert country == VOCABULARY.mask("place", "XN")
    assert state == VOCABULARY.mask("actor", "XN")
    assert reading.extent("place", Extent.of("XN")) == country
    assert reading.extent("place", Extent.of("XN", all_but=True)) == everything(VOCABULARY, "place") & ~country


def test_a_word_that_is_not_known_is_refused() -> None:
    with pytest.raises(InvalidValue, match="Nowhere"):
        Reading(VOCABULARY).extent("place", Extent.of("Nowhere"))


def test_states_and_triggers_have_consequences() -> None:
    implied, excluded = Reading(VOCABULARY).consequences("trigger", "attack:XN>XS")
    assert {"attack-by:XN", "attack-on:XS", "wartime"} <= implied
    assert "peacetime" in excluded
    assert Reading(VOCABULARY).consequences("state", "peacetime") == (frozenset(), frozenset({"wartime"}))
