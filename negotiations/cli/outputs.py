"""`-o`, `--template` and `--force`: where a result goes, how it is told, and which files of a user stay as they are."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from negotiations.cli.paths import PROBLEMS, misuse, report, say
from negotiations.problems import InvalidFiles, InvalidValue
from negotiations.reports.layouts import LAYOUT_FORMS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from negotiations.reports.rendering import Result

Found = TypeVar("Found", bound="Result")
Command = TypeVar("Command", bound=Callable[..., Any])

_REPORT_KEYS = {"format", "type"}


@dataclass(frozen=True, slots=True)
class Output:
    """Where a result goes, and how it is told.

    Attributes:
        files: The files to write; standard output where there are none.
        template: A template of the user's.
        force: Whether files may be replaced that are no reports.
        layout: The layout of a comparison.
    """

    files: tuple[Path, ...] = ()
    template: Path | None = None
    force: bool = False
    layout: str | None = None


def output_options(command: Command) -> Command:
    """Return a command with the options that say where its result goes; it gets them as one value, `output`."""

    @wraps(command)
    def with_output(*args: Any, **options: Any) -> Any:  # noqa: ANN401 - what a command takes is its own matter
        output = Output(
            options.pop("output"), options.pop("template"), options.pop("force"), options.pop("layout", None)
        )
        return command(*args, output=output, **options)

    made: Any = with_output
    for option in (
        click.option("--force", is_flag=True, help="replace a file of -o even if it is no report of this program"),
        click.option(
            "--template",
            type=click.Path(dir_okay=False, path_type=Path),
            metavar="FILE",
            help="tell it by a template of your own, for .md .html .txt",
        ),
        click.option(
            "-o",
            "--output",
            multiple=True,
            type=click.Path(dir_okay=False, path_type=Path),
            metavar="FILE",
            help="write to a file; its ending picks the format: .md .html .json .csv .txt; repeatable",
        ),
    ):
        made = option(made)
    return made  # type: ignore[no-any-return]  # the command that was given, with more options


def told(find: Callable[[], Found], output: Output, lang: str) -> Found:
    """Return what a command finds, after it is printed or written; where that cannot be, say why and exit.

    Nothing is written unless all of it can be told, and no file is replaced that is not a report.
    """
    try:
        result = find()
    except InvalidFiles as error:
        report(error.problems)
        raise SystemExit(PROBLEMS) from None
    except InvalidValue as error:
        misuse(str(error))
    if output.layout and not any(_form(file) in LAYOUT_FORMS for file in output.files):
        misuse(f"--layout {output.layout} is for a page or a document: name one with -o, as in -o table.html")
    put(
        [(file, _rendered(result, file, output, lang)) for file in output.files or (None,)],
        force=output.force,
        own=output.template is not None,
    )
    return result


def put(texts: Sequence[tuple[Path | None, str]], *, force: bool, own: bool = False) -> None:
    """Write texts to files, or print those that have none; where one cannot be written, or must stay, none is.

    Args:
        texts: Each file with its text.
        force: Whether files may be replaced that are no reports.
        own: Whether a template of the user's made them.
    """
    files = {file.resolve(): (file, text) for file, text in texts if file is not None}
    if not force:
        for file, text in files.values():
            _keep(file, text, own=own)
    _write(list(files.values()))
    for place, text in texts:
        if place is None:
            say(text)


def _write(texts: Sequence[tuple[Path, str]]) -> None:
    """Write each text to its file, after all of them could be opened."""
    made: list[Path] = []
    with ExitStack() as stack:
        opened = []
        for file, text in texts:
            is_new = not file.exists()
            try:
                # What is opened to add to it stays as it is until all are open.
                opened.append((stack.enter_context(file.open("ab")), text))
            except OSError as error:
                for each in made:
                    each.unlink()
                misuse(f"cannot write {str(file)!r}: {(error.strerror or 'unknown reason').lower()}")
            if is_new:
                made.append(file.resolve())
        for (handle, text), (file, _) in zip(opened, texts, strict=True):
            try:
                if file.is_file():
                    handle.truncate(0)
                handle.write(text.encode())
                handle.flush()
            except OSError as error:
                misuse(f"cannot write {str(file)!r}: {(error.strerror or 'unknown reason').lower()}")


def _rendered(result: Result, file: Path | None, output: Output, lang: str) -> str:
    from negotiations.reports.rendering import render

    form = _form(file)
    layout = output.layout if form in LAYOUT_FORMS else None
    try:
        return render(result, lang=lang, form=form, layout=layout, template=output.template)
    except InvalidValue as error:
        misuse(str(error))


def _form(file: Path | None) -> str:
    from negotiations.reports.rendering import form_of_file

    try:
        return "txt" if file is None else form_of_file(file)
    except InvalidValue as error:
        misuse(str(error))


def _keep(file: Path, text: str, *, own: bool) -> None:
    """Exit where a file would be replaced that is not what this program writes there."""
    if not file.is_file():
        return
    try:
        old = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        old = "\0"
    if old and old != text and not _is_report(old, text, file.suffix.lower(), own=own):
        misuse(f"{str(file)!r} exists and is no report of this program; name another file, or add --force")


def _is_report(old: str, new: str, ending: str, *, own: bool) -> bool:
    """Return whether an old file is a report, too, as far as its form shows."""
    if ending == ".json":
        try:
            data = json.loads(old)
        except (ValueError, RecursionError):
            return False
        # A document that somebody wrote in JSON has a format, too.
        return isinstance(data, dict) and data.get("type") == json.loads(new)["type"] and data.keys() >= _REPORT_KEYS
    if ending == ".csv":
        # Which columns there are depends on what was found.
        columns, others = (set(text.partition("\n")[0].split(",")) for text in (old, new))
        return len(columns & others) >= max(_COLUMNS, len(columns) / 2)
    if ending == ".html":
        return _GENERATOR in old[:_HEAD]
    before, now = (text.strip().split("\n") for text in (old, new))
    # How a template of somebody's own ends may be anything, such as the end of a table.
    return before[-1] == now[-1] and (not own or before[0] == now[0])


_GENERATOR = '<meta name="generator" content="negotiations">'
_HEAD = 1000
_COLUMNS = 5
