"""The same content, encoded differently."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import negotiations.rules
from negotiations.problems import Severity
from negotiations.rules.twins import folded, kind_of_action
from negotiations.terms.kinds import kinds
from tests.rules.papers import folder, found, found_in, paper

CAP = 'id: "{0}", kind: force-limit, party: XN, personnel: {{{1}}}, locator: p. 1{2}'
QUOTE = ", quote: no more than sixty thousand"
LINEAGE = "lineage: [{revises: draft}]\n"


def twins(home: Path, first: tuple[str, ...], second: tuple[str, ...], more: str = "") -> list[str]:
    texts = paper(*first), paper(*second, id="reply", date="2031-05-05", more=more)
    return [problem.message for problem in found(folder(home, *texts), "encoded-otherwise")]


TOLD = ["the term '1' says something else than '1' of 'draft', from the same words"]


def test_the_same_quotation_that_says_two_things_is_a_note_with_both_places(tmp_path: Path) -> None:
    first, second = (CAP.format(1, figure, QUOTE) for figure in ("cap: 60000", "at_most: 60000"))
    home = folder(tmp_path / "talks", paper(first), paper(second, id="reply", date="2031-05-05"))
    (problem,) = found(home, "encoded-otherwise")
    assert (problem.message, problem.severity, problem.path) == (TOLD[0], Severity.NOTE, "terms[0]")
    assert Path(problem.place.file).name == "2031-05-05-reply.yaml"
    assert [Path(related.place.file).name for related in problem.related] == ["2031-05-04-draft.yaml"]


def test_white_space_case_and_typography_make_no_other_quotation(tmp_path: Path) -> None:
    first = CAP.format(1, "cap: 60000", QUOTE)
    second = CAP.format(1, "at_most: 60000", ', quote: "No more  than «sixty» thousand."')
    assert twins(tmp_path / "talks", (first,), (second,)) == TOLD
    assert folded("NO more – than “sixty”\nthousand…") == folded("no more than sixty thousand")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # The same meaning, under another id, from another place.
        (CAP.format(1, "cap: 60000", QUOTE), CAP.format(7, "cap: 60000", QUOTE).replace("p. 1", "p. 9")),
        (CAP.format(1, "cap: open", QUOTE), CAP.format(7, "cap: open", QUOTE)),
        # Other words, and too few of them.
        (CAP.format(1, "cap: 60000", QUOTE), CAP.format(1, "cap: 70000", QUOTE + " men")),
        (CAP.format(1, "cap: 60000", ", quote: a limit"), CAP.format(1, "cap: 70000", ", quote: a limit")),
        (CAP.format(1, "cap: 60000", ""), CAP.format(1, "cap: 70000", "")),
        # The same note of drafts that have nothing to do with each other.
        (
            CAP.format(1, "cap: 60000", ", note: by all that is known"),
            CAP.format(1, "cap: 70000", ", note: by all that is known"),
        ),
    ],
)
def test_what_says_the_same_or_has_other_words_is_no_twin(tmp_path: Path, first: str, second: str) -> None:
    assert twins(tmp_path / "talks", (first,), (second,)) == []


def test_terms_of_one_document_may_each_have_a_part_of_a_quotation(tmp_path: Path) -> None:
    both = (CAP.format(1, "cap: 60000", QUOTE), f'id: "2", kind: election, party: XN, locator: p. 1{QUOTE}')
    assert twins(tmp_path / "talks", both, both[:1]) == []
    assert twins(tmp_path / "other", both[:1], both) == []
    third = f'id: "3", kind: election, party: XS, locator: p. 1{QUOTE}'
    assert twins(tmp_path / "third", both, (both[0], third)) == [
        "the term '3' says something else than '2' of 'draft', from the same words"
    ]


def test_in_a_lineage_the_same_note_at_the_same_point_says_the_same(tmp_path: Path) -> None:
    note = ", note: without the reserves of the navy"
    first, second = (CAP.format(1, figure, note) for figure in ("cap: 60000", "cap: 70000"))
    assert twins(tmp_path / "talks", (first,), (second,), more=LINEAGE) == TOLD
    assert twins(tmp_path / "apart", (first,), (second,)) == []
    elsewhere = second.replace('id: "1"', 'id: "2"')
    assert twins(tmp_path / "point", (first,), (elsewhere,), more=LINEAGE) == []


def test_options_are_no_part_of_what_a_term_says(tmp_path: Path) -> None:
    menu = "alternatives: [{id: X, kind: menu, options: [{id: a}, {id: b, no_text: true}]}]\n"
    term = CAP.format(1, "cap: 60000", QUOTE)
    first = paper(term + ", option: m/a", more=menu.replace("X", "m"))
    second = paper(term + ", option: n/a", id="reply", date="2031-05-05", more=menu.replace("X", "n"))
    assert found(folder(tmp_path / "talks", first, second), "encoded-otherwise") == []


# --- actions that are kinds

DATA = json.loads((Path(negotiations.rules.__file__).parent / "kind_words.json").read_text("utf-8"))["kinds"]


@pytest.mark.parametrize(
    ("action", "kind"),
    [
        ("hold-elections", "election"),
        ("hold-free-and-fair-elections", None),
        ("hold-free-elections", "election"),
        ("demine", "demining"),
        ("release-all-prisoners", "release"),
        ("withdraw-troops", "withdrawal"),
        ("withdraw-the-armed-forces", "withdrawal"),
        ("lift-sanctions", "sanctions"),
        ("guarantee-agreement", "agreement-guarantor"),
        ("end-martial-law", "timing"),
        ("withdraw-benefits-of-agreement", None),
        ("sign-ceasefire-memorandum", None),
        ("lead-reconstruction", None),
        ("release-a-statement", None),
        ("recognise-the-suffering-of-victims", None),
        ("attack", None),
        ("extend-truce", None),
    ],
)
def test_an_action_that_is_a_kind_is_found_and_one_that_shares_a_word_is_not(action: str, kind: str | None) -> None:
    assert kind_of_action(action) == kind


@pytest.mark.parametrize("row", DATA, ids=lambda row: f"{row['kind']}-{row['deeds'][0]}")
def test_every_line_names_a_kind_that_there_is(row: dict[str, Any]) -> None:
    assert row["kind"] in set(kinds()) - {"commitment"}
    for deed in row["deeds"]:
        for of in row["of"] or [""]:
            assert kind_of_action(f"{deed}-{of}".strip("-")) is not None


def test_a_commitment_for_which_there_is_a_kind_is_a_note_at_its_action(tmp_path: Path) -> None:
    terms = ['id: "1", kind: commitment, party: XN, action: hold-elections', 'id: "2", kind: election, party: XN']
    (problem,) = found_in(tmp_path, "kind-exists", paper(*terms))
    assert problem.message == "found a commitment to 'hold-elections', for which there is the kind 'election'"
    assert (problem.path, problem.severity) == ("terms[0].action", Severity.NOTE)
    assert found_in(tmp_path, "kind-exists", paper('id: "1", kind: commitment, party: XN, action: pardon')) == []
