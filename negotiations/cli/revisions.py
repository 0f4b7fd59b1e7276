"""What git knows of a pull request: the revision that it starts from, the files that it changes, and how they were."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from negotiations.files.folders import ENDINGS, SETTING

_COMMIT = re.compile(r"[0-9a-f]{40}([0-9a-f]{24})?")
_FILE_MODES = frozenset({"100644", "100755"})
_LINK = "120000"
_MINUTES = 5 * 60.0


class GitFails(Exception):
    """Git is not there, or cannot do what was asked of it."""


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file that differs between two revisions.

    Attributes:
        before: Its name in the earlier revision; None where it is new.
        now: Its name in the later revision; None where it is deleted.
    """

    before: str | None
    now: str | None


@dataclass(frozen=True, slots=True)
class Repository:
    """A checkout of git.

    Attributes:
        root: Its top folder.
    """

    root: Path

    def git(self, *arguments: str, given: bytes = b"") -> bytes:
        """Return what git prints.

        Raises:
            GitFails: it is not there, fails, or takes too long.
        """
        # What the checkout says of its owner and of programs to call is not for the files of a pull request to decide.
        command = ["git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "-C", str(self.root), *arguments]
        try:
            done = subprocess.run(command, input=given, capture_output=True, check=True, timeout=_MINUTES)  # noqa: S603
        except subprocess.CalledProcessError as error:
            said = error.stderr.decode("utf-8", "replace").strip().splitlines()
            raise GitFails(said[-1] if said else f"git {arguments[0]} fails") from error
        except (OSError, subprocess.TimeoutExpired) as error:
            raise GitFails(f"git {arguments[0]} cannot be run: {type(error).__name__}") from error
        return done.stdout

    def has(self, commit: str) -> bool:
        """Return whether a commit is there."""
        try:
            self.git("cat-file", "-e", f"{commit}^{{commit}}")
        except GitFails:
            return False
        return True

    def start_of(self, base: str, head: str) -> str:
        """Return the commit from which a pull request starts, fetched where the checkout is shallow.

        Args:
            base: The tip of the branch that it is for, as the event names it.
            head: Its own tip, as the event names it.

        Raises:
            GitFails: it is not there, and cannot be fetched.
        """
        # What is checked out by default is a merge of the two: then its first parent is what the changes add to.
        commit = self.git("cat-file", "commit", "HEAD").decode("utf-8", "replace").partition("\n\n")[0]
        parents = re.findall(r"^parent ([0-9a-f]+)$", commit, re.MULTILINE)
        merged = len(parents) > 1 and parents[1] == head
        start = parents[0] if merged else base
        if not _COMMIT.fullmatch(start):
            raise GitFails("the event names no base revision")
        if not self.has(start):
            self.git("fetch", "--quiet", "--no-tags", "--depth=1", "origin", start)
        try:
            return start if merged else self.git("merge-base", start, "HEAD").decode("ascii").strip()
        except GitFails:
            # In a shallow checkout no common ancestor may be known.
            return start

    def changes(self, commit: str) -> tuple[FileChange, ...]:
        """Return the files of data in which the current revision differs from a commit, in the order of their names."""
        listed = self.git("diff", "--raw", "-z", "--no-abbrev", "--find-renames", "--no-ext-diff", commit, "HEAD")
        fields = iter(os.fsdecode(listed).split("\0"))
        found = [change for change in _changes(fields) if _is_data(change.now or change.before or "")]
        return tuple(sorted(found, key=lambda change: change.now or change.before or ""))

    def links_out(self, paths: Iterable[Path]) -> tuple[Path, ...]:
        """Return the links at, below and above some paths that lead out of the checkout, or to what git keeps in it.

        Through such a link, a pull request could have a file of the machine read, and shown.
        """
        wanted = tuple(paths)
        found = []
        for entry in os.fsdecode(self.git("ls-files", "--stage", "-z")).split("\0"):
            about, _, name = entry.partition("\t")
            link = Path(name)
            near = any(link.is_relative_to(path) or path.is_relative_to(link) for path in wanted)
            if about.startswith(f"{_LINK} ") and near and not self._is_ours(self.root / link):
                found.append(link)
        return tuple(found)

    def _is_ours(self, link: Path) -> bool:
        there = link.resolve()
        return there.is_relative_to(self.root) and ".git" not in there.relative_to(self.root).parts

    def write_before(self, commit: str, names: Iterable[str], folder: Path) -> None:
        """Write files as they are in a commit to a folder, each with all files of data of its negotiation.

        No attribute, filter or link of the repository is heeded: only plain files are written.
        """
        blobs = self._blobs(commit)
        homes = {PurePosixPath(name).parent for name in blobs if PurePosixPath(name).name == SETTING}
        wanted = {home for name in names for home in PurePosixPath(name).parents if home in homes}
        chosen = [name for name in blobs if name in set(names) or not wanted.isdisjoint(PurePosixPath(name).parents)]
        told = self.git("cat-file", "--batch", given="".join(f"{blobs[name]}\n" for name in chosen).encode("ascii"))
        for name in chosen:
            about, _, told = told.partition(b"\n")
            size = int(about.rpartition(b" ")[2])
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(told[:size])
            told = told[size + 1 :]

    def _blobs(self, commit: str) -> Mapping[str, str]:
        """Return the plain files of data in a commit, by name."""
        found = {}
        for entry in os.fsdecode(self.git("ls-tree", "-r", "-z", "--full-tree", commit)).split("\0"):
            about, _, name = entry.partition("\t")
            mode, blob = about.partition(" ")[0], about.rpartition(" ")[2]
            if mode in _FILE_MODES and _is_data(name) and not {"..", ""} & set(name.split("/")):
                found[name] = blob
        return found


def _changes(fields: Iterator[str]) -> Iterator[FileChange]:
    """Yield the changes of `git diff --raw -z`; what is a link now is as good as deleted."""
    for about in fields:
        if not about.startswith(":"):
            continue
        before_mode, now_mode, _, _, status = about[1:].split(" ")
        first = next(fields)
        second = next(fields) if status[0] in "RC" else first
        before = first if before_mode in _FILE_MODES and status[0] != "C" else None
        now = second if now_mode in _FILE_MODES else None
        if before or now:
            yield FileChange(before, now)


def _is_data(name: str) -> bool:
    return PurePosixPath(name).suffix in ENDINGS
