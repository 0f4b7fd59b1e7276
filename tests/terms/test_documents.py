"""`documents`: citizenship and papers."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, relation, said

RECOGNITION = {"by": "XE", "objects": "recognition-of-documents"}


class TestMeaning:
    def test_it_is_the_same_clause_as_a_right(self) -> None:
        word = "residence-without-permit"
        right = clause("right", by="XS", bearers="citizens", places="XN-01", objects=word)
        found = clause("documents", by="XS", groups="citizens", places="XN-01", objects=word)
        assert (found.issue, found.scope, found.room) == (right.issue, right.scope, right.room)

    @pytest.mark.parametrize(
        ("done", "expected"), [(False, "conflicts"), ("not-required", "conflicts"), ("may", "entails")]
    )
    def test_a_guarantee_against_less(self, done: object, expected: str) -> None:
        assert relation("documents", {}, {"done": done}, **RECOGNITION) == expected

    def test_whose_papers_they_are_narrows_it(self) -> None:
        assert clause("documents", **RECOGNITION, of=["XN", "XS"]).scope["other"].words == ("XN", "XS")
        assert clause("documents", **RECOGNITION).scope.get("other") is None

    def test_imposed_citizenship_is_the_question_that_children_have(self) -> None:
        everybody = clause("documents", by="XS", objects="freedom-from-imposed-citizenship")
        children = clause("children", by="XS", barred="imposed-citizenship")
        assert (everybody.issue, everybody.room) == (children.issue, children.room)

    def test_each_object_is_a_question_of_its_own(self) -> None:
        found = clauses("documents", by="XS", objects=["choice-of-citizenship", "issue-of-documents"])
        assert [each.issue for each in found] == ["rights/choice-of-citizenship", "rights/issue-of-documents"]

    def test_what_is_left_open_has_no_room(self) -> None:
        found = clause("documents", **RECOGNITION, status="open")
        assert (found.issue, found.room) == ("rights/recognition-of-documents", None)


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            (
                {"objects": ["residence-without-permit", "choice-of-citizenship"], "groups": "citizens"},
                (
                    "Southmark will guarantee citizens of the state in question: "
                    "residence without a permit and choice of citizenship"
                ),
            ),
            (
                {"objects": "freedom-from-imposed-citizenship", "places": "XN-01", "done": False},
                "Southmark will deny: freedom from imposed citizenship, in Highmoor (Northland)",
            ),
            (
                {"objects": ["recognition-of-documents", "issue-of-documents"], "of": "XN", "done": "may"},
                ("Southmark may guarantee: recognition of documents and issue of documents, as to papers of Northland"),
            ),
            (
                {"objects": "issue-of-documents", "done": "not-required"},
                "Southmark need not guarantee: issue of documents",
            ),
            (
                {"objects": "issue-of-documents", "status": "open"},
                "left open: citizenship and papers, as a duty of Southmark",
            ),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("documents", by="XS", **fields) == sentence


class TestRefusals:
    def test_it_says_what_is_owed(self) -> None:
        assert refusal("documents", by="XS")[0] == "missing"

    def test_objects_are_of_a_closed_list_and_stand_once(self) -> None:
        assert refusal("documents", by="XS", objects="passport")[0] == "literal_error"
        word = "issue-of-documents"
        assert refusal("documents", by="XS", objects=[word, word])[0] == "listed-twice"
