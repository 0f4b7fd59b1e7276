"""Texts near to YAML and JSON, for tests of what holds whatever a file has in it."""

from __future__ import annotations

import json

from hypothesis import strategies as st

PIECES = [
    *("a", "id", ": ", ":", "- ", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ", ", "'", '"', "&a ", "*a", "!t "),
    *("|\n  ", ">\n  ", " # c\n", "? a\n", "---\n", "...\n", "<<", "\\", "600,000", "1e9", ".inf", "~", "null", "6"),
    *("0.50", "a: 1\n", "- b\n", "  c: d\n", "ї", "@", "\r\n", "'x'", '"y"', "a:\n"),
]
"""Pieces of YAML. Left out is where its two parsers are known to differ: tabs after a value, directives, and "?" within
a word in brackets."""

LIKE_YAML = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
"""Texts of such pieces."""

ODD = [
    "%YAML 1.2",
    "\t",
    "\u0000",
    "\u202e",
    "\ufeff",
    "\u2028",
    "\ud800",
    "?",
    "1e999",
    "0x",
    "1/0",
    "<<: *a",
    "!!int ",
]
WILD = st.lists(st.sampled_from([*PIECES, *ODD]), max_size=40).map("".join)
"""Longer texts, in which parsers may differ and characters may be of any sort."""

SCALARS = st.sampled_from(
    [
        *(
            "a",
            "XN",
            "NO",
            "yes",
            "null",
            "~",
            ".inf",
            "-.nan",
            "3.10",
            "0600",
            "0x1F",
            "0o17",
            "600,000",
            "50:50",
            "1e9",
        ),
        *(
            "2031-05-04",
            "2031-02-30",
            "1/3",
            "1/0",
            "-5",
            "9" * 45,
            "1e999999999",
            "'it''s'",
            '"a\\u0007b"',
            '"\\q"',
            "x y",
        ),
        *("attack:XN>XS", "lang:en", "@a", "`a`", "%a", "!!str a", "!t a", "&b a", "*b", "''", '""', "|", ">-", "true"),
    ]
)
"""Scalars as they are written, with their traps."""

KEYS = st.sampled_from(
    ["id", "kind", "party", "terms", "a", "1", "true", "<<", "'q'", "? a", "date", "personnel", "cap"]
)


def _flow(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pairs = st.tuples(KEYS, parts).map(": ".join)
    anchored = st.tuples(st.sampled_from(["&a ", "&b ", "!t ", "*a", ""]), parts).map("".join)
    return st.one_of(
        st.lists(parts, max_size=4).map(lambda items: f"[{', '.join(items)}]"),
        st.lists(pairs, max_size=4).map(lambda items: f"{{{', '.join(items)}}}"),
        anchored,
    )


VALUES = st.recursive(SCALARS, _flow, max_leaves=8)
"""Values in brackets, nested, with anchors, aliases and tags."""


@st.composite
def yaml_texts(draw: st.DrawFn) -> str:
    """Draw a text in lines, most of which are keys with values, indented more or less."""
    lines = []
    for _ in range(draw(st.integers(1, 12))):
        indent = " " * draw(st.sampled_from([0, 0, 2, 2, 4, 3]))
        dash = draw(st.sampled_from(["", "", "- ", "- - "]))
        form = draw(st.sampled_from(["{key}: {value}", "{key}: {value}", "{key}:", "{value}", "{key} {value}"]))
        lines.append(indent + dash + form.format(key=draw(KEYS), value=draw(VALUES)))
    return draw(st.sampled_from(["\n", "\n", "\r\n"])).join(lines)


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)


@st.composite
def json_texts(draw: st.DrawFn) -> str:
    """Draw a text of JSON, now and then with a piece that does not belong there."""
    text = json.dumps(draw(JSON_VALUES), ensure_ascii=draw(st.booleans()), indent=draw(st.sampled_from([None, 2])))
    at = draw(st.integers(0, len(text)))
    return (
        text[:at] + draw(st.sampled_from(["", "", ",", "]", "}", '"', "\\", "NaN", "//", "'", "\n", "+1"])) + text[at:]
    )
