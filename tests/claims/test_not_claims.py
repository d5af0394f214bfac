"""Numbers that assert nothing, and why."""

from __future__ import annotations

import pytest

from checker.claims import extract
from tests.claims.reading import claims_of, document_of, figures, not_claims_of

WHOLE_EXPRESSIONS = {
    "2019年": "date",
    "2019年1-5月份": "date",
    "2013至2018年": "date",
    "2013年至2022年": "date",
    "2021—2025年": "date",
    "2015-2020": "date",
    "2020年11月1日零时": "date",
    "二〇二三年五月": "date",
    "8月27日": "date",
    "3月25日至4月2日": "date",
    "1—6月": "date",
    "1至6月": "date",
    "12月底": "date",
    "2023-05-31": "date",
    "2023.5.31": "date",
    "上半年": "date",
    "一季度": "date",
    "前三季度": "date",
    "前5个月": "date",
    "第28周": "date",
    "90年代": "date",
    "近三年": "date",
    "上一年": "date",
    "前一年": "date",
    "8:30": "time",
    "16时30分": "time",
    "第三批": "ordinal",
    "第六次": "ordinal",
    "第3，5，7条": "ordinal",
    "第二、第三": "ordinal",
    "一、": "marker",
    "（一）": "marker",
    "(二)": "marker",
    "1.": "marker",
    "2、": "marker",
    "③": "marker",
    "12348": "hotline",
    "12345": "hotline",
    "0571-88888888": "phone",
    "13812345678": "phone",
    "5A": "code",
    "2.0版": "code",
    "622202123456789012": "code",
    "7号": "number",
    "0—14岁": "age",
    "十九大": "name",
    "二十大": "name",
    "三中全会": "name",
    "四届三次": "name",
    "一站式": "name",
    "五位一体": "name",
    "三年级": "name",
}

IN_THEIR_PLACE = {
    "国办函〔2021〕30号": [("2021", "document number"), ("30号", "number")],
    "（2021）浙0602行初123号": [("2021", "date"), ("0602", "code"), ("123号", "number")],
    "“1+5+N”模式": [("1", "slogan"), ("5", "slogan")],
    "“四个一”工程": [("四", "slogan"), ("一", "slogan")],
    "“七五”普法": [("七五", "slogan")],
    "《民法典知识50问》": [("50", "title")],
    "注释[12]": [("12", "footnote")],
    "G20峰会": [("20", "code")],
    "COVID-19防控": [("19", "code")],
    "表1：受理情况": [("1", "number")],
    "每千人": [("千人", "per")],
    "每10股": [("10股", "per")],
    "三重审查制度": [("三重", "name")],
    "两公律师": [("两公律师", "name")],
    "五星派出所": [("五星", "name")],
    "两会期间": [("两会", "name")],
    "律师万人比": [("万人比", "name")],
    "开展四大工程": [("四大", "name")],
    "1313分类教育": [("1313", "name")],
    "二级单位": [("二级", "name")],
    "突出一个“学”字": [("一个", "word")],
    "无一例撤销": [("一", "absence")],
    "一是巩固；二是提高": [("一是", "marker"), ("二是", "marker")],
    "4.2023年上半年": [("4.", "marker"), ("2023年上半年", "date")],
    "十九届四中全会": [("十九届", "name"), ("四中全会", "name")],
}

WORDS = [
    "资金分三块筹措",
    "队伍建设",
    "收拾房间",
    "放肆",
    "大陆",
    "登陆",
    "伍仁",
    "四处",
    "四川",
    "进一步",
    "统一",
    "一起学习",
    "一般",
    "一些",
    "一直",
    "双随机、一公开",
    "年过半百",
    "两半",
    "百姓",
    "千方百计",
    "万万",
    "一一对应",
    "三三两两",
    "一二三产业",
    "三证合一",
    "一带一路",
    "结余",
    "余额",
    "其余",
    "多次",
    "大多数",
    "若干",
    "半数",
    "共青团",
    "零的突破",
    "一次性补贴",
]


@pytest.mark.parametrize(("text", "why"), WHOLE_EXPRESSIONS.items())
def test_the_whole_expression_asserts_nothing(text: str, why: str) -> None:
    assert (not_claims_of(text), figures(text)) == ([(text, why)], "")


@pytest.mark.parametrize(("text", "expected"), IN_THEIR_PLACE.items())
def test_a_number_in_its_place_asserts_nothing(text: str, expected: list[tuple[str, str]]) -> None:
    assert (not_claims_of(text), figures(text)) == (expected, "")


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("二类坝15座、三类坝9座", ["二类", "三类"]),
        ("三类29条、四类6条", ["三类", "四类"]),
        ("三类桥梁146座，四类桥梁17座", ["三类", "四类"]),
        ("发现三类问题46个", []),
        ("前三类诉求占62%，四类企业不受限", []),
    ],
)
def test_classes_told_in_a_row_are_names(text: str, classes: list[str]) -> None:
    assert [literal for literal, _ in not_claims_of(text)] == classes


@pytest.mark.parametrize("text", WORDS)
def test_a_word_with_a_numeral_in_it_is_no_figure(text: str) -> None:
    assert claims_of(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("四、主要打算", 4),
        ("第三批名单", 3),
        ("（十二）其他", 12),
        ("⑦其他", 7),
        ("第28周", 28),
        ("二〇二三年", 2023),
        ("一是", 1),
    ],
)
def test_its_number_is_kept_for_rules_about_numbering(text: str, value: int) -> None:
    (claim,) = extract(document_of(text))
    assert (claim.asserted.low, claim.asserted.is_point) == (value, True)


@pytest.mark.parametrize(
    "text",
    [
        "案件14、16件",
        "其中1.5万件",
        "第一季度办结64件",
        "110起",
        "发放120份",
        "接听12345个",
        "轮出12350吨",
        "完成检验12350批次",
        "花了三块",
        "三块钱",
    ],
)
def test_a_figure_that_looks_like_a_marker_or_a_hotline_is_read(text: str) -> None:
    assert claims_of(text)


def test_a_quotation_long_enough_for_a_sentence_states_its_figures() -> None:
    text = "他说：“去年我们一共办结了各类法律援助案件1485件，其中民事案件最多。”"
    assert figures(text) == "1485件 1485 件"
