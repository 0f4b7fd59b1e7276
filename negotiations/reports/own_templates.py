"""A user's own template: in a sandbox, with the views and messages that the built-in ones have.

It reads nothing but its own folder, changes nothing, and calls nothing but what it is given.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable
from pathlib import Path
from string import Formatter

from jinja2 import BaseLoader, Environment, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError
from jinja2.loaders import split_template_path

from negotiations.messages import Language
from negotiations.problems import InvalidValue
from negotiations.reports.own_filters import plain_text, short
from negotiations.reports.sandbox import Sandbox

FILE_LIMIT = 1_000_000
"""How many bytes a template may have."""


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
    environment = Sandbox(_Folder(folder), form)
    try:
        template = environment.get_template(file.resolve().name)
        words = {"say": _checked(said.say, 1), "say_many": _checked(said.say_many, 3)}
        return template.render(view=view, **words)
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
    what = " ".join(what.split()).removesuffix(".")
    return InvalidValue(f"{name}:{line}: {what}" if line else f"{name}: {what}")


def _place(error: Exception, folder: Path) -> tuple[str, int]:
    """Return the template and the line at which it went wrong; none where it was not reached."""
    steps = [step for step in traceback.extract_tb(error.__traceback__) if Path(step.filename).is_relative_to(folder)]
    inside = [step for step in steps if not step.filename.endswith(".py")]
    return (Path(inside[-1].filename).relative_to(folder).as_posix(), inside[-1].lineno or 0) if inside else ("", 0)


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
            if file.stat().st_size > FILE_LIMIT:
                message = f"it has more than {FILE_LIMIT:,} bytes"
                raise TemplateSyntaxError(message, 1, template)
            return file.read_text(encoding="utf-8"), str(file), lambda: True
        except UnicodeDecodeError:
            message = "it is not in UTF-8"
            raise TemplateSyntaxError(message, 1, template) from None


def _checked(say: Callable[..., str], texts: int) -> Callable[..., str]:
    """Return a function that says a message in which fields are names only: a format could reach into a value."""

    def checked(*given: object, **values: object) -> str:
        said = {name: plain_text(value) for name, value in values.items()}
        for message in given[: texts - 1 or 1]:
            length = 0
            for part, name, layout, conversion in Formatter().parse(plain_text(message)):
                if name is not None and (not name.isidentifier() or layout or conversion):
                    raise SecurityError(f"found the field {name!r} in a message, expected a name alone")
                length += len(part) + len(said.get(name or "", ""))
            short(length)
        return say(*given, **said)

    return checked
