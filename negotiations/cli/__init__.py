"""The command `negotiations`: parses, calls, prints, and chooses the exit code."""

from __future__ import annotations

import gc
from importlib import import_module

import click

from negotiations import __version__
from negotiations.messages import LANGUAGES

COMMANDS = {
    "affinity": "tell what texts say to the demands of a party",
    "check": "say what is wrong with files",
    "compare": "compare two texts by what they ask for",
    "coverage": "tell which demands plans meet, contradict or leave open",
    "data": "export documents as JSON and CSV",
    "explain": "say what a problem code means, and what to do",
    "history": "tell what each draft of a lineage changed",
    "map": "draw what texts say of each place, and how two of them relate there",
    "matrix": "set many texts side by side",
    "new": "write the beginning of a new file",
    "pax": "read an export of PA-X, and list agreements that share topics with a proposal",
    "report": "write the static site of a negotiation",
    "schema": "print the JSON Schema of a file or of a kind of term",
    "show": "print what a text asks for, in words",
    "vocabulary": "list the words that files may use",
}
"""The commands, with what each does; the module of a command is imported when it is called."""


def _take_language(ctx: click.Context, parameter: click.Parameter, value: str | None) -> None:
    """Let the language that is named after a command win over the one before it."""
    del parameter
    if value is not None:
        ctx.obj = value


_LANG = click.Option(
    ["--lang"], type=click.Choice(LANGUAGES), expose_value=False, callback=_take_language, help="language of the output"
)
"""The option as every command takes it, so that it may stand on either side of the command's name."""


class _LateCommands(click.Group):
    """A group that imports a command when it is asked for, so that the others cost nothing."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, or None where there is none with that name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"negotiations.cli.{cmd_name}").command
        if all("--lang" not in parameter.opts for parameter in command.params):
            command.params.append(_LANG)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=_LateCommands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 nothing to object to, 1 problems or what --fail-on names, 2 misuse or a missing path.",
)
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.option(
    "--lang", type=click.Choice(LANGUAGES), default=LANGUAGES[0], show_default=True, help="language of the output"
)
@click.pass_context
def main(ctx: click.Context, lang: str) -> None:
    """Compare what peace proposals ask for: agreements, conflicts, common ground and silence.

    A path can be a file, a folder, or the name of a seed such as ukraine/us-28-points.
    """
    ctx.obj = lang


def run() -> None:
    """Run the command in a process that ends with it."""
    # Looking for cycles costs a sixth of the time of a short command, and what is left over goes with the process.
    gc.disable()
    try:
        main()
    finally:
        gc.freeze()
