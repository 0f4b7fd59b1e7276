"""Pages that stand alone: what `negotiations compare`, `matrix`, `coverage`, `history` and `affinity` write."""

from __future__ import annotations

from pathlib import Path

import pytest

import negotiations as ng
from negotiations.documents.negotiations import Document, Negotiation
from negotiations.reports.rendering import Result
from tests.browser import looking
from tests.browser.built import Built
from tests.browser.checks import Eyes
from tests.browser.looking import said
from tests.reports.table_texts import answers, drafts, likeness, river, table

KINDS = ("affinity", "coverage", "history", "matrix", "pair", "wide")


def many() -> list[Document]:
    """Return more texts than a sheet of paper has columns for."""
    talks = river()
    papers = [
        document.paper.model_copy(update={"id": f"{document.id}-{copy}", "lineage": ()})
        for copy in "abc"
        for document in talks
    ]
    return list(Negotiation(talks.setting, talks.sources, tuple(papers)).documents)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder: Path = tmp_path_factory.mktemp("reports")
    talks = river()
    results: dict[str, Result] = {
        "affinity": likeness(),
        "coverage": answers(),
        "history": drafts(),
        "matrix": table(),
        "pair": ng.compare(talks["first"], talks["third"]),
        "wide": ng.matrix(many()),
    }
    for lang in ng.LANGUAGES:
        (folder / lang).mkdir()
        for name, result in results.items():
            ng.render(result, folder / lang / f"{name}.html", lang=lang)
    return Built(folder)


def test_every_way_leads_somewhere(built: Built) -> None:
    assert tuple(built.kinds) == KINDS
    said(built.faults())


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_stumbles(built: Built, eyes: Eyes, kind: str) -> None:
    said(looking.by_eye(eyes, built.largest(kind)))


@pytest.mark.parametrize("kind", KINDS)
def test_the_keyboard_is_enough(built: Built, eyes: Eyes, kind: str) -> None:
    said(looking.by_keyboard(eyes, built.largest(kind)))


@pytest.mark.parametrize("kind", KINDS)
def test_no_script_is_needed(built: Built, eyes: Eyes, kind: str) -> None:
    said(looking.without_script(eyes, built.largest(kind)))


@pytest.mark.parametrize("kind", KINDS)
def test_paper_is_enough(built: Built, eyes: Eyes, kind: str) -> None:
    said(looking.on_paper(eyes, built.largest(kind)))
