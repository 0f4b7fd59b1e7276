"""What the reader of YAML says: the data, where each part stands, and what words without quotes mean."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from negotiations.files.composer import compose
from negotiations.files.spans import Step

SAMPLES = Path(__file__).parent.parent / "samples" / "northland"
FILES = sorted(SAMPLES.rglob("*.yaml"))


def nodes(node: yaml.Node, path: tuple[Step, ...] = ()) -> Iterator[tuple[tuple[Step, ...], yaml.Node]]:
    """Yield every node that PyYAML composes, by path."""
    yield path, node
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from nodes(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            yield from nodes(item, (*path, number))


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_value_stands_where_pyyaml_says(file: Path, pure: bool) -> None:
    text = file.read_text("utf-8")
    composed = compose(text, "a.yaml", pure=pure)
    assert composed.problems == ()
    root = yaml.compose(text)
    assert root is not None
    for path, node in nodes(root):
        place = composed.spans.value(path)
        assert (place.line, place.column) == (node.start_mark.line + 1, node.start_mark.column + 1), path
        if isinstance(node, yaml.ScalarNode):
            assert composed.spans.raw(path) == text[node.start_mark.index : node.end_mark.index]


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("NO", "NO"),
        ("yes", "yes"),
        ("on", "on"),
        ("12:30", "12:30"),
        ("0600", "0600"),
        ("1_000", "1_000"),
        ("600,000", "600,000"),
        ("2031-05-04", "2031-05-04"),
        ("1.2.3", "1.2.3"),
        ("600000", 600_000),
        ("-5", -5),
        ("0x1F", 31),
        ("0o17", 15),
        ("0.5", Fraction(1, 2)),
        ("0.1", Fraction(1, 10)),
        ("1e3", Fraction(1000)),
        ("true", True),
        ("FALSE", False),
        ('"6"', "6"),
    ],
)
def test_a_word_means_what_yaml_1_2_says(word: str, value: object) -> None:
    data = compose(f"a: {word}\n").data
    assert data == {"a": value}
    assert isinstance(data, dict)
    assert type(data["a"]) is type(value)


def test_a_duplicate_key_is_told_with_both_places() -> None:
    composed = compose("id: a\nnote: b\nid: c\n", "a.yaml")
    assert composed.data == {"id": "a", "note": "b"}
    (problem,) = composed.problems
    assert (problem.code, problem.place.line, problem.place.column) == ("duplicate-key", 3, 1)
    assert [(each.place.line, each.place.column) for each in problem.related] == [(1, 1)]


def test_a_key_stands_before_its_value() -> None:
    spans = compose("a:\n  bc: 5\n", "a.yaml").spans
    assert str(spans.key(("a", "bc"))) == "a.yaml:2:3"
    assert str(spans.value(("a", "bc"))) == "a.yaml:2:7"
    assert str(spans.value(("a", "bc", "none"))) == "a.yaml:2:7"
    assert ("a", "bc") in spans
    assert ("a", "none") not in spans


def test_what_follows_a_syntax_error_is_still_read() -> None:
    composed = compose("a: [1, 2\nb: 5\nc: d: e\nf: 6\n")
    assert len(composed.problems) >= 1
    assert isinstance(composed.data, dict)
    assert composed.data["f"] == 6


def test_an_alias_is_the_value_of_its_anchor_at_its_own_place() -> None:
    composed = compose("a: &x 3.10\nb: *x\n", "a.yaml")
    assert composed.data == {"a": Fraction(31, 10), "b": Fraction(31, 10)}
    assert str(composed.spans.value(("b",))) == "a.yaml:2:4"
    assert composed.spans.raw(("b",)) == "3.10"
