"""Documents and folders of them, written in a few words, and what the rules find in them."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

from negotiations.problems import Problem
from negotiations.rules.checking import check

HEAD = """\
format: 1
id: {id}
title: {{en: Draft}}
date: "{date}"
authors: [{{actor: XN}}]
form: {form}
sources: [{sources}]
"""

SETTING = "format: 1\nid: {name}\ntitle: {{en: Talks}}\nparties: [XN, XS]\n"
SOURCES = "format: 1\nsources:\n  - {id: gazette, publisher: Gazette, title: Draft}\n"


def paper(*terms: str, more: str = "", **head: str) -> str:
    """The file of a draft with these terms, each as the inside of its braces."""
    filled = HEAD.format(**{"id": "draft", "date": "2031-05-04", "form": "official", "sources": "gazette", **head})
    return filled + more + "terms:\n" + indent("".join(f"- {{{term}}}\n" for term in terms), "  ")


def folder(home: Path, *papers: str, setting: str = "", sources: str = SOURCES) -> Path:
    """The folder of a negotiation with these drafts, each under the name that its file should have."""
    home.mkdir(exist_ok=True)
    (home / "negotiation.yaml").write_text(SETTING.format(name=home.name) + setting, "utf-8")
    (home / "sources.yaml").write_text(sources, "utf-8")
    (home / "proposals").mkdir(exist_ok=True)
    for text in papers:
        lines = dict(line.split(": ", 1) for line in text.splitlines() if ": " in line and not line.startswith(" "))
        name = f"{lines['date'].strip(chr(34))}-{lines['id']}.yaml"
        (home / "proposals" / name).write_text(text, "utf-8")
    return home


def found(path: Path, code: str) -> list[Problem]:
    """What one code finds in files in which nothing else is wrong."""
    problems = check(path)
    others = {problem.code for problem in problems} - {code}
    assert not others, problems
    return list(problems)


def found_in(tmp_path: Path, code: str, text: str) -> list[Problem]:
    """What one code finds in a draft that stands alone."""
    file = tmp_path / "draft.yaml"
    file.write_text(text, "utf-8")
    return found(file, code)
