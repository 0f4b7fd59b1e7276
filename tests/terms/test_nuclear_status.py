"""`nuclear-status`: without weapons of mass destruction, act by act."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, related, relation, said

COMMON: dict[str, object] = {"party": "XN", "weapons": "nuclear-weapons"}


class TestMeaning:
    def test_to_be_without_conflicts_with_the_freedom_to_have(self) -> None:
        assert relation("nuclear-status", {"possession": "barred"}, {"possession": "allowed"}, **COMMON) == "conflicts"

    def test_to_be_without_is_not_to_possess(self) -> None:
        ban = clause("weapons-ban", party="XN", categories="nuclear-weapons", act="possession")
        without = clause("nuclear-status", **COMMON, possession="barred")
        assert without.scope == ban.scope
        assert related(without, ban).relation == "same"

    def test_all_weapons_of_mass_destruction_are_meant_where_none_are_named(self) -> None:
        scope = clause("nuclear-status", party="XN", possession="barred").scope
        assert scope["group"].words == ("weapons-of-mass-destruction",)

    @pytest.mark.parametrize("act", ["acquisition", "production", "transit"])
    def test_a_banned_act_conflicts_with_the_act_allowed(self, act: str) -> None:
        assert relation("nuclear-status", {"banned": act}, {"allowed": act}, **COMMON) == "conflicts"
        assert clause("nuclear-status", **COMMON, banned=act).issue == f"weapons/{act}"

    def test_a_banned_acquisition_is_that_of_a_ban_of_weapons(self) -> None:
        ban = clause("weapons-ban", party="XN", categories="nuclear-weapons", act="acquisition")
        assert related(clause("nuclear-status", **COMMON, banned="acquisition"), ban).relation == "same"

    def test_stationing_is_the_presence_of_the_weapons_of_others(self) -> None:
        banned = clause("nuclear-status", **COMMON, banned="stationing", places="XN")
        actor = banned.scope["actor"]
        assert (banned.issue, actor.words, actor.all_but) == ("forces/presence", ("XN",), True)
        host = clause("foreign-forces", place="XN", of="XW", types="nuclear-weapons", presence="allowed")
        assert related(banned, host).relation == "conflicts"

    def test_places_are_said_of_what_happens_on_territory(self) -> None:
        acquired, passed = clauses("nuclear-status", **COMMON, banned=["acquisition", "transit"], places="XN")
        assert acquired.scope.stated == {"actor", "group"}
        assert passed.scope.stated == {"actor", "group", "place"}

    def test_what_is_left_open_is_possession_unless_it_says_what(self) -> None:
        left_open = clause("nuclear-status", **COMMON, status="open")
        assert (left_open.issue, left_open.room, left_open.silence) == ("weapons/possession", None, "open")
        assert clause("nuclear-status", **COMMON, banned="transit", status="refused").issue == "weapons/transit"


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"possession": "barred"}, "Northland will be without nuclear weapons"),
            (
                {"party": ["XN", "unstated"], "possession": "allowed"},
                "Northland and parties that are not named may have nuclear weapons",
            ),
            (
                {"banned": ["acquisition", "production", "transit", "stationing"], "places": "XN"},
                (
                    "Northland will not acquire nuclear weapons; Northland will not produce nuclear weapons; "
                    "Northland will let no transit of nuclear weapons through its territory; "
                    "there will be no nuclear weapons of others in Northland"
                ),
            ),
            (
                {"allowed": ["acquisition", "production", "transit", "stationing"], "places": "XN"},
                (
                    "Northland may acquire nuclear weapons; Northland may produce nuclear weapons; "
                    "Northland may let transit of nuclear weapons through its territory; "
                    "nuclear weapons of others may be in Northland"
                ),
            ),
            ({"status": "open"}, "left open: the status of Northland in respect of nuclear weapons"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("nuclear-status", **{**COMMON, **fields}) == sentence


class TestRefusals:
    def test_a_stated_term_says_something(self) -> None:
        assert refusal("nuclear-status", **COMMON)[:2] == (
            "says-nothing",
            "found none of 'possession', 'banned' and 'allowed' in a stated term, expected what the text says",
        )

    def test_an_act_is_not_banned_and_allowed(self) -> None:
        assert refusal("nuclear-status", **COMMON, banned="transit", allowed=["production", "transit"])[:2] == (
            "keys-clash",
            "found 'transit' in 'banned' and 'allowed', expected one of them",
        )

    @pytest.mark.parametrize("key", ["banned", "allowed"])
    def test_stationing_is_somewhere(self, key: str) -> None:
        assert refusal("nuclear-status", **COMMON, **{key: "stationing"}) == (
            "missing-key",
            "missing key 'places', expected beside 'stationing'",
            "name the territory",
        )
