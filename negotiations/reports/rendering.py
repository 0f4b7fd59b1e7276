"""`render`: a comparison as a page, a document, plain text or JSON."""

from __future__ import annotations

import textwrap
from functools import cache
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from negotiations.compare.findings import Comparison
from negotiations.compare.records import comparison_json
from negotiations.messages import language
from negotiations.problems import InvalidValue
from negotiations.reports.escaping import markdown, markdown_url, plain
from negotiations.reports.views import comparison_view

FORMS = ("md", "html", "json", "txt")
"""What a comparison can be rendered as; each is the ending of a file."""

WIDTH = 88
"""How many columns plain text takes."""


def render(comparison: Comparison, path: str | Path | None = None, *, lang: str = "en", form: str | None = None) -> str:
    """Return a comparison as text, and write it where a path is given.

    Args:
        comparison: What to render.
        path: The file to write, which may exist; its ending says the form where `form` does not.
        lang: The language, one of `LANGUAGES`; JSON is the same in all of them.
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
    if chosen == "json":
        text = comparison_json(comparison)
    else:
        template = environment(chosen).get_template(f"comparison.{chosen}.j2")
        # How a template says things goes with the call, since the environment is kept for all languages.
        text = template.render(view=comparison_view(comparison, said), say=said.say, say_many=said.say_many)
    if path is not None:
        Path(path).write_text(text, encoding="utf-8", newline="\n")
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
