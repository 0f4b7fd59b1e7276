"""Many texts: a matrix of them, and all of the largest seed through every table, with the pages that come of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from benchmarks.comparing import document, rows
from benchmarks.timing import best, row
from negotiations.analysis.affinity import affinity
from negotiations.analysis.coverage import coverages
from negotiations.analysis.movement import course
from negotiations.compare.comparing import compare
from negotiations.compare.history import history
from negotiations.compare.matrix import matrix, matrix_of
from negotiations.compare.texts import form_of, text_of
from negotiations.files.loading import seed
from negotiations.reports.rendering import Result, render

_TEXTS, _TERMS = 25, 200


def many() -> Iterator[str]:
    """Yield a line for a matrix of many texts, and one for each form in which it is told."""
    documents = [document(f"t{number}", rows(_TERMS // 3, number)) for number in range(_TEXTS)]
    texts = [text_of(each) for each in documents]

    def fresh() -> None:
        form_of.cache_clear()
        matrix_of(texts[0], texts[1:])

    found = matrix(documents)
    note = f"{len(found)} rows"
    yield row(f"matrix of {_TEXTS} texts of {_TERMS} terms, normal forms made anew", best(fresh, 3), 0.5, note)
    for form in ("html", "json", "csv"):
        yield row(f"  the same as {form}", best(lambda form=form: render(found, form=form), 2))  # type: ignore[misc]


def whole_seed() -> Iterator[str]:
    """Yield a line for all documents of the largest seed through every table, each as a page; files are read once."""
    talks = seed("ukraine")
    wanted = talks["ngo-ten-points"]
    lineage = talks.lineage("twenty-points")
    calls: dict[str, Callable[[], Result]] = {
        "compare": lambda: compare(talks["us-28-points"], talks["ukraine-framework-2025"]),
        "matrix": lambda: matrix(talks.documents),
        "coverage": lambda: coverages(wanted, talks.proposals),
        "affinity": lambda: affinity(wanted, talks.proposals),
        "history": lambda: course(history(lineage), [wanted]),
    }
    total = best(lambda: seed("ukraine"), 2)
    yield row("seeds/ukraine: read", total)
    for name, call in calls.items():

        def page(call: Callable[[], Result] = call) -> None:
            form_of.cache_clear()
            render(call(), form="html")

        seconds = best(page, 2)
        total += seconds
        yield row(f"seeds/ukraine: {name}, as a page", seconds)
    yield row("seeds/ukraine: read, and through every table", total, 3.0)
