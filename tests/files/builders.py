"""The folder of a negotiation as short as it can be, for the tests of what is wrong between files."""

from __future__ import annotations

from pathlib import Path

from negotiations.codes import CODES
from negotiations.files.writing import dump_paper
from negotiations.problems import Problem
from negotiations.rules import checking
from tests.documents.builders import proposal

SETTING = """\
format: 1
id: talks
title: {en: Talks}
parties: [XN, XS]
"""
SOURCES = """\
format: 1
sources:
  - {id: gazette, publisher: Northland Gazette, title: The draft}
  - {id: courier, publisher: Harbour Courier, title: The reply}
"""
DRAFT = "proposals/2031-05-04-draft.yaml"


def paper_text(document_id: str = "draft", /, **fields: object) -> str:
    """Return the text of a proposal's file."""
    return dump_paper(proposal(document_id, **fields))


def folder(at: Path, files: dict[str, str | None] | None = None) -> Path:
    """Write a negotiation with one draft, with other files or without some, and return its folder."""
    home = at / "talks"
    texts = {"negotiation.yaml": SETTING, "sources.yaml": SOURCES, DRAFT: paper_text(), **(files or {})}
    for name, text in texts.items():
        if text is not None:
            file = home / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
    return home


def check(*paths: str | Path) -> tuple[Problem, ...]:
    """Return what reading files finds, without what the rules add."""
    return tuple(problem for problem in checking.check(*paths) if problem.code in CODES)


def told(path: Path) -> list[tuple[str, str, int]]:
    """Return what is wrong at a path: code, name of the file, line."""
    return [(problem.code, Path(problem.place.file).name, problem.place.line) for problem in check(path)]


def only(path: Path) -> Problem:
    """Return the one thing that is wrong at a path."""
    (problem,) = check(path)
    return problem
