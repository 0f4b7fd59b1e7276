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
        at_most: Whether no more than this is demanded, and less will do, as in "no recognition de jure".
        may: Whether it is allowed rather than demanded.
    """

    exactly: StrictBool = False
    at_most: StrictBool = False
    may: StrictBool = False

    limits: ClassVar[frozenset[str]] = frozenset()
    """The words that set a limit where they are demanded."""

    @model_validator(mode="after")
    def _demanded_or_allowed(self) -> Self:
        one, *others = [name for name in ("exactly", "at_most", "may") if getattr(self, name)] or ("",)
        if others:
            raise fault(
                "keys-clash", f"found {one!r} and {others[0]!r} together, expected one of them", at=(others[0],)
            )
        return self

    def graded(self, issue: str, word: str | None) -> Room | None:
        """Return the room of a word of the scale of an issue; None where the term leaves the word out."""
        if word is None:
            return None
        how: How
        if self.exactly:
            how = "exactly"
        elif self.at_most:
            how = "at-most"
        elif word in self.limits:
            how = "down-to" if self.may else "at-most"
        else:
            how = "up-to" if self.may else "at-least"
        return room(issue, how, word)

    def said_exactly(self, sentence: str, voice: Voice) -> str:
        """Return a sentence with whether just this is demanded, or no more than this."""
        if self.at_most:
            return voice.say("at most this: {sentence}", sentence=sentence)
        return voice.say("{sentence}, and exactly that", sentence=sentence) if self.exactly else sentence
