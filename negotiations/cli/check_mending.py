"""What `check` changes on disk when it is asked to: files with mended problems, and baselines."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

import click

from negotiations.cli.check_settings import Settings
from negotiations.cli.paths import MISUSE, misuse, report, say
from negotiations.cli.standards import StandardOptions, named, standards
from negotiations.files.edits import replace
from negotiations.messages import Language
from negotiations.problems import InvalidFiles, InvalidValue, Problem
from negotiations.rules.baseline import Baseline, baseline_text, read_baseline, with_known
from negotiations.rules.checking import Checked, examine
from negotiations.rules.families import codes
from negotiations.rules.mending import Mended, mended

_ROUNDS = 10
"""The most times that files are mended and checked again: a mended value can show that another is wrong."""


def show_fixes(checked: Checked, chosen: Settings, words: Language, *, unsafe: bool) -> None:
    """Print what mending would change, as a diff that programs take."""
    found = mended(checked, chosen.told(checked), unsafe=unsafe)
    for file in found:
        # Files with signs that steer a terminal are never mended, so that none can stand here.
        click.echo(file.diff.encode(), nl=False)
    problems = sum(len(file.fixed) for file in found)
    files = words.say_many("{count} file", "{count} files", len(found))
    said = words.say_many(
        "would fix {count} problem in {files}", "would fix {count} problems in {files}", problems, files=files
    )
    say(said, err=True)


def fix(
    checked: Checked, chosen: Settings, words: Language, options: StandardOptions, *, unsafe: bool
) -> tuple[Checked, bool]:
    """Mend files, and return what checking them comes to then, and whether all could be written."""
    fixed, files, failed = 0, set[Path](), set[Path]()
    for _ in range(_ROUNDS):
        todo = [file for file in mended(checked, chosen.told(checked), unsafe=unsafe) if file.file not in failed]
        if not todo:
            break
        for file in todo:
            if _written(file):
                fixed += len(file.fixed)
                files.add(file.file)
            else:
                failed.add(file.file)
        checked = examine(*named(chosen.paths, options), against=standards(options))
    count = words.say_many("{count} file", "{count} files", len(files))
    say(
        words.say_many("fixed {count} problem in {files}", "fixed {count} problems in {files}", fixed, files=count),
        err=True,
    )
    return checked, not failed


def _written(file: Mended) -> bool:
    try:
        file.write()
    except (InvalidValue, OSError) as error:
        reason = (error.strerror or "unknown reason").lower() if isinstance(error, OSError) else str(error)
        say(f"error: cannot mend {str(file.file)!r}: {reason}", err=True)
        return False
    return True


def write_baseline(
    name: str, problems: Sequence[Problem], checked: Checked, told: Collection[str], words: Language
) -> list[Problem]:
    """Write the baseline of these problems, and return those that no baseline takes in."""
    file = Path(name)
    if file.suffix in {".yaml", ".yml"}:
        misuse(f"{name!r} is a file to check, or looks like one; write somewhere else")
    try:
        old = read_baseline(file) if file.exists() or file.is_symlink() else Baseline(file)
        known, refused = with_known(old, problems, checked, told)
        text = baseline_text(known).encode()
        if old.places or file.exists():
            replace(file, file.read_bytes(), text, file.parent)
        else:
            with file.open("xb") as stream:
                stream.write(text)
    except InvalidFiles as error:
        report(error.problems)
        raise SystemExit(MISUSE) from None
    except (InvalidValue, OSError) as error:
        reason = (error.strerror or "unknown reason").lower() if isinstance(error, OSError) else str(error)
        misuse(f"cannot write {name!r}: {reason}")
    count = sum(known.counts.values())
    said = words.say_many(
        "the baseline {file} lists {count} problem",
        "the baseline {file} lists {count} problems",
        count,
        file=repr(name),
    )
    say(said, err=True)
    return list(refused)


def told_codes(chosen: Settings) -> list[str]:
    """Return the codes that a run tells."""
    return [code for code in codes() if chosen.selection.tells(code)]
