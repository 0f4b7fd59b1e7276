"""What is wrong inside one document, and between it and the drafts before it: sources, points, lineage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from negotiations.clauses.catalogue import catalogue
from negotiations.documents import points as numbering
from negotiations.documents.papers import DemandList, Proposal, UnreadPoint, struck_by
from negotiations.files.alternatives import check_alternatives
from negotiations.files.marks import Step
from negotiations.files.models import Paper, ReadFile
from negotiations.files.references import suggestion
from negotiations.problems import Problem
from negotiations.spelling import closest
from negotiations.terms.fields import Shape


def check_paper(read: ReadFile[Shape], papers: Mapping[str, Paper]) -> Iterator[Problem]:
    """Yield what is wrong between the parts of one document, and between it and the drafts before it.

    Args:
        read: The file of the document.
        papers: What the documents of the negotiation say, by id.
    """
    paper = read.partial
    if not isinstance(paper, Proposal | DemandList):
        return
    if "sources" not in read.dropped:
        yield from _check_sources(read, paper)
    if "points" not in read.dropped:
        yield from _check_points(read, paper)
    if "not_seen" not in read.dropped:
        yield from _check_issues(read, paper)
    yield from check_alternatives(read, paper)
    if isinstance(paper, Proposal):
        yield from _check_lineage(read, paper, papers)
        yield from _check_struck(read, paper, papers)


def _check_sources(read: ReadFile[Shape], paper: Paper) -> Iterator[Problem]:
    """Yield the terms that do not say which of several sources they rest on, or name another."""
    for number, term in enumerate(paper.terms):
        if len(paper.sources) > 1 and term.source is None:
            message = f"the term {term.id!r} names no source, and the document has {len(paper.sources)}"
            hint = f"add 'source': {' or '.join(map(repr, paper.sources))}"
            yield read.problem("no-source", message, "terms", number, hint=hint)
        elif term.source is not None and term.source not in paper.sources:
            message = f"the source {term.source!r} is not among the sources of the document"
            hint = suggestion(term.source, paper.sources)
            yield read.problem("unlisted-source", message, "terms", number, "source", hint=hint)


def _check_points(read: ReadFile[Shape], paper: Paper) -> Iterator[Problem]:
    """Yield the points that nothing accounts for, and those that the document does not have."""
    accounted = [*(term.at for term in paper.terms), *(entry.point for entry in paper.left_out), *paper.unread_points]
    accounted += _points_of_faulty_terms(read)
    # A mark-up keeps the numbers of the draft that it revises; what it struck out has no term.
    accounted += paper.struck if isinstance(paper, Proposal) else ()
    points = paper.point_names
    for point in numbering.missing(points, accounted) if not read.dropped & {"terms", "left_out", "not_seen"} else ():
        where = ("points", points.index(point)) if isinstance(paper.points, tuple) else ("points",)
        hint = "encode it, or list it in 'left_out' or 'not_seen'"
        yield read.problem("unaccounted-point", f"the point {point!r} is neither encoded nor listed", *where, hint=hint)
    if not points:
        return
    named: list[tuple[str, tuple[Step, ...]]] = []
    named += [(term.at, ("terms", number, "point" if term.point else "id")) for number, term in enumerate(paper.terms)]
    named += [(entry.point, ("left_out", number, "point")) for number, entry in enumerate(paper.left_out)]
    for number, entry in enumerate(paper.not_seen):
        if isinstance(entry, UnreadPoint):
            named.append((entry.point, ("not_seen", number, "point")))
        elif "/" not in entry:
            named.append((entry, ("not_seen", number)))
    known = numbering.Known(points)
    for point, path in named:
        if path[0] not in read.dropped and not known.touches(point):
            there = f"{len(points)} points" if isinstance(paper.points, int) else "points of other names"
            message = f"found the point {point!r} in a document of {there}"
            yield read.problem("unknown-point", message, *path, hint="correct it, or 'points'")


def _points_of_faulty_terms(read: ReadFile[Shape]) -> Iterator[str]:
    """Yield the points of all terms as the file has them: what cannot be read is encoded all the same."""
    data = read.composed.data
    terms = data.get("terms") if isinstance(data, dict) else None
    for term in terms if isinstance(terms, list) else ():
        point = (term.get("point") or term.get("id")) if isinstance(term, dict) else None
        if point is not None:
            yield str(point)


def _check_issues(read: ReadFile[Shape], paper: Paper) -> Iterator[Problem]:
    """Yield the issues of which nothing was seen, and which there are not."""
    named: list[tuple[str, tuple[Step, ...]]] = []
    for number, entry in enumerate(paper.not_seen):
        if isinstance(entry, UnreadPoint):
            named += [(about, ("not_seen", number, "about", place)) for place, about in enumerate(entry.about)]
        elif "/" in entry:
            named.append((entry, ("not_seen", number)))
    # A question such as rights/<object> takes any word after its topic.
    fixed = [path.partition("<")[0] for path in catalogue()]
    for issue, where in named:
        if not any(path.startswith(issue) or (path.endswith("/") and issue.startswith(path)) for path in fixed):
            topics = sorted({path.partition("/")[0] for path in fixed})
            guess = closest(issue, fixed) or closest(issue.partition("/")[0], topics)
            hint = f"did you mean {guess!r}?" if guess else f"the topics are {', '.join(topics)}"
            yield read.problem("unknown-issue", f"no issue begins with {issue!r}", *where, hint=hint)


def _check_lineage(read: ReadFile[Shape], paper: Proposal, papers: Mapping[str, Paper]) -> Iterator[Problem]:
    """Yield the drafts that would come before themselves, or that are younger than what revises them."""
    for number, step in enumerate(paper.lineage if not read.dropped & {"lineage", "id", "date"} else ()):
        earlier = papers.get(step.revises)
        where = ("lineage", number, "revises")
        if paper.id in _ancestors(step.revises, papers):
            message = f"the draft {paper.id!r} would revise itself, by way of {step.revises!r}"
            yield read.problem("lineage-circle", message, *where, hint="an earlier draft revises no later one")
        elif earlier is not None and earlier.date > paper.date:
            message = f"found a draft of {earlier.date}, expected one of {paper.date} or earlier"
            yield read.problem("lineage-order", message, *where, hint="check the two dates")


def _ancestors(document_id: str, papers: Mapping[str, Paper]) -> frozenset[str]:
    """Return a draft with all that it revises, directly or not."""
    found: set[str] = set()
    waiting = [document_id]
    while waiting:
        each = waiting.pop()
        paper = papers.get(each)
        if each not in found and isinstance(paper, Proposal):
            waiting += [step.revises for step in paper.lineage]
        found.add(each)
    return frozenset(found)


def _check_struck(read: ReadFile[Shape], paper: Proposal, papers: Mapping[str, Paper]) -> Iterator[Problem]:
    """Yield the points that were struck out though no draft before has them."""
    earlier = [papers.get(step.revises) for step in paper.lineage]
    # Of a draft that is not there, or not numbered, nothing can be said.
    known = [draft for draft in earlier if draft is not None]
    if "lineage" in read.dropped or len(known) < len(earlier):
        return
    terms = [term for draft in known for term in draft.terms]
    there = {name for draft in known for name in draft.point_names}
    for number, point in enumerate(paper.struck):
        if point not in there and not any(struck_by(term, point) for term in terms):
            message = f"no draft that this one revises has the point or the term {point!r}"
            hint = "" if earlier else "name the draft in 'lineage'"
            yield read.problem("unknown-point", message, "struck", number, hint=hint)
