"""Faults between the files of a negotiation, one by one: references, words of its own, lineage, names of files."""

from __future__ import annotations

from collections.abc import Iterator

from tests.faults.drafts import Fault, Valid
from tests.faults.valid import TALKS, folder

SETTING = "negotiation.yaml"
SOURCES = "sources.yaml"
FIRST = "proposals/2031-05-04-first-draft.yaml"
SECOND = "proposals/2031-06-04-second-draft.yaml"
DEMANDS = "demands/2031-05-12-river-league.yaml"

EDITS: tuple[tuple[str, str, str, str], ...] = (
    # The setting.
    (SETTING, "id: talks", "id: other-talks", "misnamed-file"),
    (SETTING, "parties: [XN, XS]", "parties: [XN, Southmrak]", "unknown-word"),
    (SETTING, "mediators: [XE]", "mediators: [peacetime]", "unknown-word"),
    (SETTING, "unit: person", "unit: persn", "unknown-unit"),
    (SETTING, "unit: USD", "unit: dollars", "unknown-unit"),
    (SETTING, "source: gazette, date", "source: gazete, date", "unknown-source"),
    (SETTING, "{value: 5000000, source: courier}", "{value: 5000000, source: courrier}", "unknown-source"),
    (SETTING, "{value: 120000,", "{value: 120,000,", "digit-groups"),
    (SETTING, "value: 6000000", "value: many", "not-exact"),
    (SETTING, "id: harbour-fund", "id: northland-forces", "duplicate-id"),
    (SETTING, "document: first-draft", "document: first-daft", "unknown-document"),
    (SETTING, "document: second-draft", "document: third-draft", "unknown-document"),
    (SETTING, 'terms: ["2", "3"]', 'terms: ["2", "4"]', "unknown-term"),
    (SETTING, 'terms: ["2", "3"]', 'terms: ["2", "2"]', "listed-twice"),
    (SETTING, "what: basis", "what: bases", "not-one-of"),
    (SETTING, "{who: XS,", "{who: XSS,", "unknown-word"),
    (SETTING, "source: courier}\n", "source: currier}\n", "unknown-source"),
    (SETTING, 'date: "2031-06-06"', 'date: "2031-06-31"', "bad-date"),
    (SETTING, "title: {en: Armed forces of Northland}", "title: {english: Armed forces}", "bad-language"),
    (SETTING, "title: {en: Talks on the harbour}\n", "", "missing-key"),
    # Its own words.
    (SETTING, "id: harbour-masters", "id: XW", "word-clash"),
    (SETTING, "class: body", "class: bodies", "word-malformed"),
    (SETTING, "  actor:", "  actors:", "word-unknown-axis"),
    (SETTING, "  place:", "  plaece:", "word-unknown-axis"),
    (SETTING, "before: [regatta]", "before: [regata]", "word-unknown"),
    (SETTING, "en: the regatta}", "en: the regatta, before: [fair]}", "word-cycle"),
    (SETTING, "en: the fair,", "en: 5,", "word-malformed"),
    (SETTING, "parts: [XS-01.hills, XS-01.shore]", "parts: [XS-01.hills, XS-01.sure]", "word-unknown-part"),
    (SETTING, "en: shore of Saltcoast}", "en: shore of Saltcoast, colour: blue}", "word-malformed"),
    (SETTING, "id: XS-01.hills, en: hills of Saltcoast", "id: XS-01.hills", "word-malformed"),
    # The sources.
    (SOURCES, "id: courier", "id: gazette", "duplicate-id"),
    (SOURCES, "  - id: gazette", "  - id: Gazette", "bad-id"),
    (SOURCES, "    publisher: Northland Gazette\n", "", "missing-key"),
    (SOURCES, "publisher: The River League", "publishr: The River League", "unknown-key"),
    (SOURCES, '"https://example.org/draft"', '"example.org/draft"', "bad-url"),
    (SOURCES, '"http://example.org/league"', '"file:///etc/passwd"', "bad-url"),
    (SOURCES, 'date: "2031-05-04"', 'date: "2031-04-31"', "bad-date"),
    (SOURCES, 'date: "2031-05-09"', "date: 9 May 2031", "bad-date"),
    (SOURCES, "language: en\n", "language: english\n", "bad-language"),
    (SOURCES, "sources:\n", "source:\n", "unknown-key"),
    (SOURCES, "format: 1", "format: 2", "newer-format"),
    (SOURCES, "id: league", "id: legue", "unknown-source"),
    # The documents.
    (FIRST, "id: first-draft", "id: 1st-draft", "misnamed-file"),
    (FIRST, 'date: "2031-05-04"', 'date: "2031-05-05"', "misnamed-file"),
    (FIRST, "{actor: harbour-masters,", "{actor: harbor-masters,", "unknown-word"),
    (FIRST, "sources: [gazette, courier]", "sources: [gazette, courier, agency]", "unknown-source"),
    (FIRST, "fraction: 1/2", "fraction: 1/0", "not-exact"),
    (FIRST, "fraction: 1/2", "fraction: half", "not-exact"),
    (FIRST, "of: northland-forces", "of: northland-froces", "unknown-baseline"),
    (FIRST, "XS-01.hills", "XS-01.hill", "unknown-word"),
    (FIRST, "of: fair", "of: fare", "unknown-word"),
    (FIRST, "    source: gazette\n    locator", "    locator", "no-source"),
    (FIRST, "    source: courier\n    note", "    source: league\n    note", "unlisted-source"),
    (FIRST, 'point: "5"', 'point: "7"', "unknown-point"),
    (FIRST, 'left_out:\n  - {point: "5", reason: It thanks the mediator.}\n', "left_out: []\n", "unaccounted-point"),
    (FIRST, "points: 6", "points: 7", "unaccounted-point"),
    (FIRST, "points: 6", "points: 5", "unknown-point"),
    (FIRST, "rights/release", "rihgts/release", "unknown-issue"),
    (FIRST, "assets/", "asets/", "unknown-issue"),
    (FIRST, "mutual: true", "mutual: yes", "misread-word"),
    (SECOND, "lineage: [{revises: first-draft,", "lineage: [{revises: frist-draft,", "unknown-document"),
    (SECOND, "lineage: [{revises: first-draft,", "lineage: [{revises: second-draft,", "lineage-circle"),
    (SECOND, 'struck: ["4"]', 'struck: ["9"]', "unknown-point"),
    (SECOND, "sourcing: anonymous\n", "", "missing-key"),
    (SECOND, "within: size/south", "within: size/suoth", "unknown-option"),
    (SECOND, "within: size/south", "within: fleet/small", "option-circle"),
    (SECOND, "option: fleet/small}", "option: fleet/large}", "unknown-option"),
    (SECOND, "option: fleet/small}", "option: fleet/none}", "keys-clash"),
    (SECOND, "no_text: true", "no_text: false", "wrong-type"),
    (SECOND, ", no_text: true", "", "empty-option"),
    (SECOND, "kind: bracket", "kind: brackets", "not-one-of"),
    (SECOND, "{id: north, by: XN}", "{id: north}", "missing-key"),
    (SECOND, "{id: south, by: XS}", "{id: north, by: XS}", "duplicate-id"),
    (SECOND, "id: fleet", "id: size", "duplicate-id"),
    (SECOND, "sources: [courier]", "sources: [courier, gazette]", "no-source"),
    (SECOND, "domain: [courts, schools]", "domain: [courts, courts]", "listed-twice"),
    (SECOND, "domain: [courts, schools]", "domain: [Courts of Law]", "bad-value"),
    (DEMANDS, "type: demands", "type: proposal", "misplaced-file"),
    (DEMANDS, "type: demands", "type: demand", "not-one-of"),
    (DEMANDS, "sources: [league]", "sources: [leauge]", "unknown-source"),
    (DEMANDS, "by: harbour-masters", "by: harbour-master", "unknown-word"),
    (DEMANDS, "not_seen: [language/]", "not_seen: [langauge/]", "unknown-issue"),
    (DEMANDS, 'id: "2"', 'id: "1"', "duplicate-id"),
)  # fmt: skip
"""Faults by one edit: the file, what stands there, what is written instead, the code; told where the edit starts."""

