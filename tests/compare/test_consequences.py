"""What a text does not say itself, as it follows by a rule: where a comparison tells it, and where it does not."""

from __future__ import annotations

import pytest

from negotiations.clauses.alternatives import Alternative, Group
from negotiations.clauses.clause import Clause
from negotiations.clauses.outcomes import Words
from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Scope
from negotiations.compare.comparing import compare_texts
from negotiations.compare.matrix import matrix_of
from negotiations.compare.meeting import Consequences
from negotiations.compare.texts import Text
from negotiations.vocabulary import builtin

DEED = Words(("done", "not"))
RULE = "neutral-stays-out"


def says(name: str, word: str, rule: str = "", place: str = "XN-01", option: str = "") -> Text:
    room, scope = Room.must(DEED, word), Scope.of(actor="XN", place=place)
    return Text(name, (Clause("act/demine", scope, room, "1", derived=rule, option=option),), builtin())


NOTHING = Text("none", (), builtin())


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        (says("a", "done", RULE), NOTHING, {"all-of-a": ("only-a", True)}),
        (NOTHING, says("b", "done", RULE), {}),
        (says("a", "done", RULE), says("b", "done", RULE), {"all-of-a": ("same", True)}),
        (says("a", "done", RULE), says("b", "not", RULE), dict.fromkeys(Consequences, ("conflicts", False))),
        (says("a", "done", RULE), says("b", "done"), dict.fromkeys(Consequences, ("same", False))),
        (says("a", "done"), NOTHING, dict.fromkeys(Consequences, ("only-a", False))),
    ],
)
def test_it_is_told_by_itself_only_where_that_is_asked_for(a: Text, b: Text, told: dict[str, tuple[str, bool]]) -> None:
    for each in Consequences:
        found = [(finding.relation.value, finding.follows) for finding in compare_texts(a, b, consequences=each)]
        assert found == ([told[each]] if each in told else [])


def test_it_is_joined_with_what_the_text_says_itself_or_told_apart() -> None:
    own, rule = says("a", "done"), says("a", "done", RULE, "XN-02")
    both = Text("a", (*own.clauses, *rule.clauses), builtin())
    other = Text("b", (*says("b", "done").clauses, *says("b", "done", place="XN-02").clauses), builtin())
    [joined] = compare_texts(both, other)
    assert not joined.a.passed
    apart = compare_texts(both, other, consequences=Consequences.APART)
    assert [(each.relation.value, each.a.passed, each.b.passed) for each in apart] == [
        ("same", False, False),
        ("same", True, False),
    ]


def test_of_two_options_it_is_asked_for_where_one_of_them_says_it() -> None:
    menu = (Group("o", Alternative.MENU, (("x", "XN"), ("y", "XN"))),)
    clauses = [says("a", "done", rule, option=option).clauses[0] for rule, option in ((RULE, "o/x"), ("", "o/y"))]
    for given in (clauses, clauses[::-1]):
        text = Text("a", tuple(given), builtin(), groups=menu)
        [row] = matrix_of(says("b", "done"), [text])
        assert (row.cells[0].sides[0].passed, row.asking, row.largest) == (False, 2, 2)
