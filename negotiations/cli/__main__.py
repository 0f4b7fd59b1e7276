"""`python -m negotiations.cli`: the command, where no script is installed."""

from negotiations.cli import run

run()
