"""What one text says of each place on one issue, in words: what the areas and rows of a map are made from."""

from __future__ import annotations

from dataclasses import dataclass, replace

from negotiations.clauses.clause import Silence
from negotiations.compare.findings import Finding, Side, Where
from negotiations.compare.texts import Text
from negotiations.messages import mark
from negotiations.pictures.ground import Spot, own_findings, rules_of, silence_of, spots
from negotiations.reports.regions import regions_words
from negotiations.reports.sentences import SILENCES, rule_words, side_words
from negotiations.terms.base import Term
from negotiations.terms.voices import Voice

SAID, SOME, UNCLEAR = "said", "some", "unclear"
"""Kinds beside those of silence: a demand, one on a part that is not named, and what could not be worked out."""

_UNPLACED = mark("{demand} (it names no place, so this is everywhere)")


@dataclass(frozen=True, slots=True)
class TermLine:
    """A term that something rests on.

    Attributes:
        id: Its id.
        locator: Where in the source it can be read; empty where only the id is known.
        source_id: The id of the source.
    """

    id: str
    locator: str = ""
    source_id: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that a text says of places, or one kind of silence.

    Attributes:
        kind: `said`, `some`, `unclear`, or a kind of silence.
        words: What it says, with where that holds apart from the place.
        terms: The terms that it rests on.
    """

    kind: str
    words: str
    terms: tuple[TermLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """Places of which a text says the same.

    Attributes:
        mask: The places, in atoms.
        said: All that it says there, each thing once and in order; one kind of silence where it says nothing.
    """

    mask: int
    said: tuple[Said, ...]


def told(text: Text, path: str, ground: int, voice: Voice) -> tuple[Told, ...]:
    """Return what a text says of the places of a ground on an issue, as disjoint sets of places.

    Args:
        text: The text.
        path: The path of the issue, which asks something of each place.
        ground: The places, in the atoms of the vocabulary of the text.
        voice: The language, and the names of words.
    """
    findings = [finding for finding in own_findings(text) if finding.issue == path]
    found: list[Told] = []
    for spot in spots(findings, ground):
        if spot.there:
            found.append(Told(spot.mask, _said(spot, text, voice)))
        else:
            found += [
                Told(mask, (Said(silence.value, voice.say(SILENCES[silence])),))
                for mask, silence in silence_of(text, path, spot.mask)
            ]
    return tuple(found)


def _said(spot: Spot, text: Text, voice: Voice) -> tuple[Said, ...]:
    # The side of a finding is of the text with what follows taken as said; which of it does is asked of the text.
    said = {said_of(finding, replace(finding.a, text=text), voice, where): None for finding, where in spot.there}
    return tuple(sorted(said, key=lambda each: (each.words, each.terms and each.terms[0].id)))


def said_of(finding: Finding, side: Side, voice: Voice, where: Where | None = None) -> Said:
    """Return what one side of a finding says, with where that holds if this is given."""
    words = side_words(side, _reason(finding, side), voice)
    if side.clauses and all(clause.scope.get("place") is None for clause in side.clauses):
        words = voice.say(_UNPLACED, demand=words)
    words = with_rules(words, side, voice)
    if where is not None and (scope := regions_words(where.regions, voice, finding.issue)):
        words = f"{scope}: {words}"
    return Said(_kind(finding, side), words, term_lines(side))


def side_told(finding: Finding, side: Side, voice: Voice) -> str:
    """Return what one side of an own finding of a text says, and by which rule where it does not say so itself."""
    return with_rules(side_words(side, _reason(finding, side), voice), side, voice)


def with_rules(words: str, side: Side, voice: Voice) -> str:
    """Return what a text says, and by which rule where it does not say so itself."""
    if not (rules := rules_of(side.clauses, side.text)):
        return words
    said = voice.language.join(rule_words(rule, voice) for rule in rules)
    return voice.say("{demand} (this follows by a rule: {rule})", demand=words, rule=said)


def _reason(finding: Finding, side: Side) -> str:
    """Return the reason of a finding; that a text contradicts itself is none of its own beside an empty text."""
    speechless = side.position is None and side.silence is None and not side.alternatives
    return "contradiction" if speechless and side.clauses and finding.where.boxes else finding.reason


def _kind(finding: Finding, side: Side) -> str:
    if not finding.where.boxes:
        return UNCLEAR
    if side.silence is None:
        return SAID
    if side.silence is Silence.OPEN and any(clause.some is not None for clause in side.clauses):
        return SOME
    return side.silence.value


def term_lines(side: Side) -> tuple[TermLine, ...]:
    """Return the terms that a side rests on, with where each can be read."""
    document = side.text.document
    found = []
    for term in side.terms:
        if document is None or not isinstance(term, Term):
            found.append(TermLine(term.id))
        else:
            evidence = document.evidence(term)
            found.append(TermLine(term.id, evidence.locator, evidence.source_id))
    return tuple(found)
