"""Where the pages of a site are: paths from its start page, with forward slashes."""

from __future__ import annotations

import re

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
    return f"pairs/{slug(f'{a}/{b}')}.html"


def demands_path(document_id: str) -> str:
    """Return the page of what texts say to a list of demands."""
    return f"demands/{_beside_a_list(document_id)}.html"


def lineage_path(document_id: str) -> str:
    """Return the page of the drafts that led to a document."""
    return f"lineages/{_beside_a_list(document_id)}.html"


def topic_path(topic: str) -> str:
    """Return the page of the matrix that shows a topic."""
    return f"matrix/{slug(topic)}.html"


def map_path(issue: str) -> str:
    """Return the page of the maps of an issue."""
    return f"maps/{slug(issue)}.html"


def slug(path: str) -> str:
    """Return the path of an issue as part of the name of a file, the same for no two of them.

    Issues may hold words of a negotiation, in which a colon or an asterisk stands that some file systems refuse.

    Example:
        >>> slug("rights/release"), slug("rights--release"), slug("rights/*")
        ('rights--release', 'rights-_2d_release', 'rights--_2a_')
    """
    return _APART.sub(lambda sign: f"_{ord(sign[0]):x}_", path).replace("/", "--")


# Two hyphens stand for a slash and for nothing else, so none stands beside one of its own.
_APART = re.compile(r"(?<=[/-])-|-(?=/)|[^A-Za-z0-9./-]")


def _beside_a_list(document_id: str) -> str:
    """Return the name of a page in a folder whose own page is `index`; no id has an underscore."""
    return f"{document_id}_" if document_id == "index" else document_id


def root_of(path: str) -> str:
    """Return what leads from a page back to the folder of the site.

    Example:
        >>> root_of("index.html"), root_of("pairs/a--b.html")
        ('', '../')
    """
    return "../" * path.count("/")
