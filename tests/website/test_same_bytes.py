"""A site is the same bytes wherever, whenever and from whatever order of files it is made."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

import negotiations as ng
from negotiations.documents.negotiations import Negotiation
from negotiations.website.building import build_site
from tests.browser.built import Built
from tests.website.talks import talks, write

ROOT = Path(__file__).parents[2]
CODE = """
import os, sys
listed = os.listdir
if sys.argv[3] == "backward":
    os.listdir = lambda *given: sorted(listed(*given), reverse=True)
import negotiations as ng
from negotiations.website.building import build_site
build_site(ng.load(sys.argv[1]), sys.argv[2], languages=ng.LANGUAGES)
"""


def held(folder: Path) -> Mapping[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "surroundings",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C"},
        {"PYTHONHASHSEED": "7", "TZ": "America/Adak", "LC_ALL": "uk_UA.UTF-8", "LANG": "uk_UA.UTF-8", "LANGUAGE": "uk"},
        {"PYTHONHASHSEED": "99", "TZ": "UTC", "LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "0", "COLUMNS": "20"},
    ],
    ids=["east", "west", "turkish"],
)
def test_another_process_elsewhere_writes_the_same_bytes(
    built: Built, tmp_path: Path, surroundings: Mapping[str, str]
) -> None:
    backward = dict(reversed([*talks().items()]))
    folder = write(tmp_path / "river", backward)
    for number, path in enumerate(sorted(folder.rglob("*.yaml"))):
        os.utime(path, (number * 86_400, number * 86_400))
    subprocess.run(
        [sys.executable, "-c", CODE, str(folder), str(tmp_path / "site"), "backward"],
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **surroundings},
    )
    assert held(tmp_path / "site") == held(built.folder)


def test_documents_and_sources_in_another_order_make_the_same_bytes(
    river: Negotiation, built: Built, tmp_path: Path
) -> None:
    setting = river.setting.model_copy(update={"stances": tuple(reversed(river.setting.stances))})
    turned = Negotiation(setting, tuple(reversed(river.sources)), tuple(reversed(river.papers)))
    build_site(turned, tmp_path, languages=ng.LANGUAGES)
    assert held(tmp_path) == held(built.folder)


def test_a_second_run_into_the_same_folder_changes_nothing(river: Negotiation, built: Built, tmp_path: Path) -> None:
    for _ in range(2):
        build_site(river, tmp_path / "site", languages=ng.LANGUAGES)
        assert held(tmp_path / "site") == held(built.folder)


def test_where_the_folder_is_does_not_matter(
    river: Negotiation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_site(river, tmp_path / "one")
    monkeypatch.chdir(tmp_path)
    build_site(river, "other/deeper/сайт 2")
    assert held(tmp_path / "one") == held(tmp_path / "other" / "deeper" / "сайт 2")


def test_a_language_is_the_same_alone_and_among_others(river: Negotiation, tmp_path: Path) -> None:
    """What is told of the other languages aside."""
    build_site(river, tmp_path / "both", languages=["uk", "en"])
    build_site(river, tmp_path / "one", languages=["uk"])
    for path, content in held(tmp_path / "one").items():
        if path.endswith((".csv", ".js", ".css")):
            assert held(tmp_path / "both")[path] == content, path
    first = (tmp_path / "both" / "index.html").read_text(encoding="utf-8")
    assert "<html lang=uk>" in first
    assert "href=en/index.html" in first
    assert "hreflang" not in (tmp_path / "one" / "index.html").read_text(encoding="utf-8")


def test_a_language_that_is_asked_for_twice_is_written_once(river: Negotiation, tmp_path: Path) -> None:
    assert len(build_site(river, tmp_path / "two", languages=["en", "en"])) == len(build_site(river, tmp_path / "one"))
