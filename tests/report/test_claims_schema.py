"""What readers of the tables of figures can rely on, held up over everything that there is to read."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pandera.errors
import pytest

from checker.cli.claims import every_number
from checker.model.report import Run, Summary
from checker.readers import read_bytes
from checker.report import CLAIMS as FORMATS
from checker.report import Page
from checker.report.claims_schema import CLAIMS, read_claims
from checker.settings import DEFAULTS
from tests.conftest import REPOSITORY

HOSTILE = [
    "占三分之一。完成1/3亿元，约" + "9" * 300 + "亿元。",
    "增长0." + "0" * 200 + "1%。",
    "不足0件，近0人，约0%，近-3人，-22%以下，0%以上。",
    "比例1.04:1，25.72∶26.84∶47.44，超过1/3。",
    "翻两番，增长2倍，五成以上，七八十人，上百件，数十人，两三百户，0.6个千分点，3.2‰。",
    "１２３．５％余，" + "9" * 40 + ".123456789万亿元左右，1e400元，近1亿亿亿亿亿亿亿人次余。",
    "=1+1,@SUM(3件),+5%,-3人,\t=4户\r\n“7\"”件,'8起'",
    "NA 3件，nan 4件，null 5件，NaN6%，inf 7元，None8户。",
]  # fmt: skip
SAMPLES = sorted(path for path in (REPOSITORY / "seeds").iterdir() if path.suffix in (".txt", ".md", ".csv"))
Table = Callable[[list[tuple[bytes, str]]], pd.DataFrame]


@pytest.fixture(params=["csv", "parquet"])
def table(request: pytest.FixtureRequest, tmp_path: Path) -> Table:
    """Writes the figures of documents and reads them back as the schema sees them."""

    def made(documents: list[tuple[bytes, str]]) -> pd.DataFrame:
        file = tmp_path / f"figures.{request.param}"
        reports = [every_number(read_bytes(data, path), DEFAULTS) for data, path in documents]
        if request.param == "csv":
            text = io.StringIO(newline="")
            renderer = FORMATS.text["csv"](text, Page())
        else:
            data = io.BytesIO()
            renderer = FORMATS.binary["parquet"](data, Page())
        for report in reports:
            renderer.document(report)
        renderer.finish(Run(Summary()))
        file.write_bytes(text.getvalue().encode() if request.param == "csv" else data.getvalue())
        found = read_claims(file)
        assert len(found) == sum(len(report.claims) for report in reports)
        return found

    return made


def test_the_samples(table: Table) -> None:
    found = table([(path.read_bytes(), path.name) for path in SAMPLES])
    assert len(CLAIMS.validate(found, lazy=True)) > 1000


def test_hostile_texts(table: Table) -> None:
    documents = [(text.encode(), f"={number}.txt") for number, text in enumerate(HOSTILE)]
    found = CLAIMS.validate(table(documents), lazy=True)
    assert {"percent", "permille", "points", "multiple", "fraction", "ratio", "count", "money"} <= set(found["kind"])


def test_the_labelled_cases(table: Table) -> None:
    documents = []
    for path in sorted((REPOSITORY / "tests" / "accuracy" / "cases").glob("*.jsonl")):
        texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines() if line]
        documents.append(("\n\n".join(texts).encode(), f"{path.stem}.txt"))
    found = CLAIMS.validate(table(documents), lazy=True)
    assert set(found["approximation"]) == {
        *("exact", "over", "nearly", "about", "at_least", "at_most", "more_than", "less_than", "range"),
    }  # fmt: skip


BROKEN = {
    "an empty literal": {"literal": " "},
    "no place": {"line": 0},
    "an unknown kind": {"kind": "number"},
    "an unknown approximation": {"approximation": "circa"},
    "low above high": {"low": 201, "approximation": "range"},
    "two ends of an exact figure": {"low": 199},
    "an open point": {"low_open": True},
    "no end that is closed": {"high": None},
    "an end that floats": {"high": 200.0, "low": 200.0},
    "a share in 元": {"kind": "percent"},
    "a count of nothing": {"unit": ""},
    "a reason for a figure": {"why": "date"},
    "no reason for a date": {"kind": "none", "unit": ""},
}


@pytest.mark.parametrize("changes", BROKEN.values(), ids=BROKEN)
def test_what_no_table_of_figures_holds_is_refused(changes: dict[str, object], table: Table) -> None:
    found = table([("走访200户。".encode(), "a.txt")])
    CLAIMS.validate(found, lazy=True)
    for name, value in changes.items():
        found[name] = pd.Series([value], dtype=object)
    with pytest.raises(pandera.errors.SchemaErrors):
        CLAIMS.validate(found, lazy=True)


def test_a_figure_that_is_listed_twice_is_refused(table: Table) -> None:
    found = table([("走访200户。".encode(), "a.txt")] * 2)
    with pytest.raises(pandera.errors.SchemaErrors):
        CLAIMS.validate(found, lazy=True)
