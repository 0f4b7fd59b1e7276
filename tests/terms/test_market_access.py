"""`market-access`: the terms of access to a market."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, refusal, relation, said

COMMON = {"by": "XE", "to": "XN"}


class TestMeaning:
    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            ({"level": "free"}, {"level": "preferential"}, "entails"),
            ({"level": "preferential"}, {"level": "ordinary"}, "entails"),
            ({"level": "blocked"}, {"level": "restricted"}, "entails"),
            ({"level": "restricted"}, {"level": "ordinary"}, "conflicts"),
            ({"level": "ordinary", "exactly": True}, {"level": "preferential"}, "conflicts"),
            ({"level": "free", "may": True}, {"level": "preferential"}, "overlaps"),
            ({"level": "restricted", "may": True}, {"level": "ordinary"}, "conflicts"),
        ],
    )
    def test_access_is_demanded_at_least_and_a_bar_at_most(
        self, a: dict[str, object], b: dict[str, object], expected: str
    ) -> None:
        assert relation("market-access", a, b, **COMMON) == expected

    def test_the_host_gives_it_to_the_guest(self) -> None:
        found = clause("market-access", **COMMON, level="free")
        assert (found.issue, found.scope["actor"].words, found.scope["other"].words) == (
            "market/access",
            ("XE",),
            ("XN",),
        )
        assert found.scope.get("group") is None

    def test_some_goods_are_a_part_of_the_scope(self) -> None:
        found = clause("market-access", **COMMON, level="free", goods={"all_but": ["energy-goods"]})
        assert (found.scope["group"].words, found.scope["group"].all_but) == (("energy-goods",), True)

    def test_what_is_left_open_demands_nothing(self) -> None:
        assert clause("market-access", **COMMON, status="open").room is None


FORMS: list[tuple[dict[str, object], str]] = [
    ({"level": "blocked"}, "Northland will have no access to the market of Eastvale"),
    ({"level": "blocked", "may": True}, "Eastvale may give Northland no access to its market"),
    ({"level": "restricted"}, "Northland will have access to the market of Eastvale on worse terms than others"),
    (
        {"level": "restricted", "may": True},
        "Eastvale may give Northland access to its market on worse terms than others",
    ),
    (
        {"level": "ordinary", "exactly": True},
        "Northland will have access to the market of Eastvale on the same terms as others, and exactly that",
    ),
    (
        {"level": "ordinary", "may": True},
        "Eastvale may give Northland access to its market on the same terms as others",
    ),
    ({"level": "preferential"}, "Northland will have access to the market of Eastvale on better terms than others"),
    (
        {"level": "preferential", "may": True},
        "Eastvale may give Northland access to its market on better terms than others",
    ),
    (
        {"level": "free", "goods": ["goods", "services"]},
        "Northland will have access to the market of Eastvale without limits or duties, for goods and services",
    ),
    ({"level": "free", "may": True}, "Eastvale may give Northland access to its market without limits or duties"),
    ({"status": "no-text"}, "no text is proposed on this: access of Northland to the market of Eastvale"),
]


@pytest.mark.parametrize(("fields", "sentence"), FORMS)
def test_it_is_said(fields: dict[str, object], sentence: str) -> None:
    assert said("market-access", **COMMON, **fields) == sentence


class TestRefusals:
    def test_a_stated_term_has_a_level(self) -> None:
        assert refusal("market-access", **COMMON)[:2] == (
            "says-nothing",
            "found no 'level' in a stated term, expected what the text says",
        )

    def test_a_level_is_on_the_scale(self) -> None:
        assert refusal("market-access", **COMMON, level="good")[0] == "literal_error"
