"""Paths inside the data can be read back, and can be told so that they last."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from negotiations.files.spans import format_path
from negotiations.files.steps import inside, lasting_path, steps_of

STEPS = st.lists(st.text(max_size=20) | st.integers(0, 99), min_size=1, max_size=5)


@given(STEPS)
def test_a_path_that_was_written_is_read_back(steps: list[str | int]) -> None:
    assert steps_of(format_path(steps)) == tuple(steps)


def test_a_key_that_was_cut_cannot_be_read_back() -> None:
    assert steps_of(format_path(("terms", "x" * 100))) is None
    assert lasting_path(format_path(("x y" * 100,)), {}) == format_path(("x y" * 100,))


def test_nothing_is_where_the_data_end() -> None:
    assert inside({"a": [1]}, ("a", 1)) is None
    assert inside({"a": [1]}, ("a", "b")) is None
    assert inside({"a": 1}, ("a", "b")) is None
    assert inside({"a": [1]}, ()) == {"a": [1]}


@given(st.permutations(["1", "2", "3"]))
def test_a_lasting_path_stays_when_terms_are_reordered(order: list[str]) -> None:
    data = {"terms": [{"id": name, "by": ["XN", {"x y": 1}]} for name in order]}
    number = order.index("2")
    assert lasting_path(f"terms[{number}].by[0]", data) == "terms['2'].by['XN']"
    assert lasting_path(f"terms[{number}].by[1]['x y']", data) == "terms['2'].by[1]['x y']"
