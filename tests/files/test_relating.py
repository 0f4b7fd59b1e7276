"""What the files of a negotiation say of each other holds, or is told at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.builders import term
from tests.files.builders import DRAFT, SETTING, SOURCES, check, folder, only, paper_text, told

REPLY = "proposals/2031-05-09-reply.yaml"
BASELINE = "  - {id: force, title: {en: Forces}, unit: person, values: [{value: 5, source: gazette}]}\n"
STANCE = "{who: XS, what: rejects, document: draft, date: 2031-05-06, source: gazette"


def reply(**fields: object) -> str:
    return paper_text("reply", date="2031-05-09", **fields)


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "code", "message", "hint"),
        [
            ({"party": "Northlnad"}, "unknown-word", "unknown actor 'Northlnad'", "did you mean 'XN'?"),
            ({"party": "UK"}, "unknown-word", "unknown actor 'UK'", "did you mean 'GB'?"),
            (
                {"party": "xyzzyx"},
                "unknown-word",
                "unknown actor 'xyzzyx'",
                "'negotiations vocabulary actor' lists them; add one of your own to 'words' of negotiation.yaml",
            ),
            ({"party": "nato"}, "ambiguous-word", "'nato' can mean several things", "write 'NATO' or 'NATO-members'"),
            ({"state": "peace-time"}, "unknown-word", "unknown state 'peace-time'", "did you mean 'peacetime'?"),
        ],
    )
    def test_a_word_is_in_the_vocabulary(
        self, tmp_path: Path, fields: dict[str, object], code: str, message: str, hint: str
    ) -> None:
        problem = only(folder(tmp_path, {DRAFT: paper_text(terms=[term("1", **fields)])}))
        assert (problem.code, problem.message, problem.hint, problem.place.line) == (code, message, hint, 10)

    def test_a_word_that_is_a_key_is_told_at_the_key(self, tmp_path: Path) -> None:
        limits = {"equipment": {"tanks": {"cap": 5}, "tankz": {"cap": 6}}, "personnel": None}
        data = {key: value for key, value in term("1", **limits).items() if value is not None}
        problem = only(folder(tmp_path, {DRAFT: paper_text(terms=[data])}))
        assert (problem.code, problem.path, problem.hint) == (
            "unknown-word",
            "terms[0].equipment.tankz",
            "did you mean 'tanks'?",
        )
        assert problem.place.end_column - problem.place.column == len("tankz")

    @pytest.mark.parametrize("trigger", ["whatever", "attack:XS>XN", ["breach", "attack-by:XS"]])
    def test_a_trigger_with_its_actors_is_a_word(self, tmp_path: Path, trigger: object) -> None:
        assert check(folder(tmp_path, {DRAFT: paper_text(terms=[term("1", trigger=trigger)])})) == ()

    def test_authors_and_parties_are_words(self, tmp_path: Path) -> None:
        files = {DRAFT: paper_text(authors=[{"actor": "XQ"}]), "negotiation.yaml": f"{SETTING}mediators: [XE, XQ]\n"}
        assert told(folder(tmp_path, {**files})) == [
            ("unknown-word", "negotiation.yaml", 5),
            ("unknown-word", "2031-05-04-draft.yaml", 6),
        ]

    def test_a_negotiation_has_words_of_its_own(self, tmp_path: Path) -> None:
        words = "words:\n  actor:\n    - {id: joint-council, en: Joint Council}\n"
        files = {DRAFT: paper_text(authors=[{"actor": "joint-council"}]), "negotiation.yaml": SETTING + words}
        assert check(folder(tmp_path, {**files})) == ()

    @pytest.mark.parametrize(
        ("words", "code", "line"),
        [
            ("  actors:\n    - {id: a, en: A}\n", "word-unknown-axis", 6),
            ("  actor:\n    - {id: a, en: A}\n    - {id: XN, en: Other}\n", "word-clash", 8),
            ("  actor:\n    - {id: a, en: A, clas: body}\n", "word-malformed", 7),
            ("  actor:\n    - {id: a, en: null}\n", "null-value", 7),
        ],
    )
    def test_what_is_wrong_with_them_is_told_at_its_line(
        self, tmp_path: Path, words: str, code: str, line: int
    ) -> None:
        home = folder(tmp_path, {"negotiation.yaml": f"{SETTING}words:\n{words}"})
        assert told(home) == [(code, "negotiation.yaml", line)]


class TestSources:
    def test_a_source_is_in_the_list(self, tmp_path: Path) -> None:
        problem = only(folder(tmp_path, {DRAFT: paper_text(sources=["gazete"])}))
        assert (problem.code, problem.hint, problem.path) == ("unknown-source", "did you mean 'gazette'?", "sources[0]")

    def test_it_is_even_where_something_else_is_wrong_with_it(self, tmp_path: Path) -> None:
        home = folder(
            tmp_path,
            {
                "sources.yaml": f"{SOURCES}  - {{id: agency, publisher: Agency}}\n",
                DRAFT: paper_text(sources=["agency"]),
            },
        )
        assert told(home) == [("missing-key", "sources.yaml", 5)]

    @pytest.mark.parametrize("text", ["format: 9\n", "format: 1\n", "format: 1\nsources: none\n", ""])
    def test_of_a_list_that_cannot_be_read_nothing_is_missed(self, tmp_path: Path, text: str) -> None:
        assert {name for _, name, _ in told(folder(tmp_path, {"sources.yaml": text}))} == {"sources.yaml"}

    def test_a_list_that_is_not_there_is_missed_once(self, tmp_path: Path) -> None:
        assert told(folder(tmp_path, {"sources.yaml": None})) == [("not-found", "sources.yaml", 0)]
        assert check(folder(tmp_path / "b", {"sources.yaml": None, DRAFT: None})) == ()

    def test_of_several_sources_a_term_names_one(self, tmp_path: Path) -> None:
        terms = [term("1", source="courier"), term("2"), term("3", source="gazette")]
        problem = only(folder(tmp_path, {DRAFT: paper_text(sources=["gazette", "courier"], terms=terms)}))
        assert (problem.code, problem.path, problem.hint) == (
            "no-source",
            "terms[1]",
            "add 'source': 'gazette' or 'courier'",
        )

    def test_a_term_names_a_source_of_its_document(self, tmp_path: Path) -> None:
        problem = only(folder(tmp_path, {DRAFT: paper_text(terms=[term("1", source="courier")])}))
        assert (problem.code, problem.path) == ("unlisted-source", "terms[0].source")

    def test_where_sources_cannot_be_read_terms_are_not_asked_for_them(self, tmp_path: Path) -> None:
        text = paper_text(terms=[term("1", source="courier")]).replace("sources: [gazette]", "sources: {}")
        assert [code for code, _, _ in told(folder(tmp_path, {DRAFT: text}))] == ["wrong-type"]


class TestPoints:
    def test_a_point_is_accounted_for(self, tmp_path: Path) -> None:
        problem = only(folder(tmp_path, {DRAFT: paper_text(points=["1", "2"])}))
        assert (problem.code, problem.path) == ("unaccounted-point", "points[1]")

    def test_a_faulty_term_encodes_its_point_all_the_same(self, tmp_path: Path) -> None:
        text = paper_text(points=3).replace("points: 3", "points: 3\nleft_out: [{point: '3', reason: Thanks.}]")
        terms = "  - {id: '2a', kind: force-limit, party: XN}\n  - 5\n  - {kind: force-limit}\n"
        codes = [code for code, _, _ in told(folder(tmp_path, {DRAFT: text + terms.replace("  - 5\n", "")}))]
        assert "unaccounted-point" not in codes

    @pytest.mark.parametrize("points", [3, ["1", "2", "3"]])
    def test_a_point_is_one_that_the_document_has(self, tmp_path: Path, points: object) -> None:
        fields = {
            "terms": [term("1"), term("2x", point="4")],
            "left_out": [{"point": "5", "reason": "Thanks."}],
            "not_seen": ["6a", {"point": "7", "about": ["rights/"]}, "2", "3", "rights/"],
        }
        found = check(folder(tmp_path, {DRAFT: paper_text(points=points, **fields)}))
        assert {(problem.code, problem.path) for problem in found} == {
            ("unknown-point", "terms[1].point"),
            ("unknown-point", "left_out[0].point"),
            ("unknown-point", "not_seen[0]"),
            ("unknown-point", "not_seen[1].point"),
        }

    def test_a_document_without_a_number_of_points_has_any(self, tmp_path: Path) -> None:
        assert check(folder(tmp_path, {DRAFT: paper_text(terms=[term("7")], not_seen=["9"])})) == ()

    @pytest.mark.parametrize(
        ("issue", "hint"),
        [
            ("right/", "did you mean 'rights/'?"),
            ("forces/personel", "did you mean 'forces/personnel'?"),
            ("zzzzzzzz/", "the topics are "),
        ],
    )
    def test_an_issue_is_one_of_the_catalogue(self, tmp_path: Path, issue: str, hint: str) -> None:
        seen = ["rights/", "rights/release", "forces/per", issue, {"point": "1", "about": ["assets/", issue]}]
        found = check(folder(tmp_path, {DRAFT: paper_text(not_seen=seen)}))
        assert [(problem.code, problem.path) for problem in found] == [
            ("unknown-issue", "not_seen[3]"),
            ("unknown-issue", "not_seen[4].about[1]"),
        ]
        assert found[0].hint.startswith(hint)


class TestLineage:
    def test_a_draft_revises_one_that_there_is(self, tmp_path: Path) -> None:
        problem = only(folder(tmp_path, {REPLY: reply(lineage=[{"revises": "drat"}])}))
        assert (problem.code, problem.hint) == ("unknown-document", "did you mean 'draft'?")

    def test_where_one_document_cannot_be_read_none_is_missed(self, tmp_path: Path) -> None:
        home = folder(tmp_path, {REPLY: reply(lineage=[{"revises": "draft"}]), DRAFT: "format: 9\n"})
        assert told(home) == [("newer-format", "2031-05-04-draft.yaml", 1)]

    def test_a_draft_does_not_revise_itself(self, tmp_path: Path) -> None:
        assert only(folder(tmp_path, {REPLY: reply(lineage=[{"revises": "reply"}])})).code == "lineage-circle"

    def test_nor_by_way_of_others(self, tmp_path: Path) -> None:
        files = {
            DRAFT: paper_text(lineage=[{"revises": "reply"}]),
            REPLY: reply(lineage=[{"revises": "last"}]),
            "proposals/2031-05-09-last.yaml": paper_text("last", date="2031-05-09", lineage=[{"revises": "draft"}]),
        }
        found = told(folder(tmp_path, {**files}))
        assert [code for code, _, _ in found].count("lineage-circle") == 3

    def test_a_circle_elsewhere_is_not_told_here(self, tmp_path: Path) -> None:
        files = {
            DRAFT: paper_text(lineage=[{"revises": "draft"}]),
            REPLY: reply(lineage=[{"revises": "draft"}]),
        }
        assert [name for code, name, _ in told(folder(tmp_path, {**files}))] == ["2031-05-04-draft.yaml"]

    def test_a_draft_revises_an_older_one(self, tmp_path: Path) -> None:
        files = {DRAFT: paper_text(lineage=[{"revises": "reply"}]), REPLY: reply()}
        assert [code for code, _, _ in told(folder(tmp_path, {**files}))] == ["lineage-order"]

    @pytest.mark.parametrize(("struck", "unknown"), [(["1", "2"], []), (["2b"], ["2b"]), (["3", "1"], ["3"])])
    def test_what_is_struck_out_was_there(self, tmp_path: Path, struck: list[str], unknown: list[str]) -> None:
        text = reply(lineage=[{"revises": "draft"}], struck=struck)
        found = check(folder(tmp_path, {DRAFT: paper_text(terms=[term("1a")], points=2, not_seen=["2"]), REPLY: text}))
        assert [problem.message for problem in found] == [
            f"no draft that this one revises has the point or the term {point!r}" for point in unknown
        ]

    def test_only_a_draft_that_is_named_can_have_had_it(self, tmp_path: Path) -> None:
        problem = only(folder(tmp_path, {REPLY: reply(struck=["1"])}))
        assert (problem.code, problem.hint) == ("unknown-point", "name the draft in 'lineage'")

    def test_of_a_draft_that_is_not_there_nothing_is_said(self, tmp_path: Path) -> None:
        text = reply(lineage=[{"revises": "lost"}], struck=["1"])
        assert [code for code, _, _ in told(folder(tmp_path, {REPLY: text}))] == ["unknown-document"]

    def test_a_lineage_that_cannot_be_read_is_not_followed(self, tmp_path: Path) -> None:
        text = reply(lineage=[{"revises": "draft"}], struck=["9"]).replace("revises", "revise")
        codes = {code for code, _, _ in told(folder(tmp_path, {REPLY: text}))}
        assert codes == {"unknown-key"}


class TestSettings:
    @pytest.mark.parametrize(
        ("lines", "code", "line"),
        [
            (f"stances: [{STANCE}, terms: ['1']}}]\n", None, 0),
            (f"stances:\n  - {STANCE}, terms: ['1', '7']}}\n", "unknown-term", 6),
            (f"stances:\n  - {STANCE}}}\n".replace("draft", "drat"), "unknown-document", 6),
            (f"stances:\n  - {STANCE}}}\n".replace("gazette", "lost"), "unknown-source", 6),
            (f"stances:\n  - {STANCE}}}\n".replace("XS", "XQ"), "unknown-word", 6),
            (f"baselines:\n{BASELINE}".replace("person", "persons"), "unknown-unit", 6),
            (f"baselines:\n{BASELINE}".replace("gazette", "lost"), "unknown-source", 6),
            (f"baselines:\n{BASELINE}{BASELINE}", "duplicate-id", 7),
        ],
    )
    def test_what_a_setting_names_is_there(self, tmp_path: Path, lines: str, code: str | None, line: int) -> None:
        found = told(folder(tmp_path, {"negotiation.yaml": SETTING + lines}))
        assert found == ([] if code is None else [(code, "negotiation.yaml", line)])

    def test_a_baseline_is_one_that_there_is(self, tmp_path: Path) -> None:
        half = term("1", personnel={"cap": {"fraction": "1/2", "of": "forces"}})
        files = {DRAFT: paper_text(terms=[half]), "negotiation.yaml": f"{SETTING}baselines:\n{BASELINE}"}
        problem = only(folder(tmp_path, {**files}))
        assert (problem.code, problem.hint) == ("unknown-baseline", "did you mean 'force'?")

    @pytest.mark.parametrize("baselines", ["5", "[{id: force}]", f"\n{BASELINE.replace('person', 'zz')}"])
    def test_nothing_is_counted_from_a_baseline_that_cannot_be_read(self, tmp_path: Path, baselines: str) -> None:
        half = term("1", personnel={"cap": {"fraction": "1/2", "of": "force"}})
        texts = {DRAFT: paper_text(terms=[half]), "negotiation.yaml": f"{SETTING}baselines: {baselines}\n"}
        assert {name for _, name, _ in told(folder(tmp_path, {**texts}))} == {"negotiation.yaml"}

    def test_a_folder_is_named_by_the_id(self, tmp_path: Path) -> None:
        problem = only(folder(tmp_path, {"negotiation.yaml": SETTING.replace("id: talks", "id: drill")}))
        assert (problem.code, problem.message) == ("misnamed-file", "found the folder name 'talks', expected 'drill'")

    def test_a_setting_that_cannot_be_read_is_told_alone(self, tmp_path: Path) -> None:
        assert told(folder(tmp_path, {"negotiation.yaml": "format: 9\n"})) == [("newer-format", "negotiation.yaml", 1)]


class TestDocuments:
    def test_an_id_is_given_once(self, tmp_path: Path) -> None:
        found = check(folder(tmp_path, {"proposals/2031-05-05-draft.yaml": paper_text(date="2031-05-05")}))
        (problem,) = found
        assert (problem.code, Path(problem.place.file).name) == ("duplicate-id", "2031-05-05-draft.yaml")
        (related,) = problem.related
        assert (related.message, Path(related.place.file).name) == ("first defined here", "2031-05-04-draft.yaml")

    def test_terms_have_ids_of_their_own_even_where_they_are_faulty(self, tmp_path: Path) -> None:
        text = paper_text(terms=[term("1"), term("2"), term("1")]) + "  - {id: '2'}\n"
        assert [(code, line) for code, _, line in told(folder(tmp_path, {DRAFT: text}))] == [
            ("duplicate-id", 12),
            ("missing-key", 13),
            ("duplicate-id", 13),
        ]

    @pytest.mark.parametrize(
        ("name", "path"), [("2031-05-05-draft", "date"), ("2031-05-04-reply", "id"), ("draft", "date"), ("reply", "id")]
    )
    def test_a_file_is_named_by_date_and_id(self, tmp_path: Path, name: str, path: str) -> None:
        problem = only(folder(tmp_path, {DRAFT: None, f"proposals/{name}.yaml": paper_text()}))
        assert (problem.code, problem.path) == ("misnamed-file", path)
        assert problem.message == f"found the file name '{name}.yaml', expected '2031-05-04-draft.yaml'"

    def test_a_file_lies_in_the_folder_of_its_type(self, tmp_path: Path) -> None:
        home = folder(tmp_path, {"demands/2031-05-09-reply.yaml": reply()})
        assert [code for code, _, _ in told(home)] == ["misplaced-file"]

    def test_two_terms_that_nothing_satisfies_are_told_with_both_places(self, tmp_path: Path) -> None:
        terms = [term("1", personnel={"at_most": 5}), term("2", personnel={"at_least": 9})]
        problem = only(folder(tmp_path, {DRAFT: paper_text(terms=terms)}))
        assert (problem.code, problem.place.line) == ("contradicts-itself", 11)
        assert [related.place.line for related in problem.related] == [10]

    def test_a_contradiction_is_seen_beside_a_faulty_term(self, tmp_path: Path) -> None:
        terms = [term("1", personnel={"at_most": 5}), term("2", personnel={"at_least": 9})]
        text = paper_text(terms=terms).replace("terms:\n", "terms:\n  - {id: '0', kind: force-limits}\n")
        found = told(folder(tmp_path, {DRAFT: text}))
        assert [(code, line) for code, _, line in found] == [("unknown-kind", 10), ("contradicts-itself", 12)]

    def test_a_term_that_cannot_be_is_told(self, tmp_path: Path) -> None:
        terms = [term("1", personnel={"at_most": 5, "at_least": 9})]
        assert only(folder(tmp_path, {DRAFT: paper_text(terms=terms)})).code == "impossible-term"

    def test_a_contradiction_is_told_once_wherever_it_holds(self, tmp_path: Path) -> None:
        terms = [term("1", personnel={"at_most": 5}), term("2", place="XS-01", personnel={"at_least": 9})]
        assert only(folder(tmp_path, {DRAFT: paper_text(terms=terms)})).code == "contradicts-itself"

    def test_terms_that_cross_too_often_are_told(self, tmp_path: Path) -> None:
        triggers = [f"attack:{one}>{other}" for one in ("XN", "XS", "XE") for other in ("XW", "PL", "FR", "DE")]
        terms = [term(str(number), trigger=trigger) for number, trigger in enumerate(triggers)]
        problem = only(folder(tmp_path, {DRAFT: paper_text(terms=terms)}))
        assert (problem.code, problem.path) == ("too-many-cells", "terms")
