"""On which terms people or bodies are handed over, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from negotiations.messages import mark
from negotiations.terms.voices import Voice

ExchangeTerms: TypeAlias = Literal["unconditional", "all-for-all", "equal-numbers"]
"""Nothing is asked for it, each side hands over all, or as many are handed over as the other side hands over."""

ReturnTerms: TypeAlias = Literal["unconditional", "conditional"]
"""Nothing is asked for it, or something is."""


def said_terms(sentence: str, terms: ExchangeTerms | ReturnTerms | None, voice: Voice) -> str:
    """Return a sentence with the terms on which it is done; the sentence alone where none are said.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> said_terms("Southmark will return children", "unconditional", Voice(language("en"), builtin()))
        'Southmark will return children, unconditionally'
    """
    return sentence if terms is None else voice.say(_TERMS[terms], sentence=sentence)


_TERMS: Mapping[str, str] = {
    "unconditional": mark("{sentence}, unconditionally"),
    "conditional": mark("{sentence}, on conditions"),
    "all-for-all": mark("{sentence}, all for all"),
    "equal-numbers": mark("{sentence}, in equal numbers"),
}
