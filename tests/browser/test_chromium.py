"""Which browser is taken, and what is said where there is none."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser import chromium

ROOT = Path(__file__).parents[2]


def program(folder: Path, name: str) -> str:
    path = folder / name
    path.write_text("#!/bin/sh\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def test_the_first_of_the_names_is_taken(tmp_path: Path) -> None:
    last = program(tmp_path, chromium.NAMES[-1])
    assert chromium.installed({"PATH": str(tmp_path)}) == last
    first = program(tmp_path, chromium.NAMES[0])
    assert chromium.installed({"PATH": str(tmp_path)}) == first


def test_one_that_is_named_is_taken_or_none(tmp_path: Path) -> None:
    program(tmp_path, chromium.NAMES[0])
    own = program(tmp_path, "own")
    assert chromium.installed({"PATH": str(tmp_path), "CHROMIUM": own}) == own
    assert chromium.installed({"PATH": str(tmp_path), "CHROMIUM": f"{own}-not"}) is None
    assert chromium.installed({"PATH": str(tmp_path), "CHROMIUM": ""}) == str(tmp_path / chromium.NAMES[0])


def test_only_root_on_debian_installs_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    system = {"ID": "debian"}
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr("platform.freedesktop_os_release", lambda: system)
    assert not chromium.may_install({"PATH": str(tmp_path)})
    program(tmp_path, "apt-get")
    assert chromium.may_install({"PATH": str(tmp_path)})
    assert not chromium.may_install({"PATH": str(tmp_path), "CHROMIUM": "own"})
    system["ID"] = "ubuntu"
    assert not chromium.may_install({"PATH": str(tmp_path)})
    system["ID"] = "debian"
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert not chromium.may_install({"PATH": str(tmp_path)})


def test_where_there_is_none_one_line_says_what_to_do(tmp_path: Path) -> None:
    run = [sys.executable, "-m", "tests.browser.chromium"]
    done = subprocess.run(run, env={"PATH": str(tmp_path)}, capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"{chromium.ADVICE}\n")
    assert "apt-get install" in chromium.ADVICE


def test_what_is_found_is_installed_if_need_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(chromium, "may_install", lambda: True)
    monkeypatch.setattr(chromium, "install", lambda: program(tmp_path, "chromium"))
    assert chromium.main() == 0
    assert capsys.readouterr().out == f"{tmp_path / 'chromium'}\n"
