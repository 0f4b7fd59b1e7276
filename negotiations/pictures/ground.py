"""What is found of which places: the findings on one issue, taken apart by place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, reduce
from operator import or_

from negotiations.clauses.boxes import Box, canonical, refine
from negotiations.clauses.catalogue import Issue, find_issue
from negotiations.clauses.clause import Clause, Silence
from negotiations.clauses.others import OTHERS
from negotiations.clauses.reading import everything
from negotiations.clauses.scopes import Scope
from negotiations.compare.comparing import compare_texts
from negotiations.compare.findings import Finding, Side, Where
from negotiations.compare.texts import Text, reading_of, text_of
from negotiations.problems import InvalidValue
from negotiations.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Spot:
    """Places of which the same is found, by the same clauses.

    Attributes:
        mask: The places, in atoms.
        there: What is found there, with those clauses only that speak of these places, each with where it holds apart
            from the place; nothing where no text speaks.
    """

    mask: int
    there: tuple[tuple[Finding, Where], ...]


def issue_of_places(path: str) -> Issue:
    """Return an issue that asks something of each place.

    Raises:
        InvalidValue: there is no such issue, or it asks nothing of each place.
    """
    issue = find_issue(path)
    if "place" not in issue.each:
        message = f"found the issue {path!r}, expected one that asks something of each place, as 'territory/control'"
        raise InvalidValue(message)
    return issue


def spots(findings: Sequence[Finding], ground: int) -> tuple[Spot, ...]:
    """Return the places of a ground as disjoint sets, by what is found of them.

    Args:
        findings: Findings on one issue, which asks something of each place.
        ground: The places to speak of, in atoms.
    """
    flat = [(finding, box, mask) for finding in findings for box, mask in _boxes(finding, ground) if mask]
    # A finding has the clauses of all its places, so places are told apart by the clauses as well.
    cuts = {mask for finding in findings for mask in _clause_grounds(finding, ground)}
    masks = [mask for _, _, mask in flat] + sorted(cuts)
    alike: dict[tuple[object, ...], tuple[int, tuple[tuple[Finding, Where], ...]]] = {}
    for (mask,), members in refine([(mask,) for mask in masks]):
        there: dict[int, tuple[Finding, list[Box]]] = {}
        for finding, box, _ in (flat[member] for member in members if member < len(flat)):
            there.setdefault(id(finding), (finding, []))[1].append(box)
        found = tuple(_shaped(finding, boxes, mask) for finding, boxes in there.values())
        key = tuple(
            (name, where.boxes, each.a.clauses, each.b.clauses)
            for name, (each, where) in zip(there, found, strict=True)
        )
        alike[key] = (alike.get(key, (0, ()))[0] | mask, found)
    spoken = tuple(Spot(mask, found) for mask, found in alike.values() if found)
    rest = ground
    for spot in spoken:
        rest &= ~spot.mask
    return (*spoken, Spot(rest, ())) if rest else spoken


def _clause_grounds(finding: Finding, ground: int) -> Iterable[int]:
    """Yield the places within the ground of the clauses of a finding."""
    for side in (finding.a, finding.b):
        reading = reading_of(side.text, finding.where.vocabulary)
        for clause in side.clauses:
            if mask := reading.extent("place", clause.scope.get("place")) & ground:
                yield mask


def _boxes(finding: Finding, ground: int) -> Iterable[tuple[Box, int]]:
    """Yield the boxes of a finding, each with its places within the ground; what could not be placed is everywhere."""
    if not finding.where.boxes:
        yield (), ground
        return
    place = finding.where.issue.each.index("place")
    for box in finding.where.boxes:
        yield box, box[place] & ground


def _shaped(finding: Finding, boxes: Iterable[Box], mask: int) -> tuple[Finding, Where]:
    """Return a finding as it is in some places, with where it holds apart from the place."""
    where = _apart_from_place(finding, boxes)
    a, b = (_shaping(side, where, mask) for side in (finding.a, finding.b))
    return replace(finding, a=a, b=b), where


def _apart_from_place(finding: Finding, boxes: Iterable[Box]) -> Where:
    """Return where a finding holds by some of its boxes, without the place."""
    where = finding.where
    place, anywhere = where.issue.each.index("place"), everything(where.vocabulary, "place")
    widened = [(*box[:place], anywhere, *box[place + 1 :]) for box in boxes if box]
    return replace(where, boxes=canonical(widened))


def _shaping(side: Side, where: Where, mask: int) -> Side:
    """Return what a text says in some places, with those of its clauses only that speak of them."""
    reading = reading_of(side.text, where.vocabulary)
    wanted = dict.fromkeys(where.issue.each, 0)
    for box in where.boxes:
        for axis, atoms in zip(where.issue.each, box, strict=False):
            wanted[axis] |= mask if axis == "place" else atoms
    kept = tuple(
        clause
        for clause in side.clauses
        if all(reading.extent(axis, clause.scope.get(axis)) & atoms for axis, atoms in wanted.items())
    )
    # Where a text names nobody, its clauses are beside the point and shape it all the same.
    return replace(side, clauses=kept) if kept else side


def outside(findings: Iterable[Finding], ground: int) -> tuple[Spot, ...]:
    """Return the places beside a ground that findings name, one spot for each finding."""
    found = []
    for finding in findings:
        if not finding.where.boxes:
            continue
        place = finding.where.issue.each.index("place")
        beyond = everything(finding.where.vocabulary, "place") & ~ground
        # Who speaks of everywhere, or of everywhere else, names no place there.
        named = [box for box in finding.where.boxes if box[place] & beyond not in (0, beyond)]
        mask = reduce(or_, (box[place] & beyond for box in named), 0)
        if mask:
            found.append(Spot(mask, (_shaped(finding, named, mask),)))
    return tuple(found)


@lru_cache(maxsize=256)
def own_findings(text: Text) -> tuple[Finding, ...]:
    """Return all that a text asks for by itself, with what follows from it: the findings beside a text without terms.

    What follows is no finding where the other text is silent, so it is taken as said here; `rules_of` tells it apart.
    """
    clauses = tuple(replace(clause, derived="") if clause.derived else clause for clause in text.clauses)
    said = text if clauses == text.clauses else replace(text, clauses=clauses)
    return compare_texts(said, Text("", (), text.vocabulary)).findings


@lru_cache(maxsize=256)
def _derived(text: Text) -> Mapping[tuple[str, str, Scope], str]:
    """Return the rules by which clauses follow, by their issue, term and scope; nothing for what the text says too."""
    found: dict[tuple[str, str, Scope], str] = {}
    for clause in sorted(text.clauses, key=lambda each: not each.derived):
        found[clause.issue, clause.term, clause.scope] = clause.derived
    return found


def rules_of(clauses: Iterable[Clause], text: Text) -> tuple[str, ...]:
    """Return the rules from which all follows that some clauses of a text say; none where it says some of it itself."""
    known = _derived(text)
    rules = {clause.derived or known.get((clause.issue, clause.term, clause.scope), "") for clause in clauses}
    return () if "" in rules else tuple(sorted(rules))


def struck_ground(text: Text, issue: str) -> int:
    """Return the places of which an earlier draft spoke in terms that were struck out on the way to a text."""
    if text.document is None:
        return 0
    mask = 0
    reading = reading_of(text, text.vocabulary)
    for draft, terms in text.struck.items():
        for clause in text_of(text.document.negotiation[draft]).clauses:
            if clause.issue == issue and clause.term in terms:
                mask |= reading.extent("place", clause.scope.get("place"))
    return mask


def silence_of(text: Text, issue: str, mask: int) -> tuple[tuple[int, Silence], ...]:
    """Return why a text says nothing of some places: the parts of which an earlier draft spoke, and the rest."""
    struck = mask & struck_ground(text, issue)
    parts = ((struck, Silence.STRUCK), (mask & ~struck, text.silence(issue, text, ())))
    return tuple((part, silence) for part, silence in parts if part)


def quiet_parts(texts: Iterable[Text], issue: str, mask: int) -> Iterator[tuple[int, tuple[Silence, ...]]]:
    """Yield the parts of some places of which no text speaks, each with why each of the texts says nothing there."""
    found = [silence_of(text, issue, mask) for text in texts]
    kinds = [silence for each in found for _, silence in each]
    for (part,), members in refine([(part,) for each in found for part, _ in each]):
        yield part, tuple(kinds[member] for member in members)


def named_issues(texts: Iterable[Text], ground: int, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the issues on which a text tells places of a ground apart, in the order of the catalogue."""
    found = set()
    for text in texts:
        reading = reading_of(text, vocabulary)
        for clause in text.clauses:
            extent = clause.scope.get("place")
            if extent is None or clause.derived or "place" not in find_issue(clause.issue).each:
                continue
            here = reading.extent("place", extent) & ground
            if here and here != ground and OTHERS not in clause.issue:
                found.add(clause.issue)
    return tuple(sorted(found, key=lambda path: (find_issue(path).order, path)))
