"""Compare what peace proposals ask for: agreements, conflicts, common ground and silence, with a source for each cell.

The names below are the whole public interface; `import negotiations as ng` is cheap, because each of them is imported
when it is first used.

Example:
    >>> import negotiations as ng
    >>> "Problem" in dir(ng)
    True
"""

import sys
from importlib import import_module
from types import ModuleType

# Type checkers take this for `typing.TYPE_CHECKING`, whose import would cost more than all the rest here.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from negotiations.analysis.affinity import Affinity, affinity
    from negotiations.analysis.coverage import Answer, Coverage, Coverages, coverage, coverages
    from negotiations.analysis.movement import Course, Moves, Way, course, movement
    from negotiations.compare.comparing import compare
    from negotiations.compare.findings import Comparison, Finding
    from negotiations.compare.history import Change, History, Revision, history
    from negotiations.compare.matrix import matrix
    from negotiations.compare.rows import Agreement, Matrix, Row
    from negotiations.documents.negotiations import Document, Negotiation
    from negotiations.files.loading import load, load_proposal, seed
    from negotiations.messages import LANGUAGES, Language, language
    from negotiations.problems import InvalidFiles, InvalidValue, NegotiationsError, Place, Problem, Related, Severity
    from negotiations.reports.rendering import render
    from negotiations.rules.checking import check
    from negotiations.sets import Choice, Range


__version__ = "0.1.0"

# Every public name, and the module that defines it. The imports above repeat this for type checkers, `__all__` for
# readers; tests/test_repository.py keeps the three equal.
_HOMES = {
    "Affinity": "negotiations.analysis.affinity",
    "affinity": "negotiations.analysis.affinity",
    "coverage": "negotiations.analysis.coverage",
    "coverages": "negotiations.analysis.coverage",
    "Answer": "negotiations.analysis.coverage",
    "Coverage": "negotiations.analysis.coverage",
    "Coverages": "negotiations.analysis.coverage",
    "course": "negotiations.analysis.movement",
    "movement": "negotiations.analysis.movement",
    "Course": "negotiations.analysis.movement",
    "Moves": "negotiations.analysis.movement",
    "Way": "negotiations.analysis.movement",
    "compare": "negotiations.compare.comparing",
    "Comparison": "negotiations.compare.findings",
    "Finding": "negotiations.compare.findings",
    "history": "negotiations.compare.history",
    "Change": "negotiations.compare.history",
    "History": "negotiations.compare.history",
    "Revision": "negotiations.compare.history",
    "matrix": "negotiations.compare.matrix",
    "Agreement": "negotiations.compare.rows",
    "Matrix": "negotiations.compare.rows",
    "Row": "negotiations.compare.rows",
    "Document": "negotiations.documents.negotiations",
    "Negotiation": "negotiations.documents.negotiations",
    "load": "negotiations.files.loading",
    "load_proposal": "negotiations.files.loading",
    "seed": "negotiations.files.loading",
    "LANGUAGES": "negotiations.messages",
    "Language": "negotiations.messages",
    "language": "negotiations.messages",
    "InvalidFiles": "negotiations.problems",
    "InvalidValue": "negotiations.problems",
    "NegotiationsError": "negotiations.problems",
    "Place": "negotiations.problems",
    "Problem": "negotiations.problems",
    "Related": "negotiations.problems",
    "Severity": "negotiations.problems",
    "render": "negotiations.reports.rendering",
    "check": "negotiations.rules.checking",
    "Choice": "negotiations.sets",
    "Range": "negotiations.sets",
}

__all__ = [
    "LANGUAGES",
    "Affinity",
    "Agreement",
    "Answer",
    "Change",
    "Choice",
    "Comparison",
    "Course",
    "Coverage",
    "Coverages",
    "Document",
    "Finding",
    "History",
    "InvalidFiles",
    "InvalidValue",
    "Language",
    "Matrix",
    "Moves",
    "Negotiation",
    "NegotiationsError",
    "Place",
    "Problem",
    "Range",
    "Related",
    "Revision",
    "Row",
    "Severity",
    "Way",
    "__version__",
    "affinity",
    "check",
    "compare",
    "course",
    "coverage",
    "coverages",
    "history",
    "language",
    "load",
    "load_proposal",
    "matrix",
    "movement",
    "render",
    "seed",
]


class _Package(ModuleType):
    """This package as a module that imports its public names when they are first used.

    Methods of a class, and not the functions that a module may have for the same end: these a type checker would
    believe, and pass every misspelt name.
    """

    def __getattr__(self, name: str) -> object:
        """Import a public name, and keep it."""
        if name not in _HOMES:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message, name=name, obj=self)
        value: object = getattr(import_module(_HOMES[name]), name)
        setattr(self, name, value)
        return value

    def __setattr__(self, name: str, value: object) -> None:
        """Set an attribute, but never a subpackage in the place of a public name.

        `negotiations.compare` is a function and a subpackage, and Python binds a subpackage to its parent once it is
        imported: the function would turn into a module as soon as anybody had imported from that subpackage.
        """
        if name not in _HOMES or not isinstance(value, ModuleType):
            super().__setattr__(name, value)

    def __dir__(self) -> list[str]:
        """Return the public names beside what the module has by now."""
        return sorted({*super().__dir__(), *_HOMES})


sys.modules[__name__].__class__ = _Package
