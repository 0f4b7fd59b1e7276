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
    from negotiations.compare.comparing import compare
    from negotiations.compare.findings import Comparison, Finding
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
    "compare": "negotiations.compare.comparing",
    "Comparison": "negotiations.compare.findings",
    "Finding": "negotiations.compare.findings",
    "Document": "negotiations.documents.negotiations",
    "Negotiation": "negotiations.documents.negotiations",
    "check": "negotiations.rules.checking",
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
    "Choice": "negotiations.sets",
    "Range": "negotiations.sets",
}

__all__ = [
    "LANGUAGES",
    "Choice",
    "Comparison",
    "Document",
    "Finding",
    "InvalidFiles",
    "InvalidValue",
    "Language",
    "Negotiation",
    "NegotiationsError",
    "Place",
    "Problem",
    "Range",
    "Related",
    "Severity",
    "__version__",
    "check",
    "compare",
    "language",
    "load",
    "load_proposal",
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
