"""What texts say on one issue with ordered outcomes, sorted for a picture: panels, and in each the texts by date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from negotiations.clauses.clause import Silence
from negotiations.clauses.normal_form import Frame
from negotiations.clauses.rooms import Room
from negotiations.clauses.strengths import Strength
from negotiations.compare.findings import Side
from negotiations.compare.rows import Matrix, Row
from negotiations.compare.texts import Text
from negotiations.documents.settings import Baseline
from negotiations.messages import Language, mark
from negotiations.pictures.bases import baselines_of, shares_in
from negotiations.pictures.spans import Span, span_of
from negotiations.reports.regions import regions_words
from negotiations.reports.sentences import SILENCES, options_words, side_words
from negotiations.reports.tables import Refs, RefView
from negotiations.reports.wording import frame_words, position_words
from negotiations.terms.voices import Voice

SILENT_GLYPHS = {
    Silence.SILENT: "○",
    Silence.UNKNOWN: "*",
    Silence.OPEN: "?",
    Silence.REFUSED: "–",
    Silence.STRUCK: "†",
    Silence.NO_TEXT: "…",
}
"""The sign of a text that demands nothing, by why that is so."""

_OPTION = "option"
"""The kind of what demands nothing with some options: with others, the text may ask for something."""

_FRAMES = {
    "anchor": mark("counted from: {frame}"),
    "line": mark("along the line as of: {frame}"),
    "currency": mark("currency: {frame}"),
}


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that a text says.

    Attributes:
        words: What it says, or why it demands nothing.
        span: What is drawn of it; None where nothing is.
        glyph: The sign for it where nothing is drawn.
        kind: Why it demands nothing, in one word, or what its room is.
        firm: Whether it is said with full force, and of all the scope.
        refs: The terms that it rests on.
    """

    words: str
    span: Span | None
    glyph: str
    kind: str
    firm: bool
    refs: tuple[RefView, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What one text says in a panel.

    Attributes:
        text: The text.
        said: What it says: one thing, or one for each option.
    """

    text: Text
    said: tuple[Said, ...]

    @property
    def speaks(self) -> bool:
        """Whether it says something of its own, be it that it leaves the question open."""
        return any(said.span is not None or said.refs for said in self.said)

    @property
    def silence(self) -> str:
        """Why it demands nothing, in one word, where that is all that there is to tell of it; not of an option only."""
        first = self.said[0]
        plain = len(self.said) == 1 and first.span is None and not first.refs and first.kind != _OPTION
        return first.kind if plain else ""


@dataclass(frozen=True, slots=True)
class Panel:
    """One part of the scope of an issue, measured in one way.

    Attributes:
        scopes: Where it holds, each in words.
        frame: What it is measured against, in words; empty where there is nothing to say.
        currency: The currency of its amounts; empty where there is none.
        told: The texts, oldest first.
        bases: The quantities that fractions are of in it, or that were asked for.
    """

    scopes: tuple[str, ...]
    frame: str
    currency: str
    told: tuple[Told, ...]
    bases: tuple[Baseline, ...]

    @property
    def where(self) -> str:
        """Where it holds and what it is measured against, in words; empty where there is nothing to say."""
        return "; ".join(filter(None, (*self.scopes, self.frame)))


@dataclass(frozen=True, slots=True)
class _Place:
    """A row of a matrix, and how it is told."""

    matrix: Matrix
    row: Row
    voice: Voice
    refs: Refs

    @property
    def sides(self) -> list[tuple[Text, tuple[Side, ...]]]:
        """What each text says there, oldest first."""
        row = self.row
        sides = [(self.matrix.base, row.base), *((cell.text, cell.sides) for cell in row.cells)]
        return sorted(sides, key=lambda pair: (pair[0].on or date.min, pair[0].id))

    @property
    def reason(self) -> str:
        """Why a side that demands no one thing does not: what is told without its place does not contradict itself."""
        return "contradiction" if self.row.where.boxes else ""


def panels_of(matrix: Matrix, issue: str, bases: Iterable[str], language: Language) -> tuple[Panel, ...]:
    """Return what the texts of a matrix say on an issue, as panels.

    Args:
        matrix: The texts side by side.
        issue: The path of the issue.
        bases: The ids of baselines to show besides those that the terms count fractions of.
        language: The language.
    """
    refs = Refs(language)
    found = []
    for row in matrix.by_issue.get(issue, ()):
        here = _Place(matrix, row, Voice(language, row.where.vocabulary), refs)
        where = regions_words(row.scope, here.voice, issue)
        frames = sorted({frame for _, sides in here.sides for side in sides for frame in _frames(side)})
        for place, frame in enumerate(frames or [()]):
            told = tuple(_told(text, sides, frame, here) for text, sides in here.sides)
            # Who is silent is so however the others measure, and is told once.
            told = told if place == 0 else tuple(each for each in told if each.speaks)
            currency = next((code for aspect, code in frame if aspect == "currency"), "")
            found.append(Panel((where,), _frame_words(frame, here.voice), currency, told, _bases(told)))
    return _with_bases(_merged(found), tuple(bases))


def _merged(panels: Iterable[Panel]) -> list[Panel]:
    """Return panels in which the same is said as one."""
    found: dict[object, Panel] = {}
    for panel in panels:
        key = (panel.frame, panel.currency, panel.told)
        same = found.get(key)
        found[key] = panel if same is None else replace(same, scopes=(*same.scopes, *panel.scopes))
    return list(found.values())


def _with_bases(panels: Sequence[Panel], wanted: Sequence[str]) -> tuple[Panel, ...]:
    """Return panels with the baselines that were asked for in the one in which most is demanded."""
    if not panels or not wanted:
        return tuple(panels)
    chosen = max(panels, key=lambda panel: sum(said.span is not None for told in panel.told for said in told.said))
    bases = dict.fromkeys((*chosen.bases, *_named(chosen.told, wanted)))
    return tuple(replace(panel, bases=tuple(bases)) if panel is chosen else panel for panel in panels)


def _frames(side: Side) -> tuple[Frame, ...]:
    """Return what the demands of a side are measured against."""
    if side.alternatives:
        return tuple(frame for _, frame in side.alternatives)
    if not side.rooms:
        return ()
    return (tuple(sorted({pair for clause in side.clauses for pair in clause.frame})),)


def _told(text: Text, sides: Sequence[Side], frame: Frame, here: _Place) -> Told:
    """Return what a text says in a panel."""
    said = [said for side in sides for said in _said(side, frame, here)]
    if any(against != frame for side in sides for against in _frames(side)):
        said.append(_elsewhere(here.voice.say("measured in another way, in another part of this picture")))
    return Told(text, tuple(dict.fromkeys(said)) or (_nothing(text, here),))


def _nothing(text: Text, here: _Place) -> Said:
    """Return why a text of which there is no finding in a row says nothing there."""
    cell = next((each for each in here.row.cells if each.text is text), None)
    if cell is not None and here.row.told_elsewhere(cell):
        return _elsewhere(here.voice.say("compared in other rows on this question"))
    return _plain(text.silence(here.row.issue, here.matrix.base, ()), here.voice)


def _plain(silence: Silence, voice: Voice) -> Said:
    return Said(voice.say(SILENCES[silence]), None, SILENT_GLYPHS[silence], silence.value, firm=True, refs=())


def _elsewhere(words: str) -> Said:
    return Said(words, None, "»", "elsewhere", firm=True, refs=())


def _said(side: Side, frame: Frame, here: _Place) -> list[Said]:
    """Return what a side says in a frame: each demand, or why there is none."""
    found, refs = [], here.refs.of(side)
    for words, room, firm, against in _demands(side, here.voice):
        span = span_of(room)
        if against == frame and span is not None:
            found.append(Said(words, span, "", span.kind, firm, refs))
    if found or side.rooms:
        return found
    silence = side.silence
    if silence is not None and not (side.elsewhere or side.options or side.clauses):
        return [_plain(silence, here.voice)]
    words = side_words(side, here.reason, here.voice)
    if silence is None or side.elsewhere:
        torn = here.reason and not side.elsewhere
        return [Said(words, None, "!" if torn else "»", "elsewhere", firm=True, refs=refs)]
    kind = _OPTION if side.options else silence.value
    return [Said(words, None, SILENT_GLYPHS[silence], kind, firm=True, refs=refs)]


def _demands(side: Side, voice: Voice) -> list[tuple[str, Room, bool, Frame]]:
    """Return the demands of a side: in words, what they leave, whether with full force, and measured against what."""
    if side.position is not None:
        frame = _frames(side)[0]
        found = [(position_words(side.position, frame, voice), side.position, frame)]
    elif side.alternatives:
        found = [
            (voice.say("one of several: {demands}", demands=position_words(position, frame, voice)), position, frame)
            for position, frame in side.alternatives
        ]
    else:
        return [
            (side_words(side, "", voice), room, False, side.clauses[0].frame)
            for room in side.rooms
        ]  # fmt: skip
    if side.options:
        options = options_words(side, voice)
        found = [
            (voice.say("with the option {options}: {demand}", options=options, demand=words), position, frame)
            for words, position, frame in found
        ]
    return [(words, position.room, position.strength is Strength.SHALL, frame) for words, position, frame in found]


def _frame_words(frame: Frame, voice: Voice) -> str:
    """Return what a panel is measured against."""
    said = []
    for aspect, against in frame:
        message = _FRAMES.get(aspect, mark("measured by: {frame}"))
        said.append(voice.say(message, frame=frame_words(against, voice)))
    return "; ".join(said)


def _bases(told: Iterable[Told]) -> tuple[Baseline, ...]:
    """Return the baselines that the terms of a panel count fractions of."""
    listed = list(told)
    ids = [
        name
        for each in listed
        for said in each.said
        if said.span is not None
        for ref in said.refs
        for name in shares_in(each.text.term(ref.id))
    ]
    return _named(listed, tuple(dict.fromkeys(ids)))


def _named(told: Iterable[Told], ids: Iterable[str]) -> tuple[Baseline, ...]:
    return baselines_of([each.text.document for each in told if each.text.document is not None], ids)


def text_words(told: Told, language: Language) -> tuple[str, str]:
    """Return what a text is called, and its day."""
    document, on = told.text.document, told.text.on
    name = document.label(language.code) if document is not None else told.text.id
    return name, language.date(on) if on else language.say("not known")