ALSO = {
    "type: proposal": {"missing-key", "unknown-key"},
    "type: demand": {"unknown-key", "missing-key"},
    "source:\n": {"missing-key"},
    "value: many": {"bad-value", "wrong-type"},
    "id: legue": {"unused-source"},
}
"""Other codes by which a fault may be told, by what is written."""

ELSEWHERE = {
    "id: legue": (DEMANDS, "sources: [league]"),
    "    locator": (FIRST, '- id: "1"'),
    "left_out: []\n": (FIRST, "points: 6"),
    "points: 5": (FIRST, "not_seen: ["),
    "option: fleet/none}": (SECOND, "id: fleet"),
    "option: fleet/large}": (SECOND, 'id: "1.fleet"'),
    "  plaece:": (SETTING, "  plaece:"),
    "sources: [courier, gazette]": (SECOND, '  - {id: "1", kind'),
    "type: proposal": (DEMANDS, "type: proposal"),
}
"""Where a fault is told that is not told where it was made: there, what it makes wrong stands."""


def _line(text: str, found: str) -> int:
    return text.count("\n", 0, text.index(found)) + 1


def _edited(valid: Valid, old: str, new: str, code: str) -> Fault:
    text = valid.draft.text
    assert text.count(old) >= 1, (valid.name, old)
    made = text.replace(old, new, 1)
    codes = frozenset({code} | ALSO.get(new, set()))
    start = text.index(old)
    # Where nothing is left of the edit, the mapping is to blame that it stood in.
    lines = {text.count("\n", 0, start) + 1}
    if new in ELSEWHERE:
        file, found = ELSEWHERE[new]
        base = valid.target.rpartition("talks/")[0] + "talks/"
        there = made if file == valid.target.removeprefix(base) else valid.files[base + file]
        return Fault(valid, made, frozenset(lines | {_line(there, found)}), codes, file=base + file)
    if not new:
        lines |= {1, *(text.count("\n", 0, start) + 1 - n for n in range(4))}
    return Fault(valid, made, frozenset(lines), codes)


