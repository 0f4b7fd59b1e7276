"""CSV: no cell runs, nothing is lost, and the columns are the same for all rows."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.reports.spreadsheet import csv_text, harmless


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@given(st.lists(st.text(max_size=8), min_size=1, max_size=3))
def test_no_cell_starts_as_a_formula_does(words: list[str]) -> None:
    [row] = csv.reader(
        io.StringIO(csv_text([{str(place): word for place, word in enumerate(words)}]).partition("\n")[2])
    )
    assert not [cell for cell in row if cell.lstrip().startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\t=1", " =1", "\n-1"])
def test_what_a_spreadsheet_would_run_has_an_apostrophe_before_it(text: str) -> None:
    assert harmless(text).startswith("'")


def test_a_number_stays_a_number() -> None:
    assert read(csv_text([{"count": -2}])) == [{"count": "-2"}]


def test_columns_of_one_key_stand_side_by_side() -> None:
    records: list[dict[str, object]] = [{"a": {"x": 1}, "b": []}, {"a": {"y": True}, "b": [{"z": None}, {"z": [[1]]}]}]
    assert csv_text(records) == "a.x,a.y,b.z\n1,,\n,true, | [[1]]\n"


def test_a_quotation_mark_and_a_comma_come_back() -> None:
    assert read(csv_text([{"a": 'x, "y"', "b": ["p", "q"]}])) == [{"a": 'x, "y"', "b": "p; q"}]
