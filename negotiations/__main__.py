"""`python -m negotiations`: the command, where no script is installed."""

from negotiations.cli import run

if __name__ == "__main__":
    run()
