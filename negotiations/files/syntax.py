"""What to say where the parser of YAML stumbles, and which place is to blame."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from negotiations.files.openings import closing, is_left_open, keyless_line, quote_opened
from negotiations.files.text import shown


class SyntaxFlaw(NamedTuple):
    """What to say where a parser stumbled: a problem without its place, and from where to where it is.

    Attributes:
        shows_opening: Whether the place where the list, mapping or text was opened matters as well.
        blamed: An offset in the entry that the flaw is in.
    """

    code: str
    message: str
    hint: str
    start: int
    end: int
    shows_opening: bool
    blamed: int


class _Where(Enum):
    HERE = 0  # where the parser stumbled
    OPENING = 1  # where it started to read the text
    BOTH = 2  # here, with a view of the bracket that is open


_QUOTE = "put the text in quotes"
_ALIGN = "indent the line like the ones it belongs to"
_BRACKET = "close the bracket or write the comma; a text with , [ ] { or } goes in quotes"
_QUOTE_OR_ALIGN = f"{_QUOTE}, or {_ALIGN}"
_NO_COLON = "found a text without a ': ', expected 'key: value'"
_COLON = "write ': ' after the key"
_NO_END = "found quotes that are never closed"
_CLOSE = "close the quotes; write '' for an apostrophe inside '...'"

_TAG = "put a text that starts with '!' in quotes"
_BLOCK = "start the text on the next line"
_VALUE = "write the value; put it in quotes if it is a text"
_DIRECTIVE = "delete the line that starts with '%'"

# What the two parsers of PyYAML say (problem and context), what to say instead, what to do, where; first match wins.
_EXPLANATIONS: tuple[tuple[str, str, str, _Where], ...] = (
    (r"cannot start any", "found {found} at the start of a value, expected a text or a bracket", _QUOTE, _Where.HERE),
    (r"',' or '\]'", "found {found} inside a list in brackets, expected ',' or ']'", _BRACKET, _Where.BOTH),
    (r"',' or '\}'", "found {found} inside a mapping in brackets, expected ',' or '}}'", _BRACKET, _Where.BOTH),
    (r"mapping values", "found {found} inside a value, expected one key with one value", _QUOTE_OR_ALIGN, _Where.HERE),
    (r"sequence entries", "found {found} where no list item can stand", _QUOTE_OR_ALIGN, _Where.HERE),
    (r"mapping keys", "found {found} where no key can stand", _QUOTE_OR_ALIGN, _Where.HERE),
    (r"expected ':'", "found a text without a ':', expected 'key: value'", "write ': ' after the key", _Where.OPENING),
    (r"end of stream|document (indicator|sep)", _NO_END, _CLOSE, _Where.OPENING),
    (r"unknown escape", "found a backslash that starts no escape", r"write \\ for a backslash", _Where.HERE),
    (r"hexa?decimal|escape code|chr\(|int too", "found an escape of no character", "write the character", _Where.HERE),
    (r"directive|incompatible|version", "found {found} in a directive, expected none", _DIRECTIVE, _Where.HERE),
    (r"\btag\b|URI", "found {found} in a tag, expected a value without one", _TAG, _Where.HERE),
    (r"block scalar", "found {found} after '|' or '>', expected the end of the line", _BLOCK, _Where.HERE),
    (r"alphabetic", "found {found} after '&' or '*', expected a name", _QUOTE, _Where.HERE),
    (r"flow node", "found {found} inside brackets, expected a value", _BRACKET, _Where.BOTH),
    (r"node content", "found {found}, expected a value", _VALUE, _Where.HERE),
    (r"document start", "found {found} after the end of the data, expected nothing more", _ALIGN, _Where.HERE),
    (r"block mapping", "found {found}, expected a key at the indentation of the keys above", _ALIGN, _Where.HERE),
    (r"block", "found {found}, expected '- ' at the indentation of the items above", _ALIGN, _Where.HERE),
    (r"", "found {found}, which is no YAML in this place", "check quotes, brackets and indentation", _Where.HERE),
)
_FOUND = re.compile(r"\w[\w.-]*|\S")
_AFTER_QUOTE = re.compile(r"""["'][ \t]*\Z""")


def found_at(text: str, at: int) -> str:
    r"""Return the word or character at an offset, as messages show it.

    Example:
        >>> found_at("cap: 5\n", 0), found_at("cap: 5\n", 6), found_at("cap", 3)
        ("'cap'", 'the end of the line', 'the end of the file')
    """
    while text[at : at + 1] in {" ", "\t"}:
        at += 1
    if at >= len(text):
        return "the end of the file"
    match = _FOUND.match(text, at)
    return shown(match[0]) if match else "the end of the line"


def explain_syntax(text: str, at: int, opened: int, words: str) -> SyntaxFlaw:
    """Return what to say about an error of the YAML parser.

    Args:
        text: What was parsed.
        at: Where the parser stumbled.
        opened: Where the list, mapping or text starts that it was reading.
        words: What the parser says.

    Example:
        >>> flaw = explain_syntax("a: [1, 2", 8, 3, "did not find expected ',' or ']'")
        >>> flaw.message
        "found the end of the file inside a list in brackets, expected ',' or ']'"
    """
    found = found_at(text, at)
    line = text[text.rfind("\n", 0, at) + 1 : at]
    if text[at : at + 1] == "\t" or ("\t" in line and not line.strip()):
        message = "found a tab in the indentation or before a value, expected spaces"
        return SyntaxFlaw("yaml-tab", message, "write spaces for the tab", at, at + 1, shows_opening=False, blamed=at)
    _, message, hint, where = next(row for row in _EXPLANATIONS if re.search(row[0], words))
    if where is _Where.BOTH and is_left_open(text, opened, at):
        message = f"found {text[opened]!r} that is never closed, expected {closing(text, opened)!r}"
        return SyntaxFlaw("yaml-syntax", message, hint, opened, opened + 1, shows_opening=False, blamed=opened)
    if _AFTER_QUOTE.search(line) and ("block" in words or "',' or" in words):
        quote = quote_opened(text, at)
        if quote is not None:
            return SyntaxFlaw("yaml-syntax", _NO_END, _CLOSE, quote, quote + 1, shows_opening=False, blamed=quote)
        message, where = "found {found} after a closing quote, expected the end of the value", _Where.HERE
        hint = r"put all of the text in quotes, and write \" for a quote inside"
    elif "mapping values" in words and ":" not in line:
        above = keyless_line(text, at)
        if above is not None:
            start, end = above
            return SyntaxFlaw("yaml-syntax", _NO_COLON, _COLON, start, end, shows_opening=False, blamed=start)
        found = found_at(text, at - len(line))
        message = "found the key {found} where the value above it still goes on, expected a key beside the keys above"
        hint = f"{_ALIGN}, or write the ':' that the line above lacks"
    start = opened if where is _Where.OPENING else at
    end = start if text[start : start + 1] in {"", "\n", "\r"} else start + 1
    blamed = at if where is _Where.HERE else opened
    return SyntaxFlaw("yaml-syntax", message.format(found=found), hint, start, end, where is _Where.BOTH, blamed)
