"""Rooms, regions and titles in words: each kind of room is said in its own way, and every issue has a title."""

from __future__ import annotations

from fractions import Fraction
from math import inf

import pytest

from negotiations.clauses.catalogue import catalogue, find_issue
from negotiations.clauses.clause import Silence
from negotiations.clauses.outcomes import Cut, Numbers, Ordered, Words
from negotiations.clauses.positions import Position
from negotiations.clauses.relations import Gap, Relation
from negotiations.clauses.rooms import BOUNDS, Figure, Room
from negotiations.clauses.situations import Literal
from negotiations.clauses.strengths import Strength
from negotiations.compare.findings import Region
from negotiations.messages import language
from negotiations.reports.regions import region_words
from negotiations.reports.sentences import LABELS, SILENCES, _range, gap_words, reason_words
from negotiations.reports.titles import issue_title, topic_title
from negotiations.reports.wording import frame_words, outcome_words, position_words, room_words
from negotiations.terms.voices import Voice
from negotiations.vocabulary import Cover, builtin

VOICE = Voice(language("en"), builtin())
PEOPLE = Numbers("person", integer=True, low=0)
KM = Numbers("km", low=0)
DAYS = Numbers("day", never=True)
SHARE = Numbers("share", low=0, high=1)
DEED = Words(("done", "not"))


def ordered(path: str) -> Ordered:
    outcomes = find_issue(path).outcomes
    assert not isinstance(outcomes, Words)
    return outcomes


AID = ordered("aid/military")


def both(one: Room, other: Room) -> Room:
    found = one & other
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("room", "words"),
    [
        (Room.at_most(PEOPLE, 600_000), "at most 600,000 people"),
        (Room.at_least(PEOPLE, 5), "at least 5 people"),
        (Room.cap(PEOPLE, 600_000), "at most 600,000 people, and that many allowed"),
        (Room.up_to(PEOPLE, 9), "9 people must stay possible"),
        (Room.exactly(PEOPLE, 9), "exactly 9 people"),
        (Room.at_most(PEOPLE, 0), "none at all (0 people)"),
        (Room.no_limit(PEOPLE), "no limit"),
        (Room.anything(PEOPLE), "nothing in particular"),
        (Room.bound(PEOPLE, "from", 5), "at least 5 people, and that few allowed"),
        (Room.bound(PEOPLE, "down-to", 5), "5 people must stay possible"),
        (Room.bound(KM, "at-most", 5, closed=False), "less than 5 kilometres"),
        (Room.bound(KM, "at-least", 5, closed=False), "more than 5 kilometres"),
        (both(Room.at_least(KM, 5), Room.at_most(KM, 9)), "from 5 kilometres to 9 kilometres"),
        (both(Room.up_to(KM, 5), Room.at_most(KM, 9)), "at most 9 kilometres and 5 kilometres must stay possible"),
        (Room.exactly(SHARE, Fraction(1, 2)), "exactly 50%"),
        (Room(DAYS, ((inf, 0), (inf, 0), (inf, 1), (inf, 1))), "never"),
        (Room(DAYS, (DAYS.bottom, DAYS.top, DAYS.bottom, (inf, 0))), "at some time, not never"),
        (Room.no_limit(DAYS), "that it never happens must stay possible"),
        (Room.at_most(AID, "reduced"), "“less than at present” or less"),
        (Room.at_least(AID, "present-level"), "“as at present” or more"),
        (Room.exactly(AID, "none"), "none"),
        (Room.cap(AID, "reduced"), "“less than at present” or less, and all of that allowed"),
        (Room.must(DEED, "done"), "required"),
        (Room.must_not(DEED, "done"), "forbidden"),
        (Room.may(DEED, "done"), "allowed"),
        (Room.may(DEED, "not"), "not required"),
        (Room.may(DEED, "done", "not"), "neither required nor forbidden"),
        (Room.anything(DEED), "nothing in particular"),
        (Room.must(Words(), "XN"), "only Northland"),
        (Room.must_not(Words(), "XN", "joint"), "anything but Northland or joint"),
        (Room.may(Words(), "XN"), "Northland must stay possible"),
        (Room.anything(Words()), "nothing in particular"),
        (Room.must(Words(("waived", "payable", "paid")), "payable", "paid"), "only paid or payable"),
    ],
)  # fmt: skip
def test_a_room_is_said_in_words(room: Room, words: str) -> None:
    assert room_words(room, VOICE) == words


@pytest.mark.parametrize("bound", BOUNDS)
def test_an_open_figure_is_said_to_be_still_to_be_set(bound: str) -> None:
    assert "still to be set" in room_words(Room.open_figure(PEOPLE, Figure("p", bound, low=0)), VOICE)


def test_the_limits_of_an_open_figure_are_said() -> None:
    said = room_words(Room.open_figure(PEOPLE, Figure("p", "at-most", low=10, high=20)), VOICE)
    assert said == "at most 10 to 20 people, depending on the base"


def test_a_position_says_strength_and_anchor() -> None:
    position = Position.of([(Strength.SHOULD, Room.at_most(DAYS, 100))])
    assert position is not None
    said = position_words(position, (("anchor", "signature"),), VOICE)
    assert said == "at most 100 days (expected, not promised), counted from: signature"


