"""Words of other people made safe to print: in a terminal, and in Markdown."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# They change the order in which other signs are shown, so a text could look like another one.
DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that turn the direction in which text is shown."""

# At the start of a line a dash, a number or an equals sign makes a list or a heading; no value here starts a line.
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#|~!&$@])")
_AUTOLINK = re.compile(r"(?i)\b(https?|ftp|mailto|javascript|data)(:)|\b(www)(\.)")


def plain(text: str) -> str:
    r"""Return a text on one line, without what a terminal obeys; signs that turn the direction are made visible.

    Example:
        >>> plain("two\nlines \x1b[31m \u202e")
        'two lines  [31m <U+202E>'
    """
    # What is printable has none of these signs, and is most of what is ever printed.
    return text if text.isprintable() else "".join(_plain_sign(sign) for sign in text)


def _plain_sign(sign: str) -> str:
    if sign in DIRECTIONS:
        return f"<U+{ord(sign):04X}>"
    return " " if unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") else sign


# A page of Markdown has the same words again and again: each title, source and position.
@lru_cache(maxsize=8192)
def markdown(text: str) -> str:
    r"""Return a text as Markdown that shows it as it is.

    Example:
        >>> print(markdown("a | b [x](javascript:y) <i>"))
        a \| b \[x\]\(javascript&#58;y\) \<i\>
    """
    escaped = _MARKDOWN.sub(r"\\\1", plain(text))
    return _AUTOLINK.sub(lambda found: f"{found[1] or found[3]}{'&#58;' if found[1] else '&#46;'}", escaped)


def markdown_url(url: str) -> str:
    """Return an address as it may stand between the angle brackets of a Markdown link; empty where it is no page's.

    Example:
        >>> markdown_url("https://news.example/a|b"), markdown_url("javascript:x")
        ('https://news.example/a%7Cb', '')
    """
    if not url.startswith(("https://", "http://")):
        return ""
    return re.sub(
        r"[\s<>\\|()\[\]\x00-\x1f\x7f]", lambda sign: "".join(f"%{byte:02X}" for byte in sign[0].encode()), url
    )
