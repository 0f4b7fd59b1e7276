"""The categories of maps: what texts say becomes numbered demands and kinds of silence; what is found, relations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from negotiations.clauses.clause import Silence
from negotiations.compare.texts import Text
from negotiations.messages import mark
from negotiations.pictures.fills import fill_of_demand, fill_of_relation, fill_of_silence
from negotiations.pictures.ground import Spot, quiet_parts
from negotiations.pictures.map_drawing import Category, Ground, Part, Sheet
from negotiations.pictures.told import SAID, SOME, UNCLEAR, Told
from negotiations.reports.sentences import LABELS, label_of
from negotiations.reports.unread import UNREAD_LABELS
from negotiations.terms.voices import Voice

_NEITHER = (mark("neither text speaks to this"), "–")
_NEITHER_KNOWN = (mark("neither text is known to speak to this"), "…")

_SIGNS = {
    "silent": "–",
    "unknown": "…",
    "struck": "(–)",
    "open": "?",
    "refused": "#",
    "no-text": "[ ]",
}
"""The signs of what is no demand; demands have numbers."""

Key = tuple[tuple[str, str], ...]
"""What some places have in common: the kinds and words of what is said of them."""


def _key(told: Told) -> Key:
    return tuple((each.kind, each.words) for each in told.said)


def categories_of(columns: Sequence[Sequence[Told]], ground: Ground) -> dict[Key, Category]:
    """Return the categories of what some texts say, in the order in which places and texts come to them.

    What is no demand comes last. The same words have the same category in all of the texts.

    Args:
        columns: What each text says of which places.
        ground: The places.
    """
    keys = list(
        dict.fromkeys(_key(each) for told in columns for _, mask in ground.places for each in told if each.mask & mask)
    )
    demands = [key for key in keys if any(kind in (SAID, SOME, UNCLEAR) for kind, _ in key) or len(key) > 1]
    found = {key: _demand(number, key) for number, key in enumerate(demands)}
    rest = [key for key in keys if key not in found]
    for kind, plain in _SIGNS.items():
        alike = [key for key in rest if key[0][0] == kind]
        for number, key in enumerate(alike, 1):
            sign = f"{plain}{number}" if len(alike) > 1 else plain
            found[key] = Category(sign, fill_of_silence(kind), (key[0][1],))
    return found


def _demand(number: int, key: Key) -> Category:
    return Category(str(number + 1), fill_of_demand(number), tuple(words for _, words in key))


def text_sheet(name: str, caption: str, told: Iterable[Told], categories: dict[Key, Category]) -> Sheet:
    """Return the map of what a text says, before it is drawn.

    Args:
        name: What the legend calls it; empty where it is the only one.
        caption: Whose words it shows.
        told: What the text says of which places.
        categories: The category of each thing said.
    """
    return Sheet(name, caption, tuple(Part(each.mask, (categories[_key(each)],)) for each in told))


def neither(kinds: Iterable[Silence]) -> tuple[str, str]:
    """Return what is said where two texts say nothing for these reasons, not yet translated, and the sign of that."""
    return _NEITHER_KNOWN if Silence.UNKNOWN in kinds else _NEITHER


def relation_categories(voice: Voice) -> dict[str, Category]:
    """Return the categories of how two texts relate by their signs, in the order in which they are told."""
    found: dict[str, Category] = {}
    for relation, known in LABELS.items():
        for label, sign in (known, UNREAD_LABELS.get(relation, known)):
            found[sign] = Category(sign, fill_of_relation(relation), (voice.say(label),))
    for (label, sign), kind in ((_NEITHER, Silence.SILENT), (_NEITHER_KNOWN, Silence.UNKNOWN)):
        found[sign] = Category(sign, fill_of_silence(kind.value), (voice.say(label),))
    return found


def relation_sheet(
    sheet: Sheet, spots: Iterable[Spot], texts: Sequence[Text], issue: str, categories: dict[str, Category]
) -> Sheet:
    """Return the map of how two texts relate, before it is drawn.

    Args:
        sheet: The map without its places.
        spots: What is found of which places.
        texts: The two texts.
        issue: The path of the issue.
        categories: The category of each relation, by its sign.
    """
    parts = []
    for spot in spots:
        signs = {label_of(finding)[1] for finding, _ in spot.there}
        if signs:
            parts.append(Part(spot.mask, tuple(each for sign, each in categories.items() if sign in signs)))
        else:
            quiet = quiet_parts(texts, issue, spot.mask)
            parts += [Part(mask, (categories[neither(kinds)[1]],)) for mask, kinds in quiet]
    return replace(sheet, parts=tuple(parts))
