"""Whether something is done: a duty, a ban, two freedoms; and what is said of it."""

from __future__ import annotations

import pytest

from negotiations.clauses.catalogue import catalogue
from negotiations.clauses.outcomes import Words
from negotiations.clauses.relations import relate
from negotiations.messages import language
from negotiations.problems import InvalidValue
from negotiations.terms.deeds import Deed, deed, said_duty
from negotiations.terms.voices import Voice
from negotiations.vocabulary import builtin

ENGLISH = Voice(language("en"), builtin())

# One issue for each pair of outcomes, with the outcome that it is so and the one that it is not.
ISSUES = {
    "act/demine": ("done", "not"),
    "rights/release": ("guaranteed", "not"),
    "principle/sovereignty": ("affirmed", "not"),
    "corridor/checkpoints": ("yes", "no"),
    "guarantee/member": ("in", "out"),
    "weapons/transfer": ("present", "absent"),
}


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (True, False, "conflicts"),
        (True, "may", "entails"),
        (True, "not-required", "conflicts"),
        (False, "may", "conflicts"),
        (False, "not-required", "entails"),
        ("may", "not-required", "overlaps"),
    ],
)
@pytest.mark.parametrize("issue", ISSUES)
def test_a_duty_a_ban_and_two_freedoms(issue: str, a: Deed, b: Deed, expected: str) -> None:
    left, right = deed(issue, done=a), deed(issue, done=b)
    assert left is not None
    assert right is not None
    assert str(relate(left, right)) == expected


@pytest.mark.parametrize(("issue", "outcomes"), ISSUES.items())
class TestOutcomes:
    def test_what_is_done_leaves_nothing_else_and_a_ban_only_the_other_outcome(
        self, issue: str, outcomes: tuple[str, str]
    ) -> None:
        done, banned = deed(issue, done=True), deed(issue, done=False)
        assert done is not None
        assert banned is not None
        assert [*done.ceiling, *banned.ceiling] == list(outcomes)

    def test_a_freedom_bounds_only_the_floor(self, issue: str, outcomes: tuple[str, str]) -> None:
        may, need_not = deed(issue, done="may"), deed(issue, done="not-required")
        assert may is not None
        assert need_not is not None
        assert [*may.floor, *need_not.floor] == list(outcomes)
        assert may.ceiling == need_not.ceiling == set(outcomes)

    def test_what_is_left_out_demands_nothing(self, issue: str, outcomes: tuple[str, str]) -> None:
        assert deed(issue, done=None) is None, outcomes


def test_every_line_on_which_a_report_says_duties_has_the_deed_first() -> None:
    pairs = {issue.outcomes.words for issue in catalogue().values() if isinstance(issue.outcomes, Words)}
    assert set(ISSUES.values()) <= pairs
    assert not {(no, yes) for yes, no in ISSUES.values()} & pairs


@pytest.mark.parametrize("issue", ["release/terms", "forces/personnel", "territory/control"])
@pytest.mark.parametrize("done", [True, None])
def test_other_questions_are_no_deed(issue: str, done: Deed | None) -> None:
    with pytest.raises(InvalidValue, match=f"'{issue}' is no question of a deed"):
        deed(issue, done=done)


@pytest.mark.parametrize(
    ("done", "bearers", "said"),
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
def test_what_is_owed_is_said(done: Deed, bearers: tuple[str, ...] | None, said: str) -> None:
    assert said_duty(("XS",), bearers, ["entry"], ENGLISH, done=done) == said
