"""Templates of somebody's own: they print all that there is to print, and do nothing else."""

from __future__ import annotations

import html
import re
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import UnionType
from typing import Union, get_args, get_origin, get_type_hints

import pytest

import negotiations as ng
from negotiations.problems import InvalidValue
from negotiations.reports import own_templates
from negotiations.reports.printing import FILTERS, PRINTERS
from negotiations.reports.records import ComparisonView
from negotiations.reports.rendering import Result, render
from negotiations.reports.tables import TableView
from tests.cli.test_commands import DRAFT, REPLY, run
from tests.reports.table_texts import answers, drafts, likeness, table
from tests.reports.template_folders import Told
from tests.reports.test_rendering import HOSTILE
from tests.reports.texts import comparison

TEXT_FORMS = tuple(PRINTERS)
RESULTS: dict[str, Result] = {
    "compare": comparison(),
    "matrix": table(),
    "coverage": answers(),
    "history": drafts(),
    "affinity": likeness(),
}


def walk(record: type, name: str = "view", depth: int = 0) -> str:
    """Return a template that prints every field of a record, and of all records in it."""
    hints = get_type_hints(record)
    return "".join(
        f"{field.name}={_print(hints[field.name], f'{name}.{field.name}', depth)};" for field in fields(record)
    )


def _print(kind: object, name: str, depth: int) -> str:
    if isinstance(kind, type) and is_dataclass(kind):
        return walk(kind, name, depth)
    if get_origin(kind) is tuple:
        each = f"each{depth}"
        return f"{{% for {each} in {name} %}}{_print(get_args(kind)[0], each, depth + 1)}{{% endfor %}}"
    assert get_origin(kind) not in {list, dict, Union, UnionType}
    return f"{{{{ {name} }}}}"


