"""`Clause`: one issue, one scope, one room: all that is ever compared."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Scope
from negotiations.clauses.strengths import Strength


class Silence(StrEnum):
    """Why a text demands nothing somewhere; never agreement, and never refusal unless it says so.

    `silent`: all of the text was read and it does not speak to it; `unknown`: a part of the text was not read; `open`:
    it speaks to it and leaves it open; `refused`: it declines to discuss it; `struck`: an earlier draft of the same
    lineage had it; `no-text`: one of the authors' options is to say nothing.
    """

    SILENT = "silent"
    UNKNOWN = "unknown"
    OPEN = "open"
    REFUSED = "refused"
    STRUCK = "struck"
    NO_TEXT = "no-text"


@dataclass(frozen=True, slots=True)
class Clause:
    """What a term demands on one issue.

    Attributes:
        issue: The path of the issue in the catalogue, as in `forces/personnel`.
        scope: Of what part of the world the clause speaks.
        room: What it demands; None where the text speaks to the issue without demanding anything.
        term: The id of the term that it comes from.
        strength: How strongly it is said.
        silence: Where `room` is None: `open`, `refused` or `no-text`.
        frame: What the outcomes are measured against, where that is not the same for all texts: the anchor of a
            deadline, the date of a line. Clauses with different frames are incomparable.
        some: What is demanded of some part of the scope that the text does not name; `room` is None then.
        option: The option of an alternative that it stands in, as `group/option`; empty where it stands in none.
        but: Where the issue stands for all words (`assets/use/*`), the words of which the clause does not speak.
        derived: The rule by which the clause follows from another, empty for what the text says itself.

    Example:
        >>> from negotiations.clauses.outcomes import Words
        >>> Clause("act/demine", Scope.of(actor="XN"), Room.must(Words(("done", "not")), "done"), "7").strength
        <Strength.SHALL: 'shall'>
    """

    issue: str
    scope: Scope
    room: Room | None
    term: str = ""
    strength: Strength = Strength.SHALL
    silence: Silence | None = None
    frame: tuple[tuple[str, str], ...] = ()
    derived: str = ""
    option: str = ""
    some: Room | None = None
    but: tuple[str, ...] = ()

    @property
    def asks(self) -> bool:
        """Whether it demands anything, be it of some part of its scope only."""
        return self.room is not None or self.some is not None
