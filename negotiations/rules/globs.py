"""Patterns of file names, as configurations write them: `*`, `?`, `[ab]` within a folder, `**` across folders."""

from __future__ import annotations

import re

_PART = re.compile(r"\*\*/|\*\*|\*|\?|\[(?P<not>[!^]?)(?P<any>\]?[^\]/]*)\]|(?P<sign>.)", re.DOTALL)
_WILD = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def pattern_of(glob: str) -> re.Pattern[str] | None:
    """Return what a glob matches among paths with slashes; None where it is no glob of paths inside a folder.

    One without a slash is about the name of a file in any folder; one that ends with a slash, about all in a folder.

    Example:
        >>> bool(pattern_of("drafts/**").fullmatch("drafts/old/a.yaml"))
        True
        >>> bool(pattern_of("*.json").fullmatch("drafts/a.json")), bool(pattern_of("x/*.json").fullmatch("x/y/a.json"))
        (True, False)
        >>> pattern_of("[a") is None, pattern_of("../a.yaml") is None
        (True, True)
    """
    if not glob or glob.startswith("/") or "\\" in glob or ".." in glob.split("/"):
        return None
    whole = glob if "/" in glob else f"**/{glob}"
    whole = f"{whole}**" if whole.endswith("/") else whole
    text = ""
    for match in _PART.finditer(whole.removeprefix("./")):
        if match["any"] is not None:
            text += f"[{'^/' if match['not'] else ''}{re.escape(match['any']).replace(chr(92) + '-', '-')}]"
        elif match["sign"] == "[":
            return None
        else:
            text += re.escape(match["sign"]) if match["sign"] else _WILD[match[0]]
    try:
        return re.compile(text)
    except re.error:
        return None
