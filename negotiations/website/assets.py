"""What stands beside the pages: how they look, what scripts add, what a search looks through, and data to take."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from negotiations.documents.settings import Stance
from negotiations.messages import mark
from negotiations.pictures.printing import map_style, picture_style
from negotiations.reports.data import data_tables, selected
from negotiations.reports.spreadsheet import csv_text
from negotiations.reports.views import RowView
from negotiations.website.pages import Page, Site
from negotiations.website.pair_pages import PairView
from negotiations.website.search_index import search_index

DOWNLOADED = (
    ("downloads/findings.csv", mark("all findings on which both texts of a pair speak")),
    ("downloads/documents.csv", mark("the documents, with their dates, authors and carriers")),
    ("downloads/terms.csv", mark("the terms, with what each asks for, its source and the place in it")),
    ("downloads/clauses.csv", mark("the clauses that terms come to: what is compared")),
    ("downloads/stances.csv", mark("who said what of which text, when, and by whose report")),
)
"""The files that may be taken, and what each holds."""


@cache
def _own(name: str) -> str:
    return (files("negotiations.website") / name).read_text(encoding="utf-8")


def assets(site: Site, pages: Sequence[Page]) -> Iterator[tuple[str, str]]:
    """Yield the path and the text of each file beside the pages; tables to take stand once, in the first language."""
    yield "style.css", f"{_own('style.css')}{picture_style()}{map_style()}"
    yield "site.js", _own("site.js")
    yield "search-data.js", f"const SEARCH = {script_json(search_index(pages, site.language))};\n"
    if site.main is not None:
        return
    yield "downloads/findings.csv", csv_text(list(_findings(pages)))
    negotiation = site.survey.negotiation
    tables = data_tables(selected([negotiation]), site.language.code)
    yield from ((f"downloads/{name}", text) for name, text in tables.items())
    yield "downloads/stances.csv", csv_text(list(map(_stance, negotiation.stances)))


def script_json(value: object) -> str:
    r"""Return plain values as JSON that can stand in a script, and inside an element of a page.

    Example:
        >>> script_json("</script>")
        '"\\u003c/script>"'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # U+2028 and U+2029 ended a line in scripts once; a less-than sign could end the element.
    for sign in "<\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def _findings(pages: Sequence[Page]) -> Iterator[Mapping[str, object]]:
    for page in pages:
        if isinstance(page.view, PairView):
            whole = page.view.whole
            for topic in page.view.topics:
                for row, _ in topic.rows:
                    yield _finding(whole.a.id, whole.b.id, row)


def _finding(a: str, b: str, row: RowView) -> Mapping[str, object]:
    return {
        "a": a,
        "b": b,
        "issue": row.issue,
        "relation": row.relation,
        "soft": row.soft,
        "scope": row.where,
        "gap": row.gap,
        "notes": " ".join(row.notes),
        "a_says": row.a.words,
        "a_terms": " ".join(term.id for term in row.a.terms),
        "b_says": row.b.words,
        "b_terms": " ".join(term.id for term in row.b.terms),
    }


def _stance(stance: Stance) -> Mapping[str, object]:
    return {
        "date": stance.date.isoformat(),
        "who": " ".join(stance.who),
        "what": stance.what,
        "document": stance.document,
        "terms": " ".join(stance.terms),
        "source": stance.source,
        "locator": stance.locator or "",
        "certainty": stance.certainty,
        "sourcing": stance.sourcing,
        "quote": stance.quote,
        "note": stance.note,
    }
