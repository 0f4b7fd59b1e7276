"""`sanctions`: what remains of them, new ones, the pace."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, relation, said

COMMON = {"by": "XE", "against": "XS"}


class TestMeaning:
    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            ({"level": "lifted"}, {"level": "eased"}, "entails"),
            ({"level": "full"}, {"level": "eased"}, "conflicts"),
            ({"level": "eased", "exactly": True}, {"level": "lifted"}, "conflicts"),
            ({"level": "eased"}, {"level": "lifted", "may": True}, "overlaps"),
            ({"level": "full"}, {"level": "eased", "may": True}, "conflicts"),
            ({"level": "lifted"}, {"level": "full", "may": True}, "conflicts"),
            ({"new": "barred"}, {"new": "allowed"}, "conflicts"),
            ({"pace": "at-once"}, {"pace": "in-stages"}, "conflicts"),
        ],
    )
    def test_two_answers_to_one_question(self, a: dict[str, object], b: dict[str, object], expected: str) -> None:
        assert relation("sanctions", a, b, **COMMON) == expected

    def test_lifting_old_sanctions_says_nothing_of_new_ones(self) -> None:
        assert clause("sanctions", **COMMON, level="lifted").issue == "sanctions/state"

    def test_each_question_has_a_clause(self) -> None:
        found = clauses("sanctions", **COMMON, level="lifted", new="barred", pace="in-stages")
        assert [each.issue for each in found] == ["sanctions/state", "sanctions/new", "sanctions/pace"]

    def test_who_imposes_acts_and_who_is_under_them_is_the_other(self) -> None:
        scope = clause("sanctions", **COMMON, level="full").scope
        assert (scope["actor"].words, scope["other"].words) == (("XE",), ("XS",))

    def test_where_it_is_mutual_both_sides_do_it(self) -> None:
        found = clauses("sanctions", **COMMON, level="lifted", mutual=True)
        assert [(each.scope["actor"].words, each.scope["other"].words) for each in found] == [
            (("XE",), ("XS",)),
            (("XS",), ("XE",)),
        ]

    def test_what_is_left_open_is_their_state(self) -> None:
        found = clause("sanctions", **COMMON, status="open")
        assert (found.issue, found.room) == ("sanctions/state", None)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"level": "full"}, "the sanctions of Eastvale on Southmark will be in force in full"),
        ({"level": "full", "may": True}, "the sanctions of Eastvale on Southmark may be in force in full"),
        (
            {"level": "eased", "exactly": True},
            "the sanctions of Eastvale on Southmark will be eased, and exactly that",
        ),
        ({"level": "eased", "may": True}, "the sanctions of Eastvale on Southmark may be eased"),
        (
            {"level": "lifted", "pace": "in-stages"},
            (
                "the sanctions of Eastvale on Southmark will be lifted; "
                "the sanctions of Eastvale on Southmark will end in stages"
            ),
        ),
        ({"level": "lifted", "may": True}, "the sanctions of Eastvale on Southmark may be lifted"),
        ({"pace": "at-once"}, "the sanctions of Eastvale on Southmark will end at once"),
        (
            {"new": "barred", "mutual": True},
            "Eastvale will impose no new sanctions on Southmark, each side toward the other",
        ),
        ({"new": "allowed"}, "Eastvale may impose new sanctions on Southmark"),
        ({"status": "no-text"}, "no text is proposed on this: sanctions of Eastvale on Southmark"),
    ],
)
def test_it_is_said(fields: dict[str, object], sentence: str) -> None:
    assert said("sanctions", **COMMON, **fields) == sentence


class TestRefusals:
    def test_a_stated_term_says_something(self) -> None:
        assert refusal("sanctions", **COMMON)[:2] == (
            "says-nothing",
            "found none of 'level', 'new' and 'pace' in a stated term, expected what the text says",
        )

    def test_a_level_is_on_the_scale(self) -> None:
        assert refusal("sanctions", **COMMON, level="returned")[0] == "literal_error"
