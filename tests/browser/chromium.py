"""Which Chromium the tests of pages use: one that is installed, or Debian's, which root may install.

Run as `python -m tests.browser.chromium` it prints where that is, or one line that says what to do.
It needs no package.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Mapping

NAMES = ("chromium", "chromium-browser", "google-chrome")
"""The programs that are looked for, the first that is found is taken."""

DEBIAN = ("chromium", "fonts-dejavu-core")
"""What is installed on Debian: the browser, and letters for it to show."""

FLAGS = (
    "--no-sandbox",  # containers have no user namespaces, and the pages are ours
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",  # no name has an address, whatever a page asks for
)
"""How it is started, so that nothing but the pages is looked at, and nothing leaves the machine."""

ADVICE = (
    "no Chromium was found: install one (on Debian, as root: apt-get install chromium fonts-dejavu-core), "
    "or name one by CHROMIUM=..."
)


def installed(environment: Mapping[str, str] = os.environ) -> str | None:
    """Return where an installed Chromium is: the one that CHROMIUM names, else one of `NAMES` on the path."""
    names = (environment["CHROMIUM"],) if environment.get("CHROMIUM") else NAMES
    return next((where for name in names if (where := shutil.which(name, path=environment.get("PATH")))), None)


def may_install(environment: Mapping[str, str] = os.environ) -> bool:
    """Return whether Debian's can be installed here: on Debian, by root, and unless another one was asked for."""
    if environment.get("CHROMIUM") or os.geteuid() != 0 or not shutil.which("apt-get", path=environment.get("PATH")):
        return False
    try:
        return platform.freedesktop_os_release()["ID"] == "debian"
    except OSError:
        return False


def install() -> None:
    """Install Debian's; what is said on the way goes to standard error."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *DEBIAN]):
        subprocess.run(["apt-get", "-qq", *command], env=quiet, stdout=sys.stderr, check=False)


def main() -> int:
    """Print where Chromium is, installed now if need be; return the exit code."""
    if installed() is None and may_install():
        sys.stderr.write("installing Chromium\n")
        install()
    where = installed()
    if where is None:
        sys.stderr.write(f"{ADVICE}\n")
        return 1
    sys.stdout.write(f"{where}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
