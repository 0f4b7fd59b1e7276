"""One fault is told once, where it was made: the smallest files with which something else was told as well."""

from __future__ import annotations

from pathlib import Path

import pytest

from negotiations.rules.checking import check

HEAD = """\
format: 1
id: draft
title: {en: Draft}
date: "2031-05-04"
authors: [{actor: XN}]
form: official
sources: [gazette]
"""
TERM = 'terms:\n  - {id: "1", kind: force-limit, party: XN, personnel: {cap: 5}}\n'


def told(folder: Path, text: str, name: str = "draft.yaml") -> list[tuple[str, int, int]]:
    file = folder / name
    file.write_text(text, "utf-8")
    return [(problem.code, problem.place.line, problem.place.column) for problem in check(file)]


@pytest.mark.parametrize("key", ["form", "date", "format", "title", "sources"])
def test_a_key_that_is_misspelt_is_not_missing_too(tmp_path: Path, key: str) -> None:
    text = HEAD.replace(f"{key}:", f"{key[1:]}:", 1) + TERM
    line = 1 + HEAD.splitlines().index(next(line for line in HEAD.splitlines() if line.startswith(f"{key}:")))
    assert told(tmp_path, text) == [("unknown-key", line, 1)]


def test_a_key_that_is_missing_is_missing_where_another_is_misspelt(tmp_path: Path) -> None:
    text = HEAD.replace("form:", "forn:").replace('date: "2031-05-04"\n', "") + TERM
    assert [code for code, *_ in told(tmp_path, text)] == ["missing-key", "unknown-key"]


@pytest.mark.parametrize("key", ["Kind", "knid", "kinds"])
def test_a_kind_under_a_misspelt_key_is_told_at_the_key(tmp_path: Path, key: str) -> None:
    assert told(tmp_path, HEAD + TERM.replace("kind", key)) == [("unknown-key", 9, 15)]


def test_what_is_no_text_for_a_key_is_not_unknown_too(tmp_path: Path) -> None:
    assert told(tmp_path, HEAD + "5: x\n" + TERM) == [("key-not-text", 8, 1)]


def test_what_is_nested_too_deep_is_not_of_another_type_too(tmp_path: Path) -> None:
    text = HEAD.replace("official", "[" * 60 + "]" * 60) + TERM
    assert [(code, line) for code, line, _ in told(tmp_path, text)] == [("too-deep", 6)]


@pytest.mark.parametrize("word", ["official", "XN", "gazette", "force-limit"])
def test_a_word_with_an_invisible_character_is_not_unknown_too(tmp_path: Path, word: str) -> None:
    text = (HEAD + TERM).replace(word, word[:2] + "\N{ZERO WIDTH NO-BREAK SPACE}" + word[2:], 1)
    assert [code for code, *_ in told(tmp_path, text)] == ["control-character"]


@pytest.mark.parametrize("key", ["format", "id", "date", "form"])
@pytest.mark.parametrize("wrong", ["{key} ", "{key}:"])
def test_a_key_without_its_colon_is_told_on_its_line_and_is_not_missing_too(
    tmp_path: Path, key: str, wrong: str
) -> None:
    lines = HEAD.splitlines(keepends=True)
    number = next(number for number, line in enumerate(lines) if line.startswith(f"{key}: "))
    lines[number] = lines[number].replace(f"{key}: ", wrong.format(key=key))
    ((code, line, _),) = told(tmp_path, "".join(lines) + TERM)
    assert (code, line) == ("yaml-syntax", number + 1)


def test_after_the_end_of_the_data_nothing_is_missing(tmp_path: Path) -> None:
    text = HEAD.replace("form:", "...\nform:") + TERM
    assert told(tmp_path, text) == [("yaml-syntax", 7, 1)]


def test_what_a_second_document_has_is_not_missing_in_the_first(tmp_path: Path) -> None:
    text = HEAD.replace("form:", "---\nform:") + TERM
    assert told(tmp_path, text) == [("several-documents", 6, 1)]


def test_what_a_term_lacks_that_can_be_read_is_told_beside_one_that_cannot(tmp_path: Path) -> None:
    text = HEAD + TERM + '  - {id: "2", kind: force-limit, personnel: {cap: 5}}\n  - {id: "3\n'
    assert [code for code, *_ in told(tmp_path, text)] == ["missing-key", "yaml-syntax"]


def test_an_option_whose_name_is_misspelt_in_its_term_is_not_empty_too(tmp_path: Path) -> None:
    groups = "alternatives:\n  - {id: size, kind: menu, options: [{id: small}, {id: large}]}\n"
    other = '  - {id: "2", kind: force-limit, party: XN, personnel: {cap: 9}, option: size/large}\n'
    text = HEAD + groups + TERM.replace("}}", "}, option: size/Small}") + other
    assert [code for code, *_ in told(tmp_path, text)] == ["unknown-option"]


class TestBrackets:
    """A bracket that is never closed is told where it is opened, not where the file ends."""

    @pytest.mark.parametrize(
        ("text", "place"),
        [
            (HEAD + TERM.replace("}}", "}"), (9, 5)),
            (HEAD + TERM.replace("{cap: 5}}", "{cap: 5}") + '  - {id: "2", kind: timing}\n', (9, 5)),
            (HEAD.replace("[gazette]", "[gazette") + TERM, (7, 10)),
            (HEAD.replace("{en: Draft}", "{en: Draft") + TERM, (3, 8)),
        ],
    )
    def test_of_yaml(self, tmp_path: Path, text: str, place: tuple[int, int]) -> None:
        first = told(tmp_path, text)[0]
        assert first == ("yaml-syntax", *place)

    @pytest.mark.parametrize(
        ("text", "place"),
        [
            ('{\n"format": 1,\n"title": {"en": "Draft",\n"id": "draft"\n}\n', (3, 10)),
            ('{\n  "format": 1,\n  "title": {\n    "en": "Draft",\n  "id": "draft"\n}\n', (3, 12)),
            ('{\n  "sources": ["gazette",\n  "id": "draft"\n}\n', (2, 14)),
        ],
    )
    def test_of_json(self, tmp_path: Path, text: str, place: tuple[int, int]) -> None:
        assert told(tmp_path, text, "draft.json") == [("json-syntax", *place)]

    def test_in_lines_that_are_deeper_the_parser_is_believed(self, tmp_path: Path) -> None:
        text = HEAD + 'terms: [\n  {id: "1"\n    kind: timing}\n]\n'
        assert told(tmp_path, text)[0][1] in {10, 9}

    def test_quotes_that_end_on_a_later_line_are_told_where_they_begin(self, tmp_path: Path) -> None:
        text = HEAD.replace("id: draft", 'id: "draft') + TERM
        assert told(tmp_path, text)[0] == ("yaml-syntax", 2, 5)
