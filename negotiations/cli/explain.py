"""`negotiations explain`: what a problem code means."""

from __future__ import annotations

import click

from negotiations.cli.paths import MISUSE, say
from negotiations.rules.families import codes
from negotiations.spelling import closest


@click.command("explain")
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Say what a problem code means and what to do; without a code, list all."""
    known = codes()
    if code is None:
        width = max(map(len, known))
        say("\n".join(f"{name:<{width}}  {found.summary}" for name, found in sorted(known.items())))
        return
    if code not in known:
        guess = closest(code, known)
        hint = f"; did you mean {guess!r}?" if guess else "; without a code, all are listed"
        say(f"error: there is no code {code!r}{hint}", err=True)
        raise SystemExit(MISUSE)
    found = known[code]
    say(f"{code} ({found.severity})\n\n{found.summary}\n{found.remedy}")
