"""Which fields of a model go together."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pydantic import BaseModel
from pydantic_core import PydanticCustomError

from negotiations.terms.checks import check_details, check_needs, check_none_beside, check_one_of, check_times, given


class Event(BaseModel):
    """Whatever may take place at some time and in some way."""

    held: bool | str | None = None
    within: int | None = None
    after: str | None = None
    how: str | None = None


def event(**fields: object) -> Event:
    return Event.model_validate(fields)


def refused(check: Callable[..., None], *arguments: object, **keywords: str) -> tuple[str, str, object, object]:
    """Return the code, message, hint and place of what a check says."""
    with pytest.raises(PydanticCustomError) as caught:
        check(*arguments, **keywords)
    context = caught.value.context or {}
    return caught.value.type, caught.value.message(), context["hint"], context["at"]


def test_fields_with_a_value_are_told_in_the_order_of_the_names() -> None:
    assert given(event(within=3, how="x"), "how", "after", "within") == ("how", "within")
    assert given(event(held=False), "held") == ("held",)


class TestOneOf:
    def test_one_is_enough(self) -> None:
        check_one_of(event(how="x"), "within", "how")

    def test_none_is_too_few_and_two_are_too_many(self) -> None:
        assert refused(check_one_of, event(), "within", "how") == (
            *("missing-key", "found none of 'within' and 'how', expected one of them"),
            *("", ()),
        )
        assert refused(check_one_of, event(how="x", within=3), "within", "how") == (
            *("keys-clash", "found 'within' and 'how' together, expected one of them"),
            *("", ("how",)),
        )


class TestNoneBeside:
    def test_others_have_no_place(self) -> None:
        check_none_beside(event(held=False, how="x"), "held", "within", "after")

    def test_the_first_that_is_given_is_refused(self) -> None:
        held = event(held=False, within=3, after="signature")
        assert refused(check_none_beside, held, "held", "how", "after", "within", hint="leave it out") == (
            *("keys-clash", "found 'after' beside 'held: false', expected one of them"),
            *("leave it out", ("after",)),
        )


class TestNeeds:
    @pytest.mark.parametrize("fields", [{"within": 3}, {"after": "signature"}])
    def test_any_of_what_would_do_is_enough(self, fields: dict[str, object]) -> None:
        check_needs(event(how="x", **fields), "how", "within", "after")

    def test_a_field_that_says_nothing_alone_is_refused(self) -> None:
        assert refused(check_needs, event(how="x", held=True), "how", "within", "after") == (
            *("missing-key", "missing key 'within', expected beside 'how'"),
            *("", ("how",)),
        )


class TestDetails:
    @pytest.mark.parametrize("model", [event(held=True, how="x"), event(held=False), event()])
    def test_what_is_done_may_have_them(self, model: Event) -> None:
        check_details(model, "held", "within", "how")

    @pytest.mark.parametrize(
        ("held", "code", "message"),
        [
            (False, "keys-clash", "found 'how' beside 'held: false', expected one of them"),
            ("may", "keys-clash", "found 'how' beside 'held: may', expected one of them"),
            (None, "missing-key", "missing key 'held', expected beside 'how'"),
        ],
    )
    def test_what_is_not_done_has_none(self, held: object, code: str, message: str) -> None:
        assert refused(check_details, event(held=held, how="x"), "held", "within", "how") == (
            *(code, message),
            *("", ("how",)),
        )


class TestTimes:
    @pytest.mark.parametrize("held", [False, "not-required"])
    def test_what_does_not_take_place_has_no_time(self, held: object) -> None:
        said = f"beside 'held: {str(held).lower()}', expected one of them"
        for found, fields in (("after", {}), ("within", {"within": 3})):
            model = event(held=held, after="signature", **fields)
            expected = ("keys-clash", f"found {found!r} {said}", "", (found,))
            assert refused(check_times, model, "held", "within", "after") == expected

    def test_what_may_never_take_place_has_no_limit(self) -> None:
        model = event(held="may", within=3, after="signature")
        assert refused(check_times, model, "held", "after", "within") == (
            *("keys-clash", "found 'within' beside 'held: may', expected one of them"),
            *("what has to take place by then is no longer left open", ("within",)),
        )

    @pytest.mark.parametrize(
        "fields",
        [
            {"held": True, "within": 3},
            {"within": 3},
            {"held": "may", "after": "signature"},
            {"held": False},
            {"held": "not-required"},
        ],
    )
    def test_other_times_say_something(self, fields: dict[str, object]) -> None:
        check_times(event(**fields), "held", "within", "after")
