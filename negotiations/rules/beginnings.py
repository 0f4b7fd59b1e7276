"""What `negotiations new` wrote in place of words, and nobody has replaced.

Told: a title, of a document, a negotiation or a source, and a publisher that are still those of a new file. Never told:
its term, its date and its parties, and the id and the address of a source, which may be as good as any; nor the words
themselves where a new file has others.
"""

from __future__ import annotations

from collections.abc import Iterator

from negotiations.documents.papers import DemandList, Proposal
from negotiations.documents.settings import Setting
from negotiations.documents.sources import SourceList
from negotiations.files.marks import Step
from negotiations.problems import Problem, Severity
from negotiations.rules.base import AnyFile, Folder, Rule

TITLE = "Give it a title"
PUBLISHER = "Who published it"
SOURCE = "What it is called"
"""What stands in a new file where its author has to say something."""

LEFT_AS_BEGUN = Rule(
    "Words that a new file has in place of its author's are still there.",
    "Say what the text is called, or who published the source.",
    Severity.WARNING,
    "left-as-begun",
)
RULES = (LEFT_AS_BEGUN,)


def find(folder: Folder) -> Iterator[Problem]:
    """Yield the words of a new file that nobody has replaced."""
    for read in folder.files:
        for steps, said, begun in _said(read):
            if said == begun:
                message = f"found {said!r}, as 'negotiations new' writes it, expected words of your own"
                yield LEFT_AS_BEGUN.problem(read, message, *steps, hint="say what it is called, or whose it is")


def _said(read: AnyFile) -> Iterator[tuple[tuple[Step, ...], str, str]]:
    """Yield the words that an author has to choose, with the way to each, and what a new file has there."""
    model = read.model
    if isinstance(model, SourceList):
        for number, source in enumerate(model.sources):
            yield ("sources", number, "publisher"), source.publisher, PUBLISHER
            yield ("sources", number, "title"), source.title, SOURCE
    elif isinstance(model, Setting | Proposal | DemandList):
        for language, title in model.title.items():
            yield ("title", language), title, TITLE
