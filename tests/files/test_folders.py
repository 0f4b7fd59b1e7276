from __future__ import annotations

from pathlib import Path

import pytest

from negotiations.documents.negotiations import Document
from negotiations.files.folders import home_of, listing, located, seed_folder, seed_path, slug
from negotiations.files.loading import load, load_proposal, resolve, seed
from negotiations.problems import InvalidFiles, InvalidValue
from tests.files.builders import DRAFT, SETTING, check, folder, only, paper_text, told


class TestListing:
    def test_documents_come_in_the_order_of_their_names(self, tmp_path: Path) -> None:
        files = {"proposals/2031-05-03-a.json": "{}", "demands/2031-05-01-b.yml": ""}
        names = [path.name for path in listing(folder(tmp_path, dict(files))).papers]
        assert names == ["2031-05-01-b.yml", "2031-05-03-a.json", "2031-05-04-draft.yaml"]

    @pytest.mark.parametrize(
        ("name", "hint"),
        [
            ("proposal/2031-05-04-b.yaml", "did you mean 'proposals'?"),
            ("notes.yaml", "move it there, or out of the folder of the negotiation"),
            ("source.yaml", "did you mean 'sources.yaml'?"),
            ("sources.yml", "rename it to 'sources.yaml'"),
            ("negotiation.yml", "rename it to 'negotiation.yaml'"),
            ("sources.json", "write it as YAML, in a file of the name 'sources.yaml'"),
            ("inner/negotiation.yml", "move it there, or out of the folder of the negotiation"),
            ("proposals/old/2031-05-04-b.yaml", "did you mean 'proposals'?"),
        ],
    )
    def test_a_file_that_would_be_lost_is_told(self, tmp_path: Path, name: str, hint: str) -> None:
        problem = only(folder(tmp_path, {name: "x: y\n"}))
        assert (problem.code, Path(problem.place.file).name, problem.hint) == ("misplaced-file", Path(name).name, hint)

    @pytest.mark.parametrize("name", ["notes.md", ".hidden.yaml", ".drafts/a.yaml", "inner/negotiation.yaml"])
    def test_what_is_no_file_of_the_negotiation_is_left_alone(self, tmp_path: Path, name: str) -> None:
        assert check(folder(tmp_path, {name: "x: y\n"})) == ()

    def test_a_link_that_leads_out_is_not_followed(self, tmp_path: Path) -> None:
        home = folder(tmp_path)
        outside = tmp_path / "2031-05-05-secret.yaml"
        outside.write_text(paper_text("secret", date="2031-05-05"), "utf-8")
        (home / "proposals" / outside.name).symlink_to(outside)
        (home / "demands").symlink_to(tmp_path)
        problem = only(home)
        assert (problem.code, Path(problem.place.file).name) == ("path-escapes", outside.name)
        with pytest.raises(InvalidFiles, match="path-escapes"):
            load(home)

    @pytest.mark.parametrize("name", ["negotiation.yaml", "sources.yaml"])
    def test_the_setting_and_the_sources_are_not_read_where_they_lead_out(self, tmp_path: Path, name: str) -> None:
        home = folder(tmp_path)
        outside = tmp_path / "secret.yaml"
        outside.write_text("format: 1\npassword: [\n", "utf-8")
        (home / name).unlink()
        (home / name).symlink_to(outside)
        for path in (home, tmp_path, home / name):
            found = [problem for problem in check(path) if problem.place.file.endswith(name)]
            assert [(problem.code, problem.place.line) for problem in found] == [("path-escapes", 0)]
        with pytest.raises(InvalidFiles, match="path-escapes") as caught:
            load(home)
        assert "password" not in str(caught.value)

    def test_a_document_that_is_named_is_not_read_where_it_leads_out_of_its_negotiation(self, tmp_path: Path) -> None:
        home = folder(tmp_path)
        outside = tmp_path / "secret.yaml"
        outside.write_text("password: [\n", "utf-8")
        link = home / "proposals" / "2031-05-05-secret.yaml"
        link.symlink_to(outside)
        assert [problem.code for problem in check(link)] == ["path-escapes"]
        with pytest.raises(InvalidFiles, match="path-escapes"):
            load_proposal(link)

    def test_a_folder_may_be_reached_by_a_link(self, tmp_path: Path) -> None:
        home = folder(tmp_path)
        (tmp_path / "again").mkdir()
        (tmp_path / "again" / home.name).symlink_to(home)
        assert check(tmp_path / "again" / home.name / DRAFT) == ()

    def test_a_link_inside_is_followed(self, tmp_path: Path) -> None:
        home = folder(tmp_path)
        (home / "demands").mkdir()
        (home / "demands" / "2031-05-04-draft.yaml").symlink_to(home / DRAFT)
        assert {code for code, _, _ in told(home)} == {"duplicate-id", "misplaced-file"}


