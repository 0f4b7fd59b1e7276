"""How values get from a view into a template: made plain, escaped for the form, and that just once."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

from negotiations.reports.escaping import markdown, markdown_url, plain

WIDTH = 88
"""How many columns plain text takes."""


def markup(value: object) -> str:
    """Return a value as it may stand in HTML: as text, unless it is markup by now.

    Example:
        >>> print(markup("<b> & \u202e"), markup(Markup("<b>")), markup(5))
        &lt;b&gt; &amp; &lt;U+202E&gt; <b> 5
    """
    # Nearly all that is printed needs nothing, and a page has a hundred thousand values.
    if type(value) is str and value.isprintable():
        if "&" in value or "<" in value or ">" in value or '"' in value or "'" in value:
            return escape(value)
        return value
    return value if isinstance(value, Markup) else escape(plain(str(value)))


def _by(safe: Callable[[str], str]) -> Callable[[object], str]:
    return lambda value: value if isinstance(value, Markup) else safe(str(value))


FILTERS: Mapping[str, Mapping[str, Callable[..., Markup]]] = {
    "html": {},
    "md": {"markdown_url": lambda url: Markup(markdown_url(url))},  # noqa: S704  (quoted for Markdown)
    "txt": {"wrapped": lambda text, first="", rest="": _wrapped(text, first, rest)},
}
"""The filters of templates, by form: what is safe in one is not in another."""

PRINTERS: Mapping[str, Callable[[object], str]] = {"html": markup, "md": _by(markdown), "txt": _by(plain)}
"""What makes a value safe to print, by form."""


class PrintedOnce(CodeGenerator):
    """Compiles templates so that values are escaped by `markup` alone.

    By default what `finalize` gives back is looked through again and made `Markup`, which takes twice as long as all
    the rest. If Jinja should stop calling these two methods, values are looked through twice, with the same outcome.
    """

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if _is_settled(frame) and finalize.src is not None:
            self.write(finalize.src)
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if _is_settled(frame) and finalize.src is not None:
            self.write(")")
        else:
            super()._output_child_post(node, frame, finalize)


def _is_settled(frame: Frame) -> bool:
    """Return whether it is known while compiling that values are escaped."""
    return frame.eval_ctx.autoescape is True and not frame.eval_ctx.volatile


def _wrapped(text: str, first: str = "", rest: str = "") -> Markup:
    """Return a text in lines of at most `WIDTH` columns, each of which starts as it is told to."""
    lines = textwrap.fill(
        plain(text), WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )
    return Markup(lines)  # noqa: S704  (plain text, and no value is markup in it)
