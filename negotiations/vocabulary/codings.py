"""What data sets of peace agreements call their topics: codes and names, and no rows of theirs."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from negotiations.problems import InvalidValue
from negotiations.spelling import closest

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Coding:
    """The codes of one data set.

    Attributes:
        id: The name of the data set in a `Crosswalk`, as in `pax`.
        name: What it is called.
        version: Which version or part of it the codes are from.
        source: The article that introduces it.
        labels_from: Where the names of the codes are from, and how sure they are.
        labels: What each code is called, in the order of the data set.
    """

    id: str
    name: str
    version: str = field(repr=False)
    source: str = field(repr=False)
    labels_from: str = field(compare=False, repr=False)
    labels: Mapping[str, str] = field(compare=False, repr=False)

    def label(self, code: str) -> str:
        """Return what a code is called.

        Raises:
            InvalidValue: the data set has no such code.

        Example:
            >>> codings()["pax"].label("SsrGua")
            'Security guarantees'
        """
        if code not in self.labels:
            guess = closest(code, self.labels)
            hint = f"; did you mean {guess!r}?" if guess else ""
            raise InvalidValue(f"{self.name} has no code {code!r}{hint}")
        return self.labels[code]


@cache
def codings() -> Mapping[str, Coding]:
    """Return the data sets by their names in a `Crosswalk`.

    Example:
        >>> list(codings())
        ['pax', 'pam', 'ucdp']
    """
    data = json.loads(Path(__file__).with_name("crosswalk.json").read_text(encoding="utf-8"))
    return {
        row["id"]: Coding(
            row["id"],
            row["name"],
            row["version"],
            row["source"],
            row["labels"],
            {code["id"]: code["en"] for code in row["codes"]},
        )
        for row in data["sets"]
    }
