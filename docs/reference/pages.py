"""The pages written from the code and the seeds: kinds, crosswalk, alternatives, syntax, problems, views, documents."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from inspect import cleandoc
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from docs.reference.documents import FOLDER as DOCUMENTS
from docs.reference.documents import document_view, negotiation_view, negotiations, page_path
from docs.reference.fields import FieldView, ShapeView, common_fields, own_fields, own_shapes, shape_name, shared_shapes
from docs.reference.pairs import ALTERNATIVES, PairView, pairs
from docs.reference.problems import code_views
from docs.reference.questions import QuestionView, questions
from docs.reference.records import record_views
from docs.reference.syntax import checked, in_words, shown
from negotiations.files.yaml_writer import dump
from negotiations.messages import language
from negotiations.terms.base import Term
from negotiations.terms.kinds import kinds
from negotiations.vocabulary import builtin
from negotiations.vocabulary.codings import Coding, codings

FOLDER = Path(__file__).parents[1]
_FOLDERS = ("kinds", DOCUMENTS)
"""The folders in which nothing lies but pages that are written here."""
_BLANK = re.compile(r"\n{3,}")
_SENTENCE = re.compile(r"(?<=[.?!]) (?=[A-Z`“\"])")
_SECTION = re.compile(r"\n(?:Attributes|Example|Raises):\n")
_FILE = {
    "format": 1,
    "id": "north-draft",
    "title": {"en": "Northland's draft"},
    "date": "2031-05-04",
    "authors": [{"actor": "XN"}],
    "form": "official",
    "sources": ["gazette"],
}
"""The head of the smallest file."""


@dataclass(frozen=True, slots=True)
class ExampleView:
    """A term as a file has it, and in words."""

    yaml: str
    words: str


@dataclass(frozen=True, slots=True)
class CodesView:
    """The codes under which a data set records what a kind speaks to, each with its name."""

    name: str
    codes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class KindView:
    """What the page of a kind shows.

    Attributes:
        name: The kind.
        summary: What it says, in one sentence.
        meaning: What else its docstring says, by paragraph.
        smallest: The smallest example, in a whole file.
        examples: The others.
        fields: The fields that not every kind has.
        shapes: The values with keys of their own that no other kind takes.
        questions: The issues that it speaks to.
        pairs: Pairs of texts, compared.
        elsewhere: Pairs on the pages of other kinds, each with the first of these.
        cannot_say: What it cannot say.
        codes: Its codes in each data set.
    """

    name: str
    summary: str
    meaning: tuple[str, ...]
    smallest: ExampleView
    examples: tuple[ExampleView, ...]
    fields: tuple[FieldView, ...]
    shapes: dict[str, ShapeView]
    questions: tuple[QuestionView, ...]
    pairs: tuple[PairView, ...]
    elsewhere: tuple[PairView, ...]
    cannot_say: str
    codes: tuple[CodesView, ...]


def pages() -> dict[str, str]:
    """Return what each page should hold, by its path in `docs/`.

    Example:
        >>> sorted(pages())[:3]
        ['alternatives.md', 'crosswalk.md', 'documents.md']
    """
    views = [kind_view(name) for name in kinds()]
    by_topic = sorted(views, key=lambda view: (view.questions[0].order, view.name))
    made = {
        "kinds.md": _print("kinds", kinds=by_topic, fields_of_all=common_fields(), shapes=shared_shapes()),
        "crosswalk.md": _print("crosswalk", kinds=views, codings=_used(views)),
        "alternatives.md": _print("alternatives", pairs=[pair for pair in pairs() if ALTERNATIVES in pair.kinds]),
        "problems.md": _print("problems", codes=code_views()),
        "syntax.md": _print("syntax", shown=shown),
        "views.md": _print("views", records=record_views()),
    }
    made |= {f"kinds/{view.name}.md": _print("kind", kind=view, shared=shared_shapes()) for view in views}
    return made | document_pages()


def document_pages() -> dict[str, str]:
    """Return the pages of the encoded documents and their index, by path."""
    documents = [document for negotiation in negotiations() for document in negotiation]
    index = _print(
        "documents",
        negotiations=[negotiation_view(negotiation) for negotiation in negotiations()],
        documents=len(documents),
        terms=sum(len(document.terms) for document in documents),
    )
    found = {page_path(document): _print("document", document=document_view(document)) for document in documents}
    return {f"{DOCUMENTS}.md": index, **found}


def stale(folder: Path = FOLDER) -> tuple[str, ...]:
    """Return the paths of the pages that are missing, old, or of what there is no more."""
    texts = pages()
    old = [path for path, text in texts.items() if _read(folder / path) != text]
    return tuple(sorted(old + [path for path in _written(folder) if path not in texts]))


def write(folder: Path = FOLDER) -> None:
    """Write the pages, and delete those of kinds and documents that there are no more."""
    texts = pages()
    for name in _FOLDERS:
        (folder / name).mkdir(exist_ok=True)
    for path in _written(folder):
        if path not in texts:
            (folder / path).unlink()
    for path, text in texts.items():
        (folder / path).write_text(text, "utf-8", newline="\n")


def kind_view(name: str) -> KindView:
    """Return what the page of a kind shows."""
    kind = kinds()[name]
    first, *others = kind.examples
    summary, *meaning = _paragraphs(kind)
    smallest = dump({**_FILE, "terms": [first]}, spread=("terms",))
    return KindView(
        name,
        summary,
        tuple(meaning),
        ExampleView(smallest, _words(kind, first)),
        tuple(ExampleView(dump([example]), _words(kind, example)) for example in others),
        own_fields(kind),
        own_shapes(kind),
        questions(kind),
        tuple(pair for pair in pairs() if name in pair.kinds),
        tuple(pair for pair in pairs() if name in pair.others),
        kind.cannot_say,
        tuple(_codes(kind, coding) for coding in codings().values()),
    )


def _paragraphs(kind: type[Term]) -> list[str]:
    """Return the paragraphs of the docstring of a kind, without its sections, each on one line."""
    told = _SECTION.split(f"{cleandoc(kind.__doc__ or '')}\n")[0]
    return [" ".join(paragraph.split()) for paragraph in told.strip().split("\n\n")]


def _words(kind: type[Term], example: object) -> str:
    return kind.model_validate(example).say(language("en"), builtin())


def _codes(kind: type[Term], coding: Coding) -> CodesView:
    codes: tuple[str, ...] = getattr(kind.crosswalk, coding.id)
    return CodesView(coding.name, tuple((code, coding.label(code)) for code in codes))


def _used(views: list[KindView]) -> list[tuple[Coding, list[tuple[str, str, list[str]]]]]:
    """Return for each data set the codes that some kind has, with their names and those kinds."""
    return [
        (coding, [(code, coding.label(code), users) for code in coding.labels if (users := _users(views, place, code))])
        for place, coding in enumerate(codings().values())
    ]


def _users(views: list[KindView], place: int, code: str) -> list[str]:
    return [view.name for view in views if code in dict(view.codes[place].codes)]


def _written(folder: Path) -> list[str]:
    """Return the paths of the pages of kinds and documents that are there."""
    return sorted(path.relative_to(folder).as_posix() for name in _FOLDERS for path in (folder / name).glob("*.md"))


def _read(path: Path) -> str | None:
    return path.read_text("utf-8") if path.is_file() else None


def _print(template: str, **values: object) -> str:
    text = _environment().get_template(f"{template}.md.j2").render(**values)
    return _BLANK.sub("\n\n", text)


@cache
def _environment() -> Environment:
    """Return what prints the templates: Markdown, of which nothing is escaped but what they escape."""
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=select_autoescape(()),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["sentences"] = lambda text: _SENTENCE.sub("\n", text)
    made.filters["cell"] = lambda text: text.replace("|", "\\|")
    made.filters["linked"] = _linked
    made.filters["shape_name"] = shape_name
    made.filters["in_words"] = in_words
    made.filters["checked"] = checked
    return made


def _linked(text: str) -> str:
    """Return a text in which each kind that it names leads to the page of that kind."""
    return re.sub(
        r"`([a-z-]+)`", lambda found: f"[{found[0]}]({found[1]}.md)" if found[1] in kinds() else found[0], text
    )
