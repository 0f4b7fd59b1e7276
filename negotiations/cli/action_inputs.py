"""The inputs of `action.yml`, as they come by the environment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from negotiations.compare.gates import GATES
from negotiations.messages import LANGUAGES
from negotiations.problems import Severity

_PREFIX = "NEGOTIATIONS_"
_NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the workflow asks for.

    Attributes:
        paths: Files and folders to check, from the working directory; all negotiations where there are none.
        red_lines: Lists of red lines that documents must not conflict with.
        fail_level: The least severity that makes it fail.
        fail_on: The gate that no changed document may be stopped by; empty where there is none.
        comment: Whether to comment on a pull request.
        sarif: The file to which to write SARIF; empty where there is none.
        working_directory: Where paths start.
        token: What allows to comment; empty where there is none.
        lang: The language of what is told.
    """

    paths: tuple[str, ...]
    red_lines: tuple[str, ...]
    fail_level: Severity
    fail_on: str
    comment: bool
    sarif: str
    working_directory: str
    token: str = field(repr=False)
    lang: str


class Misuse(Exception):
    """An input is wrong; the message says how."""


def read_inputs(environment: Mapping[str, str]) -> Inputs:
    """Return what the workflow asks for.

    Raises:
        Misuse: a value is none of those that there are.

    Example:
        >>> read_inputs({"NEGOTIATIONS_PATHS": "talks"}).paths
        ('talks',)
    """

    def one_of(name: str, choices: Sequence[str]) -> str:
        value = given(name) or choices[0]
        if value not in choices:
            raise Misuse(f"found the input {name} {value!r}, expected one of {', '.join(choices)}")
        return value

    def given(name: str) -> str:
        return environment.get(_PREFIX + name.replace("-", "_").upper(), "").strip()

    fail_on = one_of("fail-on", (_NOTHING, *GATES))
    return Inputs(
        tuple(line.strip() for line in given("paths").splitlines() if line.strip()),
        tuple(line.strip() for line in given("red-lines").splitlines() if line.strip()),
        Severity(one_of("fail-level", [severity.value for severity in Severity])),
        "" if fail_on == _NOTHING else fail_on,
        one_of("comment", ("true", "false")) == "true",
        given("sarif"),
        given("working-directory") or ".",
        given("token"),
        one_of("lang", LANGUAGES),
    )
