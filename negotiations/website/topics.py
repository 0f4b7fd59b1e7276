"""What issues and topics are called on a site."""

from __future__ import annotations

from negotiations.clauses.catalogue import find_issue
from negotiations.reports.titles import issue_title, topic_title
from negotiations.reports.views import capital
from negotiations.website.pages import Site


def issue_words(site: Site, issue: str) -> str:
    """Return what an issue is called in the language of a site."""
    return capital(issue_title(find_issue(issue), site.voice))


def topic_words(site: Site, topic: str) -> str:
    """Return what a topic is called in the language of a site."""
    return capital(topic_title(topic, site.voice))
