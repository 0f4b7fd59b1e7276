"""CPU time of a call or a process, the best of several runs: other work on the machine only ever makes it longer."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from resource import RUSAGE_CHILDREN, getrusage
from time import process_time

_SMALL = 1e-4
"""Less than this, in seconds, is told in microseconds."""

_STARTER = """\
import os, sys
actions = [(os.POSIX_SPAWN_CLOSE, 1)]
process = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=actions)
print(os.wait4(process, 0)[2].ru_maxrss)
"""


def best(call: Callable[[], object], runs: int = 5) -> float:
    """Return the least CPU time, in seconds, of `runs` calls, with no garbage left over from the one before."""
    times = []
    for _ in range(runs):
        gc.collect()
        start = process_time()
        call()
        times.append(process_time() - start)
    return min(times)


def best_process(command: Sequence[str], runs: int = 5, code: int = 0) -> float:
    """Return the least CPU time, in seconds, of a whole process that ends with an exit code.

    Bytecode is written by a run that does not count, as it is when a package is installed.
    """
    times = []
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(runs + 1):
        before = getrusage(RUSAGE_CHILDREN)
        made = subprocess.run(command, capture_output=True, check=False, env=environment)  # noqa: S603 # its own programs
        after = getrusage(RUSAGE_CHILDREN)
        assert made.returncode == code, made.stderr.decode()
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(times[1:])


def most_memory(command: Sequence[str]) -> float:
    """Return the most memory that a process takes, in megabytes.

    It is started from a process that has little: of a new process, the memory of the one that starts it counts too.
    """
    made = subprocess.run([sys.executable, "-S", "-c", _STARTER, *command], capture_output=True, check=True)  # noqa: S603 # its own programs
    return int(made.stdout) * 1024 / 1e6


def row(name: str, seconds: float, goal: float | None = None, note: str = "") -> str:
    """Return one line of a table: what was measured, how long it took, and whether that is within its goal."""
    amount = f"{seconds * 1000:,.2f} ms" if seconds >= _SMALL else f"{seconds * 1e6:,.2f} µs"
    verdict = "" if goal is None else f"goal {goal * 1000:,.4g} ms: {'met' if seconds <= goal else 'MISSED'}"
    return f"{name:<62} {amount:>14}  {verdict:<24} {note}".rstrip()
