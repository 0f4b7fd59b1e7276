"""A clause as plain values."""

from __future__ import annotations

from negotiations.clauses.clause import Clause
from negotiations.clauses.scopes import Extent, Period
from negotiations.compare.records import Value, exact, room_record


def clause_record(clause: Clause) -> dict[str, Value]:
    """Return a clause as plain values: its issue, its scope, its room; an axis that its text leaves out is not there.

    Example:
        >>> from negotiations.clauses.catalogue import find_issue
        >>> from negotiations.clauses.rooms import Room
        >>> from negotiations.clauses.scopes import Scope
        >>> room = Room.cap(find_issue("forces/personnel").outcomes, 600_000)
        >>> clause_record(Clause("forces/personnel", Scope.of(actor="XS"), room))["scope"]
        {'actor': ['XS']}
    """
    scope: dict[str, Value] = {axis: _extent(extent) for axis, extent in clause.scope.axes}
    if clause.scope.period is not None:
        scope["period"] = period_record(clause.scope.period)
    return {
        "issue": clause.issue,
        "scope": scope,
        "room": room_record(clause.room) if clause.room else None,
        "strength": clause.strength.value,
        "silence": clause.silence.value if clause.silence else None,
        "some": room_record(clause.some) if clause.some else None,
        "frame": {**dict(clause.frame)} or None,
        "option": clause.option or None,
        "all_but": [*clause.but] or None,
    }


def _extent(extent: Extent) -> Value:
    return {"all_but": [*extent.words]} if extent.all_but else [*extent.words]


def period_record(period: Period) -> dict[str, Value]:
    """Return a stretch of time as plain values; no `to` is no end."""
    end = None if period.end is None else exact(period.end)
    return {"of": period.anchor, "from": exact(period.start), "to": end, "unit": period.unit}
