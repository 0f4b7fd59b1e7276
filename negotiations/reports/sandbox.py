"""What a template of somebody's own may do: print what it is given, go through it, and nothing without an end.

What a document says stays text whatever the template does with it: no filter declares a value safe, and what is put
together from values is made safe when it is printed. All that goes on, or grows, is counted, and stops at a limit that
no report comes near; a template can still be slow.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from jinja2 import BaseLoader, StrictUndefined, TemplateSyntaxError, nodes, pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, markup_join, str_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from negotiations.reports.escaping import DIRECTIONS
from negotiations.reports.own_filters import own_filters, plain_text, short
from negotiations.reports.printing import PRINTERS, markup

SIGN_LIMIT = 50_000_000
"""How many signs a template may print."""

STEP_LIMIT = 1_000_000
"""How many rounds the loops of a template may take all together; a call counts as several."""

_CALL = 5
"""How many rounds of a loop a call takes the time of."""

_BITS = 256
"""How large a number may become."""

_COUNTED, _JOINED = "counted rounds", "joined values"
"""The filters that count: by names that no template can write, or it could count backwards."""

_TEXT_METHODS = frozenset(
    (
        *("upper", "lower", "title", "capitalize", "strip", "lstrip", "rstrip", "removeprefix", "removesuffix"),
        *("startswith", "endswith", "split", "splitlines", "count", "find", "isdigit"),
    )
)
"""What can be called on a text: nothing that fills it up to a width, and nothing that formats."""


class _Done(str):
    """What a macro or a block has printed: each value in it is safe by now, so that it is printed as it is.

    Whatever is made of it is an ordinary text again, and is made safe anew.
    """

    __slots__ = ()


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of one rendering.

    Args:
        loader: Where templates come from.
        form: `html`, `md` or `txt`: for what each value that is printed is made safe.
    """

    intercepted_binops = frozenset(("+", "*", "**", "%"))

    def __init__(self, loader: BaseLoader, form: str) -> None:
        super().__init__(
            loader=loader,
            autoescape=form == "html",
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            finalize=self._print,
        )
        self._form = form
        self._printed = self._steps = 0
        self.filters = {_COUNTED: self._counted, _JOINED: self._joined, **own_filters(form)}
        del self.globals["lipsum"]

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Return whether a template may look at an attribute."""
        if isinstance(obj, str) and callable(value):
            return attr in _TEXT_METHODS
        if isinstance(obj, int | float):
            return False
        return super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: object) -> None:
        """Return nothing: a text formats no other, and what a format reaches into needs no guard then."""
        del value

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        """Return a sum, a product or a remainder, unless it would be too long or too large."""
        if operator == "**":
            raise SecurityError("powers are not worked out in templates")
        if operator == "%" and isinstance(left, str):
            raise SecurityError("texts are put together by ~ or by say(...), not by %")
        if isinstance(left, int) and isinstance(right, int) and left.bit_length() + right.bit_length() > _BITS:
            raise SecurityError("the number is too large")
        if operator == "*":
            for value, times in ((left, right), (right, left)):
                if isinstance(value, str | list | tuple) and isinstance(times, int):
                    short(len(value) * times)
        made = super().call_binop(context, operator, left, right)
        if isinstance(made, str | list | tuple):
            short(len(made))
        return made

    def call(self, context: Context, obj: object, /, *args: object, **kwargs: object) -> object:
        """Return what a call comes to."""
        self._step(_CALL)
        made = super().call(context, obj, *args, **kwargs)
        if isinstance(obj, Macro | BlockReference | LoopContext) and not isinstance(made, Markup):
            return _Done(made)
        return made

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        _Guarding(name, self._form).visit(tree)
        tree.set_environment(self)
        return tree

    def _step(self, steps: int, signs: int = 0) -> None:
        self._steps += steps
        self._printed += signs
        if self._steps > STEP_LIMIT:
            raise SecurityError(f"its loops and calls take more than {STEP_LIMIT:,} steps")
        if self._printed > SIGN_LIMIT:
            raise SecurityError(f"it prints more than {SIGN_LIMIT:,} signs")

    # What is given a context is not worked out while a template is compiled, when nothing is counted yet.
    @pass_context
    def _print(self, context: Context, value: object) -> str:
        del context
        made = value if isinstance(value, _Done) else PRINTERS[self._form](plain_text(value))
        # Jinja escapes what is joined to markup, and leaves the signs that turn a direction.
        if self._form == "html" and isinstance(value, Markup) and not value.isprintable():
            made = "".join(markup(sign) if sign in DIRECTIONS else sign for sign in made)
            made = Markup(made)  # noqa: S704  (it was markup before)
        self._step(0, len(made))
        return made

    @pass_context
    def _counted(self, context: Context, values: Iterable[object], signs: int) -> list[object]:
        """Return what a loop goes through; what its body prints is counted beforehand, so far as the template has it.

        Otherwise a macro could print without an end: what is printed inside is counted when it comes out.
        """
        del context
        found = list(values)
        self._step(len(found), len(found) * signs)
        return found

    @pass_context
    def _joined(self, context: Context, values: Iterable[object]) -> str:
        del context
        texts = [plain_text(value) for value in values]
        short(sum(map(len, texts)))
        return markup_join(texts) if self._form == "html" else str_join(texts)


class _Guarding(NodeTransformer):
    """Puts into a template what counts the rounds of its loops and the length of what it joins by `~`."""

    def __init__(self, name: str | None, form: str) -> None:
        self._name, self._form = name, form

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 - Jinja calls it so
        """Return a loop through what is counted."""
        self.generic_visit(node)
        signs = sum(len(each.data) for each in node.find_all(nodes.TemplateData))
        node.iter = _filtered(cast("nodes.Expr", node.iter), _COUNTED, nodes.Const(signs))
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802 - Jinja calls it so
        """Return what joins values and looks at their length."""
        self.generic_visit(node)
        return _filtered(nodes.List(node.nodes, lineno=node.lineno), _JOINED)

    def visit_AssignBlock(self, node: nodes.AssignBlock) -> nodes.Node:  # noqa: N802 - Jinja calls it so
        """Return the node where what is set is known to be safe by now, which it is in HTML alone."""
        if self._form != "html":
            message = "a block that is set would be made safe twice; write a macro"
            raise TemplateSyntaxError(message, node.lineno, self._name)
        self.generic_visit(node)
        return node


def _filtered(node: nodes.Expr, name: str, *args: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(node, name, list(args), [], None, None, lineno=node.lineno)
