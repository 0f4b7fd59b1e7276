"""Days and orders of events that do not fit each other. Nothing here depends on the day on which it is read.

Never told: days that a text counts from events, as no calendar says when these happen; a figure or a stance without a
day; orders that hold only in some state, in a stretch of time or on a trigger, which need not come about together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from negotiations.clauses.alternatives import selections, standing, touching
from negotiations.clauses.boxes import TooManyCells
from negotiations.clauses.clause import Clause
from negotiations.compare.timing import PREFIX, Bound, Events, bounds_of, closure, life_cycle
from negotiations.problems import Problem, Related, Severity
from negotiations.rules.base import Folder, PaperFile, Rule

EARLY_STANCE = Rule(
    "A stance is dated before the document that it is about.",
    "Check the two days, and which document is meant.",
    Severity.WARNING,
    "early-stance",
)
LATE_FIGURE = Rule(
    "A figure is of a later day than the source that gives it.",
    "Check the two days, and which source is meant.",
    Severity.WARNING,
    "late-figure",
)
LATE_LINE = Rule(
    "A line is meant as of a day after that of the text.",
    "Check the day; where the text means a line still to come, write the event instead.",
    Severity.WARNING,
    "late-line",
)
IMPOSSIBLE_ORDER = Rule(
    "The times that a text sets for several events cannot all be kept.",
    "Check what comes before what, and from which event each time is counted.",
    Severity.WARNING,
    "impossible-order",
)
RULES = (EARLY_STANCE, LATE_FIGURE, LATE_LINE, IMPOSSIBLE_ORDER)


def find(folder: Folder) -> Iterator[Problem]:
    """Yield what is wrong with the days of a negotiation, and with the order of events in its documents."""
    yield from _in_setting(folder)
    for file in folder.papers:
        yield from _lines(file)
        yield from _orders(file)


def _in_setting(folder: Folder) -> Iterator[Problem]:
    """Yield the stances and figures that come before what they rest on."""
    read, negotiation = folder.related.setting, folder.negotiation
    if read is None or negotiation is None:
        return
    days = {paper.id: paper.date for paper in negotiation.papers}
    for number, stance in enumerate(negotiation.setting.stances):
        day = days.get(stance.document)
        if day is not None and stance.date < day:
            message = f"found a stance of {stance.date} on a document of {day}"
            hint = "check the two days, and which document is meant"
            yield EARLY_STANCE.problem(read, message, "stances", number, "date", hint=hint)
    pages = {source.id: source.date for source in negotiation.sources}
    for number, baseline in enumerate(negotiation.setting.baselines):
        for place, figure in enumerate(baseline.values):
            page = pages.get(figure.source)
            if page is not None and figure.date is not None and page < figure.date:
                message = f"found a figure of {figure.date} in a source of {page}"
                hint = "check the two days, and which source is meant"
                yield LATE_FIGURE.problem(read, message, "baselines", number, "values", place, "date", hint=hint)


def _lines(file: PaperFile) -> Iterator[Problem]:
    for number, term in enumerate(file.paper.terms):
        for key in ("line_as_of", "as_of"):
            day = getattr(term, key, None)
            if isinstance(day, str) and day[:1].isdigit() and date.fromisoformat(day) > file.paper.date:
                message = f"found a line as of {day} in a text of {file.paper.date}"
                hint = "check the day, or write the event as of which it is meant"
                yield LATE_LINE.problem(file.read, message, "terms", number, key, hint=hint)


def _orders(file: PaperFile) -> Iterator[Problem]:
    """Yield the terms of a document whose times cannot all be kept, once for each set of them."""
    document = file.document
    timed = [clause for clause in file.clauses if clause.issue.startswith(PREFIX) and _is_plain(clause)]
    if len(timed) < 2:  # noqa: PLR2004  # an order takes two
        return
    edges = document.vocabulary.edges()
    numbers = {term.id: number for number, term in enumerate(document.terms)}
    try:
        ways = [standing(timed, selection) for selection in selections(touching(document.groups, timed))]
    except TooManyCells:
        # Reading tells that there are too many ways already, where one issue has them.
        ways = [standing(timed, frozenset())]
    cores = (_core(way, edges) for way in ways)
    for terms in dict.fromkeys(tuple(sorted(core, key=numbers.__getitem__)) for core in cores if core):
        listed = " and ".join(map(repr, terms))
        related = tuple(Related(f"the term {term!r}", file.read.value("terms", numbers[term])) for term in terms[:-1])
        message = f"the times of the {'term' if len(terms) == 1 else 'terms'} {listed} cannot all be kept"
        hint = "check what comes before what, and from which event each time is counted"
        yield IMPOSSIBLE_ORDER.problem(file.read, message, "terms", numbers[terms[-1]], hint=hint, related=related)


def _is_plain(clause: Clause) -> bool:
    """Return whether a clause holds in every state and at all times."""
    return clause.scope.get("state") is None and clause.scope.period is None


def _core(clauses: Sequence[Clause], edges: Sequence[tuple[str, str]]) -> frozenset[str]:
    """Return the terms of a smallest set of clauses that cannot be kept together; none where all can be."""
    events = Events.of(clauses)
    network, order = bounds_of(clauses, events), life_cycle((*edges, *events.edges))
    if closure((*network, *order)) is not None:
        return frozenset()
    kept = dict.fromkeys(bound.clause.term for bound in network if bound.clause is not None)
    for term in list(kept):
        fewer = kept.keys() - {term}
        if closure((*_of_terms(network, fewer), *order)) is None:
            del kept[term]
    return frozenset(kept)


def _of_terms(network: Sequence[Bound], terms: set[str]) -> list[Bound]:
    return [bound for bound in network if bound.clause is not None and bound.clause.term in terms]
