"""Comments are found where the parser of YAML finds none of the data."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.files.comments import comments

TEXTS = st.text(alphabet="a #:-'\"|>\n", max_size=12)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# one\na: 1 # two\n", ["# one", "# two"]),
        ("a: 'it # no' # yes\nb: \"# no\"\n", ["# yes"]),
        ("a: x#no\n", []),
        ("a: | # yes\n  # no\n# last", ["# yes", "# last"]),
        ("a: >-\n  b\n\n# yes\nc: |\n  # no\n", ["# yes"]),
        ("a: [1, # one\n  2] # two\r\nb: 3 # three\rc: 4", ["# one", "# two", "# three"]),
        ("a: plain\n  text # yes\n", ["# yes"]),
        ("# only", ["# only"]),
        ("", []),
        ("a: 1 # yes\nb: 'open # no\n", ["# yes"]),
    ],
)
def test_a_comment_is_what_stands_outside_of_the_data(text: str, found: list[str]) -> None:
    assert [comment.text for comment in comments(text)] == found


def test_a_comment_knows_where_it_stands_and_whether_alone() -> None:
    text = "a: 1 # one\n  # two\n"
    assert [(text[found.start :][:5], found.alone) for found in comments(text)] == [("# one", False), ("# two", True)]


@given(TEXTS, TEXTS)
def test_quotes_hide_what_looks_like_a_comment(inner: str, remark: str) -> None:
    quoted = "'" + inner.replace("'", "''").replace("\n", " ") + "'"
    remark = "# " + remark.replace("\n", " ")
    assert [found.text for found in comments(f"key: {quoted} {remark}\n")] == [remark]
