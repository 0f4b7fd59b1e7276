"""Terms as a file has them, and what becomes of them: for the tests of every kind."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from pydantic import ValidationError

from negotiations.clauses.clause import Clause
from negotiations.clauses.positions import Position, Verdict, relate_positions
from negotiations.messages import language
from negotiations.terms.base import Context, Term
from negotiations.terms.figures import Baseline
from negotiations.terms.kinds import kind_of
from negotiations.vocabulary import builtin

BASELINES = {
    "northland-forces": Baseline(low=880_000, high=880_000),
    "disputed": Baseline(low=800_000, high=900_000),
}


def term(kind: str, **fields: object) -> Term:
    """Return the term that a file describes by these fields."""
    found = kind_of(kind)
    assert found is not None
    return found.model_validate({"id": "1", "kind": kind, **fields})


def clauses(kind: str, **fields: object) -> tuple[Clause, ...]:
    """Return the clauses of such a term."""
    return term(kind, **fields).clauses(Context(BASELINES))


def clause(kind: str, **fields: object) -> Clause:
    """Return the one clause of such a term."""
    (only,) = clauses(kind, **fields)
    return only


def said(kind: str, **fields: object) -> str:
    """Return what such a term says, in English."""
    return term(kind, **fields).say(language("en"), builtin())


def related(a: Clause, b: Clause) -> Verdict:
    """Return how two clauses on one issue relate where both speak."""
    assert a.issue == b.issue
    assert a.room is not None
    assert b.room is not None
    left, right = Position.of([(a.strength, a.room)]), Position.of([(b.strength, b.room)])
    assert left is not None
    assert right is not None
    return relate_positions(left, right)


def relation(kind: str, a: Mapping[str, object], b: Mapping[str, object], **common: object) -> str:
    """Return the relation of the single clauses of two terms of a kind that differ in some fields."""
    return related(clause(kind, **common, **a), clause(kind, **common, **b)).relation.value


def refusal(kind: str, **fields: object) -> tuple[str, str, str]:
    """Return the code, message and hint of the one problem that such a term has."""
    with pytest.raises(ValidationError) as caught:
        term(kind, **fields)
    (error,) = caught.value.errors()
    return error["type"], error["msg"], str(error.get("ctx", {}).get("hint", ""))
