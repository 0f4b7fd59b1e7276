"""Times of what may or may not take place."""

from __future__ import annotations

import pytest
from pydantic import BaseModel
from pydantic_core import PydanticCustomError

from negotiations.terms.occurrences import check_time


class Event(BaseModel):
    """Whatever may take place at some time."""

    held: bool | str | None = None
    within: int | None = None
    after: str | None = None


def refused(held: object, **time: object) -> str:
    with pytest.raises(PydanticCustomError) as caught:
        check_time(Event.model_validate({"held": held, **time}), "held", "within", "after")
    assert caught.value.type == "keys-clash"
    return caught.value.message()


@pytest.mark.parametrize("held", [False, "not-required"])
def test_what_does_not_take_place_has_no_time(held: object) -> None:
    said = f"beside 'held: {str(held).lower()}', expected one of them"
    assert refused(held, after="signature") == f"found 'after' {said}"
    assert refused(held, within=3, after="signature") == f"found 'within' {said}"


def test_what_may_never_take_place_has_no_limit() -> None:
    assert refused("may", within=3, after="signature") == "found 'within' beside 'held: may', expected one of them"


@pytest.mark.parametrize(
    ("held", "time"),
    [(True, {"within": 3}), (None, {"within": 3}), ("may", {"after": "signature"}), (False, {}), ("not-required", {})],
)
def test_other_times_say_something(held: object, time: dict[str, object]) -> None:
    check_time(Event.model_validate({"held": held, **time}), "held", "within", "after")
