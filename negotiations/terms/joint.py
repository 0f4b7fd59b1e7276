"""Who holds something alone, or several jointly: places that are controlled, a plant that is operated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Extent
from negotiations.terms.axes import OnAxis
from negotiations.terms.demands import Demand, room
from negotiations.terms.extents import extent
from negotiations.terms.fields import Words

Holder: TypeAlias = Annotated[
    Literal["joint", "international"] | Words,
    OnAxis("actor", besides=("joint", "international")),
    Field(examples=["XN", ["XN", "XS"], "joint"]),
]
"""An actor; several for something held jointly by these; `joint` or `international` where a text says no more."""


def held(issue: str, holder: Holder | None) -> Room | None:
    """Return the room of who holds something; None where the term leaves it out.

    To hold it jointly is one outcome, whoever does.

    Example:
        >>> held("territory/control", ("XN", "XS")) == held("territory/control", "joint")
        True
    """
    if holder is None:
        return None
    if isinstance(holder, str):
        return room(issue, "must", holder)
    return room(issue, "must", holder[0] if len(holder) == 1 else "joint")


def holders(issue: str, holder: Holder | None, axes: Mapping[str, Extent | None]) -> Iterator[Demand]:
    """Yield that each of several who hold something jointly takes part: a question for each of them.

    So "jointly" and "jointly by these" agree as far as they go.

    Args:
        issue: The path of an issue with the axis `actor`.
        holder: Who holds it.
        axes: The extents of the other axes.
    """
    if isinstance(holder, tuple) and len(holder) > 1:
        yield Demand(issue, {"actor": extent(holder), **axes}, room(issue, "must", "in"))
