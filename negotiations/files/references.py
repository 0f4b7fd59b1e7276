"""What the files of a negotiation say of each other: words that are in the vocabulary, ids that something has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from negotiations.codes import new_problem
from negotiations.files.marks import Step
from negotiations.files.models import ReadFile
from negotiations.files.spans import format_path
from negotiations.files.text import REPLACEMENT
from negotiations.problems import InvalidValue, Place, Problem, Related
from negotiations.spelling import closest
from negotiations.terms.axes import Mark, OnAxis, Path
from negotiations.terms.fields import Shape
from negotiations.vocabulary import AXES, Vocabulary
from negotiations.vocabulary.units import unit

_LISTED = 8
_UNKNOWN = {"source": "unknown-source", "baseline": "unknown-baseline", "document": "unknown-document"}
_SHARED = {"other": "actor"}
_LISTS = "'negotiations vocabulary {axis}' lists them; add one of your own to 'words' of negotiation.yaml"


class PlacedId(NamedTuple):
    """An id as a file has it, with where it stands.

    Attributes:
        id: The id.
        read: The file.
        path: Where in its data.
    """

    id: str
    read: ReadFile[Shape]
    path: tuple[Step, ...]

    @property
    def place(self) -> Place:
        """Where it stands in the file."""
        return self.read.composed.spans.value(self.path)


@dataclass(frozen=True)
class Known:
    """What the files of a negotiation define.

    Attributes:
        vocabulary: The words.
        ids: The ids by what they are of: `source`, `baseline`, `document`; nothing is said of what is not here.
        terms: The ids of the terms of each document.
    """

    vocabulary: Vocabulary
    ids: Mapping[str, frozenset[str]]
    terms: Mapping[str, frozenset[str]]


def check_references(read: ReadFile[Shape], words: Iterable[tuple[Path, Mark, str]], known: Known) -> Iterator[Problem]:
    """Yield the words and ids of a file that nothing defines, of those that it has."""
    for path, mark, word in words:
        if path[0] in read.dropped or REPLACEMENT in word:
            continue
        if isinstance(mark, OnAxis):
            yield from _check_word(read, path, mark.axis, word, known.vocabulary)
        elif mark.what in known.ids and word not in known.ids[mark.what]:
            hint = suggestion(word, known.ids[mark.what])
            yield read.problem(_UNKNOWN[mark.what], f"unknown {mark.what} {word!r}", *path, hint=hint)


def _check_word(
    read: ReadFile[Shape], path: tuple[Step, ...], axis: str, word: str, vocabulary: Vocabulary
) -> Iterator[Problem]:
    """Yield what is wrong with a word: nothing where it is the id of one, or a trigger with its actors."""
    name = _SHARED.get(axis, axis)
    if name not in AXES:
        return
    found = vocabulary.find(name, word)
    if found is not None and (found.id == word or ":" in word):
        return
    # A word may stand as a key, as that of a weapon before its number does.
    at_key = path[-1] == word
    meanings = vocabulary.ambiguity(name, word)
    if meanings:
        hint = f"write {' or '.join(map(repr, meanings))}"
        yield read.problem("ambiguous-word", f"{word!r} can mean several things", *path, hint=hint, at_key=at_key)
        return
    guess = found.id if found else vocabulary.suggest(name, word)
    hint = f"did you mean {guess!r}?" if guess else _LISTS.format(axis=name)
    yield read.problem("unknown-word", f"unknown {name} {word!r}", *path, hint=hint, at_key=at_key)


def suggestion(word: str, choices: Iterable[str]) -> str:
    """Return a hint that names the nearest of the choices, or all of them where they are few.

    Example:
        >>> suggestion("gazete", ["gazette", "courier"]), suggestion("agency", ["gazette", "courier"])
        ("did you mean 'gazette'?", "there are 'courier', 'gazette'")
    """
    listed = sorted(choices)
    guess = closest(word, listed)
    if guess:
        return f"did you mean {guess!r}?"
    return f"there are {', '.join(map(repr, listed))}" if 0 < len(listed) < _LISTED else ""


def check_setting(read: ReadFile[Shape], known: Known) -> Iterator[Problem]:
    """Yield the units that there are not, and the stances on terms that their documents do not have."""
    setting = read.partial
    for number, baseline in enumerate(getattr(setting, "baselines", ())):
        try:
            unit(baseline.unit)
        except InvalidValue as error:
            message, _, hint = str(error).partition("; ")
            yield read.problem("unknown-unit", message, "baselines", number, "unit", hint=hint)
    for number, stance in enumerate(getattr(setting, "stances", ())):
        there = known.terms.get(stance.document)
        for place, term in enumerate(stance.terms if there is not None else ()):
            if there is not None and term not in there:
                message = f"the document {stance.document!r} has no term {term!r}"
                hint = suggestion(term, there)
                yield read.problem("unknown-term", message, "stances", number, "terms", place, hint=hint)


def check_ids(sort: str, ids: Iterable[PlacedId]) -> Iterator[Problem]:
    """Yield each id that something of the same sort had before; ids come in order."""
    first: dict[str, PlacedId] = {}
    for each in ids:
        before = first.setdefault(each.id, each)
        if before is each:
            continue
        related = (Related("first defined here", before.place),)
        message = f"found the id {each.id!r} of a {sort} a second time, expected it once"
        path = format_path(each.path)
        yield new_problem("duplicate-id", message, each.place, hint="give each its own id", path=path, related=related)


def ids_of(read: ReadFile[Shape], key: str) -> Iterator[PlacedId]:
    """Yield the ids of the items of a list, whatever else is wrong with the items."""
    data = read.composed.data
    items = data.get(key) if isinstance(data, dict) else None
    for number, item in enumerate(items if isinstance(items, list) else ()):
        if isinstance(item, dict) and isinstance(item.get("id"), str):
            yield PlacedId(item["id"], read, (key, number, "id"))
