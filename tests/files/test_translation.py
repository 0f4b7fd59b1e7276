"""Whatever pydantic finds wrong is told in the words of the package, once, at its exact place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

import pytest
from pydantic import AfterValidator, Field, StrictBool, StrictInt, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from negotiations.codes import CODES
from negotiations.documents.papers import Proposal
from negotiations.documents.settings import Setting
from negotiations.files.composer import compose
from negotiations.files.shapes import keys_at, meaning_of, models_at
from negotiations.files.translation import Translator
from negotiations.problems import Problem
from negotiations.terms.fields import Shape
from negotiations.terms.figures import Exact
from negotiations.terms.force_limit import ForceLimit

LEAVE = "leave the key out where there is nothing to say"


class Inner(Shape):
    """A mapping inside.

    Attributes:
        share: How much of it.
    """

    share: Exact
    of: str = ""


def _even(value: int) -> int:
    if value % 2:
        message = f"expected an even number, found {value}"
        raise ValueError(message)
    return value


def _elsewhere(value: int) -> int:
    context = {"message": "nowhere", "hint": "look there", "at": ("a", value)}
    raise PydanticCustomError("bad-value", "{message}", context)


class Anything(Shape):
    """One field for each sort of mistake.

    Attributes:
        inner: What is inside.
    """

    text: str = ""
    short: Annotated[str, Field(max_length=3)] = ""
    some: Annotated[str, Field(min_length=1)] = "a"
    whole: Annotated[StrictInt, Field(ge=1, le=1000)] = 1
    plain: int = 0
    flag: StrictBool = False
    only: Literal[True] | None = None
    word: Literal["shall", "should", "aims"] = "shall"
    one: Literal["yes-only"] | None = None
    many: Literal["aa", "bb", "cc", "dd", "ee", "ff", "gg", "hh"] = "aa"
    texts: tuple[str, ...] = ()
    lots: Annotated[tuple[str, ...], Field(min_length=1)] = ("a",)
    few: Annotated[tuple[str, ...], Field(max_length=1)] = ()
    inner: Inner | None = None
    inners: tuple[Inner, ...] = ()
    by_name: Mapping[str, Inner] | None = None
    either: Inner | str | None = None
    number_or_texts: StrictInt | tuple[str, ...] | None = None
    kebab: Annotated[str, Field(pattern="^[a-z]+$")] = "a"
    even: Annotated[int, AfterValidator(_even)] = 2
    elsewhere: Annotated[int, AfterValidator(_elsewhere)] | None = None
    multiple: Annotated[int, Field(multiple_of=3)] = 3

    @model_validator(mode="after")
    def _no_quarrel(self) -> Anything:
        assert self.text != "quarrel", "text and all the rest quarrel"
        return self


def problems(text: str, model: type[Shape] = Anything) -> list[Problem]:
    composed = compose(text, "draft.yaml")
    with pytest.raises(ValidationError) as caught:
        model.model_validate(composed.data)
    return [problem for _, problem in Translator(composed, model).problems(caught.value) if problem is not None]


def only(text: str, model: type[Shape] = Anything) -> Problem:
    (problem,) = problems(text, model)
    assert problem.code in CODES
    return problem


NUMBER = "6 without quotes is a number, which loses how it is written"
GROUPS = "'1,500' has digit groups, and numbers are written without them"
TRUTH = "is a text; only true and false are truth values"


@pytest.mark.parametrize(
    ("line", "code", "message", "hint"),
    [
        ("text: 6", "unquoted-text", f"found 6, expected a text: {NUMBER}", 'write "6"'),
        ("text: [a]", "wrong-type", "found a list, expected a text", ""),
        ("text: {}", "wrong-type", "found an empty mapping, expected a text", ""),
        ("short: abcd", "too-long", "found 4 characters, expected at most 3", ""),
        ("few: [a, b]", "too-long", "found 2 items, expected at most 1", ""),
        ("lots: []", "empty-value", "found an empty list, expected at least one entry", LEAVE),
        ('some: ""', "empty-value", "found an empty text, expected a text", LEAVE),
        ("whole: 0", "out-of-range", "found 0, expected at least 1", ""),
        ("whole: 1001", "out-of-range", "found 1001, expected at most 1,000", ""),
        ("whole: 1.5", "wrong-type", "found 3/2, expected a whole number", ""),
        ("whole: 1,500", "digit-groups", f"found '1,500', expected a whole number: {GROUPS}", "write 1500"),
        ("plain: many", "wrong-type", "found 'many', expected a whole number", ""),
        ("flag: NO", "misread-word", f"found 'NO', expected true or false: 'NO' {TRUTH}", "write false"),
        ("only: yes", "misread-word", f"found 'yes', expected true: 'yes' {TRUTH}", "write true"),
        ("only: maybe", "wrong-type", "found 'maybe', expected true", ""),
        (
            "word: shal",
            "not-one-of",
            "found 'shal', expected one of 'shall', 'should', 'aims'",
            "did you mean 'shall'?",
        ),
        ("word: 5", "not-one-of", "found 5, expected one of 'shall', 'should', 'aims'", ""),
        ("word: true", "not-one-of", "found true, expected one of 'shall', 'should', 'aims'", ""),
        ("one: no-way", "not-one-of", "found 'no-way', expected 'yes-only'", ""),
        ("many: zz", "not-one-of", "found 'zz', expected another word", ""),
        ("texts: a", "wrong-type", "found 'a', expected a list", ""),
        ("inner: 5", "wrong-type", "found 5, expected a mapping", ""),
        ("inners: {}", "wrong-type", "found an empty mapping, expected a list", ""),
        ("by_name: []", "wrong-type", "found an empty list, expected a mapping", ""),
        ("kebab: Two Words", "bad-value", "found 'Two Words', expected a text of another form", ""),
        ("even: 3", "bad-value", "expected an even number, found 3", ""),
        ("multiple: 4", "bad-value", "found 4: input should be a multiple of 3", ""),
        ("text: quarrel", "bad-value", "text and all the rest quarrel", ""),
        ("elsewhere: 5", "bad-value", "nowhere", "look there"),
    ],
)
def test_a_mistake_is_told(line: str, code: str, message: str, hint: str) -> None:
    problem = only(line)
    assert (problem.code, problem.message, problem.hint) == (code, message, hint)


@pytest.mark.parametrize(
    ("value", "code", "hint"),
    [
        ("600,000", "digit-groups", "write 600000"),
        ("50:50", "misread-word", ""),
        ("50%", "misread-word", "write 0.5"),
        ('"5"', "misread-word", "write 5"),
        ("many", "not-exact", "write a whole number, a decimal or a fraction such as 1/3"),
    ],
)
def test_a_number_that_is_none_is_told_with_what_was_meant(value: str, code: str, hint: str) -> None:
    problem = only(f"inner:\n  share: {value}\n")
    assert problem.code == code
    assert problem.hint == hint or code == "not-exact"


class TestPlaces:
    def test_a_value_is_told_where_it_stands(self) -> None:
        problem = only("inners:\n  - {share: 5}\n  - {share: x}\n")
        assert (problem.path, problem.place.line, problem.place.column, problem.place.end_column) == (
            "inners[1].share",
            3,
            13,
            14,
        )

    def test_an_unknown_key_is_told_at_the_key(self) -> None:
        problem = only("inners:\n  - {share: 5, off: x}\n")
        assert (problem.code, problem.path, problem.hint) == ("unknown-key", "inners[0].off", "did you mean 'of'?")
        assert (problem.place.column, problem.place.end_column) == (16, 19)

    def test_the_keys_are_listed_where_none_is_near(self) -> None:
        assert only("inner: {share: 5, whatever: x}\n").hint == "the keys here are share, of"
        assert only("whatever: x\n").hint == ""

    def test_a_missing_key_is_told_at_its_parent_with_what_it_means(self) -> None:
        problem = only("by_name:\n  a: {of: x}\n")
        assert (problem.message, problem.path, problem.place.line) == ("missing key 'share'", "by_name.a.share", 2)
        assert problem.hint == "it tells how much of it"

    def test_a_wrong_key_of_a_mapping_is_told_at_the_key(self) -> None:
        problem = only("id: talks\nparties: XN\ntitle:\n  en: Talks\n  ua: Переговори\n", Setting)
        assert (problem.code, problem.path, problem.place.line, problem.place.column) == (
            "bad-language",
            "title.ua",
            5,
            3,
        )

    def test_an_id_is_guessed(self) -> None:
        problem = only("id: The Talks!\nparties: XN\ntitle: {en: Talks}\n", Setting)
        assert (problem.code, problem.hint) == ("bad-id", "did you mean 'the-talks'?")
        assert only("id: Переговори\nparties: XN\ntitle: {en: Talks}\n", Setting).hint == ""

    def test_what_was_not_read_is_not_told_again(self) -> None:
        assert problems("text: null\nwhole: ~\nunheard: of\n")[0].code == "unknown-key"
        assert len(problems("texts: [a, null]\nunheard: of\n")) == 1


class TestAlternatives:
    """A kind of somebody else may have unions that nothing tells apart."""

    @pytest.mark.parametrize(
        ("line", "code", "path"),
        [
            ("either: {share: 5, x: 1}", "unknown-key", "either.x"),
            ("either: {}", "missing-key", "either.share"),
            ("number_or_texts: [a, 6]", "unquoted-text", "number_or_texts[1]"),
            ("number_or_texts: {}", "wrong-type", "number_or_texts"),
        ],
    )
    def test_the_likeliest_is_told_and_no_other(self, line: str, code: str, path: str) -> None:
        problem = only(line)
        assert (problem.code, problem.path) == (code, path)


class TestShapes:
    DATA: ClassVar[dict[str, object]] = {"terms": [{"kind": "force-limit", "personnel": {}}, {"kind": "lost"}, 5]}

    def test_a_term_is_described_by_its_kind(self) -> None:
        assert models_at(Proposal, ("terms", 0), self.DATA) == (ForceLimit,)
        assert "personnel" in keys_at(Proposal, ("terms", 0), self.DATA)
        assert "personnel" not in keys_at(Proposal, ("terms", 1), self.DATA)
        assert "id" in keys_at(Proposal, ("terms", 2), self.DATA)

    def test_nothing_is_described_beyond_what_there_is(self) -> None:
        assert keys_at(Proposal, ("note", "deeper"), self.DATA) == ()
        assert models_at(Proposal, ("terms", 9), self.DATA) == models_at(Proposal, ("terms", 2), self.DATA)
        assert models_at(Proposal, ("terms",), self.DATA) == ()
        assert meaning_of(Proposal, ("unheard",), self.DATA) == ""

    def test_the_meaning_of_a_key_is_what_its_model_says(self) -> None:
        assert meaning_of(Proposal, ("terms", 0, "party"), self.DATA).startswith("Whose")
        assert meaning_of(Anything, ("by_name", "a", "share"), {}) == "How much of it."
