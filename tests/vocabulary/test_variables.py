from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.problems import InvalidValue
from negotiations.vocabulary import Variable, builtin

ACTORS = st.sampled_from(["XN", "XS", "XE", "DE", "FR", "RU", "UA", "E3", "NATO", "all-states", "unstated"])
STATES = st.sampled_from([word.id for word in builtin().words("state")])


@st.composite
def triggers(draw: st.DrawFn) -> str:
    word = draw(st.sampled_from(builtin().words("trigger")))
    arguments = {
        "X": draw(ACTORS),
        "Y": draw(ACTORS),
        "P": draw(st.sampled_from(["RU-MOW", "XN-01", "UA.held", "world"])),
    }
    if len({arguments[letter] for letter in word.parameters}) < len(word.parameters):
        arguments["Y"] = "Harbour-League"
    name, _, letters = word.id.partition(":")
    return f"{name}:{'>'.join(arguments[letter] for letter in letters.split('>'))}" if letters else name


def variable(word: str) -> Variable:
    return builtin().variable("state" if builtin().find("state", word) else "trigger", word)


@given(st.one_of(STATES, triggers()))
def test_what_is_implied_by_what_is_implied_is_implied(word: str) -> None:
    start = variable(word)
    assert start.id not in start.implies
    for implied in start.implies:
        assert variable(implied).implies <= start.implies | {start.id}
        assert variable(implied).excludes <= start.excludes


@given(st.one_of(STATES, triggers()))
def test_what_is_implied_is_never_excluded(word: str) -> None:
    start = variable(word)
    assert not start.excludes & start.implies
    assert start.may_hold_with(start)
    assert all(start.may_hold_with(variable(implied)) for implied in start.implies)


@given(st.one_of(STATES, triggers()), st.one_of(STATES, triggers()))
def test_two_may_hold_together_from_either_side(one: str, other: str) -> None:
    assert variable(one).may_hold_with(variable(other)) == variable(other).may_hold_with(variable(one))


@given(triggers())
def test_a_trigger_is_written_as_its_id(word: str) -> None:
    found = builtin().find("trigger", word)
    assert found is not None
    assert found.id == variable(word).id == word


def test_an_attack_is_an_attack_by_one_and_on_the_other_in_a_war() -> None:
    attack = builtin().variable("trigger", "attack:XN>XS")
    assert {"attack", "attack-by:XN", "attack-on:XS", "wartime"} <= attack.implies
    assert not {"attack-by:XS", "attack-on:XN", "peacetime"} & attack.implies
    assert attack.excludes == {"peacetime"}


def test_attacks_by_two_may_happen_both() -> None:
    one, other = (builtin().variable("trigger", f"attack-by:{actor}") for actor in ("XN", "XS"))
    assert one.may_hold_with(other)


def test_peace_excludes_war_and_every_attack() -> None:
    peace = builtin().variable("state", "peacetime")
    assert not peace.may_hold_with(builtin().variable("state", "wartime"))
    assert not builtin().variable("trigger", "missile-strike:XS>XN").may_hold_with(peace)
    assert peace.may_hold_with(builtin().variable("state", "martial-law"))


def test_breach_and_compliance_of_one_actor_exclude_each_other() -> None:
    breach = builtin().variable("trigger", "breach-by:XN")
    assert not breach.may_hold_with(builtin().variable("trigger", "compliance-of:XN"))
    assert breach.may_hold_with(builtin().variable("trigger", "compliance-of:XS"))


def test_an_attack_on_a_member_is_one_on_some_of_the_members_on_that_day() -> None:
    before, since = (builtin().variable("trigger", "attack-on:FI", date(year, 6, 1)) for year in (2022, 2024))
    assert "attack-on:NATO-members" not in before.implies
    assert "attack-on:NATO-members" in since.implies
    assert "attack-on:NATO-members" in builtin().variable("trigger", "attack-on:FI").implies
    assert "attack-on:NATO" not in since.implies


def test_an_attack_widens_on_both_sides_at_once() -> None:
    implied = builtin().variable("trigger", "invasion:XN>FR").implies
    for attacker, attacked in product(("XN", "Harbour-League-members", "all-states"), ("FR", "E3", "P5", "all-states")):
        if attacker != attacked:
            assert f"attack:{attacker}>{attacked}" in implied


def test_consent_of_a_member_is_not_consent_of_all() -> None:
    assert builtin().variable("trigger", "consent-of:FR").implies == frozenset()
    assert builtin().variable("trigger", "invitation-of:XN").implies == {"consent-of:XN"}


def test_a_strike_on_a_place_is_one_on_the_state_that_it_lies_in() -> None:
    implied = builtin().variable("trigger", "missile-strike:UA>RU-MOW").implies
    assert {"missile-strike:UA>RU", "attack-on:RU", "attack-by:UA", "wartime"} <= implied
    assert not any(word.startswith("missile-strike:UA>UA") for word in implied)


