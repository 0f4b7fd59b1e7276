"""The filters of a template of somebody's own: none says of a value that it is safe, fills it up, or throws dice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import wraps

from jinja2 import Undefined, pass_eval_context
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS as BUILTIN
from jinja2.filters import make_attrgetter
from jinja2.nodes import EvalContext
from markupsafe import Markup

from negotiations.reports.printing import FILTERS, WIDTH

LENGTH_LIMIT = 1_000_000
"""How long a text or a list may become that a template puts together."""

_TEXT_FILTERS = ("upper", "lower", "title", "capitalize", "trim", "truncate", "urlencode", "wordcount", "string")
_LIST_FILTERS = (
    *("first", "last", "length", "count", "list", "reverse", "sort", "unique", "map", "select", "reject"),
    *("selectattr", "rejectattr", "groupby", "min", "max", "items", "dictsort", "default", "d", "int", "float", "abs"),
)


def plain_text(value: object) -> str:
    """Return the text that a value is printed as; a view, a list or a function is none.

    Raises:
        SecurityError: It is none; the message says what to write instead.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, int | float | Undefined):
        return str(value)
    if isinstance(value, list | tuple | set | Mapping) or hasattr(value, "__next__"):
        raise SecurityError("found a list, expected a text; go through it with a loop, or write |join(', ')")
    if callable(value):
        raise SecurityError("found a function or a macro, expected a text; call it with ( )")
    raise SecurityError(f"found a {type(value).__name__}, expected a text; print one of its fields")


def short(length: int) -> None:
    """Let a text or a list be so long, or say that it is too long.

    Raises:
        SecurityError: It is longer than `LENGTH_LIMIT`.
    """
    if length > LENGTH_LIMIT:
        raise SecurityError(f"what is put together is longer than {LENGTH_LIMIT:,}")


def own_filters(form: str) -> dict[str, Callable[..., object]]:
    """Return the filters of a form by name."""
    found: dict[str, Callable[..., object]] = {name: BUILTIN[name] for name in _LIST_FILTERS}
    found |= {name: _of_texts(BUILTIN[name]) for name in _TEXT_FILTERS}
    found |= {name: _of_texts(call) for name, call in FILTERS[form].items()}
    found |= {"join": _join, "replace": _replace, "sum": _sum}
    if form == "html":
        found |= {name: _of_texts(BUILTIN[name]) for name in ("e", "escape")}
    if form == "txt":
        found["wrapped"] = _wrapped
    return found


def _of_texts(call: Callable[..., object]) -> Callable[..., object]:
    """Return a filter that takes texts and numbers alone: a list in a list may be long beyond measure as a text."""
    first = 1 if hasattr(call, "jinja_pass_arg") else 0

    @wraps(call)
    def checked(*given: object, **options: object) -> object:
        for value in (*given[first:], *options.values()):
            if value is not None:
                plain_text(value)
        return call(*given, **options)

    return checked


@pass_eval_context
def _join(context: EvalContext, values: Iterable[object], d: str = "", attribute: str | int | None = None) -> str:
    get = make_attrgetter(context.environment, attribute) if attribute is not None else None
    texts = [plain_text(get(value) if get else value) for value in values]
    short(sum(map(len, texts)) + len(d) * len(texts))
    return BUILTIN["join"](context, texts, d)  # type: ignore[no-any-return]  # the filters of Jinja have no types


@pass_eval_context
def _replace(context: EvalContext, value: object, old: str, new: str) -> str:
    text, new = plain_text(value), plain_text(new)
    short(len(text) + text.count(plain_text(old)) * len(new))
    return BUILTIN["replace"](context, text, old, new)  # type: ignore[no-any-return]  # as above


@pass_eval_context
def _sum(context: EvalContext, values: Iterable[object], attribute: str | int | None = None, start: float = 0) -> float:
    """Return the sum of numbers; texts and lists would grow."""
    get = make_attrgetter(context.environment, attribute) if attribute is not None else None
    total = start
    for value in (get(each) if get else each for each in values):
        if not isinstance(value, int | float):
            raise SecurityError("only numbers have a sum")
        total += value
    return total


def _wrapped(text: object, first: str = "", rest: str = "") -> Markup:
    if len(plain_text(first)) > WIDTH or len(plain_text(rest)) > WIDTH:
        raise SecurityError(f"a line of {WIDTH} columns starts with more than it has room for")
    return FILTERS["txt"]["wrapped"](plain_text(text), first, rest)
