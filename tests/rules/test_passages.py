"""Quotations in a text: found whatever the typography, never found with another word, and the nearest passage."""

from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiations.rules.passages import PageText, folded

TEXT = """Article 4. Northland keeps at most 60 000 soldiers – and no more – as the “River Act” says.
The parties, i.e. Northland and Southmark, agree... Their deputies' seats are re-elected (by October).

Північ зобов'язується вивести війська зі Східної рівнини протягом 90 днів.
"""
WORDS = TEXT.split()
BLANKS = st.sampled_from([" ", "\n", "  ", "\t", "\u00a0", "\u202f ", "\u00ad\u2009", " \u200b"])
SIGNS = {
    '"': '"“”„«»',
    "“": '"“”„«»',
    "”": '"“”„«»',
    "'": "'’ʼ‘",
    "-": "-‐‑–—",
    "–": "-–—",
    ".": ".",
}


@st.composite
def noisy(draw: st.DrawFn, words: list[str]) -> str:
    """Return words in another typography, between other blanks."""
    said = []
    for word in words:
        signs = [draw(st.sampled_from(SIGNS[sign])) if sign in SIGNS else sign for sign in word]
        glue = draw(st.sampled_from(["", "", "\u00ad", "\u200b"]))
        text = glue.join(signs).replace("...", draw(st.sampled_from(["...", "…"])))
        said.append(unicodedata.normalize(draw(st.sampled_from(["NFC", "NFD", "NFKD"])), text))
    # A soft hyphen at the end of a line joins words, so that a blank stands before it.
    return "".join(word + draw(BLANKS).replace("\u00ad", " ") for word in said)


stretches = st.tuples(st.integers(0, len(WORDS) - 1), st.integers(1, 12)).map(lambda at: WORDS[at[0] : at[0] + at[1]])


@given(stretches.flatmap(noisy))
def test_what_is_cut_from_a_text_is_found_in_any_typography(quote: str) -> None:
    assert PageText(TEXT).missing(quote) is None


@given(noisy(WORDS), stretches)
def test_a_quotation_is_found_in_a_text_of_another_typography(text: str, quote: list[str]) -> None:
    assert PageText(text).missing(" ".join(quote)) is None


@given(
    st.integers(0, len(WORDS) - 6).flatmap(lambda at: st.tuples(st.just(at), st.integers(6, 14))),
    st.integers(0, 5),
    st.sampled_from(["zebra", "жирафа", "77"]),
)
def test_with_another_word_it_is_not_found_and_the_nearest_passage_has_the_rest(
    at: tuple[int, int], place: int, other: str
) -> None:
    start, length = at
    words = WORDS[start : start + length]
    changed = [*words[:place], other, *words[place + 1 :]]
    missing = PageText(TEXT).missing(" ".join(changed))
    assert missing is not None
    parts = [" ".join(changed)]
    if "agree..." in changed:
        # A part of it may be found, and only the other one is told.
        parts += " ".join(changed).split("... ")
    assert missing.part.rstrip(".") in {part.rstrip(".") for part in parts}
    if missing.part == parts[0]:
        assert missing.nearest is not None
        assert set(words[:place] + words[place + 1 :]) <= set(missing.nearest.text.split())
        assert other in " ".join(quoted for quoted, _ in missing.differences)


@given(st.text(max_size=30))
def test_folding_a_word_twice_is_folding_it_once(word: str) -> None:
    assert folded(folded(word)) == folded(word)


@given(st.text(max_size=200), st.text(max_size=60))
def test_any_text_can_be_searched(text: str, quote: str) -> None:
    page = PageText(text)
    page.missing(quote)
    assert page.missing(" ".join(text.split())) is None