def test_a_strike_on_a_place_inside_the_own_state_is_no_attack_on_oneself() -> None:
    implied = builtin().variable("trigger", "missile-strike:UA>UA.held").implies
    assert "attack-by:UA" in implied
    assert "attack-on:UA" not in implied


def test_an_alias_and_its_word_are_one_variable() -> None:
    assert builtin().variable("trigger", "attack-by:UK") == builtin().variable("trigger", "attack-by:GB")


def test_a_variable_is_worked_out_once() -> None:
    assert builtin().variable("state", "peacetime") is builtin().variable("state", "peacetime")


def test_words_of_a_negotiation_imply_and_exclude() -> None:
    words, problems = builtin().with_words(
        {
            "state": [{"id": "drought", "en": "in a drought", "excludes": ["flood"]}],
            "trigger": [
                {"id": "flood", "en": "a flood"},
                {
                    "id": "dam-breach-by:X",
                    "en": "X breaches the dam",
                    "implies": ["flood", "attack:X>XS"],
                    "some": True,
                },
            ],
        },
    )
    assert not problems
    breach = words.variable("trigger", "dam-breach-by:XN")
    assert {"flood", "attack:XN>XS", "attack-on:XS"} <= breach.implies
    assert not breach.may_hold_with(words.variable("state", "drought"))
    assert words.label("trigger", "dam-breach-by:XN") == "Northland breaches the dam"


def test_two_names_for_one_set_of_actors_imply_each_other_and_not_themselves() -> None:
    words, _ = builtin().with_words(
        {"actor": [{"id": name, "en": name, "parts": ["XE", "XW"], "exhaustive": True} for name in ("club", "circle")]},
    )
    assert "attack-by:circle" in words.variable("trigger", "attack-by:club").implies
    assert "attack-by:club" not in words.variable("trigger", "attack-by:club").implies


def test_nobody_is_said_to_attack_himself() -> None:
    words, problems = builtin().with_words(
        {"trigger": [{"id": "dam-breach-by:X", "en": "X breaches the dam", "implies": ["attack:X>XS", "attack-by:X"]}]},
    )
    assert not problems
    assert "attack-on:XS" in words.variable("trigger", "dam-breach-by:XN").implies
    assert "attack-on:XS" not in words.variable("trigger", "dam-breach-by:XS").implies
    assert "attack-by:XS" in words.variable("trigger", "dam-breach-by:XS").implies


def test_labels_name_the_actors() -> None:
    assert builtin().label("trigger", "attack:XN>XS") == "Northland attacks Southmark"
    assert builtin().label("trigger", "attack:XN>XS", "uk") == "напад: Нортленд → Саутмарк"
    assert builtin().label("trigger", "missile-strike:UA>RU-MOW") == "Ukraine fires missiles at Moscow"
    assert builtin().label("trigger", "breach") == "the agreement is breached"


@pytest.mark.parametrize(
    ("axis", "word", "message"),
    [
        ("trigger", "attack:XQ>XS", "unknown actor 'XQ'$"),
        ("trigger", "attack:XN>nato", "unknown actor 'nato'; it could be 'NATO' or 'NATO-members'$"),
        ("trigger", "attack:XN", "'attack:XN' does not name whom it is about, expected 'attack:X>Y'$"),
        ("trigger", "attack:XN>XN", "'attack:XN>XN' names one actor twice, expected two actors$"),
        ("trigger", "attack:UK>GB", "'attack:UK>GB' names one actor twice, expected two actors$"),
        ("trigger", "attack:X>Y", "unknown actor 'X'$"),
        ("trigger", "atack:XN>XS", "unknown trigger 'atack:XN>XS'; did you mean 'attack:XN>XS'"),
        ("trigger", "nothing:XN", "unknown trigger 'nothing:XN'$"),
        ("trigger", "missile-strike:XN>Mosco", "unknown place 'Mosco'; did you mean 'RU-MOW'"),
        ("trigger", "missile-strike:XN>nowhere at all", "unknown actor 'nowhere at all'$"),
        ("trigger", "atack", "unknown trigger 'atack'; did you mean 'attack'"),
        ("trigger", "peacetime", "unknown trigger 'peacetime'$"),
        ("state", "peace-time", "unknown state 'peace-time'; did you mean 'peacetime'"),
        ("state", "attack:XN>XS", "unknown state 'attack:XN>XS'$"),
        ("place", "XN", "the words of 'place' are no variables, expected 'state' or 'trigger'$"),
        ("colour", "red", "the words of 'colour' are no variables, expected 'state' or 'trigger'$"),
    ],
)
def test_what_is_no_variable_is_refused(axis: str, word: str, message: str) -> None:
    with pytest.raises(InvalidValue, match=message):
        builtin().variable(axis, word)
