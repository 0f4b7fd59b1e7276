"""What the signs of a picture of ranges mean."""

from __future__ import annotations

from negotiations.messages import Language, mark
from negotiations.pictures.canvas import Canvas, arrow_head, diamond, swatch
from negotiations.pictures.drawing import KeyView

_KEYS = (
    ("room", "room", mark("what the text leaves possible")),
    ("stop", "stop", mark("a limit that the text sets")),
    ("promise", "promise", mark("a number that must stay possible")),
    ("arrow", "arrow", mark("goes on: the text sets no limit in this direction")),
    ("weaker", "weaker", mark("not said with full force, or of some part only")),
    ("open", "open", mark("the figure is still to be set; where it will lie is not known")),
    ("band", "band", mark("the figure lies in here, depending on the base")),
    ("base", "base", mark("a base of which fractions are counted, with a stroke for each figure of a source")),
)


def legend(prefix: str, kinds: set[str], language: Language) -> tuple[KeyView, ...]:
    """Return what the marks mean that a picture has."""
    return tuple(_key(prefix, look, language.say(words)) for kind, look, words in _KEYS if kind in kinds)


def _key(prefix: str, look: str, words: str) -> KeyView:
    if look not in ("stop", "promise", "arrow"):
        return swatch(prefix, look, words, "?" if look == "open" else "")
    canvas = Canvas(prefix)
    shapes = {"stop": ((14, 1), (14, 17)), "promise": diamond(14, 9, 7), "arrow": arrow_head(22, 9, 8)}
    canvas.outline(look, shapes[look])
    return KeyView(words, canvas.layers())
