"""What the JSON of each command says of a document."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from typing import Any

import pytest

from checker import pipeline
from checker.cli.claims import every_number, figures
from checker.model.report import DocumentReport, Notification, Run, Summary
from checker.readers import read_bytes
from checker.report import CHECK, CLAIMS, RELATIONS, Page
from checker.report.renderers import Factory
from checker.settings import DEFAULTS
from tests.report.handmade import derived_report

WRONG = "全年受理法律援助案件486件，分为民事121件、行政1件、刑事363件。\n"
RIGHT = "全年受理法律援助案件485件，分为民事121件、行政1件、刑事363件。\n"


def report_on(text: str, path: str = "报告.txt") -> DocumentReport:
    return pipeline.check(read_bytes(text.encode("utf-8", "surrogatepass"), path), DEFAULTS)


def written(factory: Factory, *reports: DocumentReport, notifications: tuple[Notification, ...] = ()) -> str:
    stream = io.StringIO()
    renderer = factory(stream, Page())
    summary = Summary()
    for report in reports:
        summary.add(report)
        renderer.document(report)
    renderer.finish(Run(summary, notifications))
    return stream.getvalue()


def check_json(*texts: str) -> Any:
    return json.loads(written(CHECK.text["json"], *map(report_on, texts)))


def claims_json(text: str, of: Callable[..., DocumentReport] = figures) -> Any:
    report = of(read_bytes(text.encode(), "报告.txt"), DEFAULTS)
    (document,) = json.loads(written(CLAIMS.text["json"], report))["documents"]
    return document["claims"]


def test_a_report_begins_with_its_version_and_the_tool() -> None:
    report = check_json(RIGHT)
    assert report["schema_version"] == 1
    assert report["tool"]["name"] == "gouji"
    assert report["relations"] == []


def test_a_document_is_named_counted_and_identified() -> None:
    (document,) = check_json(RIGHT)["documents"]
    assert (document["path"], document["media"], document["characters"]) == ("报告.txt", "text/plain", len(RIGHT))
    assert document["skipped"] == []
    assert len(document["sha256"]) == 64


def test_a_relation_gives_verdict_arithmetic_and_the_place_of_every_figure() -> None:
    (document,) = check_json(RIGHT)["documents"]
    (relation,) = document["relations"]
    assert (relation["kind"], relation["verdict"]) == ("total", "consistent")
    assert relation["arithmetic"] == "121 + 1 + 363 = 485"
    assert [(claim["role"], claim["literal"]) for claim in relation["claims"]] == [
        ("whole", "485件"),
        ("part", "121件"),
        ("part", "1件"),
        ("part", "363件"),
    ]
    for claim in relation["claims"]:
        place = claim["location"]
        assert RIGHT[place["offset"] : place["offset"] + place["length"]] == claim["literal"]


def test_what_follows_without_being_printed_stands_with_its_relation() -> None:
    (document,) = json.loads(written(RELATIONS.text["json"], derived_report()))["documents"]
    (relation,) = document["relations"]
    assert relation["arithmetic"] == "102 ÷ 230 ≈ 44.34782%"
    assert relation["derived"] == [
        {"what": "base", "values": ["230"], "unit": "件", "name": "一审案件", "source": "102件占44.35%"}
    ]


def test_a_finding_names_its_rule_its_figures_and_the_numbers() -> None:
    (document,) = check_json(WRONG)["documents"]
    (finding,) = document["findings"]
    assert finding["rule"] == {"id": "GJ101", "name": "sum-mismatch"}
    assert (finding["severity"], finding["kind"]) == ("error", "total")
    assert finding["stated"] == {"literal": "486件", "value": "486"}
    assert finding["computed"] == {"value": "485", "low": "485", "high": "485"}
    assert finding["relations"] == [document["relations"][0]["id"]]
    assert finding["primary"]["offset"] == WRONG.index("486")
    assert [WRONG[place["location"]["offset"] :][:2] for place in finding["related"]] == ["12", "1件", "36"]
    assert finding["suppression"] is None


def test_the_summary_counts_what_the_documents_hold() -> None:
    report = check_json(WRONG, RIGHT, "全年走访3户。\n")
    summary = report["summary"]
    assert (summary["documents"], summary["claims"], summary["untied"]) == (3, 9, 1)
    assert (summary["relations"], summary["consistent"], summary["inconsistent"]) == (2, 1, 1)
    assert summary["findings"] == {"error": 1, "warning": 0, "info": 0}


def test_relations_are_listed_like_in_a_check_but_without_findings() -> None:
    report = json.loads(written(RELATIONS.text["json"], report_on(WRONG)))
    (checked,) = check_json(WRONG)["documents"]
    del checked["findings"]
    assert report["documents"] == [checked]


def test_a_claim_gives_bounds_unit_and_what_is_counted() -> None:
    (claim,) = claims_json("全年受理法律援助案件485件。")
    assert claim["literal"] == "485件"
    assert (claim["kind"], claim["low"], claim["high"], claim["unit"]) == ("count", "485", "485", "件")
    assert claim["approximation"] == "exact"
    assert claim["location"] == {
        "kind": "text", "offset": 10, "length": 4, "line": 1, "column": 11, "end_line": 1, "end_column": 15,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("走访140余户。", ("140", "150", False, True)),
        ("走访近200户。", ("100", "200", False, True)),
        ("走访超过200户。", ("200", None, True, True)),
        ("走访不足200户。", (None, "200", True, True)),
        ("投入68.85万元。", ("688500", "688500", False, False)),
    ],
)
def test_bounds_are_those_that_the_words_assert(text: str, bounds: tuple[str | None, str | None, bool, bool]) -> None:
    (claim,) = claims_json(text)
    assert (claim["low"], claim["high"], claim["low_open"], claim["high_open"]) == bounds


def test_numbers_that_state_nothing_are_listed_only_on_request_and_with_the_reason() -> None:
    text = "2023年走访3户。"
    assert [claim["literal"] for claim in claims_json(text)] == ["3户"]
    date, count = claims_json(text, every_number)
    assert (date["kind"], bool(date["why"])) == ("none", True)
    assert "why" not in count


def test_a_run_without_documents_is_a_whole_report() -> None:
    report = json.loads(
        written(CHECK.text["json"], notifications=(Notification("no text in it", "a.txt", "check it"),))
    )
    assert report["documents"] == []
    assert report["notifications"] == [{"what": "no text in it", "path": "a.txt", "remedy": "check it", "rule": ""}]


def test_a_name_that_is_no_utf_8_survives_as_an_escape() -> None:
    text = written(CHECK.text["json"], report_on(RIGHT, "\udcff\udcfe.txt"))
    assert "\\udcff\\udcfe.txt" in text
    assert json.loads(text.encode("utf-8"))["documents"][0]["path"] == "\udcff\udcfe.txt"


@pytest.mark.parametrize("hidden", ["\u202e", "\x9b", "\u200b", "##[add-mask]x", "##vso[a]b", "\\##[a]"])
def test_what_a_terminal_or_a_build_would_act_on_is_escaped_and_stays_the_same(hidden: str) -> None:
    text = written(CHECK.text["json"], report_on(RIGHT, f"{hidden}.txt"))
    assert hidden not in text
    assert json.loads(text)["documents"][0]["path"] == f"{hidden}.txt"


def test_the_same_documents_give_the_same_bytes() -> None:
    assert written(CHECK.text["json"], report_on(WRONG)) == written(CHECK.text["json"], report_on(WRONG))


def test_chinese_is_written_as_it_is() -> None:
    assert "民事" in written(CLAIMS.text["json"], figures(read_bytes(RIGHT.encode(), "报告.txt"), DEFAULTS))
