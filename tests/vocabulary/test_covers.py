from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.problems import InvalidValue
from negotiations.vocabulary import Cover, Vocabulary, builtin
from negotiations.vocabulary.covers import cover_of
from tests.vocabulary.strategies import CLASSES, DAYS, definitions, made

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.vocabulary.strategies import Definition


def union(words: Vocabulary, names: Sequence[str], on: date | None) -> int:
    mask = 0
    for name in names:
        mask |= words.mask("place", name, on)
    return mask


def meaning(words: Vocabulary, cover: Cover, on: date | None) -> int:
    named = union(words, cover.words, on)
    return words.everything("place") & ~named if cover.all_but else named & ~union(words, cover.less, on)


MASKS = st.integers(0, 2**20)


@given(definitions(), MASKS, st.sampled_from(DAYS))
def test_a_cover_is_exact_and_has_no_word_to_spare(rows: list[Definition], bits: int, on: date | None) -> None:
    words = made(rows)
    mask = bits & words.everything("place")
    cover = words.cover("place", mask, on)
    assert meaning(words, cover, on) == mask
    for spared in cover.words:
        fewer = union(words, [word for word in cover.words if word != spared], on)
        assert fewer != union(words, cover.words, on)


@given(definitions(), MASKS, st.sampled_from(DAYS))
def test_equal_vocabularies_say_the_same(rows: list[Definition], bits: int, on: date | None) -> None:
    one, other = made(rows), made(rows[::-1])
    mask = bits & one.everything("place")
    assert one.cover("place", mask, on) == other.cover("place", mask, on)


@given(definitions(), st.data(), st.sampled_from(DAYS))
def test_splitting_an_atom_changes_no_cover_of_sets_that_keep_its_parts_together(
    rows: list[Definition],
    data: st.DataObject,
    on: date | None,
) -> None:
    before = made(rows)
    atoms = before.atoms("place", before.everything("place"))
    split = data.draw(st.sampled_from([atom for atom in atoms if ":" not in atom] or ["none"]))
    if split == "none":
        return
    # Names and classes that sort before and after those that are there, and as few as one part.
    parts = data.draw(st.lists(st.sampled_from(["a1", "p105", "z1"]), min_size=1, unique=True))
    additions: list[dict[str, object]] = [
        {"id": split, "parts": parts, "exhaustive": True},
    ]
    additions += [{"id": part, "en": part, "class": data.draw(st.sampled_from(CLASSES))} for part in parts]
    after, problems = before.with_words({"place": additions})
    assert not problems
    kept = data.draw(st.sets(st.sampled_from(atoms)))
    assert before.cover("place", union(before, sorted(kept), None), on) == after.cover(
        "place",
        union(after, sorted(kept), None),
        on,
    )


@pytest.mark.parametrize(
    ("axis", "included", "excluded", "expected"),
    [
        ("place", ["XN-03.east", "XN-03.west"], [], Cover(("XN-03",))),
        ("place", ["XN"], ["XN-03"], Cover(("XN-01", "XN-02"))),
        ("place", ["UA.held"], ["UA-43", "UA-40", "UA.held-since-2022"],
         Cover(("UA-09.held-before-2022", "UA-14.held-before-2022"))),
        ("place", ["UA-43", "UA-40"], [], Cover(("crimean-peninsula",))),
        ("place", ["UA-43"], [], Cover(("UA-43",))),
        ("place", ["world"], [], Cover(("world",))),
        ("place", ["world"], ["XN", "XS"], Cover(("XN", "XS"), all_but=True)),
        ("actor", ["XN", "unstated"], [], Cover(("XN", "unstated"))),
        ("actor", ["E3", "EU-members"], [], Cover(("EU-members", "GB"))),
        ("actor", ["NATO-members", "EU-members"], [], Cover(("EU-members", "NATO-members"))),
        ("actor", ["all-states"], ["XN"], Cover(("all-states",), less=("XN",))),
        ("group", ["weapons"], ["tanks"], Cover(("weapons",), less=("tanks",))),
        ("group", ["armed-forces"], ["land-forces", "air-force", "naval-forces"], Cover(("other:armed-forces",))),
    ],
)  # fmt: skip
def test_sets_are_said_in_few_coarse_words(
    axis: str,
    included: list[str],
    excluded: list[str],
    expected: Cover,
) -> None:
    mask = 0
    for word in included:
        mask |= builtin().mask(axis, word)
    for word in excluded:
        mask &= ~builtin().mask(axis, word)
    assert builtin().cover(axis, mask) == expected


def test_a_set_that_others_make_superfluous_is_not_named() -> None:
    names = [("a", 0b0011), ("b", 0b0110), ("c", 0b1100), *((f"atom{bit}", 1 << bit) for bit in range(4))]
    assert cover_of(0b1111, names, {name: number for number, (name, _) in enumerate(names)}) == ("a", "c")


@pytest.mark.parametrize(
    ("alone", "expected"),
    [(3, ("a", "atom6", "atom7", "atom8")), (4, ("a", "b"))],
)
def test_sets_that_overlap_are_named_where_those_apart_would_be_many(alone: int, expected: tuple[str, ...]) -> None:
    """`a` and `b` share three atoms, and `b` has so many of its own."""
    target = (1 << 6 + alone) - 1
    names = [("a", 0b111_111), ("b", target & ~0b111), *((f"atom{bit}", 1 << bit) for bit in range(6 + alone))]
    assert cover_of(target, names, {name: number for number, (name, _) in enumerate(names)}) == expected


def test_a_word_is_preferred_to_its_rest_while_it_has_no_parts() -> None:
    words = made(
        [
            {"id": "fen", "en": "Fen", "class": "part", "parts": [{"member": "bog", "from": "2010-01-01"}]},
            {"id": "bog", "en": "Bog", "class": "part"},
            {"id": "marsh", "en": "Marsh", "class": "region", "parts": ["fen"]},
        ],
    )
    early = date(2000, 1, 1)
    assert words.mask("place", "fen", early) == words.mask("place", "other:fen", early)
    assert words.cover("place", words.mask("place", "fen", early), early).words == ("fen",)


def test_nothing_and_everything_have_a_cover_without_words() -> None:
    assert builtin().cover("actor", 0) == Cover(())
    assert builtin().cover("actor", builtin().everything("actor")) == Cover((), all_but=True)


@pytest.mark.parametrize("mask", [-1, 1 << 5000])
def test_what_is_no_set_of_the_axis_has_no_cover(mask: int) -> None:
    with pytest.raises(InvalidValue, match=r"is no set of 'place', expected \d+ bits"):
        builtin().cover("place", mask)
