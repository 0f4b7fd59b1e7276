"""`organisation-membership`: membership and invitation."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, relation, said

COMMON = {"party": "XS", "organisation": "CoE"}


class TestMeaning:
    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            ("member", "open", "entails"),
            ("member", "barred", "conflicts"),
            ("member", "not-required", "conflicts"),
            ("barred", "not-required", "entails"),
            ("barred", "open", "conflicts"),
            ("open", "not-required", "overlaps"),
        ],
    )
    def test_a_duty_a_ban_and_two_freedoms(self, a: str, b: str, expected: str) -> None:
        assert relation("organisation-membership", {"membership": a}, {"membership": b}, **COMMON) == expected

    def test_the_organisation_invites_and_membership_is_the_party_s(self) -> None:
        membership, invitation = clauses("organisation-membership", **COMMON, membership="open", invited=True)
        assert (membership.scope["actor"].words, membership.scope["other"].words) == (("XS",), ("CoE",))
        assert (invitation.scope["actor"].words, invitation.scope["other"].words) == (("CoE",), ("XS",))

    def test_an_invitation_leaves_membership_open(self) -> None:
        opened, _ = clauses("organisation-membership", **COMMON, invited=True)
        assert opened == clause("organisation-membership", **COMMON, membership="open")

    def test_no_invitation_says_nothing_of_membership(self) -> None:
        assert clause("organisation-membership", **COMMON, invited=False).issue == "organisation/invitation"

    def test_what_is_left_open_is_membership(self) -> None:
        found = clause("organisation-membership", **COMMON, status="open")
        assert (found.issue, found.room) == ("organisation/membership", None)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"membership": "barred"}, "Southmark will not be a member of Council of Europe"),
        ({"membership": "member"}, "Southmark will be a member of Council of Europe"),
        ({"membership": "open"}, "Southmark may be a member of Council of Europe"),
        ({"membership": "not-required"}, "Southmark may stay out of Council of Europe"),
        ({"invited": False}, "Council of Europe will not invite Southmark to be a member"),
        (
            {"membership": "open", "invited": True},
            "Southmark may be a member of Council of Europe; Council of Europe will invite Southmark to be a member",
        ),
        ({"status": "refused"}, "not to be discussed: membership of Southmark in Council of Europe"),
    ],
)
def test_it_is_said(fields: dict[str, object], sentence: str) -> None:
    assert said("organisation-membership", **COMMON, **fields) == sentence


class TestRefusals:
    def test_a_stated_term_says_something(self) -> None:
        assert refusal("organisation-membership", **COMMON)[:2] == (
            "says-nothing",
            "found none of 'membership' and 'invited' in a stated term, expected what the text says",
        )

    def test_membership_is_one_of_four(self) -> None:
        assert refusal("organisation-membership", **COMMON, membership="joins")[0] == "literal_error"
