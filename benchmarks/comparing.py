"""Comparing two texts, side by side with what people would use instead on the same data."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import partial
from typing import Any

from benchmarks.timing import best, row
from negotiations.clauses.clause import Clause
from negotiations.clauses.outcomes import Numbers, Words
from negotiations.clauses.relations import relate
from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Extent, Scope
from negotiations.compare.comparing import compare, compare_texts
from negotiations.compare.edits import keyed
from negotiations.compare.texts import Text, form_of, text_of
from negotiations.documents.negotiations import Document, alone
from negotiations.documents.papers import Proposal
from negotiations.files.writing import to_data
from negotiations.vocabulary import builtin

DEED = Words(("done", "not"))
ACTORS = ("XN", "XS", "XE")
Row = dict[str, Any]


def rows(issues: int, seed: int) -> list[Row]:
    """Return three terms on each issue, one for each actor: the same for every seed but for a tenth of them."""
    fixed, varied = random.Random(0), random.Random(seed)
    made = []
    for issue in range(issues):
        for actor in ACTORS:
            done = fixed.random() < 0.5
            if varied.random() < 0.1:
                done = not done
            made.append(
                {
                    "id": f"{issue}-{actor}",
                    "action": f"action-{issue}",
                    "actor": actor,
                    "done": done,
                    "note": "as agreed",
                }
            )
    varied.shuffle(made)
    return made


def document(name: str, made: list[Row]) -> Document:
    """Return the rows as a proposal of commitments, each with what real terms have."""
    always: Row = {"kind": "commitment", "to": "XW", "places": ["XN-01", "XN-02"], "state": "peacetime"}
    always |= {"during": {"of": "signature", "months": 24}, "locator": "point 3"}
    terms = [
        {
            **always,
            "id": r["id"].lower(),
            "party": r["actor"],
            "action": r["action"],
            "done": r["done"],
            "note": r["note"],
        }
        for r in made
    ]
    facts = {"title": {"en": name}, "date": "2031-05-04", "authors": [{"actor": "XN"}], "form": "leaked"}
    return alone(Proposal.model_validate({"id": name, **facts, "sources": ["gazette"], "terms": terms}))


def keyed_walk(a: dict[str, Row], b: dict[str, Row]) -> list[tuple[str, str, object, object]]:
    """Return every field that differs, by a plain walk over dictionaries."""
    found: list[tuple[str, str, object, object]] = []
    for key in a.keys() | b.keys():
        left, right = a.get(key), b.get(key)
        if left is None or right is None:
            found.append((key, "", left, right))
        elif left != right:
            found.extend(
                (key, name, left.get(name), right.get(name))
                for name in left.keys() | right.keys()
                if left.get(name) != right.get(name)
            )
    return found


def fresh_form(made: Text) -> None:
    """Make the normal form of a text anew."""
    form_of.cache_clear()
    form_of(made, builtin())


def sizes() -> Iterator[str]:
    """Yield a line for each size of document."""
    from deepdiff import DeepDiff

    ours: dict[int, float] = {}
    for count, goal in ((30, 0.002), (300, None), (3000, 0.060)):
        a, b = document("a", rows(count // 3, 1)), document("b", rows(count // 3, 2))
        conflicting = sum(len(finding.a.term_ids) for finding in compare(a, b).conflicts)
        a_keyed, b_keyed = keyed(to_data(a.paper)), keyed(to_data(b.paper))
        changed = keyed_walk(a_keyed["terms"], b_keyed["terms"])
        assert conflicting == len({key for key, name, *_ in changed if name == "done"})
        ours[count] = best(partial(compare, a, b), 7)
        theirs = best(partial(DeepDiff, a_keyed, b_keyed), 2)
        walk = best(partial(keyed_walk, a_keyed["terms"], b_keyed["terms"]))
        note = f"{conflicting} terms conflict"
        yield row(f"compare, {count:,} terms a side, normal forms at hand", ours[count], goal, note)
        yield row("  DeepDiff of the same, re-keyed by id", theirs, None, f"{theirs / ours[count]:.1f} times as long")
        note = f"{walk / ours[count]:.2f} times as long"
        yield row("  plain keyed walk over dictionaries: which fields differ", walk, None, note)
        fresh = best(partial(fresh_form, text_of(a)), 3)
        yield row(f"normal form of {count:,} terms", fresh, 0.150 if count == 3000 else None)
    yield f"  3,000 terms take {ours[3000] / ours[300]:.1f} times as long as 300"


def crossing() -> Iterator[str]:
    """Yield a line for clauses of one issue whose scopes cross on several axes."""
    draw = random.Random(4)
    actors = ("XN", "XS", "XE", "XW", "NATO-members", "EU-members", "G7-members", "all-states")
    places = ("XN-01", "XN-02", "XN-03.east", "XN-03.west", "XS-01", "XS-02", "XN", "XS")
    groups = ("civilians", "armed-forces", "weapons", "prisoners-of-war")
    for count in (5, 10, 20, 30):
        clauses = tuple(
            Clause(
                "act/demine",
                Scope.of(
                    actor=Extent.of(*draw.sample(actors, 3)),
                    place=Extent.of(*draw.sample(places, 3)),
                    group=Extent.of(*draw.sample(groups, 2)),
                ),
                Room.must(DEED, "done"),
                str(place),
            )
            for place in range(count)
        )
        one, two = Text("a", clauses, builtin()), Text("b", clauses[::2], builtin())

        def both(one: Text = one, two: Text = two) -> None:
            form_of.cache_clear()
            compare_texts(one, two)

        findings = compare_texts(one, two)
        cells = sum(
            len(sheet.cells) for entry in form_of(one, builtin()).entries.values() for sheet in entry.sheets.values()
        )
        failed = bool(form_of(one, builtin()).failures)
        note = "refused: too many cells" if failed else f"{cells:,} cells, {len(findings)} findings"
        yield row(f"normal forms and comparison, {count} clauses crossing on 3 axes", best(both, 1), 2.0, note)


def relating() -> Iterator[str]:
    """Yield a line for relating two rooms, and for the same question put to intervals of portion."""
    import portion

    people = Numbers("person", integer=True, low=0)
    numbers = [1000 * n for n in range(1, 60)]
    rooms = [Room.at_most(people, n) for n in numbers] + [Room.cap(people, n) for n in numbers]
    pairs = [(a, b) for a in rooms for b in rooms]
    intervals = [portion.closed(0, n) for n in numbers] * 2
    theirs = [(a, b) for a in intervals for b in intervals]

    def ask() -> None:
        for a, b in pairs:
            relate(a, b)

    def ask_portion() -> None:
        for a, b in theirs:
            _ = a == b or a in b or b in a or (a & b).empty

    seconds = best(ask, 3)
    yield row("relate() of two rooms, each", seconds / len(pairs), 1 / 500_000, f"{len(pairs) / seconds:,.0f} a second")
    other = best(ask_portion, 1)
    yield row(
        "  portion: equal, inside or apart, two intervals, each",
        other / len(theirs),
        None,
        f"{other / seconds:.0f} times as long",
    )
