"""Who does something toward whom, and the other way round."""

from __future__ import annotations

import pytest

from negotiations.terms.fields import Participants
from negotiations.terms.sides import are_two_sides
from tests.terms.builders import refusal


@pytest.mark.parametrize(
    ("party", "to", "expected"),
    [
        (("XN", "XS"), None, True),
        (("XN",), ("XS",), True),
        (Participants(exactly=("XN", "XS")), ("XS",), True),
        (("XN",), None, False),
        # A list that says whether it is complete is one side, however many stand on it.
        (Participants(exactly=("XN", "XS")), None, False),
    ],
)
def test_two_sides_are_several_parties_or_somebody_toward_whom(
    party: tuple[str, ...] | Participants, to: tuple[str, ...] | None, expected: object
) -> None:
    assert are_two_sides(party, to) is expected


@pytest.mark.parametrize(
    ("kind", "fields", "hint"),
    [
        ("accountability", {"by": "XN", "prosecution": "barred"}, "add 'of', or list the parties in 'by'"),
        ("accountability", {"of": "XN", "prosecution": "barred"}, "add 'of', or list the parties in 'by'"),
        ("bodies", {"by": "XN", "handover": True}, "add 'to', or list the parties in 'by'"),
        ("claims", {"by": "XN", "damage": "waived"}, "add 'against', or list the parties in 'by'"),
        ("commitment", {"party": "XN", "action": "attack"}, "add 'to', or list the parties in 'party'"),
        ("missing-persons", {"by": "XN", "search": True}, "add 'to', or list the parties in 'by'"),
        (
            "use-of-force",
            {"party": "XN", "purposes": "aggression", "force": "barred"},
            "add 'against', or list the parties in 'party'",
        ),
    ],
)
def test_a_mutual_term_with_one_side_is_told_its_own_keys(kind: str, fields: dict[str, object], hint: str) -> None:
    expected = ("missing-key", "found 'mutual' with one side only, expected two", hint)
    assert refusal(kind, **fields, mutual=True) == expected
