"""`SiteFolder`: the folder of a site, in which nothing of anybody else is overwritten or removed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from negotiations.problems import InvalidValue

LIST = "files.json"
"""The file that lists what a site consists of, by which it is known that a folder is one of a site."""

PART = "files.part"
"""What a file is called until all of it is written."""


class SiteFolder:
    """The folder of a site; until `finish`, nothing in it is touched.

    Args:
        folder: The folder, which may not exist, be empty, or hold a site that was written before.

    Raises:
        InvalidValue: it holds something else, or is a file.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._contents: dict[str, bytes] = {}
        self._before = self._listed()
        if folder.exists() and not folder.is_dir():
            message = f"found the file {str(folder)!r}, expected a folder for the site"
            raise InvalidValue(message)
        if not self._before and folder.exists() and any(each.name != PART for each in folder.iterdir()):
            message = f"found files in {str(folder)!r} that are not of a site, expected an empty folder; name a new one"
            raise InvalidValue(message)

    def _listed(self) -> tuple[str, ...]:
        """Return the files of the site that was written before; none where there is none."""
        try:
            listed = json.loads((self._folder / LIST).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return ()
        files = listed.get("negotiations-site") if isinstance(listed, dict) else None
        return tuple(each for each in files if isinstance(each, str)) if isinstance(files, list) else ()

    def write(self, path: str, text: str) -> None:
        """Keep a file of the site until all of them are known.

        Raises:
            InvalidValue: two pages would have one path.
        """
        if path in self._contents:
            message = f"found the page {path!r} a second time, expected it once"
            raise InvalidValue(message)
        self._contents[path] = text.encode()

    def finish(self) -> tuple[Path, ...]:
        """Write the site, remove what it consisted of before and no more, and return what was written.

        Each file is there as a whole or not at all, and a folder in which this was interrupted can be written again.

        Raises:
            InvalidValue: a file of somebody else is where a page would be.
            OSError: a file cannot be written or removed.
        """
        self._claim()
        files = dict.fromkeys((*self._contents, LIST))
        self._folder.mkdir(parents=True, exist_ok=True)
        # While this goes on the folder may hold files of both sites, and has to be known as theirs.
        self._place(LIST, _list([*self._before, *files]))
        for path, content in self._contents.items():
            self._place(path, content)
        for path in self._before:
            if path not in files:
                self._remove(path)
        self._place(LIST, _list(files))
        return tuple(self._folder / path for path in files)

    def _claim(self) -> None:
        """Refuse places that are somebody else's."""
        before = frozenset(self._before)
        targets = [self._folder / path for path in self._contents if path not in before]
        taken = next((target for target in targets if target.exists() or target.is_symlink()), None)
        if taken is not None:
            message = f"found {str(taken)!r}, which is not of the site that was here; move it, or name a new folder"
            raise InvalidValue(message)
        for folder in dict.fromkeys((self._folder / path).parent for path in self._contents):
            if not self._holds(folder):
                message = f"found that {str(folder)!r} leads out of the folder of the site; name a new folder"
                raise InvalidValue(message)

    def _holds(self, inner: Path) -> bool:
        folder, there = self._folder.resolve(), inner.resolve()
        return there == folder or folder in there.parents

    def _place(self, path: str, content: bytes) -> None:
        target = self._folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        part = self._folder / PART
        try:
            part.write_bytes(content)
            part.replace(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise

    def _remove(self, path: str) -> None:
        target = self._folder / path
        # The list is a file like any other, and may have been changed: no path leaves the folder.
        if not self._holds(target.parent) or (target.is_dir() and not target.is_symlink()):
            return
        target.unlink(missing_ok=True)
        for above in target.parents:
            if above == self._folder or not above.is_dir() or any(above.iterdir()):
                break
            above.rmdir()


def _list(files: Iterable[str]) -> bytes:
    listed = json.dumps({"negotiations-site": sorted(set(files))}, indent=0)
    return f"{listed}\n".encode()