def _file_faults() -> Iterator[Fault]:
    """Yield the faults of files that are gone, renamed, or lie elsewhere; they are told of a file as a whole."""
    first, second = folder(TALKS, FIRST), folder(TALKS, SECOND)
    setting = folder(TALKS, SETTING)
    anywhere = frozenset(range(12))
    for name, code in (
        ("proposals/2031-05-04-frist-draft.yaml", "misnamed-file"),
        ("proposals/first-draft.yaml", "misnamed-file"),
        ("proposals/2031-05-04_first-draft.yaml", "misnamed-file"),
        ("proposals/2031-05-06-first-draft.yaml", "misnamed-file"),
        ("demands/2031-05-04-first-draft.yaml", "misplaced-file"),
        ("proposal/2031-05-04-first-draft.yaml", "misplaced-file"),
        ("2031-05-04-first-draft.yaml", "misplaced-file"),
        ("drafts/old/2031-05-04-first-draft.yaml", "misplaced-file"),
    ):
        others = {first.target: None, f"talks/{name}": first.draft.text}
        yield Fault(first, first.draft.text, anywhere, frozenset({code}), others=others, file=f"talks/{name}")
    gone: dict[str, str | None] = {f"talks/{SOURCES}": None}
    yield Fault(
        setting, setting.draft.text, frozenset({0}), frozenset({"not-found"}), others=gone, file=f"talks/{SOURCES}"
    )
    gone = {f"talks/{FIRST}": None}
    yield Fault(second, second.draft.text, frozenset({8}), frozenset({"unknown-document"}), others=gone)
    gone = {
        f"talks/{SECOND}": None,
        "talks/proposals/2031-06-04-second-draft.yml": second.draft.text.replace('"2031-06-04"', '"2031-05-03"'),
    }
    yield Fault(
        second,
        second.draft.text,
        anywhere,
        frozenset({"lineage-order", "misnamed-file"}),
        others=gone,
        file="talks/proposals/2031-06-04-second-draft.yml",
    )
    copy: dict[str, str | None] = {
        "talks/proposals/2031-05-05-first-draft.yaml": first.draft.text.replace('"2031-05-04"', '"2031-05-05"')
    }
    yield Fault(
        first,
        first.draft.text,
        frozenset({2}),
        frozenset({"duplicate-id"}),
        others=copy,
        file="talks/proposals/2031-05-05-first-draft.yaml",
    )
    circle = first.draft.text.replace("points: 6\n", "points: 6\nlineage: [{revises: second-draft}]\n")
    yield Fault(first, circle, frozenset({8}), frozenset({"lineage-circle"}))


def faults() -> Iterator[Fault]:
    """Yield every fault between files."""
    for file, old, new, code in EDITS:
        yield _edited(folder(TALKS, file), old, new, code)
    yield from _file_faults()
