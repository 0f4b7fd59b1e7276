"""Templates of somebody's own reach nothing but what they are given, and end."""

from __future__ import annotations

import os
import re

import pytest

from negotiations.reports.rendering import render
from tests.reports.template_folders import Told
from tests.reports.texts import comparison


class TestSandbox:
    @pytest.mark.parametrize(
        "text",
        [
            "{{ view.__class__ }}",
            "{{ view['__class__'] }}",
            "{{ ''.__class__.__mro__ }}",
            "{{ say.__globals__ }}",
            "{{ say.__closure__ }}",
            "{{ self.__init__ }}",
            "{{ cycler.__init__.__globals__ }}",
            "{{ loop.__class__ if false else namespace.__init__ }}",
            "{{ view.topics|map(attribute='__class__')|join }}",
            "{{ view.topics|selectattr('__class__')|list|length }}",
            "{{ view.topics|join(',', attribute='__class__') }}",
            "{{ view.topics|groupby('__class__') }}",
            "{{ (view.topics|sort(attribute='__class__'))|length }}",
            "{{ '{0.__class__}'.format(view) }}",
            "{{ '{x.__class__}'.format_map({'x': view}) }}",
            "{{ say('{x.__class__}', x=view.title) }}",
            "{{ say('{x!r}', x=view.title) }}",
            "{{ say_many('{x:>9}', '{x:>9}', 1, x=view.title) }}",
            "{{ view.title|attr('__class__') }}",
            "{{ open('own.j2').read() }}",
            "{{ config }}",
            "{{ (1).to_bytes(10) }}",
            "{% import 'os' as os %}",
        ],
    )
    def test_what_is_inside_is_out_of_reach(self, told: Told, text: str) -> None:
        message = told.wrong(text)
        assert message.startswith("own.j2:1: ")
        expected = r"is unsafe|expected a name alone|is undefined|No filter named 'attr'|no template 'os'"
        assert re.search(expected, message)

    @pytest.mark.parametrize("name", ["../secret.j2", "/etc/hostname", "parts/../../secret.j2", "link.j2", "down/x.j2"])
    @pytest.mark.parametrize("way", ["include", "extends", "import"])
    def test_no_file_is_read_but_those_of_the_folder(self, told: Told, name: str, way: str) -> None:
        (told.folder / "parts").mkdir(parents=True)
        secret = told.folder.parent / "secret.j2"
        secret.write_text("secret", encoding="utf-8")
        (told.folder / "link.j2").symlink_to(secret)
        (told.folder / "down").symlink_to(told.folder.parent)
        (told.folder.parent / "x.j2").write_text("secret", encoding="utf-8")
        tag = f"{{% {way} '{name}' {'as own ' if way == 'import' else ''}%}}"
        assert told.wrong(tag).startswith(f"own.j2:1: no template '{name}' in the folder")

    def test_nothing_that_it_is_given_can_be_changed(self, told: Told) -> None:
        assert "has no attribute 'append'" in told.wrong("{{ view.topics.append(1) }}")
        assert "is unsafe" in told.wrong("{% set x = [1] %}{{ x.append(1) }}")
        assert told.wrong("{% set view.title = 'x' %}")
        before = render(comparison(), form="md")
        told("{% set view = 5 %}{{ view }}")
        assert render(comparison(), form="md") == before

    @pytest.mark.parametrize(
        "text",
        [
            "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
            "{% for a in 'x' * 9999 %}{% for b in 'x' * 9999 %}{% endfor %}{% endfor %}",
            "{% macro m(n) %}{% if n %}{% set x = m(n - 1) ~ m(n - 1) %}{% endif %}{% endmacro %}{{ m(40) }}",
            "{% for x in [1] recursive %}{% if loop.depth < 40 %}{{ loop([1, 1]) }}{% endif %}{% endfor %}",
        ],
        ids=["range", "text", "macro", "recursive"],
    )
    def test_what_goes_on_without_an_end_is_stopped(self, told: Told, text: str) -> None:
        assert told.wrong(text) == "own.j2:1: its loops and calls take more than 1,000,000 steps"

    def test_a_range_has_an_end(self, told: Told) -> None:
        assert "Range too big" in told.wrong(
            "{% for a in range(10 ** 9) %}{% endfor %}".replace("10 ** 9", "1000000000")
        )

    @pytest.mark.parametrize(
        "text",
        [
            "{{ 'x' * 1000001 }}",
            "{{ 1000001 * 'x' }}",
            "{{ ([1] * 1000001)|length }}",
            "{% set n = namespace(s='a') %}{% for i in range(60) %}{% set n.s = n.s ~ n.s %}{% endfor %}",
            "{% set n = namespace(s='a') %}{% for i in range(60) %}{% set n.s = n.s + n.s %}{% endfor %}",
            "{% set n = namespace(s='a') %}{% for i in range(60) %}{% set n.s = [n.s, n.s]|join %}{% endfor %}",
            "{% set n = namespace(s='a') %}{% for i in range(60) %}{% set n.s = n.s|replace('a', 'aa') %}{% endfor %}",
            "{% set n = namespace(s='a') %}{% for i in range(60) %}{% set n.s = say('{s}{s}', s=n.s) %}{% endfor %}",
            "{{ 'aaa'|replace('', 'b' * 999999) }}",
            "{{ ['a', 'b', 'c']|join('x' * 999999) }}",
        ],
    )
    def test_what_grows_without_an_end_is_stopped(self, told: Told, text: str) -> None:
        assert told.wrong(text) == "own.j2:1: what is put together is longer than 1,000,000"

    @pytest.mark.parametrize(
        "text",
        [
            "{{ 'x'.center(999999999) }}",
            "{{ 'x'.ljust(999999999) }}",
            "{{ 'x'.zfill(999999999) }}",
            "{{ '{:>999999999}'.format(1) }}",
            "{{ '%999999999d' % 1 }}",
            "{{ 10 ** 999999999 }}",
            "{{ 'x'|center(999999999) }}",
            "{{ 'x'|indent(999999999) }}",
            "{{ 1|round(999999999) }}",
            "{{ [1]|batch(999999999, 0)|list|length }}",
            "{% set n = namespace(s=3) %}{% for i in range(60) %}{% set n.s = n.s * n.s %}{% endfor %}",
            "{{ [['x' * 1000000] * 1000000]|string|length }}",
            "{{ [['x' * 1000000] * 1000000]|upper|length }}",
            "{{ 'a'|replace('a', [['x' * 1000000] * 1000000])|length }}",
        ],
    )
    def test_nothing_is_filled_up(self, told: Told, text: str) -> None:
        expected = r"is unsafe|No filter named|not by %|powers are not|number is too large|expected a text"
        assert re.search(expected, told.wrong(text))

    def test_a_line_of_text_starts_with_few_signs(self, told: Told) -> None:
        assert "a line of 88 columns starts with more" in told.wrong("{{ view.title|wrapped('x' * 89) }}", "txt")

    @pytest.mark.parametrize(
        "text",
        [
            "{% for a in range(99999) %}{{ 'x' * 999 }}{% endfor %}",
            "{% macro m() %}{% for a in range(99999) %}" + "x" * 999 + "{% endfor %}{% endmacro %}{{ m()|length }}",
        ],
        ids=["value", "words"],
    )
    def test_what_is_printed_has_an_end(self, told: Told, text: str) -> None:
        assert told.wrong(text) == "own.j2:1: it prints more than 50,000,000 signs"


def test_nothing_of_the_process_gets_into_a_template(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "SECRET", "secret")
    for name in ("environ", "os", "request", "config", "context", "environment"):
        assert told.wrong(f"{{{{ {name} }}}}") == f"own.j2:1: '{name}' is undefined"
