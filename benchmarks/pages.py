"""Pages: 3,000 findings on one, and every pair of the largest seed; what was said before is not said anew."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import combinations

from benchmarks.comparing import document, rows
from benchmarks.timing import best, row
from negotiations.compare.comparing import compare
from negotiations.compare.findings import Comparison
from negotiations.files.loading import seed
from negotiations.messages import LANGUAGES, language
from negotiations.reports.layouts import LAYOUTS
from negotiations.reports.rendering import render
from negotiations.reports.views import comparison_view

_FINDINGS = 3000


def big() -> Comparison:
    """Return a comparison with 3,000 findings."""
    found = compare(document("a", rows(1500, 1)), document("b", rows(1500, 2)))
    return Comparison(found.a, found.b, found.findings[:_FINDINGS])


def rendering() -> Iterator[str]:
    """Yield a line for a page of 3,000 findings, for the first time and again, and for the views of all pairs."""
    for code in LANGUAGES:
        found = big()
        assert len(found) == _FINDINGS
        terms = sum(len(side.term_ids) for finding in found for side in (finding.a, finding.b))
        first = best(lambda found=found, code=code: render(found, form="html", lang=code), 1)  # type: ignore[misc]
        yield row(f"3,000 findings as a page ({code}), the first time", first, None, f"{terms:,} terms said anew")
        again = best(lambda found=found, code=code: render(found, form="html", lang=code))  # type: ignore[misc]
        yield row(f"3,000 findings as a page ({code}), again", again, 0.150)
        for layout in list(LAYOUTS)[1:]:
            page = partial(render, found, form="html", lang=code, layout=layout)
            yield row(f"  the same as {layout}", best(page), 0.150)
        yield row("  the same in Markdown", best(partial(render, found, form="md", lang=code)))
    talks = seed("ukraine")
    pairs = [compare(a, b) for a, b in combinations(talks.documents, 2)]
    for code in LANGUAGES:
        said = language(code)

        def views(said: object = said) -> None:
            for pair in pairs:
                comparison_view(pair, said)  # type: ignore[arg-type]

        name, note = f"seeds/ukraine: views of {len(pairs)} pairs ({code})", f"{sum(map(len, pairs)):,} findings"
        yield row(f"{name}, the first time", best(views, 1), None, note)
        yield row(f"{name}, again", best(views, 2))
