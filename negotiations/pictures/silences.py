"""How many texts demand nothing, and why, in words."""

from __future__ import annotations

from negotiations.messages import Language


def counted_silence(kind: str, count: int, language: Language) -> str:
    """Return how many texts say nothing for one reason; each message is written out in its call, as plurals must be."""
    said = {
        "silent": language.say_many(
            "{count} text: silent, all of it was read, and it does not speak to this",
            "{count} texts: silent, all of each was read, and it does not speak to this",
            count,
        ),
        "unknown": language.say_many(
            "{count} text: not known, a part that may speak to this was not read",
            "{count} texts: not known, a part that may speak to this was not read",
            count,
        ),
        "open": language.say_many(
            "{count} text: speaks to this and leaves it open",
            "{count} texts: speak to this and leave it open",
            count,
        ),
        "refused": language.say_many(
            "{count} text: declines to discuss this",
            "{count} texts: decline to discuss this",
            count,
        ),
        "struck": language.say_many(
            "{count} text: struck out, an earlier draft spoke to this",
            "{count} texts: struck out, an earlier draft spoke to this",
            count,
        ),
        "no-text": language.say_many(
            "{count} text: proposes no text on this",
            "{count} texts: propose no text on this",
            count,
        ),
        "elsewhere": language.say_many(
            "{count} text: told in another part of this picture",
            "{count} texts: told in another part of this picture",
            count,
        ),
    }
    return said[kind]
