"""Pictures as HTML: a picture with its legend and its table, or the rules that a style sheet needs for them."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from negotiations.pictures.drawing import Picture
from negotiations.reports.escaping import plain


def picture_html(view: Picture, *, table: bool = True) -> Markup:
    """Return a picture as HTML, to be printed by any template.

    Args:
        view: The picture.
        table: Whether its table is printed below it; False only where the same table stands on the page anyway.
    """
    return Markup(_macros().picture(view, table=table))  # noqa: S704 - the macro escapes what it prints


def picture_style() -> Markup:
    """Return the rules of a style sheet that pictures need, once for each page."""
    return Markup(_macros().picture_style())  # noqa: S704 - the macro prints no value


def _macros() -> Any:  # noqa: ANN401 - the macros of a template are attributes that jinja2 makes
    return _environment().get_template("charts.html.j2").module


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("negotiations", "pictures"),
        autoescape=select_autoescape(("html.j2",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: value if isinstance(value, Markup) else plain(str(value)),
    )
