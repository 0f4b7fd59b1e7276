"""What proposals say to each list of demands, demand by demand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from operator import itemgetter

from negotiations.analysis.coverage import Answer, Answered, Coverage, Coverages
from negotiations.analysis.coverage_records import cell_id
from negotiations.reports.coverage_view import (
    COVERAGE_METHOD,
    asking_nothing_notes,
    cell_line,
    counts_words,
    demand_words,
    overview,
)
from negotiations.reports.tables import METHOD, LineView, RefView, SectionView, TableView
from negotiations.reports.withholding import withheld_notes
from negotiations.website.pages import Link, Page, Site
from negotiations.website.paths import DEMANDS, demands_path, document_path

_QUIET = {Answer.SILENT, Answer.UNKNOWN}
"""The answers that are none."""


@dataclass(frozen=True, slots=True)
class ListView:
    """A list of ways to pages.

    Attributes:
        intro: What is said before it.
        links: The ways.
    """

    intro: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class TablesView:
    """Tables, and the way to the texts that they are about.

    Attributes:
        table: The tables.
        texts: The way to each text, by the letter or number that stands for it.
        pairs: The way to what each of the others and the last text say, the two alone.
    """

    table: TableView
    texts: tuple[tuple[str, Link], ...]
    pairs: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerView:
    """What a proposal says to a demand.

    Attributes:
        plan: The way to the proposal.
        counts: How many parts have each answer.
        lines: The parts of the demand: where, what is demanded, and what the proposal says.
    """

    plan: Link
    counts: str
    lines: tuple[LineView, ...]


@dataclass(frozen=True, slots=True)
class DemandView:
    """A demand.

    Attributes:
        id: An id of its own on the page.
        words: What is demanded, with the id of the term.
        ref: The term.
        answers: What those proposals say that say anything to it, or near it.
        silent: Why the others say nothing: each reason with how many they are, and what those are called of which it
            is known that they are silent.
    """

    id: str
    words: str
    ref: RefView
    answers: tuple[AnswerView, ...]
    silent: tuple[tuple[str, int, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class DemandsView:
    """What proposals say to a list of demands.

    Attributes:
        document: The way to the list.
        overview: How many parts of each demand have each answer, for each proposal that says anything to one of them.
        quiet: The way to each of the other proposals, with how many parts it is silent on, or was not read on.
        demands: The demands, in the order of the list.
        notes: What was left out, and which terms of the list are no demands, each as a sentence.
        method: What a reader must know about the method.
    """

    document: Link
    overview: SectionView
    quiet: tuple[Link, ...]
    demands: tuple[DemandView, ...]
    notes: tuple[str, ...]
    method: tuple[str, ...]


def tables_view(site: Site, table: TableView) -> TablesView:
    """Return tables with the ways to their texts."""
    texts = tuple((text.letter, Link(text.title, document_path(text.id), text.date)) for text in table.texts)
    *others, last = table.texts
    paths = [(each, site.pair(each.id, last.id)) for each in others]
    return TablesView(table, texts, tuple(Link(each.title, path) for each, path in paths if path))


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of demands, and for each the page of what proposals say to it."""
    survey, say = site.survey, site.language.say
    if not survey.coverages:
        return
    links = []
    for name, found in survey.coverages.items():
        document = survey.negotiation[name]
        note = say("{who}, {date}", who=site.authors[name], date=site.language.date(document.date))
        links.append(Link(site.labels[name], demands_path(name), note))
        title = say("What proposals say to “{demands}”", demands=site.labels[name])
        yield Page(demands_path(name), title, "demands", _demands(site, found), DEMANDS)
    intro = say("What proposals say to each list of demands, part by part. No page gives a verdict.")
    yield Page(DEMANDS, say("Demands"), "list", ListView(intro, tuple(links)), DEMANDS)


def _demands(site: Site, found: Coverages) -> DemandsView:
    language = site.language
    terms = {answered.term.id: answered.term for each in found for answered in each}
    document = site.survey.negotiation[found.demands.id]
    answering = [each for each in found if not set(each.counts) <= _QUIET]
    told = replace(found, coverages=tuple(answering))
    quiet = tuple(
        Link(site.labels[each.plan.id], document_path(each.plan.id), counts_words(each.counts, language))
        for each in found
        if each not in answering
    )
    return DemandsView(
        site.document(document),
        overview(told, [site.labels[each.plan.id] for each in answering], language),
        quiet,
        tuple(_demand(site, found, name, demand_words(found.demands, term, language)) for name, term in terms.items()),
        (
            *withheld_notes((document, *(each.plan.document for each in found)), language),
            *asking_nothing_notes(found, language),
        ),
        tuple(map(language.say, (*METHOD, *COVERAGE_METHOD))),
    )


def _demand(site: Site, found: Coverages, name: str, words: str) -> DemandView:
    answers = []
    silent: dict[tuple[Answer, str], list[str]] = {}
    for coverage in found:
        for answered in coverage:
            if answered.term.id == name:
                view = _answer(site, coverage, answered)
                if _says_nothing(answered):
                    why = view.lines[0].cells[1][0].words
                    silent.setdefault((answered.cells[0].answer, why), []).append(view.plan.label)
                else:
                    answers.append(view)
    quiet = tuple(
        (why, len(titles), tuple(titles) if answer is Answer.SILENT else ())
        for (answer, why), titles in sorted(silent.items(), key=itemgetter(0))
    )
    return DemandView(f"demand-{name}", words, site.full_refs.ref(found.demands, name), tuple(answers), quiet)


def _says_nothing(answered: Answered) -> bool:
    """Return whether a proposal says nothing to all parts of a demand, for one reason, and nothing near it."""
    answers = {cell.answer for cell in answered.cells}
    near = any(cell.near for cell in answered.cells)
    return not near and len(answers) == 1 and answers <= _QUIET


def _answer(site: Site, coverage: Coverage, answered: Answered) -> AnswerView:
    lines = tuple(
        cell_line(cell_id(coverage.plan.id, answered.term.id, number), cell, site.full_refs, site.language)
        for number, cell in enumerate(answered.cells, 1)
    )
    plan = Link(site.labels[coverage.plan.id], document_path(coverage.plan.id))
    return AnswerView(plan, counts_words(answered.counts, site.language), lines)
