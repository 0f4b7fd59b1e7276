"""What a finding says, in complete sentences: the relation, and what is to be known beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from math import inf

from negotiations.clauses.allocation import COMPLEMENT
from negotiations.clauses.alternatives import Alternative, touching
from negotiations.clauses.clause import Silence
from negotiations.clauses.derivations import rules
from negotiations.clauses.normal_form import Frame
from negotiations.clauses.outcomes import Cut, Outcomes, Words
from negotiations.clauses.positions import Case, Position
from negotiations.clauses.relations import Gap, Nature, Relation, Witness
from negotiations.clauses.scopes import UNSTATED
from negotiations.compare.findings import Finding, Side
from negotiations.compare.reasons import REASONS
from negotiations.messages import Language, mark
from negotiations.reports.naming import LETTERS, Naming
from negotiations.reports.regions import AXIS_NAMES
from negotiations.reports.statements import LEADS, SENTENCES
from negotiations.reports.titles import word_title
from negotiations.reports.unread import UNREAD_LABELS, UNREAD_LEADS, UNREAD_SENTENCES, is_unread
from negotiations.reports.wording import outcome_words, position_words, quantity_words, room_words
from negotiations.terms.base import Term
from negotiations.terms.voices import Names, Voice

LABELS = {
    Relation.SAME: (mark("same"), "="),
    Relation.ENTAILS: (mark("A asks for more"), ">"),
    Relation.ENTAILED: (mark("B asks for more"), "<"),
    Relation.OVERLAPS: (mark("partly in common"), "~"),
    Relation.CONFLICTS: (mark("conflict"), "x"),
    Relation.ONLY_A: (mark("only A speaks"), "A"),
    Relation.ONLY_B: (mark("only B speaks"), "B"),
    Relation.OPEN: (mark("left open"), "?"),
    Relation.INCOMPARABLE: (mark("not comparable"), "/"),
}
"""What a relation is called, and the sign that stands for it."""

SILENCES = {
    Silence.SILENT: mark("silent: all of it was read, and it does not speak to this"),
    Silence.UNKNOWN: mark("not known: a part that may speak to this was not read"),
    Silence.OPEN: mark("speaks to this and leaves it open"),
    Silence.REFUSED: mark("declines to discuss this"),
    Silence.STRUCK: mark("struck out: an earlier draft spoke to this"),
    Silence.NO_TEXT: mark("proposes no text on this"),
}
"""Why a text demands nothing; never agreement, and never a refusal unless it says so."""

_COMES_LEAD = mark("{subject}: it comes to the same, by a rule and not in the words of both texts.")
_COMES = mark("{subject}: it comes to the same, by a rule and not in the words of both texts: {a}.")
"""What is told as the same where one of the texts does not say so itself."""

_NEITHER_LEAD = mark("{subject}: neither text asks for anything.")
_NEITHER = mark("{subject}: neither text asks for anything. A: {a}. B: {b}.")

_CASES = {
    Relation.SAME: mark("the same {range}"),
    Relation.ENTAILS: mark("A asks for more {range}"),
    Relation.ENTAILED: mark("B asks for more {range}"),
    Relation.OVERLAPS: mark("partly in common {range}"),
    Relation.CONFLICTS: mark("a conflict {range}"),
    Relation.OPEN: mark("depending on the source or the option {range}"),
}

_NATURES = {
    Nature.KIND: mark("The conflict is about whether it is so at all."),
    Nature.DEGREE: mark("The conflict is about how much."),
}


def label_of(finding: Finding) -> tuple[str, str]:
    """Return what the relation of a finding is called, not yet translated, and the sign that stands for it."""
    return (UNREAD_LABELS if is_unread(finding) else LABELS)[finding.relation]


def side_words(side: Side, reason: str, voice: Voice) -> str:
    """Return what a text says where a finding holds, or why it demands nothing there."""
    said = _side_words(side, reason, voice)
    if not side.options:
        return said
    return voice.say("with the option {options}: {demand}", options=options_words(side, voice), demand=said)


def options_words(side: Side, voice: Voice) -> str:
    """Return in which options a text says so."""
    return voice.language.join([_option(name, side, voice) for name in side.options], "or")


def _side_words(side: Side, reason: str, voice: Voice) -> str:
    if side.position is not None:
        frames = {pair for clause in side.clauses for pair in clause.frame}
        return _position_words(side.position, tuple(sorted(frames)) if frames else (), voice.language, voice.names)
    if side.alternatives:
        return _several(side, voice)
    if side.silence is not None:
        return _silence_words(side, side.silence, voice)
    if not side.clauses:
        return voice.say(SILENCES[Silence.SILENT])
    if reason == "contradiction":
        return voice.say("contradicts itself here")
    return _terms_words(side, voice)


def _several(side: Side, voice: Voice) -> str:
    """Return what a text says of which one of several holds: by its authors' choice, or by which source is right."""
    said = "; ".join(position_words(position, frame, voice) for position, frame in side.alternatives)
    if {group.kind for group in touching(side.text.groups, side.clauses)} == {Alternative.REPORTED}:
        return voice.say("sources differ: {demands}", demands=said)
    return voice.say("one of several: {demands}", demands=said)


