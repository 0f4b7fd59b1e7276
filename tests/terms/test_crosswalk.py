"""What kinds are called in data sets of peace agreements, and what they cannot say: each kind has said both itself."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from pathlib import Path

import pytest

import negotiations.vocabulary
from negotiations.problems import InvalidValue
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.kinds import kinds
from negotiations.vocabulary.codings import codings

FILE = Path(negotiations.vocabulary.__file__).parent / "crosswalk.json"


@pytest.mark.parametrize("name", kinds())
class TestKinds:
    def test_it_declares_its_own_crosswalk(self, name: str) -> None:
        # An inherited one would say "no equivalent" though nobody looked.
        assert isinstance(vars(kinds()[name]).get("crosswalk"), Crosswalk)

    def test_every_code_is_one_of_the_data_set(self, name: str) -> None:
        crosswalk = kinds()[name].crosswalk
        used = {coding: getattr(crosswalk, coding) for coding in codings()}
        assert {coding: set(codes) - set(codings()[coding].labels) for coding, codes in used.items()} == {
            coding: set() for coding in codings()
        }

    def test_no_code_is_named_twice(self, name: str) -> None:
        crosswalk = kinds()[name].crosswalk
        for coding in codings():
            codes = getattr(crosswalk, coding)
            assert len(set(codes)) == len(codes)

    def test_it_says_itself_what_it_cannot_say(self, name: str) -> None:
        told = vars(kinds()[name]).get("cannot_say", "")
        assert re.fullmatch(r"[A-Z`].*[.]", told), "whole sentences are expected"
        assert "  " not in told
        assert 1 <= len(re.findall(r"[.?!](?: (?=[A-Z`])|$)", told)) <= 4

    def test_it_sends_nobody_astray(self, name: str) -> None:
        sent = re.findall(r"(?:that|which) is (?:an? )?`([a-z-]+)`", kinds()[name].cannot_say)
        assert [word for word in sent if word not in kinds() or word == name] == []

    def test_the_smallest_example_is_the_first(self, name: str) -> None:
        # By its keys or by its words: a list of three words is no smaller than two keys.
        first, *others = ((len(example), len(str(example))) for example in kinds()[name].examples)
        assert all(first[0] <= other[0] or first[1] <= other[1] for other in others)


class TestCodings:
    def test_the_data_sets_are_those_of_a_crosswalk(self) -> None:
        assert list(codings()) == [field.name for field in fields(Crosswalk)]

    def test_there_are_as_many_codes_as_the_data_sets_have(self) -> None:
        data = {row["id"]: row["codes"] for row in json.loads(FILE.read_text(encoding="utf-8"))["sets"]}
        assert {name: len(codes) for name, codes in data.items()} == {"pax": 195, "pam": 51, "ucdp": 16}
        assert {name: len(codings()[name].labels) for name in data} == {name: len(data[name]) for name in data}

    def test_every_code_has_a_name_and_no_row_of_data(self) -> None:
        for row in json.loads(FILE.read_text(encoding="utf-8"))["sets"]:
            for code in row["codes"]:
                assert code.keys() <= {"id", "en", "part"}
                assert code["en"][:1].isupper()

    def test_a_code_is_called_by_its_name(self) -> None:
        assert codings()["pam"].label("offlan") == "Official languages and symbol"

    def test_an_unknown_code_is_refused_with_the_nearest(self) -> None:
        with pytest.raises(InvalidValue, match="PA-X has no code 'SsrGuar'; did you mean 'SsrGua'"):
            codings()["pax"].label("SsrGuar")
        with pytest.raises(InvalidValue, match=r"UCDP has no code 'Zzzzzzzz'$"):
            codings()["ucdp"].label("Zzzzzzzz")
