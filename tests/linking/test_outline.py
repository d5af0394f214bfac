"""The outline of a passage: where a figure stands, which words are its own, and what it is to its clause."""

from __future__ import annotations

import pytest

from checker.claims import extract
from checker.linking.outline import outline
from checker.linking.passage import Mention, Role
from checker.readers.text import read_text


def mentions(text: str) -> list[Mention]:
    """The figures of the text in their places."""
    document = read_text(text, path="report.txt", sha256="")
    paragraphs = outline(document, extract(document))
    return [mention for paragraph in paragraphs for sentence in paragraph.sentences for mention in sentence.mentions]


def role(text: str, literal: str) -> Role:
    """What the figure is to its clause."""
    (found,) = {mention.role for mention in mentions(text) if mention.claim.literal == literal}
    return found


@pytest.mark.parametrize(
    ("text", "literal", "expected"),
    [
        ("受理860件。", "860件", Role.LEVEL),
        ("受理860件，比上年的742件多118件。", "742件", Role.PREVIOUS),
        ("受理860件，比上年的742件多118件。", "118件", Role.CHANGE),
        ("三季度日均386件，较二季度日均371件多15件。", "386件", Role.AVERAGE),
        ("三季度日均386件，较二季度日均371件多15件。", "371件", Role.PREVIOUS),
        ("12个村均设服务点3个。", "3个", Role.LEVEL),
        ("年末在册1286人，净增113人。", "113人", Role.NET),
        ("出口42亿美元，贸易顺差11.4亿美元。", "11.4亿美元", Role.NET),
        ("补助4500万元，占上年筹集额7205万元的62.5%。", "7205万元", Role.BASE),
        ("补助4500万元，占上年筹集额7205万元的62.5%。", "62.5%", Role.SHARE),
        ("占总数的比例为38%。", "38%", Role.SHARE),
        ("参训744人（40%）。", "40%", Role.SHARE),
        ("3家未达序时进度（50%）。", "50%", Role.PERCENT),
        ("办结率为95%。", "95%", Role.RATE),
        ("增长率8.2%。", "8.2%", Role.GROWTH),
        ("产量下降为27105吨，降幅为5%。", "27105吨", Role.LEVEL),
        ("产量下降为27105吨，降幅为5%。", "5%", Role.GROWTH),
        ("败诉率6.1%，低于10%的控制目标。", "低于10%", Role.CONDITION),
        ("核减率超过10%的9个。", "超过10%", Role.CONDITION),
        ("5万元以下的村11个。", "5万元以下", Role.CONDITION),
        ("居全省前三位。", "三位", Role.CONDITION),
        ("学前162.3万元。", "162.3万元", Role.LEVEL),
        ("新增学校3所。", "3所", Role.LEVEL),
        ("是上年的3倍。", "3倍", Role.MULTIPLE),
        ("性别比为1.06:1。", "1.06:1", Role.RATIO),
    ],
)
def test_the_words_of_its_clause_say_what_a_figure_is(text: str, literal: str, expected: Role) -> None:
    assert role(text, literal) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("同比分别下降47.62%和48.72%。", [Role.GROWTH, Role.GROWTH], id="a list goes on"),
        pytest.param("评优率分别为10%、90%和0。", [Role.RATE] * 3, id="also with a bare number"),
        pytest.param("消除率按户计75.3%、按人计75.4%。", [Role.RATE, Role.RATE], id="in another unit"),
        pytest.param("同比下降47.62%，其中公路48.72%。", [Role.GROWTH, Role.PERCENT], id="not behind words of its own"),
        pytest.param(
            "上年新建12座，改造20座；今年新建18座。", [Role.PREVIOUS, Role.PREVIOUS, Role.LEVEL], id="to the semicolon"
        ),
        pytest.param("某县上年完成产值286亿元，增长5%。", [Role.LEVEL, Role.GROWTH], id="a passage about last year"),
        pytest.param("2023年新建12座，2024年新建18座。", [Role.PREVIOUS, Role.LEVEL], id="the earlier of two years"),
        pytest.param("2024年新建18座，2023年新建12座。", [Role.LEVEL, Role.PREVIOUS], id="in whatever order"),
    ],
)
def test_a_figure_without_words_of_its_own_goes_on_with_the_one_in_front(text: str, expected: list[Role]) -> None:
    assert [mention.role for mention in mentions(text)] == expected


def test_commas_end_clauses_semicolons_end_peers_and_full_stops_end_sentences() -> None:
    text = "受理86件，办结72件；接听来电36个。走访18户。"
    assert [(each.clause, each.peer) for each in mentions(text)] == [(0, 0), (1, 0), (2, 1), (0, 0)]
    assert [each.sentence.words for each in mentions(text)][-1] == "走访18户"


def test_a_bracket_belongs_to_the_figure_on_its_left() -> None:
    whole, part, other, behind = mentions("植树860株（松树420株、柏树440株），成活812株。")
    assert [each.owner for each in (whole, part, other, behind)] == [None, whole, whole, None]
    assert [each.depth for each in (whole, part, other, behind)] == [0, 1, 1, 0]


def test_head_lead_and_tail_are_the_words_around_a_figure_and_no_others() -> None:
    first, second = mentions("新建校舍12所、改建校舍18所在建。")
    assert (first.head, first.lead, first.tail) == ("新建校舍", "新建校舍", "")
    assert (second.head, second.lead, second.tail) == ("新建校舍12所、改建校舍", "改建校舍", "在建")
    assert second.separator == "、"


def test_a_bracket_that_follows_no_figure_is_none_of_its_words() -> None:
    assert [each.lead for each in mentions("一类（两小时内）1.13万件。")][-1] == "一类"


def test_titles_and_quoted_names_end_no_clause() -> None:
    (mention,) = mentions("印发《办法；细则，附件》12份。")
    assert (mention.clause, mention.peer) == (0, 0)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("来访340名452位，共8场次。", ["人", "人", "场"]),
        ("服务1.86万、3.42万和1.35万人次。", ["人次", "人次", "人次"]),
        ("服务老人1.86万、儿童3.42万和妇女1.35万人次。", ["", "", "人次"]),
    ],
)
def test_units_that_count_the_same_have_one_name_and_a_bare_list_has_that_of_its_last(
    text: str, units: list[str]
) -> None:
    assert [mention.unit for mention in mentions(text)] == units


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("特殊教育学校、教师进修学校各1所。", [2]),
        ("市县两级各184万元。", [2]),
        ("甲、乙各有3所、4所，丙2所。", [1, 1, 1]),
        ("各派出所3名。", [1]),
    ],
)
def test_so_many_for_each_is_meant_as_often_as_there_are_things(text: str, times: list[int]) -> None:
    assert [mention.times for mention in mentions(text)] == times


def test_figures_side_by_side_are_told_by_the_words_of_the_first() -> None:
    first, second = mentions("办理刑事案件340件452人。")
    assert "刑事案件" in first.label
    assert "刑事案件" in second.label
