"""The table of figures as Parquet: the same rows as the CSV, in their types."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys

import pyarrow.parquet
import pytest

from checker.cli.claims import every_number
from checker.model.report import Run, Summary
from checker.readers import read_bytes
from checker.report import CLAIMS, Page
from checker.report.claims_csv import COLUMNS
from checker.settings import DEFAULTS
from tests.conftest import REPOSITORY, Gouji

TEXT = "2023年走访近200户，占比约28.13%，三分之一完成。\n投入1,286.5万元，高于-22。\n"


def written(*texts: str, path: str = "报告.txt") -> bytes:
    stream = io.BytesIO()
    renderer = CLAIMS.binary["parquet"](stream, Page())
    for text in texts:
        renderer.document(every_number(read_bytes(text.encode(), path), DEFAULTS))
    renderer.finish(Run(Summary()))
    return stream.getvalue()


def rows(data: bytes) -> list[dict[str, object]]:
    table = pyarrow.parquet.read_table(io.BytesIO(data))
    assert table.column_names == list(COLUMNS)
    return list(table.to_pylist())


def test_the_rows_are_those_of_the_csv() -> None:
    stream = io.StringIO(newline="")
    renderer = CLAIMS.text["csv"](stream, Page())
    renderer.document(every_number(read_bytes(TEXT.encode(), "报告.txt"), DEFAULTS))
    in_csv = list(csv.reader(io.StringIO(stream.getvalue().removeprefix("\ufeff"), newline="")))[1:]
    as_text = [
        [
            "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
            for value in row.values()
        ]
        for row in rows(written(TEXT))
    ]
    assert as_text == in_csv
    assert len(in_csv) > 4


def test_bounds_are_decimals_in_digits_however_long() -> None:
    found = rows(written("收入" + "9" * 20 + ".5亿元。近似于0.00000000000000000000000000000000001%。\n"))
    assert [row["low"] for row in found] == ["9" * 20 + "50000000", "0." + "0" * 34 + "1"]


def test_what_there_is_not_is_null() -> None:
    (row,) = rows(written("走访不少于200户。"))
    assert (row["low"], row["high"], row["low_open"], row["high_open"], row["why"]) == ("200", None, False, True, None)


def test_each_document_is_added_and_none_is_an_empty_table() -> None:
    assert [row["literal"] for row in rows(written("走访3户。", "没有。", "走访4户。"))] == ["3户", "4户"]
    assert rows(written()) == []


def test_the_same_documents_give_the_same_bytes() -> None:
    assert written(TEXT, TEXT) == written(TEXT, TEXT)


def test_a_file_name_that_is_no_text_is_written_with_escapes() -> None:
    assert rows(written("走访3户。", path="报\udcff告.txt"))[0]["path"] == "报\\udcff告.txt"


@pytest.mark.parametrize("place", ["file", "pipe"])
def test_the_command_writes_it_to_a_file_or_a_pipe(
    gouji: Gouji, place: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp(place)
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    if place == "file":
        assert gouji("claims", "a.txt", "--output-format", "parquet", "-o", "a.parquet", folder=folder).returncode == 0
        data = (folder / "a.parquet").read_bytes()
    else:
        command = [sys.executable, "-m", "checker", "claims", "a.txt", "--output-format", "parquet"]
        variables = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
        data = subprocess.run(command, cwd=folder, env=variables, capture_output=True, check=True, timeout=60).stdout
    assert [row["literal"] for row in rows(data)] == [row["literal"] for row in rows(written(TEXT)) if not row["why"]]
