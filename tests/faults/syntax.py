"""Faults of the text itself: brackets, quotes, indentation, characters, what YAML and JSON do not take."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.faults.drafts import Draft, Draw, Fault, Operator

YAML = ("yaml-syntax", "yaml-tab", "key-not-text", "null-value", "digit-groups", "duplicate-key")
SHAPE = (*YAML, "wrong-type", "missing-key", "unknown-key", "bad-value")


def at_match(
    pattern: str, text: str | Callable[[re.Match[str]], str], *codes: str, shift: int = 0, near: int = 0
) -> Operator:
    """Return the operator that replaces one match of a pattern, told on its line or up to some lines below."""
    compiled = re.compile(pattern, re.MULTILINE)

    def operator(draft: Draft, draw: Draw) -> Fault | None:
        if draft.is_json:
            return None
        found = list(compiled.finditer(draft.text))
        if not found:
            return None
        match = draw.choice(found)
        put = text if isinstance(text, str) else text(match)
        line = draft.line(match.start()) + shift
        return draft.fault(match.start(), match.end(), put, codes, lines=range(line, line + near + 1))

    return operator


def json_match(pattern: str, text: str | Callable[[re.Match[str]], str], *codes: str, near: int = 0) -> Operator:
    """Return the same for JSON."""
    compiled = re.compile(pattern, re.MULTILINE)

    def operator(draft: Draft, draw: Draw) -> Fault | None:
        found = list(compiled.finditer(draft.text)) if draft.is_json else []
        if not found:
            return None
        match = draw.choice(found)
        put = text if isinstance(text, str) else text(match)
        line = draft.line(match.start())
        return draft.fault(
            match.start(), match.end(), put, codes or ("json-syntax",), lines=range(line, line + near + 1)
        )

    return operator


def unclosed(draft: Draft, draw: Draw) -> Fault | None:
    """A closing bracket that is gone, at the end of a term that stands on a line."""
    if draft.is_json:
        return None
    found = list(re.finditer(r"^ *- \{.*(\})$", draft.text, re.MULTILINE))
    if not found:
        return None
    at = draw.choice(found).start(1)
    return draft.fault(at, at + 1, "", YAML)


def character(sign: str, code: str) -> Operator:
    """Return the operator that puts a character into a text."""

    def operator(draft: Draft, draw: Draw) -> Fault | None:
        node = draft.pick(
            draw, lambda node: isinstance(node.data, str) and len(node.data) > 3 and "\n" not in draft.raw(node)
        )
        return None if node is None else draft.fault(node.end - 2, node.end - 2, sign, [code])

    return operator


def escaped(draft: Draft, draw: Draw) -> Fault | None:
    """An escape for a character that no text needs."""
    node = draft.pick(draw, lambda node: isinstance(node.data, str) and node.name in {"note", "locator", "reason"})
    return (
        None if node is None or "\n" in draft.raw(node) else draft.other_value(node, r'"a\u0007b"', "control-character")
    )


def byte(draft: Draft, draw: Draw) -> Fault | None:
    """A byte that is not UTF-8."""
    node = draft.pick(
        draw, lambda node: isinstance(node.data, str) and len(node.data) > 3 and "\n" not in draft.raw(node)
    )
    if node is None:
        return None
    data = draft.text[: node.start + 1].encode() + b"\xff" + draft.text[node.start + 1 :].encode()
    return Fault(draft.valid, data, frozenset({draft.line(node.start)}), frozenset({"not-utf8"}))


def as_utf16(draft: Draft, draw: Draw) -> Fault | None:
    """A file in UTF-16."""
    del draw
    return Fault(draft.valid, draft.text.encode("utf-16"), frozenset({1}), frozenset({"not-utf8"}))


def emptied(draft: Draft, draw: Draw) -> Fault | None:
    """A file with nothing in it."""
    text = draw.choice(("", "\n\n", " ")) if draft.is_json else draw.choice(("", "\n", "# later\n"))
    return Fault(draft.valid, text, frozenset({1}), frozenset({"empty-file"}))


def a_list(draft: Draft, draw: Draw) -> Fault | None:
    """A file that is a list, or a single value."""
    return Fault(draft.valid, draw.choice(('["a"]\n', '"a"\n', "5\n")), frozenset({1}), frozenset({"wrong-type"}))


def deep(draft: Draft, draw: Draw) -> Fault | None:
    """A value that is nested without end."""
    node = draft.pick(draw, lambda node: isinstance(node.data, str) and node.name in {"note", "form", "locator"})
    return None if node is None else draft.other_value(node, "[" * 60 + "]" * 60, "too-deep")


def value(text: str, *codes: str) -> Operator:
    """Return the operator that writes something else for a text of one line."""

    def operator(draft: Draft, draw: Draw) -> Fault | None:
        if draft.is_json:
            return None
        node = draft.pick(
            draw, lambda node: isinstance(node.data, str) and "\n" not in draft.raw(node) and node.key is not None
        )
        return None if node is None else draft.other_value(node, text, *codes)

    return operator


def indented(by: int) -> Operator:
    """Return the operator that indents the line of a key, neither first nor last of its mapping, by a blank."""

    def operator(draft: Draft, draw: Draw) -> Fault | None:
        node = draft.pick(draw, lambda node: len(node.path) > 1 and draft.is_block(node))
        if node is None or node.key is None:
            return None
        siblings = draft.children(node.path[:-1])
        if node.path in {siblings[0].path, siblings[-1].path}:
            return None
        at = node.key[0]
        line = draft.line(at)
        return draft.fault(at if by > 0 else at - 1, at, " " * max(by, 0), SHAPE, lines=[line - 1, line, line + 1])

    return operator


OPERATORS: dict[str, Operator] = {
    "bracket not closed": unclosed,
    "bracket of a list not closed": at_match(r"(?<=\w)\](?=[,}])", "", *YAML),
    "bracket of a mapping not closed": at_match(r"(?<=\w)\}(?=[,}])", "", *YAML),
    "bracket not opened": at_match(r"(?<=: )[\[{]", "", *SHAPE),
    "bracket of another sort": at_match(r"(?<=\w)\](?=[,}])", "}", *YAML),
    "comma missing": at_match(r"(?<=[\w\"\]}]), (?=\w+: )", " ", *YAML),
    "comma in front": at_match(r"(?<=- \{)", ", ", *YAML),
    "comma twice": at_match(r"(?<=[\w\"\]}]), (?=\w+: )", ",, ", *YAML),
    "quote not closed": at_match(r"(?<=[\w])\"(?=[,}\]]|$)", "", *YAML),
    "quote not opened": at_match(
        r"(?:(?<=\bid: )|(?<=\bdate: ))\"(?=[\w])", "", *SHAPE, "bad-id", "bad-date", "unknown-word"
    ),
    "quote inside quotes": at_match(r"(?<=\": |\w: )\"(?=[\w])", '"x" ', *YAML),
    "colon missing": at_match(r"^(  )?(\w+):(?= \S)", lambda match: f"{match[1] or ''}{match[2]}", *SHAPE, near=1),
    "colon without space": at_match(r"^(  |    )?(\w+): (?=\w)", lambda match: match[0].rstrip(), *SHAPE, near=1),
    "colon in a text": at_match(r"(?<=: )(\w+ \w+)$", lambda match: f"{match[0]}: and", *YAML),
    "colon twice": at_match(r"^(  |    )?(\w+): (?=\w)", lambda match: f"{match[0]}: ", *SHAPE),
    "tab for blanks": at_match(r"^ {2,4}(?=\w)", "\t", *YAML),
    "tab before an item": at_match(r"^ *- (?=\S)", "\t- ", *YAML),
    "line too deep": indented(+1),
    "line not deep enough": indented(-1),
    "item without blank": at_match(r"^( *)- (?=\{)", lambda match: f"{match[1]}-", *SHAPE, near=1),
    "line of words": at_match(r"^(?=\w+:)", "what was meant here\n", *SHAPE, near=1),
    "alias of nothing": value("*draft", "yaml-aliases"),
    "tag": value("!!str x", "yaml-tag"),
    "tag of another": value("!secret x", "yaml-tag"),
    "at sign": value("@home", *YAML),
    "backtick": value("`x`", *YAML),
    "percent sign": value("%x", *YAML),
    "escape unknown": value(r'"a\qb"', *YAML),
    "text after quotes": value('"a" b', *YAML),
    "second document": at_match(r"\Z", "---\nid: other\n", "several-documents"),
    "end in the middle": at_match(r"^(?=(sources|form):)", "...\n", *SHAPE, "several-documents", near=1),
    "conflict of git": at_match(r"^(?=(sources|form):)", "<<<<<<< HEAD\n", *SHAPE, near=1),
    "invisible character": character("\x07", "control-character"),
    "no-break mark": character("\ufeff", "control-character"),
    "line separator": character("\u2028", "control-character"),
    "change of direction": character("\u202e", "bidi-character"),
    "escaped character": escaped,
    "byte": byte,
    "UTF-16": as_utf16,
    "nothing in the file": emptied,
    "file of another type": a_list,
    "nested without end": deep,
    "JSON comma at the end": json_match(r"(?<=[\"\d\]}e])(?=\n? *[\]}])", ","),
    "JSON comma missing": json_match(r"(?<=[\"\d\]}e]),(?=\s)", "", near=1),
    "JSON comma twice": json_match(r"(?<=[\"\d\]}e]),(?=\s)", ",,"),
    "JSON colon missing": json_match(r"\": ", '" '),
    "JSON single quotes": json_match(r"\"(\w+)\"(?=: )", lambda match: f"'{match[1]}'"),
    "JSON key without quotes": json_match(r"\"(\w+)\"(?=: )", lambda match: match[1]),
    "JSON text without quotes": json_match(r"(?<=: )\"([a-z]+)\"", lambda match: match[1]),
    "JSON quote not closed": json_match(r"(?<=\w)\"(?=,|\n|\}|\])", ""),
    "JSON comment": json_match(r"(?<=,)\n", " // later\n", near=1),
    "JSON bracket not closed": json_match(r"(?<=[\"\d])\}(?=,|\n|\])", "", near=1),
    "JSON bracket of another sort": json_match(r"(?<=\")\](?=,|\n|\})", "}"),
    "JSON word of Python": json_match(r"\b(true|false)\b", lambda match: match[0].title()),
    "JSON number of another form": json_match(r"(?<=: )\d+\b(?!\")", lambda match: f"+{match[0]}", "json-syntax"),
    "JSON number with commas": json_match(r"(?<=: )\d{4,}\b(?!\")", "600,000", "digit-groups", "json-syntax"),
    "JSON not a number": json_match(r"(?<=: )\d+\b(?!\")", "NaN", "json-syntax", "number-not-finite"),
    "JSON tab": json_match(r"(?<=[a-z]) (?=[a-z])", "\t"),
    "JSON escape": json_match(r"(?<=[a-z]) (?=[a-z])", lambda _: "\\q"),
    "JSON after the end": json_match(r"\Z", "{}\n"),
}  # fmt: skip