# A position stands in the findings on many pairs of texts.
@lru_cache(maxsize=16_384)
def _position_words(position: Position, frame: Frame, language: Language, names: Names) -> str:
    return position_words(position, frame, Voice(language, names))


def _terms_words(side: Side, voice: Voice) -> str:
    """Return what the terms of a side say, where no single demand says it."""
    document = side.text.document
    titles = document.baseline_titles(voice.language.code) if document is not None else {}
    said = [term.say(voice.language, voice.names, titles) for term in side.terms if isinstance(term, Term)]
    return "; ".join(said) if said else voice.say("see its terms")


def _silence_words(side: Side, silence: Silence, voice: Voice) -> str:
    """Return why a text demands nothing."""
    wanted = Position.of([(clause.strength, clause.some) for clause in side.clauses if clause.some is not None])
    if silence is Silence.OPEN and wanted is not None and wanted.levels:
        demand = position_words(wanted, side.clauses[0].frame, voice)
        return voice.say("{demand}, of some part that it does not name", demand=demand)
    if silence is Silence.SILENT and side.elsewhere:
        return _elsewhere(side, voice)
    return voice.say(SILENCES[silence])


def _of_some(side: Side) -> bool:
    """Return whether a text speaks of some part that it does not name."""
    return any(getattr(side.text.term(clause.term), "some", False) for clause in side.clauses)


def _elsewhere(side: Side, voice: Voice) -> str:
    """Return that a text speaks to this, but not here: of nobody in particular, or under other conditions."""
    terms = voice.language.join(dict.fromkeys(clause.term for clause in side.elsewhere))
    if any(UNSTATED in extent.words for clause in side.elsewhere for _, extent in clause.scope.axes):
        return voice.say("speaks to this of actors that it does not name ({terms})", terms=terms)
    return voice.say("speaks to this only under other conditions ({terms})", terms=terms)


def _option(name: str, side: Side, voice: Voice) -> str:
    """Return what an option is called, and whose it is."""
    group_id, _, option_id = name.partition("/")
    options = next((dict(group.options) for group in side.text.groups if group.id == group_id), {})
    whose = options.get(option_id, "")
    return voice.say("“{option}” of {actor}", option=name, actor=word_title("actor", whose, voice)) if whose else name


def sentence(finding: Finding, subject: str, a: str, b: str, voice: Voice) -> str:
    """Return a finding as one statement that is understood without the table around it."""
    told = UNREAD_SENTENCES if is_unread(finding) else SENTENCES
    message = told[finding.relation] if _asks(finding) else _NEITHER
    if same_by_rule(finding):
        message = _COMES
    return voice.say(message, subject=subject, a=a, b=b)


def _asks(finding: Finding) -> bool:
    """Return whether a text asks for something: it may also speak to an issue only to leave it open."""
    if finding.a.rooms or finding.b.rooms or (finding.reason and finding.relation is not Relation.OPEN):
        return True
    return _of_some(finding.a) or _of_some(finding.b)


def lead(finding: Finding, subject: str, voice: Voice) -> str:
    """Return what was found, without what each text says."""
    if same_by_rule(finding):
        return voice.say(_COMES_LEAD, subject=subject)
    told = UNREAD_LEADS if is_unread(finding) else LEADS
    return voice.say(told[finding.relation] if _asks(finding) else _NEITHER_LEAD, subject=subject)


