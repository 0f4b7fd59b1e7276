"""Faults of values: of another type, missing, beyond limits, not written as they should be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import get_args

from negotiations.files.shapes import models_at
from negotiations.terms.kinds import kinds
from tests.faults.drafts import Draft, Draw, Fault, Node, Operator
from tests.faults.keys import is_fixed, known_keys, model_of
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


def in_brackets(wanted: Callable[[Node], bool], text: str, *codes: str) -> Operator:
    """Return the operator that writes another value for a list in brackets."""

    def operator(draft: Draft, draw: Draw) -> Fault | None:
        node = draft.pick(draw, lambda node: wanted(node) and is_own(draft, node) and draft.raw(node).startswith("["))
        return None if node is None else draft.other_value(node, text, *codes)

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
    node = draft.pick(
        draw, lambda node: node.name in {"form", "strength", "sourcing", "authorship", "certainty", "role"}
    )
    return (
        None
        if node is None
        else draft.other_value(node, draft.quoted(draw.choice(("good", "often", "x"))), "not-one-of")
    )


def kind_typo(draft: Draft, draw: Draw) -> Fault | None:
    """A kind with a slip of the finger."""
    node = draft.pick(draw, lambda node: node.name == "kind" and node.path[0] == "terms")
    return (
        None
        if node is None
        else draft.other_value(node, draft.quoted(typo(draw, str(node.data), kinds())), "unknown-kind")
    )


def kind_foreign(draft: Draft, draw: Draw) -> Fault | None:
    """A kind that there is not."""
    node = draft.pick(draw, lambda node: node.name == "kind" and node.path[0] == "terms")
    return (
        None
        if node is None
        else draft.other_value(node, draft.quoted(draw.choice(("peace", "tax-reform", "x"))), "unknown-kind")
    )


def same_twice(draft: Draft, draw: Draw) -> Fault | None:
    """An entry of a list of words that is there already."""
    node = draft.pick(
        draw, lambda node: isinstance(node.path[-1:][0] if node.path else "", int) and isinstance(node.data, str)
    )
    if node is None or "\n" in draft.raw(node) or node.path[0] == "words":
        return None
    if not draft.is_json and draft.text[: node.start].rstrip(" ").endswith("-"):
        indent = " " * (draft.column(node.start) - 2)
        text = f"{draft.raw(node)}\n{indent}- {draft.raw(node)}"
        return draft.fault(node.start, node.end, text, ["listed-twice"], shift=1)
    lines = [draft.line(node.start)]
    return draft.fault(node.end, node.end, f", {draft.raw(node)}", ["listed-twice"], lines=lines)


def clash(draft: Draft, draw: Draw) -> Fault | None:
    """Two keys that cannot stand together."""
    others = {"cap": ("no_limit", "true"), "at_least": ("exactly", ""), "exactly": ("at_least", "")}
    others |= {"days": ("weeks", "3"), "weeks": ("days", "3"), "hours": ("days", "3")}
    node = draft.pick(draw, lambda node: len(node.path) > 3 and node.name in others and is_own(draft, node))
    if node is None or (node.name in {"at_least", "exactly"} and not draft.raw(node).startswith("[")):
        return None
    key, value = others[node.name]
    parent = node.path[:-1]
    if draft.get(*parent, key) is not None or key not in known_keys(draft, node):
        return None
    fault = draft.key_before(node, key, value or draft.raw(node), "keys-clash")
    # Of two keys that clash, the mapping that has both is to blame as well.
    return replace(fault, lines=fault.lines | {draft.line(draft.by_path[parent].start), max(fault.lines) + 1})


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
