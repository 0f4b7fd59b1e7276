"""What is said of all words but some is said of each word that anybody names, and once of all others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.clauses.clause import Clause
from negotiations.clauses.others import named_issues, on_others, spelled_out
from negotiations.clauses.outcomes import Words
from negotiations.clauses.relations import Relation
from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Scope
from negotiations.compare.comparing import compare_texts
from negotiations.compare.texts import Text
from negotiations.vocabulary import builtin

DEED = Words(("done", "not"))
DONE, BARRED = Room.must(DEED, "done"), Room.must(DEED, "not")
WHOSE = Scope.of(other="XS")
WORDS = ("a", "b", "c", "d")


def use(word: str, room: Room = DONE) -> Clause:
    return Clause(f"assets/use/{word}", WHOSE, room, word)


def only(*words: str) -> Clause:
    return Clause("assets/use/*", WHOSE, BARRED, "only", but=words)


def text(name: str, *clauses: Clause) -> Text:
    return Text(name, clauses, builtin())


def relations(a: Text, b: Text) -> dict[str, Relation]:
    return {finding.issue.removeprefix("assets/use/"): finding.relation for finding in compare_texts(a, b)}


def test_words_of_other_issues_are_not_meant() -> None:
    assert [clause.issue for clause in spelled_out((only("a"),), frozenset({"act/b", "assets/amount/b"}))] == [
        "assets/use/*"
    ]


def test_texts_that_speak_of_no_others_stay_as_they_are() -> None:
    clauses = (use("a"), use("b"))
    assert spelled_out(clauses, frozenset({"assets/use/c"})) is clauses


def test_a_word_that_the_text_itself_names_is_one_of_the_others() -> None:
    issues = [clause.issue for clause in spelled_out((only("a"), use("b")))]
    assert issues == ["assets/use/*", "assets/use/b", "assets/use/b"]


def test_the_words_that_are_left_out_are_named() -> None:
    assert named_issues([only("a", "b"), use("c")]) == {f"assets/use/{word}" for word in "abc"}
    assert on_others("assets/use/<purpose>") == "assets/use/*"


@pytest.mark.parametrize("swap", [False, True])
def test_a_use_that_is_not_left_out_conflicts_whoever_is_first(swap: bool) -> None:
    texts = text("x", only("a")), text("y", use("b"), use("a"))
    found = relations(*(reversed(texts) if swap else texts))
    assert found["b"] is Relation.CONFLICTS
    assert found["a"] is (Relation.ONLY_A if swap else Relation.ONLY_B)


def bars(clauses: list[Clause], word: str) -> bool:
    """Return whether a text bars a word, as the slow and obvious reading of it has it."""
    return any(word not in clause.but if clause.issue.endswith("*") else False for clause in clauses)


CLAUSES = st.lists(
    st.one_of(st.sampled_from(WORDS).map(use), st.sets(st.sampled_from(WORDS)).map(lambda words: only(*sorted(words)))),
    max_size=3,
)


@given(CLAUSES, st.sets(st.sampled_from(WORDS)))
def test_spelling_out_again_adds_nothing(clauses: list[Clause], named: set[str]) -> None:
    issues = frozenset(f"assets/use/{word}" for word in named)
    once = spelled_out(tuple(clauses), issues)
    assert spelled_out(once, issues) == once


@given(CLAUSES, CLAUSES)
def test_two_texts_conflict_on_a_word_where_one_uses_and_the_other_bars_it(a: list[Clause], b: list[Clause]) -> None:
    found = relations(text("x", *a), text("y", *b))
    for word in WORDS:
        uses = [any(clause.issue == f"assets/use/{word}" for clause in said) for said in (a, b)]
        barred = [bars(said, word) for said in (a, b)]
        if any(use and bar for use, bar in zip(uses, barred, strict=True)):
            continue  # a text that contradicts itself
        wanted = (uses[0] and barred[1]) or (uses[1] and barred[0])
        assert (found.get(word) is Relation.CONFLICTS) == wanted
        if barred[0] and barred[1]:
            assert found.get(word, found.get("*")) is Relation.SAME
