"""`map_page`: maps as a page of their own."""

from __future__ import annotations

from collections.abc import Sequence

from negotiations.messages import Language
from negotiations.pictures.map_views import MapsView
from negotiations.pictures.printing import picture_environment
from negotiations.problems import InvalidValue


def map_page(views: Sequence[MapsView], language: Language) -> str:
    """Return a page that shows groups of maps, and needs no other file.

    Args:
        views: The groups, all with the same shapes and each with a prefix of its own.
        language: The language, which is that of the views.

    Raises:
        InvalidValue: there is no group, two have the same prefix, or they have other shapes.
    """
    if not views or len({view.id for view in views}) < len(views) or len({view.outlines for view in views}) > 1:
        message = (
            "found maps of no or of other shapes, or two with one prefix, expected one or more with the same shapes"
        )
        raise InvalidValue(message)
    template = picture_environment().get_template("map_page.html.j2")
    return template.render(views=views, lang=language.code, say=language.say, say_many=language.say_many)
