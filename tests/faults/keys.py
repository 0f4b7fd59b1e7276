"""Faults of keys: misspelt, foreign, twice, missing, not a text."""

from __future__ import annotations

from negotiations.documents.papers import DemandList, Proposal
from negotiations.documents.settings import Setting
from negotiations.documents.sources import SourceList
from negotiations.files.shapes import keys_at, models_at
from tests.faults.drafts import Draft, Draw, Fault, Node, Operator
from tests.faults.typos import typo

MODELS: dict[str, type[Setting | SourceList]] = {"negotiation.yaml": Setting, "sources.yaml": SourceList}


def model_of(draft: Draft) -> type[Setting | SourceList | Proposal | DemandList]:
    """Return the model of a target."""
    data = draft.composed.data
    is_demands = isinstance(data, dict) and data.get("type") == "demands"
    other = MODELS.get(draft.valid.target.rpartition("/")[2])
    return other or (DemandList if is_demands else Proposal)


def known_keys(draft: Draft, node: Node) -> tuple[str, ...]:
    """Return the keys that may stand beside that of a node; none where any may."""
    return keys_at(model_of(draft), node.path[:-1], draft.composed.data)


def is_fixed(draft: Draft, node: Node) -> bool:
    """Return whether only certain keys may stand where that of a node does."""
    return node.key is not None and bool(known_keys(draft, node))


def is_required(draft: Draft, node: Node) -> bool:
    """Return whether every mapping like that of a node has its key."""
    models = models_at(model_of(draft), node.path[:-1], draft.composed.data)
    fields = [model.model_fields.get(node.name) for model in models]
    return bool(fields) and all(field is not None and field.is_required() for field in fields)


def misspelt(draft: Draft, draw: Draw) -> Fault | None:
    """A key with a slip of the finger."""
    node = draft.pick(draw, lambda node: is_fixed(draft, node) and len(node.name) > 3)
    if node is None or node.key is None:
        return None
    wrong = typo(draw, node.name, known_keys(draft, node))
    codes = ["unknown-key", *(["missing-key"] if node.name == "kind" else [])]
    return draft.fault(*node.key, draft.quoted(wrong) if draft.is_json else wrong, codes)


def in_capitals(draft: Draft, draw: Draw) -> Fault | None:
    """A key that is written with a capital."""
    node = draft.pick(draw, lambda node: is_fixed(draft, node))
    if node is None or node.key is None:
        return None
    wrong = node.name.capitalize()
    codes = ["unknown-key", *(["missing-key"] if node.name == "kind" else [])]
    return draft.fault(*node.key, draft.quoted(wrong) if draft.is_json else wrong, codes)


def foreign(draft: Draft, draw: Draw) -> Fault | None:
    """A key that nothing knows."""
    node = draft.pick(draw, lambda node: is_fixed(draft, node))
    wrong = draw.choice(("colour", "weather", "xyzzy", "reviewed_by", "TODO"))
    return None if node is None else draft.key_before(node, wrong, "5", "unknown-key")


def from_elsewhere(draft: Draft, draw: Draw) -> Fault | None:
    """A key of a term that another kind has."""
    node = draft.pick(draw, lambda node: len(node.path) == 3 and node.path[0] == "terms" and is_fixed(draft, node))
    if node is None:
        return None
    others = {"personnel", "owner", "gives", "neutral", "language", "cleared", "amount"} - {*known_keys(draft, node)}
    return draft.key_before(node, draw.choice(sorted(others)), "5", "unknown-key")


def twice(draft: Draft, draw: Draw) -> Fault | None:
    """A key that is there already."""
    node = draft.pick(draw, lambda node: node.key is not None and "\n" not in draft.raw(node))
    if node is None:
        return None
    return draft.key_before(node, node.name, draft.raw(node), "duplicate-key", shift=1)


def missing(draft: Draft, draw: Draw) -> Fault | None:
    """A key that is needed."""
    node = draft.pick(draw, lambda node: is_fixed(draft, node) and is_required(draft, node))
    return None if node is None else draft.without(node, "missing-key", "says-nothing")


def number(draft: Draft, draw: Draw) -> Fault | None:
    """A key that is a number, or a truth value, for YAML."""
    node = draft.pick(draw, lambda node: not draft.is_json and is_fixed(draft, node))
    return None if node is None else draft.key_before(node, draw.choice(("1", "2.5", "true")), "5", "key-not-text")


def listed(draft: Draft, draw: Draw) -> Fault | None:
    """A key that is a list."""
    node = draft.pick(draw, lambda node: not draft.is_json and is_fixed(draft, node) and draft.is_block(node))
    return (
        None
        if node is None
        else draft.key_before(
            node, "? [a, b]\n" + " " * draft.column(node.key[0]) if node.key else "", "c", "key-not-text"
        )
    )


def merged(draft: Draft, draw: Draw) -> Fault | None:
    """A merge key."""
    node = draft.pick(draw, lambda node: not draft.is_json and is_fixed(draft, node))
    return None if node is None else draft.key_before(node, "<<", "{note: x}", "merge-key")


def empty(draft: Draft, draw: Draw) -> Fault | None:
    """A value without a key."""
    node = draft.pick(draw, lambda node: not draft.is_json and is_fixed(draft, node))
    return None if node is None else draft.key_before(node, "", "5", "key-not-text", "yaml-syntax")


OPERATORS: dict[str, Operator] = {
    f"key {operator.__name__}": operator
    for operator in (misspelt, in_capitals, foreign, from_elsewhere, twice, missing, number, listed, merged, empty)
}
