"""Which words of the vocabulary, and which ids, a term uses, and where."""

from __future__ import annotations

import pytest

from negotiations.vocabulary import AXES, builtin
from tests.terms.builders import term


def words(kind: str, **fields: object) -> list[tuple[tuple[str | int, ...], str, str]]:
    return list(term(kind, **fields).words())


class TestWords:
    def test_a_word_has_its_path_and_axis(self) -> None:
        assert words("weapons-ban", party="XN", categories=["tanks", "mortars"], act="transfer", other="XS") == [
            (("party", 0), "actor", "XN"),
            (("categories", 0), "group", "tanks"),
            (("categories", 1), "group", "mortars"),
            (("other", 0), "actor", "XS"),
        ]

    def test_conditions_have_words_too(self) -> None:
        conditions = {
            "state": {"all_but": ["wartime"]},
            "trigger": ["attack:XS>XN", "breach"],
            "during": {"of": "signature", "days": 30},
        }
        assert words("alliance", party="XN", neutral="required", **conditions)[:4] == [
            (("state", "all_but", 0), "state", "wartime"),
            (("trigger", 0), "trigger", "attack:XS>XN"),
            (("trigger", 1), "trigger", "breach"),
            (("during", "of"), "event", "signature"),
        ]

    @pytest.mark.parametrize("form", ["exactly", "at_least", "all_but"])
    def test_a_list_that_says_whether_it_is_complete_has_the_axis_of_its_field(self, form: str) -> None:
        found = words("military-aid", by={form: ["XN", "XE"]}, to="XS", level="none")
        assert found[:2] == [(("by", form, 0), "actor", "XN"), (("by", form, 1), "actor", "XE")]

    def test_the_keys_of_a_mapping_are_words_and_its_figures_are_not(self) -> None:
        limit = {"at_most": "open", "at_least": {"fraction": "1/2", "of": "northland-forces"}}
        assert words("force-limit", party="XN", equipment={"tanks": limit}) == [
            (("party",), "actor", "XN"),
            (("forces", 0), "group", "armed-forces"),
            (("equipment", "tanks"), "group", "tanks"),
        ]

    def test_words_that_no_axis_has_are_not_told(self) -> None:
        assert words("territory", places="XN", control="joint") == [(("places", 0), "place", "XN")]
        assert words("alliance", party="XN", neutral="required", trigger="whatever") == [(("party",), "actor", "XN")]
        assert words("election", party="XN", within={"days": 9, "of": "unstated"}) == [(("party",), "actor", "XN")]

    def test_a_day_in_the_place_of_an_event_is_no_word(self) -> None:
        assert words("line-of-contact", stands=True, as_of="2031-05-04") == []
        assert words("line-of-contact", stands=True, as_of="signature") == [(("as_of",), "event", "signature")]

    def test_who_is_not_stated_is_a_word_of_its_axis(self) -> None:
        found = words("right", by="unstated", objects="release")
        assert found == [(("by", 0), "actor", "unstated"), (("objects", 0), "right", "release")]
        assert builtin().find("actor", "unstated") is not None

    def test_the_day_of_a_line_is_no_word(self) -> None:
        line = {"places": "XN-01", "owner": "XS", "level": "none", "by": "XE"}
        assert "event" not in {axis for _, axis, _ in words("recognition", **line, line_as_of="2031-05-04")}
        assert (("line_as_of",), "event", "signature") in words("recognition", **line, line_as_of="signature")

    def test_a_misspelt_word_is_told_like_any_other(self) -> None:
        assert words("election", party="Northlnad") == [(("party",), "actor", "Northlnad")]


class TestReferences:
    def test_the_ids_of_sources_and_baselines_are_told(self) -> None:
        share = {"fraction": "1/2", "of": "northland-forces"}
        found = term("force-limit", party="XN", source="gazette", equipment={"tanks": {"cap": share}})
        assert list(found.references()) == [
            (("source",), "source", "gazette"),
            (("equipment", "tanks", "cap", "of"), "baseline", "northland-forces"),
        ]

    def test_an_id_is_no_word(self) -> None:
        assert {axis for _, axis, _ in words("election", party="XN", source="gazette")} <= {*AXES}
