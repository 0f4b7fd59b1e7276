"""Documents of every shape that a file can have, with texts that readers of YAML are known to misread."""

from __future__ import annotations

from hypothesis import strategies as st

from negotiations.documents.papers import DemandList, Proposal
from negotiations.terms.kinds import kinds

EXAMPLES = [example for kind in kinds().values() for example in kind.examples]

# A text may hold what means something in YAML, but not what a file may not hold at all.
_WORDS = ["NO", "yes", "null", "~", "3.10", "1e3", "12:30", "0o17", "2031-05-04", "<<"]
_SIGNS = [
    "- a",
    "a: b",
    "#",
    " # ",
    "{",
    "[",
    "'",
    '"',
    "\\",
    "|",
    "> ",
    "&a",
    "*a",
    "!",
    "%",
    "@",
    "\N{NO-BREAK SPACE}",
]
_letters = st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"])
texts = st.one_of(st.sampled_from([*_WORDS, *_SIGNS]), st.text(_letters, min_size=1, max_size=30))

ids = st.from_regex(r"[a-z0-9][a-z0-9.-]{0,8}", fullmatch=True)
points = st.from_regex(r"[1-9][0-9]?[a-c]?", fullmatch=True)
days = st.dates().map(lambda day: day.isoformat())
languages = st.sampled_from(["en", "uk", "sr-Latn", "no"])
labels = st.dictionaries(languages, texts, min_size=1)
numbers = st.one_of(st.integers(0, 10**9), st.fractions(min_value=0, max_value=10**6, max_denominator=10**6))


def figures() -> st.SearchStrategy[object]:
    """Return values that a limit can have: numbers, shares of a baseline, and figures still to be set."""
    shares = st.fixed_dictionaries({"fraction": st.fractions(0, 1, max_denominator=99), "of": ids})
    return st.one_of(numbers, shares, st.just("open"))


limits = st.one_of(
    st.dictionaries(st.sampled_from(["cap", "at_most", "up_to", "at_least", "exactly"]), figures(), min_size=1),
    st.just({"no_limit": True}),
)
common = st.fixed_dictionaries(
    {},
    optional={
        "point": points,
        "strength": st.sampled_from(["shall", "should", "aims", "effort"]),
        "state": st.one_of(st.just("peacetime"), st.just({"all_but": ["wartime", "martial-law"]})),
        "trigger": st.sampled_from(["whatever", ["attack:XS>XN", "breach"]]),
        "during": st.fixed_dictionaries({"of": st.just("signature"), "years": st.integers(1, 99)}),
        "line_as_of": st.sampled_from(["signature", "2031-05-04", "unstated"]),
        "option": st.sampled_from(["size/small", "size/large"]),
        "locator": texts,
        "certainty": st.sampled_from(["official", "leaked", "press-report", "statement"]),
        "sourcing": st.sampled_from(["named", "anonymous"]),
        "quote": texts,
        "note": texts,
    },
)


@st.composite
def terms(draw: st.DrawFn) -> dict[str, object]:
    """Return a term of any kind: an example of it, or a limit with any figures."""
    example = draw(st.sampled_from(EXAMPLES))
    limit = st.fixed_dictionaries({"kind": st.just("force-limit"), "party": st.just("XN"), "personnel": limits})
    own = draw(st.one_of(st.just(dict(example)), limit))
    # What holds until a state is reached is not also said of one state.
    beside = {key: value for key, value in draw(common).items() if key != "state" or "until" not in own}
    return {**own, **beside, "id": draw(ids)}


_options = st.lists(
    st.fixed_dictionaries(
        {"id": ids, "by": st.sampled_from(["XN", "XS"]), "source": ids},
        optional={"no_text": st.just(value=True), "note": texts},
    ),
    min_size=2,
    max_size=3,
    unique_by=lambda option: option["id"],
)
_groups = st.fixed_dictionaries(
    {"id": ids, "kind": st.sampled_from(["bracket", "menu", "any-of", "reported"]), "options": _options},
    optional={"within": st.just("size/small"), "note": texts},
)


def _paper(kind: dict[str, st.SearchStrategy[object]]) -> st.SearchStrategy[dict[str, object]]:
    about = st.lists(st.sampled_from(["rights/", "assets/", "forces/personnel"]), min_size=1, unique=True)
    unread = st.one_of(
        points, st.sampled_from(["rights/", "church/status"]), st.fixed_dictionaries({"point": points, "about": about})
    )
    needed: dict[str, st.SearchStrategy[object]] = {
        "id": ids,
        "title": labels,
        "date": days,
        "form": st.sampled_from(["official", "leaked", "statement"]),
        "sources": st.lists(ids, min_size=1, max_size=3, unique=True),
        "terms": st.lists(terms(), min_size=1, max_size=4),
        **kind,
    }
    optional: dict[str, st.SearchStrategy[object]] = {
        "sourcing": st.sampled_from(["named", "anonymous"]),
        "points": st.one_of(st.integers(1, 99), st.lists(points, min_size=1, unique=True)),
        "not_seen": st.lists(unread, max_size=3, unique_by=str),
        "alternatives": st.lists(_groups, max_size=2, unique_by=str),
        "left_out": st.lists(st.fixed_dictionaries({"point": points, "reason": texts}), max_size=2),
        "note": texts,
    }
    return st.fixed_dictionaries(needed, optional=optional)


_authors = st.fixed_dictionaries(
    {"actor": st.sampled_from(["XN", "XS", "NO"])}, optional={"role": st.sampled_from(["author", "input"])}
)
_lineage = st.lists(st.fixed_dictionaries({"revises": ids}), max_size=2, unique_by=str)
_actors = st.lists(st.sampled_from(["XN", "XE", "NO"]), min_size=1, unique=True)

proposals = _paper(
    {
        "authors": st.lists(_authors, min_size=1, max_size=2, unique_by=lambda author: author["actor"]),
        "lineage": _lineage,
    }
).map(Proposal.model_validate)
demand_lists = _paper({"type": st.just("demands"), "by": _actors, "red_lines": st.just(value=True)}).map(
    DemandList.model_validate
)
papers: st.SearchStrategy[Proposal | DemandList] = st.one_of(proposals, demand_lists)