class TestPrinting:
    @pytest.mark.parametrize("name", RESULTS)
    @pytest.mark.parametrize("form", TEXT_FORMS)
    @pytest.mark.parametrize("lang", ng.LANGUAGES)
    def test_every_field_of_every_record_can_be_printed(self, told: Told, name: str, form: str, lang: str) -> None:
        record = ComparisonView if name == "compare" else TableView
        text = told(walk(record), form, RESULTS[name], lang)
        assert f"lang={lang};" in text
        assert len(text) > 1_000

    def test_what_is_printed_is_what_the_report_says(self, told: Told) -> None:
        text = told(
            "{% for row in view.conflicts %}{{ row.id }}: {{ row.a.words }} / {{ row.b.words }}\n{% endfor %}", "txt"
        )
        one, other = (f"at most {figure} people, and that many allowed" for figure in ("600,000", "800,000"))
        assert text.splitlines()[0] == f"forces--personnel-1: {one} / {other}"

    def test_nothing_stands_around_it(self, told: Told) -> None:
        assert told("only this\n") == "only this\n"

    def test_what_is_said_is_in_the_language(self, told: Told) -> None:
        shapes = ("{count} step of the scale", "{count} steps of the scale")
        text = f'{{{{ say("Conflicts") }}}}; {{{{ say_many("{shapes[0]}", "{shapes[1]}", 3) }}}}'
        ukrainian = ng.language("uk")
        assert told(text) == "Conflicts; 3 steps of the scale"
        assert told(text, lang="uk") == f"{ukrainian.say('Conflicts')}; {ukrainian.say_many(*shapes, 3)}"

    def test_a_message_that_the_catalogue_has_not_is_said_as_it_is(self, told: Told) -> None:
        assert told('{{ say("Beside {title}", title="A|B") }}', lang="uk") == r"Beside A\|B"

    def test_a_form_has_the_filters_of_its_reports(self, told: Told) -> None:
        assert {name for filters in FILTERS.values() for name in filters} == {"markdown_url", "wrapped"}
        assert told("{{ view.a.sources[0].url|markdown_url }}") == "https://gazette.example/2031/05/05"
        assert told("{{ 'javascript:x'|markdown_url }}") == ""
        wrapped = told("{{ view.method|join(' ')|wrapped('- ', '  ') }}", "txt").splitlines()
        assert len(wrapped) > 3
        assert all(len(line) <= 88 for line in wrapped)
        assert {line[:2] for line in wrapped[1:]} == {"  "}

    def test_lists_are_counted_cut_sorted_and_chosen_from(self, told: Told) -> None:
        assert told("{{ view.counts|sum(attribute='count') }} {{ view.counts|map(attribute='count')|sum }}") == "15 15"
        assert (
            told("{{ view.topics|length }} {{ view.topics[:2]|map(attribute='title')|join('; ') }}")
            == "8 Armed forces; Aid"
        )
        assert told("{{ view.counts|join(', ', attribute='count') }}") == "3, 1, 1, 1, 2, 2, 2, 2, 1"
        chosen = "{% for row in view.topics[0].rows if row.relation == 'conflicts' %}{{ row.number }}{% endfor %}"
        assert told(chosen) == "1"
        assert (
            told("{{ (view.counts|sort(attribute='count'))[-1].label }} {{ 'ab'.upper()|replace('A', 'x') }}")
            == "same xB"
        )

    def test_what_is_false_is_printed_as_nothing(self, told: Told) -> None:
        assert told("[{{ 'soft' if view.conflicts[0].soft }}]") == "[]"

    def test_a_line_of_a_tag_leaves_no_line(self, told: Told) -> None:
        assert told("a\n  {% if true %}\nb\n  {% endif %}\n") == "a\nb\n"

    @pytest.mark.parametrize("form", TEXT_FORMS)
    def test_what_a_macro_a_block_or_a_loop_prints_is_made_safe_once(self, told: Told, form: str) -> None:
        once = told("{{ '<*>' }}", form)
        assert told("{% macro m(x) %}{{ x }}{% endmacro %}{{ m('<*>') }}", form) == once
        assert told("{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}{{ '<*>' }}{% endcall %}", form) == once
        assert told("{% block b %}{{ '<*>' }}{% endblock %}{{ self.b() }}", form) == once * 2
        recursive = "{% for x in ['<*>'] recursive %}{{ x if loop.depth == 2 else loop([x]) }}{% endfor %}"
        assert told(recursive, form) == once
        told.write("base.j2", "{% block b %}{{ '<*>' }}{% endblock %}")
        assert told("{% extends 'base.j2' %}{% block b %}{{ super() }}{% endblock %}", form) == once
        told.write("macros.j2", "{% macro m(x) %}{{ x }}{% endmacro %}")
        assert told("{% from 'macros.j2' import m %}{{ m('<*>') }}", form) == once
        assert told("{% import 'macros.j2' as own %}{{ own.m('<*>') }}", form) == once

    def test_html_can_be_set(self, told: Told) -> None:
        assert told("{% set x %}<i>{{ '<' }}</i>{% endset %}{{ x }}", "html") == "<i>&lt;</i>"

    def test_parts_lie_in_the_folder(self, told: Told) -> None:
        told.write("parts/row.j2", "{{ row.number }} ")
        assert told("{% for row in view.conflicts %}{% include 'parts/row.j2' %}{% endfor %}") == "1 "

    def test_it_prints_the_same_bytes_each_time(self, told: Told) -> None:
        text = walk(ComparisonView)
        assert told(text) == told(text)


