"""Which parts new words may have: known ones, in no circle, and none that changes what existing words mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from negotiations.problems import Problem
from negotiations.vocabulary.atoms import children
from negotiations.vocabulary.search import known_word
from negotiations.vocabulary.words import UNSTATED, Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from negotiations.vocabulary.words import Word


@dataclass(frozen=True, slots=True)
class Edge:
    """That one word is part of another, and where that was said.

    Attributes:
        whole: The word that has the part.
        part: The part.
        said_by: Whose definition says so, the one or the other.
        path: Where in the definitions.
    """

    whole: str
    part: Part
    said_by: str
    path: str


def edges_of(word: Word, path: str) -> Iterator[Edge]:
    """Yield what the definition of a word says about parts."""
    for part in word.parts:
        yield Edge(word.id, part, word.id, f"{path}.parts")
    for whole in word.part_of:
        yield Edge(whole, Part(word.id), word.id, f"{path}.part-of")


def refused(
    old: Mapping[str, Word],
    words: Mapping[str, Word],
    edges: Iterable[Edge],
) -> dict[Edge, Problem]:
    """Return which of the new edges cannot be, and why.

    Args:
        old: The words that were there before, whose meaning stays.
        words: All words, the new ones included.
        edges: What the new definitions say about parts, in the order in which they were given.
    """
    graph = {whole: list(parts) for whole, parts in children(old).items()}
    faults: dict[Edge, Problem] = {}
    accepted = []
    for edge in edges:
        problem = _fault(edge, words, graph)
        if problem:
            faults[edge] = problem
        else:
            graph.setdefault(edge.whole, []).append(edge.part)
            accepted.append(edge)
    return faults | _regroupings(old, accepted, graph)


def _fault(edge: Edge, words: Mapping[str, Word], graph: Mapping[str, list[Part]]) -> Problem | None:
    """Return what is wrong with an edge by itself."""
    for name in (edge.whole, edge.part.id):
        message, hint = known_word(name, words)
        if message:
            return Problem("word-unknown-part", message, path=edge.path, hint=hint)
        if name == UNSTATED and words[name].axis == "actor":
            return _regroup(edge, f"{UNSTATED!r} is nobody in particular, so it is no part of a word and has none")
    if edge.whole in reachable(edge.part.id, graph):
        message = f"{edge.part.id!r} would be a part of itself, by way of {edge.whole!r}"
        return Problem("word-cycle", message, path=edge.path, hint="leave out one of the parts on the way round")
    return None


def _regroupings(
    old: Mapping[str, Word],
    edges: Iterable[Edge],
    graph: Mapping[str, list[Part]],
) -> dict[Edge, Problem]:
    """Return the edges that would change what existing words mean beside each other.

    An existing word may be split: into new words that are part of nothing else that existed. Then what was one atom is
    now a few, each existing word still has all of them or none, and nothing that was said about it changes.
    """
    before = children(old)
    split_from: dict[str, str] = {}
    faults = {}
    for edge in edges:
        if edge.whole not in old:
            continue
        whole = old[edge.whole]
        pieces = reachable(edge.part.id, graph)
        if whole.everything or (whole.exhaustive and whole.id in before):
            reason = f"{whole.id!r} is the sum of its parts already, so it takes no new one"
        elif edge.part.is_dated:
            reason = f"{whole.id!r} was there on every day, so its parts can have no dates"
        elif existing := sorted(piece for piece in pieces if piece in old):
            reason = f"{existing[0]!r} is a word already, so it cannot become a part of {whole.id!r}"
        elif shared := sorted(piece for piece in pieces if split_from.get(piece, whole.id) != whole.id):
            reason = f"{shared[0]!r} would be a part of both {split_from[shared[0]]!r} and {whole.id!r}"
        else:
            split_from.update(dict.fromkeys(pieces, whole.id))
            continue
        faults[edge] = _regroup(edge, reason)
    return faults


def _regroup(edge: Edge, message: str) -> Problem:
    hint = "an existing word may be split into new words, never regrouped; a new word may be made of existing ones"
    return Problem("word-regroup", message, path=edge.path, hint=hint)


def reachable(start: str, graph: Mapping[str, Iterable[Part]]) -> set[str]:
    """Return a word with its parts, their parts, and so on."""
    found = {start}
    waiting = [start]
    while waiting:
        for part in graph.get(waiting.pop(), ()):
            if part.id not in found:
                found.add(part.id)
                waiting.append(part.id)
    return found
