"""A folder for templates of somebody's own, and what they come to."""

from __future__ import annotations

from pathlib import Path

import pytest

from negotiations.problems import InvalidValue
from negotiations.reports.rendering import Result, render
from tests.reports.texts import comparison


class Told:
    """What templates come to in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, text: str, form: str = "md", result: Result | None = None, lang: str = "en") -> str:
        return render(result or comparison(), form=form, lang=lang, template=self.write("own.j2", text))

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def wrong(self, text: str, form: str = "md") -> str:
        """Return what is said of a template that is wrong."""
        with pytest.raises(InvalidValue) as found:
            self(text, form)
        message = str(found.value)
        assert "\n" not in message
        assert "0x" not in message
        return message
