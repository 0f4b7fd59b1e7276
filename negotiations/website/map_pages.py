"""The maps: for each issue on which texts tell places apart what each of them says of each place; and the list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from markupsafe import Markup

from negotiations.clauses.catalogue import find_issue
from negotiations.documents.negotiations import Document
from negotiations.pictures.fills import Fillings
from negotiations.pictures.ground import struck_ground
from negotiations.pictures.maps import pair_maps, text_maps
from negotiations.pictures.printing import maps_html, outlines_html
from negotiations.pictures.shapes import Shapes
from negotiations.website.pages import Link, Page, Site
from negotiations.website.paths import MAP, issue_path, map_path
from negotiations.website.topics import issue_words


@dataclass(frozen=True, slots=True)
class MapView:
    """The maps of one issue.

    Attributes:
        issue: The way to the page of the issue.
        beside: The ways to the maps of other issues of the same topic.
        silent: How many other texts are silent on it, or were not read in full, and have no map.
        struck: How many more struck out what an earlier draft said on it.
        outlines: What all maps of the page share.
        alike: How many texts speak to it and tell no places apart, so that they have no map.
        maps: The map of each text that tells places apart, with the legend and the table.
        pairs: For two texts that tell places apart, of which one revises the other, or the first two where none does:
            which two, an id, and their maps side by side with that of how they relate.
    """

    issue: Link
    beside: tuple[Link, ...]
    silent: int
    struck: int
    alike: int
    outlines: Markup
    maps: Markup
    pairs: tuple[tuple[str, str, Markup], ...]


@dataclass(frozen=True, slots=True)
class MapsView:
    """The issues of which there are maps, each with how many texts have one."""

    issues: tuple[Link, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of issues that have maps, and the page of each."""
    shapes, mapped = site.survey.shapes, site.survey.mapped
    if shapes is None or not mapped:
        return
    say = site.language.say
    links = []
    for issue, speaking in mapped.items():
        apart = [each for each in speaking if issue in site.survey.told_apart[each.id]]
        title = say("Map: {issue}", issue=issue_words(site, issue))
        texts = site.language.say_many("{count} text", "{count} texts", len(apart))
        links.append(Link(issue_words(site, issue), map_path(issue), texts))
        yield Page(map_path(issue), title, "map", _map(site, issue, (speaking, apart), shapes), MAP)
    yield Page(MAP, say("Maps"), "maps_list", MapsView(tuple(links)), MAP)


def _map(site: Site, issue: str, texts: tuple[Sequence[Document], Sequence[Document]], shapes: Shapes) -> MapView:
    speaking, apart = texts
    fillings: Fillings = {}
    view = text_maps(apart, issue, site.language, shapes, prefix="texts", fillings=fillings)
    pairs, noted = [], set(view.notes)
    for number, (a, b) in enumerate(_pairs(site, apart), 1):
        comparison = site.survey.comparisons[a.id, b.id]
        maps = pair_maps(comparison, issue, site.language, shapes, prefix=f"pair-{number}", fillings=fillings)
        # What is to be known of all maps stands below the first ones.
        maps = replace(maps, notes=tuple(note for note in maps.notes if note not in noted))
        noted.update(maps.notes)
        words = site.language.say("A “{a}”, B “{b}”", a=site.labels[a.id], b=site.labels[b.id])
        pairs.append((words, f"pair-{number}-heading", maps_html(maps, site.language)))
    others = [text for name, text in site.survey.texts.items() if name not in {each.id for each in speaking}]
    struck = sum(bool(struck_ground(text, issue)) for text in others)
    link = Link(issue_words(site, issue), issue_path(issue) if site.survey.matrix else "")
    topic = find_issue(issue).topic
    beside = tuple(
        Link(issue_words(site, other), map_path(other))
        for other in site.survey.mapped
        if other != issue and find_issue(other).topic == topic
    )
    alike = len(speaking) - len(apart)
    return MapView(
        link,
        beside,
        len(others) - struck,
        struck,
        alike,
        outlines_html(view),
        maps_html(view, site.language),
        tuple(pairs),
    )


def _pairs(site: Site, apart: Sequence[Document]) -> Iterator[tuple[Document, Document]]:
    """Yield those of some texts of which one revises the other, or the first two of them."""
    compared = [pair for pair in combinations(apart, 2) if (pair[0].id, pair[1].id) in site.survey.comparisons]
    revised = [(a, b) for a, b in compared if a in b.revises or b in a.revises]
    yield from revised or compared[:1]
