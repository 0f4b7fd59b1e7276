"""The site of the real documents, seen: the largest page of each type in each language, and others by chance."""

from __future__ import annotations

import pytest

from tests.browser import looking
from tests.browser.built import Built
from tests.browser.checks import Eyes
from tests.browser.looking import said
from tests.browser.sites import SEED_KINDS, seed_site


# Of the tests of this site the longest, in a file of their own: files are what processes share.
@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return Built(seed_site(tmp_path_factory.mktemp("site")))


@pytest.mark.parametrize("kind", SEED_KINDS)
def test_nobody_stumbles(built: Built, eyes: Eyes, kind: str) -> None:
    said(looking.by_eye(eyes, built.largest(kind), built.others(kind, 1)))
