"""`payment`: whether, how much, by when, and funds."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, related, said

COMMON = {"by": "XE", "to": "XN", "purpose": "reconstruction"}
EURO = {"currency": "EUR"}


def compared(issue: str, a: dict[str, object], b: dict[str, object]) -> str:
    """Return the relation of two payments on an issue."""
    left, right = (
        next(each for each in clauses("payment", **COMMON, **fields) if each.issue == issue) for fields in (a, b)
    )
    assert left.frame == right.frame
    return related(left, right).relation.value


class TestMeaning:
    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [(True, False, "conflicts"), (True, "may", "entails"), (False, "may", "conflicts")],
    )
    def test_whether_money_is_paid(self, a: object, b: object, expected: str) -> None:
        assert compared("money/paid/reconstruction", {"paid": a}, {"paid": b}) == expected

    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            ({"at_least": 9}, {"at_least": 5}, "entails"),
            ({"at_least": 9}, {"at_most": 5}, "conflicts"),
            ({"exactly": 9}, {"exactly": 5}, "conflicts"),
            ({"up_to": 9}, {"at_least": 5}, "overlaps"),
        ],
    )
    def test_how_much_is_paid(self, a: object, b: object, expected: str) -> None:
        assert compared("money/reconstruction", {"amount": a, **EURO}, {"amount": b, **EURO}) == expected

    def test_an_amount_is_measured_in_its_currency(self) -> None:
        _, euros = clauses("payment", **COMMON, amount={"at_least": 5}, currency="EUR")
        _, dollars = clauses("payment", **COMMON, amount={"at_least": 5}, currency="USD")
        assert (euros.frame, dollars.frame) == ((("currency", "EUR"),), (("currency", "USD"),))

    @pytest.mark.parametrize(
        ("amount", "paid"),
        [
            ({"at_least": 5}, True),
            ({"exactly": 5}, True),
            ({"at_least": 5, "at_most": 9}, True),
            ({"up_to": 5}, "may"),
            ({"cap": 5}, "may"),
            ({"no_limit": True}, "may"),
        ],
    )
    def test_an_amount_tells_whether_it_is_paid(self, amount: object, paid: object) -> None:
        counted, _ = clauses("payment", **COMMON, amount=amount, **EURO)
        assert counted.room == clause("payment", **COMMON, paid=paid).room

    def test_a_limit_promises_nothing(self) -> None:
        assert clause("payment", **COMMON, amount={"at_most": 5}, **EURO).issue == "money/reconstruction"

    def test_an_amount_that_is_still_to_be_set_has_no_currency(self) -> None:
        _, unset = clauses("payment", **COMMON, amount={"exactly": "open"})
        assert unset.room is not None
        assert (unset.frame, [figure.name for figure in unset.room.figures]) == ((), ["1.amount.exactly"])

    def test_it_is_the_payer_s_toward_each_who_gets_it(self) -> None:
        found = clause("payment", by=["XE", "XW"], to="XN", purpose="relief", paid=True)
        assert (found.scope["actor"].words, found.scope["other"].words) == (("XE", "XW"), ("XN",))

    def test_the_time_is_that_of_this_payment(self) -> None:
        *_, within = clauses("payment", **COMMON, paid=True, within={"days": 30, "of": "signature"})
        assert (within.issue, within.frame) == ("timing/reconstruction-payment", (("anchor", "signature"),))
        assert within.scope["actor"].words == ("XE",)

    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [(True, False, "conflicts"), (True, "may", "entails"), (False, "may", "conflicts")],
    )
    def test_a_fund_is_another_question(self, a: object, b: object, expected: str) -> None:
        assert compared("fund/reconstruction", {"fund": a}, {"fund": b}) == expected

    def test_a_fund_is_for_somebody_and_nobody_s(self) -> None:
        found = clause("payment", **COMMON, fund=True)
        assert [axis for axis, _ in found.scope.axes] == ["other"]
        assert found.room is not None
        assert found.room.ceiling == {"yes"}

    @pytest.mark.parametrize(("paid", "expected"), [(True, "conflicts"), (False, "entailed")])
    def test_paying_for_war_damage_shuts_out_a_waiver(self, paid: object, expected: str) -> None:
        _, consequence = clauses("payment", by="XS", to="XN", purpose="war-damage", paid=paid)
        waiver = clause("claims", by="XN", against="XS", damage="waived")
        assert consequence.scope == waiver.scope
        assert related(consequence, waiver).relation == expected

    def test_not_paying_for_war_damage_conflicts_with_claims_that_are_paid(self) -> None:
        _, refused = clauses("payment", by="XS", to="XN", purpose="war-damage", paid=False)
        assert related(refused, clause("claims", by="XN", against="XS", damage="paid")).relation == "conflicts"

    def test_who_gets_the_money_for_war_damage_may_be_unstated(self) -> None:
        _, consequence = clauses("payment", by="XS", purpose="war-damage", paid=True)
        assert consequence.scope["actor"].words == ("unstated",)

    def test_leave_to_pay_for_war_damage_leaves_the_claims_alone(self) -> None:
        assert clause("payment", by="XS", to="XN", purpose="war-damage", paid="may").issue == "money/paid/war-damage"

    def test_what_is_left_open_is_whether_unless_a_key_tells_more(self) -> None:
        assert clause("payment", **COMMON, status="open").issue == "money/paid/reconstruction"
        assert clause("payment", **COMMON, status="open", fund=True).issue == "fund/reconstruction"


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"by": "XE", "purpose": "relief", "paid": True}, "Eastvale will pay money, for relief"),
            ({**COMMON, "paid": False}, "Eastvale will pay Northland no money, for reconstruction"),
            ({"by": "XE", "purpose": "relief", "paid": False}, "Eastvale will pay no money, for relief"),
            (
                {**COMMON, "amount": {"at_least": 100_000_000_000}, "currency": "USD"},
                "Eastvale will pay Northland at least 100,000,000,000 US dollars, for reconstruction",
            ),
            (
                {**COMMON, "amount": {"up_to": 5}, "currency": "EUR"},
                "Eastvale may pay Northland up to 5 euros, for reconstruction",
            ),
            (
                {"by": "XE", "purpose": "relief", "amount": {"cap": 5}, "currency": "EUR"},
                "Eastvale may pay at most 5 euros with that much staying possible, for relief",
            ),
            (
                {"by": "XE", "purpose": "relief", "amount": {"at_most": 5}, "currency": "EUR"},
                "if Eastvale pays, it will be at most 5 euros, for relief",
            ),
            (
                {**COMMON, "amount": {"at_most": 1}, "currency": "EUR"},
                "if Eastvale pays Northland, it will be at most 1 euro, for reconstruction",
            ),
            (
                {**COMMON, "amount": {"no_limit": True}},
                "Eastvale may pay Northland an amount without a limit, for reconstruction",
            ),
            (
                {**COMMON, "amount": {"exactly": "open"}, "when": "in-stages"},
                ("Eastvale will pay Northland exactly an amount that is still to be set, for reconstruction in stages"),
            ),
            (
                {**COMMON, "amount": {"at_least": {"fraction": "1/3", "of": "damage"}}, "currency": "EUR"},
                "Eastvale will pay Northland at least 1/3 of the baseline “damage”, for reconstruction",
            ),
            (
                {**COMMON, "paid": True, "fund": True},
                (
                    "Eastvale will pay Northland money, for reconstruction; "
                    "a fund for reconstruction will be set up, for Northland"
                ),
            ),
            ({**COMMON, "fund": False}, "no fund for reconstruction will be set up, for Northland"),
            ({"by": "XE", "purpose": "relief", "fund": "may"}, "a fund for relief may be set up"),
            ({"by": "XE", "purpose": "relief", "fund": True}, "a fund for relief will be set up"),
            ({"by": "XE", "purpose": "relief", "fund": False}, "no fund for relief will be set up"),
            ({**COMMON, "fund": "may"}, "a fund for reconstruction may be set up, for Northland"),
            (
                {**COMMON, "amount": {"at_least": "open"}, "currency": "EUR"},
                "Eastvale will pay Northland at least an amount that is still to be set, for reconstruction",
            ),
            ({**COMMON, "paid": "may"}, "Eastvale may pay Northland money, for reconstruction"),
            ({**COMMON, "status": "open"}, "left open: payment by Eastvale for reconstruction"),
            ({**COMMON, "status": "open", "fund": True}, "left open: a fund for reconstruction"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("payment", **fields) == sentence


class TestRefusals:
    def test_a_stated_term_says_something(self) -> None:
        assert refusal("payment", **COMMON)[:2] == (
            "says-nothing",
            "found none of 'paid', 'amount' and 'fund' in a stated term, expected what the text says",
        )

    @pytest.mark.parametrize("code", ["dollar", "km", "usd", "XTS"])
    def test_a_currency_has_a_code(self, code: str) -> None:
        assert refusal("payment", **COMMON, amount={"at_least": 5}, currency=code)[:2] == (
            "unknown-unit",
            f"found {code!r}, expected a code of ISO 4217 such as 'USD'",
        )

    @pytest.mark.parametrize(
        ("fields", "code", "message"),
        [
            ({"amount": {"at_least": 5}}, "missing-key", "missing key 'currency', expected beside 'amount'"),
            ({"paid": True, "currency": "EUR"}, "missing-key", "found 'currency' without 'amount'"),
            (
                {"paid": False, "amount": {"at_least": 5}, "currency": "EUR"},
                "keys-clash",
                "found 'amount' beside 'paid: false', expected one of them",
            ),
            (
                {"paid": "may", "amount": {"at_least": 5}, "currency": "EUR"},
                "keys-clash",
                "found 'at_least' beside 'paid: may', expected 'up_to'",
            ),
            (
                {"paid": "may", "when": "immediately"},
                "keys-clash",
                "found a time for what is not promised, expected 'paid: true' beside it",
            ),
        ],
    )
    def test_keys_that_do_not_go_together(self, fields: dict[str, object], code: str, message: str) -> None:
        assert refusal("payment", **COMMON, **fields)[:2] == (code, message)
