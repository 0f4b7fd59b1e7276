"""Drafts held against the red lines of a party: what they ask for that the party says it will not accept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from negotiations.documents.papers import DemandList
from negotiations.files.batches import read_around
from negotiations.files.folders import located
from negotiations.problems import Problem, Severity
from negotiations.rules.base import Folder, PaperFile, Rule

CROSSES_RED_LINE = Rule(
    "A draft asks for what a red line of the party excludes, so that nothing satisfies both.",
    "Change what the draft asks for there, or check the red line; a warning is a conflict that goes away where only "
    "what is said with full force counts, that follows by rules alone, or that one option of a bracket has.",
    Severity.ERROR,
    "crosses-red-line",
)
RED_LINE_UNCLEAR = Rule(
    "Whether a draft crosses a red line cannot be told.",
    "Read the two terms side by side; the message says why they cannot be compared.",
    Severity.NOTE,
    "red-line-unclear",
)
NO_RED_LINES = Rule(
    "A document is used as red lines that does not say that it is such a list.",
    "Write 'red_lines: true' in it where it lists what a party will not accept; any document can be used.",
    Severity.NOTE,
    "no-red-lines",
)
STANDARD_RULES = (CROSSES_RED_LINE, RED_LINE_UNCLEAR, NO_RED_LINES)


@dataclass(frozen=True)
class RedLines:
    """A document that other documents must not conflict with.

    Attributes:
        file: The document with its file; None where it cannot be read.
        problems: What is wrong with it, and with the setting and the sources that it rests on.
    """

    file: PaperFile | None
    problems: tuple[Problem, ...] = ()

    def find(self, folders: Sequence[Folder]) -> Iterator[Problem]:
        """Yield where the documents that were asked about cross these lines, or may; lists of red lines are no drafts.

        What a document leaves unsaid crosses nothing.
        """
        # Comparing takes long to import, and a check without red lines does without it.
        from negotiations.rules.crossings import crossings

        yield from self.problems
        if self.file is None:
            return
        if not _are_red_lines(self.file):
            message = f"found the document {self.file.paper.id!r} as red lines, expected a list with 'red_lines: true'"
            yield NO_RED_LINES.problem(self.file.read, message, "id")
        here = self.file.read.path.resolve()
        for folder in folders:
            for draft in folder.asked_papers:
                if not _are_red_lines(draft) and draft.read.path.resolve() != here:
                    yield from crossings(draft, self.file)


def red_lines(path: str | Path) -> RedLines:
    """Return the red lines in a file, read with the words of its own negotiation.

    Args:
        path: The file of a document, or the name of a seed.

    Example:
        >>> [problem.code for problem in red_lines("no-such-file.yaml").problems]
        ['not-found']
    """
    file = located(path)
    related, mine = read_around(file)
    problems = tuple(problem for problem in related.problems if problem.place.file in mine)
    found = (each for each in Folder(related).papers if each.read.path == file)
    return RedLines(next(found, None), problems)


def _are_red_lines(file: PaperFile) -> bool:
    return isinstance(file.paper, DemandList) and bool(file.paper.red_lines)
