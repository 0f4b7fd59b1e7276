"""What issues and topics are called on a site."""

from __future__ import annotations

from negotiations.clauses.catalogue import find_issue
from negotiations.problems import InvalidValue
from negotiations.reports.titles import issue_title, topic_title
from negotiations.reports.views import capital
from negotiations.website.pages import Site


def issue_words(site: Site, issue: str) -> str:
    """Return what an issue is called in the language of a site."""
    return capital(issue_title(find_issue(issue), site.voice))


def topic_words(site: Site, topic: str) -> str:
    """Return what a topic is called in the language of a site."""
    return capital(topic_title(topic, site.voice))


def prefix_words(site: Site, prefix: str) -> str:
    """Return what the issues whose paths begin in one way are called: their topic, or the one that it names.

    Args:
        site: The site, for its language and vocabulary.
        prefix: The beginning of paths, as a file writes it: `rights/`, or `rights/education`.
    """
    topic, _, rest = prefix.partition("/")
    if not rest:
        return topic_title(topic, site.voice)
    try:
        return issue_title(find_issue(prefix), site.voice)
    except InvalidValue:
        # The beginning of several paths, such as `talks/format/`, has no name of its own.
        return prefix
