"""Faults of whole terms: points that are not accounted for, contradictions, figures that cannot be."""

from __future__ import annotations

import json
from collections.abc import Mapping

from tests.faults.drafts import Draft, Draw, Fault, Operator


def beyond_points(draft: Draft, draw: Draw) -> Fault | None:
    """A term of a point that the document does not have."""
    node = draft.pick(draw, lambda node: node.path[:1] == ("terms",) and node.name == "point")
    points = draft.get("points")
    if node is None or points is None:
        return None
    return draft.other_value(node, '"99"', "unknown-point")


def one_more_point(draft: Draft, draw: Draw) -> Fault | None:
    """A point that nothing accounts for."""
    del draw
    node = draft.get("points")
    if node is None or not isinstance(node.data, int):
        return None
    return draft.other_value(node, str(node.data + 1), "unaccounted-point")


def _terms(draft: Draft) -> list[Mapping[str, object]]:
    data = draft.composed.data
    terms = data.get("terms", []) if isinstance(data, dict) else []
    return [term for term in terms if isinstance(term, dict) and not {"option", "status", "some"} & term.keys()]


def contradicting(draft: Draft, draw: Draw) -> Fault | None:
    """A term that says the contrary of one that is there."""
    found = [
        (term, key)
        for term in _terms(draft)
        for key, value in term.items()
        if value is True and key not in _NOT_CONTRARY
    ]
    found += [
        (term, "done") for term in _terms(draft) if term["kind"] in {"commitment", "right"} and "done" not in term
    ]
    found += [(term, "personnel") for term in _terms(draft) if _cap(term)]
    if not found or draft.get("points") is not None:
        return None
    term, key = draw.choice(found)
    other = {"personnel": {"at_least": _cap(term) + 1}} if key == "personnel" else {key: False}
    kept = (
        {name: value for name, value in term.items() if value is not True and name not in _VALUES}
        if key == "personnel"
        else {name: value for name, value in term.items() if value is not True or name == key}
    )
    if term["kind"] == "right" and key == "done":
        return None
    node = draft.by_path["terms", _index(draft, term)]
    made = json.dumps({**kept, **other, "id": "contrary"}, ensure_ascii=False, default=str)
    return draft.with_term(made, "contradicts-itself", "keys-clash", also=[draft.line(node.start)])


_NOT_CONTRARY = {"mutual", "may"}
"""Keys of which `false` does not say the contrary of `true`."""

_VALUES = ("personnel", "equipment", "deployment", "weapon_range")


def _cap(term: Mapping[str, object]) -> int:
    bounds = term.get("personnel")
    cap = (bounds.get("cap") or bounds.get("at_most")) if isinstance(bounds, dict) else None
    return cap if isinstance(cap, int) else 0


def _index(draft: Draft, term: Mapping[str, object]) -> int:
    data = draft.composed.data
    assert isinstance(data, dict)
    index: int = data["terms"].index(term)
    return index


def impossible(draft: Draft, draw: Draw) -> Fault | None:
    """A figure that no number satisfies."""
    node = draft.pick(
        draw, lambda node: node.name in {"at_most", "at_least"} and isinstance(node.data, int) and len(node.path) > 3
    )
    if node is None or len(draft.children(node.path[:-1])) > 1 or not isinstance(node.data, int):
        return None
    key, figure = ("at_least", node.data + 1) if node.name == "at_most" else ("at_most", node.data - 1)
    term = draft.by_path[node.path[:2]]
    fault = draft.key_before(node, key, str(figure), "impossible-term")
    lines = range(draft.line(term.start), draft.line(term.end) + 2)
    return Fault(fault.valid, fault.text, frozenset(lines), fault.codes | {"keys-clash", "out-of-range"})


OPERATORS: dict[str, Operator] = {
    "point beyond the last": beyond_points,
    "point one more": one_more_point,
    "contradiction": contradicting,
    "impossible figure": impossible,
}
