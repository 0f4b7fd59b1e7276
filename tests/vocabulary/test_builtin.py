from __future__ import annotations

import json
import re
from datetime import date
from functools import reduce
from itertools import combinations
from pathlib import Path

import pytest

import negotiations.vocabulary
from negotiations.problems import InvalidFiles
from negotiations.vocabulary import AXES, SET_AXES, Vocabulary, builtin
from negotiations.vocabulary.datafiles import FILES, definitions
from negotiations.vocabulary.words import CLASSES, split

FOLDER = Path(negotiations.vocabulary.__file__).parent
UNITS = [f"UA-{number:02}" for number in (
    5, 7, 9, 12, 14, 18, 21, 23, 26, 30, 32, 35, 40, 43, 46, 48, 51, 53, 56, 59, 61, 63, 65, 68, 71, 74, 77,
)]  # fmt: skip


def members(word: str, on: date | None = None) -> set[str]:
    return set(builtin().atoms("actor", builtin().mask("actor", word, on)))


def test_the_data_files_are_those_in_the_folder() -> None:
    assert {*FILES, "crosswalk.json", "open-words.json", "scales.json", "units.json"} == {
        path.name for path in FOLDER.glob("*.json")
    }


def test_nothing_is_wrong_with_the_data() -> None:
    _, problems = Vocabulary().with_words(definitions())
    assert problems == ()


