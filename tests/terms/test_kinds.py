"""Which kinds there are, in this package and in plug-ins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path
from typing import Literal

import pytest

from negotiations.terms import kinds as module
from negotiations.terms.base import Term
from negotiations.terms.election import Election
from negotiations.terms.graded import Graded
from negotiations.terms.kinds import GROUP, kind_of, kinds, name_of, plug_in_problem


class Truce(Election):
    """A kind that somebody else adds."""

    kind: Literal["truce"] = "truce"  # type: ignore[assignment]  # another word in the same field


class Vague(Term):
    """A kind that lacks its methods."""

    kind: Literal["vague"] = "vague"


class TestKinds:
    def test_a_kind_is_the_module_of_its_name(self) -> None:
        for name, kind in kinds().items():
            assert kind.__module__ == f"negotiations.terms.{name.replace('-', '_')}"

    def test_every_module_that_has_a_kind_is_found(self) -> None:
        folder = Path(module.__file__).parent
        told = {
            word
            for path in folder.glob("*.py")
            for word in re.findall(r'^    kind: Literal\["([a-z-]+)"\]', path.read_text(encoding="utf-8"), re.MULTILINE)
        }
        assert told == set(kinds())

    def test_every_kind_has_a_file_of_tests(self) -> None:
        here = Path(__file__).parent
        assert [name for name in kinds() if not (here / f"test_{name.replace('-', '_')}.py").exists()] == []

    def test_kinds_are_in_the_order_of_their_names(self) -> None:
        assert list(kinds()) == sorted(kinds())

    def test_what_kinds_have_in_common_is_no_kind(self) -> None:
        assert [name_of(kind) for kind in (Graded, Term)] == ["", ""]

    @pytest.mark.parametrize("name", ["force_limit", "base", "graded", "", "negotiations", "Force-Limit", "kinds"])
    def test_no_other_word_is_a_kind(self, name: str) -> None:
        assert kind_of(name) is None
        assert plug_in_problem(name) is None

    def test_a_known_kind_needs_no_plug_in(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def looked_up(**_: str) -> EntryPoints:
            pytest.fail("plug-ins were looked up")

        monkeypatch.setattr(module, "entry_points", looked_up)
        kind_of.cache_clear()
        assert {name: kind_of(name) for name in kinds()} == kinds()


@pytest.fixture
def _clean() -> Iterator[None]:
    kind_of.cache_clear()
    module._plug_in.cache_clear()
    yield
    kind_of.cache_clear()
    module._plug_in.cache_clear()


@pytest.mark.usefixtures("_clean")
class TestPlugIns:
    @pytest.fixture
    def offered(self, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []

        def entry_points(*, group: str, name: str) -> EntryPoints:
            assert group == GROUP
            return EntryPoints(EntryPoint(name, value, group) for offer, value in found if offer == name)

        monkeypatch.setattr(module, "entry_points", entry_points)
        return found

    def offer(self, monkeypatch: pytest.MonkeyPatch, kind: object) -> None:
        monkeypatch.setattr(EntryPoint, "load", lambda _: kind)

    def test_a_kind_of_a_third_party_is_found(
        self, offered: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        offered.append(("truce", "treaties:Truce"))
        self.offer(monkeypatch, Truce)
        assert kind_of("truce") is Truce
        assert plug_in_problem("truce") is None

    @pytest.mark.parametrize(
        ("name", "kind", "message"),
        [
            ("truce", Election, "found 'election' as the kind of 'treaties:Truce', expected 'truce'"),
            ("truce", "Truce", "found 'treaties:Truce', expected a subclass of Term that lacks no method"),
            ("vague", Vague, "found 'treaties:Truce', expected a subclass of Term that lacks no method"),
        ],
    )
    def test_what_is_no_such_kind_is_a_problem(
        self,
        offered: list[tuple[str, str]],
        monkeypatch: pytest.MonkeyPatch,
        name: str,
        kind: object,
        message: str,
    ) -> None:
        offered.append((name, "treaties:Truce"))
        self.offer(monkeypatch, kind)
        assert kind_of(name) is None
        problem = plug_in_problem(name)
        assert problem is not None
        assert (problem.code, problem.message) == ("broken-plug-in", f"the kind {name!r} cannot be used: {message}")

    def test_a_plug_in_that_cannot_be_imported_is_a_problem(self, offered: list[tuple[str, str]]) -> None:
        offered.append(("truce", "no_such_treaties:Truce"))
        assert kind_of("truce") is None
        problem = plug_in_problem("truce")
        assert problem is not None
        assert problem.message == (
            "the kind 'truce' cannot be used: 'no_such_treaties:Truce' cannot be imported: "
            "ModuleNotFoundError: No module named 'no_such_treaties'"
        )

    def test_two_plug_ins_for_one_kind_are_a_problem(self, offered: list[tuple[str, str]]) -> None:
        offered += [("truce", "b:Truce"), ("truce", "a:Truce")]
        assert kind_of("truce") is None
        problem = plug_in_problem("truce")
        assert problem is not None
        assert problem.message.endswith("found 2 plug-ins for it, a:Truce, b:Truce, expected one")

    def test_a_kind_that_nobody_has_is_no_problem_of_a_plug_in(self, offered: list[tuple[str, str]]) -> None:
        assert offered == []
        assert kind_of("armistice") is None
        assert plug_in_problem("armistice") is None