class TestSafe:
    """What others wrote is text, whatever an honest template does with it."""

    @pytest.mark.parametrize(
        "text",
        [
            "{{ x }}",
            "{{ x ~ x }}",
            "{{ x + '' }}",
            "{{ x * 2 }}",
            "{{ [x, x]|join('') }}",
            "{{ x|trim }}",
            "{{ x|replace('q', 'r') }}",
            "{{ say('{x}', x=x) }}",
            "{{ say(x|replace('{', '')) }}",
            "{{ x[:] }}",
            "{{ x|default('') }}",
            "{{ x|string|list|join }}",
            "{{ x.strip() }}",
            "{% macro m(y) %}{{ y }}{% endmacro %}{{ m(x) }}",
            "{% macro m(y) %}{{ y }}{% endmacro %}{{ m(x) ~ x }}",
            "{% macro m(y) %}{{ y }}{% endmacro %}{{ m(x)|trim }}",
            "{% filter trim %}{{ x }}{% endfilter %}",
            "{% autoescape false %}{{ x }}{% endautoescape %}",
            "{% autoescape true %}{{ x }}{% endautoescape %}",
            "{% for each in [x] %}{{ each }}{% endfor %}",
            "{% with y = x %}{{ y }}{% endwith %}",
            "{{ x if true }}",
        ],
    )
    def test_hostile_words_are_text(self, told: Told, text: str) -> None:
        found = comparison(title=HOSTILE)
        text = "{% set x = view.a.title %}" + text
        page, document, plain = (told(text, form, found) for form in ("html", "md", "txt"))
        assert "<script" not in page
        assert "&lt;script&gt;" in page.replace("&amp;", "&")
        assert "script" in document
        # An even number of backslashes before a sign leaves it as it is.
        assert not re.search(r"(?<!\\)(\\\\)*(<script|\]\(javascript|`b|\*c)", document)
        assert "<script>" in html.unescape(plain)
        assert not any("\u202e" in each for each in (page, document, plain))

    @pytest.mark.parametrize("name", ["safe", "striptags", "xmlattr", "urlize", "tojson", "format", "forceescape"])
    @pytest.mark.parametrize("form", TEXT_FORMS)
    def test_no_filter_says_that_a_value_is_safe(self, told: Told, name: str, form: str) -> None:
        assert told.wrong(f"\n{{{{ view.title|{name} }}}}", form) == f"own.j2:2: No filter named '{name}'"

    @pytest.mark.parametrize("name", ["counted", "joined"])
    def test_what_counts_cannot_be_called(self, told: Told, name: str) -> None:
        # With a negative number of signs it would count backwards, and there would be no limit.
        assert f"No filter named '{name}'" in told.wrong(f"{{% set a = [1]|{name}(-9) %}}")

    @pytest.mark.parametrize("form", ["md", "txt"])
    def test_html_is_escaped_in_html_alone(self, told: Told, form: str) -> None:
        assert told("{{ '<'|e }}", "html") == "&lt;"
        assert "No filter named 'e'" in told.wrong("{{ '<'|e }}", form)

    def test_a_block_that_is_set_is_refused_where_it_would_be_made_safe_twice(self, told: Told) -> None:
        expected = "own.j2:2: a block that is set would be made safe twice; write a macro"
        assert told.wrong("\n{% set x %}a{% endset %}{{ x }}") == expected

    def test_chance_has_no_part_in_it(self, told: Told) -> None:
        assert "No filter named 'random'" in told.wrong("{{ view.topics|random }}")
        assert "'lipsum' is undefined" in told.wrong("{{ lipsum() }}")


