"""`python -m benchmarks`: what must stay fast, by CPU time, beside what people would use instead."""

from __future__ import annotations

from itertools import chain

from benchmarks import checking, comparing, files, pages, tables

for line in chain(
    comparing.relating(),
    comparing.sizes(),
    comparing.crossing(),
    tables.many(),
    tables.whole_seed(),
    pages.rendering(),
    files.reading(),
    checking.starting(),
    checking.checking(),
    checking.remembering(),
    checking.many(),
):
    print(line, flush=True)
