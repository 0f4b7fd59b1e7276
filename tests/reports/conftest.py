"""What the tests of own templates share: a folder for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reports.template_folders import Told


@pytest.fixture
def told(tmp_path: Path) -> Told:
    return Told(tmp_path / "templates")
