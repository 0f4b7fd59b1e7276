"""Vocabularies by chance, as definitions, and what each word means by the plain sets of the definition."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from negotiations.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Definition = Mapping[str, object]

DAYS = (None, date(1999, 12, 31), date(2000, 1, 1), date(2010, 6, 1), date(2020, 1, 1))
"""Days before, on and after the dates that memberships below have."""

CLASSES = ("set", "country", "region", "part")

_DATES = st.sampled_from(
    [
        {},
        {},
        {"from": "2000-01-01"},
        {"until": "2010-06-01"},
        {"from": "2000-01-01", "until": "2020-01-01"},
    ],
)


@st.composite
def definitions(draw: st.DrawFn, *, dated: bool = True) -> list[Definition]:
    """Draw places that have earlier ones as parts, so without circles; sets overlap as they like."""
    rows: list[Definition] = []
    # Two-digit names, so that the order of names is not that of the words.
    names = [f"p{number}" for number in draw(st.permutations(range(10, 10 + draw(st.integers(1, 9)))))]
    for index, name in enumerate(names):
        row: dict[str, object] = {"id": name, "en": f"place {name}", "class": draw(st.sampled_from(CLASSES))}
        parts = draw(st.lists(st.sampled_from(names[:index]), unique=True, max_size=3)) if index else []
        if parts:
            dates = [draw(_DATES) if dated else {} for _ in parts]
            row["parts"] = [{"member": part, **days} for part, days in zip(parts, dates, strict=True)]
            row["exhaustive"] = draw(st.booleans())
        if index and draw(st.integers(0, 4)) == 0:
            # Said from below: never to a word that already lists it, nor to one that is part of it.
            row["part-of"] = [draw(st.sampled_from(names[:index]))]
            row.pop("parts", None)
            row.pop("exhaustive", None)
        rows.append(row)
    return rows


def made(rows: Sequence[Definition]) -> Vocabulary:
    """Return the vocabulary of these places, which nothing is wrong with."""
    vocabulary, problems = Vocabulary().with_words({"place": rows})
    assert not problems, problems
    return vocabulary


def meanings(rows: Sequence[Definition], on: date | None) -> dict[str, frozenset[str]]:
    """Return the atoms of every place, straight from what is said about parts: a slow definition as oracle."""
    listed: dict[str, list[tuple[str, str | None, str | None]]] = {}
    exhaustive = {str(row["id"]) for row in rows if row.get("exhaustive")}
    for row in rows:
        for part in row.get("parts", ()):  # type: ignore[attr-defined] # lists of parts, or nothing
            each = {"member": part} if isinstance(part, str) else part
            listed.setdefault(str(row["id"]), []).append((each["member"], each.get("from"), each.get("until")))
        for whole in row.get("part-of", ()):  # type: ignore[attr-defined] # the same
            listed.setdefault(whole, []).append((str(row["id"]), None, None))

    def holds(since: str | None, until: str | None) -> bool:
        if on is None:
            return until is None
        return (since or "0000") <= on.isoformat() < (until or "9999")

    def atoms(name: str) -> frozenset[str]:
        if name not in listed:
            return frozenset({name})
        rest = frozenset() if name in exhaustive else frozenset({f"other:{name}"})
        return rest.union(*(atoms(part) for part, since, until in listed[name] if holds(since, until)))

    return {str(row["id"]): atoms(str(row["id"])) for row in rows}
