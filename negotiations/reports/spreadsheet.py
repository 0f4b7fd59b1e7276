"""Records as CSV: one row each, for spreadsheets, in which no cell is taken for a formula."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence

from negotiations.reports.escaping import plain

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""A spreadsheet takes a text that starts with one of these for a formula, and runs it; the last four are full-width."""


def csv_text(records: Iterable[Mapping[str, object]]) -> str:
    r"""Return records as CSV with a line of headings; a mapping in a record has a column for each of its keys.

    Words of a list stand in one cell, parted by semicolons; of several mappings each key has one column, in which their
    values are parted by bars; of terms the ids are told; what is deeper is JSON. A text that a spreadsheet would take
    for a formula has an apostrophe before it.

    Example:
        >>> csv_text([{"id": "=1+1", "says": [{"terms": ["1", "2"]}, {"terms": ["3"]}], "count": -2}])
        "id,says.terms,count\n'=1+1,1; 2 | 3,-2\n"
    """
    rows = [_flat(record) for record in records]
    columns = _columns(rows)
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow([harmless(column) for column in columns])
    writer.writerows([_cell_text(row.get(column, "")) for column in columns] for row in rows)
    return made.getvalue()


def csv_table(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    """Return rows that have these columns as CSV, with a line of headings; a line break in a cell stays one.

    Example:
        >>> print(csv_table(["term", "words"], [{"term": 6, "words": "=1+1, and more"}]), end="")
        term,words
        6,"'=1+1, and more"
    """
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([guarded(str(row[column])) for column in columns] for row in rows)
    return made.getvalue()


def harmless(text: str) -> str:
    """Return a text on one line that no spreadsheet takes for a formula.

    Example:
        >>> harmless("@SUM(A1)"), harmless("at most 5"), harmless(" =1")
        ("'@SUM(A1)", 'at most 5', "' =1")
    """
    return ("'" if _is_formula(text) else "") + plain(text)


def guarded(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: with an apostrophe before it where it would.

    Example:
        >>> guarded("=HYPERLINK(1)"), guarded("600000")
        ("'=HYPERLINK(1)", '600000')
    """
    return f"'{text}" if _is_formula(text) else text


def _is_formula(text: str) -> bool:
    return text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA)


def _cell_text(value: str | int) -> str | int:
    return harmless(value) if isinstance(value, str) else value


def _columns(rows: Iterable[Mapping[str, object]]) -> list[str]:
    """Return the columns, those that belong to one key side by side; a key with such has none of its own."""
    keys: dict[str, dict[str, None]] = {}
    for row in rows:
        for column in row:
            keys.setdefault(column.partition(".")[0], {})[column] = None
    return [column for key, columns in keys.items() for column in columns if column != key or len(columns) == 1]


def _flat(record: Mapping[str, object]) -> dict[str, str | int]:
    flat: dict[str, str | int] = {}
    for key, value in record.items():
        several = value if isinstance(value, list) and value and isinstance(value[0], Mapping) else None
        if isinstance(value, Mapping):
            several = [value]
        if several is None or key == "terms":
            flat[key] = _cell(value)
            continue
        for inner in dict.fromkeys(name for each in several for name in each):
            cells = [_cell(each.get(inner)) for each in several]
            flat[f"{key}.{inner}"] = cells[0] if len(cells) == 1 else " | ".join(map(str, cells))
    return flat


def _cell(value: object) -> str | int:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | str):
        return value
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return "; ".join(value)
    if isinstance(value, list) and all(isinstance(each, Mapping) and "id" in each for each in value):
        return "; ".join(str(each["id"]) for each in value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
