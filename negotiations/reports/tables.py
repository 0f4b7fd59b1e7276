"""Tables as CSV text that every program reads alike, and that no spreadsheet runs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence

# What a spreadsheet takes for the beginning of a formula, the full-width forms of these signs included; or skips
# before it looks.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def csv_text(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    """Return a table as CSV: commas, quotation marks where they are needed, a line break after each row.

    Example:
        >>> print(csv_text(["term", "words"], [{"term": 6, "words": "=1+1, and more"}]), end="")
        term,words
        6,"'=1+1, and more"
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([harmless(str(row[column])) for column in columns])
    return out.getvalue()


def harmless(text: str) -> str:
    """Return a cell that is no formula: an apostrophe before what a spreadsheet would take for one.

    Example:
        >>> harmless("=HYPERLINK(1)"), harmless("600000"), harmless(" @SUM(1)")
        ("'=HYPERLINK(1)", '600000', "' @SUM(1)")
    """
    return f"'{text}" if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text


def compact(value: object) -> str:
    """Return plain values as JSON on one line.

    Example:
        >>> compact({"unit": "person", "cap": 600000})
        '{"unit": "person", "cap": 600000}'
    """
    return json.dumps(value, ensure_ascii=False)
