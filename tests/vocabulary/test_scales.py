from __future__ import annotations

import pytest

from negotiations.problems import InvalidValue
from negotiations.vocabulary import scale, scales


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("access", ("blocked", "restricted", "free")),
        ("church-status", ("prohibited", "restricted", "equal", "official")),
        ("language-status", ("none", "protected", "regional", "official")),
        ("market-access", ("blocked", "restricted", "ordinary", "preferential", "free")),
        ("military-aid", ("none", "reduced", "present-level", "more")),
        ("recognition", ("undetermined", "none", "de-facto", "de-jure")),
        ("relations", ("none", "limited", "full")),
        ("sanctions", ("full", "eased", "lifted")),
        ("union-accession", ("none", "eligible", "candidate", "member")),
    ],
)
def test_the_orders_are_these(name: str, words: tuple[str, ...]) -> None:
    assert scale(name).words == words
    assert [scale(name).rank(word) for word in words] == list(range(len(words)))


def test_every_scale_is_tested_above_and_sorted() -> None:
    assert [each.id for each in scales()] == [
        "access",
        "church-status",
        "language-status",
        "market-access",
        "military-aid",
        "recognition",
        "relations",
        "sanctions",
        "union-accession",
    ]


@pytest.mark.parametrize("each", scales(), ids=lambda each: each.id)
def test_every_order_has_a_reason_a_source_and_labels_that_differ(each: object) -> None:
    found = scale(each.id)  # type: ignore[attr-defined] # a scale
    assert found.reason
    assert found.source
    for language in ("en", "uk"):
        labels = [found.label(word, language) for word in found.words]
        assert all(labels)
        assert len(set(labels)) == len(labels)


def test_a_label_is_in_english_where_there_is_no_other() -> None:
    assert scale("sanctions").label("eased", "fr") == "eased"
    assert scale("sanctions").label("eased", "uk-UA") == "послаблено"


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("lifed", "unknown word 'lifed' of the scale 'sanctions'; did you mean 'lifted'"),
        ("gone", "unknown word 'gone' of the scale 'sanctions'; expected one of full, eased, lifted"),
    ],
)
def test_a_word_that_a_scale_lacks_is_refused(word: str, message: str) -> None:
    with pytest.raises(InvalidValue, match=message):
        scale("sanctions").rank(word)
    with pytest.raises(InvalidValue, match=message):
        scale("sanctions").label(word)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("sanction", "unknown scale 'sanction'; did you mean 'sanctions'"),
        ("weight", "unknown scale 'weight'; expected one of access, church-status"),
    ],
)
def test_an_unknown_scale_is_refused(name: str, message: str) -> None:
    with pytest.raises(InvalidValue, match=message):
        scale(name)
