"""`Crosswalk`: what a kind of term is called in the data sets of peace agreements."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """The codes under which data sets of peace agreements record what a kind of term speaks to.

    They record that a topic is present, and neither figures nor who owes what: a code says where to look, and no more.
    An empty tuple means that the data set has no equivalent.

    Attributes:
        pax: Topic codes of PA-X, version 10 (Bell and Badanjak 2019).
        pam: Stems of the provisions of the Peace Accords Matrix (Joshi, Quinn and Regan 2015).
        ucdp: Columns of the UCDP Peace Agreement Dataset.

    Example:
        >>> Crosswalk(pax=("SsrArm",), pam=("milrfm",)).ucdp
        ()
    """

    pax: tuple[str, ...] = ()
    pam: tuple[str, ...] = ()
    ucdp: tuple[str, ...] = ()
