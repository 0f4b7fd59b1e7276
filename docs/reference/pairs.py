"""The pairs of small texts in `tests/pairs/`, with what comparing them finds, in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from negotiations.compare.comparing import compare_texts
from negotiations.files.yaml_writer import dump
from negotiations.messages import language
from negotiations.reports.views import RowView, comparison_view
from negotiations.terms.kinds import kinds
from tests.pairs.raw import SIDES, load, pair_files, texts

ALTERNATIVES = "alternatives"
"""What stands for a kind in the names of the pairs that show alternatives."""

SYNTAX = "syntax"
"""What stands for a kind in the names of the pairs that show what terms of all kinds have in common."""

_NUMBER = re.compile(r"^\d+[a-z]?-")
_SHOWN = ("baselines", *SIDES)
_MARKDOWN = re.compile(r"([\\`*_<>|])")


@dataclass(frozen=True, slots=True)
class PairView:
    """Two small texts and what comparing them finds.

    Attributes:
        name: The name of its file, without the ending.
        kinds: The kinds on whose pages it stands; `alternatives` or `syntax` where it shows these.
        others: The other kinds that its terms have.
        title: What differs, in a few words.
        comment: What it shows, for people.
        terms: The terms of both texts, as YAML.
        findings: The findings in words, as Markdown.
        differs: What a mediator would expect instead, where that is not what is found.
    """

    name: str
    kinds: tuple[str, ...]
    others: tuple[str, ...]
    title: str
    comment: str
    terms: str
    findings: tuple[str, ...]
    differs: str

    @property
    def anchor(self) -> str:
        """The anchor of its heading."""
        return self.title.lower().replace(" ", "-")


@cache
def pairs() -> tuple[PairView, ...]:
    """Return the pairs of terms, in the order of the files; clauses that are written out are no terms, and left out.

    Example:
        >>> [pair.title for pair in pairs() if "force-limit" in pair.kinds][0]
        'Cap in peacetime'
    """
    found = ((path, load(path)) for path in pair_files())
    return tuple(_pair(path, data) for path, data in found if not any("issue" in term for term in _terms(data)))


def _terms(data: dict[str, Any]) -> list[dict[str, Any]]:
    return [*data["a"], *data["b"]]


def _pair(path: Path, data: dict[str, Any]) -> PairView:
    used = tuple(sorted({str(term["kind"]) for term in _terms(data)}))
    owners = (name for name in (*kinds(), ALTERNATIVES, SYNTAX) if path.stem.startswith(f"{name}-"))
    owner = max(owners, key=len, default="")
    rest = path.stem.removeprefix(f"{owner}-") if owner else _NUMBER.sub("", path.stem)
    lines = path.read_text(encoding="utf-8").splitlines()
    comment = [line.removeprefix("#").strip() for line in lines[: _comment_lines(lines)]]
    return PairView(
        path.stem,
        (owner,) if owner else used,
        tuple(kind for kind in used if owner in kinds() and kind != owner),
        rest.replace("-", " ").capitalize(),
        " ".join(comment),
        dump({key: data[key] for key in _SHOWN if key in data}, spread=("a", "b", "a-alternatives", "b-alternatives")),
        _findings(data),
        data.get("differs", ""),
    )


def _comment_lines(lines: list[str]) -> int:
    """Return with how many lines of comment a file begins."""
    return next((place for place, line in enumerate(lines) if not line.startswith("#")), len(lines))


def _findings(data: dict[str, Any]) -> tuple[str, ...]:
    comparison = compare_texts(*texts(data))
    view = comparison_view(comparison, language("en"))
    return tuple(_finding(row) for topic in view.topics for row in topic.rows)


def _finding(row: RowView) -> str:
    said = _MARKDOWN.sub(r"\\\1", " ".join((row.sentence, *row.notes)))
    return f"**{row.label}**: {said}"
