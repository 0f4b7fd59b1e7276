"""Which baselines the terms of texts count fractions of."""

from __future__ import annotations

from collections.abc import Iterable

from negotiations.documents.negotiations import Document
from negotiations.documents.settings import Baseline
from negotiations.terms.fields import Shape
from negotiations.terms.figures import Share


def baselines_of(documents: Iterable[Document], ids: Iterable[str]) -> tuple[Baseline, ...]:
    """Return the baselines with these ids, as the negotiations of the documents have them."""
    known = {base.id: base for document in documents for base in document.negotiation.baselines}
    return tuple(known[name] for name in ids if name in known)


def shares_in(value: object) -> tuple[str, ...]:
    """Return the ids of the baselines that a term counts fractions of, in the order of its fields."""
    if isinstance(value, Share):
        return (value.of,)
    if isinstance(value, tuple):
        parts: Iterable[object] = value
    elif isinstance(value, Shape):
        parts = (getattr(value, name) for name in type(value).model_fields)
    else:
        return ()
    return tuple(dict.fromkeys(name for part in parts for name in shares_in(part)))
