"""Quotations held against the texts that they are taken from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from negotiations.codes import new_problem
from negotiations.files.marks import Step
from negotiations.files.models import ReadFile
from negotiations.problems import Place, Problem, Related, Severity
from negotiations.rules.base import Folder, Rule

if TYPE_CHECKING:
    from negotiations.files.source_texts import SourceFile
    from negotiations.rules.passages import Missing, PageText

QUOTE_NOT_FOUND = Rule(
    "A quotation does not stand in the text of its source.",
    "Correct it as the text has it; mark what is left out by an ellipsis.",
    Severity.ERROR,
    "quote-not-found",
)
STANDARD_RULES = (QUOTE_NOT_FOUND,)

_SHOWN = 3
"""The most differences that are told of one quotation."""


@dataclass(frozen=True)
class _Quotation:
    """What a file quotes, where in the file, and from which source."""

    read: ReadFile[Any]
    steps: tuple[Step, ...]
    source: str
    quote: str


@dataclass(frozen=True)
class SourceTexts:
    """The texts of sources, as somebody has them at hand.

    Attributes:
        files: For each source, by id, the file of its text.
        folder: A folder in which a file named by the id of a source is its text.
    """

    files: Mapping[str, Path]
    folder: Path | None = None

    def find(self, folders: Sequence[Folder]) -> Iterator[Problem]:
        """Yield the quotations that do not stand in the texts of their sources, and what is wrong with the texts."""
        # All modules with rules are loaded, also where there are no texts to look into.
        from negotiations.files.source_texts import read_source_text
        from negotiations.rules.passages import PageText

        files = {**self._in_folder(), **self.files}

        @cache
        def text_of(source: str) -> tuple[SourceFile | None, PageText | None, tuple[Problem, ...]]:
            read, problems = read_source_text(files[source])
            return read, PageText(read.text) if read else None, problems

        known: set[str] = set()
        for folder in folders:
            known |= _sources(folder)
            for quoted in _quotations(folder):
                if quoted.source in files:
                    read, page, problems = text_of(quoted.source)
                    yield from problems
                    missing = page.missing(quoted.quote) if page else None
                    if read and missing:
                        yield _problem(quoted, missing, read)
        for source, path in self.files.items():
            if source not in known:
                message = f"found a text of the source {source!r}, which no document and no list of sources names"
                yield new_problem("unknown-source", message, Place(path.as_posix()))

    def _in_folder(self) -> Mapping[str, Path]:
        if self.folder is None or not self.folder.is_dir():
            return {}
        from negotiations.files.source_texts import ENDINGS

        files = sorted(self.folder.iterdir(), reverse=True)
        return {file.stem: file for file in files if file.suffix.lower() in ENDINGS and file.is_file()}


def _sources(folder: Folder) -> set[str]:
    listed = folder.related.sources.ids("sources") if folder.related.sources else frozenset()
    return {*listed, *(source for file in folder.papers for source in file.paper.sources)}


def _quotations(folder: Folder) -> Iterator[_Quotation]:
    """Yield the quotations in the documents and the setting that were asked about."""
    for file in folder.asked_papers:
        for number, term in enumerate(file.paper.terms):
            if term.quote:
                source = file.document.evidence(term).source_id
                yield _Quotation(file.read, ("terms", number, "quote"), source, term.quote)
    setting, negotiation = folder.related.setting, folder.negotiation
    if setting is not None and negotiation is not None and folder.is_asked(setting):
        for number, stance in enumerate(negotiation.setting.stances):
            if stance.quote:
                yield _Quotation(setting, ("stances", number, "quote"), stance.source, stance.quote)


def _problem(quoted: _Quotation, missing: Missing, read: SourceFile) -> Problem:
    message = f"the text of {quoted.source!r} does not have “{missing.part}”"
    hint = ""
    related: tuple[Related, ...] = ()
    if missing.elsewhere:
        message = f"the text of {quoted.source!r} has “{missing.part}” only before what it follows in the quotation"
    elif missing.nearest is None:
        hint = "nothing like it stands there; is it from another source?"
    else:
        place = Place(read.path.as_posix(), read.line(missing.nearest.offset))
        related = (Related(f"the nearest passage: “{missing.nearest.text}”", place),)
        hint = _differing(missing.differences)
    return QUOTE_NOT_FOUND.problem(quoted.read, message, *quoted.steps, hint=hint, related=related)


def _differing(differences: Sequence[tuple[str, str]]) -> str:
    """Return how a quotation differs from the text."""
    if not differences:
        return "the text parts the same words and signs by blanks in another way"
    said = []
    for quoted, there in differences[:_SHOWN]:
        if not there:
            said.append(f"the text does not have “{quoted}”")
        elif not quoted:
            said.append(f"the text also has “{there}”")
        else:
            said.append(f"the text has “{there}” where the quotation has “{quoted}”")
    more = len(differences) - _SHOWN
    return "; ".join([*said, f"and {more} more"] if more > 0 else said)
