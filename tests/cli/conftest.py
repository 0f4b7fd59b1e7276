"""What the tests of the action share: a repository, and a service that keeps comments."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.checkouts import Checkout, Service


@pytest.fixture
def service() -> Iterator[Service]:
    with Service() as made:
        thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield made
        made.shutdown()
        thread.join()


@pytest.fixture
def checkout(tmp_path: Path, service: Service, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    folder = tmp_path / "checkout"
    folder.mkdir()
    return Checkout(folder, service, monkeypatch)
