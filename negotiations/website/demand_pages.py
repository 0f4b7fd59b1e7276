"""What proposals say to each list of demands, demand by demand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from negotiations.analysis.coverage import Answer, Answered, Coverage, Coverages, DemandCell
from negotiations.analysis.coverage_records import cell_id
from negotiations.compare.texts import Text
from negotiations.messages import mark
from negotiations.reports.coverage_view import (
    COLUMNS,
    COVERAGE_METHOD,
    asking_nothing_notes,
    cell_line,
    counts_words,
    demand_words,
)
from negotiations.reports.tables import METHOD, RefView
from negotiations.reports.views import SourceView, document_view
from negotiations.reports.withholding import withheld_notes
from negotiations.website.demand_overview import QUIET, PlanView, overview
from negotiations.website.labels import style_text
from negotiations.website.pages import Link, ListView, Page, Site
from negotiations.website.paths import DEMANDS, demands_path, document_path

_NEAR = mark(
    "What stands near a demand, and is no answer to it, is said of others, of another place or case, or in another "
    "option, unless another reason is given."
)


@dataclass(frozen=True, slots=True)
class RowView:
    """What a proposal says to a part of a demand.

    Attributes:
        id: An id of its own on the page.
        asked: The question of the part, with where it is asked.
        demanded: What is demanded there.
        answer: The kind of the answer.
        label: What the answer is called; empty where the words say it.
        words: What the proposal says.
        refs: The terms that this rests on.
        notes: What else is to be known, each as a sentence.
    """

    id: str
    asked: str
    demanded: str
    answer: str
    label: str
    words: str
    refs: tuple[RefView, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnswerView:
    """What a proposal says to a demand.

    Attributes:
        plan: The way to the proposal.
        counts: How many parts have each answer; empty where there is one part.
        rows: The parts of the demand.
    """

    plan: Link
    counts: str
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True)
class NearView:
    """What a proposal without an answer to a demand says near it.

    Attributes:
        id: An id of its own on the page.
        plan: The way to the proposal.
        words: What it says there, each as a sentence.
    """

    id: str
    plan: Link
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DemandView:
    """A demand.

    Attributes:
        id: An id of its own on the page.
        words: What is demanded, with the id of the term.
        ref: The term.
        answers: What those proposals say that say anything to it.
        silent: Why the others say nothing: each reason with how many they are, and what those are called of which it
            is known that they are silent; those that are silent on every demand are counted, and named once a page.
        near: What the others say near it.
    """

    id: str
    words: str
    ref: RefView
    answers: tuple[AnswerView, ...]
    silent: tuple[tuple[str, int, tuple[str, ...]], ...]
    near: tuple[NearView, ...]


@dataclass(frozen=True, slots=True)
class DemandsView:
    """What proposals say to a list of demands.

    Attributes:
        document: The way to the list.
        sources: Where the list can be read.
        overview: What each proposal says to the demands at a glance, of those that answer one of them.
        quiet: How many parts others are silent on, or were not read on; how many these are, and what they are called.
        demands: The demands, in the order of the list.
        notes: What was left out, and which terms of the list are no demands, each as a sentence.
        method: What a reader must know about the method.
        heads: What the columns of a table of answers are called, as texts of a style sheet.
    """

    document: Link
    sources: tuple[SourceView, ...]
    overview: tuple[PlanView, ...]
    quiet: tuple[tuple[str, int, tuple[str, ...]], ...]
    demands: tuple[DemandView, ...]
    notes: tuple[str, ...]
    method: tuple[str, ...]
    heads: tuple[str, ...]


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
    answering = [each for each in found if not set(each.counts) <= QUIET]
    quiet: dict[str, list[str]] = {}
    for each in found:
        if each not in answering:
            quiet.setdefault(counts_words(each.counts, language), []).append(site.labels[each.plan.id])
    return DemandsView(
        site.document(document),
        document_view(found.demands, "", language).sources,
        overview(site, answering, terms),
        tuple((words, len(titles), tuple(titles)) for words, titles in quiet.items()),
        tuple(_demand(site, found, name, demand_words(found.demands, term, language)) for name, term in terms.items()),
        (
            *withheld_notes((document, *(each.plan.document for each in found)), language),
            *asking_nothing_notes(found, language),
        ),
        tuple(map(language.say, (*METHOD, *COVERAGE_METHOD, _NEAR))),
        tuple(style_text(language.say(each)) for each in COLUMNS[1:]),
    )


def _demand(site: Site, found: Coverages, name: str, words: str) -> DemandView:
    answers, near = [], []
    silent: dict[tuple[Answer, str], list[Coverage]] = {}
    for coverage in found:
        plan = Link(site.labels[coverage.plan.id], document_path(coverage.plan.id))
        for answered in coverage:
            if answered.term.id != name:
                continue
            rows = tuple(_rows(site, coverage, answered))
            if _says_nothing(answered):
                silent.setdefault((answered.cells[0].answer, rows[0].words), []).append(coverage)
                said = tuple(_near(site, coverage.plan, answered.cells, set()))
                if said:
                    near.append(NearView(rows[0].id, plan, said))
            else:
                counts = counts_words(answered.counts, site.language) if len(rows) > 1 else ""
                answers.append(AnswerView(plan, counts, rows))
    quiet = tuple(
        (why, len(plans), tuple(_named(site, plans)) if answer is Answer.SILENT else ())
        for (answer, why), plans in sorted(silent.items(), key=lambda each: each[0][0])
    )
    ref = site.refs.ref(found.demands, name)
    return DemandView(f"demand-{name}", words, ref, tuple(answers), quiet, tuple(near))


def _named(site: Site, plans: Iterable[Coverage]) -> Iterator[str]:
    """Yield what silent proposals are called, and how many are silent on every demand, whose names stand above."""
    rest = 0
    for each in plans:
        if set(each.counts) == {Answer.SILENT}:
            rest += 1
        else:
            yield site.labels[each.plan.id]
    if rest:
        yield site.language.say_many(
            "{count} that is silent on every demand, named above",
            "{count} that are silent on every demand, named above",
            rest,
        )


def _says_nothing(answered: Answered) -> bool:
    """Return whether a proposal says nothing to all parts of a demand, for one reason."""
    answers = {cell.answer for cell in answered.cells}
    return len(answers) == 1 and answers <= QUIET and not any(cell.finding.b.elsewhere for cell in answered.cells)


def _rows(site: Site, coverage: Coverage, answered: Answered) -> Iterator[RowView]:
    told: set[str] = set()
    for number, cell in enumerate(answered.cells, 1):
        name = cell_id(coverage.plan.id, answered.term.id, number)
        line = cell_line(name, cell, site.full_refs, site.language, near=False)
        [[asked], [said]] = line.cells
        near = (
            site.language.say("Near this, and no answer to it: {terms}", terms=words)
            for words in _near(site, coverage.plan, (cell,), told)
        )
        yield RowView(
            name, line.head, asked.words, cell.answer.value, said.label, said.words, said.refs, (*said.notes, *near)
        )


def _near(site: Site, plan: Text, cells: Iterable[DemandCell], told: set[str]) -> Iterator[str]:
    """Yield what a proposal says near parts of a demand, by why it is no answer; what is told is named from then on."""
    say = site.language.say
    by_reason: dict[str, dict[str, None]] = {}
    for near in (near for cell in cells for near in cell.near):
        reasons = dict(near.reasons)
        words = "" if near.elsewhere else reasons.get(site.language.code, reasons["en"])
        by_reason.setdefault(words, {})[near.clause.term] = None
    for why, names in by_reason.items():
        terms = "; ".join(
            say("{term}, told above", term=name) if name in told else demand_words(plan, plan.term(name), site.language)
            for name in names
        )
        told.update(names)
        if not why:
            yield say("{terms}.", terms=terms)
        elif len(names) == 1:
            yield say("{terms} ({reason}).", terms=terms, reason=why)
        else:
            yield say("{terms} (each of these: {reason}).", terms=terms, reason=why)
