"""The page of each issue: what each text says on it, how those texts relate, and which are silent; and the list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.clause import Silence
from negotiations.clauses.outcomes import Words
from negotiations.clauses.relations import Relation
from negotiations.compare.records import numbered_findings, row_id
from negotiations.compare.rows import Row
from negotiations.documents.negotiations import Document
from negotiations.pictures.printing import picture_html
from negotiations.pictures.ranges import ranges_view
from negotiations.reports.regions import regions_words
from negotiations.reports.sentences import LABELS, SILENCES, distance_words
from negotiations.terms.voices import Voice
from negotiations.website.issue_texts import SaidView, said_views
from negotiations.website.labels import labels_style
from negotiations.website.pages import Link, Page, Site
from negotiations.website.paths import ISSUES, document_path, issue_path, map_path, pair_path, topic_path
from negotiations.website.searching import search_words
from negotiations.website.survey import both_speak
from negotiations.website.topics import issue_words, topic_words

_TALLEST = 6_000
"""No picture is higher, in its own units: nobody reads a longer one, and the table has all that texts say."""


@dataclass(frozen=True, slots=True)
class MeetingView:
    """A text that another one relates to.

    Attributes:
        text: What it is called, and the row on the page of the two.
        where: Where a conflict holds; empty where it is everywhere and always, and of other relations.
        gap: The distance of a conflict, in words; empty where there is none.
    """

    text: Link
    where: str
    gap: str


@dataclass(frozen=True, slots=True)
class RelationView:
    """All pairs of texts that relate in one way on the issue.

    Attributes:
        relation: The relation, as in files.
        glyph: The sign for it.
        label: What it is called.
        count: How many findings that are.
        pairs: Each text that is A there, with those that are B.
    """

    relation: str
    glyph: str
    label: str
    count: int
    pairs: tuple[tuple[str, tuple[MeetingView, ...]], ...]


@dataclass(frozen=True, slots=True)
class SilenceView:
    """The texts that say nothing on the issue for one reason.

    Attributes:
        why: The reason.
        count: How many texts that are.
        titles: What those of them are called that were read and speak to another issue of the topic; the others are
            counted only.
    """

    why: str
    count: int
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IssueView:
    """An issue.

    Attributes:
        path: Its path in the catalogue.
        topic: The way to its topic in the matrix.
        said: What each text says.
        style: What its cells have before their words where it has no heads.
        relations: How those texts relate, the conflicts first.
        picture: What each text leaves possible, by date; empty where the outcomes have no order, or are too many.
        silent: Why other texts say nothing.
        map: The page of its maps; empty where it has none.
    """

    path: str
    topic: Link
    said: tuple[SaidView, ...]
    style: str
    relations: tuple[RelationView, ...]
    picture: Markup
    silent: tuple[SilenceView, ...]
    map: str


@dataclass(frozen=True, slots=True)
class IssuesView:
    """All issues, by topic: each with how many texts speak to it, and how many conflicts there are."""

    topics: tuple[tuple[Link, tuple[Link, ...]], ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of issues and the page of each."""
    if site.survey.matrix is None:
        return
    rows = site.survey.matrix.by_issue
    relations = _relations(site)
    made = [(issue, _issue(site, issue, rows[issue], relations.get(issue, ()))) for issue in rows]
    topics = []
    for topic, group in groupby(made, key=lambda each: rows[each[0]][0].where.issue.topic):
        links = tuple(Link(issue_words(site, issue), issue_path(issue), _count(site, view)) for issue, view in group)
        topics.append((Link(topic_words(site, topic), topic_path(topic)), links))
    yield Page(ISSUES, site.language.say("Questions"), "issues", IssuesView(tuple(topics)), ISSUES)
    words = search_words(site)
    for issue, view in made:
        yield Page(issue_path(issue), issue_words(site, issue), "issue", view, ISSUES, words.get(issue, issue))


def _count(site: Site, view: IssueView) -> str:
    texts = sum(each.speaks for each in view.said)
    conflicts = sum(each.count for each in view.relations if each.relation == Relation.CONFLICTS.value)
    said = [site.language.say_many("{count} text", "{count} texts", texts)]
    if conflicts:
        said.append(site.language.say_many("{count} conflict", "{count} conflicts", conflicts))
    return ", ".join(said)


def _issue(site: Site, issue: str, rows: tuple[Row, ...], relations: tuple[RelationView, ...]) -> IssueView:
    said = said_views(site, issue, rows)
    spoken = {each.text.path for each in said}
    topic, say = rows[0].where.issue.topic, site.language.say
    return IssueView(
        issue,
        Link(topic_words(site, topic), topic_path(topic)),
        said,
        labels_style([say("What it says"), say("For whom, where and when"), say("Terms")]),
        relations,
        _picture(site, issue),
        tuple(_silent(site, issue, spoken)),
        map_path(issue) if issue in site.survey.mapped else "",
    )


def _silent(site: Site, issue: str, spoken: set[str]) -> Iterator[SilenceView]:
    found: dict[Silence, list[Document]] = {}
    base = site.survey.texts[site.survey.base.id]
    for document in site.survey.documents:
        if document_path(document.id) not in spoken:
            silence = site.survey.texts[document.id].silence(issue, base, ())
            found.setdefault(silence, []).append(document)
    near = site.survey.speaking[find_issue(issue).topic]
    for silence in Silence:
        if silence in found:
            named = near if silence is not Silence.UNKNOWN else ()
            titles = tuple(site.labels[each.id] for each in found[silence] if each.id in named)
            yield SilenceView(site.language.say(SILENCES[silence]), len(found[silence]), titles)


def _picture(site: Site, issue: str) -> Markup:
    """Return what each text leaves possible as a picture, where it has a bar; its table is the one above it."""
    matrix = site.survey.matrix
    if matrix is None or isinstance(find_issue(issue).outcomes, Words):
        return Markup()
    view = ranges_view(matrix, issue, site.language)
    return picture_html(view, table=False) if view.legend and view.size[1] <= _TALLEST else Markup()


def _relations(site: Site) -> dict[str, tuple[RelationView, ...]]:
    """Return how texts relate on each issue, the conflicts first."""
    found: dict[str, dict[Relation, dict[str, list[MeetingView]]]] = {}
    for (a, b), comparison in site.survey.comparisons.items():
        for number, finding in numbered_findings(comparison):
            if not both_speak(finding):
                continue
            voice = Voice(site.language, finding.where.vocabulary)
            conflict = finding.relation is Relation.CONFLICTS
            pairs = found.setdefault(finding.issue, {}).setdefault(finding.relation, {})
            pairs.setdefault(a, []).append(
                MeetingView(
                    Link(site.labels[b], f"{pair_path(a, b)}#{row_id(finding.issue, number)}"),
                    regions_words(finding.scope, voice, finding.issue) if conflict else "",
                    distance_words(finding, voice),
                )
            )
    return {issue: tuple(_related(site, relations)) for issue, relations in found.items()}


def _related(site: Site, relations: Mapping[Relation, Mapping[str, list[MeetingView]]]) -> Iterator[RelationView]:
    order = list(LABELS)
    for relation in sorted(relations, key=lambda each: (each != Relation.CONFLICTS, order.index(each))):
        label, glyph = LABELS[relation]
        pairs = tuple((site.labels[a], tuple(meetings)) for a, meetings in relations[relation].items())
        count = sum(len(meetings) for _, meetings in pairs)
        yield RelationView(relation.value, glyph, site.language.say(label), count, pairs)
