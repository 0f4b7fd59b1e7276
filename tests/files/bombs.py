"""Files that are made to take all the time or all the memory that there is; each has to be refused with a code."""

from __future__ import annotations

from collections.abc import Mapping

HEAD = 'format: 1\nid: draft\ntitle: {en: Draft}\ndate: "2031-05-04"\nauthors: [{actor: XN}]\nform: official\n'
HEAD += "sources: [gazette]\n"
TERM = '  - {{id: "{n}", kind: force-limit, party: XN, personnel: {{cap: {cap}}}}}\n'


def _doubling(levels: int, times: int) -> str:
    lines = ["a0: &a0 [x, x]\n"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * times)}]\n" for n in range(1, levels)]
    return "".join(lines)


def _number(text: str) -> str:
    return f"{HEAD}terms:\n{TERM.format(n=1, cap=text)}"


_SHORT = (
    "cooperation, parties: [XS, XW, XN], areas: [f{n}, g{n}, h{n}]",
    "implementing-body, function: f{n}, lead: XW, members: {{exactly: [XN, XS]}}",
    "payment, by: XE, to: XN, purpose: p{n}, amount: {{cap: {n}}}, currency: USD",
    "right, by: [XN, XS], bearers: [residents], objects: [a{n}, b{n}]",
)
"""Terms that make many demands in few characters."""

