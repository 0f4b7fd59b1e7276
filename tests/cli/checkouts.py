"""Made repositories with a pull request, and a made service that keeps comments."""

from __future__ import annotations

import json
import shutil
import subprocess
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, cast

import pytest

from negotiations.cli.action import main

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tests" / "samples" / "northland"
DRAFT = "talks/proposals/2031-05-04-north-draft.yaml"
REPLY = "talks/proposals/2031-05-09-south-reply.yaml"
ROBOT = "github-actions[bot]"


class Service(ThreadingHTTPServer):
    """A service that keeps comments, and what it was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answers)
        self.comments: list[dict[str, Any]] = []
        self.asked: list[tuple[str, str]] = []
        self.tokens: set[str] = set()
        self.refuses = 0
        self.says: bytes | None = None
        self.login = ""

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def add(self, login: str, body: str) -> None:
        self.comments.append({"id": len(self.comments) + 1, "user": {"login": login}, "body": body})


class Answers(BaseHTTPRequestHandler):
    server: Service

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        if path == "/user":
            self.answer({"login": self.server.login} if self.server.login else {}, 200 if self.server.login else 403)
            return
        page = int(dict(part.split("=") for part in query.split("&"))["page"])
        self.answer(self.server.comments[(page - 1) * 100 : page * 100])

    def do_POST(self) -> None:
        self.server.add(ROBOT, self.given()["body"])
        self.answer({})

    def do_PATCH(self) -> None:
        number = int(self.path.rpartition("/")[2])
        self.server.comments[number - 1]["body"] = self.given()["body"]
        self.answer({})

    def given(self) -> dict[str, Any]:
        return cast("dict[str, Any]", json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

    def answer(self, data: object, status: int = 200) -> None:
        self.server.asked.append((self.command, self.path))
        self.server.tokens.add(self.headers["Authorization"])
        body = self.server.says if self.server.says is not None else json.dumps(data).encode()
        self.send_response(self.server.refuses or status)
        if self.server.refuses in {301, 302}:
            self.send_header("Location", f"{self.server.address}/elsewhere")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is that of the class above
        del format, args


def git(folder: Path, *arguments: str) -> str:
    settings = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "init.defaultBranch=main"]
    command = ["git", *settings, "-C", str(folder), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


class Checkout:
    """A repository with a negotiation, a branch of which is made into a pull request."""

    def __init__(self, folder: Path, service: Service, patch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.service = service
        self.patch = patch
        self.outside = folder.parent / "outside"
        self.outside.mkdir()
        shutil.copytree(SAMPLE, folder / "talks")
        patch.chdir(folder)
        self.put("talks/negotiation.yaml", "id: northland\n", "id: talks\n")
        git(folder, "init", "--quiet")
        self.base = self.commit()

    def put(self, name: str, old: str, new: str) -> None:
        file = self.folder / name
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    def commit(self) -> str:
        git(self.folder, "add", "--all")
        git(self.folder, "commit", "--quiet", "--allow-empty", "-m", "change")
        return git(self.folder, "rev-parse", "HEAD")

    @property
    def summary(self) -> str:
        file = self.outside / "summary.md"
        return file.read_text("utf-8") if file.exists() else ""

    def environment(self, event: object = None, **inputs: str) -> dict[str, str]:
        file = self.outside / "event.json"
        pull = {"number": 7, "base": {"sha": self.base}, "head": {"sha": self.commit()}}
        file.write_text(json.dumps({"pull_request": pull} if event is None else event), "utf-8")
        return {
            "GITHUB_EVENT_PATH": str(file),
            "GITHUB_STEP_SUMMARY": str(self.outside / "summary.md"),
            "GITHUB_API_URL": self.service.address,
            "GITHUB_SERVER_URL": "https://git.example",
            "GITHUB_REPOSITORY": "north/talks",
            "GITHUB_RUN_ID": "99",
            "NEGOTIATIONS_TOKEN": "secret-token",
            **{f"NEGOTIATIONS_{name.upper()}": value for name, value in inputs.items()},
        }

    def run(self, event: object = None, **inputs: str) -> int:
        (self.outside / "summary.md").unlink(missing_ok=True)
        environment = self.environment(event, **inputs)
        self.patch.chdir(self.folder)
        return main(environment)

    @property
    def comment(self) -> str:
        (comment,) = self.service.comments
        return str(comment["body"])