class TestNames:
    @pytest.mark.parametrize("name", ["negotiation", "sources"])
    @pytest.mark.parametrize("ending", [".yml", ".json"])
    def test_a_folder_whose_setting_has_another_ending_is_told_so(self, tmp_path: Path, name: str, ending: str) -> None:
        home = folder(tmp_path, {"negotiation.yaml": None, "sources.yaml": None, f"{name}{ending}": "x: y\n"})
        (problem,) = check(home)
        assert (problem.code, Path(problem.place.file).name) == ("misplaced-file", f"{name}{ending}")
        assert problem.message == f"found the file name '{name}{ending}', which nothing reads"
        assert f"'{name}.yaml'" in problem.hint
        assert check(home / f"{name}{ending}") == (problem,)

    def test_a_file_that_is_named_beside_its_negotiation_is_told_so_too(self, tmp_path: Path) -> None:
        home = folder(tmp_path, {"sources.yml": "x: y\n"})
        assert [problem.hint for problem in check(home / "sources.yml")] == ["rename it to 'sources.yaml'"]

    def test_a_document_may_be_called_so(self, tmp_path: Path) -> None:
        home = folder(tmp_path, {"negotiation.yaml": None, "proposals/sources.yml": paper_text()})
        assert check(home / "proposals") == ()


class TestHomes:
    def test_the_home_of_a_document_is_the_folder_above(self, tmp_path: Path) -> None:
        home = folder(tmp_path)
        assert home_of(home / DRAFT) == home
        assert home_of(home / "draft.yaml") == home
        assert home_of(tmp_path / "draft.yaml") is None

    def test_it_is_named_as_the_file_was(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        home = folder(tmp_path)
        monkeypatch.chdir(tmp_path)
        assert home_of(Path("talks") / DRAFT) == Path("talks")
        monkeypatch.chdir(home / "proposals")
        assert home_of(Path("2031-05-04-draft.yaml")) == home

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            ("2031-05-04-draft", "draft"),
            ("draft", "draft"),
            ("2031-05-04", "2031-05-04"),
            ("2031-5-4-draft", "2031-5-4-draft"),
            ("us-28-points", "us-28-points"),
            ("abcd-ef-gh-draft", "abcd-ef-gh-draft"),
        ],
    )
    def test_the_id_of_a_document_stands_in_the_name_of_its_file(self, name: str, expected: str) -> None:
        assert slug(Path(f"proposals/{name}.yaml")) == expected


