"""What holds for every test: property tests repeat themselves, and nothing reaches the network."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Iterator

# A gate must give the same answer twice, on a slow machine too. To look for new examples: --hypothesis-profile=search
settings.register_profile(
    "gate",
    derandomize=True,
    deadline=None,
    database=None,
    # Slowness is the machine's, and `make mutants` runs each test many times in one process.
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.differing_executors],
)
settings.register_profile("search", settings.get_profile("gate"), derandomize=False, max_examples=2_000)
settings.register_profile("mutants", settings.get_profile("gate"), max_examples=20)
settings.load_profile("gate")

LOCAL = frozenset({"127.0.0.1", "::1", "localhost"})


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    connect = socket.socket.connect

    def connect_locally(self: socket.socket, address: object) -> None:
        if isinstance(address, tuple) and address[0] not in LOCAL:
            message = f"a test reached for the network: {address!r}"
            raise RuntimeError(message)
        connect(self, address)  # type: ignore[arg-type] # whatever the system takes

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_locally)
        yield
