"""`Graded`: what kinds of terms have in common whose value is a word of an ordered scale."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import StrictBool, model_validator

from negotiations.clauses.rooms import Room
from negotiations.terms.base import Term
from negotiations.terms.demands import How, room
from negotiations.terms.faults import fault
from negotiations.terms.voices import Voice


class Graded(Term):
    """A term whose value is a word of an ordered scale: a status, a level.

    A status that is demanded is demanded at least; a word that is a limit (such as `none`) is demanded at most.

    Attributes:
        exactly: Whether just this is demanded: neither more nor less.
        may: Whether it is allowed rather than demanded.
    """

    exactly: StrictBool = False
    may: StrictBool = False

    limits: ClassVar[frozenset[str]] = frozenset()
    """The words that set a limit where they are demanded."""

    @model_validator(mode="after")
    def _demanded_or_allowed(self) -> Self:
        if self.exactly and self.may:
            raise fault("keys-clash", "found 'exactly' and 'may' together, expected one of them", at=("may",))
        return self

    def graded(self, issue: str, word: str | None) -> Room | None:
        """Return the room of a word of the scale of an issue; None where the term leaves the word out."""
        if word is None:
            return None
        how: How
        if self.exactly:
            how = "exactly"
        elif word in self.limits:
            how = "down-to" if self.may else "at-most"
        else:
            how = "up-to" if self.may else "at-least"
        return room(issue, how, word)

    def said_exactly(self, sentence: str, voice: Voice) -> str:
        """Return a sentence with whether just this is demanded."""
        return voice.say("{sentence}, and exactly that", sentence=sentence) if self.exactly else sentence
