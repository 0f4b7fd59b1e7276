"""`accountability`: amnesty, prosecution, and the courts and bodies for crimes."""

from __future__ import annotations

import pytest

from tests.terms.builders import clause, clauses, refusal, related, relation, said

CRIMES = {"of": "XS", "crimes": "war-crimes"}


def prosecution(**fields: object) -> object:
    return clause("accountability", **fields).room


class TestMeaning:
    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            ("barred", "possible", "conflicts"),
            ("barred", "required", "conflicts"),
            ("required", "possible", "entails"),
            ("possible", "possible", "same"),
        ],
    )
    def test_prosecution(self, a: str, b: str, expected: str) -> None:
        assert relation("accountability", {"prosecution": a}, {"prosecution": b}, **CRIMES) == expected

    def test_an_amnesty_conflicts_with_a_court(self) -> None:
        court, _ = clauses("accountability", **CRIMES, courts="special-tribunal")
        assert related(clause("accountability", **CRIMES, prosecution="barred"), court).relation == "conflicts"

    def test_a_court_is_a_question_of_its_own(self) -> None:
        _, court = clauses("accountability", **CRIMES, courts="special-tribunal")
        assert court.issue == "accountability/forum/special-tribunal"
        assert [axis for axis, _ in court.scope.axes] == ["group", "other"]
        assert court.room is not None
        assert court.room.ceiling == {"yes"}

    def test_what_is_said_of_prosecution_beside_a_court_is_what_counts(self) -> None:
        found, _ = clauses("accountability", **CRIMES, courts="special-tribunal", prosecution="required")
        assert found.room == prosecution(**CRIMES, prosecution="required")

    @pytest.mark.parametrize("established", [False, "may", "not-required"])
    def test_a_court_that_is_not_promised_says_nothing_of_prosecution(self, established: object) -> None:
        found = clause("accountability", **CRIMES, courts="special-tribunal", established=established)
        assert found.issue == "accountability/forum/special-tribunal"

    def test_a_body_that_does_not_punish_goes_with_an_amnesty(self) -> None:
        assert clause("accountability", **CRIMES, bodies="truth-commission").issue.endswith("forum/truth-commission")

    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            (True, False, "conflicts"),
            (True, "may", "entails"),
            (True, "not-required", "conflicts"),
            (False, "may", "conflicts"),
            (False, "not-required", "entails"),
        ],
    )
    def test_whether_a_body_deals_with_crimes(self, a: object, b: object, expected: str) -> None:
        common = {**CRIMES, "bodies": "truth-commission"}
        assert relation("accountability", {"established": a}, {"established": b}, **common) == expected

    @pytest.mark.parametrize(("a", "b", "expected"), [(8, 20, "entails"), (20, 8, "entailed"), (8, 8, "same")])
    def test_a_lower_limit_on_a_sentence_is_the_stricter(self, a: int, b: int, expected: str) -> None:
        one, other = ({"sentences": {"imprisonment": {"years": {"at_most": years}}}} for years in (a, b))
        assert relation("accountability", one, other, **CRIMES) == expected

    def test_a_sentence_says_nothing_of_whether_anybody_is_prosecuted(self) -> None:
        sentences = {"restriction-of-liberty": {"years": {"at_most": 8}}, "imprisonment": {"years": {"at_most": 20}}}
        found = clauses("accountability", **CRIMES, sentences=sentences)
        assert [each.issue for each in found] == [
            "accountability/sentence/imprisonment",
            "accountability/sentence/restriction-of-liberty",
        ]

    def test_who_prosecutes_whose_people_for_what(self) -> None:
        found = clause("accountability", by="XN", **CRIMES, prosecution="required")
        assert {axis: extent.words for axis, extent in found.scope.axes} == {
            "actor": ("XN",),
            "other": ("XS",),
            "group": ("war-crimes",),
        }

    def test_an_amnesty_binds_whoever_has_jurisdiction_unless_it_says_who_grants_it(self) -> None:
        assert clause("accountability", **CRIMES, prosecution="barred").scope.get("actor") is None
        assert clause("accountability", by="unstated", **CRIMES, prosecution="barred").scope["actor"].words == (
            "unstated",
        )

    @pytest.mark.parametrize("fields", [{"by": ["XN", "XS"]}, {"by": "XN", "of": "XS"}])
    def test_a_mutual_amnesty_is_granted_to_the_people_of_the_other(self, fields: dict[str, object]) -> None:
        found = clauses("accountability", **fields, prosecution="barred", mutual=True)
        assert [(each.scope["actor"].words, each.scope["other"].words) for each in found] == [
            (("XN",), ("XS",)),
            (("XS",), ("XN",)),
        ]

    def test_what_is_left_open_is_prosecution_unless_a_key_tells_more(self) -> None:
        assert clause("accountability", **CRIMES, status="open").issue == "accountability/prosecution"
        left_open = clause("accountability", **CRIMES, status="open", bodies="truth-commission")
        assert (left_open.issue, left_open.room) == ("accountability/forum/truth-commission", None)


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            ({"prosecution": "barred"}, "an amnesty will bar the prosecution of crimes"),
            (
                {"by": "XN", **CRIMES, "prosecution": "barred"},
                "Northland will grant an amnesty for war crimes by people of Southmark",
            ),
            (
                {**CRIMES, "prosecution": "possible"},
                "no amnesty will bar the prosecution of war crimes by people of Southmark",
            ),
            ({"by": "XN", "prosecution": "possible"}, "Northland will grant no amnesty for crimes"),
            (
                {"crimes": {"all_but": ["genocide", "torture"]}, "prosecution": "possible"},
                "no amnesty will bar the prosecution of crimes other than genocide and torture",
            ),
            (
                {"crimes": ["genocide", "aggression"], "prosecution": "required"},
                "the prosecution of genocide and crime of aggression will be required",
            ),
            (
                {"by": ["XN", "XS"], "crimes": "torture", "prosecution": "required", "mutual": True},
                "Northland and Southmark will prosecute torture, each side toward the other",
            ),
            (
                {**CRIMES, "courts": "special-tribunal", "bodies": ["truth-commission", "register-of-damage"]},
                (
                    "these will deal with war crimes by people of Southmark: special tribunal; these will deal with "
                    "war crimes by people of Southmark: truth commission and register of damage"
                ),
            ),
            (
                {"courts": "international-court", "established": False},
                "these will not deal with crimes: international court",
            ),
            (
                {"courts": "international-court", "established": "may"},
                "these may deal with crimes: international court",
            ),
            (
                {"courts": "international-court", "established": "not-required"},
                "these need not deal with crimes: international court",
            ),
            ({**CRIMES, "status": "open"}, "left open: the prosecution of war crimes by people of Southmark"),
            (
                {"crimes": "war-crimes", "sentences": {"imprisonment": {"years": {"at_most": 20}}}},
                "the sentence for war crimes (imprisonment) will be at most 20 years",
            ),
            (
                {"sentences": {"imprisonment": {"years": {"at_most": 20}}}, "status": "open"},
                "left open: the sentences for crimes",
            ),
            (
                {"courts": "special-tribunal", "status": "refused"},
                "not to be discussed: whether these deal with crimes: special tribunal",
            ),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("accountability", **fields) == sentence


class TestRefusals:
    def test_a_stated_term_says_something(self) -> None:
        assert refusal("accountability", **CRIMES)[:2] == (
            "says-nothing",
            (
                "found none of 'prosecution', 'courts', 'bodies' and 'sentences' in a stated term, "
                "expected what the text says"
            ),
        )

    @pytest.mark.parametrize("fields", [{}, {"of": ["XN", "XS"]}, {"by": "XN"}, {"by": {"at_least": ["XN", "XS"]}}])
    def test_a_mutual_amnesty_has_two_sides(self, fields: dict[str, object]) -> None:
        assert refusal("accountability", **fields, prosecution="barred", mutual=True) == (
            "missing-key",
            "found 'mutual' with one side only, expected two",
            "add 'of', or list the parties in 'by'",
        )

    def test_something_is_established(self) -> None:
        assert refusal("accountability", **CRIMES, prosecution="barred", established=False)[:2] == (
            "missing-key",
            "found 'established' without 'courts' or 'bodies', expected one of these beside it",
        )

    def test_a_court_is_a_word_that_a_path_can_have(self) -> None:
        assert refusal("accountability", courts="Special Tribunal")[0] == "string_pattern_mismatch"
