"""A file that cannot be read as what it should be is read as far as it can, so that all is told at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from negotiations.documents.papers import Proposal
from negotiations.files.models import ReadFile, read_paper, read_setting, read_sources
from negotiations.terms.fields import Shape

HEAD = """\
format: 1
id: draft
title: {en: Draft}
date: "2031-05-04"
authors: [{actor: XN}]
form: official
sources: [gazette]
"""
TERMS = """\
terms:
  - {id: "1", kind: force-limit, party: XN, personnel: {cap: 5}}
  - {id: "2", kind: force-limit, party: XN, personel: {cap: 5}}
  - {id: "3", kind: force-limit, party: XS, personnel: {cap: 5}}
"""


def read(tmp_path: Path, text: str, name: str = "draft.yaml") -> ReadFile[Shape]:
    file = tmp_path / name
    file.write_text(text, "utf-8")
    return {"sources.yaml": read_sources, "negotiation.yaml": read_setting}.get(name, read_paper)(file)


def codes(found: ReadFile[Shape]) -> list[tuple[str, int]]:
    return [(problem.code, problem.place.line) for problem in found.problems]


def partial(found: ReadFile[Shape]) -> Proposal:
    assert isinstance(found.partial, Proposal)
    return found.partial


class TestPartial:
    def test_a_good_file_is_read_as_a_whole(self, tmp_path: Path) -> None:
        found = read(tmp_path, HEAD + "not_seen: [rights/]\n")
        assert found.model is found.partial
        assert (found.problems, found.dropped, found.kept) == ((), frozenset(), {})

    def test_a_term_that_cannot_be_read_is_left_out(self, tmp_path: Path) -> None:
        found = read(tmp_path, HEAD + TERMS)
        assert found.model is None
        assert [term.id for term in partial(found).terms] == ["1", "3"]
        assert found.dropped == frozenset()
        assert codes(found) == [("unknown-key", 10)]

    def test_the_place_of_what_is_left_is_that_in_the_file(self, tmp_path: Path) -> None:
        found = read(tmp_path, HEAD + TERMS)
        assert found.value("terms", 1, "party").line == 11
        problem = found.problem("unknown-word", "unknown actor", "terms", 1, "party")
        assert (problem.place.line, problem.path) == (11, "terms[2].party")
        assert found.value("sources", 0).line == 7
        assert found.ids("terms") == {"1", "2", "3"}

    @pytest.mark.parametrize(
        ("line", "wrong", "dropped"),
        [
            ("id: draft\n", "id: Draft One\n", {"id"}),
            ('date: "2031-05-04"\n', "date: yesterday\n", {"date"}),
            ("title: {en: Draft}\n", "", {"title"}),
            ("sources: [gazette]\n", "sources: gazette\n", {"sources"}),
            ("authors: [{actor: XN}]\n", "authors: [{actor: XN, rule: input}]\n", {"authors"}),
            ("form: official\n", "form: press-report\n", {"sourcing", "not_seen"}),
            ("form: official\n", "form: official\nunheard: of\n", {"unheard"}),
            ("form: official\n", "form: official\npoints: many\n", {"points"}),
        ],
    )
    def test_a_key_that_cannot_be_read_is_stood_in_for(
        self, tmp_path: Path, line: str, wrong: str, dropped: set[str]
    ) -> None:
        term = 'terms: [{id: "1", kind: force-limit, party: XN, personnel: {cap: 5}}]\n'
        found = read(tmp_path, HEAD.replace(line, wrong) + term)
        assert found.model is None
        assert found.dropped == dropped
        assert len(partial(found).terms) == 1

    def test_a_document_of_which_no_term_can_be_read_is_looked_at_all_the_same(self, tmp_path: Path) -> None:
        found = read(tmp_path, HEAD + "terms: [5, {}]\n")
        assert partial(found).terms == ()
        assert found.dropped == {"terms", "not_seen"}
        assert read(tmp_path, HEAD).dropped == {"sourcing", "not_seen"}

    def test_what_keys_say_together_is_told_beside_what_is_wrong_with_each(self, tmp_path: Path) -> None:
        wrong = HEAD.replace("form: official", "form: press-report").replace("id: draft", "id: Draft One")
        found = read(tmp_path, f"{wrong}unheard: of\n{TERMS}")
        assert sorted(codes(found)) == [("bad-id", 2), ("missing-key", 1), ("unknown-key", 8), ("unknown-key", 11)]
        assert [term.id for term in partial(found).terms] == ["1", "3"]

    def test_a_list_that_is_wrong_as_a_whole_and_in_a_part_is_left_out(self, tmp_path: Path) -> None:
        found = read(tmp_path, HEAD + "terms: [{id: '1'}, 5]\n")
        assert partial(found).terms == ()
        assert found.kept == {}

    def test_what_was_not_read_is_told_once(self, tmp_path: Path) -> None:
        found = read(tmp_path, HEAD.replace("form: official", "form: null") + TERMS.replace("cap: 5}}", "cap: ~}}", 1))
        assert ("null-value", 6) in codes(found)
        assert ("null-value", 9) in codes(found)
        assert [line for _, line in codes(found)].count(6) == 1
        assert [line for _, line in codes(found)].count(9) == 1

    def test_sources_and_settings_are_read_as_far_as_they_can(self, tmp_path: Path) -> None:
        two = "format: 1\nsources:\n  - {id: a, publisher: A, title: A}\n  - {id: b}\n"
        sources = read(tmp_path, two, "sources.yaml")
        assert sources.model is None
        assert sources.partial is not None
        assert sources.kept == {"sources": (0,)}
        assert read(tmp_path, "format: 1\n", "sources.yaml").dropped == {"sources"}
        setting = read(tmp_path, "format: 1\nid: talks\nstances: [{}]\n", "negotiation.yaml")
        assert setting.dropped == {"title", "parties"}
        assert setting.kept == {"stances": ()}


class TestFormat:
    @pytest.mark.parametrize(
        ("line", "code"),
        [
            ("", "missing-key"),
            ("format: 2\n", "newer-format"),
            ("format: true\n", "wrong-type"),
            ("format: 0\n", "not-one-of"),
            ('format: "1"\n', "not-one-of"),
            ("format: [1]\n", "not-one-of"),
        ],
    )
    def test_a_file_says_its_format(self, tmp_path: Path, line: str, code: str) -> None:
        found = read(tmp_path, HEAD.replace("format: 1\n", line) + "not_seen: [rights/]\n")
        assert codes(found) == [(code, 1)]
        assert found.model is None

    def test_of_a_newer_format_nothing_else_is_said(self, tmp_path: Path) -> None:
        found = read(tmp_path, "format: 2\nunheard: of\nunheard: of\n")
        assert codes(found) == [("duplicate-key", 3), ("newer-format", 1)]
        assert found.partial is None


class TestFiles:
    @pytest.mark.parametrize(
        ("text", "found"), [("- a\n", "a list"), ("a\n", "a single value"), ("5\n", "a single value")]
    )
    def test_a_file_has_keys(self, tmp_path: Path, text: str, found: str) -> None:
        (problem,) = read(tmp_path, text).problems
        assert (problem.code, problem.message) == ("wrong-type", f"found {found}, expected keys with their values")

    @pytest.mark.parametrize(("title", "found"), [("Draft", "'Draft'"), ("12", "12")])
    def test_a_title_without_its_language_is_told_how_to_write_it(self, tmp_path: Path, title: str, found: str) -> None:
        text = HEAD.replace("title: {en: Draft}", f"title: {title}") + "not_seen: [rights/]\n"
        (problem,) = read(tmp_path, text).problems
        assert (problem.code, problem.message) == ("wrong-type", f"found {found}, expected a mapping")
        assert problem.hint == "write {en: ...}, with the language that it is in"

    def test_a_title_that_is_a_list_needs_more_than_its_language(self, tmp_path: Path) -> None:
        text = HEAD.replace("title: {en: Draft}", "title: [Draft]") + "not_seen: [rights/]\n"
        assert [problem.hint for problem in read(tmp_path, text).problems] == [""]

    def test_json_is_read_by_its_own_rules(self, tmp_path: Path) -> None:
        assert codes(read(tmp_path, '{"id": "a",}', "draft.json"))[0][0] == "json-syntax"

    def test_the_type_tells_demands_from_proposals(self, tmp_path: Path) -> None:
        found = read(tmp_path, "format: 1\ntype: demands\nauthors: []\n")
        assert ("unknown-key", 3) in codes(found)
        assert "missing key 'by'" in {problem.message for problem in found.problems}

    def test_a_missing_file_is_a_problem(self, tmp_path: Path) -> None:
        found = read_paper(tmp_path / "none.yaml")
        assert [problem.code for problem in found.problems] == ["not-found"]

    def test_a_folder_or_a_name_that_no_file_has_is_a_problem(self, tmp_path: Path) -> None:
        assert [problem.code for problem in read_paper(tmp_path).problems] == ["not-readable"]

    def test_what_the_system_says_is_passed_on(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*_: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "open", refuse)
        (problem,) = read_paper(tmp_path / "none.yaml").problems
        assert problem.message == "the file cannot be read: permission denied"
