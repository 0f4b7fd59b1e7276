"""Every pair of small texts that tests the comparison can be rendered in every form and language, either way round."""

from __future__ import annotations

from pathlib import Path

import pytest

from negotiations.compare.comparing import compare_texts
from negotiations.messages import LANGUAGES
from negotiations.reports.rendering import FORMS, render
from tests.pairs.raw import load, pair_files, texts


@pytest.mark.parametrize("path", pair_files(), ids=lambda path: path.stem)
def test_a_pair_is_rendered_with_every_finding(path: Path) -> None:
    found = compare_texts(*texts(load(path)))
    for comparison in (found, found.mirrored):
        for form in FORMS:
            for lang in LANGUAGES:
                assert render(comparison, form=form, lang=lang)
        page = render(comparison, form="html")
        assert page.count('<th scope="row" class="relation">') == len(comparison)
