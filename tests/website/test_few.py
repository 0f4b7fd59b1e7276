"""Negotiations in which there is little: a site has the pages that there is something for, and no way to others."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from negotiations import messages
from negotiations.documents.negotiations import Negotiation
from negotiations.problems import InvalidValue
from negotiations.website.building import build_site
from negotiations.website.paths import issue_path, pair_path
from tests.browser.built import Built
from tests.website.outlines import outline
from tests.website.talks import File, made, talks

NORTH = "proposals/2031-05-04-north-draft.yaml"
SOUTH = "proposals/2031-05-09-south-reply.yaml"
JOINT = "proposals/2031-05-20-joint-draft.yaml"
UNREAD = "proposals/2031-05-21-unread.yaml"
LEAGUE = "demands/2031-05-12-league.yaml"
LINES = "demands/2031-05-14-lines.yaml"


def only(*paths: str, stances: bool = False) -> Mapping[str, File]:
    """Return the files of the negotiation with these documents only."""
    given = talks()
    files = {path: given[path] for path in ("negotiation.yaml", "sources.yaml", *paths)}
    if not stances:
        files["negotiation.yaml"] = {key: value for key, value in given["negotiation.yaml"].items() if key != "stances"}
    return files


def site(folder: Path, files: Mapping[str, File], base: str = "") -> Built:
    build_site(made(files), folder / "site", languages=["en", "uk"], base=base)
    return Built(folder / "site")


def right(built: Built) -> None:
    assert built.faults() == []
    assert built.reached("index.html") == set(built.pages)


@pytest.mark.parametrize(
    ("paths", "missing"),
    [
        ([NORTH], {"matrix", "pairs", "demands", "lineages", "issues"}),
        ([LEAGUE], {"matrix", "pairs", "demands", "lineages", "issues"}),
        ([NORTH, UNREAD], {"matrix", "pairs", "demands", "lineages", "issues"}),
        ([LEAGUE, LINES], {"demands", "lineages"}),
        ([NORTH, JOINT], {"demands", "lineages"}),
        ([NORTH, SOUTH], {"demands"}),
        ([NORTH, LEAGUE], {"lineages"}),
        ([SOUTH, LEAGUE], {"lineages"}),
        ([NORTH, SOUTH, JOINT, UNREAD], {"demands"}),
    ],
    ids=lambda value: "+".join(Path(each).stem[11:] for each in value) if isinstance(value, list) else "",
)
def test_there_are_the_pages_that_there_is_something_for(tmp_path: Path, paths: list[str], missing: set[str]) -> None:
    built = site(tmp_path, only(*paths))
    right(built)
    above = {page.kind.partition("/")[0] for page in built.pages.values()}
    assert (
        above & {"matrix", "pairs", "demands", "lineages", "issues"}
        == {
            "matrix",
            "pairs",
            "demands",
            "lineages",
            "issues",
        }
        - missing
    )
    assert {"index", "documents", "timeline", "search", "downloads", "method"} <= above


def test_texts_that_share_no_question_have_no_page_and_that_is_said(tmp_path: Path) -> None:
    files = {**only(SOUTH, LEAGUE)}
    built = site(tmp_path, files)
    assert set(built.kinds) >= {"pairs/index"}
    assert "pairs" not in built.kinds
    (mark,) = [each.strip() for each in outline(built.pages["pairs/index.html"].path).texts["td"]]
    assert mark == "–"


@pytest.mark.parametrize("paths", [[], [UNREAD]], ids=["no documents", "none with terms"])
@pytest.mark.parametrize("stances", [False, True])
def test_without_terms_there_is_a_message_and_no_folder(tmp_path: Path, paths: list[str], stances: bool) -> None:
    with pytest.raises(InvalidValue, match="found no document with terms in 'river', expected one or more"):
        site(tmp_path, only(*paths, stances=stances))
    assert not list(tmp_path.iterdir())


def test_a_document_that_was_not_read_has_a_page_that_says_so(tmp_path: Path) -> None:
    built = site(tmp_path, only(NORTH, UNREAD))
    words = "".join(outline(built.pages["documents/unread.html"].path).words)
    assert "What was not read" in words
    assert "what it says on rights" in words


def test_stances_on_documents_that_are_not_there_lead_nowhere(tmp_path: Path) -> None:
    built = site(tmp_path, only(NORTH, stances=True))
    right(built)
    assert "south-reply" in "".join(outline(built.pages["timeline.html"].path).words)


def test_sources_that_are_not_listed_are_told_by_their_ids(tmp_path: Path) -> None:
    files = {**only(NORTH, SOUTH), "sources.yaml": {"format": 1, "sources": []}}
    built = site(tmp_path, files)
    right(built)
    assert "courier" in "".join(outline(built.pages["documents/south-reply.html"].path).words)


class TestNarrowed:
    def test_as_of_a_day_later_documents_and_stances_are_gone(self, river: Negotiation, tmp_path: Path) -> None:
        build_site(river.as_of(river["south-reply"].date), tmp_path / "site")
        built = Built(tmp_path / "site")
        right(built)
        assert {page.path.stem for page in built.kinds["documents"]} == {"north-draft", "south-reply"}
        assert "reservation" not in (built.folder / "downloads/stances.csv").read_text(encoding="utf-8")

    def test_without_a_source_that_is_said_on_every_page_that_it_matters_for(
        self, river: Negotiation, tmp_path: Path
    ) -> None:
        build_site(river.without("courier"), tmp_path / "site")
        built = Built(tmp_path / "site")
        right(built)
        told = "Left out is all that rests on Harbour Courier, “The reply”"
        results = {"index", "matrix", "issues", "pairs", "demands", "lineages"}
        pages = [page for page in built.pages.values() if page.kind in results and page.path.stem != "index"]
        assert [page.name for page in pages if told not in "".join(outline(page.path).words)] == []
        assert told in "".join(outline(built.pages["index.html"].path).words)

    def test_without_every_source_there_is_a_message(self, river: Negotiation, tmp_path: Path) -> None:
        with pytest.raises(InvalidValue, match="no document with terms"):
            build_site(river.without("gazette", "courier", "paper"), tmp_path / "site")
        assert not list(tmp_path.iterdir())


class TestBase:
    def test_another_base_is_named_on_the_matrix(self, tmp_path: Path) -> None:
        built = site(tmp_path, only(NORTH, SOUTH, JOINT), base="joint-draft")
        right(built)
        assert "“Joint draft”" in "".join(outline(built.pages["matrix.html"].path).words)

    @pytest.mark.parametrize("base", ["nobody", "unread"])
    def test_a_base_that_is_no_document_with_terms_is_refused(self, tmp_path: Path, base: str) -> None:
        with pytest.raises(InvalidValue, match=f"found the base '{base}', expected .*'north-draft', 'south-reply'"):
            site(tmp_path, only(NORTH, SOUTH, UNREAD), base=base)
        assert not list(tmp_path.iterdir())


class TestLanguages:
    def test_a_language_without_messages_is_refused(self, river: Negotiation, tmp_path: Path) -> None:
        with pytest.raises(InvalidValue, match="unknown language 'fr', expected one of 'en', 'uk'"):
            build_site(river, tmp_path / "site", languages=["en", "fr"])
        assert not list(tmp_path.iterdir())

    def test_three_languages_are_three_sites_that_lead_to_each_other(
        self, river: Negotiation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        catalogue = messages._catalogue
        monkeypatch.setattr(messages, "LANGUAGES", ("en", "uk", "de"))
        monkeypatch.setattr(messages, "_catalogue", lambda code: catalogue("en" if code == "de" else code))
        build_site(river, tmp_path / "site", languages=["de", "uk", "en"])
        built = Built(tmp_path / "site")
        assert built.faults() == []
        assert built.reached("en/pairs/index.html") == set(built.pages)
        page = built.pages["uk/pairs/north-draft--south-reply.html"]
        others = [given for given in outline(page.path).all("a") if "hreflang" in given]
        assert "Deutsch" in "".join(outline(page.path).words)
        assert [(given["hreflang"], given["href"]) for given in others] == [
            ("de", "../../pairs/north-draft--south-reply.html"),
            ("en", "../../en/pairs/north-draft--south-reply.html"),
        ]


class TestNames:
    def test_no_two_pairs_have_one_page(self) -> None:
        ids = ["a", "b", "a-", "a--b", "b--a", "a---", "a-b", "a.-", "a--", "index"]
        paths = [pair_path(a, b) for a in ids for b in ids]
        assert len(set(paths)) == len(paths)

    def test_no_two_questions_have_one_page(self) -> None:
        issues = ["a/b", "a--b", "a-b", "a/-b", "a-/b", "a/b/c", "a/b--c", "a/*", "a/_2a_", "a/:", "a:", "a/_", "a_"]
        paths = [issue_path(issue).lower() for issue in issues]
        assert len(set(paths)) == len(paths)

    @pytest.mark.parametrize("name", ["index", "a--b", "con", "north-draft--south-reply"])
    def test_a_document_may_have_any_id(self, tmp_path: Path, name: str) -> None:
        files = {**talks()}
        for path in (JOINT, LEAGUE):
            files[path] = {**files[path], "id": f"{name}{'' if path == JOINT else '-'}"}
            right(site(tmp_path / path[:4], {**files, "negotiation.yaml": only()["negotiation.yaml"]}))
        files = {**talks()}
        files[LEAGUE] = {**files[LEAGUE], "id": name}
        right(site(tmp_path / "list", files))
