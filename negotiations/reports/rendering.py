"""`render`: a comparison, matrix, coverage or history as a page, a document, plain text, JSON or CSV."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from negotiations.analysis.affinity import Affinity
from negotiations.analysis.affinity_records import affinity_json
from negotiations.analysis.coverage import Coverage, Coverages
from negotiations.analysis.coverage_records import coverages_json
from negotiations.analysis.movement import Course
from negotiations.analysis.movement_records import course_json
from negotiations.compare.findings import Comparison
from negotiations.compare.history import History
from negotiations.compare.records import comparison_json
from negotiations.compare.rows import Matrix
from negotiations.compare.table_records import matrix_json
from negotiations.files.spans import collector_paused
from negotiations.messages import Language, language
from negotiations.problems import InvalidValue
from negotiations.reports.affinity_view import affinity_view
from negotiations.reports.coverage_view import coverage_view
from negotiations.reports.history_view import course_view, history_view
from negotiations.reports.layouts import layout_template
from negotiations.reports.matrix_view import matrix_view
from negotiations.reports.printing import FILTERS, PRINTERS, PrintedOnce
from negotiations.reports.spreadsheet import csv_text
from negotiations.reports.views import comparison_view

FORMS = ("md", "html", "json", "csv", "txt")
"""What a result can be rendered as; each is the ending of a file."""

_PAGE = "; a word processor opens 'html'"
_OPENED = {
    "doc": _PAGE,
    "docx": _PAGE,
    "odt": _PAGE,
    "rtf": _PAGE,
    "pdf": "; a browser prints 'html' as a PDF",
    "xls": "; a spreadsheet opens 'csv'",
    "xlsx": "; a spreadsheet opens 'csv'",
    "ods": "; a spreadsheet opens 'csv'",
}
"""What to take instead of a form that there is not."""

Result = Comparison | Matrix | Coverage | Coverages | History | Course | Affinity
"""What can be rendered."""


@dataclass(frozen=True, slots=True)
class _Report:
    """How the results of one type are told: by which template and view, and as which plain values."""

    template: str
    view: Callable[[Any, Language], object]
    json: Callable[[Any], str]


_REPORTS: Mapping[type, _Report] = {
    Comparison: _Report("comparison", comparison_view, comparison_json),
    Matrix: _Report("table", matrix_view, matrix_json),
    Coverage: _Report(
        "table", lambda one, said: coverage_view(_alone(one), said), lambda one: coverages_json(_alone(one))
    ),
    Coverages: _Report("table", coverage_view, coverages_json),
    Affinity: _Report("table", affinity_view, affinity_json),
    History: _Report("table", history_view, lambda one: course_json(Course(one))),
    Course: _Report("table", course_view, course_json),
}


def _alone(coverage: Coverage) -> Coverages:
    return Coverages(coverage.demands, (coverage,))


def render(
    result: Result,
    path: str | Path | None = None,
    *,
    lang: str = "en",
    form: str | None = None,
    layout: str | None = None,
    template: str | Path | None = None,
) -> str:
    """Return a comparison, matrix, coverage or history as text, and write it where a path is given.

    Args:
        result: What to render.
        path: The file to write, which may exist; its ending says the form where `form` does not.
        lang: The language, one of `LANGUAGES`; JSON and CSV are the same in all of them.
        form: One of `FORMS`; without it and without a path, `txt`.
        layout: Of a comparison, one of `LAYOUTS`.
        template: A template of one's own, for `md`, `html` or `txt`; docs/reports.md says what it can print.

    Raises:
        InvalidValue: the form or the ending is none of `FORMS`, there are no messages in that language, there is no
            such layout of that result, or the template is wrong.
        OSError: the file cannot be written.

    Example:
        >>> from negotiations.compare.comparing import compare_texts
        >>> from negotiations.compare.texts import Text
        >>> from negotiations.vocabulary import builtin
        >>> empty = Text("draft", (), builtin())
        >>> print(render(compare_texts(empty, empty)).splitlines()[0])
        Comparison of “draft” and “draft”
    """
    chosen = _form(path, form)
    said = language(lang)
    with collector_paused():
        text = _own(result, chosen, said, template, layout) if template else _text(result, chosen, said, layout)
    if path is not None:
        Path(path).write_bytes(text.encode())
    return text


def _own(result: Result, form: str, said: Language, template: str | Path, layout: str | None) -> str:
    """Return what a template of one's own makes of a result."""
    if layout is not None:
        message = "found a layout and a template, expected one of them"
        raise InvalidValue(message)
    if form not in PRINTERS:
        message = f"found a template for {form!r}, expected a file whose ending is one of {', '.join(PRINTERS)}"
        raise InvalidValue(message)
    from negotiations.reports.own_templates import own_text

    return own_text(template, form, _REPORTS[type(result)].view(result, said), said)


def _text(result: Result, form: str, said: Language, layout: str | None) -> str:
    """Return a result in a form."""
    report = _REPORTS[type(result)]
    name = report.template
    if layout is not None:
        if not isinstance(result, Comparison):
            message = f"found the layout {layout!r}, expected none: layouts are for two texts"
            raise InvalidValue(message)
        name = layout_template(layout, form)
    if form == "json":
        return report.json(result)
    if form == "csv":
        return csv_text(result.to_records())
    template = environment(form).get_template(f"{name}.{form}.j2")
    # How a template says things goes with the call, since the environment is kept for all languages.
    return template.render(view=report.view(result, said), say=said.say, say_many=said.say_many)


def _form(path: str | Path | None, form: str | None) -> str:
    """Return the form that was asked for."""
    if form is not None:
        if form not in FORMS:
            choices = ", ".join(repr(each) for each in FORMS)
            message = f"found the form {form!r}, expected one of {choices}"
            raise InvalidValue(message)
        return form
    if path is None:
        return "txt"
    return form_of_file(path)


def form_of_file(path: str | Path) -> str:
    """Return the form that the ending of a file names.

    Raises:
        InvalidValue: it is none of `FORMS`.

    Example:
        >>> form_of_file("page.HTML")
        'html'
    """
    ending = Path(path).suffix.removeprefix(".").lower()
    if ending not in FORMS:
        choices = ", ".join(repr(each) for each in FORMS)
        message = (
            f"found a file named {Path(path).name!r}, expected one of the endings {choices}{_OPENED.get(ending, '')}"
        )
        raise InvalidValue(message)
    return ending


class _Environment(Environment):
    code_generator_class = PrintedOnce


@cache
def environment(form: str) -> Environment:
    """Return what prints the templates of a form; every value that they print is escaped for it."""
    made = _Environment(
        loader=PackageLoader("negotiations", "reports"),
        autoescape=select_autoescape(("html.j2",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=PRINTERS[form],
    )
    made.filters.update(FILTERS[form])
    return made
