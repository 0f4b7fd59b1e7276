"""`frozen-assets`: state, use, amount and release of assets."""

from __future__ import annotations

import pytest

from negotiations.clauses.outcomes import Words
from negotiations.clauses.rooms import Room
from negotiations.clauses.scopes import Extent
from tests.terms.builders import clause, clauses, refusal, related, relation, said

COMMON = {"owner": "XS"}
USE = {**COMMON, "use": "reconstruction"}


class TestMeaning:
    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            ({"assets": "frozen"}, {"assets": "released"}, "conflicts"),
            ({"assets": "released"}, {"assets": "confiscated"}, "conflicts"),
            ({"assets": "frozen"}, {"assets": "released", "may": True}, "conflicts"),
            ({"assets": "released"}, {"assets": "released", "may": True}, "entails"),
            ({"assets": "frozen", "may": True}, {"assets": "released", "may": True}, "overlaps"),
        ],
    )
    def test_the_state_of_assets(self, a: dict[str, object], b: dict[str, object], expected: str) -> None:
        assert relation("frozen-assets", a, b, **COMMON) == expected

    @pytest.mark.parametrize(
        ("used", "state", "expected"),
        [
            (True, "frozen", "conflicts"),
            (True, "released", "entailed"),
            (True, "confiscated", "entailed"),
            ("may", "frozen", "conflicts"),
        ],
    )
    def test_assets_that_are_used_do_not_stay_frozen(self, used: object, state: str, expected: str) -> None:
        consequence, _ = clauses("frozen-assets", **USE, used=used)
        assert consequence.issue == "assets/state"
        assert related(consequence, clause("frozen-assets", **COMMON, assets=state)).relation == expected

    @pytest.mark.parametrize("used", [False, "not-required"])
    def test_assets_that_are_not_used_may_be_in_any_state(self, used: object) -> None:
        assert clause("frozen-assets", **USE, used=used).issue == "assets/use/reconstruction"

    def test_a_state_that_is_told_stands_beside_a_use(self) -> None:
        state, use = clauses("frozen-assets", **USE, assets="frozen")
        assert (state.room, use.issue) == (
            clause("frozen-assets", **COMMON, assets="frozen").room,
            "assets/use/reconstruction",
        )

    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            (True, False, "conflicts"),
            (True, "may", "entails"),
            (False, "may", "conflicts"),
            (False, "not-required", "entails"),
        ],
    )
    def test_the_use_of_assets(self, a: object, b: object, expected: str) -> None:
        *_, left = clauses("frozen-assets", **USE, used=a)
        *_, right = clauses("frozen-assets", **USE, used=b)
        assert related(left, right).relation == expected

    def test_the_amount_is_that_of_the_use_in_its_currency(self) -> None:
        *_, more = clauses("frozen-assets", **USE, amount={"at_least": 9}, currency="USD")
        *_, less = clauses("frozen-assets", **USE, amount={"at_least": 5}, currency="USD")
        assert (more.issue, more.frame) == ("assets/amount/reconstruction", (("currency", "USD"),))
        assert related(more, less).relation == "entails"

    def test_assets_stay_frozen_except_in_the_state_that_frees_them(self) -> None:
        state, time = clauses("frozen-assets", **COMMON, assets="frozen", until="damage-compensated")
        assert (state.scope["state"].words, state.scope["state"].all_but) == (("damage-compensated",), True)
        assert (time.issue, time.frame) == ("timing/assets-released", (("anchor", "damage-compensated"),))
        assert time.scope["actor"].words == ("XS",)
        assert time.room is not None
        assert time.room.ends is not None
        assert time.room.ends[0] == (0, 0)

    def test_a_release_has_a_time_and_so_has_a_confiscation(self) -> None:
        found = [
            clauses("frozen-assets", **COMMON, assets=assets, within={"days": 30, "of": "signature"})[-1]
            for assets in ("released", "confiscated")
        ]
        assert [each.issue for each in found] == ["timing/assets-released", "timing/assets-confiscated"]
        assert [each.scope["actor"].words for each in found] == [("XS",), ("XS",)]

    def test_it_is_said_of_the_owner_s_assets_whoever_holds_them(self) -> None:
        assert [axis for axis, _ in clause("frozen-assets", **COMMON, assets="frozen").scope.axes] == ["other"]
        held = clause("frozen-assets", **COMMON, holder="XE", assets="frozen").scope
        assert (held["actor"].words, held["other"].words) == (("XE",), ("XS",))

    def test_what_is_left_open_is_the_state_unless_a_key_tells_more(self) -> None:
        assert clause("frozen-assets", **COMMON, status="open").issue == "assets/state"
        left_open = clauses("frozen-assets", **USE, used=False, status="open")
        assert [(each.issue, each.room) for each in left_open] == [("assets/use/reconstruction", None)]

    def test_nothing_else_is_a_ban_of_all_other_uses_and_demands_none(self) -> None:
        [others] = clauses("frozen-assets", **USE, used="only")
        assert (others.issue, others.but) == ("assets/use/*", ("reconstruction",))
        assert others.room == Room.must(Words(("done", "not")), "not")
        [until] = clauses("frozen-assets", **USE, used="only", until="damage-compensated")
        assert until.scope["state"] == Extent.of("damage-compensated", all_but=True)


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"assets": "frozen"}, "frozen assets of Southmark will stay frozen"),
            ({"assets": "frozen", "may": True}, "frozen assets of Southmark may stay frozen"),
            (
                {"assets": "frozen", "until": "damage-compensated"},
                "frozen assets of Southmark will stay frozen, except after the damage has been compensated",
            ),
            (
                {"assets": "released", "holder": "XE", "within": {"days": 30, "of": "signature"}},
                "frozen assets of Southmark held by Eastvale will be released within 30 days of signature",
            ),
            ({"assets": "released", "may": True}, "frozen assets of Southmark may be released"),
            (
                {"assets": "confiscated", "when": "in-stages"},
                "frozen assets of Southmark will be confiscated in stages",
            ),
            ({"assets": "confiscated", "may": True}, "frozen assets of Southmark may be confiscated"),
            (
                {"use": "reconstruction", "amount": {"exactly": 100_000_000_000}, "currency": "USD"},
                "frozen assets of Southmark will be used for reconstruction: exactly 100,000,000,000 US dollars",
            ),
            (
                {"use": ["relief", "reconstruction"], "used": False},
                "frozen assets of Southmark will not be used for relief and reconstruction",
            ),
            (
                {"use": "relief", "used": "only", "until": "damage-compensated"},
                (
                    "frozen assets of Southmark will be used for nothing but relief, "
                    "except after the damage has been compensated"
                ),
            ),
            ({"use": "relief", "used": "may"}, "frozen assets of Southmark may be used for relief"),
            (
                {"use": "relief", "used": "not-required", "assets": "frozen"},
                "frozen assets of Southmark will stay frozen; frozen assets of Southmark need not be used for relief",
            ),
            ({"status": "open"}, "left open: what becomes of frozen assets of Southmark"),
            ({"status": "open", "use": "relief"}, "left open: the use of frozen assets of Southmark for relief"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("frozen-assets", **COMMON, **fields) == sentence


class TestRefusals:
    def test_a_stated_term_says_something(self) -> None:
        assert refusal("frozen-assets", **COMMON)[:2] == (
            "says-nothing",
            "found none of 'assets' and 'use' in a stated term, expected what the text says",
        )

    @pytest.mark.parametrize(
        ("fields", "code", "message"),
        [
            (
                {"assets": "released", "until": "damage-compensated"},
                "missing-key",
                "found 'until', expected 'assets: frozen' beside it",
            ),
            (
                {"assets": "frozen", "until": "damage-compensated", "state": "peacetime"},
                "keys-clash",
                "found 'until' and 'state' together, expected one of them",
            ),
            (
                {"assets": "frozen", "when": "immediately"},
                "missing-key",
                "found 'when', expected 'assets: released' or 'assets: confiscated' beside it",
            ),
            ({"use": "relief", "may": True}, "missing-key", "found 'may', expected 'assets' beside it"),
            (
                {"assets": "released", "amount": {"at_least": 5}, "currency": "USD"},
                "missing-key",
                "found 'amount', expected one purpose in 'use' beside it",
            ),
            (
                {"use": ["relief", "reconstruction"], "amount": {"at_least": 5}, "currency": "USD"},
                "missing-key",
                "found 'amount', expected one purpose in 'use' beside it",
            ),
            (
                {"use": "relief", "used": False, "amount": {"at_least": 5}, "currency": "USD"},
                "keys-clash",
                "found 'amount' beside 'used: false', expected one of them",
            ),
            ({"assets": "frozen", "used": "only"}, "missing-key", "missing key 'use', expected beside 'used: only'"),
            (
                {"use": "relief", "used": "only", "amount": {"at_least": 5}, "currency": "USD"},
                "keys-clash",
                "found 'amount' beside 'used: only', expected one of them",
            ),
            (
                {"use": "relief", "amount": {"at_least": 5}},
                "missing-key",
                "missing key 'currency', expected beside 'amount'",
            ),
        ],
    )
    def test_keys_that_do_not_go_together(self, fields: dict[str, object], code: str, message: str) -> None:
        assert refusal("frozen-assets", **COMMON, **fields)[:2] == (code, message)
