"""What was on the table on a day, and what is left without one source."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.analysis.coverage import coverages
from negotiations.clauses.clause import Silence
from negotiations.compare.comparing import compare
from negotiations.compare.matrix import matrix
from negotiations.documents.negotiations import Negotiation
from negotiations.documents.papers import Proposal
from negotiations.documents.settings import Setting
from negotiations.documents.sources import Source
from negotiations.problems import InvalidValue

ACTORS = ("XN", "XS", "XE", "XW")
SOURCES = tuple(Source(id=each, publisher="Gazette", title=each) for each in ("gazette", "courier"))
DAY = date(2031, 5, 4)

Rows = list[tuple[str, int, str]]
rows = st.lists(
    st.tuples(st.sampled_from(ACTORS), st.integers(1, 4), st.sampled_from(("gazette", "courier"))), max_size=4
)


def paper(name: str, said: Rows, day: date = DAY, **more: object) -> Proposal:
    terms = [
        {"id": str(number), "kind": "force-limit", "party": actor, "personnel": {"at_most": most}, "source": source}
        for number, (actor, most, source) in enumerate(said)
        if source != more.get("besides")
    ]
    facts = {"title": {"en": name}, "date": day, "authors": [{"actor": "XN"}], "form": "official", "points": 9}
    left_out = [{"point": str(number), "reason": "It thanks the host."} for number in range(1, 10)]
    sources = more.get("sources", ["gazette", "courier"])
    return Proposal.model_validate({"id": name, **facts, "sources": sources, "terms": terms, "left_out": left_out})


def talks(*papers: Proposal, stances: tuple[dict[str, object], ...] = ()) -> Negotiation:
    setting = {"id": "drill", "title": {"en": "Drill"}, "parties": ["XN", "XS"], "stances": list(stances)}
    return Negotiation(Setting.model_validate(setting), SOURCES, papers)


@given(rows, rows, st.sampled_from(("gazette", "courier")))
def test_without_a_source_is_as_if_its_terms_were_deleted(one: Rows, two: Rows, source: str) -> None:
    narrowed = talks(paper("a", one), paper("b", two)).without(source)
    deleted = talks(paper("a", one, besides=source), paper("b", two, besides=source))
    found, expected = compare(narrowed["a"], narrowed["b"]), compare(deleted["a"], deleted["b"])
    assert found.to_records() == expected.to_records()
    assert all(narrowed[name].terms == deleted[name].terms for name in "ab")


@given(rows, st.permutations(("gazette", "courier")))
def test_sources_are_left_out_in_any_order(said: Rows, order: list[str]) -> None:
    whole = talks(paper("a", said))
    assert whole.without(*order)["a"].terms == whole.without(order[0]).without(order[1])["a"].terms == ()


def test_a_document_says_what_is_missing_of_it() -> None:
    whole = talks(paper("a", [("XN", 1, "gazette")]))
    narrowed = whole["a"].without("gazette")
    assert (narrowed.withheld, narrowed.bare) == (("gazette",), True)
    assert (whole["a"].withheld, whole["a"].bare) == ((), False)
    assert not whole["a"].without("courier").bare


def test_a_document_that_rests_on_other_sources_stays_as_it_is() -> None:
    only = paper("a", [("XN", 1, "gazette")], sources=["gazette"])
    narrowed = talks(only).without("courier")
    assert narrowed["a"].paper is only
    assert narrowed["a"].withheld == ()


def test_a_source_that_is_not_there_is_told_with_the_nearest() -> None:
    with pytest.raises(InvalidValue, match=r"unknown source of 'drill': 'gazete'; did you mean 'gazette'\?"):
        talks().without("gazete")


@given(st.lists(st.integers(-3, 3), max_size=4, unique=True), st.integers(-3, 3))
def test_what_was_on_the_table_is_of_that_day_or_before(days: list[int], on: int) -> None:
    papers = [paper(f"d{place}", [], DAY + timedelta(each)) for place, each in enumerate(days)]
    said = tuple(
        {"who": ["XS"], "what": "rejects", "document": "d0", "date": DAY + timedelta(each), "source": "gazette"}
        for each in days
    )
    then = talks(*papers, stances=said).as_of(DAY + timedelta(on))
    assert [(each.date - DAY).days for each in then] == sorted(day for day in days if day <= on)
    assert [(each.date - DAY).days for each in then.stances] == sorted(day for day in days if day <= on)


@given(rows, rows, rows, st.sampled_from(("gazette", "courier")))
def test_it_is_the_same_for_a_matrix_and_for_coverage(one: Rows, two: Rows, three: Rows, source: str) -> None:
    said = {"a": one, "b": two, "c": three}
    narrowed = talks(*(paper(name, each) for name, each in said.items())).without(source)
    deleted = talks(*(paper(name, each, besides=source) for name, each in said.items()))
    assert matrix(narrowed.documents).to_records() == matrix(deleted.documents).to_records()
    answers = [coverages(each["a"], [each["b"], each["c"]]).to_records() for each in (narrowed, deleted)]
    assert answers[0] == answers[1]


def with_options(*groups: Mapping[str, object], **said: tuple[int, str]) -> Negotiation:
    """Return talks on a draft whose options are named by `group_option`, and on a plain one from the gazette."""
    plain = paper("b", [("XN", 5, "gazette")])
    terms = [
        {
            "id": name.replace("_", "-"),
            "kind": "force-limit",
            "party": "XN",
            "personnel": {"at_most": most},
            "source": source,
        }
        | {"option": name.replace("_", "/")}
        for name, (most, source) in said.items()
    ]
    whole = plain.model_dump(mode="json", exclude={"terms"}, exclude_unset=True) | {
        "id": "a",
        "terms": terms,
        "alternatives": groups,
    }
    return talks(Proposal.model_validate(whole), plain)


def test_of_an_option_of_which_nothing_is_left_it_is_not_told_that_it_says_nothing() -> None:
    bracket = {"id": "o", "kind": "bracket", "options": [{"id": "x", "by": "XN"}, {"id": "y", "by": "XS"}]}
    narrowed = with_options(bracket, o_x=(5, "gazette"), o_y=(9, "courier")).without("courier")
    found = compare(narrowed["a"], narrowed["b"])
    assert [(each.relation.value, each.a.silence) for each in found] == [("same", None), ("only-b", Silence.UNKNOWN)]


@pytest.mark.parametrize("kind", ["menu", "any-of"])
def test_of_an_option_that_an_author_offers_and_of_which_nothing_is_left_it_is_told_why(kind: str) -> None:
    offer = {"id": "o", "kind": kind, "options": [{"id": each} for each in ("x", "y", "z")]}
    said = {"o_x": (5, "gazette"), "o_y": (9, "courier"), "o_z": (5, "gazette")}
    narrowed = with_options(offer, **said).without("courier")
    for a, b in (("a", "b"), ("b", "a")):
        [finding] = compare(narrowed[a], narrowed[b])
        assert (finding.relation.value, finding.reason) == ("open", "option-withheld")


def test_where_an_option_is_silent_too_that_one_is_left_out_is_not_why() -> None:
    options = [{"id": "x"}, {"id": "y"}, {"id": "z", "no_text": True}]
    offer = {"id": "o", "kind": "menu", "options": options}
    whole = with_options(offer, o_x=(5, "gazette"), o_y=(9, "courier"))
    for talks_ in (whole, whole.without("courier")):
        [finding] = compare(talks_["a"], talks_["b"])
        assert (finding.relation.value, finding.reason) == ("open", "option-silent")


def test_an_option_of_a_menu_inside_a_bracket_is_left_out_in_its_option_only() -> None:
    bracket = {"id": "o", "kind": "bracket", "options": [{"id": "x", "by": "XN"}, {"id": "y", "by": "XS"}]}
    menu = {"id": "i", "kind": "menu", "within": "o/y", "options": [{"id": "p"}, {"id": "q"}]}
    narrowed = with_options(bracket, menu, o_x=(5, "gazette"), i_p=(5, "gazette"), i_q=(9, "courier")).without(
        "courier"
    )
    found = compare(narrowed["a"], narrowed["b"])
    assert [(each.a.options, each.relation.value, each.reason) for each in found] == [
        (("o/y",), "open", "option-withheld"),
        (("o/x",), "same", ""),
    ]


def test_an_option_of_a_menu_of_which_only_an_empty_menu_is_left_is_left_out_too() -> None:
    offer = {"id": "o", "kind": "menu", "options": [{"id": "x"}, {"id": "y"}]}
    menu = {"id": "i", "kind": "menu", "within": "o/y", "options": [{"id": "p"}, {"id": "q"}]}
    whole = with_options(offer, menu, o_x=(5, "gazette"), i_p=(8, "courier"), i_q=(9, "courier"))
    narrowed = whole.without("courier")
    assert narrowed["a"].emptied == {"o/y", "i/p", "i/q"}
    [finding] = compare(narrowed["a"], narrowed["b"])
    assert (finding.relation.value, finding.reason) == ("open", "option-withheld")


def test_of_an_option_of_which_only_an_empty_menu_is_left_it_is_not_told_that_it_is_silent() -> None:
    bracket = {"id": "o", "kind": "bracket", "options": [{"id": "x", "by": "XN"}, {"id": "y", "by": "XS"}]}
    menu = {"id": "i", "kind": "menu", "within": "o/y", "options": [{"id": "p"}, {"id": "q"}]}
    whole = with_options(bracket, menu, o_x=(5, "gazette"), i_p=(8, "courier"), i_q=(9, "courier"))
    narrowed = whole.without("courier")
    found = compare(narrowed["a"], narrowed["b"])
    assert [(each.relation.value, each.a.silence) for each in found] == [("same", None), ("only-b", Silence.UNKNOWN)]


def test_an_option_with_a_choice_of_saying_nothing_is_not_empty() -> None:
    offer = {"id": "o", "kind": "menu", "options": [{"id": "x"}, {"id": "y"}]}
    menu = {"id": "i", "kind": "menu", "within": "o/y", "options": [{"id": "p"}, {"id": "q", "no_text": True}]}
    narrowed = with_options(offer, menu, o_x=(5, "gazette"), i_p=(8, "courier")).without("courier")
    assert narrowed["a"].emptied == {"i/p"}


def test_a_report_of_which_only_reports_of_a_left_out_source_are_left_is_none() -> None:
    sources = [{"id": "x", "source": "gazette"}, {"id": "y", "source": "courier"}]
    inner = [{"id": each, "source": "courier"} for each in ("p", "q")]
    outer = {"id": "o", "kind": "reported", "options": sources}
    nested = {"id": "i", "kind": "reported", "within": "o/y", "options": inner}
    whole = with_options(outer, nested, o_x=(5, "gazette"), i_p=(9, "courier"), i_q=(8, "courier"))
    assert [each.relation.value for each in compare(whole["a"], whole["b"])] == ["open"]
    narrowed = whole.without("courier")
    assert [each.relation.value for each in compare(narrowed["a"], narrowed["b"])] == ["same"]
