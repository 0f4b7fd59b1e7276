"""Relations by topic: for two texts, on each topic, how many findings have each relation, as bars of counted parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from negotiations.clauses.relations import Relation
from negotiations.compare.findings import RANKS, Comparison, Finding
from negotiations.messages import Language, mark
from negotiations.pictures.canvas import BOLD, Canvas, patterns_of, plate, sign_on, swatch
from negotiations.pictures.drawing import (
    Box,
    Picture,
    PictureCell,
    PictureRow,
    PictureTable,
    Type,
    checked_prefix,
    table_caption,
)
from negotiations.pictures.lettering import wrapped
from negotiations.reports.sentences import LABELS
from negotiations.reports.titles import topic_title
from negotiations.reports.unread import UNREAD_LABELS, is_unread
from negotiations.reports.views import capital
from negotiations.terms.voices import Voice

_WIDTH, _SIDE, _BAR = 600, 8, 20
_FULL = _WIDTH - 2 * _SIDE
_PART = 18
"""The least width of a part that a sign fits in."""

_COUNTS = Type(size=13)

Sort = tuple[Relation, bool]
"""A relation, and whether the text that says nothing was not read there."""

_DESC = mark(
    "Each bar is a topic, and as long as its number of findings; its parts are the relations, by colour, pattern and "
    "sign, and below it stands how many findings each part counts. A count says how much was encoded and compared, "
    "not how much it matters."
)


def relations_view(comparison: Comparison, language: Language, *, prefix: str = "relations") -> Picture:
    """Return how many findings on each topic have each relation, as a picture with its table.

    Topics of which one text alone speaks have a bar only where there are no others; the table has all.

    Args:
        comparison: The two texts compared.
        language: The language.
        prefix: What the ids of the picture start with; another one for each picture on a page.

    Raises:
        InvalidValue: the prefix cannot start an id.
    """
    canvas = Canvas(checked_prefix(prefix))
    counted = _counted(comparison)
    sorts = _sorts(counted)
    drawn = _drawn(counted)
    most = max((sum(counts.values()) for counts in drawn.values()), default=1)
    voice = Voice(language, comparison.a.vocabulary)
    y = 6
    for topic, counts in drawn.items():
        head = capital(topic_title(topic, voice))
        y = _bar(canvas, {sort: counts[sort] for sort in sorts}, most, y, (head, language))
    names = [text.document.label(language.code) if text.document else text.id for text in (comparison.a, comparison.b)]
    title = language.say("Relations by topic: A “{a}”, B “{b}”", a=names[0], b=names[1])
    shown = [sort for sort in sorts if any(counts[sort] for counts in drawn.values())]
    keys = tuple(swatch(prefix, _look(sort), _label(sort, language), _glyph(sort)) for sort in shown)
    layers = canvas.layers()
    return Picture(
        prefix,
        language.code,
        title,
        language.say(_DESC),
        (_WIDTH, y + 6),
        patterns_of(layers, keys),
        layers,
        canvas.letters(),
        keys,
        _notes(counted, drawn, language),
        _table(counted, sorts, title, voice),
    )


def _drawn(counted: Mapping[str, Counter[Sort]]) -> Mapping[str, Counter[Sort]]:
    """Return the topics that have a bar: of which one text alone speaks only where there are no others."""
    related = {topic: counts for topic, counts in counted.items() if any(map(_relates, counts))}
    return related or counted


def _notes(counted: Mapping[str, object], drawn: Mapping[str, object], language: Language) -> tuple[str, ...]:
    if not counted:
        return (language.say("Neither text demands anything."),)
    left = len(counted) - len(drawn)
    if not left:
        return ()
    said = language.say_many(
        "Not drawn: {count} topic of which only one text speaks; the table has it.",
        "Not drawn: {count} topics of which only one text speaks; the table has them.",
        left,
    )
    return (said,)


def _counted(comparison: Comparison) -> Mapping[str, Counter[Sort]]:
    """Return the findings of each topic by relation, topics in the order of the catalogue."""
    found: dict[str, Counter[Sort]] = {}
    for finding in comparison:
        found.setdefault(finding.where.issue.topic, Counter())[_sort(finding)] += 1
    return found


def _sort(finding: Finding) -> Sort:
    return finding.relation, is_unread(finding)


def _relates(sort: Sort) -> bool:
    return sort[0] not in (Relation.ONLY_A, Relation.ONLY_B)


def _sorts(counted: Mapping[str, Counter[Sort]]) -> tuple[Sort, ...]:
    """Return the relations that there are, in the order in which findings are told."""
    present = {sort for counts in counted.values() for sort in counts}
    order = list(Relation)
    return tuple(sorted(present, key=lambda sort: (RANKS[sort[0]], order.index(sort[0]), sort[1])))


def _label(sort: Sort, language: Language) -> str:
    relation, unread = sort
    return language.say((UNREAD_LABELS if unread else LABELS)[relation][0])


def _glyph(sort: Sort) -> str:
    relation, unread = sort
    return (UNREAD_LABELS if unread else LABELS)[relation][1]


def _look(sort: Sort) -> str:
    relation, unread = sort
    return "unread" if unread else "left-open" if relation is Relation.OPEN else relation.value


def _bar(canvas: Canvas, counts: Mapping[Sort, int], most: int, y: int, topic: tuple[str, Language]) -> int:
    """Draw the bar of a topic with what it counts, and return where the next one starts."""
    head, language = topic
    total = sum(counts.values())
    words = language.say_many(
        "{topic}: {count} finding", "{topic}: {count} findings", total, topic=head
    )  # fmt: skip
    y += 18
    canvas.write((_SIDE, y), words, width=_FULL, like=BOLD)
    y += 6
    done = 0
    for sort, count in counts.items():
        if not count:
            continue
        left, right = (_SIDE + done * _FULL // most, _SIDE + (done + count) * _FULL // most)
        done += count
        canvas.box(_look(sort), Box(left, y, right - left, _BAR, sort[0].value, head))
        if right - left >= _PART:
            middle = ((left + right) // 2, y + _BAR // 2)
            plate(canvas, _look(sort), middle)
            canvas.write((middle[0], middle[1] + 5), _glyph(sort), width=40, like=sign_on(_look(sort)))
    said = " · ".join(f"{_glyph(sort)} {language.number(count)}" for sort, count in counts.items() if count)
    y += _BAR
    for line in wrapped(said, _FULL, 13, 3):
        y += 16
        canvas.write((_SIDE, y), line, width=_WIDTH, like=_COUNTS)
    return y + 8


def _table(counted: Mapping[str, Counter[Sort]], sorts: tuple[Sort, ...], title: str, voice: Voice) -> PictureTable:
    """Return the counts as a table; a count is a number of findings, so that there 0 is a count and no silence."""
    columns = (voice.say("Topic"), *(f"{_glyph(sort)} {_label(sort, voice.language)}" for sort in sorts))
    rows = [
        PictureRow(
            capital(topic_title(topic, voice)),
            tuple(
                PictureCell(voice.language.number(count))
                for count in (*(counts[sort] for sort in sorts), sum(counts.values()))
            ),
        )
        for topic, counts in counted.items()
    ]
    return PictureTable(table_caption(title, voice.language), (*columns, voice.say("All findings")), tuple(rows))
