"""Which files a pull request changes, what has to be checked for it, and how its documents compare with before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from negotiations.cli.revisions import FileChange, Repository
from negotiations.compare.comparing import compare
from negotiations.documents.negotiations import Document
from negotiations.files.batches import batches
from negotiations.files.folders import FOLDERS, SETTING, SOURCES, home_of
from negotiations.messages import mark
from negotiations.problems import InvalidFiles
from negotiations.reports.changes import DocumentChange
from negotiations.rules.base import Folder

_NOT_READ_BEFORE = mark("What it was before cannot be read, so the two are not compared.")
_NOT_READ_NOW = mark("It cannot be read, so it is not compared with what it was before; see the problems.")
_OTHER_WORDS = mark("Its words meant something else before, so the two are not compared.")


@dataclass(frozen=True)
class ChangedFiles:
    """What a pull request changes below some paths.

    Attributes:
        repository: The checkout.
        commit: The revision that it starts from.
        changes: The files of data that it changes.
    """

    repository: Repository
    commit: str
    changes: tuple[FileChange, ...]

    @classmethod
    def below(cls, paths: Sequence[Path], repository: Repository, commit: str) -> ChangedFiles:
        """Return what changes below some paths, which are relative to the top of the repository.

        Raises:
            GitFails: that cannot be told.
        """
        changes = tuple(
            change
            for change in repository.changes(commit)
            if any(Path(name).is_relative_to(path) for name in (change.now, change.before) if name for path in paths)
        )
        return cls(repository, commit, changes)

    @property
    def to_check(self) -> tuple[Path, ...]:
        """The files to check: those that changed, and the whole negotiation where one changed that others rest on."""
        found: dict[Path, None] = {}
        for change in self.changes:
            now, before = (Path(name) if name else None for name in (change.now, change.before))
            if now is not None and now.exists():
                found[now] = None
            # What is gone, or was renamed, may be what another file speaks of; and the words of all may have changed.
            if before is not None and (before != now or before.name in {SETTING, SOURCES}):
                home = home_of(before) if before.parent.parent.exists() else None
                found |= {home: None} if home is not None and home.exists() else {}
            if now is not None and now.name in {SETTING, SOURCES} and (now.parent / SETTING).exists():
                found[now.parent] = None
        return tuple(path for path in found if not path.is_symlink())


def all_homes(start: Path, root: Path) -> list[Path]:
    """Return the folders of all negotiations below a folder, as seen from the top of the repository."""
    homes = (file.parent for file in sorted(start.rglob(SETTING)) if file.is_file())
    return [
        home.relative_to(root)
        for home in homes
        if not any(part.startswith(".") for part in home.relative_to(root).parts)
    ]


def document_changes(changed: ChangedFiles, folder: Path) -> tuple[DocumentChange, ...]:
    """Return how each document that changed compares with what it was before.

    Args:
        changed: What changed.
        folder: An empty folder, for the files as they were.

    Raises:
        GitFails: what they were cannot be told.
    """
    changes = [change for change in changed.changes if _is_document(change.now or change.before or "")]
    names = [change.before for change in changes if change.before]
    changed.repository.write_before(changed.commit, names, folder)
    before = _documents(folder / name for name in names)
    now = _documents(Path(change.now) for change in changes if change.now)
    return tuple(_change(change, folder, before, now) for change in changes)


def _is_document(name: str) -> bool:
    """Return whether a file is one of a document: in the folder for them, or in no negotiation at all."""
    path = Path(name)
    if path.name in {SETTING, SOURCES}:
        return False
    return path.parent.name in FOLDERS or home_of(path) is None


def _documents(files: Iterable[Path]) -> Mapping[Path, Document]:
    """Return the documents in files, by the files; those with an error are left out."""
    listed = [file for file in files if file.exists()]
    found = (file for batch in batches(listed) for file in Folder(batch.related, batch.asked).asked_papers)
    return {file.read.path.resolve(): file.document for file in found}


def _change(
    change: FileChange, folder: Path, before: Mapping[Path, Document], now: Mapping[Path, Document]
) -> DocumentChange:
    old = before.get((folder / change.before).resolve()) if change.before else None
    new = now.get(Path(change.now).resolve()) if change.now else None
    named = new or old
    title = named.label() if named else Path(change.now or change.before or "").name
    if change.now is not None and new is None:
        return DocumentChange(title, change.before, change.now, reason=_NOT_READ_NOW)
    if change.before is not None and change.now is not None and old is None:
        return DocumentChange(title, change.before, change.now, reason=_NOT_READ_BEFORE)
    if old is None or new is None:
        return DocumentChange(title, change.before, change.now)
    try:
        return DocumentChange(title, change.before, change.now, compare(old, new))
    except InvalidFiles:
        return DocumentChange(title, change.before, change.now, reason=_OTHER_WORDS)
