"""Affinity in finished words: answers question by question, shares with their counts, and where these say little."""

from __future__ import annotations

from collections.abc import Mapping

from negotiations.analysis.affinity import Affinity, AffinityRow, Doubt, Measure, Share
from negotiations.analysis.coverage import Answer
from negotiations.clauses.catalogue import find_issue
from negotiations.compare.records import row_id
from negotiations.messages import Language, mark
from negotiations.reports.coverage_view import ANSWERS, answered_part
from negotiations.reports.regions import regions_words
from negotiations.reports.tables import METHOD, LineView, PartView, Refs, SectionView, TableView, heading, side_parts
from negotiations.reports.titles import issue_title
from negotiations.reports.views import capital, document_view
from negotiations.reports.withholding import withheld_notes
from negotiations.terms.voices import Voice

MEASURES = {
    Measure.MET_OF_ALL: mark("parts met, of all parts (what is not said counts against the text)"),
    Measure.MET_OF_ANSWERED: mark("parts met, of those met, allowed or contradicted (what is not said does not count)"),
    Measure.UNCONTRADICTED_OF_ALL: mark("parts not contradicted, of all parts (what is not said counts for the text)"),
    Measure.DEMANDS_MET: mark("demands met in all their parts, of all demands"),
}
"""What a measure is called."""

_METHOD = (
    mark("This is no verdict: whose demands a text meets says nothing of who wrote it, or of whether it is good."),
    mark("The shares weigh all parts alike, which no party does; each stands with the counts that it rests on."),
)


def affinity_view(affinity: Affinity, language: Language) -> TableView:
    """Return what texts say to the demands of a party in finished words, for a template to print."""
    texts = (
        document_view(affinity.demands, language.say("demands"), language),
        *(document_view(text, str(number), language) for number, text in enumerate(affinity.texts, 1)),
    )
    columns = tuple(f"{text.letter}: {text.title}" for text in texts[1:])
    notes = [*withheld_notes((text.document for text in (affinity.demands, *affinity.texts)), language)]
    notes += [_doubt(doubt, language) for doubt in affinity.doubts]
    sections = (
        _issues(affinity, columns, language),
        _shares(affinity, columns, language),
        _parts(affinity, columns, language),
    )
    title = language.say_many(
        "“{demands}” in {count} text", "“{demands}” in {count} texts", len(columns), demands=texts[0].title
    )
    return TableView(
        title, language.code, texts, (), sections, tuple(notes), tuple(map(language.say, (*METHOD, *_METHOD)))
    )


def _issues(affinity: Affinity, columns: tuple[str, ...], language: Language) -> SectionView:
    """Return the number of parts by answer, issue by issue."""
    voice = Voice(language, affinity.demands.vocabulary)
    rows = tuple(
        LineView(
            f"issue--{row_id(issue, 1)}",
            capital(issue_title(find_issue(issue), voice)),
            tuple(_counts(counts, row_id(issue, 1), language) for counts in by_text),
        )
        for issue, by_text in affinity.by_issue.items()
    )
    intro = () if rows else (language.say("There is no demand."),)
    heads = (language.say("Question"), *columns) if rows else ()
    return SectionView("issues", language.say("Question by question"), intro, heads, rows)


def _counts(counts: Mapping[Answer, int], target: str, language: Language) -> tuple[PartView, ...]:
    total = language.number(sum(counts.values()))
    first = sorted(counts, key=lambda answer: answer is not Answer.CONTRADICTED)
    return tuple(
        PartView(
            language.say("{count} of {total}", count=language.number(counts[answer]), total=total),
            language.say(ANSWERS[answer][0]),
            ANSWERS[answer][1],
            silent=answer in (Answer.SILENT, Answer.UNKNOWN),
            target=target,
        )
        for answer in first
    )


def _shares(affinity: Affinity, columns: tuple[str, ...], language: Language) -> SectionView:
    rows = tuple(
        LineView(
            f"share--{measure.value}",
            capital(language.say(MEASURES[measure])),
            tuple((PartView(_share(shares[place], language)),) for shares in affinity.shares),
        )
        for place, measure in enumerate(Measure)
    )
    return SectionView(
        "shares", language.say("Shares, each with its counts"), (), (language.say("Share"), *columns), rows
    )


def _share(share: Share, language: Language) -> str:
    said = language.say("{count} of {total}", count=language.number(share.count), total=language.number(share.of))
    if not share.unknown:
        return said
    return language.say("{share}; not known: {count}", share=said, count=language.number(share.unknown))


def _doubt(doubt: Doubt, language: Language) -> str:
    """Return that the order of two texts depends on the measure, or on what was not read."""
    titles = {
        name: text.document.label(language.code) if text.document else text.id
        for name, text in (("a", doubt.a), ("b", doubt.b))
    }
    if doubt.larger_a and doubt.larger_b:
        by_a, by_b = (
            "; ".join(language.say(MEASURES[each]) for each in measures)
            for measures in (doubt.larger_a, doubt.larger_b)
        )
        return language.say(
            "Which of “{a}” and “{b}” has the larger share depends on the measure. “{a}” has it by: {by_a}. “{b}” has "
            "it by: {by_b}.",
            **titles,
            by_a=by_a,
            by_b=by_b,
        )
    return language.say("Which of “{a}” and “{b}” has the larger share depends on what was not read.", **titles)


def _parts(affinity: Affinity, columns: tuple[str, ...], language: Language) -> SectionView:
    """Return every part with what each text says."""
    refs = Refs(language)
    seen: dict[str, int] = {}
    rows = []
    for row in affinity:
        seen[row.issue] = seen.get(row.issue, 0) + 1
        rows.append(_line(row_id(row.issue, seen[row.issue]), row, refs, language))
    heads = (language.say("Question"), language.say("The demand"), *columns) if rows else ()
    return SectionView("parts", language.say("What each text says"), (), heads, tuple(rows))


def _line(name: str, row: AffinityRow, refs: Refs, language: Language) -> LineView:
    voice = Voice(language, row.row.where.vocabulary)
    first = row.row.cells[0].findings[0]
    cells = [side_parts(row.row.base, refs, voice)]
    for cell, answer in zip(row.row.cells, row.answers, strict=True):
        parts = side_parts(cell.sides, refs, voice, cell.findings[0].reason)
        cells.append((answered_part(parts[0], cell.sides[0], answer, voice), *parts[1:]))
    return LineView(name, heading(first, regions_words(row.row.scope, voice, row.issue), voice), tuple(cells))
