"""What each draft changed: told from both texts, and never more than was read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

import negotiations as ng
from negotiations.clauses.alternatives import Alternative, Group
from negotiations.clauses.clause import Clause, Silence
from negotiations.clauses.outcomes import Numbers, Words
from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Scope
from negotiations.clauses.strengths import Strength
from negotiations.compare.comparing import compare_texts
from negotiations.compare.history import Change, History, change_of, history
from negotiations.compare.in_no_option import told_once
from negotiations.compare.texts import Text
from negotiations.documents.negotiations import Negotiation
from negotiations.documents.papers import Proposal
from negotiations.documents.settings import Setting
from negotiations.documents.sources import Source
from negotiations.problems import InvalidValue
from negotiations.vocabulary import builtin

PEOPLE = Numbers("person", integer=True, low=0)
DEED = Words(("done", "not"))
SIZE = "forces/personnel"


def text(name: str, *rooms: Room, **fields: object) -> Text:
    clauses = tuple(Clause(SIZE, Scope.of(actor="XN"), room, "1") for room in rooms)
    return Text(name, clauses, builtin(), **fields)  # type: ignore[arg-type]


def left_open(name: str) -> Text:
    return Text(name, (Clause(SIZE, Scope.of(actor="XN"), None, "1", Strength.SHALL, Silence.OPEN),), builtin())


FIVE, NINE, CAP_FIVE, CAP_NINE = (
    Room.at_most(PEOPLE, 5),
    Room.at_most(PEOPLE, 9),
    Room.cap(PEOPLE, 5),
    Room.cap(PEOPLE, 9),
)


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (text("a", NINE), text("b", NINE), "kept"),
        (text("a", NINE), text("b", FIVE), "tightened"),
        (text("a", FIVE), text("b", NINE), "loosened"),
        (text("a", CAP_FIVE), text("b", CAP_NINE), "reversed"),
        (text("a", Room.at_most(PEOPLE, 9)), text("b", Room.at_least(PEOPLE, 2)), "shifted"),
        (text("a", NINE), text("b"), "dropped"),
        (text("a", NINE), text("b", struck={"a": frozenset({"1"})}), "struck"),
        (text("a", NINE), text("b", unread=("forces/",)), "unseen"),
        (text("a"), text("b", NINE), "added"),
        (text("a", unread=("",)), text("b", NINE), "unseen"),
        (text("a", NINE), left_open("b"), "opened"),
        (left_open("a"), text("b", NINE), "settled"),
    ],
)
def test_a_change_is_told_from_both_drafts(before: Text, after: Text, change: str) -> None:
    [finding] = compare_texts(before, after)
    assert change_of(finding) == change


def test_what_is_asked_for_of_some_part_is_not_left_open() -> None:
    done = Room.must(DEED, "done")
    some = Clause("act/demine", Scope.of(actor="XN"), None, "1", silence=Silence.OPEN, some=done)
    one = Text("one", (Clause("act/demine", Scope.of(actor="XN", place="XN-01"), done, "1"),), builtin())
    part = Text("part", (some,), builtin())
    assert {change_of(finding).value for finding in compare_texts(one, part)} == {"unclear", "added"}
    assert {change_of(finding).value for finding in compare_texts(part, one)} == {"unclear", "dropped"}


def test_every_change_but_one_is_told_the_other_way_round_from_the_other_side() -> None:
    pairs = {"tightened": "loosened", "opened": "settled", "split": "joined", "reversed": "reversed", "kept": "kept"}
    for before, after in ((text("a", NINE), text("b", FIVE)), (text("a", NINE), left_open("b"))):
        [there], [back] = compare_texts(before, after), compare_texts(after, before)
        assert pairs[change_of(there).value] == change_of(back).value


def test_what_stands_in_no_option_is_gone_though_an_option_speaks_of_it_on_another_condition() -> None:
    presence = Words(("present", "absent"))
    ban, stay = Room.must_not(presence, "present"), Room.may(presence, "present")

    def said(name: str, room: Room, scope: Scope, option: str = "") -> Clause:
        return Clause("forces/presence", scope, room, name, option=option)

    bracket = Group("g", Alternative.BRACKET, (("north", "XN"), ("south", "XS")))
    attacked = said("n", stay, Scope.of(actor="XW", place="XN-01", trigger="attack:XS>XN"), "g/north")
    clauses = (attacked, said("s", ban, Scope.of(actor="XW", place="XN-02"), "g/south"))
    before = Text("a", (said("1", ban, Scope.of(actor="XW", place="XN")),), builtin())
    findings = compare_texts(before, Text("b", clauses, builtin(), groups=(bracket,)))
    told = [
        (finding.relation.value, dict(region.axes)["place"].words, finding.b.options, nowhere)
        for finding, nowhere in told_once(list(findings), findings.a)
        for region in finding.scope
    ]
    assert told == [
        ("same", ("XN-02",), ("g/south",), False),
        ("only-a", ("XN-01",), (), True),
        ("only-a", ("XN-03",), (), True),
        ("only-b", ("XN-01",), ("g/north",), False),
        ("only-a", ("XN-02",), ("g/north",), False),
    ]


@pytest.fixture(scope="module")
def drafts() -> History:
    return history(ng.seed("ukraine").lineage("e3-markup"))


class TestSeeds:
    def test_there_is_a_revision_between_each_two_drafts(self, drafts: History) -> None:
        assert [(each.before.id, each.after.id) for each in drafts][-1] == ("us-28-points", "e3-markup")
        assert len(drafts) == len(drafts.drafts) - 1

    def test_a_point_that_the_mark_up_struck_is_told_so(self, drafts: History) -> None:
        struck = {step.issue for step in drafts.revisions[-1].of("struck")}
        assert {"accountability/prosecution", "zone/demilitarised", "share/reconstruction-profit"} <= struck

    def test_a_size_that_sources_differ_on_is_no_option_of_the_draft(self, drafts: History) -> None:
        assert drafts.revisions[-1].of(Change.SPLIT) == ()
        sizes = [step for step in drafts.revisions[-1].steps if step.issue == "forces/personnel"]
        assert {step.finding.b.term_ids: step.change for step in sizes} == {
            ("6", "6.floor"): Change.REVERSED,
            ("6.floor",): Change.UNCLEAR,
        }

    def test_what_stands_in_no_option_is_gone_and_not_moved_into_options(self) -> None:
        talks = ng.seed("ukraine")
        [revision] = history([talks["zn-20-points"], talks["twenty-points"]])
        control = {
            step.finding.scope[0].axes[0][1].words: step.change
            for step in revision.steps
            if step.issue == "territory/control"
        }
        assert control[("crimean-peninsula",)] is Change.DROPPED
        assert control[("UA-09.not-held",)] is Change.SPLIT

    def test_nothing_is_called_added_where_the_draft_before_was_not_read(self, drafts: History) -> None:
        first = drafts.revisions[0]
        assert first.before.unread == ("",)
        assert first.of("added") == ()

    def test_the_ledger_has_each_issue_that_changed_and_no_other(self, drafts: History) -> None:
        ledger = drafts.ledger
        assert all(len(steps) == len(drafts) for steps in ledger.values())
        assert "forces/personnel" in ledger
        changed = {step.issue for each in drafts for step in each.steps if step.change is not Change.KEPT}
        assert set(ledger) == changed

    def test_the_edits_of_the_file_stand_beside(self, drafts: History) -> None:
        assert drafts.revisions[-1].edits

    def test_a_change_that_there_is_not_is_refused(self, drafts: History) -> None:
        with pytest.raises(InvalidValue, match="unknown change 'softened'"):
            drafts.revisions[0].of("softened")


def test_one_draft_has_no_history() -> None:
    with pytest.raises(InvalidValue, match="fewer than two drafts"):
        history(ng.seed("ukraine").lineage("ngo-ten-points"))


def test_two_drafts_of_one_id_are_refused() -> None:
    draft = ng.seed("ukraine")["us-28-points"]
    other = replace(draft, paper=draft.paper.model_copy(update={"terms": draft.paper.terms[1:]}))
    with pytest.raises(InvalidValue, match="two drafts with the id 'us-28-points'"):
        history([draft, other])


class TestOptions:
    """A draft has the options that its authors gave it: what sources tell in different ways are none of them."""

    @pytest.mark.parametrize(
        ("kind", "by", "change"),
        [
            ("bracket", "by", {"split"}),
            ("menu", "", {"split"}),
            ("any-of", "", {"split"}),
            ("reported", "source", {"reversed"}),
        ],
    )
    @pytest.mark.parametrize("back", [False, True])
    def test_what_is_reported_in_two_ways_is_not_moved_into_options(
        self, kind: str, by: str, change: set[str], *, back: bool
    ) -> None:
        group = {"id": "size", "kind": kind, "options": [_option(each, by) for each in "ns"]}
        drafts = [_draft("a", {"1": 8}), _draft("b", {"1": 5, "2": 6}, group)]
        found = _changes(*(reversed(drafts) if back else drafts))
        assert found == ({"joined"} if back and change == {"split"} else change)

    def test_what_depends_on_which_source_is_right_is_neither_left_open_nor_settled(self) -> None:
        group = {"id": "size", "kind": "reported", "options": [_option(each, "source") for each in "ns"]}
        one, two = _draft("a", {"1": 5}), _draft("b", {"1": 5, "2": 6}, group)
        assert _changes(one, two) == _changes(two, one) == {"unclear"}

    @pytest.mark.parametrize(("party", "changes"), [("XS", {"dropped", "added"}), ("XN", {"split"})])
    def test_a_demand_is_moved_into_options_where_one_of_them_speaks_to_it(self, party: str, changes: set[str]) -> None:
        group = {
            "id": "size",
            "kind": "bracket",
            "options": [_option("n", "by"), {**_option("s", "by"), "no_text": True}],
        }
        assert _changes(_draft("a", {"1": 5}, party=party), _draft("b", {"1": 5}, group)) == changes

    @pytest.mark.parametrize("back", [False, True])
    @pytest.mark.parametrize("silent", [{"no_text": True}, {}])
    @pytest.mark.parametrize(("one", "two"), ["ns", "sn"])
    def test_what_no_option_speaks_of_is_told_once_and_by_itself(
        self, one: str, two: str, silent: Mapping[str, bool], *, back: bool
    ) -> None:
        options = {one: _option(one, "by"), two: {**_option(two, "by"), **silent}}
        group = {"id": "who", "kind": "bracket", "options": [options[each] for each in "ns"]}
        terms: list[Mapping[str, object]] = [{**_HELD, "places": "XN-01", "control": "XS", "option": f"who/{one}"}]
        if not silent:
            terms.append({"id": "2", "kind": "election", "party": "XE", "source": "n", "option": f"who/{two}"})
        talks = Negotiation(_SETTING, (), (_paper("a", [_HELD]), _paper("b", terms, group)))
        moved, gone = ("joined", "added") if back else ("split", "dropped")
        assert _of_control(talks, back=back) == {
            (("XN-01",), (f"who/{one}",)): (moved, None),
            (("XN-01",), (f"who/{two}",)): (moved, Silence.NO_TEXT if silent else Silence.SILENT),
            (("XN-02",), ()): (gone, Silence.SILENT),
        }

    def test_an_option_of_which_nothing_is_left_is_not_known_apart_from_one_that_is_silent(self) -> None:
        group = {"id": "who", "kind": "bracket", "options": [_option("n", "by"), _option("s", "by")]}
        terms = [
            {**_HELD, "places": "XN-03", "option": "who/n"},
            {**_HELD, "id": "2", "source": "s", "option": "who/s"},
        ]
        sources = tuple(Source.model_validate({"id": each, "publisher": "P", "title": "T"}) for each in "ns")
        talks = Negotiation(_SETTING, sources, (_paper("a", [_HELD]), _paper("b", terms, group)))
        assert _of_control(talks.without("s")) == {
            (("XN-01", "XN-02"), ("who/n",)): ("dropped", Silence.SILENT),
            (("XN-01", "XN-02"), ("who/s",)): ("unseen", Silence.UNKNOWN),
            (("XN-03",), ("who/n",)): ("added", None),
        }


_HELD = {"id": "1", "kind": "territory", "places": ["XN-01", "XN-02"], "control": "XN", "source": "n"}


def _of_control(
    talks: Negotiation, *, back: bool = False
) -> dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[str, Silence | None]]:
    """Return what became of who controls what, by the places and the options of the draft that has some."""
    [revision] = history([talks[name] for name in ("ba" if back else "ab")])
    steps = [step for step in revision.steps if step.issue == "territory/control"]
    sides = [step.finding.a if back else step.finding.b for step in steps]
    places = [step.finding.scope[0].axes[0][1].words for step in steps]
    return {
        (place, side.options): (step.change.value, side.silence)
        for place, side, step in zip(places, sides, steps, strict=True)
    }


_SETTING = Setting.model_validate({"id": "drill", "title": {"en": "Drill"}, "parties": ["XN", "XS"]})


def _option(name: str, by: str) -> Mapping[str, object]:
    return {"id": name} | {"by": {"by": f"X{name.upper()}"}, "source": {"source": name}, "": {}}[by]


def _draft(
    name: str, sizes: Mapping[str, int], group: Mapping[str, object] | None = None, party: str = "XN"
) -> Proposal:
    terms = [
        {"id": each, "kind": "force-limit", "party": party, "personnel": {"cap": size}, "source": "n"}
        | ({"option": f"size/{option}"} if group else {})
        for (each, size), option in zip(sizes.items(), "ns", strict=False)
    ]
    return _paper(name, terms, group)


def _paper(name: str, terms: Sequence[Mapping[str, object]], group: Mapping[str, object] | None = None) -> Proposal:
    facts = {"title": {"en": name}, "date": "2031-05-04", "authors": [{"actor": "XN"}], "form": "official"}
    groups = [group] if group else []
    return Proposal.model_validate({"id": name, **facts, "sources": ["n", "s"], "terms": terms, "alternatives": groups})


def _changes(before: Proposal, after: Proposal) -> set[str]:
    talks = Negotiation(_SETTING, (), (before, after))
    [revision] = history([talks[before.id], talks[after.id]])
    return {step.change.value for step in revision.steps}
