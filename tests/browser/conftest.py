"""One Chromium for all tests, found as `make test-browser` finds it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.checks import Eyes
from tests.browser.chromium import ADVICE, FLAGS, installed


@pytest.fixture(scope="session")
def eyes() -> Iterator[Eyes]:
    where = installed()
    assert where, ADVICE
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=where, args=list(FLAGS))
        yield Eyes(started)
        started.close()
