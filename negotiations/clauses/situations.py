"""The axis of states, triggers and periods: which of them hold together, as atoms made while comparing.

States ("peacetime") and triggers ("XS attacks XN") are yes/no questions that may hold together unless their meaning
forbids it; periods are stretches on the time line of an anchor. A `Situation` knows what the clauses of one
issue ask; its atoms are the ways to answer them all. One question is always there: whether some trigger has happened
that these clauses do not name. So a clause that holds while nothing has happened stays apart from one that holds
whatever happens, and two texts that ask different questions can be brought to the same atoms.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from math import inf
from typing import Protocol

from negotiations.clauses.outcomes import Cut
from negotiations.clauses.scopes import WHATEVER, Extent, Period, Scope
from negotiations.problems import NegotiationsError

QUESTION_LIMIT = 10
"""How many questions one issue may ask: the atoms double with each."""

OTHER = "other-trigger"


class TooManyQuestions(NegotiationsError):
    """Raised when one issue asks of more states, triggers and periods than can be told apart."""


class Meanings(Protocol):
    """What a vocabulary says of states and triggers."""

    def consequences(self, axis: str, word: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return the words that hold wherever a state or trigger holds, and those that cannot hold there."""
        ...


@dataclass(frozen=True, slots=True)
class Literal:
    """One answer to one question.

    Attributes:
        axis: `state`, `trigger` or `period`.
        word: The state, the trigger, or the anchor of a period.
        holds: Whether the state or trigger holds (for a period: always True).
        low: Where a period starts, as a cut in its unit; None for a state or trigger.
        high: Where a period ends.
    """

    axis: str
    word: str
    holds: bool = True
    low: Cut | None = None
    high: Cut | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Situation:
    """The ways in which the states, triggers and periods of one issue can hold together.

    Attributes:
        states: The states asked for, sorted.
        triggers: The triggers asked for, sorted.
        spans: For each anchor and unit, the cuts at which periods start or end, sorted.
        atoms: Every consistent answer: a bit for each state, for each trigger, for "some other trigger", and the
            number of the stretch on each span.
    """

    states: tuple[str, ...]
    triggers: tuple[str, ...]
    spans: tuple[tuple[tuple[str, str], tuple[Cut, ...]], ...]
    atoms: tuple[tuple[int, ...], ...]

    def __hash__(self) -> int:
        """Return a hash of the questions: there may be a thousand answers, and they follow from these."""
        return hash((self.states, self.triggers, self.spans))

    @property
    def everything(self) -> int:
        """The mask of all atoms."""
        return (1 << len(self.atoms)) - 1

    def mask(self, scope: Scope) -> int:
        """Return the atoms in which a clause with this scope speaks."""
        state, trigger = scope.get("state"), scope.get("trigger")
        chosen = 0
        for place, atom in enumerate(self.atoms):
            if (
                self._state_holds(state, atom)
                and self._trigger_holds(trigger, atom)
                and self._in_period(scope.period, atom)
            ):
                chosen |= 1 << place
        return chosen

    def _state_holds(self, extent: Extent | None, atom: tuple[int, ...]) -> bool:
        if extent is None:
            return True
        return any(atom[self.states.index(word)] for word in extent.words) is not extent.all_but

    def _trigger_holds(self, extent: Extent | None, atom: tuple[int, ...]) -> bool:
        offset = len(self.states)
        if extent is None:
            return not any(atom[offset : offset + len(self.triggers) + 1])
        if WHATEVER in extent.words:
            return True
        return any(atom[offset + self.triggers.index(word)] for word in extent.words) is not extent.all_but

    def _in_period(self, period: Period | None, atom: tuple[int, ...]) -> bool:
        if period is None:
            return True
        offset = len(self.states) + len(self.triggers) + 1
        for place, (key, cuts) in enumerate(self.spans):
            if key == (period.anchor, period.unit):
                stretch = atom[offset + place]
                low: Cut = cuts[stretch - 1] if stretch else (-inf, 1)
                started = period.start == 0 or low >= (period.start, 0)
                return started and (period.end is None or low < (period.end, 0))
        return True

    def join(self, other: Situation, meanings: Meanings) -> Situation:
        """Return the situation that asks the questions of both."""
        if self == other:
            return self
        spans: dict[tuple[str, str], set[Cut]] = {}
        for key, cuts in self.spans + other.spans:
            spans.setdefault(key, set()).update(cuts)
        return _build({*self.states, *other.states}, {*self.triggers, *other.triggers}, spans, meanings)

    def embedding(self, finer: Situation) -> tuple[int, ...]:
        """Return, for each atom of a situation that asks more, the number of the atom here in which it lies."""
        return _embedding(self, finer)

    def project(self, atom: tuple[int, ...], finer: Situation) -> tuple[int, ...]:
        """Return an atom without the questions not asked here; a trigger not asked for here is one of the others."""
        offset = len(finer.states)
        answers = dict(zip(finer.triggers, atom[offset:], strict=False))
        unasked = atom[offset + len(finer.triggers)] or any(
            answers[word] for word in finer.triggers if word not in self.triggers
        )
        states = tuple(atom[finer.states.index(word)] for word in self.states)
        triggers = tuple(answers[word] for word in self.triggers)
        fine = dict(zip((key for key, _ in finer.spans), atom[offset + len(finer.triggers) + 1 :], strict=True))
        cuts_there = dict(finer.spans)
        stretches = tuple(sum(1 for cut in cuts if cut in cuts_there[key][: fine[key]]) for key, cuts in self.spans)
        return (*states, *triggers, int(unasked), *stretches)

    def cubes(self, mask: int) -> tuple[tuple[Literal, ...], ...]:
        """Return the atoms of a mask as disjoint conjunctions of answers, each as short as it can be.

        That nothing has happened is the rule and stays unsaid; that it does not matter what happens is said as
        `whatever`.
        """
        if not mask:
            return ()
        chosen = [atom for place, atom in enumerate(self.atoms) if mask >> place & 1]
        width = len(self.atoms[0])
        forced = {place: chosen[0][place] for place in range(width) if len({atom[place] for atom in chosen}) == 1}
        if self._matching(forced) == len(chosen):
            return (self._literals(self._shortest(forced)),)
        place = min(place for place in range(width) if place not in forced)
        found: list[tuple[Literal, ...]] = []
        for value in sorted({atom[place] for atom in chosen}, reverse=True):
            part = sum(1 << i for i, atom in enumerate(self.atoms) if mask >> i & 1 and atom[place] == value)
            found.extend(self.cubes(part))
        return tuple(found)

    def _matching(self, answers: Mapping[int, int]) -> int:
        return sum(1 for atom in self.atoms if all(atom[place] == value for place, value in answers.items()))

    def _shortest(self, forced: dict[int, int]) -> dict[int, int]:
        """Drop every answer that follows from the others."""
        kept = dict(forced)
        size = self._matching(forced)
        for place in sorted(forced, key=lambda place: (forced[place], -place)):
            rest = {other: value for other, value in kept.items() if other != place}
            if self._is_trigger(place) and not kept[place]:
                continue
            if self._matching(rest) == size:
                kept = rest
        return kept

    def _is_trigger(self, place: int) -> bool:
        return len(self.states) <= place <= len(self.states) + len(self.triggers)

    def _literals(self, answers: Mapping[int, int]) -> tuple[Literal, ...]:
        first, other = len(self.states), len(self.states) + len(self.triggers)
        found = [
            Literal("state", self.states[place], bool(value))
            for place, value in sorted(answers.items())
            if place < first
        ]
        triggers = {place: value for place, value in answers.items() if first <= place <= other}
        quiet = len(triggers) == other - first + 1 and not any(triggers.values())
        if not triggers:
            found.append(Literal("trigger", WHATEVER))
        elif not quiet:
            found += [
                Literal("trigger", (*self.triggers, OTHER)[place - first], bool(value))
                for place, value in sorted(triggers.items())
            ]
        for place, ((anchor, unit), cuts) in enumerate(self.spans):
            stretch = answers.get(other + 1 + place)
            if stretch is not None:
                low: Cut = cuts[stretch - 1] if stretch else (-inf, 1)
                high: Cut = cuts[stretch] if stretch < len(cuts) else (inf, 0)
                found.append(Literal("period", anchor, low=low, high=high, unit=unit))
        return tuple(found)


