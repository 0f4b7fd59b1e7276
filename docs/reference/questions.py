"""The issues that a kind speaks to: what they ask, what can be the answer, and of what it can be the answer."""

from __future__ import annotations

from dataclasses import dataclass

from negotiations.clauses.catalogue import Issue, catalogue, find_issue
from negotiations.clauses.outcomes import Numbers, Outcomes, Scale
from negotiations.messages import language
from negotiations.reports.regions import AXIS_NAMES
from negotiations.reports.titles import topic_title
from negotiations.terms.base import Context, Term
from negotiations.terms.voices import Voice
from negotiations.vocabulary import builtin

_ANY = "…"
"""What stands in a title for a word that each term has its own of."""


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A line of the catalogue, as a row of a table.

    Attributes:
        path: The path, with angle brackets where each term has its own word.
        title: What it is called.
        outcomes: What the outcomes are, in words.
        axes: Of what a clause on it speaks, in words.
        topic: What its topic is called.
        order: Its place in the catalogue.
    """

    path: str
    title: str
    outcomes: str
    axes: str
    topic: str
    order: int


def questions(kind: type[Term]) -> tuple[QuestionView, ...]:
    """Return the lines of the catalogue that the examples of a kind speak to, that of the smallest one first.

    Example:
        >>> from negotiations.terms.kinds import kinds
        >>> [(view.path, view.outcomes) for view in questions(kinds()["election"])]
        [('event/<event>', '`done` or `not`'), ('timing/<event>', 'numbers of `day`, or never')]
    """
    terms = [kind.model_validate(example) for example in kind.examples]
    issues = [find_issue(clause.issue) for term in terms for clause in term.clauses(Context())]
    return tuple(_view(issue) for issue in {issue.order: issue for issue in issues}.values())


def _view(issue: Issue) -> QuestionView:
    voice = Voice(language("en"), builtin())
    title = voice.say(issue.title, word=_ANY, second=_ANY)
    path = list(catalogue())[issue.order]
    return QuestionView(
        path, title, outcomes_words(issue.outcomes), _axes(issue, voice), topic_title(issue.topic, voice), issue.order
    )


def outcomes_words(outcomes: Outcomes) -> str:
    """Return what the outcomes of an issue are, in words.

    Example:
        >>> outcomes_words(find_issue("forces/personnel").outcomes)
        'whole numbers of `person`, 0 or more'
        >>> outcomes_words(find_issue("sanctions/state").outcomes)
        '`full` < `eased` < `lifted`'
    """
    if isinstance(outcomes, Scale):
        return " < ".join(f"`{word}`" for word in outcomes.words)
    if isinstance(outcomes, Numbers):
        return _numbers(outcomes)
    if not outcomes.words:
        return "any word, such as an actor"
    return language("en").join([f"`{word}`" for word in outcomes.words], "or")


def _numbers(outcomes: Numbers) -> str:
    said = f"whole numbers of `{outcomes.unit}`" if outcomes.integer else f"numbers of `{outcomes.unit}`"
    if outcomes.low is not None and outcomes.high is not None:
        said += f", {outcomes.low} to {outcomes.high}"
    elif outcomes.low is not None:
        said += f", {outcomes.low} or more"
    return f"{said}, or never" if outcomes.never else said


def _axes(issue: Issue, voice: Voice) -> str:
    """Return the axes of an issue, with which of them a text must state and which it adds up over."""
    said = []
    for axis in issue.axes:
        marks = ["needed"] * (axis in issue.required) + ["as a total"] * (axis in issue.totals)
        name = voice.say(AXIS_NAMES[axis])
        said.append(f"{name} ({', '.join(marks)})" if marks else name)
    return ", ".join(said)
