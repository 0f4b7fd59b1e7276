"""Words of a file as extents of a scope."""

from __future__ import annotations

from negotiations.clauses.scopes import Extent
from negotiations.terms.extents import extent, extents, extents_or_none
from negotiations.terms.fields import AllBut, Participants


class TestExtents:
    def test_what_an_author_leaves_out_has_no_extent(self) -> None:
        assert extent(None) is None

    def test_words_are_sorted_in_an_extent(self) -> None:
        assert extent(("XS", "XN")) == Extent(("XN", "XS"))
        assert extent("XN") == Extent(("XN",))
        assert extent(AllBut(all_but=("XS", "XN"))) == Extent(("XN", "XS"), all_but=True)

    def test_a_list_of_actors_is_one_claim_or_two(self) -> None:
        assert extents(("XS", "XN")) == (Extent(("XN", "XS")),)
        assert extents(Participants(exactly=("XN",))) == (Extent(("XN",)),)
        assert extents(Participants(all_but=("XN",))) == (Extent(("XN",), all_but=True),)
        assert extents(Participants(at_least=("XN",))) == (Extent(("XN",)), Extent(("unstated",)))

    def test_a_list_that_is_left_out_is_one_claim_about_nobody_in_particular(self) -> None:
        assert extents_or_none(None) == (None,)
        assert extents_or_none(Participants(at_least=("XN",))) == extents(Participants(at_least=("XN",)))
