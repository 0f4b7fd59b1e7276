"""How many of them: the words for a limit on a number of people, where a sentence has already said of whom."""

from __future__ import annotations

from collections.abc import Mapping

from negotiations.clauses.outcomes import Number
from negotiations.messages import mark
from negotiations.terms.figures import Limit, Share
from negotiations.terms.voices import Voice


def said_number(sentence: str, limit: Limit | None, voice: Voice) -> str:
    """Return a sentence with how many are meant; the sentence alone where no number is said.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> english = Voice(language("en"), builtin())
        >>> said_number("Northland will release detained civilians", Limit(at_least=20), english)
        'Northland will release detained civilians, at least 20 of them'
    """
    if limit is None:
        return sentence
    said = [voice.say(_BOUNDS[bound], number=_number(value, voice)) for bound, value in limit.bounds()]
    if limit.no_limit:
        said.append(voice.say("without a limit on their number"))
    return voice.say("{sentence}, {number}", sentence=sentence, number=voice.language.join(said))


def _number(value: Share | Number | str, voice: Voice) -> str:
    if isinstance(value, Share):
        fraction = voice.language.number(value.fraction)
        return voice.say("{fraction} of the baseline {baseline}", fraction=fraction, baseline=value.of)
    if isinstance(value, str):
        return voice.say("a number of them that is still to be set")
    return voice.say("{number} of them", number=voice.language.number(value))


_BOUNDS: Mapping[str, str] = {
    "cap": mark("at most {number}, and possibly that many"),
    "at_most": mark("at most {number}"),
    "up_to": mark("possibly up to {number}"),
    "at_least": mark("at least {number}"),
    "exactly": mark("exactly {number}"),
}
