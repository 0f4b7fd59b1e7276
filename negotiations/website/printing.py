"""`Printer`: prints pages by their templates, inside the frame that all pages of a site share."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from babel import Locale
from jinja2 import ChoiceLoader, Environment, PackageLoader

from negotiations.messages import Language
from negotiations.reports.rendering import environment
from negotiations.reports.withholding import withheld_notes
from negotiations.website.pages import Link, Page, Site
from negotiations.website.paths import (
    DEMANDS,
    DOWNLOADS,
    ISSUES,
    LINEAGES,
    MAP,
    MATRIX,
    PAIRS,
    SEARCH,
    START,
    TIMELINE,
    root_of,
)
from negotiations.website.slimming import slim


@cache
def _own_name(code: str) -> str:
    """Return what a language calls itself, as in a menu."""
    name = Locale.parse(code).display_name or code
    return name[:1].upper() + name[1:]


@cache
def _environment() -> Environment:
    """Return what prints the templates; every value that they print is escaped."""
    loaders = [PackageLoader("negotiations", "website"), PackageLoader("negotiations", "pictures")]
    return environment("html").overlay(loader=ChoiceLoader(loaders))


class Printer:
    """Prints the pages of a site.

    Args:
        site: The site.
        languages: All languages in which it is written, the first of them in the folder of the site itself.
    """

    def __init__(self, site: Site, languages: Sequence[Language]) -> None:
        self._site = site
        self._languages = [each.code for each in languages]
        survey, say = site.survey, site.language.say
        chapters = (
            Link(say("On the table"), START),
            Link(say("Matrix"), MATRIX if survey.matrix else ""),
            Link(say("Questions"), ISSUES if survey.matrix else ""),
            Link(say("Pairs"), PAIRS if survey.matrix else ""),
            Link(say("Demands"), DEMANDS if survey.coverages else ""),
            Link(say("Drafts"), LINEAGES if survey.courses else ""),
            Link(say("Timeline"), TIMELINE),
            Link(say("Maps"), MAP if survey.mapped else ""),
            Link(say("Search"), SEARCH),
            Link(say("Downloads"), DOWNLOADS),
        )
        self._chapters = tuple(link for link in chapters if link.path)
        self._notes = withheld_notes(survey.negotiation, site.language)
        self._title = site.language.label(survey.negotiation.title)

    def page(self, page: Page) -> str:
        """Return a page."""
        root = root_of(page.path)
        said = self._site.language
        template = _environment().get_template(f"{page.template}.html.j2")
        printed = template.render(
            page=page,
            view=page.view,
            root=root,
            lang=said.code,
            site_title=self._title,
            chapters=self._chapters,
            translations=self._translations(page.path),
            notes=self._notes,
            say=said.say,
            say_many=said.say_many,
        )
        return slim(printed)

    def _translations(self, path: str) -> tuple[Link, ...]:
        """Return the ways to the same page in the other languages."""
        own = self._site.language.code
        up = root_of(path) + ("" if own == self._languages[0] else "../")
        return tuple(
            Link(_own_name(code), f"{up}{'' if code == self._languages[0] else f'{code}/'}{path}", code)
            for code in self._languages
            if code != own
        )
