"""One file, read as the model that it should be; and, where it cannot be, as much of it as can."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Generic, Never, TypeVar

from pydantic import ValidationError

from negotiations.codes import new_problem
from negotiations.documents.papers import DemandList, Proposal
from negotiations.documents.settings import Setting
from negotiations.documents.sources import SourceList
from negotiations.files.composer import compose
from negotiations.files.folders import SETTING, SOURCES
from negotiations.files.json_reader import compose_json
from negotiations.files.marks import Step
from negotiations.files.salvage import without_faults
from negotiations.files.spans import Composed, format_path
from negotiations.files.text import SIZE_LIMIT, too_many
from negotiations.files.translation import Translator
from negotiations.problems import Place, Problem, Related
from negotiations.spelling import closest
from negotiations.terms.axes import Mark, marked
from negotiations.terms.axes import Path as Steps
from negotiations.terms.fields import Shape

Paper = Proposal | DemandList
Model = TypeVar("Model", bound=Shape)
Read_co = TypeVar("Read_co", bound=Shape, covariant=True)

NEWEST_FORMAT = 1

_MODELS: Mapping[str, type[Shape]] = {SETTING: Setting, SOURCES: SourceList}
"""What the files are that a negotiation has once, by their names."""

_FLOOD = 20_000
"""With more errors than this, which take more memory than values, only the beginning of lists and mappings is read."""

_BEGINNING = 300
"""How many parts of a list or mapping that is."""


@dataclass(frozen=True)
class ReadFile(Generic[Read_co]):
    """What reading one file came to.

    Attributes:
        path: The file.
        composed: Its data, with their places.
        model: What it says; None where it cannot be read as what it should be.
        problems: What is wrong with it.
        partial: What it says as far as it can be read: the model where there is one, None where nothing can be said.
        dropped: The keys that `partial` does not have as the file has them.
        kept: For the lists that lost items in `partial`, the places in the file of those that are left.
    """

    path: Path
    composed: Composed
    model: Read_co | None
    problems: tuple[Problem, ...]
    partial: Read_co | None = None
    dropped: frozenset[str] = frozenset()
    kept: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    def ids(self, key: str) -> frozenset[str]:
        """Return the ids of the items of a list as the file has them, whatever else is wrong with the items."""
        items = self.composed.data.get(key) if isinstance(self.composed.data, dict) else None
        found = [item.get("id") for item in items if isinstance(item, dict)] if isinstance(items, list) else []
        return frozenset(each for each in found if isinstance(each, str))

    def marked(self) -> tuple[tuple[Steps, Mark, str], ...]:
        """Return the words of the vocabulary and the ids in `partial`, each with its path there."""
        return () if self.partial is None else tuple(marked(self.partial))

    def _in_file(self, steps: tuple[Step, ...]) -> tuple[Step, ...]:
        """Return the path in the file of a path in `partial`."""
        if len(steps) > 1 and isinstance(steps[1], int) and steps[0] in self.kept:
            return (steps[0], self.kept[str(steps[0])][steps[1]], *steps[2:])
        return steps

    def value(self, *steps: Step) -> Place:
        """Return the place of a value of `partial`."""
        return self.composed.spans.value(self._in_file(steps))

    def problem(
        self,
        code: str,
        message: str,
        *steps: Step,
        hint: str = "",
        at_key: bool = False,
        related: tuple[Related, ...] = (),
    ) -> Problem:
        """Return a problem of a value of `partial`, or of its key."""
        place, path = self.located(*steps, at_key=at_key)
        return new_problem(code, message, place, hint=hint, path=path, related=related)

    def located(self, *steps: Step, at_key: bool = False) -> tuple[Place, str]:
        """Return the place of a value of `partial`, or of its key, and its path inside the data as problems tell it."""
        path = self._in_file(steps)
        place = self.composed.spans.key(path) if at_key else self.composed.spans.value(path)
        return place, format_path(path)


def read_paper(path: Path) -> ReadFile[Shape]:
    """Return what a file of a document says."""
    return _read(path, _paper_model)


def read_setting(path: Path) -> ReadFile[Setting]:
    """Return what a `negotiation.yaml` says."""
    return _read(path, lambda _: Setting)


def read_sources(path: Path) -> ReadFile[SourceList]:
    """Return what a `sources.yaml` says."""
    return _read(path, lambda _: SourceList)


def read_again(read: ReadFile[Shape], data: bytes) -> ReadFile[Shape]:
    """Return what a file would say if it held these bytes, read as what it was read as before."""
    fixed = _MODELS.get(read.path.name)
    return _parsed(read.path, data, _paper_model if fixed is None else lambda _: fixed)


def unread(path: Path, *problems: Problem) -> ReadFile[Never]:
    """Return a file that was not read, with the reasons."""
    return ReadFile(path, compose("", path.as_posix()), None, problems)


def read_bytes(path: Path) -> tuple[bytes, tuple[Problem, ...]]:
    """Return what a file holds, up to just over what is ever read of one."""
    place = Place(path.as_posix())
    try:
        # A pipe or a device would never come to an end.
        if path.exists() and not path.is_file():
            return b"", (new_problem("not-readable", "found no plain file, expected one", place),)
        with path.open("rb") as file:
            return file.read(SIZE_LIMIT + 1), ()
    except FileNotFoundError:
        return b"", (new_problem("not-found", "there is no such file", place),)
    except (OSError, ValueError) as error:
        reason = str(getattr(error, "strerror", None) or error).lower()
        return b"", (new_problem("not-readable", f"the file cannot be read: {reason}", place),)


def _read(path: Path, model_of: Callable[[Mapping[str, object]], type[Model]]) -> ReadFile[Model]:
    data, problems = read_bytes(path)
    return unread(path, *problems) if problems else _parsed(path, data, model_of)


def _parsed(path: Path, data: bytes, model_of: Callable[[Mapping[str, object]], type[Model]]) -> ReadFile[Model]:
    """Return what the bytes of a file come to."""
    name = path.as_posix()
    composed = compose_json(data, name) if path.suffix == ".json" else compose(data, name)
    if composed.data is None:
        return ReadFile(path, composed, None, composed.problems)
    values = composed.data
    if not isinstance(values, dict):
        found = "a list" if isinstance(values, list) else "a single value"
        wrong = new_problem("wrong-type", f"found {found}, expected keys with their values", composed.spans.value())
        return ReadFile(path, composed, None, (*composed.problems, wrong))
    version = _version(values, composed)
    if version is not None and version.code == "newer-format":
        # Nothing else can be said of what this version does not know.
        return ReadFile(path, composed, None, (*composed.problems, version))
    return _modelled(path, composed, values, model_of(values), version)


def _modelled(
    path: Path, composed: Composed, values: Mapping[str, object], model: type[Model], version: Problem | None
) -> ReadFile[Model]:
    """Return a file as its model, or with why it cannot be that and as much of it as can."""
    found = [*composed.problems, *([version] if version is not None else [])]
    made = _attempt(model, values)
    if not isinstance(made, ValidationError):
        return ReadFile(path, composed, None if found else made, tuple(found), made)
    if made.error_count() > _FLOOD:
        found.append(too_many(path.as_posix()))
        values = {key: _beginning(value) for key, value in islice(values.items(), _BEGINNING)}
        made = _attempt(model, values)
        if not isinstance(made, ValidationError):
            return ReadFile(path, composed, None, tuple(found))
    translator = Translator(composed, model)
    located = translator.problems(made)
    rest = without_faults(model, values, [where for where, _ in located])
    made = _attempt(model, rest.values)
    if isinstance(made, ValidationError):
        # What keys say together is looked at once each of them can be read.
        late = [(where, problem) for where, problem in translator.problems(made) if not where]
        located = (*located, *late)
        rest = without_faults(model, values, [where for where, _ in located])
        made = _attempt(model, rest.values)
    found += [problem for _, problem in located if problem is not None]
    partial = None if isinstance(made, ValidationError) else made
    return ReadFile(path, composed, None, tuple(found), partial, rest.dropped, rest.kept)


def _beginning(value: object) -> object:
    """Return the beginning of a list or mapping, and other values as they are."""
    if isinstance(value, list):
        return [_beginning(item) for item in value[:_BEGINNING]]
    if isinstance(value, dict):
        return {key: _beginning(item) for key, item in islice(value.items(), _BEGINNING)}
    return value


def _attempt(model: type[Model], values: Mapping[str, object]) -> Model | ValidationError:
    try:
        return model.model_validate(values)
    except ValidationError as error:
        return error


def _version(values: Mapping[str, object], composed: Composed) -> Problem | None:
    """Return what is wrong with the version of the format, which a model need not be told and a file must say."""
    if "format" not in values:
        # It may stand in what could not be read, or be misspelt, which is told of the key.
        if composed.lacks(()) or any(closest(key, ["format"]) for key in values):
            return None
        hint = f"write 'format: {NEWEST_FORMAT}'"
        return new_problem("missing-key", "missing key 'format'", composed.spans.value(), hint=hint, path="format")
    found, place = values["format"], composed.spans.value(("format",))
    if isinstance(found, bool):
        message = f"found {str(found).lower()}, expected {NEWEST_FORMAT}"
        return new_problem("wrong-type", message, place, path="format")
    if isinstance(found, int) and found > NEWEST_FORMAT:
        message = f"found format {found}, expected {NEWEST_FORMAT} or less"
        return new_problem("newer-format", message, place, hint="install a newer version", path="format")
    return None


def _paper_model(data: Mapping[str, object]) -> type[Shape]:
    return DemandList if data.get("type") == "demands" else Proposal
