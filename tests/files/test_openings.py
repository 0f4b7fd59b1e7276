"""Where brackets and quotes are opened that are never closed."""

from __future__ import annotations

import pytest

from negotiations.files.openings import bracket_left_open, closing, is_left_open, keyless_line, quote_opened


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("a: [1", "", True),  # the end of the file, on the same line, is not below it
        ("a: [1\n", "", True),
        ("a: [1\nb", "b", True),
        ("a: [1\n b", "b", False),
        ("- {a: 1\n- b", "b", False),  # a dash stands before it
        ("- {a: 1\n- b", "- b", True),
        ("  x: {a: 1\n  b: 2", ": 2", True),
        ("  x: {a: 1\n    b c: 2", ": 2", False),
        ("a: 1\nb", "b", False),  # no bracket
    ],
)
def test_what_stands_below_a_bracket_and_is_no_deeper_is_not_inside(text: str, found: str, expected: bool) -> None:
    at = text.rindex(found) if found else len(text)
    opened = next((number for number, sign in enumerate(text) if sign in "[{"), 0)
    below = text.count("\n", 0, at) > 0
    assert is_left_open(text, opened, at) is (expected and below)


def test_only_brackets_are_closed() -> None:
    assert [closing("[{a", at) for at in range(4)] == ["]", "}", "", ""]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('a: "1\nb: "', 3),
        ("a: '1\nb: 'c'", None),
        ('a: "1\nx\ny: "', 3),
        ('a: "it\\"s\nb: "', 3),
        ('b: "', None),
        ("b: c", None),
    ],
)
def test_quotes_that_close_what_a_line_above_opened(text: str, expected: int | None) -> None:
    assert quote_opened(text, len(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("format:1\nid: a", (0, 8)),
        ("  - x\n  id: a", (2, 5)),
        ("a: b\nid: a", None),
        ("a:\nid: a", None),
        ("  words\nid: a", None),
        ("id: a", None),
    ],
)
def test_a_line_beside_the_keys_that_has_none(text: str, expected: tuple[int, int] | None) -> None:
    assert keyless_line(text, text.rindex("id")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"a": [1,\n"b": 2', "[1"),
        ('{\n  "a": {\n    "b": 1,\n\n  "c": 2', "{\n    "),
        ('{\n  "a": {\n    "b": "[{"\n  },\n  "c": 2', None),
        ('{"a": 1}', None),
        ("]", None),
        ('{"a": 1,\n"b": 2}', '{"a"'),
    ],
)
def test_the_bracket_whose_line_is_too_deep_for_what_follows(text: str, expected: str | None) -> None:
    assert bracket_left_open(text) == (None if expected is None else text.index(expected))
