"""What a negotiation lists, and no file of it uses: sources, words of its own.

Never told: anything while a file cannot be read, as that may use it; a baseline, as figures may stand beside the texts;
a word that one in use is made of, belongs to or is explained by; a line that splits a word of the vocabulary, which has
no name of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from negotiations.documents.settings import Setting
from negotiations.files.models import ReadFile
from negotiations.problems import Problem, Severity
from negotiations.rules.base import Folder, Rule
from negotiations.terms.axes import OnAxis, marked
from negotiations.vocabulary.words import split

UNUSED_SOURCE = Rule(
    "A source is listed that no document rests on.",
    "Cite it where it belongs, or delete it.",
    Severity.NOTE,
    "unused-source",
)
UNUSED_WORD = Rule(
    "A word is defined that no document uses, and no word that one uses.",
    "Use it where it belongs, or delete it.",
    Severity.NOTE,
    "unused-word",
)
RULES = (UNUSED_SOURCE, UNUSED_WORD)

_HINT = "use it where it belongs, or delete it"


def find(folder: Folder) -> Iterator[Problem]:
    """Yield what is listed and not used; nothing where a file cannot be read, as that may use it."""
    setting = folder.related.setting
    if not folder.complete or setting is None or setting.model is None:
        return
    yield from _sources(folder, setting.model)
    yield from _words(folder, setting, setting.model)


def _sources(folder: Folder, setting: Setting) -> Iterator[Problem]:
    listed = folder.related.sources
    if listed is None or listed.model is None:
        return
    cited = {source for file in folder.papers for source in file.paper.sources} | _cited_by_setting(setting)
    for number, source in enumerate(listed.model.sources):
        if source.id not in cited:
            message = f"no document cites the source {source.id!r}"
            yield UNUSED_SOURCE.problem(listed, message, "sources", number, "id")


def _cited_by_setting(setting: Setting) -> set[str]:
    """Return the sources of baselines and stances."""
    counted = {figure.source for baseline in setting.baselines for figure in baseline.values}
    return counted | {stance.source for stance in setting.stances}


def _words(folder: Folder, read: ReadFile[Setting], setting: Setting) -> Iterator[Problem]:
    rows = [(axis, number, row) for axis, listed in setting.words.items() for number, row in enumerate(listed)]
    if not rows:
        return
    used = _named(marked_word for file in folder.papers for marked_word in _words_of(file.paper)) | _named(
        _words_of(setting)
    )
    waiting = [row for _, _, row in rows]
    while True:
        telling = [row for row in waiting if _is_used(row, used)]
        if not telling:
            break
        used |= {word for row in telling for word in _named(_texts(row))}
        waiting = [row for row in waiting if row not in telling]
    for axis, number, row in rows:
        if row in waiting and not _is_split(row):
            message = f"no document uses the {axis} {row['id']!r}"
            yield UNUSED_WORD.problem(read, message, "words", axis, number, "id", hint=_HINT)


def _words_of(model: object) -> Iterator[str]:
    """Yield the words of the vocabulary that a file uses."""
    return (word for _, mark, word in marked(model) if isinstance(mark, OnAxis))  # type: ignore[arg-type]  # a model


def _named(words: Iterable[str]) -> set[str]:
    """Return words with those that they are put together from: `attack:XN>XS`, `withdrawal.start`, `other:weapons`."""
    found: set[str] = set()
    for word in set(words):
        name, arguments = split(word)
        found |= {word, name, *arguments}
        found |= {argument.rpartition(".")[0] for argument in (word, *arguments)}
    return found - {""}


def _is_split(row: Mapping[str, object]) -> bool:
    """Return whether a definition only splits a word that there is."""
    return not (row.get("en") or row.get("uk"))


def _is_used(row: Mapping[str, object], used: set[str]) -> bool:
    """Return whether a word is in use, or a part into which a word is split; so are all that it names then."""
    name, _ = split(str(row["id"]))
    return name in used or row["id"] in used or (_is_split(row) and bool(_named(_texts(row)) & used))


def _texts(value: object) -> Iterator[str]:
    """Yield the texts in a definition; that a label may be among them makes no difference."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            if key not in ("en", "uk", "note", "source", "class"):
                yield from _texts(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)
