"""Valid files of all kinds of content, in several layouts: the drafts that faults are put into."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from negotiations.files.models import read_paper
from negotiations.files.writing import to_data
from negotiations.terms.kinds import kinds
from tests.documents.builders import proposal_data
from tests.faults.drafts import Valid
from tests.pairs import raw as pairs

ROOT = Path(__file__).parent.parent.parent
SAMPLES = ROOT / "tests" / "samples" / "northland"
SEEDS = ROOT / "seeds" / "ukraine"
TALKS = Path(__file__).parent / "talks"


def _plain(data: Any) -> Any:  # noqa: ANN401 # whatever a file holds
    if isinstance(data, dict):
        return {key: _plain(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_plain(value) for value in data]
    return str(data) if isinstance(data, Fraction | str) else data


LAYOUTS = ("flow.yaml", "block.yaml", "wide.json", "lines.json")
"""A term on a line, a key on a line; JSON with a key on a line, and on one line for each term."""


def laid_out(data: Mapping[str, object], layout: str) -> str:
    """Return the text of a file in a layout."""
    plain = _plain(data)
    if layout == "block.yaml":
        text: str = yaml.safe_dump(plain, sort_keys=False, allow_unicode=True, width=100)
        return text
    if layout == "wide.json":
        return json.dumps(plain, indent=2, ensure_ascii=False) + "\n"
    if layout == "lines.json":
        rows = [f'"{key}": {json.dumps(value, ensure_ascii=False)}' for key, value in plain.items() if key != "terms"]
        terms = ",\n  ".join(json.dumps(term, ensure_ascii=False) for term in plain.get("terms", ()))
        return "{\n" + ",\n".join(rows) + (f',\n"terms": [\n  {terms}\n]' if terms else "") + "\n}\n"
    head = yaml.safe_dump({k: v for k, v in plain.items() if k != "terms"}, sort_keys=False, allow_unicode=True)
    terms = "".join(f"  - {_flow(term)}\n" for term in plain.get("terms", ()))
    return head + (f"terms:\n{terms}" if terms else "")


def _flow(data: object) -> str:
    if isinstance(data, dict):
        return "{" + ", ".join(f"{key}: {_flow(value)}" for key, value in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(map(_flow, data)) + "]"
    if isinstance(data, str):
        text: str = yaml.safe_dump(data, default_flow_style=True, allow_unicode=True, width=10_000)
        return text.removesuffix("\n").removesuffix("\n...")
    return json.dumps(data)


def alone(name: str, data: Mapping[str, object], layout: str) -> Valid:
    """Return a document that stands alone."""
    target = f"draft.{layout.rpartition('.')[2]}"
    return Valid(f"{name} ({layout})", {target: laid_out(data, layout)}, target)


def examples() -> Iterator[tuple[str, Mapping[str, object]]]:
    """Yield the examples of each kind as a document."""
    for name, kind in kinds().items():
        for example in kind.examples:
            yield f"{name} {example['id']}", proposal_data(terms=[dict(example)])


def pair_texts() -> Iterator[tuple[str, Mapping[str, object]]]:
    """Yield each text of the pairs as a document."""
    for path in pairs.pair_files():
        pair = pairs.load(path)
        for side in "ab":
            terms = [{"id": f"{side}{number}", **term} for number, term in enumerate(pair.get(side, ()))]
            facts = {"alternatives": pair[f"{side}-alternatives"]} if pair.get(f"{side}-alternatives") else {}
            if terms and all("kind" in term for term in terms):
                yield f"{path.stem} {side}", proposal_data(**facts, terms=terms)


def papers() -> Iterator[tuple[str, str, Mapping[str, object]]]:
    """Yield each document of the samples and seeds, with the text of its file and its data."""
    for path in sorted([*SAMPLES.glob("*/*.yaml"), *SEEDS.glob("*/*.yaml")]):
        read = read_paper(path)
        assert read.model is not None
        yield path.stem, path.read_text("utf-8"), to_data(read.model)  # type: ignore[arg-type] # a paper


def folder(at: Path, target: str) -> Valid:
    """Return a whole negotiation, of which one file is the target."""
    files = {path.relative_to(at).as_posix(): path.read_text("utf-8") for path in sorted(at.rglob("*.yaml"))}
    return Valid(
        f"{at.name}/{target}", {f"{at.name}/{name}": text for name, text in files.items()}, f"{at.name}/{target}"
    )


def standing_alone() -> Iterator[Valid]:
    """Yield documents that stand alone, each in one or more layouts."""
    for number, (name, data) in enumerate([*examples(), *pair_texts()]):
        yield alone(name, data, LAYOUTS[number % len(LAYOUTS)])
        yield alone(name, data, LAYOUTS[(number + 1) % len(LAYOUTS)])
    for name, text, data in papers():
        yield Valid(name, {"draft.yaml": text}, "draft.yaml")
        yield alone(name, data, "block.yaml")
        yield alone(name, data, "wide.json")


def in_folders() -> Iterator[Valid]:
    """Yield whole negotiations, with each of their files as the target."""
    for home in (SAMPLES, TALKS):
        for path in sorted(home.rglob("*.yaml")):
            yield folder(home, path.relative_to(home).as_posix())
