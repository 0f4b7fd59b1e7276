"""The comment that the action writes on a pull request: once, and only its own."""

from __future__ import annotations

import pytest

from negotiations.cli.action import main
from negotiations.cli.pull_comments import LONGEST
from tests.cli.checkouts import DRAFT, Checkout


class TestComment:
    def test_it_is_written_once_and_then_brought_up_to_date(self, checkout: Checkout) -> None:
        checkout.put(DRAFT, "cap: 60000", "cap: 50000")
        checkout.run()
        checkout.put(DRAFT, "cap: 50000", "cap: 40000")
        checkout.run()
        assert "40,000" in checkout.comment
        checkout.put(DRAFT, "cap: 40000", "cap: 60000")
        checkout.run()
        assert "No document is changed." in checkout.comment
        assert [method for method, _ in checkout.service.asked if method != "GET"] == ["POST", "PATCH", "PATCH"]

    def test_it_is_found_behind_many_others(self, checkout: Checkout) -> None:
        checkout.put(DRAFT, "cap: 60000", "cap: 50000")
        checkout.run()
        checkout.service.comments[:0] = [{"id": 0, "user": None, "body": None}, 5, *[{"id": 1}] * 148]  # type: ignore[list-item] # what a service may say
        checkout.service.comments[-1]["id"] = len(checkout.service.comments)
        checkout.run()
        assert len(checkout.service.comments) == 151

    @pytest.mark.parametrize("login", ["mallory", "ann"])
    def test_a_comment_of_somebody_else_is_never_replaced(self, checkout: Checkout, login: str) -> None:
        checkout.put(DRAFT, "cap: 60000", "cap: 50000")
        checkout.run()
        marker = checkout.comment.partition("\n")[0]
        checkout.service.comments.clear()
        checkout.service.add("mallory", f"{marker}\nmine")
        checkout.service.login = "ann" if login == "mallory" else ""
        checkout.run()
        assert checkout.service.comments[0]["body"] == f"{marker}\nmine"
        assert len(checkout.service.comments) == 2

    def test_with_a_token_of_its_own_a_user_replaces_their_comment(self, checkout: Checkout) -> None:
        checkout.put(DRAFT, "cap: 60000", "cap: 50000")
        checkout.run()
        checkout.service.comments[0]["user"] = {"login": "ann"}
        checkout.service.login = "ann"
        checkout.run()
        assert len(checkout.service.comments) == 1

    def test_among_very_many_others_it_is_looked_for_no_longer(
        self, checkout: Checkout, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("negotiations.cli.pull_comments._PAGES", 1)
        checkout.put(DRAFT, "cap: 60000", "cap: 50000")
        for number in range(150):
            checkout.service.add("ann", f"{number}")
        assert checkout.run() == 0
        assert len(checkout.service.comments) == 151

    def test_other_jobs_have_comments_of_their_own(self, checkout: Checkout) -> None:
        checkout.put(DRAFT, "cap: 60000", "cap: 50000")
        checkout.run()
        checkout.run(paths="talks")
        assert len(checkout.service.comments) == 2

    @pytest.mark.parametrize("status", [301, 401, 403, 404, 422, 500])
    def test_where_it_cannot_be_written_the_summary_has_it(
        self, checkout: Checkout, status: int, capsys: pytest.CaptureFixture[str]
    ) -> None:
        checkout.put(DRAFT, "cap: 60000", "cap: 50000")
        checkout.service.refuses = status
        assert checkout.run() == 0
        assert f"::notice::no comment is written; see the summary of the run: the service answers {status}" in (
            capsys.readouterr().out
        )
        assert "50,000" in checkout.summary
        assert "/elsewhere" not in [path for _, path in checkout.service.asked]

    @pytest.mark.parametrize("says", [b"{", b"{}", b"\xff"])
    def test_an_answer_that_is_none_changes_nothing(self, checkout: Checkout, says: bytes) -> None:
        checkout.put(DRAFT, "cap: 60000", "cap: 50000")
        checkout.service.says = says
        assert checkout.run() == 0

    @pytest.mark.parametrize("address", ["http://127.0.0.1:9", "file:///etc/passwd", ""])
    def test_a_service_that_is_not_there_changes_nothing(
        self, checkout: Checkout, address: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        checkout.put(DRAFT, "cap: 60000", "cap: 50000")
        environment = checkout.environment() | {"GITHUB_API_URL": address}
        assert main(environment) == 0
        said = capsys.readouterr().out
        assert "::notice::no comment is written" in said
        assert "secret-token" not in said + checkout.summary

    @pytest.mark.parametrize("inputs", [{"token": ""}, {"comment": "false"}])
    def test_nothing_is_asked_of_the_service_without_need(self, checkout: Checkout, inputs: dict[str, str]) -> None:
        checkout.put(DRAFT, "cap: 60000", "cap: 50000")
        assert checkout.run(**inputs) == 0
        assert checkout.service.asked == []
        assert "50,000" in checkout.summary

    def test_a_long_one_is_cut_and_leads_to_the_summary(self, checkout: Checkout) -> None:
        terms = "".join(
            f'  - {{id: "1.{number}", kind: right, by: XN, bearers: civilian-detainees, objects: [thing-{number}]}}\n'
            for number in range(600)
        )
        checkout.put(DRAFT, "left_out:", terms.replace(", kind", ', point: "1", kind') + "left_out:")
        assert checkout.run() == 0
        assert LONGEST - 1_000 < len(checkout.comment) <= LONGEST
        lines = checkout.comment.splitlines()
        assert lines[-1] == "[The rest is in the summary of the run.](https://git.example/north/talks/actions/runs/99)"
        assert all(line.endswith(" |") for line in lines if line.startswith("|"))
        assert len(checkout.summary) > len(checkout.comment)

    def test_without_the_address_of_the_run_it_leads_nowhere(self, checkout: Checkout) -> None:
        checkout.put(DRAFT, "cap: 60000", "cap: 50000")
        assert main({**checkout.environment(), "GITHUB_RUN_ID": ""}) == 0
        assert "50,000" in checkout.comment
