"""Whatever a file holds, reading it raises nothing."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from negotiations.files.composer import compose
from negotiations.files.json_reader import compose_json
from negotiations.rules.checking import check
from negotiations.rules.families import codes
from negotiations.terms.kinds import kinds
from tests.documents.builders import proposal_data
from tests.files.strategies import JSON_VALUES, WILD, json_texts, yaml_texts

SAMPLES = Path(__file__).parent.parent / "samples" / "northland"
FILES = {path.relative_to(SAMPLES).as_posix(): path.read_bytes() for path in sorted(SAMPLES.rglob("*.yaml"))}

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


ANY = st.one_of(st.binary(max_size=60), st.text(max_size=60), WILD, yaml_texts(), json_texts())


@settings(max_examples=400)
@given(ANY)
def test_no_text_makes_a_reader_raise(data: bytes | str) -> None:
    compose(data, "a.yaml")
    compose(data, "a.yaml", pure=True)
    compose_json(data, "a.json")


@settings(max_examples=300)
@given(ANY, st.sampled_from(["draft.yaml", "draft.json", "sources.yaml", "negotiation.yaml"]))
def test_no_file_makes_check_raise_and_each_problem_has_a_code_and_a_place_in_it(data: bytes | str, name: str) -> None:
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / name
        file.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"))
        lines = file.read_bytes().count(b"\n") + file.read_bytes().count(b"\r") + 1
        for problem in check(file):
            assert problem.code in codes()
            assert 0 <= problem.place.line <= lines + 1


@st.composite
def changed_models(draw: st.DrawFn) -> str:
    """Draw a document of valid terms in which one value is another, of any type."""
    kind = draw(st.sampled_from([kind for kind in kinds().values() if kind.examples]))
    term = json.loads(json.dumps(dict(draw(st.sampled_from(kind.examples)))))
    data = proposal_data(terms=[term])
    target = draw(st.sampled_from([data, term, *(value for value in term.values() if isinstance(value, dict))]))
    key = draw(st.sampled_from([*target, "note", "during", "trigger", "x"]))
    target[key] = draw(JSON_VALUES | st.sampled_from([0, -1, 10**50, "1/0", "9" * 5000, "", [], {}, [[]], "unstated"]))
    return json.dumps(data)


@settings(max_examples=400)
@given(changed_models())
def test_no_change_of_a_term_makes_check_raise(text: str) -> None:
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "draft.json"
        file.write_text(text, "utf-8")
        assert {problem.code for problem in check(file)} <= codes().keys()


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
