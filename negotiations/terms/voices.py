"""`Voice`: a language with the names of words, which says what terms have in common: who, where, for how long."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from negotiations.clauses.outcomes import Number
from negotiations.clauses.scopes import UNSTATED
from negotiations.messages import Language
from negotiations.terms.fields import AllBut, During, Participants
from negotiations.vocabulary import AXES
from negotiations.vocabulary.openwords import open_label
from negotiations.vocabulary.units import unit


class Names(Protocol):
    """The names of words in a language."""

    def label(self, axis: str, word: str, language_code: str = "en") -> str:
        """Return what a word of an axis is called."""
        ...


@dataclass(frozen=True, slots=True)
class Voice:
    """A language and the names of words in it.

    Sentences say what "will" be, which English inflects for nobody, so that one pattern serves one actor and many; how
    strongly it is said and under which conditions is put around them. Where a sentence needs another one inside it, the
    inner one is a field of the outer one's pattern.

    Attributes:
        language: The language.
        names: The names of words.
        titles: What a negotiation calls its baselines, by id.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> Voice(language("en"), builtin()).actors(Participants(at_least=("XN", "XS")))
        'at least Northland and Southmark'
    """

    language: Language
    names: Names
    titles: Mapping[str, str] = field(default_factory=dict)

    def say(self, message: str, /, **values: object) -> str:
        """Return a message in the language, with its fields filled in."""
        return self.language.say(message, **values)

    def label(self, axis: str, word: str) -> str:
        """Return what a word is called; spelt with spaces where it is on an open axis and has no label."""
        if axis in AXES:
            return self.names.label(axis, word, self.language.code)
        return open_label(axis, word, self.language.code)

    def labels(self, axis: str, words: tuple[str, ...], last: Literal["and", "or"] = "and") -> str:
        """Return what words are called, as one list."""
        return self.language.join([self.label(axis, word) for word in words], last)

    def actor(self, word: str) -> str:
        """Return what an actor is called."""
        return self.say("parties that are not named") if word == UNSTATED else self.label("actor", word)

    def actors(self, actors: tuple[str, ...] | Participants) -> str:
        """Return who acts."""
        if not isinstance(actors, Participants):
            return self.language.join([self.actor(word) for word in actors])
        if actors.all_but is not None:
            return self.say("parties other than {actors}", actors=self.actors(actors.all_but))
        if actors.at_least is not None:
            return self.say("at least {actors}", actors=self.actors(actors.at_least))
        return self.say("only {actors}", actors=self.actors(actors.exactly or ()))

    def event(self, word: str) -> str:
        """Return what an event is called, or that the text does not say which it is."""
        return self.say("an event that is not stated") if word == UNSTATED else self.label("event", word)

    def groups(self, groups: tuple[str, ...] | AllBut) -> str:
        """Return which groups, classes or categories."""
        if isinstance(groups, AllBut):
            return self.say("groups other than {groups}", groups=self.labels("group", groups.all_but))
        return self.labels("group", groups)

    def places(self, places: tuple[str, ...] | AllBut) -> str:
        """Return which places, as the one that something is said of."""
        if isinstance(places, AllBut):
            return self.say("places other than {places}", places=self.labels("place", places.all_but))
        return self.labels("place", places)

    def located(self, sentence: str, places: tuple[str, ...] | AllBut | None) -> str:
        """Return a sentence with where it holds."""
        if places is None:
            return sentence
        return self.say("{sentence}, in {places}", sentence=sentence, places=self.places(places))

    def quantity(self, value: Number, unit_id: str) -> str:
        """Return a number with its unit."""
        said = unit(unit_id).label(value, self.language.code)
        return self.say("{number} {unit}", number=self.language.number(value), unit=said)

    def limited(self, sentence: str, during: During | None) -> str:
        """Return a sentence with how long it holds."""
        if during is None:
            return sentence
        length, event = self.quantity(*during.length), self.event(during.of)
        return self.say("for {length} from {event}, {sentence}", length=length, event=event, sentence=sentence)

    def sentences(self, sentences: list[str]) -> str:
        """Return several sentences as one."""
        return "; ".join(sentences)
