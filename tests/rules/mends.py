"""What mending would write to a file, and to one line of a draft."""

from __future__ import annotations

from pathlib import Path

from negotiations.rules.checking import examine
from negotiations.rules.mending import Mended, mended
from tests.rules.drafts import DRAFT, written

CAP, ID, SOURCES = "{cap: 5}", 'id: "1"', "sources: [gazette]"
"""Parts of the draft that a test replaces."""


def mend(file: Path, *, unsafe: bool = False) -> Mended | None:
    """Return what would be written to a file, and None where it stays."""
    checked = examine(file)
    found = mended(checked, checked.problems, unsafe=unsafe)
    return found[0] if found else None


def after(folder: Path, old: str, new: str, *, unsafe: bool = False, name: str = "draft.yaml") -> str:
    """Return the line that is mended of the draft in which one text is replaced; "" where nothing is."""
    assert old in DRAFT
    result = mend(written(folder, DRAFT.replace(old, new, 1), name), unsafe=unsafe)
    if result is None:
        return ""
    before = result.before.decode().splitlines()
    return "\n".join(line for line in result.after.decode().splitlines() if line not in before)
