"""`build_site`: write the static site of one negotiation into a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from negotiations.documents.negotiations import Negotiation
from negotiations.messages import Language, language
from negotiations.pictures.shapes import Shapes
from negotiations.website import (
    demand_pages,
    document_pages,
    issue_pages,
    lineage_pages,
    map_pages,
    matrix_pages,
    pair_pages,
    plain_pages,
    start_page,
    timeline_page,
)
from negotiations.website.assets import assets
from negotiations.website.folders import SiteFolder
from negotiations.website.pages import Page, Site
from negotiations.website.printing import Printer
from negotiations.website.survey import Survey

_CHAPTERS = (
    start_page.pages,
    matrix_pages.pages,
    document_pages.pages,
    issue_pages.pages,
    pair_pages.pages,
    demand_pages.pages,
    lineage_pages.pages,
    timeline_page.pages,
    map_pages.pages,
    plain_pages.pages,
)
"""What yields the pages of each part of a site; a part is a module with `pages`, its templates, and a line here."""


def build_site(
    negotiation: Negotiation,
    folder: str | Path,
    *,
    languages: Sequence[str] = ("en",),
    base: str = "",
    shapes: Shapes | None = None,
    progress: Callable[[str, int], None] = lambda _path, _total: None,
) -> tuple[Path, ...]:
    """Write the static site of a negotiation, and return the files that were written.

    The site in the first language is in the folder itself, that in each other language in a folder of its own there.
    Files of an earlier site that is in the folder and has more pages are removed.

    Args:
        negotiation: What the site is about.
        folder: Where it is written; it is made where it does not exist.
        languages: The languages, each one of `LANGUAGES`.
        base: The id of the document that the matrix relates the others to at first.
        shapes: The outlines of places for the maps, such as `read_geojson` returns; None for those of the package.
        progress: What is told of each file before it is written: its path, and how many there will be.

    Raises:
        InvalidValue: there are no messages in one of the languages; the base is no document with terms; or the folder
            holds files that are not those of a site; or the shapes are of no places of the vocabulary.
        InvalidFiles: the documents cannot be compared.
        OSError: a file cannot be written.
    """
    said = [language(code) for code in dict.fromkeys(languages)]
    survey = Survey(negotiation, base, shapes)
    target = SiteFolder(Path(folder))
    total = survey.pages * len(said)
    for number, each in enumerate(said):
        start = "" if number == 0 else f"{each.code}/"
        for path, text in _files(survey, each, said):
            progress(start + path, total)
            target.write(start + path, text)
    return target.finish()


def _files(survey: Survey, chosen: Language, languages: Sequence[Language]) -> Iterator[tuple[str, str]]:
    """Yield each file of the site in one language, with its path there."""
    site = Site(survey, chosen, None if chosen is languages[0] else languages[0])
    printer = Printer(site, languages)
    written: list[Page] = []
    for pages in _CHAPTERS:
        for page in pages(site):
            written.append(page)
            yield page.path, printer.page(page)
    yield from assets(site, written)
