"""What issues, topics and outcomes are called: short titles for people, beside the paths that files use."""

from __future__ import annotations

from negotiations.clauses.catalogue import Issue, catalogue
from negotiations.messages import mark
from negotiations.problems import InvalidValue
from negotiations.terms.voices import Voice

TOPICS = {
    "territory": mark("Territory"),
    "line": mark("Line of contact"),
    "zone": mark("Zones"),
    "forces": mark("Armed forces"),
    "weapons": mark("Weapons"),
    "aid": mark("Military aid"),
    "use-of-force": mark("Use of force"),
    "alliance": mark("Alliances and neutrality"),
    "anchor": mark("Legal form"),
    "guarantee": mark("Security guarantees"),
    "assistance": mark("Response to an attack"),
    "sanctions": mark("Sanctions"),
    "assets": mark("Assets"),
    "share": mark("Shares"),
    "claims": mark("Claims"),
    "accountability": mark("Accountability"),
    "rights": mark("Rights"),
    "language": mark("Language"),
    "church": mark("Religious organisations"),
    "monitoring": mark("Monitoring"),
    "talks": mark("Talks"),
    "event": mark("Events"),
    "timing": mark("Timing"),
    "access": mark("Access"),
    "plant": mark("Power plants"),
    "principle": mark("Principles"),
    "act": mark("Other commitments"),
}
"""By the first word of a path."""

ISSUES = {
    "territory/control": mark("control of territory"),
    "territory/administrator": mark("who administers territory"),
    "territory/title": mark("recognition of title to territory"),
    "line/stands": mark("the line of contact as it stands"),
    "zone/width": mark("width of the zone"),
    "zone/reference-line": mark("line that the zone is measured from"),
    "zone/regime": mark("rules in the zone"),
    "forces/personnel": mark("size of armed forces"),
    "forces/equipment": mark("amount of military equipment"),
    "forces/weapon-range": mark("range of weapons"),
    "forces/deployment": mark("freedom to deploy forces"),
    "forces/presence": mark("presence of forces"),
    "weapons/possession": mark("possession of weapons"),
    "weapons/acquisition": mark("acquisition of weapons"),
    "weapons/production": mark("production of weapons"),
    "weapons/transfer": mark("transfer of weapons"),
    "weapons/wmd": mark("weapons of mass destruction"),
    "aid/military": mark("military aid"),
    "use-of-force/<purpose>": mark("use of force: {word}"),
    "alliance/membership": mark("membership of an alliance"),
    "alliance/enlargement": mark("enlargement of an alliance"),
    "alliance/neutral": mark("neutrality"),
    "anchor/<commitment>": mark("legal form of a commitment: {word}"),
    "guarantee/member": mark("who gives security guarantees"),
    "guarantee/in-force": mark("whether security guarantees are in force"),
    "assistance/<response>": mark("assistance: {word}"),
    "sanctions/state": mark("state of sanctions"),
    "sanctions/new": mark("new sanctions"),
    "assets/state": mark("state of assets"),
    "assets/<use>": mark("use of assets: {word}"),
    "share/<of>": mark("share of: {word}"),
    "claims/war-damage": mark("claims for war damage"),
    "accountability/prosecution": mark("prosecution of crimes"),
    "rights/<object>": mark("right: {word}"),
    "language/status": mark("status of a language"),
    "language/<domain>": mark("use of a language: {word}"),
    "church/status": mark("status of a religious organisation"),
    "monitoring/presence": mark("presence of monitors"),
    "talks/participant": mark("who takes part in talks"),
    "talks/<question>": mark("talks: {word}"),
    "event/<event>": mark("whether it takes place: {word}"),
    "timing/<event>": mark("time of: {word}"),
    "timing/order": mark("order of events"),
    "access/<waterway-or-market>": mark("access: {word}"),
    "plant/operator": mark("operator of a plant"),
    "plant/oversight": mark("oversight of a plant"),
    "principle/<tag>": mark("principle: {word}"),
    "act/<action>": mark("commitment: {word}"),
}
"""By the path in the catalogue; the word of a path in angle brackets is filled in."""

WORDS = {
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
}
"""Outcomes that are words of closed lists."""


def topic_title(topic: str, voice: Voice) -> str:
    """Return what a topic is called; spelt with spaces where it has no title."""
    return voice.say(TOPICS[topic]) if topic in TOPICS else topic.replace("-", " ")


def issue_title(issue: Issue, voice: Voice) -> str:
    """Return what an issue is called.

    Example:
        >>> from negotiations.clauses.catalogue import find_issue
        >>> from negotiations.messages import language
        >>> from negotiations.vocabulary import builtin
        >>> issue_title(find_issue("rights/humanitarian-access"), Voice(language("en"), builtin()))
        'right: humanitarian access'
    """
    if issue.path in ISSUES:
        return voice.say(ISSUES[issue.path])
    pattern = next(path for path, known in catalogue().items() if known.order == issue.order)
    word = issue.path.partition("/")[2]
    return voice.say(
        ISSUES.get(pattern, "{word}"),
        word=word_title("event" if issue.topic in ("event", "timing") else "", word, voice),
    )


def outcome_title(word: str, voice: Voice) -> str:
    """Return what an outcome is called that is a word: an actor, or a word of a closed list."""
    return voice.say(WORDS[word]) if word in WORDS else word_title("actor", word, voice)


def word_title(axis: str, word: str, voice: Voice) -> str:
    """Return the label of a word; spelt with spaces where the vocabulary has no such axis or word."""
    try:
        return voice.label(axis, word)
    except InvalidValue:
        return word.replace("-", " ")
