"""The comparison of two drafts in every format: what it says, in either language, and that nothing in it acts."""

from __future__ import annotations

import io
import json
import re
from functools import cache
from pathlib import Path

import jsonschema
import pytest
from markdown_it import MarkdownIt

from checker.audit.comparison import compare
from checker.model.drafts import Drafts, Fate, FigureChange, RelationChange
from checker.model.verdict import Severity
from checker.report import COMPARE, Page
from checker.report.layout import cells
from checker.settings import Settings
from tests.report.hostile import HOSTILE, hostile_report
from tests.report.made import RIGHT, report_on
from tests.report.test_hostile_formats import HARMLESS, SHAPES
from tests.report.test_languages import CHINESE, english_report

DRUGS = "抽检药品328批次，合格319批次，合格率97.26%。\n"
OLD = RIGHT + DRUGS
NEW = "走访企业30家。\n" + RIGHT.replace("121件", "123件") + DRUGS.replace("合格319批次", "大多合格")


def written(name: str, drafts: Drafts, *, lang: str = "zh", width: int | None = None, color: bool = False) -> str:
    stream = io.StringIO(newline="")
    COMPARE[name](drafts, stream, Page(lang, width=width, color=color))
    return stream.getvalue()


@cache
def drafts() -> Drafts:
    return compare(report_on(OLD, "旧.txt"), report_on(NEW, "新.txt"), Settings())


def handmade(injected: str, *, message: str) -> Drafts:
    """Every fate and every change once, with ``injected`` in all that comes from outside."""
    report = hostile_report(injected) if injected else english_report()
    first, last = report.claims[0], report.claims[-1]
    first, last = first._replace(metric=injected), last._replace(metric=injected)
    changes = (
        FigureChange(first, last, f"{injected}1", f"{injected}2", f"a{injected}"),
        FigureChange(None, last, "", f"{injected}2", f"a{injected}"),
        FigureChange(first, None, f"{injected}1", "", f"a{injected}"),
    )
    judged = report.relations[0]
    relations = (
        RelationChange(Fate.BROKE, judged, judged, changes, message, Severity.ERROR),
        RelationChange(Fate.BROKE, judged, None, changes[:1], message, Severity.ERROR, recomputed="1 ≠ 2", fits=False),
        RelationChange(Fate.NEW, None, judged, (), message, Severity.INFO),
        RelationChange(Fate.UNTIED, judged, None, changes, lost=(first, last)),
        RelationChange(Fate.UNTIED, judged, None, lost=(last,), recomputed=f"{injected}1 = 1", fits=True),
        RelationChange(Fate.UNTIED, judged, None, changes * 2, recomputed=f"{injected}1 ≠ 2", fits=False),
        RelationChange(Fate.STILL, judged, judged, changes, message, Severity.WARNING),
        RelationChange(Fate.HEALED, judged, judged, changes, message, Severity.ERROR),
        RelationChange(Fate.GONE, judged, None, (), message, Severity.ERROR),
    )
    return Drafts(report, report, changes, relations, 3, 4, 5)


@cache
def hostile(name: str, injected: str) -> str:
    return written(name, handmade(injected, message=f"a{injected}b"))


