"""`process`: which talks, who takes part, on what."""

from __future__ import annotations

import pytest

from negotiations.terms.demands import room
from tests.terms.builders import clause, clauses, refusal, related, relation, said


class TestMeaning:
    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            (True, False, "conflicts"),
            (True, "may", "entails"),
            (True, "not-required", "conflicts"),
            (False, "may", "conflicts"),
        ],
    )
    def test_talks_are_held_or_may_be_or_not(self, a: object, b: object, expected: str) -> None:
        assert relation("process", {"held": a}, {"held": b}, format="leaders-meeting") == expected

    def test_what_is_held_or_talked_about_or_joint_is_just_that(self) -> None:
        found = clauses("process", held=True, subjects="territory", track="joint")
        assert [each.room for each in found] == [
            room("talks/format/peace-talks", "must", "done"),
            room("talks/subject/territory", "must", "yes"),
            room("talks/track", "must", "joint"),
        ]

    @pytest.mark.parametrize(
        ("a", "b", "expected"),
        [
            ({"participants": "XE"}, {"excluded": "XE"}, "conflicts"),
            ({"participants": "XE"}, {"admitted": "XE"}, "entails"),
            ({"admitted": "XE"}, {"excluded": "XE"}, "conflicts"),
        ],
    )
    def test_who_takes_part_may_or_does_not(self, a: dict[str, object], b: dict[str, object], expected: str) -> None:
        assert relation("process", a, b) == expected

    def test_a_complete_list_leaves_others_out(self) -> None:
        listed, others = clauses("process", participants={"exactly": ["XN", "XS"]})
        assert (others.scope["actor"].words, others.scope["actor"].all_but) == (("XN", "XS"), True)
        assert related(listed, others).relation == "conflicts"

    def test_the_same_people_in_other_talks_are_another_question(self) -> None:
        issues = {clause("process", format=word, participants="XN").issue for word in ("peace-talks", "working-group")}
        assert issues == {"talks/participant/peace-talks", "talks/participant/working-group"}

    def test_who_mediates_takes_no_part_for_that(self) -> None:
        found = clause("process", mediator="XW")
        assert (found.issue, found.scope["actor"].words) == ("talks/mediator/peace-talks", ("XW",))

    @pytest.mark.parametrize(
        ("word", "event"),
        [
            ("peace-talks", "talks.start"),
            ("leaders-meeting", "leaders-meeting"),
            ("security-dialogue", "security-dialogue.start"),
            ("technical-talks", "technical-talks.start"),
            ("territorial-talks", "territorial-talks.start"),
        ],
    )
    def test_the_time_is_that_of_their_start(self, word: str, event: str) -> None:
        _, time = clauses("process", format=word, held=True, after="signature")
        assert (time.issue, time.frame) == (f"timing/{event}", (("anchor", "signature"),))

    def test_a_subject_is_talked_about_or_not(self) -> None:
        common = {"subjects": "territory", "places": "XN-01"}
        assert relation("process", {"discussed": True}, {"discussed": False}, **common) == "conflicts"
        assert clause("process", **common).scope["place"].words == ("XN-01",)

    def test_joint_talks_conflict_with_separate_ones(self) -> None:
        assert relation("process", {"track": "joint"}, {"track": "separate"}, places="XN-01") == "conflicts"

    def test_what_is_left_open_are_the_talks(self) -> None:
        left_open = clause("process", status="open")
        assert (left_open.issue, left_open.room) == ("talks/format/peace-talks", None)

    def test_participants_that_are_left_open_are_just_that(self) -> None:
        left_open = clause("process", participants="XN", status="open")
        assert (left_open.issue, left_open.room) == ("talks/participant/peace-talks", None)


class TestWords:
    @pytest.mark.parametrize(
        ("fields", "sentence"),
        [
            (
                {"held": True, "format": "leaders-meeting", "within": {"days": 30, "of": "signature"}},
                "meeting of leaders will be held within 30 days of signature",
            ),
            ({"held": False}, "peace talks will not be held"),
            ({"held": "may"}, "peace talks may be held"),
            ({"held": "not-required"}, "peace talks need not be held"),
            (
                {"participants": {"at_least": ["XN"]}, "excluded": "XE", "admitted": "XS", "mediator": "XW"},
                (
                    "at least Northland will take part in this: peace talks; "
                    "Eastvale will not take part in this: peace talks; "
                    "Southmark may take part in this: peace talks; Westreach will mediate this: peace talks"
                ),
            ),
            ({"subjects": ["territory", "language"]}, "talks will be about this: territory and language"),
            (
                {"subjects": "territory", "discussed": False, "places": "XN-01"},
                "talks will not be about this: territory, in Highmoor (Northland)",
            ),
            ({"subjects": "territory", "discussed": "may"}, "talks may be about this: territory"),
            ({"subjects": "territory", "discussed": "not-required"}, "talks need not be about this: territory"),
            ({"track": "joint"}, "everything will be settled in the same talks"),
            (
                {"track": "joint", "places": "XN-01"},
                "this will be settled in the same talks as everything else: Highmoor (Northland)",
            ),
            ({"track": "separate"}, "each place will be settled in talks of its own"),
            (
                {"track": "separate", "places": "XN-01"},
                "this will be settled in talks of its own: Highmoor (Northland)",
            ),
            ({"status": "open"}, "left open: the form of this: peace talks"),
        ],
    )
    def test_it_is_said(self, fields: dict[str, object], sentence: str) -> None:
        assert said("process", **fields) == sentence


class TestRefusals:
    def test_a_stated_term_says_something(self) -> None:
        assert refusal("process")[0] == "says-nothing"

    def test_places_are_those_of_a_track_or_subject(self) -> None:
        assert refusal("process", held=True, places="XN-01")[:2] == (
            "missing-key",
            "found neither 'track' nor 'subjects', expected one of them beside 'places'",
        )

    def test_something_is_discussed(self) -> None:
        assert refusal("process", held=True, discussed=False)[:2] == (
            "missing-key",
            "missing key 'subjects', expected beside 'discussed'",
        )

    def test_a_time_is_that_of_talks_that_are_held(self) -> None:
        assert refusal("process", participants="XN", after="signature")[:2] == (
            "missing-key",
            "missing key 'held', expected beside a time",
        )

    @pytest.mark.parametrize("held", [False, "not-required"])
    def test_talks_that_are_not_held_have_no_time(self, held: object) -> None:
        assert refusal("process", held=held, before="signature")[:2] == (
            "keys-clash",
            f"found 'before' beside 'held: {str(held).lower()}', expected one of them",
        )

    def test_a_format_without_an_event_has_no_time(self) -> None:
        assert refusal("process", format="shuttle-talks", held=True, when="immediately") == (
            "keys-clash",
            "found a time of the format 'shuttle-talks', which starts with no event that has a name",
            "write a term of the kind 'timing'",
        )
