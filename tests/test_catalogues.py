"""The catalogues of messages: all that the code says is in them, and is translated."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from babel.messages.catalog import Catalog
from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import read_po

from negotiations.messages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "negotiations"
LOCALES = PACKAGE / "locales"


def read(name: str, code: str | None = None) -> Catalog:
    with (LOCALES / name).open("rb") as file:
        return read_po(file, locale=code)


def said_in_code() -> Iterator[str]:
    """Yield every message that is written out in a call, without the help of what collects them."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                if name in {"say", "say_many", "mark"}:
                    yield str(node.args[0].value)


def fields(message: str) -> set[str]:
    named = re.findall(r"%\((\w+)\)s", message)
    return {name for _, name, _, _ in string.Formatter().parse(message) if name is not None} | set(named)


def texts(one_or_more: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [one_or_more] if isinstance(one_or_more, str) else list(one_or_more or ())


# Only fields and signs.
ALIKE = {
    "\n",
    "{form}, {sourcing}",
    "{issue} ({where})",
    "{number} {unit}",
    "{source}, {date}",
    "{documents}, {terms}: {files}",
    "{actor}",
    "{first} – {last}",
    "{label}; {letter}: {why}",
    "{point}: {reason}",
    "{terms}.",
    "{terms} ({reason}).",
    "{who}, {date}",
}
"""The messages that read the same in Ukrainian as in English."""


class TestCatalogues:
    def test_every_message_in_the_code_is_collected(self) -> None:
        template = read("negotiations.pot")
        collected = {message.id if isinstance(message.id, str) else message.id[0] for message in template}
        assert set(said_in_code()) - collected == set()

    def test_every_template_that_says_something_is_collected_from(self) -> None:
        template = read("negotiations.pot")
        files = {file for message in template for file, _ in message.locations}
        speaking = {
            path.relative_to(ROOT).as_posix()
            for path in PACKAGE.rglob("*.j2")
            if re.search(r"""\bsay(_many)?\(\s*["']|\btrans\b""", path.read_text(encoding="utf-8"))
        }
        assert speaking - files == set()

    def test_no_template_says_something_through_an_attribute(self) -> None:
        """Babel would collect nothing from `language.say(...)` in a template, in silence."""
        through = [path for path in PACKAGE.rglob("*.j2") if re.search(r"\.say(_many)?\(", path.read_text("utf-8"))]
        assert through == []

    def test_the_collected_messages_are_fresh(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """`make messages` collects with the same options."""
        monkeypatch.chdir(ROOT)
        options = [
            "--mapping-file=pyproject.toml",
            "--omit-header",
            "--add-location=file",
            "--sort-by-file",
            "--no-wrap",
        ]
        fresh = tmp_path / "fresh.pot"
        command = ["pybabel", "-q", "extract", *options, f"--output-file={fresh}", "negotiations"]
        CommandLineInterface().run(command)  # type: ignore[no-untyped-call] # Babel's commands carry no types
        assert fresh.read_text("utf-8") == (LOCALES / "negotiations.pot").read_text("utf-8"), "run: make messages"

    @pytest.mark.parametrize("code", LANGUAGES[1:])
    def test_a_catalogue_has_the_collected_messages_and_no_others(self, code: str) -> None:
        template = read("negotiations.pot")
        catalogue = read(f"{code}.po", code)
        assert [message.id for message in catalogue if message.id] == [message.id for message in template if message.id]
        assert not catalogue.obsolete

    @pytest.mark.parametrize("code", LANGUAGES[1:])
    def test_every_message_has_a_finished_translation(self, code: str) -> None:
        catalogue = read(f"{code}.po", code)
        collected = [message for message in catalogue if message.id]
        left = [message.id for message in collected if message.fuzzy or not all(texts(message.string) or [""])]
        assert left == [], f"{len(left)} of {len(collected)} messages"
        counted = [message for message in collected if not isinstance(message.id, str)]
        assert {len(texts(message.string)) for message in counted} == {catalogue.num_plurals}

    @pytest.mark.parametrize("code", LANGUAGES[1:])
    def test_a_translation_has_the_fields_of_its_message(self, code: str) -> None:
        for message in read(f"{code}.po", code):
            if message.id:
                known = fields("".join(texts(message.id)))
                for form in texts(message.string):
                    assert known - {"count"} <= fields(form) <= known, message.id

    def test_only_messages_without_words_are_the_same_in_ukrainian(self) -> None:
        collected = [message for message in read("uk.po", "uk") if message.id]
        alike = [texts(message.id)[0] for message in collected if {*texts(message.string)} & {*texts(message.id)}]
        assert set(alike) == ALIKE, f"{len(alike)} of {len(collected)} messages"

    def test_no_word_of_a_translation_mixes_two_alphabets(self) -> None:
        """A Latin letter that looks like a Ukrainian one cannot be seen, and no search finds the word."""
        mixed = re.compile(r"[A-Za-z][А-ЩЬЮЯЄІЇҐа-щьюяєіїґ]|[А-ЩЬЮЯЄІЇҐа-щьюяєіїґ][A-Za-z]|[ЁЪЫЭёъыэ]")
        said = [form for message in read("uk.po", "uk") if message.id for form in texts(message.string)]
        assert [form for form in said if mixed.search(form)] == []
