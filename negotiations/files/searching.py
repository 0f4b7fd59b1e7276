"""What there is to check below a folder that is no negotiation: what is ours, and not what others keep there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from negotiations.files.folders import ENDINGS, FOLDERS, SETTING, misnamed

_OTHERS = frozenset({"__pycache__", "build", "dist", "node_modules", "site-packages", "target", "venv"})
"""Folders that tools fill; those that start with a point are left out as well."""

_VIRTUAL = "pyvenv.cfg"
"""The file that a virtual environment has."""

_HEAD = 65_536
"""The bytes at the beginning of a file within which it must show whose it is."""

_MODELINE = re.compile(r"^#[^\n]*\$schema=[^\n]*\b(?:proposal|demands|negotiation|sources)\.schema\.json", re.MULTILINE)
_KEY = re.compile(r"""^(?:(?P<quote>["']?)(?P<key>format|id|terms|sources)(?P=quote))[ \t]*:(?=\s|\Z)""", re.MULTILINE)
# A schema of documents has examples of them.
_SCHEMA = re.compile(r""""\$schema"\s*:\s*"https?://json-schema\.org/""")
_BRACE = re.compile(r"\A(?:\s|#[^\n]*\n)*\{")
# Inside braces nothing tells the top from what is deeper, so that the value has to be such as ours.
_FLOW_KEY = re.compile(
    r"""\b(?:(?P<format>format)["']?\s*:\s*[0-9]|(?P<id>id)["']?\s*:\s*[^\s{\[]|(?P<list>terms|sources)["']?\s*:\s*\[)"""
)


@dataclass(frozen=True, slots=True)
class FoundFiles:
    """What there is below a folder.

    Attributes:
        settings: The files that make the folders they are in a negotiation.
        papers: The files outside of these folders that look like documents.
        others: The files outside of them that do not.
    """

    settings: tuple[Path, ...]
    papers: tuple[Path, ...]
    others: tuple[Path, ...]


def found_below(folder: Path) -> FoundFiles:
    """Return what there is to check below a folder, hidden folders and those that tools fill left out."""
    files = list(_files(folder))
    settings = tuple(file for file in files if file.name == SETTING)
    homes = {setting.parent for setting in settings}
    alone = [file for file in files if not homes.intersection(file.parents)]
    ours = {file: looks_ours(file) or _is_meant_as_setting(file) for file in alone}
    return FoundFiles(
        settings, tuple(file for file in alone if ours[file]), tuple(file for file in alone if not ours[file])
    )


def _is_meant_as_setting(file: Path) -> bool:
    """Return whether a file has the name of a setting but for its ending, and documents lie below its folder."""
    return misnamed(file) is not None and any((file.parent / name).is_dir() for name in FOLDERS)


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files of data below a folder, in order."""
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return
    for path in entries:
        if path.name.startswith("."):
            continue
        if path.is_dir():
            if path.name not in _OTHERS and not path.is_symlink() and not (path / _VIRTUAL).exists():
                yield from _files(path)
        elif path.suffix in ENDINGS and path.is_file():
            yield path


def looks_ours(file: Path) -> bool:
    """Return whether a file names one of our schemas, or has the keys that our files begin with.

    Example:
        >>> looks_ours(Path("tests/bad/duplicate-id.yaml")), looks_ours(Path("schemas/proposal.schema.json"))
        (True, False)
    """
    try:
        with file.open("rb") as stream:
            head = stream.read(_HEAD).decode("utf-8", "replace").removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    except OSError:
        # What cannot be read may be ours, and somebody has to be told.
        return True
    text = head.replace("\r\n", "\n").replace("\r", "\n")
    if _SCHEMA.search(text):
        return False
    if _MODELINE.search(text):
        return True
    if _BRACE.match(text):
        keys = {match["format"] or match["id"] or match["list"] for match in _FLOW_KEY.finditer(text)}
    else:
        keys = {match["key"] for match in _KEY.finditer(text)}
    return ("format" in keys and len(keys) > 1) or {"id", "terms"} <= keys
