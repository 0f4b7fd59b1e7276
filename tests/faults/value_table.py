"""The table of faults of values: which values are written as what, and what that is called."""

from __future__ import annotations

from collections.abc import Callable

from tests.faults import values
from tests.faults.drafts import Draft, Draw, Fault, Node, Operator
from tests.faults.values import SHAPE, in_brackets, is_number, is_text, is_title, typed


def _named(*names: str) -> Callable[[Node], bool]:
    return lambda node: node.name in names


def _told(node: Node) -> bool:
    return node.name in {"id", "note", "locator", "form", "date", "reason"} and is_text(node)


def _mapping(node: Node) -> bool:
    return isinstance(node.data, dict) and node.name in {"title", "within", "personnel"}


def _remark(node: Node) -> bool:
    return node.name in {"note", "locator", "reason", "id"} and is_text(node)


def _share(node: Node) -> bool:
    return _amount(node) and len(node.path) > 3


def _points(node: Node) -> bool:
    return node.name == "points" and is_number(node)


def _title_too_long(draft: Draft, draw: Draw) -> Fault | None:
    node = draft.pick(draw, is_title)
    return None if node is None else draft.other_value(node, '"' + "long " * 200 + '"', "too-long")


def _format(*texts: str, codes: tuple[str, ...]) -> Operator:
    def operator(draft: Draft, draw: Draw) -> Fault | None:
        node = draft.get("format")
        return None if node is None else draft.other_value(node, draw.choice(texts), *codes)

    return operator


def _day(node: Node) -> bool:
    return node.name == "date"


def _truth(node: Node) -> bool:
    return isinstance(node.data, bool)


_AMOUNTS = ("cap", "at_most", "at_least", "up_to", "exactly", "value")


def _amount(node: Node) -> bool:
    return is_number(node) and node.name in _AMOUNTS


def _count(node: Node) -> bool:
    return is_number(node) and node.name in {"days", "months", "years", "points"}


def _large(node: Node) -> bool:
    return is_number(node) and isinstance(node.data, int) and node.data >= 1000


def _identity(node: Node) -> bool:
    return node.name == "id" and len(node.path) in {1, 3} and node.path[0] in {"id", "terms", "sources", "baselines"}


def _listed(node: Node) -> bool:
    # A list in lines stands below its key, where a single value cannot.
    return node.name in {"terms", "sources", "authors", "left_out", "lineage", "alternatives"} and isinstance(
        node.data, list
    )


OPERATORS: dict[str, Operator] = {
    "kind misspelt": values.kind_typo,
    "kind foreign": values.kind_foreign,
    "word of a list misspelt": values.text_typo,
    "word of a list foreign": values.closed_word,
    "entry twice": values.same_twice,
    "keys that clash": values.clash,
    "language no tag": values.language,
    "text as list": typed(_told, ("[5]", "[]"), *SHAPE),
    "text as mapping": typed(_told, ('{"a": 5}',), *SHAPE),
    "text as number": typed(_named("note", "locator", "reason"), ("5", "2.5"), *SHAPE),
    "text as truth": typed(_named("note", "locator", "reason", "id"), ("true",), *SHAPE),
    "number as text": typed(is_number, ('"many"', '"about 5"'), *SHAPE),
    "number as truth": typed(is_number, ("true",), *SHAPE),
    "number as list": typed(is_number, ("[5]",), *SHAPE),
    "truth as number": typed(_truth, ("1", "0"), *SHAPE),
    "truth as word": typed(_truth, ("yes", "NO", "off", "Y"), *SHAPE, yaml_only=True),
    "truth as text": typed(_truth, ('"true"', '"yes"'), *SHAPE),
    "list as number": in_brackets(_listed, "5", *SHAPE),
    "mapping as text": typed(_mapping, ('"x"',), *SHAPE),
    "value empty": typed(is_text, ("null", "~", ""), "null-value", yaml_only=True),
    "value null": typed(is_text, ("null",), "null-value"),
    "number with commas": typed(_large, ("600,000", "1,200,000"), "digit-groups", yaml_only=True),
    "number with blanks": typed(_large, ("600 000", "600_000", "600'000"), "digit-groups", yaml_only=True),
    "number with a colon": typed(is_number, ("50:50", "12:30"), *SHAPE, yaml_only=True),
    "number with a percent sign": typed(is_number, ("50%", "12.5 %"), *SHAPE, yaml_only=True),
    "number with a zero": typed(is_number, ("0600", "007"), *SHAPE, yaml_only=True),
    "number with a comma": typed(_share, ('"12,5"', '"1,5"'), *SHAPE),
    "number with letters": typed(is_number, ("5k", "10m", "1O0"), *SHAPE, yaml_only=True),
    "number of another script": typed(
        is_number, ("\N{ARABIC-INDIC DIGIT SIX}\N{ARABIC-INDIC DIGIT ZERO}",), *SHAPE, yaml_only=True
    ),
    "number too long": typed(is_number, ("9" * 41, "1e99999", "1" + "0" * 3000), "number-too-long"),
    "number not finite": typed(is_number, (".inf", "-.inf", ".nan"), "number-not-finite", yaml_only=True),
    "number divided by none": typed(_amount, ('"1/0"',), *SHAPE),
    "number below": typed(_count, ("0", "-5"), "out-of-range"),
    "number above": typed(_points, ("1001", "99999"), "out-of-range"),
    "number of parts": typed(_count, ("2.5",), *SHAPE),
    "id a number": typed(_identity, ("3", "3.10", "0x1f", "1e3"), "unquoted-text", "wrong-type", yaml_only=True),
    "id no id": typed(_identity, ('"Draft One"', '"a_b"', '"-x"', '"naïve"', '"a/b"', '"x "'), "bad-id"),
    "day in no calendar": typed(_day, ('"2031-02-30"', '"2031-13-01"', '"2031-00-10"'), "bad-date"),
    "day in another form": typed(
        _day, ('"4 May 2031"', '"2031/05/04"', '"04.05.2031"', '"2031-5-4"', '"2031"'), "bad-date"
    ),
    "day a number": typed(_day, ("2031", "20310504"), *SHAPE),
    "address no page": typed(
        _named("url"),
        ('"www.example.org"', '"javascript:alert(1)"', '"ftp://example.org/x"', '"htps://example.org"', '"https://"'),
        "bad-url",
    ),
    "text empty": typed(_remark, ('""',), "empty-value", "bad-id", "bad-value"),
    "title empty": typed(_named("title"), ("{}",), "empty-value", "missing-key"),
    "list empty": in_brackets(_named("sources", "authors"), "[]", "empty-value"),
    "title too long": _title_too_long,
    "format newer": _format("2", codes=("newer-format",)),
    "format another": _format('"1"', "0", "true", "1.5", "-1", codes=SHAPE),
}
