"""What changed in a file between two documents: every edit, each marked as meaning or as wording only.

Edits never say how two texts relate; that is what findings are for. They are computed by DeepDiff on the canonical
data of both documents, with lists keyed by what identifies their items, so that order makes no difference and nothing
is mispaired.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from negotiations.documents.negotiations import Document
from negotiations.files.writing import to_data
from negotiations.terms.base import Term

_KEYS = {"terms": "id", "left_out": "point", "authors": "actor", "lineage": "revises"}
"""The lists of a document whose items are told apart by one of their keys."""

PROVENANCE = frozenset({"source", "locator", "certainty", "sourcing", "quote", "note", "point"})
"""The fields of a term that say where it comes from, not what it asks for."""

_SILENCES = frozenset({"not_seen", "struck", "lineage"})
"""The keys of a document that change what its silence means."""


@dataclass(frozen=True)
class Edit:
    """One change of a file.

    Attributes:
        path: Where: keys from the root, with the ids of list items, as in `("terms", "6", "personnel", "cap")`.
        kind: `added`, `removed` or `changed`.
        before: What stood there; None where it was added.
        after: What stands there; None where it was removed.
        meaning: Whether it changes what the document asks for; else it changes wording only.
    """

    path: tuple[str | int, ...]
    kind: str
    before: object
    after: object
    meaning: bool


def keyed(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the data of a document with its lists as mappings by what identifies their items.

    Example:
        >>> keyed({"terms": [{"id": "6", "kind": "election"}]})
        {'terms': {'6': {'kind': 'election'}}}
    """
    found: dict[str, Any] = dict(data)
    for name, key in _KEYS.items():
        if name in found:
            items: dict[str, Any] = {}
            for item in found[name]:
                identity = str(item[key])
                while identity in items:
                    identity += "'"
                items[identity] = {other: value for other, value in item.items() if other != key}
            found[name] = items
    return found


# A site tells the same drafts in each of its languages.
@lru_cache(maxsize=64)
def edits(a: Document, b: Document) -> tuple[Edit, ...]:
    """Return every change from the file of one document to that of the other, by path.

    There are none exactly when their canonical data are equal but for the order of their items.
    """
    from deepdiff import DeepDiff

    diff = DeepDiff(keyed(to_data(a.paper)), keyed(to_data(b.paper)), view="tree", threshold_to_diff_deeper=0)
    found: list[Edit] = []
    for report, levels in diff.items():
        kind = "added" if "added" in report else "removed" if "removed" in report else "changed"
        for level in levels:
            path = tuple(level.path(output_format="list"))
            before = None if kind == "added" else level.t1
            after = None if kind == "removed" else level.t2
            found.append(Edit(path, kind, before, after, _changes_meaning(path, a, b)))
    return tuple(sorted(found, key=lambda edit: tuple(map(str, edit.path))))


def _changes_meaning(path: tuple[str | int, ...], a: Document, b: Document) -> bool:
    """Return whether a change changes what is asked for: for a field of a term, whether its clauses changed."""
    if path[0] in _SILENCES:
        return True
    if path[0] != "terms":
        return False
    if len(path) == 1:
        return True
    mine, other = a.terms_by_id.get(str(path[1])), b.terms_by_id.get(str(path[1]))
    if mine is None or other is None:
        return True
    return path[2] not in PROVENANCE and _clauses(mine, a) != _clauses(other, b)


def _clauses(term: Term, document: Document) -> frozenset[object]:
    return frozenset(term.clauses(document.negotiation.context))
