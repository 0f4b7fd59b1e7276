"""A list of demands at a glance: for each demand and each proposal that answers one, which answers its parts have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from negotiations.analysis.coverage import Answer, Answered, Coverage
from negotiations.messages import Language
from negotiations.reports.coverage_view import ANSWERS
from negotiations.website.pages import Link, Site
from negotiations.website.paths import document_path

QUIET = frozenset({Answer.SILENT, Answer.UNKNOWN})
"""The answers that are none."""


@dataclass(frozen=True, slots=True)
class GlanceView:
    """What a proposal says to a demand, at a glance.

    Attributes:
        words: Its answer to all parts of the demand, or how many parts have each answer.
        kind: `x` where a part is contradicted, `silent` where none has an answer, and nothing otherwise.
    """

    words: str
    kind: str


@dataclass(frozen=True, slots=True)
class PlanView:
    """A proposal that answers a demand of the list.

    Attributes:
        link: The way to it.
        cells: What it says to each demand, in the order of the list.
    """

    link: Link
    cells: tuple[GlanceView, ...]


def overview(site: Site, answering: Iterable[Coverage], names: Iterable[str]) -> tuple[PlanView, ...]:
    """Return what proposals say to the demands of these names at a glance."""
    columns = tuple(names)
    plans = []
    for coverage in answering:
        found = {answered.term.id: answered for answered in coverage}
        cells = tuple(_glance(found[name], site.language) for name in columns)
        plans.append(PlanView(Link(site.labels[coverage.plan.id], document_path(coverage.plan.id)), cells))
    return tuple(plans)


def _glance(answered: Answered, language: Language) -> GlanceView:
    counts = answered.counts
    kind = "x" if Answer.CONTRADICTED in counts else "silent" if set(counts) <= QUIET else ""
    if len(counts) == 1:
        return GlanceView(_label(next(iter(counts)), language), kind)
    return GlanceView(_parts(counts, language), kind)


def _parts(counts: Mapping[Answer, int], language: Language) -> str:
    first = sorted(counts, key=lambda answer: answer is not Answer.CONTRADICTED)
    each = [
        language.say("{label} {count}", label=_label(answer, language), count=language.number(counts[answer]))
        for answer in first
    ]
    parts = language.say_many("{count} part", "{count} parts", sum(counts.values()))
    return language.say("{answers} of {parts}", answers=", ".join(each), parts=parts)


def _label(answer: Answer, language: Language) -> str:
    label, glyph = ANSWERS[answer]
    return f"{glyph}\N{NO-BREAK SPACE}{language.say(label)}"
