from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.vocabulary import Event, Vocabulary, builtin

NAMES = st.sampled_from(["a", "b", "c", "d"])
ROWS = st.lists(
    st.fixed_dictionaries(
        {"id": NAMES, "en": st.just("something")},
        optional={"process": st.booleans(), "before": st.lists(NAMES, max_size=3)},
    ),
    unique_by=lambda row: row["id"],
)


def later_than(start: str, pairs: tuple[tuple[str, str], ...]) -> set[str]:
    """Return what is reached over pairs, by adding to a set until nothing is added any more."""
    found: set[str] = set()
    while new := {later for earlier, later in pairs if earlier in {start, *found}} - found:
        found |= new
    return found


@given(ROWS)
def test_whatever_is_said_no_moment_comes_before_itself(rows: list[dict[str, object]]) -> None:
    words, _ = Vocabulary().with_words({"event": rows})
    pairs = words.edges()
    assert not any(earlier in later_than(earlier, pairs) for earlier, _ in pairs)


@given(ROWS, ROWS)
def test_whatever_is_added_known_orders_stay(rows: list[dict[str, object]], more: list[dict[str, object]]) -> None:
    before, _ = Vocabulary().with_words({"event": rows})
    after, _ = before.with_words({"event": more})
    assert set(before.edges()) <= set(after.edges())


@given(ROWS)
def test_orders_are_between_moments_that_are_words(rows: list[dict[str, object]]) -> None:
    words, _ = Vocabulary().with_words({"event": rows})
    moments = {moment for event in words.events() for moment in (event.start, event.end)}
    assert {moment for pair in words.edges() for moment in pair} <= moments
    assert all(words.find("event", moment) for moment in moments)


def test_a_process_has_a_start_before_its_end() -> None:
    words, problems = builtin().with_words(
        {
            "event": [
                {"id": "census", "en": "census", "uk": "перепис", "process": True, "before": ["elections", "talks"]}
            ]
        },
    )
    assert not problems
    assert Event("census", "census.start", "census.end") in words.events()
    assert {pair for pair in words.edges() if "census" in pair[0]} == {
        ("census.start", "census.end"),
        ("census.end", "elections"),
        ("census.end", "talks.start"),
    }
    assert words.label("event", "census.start") == "start of census"
    assert words.label("event", "census.end", "uk") == "завершення (перепис)"


def test_the_moments_of_a_process_may_be_named() -> None:
    words, problems = builtin().with_words(
        {
            "event": [
                {"id": "census", "en": "census", "process": True},
                {"id": "census.start", "en": "first day of the census"},
            ]
        },
    )
    assert not problems
    assert words.label("event", "census.start") == "first day of the census"
    assert [event.id for event in words.events() if event.id.startswith("census")] == ["census"]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("talks.start", "talks.end"),
        ("talks.end", "agreement"),
        ("agreement", "signature"),
        ("signature", "ratification"),
        ("signature", "entry-into-force"),
        ("ratification", "entry-into-force"),
        ("ceasefire.start", "ceasefire.end"),
        ("withdrawal.start", "withdrawal.end"),
    ],
)
def test_the_life_cycle_of_an_agreement_has_an_order(earlier: str, later: str) -> None:
    assert (earlier, later) in builtin().edges()


def test_what_only_a_document_can_put_in_order_has_none() -> None:
    assert "talks.start" not in later_than("ceasefire.start", builtin().edges())
    assert "ceasefire.start" not in later_than("talks.start", builtin().edges())
    assert "elections" not in later_than("martial-law-end", builtin().edges())


def test_a_moment_is_its_own_start_and_end() -> None:
    (signature,) = (event for event in builtin().events() if event.id == "signature")
    assert (signature.start, signature.end, signature.is_process) == ("signature", "signature", False)
    (talks,) = (event for event in builtin().events() if event.id == "talks")
    assert talks.is_process
