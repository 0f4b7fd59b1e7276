"""Baselines in a picture of ranges: what each source says that a quantity is, and between what it therefore lies."""

from __future__ import annotations

from collections.abc import Sequence

from negotiations.clauses.outcomes import Numbers, Ordered
from negotiations.documents.settings import Baseline, BaselineValue
from negotiations.documents.sources import Evidence
from negotiations.documents.values import label
from negotiations.messages import Language
from negotiations.pictures.drawing import PictureCell, PictureRow
from negotiations.pictures.panels import Panel
from negotiations.problems import InvalidValue
from negotiations.reports.tables import RefView
from negotiations.reports.views import source_view
from negotiations.reports.wording import quantity_words
from negotiations.terms.voices import Voice
from negotiations.vocabulary import builtin
from negotiations.vocabulary.units import unit


def fits(base: Baseline, outcomes: Ordered, currency: str) -> bool:
    """Return whether a baseline is a quantity of what an issue counts, in that currency."""
    try:
        measured = unit(base.unit).dimension.base
    except InvalidValue:
        return False
    return isinstance(outcomes, Numbers) and measured == (currency if outcomes.unit == "money" else outcomes.unit)


def base_words(base: Baseline, language: Language) -> str:
    """Return between what a quantity lies, and on how many figures that rests."""
    voice = Voice(language, builtin())
    count = len(base.values)
    if base.low == base.high:
        said = quantity_words(base.low, base.unit, voice)
        return language.say_many(
            "{amount} ({count} figure of a source)", "{amount} ({count} figures of sources)", count, amount=said
        )
    low, high = language.number(base.low), quantity_words(base.high, base.unit, voice)
    return language.say_many(
        "from {low} to {high}: sources differ ({count} figure)",
        "from {low} to {high}: sources differ ({count} figures)",
        count, low=low, high=high,
    )  # fmt: skip


def base_rows(
    bases: Sequence[Baseline], panel: Panel, where: tuple[PictureCell, ...], language: Language
) -> list[PictureRow]:
    """Return the rows of a table for baselines: one for each figure that a source gives."""
    if not bases:
        return []
    documents = [told.text.document for told in panel.told if told.text.document is not None]
    known = {source.id: source for document in documents for source in document.negotiation.sources}
    voice = Voice(language, builtin())
    rows = []
    for base in bases:
        head = language.say("Base: {title}", title=label(base.title, language.code))
        for figure in base.values:
            evidence = Evidence(figure.source, known.get(figure.source), "", "statement", "named")
            source = source_view(evidence, language)
            ref = RefView(source.label, _place(figure), source.url)
            day = language.date(figure.date) if figure.date else language.say("not known")
            said = quantity_words(figure.value, base.unit, voice)
            rows.append(PictureRow(head, (*where, PictureCell(day), PictureCell(said), PictureCell("", refs=(ref,)))))
    return rows


def _place(figure: BaselineValue) -> str:
    """Return where in the source a figure stands, and what a reader should know about it."""
    return "; ".join(filter(None, (figure.locator, figure.note)))
