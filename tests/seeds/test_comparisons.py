"""What comparing the real documents must show, and the laws that hold for every pair of them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import product

import pytest

import negotiations as ng
from negotiations.compare.comparing import compare_texts
from negotiations.compare.texts import text_of
from negotiations.reports.rendering import render

IDS = (
    *("ukraine-framework-2025", "russia-memorandum-2025", "us-press-reported", "us-28-points", "e3-markup"),
    *("geneva-19-points", "zn-20-points", "twenty-points", "ngo-ten-points"),
    *("istanbul-communique", "istanbul-draft"),
)
PAIRS = list(product(IDS, IDS))


@cache
def ukraine() -> ng.Negotiation:
    return ng.seed("ukraine")


def pair(a: str, b: str) -> ng.Comparison:
    return ng.compare(ukraine()[a], ukraine()[b])


def test_the_28_points_cap_what_the_framework_leaves_without_limit() -> None:
    [size] = [
        found for found in pair("us-28-points", "ukraine-framework-2025").conflicts if found.issue == "forces/personnel"
    ]
    assert (size.a.term_ids, size.b.term_ids) == (("6",), ("6",))
    assert size.gap is not None
    assert size.gap.measure == "unlimited"
    assert not size.soft


def test_the_28_points_recognise_what_the_framework_does_not() -> None:
    conflicts = pair("us-28-points", "ukraine-framework-2025").conflicts
    [title] = [found for found in conflicts if found.issue == "territory/title"]
    assert (title.a.term_ids, title.b.term_ids) == (("21a", "21b.recognition"), ("7",))
    assert dict(title.scope[0].axes)["actor"].words == ("US",)


def test_half_of_any_figure_of_2025_conflicts_with_a_cap_of_600_000() -> None:
    [size] = [
        found for found in pair("us-press-reported", "us-28-points").conflicts if found.issue == "forces/personnel"
    ]
    assert size.nature == "degree"
    assert size.gap is None, "the figures differ, and so does the distance"


def test_land_that_is_returned_does_not_stay_behind_a_line_that_stands() -> None:
    [control] = [
        found for found in pair("us-press-reported", "us-28-points").conflicts if found.issue == "territory/control"
    ]
    assert (control.a.term_ids, control.b.term_ids) == (("line.return",), ("21b",))
    assert [clause.derived for clause in control.b.clauses] == ["standing-line-keeps-control"]


def test_a_ceasefire_after_the_agreement_cannot_come_before_the_talks() -> None:
    [order] = [
        found for found in pair("us-28-points", "ukraine-framework-2025").conflicts if found.issue == "timing/order"
    ]
    assert (order.a.term_ids, order.b.term_ids, order.reason) == (("28.order",), ("1.talks",), "sequence")


def test_who_withdraws_cannot_deploy_where_it_likes() -> None:
    presence = [
        found for found in pair("us-28-points", "ukraine-framework-2025").conflicts if found.issue == "forces/presence"
    ]
    assert any("21d.withdrawal" in found.a.term_ids and "6.presence" in found.b.term_ids for found in presence)


@pytest.mark.parametrize("issue", ["language/status", "aid/military"])
def test_only_the_press_report_has_what_the_28_points_do_not(issue: str) -> None:
    [found] = [each for each in pair("us-press-reported", "us-28-points") if each.issue == issue]
    assert found.relation == "only-a"
    document = ukraine()["us-press-reported"]
    evidence = document.evidence(document.term(found.a.term.id))
    assert (evidence.certainty, evidence.sourcing) == ("press-report", "anonymous")


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_swapping_the_documents_mirrors_every_finding(a: str, b: str) -> None:
    assert pair(b, a) == pair(a, b).mirrored


@pytest.mark.parametrize("document", IDS)
def test_a_document_agrees_with_itself_wherever_it_can_be_compared(document: str) -> None:
    assert {found.relation.value for found in pair(document, document)} <= {"same", "open", "incomparable"}


@pytest.mark.parametrize("form", ["md", "html", "txt", "json"])
def test_the_order_of_the_terms_changes_no_byte_of_a_report(form: str) -> None:
    one, two = text_of(ukraine()["us-28-points"]), text_of(ukraine()["ukraine-framework-2025"])
    backwards = replace(one, clauses=one.clauses[::-1])
    assert render(compare_texts(backwards, two), form=form) == render(compare_texts(one, two), form=form)
