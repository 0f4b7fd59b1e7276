"""The lines of the catalogue of issues: for each question its path, outcomes, axes and title.

A new question is a line of `lines()`. Its path never names an actor or a place; a word in angle brackets stands for any
word. After each axis, `!` says that a text must state it (or say that it is unstated) and `#` that a claim speaks of
the total over the axis, not of each element; `=` and a word say who everybody is on the axis. In a title, `{word}` is
what fills the first angle brackets, `{second}` what fills the second.
"""

from __future__ import annotations

from typing import TypeAlias

from negotiations.clauses.outcomes import Numbers, Outcomes, Scale, Words
from negotiations.messages import mark
from negotiations.vocabulary import scale

Line: TypeAlias = tuple[str, Outcomes, str, str]
"""Path, outcomes, axes, title."""

_YES_NO = Words(("yes", "no"))
_DONE = Words(("done", "not"))
_PRESENT = Words(("present", "absent"))
_IN = Words(("in", "out"))
_ANYBODY = Words()
_DAYS = Numbers("day", never=True)
_SPAN = Numbers("day", low=0, never=True)
_MONTHS = Numbers("month", low=0, never=True)
_RELEASES = Words(("unconditional", "all-for-all", "equal-numbers"))
_GUARANTEED = Words(("guaranteed", "not"))
_SHARE = Numbers("share", low=0, high=1)
_PEOPLE = Numbers("person", integer=True, low=0)
_PIECES = Numbers("piece", integer=True, low=0)
_KM = Numbers("km", low=0)
_HECTARES = Numbers("ha", low=0)
_ITEMS = Numbers("item", integer=True, low=0)
_MONEY = Numbers("money", low=0)


def _scale(name: str) -> Scale:
    return Scale(name, scale(name).words)


def lines() -> tuple[Line, ...]:
    """Return the lines, in the order in which reports tell the issues."""
    return (*_land(), *_arms(), *_security(), *_economy(), *_people(), *_carrying_out())


def _land() -> tuple[Line, ...]:
    return (
        ("territory/control", _ANYBODY, "place!", mark("control of territory")),
        ("territory/administrator", _IN, "actor! place!", mark("who administers territory")),
        (
            "territory/title",
            _scale("recognition"),
            "actor!=all-states other! place!",
            mark("recognition of title to territory"),
        ),
        ("territory/self-government/<matter>", _YES_NO, "place!", mark("self-government: {word}")),
        ("line/stands", _YES_NO, "place", mark("the line of contact as it stands")),
        ("line/fixed", _DONE, "actor place", mark("whether a line of contact is fixed")),
        ("line/start-of-talks", _YES_NO, "place", mark("the line of contact as the start of talks")),
        ("zone/width", _KM, "place group", mark("width of the zone")),
        ("zone/reference-line", _ANYBODY, "place", mark("line that the zone is measured from")),
        ("zone/administrator", _IN, "actor! place!", mark("who administers the zone")),
        ("zone/<regime>", _YES_NO, "place", mark("zone: {word}")),
        ("zone/number/<regime>", _ITEMS, "place#", mark("number of zones: {word}")),
    )