BOMBS: Mapping[str, tuple[str, str]] = {
    "aliases that double.yaml": (HEAD + _doubling(30, 9), "yaml-aliases"),
    "aliases of the whole.yaml": (HEAD + "a: &a {b: *a}\n", "yaml-aliases"),
    "aliases without end.yaml": (HEAD + "note: &n x\nterms: [" + "*n, " * 20_000 + "]\n", "yaml-aliases"),
    "lists in lists.yaml": (HEAD + "terms: " + "[" * 100_000 + "]" * 100_000 + "\n", "too-deep"),
    "lists never closed.yaml": (HEAD + "terms: " + "[" * 100_000, "too-deep"),
    "mappings in mappings.yaml": (HEAD + "terms: " + "{a: " * 100_000, "too-deep"),
    "dashes.yaml": (HEAD + "terms:\n" + "- " * 100_000 + "x\n", "too-deep"),
    "lists in lists.json": ("[" * 100_000 + "]" * 100_000, "too-deep"),
    "objects in objects.json": ('{"a":' * 100_000 + "1" + "}" * 100_000, "too-deep"),
    "objects never closed.json": ('{"a":' * 100_000, "too-deep"),
    "number of 5 MB.yaml": (_number("9" * 5_000_000), "number-too-long"),
    "number of 5 MB.json": ('{"format": ' + "9" * 5_000_000 + "}", "number-too-long"),
    "number with a power.yaml": (_number("1e999999999"), "number-too-long"),
    "number with a power.json": ('{"format": 1e999999999}', "number-too-long"),
    "number in base 16.yaml": (_number("0x" + "f" * 1_000_000), "number-too-long"),
    "number with many places.yaml": (_number("0." + "1" * 1_000_000), "number-too-long"),
    "fraction of giants.yaml": (_number('"1/' + "7" * 1_000_000 + '"'), "not-exact"),
    "fraction of powers.yaml": (_number('"1e999999/3"'), "not-exact"),
    "fraction of many places.yaml": (_number('"' + "9" * 4_000 + '/3"'), "not-exact"),
    "many keys.yaml": (HEAD + "".join(f"k{n}: 1\n" for n in range(100_000)), "unknown-key"),
    "many keys.json": ("{" + ", ".join(f'"k{n}": 1' for n in range(100_000)) + "}", "unknown-key"),
    "one line.yaml": (HEAD + "note: " + "long " * 1_000_000 + "\nterms: []\n", "too-long"),
    "one line in quotes.yaml": (HEAD + 'note: "' + "long " * 1_000_000 + '"\nterms: []\n', "too-long"),
    "one line of JSON.json": ('{"note": "' + "long " * 1_000_000 + '"}', "too-long"),
    "many ids that are one.yaml": (
        HEAD + "terms:\n" + "".join(TERM.format(n=1, cap=5) for n in range(20_000)),
        "duplicate-id",
    ),
    "many terms of no kind.yaml": (HEAD + "terms:\n" + "  - {}\n" * 100_000, "missing-key"),
    "many terms of one issue.yaml": (
        HEAD + "terms:\n" + "".join(TERM.format(n=n, cap=n) for n in range(3_000)),
        "too-many-cells",
    ),
    "many terms of some issues.yaml": (
        HEAD
        + "terms:\n"
        + "".join(
            TERM.format(n=n, cap=n).replace("XN", f"XN, during: {{of: signature, days: {n % 50 + 1}}}")
            for n in range(7_000)
        ),
        "too-many-cells",
    ),
    "many words.yaml": (
        HEAD
        + "terms:\n"
        + TERM.format(n=1, cap=5).replace("XN", "XN, note: x")
        + "  - {id: b, kind: commitment, action: x, party: ["
        + ", ".join(f"Q{n}" for n in range(100_000))
        + "]}\n",
        "unknown-word",
    ),
    "many short terms.yaml": (
        HEAD
        + "terms:\n"
        + "".join(f"  - {{id: t{n}, kind: commitment, party: XN, action: a{n % 90}}}\n" for n in range(9_000))
        + "".join(f"  - {{id: u{n}, kind: {_SHORT[n % len(_SHORT)].format(n=n)}}}\n" for n in range(5_500)),
        "",
    ),
    "many points.yaml": (
        HEAD
        + "points: 1000\nterms:\n"
        + "".join(f"  - {{id: t{n}, kind: commitment, party: XN, action: a{n}, point: q{n}}}\n" for n in range(12_000)),
        "unaccounted-point",
    ),
    "many points that are there.yaml": (
        HEAD
        + "points: 1000\nterms:\n"
        + "".join(
            f"  - {{id: t{n}, kind: commitment, party: XN, action: a{n}, point: '999.{n}'}}\n" for n in range(12_000)
        ),
        "unaccounted-point",
    ),
    "many options.yaml": (
        HEAD
        + "alternatives:\n"
        + "".join(
            f"  - {{id: g{n}, kind: menu, options: [{{id: a}}, {{id: b}}], within: g{n - 1}/a}}\n" for n in range(8_000)
        )
        + "terms: []\n",
        "empty-option",
    ),
    "many errors of syntax.yaml": (HEAD + "a: [\n" * 50_000, "yaml-syntax"),
    "many tabs.yaml": (HEAD + "\tx: y\n" * 50_000, "yaml-tab"),
    "many quotes.yaml": (HEAD + 'a: "\n' * 50_001, "yaml-syntax"),
    "many quotes.json": ("{" + '"' * 500_001, "json-syntax"),
    "many characters.yaml": (HEAD + "note: " + "\x07 " * 500_000, "control-character"),
    "many tags.yaml": (HEAD + "terms: [" + "!x a, " * 100_000 + "]\n", "yaml-tag"),
    "many documents.yaml": (HEAD + "---\n" * 200_000, "several-documents"),
    "many merges.yaml": (HEAD + "<<: {a: b}\n" * 50_000, "merge-key"),
    "many brackets of another sort.json": ('{"a": ' + "[}" * 300_000, "json-syntax"),
    "many lists.yaml": (HEAD + "terms: " + "[" + "[], " * 200_000 + "]\n", "wrong-type"),
    "a misspelt word without end.yaml": (_number("5").replace("XN,", "X" * 200_000 + ","), "unknown-word"),
    "a misspelt key without end.yaml": (HEAD + "k" * 900 + ": 1\n", "unknown-key"),
}
"""What a file holds, by its name, and a code that is told of it; none where nothing is wrong but its size."""
