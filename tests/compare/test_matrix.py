"""Many texts side by side: at every point of a small world, each as comparing it with the base has it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import negotiations as ng
from negotiations.clauses.alternatives import Alternative, Group
from negotiations.clauses.clause import Clause
from negotiations.clauses.derivations import derived
from negotiations.clauses.outcomes import Numbers, Words
from negotiations.clauses.rooms import Figure, Room
from negotiations.clauses.scopes import Period, Scope
from negotiations.compare.comparing import compare_texts
from negotiations.compare.findings import Finding
from negotiations.compare.matrix import matrix, matrix_of
from negotiations.compare.meeting import Consequences
from negotiations.compare.rows import Agreement, Matrix, Row
from negotiations.compare.texts import Text, text_of
from negotiations.problems import InvalidValue
from negotiations.vocabulary import builtin
from tests.compare.test_pointwise import DEED, Point, Said, covers, points, said, text

TEXTS = st.lists(st.lists(said, max_size=2), min_size=2, max_size=4)


def made(texts: Iterable[list[Said]]) -> list[Text]:
    return [text(f"t{number}", clauses) for number, clauses in enumerate(texts)]


def row_at(found: Matrix, point: Point) -> Row | None:
    """Return the one row that covers a point."""
    rows = [row for row in found if covers(Finding(row.issue, None, row.where, None, None), point)]  # type: ignore[arg-type]
    assert len(rows) <= 1, point
    return rows[0] if rows else None


@settings(max_examples=60)
@given(TEXTS)
def test_a_cell_is_what_comparing_with_the_base_finds_there(written: list[list[Said]]) -> None:
    base, *others = made(written)
    found = matrix_of(base, others)
    comparisons = [compare_texts(base, other) for other in others]
    for point in points():
        row = row_at(found, point)
        for place, comparison in enumerate(comparisons):
            expected = [finding.relation for finding in comparison if covers(finding, point)]
            assert list(row.cells[place].relations if row else ()) == expected, point


@given(TEXTS)
def test_the_order_of_the_texts_makes_no_difference_to_a_cell(written: list[list[Said]]) -> None:
    base, *others = made(written)
    there, back = matrix_of(base, others), matrix_of(base, others[::-1])
    told = {(row.where, tuple(cell.findings for cell in row.cells)) for row in there}
    assert told == {(row.where, tuple(cell.findings for cell in row.cells[::-1])) for row in back}


@given(st.lists(said, max_size=3), st.lists(said, max_size=3))
def test_of_two_texts_it_is_the_comparison(a: list[Said], b: list[Said]) -> None:
    one, two = made([a, b])
    found = matrix_of(one, [two])
    comparison = compare_texts(one, two)
    assert {finding for row in found for cell in row.cells for finding in cell.findings} == set(comparison)
    for row in found:
        [finding] = row.cells[0].findings
        assert set(row.where.boxes) <= set(finding.where.boxes) or len(finding.where.boxes) > 1


SEEDS = ng.seed("ukraine")


class TestSeeds:
    def test_every_finding_with_the_base_is_in_the_rows_and_nothing_else(self) -> None:
        found = matrix(SEEDS.documents, "us-28-points")
        for place, other in enumerate(found.texts):
            pair = {
                (each.issue, each.relation, each.a.term_ids, each.b.term_ids)
                for each in compare_texts(found.base, other, consequences=Consequences.APART)
            }
            cells = {
                (each.issue, each.relation, each.a.term_ids, each.b.term_ids)
                for row in found
                for each in row.cells[place].findings
            }
            assert pair <= cells

    def test_issues_are_sorted_by_how_far_the_texts_agree(self) -> None:
        found = matrix(SEEDS.documents)
        assert found.agreed("all")
        assert "forces/personnel" not in found.agreed("all", "most", "one")
        personnel = found.by_issue["forces/personnel"]
        assert max(row.asking for row in personnel) >= 4
        with pytest.raises(InvalidValue, match="unknown degree 'every'"):
            found.agreed("every")

    def test_rows_are_grouped_by_topic_place_and_actor(self) -> None:
        found = matrix(SEEDS.documents)
        assert set(found.by_topic) >= {"territory", "forces"}
        assert {row.where.issue.topic for row in found.by_topic["forces"]} == {"forces"}
        assert any(word.startswith("UA") for word in found.by_axis("place"))
        assert "" in found.by_axis("place")

    def test_the_first_document_is_the_base_unless_another_is_named(self) -> None:
        documents = SEEDS.documents
        assert matrix(documents).base.id == documents[0].id
        assert matrix(documents, documents[2]).base.id == documents[2].id
        assert documents[2].id not in [each.id for each in matrix(documents, documents[2]).texts]

    def test_a_base_that_is_not_there_and_a_single_text_are_refused(self) -> None:
        with pytest.raises(InvalidValue, match="found the base 'us-29-points', expected one of"):
            matrix(SEEDS.documents, "us-29-points")
        with pytest.raises(InvalidValue, match="expected two different ones"):
            matrix(SEEDS.documents[:1])
        with pytest.raises(InvalidValue, match="expected two different ones"):
            matrix([SEEDS.documents[0]] * 2)
        with pytest.raises(InvalidValue, match="expected two different ones"):
            matrix([])

    def test_however_many_documents_there_are_the_base_stands_there_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        # Of more documents than are kept, each is made a text anew whenever it is asked for.
        monkeypatch.setattr(sys.modules[matrix.__module__], "text_of", text_of.__wrapped__)
        documents = ng.load("tests/samples/northland").documents
        found = matrix(documents, documents[1])
        assert [text.id for text in (found.base, *found.texts)] == [
            documents[1].id,
            *(each.id for each in documents if each is not documents[1]),
        ]

    def test_two_documents_of_one_id_are_refused(self) -> None:
        talks = ng.load("tests/samples/northland")
        one, other = talks.documents[:2]
        twin = replace(other, paper=other.paper.model_copy(update={"id": one.id}))
        with pytest.raises(InvalidValue, match=f"found two texts with the id '{one.id}'"):
            matrix([one, other, twin])


PEOPLE = Numbers("person", integer=True, low=0)
CONDITIONS = Words(("unconditional", "conditional"), vague=("conditional",))


def test_texts_that_ask_of_too_many_conditions_together_are_incomparable_on_that_question_alone() -> None:
    presence = Words(("present", "absent"))
    deed, stay = Room.must(Words(("done", "not")), "done"), Room.may(presence, "present")

    def triggered(name: str, word: str) -> Text:
        clauses = [
            Clause("forces/presence", Scope.of(actor="XW", place="XN", trigger=f"{word}:{who}"), stay, who)
            for who in ("XN", "XS", "XE", "XW", "UA", "RU")
        ]
        return Text(name, (*clauses, Clause("act/demine", Scope.of(actor="XN"), deed, "deed")), builtin())

    ban = Clause("forces/presence", Scope.of(actor="XW", place="XN"), Room.must_not(presence, "present"), "1")
    base = Text("base", (ban, Clause("act/demine", Scope.of(actor="XN"), deed, "2")), builtin())
    texts = [triggered("one", "consent-of"), triggered("two", "request-of")]
    found = matrix_of(base, texts).by_issue
    [row] = found["forces/presence"]
    assert [[(each.relation.value, each.reason) for each in cell.findings] for cell in row.cells] == [
        [("incomparable", "too-many-cells")]
    ] * 2
    assert [side.term_ids for side in row.base] == [("1",)]
    assert (row.asking, row.agreement) == (3, Agreement.NONE)
    [row] = found["act/demine"]
    assert [[each.relation.value for each in cell.findings] for cell in row.cells] == [["same"]] * 2


def test_a_text_beside_what_only_follows_from_the_base_is_silent_and_not_told_elsewhere() -> None:
    control = Clause("territory/control", Scope.of(place="XN-01"), Room.must(Words(()), "XN"), "1")
    present = Room.may(Words(("present", "absent")), "present")
    stay = Clause("forces/presence", Scope.of(actor="XS", place="XN-01"), present, "1")
    base = Text("base", (control, *derived((control,), ("XN", "XS"))), builtin())
    against, silent = Text("against", (stay,), builtin()), Text("silent", (), builtin())
    [row] = matrix_of(base, [against, silent]).by_issue["forces/presence"]
    assert row.cells[0].relations == ("conflicts",)
    assert row.cells[1].findings == ()
    assert not row.told_elsewhere(row.cells[1])


class TestAgreement:
    @pytest.mark.parametrize(
        ("norms", "degree", "asking", "largest"),
        [
            (["must", "must", "must"], Agreement.ALL, 3, 3),
            (["must", "must", "must not"], Agreement.MOST, 3, 2),
            (["must", "must not", "may"], Agreement.NONE, 3, 1),
            (["must", "must", "may", "must not"], Agreement.SOME, 4, 2),
            (["must", None, None], Agreement.ONE, 1, 1),
        ],
    )
    def test_it_counts_the_texts_that_ask_for_something(
        self, norms: list[str | None], degree: Agreement, asking: int, largest: int
    ) -> None:
        texts = made([[Said(norm, frozenset({"XN"}), None, None, None)] if norm else [] for norm in norms])
        [row] = matrix_of(texts[0], texts[1:])
        assert (row.agreement, row.asking, row.largest) == (degree, asking, largest)

    @settings(max_examples=40)
    @given(TEXTS)
    def test_it_is_the_same_whichever_text_is_the_base(self, written: list[list[Said]]) -> None:
        texts = made(written)
        tables = [matrix_of(base, [text for text in texts if text is not base]) for base in texts]
        for point in points():
            rows = [row_at(table, point) for table in tables]
            assert len({(row.asking, row.largest, row.agreement) if row else None for row in rows}) == 1, point

    @pytest.mark.parametrize("base", ["own", "rule", "other", "silent"])
    def test_what_only_follows_from_a_text_by_a_rule_is_not_asked_for_whichever_is_the_base(self, base: str) -> None:
        def presence(word: str, rule: str = "") -> Clause:
            room = Room.must(Words(("present", "absent")), word)
            return Clause("forces/presence", Scope.of(actor="XS", place="XN-01"), room, "1", derived=rule)

        rule = "control-excludes-forces"
        said = {
            "own": presence("present"),
            "rule": presence("absent", rule),
            "other": presence("present", rule),
            "silent": replace(presence("present"), issue="forces/withdrawal"),
        }
        texts = {name: Text(name, (clause,), builtin()) for name, clause in said.items()}
        found = matrix_of(texts[base], [text for name, text in texts.items() if name != base])
        [row] = found.by_issue["forces/presence"]
        assert (row.agreement, row.asking, row.largest) == (Agreement.ONE, 1, 1)

    @settings(max_examples=40)
    @given(st.lists(st.lists(st.tuples(said, st.booleans()), max_size=2), min_size=2, max_size=4))
    def test_it_is_the_same_whichever_text_is_the_base_also_of_what_follows_by_rules(
        self, written: list[list[tuple[Said, bool]]]
    ) -> None:
        texts = [
            replace(
                each,
                clauses=tuple(
                    replace(clause, derived="neutral-stays-out" if follows else "")
                    for clause, (_, follows) in zip(each.clauses, clauses, strict=True)
                ),
            )
            for each, clauses in zip(made([[one for one, _ in each] for each in written]), written, strict=True)
        ]
        tables = [matrix_of(base, [text for text in texts if text is not base]) for base in texts]
        nothing = (0, 0, Agreement.NOBODY)
        for point in points():
            rows = [row_at(table, point) for table in tables]
            assert len({(row.asking, row.largest, row.agreement) if row else nothing for row in rows}) == 1, point

    def test_a_base_that_says_one_thing_of_two_places_in_two_terms_says_one_thing_of_each(self) -> None:
        must, must_not = ("must", "must not")
        here, there = frozenset({"XN-01"}), frozenset({"XN-02"})
        actors = frozenset({"XN"})
        base, wide, parted = made(
            [
                [Said(must, actors, here, None, None), Said(must, actors, there, None, None)],
                [Said(must, actors, here | there, None, None)],
                [Said(must, actors, here, None, None), Said(must_not, actors, there, None, None)],
            ]
        )
        rows = list(matrix_of(base, [wide, parted]))
        assert [(row.agreement, row.largest, len(row.base)) for row in rows] == [
            (Agreement.ALL, 3, 1),
            (Agreement.MOST, 2, 1),
        ]
        assert [row.base[0].term_ids for row in rows] == [("t00",), ("t01",)]

    @pytest.mark.parametrize("kind", [Alternative.MENU, Alternative.REPORTED])
    def test_what_only_one_option_says_is_not_said_the_same(self, kind: Alternative) -> None:
        groups = (Group("a", kind, (("one", "x"), ("two", "y"))),)
        one, two = (made([[Said("must", frozenset({"XN"}), None, None, None)]])[0] for _ in range(2))
        clauses = tuple(replace(each, option="a/one") for each in one.clauses)
        [row] = matrix_of(two, [replace(one, id="t1", clauses=clauses, groups=groups)])
        assert row.cells[0].relations == ("open",)
        assert (row.agreement, row.asking, row.largest) == (Agreement.NONE, 2, 1)
        both = (*clauses, *(replace(each, option="a/two") for each in clauses))
        [row] = matrix_of(two, [replace(one, id="t1", clauses=both, groups=groups)])
        assert (row.agreement, row.asking, row.largest) == (Agreement.ALL, 2, 2)

    @pytest.mark.parametrize(
        ("issue", "room", "period", "relation"),
        [
            ("forces/personnel", Room.open_figure(PEOPLE, Figure("1.personnel", "cap")), None, "open"),
            ("act/demine", Room.must(DEED, "done"), Period("unstated", 0, 12), "incomparable"),
            ("ceasefire/conditions", Room.must(CONDITIONS, "conditional"), None, "incomparable"),
        ],
    )
    def test_words_that_may_mean_two_things_are_not_the_same(
        self, issue: str, room: Room, period: Period | None, relation: str
    ) -> None:
        clause = Clause(issue, Scope.of(period, actor="XN"), room, "1")
        one, two = (Text(name, (clause,), builtin()) for name in ("one", "two"))
        [row] = matrix_of(one, [two])
        assert row.cells[0].relations == (relation,)
        assert (row.agreement, row.asking, row.largest) == (Agreement.NONE, 2, 1)

    def test_texts_that_do_not_say_who_do_not_say_the_same(self) -> None:
        texts = made([[Said("must", frozenset({"unstated"}), None, None, None)]] * 2)
        [row] = matrix_of(texts[0], texts[1:])
        assert (row.agreement, row.asking, row.largest) == (Agreement.NONE, 2, 1)


def who(*actors: str, norm: str = "must") -> list[Said]:
    """Return a text that says one thing of some actors; of none it says nothing."""
    return [Said(norm, frozenset(actors), None, None, None)] if actors else []


def by_actor(found: Matrix) -> dict[str, tuple[str, int, int]]:
    """Return the agreement of each row, how many texts ask, and how many of these for the same, by its only actor."""
    return {row.scope[0].axes[0][1].words[0]: (row.agreement.value, row.asking, row.largest) for row in found}


class TestUnnamed:
    """A text that does not say of whom it speaks may speak of those whom another row names: it asks, and for no same.

    A text that speaks elsewhere by other places, conditions or people asks for nothing in a row.
    """

    @pytest.mark.parametrize(
        ("texts", "rows"),
        [
            ([who("unstated"), who("XN"), who()], {"XN": ("none", 2, 1), "unstated": ("none", 2, 1)}),
            ([who("XN"), who("unstated"), who()], {"XN": ("none", 2, 1)}),
            ([who(), who("XN"), who("unstated")], {"XN": ("none", 2, 1), "unstated": ("none", 2, 1)}),
            ([who("XN"), who("XN"), who("unstated")], {"XN": ("most", 3, 2)}),
            ([who("unstated"), who("XN"), who("XS")], {"XN": ("none", 2, 1), "XS": ("none", 2, 1)}),
            ([who("XS"), who("XN"), who("unstated")], {"XN": ("none", 2, 1), "XS": ("none", 2, 1)}),
            ([who("XS"), who("XN"), who()], {"XN": ("one", 1, 1), "XS": ("one", 1, 1)}),
        ],
    )
    def test_whoever_is_not_named_is_counted_and_never_as_the_same(
        self, texts: list[list[Said]], rows: dict[str, tuple[str, int, int]]
    ) -> None:
        base, *others = made(texts)
        assert by_actor(matrix_of(base, others)) == rows

    def test_what_is_said_of_another_place_or_state_is_asked_for_there_only(self) -> None:
        peace = [Said("must", frozenset({"XN"}), None, True, None)]
        there = [Said("must", frozenset({"unstated"}), frozenset({"XN-02"}), False, None)]
        base, *others = made([[Said("must", frozenset({"XN"}), frozenset({"XN-01"}), None, None)], peace, there])
        for row in matrix_of(base, others):
            assert row.perhaps == ()
            assert row.asking <= 2

    def test_its_cell_says_that_it_is_compared_elsewhere(self) -> None:
        base, *others = made([who(), who("XN"), who("unstated")])
        found = matrix_of(base, others)
        told = {row.perhaps: [row.told_elsewhere(cell) for cell in row.cells] for row in found}
        assert told == {("t2",): [False, True], ("t1",): [True, False]}

    @given(st.lists(st.frozensets(st.sampled_from(("XN", "XS", "unstated"))), min_size=2, max_size=4))
    def test_in_a_row_of_somebody_ask_those_who_name_them_and_those_who_name_nobody(
        self, actors: list[frozenset[str]]
    ) -> None:
        base, *others = made([who(*each) for each in actors])
        for row in matrix_of(base, others):
            words = {word for region in row.scope for word in region.axes[0][1].words}
            naming = {"XN", "XS", "unstated"} if words == {"unstated"} else {*words, "unstated"}
            asking = [each for each in actors if each & naming]
            assert row.asking == len(asking)
            assert row.largest <= max(1, sum(words <= each for each in actors))
