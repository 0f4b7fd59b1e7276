"""What a rule is, and what rules look at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from negotiations.clauses.clause import Clause
from negotiations.codes import Code
from negotiations.documents.negotiations import Document, Negotiation, alone
from negotiations.documents.papers import DemandList, Proposal
from negotiations.documents.settings import Setting
from negotiations.documents.sources import SourceList
from negotiations.files.batches import negotiation_of
from negotiations.files.marks import Step
from negotiations.files.models import ReadFile
from negotiations.files.relating import Related
from negotiations.problems import Problem, Severity
from negotiations.problems import Related as RelatedPlace
from negotiations.terms.fields import Shape

Paper = Proposal | DemandList
AnyFile = ReadFile[Setting] | ReadFile[SourceList] | ReadFile[Shape]
"""What reading a file of a negotiation came to, whichever of its files that is."""


@dataclass(frozen=True, slots=True)
class Rule(Code):
    """A code that a family of rules can find, with what it means.

    Attributes:
        name: The code.
    """

    name: str = ""

    def problem(
        self,
        read: ReadFile[Shape],
        message: str,
        *steps: Step,
        hint: str = "",
        at_key: bool = False,
        related: tuple[RelatedPlace, ...] = (),
    ) -> Problem:
        """Return a problem of a value that a file has, or of its key."""
        place, path = read.located(*steps, at_key=at_key)
        return Problem(self.name, message, place, hint, self.severity, path, related)


@dataclass(frozen=True)
class PaperFile:
    """A document without an error, with its file.

    Attributes:
        read: What reading its file came to.
        document: What it says, in the setting of its negotiation.
        clauses: What it demands, issue by issue, in the order of its terms: those of the document, found by reading.
    """

    read: ReadFile[Shape]
    document: Document
    clauses: tuple[Clause, ...]

    @property
    def paper(self) -> Paper:
        """What the file says."""
        return self.document.paper


@dataclass(frozen=True)
class Folder:
    """What rules look at: the files of one negotiation, or one document that stands alone.

    Attributes:
        related: The files, with what is wrong in them and between them.
        asked: The names of the files that were asked about; None where all of them were.
    """

    related: Related
    asked: frozenset[str] | None = None

    @property
    def files(self) -> tuple[AnyFile, ...]:
        """All files, whatever is wrong with them: the setting, the sources, then the documents."""
        shared = tuple(read for read in (self.related.setting, self.related.sources) if read is not None)
        return (*shared, *self.related.papers)

    @cached_property
    def _faulty(self) -> frozenset[str]:
        return frozenset(problem.place.file for problem in self.related.problems if problem.severity is Severity.ERROR)

    @cached_property
    def complete(self) -> bool:
        """Whether no file has an error, so that what none of them does is done nowhere."""
        return not self._faulty

    @cached_property
    def negotiation(self) -> Negotiation | None:
        """The negotiation, with the documents that have no error; None where its setting or sources have one."""
        setting, sources = self.related.setting, self.related.sources
        shared = [read.path.as_posix() for read in (setting, sources) if read is not None]
        if setting is None or setting.model is None or self._faulty.intersection(shared):
            return None
        return negotiation_of(self.related, setting.model)

    @cached_property
    def papers(self) -> tuple[PaperFile, ...]:
        """The documents without an error, in the order of their files."""
        found = []
        for read in self.related.papers:
            model, name = read.model, read.path.as_posix()
            if not isinstance(model, Proposal | DemandList) or name in self._faulty:
                continue
            if self.related.setting is None:
                found.append(PaperFile(read, alone(model), self.related.clauses[name]))
            elif self.negotiation is not None:
                found.append(PaperFile(read, self.negotiation[model.id], self.related.clauses[name]))
        return tuple(found)

    @property
    def asked_papers(self) -> tuple[PaperFile, ...]:
        """Those of the documents that were asked about."""
        return tuple(file for file in self.papers if self.is_asked(file.read))

    def is_asked(self, read: ReadFile[Any]) -> bool:
        """Return whether a file was asked about."""
        return self.asked is None or read.path.as_posix() in self.asked
