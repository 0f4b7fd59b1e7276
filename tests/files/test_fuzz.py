"""Whatever a file holds, reading it raises nothing."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from negotiations.files.composer import compose
from negotiations.files.json_reader import compose_json
from negotiations.rules.checking import check

SAMPLES = Path(__file__).parent.parent / "samples" / "northland"
FILES = {path.relative_to(SAMPLES).as_posix(): path.read_bytes() for path in sorted(SAMPLES.rglob("*.yaml"))}

PIECES = [
    "a",
    "id",
    ": ",
    ":",
    "- ",
    "\n",
    "  ",
    "[",
    "]",
    "{",
    "}",
    ",",
    "'",
    '"',
    "&a ",
    "*a",
    "!t ",
    "|",
    ">",
    "#",
    "?",
]
PIECES += [
    "---",
    "...",
    "%YAML 1.2",
    "<<",
    "\t",
    "\\",
    "600,000",
    "1e999",
    ".inf",
    "~",
    "null",
    "\u0000",
    "\u202e",
    "\ufeff",
]

yamlish = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)

BOMB = "a: &a [x, x]\n" + "".join(
    f"{chr(98 + number)}: &{chr(98 + number)} [{', '.join([f'*{chr(97 + number)}'] * 9)}]\n" for number in range(20)
)
HARD = [
    "[" * 100_000,
    "{a: " * 20_000,
    "[" * 1_000 + "]" * 1_000,
    "- " * 5_000,
    '{"a":' * 5_000,
    BOMB,
    "a: &a [*a]",
    "a: " + "9" * 100_000,
    "a: 1e" + "9" * 1_000,
    "a: 0x" + "f" * 10_000,
    '{"a": 1e999999999}',
    '"\\ud800"',
]


@given(st.one_of(st.binary(max_size=60), st.text(max_size=60), yamlish))
def test_no_text_makes_a_reader_raise(data: bytes | str) -> None:
    compose(data, "a.yaml")
    compose_json(data, "a.json")


@pytest.mark.parametrize("text", HARD, ids=range(len(HARD)))
def test_a_hard_text_is_refused_with_a_problem(text: str) -> None:
    assert compose(text, "a.yaml").problems
    assert compose_json(text, "a.json").problems


@pytest.mark.parametrize("text", HARD, ids=range(len(HARD)))
def test_check_tells_what_is_wrong_with_a_hard_file(tmp_path: Path, text: str) -> None:
    for name in ("draft.yaml", "draft.json", "negotiation.yaml", "sources.yaml"):
        (tmp_path / name).write_text(text, "utf-8")
        assert check(tmp_path / name)


@st.composite
def mutants(draw: st.DrawFn) -> tuple[str, bytes]:
    """Draw a file of the sample with one thing changed in it."""
    name = draw(st.sampled_from(sorted(FILES)))
    data = FILES[name]
    way = draw(st.sampled_from(["flip", "drop", "swap", "cut"]))
    if way == "flip":
        at = draw(st.integers(0, len(data) - 1))
        return name, data[:at] + bytes([draw(st.integers(0, 255))]) + data[at + 1 :]
    if way == "cut":
        return name, data[: draw(st.integers(0, len(data)))]
    lines = data.splitlines(keepends=True)
    at = draw(st.integers(0, len(lines) - 1))
    if way == "drop":
        return name, b"".join(lines[:at] + lines[at + 1 :])
    value = draw(
        st.sampled_from([b"[]", b"{}", b"5", b"-1", b"1/0", b"true", b"null", b'""', b"[[x]]", b"{a: {b: c}}"])
    )
    key, colon, _ = lines[at].partition(b": ")
    return name, b"".join([*lines[:at], key + colon + value + b"\n", *lines[at + 1 :]])


@settings(max_examples=60)
@given(mutants())
@example(("negotiation.yaml", b"[]\n"))
@example(("negotiation.yaml", b""))
@example(("sources.yaml", b"sources: 5\n"))
def test_no_change_of_a_sample_makes_check_raise(mutant: tuple[str, bytes]) -> None:
    name, data = mutant
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "northland"
        shutil.copytree(SAMPLES, folder)
        (folder / name).write_bytes(data)
        check(folder)
        check(folder / name)
