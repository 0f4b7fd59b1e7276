"""Which agreements of an export of PA-X share topics with a document: presence only."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from negotiations.analysis.pax import Agreement, PaxExport
from negotiations.documents.negotiations import Document
from negotiations.terms.kinds import kinds
from negotiations.vocabulary.codings import codings

SHOWN = 20
"""How many agreements are kept, unless told otherwise."""


@dataclass(frozen=True, slots=True)
class Shared:
    """Which agreements of an export share topics with a document: presence only.

    Attributes:
        topics: The codes under which PA-X has what the kinds of terms of the document speak to, each with those kinds,
            in the order of PA-X.
        without: The kinds of terms of the document for which PA-X has no code.
        unread: The codes of `topics` that the export has no column for.
        read: How many agreements were read.
        sharing: How many of these have at least one of the topics.
        counts: In how many agreements each of the topics that the export has is present.
        agreements: Those that have most of the topics, at most as many as were asked for, each with the topics that it
            shares, in the order of PA-X.
    """

    topics: Mapping[str, tuple[str, ...]]
    without: tuple[str, ...]
    unread: tuple[str, ...]
    read: int
    sharing: int
    counts: Mapping[str, int]
    agreements: tuple[tuple[Agreement, tuple[str, ...]], ...]


def topics_of(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the codes of PA-X for some kinds of terms, each with the kinds that it stands for.

    Example:
        >>> topics_of(["election", "alliance"])
        {'Ele': ('election',)}
    """
    used = sorted(set(names))
    found = {
        code: tuple(name for name in used if code in kinds()[name].crosswalk.pax) for code in codings()["pax"].labels
    }
    return {code: users for code, users in found.items() if users}


def shared_topics(export: PaxExport, document: Document, limit: int = SHOWN) -> Shared:
    """Return which agreements of an export share topics with a document, by the crosswalk of its kinds of terms.

    Raises:
        InvalidValue: the file cannot be read any more, or is no table.
    """
    topics = topics_of(term.kind for term in document.terms)
    without = sorted({term.kind for term in document.terms if not kinds()[term.kind].crosswalk.pax})
    counts = {code: 0 for code in topics if code in export.columns.topics}
    read = sharing = 0
    # The best so far, the worst of them first; of equals the one that the file has first.
    best: list[tuple[int, int, Agreement]] = []
    for agreement in export.agreements():
        read += 1
        shared = agreement.topics & topics.keys()
        for code in shared:
            counts[code] += 1
        if shared:
            sharing += 1
            heapq.heappush(best, (len(shared), -read, agreement))
            if len(best) > limit:
                heapq.heappop(best)
    ordered = [agreement for _, _, agreement in sorted(best, key=lambda each: (-each[0], -each[1]))]
    unread = tuple(code for code in topics if code not in counts)
    kept = tuple((each, tuple(code for code in counts if code in each.topics)) for each in ordered)
    return Shared(topics, tuple(without), unread, read, sharing, counts, kept)