def _arms() -> tuple[Line, ...]:
    return (
        ("forces/personnel", _PEOPLE, "actor! place# group#", mark("size of armed forces")),
        ("forces/equipment", _PIECES, "actor! place# group#", mark("amount of military equipment")),
        ("forces/weapon-range", _KM, "actor! place group", mark("range of weapons")),
        ("forces/deployment", Words(("free", "limited")), "actor! place", mark("freedom to deploy forces")),
        ("forces/characteristics", Words(("free", "limited")), "actor! place", mark("limits on what weapons can do")),
        ("forces/presence", _PRESENT, "actor! other place! group", mark("presence of forces")),
        ("forces/withdrawal", _DONE, "actor! place group", mark("withdrawal of forces")),
        ("forces/withdrawal-distance", _KM, "actor! place group", mark("how far forces are withdrawn")),
        ("forces/redeployment", _PRESENT, "actor! place group", mark("redeployment of forces")),
        ("forces/mobilisation", _PRESENT, "actor! group", mark("mobilisation")),
        ("forces/demobilisation", _DONE, "actor! group", mark("demobilisation of forces")),
        ("forces/disbandment", _DONE, "actor! group", mark("disbandment of forces")),
        ("forces/disarmament", _DONE, "actor! group", mark("disarmament of forces")),
        ("weapons/possession", _PRESENT, "actor! place group", mark("possession of weapons")),
        ("weapons/acquisition", _PRESENT, "actor! other place group", mark("acquisition of weapons")),
        ("weapons/production", _PRESENT, "actor! place group", mark("production of weapons")),
        ("weapons/transfer", _PRESENT, "actor! other place group", mark("transfer of weapons")),
        ("weapons/transit", _PRESENT, "actor! place group", mark("transit of weapons")),
        ("weapons/wmd", _YES_NO, "actor! group", mark("weapons of mass destruction")),
        ("aid/military", _scale("military-aid"), "actor! other!", mark("military aid")),
        ("use-of-force/<purpose>", _PRESENT, "actor! other place", mark("use of force: {word}")),
        ("ceasefire/initial-term", _SPAN, "actor! place group", mark("length of the ceasefire")),
        ("ceasefire/renewal-term", _SPAN, "actor! place group", mark("length of each renewal of the ceasefire")),
        (
            "ceasefire/renewal",
            Words(("none", "by-agreement", "automatic")),
            "actor! place group",
            mark("renewal of the ceasefire"),
        ),
        (
            "ceasefire/conditions",
            Words(("unconditional", "conditional"), vague=("conditional",)),
            "actor! place group",
            mark("conditions of the ceasefire"),
        ),
        ("ceasefire/<domain>", _YES_NO, "actor! place group", mark("ceasefire: {word}")),
    )


def _security() -> tuple[Line, ...]:
    return (
        ("alliance/membership", _YES_NO, "actor! other!", mark("membership of an alliance")),
        ("alliance/enlargement", _YES_NO, "actor!", mark("enlargement of an alliance")),
        ("alliance/neutral", _YES_NO, "actor!", mark("neutrality")),
        (
            "anchor/<commitment>/<instrument>",
            _DONE,
            "actor! other",
            mark("legal form: {word}, {second}"),
        ),
        ("guarantee/member", _IN, "actor! other!", mark("who gives security guarantees")),
        ("guarantee/agreement", _IN, "actor!", mark("who guarantees the agreement")),
        ("guarantee/in-force", _YES_NO, "actor! other!", mark("whether security guarantees are in force")),
        ("guarantee/applies", _YES_NO, "actor! other! place!", mark("where security guarantees apply")),
        (
            "guarantee/decision-rule",
            Words(("each", "consensus", "majority", "lead")),
            "other!",
            mark("how guarantors decide"),
        ),
        ("guarantee/initial-term", _MONTHS, "actor! other!", mark("length of security guarantees")),
        (
            "guarantee/renewal",
            Words(("none", "by-agreement", "automatic")),
            "actor! other!",
            mark("renewal of security guarantees"),
        ),
        ("guarantee/compensation", _YES_NO, "actor! other!", mark("whether guarantors are compensated")),
        ("guarantee/model/<model>", _YES_NO, "actor! other!", mark("model of security guarantees: {word}")),
        ("assistance/<response>", _DONE, "actor! other! place", mark("assistance: {word}")),
        ("assistance/<response>/time", _SPAN, "actor! other! place", mark("time until assistance: {word}")),
        ("organisation/membership", _YES_NO, "actor! other!", mark("membership of an organisation")),
        ("organisation/invitation", _DONE, "actor! other!", mark("invitation to an organisation")),
        ("union/accession", _scale("union-accession"), "actor! other!", mark("accession to a union")),
        ("relations/<ties>", _scale("relations"), "actor! other!", mark("relations: {word}")),
    )