class TestSeeds:
    def test_a_seed_is_named_by_its_folder_and_the_id_of_a_document(self) -> None:
        folder_ = seed_folder("ukraine")
        assert seed_path("ukraine") == folder_
        found = seed_path("ukraine/us-28-points")
        assert found is not None
        assert found.name == "2025-11-20-us-28-points.yaml"

    @pytest.mark.parametrize("name", ["", "atlantis", "ukraine/atlantis", "atlantis/draft", "ukraine/", "../seeds"])
    def test_other_names_are_none(self, name: str) -> None:
        assert seed_path(name) is None

    def test_an_unknown_seed_is_told_with_the_nearest(self) -> None:
        with pytest.raises(InvalidValue, match="unknown seed 'ukrain'; did you mean 'ukraine'"):
            seed("ukrain")
        with pytest.raises(InvalidValue, match=r"unknown seed 'atlantis'; there are 'aland', .*, 'ukraine'"):
            seed("atlantis")

    def test_an_existing_path_wins(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        assert located("ukraine") == seed_folder("ukraine")
        monkeypatch.chdir(tmp_path)
        (tmp_path / "ukraine").mkdir()
        assert located("ukraine") == Path("ukraine")
        assert located("nowhere") == Path("nowhere")

    def test_a_seed_can_stand_wherever_a_path_does(self) -> None:
        assert load("ukraine").id == "ukraine"
        assert load_proposal("ukraine/us-28-points").id == "us-28-points"
        assert check("ukraine/us-28-points") == ()
        assert resolve("ukraine/us-28-points") == load("ukraine")["us-28-points"]
        assert resolve("ukraine") == load("ukraine")

    def test_what_is_neither_is_told(self) -> None:
        with pytest.raises(InvalidValue, match=r"there is no file or seed 'ukrain'; unknown seed"):
            resolve("ukrain")
        with pytest.raises(InvalidValue, match="unknown document of 'ukraine'"):
            resolve("ukraine/us-29-points")

    def test_the_id_of_a_document_alone_is_told_with_the_negotiation_before_it(self) -> None:
        with pytest.raises(InvalidValue, match=r"seed 'us-28-points'; did you mean 'ukraine/us-28-points'\?"):
            resolve("us-28-points")
        with pytest.raises(InvalidValue, match=r"did you mean 'ukraine/e3-markup'\?"):
            resolve("e3-markups")

    def test_a_folder_that_is_no_negotiation_is_told_with_a_file_in_it(self, tmp_path: Path) -> None:
        home = folder(tmp_path)
        with pytest.raises(
            InvalidValue, match=r"/proposals' has no negotiation\.yaml; name one of its files, as '.*/2031"
        ):
            resolve(home / "proposals")

    @pytest.mark.parametrize(
        ("name", "hint"),
        [
            ("negotation.yaml", "did you mean 'negotiation.yaml'?"),
            ("negotiation.yml", "rename it to 'negotiation.yaml'"),
        ],
    )
    def test_a_misspelt_setting_is_told_at_its_place(self, tmp_path: Path, name: str, hint: str) -> None:
        home = folder(tmp_path)
        (home / "negotiation.yaml").rename(home / name)
        with pytest.raises(InvalidFiles) as told_of:
            resolve(home)
        assert (name, hint) in {(Path(each.place.file).name, each.hint) for each in told_of.value.problems}

    def test_a_file_that_only_begins_like_a_setting_is_none(self, tmp_path: Path) -> None:
        (tmp_path / "negotiation-of-2031.yaml").write_text(paper_text("negotiation-of-2031"), "utf-8")
        with pytest.raises(InvalidValue, match=r"has no negotiation\.yaml; name one of its files, as '.*-of-2031"):
            resolve(tmp_path)

    def test_inside_of_a_negotiation_its_own_documents_come_before_seeds(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        home = folder(tmp_path, {"proposals/2031-05-04-ukraine.yaml": paper_text("ukraine", date="2031-05-04")})
        assert resolve(f"{home}/ukraine").id == "ukraine"
        monkeypatch.chdir(home)
        assert resolve("ukraine").id == "ukraine"
        assert isinstance(resolve("ukraine"), Document)
        assert resolve("aland") == load("aland")
        with pytest.raises(InvalidValue, match="unknown document of 'talks': 'atlantis'"):
            resolve("atlantis")

    def test_an_installed_package_has_them_inside(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        module = tmp_path / "negotiations" / "files" / "folders.py"
        (tmp_path / "negotiations" / "_seeds").mkdir(parents=True)
        monkeypatch.setattr("negotiations.files.folders.__file__", str(module))
        from negotiations.files.folders import seeds_folder

        assert seeds_folder() == tmp_path / "negotiations" / "_seeds"


class TestLoading:
    def test_a_path_is_a_folder_or_a_file(self, tmp_path: Path) -> None:
        home = folder(tmp_path)
        assert [document.id for document in load(home)] == ["draft"]
        assert load_proposal(home / DRAFT) == load(home)["draft"]
        assert resolve(home) == load(home)
        assert resolve(home / DRAFT) == load(home)["draft"]

    @pytest.mark.parametrize("loader", [load, load_proposal])
    def test_what_is_not_there_is_told(self, tmp_path: Path, loader: object) -> None:
        assert callable(loader)
        with pytest.raises(InvalidFiles) as caught:
            loader(tmp_path / "nowhere")
        assert [problem.code for problem in caught.value.problems] == ["not-found"]

    def test_a_file_is_no_negotiation_and_a_folder_no_document(self, tmp_path: Path) -> None:
        home = folder(tmp_path)
        with pytest.raises(InvalidFiles, match="expected the folder of a negotiation"):
            load(home / DRAFT)
        with pytest.raises(InvalidFiles, match="expected the file of a document"):
            load_proposal(home)

    def test_a_document_alone_is_loaded_in_a_setting_of_its_own(self, tmp_path: Path) -> None:
        file = tmp_path / "draft.yaml"
        file.write_text(paper_text(), "utf-8")
        assert load_proposal(file).negotiation.id == "draft"
        assert check(file) == ()

    def test_another_document_may_be_wrong(self, tmp_path: Path) -> None:
        wrong = {
            "proposals/2031-05-05-b.yaml": "format: 1\n",
            "proposals/2031-05-06-c.yaml": paper_text("d", sources=["lost"]),
        }
        home = folder(tmp_path, {**wrong})
        assert [document.id for document in load_proposal(home / DRAFT).negotiation] == ["draft"]
        with pytest.raises(InvalidFiles):
            load(home)

    @pytest.mark.parametrize("name", ["negotiation.yaml", "sources.yaml"])
    def test_its_setting_and_sources_may_not(self, tmp_path: Path, name: str) -> None:
        home = folder(tmp_path, {name: "format: 1\n"})
        with pytest.raises(InvalidFiles) as caught:
            load_proposal(home / DRAFT)
        assert {Path(problem.place.file).name for problem in caught.value.problems} == {name}

    def test_a_warning_does_not_refuse_a_file(self, tmp_path: Path) -> None:
        home = folder(tmp_path, {DRAFT: paper_text(points=2)})
        assert told(home) == [("unaccounted-point", "2031-05-04-draft.yaml", 8)]
        assert load(home)["draft"].paper.unaccounted_points == ("2",)

    def test_the_collector_is_left_as_it_was(self, tmp_path: Path) -> None:
        import gc

        assert gc.isenabled()
        with pytest.raises(InvalidFiles):
            load(tmp_path / "nowhere")
        assert gc.isenabled()


class TestChecking:
    def test_a_folder_of_negotiations_is_looked_through(self, tmp_path: Path) -> None:
        folder(tmp_path / "a")
        folder(tmp_path / "b", {"sources.yaml": "format: 2\n"})
        (tmp_path / "loose.yaml").write_text("format: 3\nid: loose\n", "utf-8")
        (tmp_path / "loose.txt").write_text("format: 3\n", "utf-8")
        assert told(tmp_path) == [("newer-format", "sources.yaml", 1), ("newer-format", "loose.yaml", 1)]

    def test_a_problem_is_told_once_whatever_is_named(self, tmp_path: Path) -> None:
        home = folder(tmp_path, {DRAFT: paper_text(sources=["lost"])})
        assert check(home, home / DRAFT, home) == check(home)
        assert [problem.code for problem in check(home)] == ["unknown-source"]

    def test_one_file_is_told_of_in_its_negotiation(self, tmp_path: Path) -> None:
        setting = f"{SETTING}baselines: [{{}}]\n"
        home = folder(
            tmp_path, {DRAFT: paper_text(sources=["lost"]), "negotiation.yaml": setting, "sources.yaml": "a: b\n"}
        )
        files = [DRAFT, "negotiation.yaml", "sources.yaml"]
        apart = [problem for file in files for problem in check(home / file)]
        assert {Path(problem.place.file).name for problem in apart} >= {"negotiation.yaml", "sources.yaml"}
        assert sorted(apart, key=lambda problem: (problem.place, problem.code)) == sorted(
            check(home), key=lambda problem: (problem.place, problem.code)
        )

    def test_sources_can_stand_alone(self, tmp_path: Path) -> None:
        file = tmp_path / "sources.yaml"
        file.write_text(
            "format: 1\nsources:\n  - {id: a, publisher: A, title: A}\n  - {id: a, publisher: A, title: A}\n", "utf-8"
        )
        assert told(file) == [("duplicate-id", "sources.yaml", 4)]

    def test_a_folder_with_nothing_to_check_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "talks" / "proposals").mkdir(parents=True)
        assert told(tmp_path / "talks") == [("not-found", "talks", 0)]

    def test_a_missing_path_is_told(self, tmp_path: Path) -> None:
        assert told(tmp_path / "nowhere.yaml") == [("not-found", "nowhere.yaml", 0)]

    def test_problems_come_by_place(self, tmp_path: Path) -> None:
        home = folder(tmp_path, {DRAFT: "zz: 1\ntitle: 5\nformat: 1\nform: oficial\n", "sources.yaml": "format: 1\n"})
        places = [problem.place for problem in check(home)]
        assert places == sorted(places)
        assert len(places) > 5
