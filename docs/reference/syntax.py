"""What the page on the syntax of terms shows: terms and parts of documents as files have them, checked and in words."""

from __future__ import annotations

import yaml

from docs.reference.pairs import PairView, pairs
from negotiations.documents.papers import Proposal
from negotiations.messages import language
from negotiations.terms.base import Term
from negotiations.terms.kinds import kind_of
from negotiations.vocabulary import builtin

_HEAD = {
    "id": "north-draft",
    "title": {"en": "Northland's draft"},
    "date": "2031-05-04",
    "authors": [{"actor": "XN"}, {"actor": "XS"}],
    "form": "official",
    "sources": ["gazette"],
}


def in_words(text: str) -> list[str]:
    """Return terms that are given as YAML in words, each as a sentence.

    Raises:
        ValueError: if one of them is no term.

    Example:
        >>> in_words("[{id: '1', kind: election, party: XN, status: open}]")
        ['left open: elections in Northland']
    """
    return [_term(data).say(language("en"), builtin()) for data in yaml.safe_load(text)]


def checked(text: str) -> str:
    """Return keys of a document that are given as YAML, as they are.

    Raises:
        ValueError: if no document can have them.

    Example:
        >>> checked("not_seen: [rights/]")
        'not_seen: [rights/]'
    """
    Proposal.model_validate({**_HEAD, **yaml.safe_load(text)})
    return text


def shown(*prefixes: str) -> tuple[PairView, ...]:
    """Return the pairs whose file names begin with one of some words.

    Raises:
        ValueError: if there is none.

    Example:
        >>> [pair.title for pair in shown("line-as-of")]
        ['Line as of']
    """
    found = tuple(pair for pair in pairs() if pair.name.startswith(prefixes))
    if not found:
        message = f"no pair of terms has a name that begins with {' or '.join(prefixes)}"
        raise ValueError(message)
    return found


def _term(data: dict[str, object]) -> Term:
    kind = kind_of(str(data["kind"]))
    if kind is None:
        message = f"there is no kind of term {data['kind']!r}"
        raise ValueError(message)
    return kind.model_validate(data)
