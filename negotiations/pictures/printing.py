"""Pictures and maps as HTML, to be printed by any template, and the rules that a style sheet needs for them."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from negotiations.messages import Language, language
from negotiations.pictures.drawing import Picture
from negotiations.pictures.map_views import MapsView
from negotiations.reports.rendering import environment


def picture_html(view: Picture, *, table: bool = True) -> Markup:
    """Return a picture as HTML, to be printed by any template.

    Args:
        view: The picture.
        table: Whether its table is printed below it; False only where the same table stands on the page anyway.
    """
    return _printed(_macros("charts").picture(view, table=table))


def picture_style() -> Markup:
    """Return the rules of a style sheet that pictures need, once for each page."""
    return _printed(_macros("charts").picture_style())


def map_style() -> Markup:
    """Return the rules of a style sheet that maps need, once for each page."""
    return _printed(_macros("maps").map_style())


def outlines_html(view: MapsView) -> Markup:
    """Return the outlines that maps share, to stand once on a page before the first of them."""
    return _printed(_macros("maps").map_outlines(view))


def maps_html(view: MapsView, said: Language) -> Markup:
    """Return a group of maps as HTML with its legend and its table; its outlines stand above it on the page.

    Args:
        view: The maps.
        said: The language, which is that of the view.
    """
    return _printed(_macros("maps", said.code).maps(view))


@cache
def picture_environment() -> Environment:
    """Return what prints the templates of pictures and maps; every value that they print is escaped."""
    return environment("html").overlay(loader=PackageLoader("negotiations", "pictures"))


@cache
def _macros(name: str, code: str = "en") -> Any:  # noqa: ANN401 - the macros of a template are attributes that jinja2 makes
    said = language(code)
    context = {"say": said.say, "say_many": said.say_many}
    return picture_environment().get_template(f"{name}.html.j2").make_module(context)


def _printed(text: str) -> Markup:
    return Markup(text)  # noqa: S704 - the macros escape what they print
