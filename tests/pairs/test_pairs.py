from __future__ import annotations

from pathlib import Path

import pytest

from negotiations.compare.comparing import compare_texts
from tests.pairs.raw import as_expected, load, pair_files, shown, text


@pytest.mark.parametrize("path", pair_files(), ids=lambda path: path.stem)
def test_a_pair_comes_out_as_written(path: Path) -> None:
    pair = load(path)
    comparison = compare_texts(text("a", pair["a"]), text("b", pair["b"]))
    expected = pair["expect"]
    found = [as_expected(finding, set(wanted)) for finding, wanted in zip(comparison, expected, strict=False)]
    assert found == expected, shown(comparison)
    assert len(comparison) == len(expected), shown(comparison)


@pytest.mark.parametrize("path", pair_files(), ids=lambda path: path.stem)
def test_swapping_the_texts_of_a_pair_mirrors_every_finding(path: Path) -> None:
    pair = load(path)
    a, b = text("a", pair["a"]), text("b", pair["b"])
    assert compare_texts(b, a) == compare_texts(a, b).mirrored


@pytest.mark.parametrize("path", pair_files(), ids=lambda path: path.stem)
def test_a_text_of_a_pair_against_itself_agrees_wherever_it_can_be_compared(path: Path) -> None:
    pair = load(path)
    for side in ("a", "b"):
        relations = {
            finding.relation.value for finding in compare_texts(text(side, pair[side]), text(side, pair[side]))
        }
        assert relations <= {"same", "open", "incomparable"}
