"""What the house rules say of the files as a whole, where no other tool looks."""

from __future__ import annotations

import ast
import inspect
import re
import socket
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest
import yaml

import negotiations as ng

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "negotiations"
MODULES = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in sorted(PACKAGE.rglob("*.py"))
}

MODULE_LINES = 400
FUNCTION_LINES = 60
PLACED_PARAMETERS = 5


def functions() -> list[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    return [
        (f"{name}:{node.lineno} {node.name}", node)
        for name, text in MODULES.items()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (function.end_lineno or 0) - body[0].lineno + 1 if body else 0


def placed(function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[str]:
    """Return the parameters that a caller has to know the place of, or has to give."""
    named = function.args
    required = [
        given.arg for given, default in zip(named.kwonlyargs, named.kw_defaults, strict=True) if default is None
    ]
    return [given.arg for given in (*named.posonlyargs, *named.args) if given.arg not in {"self", "cls"}] + required


class TestCaps:
    def test_a_module_fits_into_a_head(self) -> None:
        assert [name for name, text in MODULES.items() if text.count("\n") > MODULE_LINES] == []

    def test_a_function_fits_on_a_screen(self) -> None:
        assert [name for name, function in functions() if body_lines(function) > FUNCTION_LINES] == []

    def test_a_call_needs_no_counting(self) -> None:
        assert [name for name, function in functions() if len(placed(function)) > PLACED_PARAMETERS] == []

    def test_a_body_is_counted_without_its_docstring(self) -> None:
        (function,) = ast.parse(
            'def f(a, /, b, *, c, d=1):\n    """One.\n\n    Two.\n    """\n    x = 1\n    return x\n'
        ).body
        assert isinstance(function, ast.FunctionDef)
        assert body_lines(function) == 2
        assert placed(function) == ["a", "b", "c"]

    def test_no_module_is_named_like_a_standard_one(self) -> None:
        own = {part for name in MODULES for part in Path(name).with_suffix("").parts} - {"__init__", "__main__"}
        assert own & sys.stdlib_module_names == set()


class TestPublicNames:
    def test_the_three_lists_of_public_names_are_equal(self) -> None:
        homes = {
            name.name: node.module
            for node in ast.walk(ast.parse(MODULES["negotiations/__init__.py"]))
            if isinstance(node, ast.ImportFrom) and str(node.module).startswith("negotiations.")
            for name in node.names
        }
        assert homes == ng._HOMES
        assert {*homes, "__version__"} == set(ng.__all__)

    @pytest.mark.parametrize("name", ng.__all__)
    def test_a_public_name_exists_and_is_documented(self, name: str) -> None:
        value = getattr(ng, name)
        if inspect.isroutine(value) or inspect.isclass(value):
            # What a dataclass says of itself is its signature.
            assert not (inspect.getdoc(value) or f"{name}(").startswith(f"{name}(")

    @pytest.mark.parametrize("name", sorted(set(ng._HOMES)))
    def test_a_public_name_is_not_hidden_by_a_subpackage(self, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delitem(vars(ng), name, raising=False)
        setattr(ng, name, ModuleType(f"negotiations.{name}"))
        assert not isinstance(getattr(ng, name), ModuleType)

    def test_a_name_that_is_not_there_is_an_attribute_error(self) -> None:
        with pytest.raises(AttributeError, match="module 'negotiations' has no attribute 'Problems'"):
            ng.Problems  # type: ignore[attr-defined] # noqa: B018 - the type checker sees it too

    def test_the_public_names_are_listed(self) -> None:
        assert set(ng.__all__) <= set(dir(ng))

    def test_importing_the_package_imports_nothing_else_of_it(self) -> None:
        script = "import sys, negotiations; print(*(name for name in sys.modules if name.startswith('negotiations')))"
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
        assert done.stdout.split() == ["negotiations"]


def committed() -> list[Path]:
    """Return the files that are in the repository, or would be with the next commit."""
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listing, capture_output=True, text=True, check=True, cwd=ROOT).stdout
    return [path for path in (ROOT / name for name in names.split("\0") if name) if path.is_file()]


# Written with classes of one letter, so that this file does not hold what it looks for.
FORBIDDEN = {
    "a path of one machine": r"(?<![\w.:/-])/(?:w[o]rk|f[a]rm|h[o]me|ro[o]t|U[s]ers)/\w",
    "a host of a package registry": r"//[\w.]*(?:p[y]pi|n[p]mjs|python[h]osted|crates\.i[o])",
    "a mark of a merge": r"^(?:<{7}|>{7}) ",
}


class TestCommittedFiles:
    @pytest.mark.parametrize("what", FORBIDDEN)
    def test_no_file_names(self, what: str) -> None:
        pattern = re.compile(FORBIDDEN[what].encode(), re.MULTILINE)
        found = [path.relative_to(ROOT).as_posix() for path in committed() if pattern.search(path.read_bytes())]
        assert found == []

    @pytest.mark.parametrize(
        ("what", "text"),
        [
            ("a path of one machine", "see /{}/someone/draft.yaml".format("home")),
            ("a host of a package registry", "https://files.{}.org/x".format("pythonhosted")),
            ("a mark of a merge", "a\n{} main\n".format("<" * 7)),
        ],
    )
    def test_what_is_looked_for_is_found(self, what: str, text: str) -> None:
        assert re.search(FORBIDDEN[what], text, re.MULTILINE)
        assert not re.search(FORBIDDEN[what], "https://example.org/home/page and /usr/bin/env", re.MULTILINE)

    def test_this_checkout_is_named_nowhere(self) -> None:
        here = str(ROOT).encode()
        assert [path.relative_to(ROOT).as_posix() for path in committed() if here + b"/" in path.read_bytes()] == []


PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


class TestProject:
    def test_a_dependency_at_run_time_is_capped(self) -> None:
        assert [
            need for need in PROJECT["project"]["dependencies"] if not re.fullmatch(r"\w+>=[\d.]+,<\d+", need)
        ] == []

    def test_a_tool_is_pinned(self) -> None:
        extras = PROJECT["project"]["optional-dependencies"]
        tools = [*extras["dev"], *extras["browser"], *extras["shapes"], *PROJECT["build-system"]["requires"]]
        assert [need for need in tools if not re.fullmatch(r"[\w-]+==[\d.]+", need)] == []

    def test_the_builder_is_the_one_that_is_installed_with_the_tools(self) -> None:
        assert set(PROJECT["build-system"]["requires"]) <= set(PROJECT["project"]["optional-dependencies"]["dev"])

    def test_every_extra_for_users_is_in_all(self) -> None:
        extras = PROJECT["project"]["optional-dependencies"]
        others = sorted(extras.keys() - {"all", "browser", "dev", "shapes"})
        assert extras["all"] == ([f"negotiations[{','.join(others)}]"] if others else [])

    def test_an_exception_from_the_style_says_why(self) -> None:
        text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
        ignored = re.findall(r'^ *"[A-Z]+\d*",.*$', text, re.MULTILINE)
        assert len(ignored) > len(PROJECT["tool"]["ruff"]["lint"]["ignore"])
        assert [line for line in ignored if "# " not in line] == []

    def test_the_version_to_cite_is_the_version(self) -> None:
        citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
        assert citation["version"] == ng.__version__

    def test_the_package_says_that_it_is_typed(self) -> None:
        assert (PACKAGE / "py.typed").read_bytes() == b""

    def test_ci_can_be_run(self) -> None:
        script = ROOT / ".ci" / "run"
        assert script.stat().st_mode & 0o111
        *_, gates, pages = script.read_text(encoding="utf-8").splitlines()
        assert (gates, pages) == ("make test", "exec make test-browser")


def test_no_test_reaches_the_network() -> None:
    with socket.socket() as line, pytest.raises(RuntimeError, match="a test reached for the network"):
        line.connect(("192.0.2.1", 80))
