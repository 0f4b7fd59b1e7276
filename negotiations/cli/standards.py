"""What `check` looks at besides the files that are named: their negotiation, red lines, the texts of sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar

import click

from negotiations.cli.paths import MISUSE, say

if TYPE_CHECKING:
    from negotiations.rules.families import Standard

Command = TypeVar("Command", bound=Callable[..., Any])


class StandardOptions(TypedDict):
    """The options that name a standard.

    Attributes:
        red_lines: Documents that the others must not conflict with.
        text: Texts of sources, each as `SOURCE=FILE`.
        texts: A folder with texts that are named by the ids of their sources.
        whole: Whether to check all of a negotiation of which a file is named.
    """

    red_lines: tuple[str, ...]
    text: tuple[str, ...]
    texts: Path | None
    whole: bool


def standard_options(command: Command) -> Command:
    """Return a command with the options that name a standard."""
    for option in (
        click.option(
            "--whole",
            is_flag=True,
            help="check the whole negotiation of each file that is named, as one may rest on it",
        ),
        click.option(
            "--texts",
            type=click.Path(exists=True, file_okay=False, path_type=Path),
            metavar="FOLDER",
            help="look for quotations in the texts of this folder, each named by the id of its source",
        ),
        click.option(
            "--text",
            multiple=True,
            metavar="SOURCE=FILE",
            help="look for the quotations from a source in its text: plain, Markdown or HTML; repeatable",
        ),
        click.option(
            "--red-lines",
            multiple=True,
            metavar="FILE",
            help="tell where documents conflict with the red lines in this file or seed; repeatable",
        ),
    ):
        command = option(command)
    return command


def standards(options: StandardOptions) -> list[Standard]:
    """Return the standards that options name; where there is no such file, say so and exit."""
    # Imported here because `check` is called mostly without them.
    from negotiations.files.folders import located
    from negotiations.rules.quotations import SourceTexts
    from negotiations.rules.red_lines import red_lines

    found: list[Standard] = []
    for path in options["red_lines"]:
        _expect(located(path).exists(), f"there is no file or seed {path!r}")
        found.append(red_lines(path))
    texts: dict[str, Path] = {}
    for given in options["text"]:
        source, _, name = given.partition("=")
        _expect(
            bool(source and name), f"found {given!r}, expected the id of a source and a file, as in 'gazette=a.txt'"
        )
        _expect(source not in texts, f"there are two texts of the source {source!r}")
        _expect(Path(name).is_file(), f"there is no file {name!r}")
        texts[source] = Path(name)
    if texts or options["texts"] is not None:
        found.append(SourceTexts(texts, options["texts"]))
    return found


def named(paths: Sequence[Path], options: StandardOptions) -> Sequence[Path]:
    """Return the paths to check: as they were named, or the folders of the negotiations in which they lie."""
    if not options["whole"]:
        return paths
    from negotiations.files.folders import home_of

    return list(dict.fromkeys((None if path.is_dir() else home_of(path)) or path for path in paths))


def _expect(holds: bool, message: str) -> None:  # noqa: FBT001 - it reads as an assertion
    if not holds:
        say(f"error: {message}", err=True)
        raise SystemExit(MISUSE)
