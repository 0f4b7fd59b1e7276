"""`matrix`: many texts side by side, issue by issue, on the common refinement of their scopes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import reduce

from negotiations.clauses.boxes import Box, TooManyCells, canonical, refine
from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.normal_form import Key
from negotiations.clauses.others import named_issues, spelled_out
from negotiations.clauses.reading import Reading
from negotiations.clauses.situations import TooManyQuestions
from negotiations.compare.comparing import Totals, compare_texts
from negotiations.compare.findings import Finding, Side, Where
from negotiations.compare.meeting import Consequences
from negotiations.compare.pairing import too_many
from negotiations.compare.rows import Cell, Matrix, Row
from negotiations.compare.texts import Text, form_of, reading_of, text_of
from negotiations.compare.unnamed import counted
from negotiations.documents.negotiations import Document
from negotiations.problems import InvalidFiles, InvalidValue
from negotiations.vocabulary import Vocabulary


def matrix(documents: Iterable[Document], base: Document | str | None = None) -> Matrix:
    """Return documents side by side, each related to one of them.

    Args:
        documents: Two documents or more, in the order in which they are to stand.
        base: The document that the others are related to, or its id; the first by default.

    Raises:
        InvalidValue: there are fewer than two documents, one stands there twice, two have the same id, or the base is
            none of them.
        InvalidFiles: the vocabularies of their negotiations mean different things by one word.
    """
    given = list(documents)
    if not given:
        raise InvalidValue(_TOO_FEW)
    chosen = given[0] if base is None else _chosen(base, given)
    texts = {name: text_of(document) for name, document in _told_apart(given).items()}
    return matrix_of(texts.pop(chosen.id), list(texts.values()))


def _told_apart(documents: Sequence[Document]) -> dict[str, Document]:
    """Return documents by their ids, by which rows and cells name them."""
    listed: dict[str, Document] = {}
    for document in documents:
        if document.id in listed:
            twice = listed[document.id] == document
            message = f"found two texts with the id {document.id!r}, expected ids by which a row can tell them apart"
            raise InvalidValue(_TOO_FEW if twice else message)
        listed[document.id] = document
    return listed


_TOO_FEW = "found fewer than two texts, or one of them twice, expected two different ones or more"


def _chosen(base: Document | str, listed: Sequence[Document]) -> Document:
    found = next((document for document in listed if base in (document, document.id)), None)
    if found is None:
        name = base.id if isinstance(base, Document) else base
        message = f"found the base {name!r}, expected one of {', '.join(repr(document.id) for document in listed)}"
        raise InvalidValue(message)
    return found


def matrix_of(base: Text, others: Sequence[Text], consequences: Consequences = Consequences.APART) -> Matrix:
    """Return texts side by side, each related to the base.

    Args:
        base: The text that the others are related to.
        others: The others, in the order in which they are to stand.
        consequences: How that is told which the texts do not say themselves.

    Raises:
        InvalidValue: there are no others, or one text stands there twice.
        InvalidFiles: the vocabularies of the texts mean different things by one word.
    """
    if not others or len({id(text) for text in (base, *others)}) <= len(others):
        raise InvalidValue(_TOO_FEW)
    vocabulary = _union([base, *others])
    first, *rest = _alike([base, *others], vocabulary)
    totals = _totals([first, *rest], vocabulary)
    findings: dict[str, list[tuple[int, Finding]]] = {}
    for number, text in enumerate(rest):
        for finding in compare_texts(first, text, totals, consequences=consequences):
            findings.setdefault(finding.issue, []).append((number, finding))
    reading = reading_of(first, vocabulary)
    ordered = sorted(findings, key=lambda path: (find_issue(path).order, path))
    rows = [row for path in ordered for row in counted(_told(findings[path], rest, reading))]
    return Matrix(first, tuple(rest), tuple(rows))


def _union(texts: Sequence[Text]) -> Vocabulary:
    vocabulary = texts[0].vocabulary
    for text in texts[1:]:
        if text.vocabulary != vocabulary:
            vocabulary, problems = vocabulary.union(text.vocabulary)
            if problems:
                raise InvalidFiles(tuple(problems))
    return vocabulary


def _alike(texts: Sequence[Text], vocabulary: Vocabulary) -> list[Text]:
    """Return texts in the words of all of them, so that each pair is compared on the same atoms."""
    named = frozenset[str]().union(*(named_issues(text.clauses) for text in texts))
    found = []
    for text in texts:
        clauses = spelled_out(text.clauses, named)
        same = clauses == text.clauses and text.vocabulary == vocabulary
        found.append(text if same else replace(text, clauses=clauses, vocabulary=vocabulary))
    return found


def _totals(texts: Sequence[Text], vocabulary: Vocabulary) -> Totals:
    """Return the totals of which any of the texts speaks, by issue."""
    found: dict[str, set[Key]] = {}
    for text in texts:
        for path, entry in form_of(text, vocabulary).entries.items():
            found.setdefault(path, set()).update(entry.keys)
    return {path: tuple(sorted(keys)) for path, keys in found.items() if keys != {()}}


def _told(findings: Sequence[tuple[int, Finding]], texts: Sequence[Text], reading: Reading) -> list[Row]:
    """Return the rows of one issue: a single one where all texts together ask of more than can be told apart."""
    try:
        return list(_rows(findings, texts, reading))
    except (TooManyCells, TooManyQuestions):
        alone = {number: _undecided(finding, reading) for number, finding in findings}
        return list(_rows(list(alone.items()), texts, reading))


def _undecided(finding: Finding, reading: Reading) -> Finding:
    """Return the finding that two texts are not compared on an issue."""
    a, b = finding.a.text, finding.b.text
    said = [[clause for clause in text.clauses if clause.issue == finding.issue] for text in (a, b)]
    return too_many(finding.where.issue, (a, b), reading, (said[0], said[1]))


def _rows(findings: Sequence[tuple[int, Finding]], texts: Sequence[Text], reading: Reading) -> Iterator[Row]:
    """Yield the rows of one issue: the parts of its scope in which no text says two things."""
    situation = reduce(lambda one, two: one.join(two, reading), (each.where.situation for _, each in findings))
    # What could not be compared, and what holds of the order of all events, has no boxes.
    unplaced = [(number, finding) for number, finding in findings if not finding.where.boxes]
    if unplaced:
        yield _row(unplaced[0][1].where, unplaced, texts)
    keys = sorted({finding.where.key for _, finding in findings})
    for key in keys:
        here = [(number, each) for number, each in findings if each.where.key == key and each.where.boxes]
        flat = [(place, box) for place, (_, each) in enumerate(here) for box in each.where.boxes_on(situation)]
        parts: dict[tuple[int, ...], list[Box]] = {}
        for box, members in refine([box for _, box in flat]):
            parts.setdefault(tuple(dict.fromkeys(flat[member][0] for member in members)), []).append(box)
        for places, boxes in parts.items():
            there = [here[place] for place in places]
            where = replace(there[0][1].where, boxes=canonical(boxes), situation=situation)
            yield _row(where, there, texts)


def _row(where: Where, there: Sequence[tuple[int, Finding]], texts: Sequence[Text]) -> Row:
    cells = [Cell(text, tuple(finding for each, finding in there if each == n)) for n, text in enumerate(texts)]
    return Row(where, _base([finding for _, finding in there]), tuple(cells))


def _base(findings: Sequence[Finding]) -> tuple[Side, ...]:
    """Return what the base says, which is the same beside each of the others but for why it is silent.

    Findings that reach farther than the row have clauses that say the same in other places: the fewest are the nearest.
    """
    sides = tuple(dict.fromkeys(finding.a for finding in findings))
    telling: dict[tuple[object, ...], Side] = {}
    for side in sides:
        frame = side.clauses[0].frame if side.clauses else ()
        what = (side.position, side.silence, side.alternatives, frame, side.options)
        known = telling.get(what)
        if side.clauses and (known is None or len(side.clauses) < len(known.clauses)):
            telling[what] = side
    return tuple(telling.values()) or sides[:1]
