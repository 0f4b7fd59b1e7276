"""Which demands a text meets: cell by cell, and no more than it says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import negotiations as ng
from negotiations.analysis.coverage import Answer, Coverage, coverage, coverage_of, coverages
from negotiations.analysis.near import no_answers
from negotiations.clauses.alternatives import Alternative, Group
from negotiations.clauses.catalogue import find_issue
from negotiations.clauses.clause import Clause, Silence
from negotiations.clauses.outcomes import Numbers, Words
from negotiations.clauses.positions import Position
from negotiations.clauses.rooms import Figure, Room
from negotiations.clauses.scopes import Extent, Scope
from negotiations.clauses.strengths import Strength
from negotiations.compare.comparing import compare_texts
from negotiations.compare.texts import Text
from negotiations.problems import InvalidValue
from negotiations.vocabulary import builtin
from tests.compare.test_pointwise import Point, Said, covers, points, said, text

DEED = Words(("done", "not"))
PEOPLE = Numbers("person", integer=True, low=0)
REPORTED = Alternative.REPORTED
ROOMS = {"must": Room.must(DEED, "done"), "must not": Room.must(DEED, "not"), "may": Room.may(DEED, "done")}


def clause(term: str, norm: str, *actors: str, issue: str = "act/demine") -> Clause:
    return Clause(issue, Scope.of(actor=Extent.of(*actors)), ROOMS[norm], term)


def made(name: str, *clauses: Clause, **fields: object) -> Text:
    return Text(name, clauses, builtin(), **fields)  # type: ignore[arg-type]


DEMANDS = made("demands", clause("1", "must", "XN", "XS", "XE"))


def counts(found: Coverage) -> dict[str, int]:
    return {answer.value: count for answer, count in found.counts.items()}


class TestAnswers:
    @pytest.mark.parametrize(
        ("plan", "answer"),
        [
            ([clause("a", "must", "XN", "XS", "XE", "XW")], "met"),
            ([clause("a", "may", "XN", "XS", "XE")], "allowed"),
            ([clause("a", "must not", "XN", "XS", "XE")], "contradicted"),
            ([clause("a", "must", "XN", "XS", "XE", issue="act/mine")], "silent"),
        ],
    )
    def test_a_demand_is_answered(self, plan: list[Clause], answer: str) -> None:
        [answered] = coverage_of(DEMANDS, made("plan", *plan))
        assert {each.value for each in answered.counts} == {answer}
        assert answered.headline == answer
        assert not answered.partly_met

    @pytest.mark.parametrize(("silence", "answer"), [(Silence.OPEN, "left-open"), (Silence.REFUSED, "declined")])
    def test_a_question_that_is_left_open_is_not_one_that_is_declined(self, silence: Silence, answer: str) -> None:
        scope = Scope.of(actor=Extent.of("XN", "XS", "XE"))
        plan = made("plan", Clause("act/demine", scope, None, "a", silence=silence))
        assert counts(coverage_of(DEMANDS, plan)) == {answer: 1}

    def test_what_was_not_read_and_what_was_struck_is_not_silence(self) -> None:
        assert counts(coverage_of(DEMANDS, made("plan", unread=("act/",)))) == {"unknown": 1}
        assert counts(coverage_of(DEMANDS, made("plan", struck={"demands": frozenset({"1"})}))) == {"struck": 1}

    def test_a_contradiction_is_not_hidden_by_what_is_met(self) -> None:
        plan = made("plan", clause("a", "must", "XN", "XS"), clause("b", "must not", "XE"))
        [answered] = coverage_of(DEMANDS, plan)
        assert answered.headline is Answer.CONTRADICTED
        assert answered.partly_met
        assert {each.value: count for each, count in answered.counts.items()} == {"met": 1, "contradicted": 1}
        [against] = [cell for cell in answered.cells if cell.answer is Answer.CONTRADICTED]
        assert against.by == ("b",)

    def test_what_rules_out_one_of_two_demands_does_not_rule_out_the_other(self) -> None:
        scope = Scope.of(actor="XN", group="armed-forces")
        bounds = {"min": Room.at_least(PEOPLE, 20_000), "max": Room.at_most(PEOPLE, 60_000)}
        both = made("demands", *(Clause("forces/personnel", scope, room, term) for term, room in bounds.items()))
        plan = made("plan", Clause("forces/personnel", scope, Room.at_most(PEOPLE, 10_000), "a"))
        least, most = coverage_of(both, plan)
        assert (least.term.id, least.headline, most.term.id, most.headline) == (
            "min",
            Answer.CONTRADICTED,
            "max",
            Answer.MET,
        )
        assert most.cells[0].finding.a.room == bounds["max"]

    def test_demands_that_only_together_are_ruled_out_are_all_contradicted(self) -> None:
        words, scope = Words(), Scope.of(place="XN-01")
        rooms = {"1": Room.must_not(words, "XN"), "2": Room.must_not(words, "XS")}
        both = made("demands", *(Clause("territory/control", scope, room, term) for term, room in rooms.items()))
        plan = made("plan", Clause("territory/control", scope, Room.must(words, "XN", "XS"), "a"))
        assert [each.headline.value for each in coverage_of(both, plan)] == ["contradicted", "contradicted"]

    @pytest.mark.parametrize(
        ("plan", "answers"),
        [
            (Room.at_least(PEOPLE, 20_000), ["met", "allowed"]),
            (Room.at_most(PEOPLE, 60_000), ["allowed", "met"]),
            (Room.at_most(PEOPLE, 90_000), ["allowed", "allowed"]),
            (Room.at_least(PEOPLE, 30_000) & Room.at_most(PEOPLE, 50_000), ["met", "met"]),
            (Room.at_least(PEOPLE, 30_000) & Room.at_most(PEOPLE, 90_000), ["met", "allowed"]),
        ],
    )
    def test_a_demand_is_met_also_where_another_of_the_same_cell_is_only_allowed(
        self, plan: Room, answers: list[str]
    ) -> None:
        rooms = {"min": Room.at_least(PEOPLE, 20_000), "max": Room.at_most(PEOPLE, 60_000)}
        assert list(together(rooms, [plan]).values()) == answers

    def test_a_demand_that_is_met_whichever_source_is_right_is_met(self) -> None:
        rooms = {"min": Room.at_least(PEOPLE, 2), "max": Room.at_most(PEOPLE, 5)}
        sources = [Room.at_least(PEOPLE, 2) & Room.at_most(PEOPLE, 4), Room.at_most(PEOPLE, 4)]
        assert together(rooms, sources, kind=REPORTED) == {"min": "left-open", "max": "met"}

    def test_of_somebody_who_is_not_named_no_demand_is_met(self) -> None:
        wanted = made("demands", clause("1", "must", "unstated"), clause("2", "may", "unstated"))
        found = coverage_of(wanted, made("plan", clause("a", "may", "XN")))
        assert [each.headline.value for each in found] == ["unclear", "unclear"]

    def test_a_figure_that_is_open_in_one_demand_may_be_bound_by_another(self) -> None:
        figure = Room.open_figure(PEOPLE, Figure("1.personnel", "at-most"))
        rooms = {"open": figure, "min": Room.at_least(PEOPLE, 20_000)}
        assert together(rooms, [Room.at_least(PEOPLE, 20_000)]) == {"open": "allowed", "min": "met"}
        assert together(rooms, [Room.at_least(PEOPLE, 20_000) & figure]) == {"open": "left-open", "min": "met"}

    @pytest.mark.parametrize(
        ("kind", "answer"), [(Alternative.MENU, "allowed"), (Alternative.ANY_OF, "allowed"), (REPORTED, "left-open")]
    )
    def test_a_demand_that_only_some_options_rule_out_is_not_contradicted_by_what_rules_out_another(
        self, kind: Alternative, answer: str
    ) -> None:
        words = Words(("XN", "XS", "XE"))
        rooms = {"1": Room.must_not(words, "XN"), "2": Room.must_not(words, "XS")}
        plan = [Room.must(words, "XN"), Room.may(words, "XN", "XS")]
        assert together(rooms, plan, "territory/control", kind) == {"1": "contradicted", "2": answer}

    def test_a_demand_is_not_met_by_one_of_two_options_alone(self) -> None:
        scope = Scope.of(actor="XN", group="armed-forces")
        limit, dollars, euros = Room.at_most(PEOPLE, 60_000), (("currency", "USD"),), (("currency", "EUR"),)
        least = Clause("forces/personnel", scope, Room.at_least(PEOPLE, 20_000), "min", frame=dollars)
        wanted = made("demands", least, replace(least, room=limit, term="max"))
        first = Clause("forces/personnel", scope, limit, "a", frame=dollars, option="choice/1")
        menu = (Group("choice", Alternative.MENU, (("1", "XS"), ("2", "XS"))),)
        left_open = replace(first, room=None, silence=Silence.OPEN, option="choice/2")
        for second in (left_open, replace(first, frame=euros, option="choice/2")):
            found = coverage_of(wanted, made("plan", first, second, groups=menu))
            assert [each.headline.value for each in found] == ["allowed", "allowed"]

    def test_what_follows_from_a_demand_takes_nothing_from_what_meets_it(self) -> None:
        scope = Scope.of(actor="XN", group="armed-forces")
        least = Clause("forces/personnel", scope, Room.at_least(PEOPLE, 20_000), "1")
        most = replace(least, room=Room.at_most(PEOPLE, 60_000), derived="neutral-stays-out")
        plan = made("plan", replace(least, term="a"))
        assert counts(coverage_of(made("demands", least, most), plan)) == {"met": 1}

    def test_a_demand_that_is_met_in_part_is_not_met(self) -> None:
        [answered] = coverage_of(DEMANDS, made("plan", clause("a", "must", "XN")))
        assert answered.headline is Answer.SILENT
        assert answered.partly_met

    def test_what_follows_from_the_plan_answers_by_its_rule(self) -> None:
        barred = Clause("act/demine", Scope.of(actor="XN"), ROOMS["must"], "a", derived="neutral-stays-out")
        [answered] = coverage_of(made("demands", clause("1", "must", "XN")), made("plan", barred))
        assert [(cell.answer, cell.rules) for cell in answered.cells] == [(Answer.MET, ("neutral-stays-out",))]

    def test_what_follows_from_a_demand_is_no_demand(self) -> None:
        derived = Clause("act/demine", Scope.of(actor="XN"), ROOMS["must"], "1", derived="neutral-stays-out")
        assert len(coverage_of(made("demands", derived), made("plan"))) == 0

    def test_what_rules_out_what_follows_from_a_demand_contradicts_the_demand(self) -> None:
        derived = Clause("act/demine", Scope.of(actor="XN"), ROOMS["must"], "1", derived="neutral-stays-out")
        wanted = made("demands", clause("1", "must", "XN", issue="act/mine"), derived)
        told = {plan: counts(coverage_of(wanted, made("plan", clause("a", plan, "XN")))) for plan in ROOMS}
        assert told == {"must": {"silent": 1}, "may": {"silent": 1}, "must not": {"contradicted": 1, "silent": 1}}

    def test_a_demand_that_the_plan_leaves_room_for_is_not_contradicted_by_what_follows_from_another(self) -> None:
        stays = Clause("act/demine", Scope.of(actor="XN"), ROOMS["must"], "1", derived="neutral-stays-out")
        may = Clause("act/demine", Scope.of(actor="XN"), Room.anything(DEED), "2", derived="neutral-stays-out")
        found = coverage_of(made("demands", stays, may), made("plan", clause("a", "must not", "XN")))
        assert [answered.term.id for answered in found] == ["1"]

    def test_a_line_that_stands_contradicts_a_withdrawal_from_both_sides_of_it(self) -> None:
        talks = ng.seed("ukraine")
        withdrawal, *_ = coverage(talks["putin-terms-2024"], talks["us-28-points"])
        [line] = [cell for cell in withdrawal.cells if cell.answer is Answer.CONTRADICTED]
        assert (line.finding.issue, line.by, withdrawal.headline) == ("line/stands", ("21b",), Answer.CONTRADICTED)

    @pytest.mark.parametrize("silence", [Silence.OPEN, Silence.REFUSED])
    @pytest.mark.parametrize("plan", [[], [clause("a", "must", "XN")], [clause("a", "must not", "XN")]])
    def test_a_demand_that_its_author_leaves_open_asks_for_nothing(self, silence: Silence, plan: list[Clause]) -> None:
        open_question = Clause("act/demine", Scope.of(actor="XN"), None, "2", silence=silence)
        found = coverage_of(made("demands", clause("1", "must", "XS"), open_question), made("plan", *plan))
        assert [answered.term.id for answered in found] == ["1"]
        assert [term.id for term in found.asking_nothing] == ["2"]
        assert counts(found) == {"silent": 1}

    def test_where_one_term_asks_and_another_leaves_open_only_the_first_is_answered(self) -> None:
        open_question = Clause("act/demine", Scope.of(actor="XN"), None, "2", silence=Silence.OPEN)
        demands = made("demands", clause("1", "must", "XN"), open_question)
        [answered] = coverage_of(demands, made("plan", clause("a", "must", "XN")))
        assert (answered.term.id, answered.headline) == ("1", Answer.MET)

    def test_a_demand_for_something_that_is_not_named_is_one(self) -> None:
        some = Clause("act/demine", Scope.of(actor="XN"), None, "1", silence=Silence.OPEN, some=ROOMS["must"])
        found = coverage_of(made("demands", some), made("plan"))
        assert [answered.term.id for answered in found] == ["1"]
        assert found.asking_nothing == ()


class TestSomePart:
    """What is asked for of some part is a demand, also where the text asks for something of the whole."""

    @pytest.mark.parametrize(
        ("plan", "answers"),
        [
            (None, {"some": ["silent"], "all": ["silent"]}),
            ("must", {"some": ["met"], "all": ["met"]}),
            ("must not", {"some": ["contradicted"], "all": ["contradicted"]}),
            ("may", {"some": ["left-open"], "all": ["allowed"]}),
        ],
    )
    @pytest.mark.parametrize("norm", ["must", "may"])
    def test_it_is_told_beside_a_demand_for_the_whole(
        self, norm: str, plan: str | None, answers: dict[str, list[str]]
    ) -> None:
        scope = Scope.of(actor="XN")
        some = Clause("act/demine", scope, None, "some", silence=Silence.OPEN, some=ROOMS["must"])
        wanted = made("demands", some, clause("all", norm, "XN"))
        found = coverage_of(wanted, made("plan", *([clause("a", plan, "XN")] if plan else [])))
        told = {each.term.id: [cell.answer.value for cell in each.cells] for each in found}
        if (norm, plan) == ("may", "may"):
            answers = answers | {"all": ["met"]}
        assert told == answers
        assert found.asking_nothing == ()

    def test_what_rules_out_what_follows_of_some_part_contradicts_the_demand(self) -> None:
        scope, rule = Scope.of(actor="XN"), "pull-back-limits-some-deployment"
        some = Clause("act/demine", scope, None, "1", silence=Silence.OPEN, some=ROOMS["must"], derived=rule)
        wanted = made("demands", clause("1", "must", "XN", issue="act/mine"), some, clause("2", "must", "XN"))
        told = {norm: counts(coverage_of(wanted, made("plan", clause("a", norm, "XN")))) for norm in ROOMS}
        assert told == {
            "must": {"met": 1, "silent": 1},
            "may": {"allowed": 1, "silent": 1},
            "must not": {"contradicted": 2, "silent": 1},
        }

    def test_where_only_a_part_is_covered_it_is_told_once(self) -> None:
        some = Clause("act/demine", Scope.of(actor="XN"), None, "some", silence=Silence.OPEN, some=ROOMS["must"])
        here = Clause("act/demine", Scope.of(actor="XN", place="XN-01"), ROOMS["must"], "here")
        found = coverage_of(made("demands", some, here), made("plan"))
        assert [(each.term.id, len(each.cells)) for each in found] == [("some", 1), ("here", 1)]


ORDERED = st.tuples(
    st.sampled_from((Room.at_least, Room.at_most, Room.cap, Room.up_to, Room.exactly)), st.integers(0, 4)
).map(lambda drawn: drawn[0](PEOPLE, drawn[1]))


def together(
    rooms: Mapping[str, Room],
    plan: Sequence[Room | None],
    issue: str = "forces/personnel",
    kind: Alternative = Alternative.MENU,
) -> dict[str, str]:
    """Return the answer to each of several demands on one thing, of a plan that has one of several rooms."""
    scope = Scope.of(place="XN-01") if issue.startswith("territory") else Scope.of(actor="XN", group="armed-forces")
    demands = made("demands", *(Clause(issue, scope, room, term) for term, room in rooms.items()))
    names = [f"choice/{number}" for number in range(len(plan))] if len(plan) > 1 else [""]
    offers = [Clause(issue, scope, room, "a", option=name) for room, name in zip(plan, names, strict=True)]
    group = Group("choice", kind, tuple((str(number), "XS") for number in range(len(plan))))
    found = coverage_of(demands, made("plan", *offers, groups=(group,) if len(plan) > 1 else ()))
    return {each.term.id: each.headline.value for each in found}


class TestLaws:
    @given(
        st.lists(ORDERED, min_size=1, max_size=3),
        st.lists(ORDERED, min_size=1, max_size=2),
        st.sampled_from((Alternative.MENU, Alternative.REPORTED)),
    )
    def test_a_demand_is_answered_beside_others_as_it_is_alone(
        self, demands: list[Room], plan: list[Room], kind: Alternative
    ) -> None:
        rooms = {str(number): room for number, room in enumerate(demands)}
        if Position.of((Strength.SHALL, room) for room in demands) is None:
            return
        alone = {term: together({term: room}, plan, kind=kind)[term] for term, room in rooms.items()}
        found = together(rooms, plan, kind=kind)
        if "contradicted" in found.values() and "contradicted" not in alone.values():
            # Each of them could be satisfied with another of the options, and all of them with none.
            assert set(found.values()) == {"contradicted"}
        else:
            assert found == alone

    @given(st.lists(said, max_size=2), st.lists(said, min_size=1, max_size=2), st.lists(said, max_size=2))
    def test_a_plan_that_entails_another_meets_whatever_that_one_meets(
        self, demands: list[Said], weaker: list[Said], more: list[Said]
    ) -> None:
        # What is said besides makes a plan ask for more, unless it rules out what is said, or stands in for it.
        one, two = text("strong", [*weaker, *more]), text("weak", weaker)
        if not entails(one, two):
            return
        wanted = text("d", [*demands, *weaker[:1]])
        assert met(coverage_of(wanted, two)) <= met(coverage_of(wanted, one))

    @given(st.lists(said, min_size=1, max_size=2), st.lists(said, max_size=2), st.lists(said, max_size=2))
    def test_a_plan_that_entails_another_contradicts_whatever_that_one_contradicts(
        self, demands: list[Said], weaker: list[Said], more: list[Said]
    ) -> None:
        one, two = text("strong", [*weaker, *more]), text("weak", weaker)
        if not entails(one, two):
            return
        wanted = text("d", demands)
        against = [parts(coverage_of(wanted, each), Answer.CONTRADICTED) for each in (two, one)]
        assert against[0] <= against[1]

    @given(st.lists(said, min_size=1, max_size=3))
    def test_a_text_meets_its_own_demands_where_it_does_not_contradict_itself(self, demands: list[Said]) -> None:
        wanted = text("d", demands)
        assert set(coverage_of(wanted, wanted).counts) <= {Answer.MET, Answer.UNCLEAR}


def entails(one: Text, two: Text) -> bool:
    """Return whether a text asks for all that another asks for."""
    return all(each.relation in {"same", "entails", "only-a"} for each in compare_texts(one, two))


def met(found: Coverage) -> set[Point]:
    return parts(found, Answer.MET)


def parts(found: Coverage, answer: Answer) -> set[Point]:
    """Return where the demands have an answer."""
    cells = [cell for answered in found for cell in answered.cells if cell.answer is answer]
    return {point for point in points() if any(covers(cell.finding, point) for cell in cells)}


class TestSeveralPlans:
    def test_they_are_told_in_the_order_in_which_they_were_given(self) -> None:
        talks = ng.load("tests/samples/northland")
        found = coverages(talks["river-league"], reversed(talks.proposals))
        assert [each.plan.id for each in found] == ["south-reply", "north-draft"]
        assert len(found) == 2
        assert repr(found) == "<Coverages of 'river-league' by 'south-reply', 'north-draft'>"
        assert found.to_records() == [record for each in found for record in each.to_records()]

    def test_two_plans_of_one_id_are_refused(self) -> None:
        talks = ng.load("tests/samples/northland")
        one, other = talks.proposals[:2]
        twin = replace(other, paper=other.paper.model_copy(update={"id": one.id}))
        with pytest.raises(InvalidValue, match=f"found two plans with the id '{one.id}'"):
            coverages(talks["river-league"], [one, twin])

    def test_no_plan_is_refused(self) -> None:
        with pytest.raises(InvalidValue, match="found no plan, expected one or more"):
            coverages(ng.load("tests/samples/northland")["river-league"], [])


class TestNear:
    def test_the_issues_of_every_rule_are_in_the_catalogue(self) -> None:
        for rule in no_answers():
            for path in (*rule["demand"], *rule["plan"]):
                find_issue(f"{path}human-rights" if path.endswith("/") else path)

    def test_what_is_near_a_demand_and_no_answer_is_told_with_the_reason(self) -> None:
        talks = ng.seed("ukraine")
        found = coverage(talks["ngo-ten-points"], talks["us-28-points"])
        [monitoring] = [answered for answered in found if answered.term.id == "6"]
        assert monitoring.headline is Answer.SILENT
        near = {each.clause.term: dict(each.reasons)["en"] for each in monitoring.cells[0].near}
        assert near["27.monitoring"].endswith("is no monitoring of human rights")
        assert near.keys() == {"27.monitoring", "15", "27.council"}

    def test_what_is_said_of_others_on_the_same_question_is_near_and_no_answer(self) -> None:
        [answered] = coverage_of(DEMANDS, made("plan", clause("a", "must", "XN")))
        [silent] = [cell for cell in answered.cells if cell.answer is Answer.SILENT]
        assert [near.clause.term for near in silent.near] == ["a"]
        assert dict(silent.near[0].reasons)["en"].startswith("it is said of others")

    def test_what_is_said_under_other_conditions_is_told_once(self) -> None:
        talks = ng.load("tests/samples/northland")
        for plan in talks.proposals:
            for cell in (cell for each in coverage(talks["river-league"], plan) for cell in each.cells):
                assert not {near.clause for near in cell.near} & set(cell.finding.b.elsewhere)
