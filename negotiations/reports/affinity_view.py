"""Affinity in finished words: answers question by question, shares with their counts, and where these say little."""

from __future__ import annotations

from collections.abc import Mapping

from negotiations.analysis.affinity import Affinity, Doubt, Measure, Share
from negotiations.analysis.affinity_records import numbered_parts
from negotiations.analysis.coverage import Answer
from negotiations.clauses.catalogue import find_issue
from negotiations.compare.records import row_id
from negotiations.messages import Language, mark
from negotiations.reports.coverage_view import ANSWERS, COLUMNS, asking_nothing_notes, cell_line, counts_words
from negotiations.reports.tables import METHOD, LineView, PartView, Refs, SectionView, TableView
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
    mark("A part of several demands counts for each of them."),
)


def affinity_view(affinity: Affinity, language: Language) -> TableView:
    """Return what texts say to the demands of a party in finished words, for a template to print."""
    texts = (
        document_view(affinity.demands, language.say("demands"), language),
        *(document_view(text, str(number), language) for number, text in enumerate(affinity.texts, 1)),
    )
    columns = tuple(f"{text.letter}: {text.title}" for text in texts[1:])
    notes = [*withheld_notes((text.document for text in (affinity.demands, *affinity.texts)), language)]
    notes += asking_nothing_notes(affinity.coverages, language)
    if affinity.doubts:
        notes.append(
            language.say_many(
                "The order of {count} pair of texts depends on the measure, or on what was not read.",
                "The order of {count} pairs of texts depends on the measure, or on what was not read.",
                len(affinity.doubts),
            )
        )
    sections = (
        _issues(affinity, columns, language),
        _shares(affinity, columns, language),
        *_doubts(affinity, language),
        *_parts(affinity, language),
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
            tuple(
                _counts(counts, f"{text.id}--{row_id(issue, 1)}", language)
                for counts, text in zip(by_text, affinity.texts, strict=True)
            ),
        )
        for issue, by_text in affinity.by_issue.items()
    )
    intro = () if rows else (language.say("There is no demand."),)
    heads = (language.say("Question"), *columns) if rows else ()
    return SectionView("issues", language.say("Question by question"), intro, heads, rows)


def _counts(counts: Mapping[Answer, int], target: str, language: Language) -> tuple[PartView, ...]:
    if not counts:
        # The demand has parts on this question only beside another text.
        return (PartView(language.say("the demand is told on other questions"), silent=True),)
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


def _doubts(affinity: Affinity, language: Language) -> list[SectionView]:
    """Return the pairs of texts whose order depends on the measure, or on what was not read."""
    if not affinity.doubts:
        return []
    rows = tuple(_doubt(doubt, language) for doubt in affinity.doubts)
    columns = tuple(map(language.say, (mark("Two texts"), mark("What the order depends on"))))
    return [SectionView("doubts", language.say("Where the shares give no order"), (), columns, rows)]


def _doubt(doubt: Doubt, language: Language) -> LineView:
    a, b = (text.document.label(language.code) if text.document else text.id for text in (doubt.a, doubt.b))
    parts = []
    if doubt.larger_a and doubt.larger_b:
        for title, measures in ((a, doubt.larger_a), (b, doubt.larger_b)):
            said = "; ".join(language.say(MEASURES[each]) for each in measures)
            parts.append(PartView(language.say("larger for “{title}”: {measures}", title=title, measures=said)))
    if doubt.unread:
        said = "; ".join(language.say(MEASURES[each]) for each in doubt.unread)
        parts.append(PartView(language.say("what was not read could turn the order: {measures}", measures=said)))
    head = language.say("“{a}” and “{b}”", a=a, b=b)
    return LineView(f"doubt--{doubt.a.id}--{doubt.b.id}", head, (tuple(parts),))


def _parts(affinity: Affinity, language: Language) -> list[SectionView]:
    """Return for each text every part with what it says."""
    refs = Refs(language)
    return [
        SectionView(
            f"text-parts--{text.id}",
            text.document.label(language.code) if text.document else text.id,
            (counts_words(coverage.counts, language),),
            tuple(map(language.say, COLUMNS)) if parts else (),
            tuple(cell_line(name, part, refs, language) for name, part in numbered_parts(text, parts)),
        )
        for coverage, text, parts in zip(affinity.coverages, affinity.texts, affinity.parts, strict=True)
    ]
