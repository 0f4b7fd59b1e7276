"""The sites that are looked at."""

from __future__ import annotations

from pathlib import Path

import negotiations as ng
from negotiations.website.building import build_site

KINDS = (
    "demands",
    "demands/index",
    "documents",
    "downloads",
    "index",
    "issues",
    "issues/index",
    "lineages",
    "lineages/index",
    "matrix",
    "matrix/index",
    "method",
    "pairs",
    "pairs/index",
    "search",
    "timeline",
)
"""The types of pages that every site has."""

SEED_KINDS = (*KINDS, "maps", "maps/index")
"""Those of the site of the real documents, which has maps."""

SAMPLES = Path(__file__).parents[1] / "samples"


def seed_site(folder: Path) -> Path:
    """Write the site of the real documents in all languages, and return its folder."""
    build_site(ng.seed("ukraine"), folder, languages=ng.LANGUAGES)
    return folder


def small_site(folder: Path) -> Path:
    """Write the site of the invented documents in all languages, and return its folder."""
    build_site(ng.load(SAMPLES / "northland"), folder, languages=ng.LANGUAGES)
    return folder
