"""A history in finished words: what each draft changed, a ledger of all drafts, and moves seen from demands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from negotiations.analysis.movement import Course, Move, Moves, Way
from negotiations.analysis.movement_records import numbered_moves
from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.clause import Silence
from negotiations.compare.findings import Finding, Side
from negotiations.compare.history import Change, History, Revision, Step
from negotiations.compare.table_records import numbered_steps
from negotiations.compare.texts import text_of
from negotiations.documents.negotiations import Document
from negotiations.messages import Language, mark
from negotiations.reports.coverage_view import answered_part
from negotiations.reports.naming import DRAFTS
from negotiations.reports.regions import regions_words
from negotiations.reports.sentences import SILENCES, notes, rule_notes
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
from negotiations.reports.titles import issue_title
from negotiations.reports.views import CountView, capital, document_view
from negotiations.reports.withholding import withheld_notes
from negotiations.terms.voices import Voice

CHANGES = {
    Change.ADDED: (mark("added"), "●"),
    Change.STRUCK: (mark("struck out"), "#"),
    Change.DROPPED: (mark("no longer spoken of"), "○"),
    Change.TIGHTENED: (mark("asks for more"), ">"),
    Change.LOOSENED: (mark("asks for less"), "<"),
    Change.REVERSED: (mark("asks for what conflicts with the draft before"), "x"),
    Change.SHIFTED: (mark("asks for something else"), "~"),
    Change.OPENED: (mark("left open now"), "?"),
    Change.SETTLED: (mark("no longer left open"), "!"),
    Change.SPLIT: (mark("options now"), "|"),
    Change.JOINED: (mark("no options any more"), "&"),
    Change.UNCLEAR: (mark("not comparable"), "/"),
    Change.UNSEEN: (mark("not known, as a part was not read"), "*"),
    Change.KEPT: (mark("kept"), "="),
}
"""What a change is called, and the sign that stands for it."""

WAYS = {
    Way.NEARER: (mark("nearer"), ">"),
    Way.FARTHER: (mark("farther"), "<"),
    Way.NEITHER: (mark("neither nearer nor farther"), "="),
    Way.UNKNOWN: (mark("not known"), "*"),
}
"""What a way is called, and the sign that stands for it."""

_UNCHANGED = (Change.KEPT, Change.UNSEEN)
_METHOD = (
    mark("A change is told of what two drafts ask for. In a note, A is the earlier draft and B the later one."),
    mark("Where one of two drafts was not read, nothing is said to be added or to be gone."),
)
_MOVES_METHOD = mark(
    "Nearer and farther are seen from one text of demands, counted apart and never set off against each other."
)


def history_view(history: History, language: Language) -> TableView:
    """Return a history in finished words, for a template to print."""
    return course_view(Course(history), language)


def course_view(course: Course, language: Language) -> TableView:
    """Return a history, with the moves that texts of demands see in it, in finished words."""
    history = course.history
    wanted = list({moves.demands.id: moves.demands for moves in course.moves}.values())
    texts = (
        *(document_view(text_of(each), str(place), language) for place, each in enumerate(history.drafts, 1)),
        *(document_view(text_of(each), language.say("demands"), language) for each in wanted),
    )
    refs = Refs(language)
    counted = Counter(step.change for each in history for step in each.steps)
    counts = tuple(_count(each, counted[each], language) for each in Change if counted[each])
    ends = history.drafts[0].label(language.code), history.drafts[-1].label(language.code)
    sections = [_revision(each, refs, language) for each in history]
    sections += [_ledger(history, language)]
    sections += [_moves(each, refs, language) for each in course.moves]
    method = (*METHOD, *_METHOD, _MOVES_METHOD) if course.moves else (*METHOD, *_METHOD)
    return TableView(
        language.say("From “{first}” to “{last}”", first=ends[0], last=ends[1]),
        language.code,
        texts,
        counts,
        tuple(sections),
        withheld_notes((*history.drafts, *wanted), language),
        tuple(map(language.say, method)),
    )


def _count(change: Change, count: int, language: Language) -> CountView:
    label, glyph = CHANGES[change]
    return CountView(change.value, language.say(label), glyph, count)


def _told(counts: Mapping[str, int], language: Language) -> str:
    """Return how many there are of each sort."""
    return "; ".join(f"{label}: {language.number(count)}" for label, count in counts.items())


def _between(before: Document, after: Document, language: Language) -> str:
    return language.say("“{a}” to “{b}”", a=before.label(language.code), b=after.label(language.code))


def _revision(revision: Revision, refs: Refs, language: Language) -> SectionView:
    """Return what one draft changed of the one before."""
    rows = tuple(
        _line(name, step, refs, language) for name, step in numbered_steps(revision) if step.change not in _UNCHANGED
    )
    intro = [_told({language.say(CHANGES[each][0]): count for each, count in revision.counts.items()}, language)]
    if not rows:
        intro.append(language.say("No change of what is asked for is known."))
    elif any(each in revision.counts for each in _UNCHANGED):
        intro.append(language.say("What is kept and what is not known is counted and not listed."))
    if revision.before.terms and revision.after.terms:
        meaning = sum(edit.meaning for edit in revision.edits)
        edits = {
            language.say("changes of the file that change what is asked for"): meaning,
            language.say("changes of the file in wording only"): len(revision.edits) - meaning,
        }
        intro.append(_told(edits, language))
    columns = (
        tuple(map(language.say, (mark("Question"), mark("Change"), mark("Before"), mark("After")))) if rows else ()
    )
    title = capital(_between(revision.before, revision.after, language))
    return SectionView(_revision_id(revision), title, tuple(capital(each) for each in intro if each), columns, rows)


def _revision_id(revision: Revision) -> str:
    return f"revision--{revision.after.id}"


def _line(name: str, step: Step, refs: Refs, language: Language) -> LineView:
    finding = step.finding
    voice = Voice(language, finding.where.vocabulary)
    label, glyph = CHANGES[step.change]
    where = regions_words(finding.scope, voice, finding.issue)
    change = PartView("", voice.say(label), glyph, notes=notes(finding, voice, DRAFTS))
    return LineView(
        name,
        heading(finding, where, voice),
        ((change,), *(_side(each, finding, refs, voice) for each in _sides(finding))),
    )


def _sides(finding: Finding) -> tuple[Side, Side]:
    return finding.a, finding.b


def _side(side: Side, finding: Finding, refs: Refs, voice: Voice) -> tuple[PartView, ...]:
    return side_parts((side,), refs, voice, finding.reason)


def _ledger(history: History, language: Language) -> SectionView:
    """Return what every draft did to each question on which something is known to have changed."""
    voice = Voice(language, history.drafts[0].vocabulary)
    rows = tuple(
        LineView(
            f"ledger--{issue.replace('/', '--')}",
            capital(issue_title(find_issue(issue), voice)),
            tuple(_entries(steps, issue, each, language) for steps, each in zip(revisions, history, strict=True)),
        )
        for issue, revisions in history.ledger.items()
        if any(step.change not in _UNCHANGED for steps in revisions for step in steps)
    )
    columns = (language.say("Question"), *(each.after.label(language.code) for each in history)) if rows else ()
    intro = () if rows else (language.say("No change of what is asked for is known."),)
    return SectionView("ledger", language.say("All drafts, question by question"), intro, columns, rows)


def _entries(steps: tuple[Step, ...], issue: str, revision: Revision, language: Language) -> tuple[PartView, ...]:
    counted = Counter(step.change for step in steps)
    found = tuple(
        PartView(language.number(counted[each]), language.say(CHANGES[each][0]), CHANGES[each][1], each in _UNCHANGED)
        for each in Change
        if counted[each]
    )
    if found:
        return found
    before, after = text_of(revision.before), text_of(revision.after)
    if Silence.UNKNOWN in (before.silence(issue, after, ()), after.silence(issue, before, ())):
        return (PartView(language.say(SILENCES[Silence.UNKNOWN]), silent=True),)
    return (PartView(language.say("neither draft speaks to this"), silent=True),)


def _moves(moves: Moves, refs: Refs, language: Language) -> SectionView:
    """Return what one revision moved, seen from one text of demands."""
    rows = tuple(
        _move(name, move, refs, language)
        for name, move in numbered_moves(moves)
        if move.way in (Way.NEARER, Way.FARTHER)
    )
    counts = _told({language.say(WAYS[way][0]): count for way, count in moves.counts.items()}, language)
    intro = [capital(counts or language.say("There is no demand."))]
    if not rows:
        intro.append(language.say("No row is known to have moved."))
    title = language.say(
        "Seen from “{demands}”: {revision}",
        demands=moves.demands.label(language.code),
        revision=_between(moves.before, moves.after, language),
    )
    columns = (
        tuple(map(language.say, (mark("Question"), mark("Way"), mark("The demand"), mark("Before"), mark("After"))))
        if rows
        else ()
    )
    return SectionView(f"moves--{moves.demands.id}--{moves.after.id}", title, tuple(intro), columns, rows)


def _move(name: str, move: Move, refs: Refs, language: Language) -> LineView:
    row = move.row
    voice = Voice(language, row.where.vocabulary)
    first = next(finding for cell in row.cells for finding in cell.findings)
    label, glyph = WAYS[move.way]
    cells = [(PartView("", voice.say(label), glyph),), _with_rules(row.base, refs, voice)]
    for cell, answer in zip(row.cells, (move.before, move.after), strict=True):
        parts = _with_rules(cell.sides, refs, voice, cell.findings[0].reason)
        cells.append((answered_part(parts[0], cell.sides[0], answer, voice), *parts[1:]))
    return LineView(name, heading(first, regions_words(row.scope, voice, row.issue), voice), tuple(cells))


def _with_rules(sides: tuple[Side, ...], refs: Refs, voice: Voice, reason: str = "") -> tuple[PartView, ...]:
    """Return what a text says, with the rules by which it follows where the text does not say it itself."""
    parts = side_parts(sides, refs, voice, reason)
    return tuple(replace(part, notes=rule_notes(side, voice)) for part, side in zip(parts, sides, strict=True))
