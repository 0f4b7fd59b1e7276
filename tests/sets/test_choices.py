"""Choices: what is in them, word by word, and how they are made, read and refused."""

from __future__ import annotations

import pytest
from hypothesis import given

from negotiations.problems import InvalidValue
from negotiations.sets import Choice
from tests.sets.strategies import word_sets

WordSets = tuple[tuple[str, ...], list[frozenset[str]]]
SCALE = ("none", "reduced", "present", "more")
PAIR = ("absent", "present")
FIVE = ("a", "b", "c", "d", "e")


class TestAgainstPythonSets:
    """Every operation does what it does to Python's own sets."""

    @given(word_sets(1))
    def test_a_choice_holds_its_words_in_the_order_of_the_list(self, drawn: WordSets) -> None:
        words, (subset,) = drawn
        made = Choice.of(words, *subset)
        assert list(made) == [word for word in words if word in subset]
        assert [word in made for word in words] == [word in subset for word in words]
        assert len(made) == len(subset)

    @given(word_sets(1))
    def test_all_but_holds_the_others(self, drawn: WordSets) -> None:
        words, (subset,) = drawn
        assert set(Choice.all_but(words, *subset)) == set(words) - subset

    @given(word_sets(2))
    def test_operations(self, drawn: WordSets) -> None:
        words, (first, second) = drawn
        a, b = Choice.of(words, *first), Choice.of(words, *second)
        assert set(a & b) == first & second
        assert set(a | b) == first | second
        assert set(a - b) == first - second
        assert set(~a) == set(words) - first

    @given(word_sets(2))
    def test_relations(self, drawn: WordSets) -> None:
        words, (first, second) = drawn
        a, b = Choice.of(words, *first), Choice.of(words, *second)
        assert (a == b) == (first == second)
        assert (a <= b, a < b, a >= b, a > b) == (first <= second, first < second, first >= second, first > second)
        assert a.is_disjoint(b) == first.isdisjoint(second)
        assert a.is_empty == (not first)
        assert a.is_everything == (first == set(words))

    @given(word_sets(1))
    def test_repr_rebuilds(self, drawn: WordSets) -> None:
        words, (subset,) = drawn
        made = Choice.of(words, *subset)
        assert eval(repr(made), {"Choice": Choice}) == made  # noqa: S307  (our own repr)


class TestWords:
    """How a choice reads."""

    @pytest.mark.parametrize(
        ("made", "expression", "phrase"),
        [
            (Choice.everything(PAIR), f"Choice.everything({PAIR!r})", "anything"),
            (Choice.nothing(PAIR), f"Choice.nothing({PAIR!r})", "nothing"),
            (Choice.of(PAIR, "absent"), f"Choice.of({PAIR!r}, 'absent')", "absent"),
            (Choice.of(SCALE, "more", "none"), f"Choice.of({SCALE!r}, 'none', 'more')", "none or more"),
            (Choice.all_but(SCALE, "more"), f"Choice.all_but({SCALE!r}, 'more')", "anything but more"),
            (Choice.all_but(FIVE, "b", "a"), f"Choice.all_but({FIVE!r}, 'a', 'b')", "anything but a or b"),
        ],
    )
    def test_the_shorter_way_is_taken(self, made: Choice, expression: str, phrase: str) -> None:
        assert (repr(made), str(made)) == (expression, phrase)

    def test_two_lists_are_one_when_they_are_equal(self) -> None:
        again = (*PAIR,)
        assert again is not PAIR
        assert (Choice.of(PAIR, "present") | Choice.of(again, "absent")).is_everything

    def test_the_way_it_was_written_does_not_matter(self) -> None:
        assert Choice.of(PAIR, "present") == Choice.all_but(PAIR, "absent")
        assert Choice.of(PAIR, "present", "present") == Choice.of(list(PAIR), "present")


