"""`render`: a comparison, matrix, coverage or history as a page, a document, plain text, JSON or CSV."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

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
from negotiations.messages import Language, language
from negotiations.problems import InvalidValue
from negotiations.reports.affinity_view import affinity_view
from negotiations.reports.coverage_view import coverage_view
from negotiations.reports.escaping import markdown, markdown_url, plain
from negotiations.reports.history_view import course_view, history_view
from negotiations.reports.matrix_view import matrix_view
from negotiations.reports.spreadsheet import csv_text
from negotiations.reports.views import comparison_view

FORMS = ("md", "html", "json", "csv", "txt")
"""What a result can be rendered as; each is the ending of a file."""

Result = Comparison | Matrix | Coverage | Coverages | History | Course | Affinity
"""What can be rendered."""

WIDTH = 88
"""How many columns plain text takes."""


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


def render(result: Result, path: str | Path | None = None, *, lang: str = "en", form: str | None = None) -> str:
    """Return a comparison, matrix, coverage or history as text, and write it where a path is given.

    Args:
        result: What to render.
        path: The file to write, which may exist; its ending says the form where `form` does not.
        lang: The language, one of `LANGUAGES`; JSON and CSV are the same in all of them.
        form: One of `FORMS`; without it and without a path, `txt`.

    Raises:
        InvalidValue: the form or the ending is none of `FORMS`, or there are no messages in that language.
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
    report = _REPORTS[type(result)]
    if chosen == "json":
        text = report.json(result)
    elif chosen == "csv":
        text = csv_text(result.to_records())
    else:
        template = environment(chosen).get_template(f"{report.template}.{chosen}.j2")
        # How a template says things goes with the call, since the environment is kept for all languages.
        text = template.render(view=report.view(result, said), say=said.say, say_many=said.say_many)
    if path is not None:
        Path(path).write_bytes(text.encode())
    return text


def _form(path: str | Path | None, form: str | None) -> str:
    """Return the form that was asked for."""
    choices = ", ".join(repr(each) for each in FORMS)
    if form is not None:
        if form not in FORMS:
            message = f"found the form {form!r}, expected one of {choices}"
            raise InvalidValue(message)
        return form
    if path is None:
        return "txt"
    ending = Path(path).suffix.removeprefix(".").lower()
    if ending not in FORMS:
        message = f"found a file named {Path(path).name!r}, expected one of the endings {choices}"
        raise InvalidValue(message)
    return ending


@cache
def environment(form: str) -> Environment:
    """Return what prints the templates of a form; every value that they print is escaped for it."""
    safe = {"html": plain, "md": markdown, "txt": plain}[form]

    def finalize(value: object) -> object:
        return value if isinstance(value, Markup) else safe(str(value))

    made = Environment(
        loader=PackageLoader("negotiations", "reports"),
        autoescape=select_autoescape(("html.j2",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=finalize,
    )
    made.filters["wrapped"] = _wrapped
    made.filters["markdown_url"] = lambda url: Markup(markdown_url(url))  # noqa: S704  (quoted for Markdown)
    return made


def _wrapped(text: str, first: str = "", rest: str = "") -> Markup:
    """Return a text in lines of at most `WIDTH` columns, each of which starts as it is told to."""
    lines = textwrap.fill(
        plain(text), WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )
    return Markup(lines)  # noqa: S704  (plain text, and no value is markup in it)
