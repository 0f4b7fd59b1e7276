"""`movement`: directions and ways."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, relation, said


class TestMeaning:
    @pytest.mark.parametrize("word", ["entry", "exit", "departure", "residence", "movement"])
    def test_a_direction_is_the_same_clause_as_a_right(self, word: str) -> None:
        right = clause("right", by="XS", bearers="residents", places="XN-01", objects=word)
        found = clause("movement", by="XS", groups="residents", places="XN-01", directions=word)
        assert (found.issue, found.scope, found.room) == (right.issue, right.scope, right.room)

    @pytest.mark.parametrize("word", ["checkpoints", "evacuation-routes", "humanitarian-corridors"])
    def test_a_way_is_open_whoever_takes_it(self, word: str) -> None:
        found = clause("movement", by="XS", groups="residents", places="XN-01", ways=word)
        assert found.issue == f"corridor/{word}"
        assert (found.scope["place"].words, found.scope.get("group")) == (("XN-01",), None)

    @pytest.mark.parametrize(
        ("done", "expected"), [(False, "conflicts"), ("not-required", "conflicts"), ("may", "entails")]
    )
    @pytest.mark.parametrize("what", [{"directions": "exit"}, {"ways": "checkpoints"}])
    def test_it_is_so_against_less(self, what: dict[str, object], done: object, expected: str) -> None:
        assert relation("movement", {}, {"done": done}, by="XS", **what) == expected

    def test_each_direction_and_way_is_a_question_of_its_own(self) -> None:
        found = clauses("movement", by="XS", directions=["entry", "exit"], ways=["checkpoints", "evacuation-routes"])
        assert [each.issue for each in found] == [
            "rights/entry",
            "rights/exit",
            "corridor/checkpoints",
            "corridor/evacuation-routes",
        ]

    def test_what_is_left_open_is_movement(self) -> None:
        found = clause("movement", by="XS", status="open")
        assert (found.issue, found.room) == ("rights/movement", None)

    def test_ways_that_are_left_open_say_nothing_of_directions(self) -> None:
        found = clause("movement", by="XS", ways="checkpoints", status="open")
        assert (found.issue, found.room) == ("corridor/checkpoints", None)


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            (
                {"directions": ["entry", "exit", "movement"], "groups": "citizens"},
                (
                    "Southmark will guarantee citizens of the state in question: entry, exit and "
                    "freedom of movement, in Highmoor (Northland)"
                ),
            ),
            (
                {"directions": ["departure", "residence"], "done": "not-required"},
                "Southmark need not guarantee: departure for good and residence, in Highmoor (Northland)",
            ),
            ({"ways": "checkpoints"}, "Southmark will keep open: checkpoints, in Highmoor (Northland)"),
            (
                {"ways": ["evacuation-routes", "humanitarian-corridors"], "done": False},
                (
                    "Southmark will keep closed: routes for evacuation and humanitarian corridors, "
                    "in Highmoor (Northland)"
                ),
            ),
            (
                {"ways": "checkpoints", "directions": "entry", "done": "may"},
                (
                    "Southmark may guarantee: entry, in Highmoor (Northland); "
                    "Southmark may keep open: checkpoints, in Highmoor (Northland)"
                ),
            ),
            (
                {"ways": "checkpoints", "done": "not-required"},
                "Southmark need not keep open: checkpoints, in Highmoor (Northland)",
            ),
            ({"status": "open"}, "left open: movement of people, as a duty of Southmark"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("movement", by="XS", places="XN-01", **fields) == sentence


class TestRefusals:
    def test_a_stated_term_says_something(self) -> None:
        assert refusal("movement", by="XS")[:2] == (
            "says-nothing",
            "found none of 'directions' and 'ways' in a stated term, expected what the text says",
        )

    @pytest.mark.parametrize("field", ["directions", "ways"])
    def test_words_are_of_closed_lists_and_stand_once(self, field: str) -> None:
        word = {"directions": "entry", "ways": "checkpoints"}[field]
        assert refusal("movement", by="XS", **{field: "crossing"})[0] == "literal_error"
        assert refusal("movement", by="XS", **{field: [word, word]})[0] == "listed-twice"
