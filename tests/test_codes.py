"""The table of codes and the code that uses them agree: no code is unknown, and none is unused."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import negotiations
from negotiations.codes import CODES, new_problem
from negotiations.problems import InvalidValue, Place, Severity
from negotiations.rules.families import codes, rules

PACKAGE = Path(negotiations.__file__).parent
MAKERS = {"new_problem", "Problem", "fault", "problem", "Explanation", "Refusal", "add", "SyntaxFlaw", "Forbidden"}

UNUSED = {"unknown-document", "unknown-baseline", "unknown-source"}
"""Made of `unknown-` and what is unknown."""


def made_codes() -> Iterator[str]:
    """Yield the first text among the first three arguments of every call that makes a problem."""
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name not in MAKERS:
                continue
            for argument in node.args[:3]:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.value
                    break


def texts() -> set[str]:
    """Return every text of the package outside the table."""
    return {
        node.value
        for file in PACKAGE.rglob("*.py")
        if file.name != "codes.py"
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_every_code_that_is_made_is_in_the_table() -> None:
    slugs = {code for code in made_codes() if "-" in code and " " not in code}
    assert slugs, "the scan finds codes"
    assert slugs <= set(CODES), sorted(slugs - set(CODES))


def test_every_code_of_the_table_is_used() -> None:
    assert set(CODES) - texts() <= UNUSED


@pytest.mark.parametrize("code", codes())
def test_a_code_says_what_is_wrong_and_what_to_do(code: str) -> None:
    assert codes()[code].summary.endswith(".")
    assert codes()[code].remedy.endswith(".")


def test_no_rule_has_the_code_of_another_or_of_reading() -> None:
    names = [rule.name for rule in rules()]
    assert len({*names, *CODES}) == len(names) + len(CODES)


def test_a_problem_has_the_severity_of_its_code() -> None:
    assert new_problem("unaccounted-point", "a", Place("a.yaml")).severity is Severity.WARNING
    assert new_problem("unknown-key", "a", Place("a.yaml")).severity is Severity.ERROR


def test_a_code_that_is_not_in_the_table_is_refused() -> None:
    with pytest.raises(InvalidValue, match="there is no code 'unknown-keys'"):
        new_problem("unknown-keys", "a", Place("a.yaml"))