@pytest.mark.parametrize(
    ("frame", "words"),
    [
        ("unstated", "an event that is not named"),
        ("2031-05-04", "4 May 2031"),
        ("signature", "signature"),
        ("first-of-all", "first of all"),
    ],
)
def test_what_is_counted_from_is_said(frame: str, words: str) -> None:
    assert frame_words(frame, VOICE) == words


def test_outcomes_without_a_number_are_said() -> None:
    assert [outcome_words(DAYS, each, VOICE) for each in ("never", "no-limit", 3)] == ["never", "no limit", "3 days"]
    assert [outcome_words(AID, each, VOICE) for each in ("none", 3)] == ["none", "more than at present"]
    assert outcome_words(DEED, "done", VOICE) == "that it is done"


@pytest.mark.parametrize(
    ("region", "words"),
    [
        (Region((), ()), ""),
        (Region((("actor", Cover(("XN", "XS"))),), ()), "for Northland and Southmark"),
        (Region((("actor", Cover(("unstated",))),), ()), "for parties that are not named"),
        (Region((("place", Cover(("XN",), all_but=True)),), ()), "everywhere except in Northland"),
        (Region((("place", Cover(())),), ()), "nowhere"),
        (Region((), (Literal("state", "peacetime"),)), "in peacetime"),
        (Region((), (Literal("state", "peacetime", holds=False),)), "except in peacetime"),
        (Region((), (Literal("trigger", "attack:XS>XN"),)), "if Southmark attacks Northland"),
        (Region((), (Literal("trigger", "attack:XS>XN", holds=False),)), "unless Southmark attacks Northland"),
        (Region((), (Literal("trigger", "whatever"),)), "whatever happens"),
        (Region((), (Literal("trigger", "other-trigger"),)), "if something else happens that sets off a clause"),
        (
            Region((), (Literal("trigger", "other-trigger", holds=False),)),
            "unless something else happens that sets off a clause",
        ),
        (
            Region((), (Literal("period", "signature", low=(-inf, 1), high=(180, 0), unit="month"),)),
            "in the first 15 years after signature",
        ),
        (
            Region((), (Literal("period", "signature", low=(6, 0), high=(inf, 0), unit="month"),)),
            "later than 6 months after signature",
        ),
        (
            Region((), (Literal("period", "unstated", low=(1, 0), high=(9, 0), unit="day"),)),
            "from 1 day to 9 days after an event that is not named",
        ),
        (
            Region((), (Literal("period", "signature", low=(-inf, 1), high=(inf, 0), unit="day"),)),
            "at any time after signature",
        ),
    ],
)
def test_a_region_is_said_in_words(region: Region, words: str) -> None:
    assert region_words(region, VOICE) == words


@pytest.mark.parametrize("path", catalogue())
def test_every_issue_and_topic_has_a_title(path: str) -> None:
    assert catalogue()[path].title
    assert VOICE.label("topic", catalogue()[path].topic)


def test_the_word_of_an_issue_is_filled_in() -> None:
    assert issue_title(find_issue("rights/humanitarian-access"), VOICE) == "right: humanitarian access"
    assert issue_title(find_issue("timing/ceasefire.end"), VOICE) == "time of: end of the ceasefire"
    assert issue_title(find_issue("timing/order"), VOICE) == "order of events"
    assert topic_title("new-topic", VOICE) == "new topic"


@pytest.mark.parametrize(
    ("gap", "words"),
    [
        (None, ""),
        (Gap("sets"), ""),
        (Gap("distance", 200_000, "person"), "200,000 people"),
        (Gap("distance", Fraction(1, 6), "share"), "1/6"),
        (Gap("distance", 0, "km"), "none: the limits touch, and only one text includes the limit itself"),
        (Gap("steps", 1, "sanctions"), "1 step of the scale"),
        (Gap("steps", 2, "sanctions"), "2 steps of the scale"),
        (Gap("unlimited"), "not a figure, as one text allows no limit"),
    ],
)
def test_a_gap_is_said_in_words(gap: Gap | None, words: str) -> None:
    assert gap_words(gap, VOICE) == words


def test_relations_differ_by_sign_and_by_label() -> None:
    assert set(LABELS) == set(Relation)
    assert len({label for label, _ in LABELS.values()}) == len({sign for _, sign in LABELS.values()}) == len(Relation)


def test_each_kind_of_silence_is_said_in_its_own_way() -> None:
    assert set(SILENCES) == set(Silence)
    assert len(set(SILENCES.values())) == len(Silence)


def test_a_reason_that_is_not_known_is_spelt_out() -> None:
    assert reason_words("unit-of-old", VOICE) == "unit of old"


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        ((0, 0), (inf, 0), "if it is 0 people or more"),
        ((-inf, 1), (inf, 0), "whatever it is"),
        ((5, 1), (inf, 0), "if it is more than 5 people"),
        ((0, 0), (5, 0), "if it is less than 5 people"),
        ((0, 0), (5, 1), "if it is 5 people or less"),
        ((5, 0), (5, 1), "if it is 5 people"),
        ((5, 1), (9, 1), "if it is more than 5 people and at most 9 people"),
        ((5, 1), (9, 0), "if it is more than 5 people and less than 9 people"),
        ((5, 0), (9, 1), "if it is from 5 people to 9 people"),
        ((5, 0), (9, 0), "if it is at least 5 people and less than 9 people"),
    ],
)
def test_the_values_of_an_open_figure_are_said(low: Cut, high: Cut, words: str) -> None:
    assert _range(low, high, PEOPLE, VOICE) == words
