"""What is wrong with the alternatives of one document: groups, options, and the terms that stand in them."""

from __future__ import annotations

from collections.abc import Iterator

from negotiations.files.marks import Step
from negotiations.files.models import Paper, ReadFile
from negotiations.files.references import check_ids, ids_of, suggestion
from negotiations.problems import Problem
from negotiations.spelling import closest
from negotiations.terms.fields import Shape


def check_alternatives(read: ReadFile[Shape], paper: Paper) -> Iterator[Problem]:
    """Yield what is wrong between the alternatives of a document and its terms."""
    if "alternatives" in read.dropped:
        return
    yield from check_ids("group of options", ids_of(read, "alternatives"))
    names = [f"{group.id}/{option.id}" for group in paper.alternatives for option in group.options]
    for number, term in enumerate(paper.terms):
        if term.option is not None:
            yield from _unknown(read, names, term.option, ("terms", number, "option"))
    for number, group in enumerate(paper.alternatives):
        if group.within is not None:
            yield from _unknown(read, names, group.within, ("alternatives", number, "within"))
    yield from _check_nesting(read, paper)
    if not read.dropped & {"terms"} and "terms" not in read.kept:
        yield from _check_options(read, paper)
    for number, group in enumerate(paper.alternatives):
        for place, option in enumerate(group.options):
            if option.source is not None and option.source not in paper.sources:
                message = f"the source {option.source!r} is not among the sources of the document"
                hint = suggestion(option.source, paper.sources)
                yield read.problem(
                    "unlisted-source", message, "alternatives", number, "options", place, "source", hint=hint
                )


def _unknown(read: ReadFile[Shape], names: list[str], name: str, where: tuple[Step, ...]) -> Iterator[Problem]:
    if name not in names:
        hint = suggestion(name, names) or "list it under 'alternatives'"
        yield read.problem("unknown-option", f"unknown option {name!r}", *where, hint=hint)


def _check_nesting(read: ReadFile[Shape], paper: Paper) -> Iterator[Problem]:
    """Yield the groups that lie in an option of their own."""
    within = {group.id: (group.within or "").partition("/")[0] for group in paper.alternatives}
    circling: set[str] = set()
    done: set[str] = set()
    for group_id in within:
        way: dict[str, None] = {}
        while group_id and group_id not in way and group_id not in done:
            way[group_id] = None
            group_id = within.get(group_id, "")  # noqa: PLW2901 # one step outward
        if group_id in way:
            steps = list(way)
            circling.update(steps[steps.index(group_id) :])
        done.update(way)
    for number, group in enumerate(paper.alternatives):
        if group.id in circling:
            message = f"the group {group.id!r} lies within an option of its own"
            hint = "correct it, or leave out 'within'"
            yield read.problem("option-circle", message, "alternatives", number, "within", hint=hint)


def _check_options(read: ReadFile[Shape], paper: Paper) -> Iterator[Problem]:
    """Yield the options that no term stands in, and those that say nothing though terms stand in them."""
    used = {term.option for term in paper.terms} | {group.within for group in paper.alternatives}
    names = [f"{group.id}/{option.id}" for group in paper.alternatives for option in group.options]
    # What was meant by a name that no option has is not empty.
    used |= {closest(name, names) for name in used - {None, *names} if name}
    for number, group in enumerate(paper.alternatives):
        for place, option in enumerate(group.options):
            name = f"{group.id}/{option.id}"
            where = ("alternatives", number, "options", place)
            if option.no_text and name in used:
                message = f"found terms in the option {name!r}, of which 'no_text' says that it has none"
                hint = "leave out 'no_text'"
                yield read.problem("keys-clash", message, *where, "no_text", hint=hint)
            elif not option.no_text and name not in used:
                message = f"no term stands in the option {name!r}"
                hint = f"write 'option: {name}' in its terms, or 'no_text: true' where it says nothing"
                yield read.problem("empty-option", message, *where, hint=hint)