class TestEllipsis:
    @pytest.mark.parametrize("dots", ["...", "…", "[...]", "[…]", " [ ... ] ", "(…)", " .... "])
    def test_parts_have_to_follow_each_other(self, dots: str) -> None:
        page = PageText(TEXT)
        assert page.missing(f"Northland keeps{dots}and no more") is None
        missing = page.missing(f"and no more{dots}Northland keeps")
        assert missing is not None
        assert (missing.part, missing.elsewhere) == ("Northland keeps", True)

    def test_a_part_that_is_nowhere_is_told_alone(self) -> None:
        missing = PageText(TEXT).missing("Northland keeps ... as the Mountain Act says")
        assert missing is not None
        assert missing.part == "as the Mountain Act says"
        assert missing.nearest is not None
        assert missing.nearest.text == "as the “River Act” says."

    def test_parts_do_not_overlap(self) -> None:
        assert PageText("one two three").missing("one two ... two three") is not None

    def test_one_that_the_text_has_is_a_part_of_it(self) -> None:
        assert PageText(TEXT).missing("agree... Their deputies") is None

    def test_alone_it_quotes_nothing(self) -> None:
        assert PageText(TEXT).missing("…") is None


class TestWholeWords:
    @pytest.mark.parametrize("quote", ["orthland keeps", "60 00", "keeps at mos", "River Ac"])
    def test_a_part_of_a_word_is_not_found(self, quote: str) -> None:
        missing = PageText(TEXT).missing(quote)
        assert missing is not None

    def test_a_word_inside_another_does_not_hide_the_word(self) -> None:
        assert PageText("notable, but not here").missing("not") is None

    def test_blanks_part_words(self) -> None:
        page = PageText("nowhere 3, 5")
        assert page.missing("no where") is not None
        assert page.missing("3,5") is not None

    def test_case_matters(self) -> None:
        missing = PageText(TEXT).missing("northland keeps at most")
        assert missing is not None
        assert missing.differences == (("northland", "Northland"),)

    def test_a_script_without_blanks_has_no_whole_words(self) -> None:
        assert PageText("北方保留六万士兵").missing("六万士兵") is None

    def test_a_word_that_is_parted_by_a_soft_hyphen_is_whole(self) -> None:
        assert PageText("the agree\u00ad\nment holds").missing("agreement holds") is None


class TestNearest:
    def test_nothing_is_near_what_shares_no_words(self) -> None:
        missing = PageText(TEXT).missing("whales swim elsewhere")
        assert missing is not None
        assert missing.nearest is None

    def test_nothing_is_near_what_shares_few_words(self) -> None:
        missing = PageText(TEXT).missing("whales and dolphins swim past the cold islands")
        assert missing is not None
        assert missing.nearest is None

    def test_a_word_more_or_less_is_told(self) -> None:
        page = PageText(TEXT)
        more = page.missing("keeps always at most 60 000 soldiers")
        less = page.missing("keeps most 60 000 soldiers")
        assert more is not None
        assert less is not None
        assert (more.differences, less.differences) == ((("always", ""),), (("", "at"),))

    def test_it_begins_where_it_does_in_the_text(self) -> None:
        missing = PageText(TEXT).missing("агресор вивести війська зі Східної рівнини")
        assert missing is not None
        assert missing.nearest is not None
        assert TEXT[missing.nearest.offset :].startswith("зобов'язується вивести")

    def test_it_is_found_in_a_text_of_a_megabyte(self) -> None:
        chosen = random.Random(5)  # noqa: S311 - test data are not secret
        names = [f"word{number}" for number in range(20_000)] + ["the", "of", "and"] * 3_000
        words = chosen.choices(names, k=170_000)
        text = " ".join(words)
        assert len(text) > 1_000_000
        page = PageText(text)
        missing = page.missing(" ".join([*words[90_000:90_012], "zebra", *words[90_013:90_030]]))
        assert missing is not None
        assert missing.nearest is not None
        assert missing.nearest.text == " ".join(words[90_000:90_030])

    def test_it_is_found_among_words_that_stand_everywhere(self) -> None:
        page = PageText("the of and to a in " * 50_000)
        missing = page.missing("the of and to a in zebra the of and to a in the of and")
        assert missing is not None
        assert missing.nearest is not None
