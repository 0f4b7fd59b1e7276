"""`market-access`: on what terms one party lets the goods of another into its market."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from negotiations.messages import mark
from negotiations.terms.base import Context
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.demands import Demand
from negotiations.terms.extents import extent, extents
from negotiations.terms.fields import Actors, Groups
from negotiations.terms.graded import Graded
from negotiations.terms.voices import Voice


class MarketAccess(Graded):
    """On what terms one party lets another into its market.

    Access is demanded at least, `blocked` and `restricted` at most. Access that does not last has a `during`, or a
    `state` such as `accession-under-way`.

    Attributes:
        by: Whose market it is.
        to: Who gets access to it.
        goods: For which goods or services; all where it is left out.
        level: On what terms: `blocked`; `restricted`, worse than for others; `ordinary`, as for others;
            `preferential`, better than for others; `free`, without limits or duties.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = MarketAccess(id="11", by="XE", to="XN", level="preferential")
        >>> term.say(language("en"), builtin())
        'Northland will have access to the market of Eastvale on better terms than others'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['market/access']
    """

    kind: Literal["market-access"] = "market-access"
    by: Annotated[Actors, Field(examples=["XE", "unstated"])]
    to: Actors
    goods: Annotated[Groups, Field(examples=["energy-goods", {"all_but": ["services"]}])] | None = None
    level: Literal["blocked", "restricted", "ordinary", "preferential", "free"] | None = None

    value_fields: ClassVar[tuple[str, ...]] = ("level",)
    limits: ClassVar[frozenset[str]] = frozenset({"blocked", "restricted"})
    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "11", "kind": "market-access", "by": "XE", "to": "XN", "level": "preferential"},
        {
            "id": "12",
            "kind": "market-access",
            "by": "XW",
            "to": "XN",
            "goods": ["goods", "services"],
            "level": "free",
            "may": True,
            "state": "accession-under-way",
        },
        {"id": "13", "kind": "market-access", "by": "XW", "to": "XS", "level": "ordinary", "exactly": True},
    )
    cannot_say: ClassVar[str] = (
        "It cannot say that a trade agreement is concluded, which is `cooperation`, nor that bans are lifted that were "
        "set as sanctions, which is `sanctions`. Passage on waterways is `navigation`, supply of arms `arms-supply`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk()

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand on the access of each guest to each market."""
        del context
        access, goods = self.graded("market/access", self.level), extent(self.goods)
        for host in extents(self.by):
            for guest in extents(self.to):
                yield Demand("market/access", {"actor": host, "other": guest, "group": goods}, access)

    def sentence(self, voice: Voice) -> str:
        """Return on what terms there will be access."""
        said = voice.say(_LEVELS[self.level, self.may], by=voice.actors(self.by), to=voice.actors(self.to))
        if self.goods is not None:
            said = voice.say("{sentence}, for {groups}", sentence=said, groups=voice.groups(self.goods))
        return self.said_exactly(said, voice)

    def topic(self, voice: Voice) -> str:
        """Return the access."""
        return voice.say("access of {to} to the market of {by}", by=voice.actors(self.by), to=voice.actors(self.to))


_LEVELS: Mapping[tuple[str | None, bool], str] = {
    ("blocked", False): mark("{to} will have no access to the market of {by}"),
    ("blocked", True): mark("{by} may give {to} no access to its market"),
    ("restricted", False): mark("{to} will have access to the market of {by} on worse terms than others"),
    ("restricted", True): mark("{by} may give {to} access to its market on worse terms than others"),
    ("ordinary", False): mark("{to} will have access to the market of {by} on the same terms as others"),
    ("ordinary", True): mark("{by} may give {to} access to its market on the same terms as others"),
    ("preferential", False): mark("{to} will have access to the market of {by} on better terms than others"),
    ("preferential", True): mark("{by} may give {to} access to its market on better terms than others"),
    ("free", False): mark("{to} will have access to the market of {by} without limits or duties"),
    ("free", True): mark("{by} may give {to} access to its market without limits or duties"),
}
"""What is said of a level, and whether it is allowed rather than demanded."""
