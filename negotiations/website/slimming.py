"""`slim`: a page in fewer bytes, which a browser reads as the same page."""

from __future__ import annotations

import re

_OPTIONAL = ("</li>", "</td>", "</th>", "</tr>", "</tbody>", "</thead>")
"""End tags that HTML lets a page leave out, wherever its templates have them: nothing but a sister or the end of the
parent ever follows (HTML Living Standard, "Optional tags")."""

_PARAGRAPH = re.compile(
    r"</p>(?=\n?<(?:p|ul|ol|table|h[1-6]|div|details|fieldset|/li|/td|/th|/main|/footer|/section)\b)"
)
"""The end of a paragraph, which needs no tag before what cannot stand in one, or where its parent ends."""

_QUOTED = re.compile(r'(?<! id)="([\w.#-][\w./#-]*)"(?=[ >])')
"""An attribute of signs that need no quotes; with a slash after it, it would take that for its own. Ids keep them: who
cites a place looks for it in the page."""

_TURNING = re.compile(
    "[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Letters that run from right to left, and signs that turn the direction; without one, nothing on a page turns."""


def slim(page: str) -> str:
    r"""Return a page without what a browser adds by itself, and without isolation where nothing runs right to left.

    Apostrophes stand as they are, as no template has an attribute in single quotes.

    Args:
        page: A page as a template prints it, with every value escaped.

    Example:
        >>> slim('<ul class="plain">\n<li><bdi>Northland</bdi></li>\n</ul>')
        '<ul class=plain>\n<li>Northland\n</ul>'
    """
    if not _TURNING.search(page):
        page = page.replace("<bdi>", "").replace("</bdi>", "")
    page = page.replace("&#39;", "'")
    page = _PARAGRAPH.sub("", page)
    for tag in _OPTIONAL:
        page = page.replace(tag, "")
    return _QUOTED.sub(r"=\1", page)
