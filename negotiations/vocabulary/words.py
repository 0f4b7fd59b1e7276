"""What a word is: an id, two labels, and what it is made of or stands in relation to."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

# The classes of a set-like axis, coarsest first: in this order covers are found and read.
CLASSES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "actor": ("set", "organisation", "state", "body", "unstated"),
        "group": (
            "people",
            "forces",
            "weapons",
            "assistance",
            "language",
            "religious-organisation",
            "crime",
            "office",
            "institution",
            "traded",
            "objects",
        ),
        "place": ("set", "country", "region", "part", "facility", "water"),
    },
)
SET_AXES: tuple[str, ...] = tuple(CLASSES)
FACT_AXES: tuple[str, ...] = ("state", "trigger")
AXES: tuple[str, ...] = (*SET_AXES, *FACT_AXES, "event", "instrument", "topic")

UNSTATED = "unstated"
"""The actor that stands for what a text leaves out about who acts; part of no word, and never everybody."""

REST = "other:"
"""What the name of a rest begins with: `other:weapons` is every weapon that is in none of the listed parts."""

# The letters that stand for actors and for places in the ids of triggers such as `attack:X>Y`.
LETTERS: Mapping[str, str] = MappingProxyType({"P": "place", "X": "actor", "Y": "actor"})


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a word, with the days between which it is one.

    Attributes:
        id: The part.
        since: The first day on which it is a part; `None` where it always was.
        until: The first day on which it is a part no more; `None` where it still is.

    Example:
        >>> from datetime import date
        >>> uk = Part("GB", since=date(1973, 1, 1), until=date(2020, 2, 1))
        >>> uk.holds(date(2020, 1, 31)), uk.holds(date(2020, 2, 1)), uk.holds(None)
        (True, False, False)
    """

    id: str
    since: date | None = None
    until: date | None = None

    @property
    def is_dated(self) -> bool:
        """Return whether it depends on the day if this is a part."""
        return self.since is not None or self.until is not None

    def holds(self, on: date | None) -> bool:
        """Return whether this is a part on a day; `None` is the latest that is known, after every day."""
        if on is None:
            return self.until is None
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of the vocabulary, as it was defined.

    Attributes:
        axis: What kind of thing it names, one of `AXES`.
        id: How files write it.
        en: The English label.
        uk: The Ukrainian label.
        class_: On a set-like axis, which of its `CLASSES` the word belongs to; empty where nobody said.
        aliases: Other spellings that `Vocabulary.find` accepts.
        note: What a reader should know about it.
        source: Where it is defined.
        ambiguous: The words that this one could mean; a word that has them means nothing until one is chosen.
        parts: What it is made of; a word without parts is one atom.
        part_of: Words that list this one among their parts, though it is said here.
        exhaustive: Whether the parts are all of it; otherwise it has a rest of its own.
        everything: Whether it names the whole axis.
        excludes: States and triggers that cannot hold together with it.
        implies: States and triggers that hold wherever it does.
        some: Whether a trigger is true of a set of actors once it is true of one of them.
        process: Whether an event lasts, and so has a start and an end, rather than being a moment.
        before: Events that it never comes after.
        held_by: For a place along a line of contact, the actor that holds it, as of that line; empty where nobody said.
        line_from: The first day on which that line is there; before it nobody said who holds the place. `None` where it
            always was.
    """

    axis: str
    id: str
    en: str = ""
    uk: str = ""
    class_: str = ""
    aliases: tuple[str, ...] = ()
    note: str = ""
    source: str = ""
    ambiguous: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    part_of: tuple[str, ...] = ()
    exhaustive: bool = False
    everything: bool = False
    excludes: tuple[str, ...] = ()
    implies: tuple[str, ...] = ()
    some: bool = False
    process: bool = False
    before: tuple[str, ...] = ()
    held_by: str = ""
    line_from: date | None = None

    def label(self, language_code: str = "en") -> str:
        """Return its label in a language: the other label, or the id, where it has none.

        Example:
            >>> Word(axis="place", id="XS-01", en="Saltcoast", uk="Солткост").label("uk-UA")
            'Солткост'
        """
        primary, other = (self.uk, self.en) if language_code.partition("-")[0] == "uk" else (self.en, self.uk)
        return primary or other or self.id

    def holder(self, on: date | None) -> str:
        """Return the actor that holds a place along a line, for a text of a day; empty where nobody said.

        Example:
            >>> from datetime import date
            >>> west = Word(axis="place", id="XN-03.west", held_by="XN", line_from=date(2031, 1, 1))
            >>> west.holder(date(2031, 5, 4)), west.holder(date(2030, 5, 4)), west.holder(None)
            ('XN', '', 'XN')
        """
        return "" if on is not None and self.line_from is not None and on < self.line_from else self.held_by

    @property
    def parameters(self) -> tuple[str, ...]:
        """Return the letters of a family of triggers, such as `X` and `Y` of `attack:X>Y`."""
        arguments = split(self.id)[1] if self.axis == "trigger" else ()
        return arguments if arguments and all(argument in LETTERS for argument in arguments) else ()

    @property
    def rank(self) -> int:
        """Return the place of its class among the classes of its axis; a word without one comes last."""
        classes = CLASSES.get(self.axis, ())
        return classes.index(self.class_) if self.class_ in classes else len(classes)


def split(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the name and the arguments of a trigger.

    Example:
        >>> split("attack:XN>XS"), split("breach")
        (('attack', ('XN', 'XS')), ('breach', ()))
    """
    name, colon, arguments = text.partition(":")
    return name, tuple(arguments.split(">")) if colon else ()


def join(name: str, arguments: tuple[str, ...]) -> str:
    """Return a trigger as it is written; the inverse of `split`.

    Example:
        >>> join("attack", ("XN", "XS"))
        'attack:XN>XS'
    """
    return f"{name}:{'>'.join(arguments)}" if arguments else name
