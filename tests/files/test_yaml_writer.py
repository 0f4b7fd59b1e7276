"""What is written is read back as the same data, by this package and by others."""

from __future__ import annotations

from fractions import Fraction

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from negotiations.files.composer import compose
from negotiations.files.yaml_writer import dump
from negotiations.problems import InvalidValue

# What has no place in a file is refused when it is read, even as an escape.
letters = st.characters(
    exclude_categories=("Cs", "Cc"),
    exclude_characters="\u2028\u2029\ufeff\ufffe\uffff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
)
texts = st.one_of(
    st.text(st.one_of(letters, st.sampled_from("\n\t:#-?,[]{}'\"\\ ")), max_size=12),
    st.sampled_from(
        ["NO", "12:30", "0600", "1_000", "600,000", "2031-05-04", "null", "~", "true", "3.10", "<<", "", "1e3"]
    ),
)
numbers = st.one_of(st.integers(-(10**30), 10**30), st.decimals(-(10**6), 10**6, places=4).map(Fraction))
data = st.recursive(
    st.one_of(texts, numbers, st.booleans()),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(texts, inner, max_size=4)),
    max_leaves=20,
)


@given(st.dictionaries(texts, data, min_size=1, max_size=5), st.sampled_from([20, 120]))
def test_what_is_written_is_read_back_as_the_same_data(value: dict[str, object], width: int) -> None:
    composed = compose(dump(value, width=width))
    assert composed.problems == ()
    assert composed.data == value


@given(st.dictionaries(texts, st.lists(texts, max_size=4), min_size=1, max_size=5))
def test_other_readers_read_texts_as_the_same_texts(value: dict[str, object]) -> None:
    assert yaml.safe_load(dump(value)) == value


def test_a_fraction_without_a_decimal_becomes_its_text() -> None:
    assert dump({"share": Fraction(1, 3)}) == "share: 1/3\n"


@pytest.mark.parametrize(
    ("value", "match"),
    [
        ({1: "a"}, "found the key 1, expected a text"),
        ({"a": None}, "found None, expected a text"),
        ({"a": 0.5}, "found 0.5, expected a text"),
        ({"a": 10**41}, "more than 40 digits"),
        ({"a": "\ud800"}, "found half a character"),
    ],
)
def test_what_no_reader_would_take_is_refused(value: object, match: str) -> None:
    with pytest.raises(InvalidValue, match=match):
        dump(value)
