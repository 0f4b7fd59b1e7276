"""`python -m docs.reference`: writes the pages of the kinds of terms, or says with `--check` which are stale."""

from __future__ import annotations

import sys

from docs.reference.pages import stale, write


def main(arguments: list[str]) -> int:
    """Write the pages, or check them; return the exit code."""
    if arguments == ["--check"]:
        names = stale()
        for name in names:
            sys.stderr.write(f"docs/{name} is stale; run `make reference`\n")
        return int(bool(names))
    write()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
