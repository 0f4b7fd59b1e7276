"""`Scope`: of what part of the world a clause speaks, in the words of its text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from negotiations.problems import InvalidValue

STATIC_AXES = ("actor", "other", "place", "group")
"""The axes whose words name sets of atoms."""
CONDITIONS = ("state", "trigger")
"""The axes whose words are yes/no questions."""
UNSTATED = "unstated"
"""What stands on an axis when the text does not say who: never "all"."""
WHATEVER = "whatever"
"""What stands on the axis `trigger` when the text says that a clause holds whatever happens."""


@dataclass(frozen=True, slots=True, order=True)
class Extent:
    """Words on one axis.

    Attributes:
        words: The words, sorted.
        all_but: Whether the extent is everything except what the words name.

    Example:
        >>> Extent.of("XS", "XN")
        Extent(words=('XN', 'XS'), all_but=False)
    """

    words: tuple[str, ...]
    all_but: bool = False

    @classmethod
    def of(cls, *words: str, all_but: bool = False) -> Extent:
        """Return the extent of these words, each once and in order."""
        return cls(tuple(sorted(set(words))), all_but)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A stretch of time after an anchor.

    Attributes:
        anchor: The event from which time runs, as in `entry-into-force`.
        start: Where the period starts, in `unit` after the anchor; 0 is the anchor itself.
        end: Where it ends; None where it does not.
        unit: `day` or `month` (calendar months and years cannot be turned into days).
    """

    anchor: str
    start: int | Fraction = 0
    end: int | Fraction | None = None
    unit: str = "month"

    def __post_init__(self) -> None:
        """Refuse an empty period.

        Raises:
            InvalidValue: if the period does not end after it starts.
        """
        if self.end is not None and self.end <= self.start:
            message = f"a period must end after it starts: {self.start} to {self.end}"
            raise InvalidValue(message)


@dataclass(frozen=True, slots=True)
class Scope:
    """A product of axes; an axis that is not named was left out by the author.

    Attributes:
        axes: The extents by axis, sorted by axis.
        period: The stretch of time, or None where the author left it out.

    Example:
        >>> scope = Scope.of(actor="XN", place=["XN-01", "XN-02"], state="peacetime")
        >>> scope["place"].words
        ('XN-01', 'XN-02')
        >>> sorted(scope.stated)
        ['actor', 'place', 'state']
    """

    axes: tuple[tuple[str, Extent], ...] = ()
    period: Period | None = None

    @classmethod
    def of(cls, period: Period | None = None, **axes: str | list[str] | tuple[str, ...] | Extent | None) -> Scope:
        """Return the scope with the given words by axis; an axis given as None is left out.

        Raises:
            InvalidValue: if there is no such axis, or an extent names nothing.
        """
        extents: dict[str, Extent] = {}
        for axis, words in axes.items():
            if words is None:
                continue
            if axis not in STATIC_AXES + CONDITIONS:
                message = f"{axis!r} is not an axis; there are {', '.join(STATIC_AXES + CONDITIONS)}"
                raise InvalidValue(message)
            extent = words if isinstance(words, Extent) else Extent.of(*([words] if isinstance(words, str) else words))
            if not extent.words and not extent.all_but:
                message = f"the axis {axis!r} names nothing"
                raise InvalidValue(message)
            extents[axis] = extent
        return cls(tuple(sorted(extents.items())), period)

    def __getitem__(self, axis: str) -> Extent:
        """Return the extent on an axis that the author named."""
        return dict(self.axes)[axis]

    def get(self, axis: str) -> Extent | None:
        """Return the extent on an axis, or None where the author left it out."""
        for name, extent in self.axes:
            if name == axis:
                return extent
        return None

    @property
    def stated(self) -> frozenset[str]:
        """The axes that the author named."""
        named = frozenset(axis for axis, _ in self.axes)
        return named | {"period"} if self.period else named

    def as_mapping(self) -> Mapping[str, Extent]:
        """Return the extents by axis."""
        return dict(self.axes)