class TestRefusals:
    """What a choice does not take."""

    def test_unknown_words_are_named_with_the_nearest_one(self) -> None:
        expected = r"^unknown word 'presnt', expected 'absent' or 'present'; did you mean 'present'\?$"
        with pytest.raises(InvalidValue, match=expected):
            Choice.of(PAIR, "presnt")
        with pytest.raises(InvalidValue, match=expected):
            Choice.all_but(PAIR, "presnt")
        with pytest.raises(InvalidValue, match=expected):
            _ = "presnt" in Choice.of(PAIR)

    def test_words_like_none_of_the_list_get_no_guess(self) -> None:
        with pytest.raises(InvalidValue, match=r"^unknown word 'zz', expected 'absent' or 'present'$"):
            Choice.of(PAIR, "zz")

    def test_long_lists_are_not_repeated(self) -> None:
        with pytest.raises(InvalidValue, match=r"^unknown word 'zz', expected 'a' or 'b' or .* or 'g'$"):
            Choice.of(tuple("abcdefg"), "zz")
        with pytest.raises(InvalidValue, match=r"^unknown word 'zz'$"):
            Choice.of(tuple("abcdefgh"), "zz")

    def test_what_is_no_word(self) -> None:
        with pytest.raises(InvalidValue, match=r"^unknown word 5, expected 'absent' or 'present'$"):
            _ = 5 in Choice.of(PAIR)  # type: ignore[operator]

    def test_two_lists_do_not_meet(self) -> None:
        expected = (
            r"^a choice from \('present', 'absent'\) meets one from \('absent', 'present'\), expected the same list$"
        )
        with pytest.raises(InvalidValue, match=expected):
            _ = Choice.of(PAIR) | Choice.of(PAIR[::-1])

    def test_operands_that_are_no_choice(self) -> None:
        with pytest.raises(
            InvalidValue, match=r"^'absent' is of type str, expected a Choice from \('absent', 'present'\)$"
        ):
            _ = Choice.of(PAIR) & "absent"  # type: ignore[arg-type]

    @pytest.mark.parametrize("options", [(), ("yes", "no", "yes")])
    def test_options_that_are_no_list_of_distinct_words(self, options: tuple[str, ...]) -> None:
        with pytest.raises(InvalidValue, match=r"^the options are \(.*\), expected distinct words, at least one$"):
            Choice.everything(options)

    def test_one_word_is_no_list_of_letters(self) -> None:
        with pytest.raises(InvalidValue, match=r"^the options are the one word 'yes', expected a list of words$"):
            Choice.nothing("yes")

    def test_the_constructor_itself_refuses(self) -> None:
        with pytest.raises(InvalidValue, match=r"^a choice is not made by Choice\(\.\.\.\); use Choice\.of, "):
            Choice()

    def test_truth(self) -> None:
        with pytest.raises(InvalidValue, match=r"^a choice has no truth value; ask is_empty, or 'is None'$"):
            bool(Choice.nothing(PAIR))

    def test_change(self) -> None:
        with pytest.raises(AttributeError, match="mask"):
            Choice.nothing(PAIR).mask = 1  # type: ignore[misc]


class TestDeliberateNonIdentities:
    """Laws that one might expect and that do not hold, each with its smallest witness."""

    def test_inclusion_is_no_total_order(self) -> None:
        yes, no = Choice.of(PAIR, "present"), Choice.of(PAIR, "absent")
        assert not yes <= no
        assert not no <= yes

    def test_the_same_words_of_two_lists_are_not_equal(self) -> None:
        assert Choice.of(("a", "b"), "a") != Choice.of(("b", "a"), "a")
        assert Choice.nothing(("a",)) != Choice.nothing(("b",))

    def test_the_complement_of_a_word_depends_on_the_list(self) -> None:
        assert list(~Choice.of(("a", "b"), "a")) != list(~Choice.of(("a", "b", "c"), "a"))

    def test_empty_is_not_false(self) -> None:
        with pytest.raises(InvalidValue, match="no truth value"):
            _ = not Choice.nothing(PAIR)
