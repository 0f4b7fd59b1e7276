"""`union-accession`: the steps toward membership."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, refusal, relation, said

COMMON = {"party": "XN", "union": "EU"}
UNION = "European Union (as an organisation)"


def compared(a: dict[str, object], b: dict[str, object]) -> str:
    return relation("union-accession", a, b, **COMMON)


class TestMeaning:
    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            ({"level": "member"}, {"level": "candidate"}, "entails"),
            ({"level": "candidate"}, {"level": "eligible"}, "entails"),
            ({"level": "none"}, {"level": "eligible"}, "conflicts"),
            ({"level": "eligible", "exactly": True}, {"level": "member"}, "conflicts"),
            ({"level": "eligible"}, {"level": "member", "may": True}, "overlaps"),
            ({"level": "none"}, {"level": "member", "may": True}, "conflicts"),
            ({"level": "none", "may": True}, {"level": "eligible"}, "conflicts"),
            ({"level": "none", "may": True}, {"level": "member", "may": True}, "overlaps"),
        ],
    )
    def test_a_step_is_demanded_at_least_and_none_at_most(
        self, a: dict[str, object], b: dict[str, object], expected: str
    ) -> None:
        assert compared(a, b) == expected

    def test_it_is_the_step_of_the_party_toward_the_union(self) -> None:
        found = clause("union-accession", **COMMON, level="eligible")
        assert (found.issue, found.scope["actor"].words, found.scope["other"].words) == (
            "union/accession",
            ("XN",),
            ("EU",),
        )

    def test_what_is_left_open_demands_nothing(self) -> None:
        assert clause("union-accession", **COMMON, status="open").room is None


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"level": "none"}, f"Northland will take no step toward membership of {UNION}"),
        ({"level": "none", "may": True}, f"Northland may take no step toward membership of {UNION}"),
        ({"level": "eligible"}, f"Northland will be eligible for membership of {UNION}"),
        ({"level": "eligible", "may": True}, f"Northland may be eligible for membership of {UNION}"),
        (
            {"level": "candidate", "exactly": True},
            f"Northland will be a candidate for membership of {UNION}, and exactly that",
        ),
        ({"level": "candidate", "may": True}, f"Northland may be a candidate for membership of {UNION}"),
        ({"level": "member"}, f"Northland will become a member of {UNION}"),
        ({"level": "member", "may": True}, f"Northland may become a member of {UNION}"),
        ({"status": "refused"}, f"not to be discussed: accession of Northland to {UNION}"),
    ],
)
def test_it_is_said(fields: dict[str, object], sentence: str) -> None:
    assert said("union-accession", **COMMON, **fields) == sentence


class TestRefusals:
    def test_a_stated_term_has_a_level(self) -> None:
        assert refusal("union-accession", **COMMON)[:2] == (
            "says-nothing",
            "found no 'level' in a stated term, expected what the text says",
        )

    def test_a_level_is_on_the_scale(self) -> None:
        assert refusal("union-accession", **COMMON, level="associate")[0] == "literal_error"

    def test_it_is_not_both_exact_and_allowed(self) -> None:
        assert refusal("union-accession", **COMMON, level="member", may=True, exactly=True)[:2] == (
            "keys-clash",
            "found 'exactly' and 'may' together, expected one of them",
        )
