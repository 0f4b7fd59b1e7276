"""What a negotiation lists, and no file of it uses."""

from __future__ import annotations

from collections.abc import Iterator

from negotiations.problems import Problem, Severity
from negotiations.rules.base import Folder, Rule

UNUSED_SOURCE = Rule(
    "A source is listed that no document rests on.",
    "Cite it where it belongs, or delete it.",
    Severity.NOTE,
    "unused-source",
)
RULES = (UNUSED_SOURCE,)


def find(folder: Folder) -> Iterator[Problem]:
    """Yield what is listed and not used; nothing where a file cannot be read, as that may use it."""
    listed = folder.related.sources
    if not folder.complete or listed is None or listed.model is None:
        return
    cited = {source for file in folder.papers for source in file.paper.sources} | _cited_by_setting(folder)
    for number, source in enumerate(listed.model.sources):
        if source.id not in cited:
            message = f"no document cites the source {source.id!r}"
            yield UNUSED_SOURCE.problem(listed, message, "sources", number, "id")


def _cited_by_setting(folder: Folder) -> set[str]:
    """Return the sources of baselines and stances."""
    if folder.negotiation is None:
        return set()
    setting = folder.negotiation.setting
    counted = {figure.source for baseline in setting.baselines for figure in baseline.values}
    return counted | {stance.source for stance in setting.stances}
