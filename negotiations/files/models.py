"""One file, read as the model that it should be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import ValidationError

from negotiations.codes import new_problem
from negotiations.documents.papers import DemandList, Proposal
from negotiations.documents.settings import Setting
from negotiations.documents.sources import SourceList
from negotiations.files.composer import compose
from negotiations.files.json_reader import compose_json
from negotiations.files.spans import Composed
from negotiations.files.text import SIZE_LIMIT
from negotiations.files.translation import Translator
from negotiations.problems import Place, Problem
from negotiations.terms.fields import Shape

Paper = Proposal | DemandList
Model = TypeVar("Model", bound=Shape)

NEWEST_FORMAT = 1


@dataclass(frozen=True)
class ReadFile(Generic[Model]):
    """What reading one file came to.

    Attributes:
        path: The file.
        composed: Its data, with their places.
        model: What it says; None where it cannot be read as what it should be.
        problems: What is wrong with it.
    """

    path: Path
    composed: Composed
    model: Model | None
    problems: tuple[Problem, ...]

    def value(self, *steps: str | int) -> Place:
        """Return the place of a value."""
        return self.composed.spans.value(steps)


def _bytes(path: Path) -> tuple[bytes, tuple[Problem, ...]]:
    """Return what a file holds, up to just over what is ever read of one."""
    name = path.as_posix()
    try:
        with path.open("rb") as file:
            return file.read(SIZE_LIMIT + 1), ()
    except FileNotFoundError:
        return b"", (new_problem("not-found", "there is no such file", Place(name)),)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        return b"", (new_problem("not-readable", f"the file cannot be read: {reason}", Place(name)),)


def _read(path: Path, model_of: Callable[[object], type[Model]]) -> ReadFile[Model]:
    data, problems = _bytes(path)
    name = path.as_posix()
    if problems:
        return ReadFile(path, compose("", name), None, problems)
    composed = compose_json(data, name) if path.suffix == ".json" else compose(data, name)
    if composed.data is None:
        return ReadFile(path, composed, None, composed.problems)
    newer = _newer_format(composed)
    if newer:
        return ReadFile(path, composed, None, (*composed.problems, newer))
    model = model_of(composed.data)
    try:
        return ReadFile(path, composed, model.model_validate(composed.data), composed.problems)
    except ValidationError as error:
        found = tuple(problem for _, problem in Translator(composed, model).problems(error) if problem is not None)
        return ReadFile(path, composed, None, (*composed.problems, *found))


def _newer_format(composed: Composed) -> Problem | None:
    """Return the problem that a file is written for a newer version, of which nothing else can be said."""
    found = composed.data.get("format") if isinstance(composed.data, dict) else None
    if not isinstance(found, int) or found <= NEWEST_FORMAT:
        return None
    message = f"found format {found}, expected {NEWEST_FORMAT} or less"
    return new_problem("newer-format", message, composed.spans.value(("format",)), hint="install a newer version")


def _paper_model(data: object) -> type[Shape]:
    return DemandList if isinstance(data, dict) and data.get("type") == "demands" else Proposal


def read_paper(path: Path) -> ReadFile[Shape]:
    """Return what a file of a document says."""
    return _read(path, _paper_model)


def read_setting(path: Path) -> ReadFile[Setting]:
    """Return what a `negotiation.yaml` says."""
    return _read(path, lambda _: Setting)


def read_sources(path: Path) -> ReadFile[SourceList]:
    """Return what a `sources.yaml` says."""
    return _read(path, lambda _: SourceList)
