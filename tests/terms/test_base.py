"""What every kind of term has in common: conditions, strength, silence, and where it comes from."""

from __future__ import annotations

import pytest

from negotiations.clauses.clause import Silence
from negotiations.clauses.scopes import WHATEVER
from negotiations.clauses.strengths import Strength
from negotiations.messages import language
from negotiations.terms.base import Context
from negotiations.vocabulary import builtin
from tests.terms.builders import clause, clauses, refusal, said, term

NEUTRAL = {"party": "XN", "neutral": "required"}


class TestClauses:
    def test_conditions_narrow_every_clause(self) -> None:
        conditions = {
            "state": "peacetime",
            "trigger": {"all_but": ["breach"]},
            "during": {"of": "signature", "days": 9},
        }
        for found in clauses("election", party="XN", when="as-soon-as-possible", **conditions):
            assert found.scope["state"].words == ("peacetime",)
            assert found.scope["trigger"].all_but
            assert found.scope.period is not None
            assert found.scope.period.end == 9

    def test_what_is_left_out_is_left_out_of_the_scope(self) -> None:
        assert [axis for axis, _ in clause("alliance", **NEUTRAL).scope.axes] == ["actor"]

    def test_the_axes_of_a_scope_are_sorted(self) -> None:
        axes = [axis for axis, _ in clause("alliance", **NEUTRAL, state="wartime", trigger="breach").scope.axes]
        assert axes == sorted(axes)

    def test_a_clause_knows_its_term_and_strength(self) -> None:
        found = clause("alliance", **{**NEUTRAL, "id": "7a"}, strength="aims")
        assert (found.term, found.strength) == ("7a", Strength.AIMS)

    @pytest.mark.parametrize("status", ["open", "refused", "no-text"])
    def test_what_is_not_stated_demands_nothing_even_with_a_value(self, status: str) -> None:
        for fields in (NEUTRAL, {"party": "XN"}):
            found = clause("alliance", **fields, status=status)
            assert (found.room, found.silence) == (None, Silence(status))

    def test_what_is_stated_is_not_silent(self) -> None:
        assert clause("alliance", **NEUTRAL).silence is None

    def test_what_is_said_of_some_unnamed_part_demands_nothing_of_any(self) -> None:
        found = clause("territory", places={"all_but": ["XN-01"]}, control="XN", some=True)
        assert (found.room, found.silence) == (None, Silence.OPEN)

    def test_what_is_refused_for_some_part_is_refused(self) -> None:
        found = clause("territory", places="XN", control="XN", some=True, status="refused")
        assert found.silence is Silence.REFUSED


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({}, "Northland will be neutral"),
            ({"strength": "should"}, "it is expected that Northland will be neutral"),
            ({"strength": "aims"}, "the aim is that Northland will be neutral"),
            ({"strength": "effort"}, "an effort will be made so that Northland will be neutral"),
            ({"state": ["peacetime", "martial-law"]}, "in peacetime or under martial law, Northland will be neutral"),
            ({"state": {"all_but": ["wartime"]}}, "except in wartime, Northland will be neutral"),
            ({"trigger": "attack:XS>XW"}, "if Southmark attacks Westreach, Northland will be neutral"),
            ({"trigger": {"all_but": ["breach"]}}, "unless the agreement is breached, Northland will be neutral"),
            ({"trigger": WHATEVER}, "whatever happens, Northland will be neutral"),
            ({"during": {"of": "signature", "months": 1}}, "for 1 month from signature, Northland will be neutral"),
            ({"during": {"of": "signature", "days": 90}}, "for 90 days from signature, Northland will be neutral"),
            ({"status": "no-text", "strength": "should"}, "no text is proposed on this: neutrality of Northland"),
            (
                {"status": "open", "some": True, "state": "wartime"},
                "in wartime, left open: neutrality of Northland",
            ),
            (
                {
                    "strength": "should",
                    "some": True,
                    "state": "peacetime",
                    "trigger": "breach",
                    "during": {"of": "signature", "years": 15},
                },
                (
                    "if the agreement is breached, in peacetime, for 15 years from signature, it is expected that "
                    "for some part of this, which is not named: Northland will be neutral"
                ),
            ),
        ],
    )
    def test_how_strongly_and_when_is_said_around_the_sentence(self, fields: dict[str, object], sentence: str) -> None:
        assert said("alliance", **NEUTRAL, **fields) == sentence

    def test_names_are_those_of_the_language(self) -> None:
        sentence = term("alliance", **NEUTRAL, state="peacetime").say(language("uk"), builtin())
        assert "Нортленд" in sentence
        assert "у мирний час" in sentence


class TestFields:
    def test_a_term_without_a_point_is_at_its_id(self) -> None:
        assert term("alliance", **NEUTRAL).at == "1"
        assert term("alliance", **NEUTRAL, point="II.3").at == "II.3"

    def test_a_term_never_changes(self) -> None:
        with pytest.raises(ValueError, match="frozen"):
            term("alliance", **NEUTRAL).id = "2"  # type: ignore[misc]  # that is the claim

    def test_equal_terms_are_equal_and_hash_alike_even_with_a_mapping(self) -> None:
        fields = {"party": "XN", "equipment": {"tanks": {"cap": 8}}}
        one, other = term("force-limit", **fields), term("force-limit", **fields)
        assert one == other
        assert len({one, other, term("force-limit", **{**fields, "id": "2"})}) == 2

    @pytest.mark.parametrize("name", ["", "A", "-a", "a b", "a_b", "x" * 81])
    def test_an_id_is_short_and_plain(self, name: str) -> None:
        assert refusal("alliance", **{**NEUTRAL, "id": name})[0] in {"string_pattern_mismatch", "string_too_long"}

    def test_an_unknown_key_is_refused(self) -> None:
        assert refusal("alliance", **NEUTRAL, neutrality="required")[0] == "extra_forbidden"

    def test_a_long_quotation_is_refused(self) -> None:
        assert refusal("alliance", **NEUTRAL, quote="x" * 301)[0] == "string_too_long"

    def test_some_is_true_or_false(self) -> None:
        assert refusal("alliance", **NEUTRAL, some="yes")[0] == "bool_type"

    def test_a_context_has_no_baselines_unless_it_is_given_some(self) -> None:
        assert Context().baselines == {}
