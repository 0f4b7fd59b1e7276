"""What a text says near a demand that is taken for an answer to it, and is none."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from negotiations.clauses.clause import Clause
from negotiations.compare.findings import Finding
from negotiations.compare.texts import Text


@dataclass(frozen=True, slots=True)
class Near:
    """Something that a text says near a demand, and that is no answer to it.

    Attributes:
        clause: What the text says.
        reasons: Why it is no answer, by language.
    """

    clause: Clause
    reasons: tuple[tuple[str, str], ...]

    @property
    def elsewhere(self) -> bool:
        """Whether it is of the same question, and said of others, of another place or case, or in another option."""
        return self.reasons == _reasons(_file()["same-question"])


def near_answers(finding: Finding, plan: Text) -> tuple[Near, ...]:
    """Return what a text that is silent on a demand, which is A of a finding, says near it; each term once an issue."""
    found = {(each.clause.term, each.clause.issue): each for each in _near(finding, plan)}
    return tuple(found.values())


def _near(finding: Finding, plan: Text) -> Iterator[Near]:
    said = [clause for clause in plan.clauses if not clause.derived]
    # What it says of the question under other conditions is told with its silence.
    told = set(finding.b.elsewhere)
    same = _reasons(_file()["same-question"])
    yield from (Near(each, same) for each in said if each.issue == finding.issue and each not in told)
    for rule in no_answers():
        if _matches(finding.issue, rule["demand"]):
            near = (each for each in said if _matches(each.issue, rule["plan"]) and each.issue != finding.issue)
            yield from (Near(each, _reasons(rule)) for each in near)


def _matches(issue: str, paths: Sequence[str]) -> bool:
    """Return whether an issue is one of some; a path that ends with a slash stands for all that begin with it."""
    return any(issue == path or (path.endswith("/") and issue.startswith(path)) for path in paths)


def _reasons(rule: Mapping[str, Sequence[str]]) -> tuple[tuple[str, str], ...]:
    return (("en", str(rule["en"])), ("uk", str(rule["uk"])))


def no_answers() -> tuple[Mapping[str, Sequence[str]], ...]:
    """Return the rules on what is near a demand and no answer to it."""
    return tuple(_file()["rules"])


@cache
def _file() -> Mapping[str, Any]:
    rules: Mapping[str, Any] = json.loads(Path(__file__).with_name("no-answers.json").read_text(encoding="utf-8"))
    return rules
