"""Comments that keep a problem from being told, with their reasons; and what is wrong with these comments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from negotiations.codes import refuses
from negotiations.files.comments import Comment, comments
from negotiations.files.models import ReadFile
from negotiations.problems import Place, Problem, Severity
from negotiations.rules.base import Folder, Rule
from negotiations.rules.families import codes as all_codes
from negotiations.spelling import closest
from negotiations.terms.fields import Shape

BAD_IGNORE = Rule(
    "A comment that is to hide a problem cannot be read, or names a code that there is not.",
    "Write '# negotiations: ignore[CODE] REASON' at the end of the line, or on a line of its own before it.",
    Severity.WARNING,
    "bad-ignore",
)
IGNORE_WITHOUT_REASON = Rule(
    "A comment is to hide a problem and does not say why, so that it hides nothing.",
    "Write the reason after the bracket.",
    Severity.WARNING,
    "ignore-without-reason",
)
UNUSED_IGNORE = Rule(
    "A comment is to hide a problem that there is not, or an error that refuses the file.",
    "Delete the code, or the comment.",
    Severity.WARNING,
    "unused-ignore",
)
RULES = (BAD_IGNORE, IGNORE_WITHOUT_REASON, UNUSED_IGNORE)

_LINE, _FILE = "ignore", "ignore-file"
_DIRECTIVE = re.compile(
    r"#+\s*negotiations\s*:\s*(?P<word>[\w-]+)\s*(?P<bracket>\[(?P<codes>[^\]#]*)\])?(?P<rest>[^#]*)"
)
_HINT = re.compile(r"#\s*negotiations\s*:")
_BREAK = re.compile(r"\r\n?|\n")
_SAID = re.compile(r"[\r\n][ \t]*(?=[^\s#])")
_FORM = f"'# negotiations: {_LINE}[CODE] REASON'"


@dataclass(frozen=True, slots=True)
class Ignore:
    """What one comment hides.

    Attributes:
        codes: The codes, as they are written.
        place: The comment.
        line: The line whose problems are hidden; None for those of the whole file.
    """

    codes: tuple[str, ...]
    place: Place
    line: int | None


def find(folder: Folder) -> Iterator[Problem]:
    """Yield what is wrong with the comments themselves."""
    for read in _files(folder):
        yield from (found for found in _read(read) if isinstance(found, Problem))


def unhidden(problems: Iterable[Problem], folder: Folder) -> Iterator[Problem]:
    """Yield the problems that no comment hides, then which comments hide nothing.

    That is said of an error that refuses the file in any case, and of the rest where every file can be read: what a
    rule would find in a file that cannot is not known.
    """
    hiding: dict[tuple[str, int | None, str], list[Ignore]] = {}
    ignores = [(read, found) for read in _files(folder) for found in _read(read) if isinstance(found, Ignore)]
    for read, ignore in ignores:
        for code in ignore.codes:
            if not refuses(code):
                hiding.setdefault((read.path.as_posix(), ignore.line, code), []).append(ignore)
    used: set[tuple[Ignore, str]] = set()
    for problem in problems:
        file, line = problem.place.file, problem.place.line
        found = [*hiding.get((file, line, problem.code), ()), *hiding.get((file, None, problem.code), ())]
        used.update((ignore, problem.code) for ignore in found)
        if not found:
            yield problem
    for _, ignore in ignores:
        for code in ignore.codes:
            if refuses(code) or (folder.complete and (ignore, code) not in used):
                yield _unused(ignore, code)


def _unused(ignore: Ignore, code: str) -> Problem:
    if refuses(code):
        message = f"found an ignore of {code!r}, which refuses the file and cannot be ignored"
        return _problem(UNUSED_IGNORE, message, ignore.place, "mend what it is about")
    where = "in the file" if ignore.line is None else f"on line {ignore.line}"
    message = f"found an ignore of {code!r}, and no such problem {where}"
    return _problem(UNUSED_IGNORE, message, ignore.place, "delete it")


def _files(folder: Folder) -> Iterator[ReadFile[Shape]]:
    """Yield the files that may have comments: those of JSON have none."""
    related = folder.related
    for read in (related.setting, related.sources, *related.papers):
        if read is not None and read.path.suffix != ".json":
            yield read


def _read(read: ReadFile[Shape]) -> Iterator[Ignore | Problem]:
    """Yield what each comment of a file hides, and what is wrong with it."""
    source = read.composed.spans.source
    # Few files have such a comment, and finding comments takes as long as reading the file.
    if not _HINT.search(source.text):
        return
    top = read.composed.spans.value().line
    for comment in comments(source.text):
        match = _DIRECTIVE.match(comment.text)
        if match is None:
            continue
        place = source.place(comment.start, comment.start + len(comment.text.rstrip()))
        if match["word"] == _FILE and 0 < top <= place.line:
            message = f"found {_FILE!r} below the first key, expected it above"
            yield _problem(BAD_IGNORE, message, place, f"move it to the top, or write {_LINE!r}")
        # A remark may begin like this as well; only what looks like an ignore is taken for one.
        elif match["bracket"] is not None or closest(match["word"], (_LINE, _FILE)):
            yield from _understood(match, place, _line(source.text, comment, place))


def _understood(match: re.Match[str], place: Place, line: int) -> Iterator[Ignore | Problem]:
    word = match["word"]
    codes = tuple(dict.fromkeys(code.strip() for code in (match["codes"] or "").split(",") if code.strip()))
    if word not in {_LINE, _FILE}:
        guess = closest(word, (_LINE, _FILE))
        hint = f"did you mean {guess!r}?" if guess else f"write {_FORM}"
        yield _problem(BAD_IGNORE, f"found {word!r}, expected {_LINE!r} or {_FILE!r}", place, hint)
        return
    if not codes:
        yield _problem(BAD_IGNORE, f"found {word!r} without codes in brackets", place, f"write {_FORM}")
        return
    known = all_codes()
    for code in codes:
        if code not in known:
            guess = closest(code, known)
            hint = f"did you mean {guess!r}?" if guess else "'negotiations explain' lists the codes"
            yield _problem(BAD_IGNORE, f"there is no code {code!r}", place, hint)
    if not match["rest"].strip():
        message = "found an ignore without a reason, which hides nothing"
        yield _problem(IGNORE_WITHOUT_REASON, message, place, "write the reason after the bracket")
        return
    yield Ignore(tuple(code for code in codes if code in known), place, None if word == _FILE else line)


def _line(text: str, comment: Comment, place: Place) -> int:
    """Return the line that a comment is about: its own, or, where it stands alone, the next one that says something."""
    if not comment.alone:
        return place.line
    said = _SAID.search(text, comment.start)
    return place.line + len(_BREAK.findall(text, comment.start, said.end())) if said is not None else place.line


def _problem(rule: Rule, message: str, place: Place, hint: str) -> Problem:
    return Problem(rule.name, message, place, hint, rule.severity)
