"""`agreement-guarantor`: a list of guarantors, complete or not."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, said

KIND = "agreement-guarantor"


class TestMeaning:
    def test_each_guarantor_is_in(self) -> None:
        found = clause(KIND, guarantors=["XE", "XW"])
        assert (found.issue, found.scope["actor"].words) == ("guarantee/agreement", ("XE", "XW"))
        assert found.room is not None
        assert found.room.ceiling == {"in"}

    def test_of_a_complete_list_all_others_are_out(self) -> None:
        inside, outside = clauses(KIND, guarantors={"exactly": ["XW"]})
        assert (inside.scope["actor"].all_but, outside.scope["actor"].all_but) == (False, True)
        assert outside.room is not None
        assert outside.room.ceiling == {"out"}

    def test_others_than_those_named_are_unstated(self) -> None:
        assert [each.scope["actor"].words for each in clauses(KIND, guarantors={"at_least": ["XW"]})] == [
            ("XW",),
            ("unstated",),
        ]

    @pytest.mark.parametrize("status", ["open", "refused"])
    def test_what_is_not_stated_demands_nothing(self, status: str) -> None:
        found = clause(KIND, guarantors="XW", status=status)
        assert (found.room, found.silence) == (None, status)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"guarantors": "XW"}, "the agreement will be guaranteed by: Westreach"),
        ({"guarantors": "XW", "status": "open"}, "left open: who guarantees the agreement"),
        ({"guarantors": ["XE", "XW"]}, "the agreement will be guaranteed by: Eastvale and Westreach"),
    ],
)
def test_it_is_said(fields: dict[str, object], sentence: str) -> None:
    assert said(KIND, **fields) == sentence
