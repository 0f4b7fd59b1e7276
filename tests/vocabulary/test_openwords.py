"""What open words are called: every word that a document or an example uses has a label in both languages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import get_args

import pytest
import yaml

import negotiations.vocabulary
from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.others import OTHERS
from negotiations.files.loading import load
from negotiations.terms.base import Context, Term
from negotiations.terms.ceasefire import Domain
from negotiations.terms.children import Act
from negotiations.terms.documents import Claim
from negotiations.terms.kinds import kind_of, kinds
from negotiations.terms.movement import Direction, Way
from negotiations.terms.relations import Tie
from negotiations.terms.return_home import Manner
from negotiations.terms.zone import Regime
from negotiations.vocabulary import AXES, builtin
from negotiations.vocabulary.openwords import open_label
from tests.terms.builders import BASELINES
from tests.vocabulary.test_builtin import PARTISAN

FILE = Path(negotiations.vocabulary.__file__).with_name("open-words.json")
TEXT = FILE.read_text(encoding="utf-8")
ROWS: list[Mapping[str, str]] = json.loads(TEXT)["words"]
KNOWN = {(row["axis"], row["id"]) for row in ROWS}
ROOT = Path(__file__).parents[2]
FOLDERS = sorted(
    path.parent for part in ("seeds", "tests/samples") for path in (ROOT / part).glob("*/negotiation.yaml")
)
BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAMES = {"Arctic", "Cold", "Euro-Atlantic", "European", "International", "Nazism", "UN", "Міжнародний", "Статут"}
"""Labels start with a small letter, unless with one of these."""
CLOSED = {
    "corridor": get_args(Way),
    "domain": get_args(Domain),
    "manner": get_args(Manner),
    "right": (*get_args(Direction), *get_args(Claim), *(f"freedom-from-{act}" for act in get_args(Act))),
    "ties": get_args(Tie),
    "zone": get_args(Regime),
}
"""The words of the closed lists of kinds that a report says by their labels."""


def term(data: Mapping[str, object]) -> Term:
    kind = kind_of(str(data["kind"]))
    assert kind is not None
    return kind.model_validate(dict(data))


def examples() -> Iterator[Term]:
    """Yield the examples of all kinds, and the terms on the page about encoding."""
    for kind in kinds().values():
        yield from map(term, kind.examples)
    for block in BLOCK.findall((ROOT / "docs" / "encoding.md").read_text(encoding="utf-8")):
        data = yaml.safe_load(block)
        yield from map(term, data if isinstance(data, list) else data["terms"])


@cache
def terms() -> tuple[tuple[Term, Context], ...]:
    """Return every term of the seeds, the samples, the examples and the page, with what it needs to know."""
    found = [(each, Context(BASELINES)) for each in examples()]
    for folder in FOLDERS:
        negotiation = load(folder)
        context = Context({each.id: each.interval for each in negotiation.baselines})
        found.extend((each, context) for document in negotiation.documents for each in document.terms)
    return tuple(found)


def used() -> set[tuple[str, str]]:
    """Return the words that those terms say on open axes."""
    return {(axis, word) for each, _ in terms() for _, axis, word in each.words() if axis not in AXES}


def asked() -> set[str]:
    """Return the words in the paths of the issues of those terms that no vocabulary of a negotiation has."""
    words = {
        word for each, context in terms() for clause in each.clauses(context) for word in find_issue(clause.issue).words
    }
    vocabularies = [load(folder).vocabulary for folder in FOLDERS]
    return {
        word
        for word in words
        if not any(known.find(axis, word) for known in vocabularies for axis in ("event", "instrument"))
    }


class TestWords:
    def test_enough_is_looked_at(self) -> None:
        assert {path.name for path in FOLDERS} >= {"northland", "ukraine"}
        assert {("right", "release"), ("whole", "plant-output"), ("action", "demine")} <= used()
        assert {"air", "checkpoints", "reconstruction-payment"} <= asked()

    def test_every_word_that_is_used_has_labels(self) -> None:
        assert sorted(used() - KNOWN) == []

    def test_every_word_of_a_path_has_labels(self) -> None:
        assert sorted(asked() - {word for _, word in KNOWN}) == [OTHERS]

    def test_every_word_of_a_closed_list_has_labels(self) -> None:
        assert [(axis, word) for axis, words in CLOSED.items() for word in words if (axis, word) not in KNOWN] == []


class TestFile:
    def test_the_words_are_in_order_and_each_stands_there_once(self) -> None:
        keys = [(row["axis"], row["id"]) for row in ROWS]
        assert keys == sorted(set(keys))

    def test_every_word_has_a_line_of_its_own(self) -> None:
        lines = [line.rstrip(",]") for line in TEXT.splitlines() if line.startswith('  {"axis": ')]
        assert [json.loads(line) for line in lines] == ROWS

    def test_every_row_has_two_labels_and_nothing_else(self) -> None:
        assert {tuple(row) for row in ROWS} == {("axis", "id", "en", "uk")}
        assert [row["id"] for row in ROWS if not re.fullmatch("[A-Za-z0-9' -]+", row["en"])] == []
        assert [row["id"] for row in ROWS if not re.search("[а-щьюяєіїґ]{3}", row["uk"])] == []

    def test_no_word_is_left_in_english(self) -> None:
        assert [row["id"] for row in ROWS if re.search("[a-z]", row["uk"])] == []

    def test_labels_start_with_a_small_letter_unless_with_a_name(self) -> None:
        labels = [row[language] for row in ROWS for language in ("en", "uk")]
        assert [label for label in labels if not label[0].islower() and label.split()[0] not in NAMES] == []

    def test_no_two_words_of_an_axis_have_one_label(self) -> None:
        for language in ("en", "uk"):
            labels = [(row["axis"], row[language]) for row in ROWS]
            assert sorted(set(labels)) == sorted(labels)

    def test_no_word_stands_on_an_axis_of_the_vocabulary(self) -> None:
        """Only events that a kind names by other words do: who writes an event writes one of the vocabulary."""
        assert {row["axis"] for row in ROWS} & {*AXES} == {"event"}
        assert [row["id"] for row in ROWS if row["axis"] == "event" and builtin().find("event", row["id"])] == []

    def test_no_label_takes_a_side(self) -> None:
        texts = [row[key] for row in ROWS for key in ("id", "en", "uk")]
        assert [text for text in texts if PARTISAN.search(text)] == []


class TestLabel:
    @pytest.mark.parametrize("code", ["uk", "uk-UA"])
    def test_one_word_has_another_form_on_another_axis(self, code: str) -> None:
        assert [open_label(axis, "security", code) for axis in ("zone", "area")] == ["безпекова", "безпека"]

    def test_a_language_without_labels_has_the_english_ones(self) -> None:
        assert open_label("ideology", "nazism", "de") == "Nazism"

    def test_an_unknown_word_is_spelt(self) -> None:
        assert open_label("action", "open-a-bridge", "uk") == "open a bridge"

    def test_a_word_of_another_axis_is_spelt_for_it_may_need_another_form(self) -> None:
        assert open_label("aspect", "free-economic", "uk") == "free economic"

    def test_without_an_axis_a_label_counts_if_all_axes_agree(self) -> None:
        assert open_label("", "line-of-contact", "uk") == "лінія зіткнення"
        assert open_label("", "free-economic", "uk") == "вільна економічна"
        assert open_label("", "security", "uk") == "security"
        assert open_label("", "open-a-bridge", "uk") == "open a bridge"
