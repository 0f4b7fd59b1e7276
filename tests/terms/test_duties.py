"""What is owed: the rooms, and the details of what is not done."""

from __future__ import annotations

import pytest
from pydantic import BaseModel
from pydantic_core import PydanticCustomError

from negotiations.messages import language
from negotiations.problems import InvalidValue
from negotiations.terms.demands import room
from negotiations.terms.duties import Owed, check_details, duty, said_duty
from negotiations.terms.voices import Voice
from negotiations.vocabulary import builtin


class Deed(BaseModel):
    """A deed with one detail."""

    done: Owed | None = None
    how: str | None = None


@pytest.mark.parametrize("issue", ["rights/release", "act/demine", "corridor/checkpoints"])
class TestDuty:
    def test_what_is_owed_leaves_nothing_else(self, issue: str) -> None:
        leaves = duty(issue, owed=True)
        assert leaves is not None
        assert leaves.ceiling == leaves.floor == {leaves.outcomes.words[0]}  # type: ignore[union-attr]  # plain words

    def test_a_ban_leaves_only_the_other_outcome(self, issue: str) -> None:
        banned = duty(issue, owed=False)
        assert banned is not None
        assert banned.ceiling == {banned.outcomes.words[1]}  # type: ignore[union-attr]  # plain words

    def test_a_freedom_bounds_only_the_floor(self, issue: str) -> None:
        may, need_not = duty(issue, "may"), duty(issue, "not-required")
        assert may is not None
        assert need_not is not None
        assert (may.floor & need_not.floor, may.ceiling == need_not.ceiling) == (frozenset(), True)

    def test_what_is_left_out_has_no_room(self, issue: str) -> None:
        assert duty(issue, None) is None


def test_a_question_of_three_answers_is_no_deed() -> None:
    with pytest.raises(InvalidValue, match="'release/terms' is no question of a deed"):
        duty("release/terms", owed=True)


def test_the_words_are_those_of_the_issue() -> None:
    assert duty("corridor/checkpoints", owed=False) == room("corridor/checkpoints", "must", "no")


class TestDetails:
    @pytest.mark.parametrize("model", [Deed(done=True, how="x"), Deed(done=False), Deed()])
    def test_what_is_done_may_have_them(self, model: Deed) -> None:
        check_details(model, "done", "how")

    @pytest.mark.parametrize(
        ("done", "code", "message"),
        [
            (False, "keys-clash", "found 'how' beside 'done: false', expected one of them"),
            ("may", "keys-clash", "found 'how' beside 'done: may', expected one of them"),
            (None, "missing-key", "missing key 'done', expected beside 'how'"),
        ],
    )
    def test_what_is_not_done_has_none(self, done: Owed | None, code: str, message: str) -> None:
        with pytest.raises(PydanticCustomError) as caught:
            check_details(Deed(done=done, how="x"), "done", "how")
        assert (caught.value.type, str(caught.value)) == (code, message)


@pytest.mark.parametrize(
    ("owed", "bearers", "said"),
    [
        (True, None, "Southmark will guarantee: entry"),
        (True, ("children",), "Southmark will guarantee children: entry"),
        (False, None, "Southmark will deny: entry"),
        (False, ("children",), "Southmark will deny children: entry"),
        ("may", None, "Southmark may guarantee: entry"),
        ("may", ("children",), "Southmark may guarantee children: entry"),
        ("not-required", None, "Southmark need not guarantee: entry"),
        ("not-required", ("children",), "Southmark need not guarantee children: entry"),
    ],
)
def test_what_is_owed_is_said(owed: bool | str, bearers: tuple[str, ...] | None, said: str) -> None:
    assert said_duty(owed, ("XS",), bearers, ["entry"], Voice(language("en"), builtin())) == said
