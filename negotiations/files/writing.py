"""Models back to files: the canonical data of a document, and its YAML, which loads as an equal document."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from functools import cache
from typing import get_args

from pydantic import BaseModel, BeforeValidator

from negotiations.documents.papers import DemandList
from negotiations.files.models import Paper
from negotiations.files.yaml_writer import dump
from negotiations.terms.fields import Words

_MODELINE = "# yaml-language-server: $schema=../../../schemas/{name}.schema.json\n"

# What makes a list of words take a single one.
_LISTED = next(part for part in get_args(Words) if isinstance(part, BeforeValidator))

Data = dict[str, object]


def to_data(paper: Paper) -> Data:
    """Return what the file of a document holds, in canonical form: keys in their order, defaults left out.

    Two documents are equal exactly when their data are.

    Example:
        >>> from negotiations.documents.papers import Proposal
        >>> draft = Proposal(
        ...     id="draft", title={"en": "Draft"}, date="2031-05-04", authors=[{"actor": "XN"}], form="leaked",
        ...     sources=["gazette"], terms=[{"id": "6", "kind": "force-limit", "party": "XS", "personnel": {"cap": 5}}],
        ... )
        >>> to_data(draft)["terms"]
        [{'id': '6', 'kind': 'force-limit', 'party': 'XS', 'personnel': {'cap': 5}}]
    """
    made = _model(paper)
    always = {"format": paper.format, **({"type": paper.type} if isinstance(paper, DemandList) else {})}
    made = {**made, **always}
    ordered = [key for key in paper.first_keys if key in made]
    ordered += [key for key in made if key not in ordered]
    return {key: made[key] for key in ordered}


def dump_paper(paper: Paper) -> str:
    """Return a document as YAML, with the line by which editors find its schema; loading it gives an equal document."""
    name = "demands" if isinstance(paper, DemandList) else "proposal"
    return _MODELINE.format(name=name) + dump(to_data(paper), spread=("terms",))


def term_data(term: BaseModel) -> Data:
    """Return what a file says of one term: its id and kind first, defaults left out."""
    made = _model(term)
    kind = getattr(term, "kind", None)
    first = {key: made[key] for key in ("id",) if key in made}
    return {**first, **({"kind": kind} if kind else {}), **{key: value for key, value in made.items() if key != "kind"}}


def _model(model: BaseModel) -> Data:
    made: Data = {}
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        if value == field.get_default(call_default_factory=True) and not field.is_required():
            continue
        made[name] = _plain(value, one_word=name in _word_fields(type(model)))
    return made


@cache
def _word_fields(model: type[BaseModel]) -> frozenset[str]:
    """Return the fields that take one word where a list of words may stand."""
    fields = model.model_fields.items()
    return frozenset(name for name, field in fields if _LISTED in {*field.metadata, *_metadata(field.annotation)})


def _metadata(annotation: object) -> Iterator[object]:
    """Yield what an annotation says of its values, inside whatever alternatives."""
    for part in get_args(annotation):
        if isinstance(part, BeforeValidator):
            yield part
        yield from _metadata(part)


def _plain(value: object, *, one_word: bool = False) -> object:  # noqa: PLR0911  (one return for each type)
    """Return a value as the reader of files gives it."""
    if isinstance(value, BaseModel):
        return term_data(value) if "kind" in type(value).model_fields else _model(value)
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        if one_word and len(value) == 1 and isinstance(value[0], str):
            return value[0]
        return [_plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Fraction):
        return int(value) if value.denominator == 1 else str(value)
    return str(value) if isinstance(value, str) else value