def situation_of(scopes: Iterable[Scope], meanings: Meanings) -> Situation:
    """Return the situation that asks what these scopes speak of.

    Raises:
        TooManyQuestions: if they speak of more than `QUESTION_LIMIT` states, triggers and ends of periods.
    """
    states: set[str] = set()
    triggers: set[str] = set()
    spans: dict[tuple[str, str], set[Cut]] = {}
    for scope in scopes:
        for axis, extent in scope.axes:
            if axis == "state":
                states.update(extent.words)
            elif axis == "trigger":
                triggers.update(word for word in extent.words if word != WHATEVER)
        if scope.period:
            limits = (scope.period.start, scope.period.end)
            # A period that starts at its anchor starts time: what is before the anchor is nobody's subject.
            spans.setdefault((scope.period.anchor, scope.period.unit), set()).update((end, 0) for end in limits if end)
    return _build(states, triggers, spans, meanings)


def _build(
    states: set[str], triggers: set[str], spans: Mapping[tuple[str, str], set[Cut]], meanings: Meanings
) -> Situation:
    if len(states) + len(triggers) + sum(len(cuts) for cuts in spans.values()) > QUESTION_LIMIT:
        message = f"one issue speaks of more than {QUESTION_LIMIT} states, triggers and ends of periods"
        raise TooManyQuestions(message)
    asked = [*(("state", word) for word in sorted(states)), *(("trigger", word) for word in sorted(triggers))]
    rules = tuple(meanings.consequences(axis, word) for axis, word in asked)
    return _cached(
        tuple(sorted(states)),
        tuple(sorted(triggers)),
        tuple((key, tuple(sorted(cuts))) for key, cuts in sorted(spans.items())),
        rules,
    )


