"""Maps as drawings: places with categories become areas with fillings, marks and a legend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from negotiations.messages import mark
from negotiations.pictures.fills import Fill, Paintbox
from negotiations.pictures.map_views import AreaView, LegendView, MapView, SignsView, outline_id
from negotiations.pictures.shapes import Shape, Shapes
from negotiations.terms.voices import Voice
from negotiations.vocabulary import Vocabulary

_CHIP = 38
_SIGN = 17
_EDGE = 22

_IN_FULL = mark("in {count} of {all} places")
_IN_PART = mark("in a part of {parts} of {all} places")
_IN_BOTH = mark("in {count} of {all} places, and in a part of {parts} more")


@dataclass(frozen=True, slots=True)
class Category:
    """One thing that an area may show.

    Attributes:
        glyph: Its sign, which no other category of the same map has.
        fill: How it is drawn.
        lines: What it means: one thing, or several that hold together.
    """

    glyph: str
    fill: Fill
    lines: tuple[str, ...]

    @property
    def called(self) -> str:
        """Its sign, and what it means unless it is a number: what a demand says can be long, and the legend has it."""
        return self.glyph if self.glyph.isdigit() else f"{self.glyph} ({'; '.join(self.lines)})"


@dataclass(frozen=True, slots=True)
class Part:
    """Places with the same categories.

    Attributes:
        mask: The places, in atoms.
        categories: The categories, in the order in which they are shown.
    """

    mask: int
    categories: tuple[Category, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One map before it is drawn.

    Attributes:
        name: What the legend calls it; empty where it is the only one.
        caption: Whose words it shows.
        parts: Its places, as disjoint sets.
    """

    name: str
    caption: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """The places that are drawn, in the atoms of a vocabulary.

    Attributes:
        places: The shapes with their atoms, wider places before those inside them.
        vocabulary: What the atoms are.
    """

    places: tuple[tuple[Shape, int], ...]
    vocabulary: Vocabulary

    @property
    def mask(self) -> int:
        """All that is drawn."""
        found = 0
        for _, mask in self.places:
            found |= mask
        return found


def ground_of(shapes: Shapes, vocabulary: Vocabulary) -> Ground:
    """Return the places that are drawn, in the atoms of a vocabulary.

    Raises:
        InvalidValue: no shape is of a place that the vocabulary has.
    """
    known = shapes.known(vocabulary)
    return Ground(tuple((shape, vocabulary.mask("place", shape.code)) for shape in known), vocabulary)


def drawn(sheet: Sheet, title: str, ground: Ground, paint: Paintbox, voice: Voice) -> MapView:
    """Return a map, with ids that start as those of its fillings do.

    Args:
        sheet: What to draw.
        title: What the maps of its group show.
        ground: Where.
        paint: The fillings of its group.
        voice: The language, and the names of places.
    """
    name = f"{paint.prefix}-{sheet.name or '1'}".lower()
    areas = tuple(_area(shape, mask, sheet, paint) for shape, mask in ground.places)
    categories = list(dict.fromkeys(each for part in sheet.parts for each in part.categories))
    seen = [f"{each.called}: {count}" for each in categories if (count := count_words(each, sheet, ground, voice))]
    heading = voice.say("Map: {issue}. {text}", issue=title, text=sheet.caption)
    fill, others = _painted(areas, ground)
    singles = [area for area in areas if _is_single(area.glyph)]
    signs = SignsView(
        " ".join(str(area.x) for area in singles),
        " ".join(str(area.y) for area in singles),
        "".join(area.glyph for area in singles),
    )
    labels = tuple(area for area in areas if not _is_single(area.glyph))
    plates = "".join(_plate(area.x, area.y, len(area.glyph)) for area in labels)
    return MapView(name, sheet.caption, heading, "; ".join(seen), areas, fill, others, plates, signs, labels)


def _is_single(glyph: str) -> bool:
    """Return whether a mark is one sign that a browser takes as one, and not as a blank."""
    return len(glyph) == 1 and glyph <= "\uffff" and not glyph.isspace()


def _painted(areas: Sequence[AreaView], ground: Ground) -> tuple[str, tuple[AreaView, ...]]:
    """Return the filling of most areas, and those areas that have to be painted over it, in this order."""
    fill = Counter(area.fill for area in areas).most_common(1)[0][0]
    others, over = [], 0
    for area, (_, mask) in zip(areas, ground.places, strict=True):
        # What lies inside a place that was painted over is painted again.
        if area.fill != fill or mask & over:
            others.append(area)
            over |= mask
    return fill, tuple(others)


def bare_marks(ground: Ground) -> tuple[str, str]:
    """Return the paths that all maps share: the grounds of marks of one sign, and the lines to marks that stand aside.

    Args:
        ground: The places.
    """
    shapes = [shape for shape, _ in ground.places]
    plates = (_plate(*(shape.mark or shape.label), 1) for shape in shapes)
    return "".join(plates), "".join(_line(shape) for shape in shapes if shape.mark)


def _area(shape: Shape, mask: int, sheet: Sheet, paint: Paintbox) -> AreaView:
    categories = categories_within(sheet, mask)
    glyph = " ".join(each.glyph for each in categories)
    x, y = shape.mark or shape.label
    return AreaView(outline_id(shape.code), paint.filling([each.fill for each in categories]), glyph, x, y)


def _line(shape: Shape) -> str:
    """Return the path from the mark of a place to the place."""
    (x, y), (left, top) = shape.mark or shape.label, shape.label
    return f"M{x} {y}L{left} {top}"


def _plate(x: int, y: int, signs: int) -> str:
    """Return the path of the ground of a mark, on which its signs can be read."""
    width = _EDGE + _SIGN * signs
    return f"M{x - width // 2} {y - _CHIP // 2}h{width}v{_CHIP}h-{width}z"


def categories_within(sheet: Sheet, mask: int) -> tuple[Category, ...]:
    """Return the categories of some places, each once, in the order in which a map has them."""
    found = [each for part in sheet.parts if part.mask & mask for each in part.categories]
    return tuple(dict.fromkeys(found))


def legend(
    categories: Iterable[Category], sheets: Sequence[Sheet], ground: Ground, paint: Paintbox, voice: Voice
) -> tuple[LegendView, ...]:
    """Return what the categories of some maps mean, with the number of places that have them on each map."""
    found = []
    for category in categories:
        counts = []
        for sheet in sheets:
            words = count_words(category, sheet, ground, voice)
            if words and sheet.name:
                words = f"{sheet.name}: {words}"
            if words:
                counts.append(words)
        found.append(LegendView(category.glyph, paint.filling([category.fill]), category.lines, tuple(counts)))
    return tuple(found)


def count_words(category: Category, sheet: Sheet, ground: Ground, voice: Voice) -> str:
    """Return in how many places a category is; empty where it is in none."""
    has = 0
    for part in sheet.parts:
        has |= part.mask if category in part.categories else 0
    full = sum(not mask & ~has for _, mask in ground.places)
    partly = sum(bool(mask & has) for _, mask in ground.places) - full
    if not full and not partly:
        return ""
    message = _IN_BOTH if full and partly else _IN_FULL if full else _IN_PART
    counts = {"count": full, "parts": partly, "all": len(ground.places)}
    return voice.say(message, **{name: voice.language.number(count) for name, count in counts.items()})