class TestWrong:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("a\n{% if %}", "own.j2:2: Expected an expression, got 'end of statement block'"),
            ("a\n\n{{ view.titles }}", "own.j2:3: a ComparisonView has no attribute 'titles'"),
            ("{{ rows }}", "own.j2:1: 'rows' is undefined"),
            ("{{ view.topics[99].title }}", "own.j2:1: tuple object has no element 99"),
            ("{% for row in view.topics %}\n{{ row.sentence }}{% endfor %}", "own.j2:2: a TopicView has no attribute"),
            ("{{ view }}", "own.j2:1: found a ComparisonView, expected a text; print one of its fields"),
            ("{{ view.topics }}", "own.j2:1: found a list, expected a text; go through it"),
            ("{{ view.topics|map(attribute='title') }}", "own.j2:1: found a list, expected a text"),
            ("{{ say }}", "own.j2:1: found a function or a macro, expected a text; call it with ( )"),
            ("{{ say('{x}') }}", "own.j2:1: a message needs a value for the field 'x'"),
            ("{{ 1 / 0 }}", "own.j2:1: division by zero"),
            ("{% do 1 %}", "own.j2:1: Encountered unknown tag 'do'"),
            ("{% include 'own.j2' %}", "own.j2:1: it includes itself, or is nested too deep"),
            ("{% include 'none.j2' %}", "own.j2:1: no template 'none.j2' in the folder of 'own.j2'"),
            ("{{ view.counts|map(attribute='label')|sum }}", "own.j2:1: only numbers have a sum"),
        ],
    )
    def test_what_is_wrong_is_told_with_its_line(self, told: Told, text: str, expected: str) -> None:
        assert told.wrong(text).startswith(expected)

    def test_a_mistake_in_a_part_is_told_there(self, told: Told) -> None:
        told.write("parts/row.j2", "\n\n{{ nothing }}")
        assert told.wrong("{% include 'parts/row.j2' %}") == "parts/row.j2:3: 'nothing' is undefined"

    def test_a_template_that_is_not_there_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(InvalidValue, match=r"^there is no template '.*none\.j2'$"):
            render(comparison(), form="md", template=tmp_path / "none.j2")
        with pytest.raises(InvalidValue, match="there is no template"):
            render(comparison(), form="md", template=tmp_path)

    def test_a_file_that_is_no_text_is_told(self, told: Told) -> None:
        path = told.write("own.j2", "")
        path.write_bytes(b"\xff\xfe")
        with pytest.raises(InvalidValue, match=r"^own\.j2:1: it is not in UTF-8$"):
            render(comparison(), form="md", template=path)

    def test_a_file_that_is_very_long_is_told(self, told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(own_templates, "FILE_LIMIT", 10)
        assert told.wrong("x" * 11) == "own.j2:1: it has more than 10 bytes"

    @pytest.mark.parametrize("form", ["json", "csv"])
    def test_data_have_no_template_and_no_file_is_written(self, told: Told, form: str, tmp_path: Path) -> None:
        with pytest.raises(InvalidValue, match=f"found a template for '{form}', expected a file whose ending"):
            render(comparison(), tmp_path / f"found.{form}", template=told.write("own.j2", ""))
        assert not (tmp_path / f"found.{form}").exists()

    def test_a_layout_and_a_template_are_one_too_many(self, told: Told) -> None:
        with pytest.raises(InvalidValue, match="found a layout and a template, expected one of them"):
            render(comparison(), form="md", layout="list", template=told.write("own.j2", ""))

    def test_nothing_is_written_where_a_template_is_wrong(self, told: Told, tmp_path: Path) -> None:
        path = tmp_path / "found.md"
        path.write_text("before", encoding="utf-8")
        with pytest.raises(InvalidValue):
            render(comparison(), path, template=told.write("own.j2", "a" * 9_000 + "{{ nothing }}"))
        assert path.read_text(encoding="utf-8") == "before"


class TestCommand:
    def test_each_file_is_told_by_the_template_for_its_ending(self, told: Told, tmp_path: Path) -> None:
        path = told.write("own.j2", "{{ '<' }}{{ view.lang }}\n")
        files = [tmp_path / f"found.{form}" for form in TEXT_FORMS]
        given = [word for file in files for word in ("-o", str(file))]
        result = run("--lang", "uk", "compare", DRAFT, REPLY, "--template", str(path), *given)
        assert (result.exit_code, result.output) == (0, "")
        assert [file.read_text(encoding="utf-8") for file in files] == ["&lt;uk\n", "\\<uk\n", "<uk\n"]

    def test_without_a_file_plain_text_is_printed(self, told: Told) -> None:
        path = told.write("own.j2", "{{ view.conflicts|length }} conflicts")
        assert run("compare", DRAFT, REPLY, "--template", str(path)).stdout == "2 conflicts\n"

    @pytest.mark.parametrize(
        "text",
        ["a\n{% if %}", "a\n{{ nothing }}", "a\n{{ view.__class__ }}", "a\n{% include '../x' %}", "a\n{{ 'x'|safe }}"],
    )
    def test_what_is_wrong_is_told_with_its_line_and_nothing_is_written(
        self, told: Told, tmp_path: Path, text: str
    ) -> None:
        path = told.write("own.j2", text)
        found = tmp_path / "found.md"
        result = run("compare", DRAFT, REPLY, "--template", str(path), "-o", str(found))
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.startswith("error: own.j2:2: ")
        assert not found.exists()

    def test_a_template_that_is_not_there_and_one_for_data_are_refused(self, told: Told, tmp_path: Path) -> None:
        missing = run("compare", DRAFT, REPLY, "--template", str(tmp_path / "no.j2"))
        assert missing.exit_code == 2
        assert "there is no template" in missing.stderr
        path = told.write("own.j2", "x")
        files = ["-o", str(tmp_path / "found.md"), "-o", str(tmp_path / "found.json")]
        data = run("compare", DRAFT, REPLY, "--template", str(path), *files)
        assert data.exit_code == 2
        assert "found a template for 'json'" in data.stderr
        assert list(tmp_path.glob("found.*")) == []
