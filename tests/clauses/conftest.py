"""What holds for the tests of clauses: each run starts without anything remembered."""

from __future__ import annotations

import sys

import pytest


@pytest.fixture(scope="session", autouse=True)
def _nothing_is_remembered() -> None:
    """Forget what was worked out before the run.

    `make mutants` breaks the code in forks of a process that has run the tests already: what it remembers of the
    unbroken code would hide the break.
    """
    for name, module in list(sys.modules.items()):
        if name.startswith(("negotiations.clauses.", "negotiations.compare.")):
            for value in list(vars(module).values()):
                forget = getattr(value, "cache_clear", None)
                if forget is not None and getattr(value, "__module__", "") == name:
                    forget()
