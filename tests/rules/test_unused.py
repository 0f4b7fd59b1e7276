"""What is listed and not used."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from negotiations.problems import Severity
from negotiations.rules.checking import check
from tests.rules.papers import folder as folder_of
from tests.rules.papers import found, paper

BAD = Path(__file__).parent.parent / "bad" / "unused-source"
CAP = 'id: "1", kind: force-limit, party: {0}, personnel: {{cap: 60000}}'
LEAGUE = "{id: river-league, en: River League, uk: Річкова ліга, class: body}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BAD, tmp_path / BAD.name))


def codes_of(folder: Path) -> list[str]:
    return [problem.code for problem in check(folder)]


def unused_words(home: Path, words: str, *terms: str, **head: str) -> list[str]:
    """The words that are told of a negotiation with these, in a draft with these terms."""
    found_there = found(folder_of(home, paper(*terms, **head), setting=f"words:\n{words}"), "unused-word")
    return [problem.message.rpartition(" ")[2].strip("'") for problem in found_there]


def test_a_source_that_no_document_cites_is_a_note(folder: Path) -> None:
    (problem,) = check(folder)
    assert (problem.code, problem.severity) == ("unused-source", Severity.NOTE)
    assert problem.message == "no document cites the source 'courier'"


@pytest.mark.parametrize(
    "line",
    [
        "stances: [{who: XN, what: accepts, document: draft, date: 2031-05-05, source: courier}]\n",
        "baselines: [{id: army, title: {en: Army}, unit: person, values: [{value: 100, source: courier}]}]\n",
    ],
)
def test_a_stance_or_a_baseline_uses_a_source(folder: Path, line: str) -> None:
    with (folder / "negotiation.yaml").open("a") as file:
        file.write(line)
    assert "unused-source" not in codes_of(folder)


def test_where_a_file_cannot_be_read_no_source_is_called_unused(folder: Path) -> None:
    (folder / "proposals" / "2031-05-05-other.yaml").write_text("format: 1\n")
    assert "unused-source" not in codes_of(folder)


def test_a_file_that_was_not_asked_about_has_no_problems(folder: Path) -> None:
    assert check(*folder.glob("proposals/*.yaml")) == ()


def test_sources_without_a_negotiation_may_be_cited_anywhere(folder: Path) -> None:
    (folder / "negotiation.yaml").unlink()
    assert check(folder / "sources.yaml") == ()


def test_a_negotiation_whose_sources_are_missing_has_no_unused_ones(folder: Path) -> None:
    (folder / "sources.yaml").write_text("format: 1\nsources: x\n")
    assert codes_of(folder) == ["wrong-type"]
    (folder / "sources.yaml").unlink()
    assert codes_of(folder) == ["not-found"]


def test_a_negotiation_without_documents_may_have_no_sources_yet(tmp_path: Path) -> None:
    home = folder_of(tmp_path / "talks")
    (home / "sources.yaml").unlink()
    assert check(home) == ()


def test_a_word_that_nothing_uses_is_told_at_its_id(tmp_path: Path) -> None:
    home = folder_of(tmp_path / "talks", paper(CAP.format("XN")), setting=f"words:\n  actor:\n    - {LEAGUE}\n")
    (problem,) = found(home, "unused-word")
    assert problem.message == "no document uses the actor 'river-league'"
    assert (problem.path, problem.severity) == ("words.actor[0].id", Severity.NOTE)


@pytest.mark.parametrize(
    ("words", "term"),
    [
        (f"  actor:\n    - {LEAGUE}\n", CAP.format("river-league")),
        # As what happens to it, and as what such a trigger is about.
        (f"  actor:\n    - {LEAGUE}\n", CAP.format("XN") + ', trigger: "breach-by:river-league"'),
        # As the start of something that lasts.
        (
            "  event:\n    - {id: river-games, en: river games, uk: річкові ігри, process: true}\n",
            'id: "1", kind: election, party: XN, after: river-games.start',
        ),
        # As the whole that a word belongs to, and as a part of one.
        (
            (
                "  place:\n"
                "    - {id: river-valley, en: River Valley, uk: долина, parts: [XN-01, XN-02], class: set}\n"
                "    - {id: both-valleys, en: both valleys, uk: долини, parts: [river-valley, XN-03], class: set}\n"
            ),
            'id: "1", kind: territory, places: both-valleys, control: XN',
        ),
        # As the other part of a place that is split.
        (
            (
                "  place:\n"
                "    - {id: XN-01, parts: [XN-01.upper, XN-01.lower], exhaustive: true}\n"
                "    - {id: XN-01.upper, en: Upper Highmoor, uk: Верхній Гаймур, class: part}\n"
                "    - {id: XN-01.lower, en: Lower Highmoor, uk: Нижній Гаймур, class: part}\n"
            ),
            'id: "1", kind: territory, places: XN-01.upper, control: XN',
        ),
    ],
)
def test_a_word_is_used_also_by_words_that_are(tmp_path: Path, words: str, term: str) -> None:
    assert unused_words(tmp_path / "talks", words, term) == []


def test_a_part_with_a_name_of_its_own_uses_what_it_is_split_from(tmp_path: Path) -> None:
    words = (
        "  place:\n"
        "    - {id: XN-01, parts: [hill-side, lake-side], exhaustive: true}\n"
        "    - {id: hill-side, en: Hillside, uk: Гілсайд, class: part}\n"
        "    - {id: lake-side, en: Lakeside, uk: Лейксайд, class: part}\n"
    )
    term = 'id: "1", kind: territory, places: hill-side, control: XN'
    assert unused_words(tmp_path / "talks", words, term) == []
    assert unused_words(tmp_path / "other", words, CAP.format("XN")) == ["hill-side", "lake-side"]


def test_what_a_word_is_called_or_classed_as_uses_no_other(tmp_path: Path) -> None:
    words = f"  actor:\n    - {LEAGUE}\n    - {{id: body, en: the body, uk: орган, class: body}}\n"
    assert unused_words(tmp_path / "talks", words, CAP.format("river-league")) == ["body"]


def test_words_that_only_name_each_other_are_all_told(tmp_path: Path) -> None:
    words = (
        "  place:\n"
        "    - {id: river-valley, en: River Valley, uk: долина, parts: [XN-01, XN-02], class: set}\n"
        "    - {id: both-valleys, en: both valleys, uk: долини, parts: [river-valley, XN-03], class: set}\n"
    )
    assert unused_words(tmp_path / "talks", words, CAP.format("XN")) == ["river-valley", "both-valleys"]


def test_an_author_a_party_and_a_stance_use_a_word(tmp_path: Path) -> None:
    words = f"words:\n  actor:\n    - {LEAGUE}\n"
    stance = "stances: [{who: river-league, what: basis, document: draft, date: 2031-05-04, source: gazette}]\n"
    for name, setting in (("mediators", "mediators: river-league\n"), ("stance", stance)):
        assert found(folder_of(tmp_path / name, paper(CAP.format("XN")), setting=words + setting), "unused-word") == []
    text = paper(CAP.format("XN")).replace("{actor: XN}", "{actor: river-league, role: input}")
    assert found(folder_of(tmp_path / "author", text, setting=words), "unused-word") == []
