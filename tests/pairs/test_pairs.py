from __future__ import annotations

import re
from pathlib import Path

import pytest

from negotiations.compare.comparing import compare_texts
from negotiations.terms.kinds import kinds
from tests.pairs.raw import FOLDER, KEYS, as_expected, everything_of, load, pair_files, shown, texts

TOPICS = ("alternatives", "derived", "syntax", "line-as-of")
"""What the name of a pair may begin with, besides a kind and a number."""


@pytest.mark.parametrize("path", pair_files(), ids=lambda path: path.stem)
class TestPairs:
    def test_a_pair_comes_out_as_written(self, path: Path) -> None:
        pair = load(path)
        comparison = compare_texts(*texts(pair))
        expected = pair["expect"]
        found = [as_expected(finding, set(wanted)) for finding, wanted in zip(comparison, expected, strict=False)]
        as_written = found == expected and len(comparison) == len(expected)
        if "differs" in pair:
            assert not as_written, "it comes out as written now: take away the key 'differs'"
            return
        assert found == expected, shown(comparison)
        assert len(comparison) == len(expected), shown(comparison)

    def test_swapping_the_texts_mirrors_every_finding(self, path: Path) -> None:
        a, b = texts(load(path))
        assert compare_texts(b, a) == compare_texts(a, b).mirrored

    def test_a_text_against_itself_agrees_wherever_it_can_be_compared(self, path: Path) -> None:
        for side in texts(load(path)):
            relations = {finding.relation.value for finding in compare_texts(side, side)}
            assert relations <= {"same", "open", "incomparable"}

    def test_it_begins_with_what_it_shows_in_words(self, path: Path) -> None:
        first = path.read_text(encoding="utf-8").splitlines()[0]
        assert re.fullmatch(r"# [A-Z\"].+[^ ]", first)

    def test_its_name_says_what_it_is_about(self, path: Path) -> None:
        owners = [f"{name}-" for name in (*kinds(), *TOPICS)]
        assert path.stem in TOPICS or path.stem.startswith(tuple(owners)) or re.match(r"\d\d[a-z]?-", path.stem)


class TestReadme:
    """What README.md tells of the files is all that there is."""

    README = (FOLDER / "README.md").read_text(encoding="utf-8")

    def told(self, heading: str) -> list[str]:
        """Return the keys that a table tells."""
        section = self.README.split(f"## {heading}\n")[1].split("\n## ")[0]
        return [
            key for row in re.findall(r"^\| (`.+?`) \|", section, re.MULTILINE) for key in re.findall(r"`(.+?)`", row)
        ]

    def test_every_key_of_a_pair_is_told(self) -> None:
        assert sorted(self.told("The keys of a pair")) == sorted(KEYS)

    def test_every_key_of_an_expectation_is_told(self) -> None:
        (finding,) = compare_texts(*texts(load(FOLDER / "01b-at-most.yaml")))
        assert sorted(self.told("The keys of an expectation")) == sorted(everything_of(finding))

    def test_the_example_comes_out_as_written(self, tmp_path: Path) -> None:
        (example,) = re.findall(r"^```yaml\n(# .*?)^```$", self.README, re.MULTILINE | re.DOTALL)
        path = tmp_path / "example.yaml"
        path.write_text(example, encoding="utf-8")
        TestPairs().test_a_pair_comes_out_as_written(path)

    def test_a_key_that_there_is_not_is_named(self, tmp_path: Path) -> None:
        path = tmp_path / "wrong.yaml"
        path.write_text("a: []\nb: []\na-unseen: [rights/]\nexpect: []\n", encoding="utf-8")
        with pytest.raises(AssertionError, match="no pair has the key 'a-unseen'"):
            load(path)
