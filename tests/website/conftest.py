"""One site for all tests that only look at it."""

from __future__ import annotations

from pathlib import Path

import pytest

import negotiations as ng
from negotiations.documents.negotiations import Negotiation
from negotiations.website.building import build_site
from tests.browser.built import Built
from tests.website.talks import talks, write


@pytest.fixture(scope="session")
def river(tmp_path_factory: pytest.TempPathFactory) -> Negotiation:
    """Return the invented negotiation, as it is read from files."""
    return ng.load(write(tmp_path_factory.mktemp("talks") / "river", talks()))


@pytest.fixture(scope="session")
def built(river: Negotiation, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return its site in all languages."""
    folder: Path = tmp_path_factory.mktemp("site")
    build_site(river, folder, languages=ng.LANGUAGES)
    return Built(folder)