@pytest.mark.parametrize("injected", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("name", COMPARE)
def test_a_hostile_comparison_has_the_shape_of_a_harmless_one(name: str, injected: str) -> None:
    harmless = re.sub(r"[^\r\n]+", HARMLESS, injected)
    assert SHAPES[name](hostile(name, injected)) == SHAPES[name](hostile(name, harmless))


@pytest.mark.parametrize("injected", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("name", COMPARE)
def test_no_character_acts_on_a_terminal_hides_or_commands(name: str, injected: str) -> None:
    text = hostile(name, injected)
    text.encode("utf-8")
    acting = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\r(?!\n)"
    assert re.findall(acting, text) == []
    assert re.findall(r"##[A-Za-z]*\[", text) == []
    assert [line for line in re.split(r"[\r\n]+", text) if line.lstrip().startswith("::")] == []


@pytest.mark.parametrize("injected", HOSTILE.values(), ids=HOSTILE)
def test_markdown_calls_nobody_and_refers_to_nothing(injected: str) -> None:
    tokens = MarkdownIt("commonmark", {"html": True}).enable(["table"]).parse(hostile("markdown", injected))
    text = "\n".join(
        child.content for token in tokens for child in token.children or () if child.type in ("text", "text_special")
    )
    assert re.findall(r"[@$]|#\w|://|www\.|GH-\d|:\w+:|!\d|(?<!\d)%\d", text) == []


@pytest.mark.parametrize("name", COMPARE)
def test_an_english_comparison_has_no_chinese_word_of_the_tool_s_own(name: str) -> None:
    text = written(name, handmade("", message="does not hold"), lang="en")
    assert CHINESE.findall(text) == []
    assert len(text) > 400


@pytest.mark.parametrize("name", [name for name in COMPARE if name != "json"])
def test_the_language_of_a_comparison_is_the_one_that_was_asked_for(name: str) -> None:
    assert written(name, drafts(), lang="zh") != written(name, drafts(), lang="en")


def test_a_clerk_reads_what_changed_what_broke_and_what_is_not_checked() -> None:
    assert written("text", drafts()).splitlines() == [
        "旧.txt → 新.txt",
        "",
        "数据变动 (3)",
        "   位置       旧稿     新稿   所在文字",
        "   1:5        —        30家   走访企业30家",
        "   2:20       121件    123件  分为民事123件",
        "   旧稿 2:13  319批次  —      合格319批次",
        "",
        "旧稿一致，新稿不一致 (1)",
        "   2:11  民事121件→123件后，485件与分项之和487件不符，相差2件",
        "      旧稿  121 + 1 + 363 = 485",
        "      新稿  123 + 1 + 363 = 487 ≠ 485",
        "",
        "旧稿已核对，新稿未能核对 (2)",
        "   3:5  删去合格319批次后，未再核对：抽检药品328批次",
        "      旧稿  328 ≥ 319",
        "   3:19  删去合格319批次后，未再核对：合格率97.26%",
        "      旧稿  319 ÷ 328 ≈ 97.25609%",
        "",
        "数据：改动 1、新增 1、删去 1、未变 5",
        "勾稽关系：变为不一致 1、新增不一致 0、不再核对 2、两稿都一致 0",
        "新稿：未核对的数据 3：文中没有与之勾稽的数据，是否有误不得而知",
    ]


@pytest.mark.parametrize("width", [20, 40, 80])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    lines = written("text", handmade("甲乙丙丁", message="甲乙丙丁" * 30), width=width).splitlines()
    assert max(map(cells, lines)) <= width


def test_colour_adds_nothing_but_colour() -> None:
    colored = written("text", drafts(), color=True)
    assert "\x1b[" in colored
    assert re.sub(r"\x1b\[[\d;]*m", "", colored) == written("text", drafts())


def test_drafts_that_share_nothing_are_doubted() -> None:
    apart = compare(report_on(RIGHT), report_on("走访企业30家。\n"), Settings())
    for name in ("text", "markdown"):
        assert "是同一份材料的两稿吗" in written(name, apart)
        assert "是同一份材料的两稿吗" not in written(name, drafts())


def test_the_json_is_valid_and_names_every_place() -> None:
    schema = json.loads((Path(__file__).parents[2] / "schemas" / "report.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    for each in (drafts(), handmade("甲", message="乙")):
        validator.validate(json.loads(written("json", each)))
    report = json.loads(written("json", drafts()))
    assert report["summary"] == {
        "figures": {"changed": 1, "added": 1, "removed": 1, "kept": 5},
        "relations": {
            **dict.fromkeys(("new", "still", "healed", "gone", "held", "suppressed"), 0),
            "broke": 1,
            "untied": 2,
        },
        "untied": 3,
    }
    changed = report["figures"][1]
    for side, text in (("old", OLD), ("new", NEW)):
        place = changed[side]["location"]
        assert text[place["offset"] : place["offset"] + place["length"]] == changed[side]["literal"]
    (broke, *_) = report["relations"]
    assert (broke["old"]["arithmetic"], broke["new"]["verdict"], broke["figures"]) == (
        "121 + 1 + 363 = 485",
        "inconsistent",
        [1],
    )


def test_a_comparison_that_has_no_room_in_a_comment_is_cut_and_counted() -> None:
    many = drafts()
    long = written("markdown", many._replace(figures=many.figures * 2_000))
    assert len(long) < 65_536
    assert "未列出" in long
