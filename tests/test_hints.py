"""That hints name what was meant, after one slip in any word that files use, and are not given for other words."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from pydantic import BaseModel

from negotiations.documents.papers import DemandList, Proposal
from negotiations.documents.settings import Setting
from negotiations.documents.sources import Source
from negotiations.files.models import read_paper
from negotiations.files.references import suggestion
from negotiations.problems import InvalidValue
from negotiations.rules.families import codes
from negotiations.spelling import closest
from negotiations.terms.kinds import kinds
from negotiations.vocabulary import AXES, builtin
from negotiations.vocabulary.units import unit, units
from tests.faults.typos import LETTERS, slips
from tests.faults.values import choices

ROOT = Path(__file__).parent.parent
SLIPS = 3
"""How many slips are drawn for each word."""

LETTERED = 3
"""Words of so few letters are codes, most of them."""

UNRELATED = (ROOT / "tests" / "unrelated_words.txt").read_text("utf-8").split()

MANY = ("words of", "keys of", "terms of", "sources of")
"""Lists of which there is one for each kind of term or document, so that fewer unrelated words are tried in each."""

Guess = Callable[[str], str | None]


@dataclass(frozen=True)
class Pool:
    """Words of which one is expected somewhere.

    Attributes:
        name: Where.
        words: The words.
        guess: What is suggested for another word there.
        knows: Whether a word means something there.
    """

    name: str
    words: tuple[str, ...]
    guess: Guess
    knows: Callable[[str], bool]


def listed(name: str, words: tuple[str, ...]) -> Pool:
    """Return a pool of words in a plain list."""
    return Pool(name, words, lambda text: closest(text, words), lambda text: text in words)


def of_ids(name: str, ids: tuple[str, ...]) -> Pool:
    """Return a pool of ids that a document defines."""
    return Pool(name, ids, lambda text: _hinted(suggestion(text, ids)), lambda text: text in ids)


def of_axis(axis: str) -> Pool:
    words = builtin()
    ids = tuple(word.id for word in words.words(axis) if not word.parameters)
    return Pool(
        f"axis {axis}",
        ids,
        lambda text: words.suggest(axis, text),
        lambda text: words.find(axis, text) is not None or bool(words.ambiguity(axis, text)),
    )


def _hinted(hint: str) -> str | None:
    match = re.search(r"did you mean '([^']*)'", hint)
    return match[1] if match else None


def _unit(text: str) -> str | None:
    try:
        return unit(text).id
    except InvalidValue as error:
        return _hinted(str(error))


@cache
def pools() -> tuple[Pool, ...]:
    """Return every pool of words that a file chooses from."""
    return tuple(_pools())


def _pools() -> Iterator[Pool]:
    yield from map(of_axis, AXES)
    yield listed("kinds", tuple(kinds()))
    yield listed("codes", tuple(codes()))
    names = tuple(each.id for each in units())
    yield Pool("units", names, _unit, lambda text: text in names)
    models: tuple[type[BaseModel], ...] = (Proposal, DemandList, Setting, Source, *kinds().values())
    for model in models:
        yield listed(f"keys of {model.__name__}", tuple(model.model_fields))
        for key, field in model.model_fields.items():
            words = choices(field.annotation)
            if len(words) > 1:
                yield listed(f"words of {model.__name__}.{key}", words)
    for path in sorted((ROOT / "seeds").glob("*/*/*.yaml")):
        paper = read_paper(path).model
        assert isinstance(paper, Proposal | DemandList)
        for name, ids in (("terms", [term.id for term in paper.terms]), ("sources", paper.sources)):
            yield of_ids(f"{name} of {paper.id}", tuple(ids))


def slipped(pool: Pool) -> Iterator[tuple[str, str]]:
    """Yield words of a pool, each with one slip by which it is no word of it any more."""
    draw = random.Random(f"20310504 {pool.name}")  # noqa: S311 # the same draws each time
    for word in pool.words:
        for _ in range(SLIPS):
            letter = draw.choice(LETTERS)
            wrong = draw.choice(list(slips(word, letter.upper() if word.isupper() else letter)))
            if wrong and not pool.knows(wrong):
                yield word, wrong


@cache
def guessed() -> tuple[tuple[Pool, str, str, str | None], ...]:
    """Return each pool, word, slip, and what is suggested for that."""
    return tuple((pool, word, wrong, pool.guess(wrong)) for pool in pools() for word, wrong in slipped(pool))


def test_of_the_hints_after_a_slip_nearly_all_name_the_word(capsys: pytest.CaptureFixture[str]) -> None:
    given = [(word, guess) for _, word, _, guess in guessed() if guess is not None]
    right = sum(word == guess for word, guess in given)
    with capsys.disabled():
        print(f"\n{len(given):,} hints after a slip in {len(pools())} lists: {right / len(given):.2%} right")  # noqa: T201
    assert len(given) >= 10_000
    assert right >= 0.98 * len(given)


def test_words_of_more_than_a_few_letters_get_a_hint(capsys: pytest.CaptureFixture[str]) -> None:
    # Ids such as 21a and 21b, and codes of money, regions and languages are one slip apart: a guess would be a toss.
    long = [row for row in guessed() if len(row[1]) > LETTERED and not re.search(r"[0-9]|^lang:|^[A-Z-]+$", row[1])]
    right = sum(word == guess for _, word, _, guess in long)
    with capsys.disabled():
        print(f"\n{len(long):,} slips in words of letters, longer than {LETTERED}: {right / len(long):.2%} named")  # noqa: T201
    assert right >= 0.98 * len(long)


def test_unrelated_words_get_hardly_a_hint(capsys: pytest.CaptureFixture[str]) -> None:
    draw = random.Random(20310504)  # noqa: S311 # the same draws each time
    asked = [
        (pool, word)
        for pool in pools()
        for word in (draw.sample(UNRELATED, 60) if pool.name.startswith(MANY) else UNRELATED)
        if not pool.knows(word)
    ]
    given = [(pool.name, word, guess) for pool, word in asked if (guess := pool.guess(word)) is not None]
    with capsys.disabled():
        print(f"\n{len(asked):,} unrelated words: {len(given) / len(asked):.2%} get a hint")  # noqa: T201
    assert len(UNRELATED) >= 500
    assert len(given) <= 0.005 * len(asked)


def test_a_code_of_two_letters_is_not_guessed_among_many() -> None:
    assert builtin().suggest("actor", "XQ") is None
    assert builtin().suggest("actor", "xn") == "XN"
    assert closest("off", ["id", "by", "of", "to"]) == "of"
