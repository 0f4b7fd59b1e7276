"""CPU time of a call, the best of several runs: what other work does to the machine only ever makes it longer."""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import process_time

_SMALL = 1e-4
"""Less than this, in seconds, is told in microseconds."""


def best(call: Callable[[], object], runs: int = 5) -> float:
    """Return the least CPU time, in seconds, of `runs` calls, with no garbage left over from the one before."""
    times = []
    for _ in range(runs):
        gc.collect()
        start = process_time()
        call()
        times.append(process_time() - start)
    return min(times)


def row(name: str, seconds: float, goal: float | None = None, note: str = "") -> str:
    """Return one line of a table: what was measured, how long it took, and whether that is within its goal."""
    amount = f"{seconds * 1000:,.2f} ms" if seconds >= _SMALL else f"{seconds * 1e6:,.2f} µs"
    verdict = "" if goal is None else f"goal {goal * 1000:,.4g} ms: {'met' if seconds <= goal else 'MISSED'}"
    return f"{name:<62} {amount:>14}  {verdict:<24} {note}".rstrip()
