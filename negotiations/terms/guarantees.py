"""What is said of security guarantees, of who gives them (`by`) and to whom (`to`)."""

from __future__ import annotations

from collections.abc import Mapping

from negotiations.messages import mark
from negotiations.terms.deeds import Deed
from negotiations.terms.limits import LimitWords

SAID: Mapping[str, Mapping[bool | str, str]] = {
    "gives": {
        True: mark("{by} will give {to} security guarantees"),
        False: mark("{by} will give {to} no security guarantees"),
        "may": mark("{by} may give {to} security guarantees"),
        "not-required": mark("{by} need not give {to} security guarantees"),
    },
    "in_force": {
        True: mark("the security guarantees of {by} for {to} will be in force"),
        False: mark("the security guarantees of {by} for {to} will be void"),
    },
    "applies": {
        True: mark("the security guarantees of {by} for {to} will apply in {places}"),
        False: mark("the security guarantees of {by} for {to} will not apply in {places}"),
    },
    "decision_rule": {
        "each": mark("each of {by} will decide for itself how to respond"),
        "consensus": mark("{by} will decide by consensus how to respond"),
        "majority": mark("{by} will decide by majority how to respond"),
        "lead": mark("the one of {by} that leads will decide how to respond"),
    },
    "renewal": {
        "none": mark("the security guarantees of {by} for {to} will not be renewed"),
        "by-agreement": mark("the security guarantees of {by} for {to} will be renewed by agreement"),
        "automatic": mark("the security guarantees of {by} for {to} will be renewed automatically"),
    },
    "compensated": {
        True: mark("{by} will be compensated for security guarantees for {to}"),
        False: mark("{by} will not be compensated for security guarantees for {to}"),
    },
}
"""What is said of a field of the kind and its value."""

RESPONDS: Mapping[Deed, str] = {
    True: mark("{by} will come to the aid of {to}: {responses}"),
    False: mark("{by} will not come to the aid of {to}: {responses}"),
    "may": mark("{by} may come to the aid of {to}: {responses}"),
    "not-required": mark("{by} need not come to the aid of {to}: {responses}"),
}
"""What is said of whether the guarantors respond."""

LASTS = LimitWords(
    {
        "no_limit": mark("there will be no limit on how long the security guarantees of {by} for {to} last"),
        "cap": mark("the security guarantees of {by} for {to} will last at most {length}, and may last that long"),
        "at_most": mark("the security guarantees of {by} for {to} will last at most {length}"),
        "up_to": mark("the security guarantees of {by} for {to} may last up to {length}"),
        "at_least": mark("the security guarantees of {by} for {to} will last at least {length}"),
        "exactly": mark("the security guarantees of {by} for {to} will last {length}"),
    },
    field="length",
    unset=mark("a time that is still to be set"),
)
"""What is said of how long the guarantees last."""
