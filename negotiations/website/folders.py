"""`SiteFolder`: the folder of a site, in which nothing of anybody else is overwritten or removed."""

from __future__ import annotations

import json
from pathlib import Path

from negotiations.problems import InvalidValue

LIST = "files.json"
"""The file that lists what a site consists of, by which it is known that a folder is one of a site."""


class SiteFolder:
    """The folder of a site.

    Args:
        folder: The folder, which may not exist, be empty, or hold a site that was written before.

    Raises:
        InvalidValue: it holds something else, or is a file.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._written: dict[str, Path] = {}
        self._before = self._listed()
        if folder.exists() and not folder.is_dir():
            message = f"found the file {str(folder)!r}, expected a folder for the site"
            raise InvalidValue(message)
        if not self._before and folder.exists() and any(folder.iterdir()):
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
        """Write a file of the site.

        Raises:
            OSError: it cannot be written.
        """
        target = self._folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())
        self._written[path] = target

    def finish(self) -> tuple[Path, ...]:
        """Remove what the site consisted of before and no more, write the list, and return what was written.

        Raises:
            OSError: a file cannot be written or removed.
        """
        for path in self._before:
            if path not in self._written and path != LIST:
                self._remove(path)
        listed = json.dumps({"negotiations-site": sorted([*self._written, LIST])}, indent=0)
        self.write(LIST, f"{listed}\n")
        return tuple(self._written.values())

    def _remove(self, path: str) -> None:
        target = (self._folder / path).resolve()
        # The list is a file like any other, and may have been changed: no path leaves the folder.
        if self._folder.resolve() in target.parents:
            target.unlink(missing_ok=True)
