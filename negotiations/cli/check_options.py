"""The options of `check` that a configuration may have as well."""

from __future__ import annotations

from typing import TypedDict


class Options(TypedDict):
    """The options of the command line that a configuration may have as well, and those that choose one."""

    config: str | None
    isolated: bool
    formats: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_level: str | None
    baseline: str | None
    write_baseline: str | None
