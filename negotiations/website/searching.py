"""By what a question is found beside its title: the words of the terms that speak to it, and everyday ones."""

from __future__ import annotations

from collections.abc import Mapping

from negotiations.messages import mark
from negotiations.website.pages import Site
from negotiations.website.search_index import AROUND

_EVERYDAY = {
    "accountability": mark("amnesty, pardon, courts, trials, justice, war crimes"),
    "alliance": mark("blocs, NATO, neutral status"),
    "assets": mark("frozen money, reserves, billions"),
    "bodies": mark("remains, fallen, burial"),
    "ceasefire": mark("truce, armistice, end of the fighting"),
    "claims": mark("reparations, compensation, damages"),
    "forces": mark("army, military, troops, soldiers"),
    "guarantee": mark("protection, defence, promises"),
    "line": mark("front line, freeze"),
    "release": mark("prisoners of war, POW, captives, hostages, exchange, swap"),
    "rights": mark("human rights, people, freedom"),
    "territory": mark("land, regions, borders"),
    "weapons": mark("arms, missiles, arsenal"),
}
"""What people type who do not know what the catalogue calls a topic."""


def search_words(site: Site) -> Mapping[str, str]:
    """Return for each issue the words by which a search finds it, each once."""
    found: dict[str, dict[str, None]] = {}
    for document in site.survey.negotiation:
        for clause in document.clauses:
            said = site.sentences.get((document.id, clause.term), "")
            words = (word.strip(AROUND) for word in said.split())
            found.setdefault(clause.issue, {}).update(dict.fromkeys(words))
    return {issue: " ".join((issue, _everyday(site, issue), *sorted(words))) for issue, words in found.items()}


def _everyday(site: Site, issue: str) -> str:
    message = _EVERYDAY.get(issue.partition("/")[0])
    return site.language.say(message) if message else ""
