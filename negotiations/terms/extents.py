"""Words of a file as extents of a scope."""

from __future__ import annotations

from functools import lru_cache

from negotiations.clauses.scopes import UNSTATED, Extent
from negotiations.terms.fields import AllBut, Participants


def extent(words: tuple[str, ...] | AllBut | str | None) -> Extent | None:
    """Return words of a file as an extent of a scope; None for what an author left out.

    Example:
        >>> extent(("XN-02", "XN-01")), extent(AllBut(all_but=("XN",)))
        (Extent(words=('XN-01', 'XN-02'), all_but=False), Extent(words=('XN',), all_but=True))
    """
    if words is None:
        return None
    if isinstance(words, AllBut):
        return except_for(words.all_but)
    return _extent((words,) if isinstance(words, str) else words)


def extents(actors: tuple[str, ...] | Participants) -> tuple[Extent, ...]:
    """Return the extents for which a list of actors makes a claim, one clause each.

    `at_least` claims something of those it names and, apart from that, of others that the text leaves unstated: they
    are some, and never all. `exactly` says who is on the list; what the rest do, it leaves to them.

    Example:
        >>> [each.words for each in extents(Participants(at_least=("XN",)))]
        [('XN',), ('unstated',)]
    """
    if not isinstance(actors, Participants):
        return (_extent(actors),)
    if actors.all_but is not None:
        return (except_for(actors.all_but),)
    if actors.at_least is not None:
        return (_extent(actors.at_least), _extent((UNSTATED,)))
    return (_extent(actors.exactly or ()),)


def extents_or_none(actors: tuple[str, ...] | Participants | None) -> tuple[Extent | None, ...]:
    """Return the extents for which a list of actors makes a claim; one that is None for a list that is left out.

    Example:
        >>> extents_or_none(None)
        (None,)
    """
    return (None,) if actors is None else extents(actors)


def except_for(words: tuple[str, ...]) -> Extent:
    """Return the extent of everything except what words name.

    Example:
        >>> except_for(("XS", "XN"))
        Extent(words=('XN', 'XS'), all_but=True)
    """
    return _extent(words, all_but=True)


@lru_cache(maxsize=8192)
def _extent(words: tuple[str, ...], *, all_but: bool = False) -> Extent:
    return Extent.of(*words, all_but=all_but)
