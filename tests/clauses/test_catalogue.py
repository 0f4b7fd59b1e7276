"""The catalogue of issues: its lines are well formed, and a path leads to exactly one of them."""

from __future__ import annotations

from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.clauses.catalogue import Issue, catalogue, find_issue
from negotiations.clauses.outcomes import Numbers, Scale, Words
from negotiations.clauses.scopes import STATIC_AXES
from negotiations.problems import InvalidValue
from negotiations.vocabulary import builtin, scale

PATHS = tuple(catalogue())
PATTERNS = [path for path in PATHS if "<" in path]
PLAIN = [path for path in PATHS if "<" not in path]
words = st.from_regex(r"[a-z]{1,8}(-[a-z]{1,8})?", fullmatch=True)


@pytest.fixture(autouse=True)
def _worked_out_anew() -> None:
    """Forget the issues that other tests have asked for."""
    catalogue.cache_clear()
    find_issue.cache_clear()


def test_the_lines_of_a_topic_stand_together() -> None:
    """Reports tell issues in this order, topic by topic; a topic that comes back would be told twice."""
    topics = [issue.topic for issue in catalogue().values()]
    changes = [topic for before, topic in zip(["", *topics], topics, strict=False) if topic != before]
    assert sorted(changes) == sorted(set(topics))


@pytest.mark.parametrize("path", PATHS)
def test_a_line_of_the_catalogue_is_whole(path: str) -> None:
    issue = catalogue()[path]
    assert issue.path == path
    assert issue.topic == path.partition("/")[0]
    assert "<" not in issue.topic
    assert issue.words == ()
    assert set(issue.axes) == set(issue.each) | set(issue.totals)
    assert not set(issue.each) & set(issue.totals)
    assert issue.required <= set(issue.axes)
    for axes in (issue.axes, issue.each, issue.totals):
        assert list(axes) == [axis for axis in STATIC_AXES if axis in axes]


@pytest.mark.parametrize("path", PATHS)
def test_a_title_has_a_place_for_each_word_of_its_path(path: str) -> None:
    places = [name for _, name, _, _ in Formatter().parse(catalogue()[path].title) if name is not None]
    assert catalogue()[path].title
    assert sorted(places) == sorted(("word", "second")[: path.count("<")])


@pytest.mark.parametrize("path", PATHS)
def test_no_path_names_an_actor_or_a_place(path: str) -> None:
    for part in path.split("/"):
        assert builtin().find("actor", part) is None
        assert builtin().find("place", part) is None


@pytest.mark.parametrize("path", PATHS)
def test_the_words_of_a_closed_list_differ_and_scales_are_those_of_the_vocabulary(path: str) -> None:
    outcomes = catalogue()[path].outcomes
    if isinstance(outcomes, Scale):
        assert outcomes.words == scale(outcomes.name).words
    elif isinstance(outcomes, Words):
        assert len(set(outcomes.words)) == len(outcomes.words) != 1
    else:
        assert isinstance(outcomes, Numbers)
        assert outcomes.unit


def test_issues_are_numbered_in_their_order() -> None:
    assert [issue.order for issue in catalogue().values()] == list(range(len(PATHS)))
    assert catalogue() is catalogue()


def test_marks_say_what_must_be_stated_and_what_is_a_total() -> None:
    size = find_issue("forces/personnel")
    assert (size.each, size.totals, size.required) == (("actor",), ("place", "group"), frozenset({"actor"}))
    title = find_issue("territory/title")
    assert (title.each, title.totals, title.required) == (
        ("actor", "other", "place"),
        (),
        frozenset({"actor", "other", "place"}),
    )
    presence = find_issue("forces/presence")
    assert (presence.axes, presence.required) == (("actor", "other", "place", "group"), frozenset({"actor", "place"}))
    assert (presence.topic, presence.title) == ("forces", "presence of forces")
    assert find_issue("talks/track").required == frozenset()


def test_axes_come_in_one_order_whether_of_each_or_of_the_total() -> None:
    issue = Issue("test/order", Words(), each=("other", "group"), totals=("actor", "place"))
    assert issue.axes == STATIC_AXES
    assert issue.required == frozenset()


@given(st.sampled_from(PATTERNS), st.data())
def test_the_words_of_a_path_fill_its_brackets(pattern: str, data: st.DataObject) -> None:
    parts = pattern.split("/")
    chosen = [data.draw(words) if part.startswith("<") else part for part in parts]
    path = "/".join(chosen)
    issue = find_issue(path)
    assert issue.path == path
    if path in PATHS:
        assert issue == catalogue()[path]
        return
    fitting = [
        each
        for each in PATHS
        if len(each.split("/")) == len(chosen)
        and all(part.startswith("<") or part == word for part, word in zip(each.split("/"), chosen, strict=True))
    ]
    line = catalogue()[fitting[0]]
    assert pattern in fitting
    assert (issue.outcomes, issue.each, issue.totals, issue.required, issue.order, issue.title) == (
        line.outcomes,
        line.each,
        line.totals,
        line.required,
        line.order,
        line.title,
    )
    assert issue.words == tuple(
        word for part, word in zip(fitting[0].split("/"), chosen, strict=True) if part.startswith("<")
    )


@pytest.mark.parametrize("path", PLAIN)
def test_a_path_without_brackets_is_its_own_line_even_where_a_pattern_fits(path: str) -> None:
    assert find_issue(path) is catalogue()[path]


def test_an_issue_found_twice_is_one() -> None:
    assert find_issue("act/demine") is find_issue("act/demine")


@pytest.mark.parametrize(
    "path",
    [
        "",
        "act",
        "act/",
        "/demine",
        "act/demine/twice",
        "anchor/neutrality",
        "anchor//law",
        "weather/rain",
        "forces/size",
    ],
)
def test_a_question_that_the_catalogue_lacks_is_refused(path: str) -> None:
    with pytest.raises(InvalidValue, match=f"^the catalogue of issues has no {path!r}$"):
        find_issue(path)


def test_a_pattern_itself_is_filled_like_any_path() -> None:
    assert find_issue("act/<action>").words == ("<action>",)
