"""The timeline of documents: proposals and lists of demands by date, with arrows from a draft to what revises it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from negotiations.compare.texts import text_of
from negotiations.documents.negotiations import Document
from negotiations.messages import Language, mark
from negotiations.pictures.canvas import BOLD, LITTLE, Canvas, diamond, patterns_of, swatch
from negotiations.pictures.drawing import (
    Box,
    KeyView,
    Picture,
    PictureCell,
    PictureRow,
    PictureTable,
    checked_prefix,
    table_caption,
)
from negotiations.pictures.lettering import wrapped
from negotiations.pictures.looks import SIZE, SMALL
from negotiations.reports.views import document_view

_WIDTH, _LANE, _NODE = 600, 12, 7
_DESC = mark(
    "Documents stand in the order of their dates, the oldest first; distances from one to the next mean nothing. An "
    "arrow goes from a draft to one that revises it, as the documents themselves or their sources say."
)

Step = tuple[int, int]
"""The places, among the documents, of a draft and of one that revises it."""


def timeline_view(documents: Iterable[Document], language: Language, *, prefix: str = "timeline") -> Picture:
    """Return documents by date with their lineage, as a picture with its table.

    Args:
        documents: The documents, in any order.
        language: The language.
        prefix: What the ids of the picture start with; another one for each picture on a page.

    Raises:
        InvalidValue: the prefix cannot start an id.
    """
    listed = sorted(documents, key=lambda document: (document.date, document.id))
    places = {document.id: place for place, document in enumerate(listed)}
    steps = [
        (places[earlier.id], place)
        for place, document in enumerate(listed)
        for earlier in document.revises
        if places.get(earlier.id, place) < place
    ]
    lanes = lanes_of(steps)
    canvas = Canvas(checked_prefix(prefix))
    node = 20 + _LANE * (max(lanes.values(), default=-1) + 1)
    ys, bottom = _nodes(canvas, listed, node, language)
    for (first, second), lane in lanes.items():
        _arrow(canvas, (ys[first], ys[second]), node, lane, listed[second].id)
    title = language.say("Documents by date")
    layers, keys = canvas.layers(), _legend(prefix, listed, language)
    return Picture(
        prefix,
        language.code,
        title,
        language.say(_DESC),
        (_WIDTH, bottom + 6),
        patterns_of(layers, keys),
        layers,
        canvas.letters(),
        keys,
        () if listed else (language.say("There are no documents."),),
        _table(listed, title, language),
    )


def lanes_of(steps: Iterable[Step]) -> dict[Step, int]:
    """Return the lane of each arrow, so that no two in one lane lie over each other; -1 for one to the next document.

    Example:
        >>> lanes_of([(0, 1), (0, 2), (1, 3), (2, 4)])
        {(0, 1): -1, (0, 2): 0, (1, 3): 1, (2, 4): 0}
    """
    ends: list[int] = []
    found = {}
    for first, second in sorted(steps):
        if second == first + 1:
            found[first, second] = -1
            continue
        lane = next((place for place, end in enumerate(ends) if end <= first), len(ends))
        ends[lane : lane + 1] = [second]
        found[first, second] = lane
    return found


def _nodes(canvas: Canvas, documents: Sequence[Document], node: int, language: Language) -> tuple[list[int], int]:
    """Draw the documents below one another, and return where each stands and where the last one ends."""
    y, year, found = 0, 0, []
    left = node + 20
    width = _WIDTH - left - 8
    for document in documents:
        if document.date.year != year:
            year = document.date.year
            canvas.box("ground", Box(0, y + 6, _WIDTH, 20, "year"))
            canvas.write((left, y + 21), str(year), width=width, like=BOLD)
            y += 26
        y += 20
        view = document_view(text_of(document), "", language)
        found.append(y - 5)
        _node(canvas, document, (node, y - 5))
        for place, line in enumerate(wrapped(view.title, width, SIZE, 2, bold=True)):
            y += 17 * (place > 0)
            canvas.write((left, y), line, width=width, like=BOLD, of=document.id)
        said = language.say("{day}; by {authors}; {form}", day=view.date, authors=view.authors, form=view.form)
        for line in wrapped(said, width, SMALL, 3):
            y += 15
            canvas.write((left, y), line, width=width, like=LITTLE, of=document.id)
        y += 6
    return found, y


def _node(canvas: Canvas, document: Document, at: tuple[int, int]) -> None:
    x, y = at
    if document.type == "demands":
        canvas.outline("demands", diamond(x, y, _NODE + 2), kind="demands", of=document.id)
    else:
        canvas.box("proposal", Box(x - _NODE, y - _NODE, 2 * _NODE, 2 * _NODE, "proposal", document.id))


def _arrow(canvas: Canvas, ys: tuple[int, int], node: int, lane: int, of: str) -> None:
    """Draw an arrow: down to the next document, or through a lane beside those between."""
    start, end = ys
    if lane < 0:
        tip = (node, end - _NODE - 2)
        canvas.outline("step", ((node, start + _NODE), tip), kind="revises", of=of)
        canvas.outline("arrow", ((tip[0] - 5, tip[1] - 9), tip, (tip[0] + 5, tip[1] - 9)), of=of)
        return
    x = node - 22 - lane * _LANE
    tip = (node - _NODE - 3, end - 3)
    points = ((node - _NODE, start + 3), (x, start + 3), (x, tip[1]), tip)
    canvas.outline("step", points, kind="revises", of=of)
    canvas.outline("arrow", ((tip[0] - 8, tip[1] - 5), tip, (tip[0] - 8, tip[1] + 5)), of=of)


def _legend(prefix: str, documents: Sequence[Document], language: Language) -> tuple[KeyView, ...]:
    found = []
    if any(document.type == "proposal" for document in documents):
        found.append(swatch(prefix, "proposal", language.say("a proposal")))
    if any(document.type == "demands" for document in documents):
        canvas = Canvas(prefix)
        canvas.outline("demands", diamond(14, 9, 8))
        found.append(KeyView(language.say("a list of demands"), canvas.layers()))
    if any(document.revises for document in documents):
        canvas = Canvas(prefix)
        canvas.outline("step", ((2, 9), (24, 9)))
        canvas.outline("arrow", ((17, 4), (26, 9), (17, 14)))
        found.append(KeyView(language.say("leads to a document that revises it"), canvas.layers()))
    return tuple(found)


def _table(documents: Sequence[Document], title: str, language: Language) -> PictureTable:
    """Return the documents as a table."""
    columns = (mark("Document"), mark("Date"), mark("What it is"), mark("Authors"), mark("Form"), mark("Revises"))
    rows = []
    for document in documents:
        view = document_view(text_of(document), "", language)
        kind = mark("a list of demands") if document.type == "demands" else mark("a proposal")
        earlier = language.join(language.say("“{title}”", title=each.label(language.code)) for each in document.revises)
        cells = (view.date, language.say(kind), view.authors, view.form, earlier or language.say("no draft is named"))
        rows.append(PictureRow(view.title, tuple(map(PictureCell, cells))))
    return PictureTable(table_caption(title, language), tuple(map(language.say, columns)), tuple(rows))
