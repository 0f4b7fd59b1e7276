"""What terms have in common, in words."""

from __future__ import annotations

from fractions import Fraction

from negotiations.messages import language
from negotiations.terms.fields import AllBut, During, Participants
from negotiations.terms.voices import Voice
from negotiations.vocabulary import builtin

VOICE = Voice(language("en"), builtin())


class TestVoice:
    def test_words_are_called_by_their_labels(self) -> None:
        assert VOICE.label("group", "tanks") == "tanks"
        assert VOICE.label("trigger", "attack:XN>XS") == "Northland attacks Southmark"

    def test_words_that_no_axis_has_are_spelt(self) -> None:
        assert VOICE.labels("right", ("medical-care", "return")) == "medical care and return"

    def test_alternatives_are_joined_by_or(self) -> None:
        assert VOICE.labels("state", ("peacetime", "wartime"), "or") == "in peacetime or in wartime"

    def test_who_is_not_stated_is_said_to_be_so(self) -> None:
        assert VOICE.actors(("XN", "unstated")) == "Northland and parties that are not named"

    def test_lists_say_whether_they_are_complete(self) -> None:
        lists = (
            Participants(exactly=("XN",)),
            Participants(at_least=("XN",)),
            Participants(all_but=("XN",)),
        )
        assert [VOICE.actors(each) for each in lists] == [
            "only Northland",
            "at least Northland",
            "parties other than Northland",
        ]

    def test_complements_are_said(self) -> None:
        assert VOICE.groups(AllBut(all_but=("tanks", "mortars"))) == "groups other than tanks and mortars"
        assert VOICE.places(AllBut(all_but=("XN-01",))) == "places other than Highmoor (Northland)"

    def test_a_place_is_said_where_there_is_one(self) -> None:
        assert VOICE.located("it rains", None) == "it rains"
        assert VOICE.located("it rains", ("XN-01",)) == "it rains, in Highmoor (Northland)"

    def test_quantities_have_units(self) -> None:
        assert [VOICE.quantity(number, "km") for number in (1, 40, Fraction(1, 2))] == [
            "1 kilometre",
            "40 kilometres",
            "1/2 kilometres",
        ]

    def test_a_period_is_said_where_there_is_one(self) -> None:
        assert VOICE.limited("it rains", None) == "it rains"
        assert VOICE.limited("it rains", During(of="signature", years=1)) == "for 1 year from signature, it rains"

    def test_a_period_is_said_where_its_event_is_not_named(self) -> None:
        said = VOICE.limited("it rains", During(of="unstated", years=1))
        assert said == "for 1 year from an event that is not stated, it rains"
