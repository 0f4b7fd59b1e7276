"""A user's own template: in a sandbox, with the views, filters and messages that the built-in ones have.

It reads nothing but its own folder, changes nothing, calls nothing but what it is given, and cannot go on for ever
without printing: a range has an end (Jinja's sandbox sees to that), and so has what is printed.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path
from string import Formatter

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError
from jinja2.loaders import split_template_path
from jinja2.sandbox import ImmutableSandboxedEnvironment

from negotiations.messages import Language
from negotiations.problems import InvalidValue
from negotiations.reports.printing import FILTERS, PRINTERS

SIGN_LIMIT = 50_000_000
"""How many signs a template may print."""

_REPEAT_LIMIT = 1_000_000
"""How long what a template multiplies may become."""


def own_text(path: str | Path, form: str, view: object, said: Language) -> str:
    """Return what a template makes of a view.

    Args:
        path: The template; it may include and import what lies in its folder.
        form: `html`, `md` or `txt`: for what each value that it prints is made safe.
        view: A view record.
        said: The language of its messages.

    Raises:
        InvalidValue: there is no such template, or it is wrong; the message names the template and the line.
    """
    file = Path(path)
    folder = file.resolve().parent
    environment = _environment(folder, form)
    try:
        template = environment.get_template(file.resolve().name)
        words = {"say": _checked(said.say, 1), "say_many": _checked(said.say_many, 3)}
        return _bounded(template.generate(view=view, **words))
    except TemplateSyntaxError as error:
        raise _wrong(error.name or file.name, error.lineno, error) from None
    except TemplateNotFound as error:
        name, line = _place(error, folder)
        message = f"no template {str(error.name)!r} in the folder of {file.name!r}"
        raise InvalidValue(f"{name}:{line}: {message}" if name else f"there is no template {str(path)!r}") from None
    except Exception as error:  # noqa: BLE001 - whatever a template raises is a mistake in it, and is told in one line
        name, line = _place(error, folder)
        raise _wrong(name or file.name, line, error) from None


def _wrong(name: str, line: int, error: Exception) -> InvalidValue:
    """Return what is wrong with a template, as one line."""
    what = str(error.message if isinstance(error, TemplateError) else error) or type(error).__name__
    what = re.sub(r"'negotiations\.[a-z_.]*\.(\w+) object'", r"a \1", what)
    if isinstance(error, KeyError):
        what = f"a message needs a value for the field {what}"
    if isinstance(error, RecursionError):
        what = "it includes itself, or is nested too deep"
    return InvalidValue(f"{name}:{line}: {' '.join(what.split())}" if line else f"{name}: {' '.join(what.split())}")


def _place(error: Exception, folder: Path) -> tuple[str, int]:
    """Return the template and the line at which it went wrong; none where it was not reached."""
    steps = [step for step in traceback.extract_tb(error.__traceback__) if Path(step.filename).is_relative_to(folder)]
    inside = [step for step in steps if not step.filename.endswith(".py")]
    return (Path(inside[-1].filename).relative_to(folder).as_posix(), inside[-1].lineno or 0) if inside else ("", 0)


def _bounded(parts: Iterable[str]) -> str:
    found, size = [], 0
    for part in parts:
        size += len(part)
        if size > SIGN_LIMIT:
            raise SecurityError(f"it prints more than {SIGN_LIMIT:,} signs")
        found.append(part)
    return "".join(found)


class _Folder(BaseLoader):
    """The templates of one folder, and of no other by whatever name or link."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Return the text of a template, and where it lies."""
        del environment
        file = self.folder.joinpath(*split_template_path(template))
        if not file.resolve().is_relative_to(self.folder) or not file.is_file():
            raise TemplateNotFound(template)
        try:
            return file.read_text(encoding="utf-8"), str(file), lambda: True
        except UnicodeDecodeError:
            message = "it is not in UTF-8"
            raise TemplateSyntaxError(message, 1, template) from None


class _Sandbox(ImmutableSandboxedEnvironment):
    """A sandbox in which nothing is multiplied without end."""

    intercepted_binops = frozenset(("*", "**"))

    def call_binop(self, context: object, operator: str, left: object, right: object) -> object:
        """Return a product or a power, unless it would be too long."""
        del context
        if operator == "**":
            raise SecurityError("powers are not worked out in templates")
        for value, times in ((left, right), (right, left)):
            if isinstance(value, str | list | tuple) and isinstance(times, int) and len(value) * times > _REPEAT_LIMIT:
                raise SecurityError(f"what is multiplied would be longer than {_REPEAT_LIMIT:,}")
        return left * right  # type: ignore[operator]  # what cannot be multiplied is told as any other mistake


def _environment(folder: Path, form: str) -> Environment:
    made = _Sandbox(
        loader=_Folder(folder),
        autoescape=form == "html",
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=PRINTERS[form],
    )
    made.filters.update(FILTERS[form])
    del made.globals["lipsum"]
    return made


def _checked(say: Callable[..., str], texts: int) -> Callable[..., str]:
    """Return a function that says a message in which fields are names only: a format could reach into a value."""

    def checked(*given: object, **values: object) -> str:
        for message in given[: texts - 1 or 1]:
            for _, name, layout, conversion in Formatter().parse(str(message)):
                if name is not None and (not name.isidentifier() or layout or conversion):
                    raise SecurityError(f"found the field {name!r} in a message, expected a name alone")
        return say(*given, **{name: str(value) for name, value in values.items()})

    return checked
