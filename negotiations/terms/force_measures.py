"""`force-measures`: whether mobilisation ends, and forces are sent home, disbanded, disarmed or kept where they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, ClassVar, Literal, Self, TypeAlias

from pydantic import Field, StrictBool, model_validator

from negotiations.messages import mark
from negotiations.terms.base import Context
from negotiations.terms.checks import check_none_beside
from negotiations.terms.crosswalk import Crosswalk
from negotiations.terms.deadlines import TIMES, Timed
from negotiations.terms.demands import Demand, room
from negotiations.terms.extents import extent, extents
from negotiations.terms.faults import fault
from negotiations.terms.fields import Actors, Groups, OneOrSeveral, Places
from negotiations.terms.voices import Voice

Measure: TypeAlias = Literal["end-mobilisation", "demobilise", "disband", "disarm", "stop-redeployment"]


class ForceMeasures(Timed):
    """Whether a party ends mobilisation, demobilises, disbands or disarms forces, or moves them about no more.

    Each measure is a question of its own, with a time of its own; the time of a demobilisation is that of its end.

    Attributes:
        party: Whose forces they are.
        measures: What is done: `end-mobilisation`, `demobilise`, `disband`, `disarm` (they give up their weapons),
            `stop-redeployment` (to withdraw forces is no redeployment).
        forces: Which forces; all where it is left out.
        places: Where forces are not moved about, for `stop-redeployment`; everywhere where it is left out.
        required: Whether it is demanded; false where the text says that it need not be done.

    Example:
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> term = ForceMeasures(id="2", party="XN", measures="demobilise", within={"days": 90, "of": "signature"})
        >>> term.say(language("en"), builtin())
        'Northland will demobilise its forces within 90 days of signature'
        >>> [clause.issue for clause in term.clauses(Context())]
        ['forces/demobilisation', 'timing/demobilisation.end']
    """

    kind: Literal["force-measures"] = "force-measures"
    party: Actors
    measures: Annotated[OneOrSeveral[Measure], Field(examples=["end-mobilisation", ["end-mobilisation", "demobilise"]])]
    forces: Annotated[Groups, Field(examples=["paramilitary-formations", "reservists"])] | None = None
    places: Places | None = None
    required: StrictBool = True

    examples: ClassVar[tuple[Mapping[str, object], ...]] = (
        {"id": "2", "kind": "force-measures", "party": "XN", "measures": "end-mobilisation"},
        {
            "id": "3",
            "kind": "force-measures",
            "party": ["XN", "XS"],
            "measures": ["demobilise", "disband"],
            "forces": "paramilitary-formations",
            "within": {"days": 90, "of": "signature"},
        },
        {
            "id": "4",
            "kind": "force-measures",
            "party": "XN",
            "measures": "stop-redeployment",
            "places": "XN-03",
            "required": False,
        },
    )
    cannot_say: ClassVar[str] = (
        "It cannot say how many people or weapons remain: that is `force-limit`. That forces leave a place is "
        "`withdrawal`, and the lifting of martial law an event of `timing`."
    )
    crosswalk: ClassVar[Crosswalk] = Crosswalk(
        pax=("SsrArm", "SsrDdr", "SsrPsf"), pam=("demob", "milrfm", "pargrp"), ucdp=("DDR",)
    )

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if not self.required:
            check_none_beside(self, "required", *TIMES)
        elsewhere = [measure for measure in self.measures if measure != "stop-redeployment"]
        if self.places is not None and elsewhere:
            message = f"found 'places' beside {elsewhere[0]!r}, which has none"
            raise fault("keys-clash", message, "write a term of its own for it", at=("places",))
        return self

    def demands(self, context: Context) -> Iterable[Demand]:
        """Yield a demand for each measure, and its time."""
        del context
        group, place = extent(self.forces), extent(self.places)
        for measure in self.measures:
            issue, taken, left, event = _ISSUES[measure]
            done = room(issue, "must", taken) if self.required else room(issue, "may", left)
            for actor in extents(self.party):
                axes = {"actor": actor, "group": group}
                yield Demand(issue, {**axes, "place": place}, done)
                yield from self.times(event, axes)

    def sentence(self, voice: Voice) -> str:
        """Return what is done, where, and until when."""
        party = voice.actors(self.party)
        said = []
        for measure in self.measures:
            done = voice.say(_SAID[measure, self.required], party=party)
            if self.forces is not None:
                forces = voice.groups(self.forces)
                done = voice.say("{sentence}, for these forces: {forces}", sentence=done, forces=forces)
            said.append(self.said_when(voice.located(done, self.places), voice))
        return voice.sentences(said)

    def topic(self, voice: Voice) -> str:
        """Return the measures."""
        measures = voice.language.join([voice.say(_TOPICS[measure]) for measure in self.measures])
        return voice.say("{measures}, by {party}", measures=measures, party=voice.actors(self.party))


_ISSUES: Mapping[str, tuple[str, str, str, str]] = {
    "end-mobilisation": ("forces/mobilisation", "absent", "present", "mobilisation-ended"),
    "demobilise": ("forces/demobilisation", "done", "not", "demobilisation.end"),
    "disband": ("forces/disbandment", "done", "not", "disbandment.end"),
    "disarm": ("forces/disarmament", "done", "not", "disarmament.end"),
    "stop-redeployment": ("forces/redeployment", "absent", "present", "redeployment-stopped"),
}
"""The issue of each measure, its outcome where the measure is taken and where not, and the event that is timed."""

_SAID: Mapping[tuple[str, bool], str] = {
    ("end-mobilisation", True): mark("{party} will end mobilisation"),
    ("end-mobilisation", False): mark("{party} may go on with mobilisation"),
    ("demobilise", True): mark("{party} will demobilise its forces"),
    ("demobilise", False): mark("{party} need not demobilise its forces"),
    ("disband", True): mark("{party} will disband its forces"),
    ("disband", False): mark("{party} need not disband its forces"),
    ("disarm", True): mark("{party} will disarm its forces"),
    ("disarm", False): mark("{party} need not disarm its forces"),
    ("stop-redeployment", True): mark("{party} will not redeploy its forces"),
    ("stop-redeployment", False): mark("{party} may redeploy its forces"),
}
_TOPICS: Mapping[str, str] = {
    "end-mobilisation": mark("the end of mobilisation"),
    "demobilise": mark("demobilisation"),
    "disband": mark("the disbandment of forces"),
    "disarm": mark("the disarmament of forces"),
    "stop-redeployment": mark("the redeployment of forces"),
}
"""What the measures are called."""
