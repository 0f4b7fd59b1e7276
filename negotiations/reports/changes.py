"""What changed documents ask for now, and what they asked for before: Markdown for a pull request."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from negotiations.compare.findings import RANKS, Comparison
from negotiations.compare.gates import is_change
from negotiations.messages import Language, language
from negotiations.reports.rendering import environment
from negotiations.reports.views import RowView, row_views


@dataclass(frozen=True, slots=True)
class DocumentChange:
    """A document of which the file was changed.

    Attributes:
        title: What it is called; the name of its file where that cannot be told.
        before: The name of its file before; None where it is new.
        now: The name of its file; None where it was deleted.
        comparison: How what it said before relates to what it says now; None where they cannot be compared.
        reason: Why they cannot be compared, as a message; empty where there is nothing to compare.
    """

    title: str
    before: str | None
    now: str | None
    comparison: Comparison | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A changed document, in finished words."""

    title: str
    where: str
    said: str
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True)
class ChangesView:
    """All changed documents, in finished words."""

    documents: tuple[DocumentView, ...]


def changes_markdown(changes: Sequence[DocumentChange], lang: str = "en") -> str:
    """Return what changed documents ask for now and asked for before, as Markdown in which nobody is mentioned.

    Example:
        >>> print(changes_markdown([DocumentChange("Draft", None, "talks/draft.yaml")]))
        ## What the changed documents ask for
        <BLANKLINE>
        ### Draft
        <BLANKLINE>
        talks/draft.yaml
        <BLANKLINE>
        It is new, and there is nothing to compare it with.
        <BLANKLINE>
        Compared is what the texts ask for, not how they are worded; what stays the same is left out.
        <BLANKLINE>
    """
    words = language(lang)
    view = ChangesView(tuple(_view(change, words) for change in changes))
    text = environment("md").get_template("changes.md.j2").render(view=view, say=words.say, say_many=words.say_many)
    # A backslash stops neither a mention nor a reference to an issue.
    return text.replace("\\@", "@<!-- -->").replace("\\#", "#<!-- -->")


def fitted(text: str, longest: int, rest: str) -> str:
    r"""Return a text, or as many of its first lines as fit, followed by what is said of the others.

    Example:
        >>> fitted("one\ntwo\nthree\n", 12, "more")
        'one\n\nmore\n'
    """
    if len(text) <= longest:
        return text
    tail = f"\n{rest}\n"
    kept = text[: max(0, longest - len(tail))]
    return f"{kept[: kept.rfind(chr(10)) + 1]}{tail}"


def _view(change: DocumentChange, words: Language) -> DocumentView:
    where = change.now or change.before or ""
    if change.before and change.now and change.before != change.now:
        where = words.say("{now}, before {before}", now=change.now, before=change.before)
    return DocumentView(change.title, where, *_said(change, words))


def _said(change: DocumentChange, words: Language) -> tuple[str, tuple[RowView, ...]]:
    """Return what is said of a changed document as a whole, and the rows on what changed in it."""
    if change.now is None:
        return words.say("It is deleted."), ()
    if change.reason:
        return words.say(change.reason), ()
    if change.comparison is None:
        return words.say("It is new, and there is nothing to compare it with."), ()
    rows = [(finding, row) for finding, row in row_views(change.comparison, words) if is_change(finding)]
    if not rows:
        return words.say("It asks for the same as before."), ()
    rows.sort(key=lambda found: RANKS[found[0].relation])
    said = words.say_many(
        "It asks for something else on {count} question.", "It asks for something else on {count} questions.", len(rows)
    )
    return said, tuple(row for _, row in rows)
