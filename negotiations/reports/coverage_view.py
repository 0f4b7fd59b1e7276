"""Coverage in finished words: what plans say to demands, part by part, so that nothing hides a contradiction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from negotiations.analysis.coverage import Answer, Answered, Coverage, Coverages, DemandCell
from negotiations.analysis.coverage_records import cell_id
from negotiations.compare.findings import Side
from negotiations.compare.texts import Named, Text
from negotiations.messages import Language, mark
from negotiations.reports.naming import DEMANDED
from negotiations.reports.regions import regions_words
from negotiations.reports.sentences import SILENCES, notes
from negotiations.reports.tables import (
    METHOD,
    LineView,
    PartView,
    Refs,
    SectionView,
    TableView,
    heading,
    side_parts,
)
from negotiations.reports.views import CountView, capital, document_view
from negotiations.reports.withholding import withheld_notes
from negotiations.terms.base import Term
from negotiations.terms.voices import Voice

ANSWERS = {
    Answer.MET: (mark("met"), "✓"),
    Answer.ALLOWED: (mark("allowed and not required"), "~"),
    Answer.CONTRADICTED: (mark("contradicted"), "x"),
    Answer.LEFT_OPEN: (mark("left open"), "?"),
    Answer.DECLINED: (mark("declined to discuss"), "!"),
    Answer.UNCLEAR: (mark("not comparable"), "/"),
    Answer.SILENT: (mark("silent"), "○"),
    Answer.UNKNOWN: (mark("not known"), "*"),
    Answer.STRUCK: (mark("struck out"), "#"),
}
"""What an answer is called, and the sign that stands for it."""

COLUMNS = (mark("Question"), mark("The demand"), mark("What the plan says"))
"""What the columns of a table of parts are called."""

COVERAGE_METHOD = (
    mark("A demand is told part by part: that some parts are met hides none that is contradicted, open or not known."),
    mark("Allowed is what the plan leaves room for without asking for it. In a note, A is the demand and B the plan."),
    mark("Numbers of parts are no weights: a part is a piece of the world, or an option, where a plan says one thing."),
)
"""What a reader must know of answers to demands."""


def coverage_view(coverages: Coverages, language: Language) -> TableView:
    """Return what plans say to demands in finished words, for a template to print."""
    plans = coverages.coverages
    texts = (
        document_view(coverages.demands, language.say("demands"), language),
        *(document_view(each.plan, str(number), language) for number, each in enumerate(plans, 1)),
    )
    title = language.say("What “{plan}” says to “{demands}”", plan=texts[1].title, demands=texts[0].title)
    if len(plans) > 1:
        title = language.say_many(
            "What {count} plan says to “{demands}”",
            "What {count} plans say to “{demands}”",
            len(plans),
            demands=texts[0].title,
        )
    counts = (
        tuple(_count(answer, count, language) for answer, count in plans[0].counts.items()) if len(plans) == 1 else ()
    )
    said = withheld_notes((text.document for text in (coverages.demands, *(each.plan for each in plans))), language)
    refs = Refs(language)
    sections = [overview(coverages, [text.title for text in texts[1:]], language)] if len(plans) > 1 else []
    for each, text in zip(plans, texts[1:], strict=True):
        intro = counts_words(each.counts, language)
        sections.append(SectionView(f"plan--{each.plan.id}", text.title, (intro,)))
        sections += [_demand(answered, each, refs, language) for answered in each]
    notes = (*said, *asking_nothing_notes(coverages, language))
    return TableView(
        title,
        language.code,
        texts,
        counts,
        tuple(sections),
        notes,
        tuple(map(language.say, (*METHOD, *COVERAGE_METHOD))),
    )


def asking_nothing_notes(coverages: Coverages, language: Language) -> tuple[str, ...]:
    """Return which terms of the demands ask for nothing, so that nobody looks for them in vain."""
    terms = ", ".join(term.id for term in coverages.asking_nothing)
    if not terms:
        return ()
    said = language.say("Left open or declined by the text that demands, and hence no demand: {terms}.", terms=terms)
    return (said,)


def _count(answer: Answer, count: int, language: Language) -> CountView:
    label, glyph = ANSWERS[answer]
    return CountView(answer.value, language.say(label), glyph, count)


def counts_words(counts: Mapping[Answer, int], language: Language) -> str:
    """Return how many parts have each answer, the contradicted ones first."""
    first = sorted(counts, key=lambda answer: answer is not Answer.CONTRADICTED)
    each = [
        language.say("{label} {count}", label=language.say(ANSWERS[answer][0]), count=language.number(counts[answer]))
        for answer in first
    ]
    if not each:
        return language.say("There is no demand.")
    parts = language.say_many("{count} part", "{count} parts", sum(counts.values()))
    return language.say("{answers} of {parts}", answers=", ".join(each), parts=parts)


def demand_words(text: Text, term: Named, language: Language) -> str:
    """Return a demand in words, with its id."""
    if text.document is None or not isinstance(term, Term):
        return term.id
    titles = text.document.baseline_titles(language.code)
    return f"{term.id}: {term.say(language, text.document.vocabulary, titles)}"


def overview(coverages: Coverages, titles: list[str], language: Language) -> SectionView:
    """Return the demands beside the plans, with the number of parts by answer."""
    lines: dict[str, Named] = {answered.term.id: answered.term for each in coverages for answered in each}
    found = [{answered.term.id: answered for answered in each} for each in coverages]
    rows = tuple(
        LineView(
            f"overview--{name}",
            demand_words(coverages.demands, term, language),
            tuple(
                _totals(known[name], each, language) if name in known else ()
                for known, each in zip(found, coverages, strict=True)
            ),
        )
        for name, term in lines.items()
    )
    return SectionView("overview", language.say("Overview"), (), (language.say("Demand"), *titles), rows)


def _totals(answered: Answered, coverage: Coverage, language: Language) -> tuple[PartView, ...]:
    total = sum(answered.counts.values())
    return tuple(
        PartView(
            language.say("{count} of {total}", count=language.number(count), total=language.number(total)),
            language.say(ANSWERS[answer][0]),
            ANSWERS[answer][1],
            silent=answer in (Answer.SILENT, Answer.UNKNOWN),
            target=_demand_id(coverage, answered),
        )
        for answer, count in sorted(answered.counts.items(), key=lambda item: item[0] is not Answer.CONTRADICTED)
    )


def _demand_id(coverage: Coverage, answered: Answered) -> str:
    return f"{coverage.plan.id}--{answered.term.id}"


def _demand(answered: Answered, coverage: Coverage, refs: Refs, language: Language) -> SectionView:
    """Return one demand with what a plan says to each part of it."""
    words = demand_words(coverage.demands, answered.term, language)
    columns = tuple(map(language.say, COLUMNS))
    rows = tuple(
        cell_line(cell_id(coverage.plan.id, answered.term.id, number), cell, refs, language)
        for number, cell in enumerate(answered.cells, 1)
    )
    source = refs.ref(coverage.demands, answered.term.id)
    intro = [counts_words(answered.counts, language)]
    if source.words:
        intro.append(language.say("The demand is told by {source}.", source=source.words))
    return SectionView(_demand_id(coverage, answered), words, tuple(intro), columns, rows, level=3)


def cell_line(name: str, cell: DemandCell, refs: Refs, language: Language, *, near: bool = True) -> LineView:
    """Return a part of a demand with what a text says to it, and unless that is told apart, what it says near it."""
    finding = cell.finding
    voice = Voice(language, finding.where.vocabulary)
    where = regions_words(finding.scope, voice, finding.issue)
    asked = side_parts((finding.a,), refs, voice, finding.reason)
    [said] = side_parts((finding.b,), refs, voice, finding.reason)
    answer = replace(
        answered_part(said, finding.b, cell.answer, voice),
        notes=(*notes(finding, voice, DEMANDED), *(_near(cell, finding.b.text, voice) if near else ())),
    )
    return LineView(name, heading(finding, where, voice), ((PartView(asked[0].words),), (answer,)))


def answered_part(part: PartView, side: Side, answer: Answer, voice: Voice) -> PartView:
    """Return what a text says with what that comes to for a demand."""
    label, glyph = ANSWERS[answer]
    # Why a text is silent says already that it is; and who speaks to this elsewhere is not called silent.
    told = side.silence is not None and (bool(side.elsewhere) or part.words == voice.say(SILENCES[side.silence]))
    return replace(part, label="" if told else voice.say(label), glyph=glyph)


def _near(cell: DemandCell, plan: Text, voice: Voice) -> list[str]:
    """Return what the plan says near a demand that is no answer to it, with the reason."""
    by_reason: dict[str, Counter[str]] = {}
    for near in cell.near:
        reasons = dict(near.reasons)
        reason = reasons.get(voice.language.code, reasons["en"])
        by_reason.setdefault(reason, Counter())[near.clause.term] += 1
    return [
        voice.say(
            "Near this, and no answer to it: {terms}. {reason}.",
            terms="; ".join(demand_words(plan, plan.term(each), voice.language) for each in terms),
            reason=capital(reason.removesuffix(".")),
        )
        for reason, terms in by_reason.items()
    ]
