"""The same content, encoded differently elsewhere: it would be compared as two questions, or as two answers.

Told: terms of two documents that rest on the same words of a source and say different things; a `commitment` to an
action for which there is a kind of term. Never told: two terms of one document, which may share a quotation because
each has a part of it; an action that only has a word in common with a kind ("sign a memorandum on a ceasefire").
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from negotiations.clauses.clause import Clause
from negotiations.problems import Problem, Related, Severity
from negotiations.rules.base import Folder, PaperFile, Rule
from negotiations.terms.base import Context, Term

ENCODED_OTHERWISE = Rule(
    "The same words are encoded in another way in another document.",
    "Encode them alike, or say in a note what sets them apart.",
    Severity.NOTE,
    "encoded-otherwise",
)
KIND_EXISTS = Rule(
    "A commitment is to an action for which there is a kind of term.",
    "Use that kind, so that it is compared with what other texts say of it.",
    Severity.NOTE,
    "kind-exists",
)
RULES = (ENCODED_OTHERWISE, KIND_EXISTS)

_LEAST_WORDS = 4
"""How many words a text has at least that says one thing and no other."""

_SIGN = re.compile(r"[^\w]+")


def find(folder: Folder) -> Iterator[Problem]:
    """Yield what is encoded differently from elsewhere, and commitments for which there is a kind."""
    yield from _encoded_otherwise(folder)
    for file in folder.papers:
        for number, term in enumerate(file.paper.terms):
            kind = kind_of_action(term.action) if term.kind == "commitment" and hasattr(term, "action") else None
            if kind is not None:
                message = f"found a commitment to {term.action!r}, for which there is the kind {kind!r}"  # type: ignore[attr-defined]  # asked above
                hint = f"'negotiations schema {kind}' shows it; keep the commitment where it means something else"
                yield KIND_EXISTS.problem(file.read, message, "terms", number, "action", hint=hint)


# --- the same words elsewhere

Place = tuple[PaperFile, int]


def _encoded_otherwise(folder: Folder) -> Iterator[Problem]:
    """Yield the terms that say something else than a term of an earlier document with the same words."""
    if len(folder.papers) < 2:  # noqa: PLR2004  # it takes another document
        return
    first: dict[tuple[str, ...], list[Place]] = {}
    for file in sorted(folder.papers, key=lambda file: (file.paper.date, file.paper.id)):
        mine: dict[tuple[str, ...], list[Place]] = {}
        origin = file.document.negotiation.lineage(file.document.id)[0].id
        for number, term in enumerate(file.paper.terms):
            for key in _keys(origin, term):
                mine.setdefault(key, []).append((file, number))
        for key, places in mine.items():
            earlier = first.setdefault(key, places)
            if earlier is not places:
                yield from _differing(earlier, places)


def _keys(origin: str, term: Term) -> Iterator[tuple[str, ...]]:
    """Yield by what a term should say the same as others: its quotation; in a lineage, its point and note.

    Args:
        origin: The first draft of its lineage.
        term: The term.
    """
    quote = folded(term.quote) if term.quote else ""
    if quote.count(" ") + 1 >= _LEAST_WORDS:
        yield ("quote", quote)
    note = folded(term.note) if term.note else ""
    if note.count(" ") + 1 >= _LEAST_WORDS:
        yield ("note", origin, term.at, term.kind, note)


def folded(text: str) -> str:
    """Return the words of a text alone: without signs, in small letters, with one blank between them.

    Example:
        >>> folded("«The  forces — all of them — leave.»")
        'the forces all of them leave'
    """
    return _SIGN.sub(" ", unicodedata.normalize("NFKC", text)).strip().casefold()


def _differing(earlier: list[Place], later: list[Place]) -> Iterator[Problem]:
    """Yield the terms of a document of which an earlier one has none that says the same, though the words are."""
    known = [_meaning(file, file.paper.terms[number]) for file, number in earlier]
    mine = [_meaning(file, file.paper.terms[number]) for file, number in later]
    # One of several parts of a quotation may be left out where it changes nothing.
    if all(each in known for each in mine) or all(each in mine for each in known):
        return
    for (file, number), meaning in zip(later, mine, strict=True):
        if meaning in known:
            continue
        term = file.paper.terms[number]
        other, place = next(each for each, said in zip(earlier, known, strict=True) if said not in mine)
        named = other.paper.terms[place].id
        related = (Related(f"the term {named!r} of {other.paper.id!r}", other.read.value("terms", place)),)
        message = f"the term {term.id!r} says something else than {named!r} of {other.paper.id!r}, from the same words"
        hint = "encode them alike, or say in a note what sets them apart"
        yield ENCODED_OTHERWISE.problem(file.read, message, "terms", number, hint=hint, related=related)


def _meaning(file: PaperFile, term: Term) -> frozenset[Clause]:
    """Return what a term says, without where it says so."""
    context: Context = file.document.negotiation.context
    return frozenset(_nameless(clause) for clause in term.clauses(context))


def _nameless(clause: Clause) -> Clause:
    """Return a clause without the names of its term, its option and its open figures."""
    room = clause.room
    if room is not None and room.figures:
        room = replace(room, figures=tuple(replace(figure, name="") for figure in room.figures))
    return replace(clause, term="", option="", room=room)


# --- actions that are kinds


@cache
def _actions() -> tuple[frozenset[str], Mapping[str, str]]:
    """Return the words that change nothing, and the kinds by what is done."""
    data = json.loads(Path(__file__).with_name("kind_words.json").read_bytes())
    found: dict[str, str] = {}
    for row in data["kinds"]:
        for deed in row["deeds"]:
            for of in row["of"] or [""]:
                found.setdefault(f"{deed}-{of}".strip("-"), row["kind"])
    return frozenset(data["besides"]), found


def kind_of_action(action: str) -> str | None:
    """Return the kind of term that says what an action does; None where there is none.

    Example:
        >>> kind_of_action("hold-new-elections"), kind_of_action("sign-ceasefire-memorandum")
        ('election', None)
    """
    besides, kinds = _actions()
    if action in kinds:
        return kinds[action]
    return kinds.get("-".join(word for word in action.split("-") if word not in besides))