def test_faulty_data_stop_the_load(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("negotiations.vocabulary.datafiles.definitions", lambda: {"topic": [{"id": "fish"}]})
    with pytest.raises(InvalidFiles, match="word-malformed the word 'fish' has no label"):
        builtin.__wrapped__()


@pytest.mark.parametrize("name", [*FILES, "open-words.json", "scales.json"])
def test_every_file_says_where_it_comes_from(name: str) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8")
    data = json.loads(text)
    assert next(iter(data)) == "about"
    assert all(isinstance(line, str) and line for line in data["about"])


@pytest.mark.parametrize("name", FILES)
def test_every_word_has_a_line_of_its_own(name: str) -> None:
    """A newcomer adds a word by adding a line; only long lists of dated members take more than one."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.startswith('  {"id": ')]
    assert [json.loads(line.split('"id": ')[1].split(",")[0]) for line in lines] == [
        row["id"] for row in json.loads(text)["words"]
    ]


def test_every_word_has_labels_in_both_languages() -> None:
    assert [word.id for word in builtin().entries if not re.search("[a-z]", word.en, re.IGNORECASE)] == []
    assert [word.id for word in builtin().entries if not re.search("[а-щьюяєіїґ]", word.uk, re.IGNORECASE)] == []


@pytest.mark.parametrize("axis", SET_AXES)
def test_every_word_of_a_set_has_a_class(axis: str) -> None:
    assert {word.class_ for word in builtin().words(axis)} == set(CLASSES[axis])


@pytest.mark.parametrize("axis", AXES)
def test_no_text_names_two_words(axis: str) -> None:
    spellings: dict[str, str] = {}
    for word in builtin().entries:
        if word.axis == axis:
            for text in {word.id, *word.aliases}:
                assert spellings.setdefault(text, word.id) == word.id


@pytest.mark.parametrize("axis", AXES)
def test_no_two_words_of_an_axis_have_one_label(axis: str) -> None:
    for language in ("en", "uk"):
        labels = [word.label(language) for word in builtin().words(axis)]
        assert sorted(set(labels)) == sorted(labels)


def test_states_and_triggers_share_no_id() -> None:
    assert not {word.id for word in builtin().words("state")} & {word.id for word in builtin().words("trigger")}


def test_what_a_family_says_uses_its_own_letters() -> None:
    for word in builtin().words("trigger"):
        for reference in (*word.implies, *word.excludes):
            assert set(split(reference)[1]) <= set(word.parameters)
        assert set(re.findall(r"\b[XYP]\b", word.en)) == set(word.parameters)
        assert set(re.findall(r"\b[XYP]\b", word.uk)) == set(word.parameters)


def test_words_exclude_each_other_from_both_sides() -> None:
    facts = {word.id: word for axis in ("state", "trigger") for word in builtin().words(axis)}
    for word in facts.values():
        for other in word.excludes:
            assert word.id in facts[other].excludes


PARTISAN = re.compile(
    "occup|окуп|liberat|звільнен(а|і) територ|annex|анекс|denazif|денацифік|regime|режим (?!припинення)|aggressor"
    r"|агресор|separatist|сепаратист|rebels?\b|special military|спецоперац|people's republic|народн[аої]+ республік"
    "|puppet|маріонетк|terrorist|терорист|lost territor|new territor|нові територ",
    re.IGNORECASE,
)


def test_no_word_takes_a_side() -> None:
    """A party's own vocabulary belongs inside its quotations; notes may name it to say what it stands for."""
    texts = [text for word in builtin().entries for text in (word.id, word.en, word.uk, *word.aliases)]
    assert [text for text in texts if PARTISAN.search(text)] == []


def test_the_test_for_sides_finds_them() -> None:
    for text in (
        "occupying-authorities",
        "тимчасово окуповані території",
        "Donetsk People's Republic",
        "denazification",
    ):
        assert PARTISAN.search(text)


# --- ISO 3166 ---


def test_every_code_of_iso_3166_1_is_an_actor_and_a_place() -> None:
    data = json.loads((FOLDER / "actor-place-iso-3166-1.json").read_text(encoding="utf-8"))
    codes = [row["id"] for row in data["words"]]
    assert len(codes) == 249
    assert codes == sorted(codes)
    assert all(re.fullmatch("[A-Z]{2}", code) for code in codes)
    for code in codes:
        assert builtin().find("actor", code)
        assert builtin().find("place", code)
    assert members("all-states") - {"other:all-states"} == {*codes, "XE", "XN", "XS", "XW"}


def test_invented_words_are_marked_and_use_codes_that_iso_leaves_to_users() -> None:
    invented = [word for word in builtin().entries if "invented" in word.note]
    assert {"XN", "XS", "XE", "XW", "Harbour-League", "lang:qaa", "church-of-northland"} <= {
        word.id for word in invented
    }
    assert all(re.fullmatch("X[A-Z]", word.id) for word in invented if word.class_ in {"state", "country"})


def test_ukraine_is_the_sum_of_its_27_units() -> None:
    assert sorted(builtin().parts("place", "UA")) == UNITS
    masks = [builtin().mask("place", unit) for unit in UNITS]
    assert reduce(int.__or__, masks) == builtin().mask("place", "UA")
    assert not any(one & other for one, other in combinations(masks, 2))


@pytest.mark.parametrize(
    ("unit", "parts"),
    [
        *((unit, ("held-before-2022",)) for unit in ("UA-40", "UA-43")),
        *((unit, ("held-before-2022", "held-since-2022", "not-held")) for unit in ("UA-09", "UA-14")),
        *((f"UA-{number}", ("held-since-2022", "not-held")) for number in (12, 23, 48, 59, 63, 65)),
    ],
)
def test_a_unit_that_a_line_crosses_is_the_sum_of_its_parts(unit: str, parts: tuple[str, ...]) -> None:
    assert builtin().parts("place", unit) == tuple(f"{unit}.{part}" for part in parts)
    assert builtin().atoms("place", builtin().mask("place", unit)) == tuple(f"{unit}.{part}" for part in parts)


def test_every_part_of_ukraine_lies_on_one_side_of_the_line() -> None:
    mask = builtin().mask
    held, free = mask("place", "UA.held"), mask("place", "UA.not-held")
    before, since = mask("place", "UA.held-before-2022"), mask("place", "UA.held-since-2022")
    assert held & free == 0
    assert held | free == mask("place", "UA")
    assert before & since == 0
    assert before | since == held
    for unit in ("UA-09", "UA-14"):
        assert mask("place", f"{unit}.held") == held & mask("place", unit)
    assert mask("place", "donbas.not-held") == mask("place", "donbas") & free
    assert mask("place", "crimean-peninsula") & free == 0


def test_plants_and_waters_are_beside_the_regions() -> None:
    for word in ("zaporizhzhia-npp", "kakhovka-dam", "kinburn-spit", "dnipro", "black-sea"):
        assert builtin().mask("place", word) & builtin().mask("place", "UA") == 0
        assert builtin().atoms("place", builtin().mask("place", word)) == (word,)


def test_the_labels_of_parts_say_where_they_lie() -> None:
    for word in builtin().words("place"):
        if word.class_ == "part" and word.id.startswith("UA"):
            assert "Russia" in word.en
            assert "Росія" in word.uk or "Росії" in word.uk


# --- members ---


@pytest.mark.parametrize(
    ("word", "day", "count"),
    [
        ("NATO-members", date(1949, 8, 23), 0),
        ("NATO-members", date(1949, 8, 24), 12),
        ("NATO-members", date(1952, 2, 18), 14),
        ("NATO-members", date(1955, 5, 6), 15),
        ("NATO-members", date(1982, 5, 30), 16),
        ("NATO-members", date(1999, 3, 12), 19),
        ("NATO-members", date(2004, 3, 29), 26),
        ("NATO-members", date(2009, 4, 1), 28),
        ("NATO-members", date(2017, 6, 5), 29),
        ("NATO-members", date(2020, 3, 27), 30),
        ("NATO-members", date(2023, 1, 1), 30),
        ("NATO-members", date(2023, 4, 3), 30),
        ("NATO-members", date(2023, 4, 4), 31),
        ("NATO-members", date(2024, 3, 7), 32),
        ("NATO-members", date(2025, 1, 1), 32),
        ("NATO-members", None, 32),
        ("EU-members", date(1957, 12, 31), 0),
        ("EU-members", date(1958, 1, 1), 6),
        ("EU-members", date(1973, 1, 1), 9),
        ("EU-members", date(1981, 1, 1), 10),
        ("EU-members", date(1986, 1, 1), 12),
        ("EU-members", date(1995, 1, 1), 15),
        ("EU-members", date(2004, 5, 1), 25),
        ("EU-members", date(2007, 1, 1), 27),
        ("EU-members", date(2013, 7, 1), 28),
        ("EU-members", date(2019, 1, 1), 28),
        ("EU-members", date(2020, 1, 31), 28),
        ("EU-members", date(2020, 2, 1), 27),
        ("EU-members", date(2021, 1, 1), 27),
        ("EU-members", None, 27),
        ("G7-members", None, 7),
        ("G8-members", date(2010, 1, 1), 8),
        ("G8-members", None, 7),
        ("E3", date(1900, 1, 1), 3),
        ("P5", None, 5),
        ("Harbour-League-members", date(2000, 1, 1), 2),
        ("Harbour-League-members", date(2015, 1, 1), 3),
        ("Harbour-League-members", None, 2),
    ],
)
def test_members_are_counted_as_of_the_day(word: str, day: date | None, count: int) -> None:
    assert len(members(word, day)) == count


def test_sets_of_states_overlap_and_are_no_tree() -> None:
    assert members("E3") == {"DE", "FR", "GB"}
    assert members("E3") < members("G7-members")
    assert members("E3") - members("EU-members") == {"GB"}
    assert members("E3", date(2019, 1, 1)) < members("EU-members", date(2019, 1, 1))
    assert members("NATO-members") - members("EU-members") == {"AL", "CA", "GB", "IS", "ME", "MK", "NO", "TR", "US"}


def test_an_organisation_is_none_of_its_members() -> None:
    for organisation in ("NATO", "EU", "G7", "G8", "Harbour-League"):
        assert members(organisation) == {organisation}
        assert organisation not in members(f"{organisation}-members")
        assert members(organisation) < members("international-organisations")


def test_unstated_is_part_of_no_word() -> None:
    unstated = builtin().mask("actor", "unstated")
    for word in builtin().words("actor"):
        assert word.id == "unstated" or not builtin().mask("actor", word.id) & unstated
    assert unstated & builtin().everything("actor") == 0


# --- groups ---


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("political-prisoners", "civilian-detainees"),
        ("civilian-detainees", "civilians"),
        ("civilian-detainees", "prisoners"),
        ("prisoners-of-war", "prisoners"),
        ("deported-children", "children"),
        ("deported-children", "displaced-persons"),
        ("naval-forces", "armed-forces"),
        ("tanks", "heavy-weapons"),
        ("long-range-missiles", "long-range-weapons"),
        ("long-range-missiles", "missiles"),
        ("nuclear-weapons", "weapons-of-mass-destruction"),
        ("genocide", "crimes"),
        ("lang:uk", "languages"),
        ("permanent-alliance-command-forces", "alliance-command-forces"),
        ("permanent-alliance-command-forces", "permanent-forces"),
    ],
)
def test_groups_lie_inside_each_other(part: str, whole: str) -> None:
    assert whole in builtin().wholes("group", part)


def test_only_sets_that_say_so_are_the_sum_of_their_parts() -> None:
    atoms = builtin().atoms("group", builtin().mask("group", "civilian-detainees"))
    assert "other:civilian-detainees" in atoms
    assert "other:international-crimes" not in builtin().atoms("group", builtin().everything("group"))


def test_forces_of_a_state_do_not_contain_its_guards_and_police() -> None:
    for word in ("national-guard", "border-guard", "police"):
        assert builtin().mask("group", word) & builtin().mask("group", "armed-forces") == 0


def test_a_language_is_found_by_its_tag() -> None:
    for tag in ("uk", "ru", "en", "crh", "hu", "ro", "pl", "qaa", "qab"):
        found = builtin().find("group", tag)
        assert found is not None
        assert found.id == f"lang:{tag}"