def same_by_rule(finding: Finding) -> bool:
    """Return whether what is the same follows, in one of the texts, from something else that it says."""
    return finding.relation is Relation.SAME and bool(_only_derived(finding.a) or _only_derived(finding.b))


def gap_words(gap: Gap | None, voice: Voice) -> str:
    """Return how far apart two texts are; empty where no distance says it."""
    if gap is None or gap.measure == "sets":
        return ""
    if gap.measure == "unlimited" or gap.amount is None:
        return voice.say("not a figure, as one text allows no limit")
    if not gap.amount:
        return voice.say("none: the limits touch, and only one text includes the limit itself")
    if gap.measure == "steps":
        return voice.language.say_many("{count} step of the scale", "{count} steps of the scale", int(gap.amount))
    return quantity_words(gap.amount, gap.unit, voice)


def distance_words(finding: Finding, voice: Voice) -> str:
    """Return how far apart two texts are where they conflict; empty where no distance says it."""
    if _opposite_orders(finding):
        return voice.say("opposite orders of events")
    return gap_words(_in_currency(finding.gap, finding), voice)


def _opposite_orders(finding: Finding) -> bool:
    """Return whether one text has an event before the other event, and the other text after it."""
    if not finding.issue.startswith("timing/") or finding.gap is None:
        return False
    return not finding.gap.amount


def _in_currency(gap: Gap | None, finding: Finding) -> Gap | None:
    """Return a distance in money with its currency as the unit."""
    if gap is None or gap.unit != "money":
        return gap
    frames = sorted({pair for clause in finding.a.clauses for pair in clause.frame})
    return replace(gap, unit=next((frame for aspect, frame in frames if aspect == "currency"), gap.unit))


def reason_words(reason: str, voice: Voice) -> str:
    """Return why two texts are open or incomparable; empty where there is nothing to say."""
    return voice.say(REASONS[reason]) if reason in REASONS else reason.replace("-", " ")


def notes(finding: Finding, voice: Voice, naming: Naming = LETTERS) -> tuple[str, ...]:
    """Return what else is to be known of a finding, each as a sentence.

    Args:
        finding: The finding.
        voice: The words to say it in.
        naming: What the two texts are called there.
    """
    derived = _derived(finding, naming.derived, voice)
    return (*_measures(finding, voice, naming.witnesses), *derived, *_reasons(finding, voice))


def _derived(finding: Finding, messages: tuple[str, str, str], voice: Voice) -> Iterator[str]:
    """Yield by which rules all follows that a text says, and of which text, where it says none of it itself."""
    first, second, both = messages
    by_a, by_b = _only_derived(finding.a), _only_derived(finding.b)
    for rule in sorted(by_a | by_b):
        message = both if rule in by_a & by_b else first if rule in by_a else second
        yield voice.say(message, rule=rule_words(rule, voice))


def _measures(finding: Finding, voice: Voice, sides: tuple[str, str]) -> list[str]:
    """Return what a conflict is about, what both texts have in common, and what the finding depends on."""
    said = _conflict(finding, voice, sides) if finding.relation is Relation.CONFLICTS else []
    if margin := gap_words(_in_currency(finding.margin, finding), voice):
        said.append(voice.say("Stricter by: {margin}.", margin=margin))
    if finding.common is not None:
        said.append(voice.say("What satisfies both: {common}.", common=room_words(finding.common, voice)))
    if finding.cases:
        cases = "; ".join(_case(case, _outcomes(finding), voice) for case in finding.cases)
        said.append(voice.say("Depending on the figure: {cases}.", cases=cases))
    if finding.assumed:
        axes = voice.language.join(voice.say(AXIS_NAMES[axis]) for axis in finding.assumed)
        said.append(voice.say("Assumed, as the texts leave it out: {axes}.", axes=axes))
    return said


def rule_notes(side: Side, voice: Voice) -> tuple[str, ...]:
    """Return by which rules all follows that a text says, where it says none of it itself."""
    rules_of = sorted(_only_derived(side))
    return tuple(voice.say("This follows by a rule: {rule}.", rule=rule_words(rule, voice)) for rule in rules_of)


def _reasons(finding: Finding, voice: Voice) -> list[str]:
    """Return why two texts are open or incomparable."""
    if not finding.reason:
        return []
    return [voice.say("Reason: {reason}.", reason=reason_words(_exact_reason(finding), voice))]


