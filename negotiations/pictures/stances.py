"""Stances over time: who accepted, rejected or took as a basis which document, when, and by whose report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from negotiations.documents.negotiations import Negotiation
from negotiations.documents.settings import Stance
from negotiations.documents.sources import Evidence
from negotiations.messages import Language, mark
from negotiations.pictures.canvas import BOLD, Canvas, diamond, patterns_of, sign_on, swatch
from negotiations.pictures.drawing import (
    Box,
    KeyView,
    Picture,
    PictureCell,
    PictureRow,
    PictureTable,
    Type,
    checked_prefix,
    table_caption,
)
from negotiations.pictures.lettering import width_of, wrapped
from negotiations.pictures.looks import SIZE, SMALL
from negotiations.reports.tables import RefView
from negotiations.reports.views import certainty_words, source_view
from negotiations.terms.voices import Voice

STANCES = {
    "accepts": (mark("accepts"), "+"),
    "accepts-in-part": (mark("accepts in part"), "±"),
    "basis": (mark("takes as a basis for talks"), "→"),
    "reservation": (mark("enters a reservation"), "~"),
    "undecided": (mark("is undecided"), "?"),
    "rejects": (mark("rejects"), "x"),
}
"""What a stance is called, and the sign that stands for it, on pages too; a dash stands for silence."""

_WIDTH, _HEADS, _SIDE, _LANE, _HALF = 600, 200, 8, 24, 11
_LEFT, _RIGHT = _HEADS + 2 * _HALF, _WIDTH - 2 * _HALF
_DAY = {"first": Type("start", SMALL), "last": Type("end", SMALL)}
_SMALL = Type(size=SMALL)
_DESC = mark(
    "Each part is a document, each row one who took a stance on it; signs stand at the day on which it was said. A "
    "square is about the whole document, a square on its corner about some of its terms. Each part has its own days. "
    "Who has no sign is not reported here to have said anything, which is no stance."
)


def stances_view(
    negotiation: Negotiation, language: Language, *, prefix: str = "stances", document: str = ""
) -> Picture:
    """Return who took which stance on which document, as a picture with its table.

    Args:
        negotiation: The negotiation.
        language: The language.
        prefix: What the ids of the picture start with; another one for each picture on a page.
        document: The id of the only document to show; all of them where it is empty.

    Raises:
        InvalidValue: the prefix cannot start an id, or there is no such document.
    """
    canvas = Canvas(checked_prefix(prefix))
    shown = [each for each in negotiation.documents if not document or each is negotiation[document]]
    voice = Voice(language, negotiation.vocabulary)
    y, stances = 0, []
    for each in shown:
        here = [stance for stance in negotiation.stances if stance.document == each.id]
        if here:
            y = _panel(canvas, each.label(language.code), here, y, voice)
            stances += here
    title = language.say("Stances on documents, by the day on which they were said")
    if document:
        title = language.say("Stances on “{title}”, by day", title=negotiation[document].label(language.code))
    keys, layers = _legend(prefix, stances, language), canvas.layers()
    return Picture(
        prefix,
        language.code,
        title,
        language.say(_DESC),
        (_WIDTH, max(y, 12) + 6),
        patterns_of(layers, keys),
        layers,
        canvas.letters(),
        keys,
        () if stances else (language.say("No stance is reported."),),
        _table(negotiation, stances, title, voice),
    )


def _panel(canvas: Canvas, title: str, stances: Sequence[Stance], y: int, voice: Voice) -> int:
    """Draw the stances on one document, and return where the next part starts."""
    y += 12
    for line in wrapped(title, _WIDTH - 2 * _SIDE, SIZE, 2, bold=True):
        y += 18
        canvas.write((_SIDE, y), line, width=_WIDTH, like=BOLD)
    first, last = stances[0].date, stances[-1].date
    y += 17
    canvas.write((_LEFT, y), voice.language.date(first), width=180, like=_DAY["first"])
    if last > first:
        canvas.write((_RIGHT, y), voice.language.date(last), width=180, like=_DAY["last"])
    y += 6
    top = y
    for who in dict.fromkeys(stance.who for stance in stances):
        own = [stance for stance in stances if stance.who == who]
        y = _row(canvas, own, (first, last), y, voice)
    for x in dict.fromkeys((_LEFT, _RIGHT if last > first else _LEFT)):
        canvas.outline("grid", ((x, top), (x, y)), kind="day")
    return y


def _row(canvas: Canvas, stances: Sequence[Stance], days: tuple[date, date], y: int, voice: Voice) -> int:
    """Draw the stances of one on a document, those that would lie over one another below each other."""
    who = voice.actors(stances[0].who)
    lanes: list[list[tuple[int, int]]] = []
    for stance in stances:
        label = voice.say(STANCES[stance.what][0])
        label = voice.say("{stance} (some terms)", stance=label) if stance.terms else label
        x, wide = _x(stance.date, days), width_of(label, SMALL) + 6
        right = x + _HALF + wide <= _WIDTH - 4
        taken = (x - _HALF - 2, x + _HALF + wide) if right else (x - _HALF - wide, x + _HALF + 2)
        lane = next((place for place, held in enumerate(lanes) if _free(taken, held)), len(lanes))
        if lane == len(lanes):
            lanes.append([])
        lanes[lane].append(taken)
        middle = y + 4 + lane * _LANE + _HALF
        _sign(canvas, stance, (x, middle), who, voice)
        at = (x + _HALF + 4 if right else x - _HALF - 4, middle + 4)
        canvas.write(at, label, width=_WIDTH, like=_DAY["first" if right else "last"])
    lines = wrapped(who, _HEADS - 2 * _SIDE, SMALL, 3)
    for place, line in enumerate(lines):
        canvas.write((_SIDE, y + 18 + 14 * place), line, width=_HEADS, like=_SMALL)
    bottom = y + max(len(lanes) * _LANE, len(lines) * 14 + 4) + 6
    canvas.outline("grid", ((_SIDE, bottom), (_WIDTH - _SIDE, bottom)), kind="row")
    return bottom


def _free(taken: tuple[int, int], held: Sequence[tuple[int, int]]) -> bool:
    """Return whether a stretch of a lane lies over none of those that are held."""
    return all(taken[0] >= end or taken[1] <= start for start, end in held)


def _sign(canvas: Canvas, stance: Stance, at: tuple[int, int], who: str, voice: Voice) -> None:
    x, y = at
    label, glyph = STANCES[stance.what]
    tip = voice.say("{who}, on {day}: {stance}", who=who, stance=voice.say(label), day=voice.language.date(stance.date))
    if stance.terms:
        canvas.outline(stance.what, diamond(x, y, _HALF + 1), kind=stance.what, of=stance.document, tip=tip)
    else:
        canvas.box(stance.what, Box(x - 9, y - 9, 18, 18, stance.what, stance.document, tip))
    canvas.write((x, y + 5), glyph, width=20, like=sign_on(stance.what))


def _x(day: date, days: tuple[date, date]) -> int:
    """Return where a day stands between the first and the last."""
    first, last = days
    span = (last - first).days
    return _LEFT if not span else _LEFT + (day - first).days * (_RIGHT - _LEFT) // span


def _legend(prefix: str, stances: Sequence[Stance], language: Language) -> tuple[KeyView, ...]:
    """Return what the signs mean that there are."""
    present = {stance.what for stance in stances}
    found = [
        swatch(prefix, what, language.say(label), glyph) for what, (label, glyph) in STANCES.items() if what in present
    ]
    if any(stance.terms for stance in stances):
        canvas = Canvas(prefix)
        canvas.outline("plate", diamond(14, 9, 8))
        found.append(KeyView(language.say("a square on its corner: about some terms only"), canvas.layers()))
    return tuple(found)


def _table(negotiation: Negotiation, stances: Sequence[Stance], title: str, voice: Voice) -> PictureTable:
    """Return the stances as a table, each with its source."""
    known = {source.id: source for source in negotiation.sources}
    columns = (mark("Document"), mark("Day"), mark("Who"), mark("Stance"), mark("About"), mark("Source"))
    rows = []
    for stance in stances:
        label, glyph = STANCES[stance.what]
        evidence = Evidence(stance.source, known.get(stance.source), stance.locator or "", stance.certainty, "named")
        source = source_view(evidence, voice.language)
        certainty = certainty_words(stance.certainty, stance.sourcing, voice.language)
        place = ", ".join(filter(None, (stance.locator, certainty)))
        terms = voice.language.join(stance.terms)
        about = voice.say("the terms {terms}", terms=terms) if terms else voice.say("the whole document")
        cells = (
            PictureCell(voice.language.date(stance.date)),
            PictureCell(voice.actors(stance.who)),
            PictureCell(voice.say(label), glyph),
            PictureCell(about),
            PictureCell("", refs=(RefView(source.label, place, source.url),)),
        )
        rows.append(PictureRow(negotiation[stance.document].label(voice.language.code), cells))
    return PictureTable(table_caption(title, voice.language), tuple(map(voice.say, columns)), tuple(rows))
