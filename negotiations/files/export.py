"""`python -m negotiations.files.export`: writes the JSON Schemas, or says with `--check` which are stale."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from negotiations.files.baseline_schema import baseline_schema
from negotiations.files.problem_schema import problem_schema
from negotiations.files.schemas import file_schemas

FOLDER = Path(__file__).parent.parent.parent / "schemas"


def schema_texts() -> dict[str, str]:
    """Return what each file of the folder `schemas/` should hold, by its name."""
    return {
        f"{name}.schema.json": json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in {**file_schemas(), "problems": problem_schema(), "baseline": baseline_schema()}.items()
    }


def stale(folder: Path = FOLDER) -> tuple[str, ...]:
    """Return the names of the schemas that are missing or not what the models say now."""
    texts = schema_texts()
    return tuple(
        name
        for name, text in texts.items()
        if not (folder / name).is_file() or (folder / name).read_text("utf-8") != text
    )


def main(arguments: list[str]) -> int:
    """Write the schemas, or check them; return the exit code."""
    if arguments == ["--check"]:
        names = stale()
        for name in names:
            sys.stderr.write(f"schemas/{name} is stale; run `make schemas`\n")
        return int(bool(names))
    FOLDER.mkdir(exist_ok=True)
    for name, text in schema_texts().items():
        (FOLDER / name).write_text(text, "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
