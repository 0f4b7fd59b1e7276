"""The codes of all problems: what each means and what to do about it, in one table that the docs and tests read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from negotiations.problems import InvalidValue, Place, Problem, Related, Severity


@dataclass(frozen=True, slots=True)
class Code:
    """What a code stands for.

    Attributes:
        summary: What is wrong, in one sentence.
        remedy: What to do about it, in one sentence.
        severity: Whether it refuses the file.
    """

    summary: str
    remedy: str
    severity: Severity = Severity.ERROR


_TABLE = (
    # Files and syntax.
    ("not-found", "There is no such file or folder.", "Check the path, or use the name of a seed."),
    ("not-readable", "The file cannot be opened.", "Check that it is a file and that you may read it."),
    ("not-utf8", "The file is not text in UTF-8.", "Save it as UTF-8."),
    ("too-large", "The file is larger than is read.", "Split it into several documents."),
    ("empty-file", "The file holds nothing.", "Write it, or delete it."),
    ("control-character", "A character that no text needs stands in the file.", "Delete it."),
    ("bidi-character", "A mark stands in the file that makes text look other than it is.", "Delete it."),
    ("yaml-syntax", "The text is not YAML.", "Mend the place that is shown; the rest of the file is still read."),
    ("yaml-tab", "A tab stands where YAML wants spaces.", "Indent with spaces."),
    ("yaml-tag", "A value has a tag.", "Delete the tag; put a text that starts with '!' in quotes."),
    (
        "yaml-aliases",
        "Anchors and aliases make the file larger than is read, or an alias has no anchor.",
        "Write it out.",
    ),
    ("merge-key", "A mapping is merged into another by '<<'.", "Write the keys out."),
    ("several-documents", "The file holds several YAML documents.", "Put each into a file of its own."),
    ("json-syntax", "The text is not JSON.", "Mend the place that is shown."),
    ("too-deep", "Values are nested deeper than any file needs.", "Check the brackets and the indentation."),
    ("duplicate-key", "A mapping has the same key twice.", "Delete one of the two."),
    ("key-not-text", "A key is not a text.", "Put it in quotes."),
    ("null-value", "A key has no value.", "Write the value, or leave the key out."),
    ("number-too-long", "A number has more digits than any figure needs.", "Check the figure."),
    ("number-not-finite", "A number is infinite or no number.", "Write the number, or leave it out."),
    ("too-many-problems", "There are more problems than are told.", "Mend those that are told, and check again."),
    # The shape of a file.
    ("wrong-type", "A value is of another type than its key takes.", "Write a value of the type that is expected."),
    ("missing-key", "A key that is needed is missing.", "Add it."),
    ("unknown-key", "A key is not known here.", "Correct or delete it."),
    ("unknown-kind", "There is no kind of term with this name.", "Correct it; `negotiations schema` lists the kinds."),
    ("broken-plug-in", "A kind of term that another package brings cannot be loaded.", "Mend or remove that package."),
    ("not-one-of", "A word is not one of those that its key takes.", "Choose one of them."),
    ("bad-value", "A value cannot be read as what its key takes.", "Write it as the message says."),
    ("bad-id", "An id has characters that ids do not have.", "Use small letters, digits, points and hyphens."),
    ("bad-date", "A day is not written as year, month and day, or is in no calendar.", "Write it as 2031-05-04."),
    ("bad-language", "A language tag is not one.", "Use a BCP 47 tag such as en or uk."),
    ("bad-url", "An address is not that of a page on the web.", "Use an address that starts with https:// or http://."),
    ("too-long", "A text or list is longer than its key takes.", "Shorten it."),
    ("empty-value", "A text or list is empty.", "Leave the key out where there is nothing to say."),
    ("out-of-range", "A number is beyond what its key takes.", "Check the figure."),
    ("digit-groups", "Digits are grouped by commas, blanks or underscores.", "Write the digits together: 600000."),
    ("unquoted-text", "A text looks like a number, because it has no quotes.", "Put it in quotes."),
    (
        "misread-word",
        "A word may be read as something else by other readers of YAML.",
        "Put it in quotes or write it out.",
    ),
    ("not-exact", "A number is not exact.", "Write a whole number, a decimal or a fraction such as 1/3."),
    ("keys-clash", "Two keys cannot stand together.", "Keep one of them."),
    ("listed-twice", "The same value stands in a list twice.", "Keep it once."),
    ("says-nothing", "A term or a document says nothing.", "Say something, or say why it is left out."),
    ("newer-format", "The file is written for a newer version of this package.", "Install the newer version."),
    # Words and references.
    (
        "unknown-word",
        "A word is not in the vocabulary.",
        "Correct it, or add it to 'words' in negotiation.yaml, as in 'actor: [{id: river-league, en: River League}]'.",
    ),
    ("ambiguous-word", "A word can mean an organisation or its members.", "Write which of the two is meant."),
    ("unknown-source", "There is no source with this id.", "Correct it, or add the source to sources.yaml."),
    (
        "unlisted-source",
        "A term rests on a source that its document does not list.",
        "Correct it, or add the source to 'sources' of the document.",
    ),
    ("no-source", "A term does not say which of several sources it is from.", "Add 'source' to the term."),
    ("unknown-baseline", "There is no baseline with this id.", "Correct it, or add it to negotiation.yaml."),
    ("unknown-unit", "There is no unit with this name.", "Correct it; currencies are written by their ISO 4217 code."),
    ("unknown-document", "There is no document with this id.", "Correct it, or add the document."),
    ("unknown-term", "There is no term with this id.", "Correct it."),
    ("unknown-option", "There is no option with this name.", "Correct it, or list the option under 'alternatives'."),
    (
        "empty-option",
        "No term stands in an option.",
        "Write 'option' in its terms, or 'no_text: true' where the option is to say nothing.",
    ),
    ("option-circle", "A group of options lies within an option of its own.", "Correct 'within', or leave it out."),
    ("unknown-point", "The document has no point with this name.", "Correct it, or the number of points."),
    (
        "unknown-issue",
        "No issue of the catalogue begins like this.",
        "Correct it; a topic with its slash, such as rights/, stands for all issues of that topic.",
    ),
    (
        "lineage-circle",
        "A draft would revise itself, directly or by way of others.",
        "Correct 'lineage' in one of them.",
    ),
    ("lineage-order", "A draft revises one that is younger than itself.", "Check the dates of the two."),
    ("duplicate-id", "Two things have the same id.", "Give each its own."),
    (
        "unaccounted-point",
        "A point is neither encoded nor listed.",
        "Encode it, or list it in 'left_out' or 'not_seen'.",
    ),
    ("misplaced-file", "A file lies where it is not read, or is not what its folder is for.", "Move it."),
    (
        "misnamed-file",
        "The name of a file or folder says another id or date than the file.",
        "Name a document's file by its date and id, and the folder of a negotiation by its id.",
    ),
    ("path-escapes", "A link leads out of the folder of the negotiation.", "Put the file itself there."),
    ("impossible-term", "What a term says cannot be.", "Check its figures."),
    (
        "contradicts-itself",
        "A text demands what nothing satisfies.",
        "Check the two terms; say under which conditions each holds.",
    ),
    (
        "too-many-cells",
        "The scopes of the terms on one question cross too often to be told apart.",
        "Say less in one text.",
    ),
    # The words that a negotiation adds.
    ("word-clash", "A word is defined in two ways.", "Choose another id for one of them."),
    (
        "word-cycle",
        "A word is, by way of others, part of itself or before itself.",
        "Leave out one step of the way round.",
    ),
    ("word-malformed", "The definition of a word cannot be read.", "Write it as the vocabulary does."),
    (
        "word-regroup",
        "A negotiation puts words together in another way than the vocabulary.",
        "Add a word of your own.",
    ),
    ("word-unknown", "The definition of a word names another that there is not.", "Correct it, or define that one."),
    ("word-unknown-axis", "There is no axis with this name.", "Correct it."),
    (
        "word-unknown-part",
        "The definition of a word names a part that there is not.",
        "Correct it, or define that one.",
    ),
    # How the check is to be run.
    ("toml-syntax", "The configuration is not TOML.", "Mend the place that is shown."),
    ("unknown-code", "There is no code and no family of rules with this name.", "Correct it, or delete it."),
    (
        "unused-baseline-entry",
        "A problem that the baseline lists is no longer there.",
        "Write the baseline again, with --write-baseline.",
    ),
)

_WARNINGS = frozenset({"lineage-order", "misnamed-file", "unaccounted-point"})
_NOTES = frozenset({"unused-baseline-entry"})


def _severity(code: str) -> Severity:
    if code in _WARNINGS:
        return Severity.WARNING
    return Severity.NOTE if code in _NOTES else Severity.ERROR


CODES: Mapping[str, Code] = MappingProxyType(
    {code: Code(summary, remedy, _severity(code)) for code, summary, remedy in _TABLE},
)
"""Every code that a problem can have."""


def refuses(code: str) -> bool:
    """Return whether problems with this code keep a file from being loaded; those of rules never do.

    Example:
        >>> refuses("unknown-key"), refuses("unaccounted-point"), refuses("unused-source")
        (True, False, False)
    """
    return code in CODES and CODES[code].severity is Severity.ERROR


def new_problem(
    code: str, message: str, place: Place, *, hint: str = "", path: str = "", related: tuple[Related, ...] = ()
) -> Problem:
    """Return a problem with the severity that its code has.

    Raises:
        InvalidValue: if there is no such code.

    Example:
        >>> print(new_problem("unknown-key", "unknown key 'titel'", Place("a.yaml", 2, 1)))
        a.yaml:2:1: unknown-key unknown key 'titel'
    """
    if code not in CODES:
        message = f"there is no code {code!r}"
        raise InvalidValue(message)
    return Problem(code, message, place, hint, CODES[code].severity, path, related)
