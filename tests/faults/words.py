"""Faults of words and ids: misspelt, unknown, of several meanings, not listed; and terms that cannot be."""

from __future__ import annotations

from negotiations.vocabulary import builtin
from tests.faults.drafts import Draft, Draw, Fault, Node, Operator
from tests.faults.typos import typo

# Which axis the words under a key are of, whatever the kind.
AXIS = {
    **dict.fromkeys(("party", "owner", "against", "actor", "who", "parties", "mediators"), "actor"),
    **dict.fromkeys(("participants", "lead", "guarantors", "host", "mediator"), "actor"),
    **dict.fromkeys(("places", "place"), "place"),
    **dict.fromkeys(("groups", "bearers", "forces"), "group"),
    "state": "state",
    "trigger": "trigger",
}  # fmt: skip


def is_word(node: Node) -> bool:
    """Return whether a value is a word of the vocabulary."""
    return isinstance(node.data, str) and owner(node) in AXIS


def owner(node: Node) -> str:
    """Return the key of a word, past the keys that say how a list of words is meant."""
    names = [step for step in node.path if isinstance(step, str) and step not in {"at_least", "exactly", "all_but"}]
    return names[-1] if names and names[0] != "words" else ""


def is_known(axis: str, word: str) -> bool:
    """Return whether a text means something on an axis."""
    return builtin().find(axis, word) is not None or bool(builtin().ambiguity(axis, word))


def misspelt(draft: Draft, draw: Draw) -> Fault | None:
    """A word with a slip of the finger."""
    node = draft.pick(draw, lambda node: is_word(node) and ":" not in str(node.data))
    if node is None:
        return None
    wrong = typo(draw, str(node.data))
    taken = is_known(AXIS[owner(node)], wrong) or any(other.data == wrong for other in draft.nodes)
    return None if taken else draft.other_value(node, draft.quoted(wrong), "unknown-word")


def foreign(draft: Draft, draw: Draw) -> Fault | None:
    """A word that the vocabulary does not have."""
    node = draft.pick(draw, is_word)
    wrong = draw.choice(("Atlantis", "nobody-knows", "XN-99", "ZZ", "Ministry of Silly Walks"))
    return None if node is None else draft.other_value(node, draft.quoted(wrong), "unknown-word")


def of_another_axis(draft: Draft, draw: Draw) -> Fault | None:
    """A word that is one, of another axis."""
    node = draft.pick(draw, lambda node: is_word(node) and AXIS[owner(node)] in {"actor", "place", "group"})
    words = {"actor": "peacetime", "place": "civilians", "group": "XW"}
    return (
        None
        if node is None
        else draft.other_value(node, words[AXIS[owner(node)]], "unknown-word")
        if not draft.is_json
        else draft.other_value(node, draft.quoted(words[AXIS[owner(node)]]), "unknown-word")
    )


def ambiguous(draft: Draft, draw: Draw) -> Fault | None:
    """A word that can mean an organisation or its members."""
    node = draft.pick(draw, lambda node: is_word(node) and AXIS[owner(node)] == "actor")
    wrong = draw.choice(("Nato", "european-union", "eu"))
    meant = builtin().ambiguity("actor", wrong)
    return None if node is None or not meant else draft.other_value(node, draft.quoted(wrong), "ambiguous-word")


def trigger(draft: Draft, draw: Draw) -> Fault | None:
    """A trigger with a fault in its name or its actors."""
    node = draft.pick(draw, lambda node: node.name == "trigger" and isinstance(node.data, str) and ":" in node.data)
    if node is None:
        return None
    name, _, rest = str(node.data).partition(":")
    wrong = draw.choice((f"{name}x:{rest}", f"{name}:{rest}Q", f"{name}:", f"{name}:{rest}>{rest}>XN"))
    return draft.other_value(node, draft.quoted(wrong), "unknown-word")