def _economy() -> tuple[Line, ...]:
    return (
        ("sanctions/state", _scale("sanctions"), "actor! other!", mark("state of sanctions")),
        ("sanctions/new", _PRESENT, "actor! other!", mark("new sanctions")),
        (
            "sanctions/pace",
            Words(("at-once", "in-stages")),
            "actor! other!",
            mark("pace of the end of sanctions"),
        ),
        ("assets/state", Words(("frozen", "released", "confiscated")), "actor other!", mark("state of assets")),
        ("assets/use/<purpose>", _DONE, "actor other!", mark("use of assets: {word}")),
        ("assets/amount/<purpose>", _MONEY, "actor other!", mark("amount of assets: {word}")),
        ("money/paid/<purpose>", _DONE, "actor! other", mark("whether money is paid: {word}")),
        ("money/<purpose>", _MONEY, "actor! other", mark("money: {word}")),
        ("fund/<purpose>", _YES_NO, "other", mark("fund: {word}")),
        ("share/<of>", _SHARE, "actor! place", mark("share of: {word}")),
        ("claims/war-damage", Words(("waived", "payable", "paid")), "actor! other!", mark("claims for war damage")),
        ("claims/lawsuits", _PRESENT, "actor! other!", mark("lawsuits over the conflict")),
        ("land/<deed>", _DONE, "actor! place group", mark("land: {word}")),
        ("land/area/<deed>", _HECTARES, "actor! place group", mark("area of land: {word}")),
        ("market/access", _scale("market-access"), "actor! other! group", mark("access to a market")),
        ("cooperation/<area>", _DONE, "actor! other", mark("cooperation: {word}")),
        ("access/navigation", _scale("access"), "actor! other place group", mark("navigation")),
        ("plant/operator", _ANYBODY, "place!", mark("operator of a plant")),
        ("plant/operator-member", _IN, "actor! place!", mark("who takes part in operating a plant")),
        ("plant/lead", _ANYBODY, "place!", mark("who leads the operation of a plant")),
        ("plant/oversight", _IN, "actor! place!", mark("oversight of a plant")),
        ("plant/operation", _YES_NO, "place!", mark("whether a plant operates")),
    )


def _people() -> tuple[Line, ...]:
    return (
        (
            "accountability/prosecution",
            Words(("barred", "possible", "required")),
            "actor other group",
            mark("prosecution of crimes"),
        ),
        (
            "accountability/sentence/<sanction>",
            _MONTHS,
            "actor other group",
            mark("length of a sentence: {word}"),
        ),
        ("accountability/forum/<forum>", _YES_NO, "other group", mark("court or body for crimes: {word}")),
        ("release/terms", _RELEASES, "actor! place group", mark("terms of release")),
        ("release/number", _PEOPLE, "actor! place# group#", mark("number of people released")),
        ("return/terms", Words(("unconditional", "conditional")), "actor! place group", mark("terms of return")),
        ("return/<manner>", _YES_NO, "actor! place group", mark("manner of return: {word}")),
        ("bodies/terms", _RELEASES, "actor! other", mark("terms of the handover of bodies")),
        ("bodies/number", _PEOPLE, "actor! other", mark("number of bodies handed over")),
        ("bodies/<deed>", _DONE, "actor! other", mark("bodies of the dead: {word}")),
        ("rights/<object>", _GUARANTEED, "actor! other place group", mark("right: {word}")),
        ("corridor/<kind>", _YES_NO, "actor! place", mark("corridor: {word}")),
        ("demining/<deed>", _DONE, "actor! other place group", mark("demining: {word}")),
        ("programme/<purpose>", _DONE, "actor! group", mark("programme: {word}")),
        ("standards/<subject>", _DONE, "actor! other", mark("adoption of standards: {word}")),
        ("ideology/<ideology>", Words(("banned", "allowed")), "actor! place", mark("ideology: {word}")),
        (
            "ideology/organisations/<ideology>",
            Words(("banned", "allowed")),
            "actor! place",
            mark("organisations of an ideology: {word}"),
        ),
        ("representation/seats/<body>", _ITEMS, "actor! other group", mark("number of seats: {word}")),
        ("representation/share/<body>", _SHARE, "actor! other group", mark("share of seats: {word}")),
        (
            "representation/consent/<body>",
            _YES_NO,
            "actor! other group",
            mark("majority among those represented: {word}"),
        ),
        ("language/status", _scale("language-status"), "actor! place group!", mark("status of a language")),
        ("language/<domain>", _scale("language-status"), "actor! place group!", mark("use of a language: {word}")),
        ("church/status", _scale("church-status"), "actor! place group!", mark("status of a religious organisation")),
        (
            "church/<aspect>",
            Words(("guaranteed", "not")),
            "actor! place group!",
            mark("religious organisations: {word}"),
        ),
    )


