"""`--as-of` and `--without`: what was on the table on a day, and what is left without one source."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypedDict, TypeVar

import click

from negotiations.cli.paths import document, found, misuse, say
from negotiations.documents.negotiations import Document, Negotiation
from negotiations.messages import Language, language
from negotiations.spelling import closest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from negotiations.reports.rendering import Result

Found = TypeVar("Found", bound="Result")
Command = TypeVar("Command", bound=Callable[..., Any])


class Narrowing(TypedDict):
    """The options that narrow down what is looked at.

    Attributes:
        as_of: A day; only documents of that day or before count.
        without: The ids of sources; terms that rest on them do not count.
    """

    as_of: datetime | None
    without: tuple[str, ...]


def narrowing_options(command: Command) -> Command:
    """Return a command with the options that narrow down what is looked at."""
    for option in (
        click.option(
            "--without",
            multiple=True,
            metavar="SOURCE",
            help="leave out the terms that rest on the source with this id; repeatable",
        ),
        click.option(
            "--as-of",
            type=click.DateTime(["%Y-%m-%d"]),
            metavar="DATE",
            help="look at documents of this day or before only, as in 2031-05-04",
        ),
    ):
        command = option(command)
    return command


@dataclass
class Texts:
    """The texts that a command was given, narrowed down as it was told; what is left out is said on standard error.

    Attributes:
        lang: The language in which that is said.
        options: How they are narrowed down.
    """

    lang: str
    options: Narrowing

    def __post_init__(self) -> None:
        self._narrowed: dict[int, tuple[Negotiation, Negotiation]] = {}
        self._named: dict[str, Negotiation] = {}
        self._known: set[str] = set()

    def one(self, path: str) -> Document:
        """Return the document that a path stands for; where it is left out, say so and exit."""
        return self._there(self._document(path), path)

    def negotiation(self, path: str) -> Negotiation:
        """Return the negotiation that a path stands for; where that is a single document, say so and exit."""
        given = self._found(path)
        if isinstance(given, Document):
            misuse(f"found the document {path!r}, expected the folder of a negotiation, or the name of a seed")
        return self._rest(given)

    def any(self, path: str) -> Negotiation | Document:
        """Return what a path stands for; where that is a document that is left out, say so and exit."""
        given = self._found(path)
        return self._rest(given) if isinstance(given, Negotiation) else self._there(given, path)

    def several(self, paths: Iterable[str], *, proposals: bool = False) -> list[Document]:
        """Return the documents that paths stand for, each once.

        Args:
            paths: Files, seeds or negotiations; one of these stands for all of its documents.
            proposals: Whether it stands for its proposals only.
        """
        listed: list[Document] = []
        for path in paths:
            there = self._found(path)
            if isinstance(there, Document):
                listed.append(there)
            else:
                listed += there.proposals if proposals else there.documents
        kept = []
        for each in dict.fromkeys(listed):
            left = self._kept(each)
            if left is None:
                self._say_later(each)
            else:
                kept.append(left)
        return kept

    def finish(self) -> None:
        """Exit where a source is named that none of the texts could rest on."""
        for each in self.options["without"]:
            if each not in self._known:
                guess = closest(each, self._known)
                hint = f"; did you mean {guess!r}?" if guess else ""
                misuse(f"found the source {each!r}, expected the id of one in the 'sources.yaml' of these texts{hint}")

    def _there(self, given: Document, path: str) -> Document:
        left = self._kept(given)
        if left is None:
            misuse(f"{path!r} is of {given.date}, later than --as-of {self._day()}")
        return left

    def _rest(self, given: Negotiation) -> Negotiation:
        """Return what is left of a negotiation, and say what is not."""
        left = self._narrow(given)
        for each in given:
            if self._kept(each) is None:
                self._say_later(each)
        return left

    def _say_later(self, left_out: Document) -> None:
        day = self._day()
        say(self._words().say("“{title}” is later than {day}, and left out", title=left_out.id, day=day), err=True)

    def _kept(self, given: Document) -> Document | None:
        negotiation = self._narrow(given.negotiation)
        if given.id not in negotiation:
            return None
        left = negotiation[given.id]
        if left.withheld and left.bare:
            words = self._words()
            sources = words.join(repr(each) for each in left.withheld)
            say(words.say("nothing is left of “{title}” without {sources}", title=left.id, sources=sources), err=True)
        return left

    def _narrow(self, negotiation: Negotiation) -> Negotiation:
        """Return a negotiation narrowed down, once for all of its documents."""
        if id(negotiation) not in self._narrowed:
            narrowed = negotiation
            ids = {source.id for source in negotiation.sources}
            self._known |= ids
            sources = [each for each in self.options["without"] if each in ids]
            if sources:
                narrowed = narrowed.without(*sources)
            if self.options["as_of"] is not None:
                narrowed = narrowed.as_of(self.options["as_of"].date())
            self._narrowed[id(negotiation)] = negotiation, narrowed
        return self._narrowed[id(negotiation)][1]

    def _document(self, path: str) -> Document:
        folder, _, name = path.rpartition("/")
        if folder in self._named and name in self._named[folder]:
            return self._named[folder][name]
        given = document(path)
        self._remember(path, given)
        return given

    def _found(self, path: str) -> Negotiation | Document:
        folder, _, name = path.rpartition("/")
        if folder in self._named and name in self._named[folder]:
            return self._named[folder][name]
        given = found(path)
        if isinstance(given, Document):
            self._remember(path, given)
        return given

    def _remember(self, path: str, given: Document) -> None:
        """Keep the negotiation of a document that was named by its id there, as one is read only once."""
        folder, _, name = path.rpartition("/")
        if folder and name == given.id and not Path(path).exists():
            self._named[folder] = given.negotiation

    def _words(self) -> Language:
        return language(self.lang)

    def _day(self) -> str:
        day = self.options["as_of"]
        return day.date().isoformat() if day is not None else ""