def _conflict(finding: Finding, voice: Voice, sides: tuple[str, str]) -> list[str]:
    """Return what a conflict is about, whether it is soft, how far apart the texts are, and what shuts out what."""
    said = []
    if _opposite_orders(finding):
        said.append(voice.say("The two orders of events are opposite."))
    elif finding.nature is not None:
        said.append(voice.say(_NATURES[finding.nature]))
    if finding.soft:
        said.append(
            voice.say("A soft conflict: it vanishes when only what the texts themselves say with full force counts.")
        )
    if (gap := distance_words(finding, voice)) and not _opposite_orders(finding):
        said.append(voice.say("Distance: {gap}.", gap=gap))
    return [*said, *_witnesses(finding, voice, sides)]


def _only_derived(side: Side) -> set[str]:
    """Return the rules from which all follows that a text says here; none where it says some of it itself."""
    rules_of = {clause.derived for clause in side.clauses}
    return set() if "" in rules_of else rules_of


def _exact_reason(finding: Finding) -> str:
    """Return the reason of a finding; whether it is one of the texts that names nobody, or both."""
    if finding.reason == "left-open" and (_of_some(finding.a) or _of_some(finding.b)):
        return "some"
    figures = [figure for side in (finding.a, finding.b) for room in side.rooms for figure in room.figures]
    if finding.reason == "figure" and all(figure.low is not None and figure.high is not None for figure in figures):
        return "baseline"
    axis = finding.reason.removeprefix("unstated-")
    if axis == finding.reason:
        return finding.reason
    clauses = (*finding.a.clauses, *finding.b.clauses)
    hidden = all(UNSTATED in extent.words if (extent := each.scope.get(axis)) else False for each in clauses)
    return f"neither-{axis}" if hidden else finding.reason


def rule_words(rule: str, voice: Voice) -> str:
    """Return why a derived clause follows."""
    if rule == COMPLEMENT:
        return voice.say("all shares of one base come to no more than the whole")
    reasons = {each.id: each.reasons for each in rules()}
    return reasons[rule].get(voice.language.code, reasons[rule]["en"]) if rule in reasons else rule.replace("-", " ")


def _witnesses(finding: Finding, voice: Voice, sides: tuple[str, str]) -> list[str]:
    """Return what one text demands and the other excludes."""
    outcomes = _outcomes(finding)
    # Of what is done or not, each position says already what it asks for and rules out.
    if isinstance(outcomes, Words) and len(outcomes.words) == len(("done", "not")):
        return []
    witness = finding.witness or Witness()
    return [
        voice.say(message, outcomes=voice.language.join(outcome_words(outcomes, each, voice) for each in found))
        for message, found in zip(sides, (witness.from_a, witness.from_b), strict=True)
        if found
    ]


def _outcomes(finding: Finding) -> Outcomes:
    return finding.where.issue.outcomes


def _case(case: Case, outcomes: Outcomes, voice: Voice) -> str:
    """Return the relation that holds for some values of an open figure."""
    return voice.say(_CASES[case.relation], range=_range(case.low, case.high, outcomes, voice))


def _range(low: Cut, high: Cut, outcomes: Outcomes, voice: Voice) -> str:
    """Return the values between two cuts, in words."""
    first = "" if isinstance(low[0], float) else outcome_words(outcomes, low[0], voice)
    last = "" if isinstance(high[0], float) else outcome_words(outcomes, high[0], voice)
    from_zero = low == (getattr(outcomes, "low", None), 0) and high[0] != inf
    if not last:
        message = mark("if it is more than {first}") if low[1] else mark("if it is {first} or more")
        return voice.say(message, first=first) if first else voice.say("whatever it is")
    if not first or from_zero:
        return voice.say(mark("if it is {last} or less") if high[1] else mark("if it is less than {last}"), last=last)
    if low[0] == high[0]:
        return voice.say("if it is {first}", first=first)
    if low[1]:
        message = (
            mark("if it is more than {first} and at most {last}")
            if high[1]
            else mark("if it is more than {first} and less than {last}")
        )
    else:
        message = (
            mark("if it is from {first} to {last}")
            if high[1]
            else mark("if it is at least {first} and less than {last}")
        )
    return voice.say(message, first=first, last=last)
