"""Maps: what texts say of each place on one issue, and how two of them relate there, in finished words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from string import ascii_uppercase

from negotiations.compare.findings import Comparison, Region
from negotiations.compare.texts import Text, text_of
from negotiations.documents.negotiations import Document
from negotiations.messages import Language, mark
from negotiations.pictures.categories import Key, categories_of, relation_categories, relation_sheet, text_sheet
from negotiations.pictures.drawing import table_caption
from negotiations.pictures.fills import Fillings, Paintbox
from negotiations.pictures.ground import issue_of_places, named_issues, outside, own_findings, spots
from negotiations.pictures.map_drawing import Category, Ground, Sheet, bare_marks, drawn, ground_of, legend
from negotiations.pictures.map_rows import pair_rows, source_lines, text_rows
from negotiations.pictures.map_views import LegendView, MapsView, MapView, OutlineView, RowView, outline_id
from negotiations.pictures.shapes import SHIPPED, Shapes, shipped_shapes
from negotiations.pictures.told import Told, said_of, told
from negotiations.problems import InvalidFiles, InvalidValue
from negotiations.reports.regions import regions_words
from negotiations.reports.titles import issue_title
from negotiations.terms.voices import Voice
from negotiations.vocabulary import Vocabulary

_FILL = mark(
    "The filling of an area shows what a text says, and nothing about who holds the place, held it or should hold it."
)
_SILENCE = mark("Grey is silence, which is neither agreement nor refusal nor a decision; the legend tells its kinds.")
_BANDS = mark(
    "An area with diagonal bands has several of them: parts of the place, which the table names. The lines between the "
    "parts are not drawn, and the width of a band says nothing about the size of a part."
)
_RELATION_BANDS = mark(
    "On the map of relations an area has bands also where the texts relate in several ways there, for several actors "
    "or under several conditions; the table has each of them."
)


def shapes_for(documents: Iterable[Document | Text]) -> Shapes | None:
    """Return the outlines that come with the package for the places that texts tell apart; None where none come.

    Raises:
        InvalidFiles: the vocabularies of the texts mean different things by one word.
    """
    texts = _texts(documents)
    for place in SHIPPED:
        shapes = shipped_shapes(place)
        if shapes is not None and texts and map_issues(texts, shapes):
            return shapes
    return None


def map_issues(documents: Iterable[Document | Text], shapes: Shapes) -> tuple[str, ...]:
    """Return the issues that can be shown on a map: those on which a text tells the places apart that are drawn.

    Raises:
        InvalidFiles: the vocabularies of the texts mean different things by one word.
        InvalidValue: no shape is of a place that the vocabulary has.
    """
    texts = _texts(documents)
    if not texts:
        return ()
    vocabulary = texts[0].vocabulary
    return named_issues(texts, ground_of(shapes, vocabulary).mask, vocabulary)


def text_maps(
    documents: Iterable[Document | Text],
    issue: str,
    language: Language,
    shapes: Shapes,
    prefix: str = "map",
    *,
    fillings: Fillings | None = None,
) -> MapsView:
    """Return one map for each text: what it says of each place on an issue.

    Args:
        documents: The texts, in the order in which their maps are to stand.
        issue: The path of an issue that asks something of each place.
        language: The language.
        shapes: The places to draw.
        prefix: What the ids on the page start with.
        fillings: Those of the maps that stand before these on the page, which are not made again; new ones are put in.

    Raises:
        InvalidFiles: the vocabularies of the texts mean different things by one word.
        InvalidValue: the issue asks nothing of each place, or no shape is of a place that the vocabulary has.
    """
    scene = _scene(_texts(documents), issue, language, shapes)
    ground, voice = scene.ground, scene.voice
    paint = Paintbox(prefix, {} if fillings is None else fillings)
    maps = tuple(drawn(sheet, scene.title, ground, paint, voice) for sheet in scene.sheets)
    rows = text_rows(list(zip(scene.sheets, scene.told, strict=True)), ground, voice)
    keys = legend(scene.categories.values(), scene.sheets, ground, paint, voice)
    return scene.view(paint, maps, (keys, ()), rows)


def pair_maps(
    comparison: Comparison,
    issue: str,
    language: Language,
    shapes: Shapes,
    prefix: str = "map",
    *,
    fillings: Fillings | None = None,
) -> MapsView:
    """Return three maps: what each of two texts says of each place on an issue, and how they relate there.

    Args:
        comparison: The two texts and what was found.
        issue: The path of an issue that asks something of each place.
        language: The language.
        shapes: The places to draw.
        prefix: What the ids on the page start with.
        fillings: Those of the maps that stand before these on the page, which are not made again; new ones are put in.

    Raises:
        InvalidFiles: the vocabularies of the texts mean different things by one word.
        InvalidValue: the issue asks nothing of each place, or no shape is of a place that the vocabulary has.
    """
    scene = _scene([comparison.a, comparison.b], issue, language, shapes)
    ground, voice = scene.ground, scene.voice
    findings = [finding for finding in comparison if finding.issue == issue]
    found = spots(findings, ground.mask)
    known = relation_categories(voice)
    bare = Sheet("relations", voice.say("How A and B relate"), ())
    sheet = relation_sheet(bare, found, scene.texts, issue, known)
    paint = Paintbox(prefix, {} if fillings is None else fillings)
    maps = tuple(drawn(each, scene.title, ground, paint, voice) for each in (*scene.sheets, sheet))
    keys = legend(scene.categories.values(), scene.sheets, ground, paint, voice)
    shown = [each for each in known.values() if any(each in part.categories for part in sheet.parts)]
    relations = legend(shown, [replace(sheet, name="")], ground, paint, voice)
    rows = pair_rows(found, (scene.texts[0], scene.texts[1]), issue, ground, voice)
    return scene.view(paint, maps, (keys, relations), rows)


@dataclass(frozen=True, slots=True)
class _Scene:
    """What all maps of a group share."""

    issue: str
    texts: tuple[Text, ...]
    shapes: Shapes
    ground: Ground
    voice: Voice
    told: tuple[tuple[Told, ...], ...]
    categories: Mapping[Key, Category]
    sheets: tuple[Sheet, ...]

    @property
    def title(self) -> str:
        said = issue_title(issue_of_places(self.issue), self.voice)
        return said[:1].upper() + said[1:]

    def view(
        self,
        paint: Paintbox,
        maps: tuple[MapView, ...],
        keys: tuple[tuple[LegendView, ...], tuple[LegendView, ...]],
        rows: tuple[RowView, ...],
    ) -> MapsView:
        named = [(sheet.name, text) for sheet, text in zip(self.sheets, self.texts, strict=True)]
        return MapsView(
            paint.prefix,
            self.title,
            self.shapes.width,
            self.shapes.height,
            tuple(
                OutlineView(
                    outline_id(shape.code), shape.path, f"{self.voice.label('place', shape.code)} ({shape.code})"
                )
                for shape, _ in self.ground.places
            ),
            *bare_marks(self.ground),
            tuple(paint.patterns),
            maps,
            *keys,
            self._caption(related=bool(keys[1])),
            tuple(sheet.caption for sheet in self.sheets),
            rows,
            self._notes(paint, related=bool(keys[1])),
            *source_lines(named, rows, self.voice),
        )

    def _caption(self, *, related: bool) -> str:
        """Return what the table is called; the heads of its columns have the texts, if there are more than two."""
        if len(self.sheets) > len("AB") and not related:
            return table_caption(self.title, self.voice.language)
        texts = "; ".join(sheet.caption for sheet in self.sheets)
        return self.voice.say("The same as a table: {issue} ({texts})", issue=self.title, texts=texts)

    def _notes(self, paint: Paintbox, *, related: bool) -> tuple[str, ...]:
        wanted = ((_FILL, True), (_SILENCE, True), (_BANDS, paint.banded), (_RELATION_BANDS, paint.banded and related))
        said = [self.voice.say(message) for message, is_needed in wanted if is_needed]
        for sheet, text in zip(self.sheets, self.texts, strict=True):
            said += _outside(sheet.name, text, self)
        left = len(self.shapes.shapes) - len(self.ground.places)
        if left:
            said.append(
                self.voice.language.say_many(
                    "{count} shape of the file is of no place that the texts' vocabulary has, and is not drawn.",
                    "{count} shapes of the file are of no place that the texts' vocabulary has, and are not drawn.",
                    left,
                )
            )
        said += [self.voice.say(note, **self.shapes.values) for note in self.shapes.notes]
        return tuple(said)


def _outside(name: str, text: Text, scene: _Scene) -> list[str]:
    """Return what a text says on the issue of places that are not drawn."""
    voice, said = scene.voice, []
    for spot in outside([each for each in own_findings(text) if each.issue == scene.issue], scene.ground.mask):
        for finding, where in spot.there:
            side = replace(finding.a, text=text)
            cover = where.vocabulary.cover("place", spot.mask)
            values = {
                "where": regions_words((Region((("place", cover),), ()),), voice),
                "demand": said_of(finding, side, voice, where).words,
                "terms": voice.language.join(side.term_ids),
            }
            if name:
                said.append(voice.say("Not drawn, {where}: {text}: {demand} ({terms}).", text=name, **values))
            else:
                said.append(voice.say("Not drawn, {where}: {demand} ({terms}).", **values))
    return said


def _scene(texts: Sequence[Text], issue: str, language: Language, shapes: Shapes) -> _Scene:
    issue_of_places(issue)
    if not texts:
        message = "found no text, expected one or more"
        raise InvalidValue(message)
    texts = _alike(texts)
    vocabulary = texts[0].vocabulary
    voice = Voice(language, vocabulary)
    ground = ground_of(shapes, vocabulary)
    found = tuple(told(text, issue, ground.mask, voice) for text in texts)
    categories = categories_of(found, ground)
    sheets = []
    for number, (text, each) in enumerate(zip(texts, found, strict=True)):
        name = _letter(number) if len(texts) > 1 else ""
        title = text.document.label(language.code) if text.document else text.id
        caption = f"{name}: {title}" if name else title
        sheets.append(text_sheet(name, caption, each, categories))
    return _Scene(issue, tuple(texts), shapes, ground, voice, found, categories, tuple(sheets))


def _letter(number: int) -> str:
    """Return A, B ... Z, AA, AB and so on."""
    more, last = divmod(number, len(ascii_uppercase))
    return (_letter(more - 1) if more else "") + ascii_uppercase[last]


def _texts(documents: Iterable[Document | Text]) -> list[Text]:
    return _alike([text_of(each) if isinstance(each, Document) else each for each in documents])


def _alike(texts: Sequence[Text]) -> list[Text]:
    """Return texts in the words of all of them."""
    vocabulary = texts[0].vocabulary if texts else None
    for text in texts[1:]:
        if vocabulary is not None and text.vocabulary != vocabulary:
            vocabulary, problems = vocabulary.union(text.vocabulary)
            if problems:
                raise InvalidFiles(tuple(problems))
    return [text if vocabulary in (None, text.vocabulary) else _reworded(text, vocabulary) for text in texts]


@lru_cache(maxsize=256)
def _reworded(text: Text, vocabulary: Vocabulary | None) -> Text:
    return text if vocabulary is None else replace(text, vocabulary=vocabulary)
