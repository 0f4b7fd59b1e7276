"""What states, triggers and events say of one another: that each name is known, and no event precedes itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from negotiations.problems import Problem
from negotiations.vocabulary.search import known_word, or_list
from negotiations.vocabulary.words import FACT_AXES, LETTERS, Word, split

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    Table = dict[str, dict[str, Word]]


def add_moments(words: dict[str, Word]) -> None:
    """Add the start and the end of each process to the events, named from the process where no definition does."""
    for word in [word for word in words.values() if word.process]:
        for moment, english, ukrainian in (("start", "start of", "початок"), ("end", "end of", "завершення")):
            name = f"{word.id}.{moment}"
            en, uk = f"{english} {word.label()}", f"{ukrainian} ({word.label('uk')})"
            words.setdefault(name, Word(axis="event", id=name, en=en, uk=uk))


def order_of(words: Mapping[str, Word]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of moments of which the first is never after the second, sorted."""
    lasting = {f"{word.id}.start": f"{word.id}.end" for word in words.values() if word.process}
    said = {_pair(word, later, words) for word in words.values() for later in word.before}
    return tuple(sorted(said | set(lasting.items())))


def _pair(word: Word, later: str, words: Mapping[str, Word]) -> tuple[str, str]:
    """Return two moments: a process comes before something with its end, and after something with its start."""
    return f"{word.id}.end" if word.process else word.id, f"{later}.start" if words[later].process else later


def unknown_references(table: Table, paths: Mapping[tuple[str, str], str]) -> list[Problem]:
    """Take what names no word out of the new words of a table, and return a problem for each.

    Args:
        table: All words, by axis and id; changed in place.
        paths: Where the new words were defined, by axis and id.
    """
    problems = []
    for (axis, name), path in paths.items():
        for attribute in ("ambiguous", "excludes", "implies", "before"):
            word = table[axis][name]
            known = []
            for reference in getattr(word, attribute):
                fault = _fault(reference, word, table)
                if fault:
                    problems.append(Problem("word-unknown", fault[0], path=f"{path}.{attribute}", hint=fault[1]))
                else:
                    known.append(reference)
            if len(known) < len(getattr(word, attribute)):
                change: dict[str, Any] = {attribute: tuple(known)}
                table[axis][name] = replace(word, **change)
        holder = table[axis][name].held_by
        fault = known_word(holder, table["actor"]) if holder else ("", "")
        if fault[0]:
            problems.append(Problem("word-unknown", fault[0], path=f"{path}.held-by", hint=fault[1]))
            table[axis][name] = replace(table[axis][name], held_by="")
    return problems


def _fault(reference: str, word: Word, table: Table) -> tuple[str, str] | None:
    """Return what is wrong with a reference that a word makes, and what to do."""
    if word.axis not in FACT_AXES or word.ambiguous:
        fault = known_word(reference, table[word.axis])
        return fault if fault[0] else None
    facts = table["state"] | table["trigger"]
    name, arguments = split(reference)
    families = [each for each in facts.values() if split(each.id)[0] == name and len(each.parameters) == len(arguments)]
    if not families or any(family.ambiguous for family in families):
        return known_word(reference, facts)
    if len(set(arguments)) < len(arguments):
        return f"{reference!r} names one actor twice", "name two"
    if not any(_fits(family, arguments, word, table) for family in families):
        forms = or_list(tuple(family.id for family in families))
        letters = (
            f"the letters of {word.id!r}, or known actors and places" if word.parameters else "known actors and places"
        )
        return f"{reference!r} names what is not known", f"expected {forms} with {letters}"
    return None


def _fits(family: Word, arguments: tuple[str, ...], word: Word, table: Table) -> bool:
    """Return whether each argument is a letter of the word, or a known word, of the kind that the family takes."""
    return all(
        LETTERS[argument] == LETTERS[letter] if argument in word.parameters else argument in table[LETTERS[letter]]
        for letter, argument in zip(family.parameters, arguments, strict=True)
    )


def circular_orders(words: dict[str, Word], paths: Mapping[str, str]) -> list[Problem]:
    """Take what would have an event come before itself out of the new events, and return a problem for each.

    Args:
        words: All events; changed in place.
        paths: Where the new events were defined.
    """
    problems = []
    graph: dict[str, set[str]] = {}
    certain = {name: replace(word, before=()) if name in paths else word for name, word in words.items()}
    for earlier, later in order_of(certain):
        graph.setdefault(earlier, set()).add(later)
    for name, path in paths.items():
        word = words[name]
        kept = []
        for later in word.before:
            first, second = _pair(word, later, words)
            if first in _later_than(second, graph):
                message = f"{first!r} would come before itself, by way of {second!r}"
                problems.append(Problem("word-cycle", message, path=f"{path}.before"))
            else:
                graph.setdefault(first, set()).add(second)
                kept.append(later)
        if len(kept) < len(word.before):
            words[name] = replace(word, before=tuple(kept))
    return problems


def _later_than(start: str, graph: Mapping[str, set[str]]) -> set[str]:
    """Return a moment with all that are never before it."""
    found = {start}
    waiting = [start]
    while waiting:
        new = graph.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return found
