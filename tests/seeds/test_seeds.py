"""The encoded real documents: all load, rest on sources, account for every point, and come to what is known of them."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest

from negotiations.compare.comparing import compare_texts
from negotiations.compare.findings import Comparison
from negotiations.compare.texts import text_of
from negotiations.documents.negotiations import Document, Negotiation
from negotiations.documents.papers import DemandList, Proposal
from negotiations.files.loading import load
from negotiations.files.loading import seed as load_seed
from negotiations.files.models import read_paper
from negotiations.files.yaml_writer import dump
from negotiations.rules.checking import check

SEEDS = Path(__file__).parents[2] / "seeds"
FOLDERS = sorted(path.parent for path in SEEDS.glob("*/negotiation.yaml"))
PAPERS = sorted([*SEEDS.glob("*/proposals/*.yaml"), *SEEDS.glob("*/demands/*.yaml")])


@cache
def seed(folder: Path) -> Negotiation:
    """Return the negotiation in a folder, read once."""
    return load(folder)


def ukraine(document_id: str) -> Document:
    """Return a document about Ukraine."""
    return seed(SEEDS / "ukraine")[document_id]


def compared(a: str, b: str) -> Comparison:
    """Return the comparison of two documents about Ukraine."""
    return compare_texts(text_of(ukraine(a)), text_of(ukraine(b)))


def related(comparison: Comparison, relation: str) -> set[str]:
    """Return the issues that have a finding of that relation."""
    return {finding.issue for finding in comparison if finding.relation.value == relation}


def test_there_are_seeds() -> None:
    assert FOLDERS
    assert PAPERS


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_folder_has_no_problem(folder: Path) -> None:
    problems = check(folder)
    found = {(problem.code, Path(problem.place.file).stem, problem.path) for problem in problems}
    assert found == set(), [str(problem) for problem in problems]


@pytest.mark.parametrize("file", PAPERS, ids=lambda file: file.stem)
def test_a_file_is_named_by_its_date_and_id(file: Path) -> None:
    paper = read_paper(file).model
    assert isinstance(paper, Proposal | DemandList)
    assert file.stem == f"{paper.date}-{paper.id}"


@pytest.mark.parametrize("file", PAPERS, ids=lambda file: file.stem)
def test_every_term_has_a_source_and_a_locator(file: Path) -> None:
    paper = read_paper(file).model
    assert isinstance(paper, Proposal | DemandList)
    known = {source.id for source in seed(file.parents[1]).sources}
    only = paper.sources[0] if len(paper.sources) == 1 else None
    assert [term.id for term in paper.terms if (term.source or only) not in known] == []
    assert [term.id for term in paper.terms if not term.locator] == []


@pytest.mark.parametrize("file", PAPERS, ids=lambda file: file.stem)
def test_every_point_is_encoded_or_left_out_with_a_reason_or_not_seen(file: Path) -> None:
    paper = read_paper(file).model
    assert isinstance(paper, Proposal | DemandList)
    assert paper.unaccounted_points == ()
    assert all(len(entry.reason) > 1 for entry in paper.left_out)


@pytest.mark.parametrize("file", PAPERS, ids=lambda file: file.stem)
def test_a_document_comes_back_from_a_written_file(file: Path, tmp_path: Path) -> None:
    paper = read_paper(file).model
    assert isinstance(paper, Proposal | DemandList)
    written = tmp_path / file.name
    data = paper.model_dump(mode="json", exclude_unset=True, exclude={"terms"})
    data["terms"] = [term.model_dump(mode="json", exclude_unset=True) for term in paper.terms]
    written.write_text(dump(data), "utf-8")
    assert read_paper(written).model == paper


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_source_is_cited_and_has_a_page_on_the_web(folder: Path) -> None:
    negotiation = seed(folder)
    cited = {each for document in negotiation for each in document.paper.sources}
    cited |= {stance.source for stance in negotiation.stances}
    cited |= {figure.source for baseline in negotiation.baselines for figure in baseline.values}
    assert {source.id for source in negotiation.sources} == cited
    assert [
        source.id for source in negotiation.sources if source.url and not source.url.startswith(("https://", "http://"))
    ] == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_stance_is_about_terms_that_exist(folder: Path) -> None:
    negotiation = seed(folder)
    named = [(negotiation[stance.document], term) for stance in negotiation.stances for term in stance.terms]
    assert [term for document, term in named if term not in document.terms_by_id] == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_document_agrees_with_itself(folder: Path) -> None:
    for document in seed(folder):
        text = text_of(document)
        relations = {finding.relation.value for finding in compare_texts(text, text)}
        assert relations <= {"same", "open", "incomparable"}, document.id


@pytest.mark.parametrize("point", [str(number) for number in range(1, 29)])
def test_each_of_the_28_points_has_a_term(point: str) -> None:
    assert point in {term.at.rstrip("abcdef") for term in ukraine("us-28-points").terms}


@pytest.mark.parametrize(
    "part", ["10a", "10b", "10c", "10d", "12a", "12f", "13a", "13c", "20a", "20c", "21a", "21d", "24a", "24d"]
)
def test_each_part_of_a_point_has_a_term(part: str) -> None:
    assert part in {term.at for term in ukraine("us-28-points").terms}


def test_each_paragraph_with_reported_terms_has_one() -> None:
    assert {"¶7", "¶8", "¶9"} <= {term.at for term in ukraine("us-press-reported").terms}


def test_reported_terms_are_marked_as_press_reports_by_anonymous_sources() -> None:
    document = ukraine("us-press-reported")
    evidence = {(document.evidence(term).certainty, document.evidence(term).sourcing) for term in document.terms}
    assert evidence == {("press-report", "anonymous")}


def test_a_limit_of_600_000_conflicts_with_no_limit() -> None:
    found = [f for f in compared("us-28-points", "ukraine-framework-2025").conflicts if f.issue == "forces/personnel"]
    assert [(finding.a.term_ids, finding.b.term_ids) for finding in found] == [(("6",), ("6",))]


def test_recognition_conflicts_with_no_recognition() -> None:
    found = [f for f in compared("us-28-points", "ukraine-framework-2025").conflicts if f.issue == "territory/title"]
    assert any("21a" in finding.a.term_ids and "7" in finding.b.term_ids for finding in found)


def test_half_of_each_figure_of_2025_lies_below_600_000() -> None:
    (baseline,) = [each for each in seed(SEEDS / "ukraine").baselines if each.id == "ukraine-forces-2025"]
    assert (baseline.low, baseline.high) == (800_000, 880_000)
    (found,) = [f for f in compared("us-press-reported", "us-28-points").conflicts if f.issue == "forces/personnel"]
    (figure,) = found.a.room.figures if found.a.room else ()
    assert (figure.low, figure.high) == (400_000, 440_000)


def test_language_weapons_and_aid_are_in_the_press_report_alone() -> None:
    comparison = compared("us-press-reported", "us-28-points")
    assert {"language/status", "weapons/possession", "aid/military"} <= related(comparison, "only-a")
    assert related(comparison, "only-b").isdisjoint({"language/status", "church/status", "aid/military"})


def test_which_church_the_press_means_depends_on_the_source() -> None:
    (found,) = [f for f in compared("us-press-reported", "us-28-points") if f.issue == "church/status"]
    assert (found.relation.value, found.reason) == ("open", "reported")


@pytest.mark.parametrize("plan", ["european-12-points", "us-28-points", "zn-20-points", "twenty-points"])
def test_a_text_of_2015_does_not_move_a_line_of_2025(plan: str) -> None:
    found = [finding for finding in compared("minsk-2", plan) if finding.issue == "line/stands"]
    assert {(finding.relation.value, finding.a.term_ids) for finding in found} == {("only-b", ())}


@pytest.mark.parametrize("plan", ["european-12-points", "us-28-points", "zn-20-points"])
def test_a_text_of_april_2022_does_not_move_a_line_of_2025(plan: str) -> None:
    assert not [f for f in compared("istanbul-draft", plan).conflicts if f.issue == "line/stands"]


def test_who_leaves_a_region_without_holding_any_of_it_moves_no_line() -> None:
    found = [f for f in compared("russia-memorandum-2025", "european-12-points").conflicts if f.issue == "line/stands"]
    (place,) = [dict(region.axes)["place"].words for finding in found for region in finding.scope]
    assert place == ("donbas", "UA-23", "UA-65")


def test_few_terms_are_mere_commitments() -> None:
    kinds = [term.kind for document in seed(SEEDS / "ukraine") for term in document.terms]
    assert kinds.count("commitment") * 10 <= len(kinds)


def test_few_terms_of_all_seeds_are_mere_commitments() -> None:
    kinds = [term.kind for folder in FOLDERS for document in seed(folder) for term in document.terms]
    assert kinds.count("commitment") * 10 <= len(kinds)


@pytest.mark.parametrize("name", ["aland", "colombia", "north-macedonia", "south-tyrol", "ukraine"])
def test_a_seed_loads_by_its_name(name: str) -> None:
    assert load_seed(name) == seed(SEEDS / name)
    assert all(document.clauses for document in load_seed(name))


def test_every_folder_of_seeds_is_in_the_wheel() -> None:
    packed = tomllib.loads((SEEDS.parent / "pyproject.toml").read_text("utf-8"))
    assert packed["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]["seeds"] == "negotiations/_seeds"


def test_sources_that_differ_on_the_number_of_zones_are_each_kept() -> None:
    terms = [term for term in seed(SEEDS / "colombia")["final-agreement"].terms if term.at == "zones"]
    assert [(term.id, term.source) for term in terms] == [
        ("zones.28", "graphicnews-2016"),
        ("zones.26", "un-mission-2017-03-02"),
        ("zones.27", "alwasat-2016-12-01"),
    ]


def test_disarmament_that_has_two_conditions_waits_for_both() -> None:
    clauses = seed(SEEDS / "north-macedonia")["ohrid-agreement"].clauses
    [scope] = [clause.scope for clause in clauses if clause.issue == "forces/disarmament"]
    conditions = [scope.get(axis) for axis in ("state", "trigger")]
    assert [each.words for each in conditions if each] == [("ceasefire-in-force",), ("political-agreement",)]


def test_who_keeps_what_the_notes_on_aland_name_nobody_for_is_not_named() -> None:
    clauses = seed(SEEDS / "aland")["league-decision"].clauses
    named = {clause.term: clause.scope.get("actor") for clause in clauses if clause.term.startswith(("2", "3"))}
    assert {term: each.words for term, each in named.items() if each} == dict.fromkeys(named, ("unstated",))
    assert set(named) == {"2", "3", "3.vote", "3.governor"}


def test_red_lines_are_crossed_by_the_28_points() -> None:
    found = compared("ukraine-red-lines", "us-28-points").conflicts
    assert {finding.issue for finding in found} == {"territory/title", "forces/personnel"}


def test_a_demand_for_children_and_a_resolution_agree() -> None:
    found = compared("people-first", "unga-children-2025")
    assert "rights/return" in related(found, "same")


@pytest.mark.parametrize("number", range(1, 11))
def test_each_demand_has_a_term_at_its_paragraph(number: int) -> None:
    terms = [term for term in ukraine("ngo-ten-points").terms if term.at == str(number)]
    assert {term.locator for term in terms} == {f"¶{number + 19}"}


@pytest.mark.parametrize("plan", ["us-28-points", "ukraine-framework-2025"])
def test_the_release_of_civilians_is_demanded_and_in_the_plan(plan: str) -> None:
    assert "rights/release" in related(compared("ngo-ten-points", plan), "same")


def test_what_was_not_read_of_a_plan_is_unknown_and_not_silent() -> None:
    comparison = compared("ngo-ten-points", "ukraine-framework-2025")
    found = {finding.silence.value for finding in comparison if finding.relation.value == "only-a" and finding.silence}
    assert found == {"unknown"}
