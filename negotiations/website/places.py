"""Which places one can choose from on a page of the matrix, and in which of them a row holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_

from negotiations.compare.findings import Where
from negotiations.compare.rows import Row


def named_places(rows: Iterable[Row]) -> tuple[str, ...]:
    """Return the places that some rows name, be it to leave them out, each once."""
    covers = [cover for row in rows for region in row.scope for axis, cover in region.axes if axis == "place"]
    return tuple(dict.fromkeys(word for cover in covers for word in (*cover.words, *cover.less)))


def places_of(where: Where, places: Sequence[str]) -> tuple[str, ...]:
    """Return in which of some places something holds: in all or a part of them; none where it is asked of no places."""
    issue = where.issue
    if "place" in issue.each:
        axis = issue.each.index("place")
        held = reduce(or_, (box[axis] for box in where.boxes), 0)
    elif "place" in issue.totals and where.key:
        held = where.key[issue.totals.index("place")]
    else:
        return ()
    return tuple(word for word in places if where.vocabulary.mask("place", word) & held)
