"""Where one of two texts says nothing: what the page of the two tells of it, by the reason, and by topic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from negotiations.clauses.clause import Silence
from negotiations.clauses.relations import Relation
from negotiations.compare.findings import Comparison, Finding, Side
from negotiations.messages import Language
from negotiations.reports.records import ComparisonView, RowView, SideView
from negotiations.reports.views import in_order, row_view
from negotiations.website.pages import Link, Site
from negotiations.website.paths import issue_path
from negotiations.website.survey import ONE_SIDED
from negotiations.website.topics import issue_words, topic_words

_ONE_SIDED = tuple(relation.value for relation in ONE_SIDED)


@dataclass(frozen=True, slots=True)
class SilenceView:
    """Findings on which one text speaks, and the other says nothing for one reason.

    Attributes:
        glyph: The sign for the relation.
        words: Which text speaks, and why the other says nothing.
        path: The page of the text that speaks.
        rows: Each finding on an issue on which the other speaks elsewhere, with what is said.
        topics: The ways to the issues on which the other speaks nowhere, those of one topic together; what is said
            stands there.
        counts: The same issues counted by topic, where they are not named as the other text was not read there: such
            a list would tell of the reading, and nothing of the texts.
    """

    glyph: str
    words: str
    path: str
    rows: tuple[tuple[RowView, SideView], ...]
    topics: tuple[tuple[Link, ...], ...]
    counts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Alone:
    """A finding on an issue of which one text speaks, and the other nowhere.

    Attributes:
        finding: The finding.
        silent: What the other text says: nothing, for a reason.
    """

    finding: Finding
    silent: Side


@dataclass(slots=True)
class _Group:
    """The findings on which one text says nothing for one reason."""

    rows: list[RowView] = field(default_factory=list)
    alone: list[Alone] = field(default_factory=list)


def alone_in(comparison: Comparison) -> tuple[Alone, ...]:
    """Return the findings on issues of which one text speaks, and the other nowhere."""
    findings = in_order(comparison)
    speaking = [{finding.issue for finding in findings if side(finding).term_ids} for side in (_a, _b)]
    return tuple(
        Alone(finding, side(finding))
        for finding in findings
        for side, issues in zip((_a, _b), speaking, strict=True)
        if not side(finding).term_ids and finding.issue not in issues
    )


def silences(
    whole: ComparisonView, alone: Iterable[Alone], links: tuple[Link, Link], site: Site
) -> Iterator[SilenceView]:
    """Yield where one text says nothing, by the reason.

    Args:
        whole: The comparison, without the rows of those findings.
        alone: The findings on issues of which one text alone speaks.
        links: The ways to the two texts.
        site: The site, for its language and vocabulary.
    """
    found: dict[tuple[str, str, str, int], _Group] = {}
    for row in (row for topic in whole.topics for row in topic.rows):
        if not both_told(row):
            found.setdefault(_key(row, site.language), _Group()).rows.append(row)
    keys: dict[tuple[Relation, Silence | None, tuple[str, ...], bool], tuple[str, str, str, int]] = {}
    for each in alone:
        finding, silent = each.finding, each.silent
        kind = (finding.relation, silent.silence, silent.options, silent is finding.a)
        if kind not in keys:
            keys[kind] = _key(row_view(finding, site.language), site.language)
        found.setdefault(keys[kind], _Group()).alone.append(each)
    for (_, glyph, words, number), group in sorted(found.items(), key=itemgetter(0)):
        rows = tuple((row, _sides(row)[0]) for row in group.rows)
        unread = [each for each in group.alone if each.silent.silence is Silence.UNKNOWN]
        known = [each for each in group.alone if each.silent.silence is not Silence.UNKNOWN]
        counts = tuple(_counted(unread, site))
        yield SilenceView(glyph, words, links[number].path, rows, tuple(_by_topic(known, site)), counts)


def both_told(row: RowView) -> bool:
    """Return whether both texts say something, be it that they leave the question open."""
    return row.relation not in _ONE_SIDED and bool(row.a.terms and row.b.terms)


def _a(finding: Finding) -> Side:
    return finding.a


def _b(finding: Finding) -> Side:
    return finding.b


def _key(row: RowView, language: Language) -> tuple[str, str, str, int]:
    """Return the relation, its sign, why which text says nothing, and the number of the one that speaks."""
    silent = _sides(row)[1]
    why = language.say("{label}; {letter}: {why}", label=row.label, letter=silent.letter, why=silent.words)
    return row.relation, row.glyph, why, int(silent is row.a)


def _sides(row: RowView) -> tuple[SideView, SideView]:
    """Return the side that speaks, and the one that does not."""
    return (row.a, row.b) if row.a.terms and row.relation != Relation.ONLY_B.value else (row.b, row.a)


def _by_topic(alone: Sequence[Alone], site: Site) -> Iterator[tuple[Link, ...]]:
    """Yield the issues by topic, each once."""
    for _, group in groupby(alone, key=_topic):
        issues = dict.fromkeys(each.finding.issue for each in group)
        yield tuple(Link(issue_words(site, issue), issue_path(issue)) for issue in issues)


def _counted(alone: Sequence[Alone], site: Site) -> Iterator[tuple[str, str]]:
    """Yield each topic with the number of its issues."""
    for topic, group in groupby(alone, key=_topic):
        issues = {each.finding.issue for each in group}
        yield topic_words(site, topic), site.language.number(len(issues))


def _topic(alone: Alone) -> str:
    return alone.finding.where.issue.topic