def event(draft: Draft, draw: Draw) -> Fault | None:
    """An event that there is not."""
    node = draft.pick(
        draw,
        lambda node: (
            len(node.path) > 3 and node.name == "of" and node.path[-2] in {"within", "during", "starts_within"}
        ),
    )
    if node is None or node.data == "unstated":
        return None
    wrong = typo(draw, str(node.data))
    known = is_known("event", wrong) or wrong[:1].isdigit()
    return None if known else draft.other_value(node, draft.quoted(wrong), "unknown-word")


def issue(draft: Draft, draw: Draw) -> Fault | None:
    """An issue that begins like none."""
    node = draft.pick(draw, lambda node: isinstance(node.data, str) and "/" in node.data and node.path[0] == "not_seen")
    if node is None:
        return None
    topic, _, rest = str(node.data).partition("/")
    return draft.other_value(node, draft.quoted(f"{typo(draw, topic)}/{rest}"), "unknown-issue")


def listed_source(draft: Draft, draw: Draw) -> Fault | None:
    """A source of a term that the document does not list."""
    node = draft.pick(draw, lambda node: node.name == "source" and node.path[0] in {"terms", "alternatives"})
    if node is None:
        return None
    return draft.other_value(node, draft.quoted(typo(draw, str(node.data))), "unlisted-source", "unknown-source")


def foreign_source(draft: Draft, draw: Draw) -> Fault | None:
    """A source of a term where the document has one of its own."""
    node = draft.pick(
        draw,
        lambda node: node.name == "kind" and node.path[0] == "terms" and draft.get(*node.path[:2], "source") is None,
    )
    return None if node is None else draft.key_before(node, "source", '"harbour-news"', "unlisted-source")


def no_source(draft: Draft, draw: Draw) -> Fault | None:
    """A term without its source where the document has several."""
    node = draft.pick(draw, lambda node: node.name == "source" and len(node.path) == 3 and node.path[0] == "terms")
    sources = draft.get("sources")
    several = sources is not None and isinstance(sources.data, list) and len(sources.data) > 1
    return draft.without(node, "no-source") if node is not None and several else None


def same_id(draft: Draft, draw: Draw) -> Fault | None:
    """A term with the id of one before it."""
    terms = [node for node in draft.nodes if len(node.path) == 3 and node.path[0] == "terms" and node.path[2] == "id"]
    if len(terms) < 2 or draft.get("points") is not None:
        return None
    node = draw.choice(terms[1:])
    return draft.other_value(node, draft.quoted(str(terms[0].data)), "duplicate-id")


def option(draft: Draft, draw: Draw) -> Fault | None:
    """An option that no group has."""
    node = draft.pick(draw, lambda node: node.name in {"option", "within"} and isinstance(node.data, str))
    return None if node is None else draft.other_value(node, draft.quoted(typo(draw, str(node.data))), "unknown-option")


def option_without_author(draft: Draft, draw: Draw) -> Fault | None:
    """An option of a bracket or report without whose it is."""
    node = draft.pick(
        draw, lambda node: node.name in {"by", "source"} and "options" in node.path and _attributed(draft, node)
    )
    return None if node is None else draft.without(node, "missing-key")


def _attributed(draft: Draft, node: Node) -> bool:
    kind = draft.get(*node.path[:2], "kind")
    return kind is not None and kind.data == {"by": "bracket", "source": "reported"}[node.name]


def option_without_term(draft: Draft, draw: Draw) -> Fault | None:
    """One more option, in which no term stands."""
    node = draft.pick(draw, lambda node: node.name == "id" and "options" in node.path and not draft.is_json)
    if node is None or draft.is_block(node):
        return None
    item = draft.by_path[node.path[:-1]]
    text = "{id: nobody, by: XE, source: gazette}, "
    return draft.fault(item.start, item.start, text, ["empty-option", "unlisted-source"])


OPERATORS: dict[str, Operator] = {
    "word misspelt": misspelt,
    "word foreign": foreign,
    "word of another axis": of_another_axis,
    "word ambiguous": ambiguous,
    "trigger": trigger,
    "event": event,
    "issue": issue,
    "source of a term misspelt": listed_source,
    "source of a term foreign": foreign_source,
    "term without source": no_source,
    "id of a term twice": same_id,
    "option misspelt": option,
    "option of nobody": option_without_author,
    "option without term": option_without_term,
}
