"""No file takes more than 2 seconds or 60 MB for each megabyte that it has: measured in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from negotiations.files.text import PROBLEM_LIMIT
from tests.files.bombs import BOMBS

MEGABYTE = 1_000_000
SECONDS = 2.0
MEMORY = 60 * MEGABYTE
MODULES = 10 * MEGABYTE
"""What else may come: kinds that are imported because a file has them, and what Python keeps of memory that is free."""
PROGRAM = """\
import json, pathlib, re, resource, sys, time
from negotiations.rules.checking import check

def most():
    # Of the resources that are told of a process, the most memory is that of its parent, where it had more.
    status = pathlib.Path("/proc/self/status")
    if status.exists():
        return 1024 * int(re.search(r"VmHWM:\\s+([0-9]+)", status.read_text())[1])
    return 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

resource.setrlimit(resource.RLIMIT_AS, (2_000_000_000, 2_000_000_000))
check("tests/samples/northland")
before = most()
start = time.process_time()
found = check(sys.argv[1])
seconds = time.process_time() - start
print(json.dumps([sorted({problem.code for problem in found}), len(found), seconds, most() - before]))
"""
ROOT = Path(__file__).parent.parent.parent


def measured(file: Path) -> tuple[set[str], int, float, int]:
    """Return the codes that are told of a file, how many problems, the seconds and the bytes that it took."""
    program = [sys.executable, "-c", PROGRAM, str(file)]
    made = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr[-2_000:]
    codes, count, seconds, taken = json.loads(made.stdout)
    return set(codes), count, seconds, taken


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_in_little_time_and_memory(tmp_path: Path, name: str) -> None:
    text, code = BOMBS[name]
    file = tmp_path / name
    file.write_text(text, "utf-8")
    codes, count, seconds, taken = measured(file)
    size = max(1.0, file.stat().st_size / MEGABYTE)
    assert code in codes or not (code or codes)
    assert count <= 5 * PROBLEM_LIMIT, "of each sort the first hundred"
    assert seconds <= SECONDS * size
    assert taken <= MEMORY * size + MODULES