@lru_cache(maxsize=1024)
def _cached(
    states: tuple[str, ...],
    triggers: tuple[str, ...],
    spans: tuple[tuple[tuple[str, str], tuple[Cut, ...]], ...],
    rules: tuple[tuple[frozenset[str], frozenset[str]], ...],
) -> Situation:
    words = (*states, *triggers)
    choices: Sequence[range] = [range(2)] * (len(words) + 1) + [range(len(cuts) + 1) for _, cuts in spans]
    atoms = tuple(atom for atom in product(*choices) if _consistent(words, atom, rules))
    return Situation(states, triggers, spans, atoms)


def _consistent(
    words: tuple[str, ...], atom: tuple[int, ...], rules: tuple[tuple[frozenset[str], frozenset[str]], ...]
) -> bool:
    """Return whether an answer can be so: what holds brings its consequences and shuts out what it excludes."""
    answers = dict(zip(words, atom, strict=False))
    for word, (implied, excluded) in zip(words, rules, strict=True):
        if answers[word] and (
            any(not answers.get(other, 1) for other in implied) or any(answers.get(other, 0) for other in excluded)
        ):
            return False
    return True


# The same few situations meet on every pair of texts that speak to an issue.
@lru_cache(maxsize=4096)
def _embedding(coarse: Situation, finer: Situation) -> tuple[int, ...]:
    numbers = {atom: place for place, atom in enumerate(coarse.atoms)}
    return tuple(numbers[coarse.project(atom, finer)] for atom in finer.atoms)
