"""Files of answers: every way to be wrong has its sentence, and a block has its limits."""

from __future__ import annotations

import os

import pytest

from fit_core.answers import files
from fit_core.answers.files import open_answers
from fit_core.errors import FitError, UsageError


def rows_of(path, **how):
    with open_answers(path, **how) as answers:
        return answers.headers, [row for block in answers.blocks() for row in block.rows]


def written(folder, content):
    path = folder / "answers.csv"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    "content",
    [
        b"1,2\n3,4\n",
        b"\xef\xbb\xbf1,2\r\n3,4\r\n",
        b'"1","2"\n"3","4"',
        b"1,2\r3,4\r",
        b"\n1,2\n\n3,4\n\n\n",
    ],
)
def test_files_as_programs_write_them(tmp_path, content):
    assert rows_of(written(tmp_path, content)) == (("1", "2"), [["3", "4"]])


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"\n\n", "is empty"),
        (b"1,2,1\n0,0,0\n", "the column name '1' at columns 1 and 3"),
        (b"1,2\n0,\xe4\n", "Line 2 of .* is not utf-8: byte 3 is 0xe4"),
        (b"\xff\xfe1\x00,\x002\x00\n\x00", "Line 1 of .* is not utf-8: byte 1 is 0xff"),
        (b"1,2\n0,\x00\n", "Line 2 of .* holds a NUL byte"),
        (b'1,2\n0,"1\n0,0\n', "Line 3 of .* cannot be read: unexpected end of data"),
        (b'1,2\n0,"1"x\n', "Line 2 of .* cannot be read"),
        (b"1,2\n0," + b"1" * 200_000 + b"\n", "Line 2 of .* is longer than 131072 characters"),
        (b'1,2\n0,"' + b"1\n" * 200_000, "cannot be read: field larger than field limit"),
    ],
)
def test_a_file_that_cannot_be_read_says_where_and_why(tmp_path, content, said):
    with pytest.raises(UsageError, match=said):
        rows_of(written(tmp_path, content))


def test_a_byte_that_is_not_text_is_found_far_down(tmp_path):
    path = written(tmp_path, b"1,2\n" + b"0,1\n" * 50_000 + b"0,caf\xe9\n")
    with pytest.raises(UsageError, match=r"Line 50002 of .* byte 6 is 0xe9"):
        rows_of(path)
    assert rows_of(path, encoding="cp1252")[1][-1] == ["0", "café"]


def test_a_folder_and_a_file_that_is_not_there(tmp_path):
    with pytest.raises(UsageError, match="is a folder"):
        rows_of(tmp_path)
    with pytest.raises(UsageError, match="No such file"):
        rows_of(tmp_path / "nothing.csv")


def test_rows_of_the_wrong_width_are_named_and_kept(tmp_path):
    with open_answers(written(tmp_path, b"1,2\n3\n3,4\n3,4,5\n")) as answers:
        block = next(answers.blocks())
    assert block.rows == [["3", ""], ["3", "4"], ["3", "4"]]
    assert block.faults == {
        0: "cells in the row: 1, in the header: 2",
        2: "cells in the row: 3, in the header: 2",
    }


def test_an_empty_line_is_an_answer_not_given_where_there_is_one_column(tmp_path):
    assert rows_of(written(tmp_path, b"total\n5\n\n7\n"))[1] == [["5"], [""], ["7"]]


@pytest.mark.parametrize("change", ["grow", "touch", "replace", "remove"])
def test_a_file_that_changes_while_it_is_read_is_reported(tmp_path, change):
    path = written(tmp_path, b"1,2\n3,4\n")
    with open_answers(path) as answers:
        blocks = answers.blocks()
        next(blocks)
        if change == "grow":
            path.write_bytes(b"1,2\n3,4\n5,6\n")
        elif change == "touch":
            os.utime(path, (1, 1))
        elif change == "remove":
            path.unlink()
        else:
            other = tmp_path / "other.csv"
            other.write_bytes(b"1,2\n3,4\n")
            other.replace(path)
        with pytest.raises(FitError, match="changed while it was being read") as refusal:
            list(blocks)
    assert refusal.value.exit_status == 1


def test_blocks_are_bounded_by_rows_and_by_characters(tmp_path):
    path = written(tmp_path, b"1,2\n" + b"0,1\n" * (files.BLOCK_ROWS + 5))
    with open_answers(path) as answers:
        sizes = [(block.first, len(block.rows)) for block in answers.blocks()]
    assert sizes == [(1, files.BLOCK_ROWS), (files.BLOCK_ROWS + 1, 5)]
    long = b"0," + b"x" * 100_000 + b"\n"
    path = written(tmp_path, b"1,2\n" + long * 200)
    with open_answers(path) as answers:
        assert max(len(block.rows) for block in answers.blocks()) <= 90


@pytest.mark.parametrize(
    ("content", "mark"), [(b"1;2\n", ";"), (b"1\t2\n", "\t"), (b"1,2\n", None), (b"1\n", None)]
)
def test_the_mark_that_separates_the_columns_is_noticed(tmp_path, content, mark):
    with open_answers(written(tmp_path, content)) as answers:
        assert answers.other_delimiter() == mark