def _carrying_out() -> tuple[Line, ...]:
    return (
        ("monitoring/presence/<mandate>", _PRESENT, "actor! other place", mark("presence of monitors: {word}")),
        ("monitoring/lead/<mandate>", _ANYBODY, "place", mark("who leads monitoring: {word}")),
        ("monitoring/means/<mandate>/<means>", _YES_NO, "place", mark("means of monitoring: {word}, {second}")),
        ("body/exists/<function>", _YES_NO, "", mark("body for: {word}")),
        ("body/lead/<function>", _ANYBODY, "", mark("who leads the body for: {word}")),
        ("body/member/<function>", _IN, "actor!", mark("who is a member of the body for: {word}")),
        ("body/sanctions/<function>", _YES_NO, "", mark("penalties for breaches: {word}")),
        ("talks/participant/<format>", _IN, "actor!", mark("who takes part in talks: {word}")),
        ("talks/mediator/<format>", _IN, "actor!", mark("who mediates talks: {word}")),
        ("talks/track", Words(("joint", "separate")), "place", mark("whether subjects are settled together")),
        ("talks/format/<format>", _DONE, "", mark("talks: {word}")),
        ("talks/subject/<subject>", _YES_NO, "place", mark("subject of talks: {word}")),
        ("deferral/discussed/<question>", _MONTHS, "place", mark("how long until it is discussed: {word}")),
        ("deferral/decided/<question>", _MONTHS, "place", mark("how long until it is decided: {word}")),
        ("event/<event>", _DONE, "actor! group", mark("whether it takes place: {word}")),
        ("timing/<event>", _DAYS, "actor place group", mark("time of: {word}")),
        ("timing/order", _DAYS, "", mark("order of events")),
        ("pace/<event>", Words(("at-once", "in-stages")), "actor place group", mark("pace: {word}")),
        ("principle/<tag>", Words(("affirmed", "not")), "other", mark("principle: {word}")),
        ("act/<action>", _DONE, "actor! other place group", mark("commitment: {word}")),
    )


OUTCOMES = {
    "joint": mark("joint"),
    "international": mark("international"),
    "frozen": mark("frozen"),
    "released": mark("released"),
    "confiscated": mark("confiscated"),
    "waived": mark("waived"),
    "payable": mark("payable"),
    "paid": mark("paid"),
    "barred": mark("barred"),
    "possible": mark("possible"),
    "required": mark("required"),
    "free": mark("free"),
    "limited": mark("limited"),
    "absent": mark("absent"),
    "present": mark("present"),
    "in": mark("taking part"),
    "out": mark("not taking part"),
    "yes": mark("that it is so"),
    "no": mark("that it is not so"),
    "done": mark("that it is done"),
    "not": mark("that it is not done"),
    "guaranteed": mark("guaranteed"),
    "affirmed": mark("affirmed"),
    "none": mark("none"),
    "by-agreement": mark("by agreement"),
    "automatic": mark("automatic"),
    "unconditional": mark("unconditional"),
    "conditional": mark("conditional"),
    "each": mark("each for itself"),
    "consensus": mark("by consensus"),
    "majority": mark("by majority"),
    "lead": mark("by the one that leads"),
    "at-once": mark("at once"),
    "in-stages": mark("in stages"),
    "all-for-all": mark("all for all"),
    "equal-numbers": mark("in equal numbers"),
    "banned": mark("banned"),
    "allowed": mark("allowed"),
    "separate": mark("separate"),
}
"""What the words of closed lists are called."""
