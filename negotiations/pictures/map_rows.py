"""The tables of maps: place by place, what each text says and how two of them relate, with where it can be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from negotiations.clauses.boxes import refine
from negotiations.clauses.clause import Silence
from negotiations.compare.findings import Finding, Region, Where
from negotiations.compare.texts import Text
from negotiations.documents.sources import Evidence
from negotiations.messages import mark
from negotiations.pictures.categories import neither
from negotiations.pictures.ground import Spot, quiet_parts
from negotiations.pictures.map_drawing import Ground, Sheet, categories_within
from negotiations.pictures.map_views import CellView, PlaceView, RowView, SaidView, SourceLineView
from negotiations.pictures.told import SAID, SOME, UNCLEAR, Said, Told, said_of
from negotiations.reports.regions import regions_words
from negotiations.reports.sentences import SILENCES, label_of
from negotiations.reports.views import source_view
from negotiations.terms.voices import Voice


def text_rows(said: Sequence[tuple[Sheet, tuple[Told, ...]]], ground: Ground, voice: Voice) -> tuple[RowView, ...]:
    """Return the table of the maps of some texts: for each place and part, what each of them says."""
    found = []
    for shape, mask in ground.places:
        for part in _parts([[each.mask for each in told] for _, told in said], mask):
            cells = tuple(_text_cell(sheet, told, part, voice) for sheet, told in said)
            place = PlaceView(voice.label("place", shape.code), shape.code)
            found.append(RowView((place,), part_words(part, mask, ground, voice), "", "", "", cells))
    return _together(found)


def _together(rows: Sequence[RowView]) -> tuple[RowView, ...]:
    """Return rows of which those that find the same of all of several places are one.

    A place of which several things are found keeps its rows to itself.
    """
    counts = Counter(place for row in rows for place in row.places)
    found: dict[object, RowView] = {}
    for row in rows:
        (place,) = row.places
        key = (place, len(found)) if row.part or counts[place] > 1 else replace(row, places=())
        known = found.get(key)
        found[key] = row if known is None else replace(known, places=(*known.places, place))
    # Places of which something is said come first; the rows of one place stay together.
    spoken = {place for row in rows if _speaks(row) for place in row.places}
    return tuple(sorted(found.values(), key=lambda row: spoken.isdisjoint(row.places)))


def _speaks(row: RowView) -> bool:
    return any(said.terms for cell in row.cells for said in cell.said)


def _parts(masks: Sequence[Sequence[int]], within: int) -> list[int]:
    """Return the parts of a place in which every text says one thing."""
    boxes = [(mask & within,) for each in masks for mask in each if mask & within]
    return [part for (part,), _ in refine(boxes)]


def _text_cell(sheet: Sheet, told: Sequence[Told], part: int, voice: Voice) -> CellView:
    glyph = " ".join(each.glyph for each in categories_within(sheet, part))
    return CellView(glyph, tuple(_said(said, voice) for each in told if each.mask & part for said in each.said))


def _said(said: Said, voice: Voice) -> SaidView:
    words = said.words
    if said.kind in _SHORT and words == voice.say(SILENCES[Silence(said.kind)]):
        words = voice.say(_SHORT[said.kind])
    return SaidView(words, said.kind not in (SAID, SOME, UNCLEAR), said.terms)


_SHORT = {Silence.SILENT.value: mark("silent"), Silence.UNKNOWN.value: mark("not known")}
"""What silence is called in a cell; the legend says more of it."""


def part_words(part: int, mask: int, ground: Ground, voice: Voice) -> str:
    """Return which part of a place it is, in words; empty for all of it."""
    if part == mask:
        return ""
    cover = ground.vocabulary.cover("place", part)
    if cover.all_but or cover.less:
        return regions_words((Region((("place", cover),), ()),), voice)
    return voice.labels("place", cover.words)


def pair_rows(
    spots: Sequence[Spot], texts: tuple[Text, Text], issue: str, ground: Ground, voice: Voice
) -> tuple[RowView, ...]:
    """Return the table of the relations of two texts: for each place and part, each finding.

    Args:
        spots: What is found of which places.
        texts: The two texts.
        issue: The path of the issue.
        ground: The places to speak of.
        voice: The language, and the names of words.
    """
    found = []
    parts = [part for spot in spots for part in _of_spot(spot, texts, issue, voice)]
    for shape, mask in ground.places:
        place = PlaceView(voice.label("place", shape.code), shape.code)
        for part, rows in parts:
            if here := part & mask:
                words = part_words(here, mask, ground, voice)
                found += [RowView((place,), words, *row) for row in rows]
    return _together(found)


_Rest: TypeAlias = tuple[str, str, str, tuple[CellView, ...]]


def _of_spot(spot: Spot, texts: tuple[Text, Text], issue: str, voice: Voice) -> Iterator[tuple[int, list[_Rest]]]:
    """Yield the parts of a spot, each with its rows but for the place."""
    if spot.there:
        yield spot.mask, [_found(finding, where, voice) for finding, where in spot.there]
        return
    for part, kinds in quiet_parts(texts, issue, spot.mask):
        label, sign = neither(kinds)
        yield part, [("", sign, voice.say(label), tuple(_silent(kind, voice) for kind in kinds))]


def _silent(silence: Silence, voice: Voice) -> CellView:
    return CellView("", (SaidView(voice.say(_SHORT.get(silence.value, SILENCES[silence])), silent=True, terms=()),))


def _found(finding: Finding, where: Where, voice: Voice) -> _Rest:
    label, sign = label_of(finding)
    cells = tuple(CellView("", (_said(said_of(finding, side, voice), voice),)) for side in (finding.a, finding.b))
    return regions_words(where.regions, voice, finding.issue), sign, voice.say(label), cells


def source_lines(
    texts: Sequence[tuple[str, Text]], rows: Sequence[RowView], voice: Voice
) -> tuple[tuple[SourceLineView, ...], tuple[Mapping[str, int], ...]]:
    """Return the sources that a table rests on, each once, and for each text their numbers by their ids."""
    found: dict[tuple[str, str, str], list[str]] = {}
    numbers = []
    for column, (letter, text) in enumerate(texts):
        own: dict[str, int] = {}
        document = text.document
        if document is None:
            numbers.append(own)
            continue
        used = {term.source_id for row in rows for said in row.cells[column].said for term in said.terms}
        known = {source.id: source for source in document.negotiation.sources}
        for each in sorted(used - {""}):
            view = source_view(Evidence(each, known.get(each), "", document.paper.form, "named"), voice.language)
            # Two negotiations may call two sources by one id.
            key = (each, view.label, view.url)
            found.setdefault(key, []).append(letter)
            own[each] = list(found).index(key) + 1
        numbers.append(own)
    lines = tuple(SourceLineView(", ".join(filter(None, letters)), *key) for key, letters in found.items())
    return lines, tuple(numbers)
