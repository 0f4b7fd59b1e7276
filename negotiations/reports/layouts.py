"""The layouts of a pair of texts: each is a template, in HTML and in Markdown, and a line here."""

from __future__ import annotations

from collections.abc import Mapping

from negotiations.problems import InvalidValue
from negotiations.spelling import closest

LAYOUTS: Mapping[str, str] = {
    "list": "comparison",
    "four-columns": "four_columns",
    "colours": "colours",
}
"""The names of the templates by layout; the first is what a comparison looks like where nothing else is asked for."""

LAYOUT_FORMS = ("md", "html")
"""The forms that every layout has; `list` has the others too."""


def layout_template(layout: str, form: str) -> str:
    """Return the name of the template of a layout, without its endings.

    Raises:
        InvalidValue: there is no such layout, or it has no such form.

    Example:
        >>> layout_template("four-columns", "html")
        'four_columns'
        >>> layout_template("colors", "html")
        Traceback (most recent call last):
        ...
        negotiations.problems.InvalidValue: found the layout 'colors', expected one of 'list', 'four-columns', \
'colours'; did you mean 'colours'?
    """
    if layout not in LAYOUTS:
        guess = closest(layout, LAYOUTS)
        hint = f"; did you mean {guess!r}?" if guess else ""
        message = f"found the layout {layout!r}, expected one of {', '.join(map(repr, LAYOUTS))}{hint}"
        raise InvalidValue(message)
    if form not in LAYOUT_FORMS and layout != next(iter(LAYOUTS)):
        found = f"the layout {layout!r} is for {' and '.join(LAYOUT_FORMS)}, found {form!r}"
        message = f"{found}; name a file with one of these endings"
        raise InvalidValue(message)
    return LAYOUTS[layout]
