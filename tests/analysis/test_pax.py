"""A user's own export of PA-X, here one of invented agreements: its columns, and which agreements share topics."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from negotiations.analysis import table_lines
from negotiations.analysis.pax import Agreement, guess, known_columns, read_pax
from negotiations.analysis.shared_topics import shared_topics, topics_of
from negotiations.analysis.table_lines import LONGEST_LINE, separator_of
from negotiations.documents.negotiations import Document, alone
from negotiations.documents.papers import Proposal
from negotiations.problems import InvalidValue
from negotiations.terms.kinds import kinds
from negotiations.vocabulary.codings import codings

HEAD = ("Con", "AgtId", "Agt", "Dat", "SsrArm", "Ele", "GRa", "GRaRhet", "Weather")
ROWS = (
    ("Northland", "1", "Harbour Accord", "2031-01-01", "2", "0", "1", "1", "rain"),
    ("Eastvale", "2", "River Truce, second", "2031-02-01", "1", "3", "0", "0", "sun"),
    ("Westreach", "3", "Lake Peace", "2031-03-01", "0", "0", "0", "0", "sun"),
    ("Southmark", "4", "Hill Pact – née", "2031-04-01", "0", "1", "0", "0", ""),
)


def text(rows: tuple[tuple[str, ...], ...] = ROWS, head: tuple[str, ...] = HEAD, separator: str = ",") -> str:
    cells = [[f'"{cell}"' if separator in cell else cell for cell in row] for row in (head, *rows)]
    return "".join(f"{separator.join(row)}\n" for row in cells)


def written(folder: Path, content: str | bytes) -> Path:
    path = folder / "export.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def document(*kinds_of_terms: str) -> Document:
    terms = [{**kinds()[name].examples[0], "id": str(number)} for number, name in enumerate(kinds_of_terms)]
    return alone(
        Proposal.model_validate(
            {
                "id": "draft", "title": {"en": "Draft"}, "date": "2031-05-04", "authors": [{"actor": "XN"}],
                "form": "leaked", "sources": ["gazette"], "terms": terms,
            }
        )
    )  # fmt: skip


class TestColumns:
    def test_they_are_told_apart(self, tmp_path: Path) -> None:
        columns = read_pax(written(tmp_path, text())).columns
        assert columns.topics == ("SsrArm", "Ele", "GRa")
        assert columns.others == ("Con", "AgtId", "Agt", "Dat", "GRaRhet")
        assert columns.new == ("Weather",)
        assert len(columns.gone) == len(codings()["pax"].labels) - 3
        assert columns.twice == ()

    @pytest.mark.parametrize("name", ["GChSubs", "GRefOth", "PpsGeSt", "PpsGe:St", "PpsGe.Sub", "PpsOthPrSt"])
    def test_a_detail_of_a_topic_is_known(self, name: str, tmp_path: Path) -> None:
        assert read_pax(written(tmp_path, f"AgtId,SsrArm,{name}\n")).columns.others == ("AgtId", name)

    @pytest.mark.parametrize("name", ["GXxRhet", "SsrArmRhet", "PpsXxSt", "Rhet", "ssrarm"])
    def test_what_only_looks_like_one_is_new(self, name: str, tmp_path: Path) -> None:
        assert read_pax(written(tmp_path, f"AgtId,SsrArm,{name}\n")).columns.new == (name,)

    def test_a_column_that_stands_there_twice_is_told_and_the_first_is_read(self, tmp_path: Path) -> None:
        export = read_pax(written(tmp_path, "AgtId,SsrArm,SsrArm\n1,0,1\n"))
        assert export.columns.twice == ("SsrArm",)
        assert [agreement.topics for agreement in export.agreements()] == [frozenset()]

    def test_a_missing_column_that_names_agreements_is_gone_and_another_is_not(self, tmp_path: Path) -> None:
        gone = read_pax(written(tmp_path, "Agt,Dat,SsrArm\nAccord,2031-01-01,1\n")).columns.gone
        assert gone[:2] == ("AgtId", "Con")
        assert set(gone).isdisjoint(set(known_columns()) - {"AgtId", "Con"})

    def test_all_codes_are_topics_where_the_file_has_them(self, tmp_path: Path) -> None:
        names = [*known_columns(), *codings()["pax"].labels]
        columns = read_pax(written(tmp_path, ",".join(names) + "\n")).columns
        assert (columns.new, columns.gone) == ((), ())
        assert set(names).isdisjoint(columns.twice)

    def test_a_new_column_that_looks_like_a_known_one_is_guessed(self) -> None:
        assert (guess("SsrGuaa"), guess("Weather")) == ("SsrGua", None)


class TestReading:
    def test_a_topic_is_present_where_its_cell_is_above_nothing(self, tmp_path: Path) -> None:
        first, second, *_ = read_pax(written(tmp_path, text())).agreements()
        assert first == Agreement("1", "Harbour Accord", "2031-01-01", "Northland", frozenset({"SsrArm", "GRa"}))
        assert (second.name, second.topics) == ("River Truce, second", frozenset({"SsrArm", "Ele"}))

    @pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "utf-32"])
    def test_every_separator_and_encoding_reads_alike(self, separator: str, encoding: str, tmp_path: Path) -> None:
        export = read_pax(written(tmp_path, text(separator=separator).encode(encoding)))
        assert (export.separator, [each.name for each in export.agreements()]) == (separator, [row[2] for row in ROWS])

    def test_big_endian_marks_are_read(self, tmp_path: Path) -> None:
        for encoding in ("utf-16-be", "utf-32-be"):
            export = read_pax(written(tmp_path, ("\ufeff" + text()).encode(encoding)))
            assert len(list(export.agreements())) == len(ROWS)

    @pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
    def test_every_line_ending_and_blank_lines_are_read(self, ending: str, tmp_path: Path) -> None:
        path = written(tmp_path, (text() + "\n,,\n").replace("\n", ending))
        assert len(list(read_pax(path).agreements())) == len(ROWS)

    def test_what_is_no_number_is_neither_present_nor_absent_and_counted(self, tmp_path: Path) -> None:
        export = read_pax(written(tmp_path, "AgtId,SsrArm,Ele,GRa\n1,,yes,-1\n2,nan,inf,1\n"))
        assert [agreement.topics for agreement in export.agreements()] == [frozenset(), {"GRa"}]
        assert (export.faults.cells, export.faults.line) == (5, 2)

    def test_rows_of_another_length_are_read_as_far_as_they_go(self, tmp_path: Path) -> None:
        export = read_pax(written(tmp_path, "AgtId,SsrArm,Ele\n1,1,1\n2,1\n3,1,1,1\n"))
        assert [len(agreement.topics) for agreement in export.agreements()] == [2, 1, 2]
        assert (export.faults.lengths, export.faults.cells, export.faults.line) == (2, 1, 3)
        assert len(list(export.agreements())) == 3
        assert export.faults.lengths == 2

    def test_an_agreement_without_a_number_is_named_by_its_line(self, tmp_path: Path) -> None:
        export = read_pax(written(tmp_path, "Agt,SsrArm\nAccord,1\n"))
        assert next(export.agreements()) == Agreement("line 2", "Accord", "", "", frozenset({"SsrArm"}))

    def test_memory_does_not_grow_with_the_file(self, tmp_path: Path) -> None:
        path = tmp_path / "long.csv"
        with path.open("w", encoding="utf-8") as file:
            file.write(",".join(HEAD) + "\n")
            for number in range(20_000):
                file.write(f"Northland,{number},{'Accord ' * 20},2031-01-01,1,1,0,0,rain\n")
        size = path.stat().st_size
        given = document("force-limit", "election")
        export = read_pax(path)
        next(export.agreements())
        tracemalloc.start()
        shared = shared_topics(export, given, 5)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert (shared.read, len(shared.agreements)) == (20_000, 5)
        assert peak < size / 4


class TestRefusals:
    @pytest.mark.parametrize(
        ("content", "message"),
        [
            (b"", "is empty"),
            (b"\xef\xbb\xbf", "is empty"),
            (b"\n\n", "is empty"),
            (b"name,age\nx,1\n", "found no topic of PA-X among the columns of 'export.csv', which begin with 'name'"),
            (b"\xff\xfeA", "begins with the mark of utf-16, and is not"),
            (b'AgtId,SsrArm\n1,"' + b"x" * 200_000, "cannot read 'export.csv' as a table near line 2"),
            (b"x" * (LONGEST_LINE + 2), "line 1 of 'export.csv' has more than 1000000 signs"),
            (b"PK\x03\x04\x00\x00\xff", "found no topic"),
        ],
    )
    def test_what_is_no_export_is_told(self, content: bytes, message: str, tmp_path: Path) -> None:
        with pytest.raises(InvalidValue, match=r".") as error:
            list(read_pax(written(tmp_path, content)).agreements())
        assert message in str(error.value)

    def test_a_path_that_is_no_file_is_told(self, tmp_path: Path) -> None:
        with pytest.raises(InvalidValue, match="no such file"):
            read_pax(tmp_path / "none.csv")
        with pytest.raises(InvalidValue, match="it is no file"):
            read_pax(tmp_path)

    def test_a_file_that_goes_away_is_told(self, tmp_path: Path) -> None:
        path = written(tmp_path, text())
        export = read_pax(path)
        path.unlink()
        with pytest.raises(InvalidValue, match="no such file"):
            list(export.agreements())
        path.write_bytes(b"")
        assert list(export.agreements()) == []

    def test_a_letter_that_is_cut_off_at_the_end_is_no_utf8(self, tmp_path: Path) -> None:
        assert table_lines.encoding_of(written(tmp_path, "é".encode()[:1])) == "cp1252"


class TestSharing:
    def test_agreements_are_kept_by_how_many_topics_they_share_then_by_their_order(self, tmp_path: Path) -> None:
        shared = shared_topics(read_pax(written(tmp_path, text())), document("force-limit", "election"))
        assert [(each.id, codes) for each, codes in shared.agreements] == [
            ("2", ("Ele", "SsrArm")),
            ("1", ("SsrArm",)),
            ("4", ("Ele",)),
        ]
        assert (shared.read, shared.sharing) == (4, 3)
        assert shared.counts == {"Ele": 2, "SsrArm": 2}

    def test_of_equals_the_first_are_kept(self, tmp_path: Path) -> None:
        rows = tuple((*row[:4], "1", *row[5:]) for row in ROWS)
        shared = shared_topics(read_pax(written(tmp_path, text(rows))), document("force-limit"), 2)
        assert [each.id for each, _ in shared.agreements] == ["1", "2"]
        assert shared.sharing == 4

    def test_a_topic_without_a_column_is_unread_and_not_absent(self, tmp_path: Path) -> None:
        shared = shared_topics(read_pax(written(tmp_path, text())), document("release"))
        assert shared.unread == ("TjPrire",)
        assert (shared.counts, shared.sharing, shared.agreements) == ({}, 0, ())

    def test_a_kind_without_a_code_is_named(self, tmp_path: Path) -> None:
        shared = shared_topics(read_pax(written(tmp_path, text())), document("alliance", "election"))
        assert (shared.without, dict(shared.topics)) == (("alliance",), {"Ele": ("election",)})

    def test_each_code_names_all_kinds_that_use_it(self) -> None:
        found = topics_of(kinds())
        used = {code for kind in kinds().values() for code in kind.crosswalk.pax}
        assert set(found) == used
        assert all(code in kinds()[name].crosswalk.pax for code, names in found.items() for name in names)


def test_where_nothing_tells_separators_apart_the_one_with_most_cells_wins() -> None:
    assert separator_of("a;b;c,d", ["AgtId"]) == ";"
    assert separator_of("a", []) == ","
