"""The vocabulary: every word that a text may use, axis by axis."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from negotiations.problems import InvalidValue
from negotiations.vocabulary.index import Index
from negotiations.vocabulary.merging import extended, united
from negotiations.vocabulary.references import order_of
from negotiations.vocabulary.search import meanings_of, or_list, suggestion
from negotiations.vocabulary.variables import Instance, corrected, fault_of, instance_of, variable_of
from negotiations.vocabulary.words import FACT_AXES, REST

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from negotiations.problems import Problem
    from negotiations.vocabulary.covers import Cover
    from negotiations.vocabulary.variables import Variable
    from negotiations.vocabulary.words import Word


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens once: a moment, or a process with a start and an end.

    Attributes:
        id: The word.
        start: The moment at which it starts; the event itself where it is a moment.
        end: The moment at which it ends.
    """

    id: str
    start: str
    end: str

    @property
    def is_process(self) -> bool:
        """Return whether it lasts."""
        return self.start != self.end


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Vocabulary:
    """Words, as an immutable value; two vocabularies are equal when their words are.

    A place, an actor or a group is a set of atoms, and a mask is such a set as the bits of an integer: intersect masks
    with `&`, unite them with `|`. Masks of one vocabulary, or of equal ones, may be mixed; those of others may not. A
    state or a trigger is a variable that holds or does not. The axis `other` has the words of `actor`.

    It is made by `builtin`, `with_words` and `union`, which check the words; the constructor takes them as they are.

    Attributes:
        entries: Every word, by axis and id.

    Example:
        >>> from negotiations.vocabulary import builtin
        >>> words = builtin()
        >>> northland, east = words.mask("place", "XN"), words.mask("place", "XN-03.east")
        >>> words.cover("place", northland & ~east).words
        ('XN-01', 'XN-02', 'XN-03.west')
    """

    entries: tuple[Word, ...] = ()
    _index: Index = field(init=False)
    _hash: list[int] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        entries = tuple(sorted(self.entries, key=lambda word: (word.axis, word.id)))
        object.__setattr__(self, "entries", entries)
        object.__setattr__(self, "_index", Index(entries))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Vocabulary):
            return NotImplemented
        if self is other or self.entries is other.entries:
            return True
        if hash(self) != hash(other) or self.entries != other.entries:
            return False
        # Caches compare equal vocabularies again and again; sharing the words makes the next time cost nothing.
        object.__setattr__(other, "entries", self.entries)
        return True

    def __hash__(self) -> int:
        # Hashing a thousand words takes a millisecond, so it is done once.
        if not self._hash:
            self._hash.append(hash(self.entries))
        return self._hash[0]

    def __repr__(self) -> str:
        return f"<Vocabulary of {len(self.entries)} words>"

    # --- words ---

    def words(self, axis: str) -> tuple[Word, ...]:
        """Return the words of an axis by id, without those that could mean several things.

        Raises:
            InvalidValue: there is no such axis.

        Example:
            >>> from negotiations.vocabulary import builtin
            >>> [word.id for word in builtin().words("instrument")][:3]
            ['constitution', 'law', 'ratification']
        """
        return tuple(word for word in self._index.table(axis).values() if not word.ambiguous)

    def find(self, axis: str, text: str) -> Word | None:
        """Return the word whose id or alias is exactly this, `None` where there is none.

        Raises:
            InvalidValue: there is no such axis.

        Example:
            >>> from negotiations.vocabulary import builtin
            >>> builtin().find("actor", "UK").id, builtin().find("trigger", "attack:XN>XS").en
            ('GB', 'Northland attacks Southmark')
            >>> builtin().find("actor", "the alliance")
        """
        self._index.table(axis)
        found = self._index.texts[axis].get(text)
        if found is None and axis == "trigger" and (instance := instance_of(text, self)):
            return instance.as_word(self)
        return found

    def suggest(self, axis: str, text: str) -> str | None:
        """Return the id of the word that was probably meant, `None` where nothing is near.

        Raises:
            InvalidValue: there is no such axis.

        Example:
            >>> from negotiations.vocabulary import builtin
            >>> builtin().suggest("actor", "Northlnad"), builtin().suggest("trigger", "atack:XN>XS")
            ('XN', 'attack:XN>XS')
        """
        table = self._index.table(axis)
        return corrected(text, self) if axis == "trigger" and ":" in text else suggestion(text, table)

    def ambiguity(self, axis: str, text: str) -> tuple[str, ...]:
        """Return the words that a text could mean where these are several; nothing where it is clear or unknown.

        Raises:
            InvalidValue: there is no such axis.

        Example:
            >>> from negotiations.vocabulary import builtin
            >>> builtin().ambiguity("actor", "Nato"), builtin().ambiguity("actor", "NATO")
            (('NATO', 'NATO-members'), ())
        """
        return () if self.find(axis, text) else meanings_of(text, self._index.table(axis))

    def unknown(self, axis: str, text: str) -> InvalidValue:
        """Return the error for a text that is no word of an axis, which says what was probably meant.

        Example:
            >>> from negotiations.vocabulary import builtin
            >>> print(builtin().unknown("actor", "nato"))
            unknown actor 'nato'; it could be 'NATO' or 'NATO-members'
        """
        meanings, guess = self.ambiguity(axis, text), self.suggest(axis, text)
        hint = f"; it could be {or_list(meanings)}" if meanings else f"; did you mean {guess!r}?" if guess else ""
        return InvalidValue(f"unknown {'actor' if axis == 'other' else axis} {text!r}{hint}")

    def label(self, axis: str, word: str, language_code: str = "en") -> str:
        """Return what to call a word, or the rest of one, in a language; English where it has no label in that.

        Raises:
            InvalidValue: there is no such word.

        Example:
            >>> from negotiations.vocabulary import builtin
            >>> builtin().label("place", "UA-43", "uk"), builtin().label("group", "other:weapons")
            ('Автономна Республіка Крим', 'other weapons')
        """
        found = self.find(axis, word)
        if found is not None:
            return found.label(language_code)
        whole = self.find(axis, word.removeprefix(REST)) if word.startswith(REST) else None
        if whole is None:
            raise self.unknown(axis, word)
        said = whole.label(language_code)
        return f"решта: {said}" if language_code.partition("-")[0] == "uk" else f"other {said}"

    # --- sets ---

    def mask(self, axis: str, word: str, on: date | None = None) -> int:
        """Return the atoms of a word on a day; without a day, as far as is known today.

        Raises:
            InvalidValue: there is no such word, or its axis is not one of sets.

        Example:
            >>> from datetime import date
            >>> from negotiations.vocabulary import builtin
            >>> finland = builtin().mask("actor", "FI")
            >>> [finland & builtin().mask("actor", "NATO-members", date(year, 6, 1)) > 0 for year in (2022, 2023)]
            [False, True]
        """
        key = (axis, word, on)
        known = self._index.masks.get(key)
        if known is None:
            known = self._index.masks[key] = self._new_mask(axis, word, on)
        return known

    def _new_mask(self, axis: str, word: str, on: date | None) -> int:
        """Work out a mask; a rest has one too, though no file may write its name."""
        masks = self._index.atoms(axis).masks(on)
        found = self.find(axis, word)
        name = found.id if found else word
        if name not in masks:
            raise self.unknown(axis, word)
        return masks[name]

    def everything(self, axis: str) -> int:
        """Return every atom of an axis, of the actors without `unstated`, who is nobody in particular.

        Raises:
            InvalidValue: the axis is not one of sets.

        Example:
            >>> from negotiations.vocabulary import builtin
            >>> builtin().everything("place") == builtin().mask("place", "world")
            True
        """
        return self._index.atoms(axis).everything

    def cover(self, axis: str, mask: int, on: date | None = None) -> Cover:
        """Return words for a set of atoms: exactly its own, coarse ones first, or all but a few where that is shorter.

        Raises:
            InvalidValue: the axis is not one of sets, or the mask holds what is no atom of it.

        Example:
            >>> from negotiations.vocabulary import builtin
            >>> words = builtin()
            >>> words.cover("place", words.everything("place") & ~words.mask("place", "XS"))
            Cover(words=('XS',), all_but=True, less=())
        """
        atoms = self._index.atoms(axis)
        if mask < 0 or mask >> atoms.size:
            raise InvalidValue(f"{mask!r} is no set of {axis!r}, expected {atoms.size} bits")
        return atoms.cover(mask, on)

    def atoms(self, axis: str, mask: int) -> tuple[str, ...]:
        """Return the names of the atoms of a set.

        Raises:
            InvalidValue: the axis is not one of sets.

        Example:
            >>> from negotiations.vocabulary import builtin
            >>> builtin().atoms("place", builtin().mask("place", "XN"))
            ('XN-01', 'XN-02', 'XN-03.east', 'XN-03.west')
        """
        return self._index.atoms(axis).names(mask)

    def parts(self, axis: str, word: str) -> tuple[str, ...]:
        """Return what a word is directly made of, on whatever day; nothing where it is an atom.

        Raises:
            InvalidValue: there is no such word, or its axis is not one of sets.

        Example:
            >>> from negotiations.vocabulary import builtin
            >>> builtin().parts("actor", "E3")
            ('DE', 'FR', 'GB')
        """
        self.mask(axis, word)
        found = self.find(axis, word)
        return self._index.atoms(axis).parts(found.id) if found else ()

    def wholes(self, axis: str, word: str, on: date | None = None) -> tuple[str, ...]:
        """Return the other words that have all atoms of this one on a day, those for everything left out.

        Raises:
            InvalidValue: there is no such word, or its axis is not one of sets.

        Example:
            >>> from negotiations.vocabulary import builtin
            >>> builtin().wholes("actor", "XN")
            ('Harbour-League-members', 'all-states')
        """
        self.mask(axis, word)
        found = self.find(axis, word)
        return self._index.atoms(axis).wholes(found.id if found else word, on)

    # --- states, triggers, events ---

    @property
    def families(self) -> Mapping[str, tuple[Word, ...]]:
        """The families of triggers by name, such as `attack:X>Y` under `attack`."""
        return self._index.families

    def variable(self, axis: str, word: str, on: date | None = None) -> Variable:
        """Return a state or a trigger as a yes/no variable, with what it implies and excludes.

        Sets of actors are as on the day: who attacks Finland in 2024 attacks a member of NATO.

        Raises:
            InvalidValue: there is no such word, or no such actor, or the axis has no variables.

        Example:
            >>> from negotiations.vocabulary import builtin
            >>> variable = builtin().variable("trigger", "invasion:XN>XS")
            >>> sorted(variable.implies & {"attack-by:XN", "attack-by:XS", "attack-on:XS", "wartime"})
            ['attack-by:XN', 'attack-on:XS', 'wartime']
        """
        key = (axis, word, on)
        known = self._index.variables.get(key)
        if known is None:
            if axis not in FACT_AXES:
                raise InvalidValue(f"the words of {axis!r} are no variables, expected {or_list(FACT_AXES)}")
            plain = self._index.texts[axis].get(word)
            instance = Instance(plain) if plain else instance_of(word, self) if axis == "trigger" else None
            if instance is None:
                raise fault_of(word, self) if axis == "trigger" else self.unknown(axis, word)
            known = self._index.variables[key] = variable_of(instance, self, on)
        return known

    def events(self) -> tuple[Event, ...]:
        """Return what may happen once, by id: processes with their two moments, and the moments that are no end of one.

        Example:
            >>> from negotiations.vocabulary import builtin
            >>> [event for event in builtin().events() if event.id == "talks"]
            [Event(id='talks', start='talks.start', end='talks.end')]
        """
        words = self.words("event")
        ends = {f"{word.id}.{end}" for word in words if word.process for end in ("start", "end")}
        return tuple(
            Event(word.id, f"{word.id}.start", f"{word.id}.end") if word.process else Event(word.id, word.id, word.id)
            for word in words
            if word.id not in ends
        )

    def edges(self) -> tuple[tuple[str, str], ...]:
        """Return the pairs of moments of which the first is never after the second, whatever a document says.

        Example:
            >>> from negotiations.vocabulary import builtin
            >>> [later for earlier, later in builtin().edges() if earlier == "talks.end"]
            ['agreement']
        """
        return order_of(self._index.table("event"))

    # --- other words ---

    def with_words(
        self,
        definitions: Mapping[str, Sequence[Mapping[str, object]]],
    ) -> tuple[Vocabulary, tuple[Problem, ...]]:
        """Return the vocabulary with the words of a negotiation, and what is wrong with them.

        A definition is what stands on a line of the data files: `id`, `en`, `uk` and so on. It adds a word, or splits
        an existing atom: by `parts` under the id of the atom, or as one new word that is `part-of` it. It never changes
        what an existing word means beside another one. What is wrong is left out, the rest stays.

        Example:
            >>> from negotiations.vocabulary import builtin
            >>> words, problems = builtin().with_words({
            ...     "place": [
            ...         {"id": "XS-01", "parts": ["XS-01.hills", "XS-01.shore"], "exhaustive": True},
            ...         {"id": "XS-01.hills", "en": "hills of Saltcoast"},
            ...         {"id": "XS-01.shore", "en": "shore of Saltcoast"},
            ...         {"id": "XS-02", "en": "Orchard"},
            ...     ],
            ... })
            >>> [str(problem) for problem in problems]
            ["word-clash 'XS-02' is a word already, with another meaning; choose another word"]
            >>> words.parts("place", "XS-01")
            ('XS-01.hills', 'XS-01.shore')
        """
        tables, problems = extended(self._index.tables, definitions)
        return _from_tables(tables), tuple(problems)

    def union(self, other: Vocabulary) -> tuple[Vocabulary, tuple[Problem, ...]]:
        """Return the words of both, and the clashes: words of one id that mean different things, here those of `self`.

        Example:
            >>> from negotiations.vocabulary import builtin
            >>> one, _ = builtin().with_words({"actor": [{"id": "joint-council", "en": "Joint Council"}]})
            >>> builtin().union(one) == (one, ())
            True
        """
        if self == other:
            return self, ()
        tables, problems = united(self._index.tables, other._index.tables)
        return _from_tables(tables), tuple(problems)


def _from_tables(tables: Mapping[str, Mapping[str, Word]]) -> Vocabulary:
    return Vocabulary(tuple(word for words in tables.values() for word in words.values()))
