"""`church-rights`: restrictions on the scale of `church`, and aspects."""

from __future__ import annotations

import pytest

from negotiations.terms.demands import room
from tests.terms.builders import clause, clauses, refusal, related, relation, said

COMMON = {"by": "XN", "organisation": "church-of-southmark"}


def restricted(word: str) -> dict[str, object]:
    return {"restrictions": word}


class TestMeaning:
    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            ("lifted", "in-force", "conflicts"),
            ("lifted", "may-stay", "conflicts"),
            ("in-force", "may-stay", "entails"),
        ],
    )
    def test_lifting_conflicts_with_keeping(self, a: str, b: str, expected: str) -> None:
        assert relation("church-rights", restricted(a), restricted(b), **COMMON) == expected

    @pytest.mark.parametrize(
        ("restrictions", "level", "expected"),
        [
            ("lifted", "equal", "same"),
            ("lifted", "official", "entailed"),
            ("lifted", "restricted", "conflicts"),
            ("lifted", "prohibited", "conflicts"),
            ("in-force", "restricted", "same"),
            ("in-force", "prohibited", "entailed"),
            ("in-force", "official", "conflicts"),
        ],
    )
    def test_restrictions_meet_a_status(self, restrictions: str, level: str, expected: str) -> None:
        status = clause("church", party="XN", organisation="church-of-southmark", level=level)
        assert related(clause("church-rights", **COMMON, restrictions=restrictions), status).relation == expected

    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [(True, False, "conflicts"), (True, "may", "entails"), (True, "not-required", "conflicts")],
    )
    def test_an_aspect_is_guaranteed_or_not(self, a: object, b: object, expected: str) -> None:
        found = relation("church-rights", {"guaranteed": a}, {"guaranteed": b}, **COMMON, aspects="property")
        assert found == expected

    def test_what_is_guaranteed_is_guaranteed(self) -> None:
        found = clause("church-rights", **COMMON, aspects="property")
        assert found.room == room("church/property", "must", "guaranteed")

    def test_each_aspect_is_a_question_of_its_own(self) -> None:
        found = clauses("church-rights", **COMMON, restrictions="lifted", aspects=["property", "worship"])
        assert [each.issue for each in found] == ["church/status", "church/property", "church/worship"]

    def test_it_is_owed_by_somebody_to_the_organisation_in_a_place(self) -> None:
        scope = clause("church-rights", **COMMON, aspects="property", places="XN-01").scope
        assert [axis for axis, _ in scope.axes] == ["actor", "group", "place"]
        assert scope["group"].words == ("church-of-southmark",)

    def test_what_is_left_open_is_the_status(self) -> None:
        left_open = clause("church-rights", **COMMON, status="open")
        assert (left_open.issue, left_open.room) == ("church/status", None)


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            (
                restricted("lifted"),
                "Northland will lift restrictions that only this organisation has: Church of Southmark",
            ),
            (
                restricted("in-force"),
                "Northland will keep restrictions that only this organisation has: Church of Southmark",
            ),
            (
                {"restrictions": "may-stay", "aspects": "worship", "places": "XN-01"},
                (
                    "Northland may keep restrictions that only this organisation has: Church of Southmark; "
                    "Northland will guarantee Church of Southmark: worship, in Highmoor (Northland)"
                ),
            ),
            ({"aspects": "property", "guaranteed": False}, "Northland will deny Church of Southmark: property"),
            ({"aspects": "property", "guaranteed": "may"}, "Northland may grant Church of Southmark: property"),
            (
                {"aspects": ["property", "worship"], "guaranteed": "not-required"},
                "Northland need not grant Church of Southmark: property and worship",
            ),
            ({"status": "open"}, "left open: the rights of Church of Southmark, as a duty of Northland"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("church-rights", **COMMON, **fields) == sentence


class TestRefusals:
    def test_a_stated_term_says_something(self) -> None:
        assert refusal("church-rights", **COMMON)[0] == "says-nothing"

    def test_aspects_are_guaranteed(self) -> None:
        assert refusal("church-rights", **COMMON, restrictions="lifted", guaranteed=False)[:2] == (
            "missing-key",
            "missing key 'aspects', expected beside 'guaranteed'",
        )

    def test_a_status_is_another_kind(self) -> None:
        assert refusal("church-rights", **COMMON, aspects=["status"]) == (
            "keys-clash",
            "found 'status' in 'aspects', expected what is guaranteed",
            "write a term of the kind 'church'",
        )
