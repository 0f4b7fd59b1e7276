"""Faults of values: of another type, missing, beyond limits, not written as they should be."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from negotiations.files.shapes import models_at
from negotiations.terms.kinds import kinds
from tests.faults.drafts import Draft, Draw, Fault, Node, Operator
from tests.faults.keys import is_fixed, model_of
from tests.faults.typos import typo

SHAPE = ("wrong-type", "bad-value", "not-one-of", "not-exact", "bad-id", "bad-date", "unquoted-text", "misread-word")
"""What a value of another type may be called, as what it is depends on what is expected."""


def annotation(draft: Draft, node: Node) -> object:
    """Return what the model says that a key takes."""
    models = models_at(model_of(draft), node.path[:-1], draft.composed.data)
    fields = [model.model_fields[node.name] for model in models if node.name in model.model_fields]
    return fields[0].annotation if fields else None


def choices(of: object) -> tuple[str, ...]:
    """Return the words of a closed list that an annotation allows; none where it allows others."""
    parts = get_args(of)
    words = tuple(str(part) for part in parts if isinstance(part, str))
    return words + tuple(word for part in parts if not isinstance(part, str) for word in choices(part))


def is_free(of: object) -> bool:
    """Return whether an annotation allows any text."""
    return of is str or any(is_free(part) for part in get_args(of))


def is_own(draft: Draft, node: Node) -> bool:
    """Return whether a value stands under a key of its own that a model has."""
    return bool(node.path) and isinstance(node.path[-1], str) and is_fixed(draft, node)


def is_number(node: Node) -> bool:
    """Return whether a value is a number."""
    return isinstance(node.data, int) and not isinstance(node.data, bool)


def typed(wanted: Callable[[Node], bool], texts: tuple[str, ...], *codes: str, yaml_only: bool = False) -> Operator:
    """Return the operator that writes one of these texts for a value."""

    def operator(draft: Draft, draw: Draw) -> Fault | None:
        if yaml_only and draft.is_json:
            return None
        node = draft.pick(draw, lambda node: is_own(draft, node) and node.name != "format" and wanted(node))
        return None if node is None else draft.other_value(node, draw.choice(texts), *codes)

    return operator


def text_typo(draft: Draft, draw: Draw) -> Fault | None:
    """A word of a closed list with a slip of the finger."""

    def closed(node: Node) -> bool:
        of = annotation(draft, node) if isinstance(node.data, str) and node.name != "kind" else None
        return of is not None and bool(choices(of)) and not is_free(of) and node.data in choices(of)

    node = draft.pick(draw, closed)
    if node is None:
        return None
    wrong = typo(draw, str(node.data), choices(annotation(draft, node)))
    return draft.other_value(node, draft.quoted(wrong), "not-one-of")


def closed_word(draft: Draft, draw: Draw) -> Fault | None:
    """Another word than those of a closed list."""
    node = draft.pick(draw, lambda node: node.name in {"form", "strength", "sourcing", "authorship", "certainty", "role"})
    return None if node is None else draft.other_value(node, draft.quoted(draw.choice(("good", "often", "x"))), "not-one-of")


def kind_typo(draft: Draft, draw: Draw) -> Fault | None:
    """A kind with a slip of the finger."""
    node = draft.pick(draw, lambda node: node.name == "kind" and node.path[0] == "terms")
    return None if node is None else draft.other_value(node, draft.quoted(typo(draw, str(node.data), kinds())), "unknown-kind")


def kind_foreign(draft: Draft, draw: Draw) -> Fault | None:
    """A kind that there is not."""
    node = draft.pick(draw, lambda node: node.name == "kind" and node.path[0] == "terms")
    return None if node is None else draft.other_value(node, draft.quoted(draw.choice(("peace", "tax-reform", "x"))), "unknown-kind")


def same_twice(draft: Draft, draw: Draw) -> Fault | None:
    """An entry of a list of words that is there already."""
    node = draft.pick(
        draw, lambda node: isinstance(node.path[-1:][0] if node.path else "", int) and isinstance(node.data, str)
    )
    if node is None or "\n" in draft.raw(node) or node.path[0] in {"words"}:
        return None
    if not draft.is_json and draft.text[: node.start].rstrip(" ").endswith("-"):
        indent = " " * (draft.column(node.start) - 2)
        text = f"{draft.raw(node)}\n{indent}- {draft.raw(node)}"
        return draft.fault(node.start, node.end, text, ["listed-twice"], shift=1)
    lines = [draft.line(node.start)]
    return draft.fault(node.end, node.end, f", {draft.raw(node)}", ["listed-twice"], lines=lines)


def clash(draft: Draft, draw: Draw) -> Fault | None:
    """Two keys that cannot stand together."""
    others = {"cap": ("no_limit", "true"), "at_least": ("exactly", None), "exactly": ("at_least", None)}
    others |= {"days": ("months", "3"), "months": ("years", "3"), "years": ("days", "3")}
    node = draft.pick(draw, lambda node: len(node.path) > 3 and node.name in others and is_own(draft, node))
    if node is None or (node.name in {"at_least", "exactly"} and not isinstance(node.data, list)):
        return None
    key, value = others[node.name]
    siblings = {child.name for child in draft.children(node.path[:-1])}
    if key in siblings:
        return None
    parent = draft.by_path[node.path[:-1]]
    fault = draft.key_before(node, key, value or draft.raw(node), "keys-clash")
    return draft.fault(
        node.key[0] if node.key else 0,
        node.key[0] if node.key else 0,
        fault.text[node.key[0] if node.key else 0 : len(fault.text) - len(draft.text) + (node.key[0] if node.key else 0)],  # type: ignore[arg-type]
        ["keys-clash"],
        lines=[draft.line(parent.start), draft.line(parent.start) + 1],
    )


def is_text(node: Node) -> bool:
    """Return whether a value is a text."""
    return isinstance(node.data, str)


def is_title(node: Node) -> bool:
    """Return whether a value is a title in a language."""
    return len(node.path) > 1 and node.path[-2] == "title"


def language(draft: Draft, draw: Draw) -> Fault | None:
    """A tag of a language that is none."""
    node = draft.pick(draw, is_title)
    if node is None or node.key is None:
        return None
    wrong = draw.choice(("english", "e", "en_US", "uk-", "12x"))
    return draft.fault(*node.key, draft.quoted(wrong), ["bad-language"])


def _named(*names: str) -> Callable[[Node], bool]:
    return lambda node: node.name in names


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
    return node.name in {"terms", "sources", "authors", "left_out", "lineage", "alternatives"} and isinstance(node.data, list)


OPERATORS: dict[str, Operator] = {
    "kind misspelt": kind_typo,
    "kind foreign": kind_foreign,
    "word of a list misspelt": text_typo,
    "word of a list foreign": closed_word,
    "entry twice": same_twice,
    "keys that clash": clash,
    "language no tag": language,
    "text as list": typed(lambda node: _named("id", "note", "locator", "form", "date", "reason")(node) and is_text(node), ("[5]", "[]"), *SHAPE),
    "text as mapping": typed(lambda node: _named("id", "note", "locator", "form", "date", "reason")(node) and is_text(node), ('{"a": 5}',), *SHAPE),
    "text as number": typed(_named("note", "locator", "reason"), ("5", "2.5"), *SHAPE),
    "text as truth": typed(_named("note", "locator", "reason", "id"), ("true",), *SHAPE),
    "number as text": typed(is_number, ('"many"', '"about 5"'), *SHAPE),
    "number as truth": typed(is_number, ("true",), *SHAPE),
    "number as list": typed(is_number, ("[5]",), *SHAPE),
    "truth as number": typed(_truth, ("1", "0"), *SHAPE),
    "truth as word": typed(_truth, ("yes", "NO", "off", "Y"), *SHAPE, yaml_only=True),
    "truth as text": typed(_truth, ('"true"', '"yes"'), *SHAPE),
    "list as number": typed(_listed, ("5",), *SHAPE),
    "mapping as text": typed(lambda node: isinstance(node.data, dict) and node.name in {"title", "within", "personnel"}, ('"x"',), *SHAPE),
    "value empty": typed(is_text, ("null", "~", ""), "null-value", yaml_only=True),
    "value null": typed(is_text, ("null",), "null-value"),
    "number with commas": typed(_large, ("600,000", "1,200,000"), "digit-groups", yaml_only=True),
    "number with blanks": typed(_large, ("600 000", "600_000", "600'000"), "digit-groups", yaml_only=True),
    "number with a colon": typed(is_number, ("50:50", "12:30"), *SHAPE, yaml_only=True),
    "number with a percent sign": typed(is_number, ("50%", "12.5 %"), *SHAPE, yaml_only=True),
    "number with a zero": typed(is_number, ("0600", "007"), *SHAPE, yaml_only=True),
    "number with a comma": typed(lambda node: _amount(node) and len(node.path) > 3, ('"12,5"', '"1,5"'), *SHAPE),
    "number with letters": typed(is_number, ("5k", "10m", "1O0"), *SHAPE, yaml_only=True),
    "number of another script": typed(is_number, ("\N{ARABIC-INDIC DIGIT SIX}\N{ARABIC-INDIC DIGIT ZERO}",), *SHAPE, yaml_only=True),
    "number too long": typed(is_number, ("9" * 41, "1e99999", "1" + "0" * 3000), "number-too-long"),
    "number not finite": typed(is_number, (".inf", "-.inf", ".nan"), "number-not-finite", yaml_only=True),
    "number divided by none": typed(_amount, ('"1/0"',), *SHAPE),
    "number below": typed(_count, ("0", "-5"), "out-of-range"),
    "number above": typed(_named("points"), ("1001", "99999"), "out-of-range"),
    "number of parts": typed(_count, ("2.5",), *SHAPE),
    "id a number": typed(_identity, ("3", "3.10", "0x1f", "1e3"), "unquoted-text", "wrong-type", yaml_only=True),
    "id no id": typed(_identity, ('"Draft One"', '"a_b"', '"-x"', '"naïve"', '"a/b"', '"x "'), "bad-id"),
    "day in no calendar": typed(_day, ('"2031-02-30"', '"2031-13-01"', '"2031-00-10"'), "bad-date"),
    "day in another form": typed(_day, ('"4 May 2031"', '"2031/05/04"', '"04.05.2031"', '"2031-5-4"', '"2031"'), "bad-date"),
    "day a number": typed(_day, ("2031", "20310504"), *SHAPE),
    "address no page": typed(_named("url"), ('"www.example.org"', '"javascript:alert(1)"', '"ftp://example.org/x"', '"htps://example.org"', '"https://"'), "bad-url"),
    "text empty": typed(lambda node: _named("note", "locator", "reason", "id")(node) and is_text(node), ('""',), "empty-value", "bad-id", "bad-value"),
    "title empty": typed(_named("title"), ("{}",), "empty-value", "missing-key"),
    "list empty": typed(_named("sources", "authors"), ("[]",), "empty-value"),
    "title too long": typed(is_title, ('"' + "long " * 200 + '"',), "too-long"),
    "format newer": lambda draft, _draw: None if (node := draft.get("format")) is None else draft.other_value(node, "2", "newer-format"),
    "format another": lambda draft, draw: None if (node := draft.get("format")) is None else draft.other_value(node, draw.choice(('"1"', "0", "true", "1.5", "-1")), *SHAPE),
}  # fmt: skip
