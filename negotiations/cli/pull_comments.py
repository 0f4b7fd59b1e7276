"""One comment on a pull request, written once and then brought up to date, by the REST API of GitHub."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

LONGEST = 65_536
"""The most characters that a comment can have."""

_SECONDS = 20.0
_PAGE = 100
_PAGES = 50
_ACTIONS = "github-actions[bot]"
"""Who writes comments with the token of a workflow."""


class CommentFails(Exception):
    """The comment cannot be read or written; the message says why."""


def _opener() -> OpenerDirector:
    """Return what asks the service, and follows it nowhere, so that the token goes to no other host."""
    opener = OpenerDirector()
    for handler in (ProxyHandler, HTTPHandler, HTTPSHandler, HTTPDefaultErrorHandler, HTTPErrorProcessor):
        opener.add_handler(handler())
    return opener


@dataclass(frozen=True, slots=True)
class PullRequest:
    """A pull request whose comments can be read and written.

    Attributes:
        api: The address of the API.
        repository: The repository, as `owner/name`.
        number: The number of the pull request.
        token: What allows to write; never shown.
    """

    api: str
    repository: str
    number: int
    token: str = field(repr=False)

    def put(self, text: str, marker: str, *, is_news: bool = True) -> str:
        """Write a comment, in place of the own one that begins with a marker; return what was done.

        Args:
            text: What it says.
            marker: What it begins with; others may write the same, so only comments of one's own are replaced.
            is_news: Whether to write one where there is none yet.

        Raises:
            CommentFails: it cannot be read or written.
        """
        mine = self._mine(marker)
        if mine is not None:
            self._call("PATCH", f"issues/comments/{mine}", {"body": text})
            return "updated"
        if is_news:
            self._call("POST", f"issues/{self.number}/comments", {"body": text})
            return "created"
        return "none"

    def _mine(self, marker: str) -> int | None:
        """Return the id of the own comment that begins with a marker."""
        for comment in self._comments():
            author, body, number = comment.get("user"), comment.get("body"), comment.get("id")
            login = author.get("login") if isinstance(author, dict) else None
            marked = isinstance(body, str) and body.startswith(marker)
            if marked and isinstance(number, int) and login == self._login():
                return number
        return None

    def _login(self) -> str:
        """Return who the token stands for; that of a workflow may not ask."""
        try:
            user = self._call("GET", "", path="user")
        except CommentFails:
            return _ACTIONS
        login = user.get("login") if isinstance(user, dict) else None
        return login if isinstance(login, str) else _ACTIONS

    def _comments(self) -> Iterator[dict[str, object]]:
        for page in range(1, _PAGES + 1):
            found = self._call("GET", f"issues/{self.number}/comments?per_page={_PAGE}&page={page}")
            if not isinstance(found, list):
                raise CommentFails("the answer is no list of comments")
            yield from (comment for comment in found if isinstance(comment, dict))
            if len(found) < _PAGE:
                return

    def _call(self, method: str, what: str, data: object = None, *, path: str = "") -> object:
        if not re.fullmatch(r"https?://[\w.:/-]+", self.api) or not re.fullmatch(r"[\w.-]+/[\w.-]+", self.repository):
            raise CommentFails("the address of the API or the name of the repository is none")
        url = f"{self.api.rstrip('/')}/{path or f'repos/{self.repository}/{what}'}"
        body = None if data is None else json.dumps(data).encode("utf-8")
        headers = {
            "Accept": "application/vnd.github+json",
            "Authorization": f"Bearer {self.token}",
            "Content-Type": "application/json",
            "User-Agent": "negotiations",
            "X-GitHub-Api-Version": "2022-11-28",
        }
        request = Request(url, body, headers, method=method)  # noqa: S310 - the address was looked at above
        try:
            with _opener().open(request, timeout=_SECONDS) as answer:
                return json.loads(answer.read())
        except HTTPError as error:
            error.close()
            raise CommentFails(f"the service answers {error.code}") from error
        except (OSError, URLError, HTTPException, ValueError) as error:
            raise CommentFails(f"the service cannot be reached: {type(error).__name__}") from error
