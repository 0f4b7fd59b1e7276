"""The command `negotiations`: it parses, calls, prints and chooses the exit code."""
