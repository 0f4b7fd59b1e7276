"""Where one of two texts says nothing: what the page of the two tells of it, by the reason, and by topic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from negotiations.clauses.clause import Silence
from negotiations.clauses.relations import Relation
from negotiations.compare.findings import Comparison, Finding, Side
from negotiations.messages import Language
from negotiations.reports.records import RowView
from negotiations.reports.unread import is_unread
from negotiations.reports.views import in_order, row_view
from negotiations.website.pages import Link, Site
from negotiations.website.paths import issue_path
from negotiations.website.survey import ONE_SIDED
from negotiations.website.topics import issue_words

Topics = tuple[tuple[Link, ...], ...]
"""The ways to issues, those of one topic together."""

_Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class SilenceView:
    """Findings on which one text speaks, and the other says nothing for one reason.

    What the one says there is on the pages of the issues. Where the other was not read they are counted and not named:
    such a list would tell of the reading, and nothing of the texts.

    Attributes:
        glyph: The sign for the relation.
        words: Which text speaks, and why the other says nothing.
        count: On how many issues, in words.
        alone: The issues to which the other text speaks nowhere.
        partly: What those issues are called to which it speaks, but of something else.
    """

    glyph: str
    words: str
    count: str
    alone: Topics
    partly: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _OneSided:
    """A finding on which one text says nothing, and whether that text says nothing to the issue anywhere."""

    finding: Finding
    silent: Side
    alone: bool


def both_told(finding: Finding) -> bool:
    """Return whether both texts say something, be it that they leave the question open."""
    return finding.relation not in ONE_SIDED and bool(finding.a.term_ids and finding.b.term_ids)


def silences(comparison: Comparison, site: Site) -> Iterator[SilenceView]:
    """Yield where one of two texts says nothing, by the reason, but for what one says where the other was not read.

    That is counted as such among all findings, and there is no more to tell; what one leaves open where the other was
    not read is counted among all that is open, and so it is counted here by the reason too.
    """
    found: dict[_Key, list[_OneSided]] = {}
    keys: dict[tuple[object, ...], _Key] = {}
    for each in _one_sided(comparison):
        finding, silent = each.finding, each.silent
        kind = (finding.relation, silent.silence, silent.options, silent.elsewhere, silent is finding.a)
        if kind not in keys:
            keys[kind] = _key(row_view(finding, site.language), site.language)
        found.setdefault(keys[kind], []).append(each)
    # By relation, and else as they are found: an order of words would be another one in each language.
    for (_, glyph, words), group in sorted(found.items(), key=lambda each: each[0][:2]):
        count = len({each.finding.issue for each in group})
        known = [each for each in group if each.silent.silence is not Silence.UNKNOWN]
        yield SilenceView(
            glyph,
            words,
            site.language.say_many("{count} question", "{count} questions", count),
            _by_topic((each.finding for each in known if each.alone), site),
            tuple(
                issue_words(site, issue)
                for issue in dict.fromkeys(each.finding.issue for each in known if not each.alone)
            ),
        )


def _one_sided(comparison: Comparison) -> Iterator[_OneSided]:
    findings = in_order(comparison)
    speaking = [{finding.issue for finding in findings if side(finding).term_ids} for side in (_a, _b)]
    for finding in findings:
        if not both_told(finding) and not is_unread(finding):
            number = 0 if finding.a.term_ids and finding.relation is not Relation.ONLY_B else 1
            silent = (finding.b, finding.a)[number]
            yield _OneSided(finding, silent, finding.issue not in speaking[1 - number])


def _a(finding: Finding) -> Side:
    return finding.a


def _b(finding: Finding) -> Side:
    return finding.b


def _key(row: RowView, language: Language) -> _Key:
    """Return the relation, its sign, and which text speaks and why the other says nothing."""
    silent = row.b if row.a.terms and row.relation != Relation.ONLY_B.value else row.a
    why = language.say("{label}; {letter}: {why}", label=row.label, letter=silent.letter, why=silent.words)
    return row.relation, row.glyph, why


def _by_topic(findings: Iterable[Finding], site: Site) -> Topics:
    """Return the issues by topic, each once."""
    topics = []
    for _, group in groupby(findings, key=lambda each: each.where.issue.topic):
        issues = dict.fromkeys(each.issue for each in group)
        topics.append(tuple(Link(issue_words(site, issue), issue_path(issue)) for issue in issues))
    return tuple(topics)
