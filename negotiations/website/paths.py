"""Where the pages of a site are: paths from its start page, with forward slashes."""

from __future__ import annotations

START = "index.html"
MATRIX = "matrix.html"
ISSUES = "issues/index.html"
PAIRS = "pairs/index.html"
DEMANDS = "demands/index.html"
LINEAGES = "lineages/index.html"
TIMELINE = "timeline.html"
MAP = "maps/index.html"
SEARCH = "search.html"
DOWNLOADS = "downloads.html"
METHOD = "method.html"


def document_path(document_id: str) -> str:
    """Return the page of a document."""
    return f"documents/{document_id}.html"


def issue_path(issue: str) -> str:
    """Return the page of an issue.

    Example:
        >>> issue_path("rights/release")
        'issues/rights--release.html'
    """
    return f"issues/{slug(issue)}.html"


def pair_path(a: str, b: str) -> str:
    """Return the page of two documents, the one that stands first in the negotiation first."""
    return f"pairs/{a}--{b}.html"


def demands_path(document_id: str) -> str:
    """Return the page of what texts say to a list of demands."""
    return f"demands/{document_id}.html"


def lineage_path(document_id: str) -> str:
    """Return the page of the drafts that led to a document."""
    return f"lineages/{document_id}.html"


def topic_path(topic: str) -> str:
    """Return the page of the matrix that shows a topic."""
    return f"matrix/{slug(topic)}.html"


def map_path(issue: str) -> str:
    """Return the page of the maps of an issue."""
    return f"maps/{slug(issue)}.html"


def slug(path: str) -> str:
    """Return the path of an issue as part of the name of a file, the same for no two of them.

    Issues may hold words of a negotiation, in which a colon or an asterisk stands that some file systems refuse.
    """
    kept = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._"
    return "".join("--" if sign == "/" else sign if sign in kept else f"_{ord(sign):x}_" for sign in path)


def root_of(path: str) -> str:
    """Return what leads from a page back to the folder of the site.

    Example:
        >>> root_of("index.html"), root_of("pairs/a--b.html")
        ('', '../')
    """
    return "../" * path.count("/")
