"""Problems that several tests tell: ordinary ones, and ones made by somebody who means harm."""

from __future__ import annotations

from negotiations.problems import Place, Problem, Related, Severity

DRAFT = "talks/draft.yaml"
SOURCE = {
    (DRAFT, 3): "id: a",
    (DRAFT, 12): "  - {id: a, kind: force-limits}",
    ("talks/sources.yaml", 7): "\tпоказ: 漢字 x",
}

UNKNOWN_KIND = Problem(
    "unknown-kind",
    "unknown kind of term 'force-limits'",
    Place(DRAFT, 12, 18, 12, 30),
    hint="did you mean 'force-limit'?",
    path="terms[0].kind",
)
DUPLICATE_ID = Problem(
    "duplicate-id",
    "found the id 'a' a second time",
    Place(DRAFT, 12, 10, 12, 11),
    path="terms[0].id",
    related=(Related("first defined here", Place(DRAFT, 3, 5, 3, 6)),),
)
UNACCOUNTED = Problem(
    "unaccounted-point",
    "the point '2' is neither encoded nor listed",
    Place("talks/sources.yaml", 7, 12, 7, 13),
    severity=Severity.WARNING,
    path="points",
)
NO_FILE = Problem("not-found", "there is no such file", Place("talks/lost.yaml"))

ORDINARY = (DUPLICATE_ID, UNKNOWN_KIND, UNACCOUNTED, NO_FILE)

EVIL = "x\n::error::owned\r%0A##[error]y\x1b[31m\u202e\x00\x9b<b>&]]>|`[l](javascript:z)\ud800,:"
HOSTILE = Problem(
    "bad-value",
    EVIL,
    Place(f"dir/{EVIL}.yaml", 1, 1, 1, 2),
    hint=EVIL,
    path=EVIL,
    related=(Related(EVIL, Place(EVIL, 2, 1)),),
)


def lines(file: str, line: int) -> str | None:
    return SOURCE.get((file, line))
