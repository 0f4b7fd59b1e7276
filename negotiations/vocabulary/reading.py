"""From the definition of a word, as files give it, to the word; every fault becomes a problem."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from negotiations.problems import InvalidValue, Problem
from negotiations.spelling import closest
from negotiations.vocabulary.words import CLASSES, LETTERS, REST, Part, Word

if TYPE_CHECKING:
    from collections.abc import Callable

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]*")
_IDS = {
    "group": re.compile(r"([a-z]+:)?[A-Za-z0-9][A-Za-z0-9.-]*"),
    "trigger": re.compile(rf"[a-z0-9][a-z0-9.-]*(:[{''.join(LETTERS)}](>[{''.join(LETTERS)}])*)?"),
}
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_PART_KEYS = frozenset({"member", "from", "until"})


def read_word(axis: str, definition: object, path: str) -> tuple[Word | None, tuple[Problem, ...]]:
    """Return the word that a definition describes, without the keys that are faulty, and a problem for each of those.

    There is no word where the definition has no usable id. A definition without labels is a word without labels, which
    is how an existing word is split.

    Example:
        >>> word, problems = read_word("place", {"id": "XN-04", "en": "Fen", "parts": "XN-05"}, "place[0]")
        >>> word.en, [str(problem) for problem in problems]
        ('Fen', ["word-malformed 'parts' is 'XN-05', expected a list"])
    """
    if not isinstance(definition, Mapping):
        return None, (_malformed(f"{definition!r} is no word, expected a mapping with 'id'", path),)
    try:
        found = {"id": _id(axis, definition.get("id"))}
    except InvalidValue as error:
        return None, (_malformed(str(error), path),)
    values: dict[str, object] = {}
    problems = []
    readers = _READERS[axis]
    for key, value in definition.items():
        if key == "id":
            continue
        if key not in readers:
            guess = closest(key, readers) if isinstance(key, str) else None
            hint = f"did you mean {guess!r}?" if guess else f"a word of {axis!r} takes {', '.join(readers)}"
            problems.append(_malformed(f"unknown key {key!r} in the word {found['id']!r}", path, hint))
            continue
        attribute, reader = readers[key]
        try:
            values[attribute] = reader(value)
        except InvalidValue as error:
            problems.append(_malformed(f"{key!r} is {value!r}, expected {error}", f"{path}.{key}"))
    if values.get("exhaustive") and not values.get("parts"):
        problems.append(_malformed("'exhaustive' says that the parts are all, expected 'parts' beside it", path))
        del values["exhaustive"]
    return Word(axis=axis, **found, **values), tuple(problems)  # type: ignore[arg-type]  # each reader fits its attribute


def _malformed(message: str, path: str, hint: str = "") -> Problem:
    return Problem("word-malformed", message, path=path, hint=hint)


def _id(axis: str, value: object) -> str:
    """Return the id, or say why it is none."""
    if value is None:
        raise InvalidValue("a word without an id, expected 'id'")
    if not isinstance(value, str) or not _IDS.get(axis, _PLAIN).fullmatch(value) or value.startswith(REST):
        raise InvalidValue(f"{value!r} is no id of a word, expected letters, digits, dots and hyphens, as in 'XN-01'")
    return value


def _text(value: object) -> str:
    """Return a label or note, which never holds what could move the cursor of a terminal."""
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise InvalidValue("a text of one line")
    return value


def _texts(value: object) -> tuple[str, ...]:
    """Return texts whose order means nothing in one order, each once."""
    if not isinstance(value, list | tuple):
        raise InvalidValue("a list")
    return tuple(sorted({_text(each) for each in value}))


def _text_or_texts(value: object) -> tuple[str, ...]:
    return (_text(value),) if isinstance(value, str) else _texts(value)


def _choices(value: object) -> tuple[str, ...]:
    words = _texts(value)
    if len(words) < 2:  # noqa: PLR2004  (with fewer there is nothing to choose from)
        raise InvalidValue("at least two words")
    return words


def _class_on(axis: str) -> Callable[[object], object]:
    """Return the reader of the classes of an axis."""

    def read(value: object) -> str:
        if value not in CLASSES[axis]:
            raise InvalidValue(f"one of {', '.join(CLASSES[axis])}")
        return _text(value)

    return read


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise InvalidValue("true or false")
    return value


def _parts(value: object) -> tuple[Part, ...]:
    """Return the parts in one order, whatever the order in which they were listed."""
    if not isinstance(value, list | tuple):
        raise InvalidValue("a list")
    return tuple(sorted(map(_part, value), key=lambda part: (part.id, part.since or date.min)))


def _part(value: object) -> Part:
    if isinstance(value, str):
        return Part(_text(value))
    if not isinstance(value, Mapping) or "member" not in value or not _PART_KEYS.issuperset(value):
        raise InvalidValue("words, or mappings with 'member', 'from', 'until'")
    part = Part(_text(value["member"]), _day(value.get("from")), _day(value.get("until")))
    if part.since and part.until and part.since >= part.until:
        raise InvalidValue("'until' after 'from'")
    return part


def _day(value: object) -> date | None:
    if value is None:
        return None
    if isinstance(value, str) and _DATE.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass  # a day that no calendar has, such as 2023-02-30: said below
    raise InvalidValue("days such as '2023-04-04'")


_COMMON: Mapping[str, tuple[str, Callable[[object], object]]] = {
    "en": ("en", _text),
    "uk": ("uk", _text),
    "aliases": ("aliases", _texts),
    "note": ("note", _text),
    "source": ("source", _text),
    "ambiguous": ("ambiguous", _choices),
}
_SETS: Mapping[str, tuple[str, Callable[[object], object]]] = {
    **_COMMON,
    "parts": ("parts", _parts),
    "part-of": ("part_of", _text_or_texts),
    "exhaustive": ("exhaustive", _flag),
    "everything": ("everything", _flag),
}
_FACTS: Mapping[str, tuple[str, Callable[[object], object]]] = {
    **_COMMON,
    "excludes": ("excludes", _texts),
    "implies": ("implies", _texts),
}
_READERS: Mapping[str, Mapping[str, tuple[str, Callable[[object], object]]]] = MappingProxyType(
    {
        **{axis: {**_SETS, "class": ("class_", _class_on(axis))} for axis in CLASSES},
        "place": {
            **_SETS,
            "class": ("class_", _class_on("place")),
            "held-by": ("held_by", _text),
            "line-from": ("line_from", _day),
        },
        "state": _FACTS,
        "trigger": {**_FACTS, "some": ("some", _flag)},
        "event": {**_COMMON, "process": ("process", _flag), "before": ("before", _texts)},
        "instrument": _COMMON,
        "topic": _COMMON,
    },
)
