"""Changes, ledgers and facts told again in words that are less usual."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

DIFFERENCE, GROWTH, RATE = RelationKind.DIFFERENCE, RelationKind.GROWTH, RelationKind.RATE
FLOW, RESTATED = RelationKind.STOCK_FLOW, RelationKind.RESTATED


@pytest.mark.parametrize(
    ("text", "stated", "slip"),
    [
        ("猪肉均价每公斤24.6元，比上周的23.8元贵0.8元；与去年同期的27.1元相比低2.5元。", "低2.5元", "低2.3元"),
        ("西红柿每公斤8.6元，比节前两周的7.2元贵1.4元。", "贵1.4元", "贵1.6元"),
        ("次均费用由7846元降至7320元，少花526元，降幅6.7%。", "少花526元", "少花562元"),
        ("自付比例为24.9%，去年是26.3%，减轻1.4个百分点。", "1.4个", "2.4个"),
        ("优良天数比率由上年的86.3%提高到90.1%，好转3.8个百分点。", "3.8个", "4.8个"),
    ],
)
def test_a_change_by_any_word_lies_between_its_two_figures(text: str, stated: str, slip: str) -> None:
    assert alarms(text) == []
    assert len(checked(text, DIFFERENCE)) >= 1
    assert len(alarms(text.replace(stated, slip))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "收缴名贵药材3件、珍贵木材12件，价值86万元，比上年的74万元多12万元。",
        "优126天、良189天，优良天数比例86.5%。与上年有效监测的362天、优良318天相比，优良天数少3天。",
        "与上年的开庭412次、调解137次相比，今年开庭次数多38次，达450次；调解少12次，为125次。",
    ],
)
def test_what_only_looks_like_the_other_figure_is_let_be(text: str) -> None:
    assert alarms(text) == []


def test_growth_by_the_day_is_of_the_figures_by_the_day() -> None:
    text = "国庆假期7天，接待游客83.6万人次。上年假期是8天，接待91.2万人次，按日均折算，今年仍增4.8%。"
    assert len(checked(text, GROWTH)) == 1
    assert alarms(text.replace("4.8%", "8.4%")) == [("GJ301", "8.4%")]
    assert alarms("端午假期3天，接待游客26.4万人次，按可比口径增长6.8%。") == []


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("月初在站37人，当月接收128人，护送返乡和家属接回131人，到月底在站34人。", "44人"),
        ("月初存栏种猪412头，当月转入58头，出售71头，病死2头，月底存栏397头。", "379头"),
        ("上半年购进化肥4.2万吨，销出3.7万吨，连同年初库存0.9万吨，6月底仍有1.4万吨在库。", "1.9万吨"),
        ("汛期领用编织袋3.6万条，补充4.1万条，加上汛前库存12.5万条，现有13.0万条。", "12.0万条"),
    ],
)
def test_a_ledger_of_a_month_or_a_season(text: str, slip: str) -> None:
    assert len(checked(text, FLOW)) == 1
    assert alarms(text) == []
    stated = checked(text, FLOW)[0].partition(":")[0]
    assert [figure for _, figure in alarms(text.replace(stated, slip))] == [slip]


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("迁入2215人，迁出3098人，净迁出883人。", "883人: 3098 − 2215"),
        ("抽查96家，整改到位的有90家，另6家延期至下月。", "6家: 96 − 90"),
        ("组织开标11次，流标2次，其余9个标段预算合计2860万元。", "9个: 11 − 2"),
        ("累计3017.9万吨，为年计划3200万吨的94.3%，缺口182.1万吨。", "182.1万吨: 3200 − 3017.9"),
    ],
)
def test_what_is_left_or_short_or_gone(text: str, arithmetic: str) -> None:
    assert arithmetic in checked(text, FLOW)
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "新注册4.86万辆、注销2.13万辆，加上转入转出相抵的净转出0.41万辆，全年净增2.32万辆。",
        "抽检380批次，合格371批次；另对学校食堂抽检64批次，全部合格。",
        "户籍人口54.12万人，常住人口48.69万人，净流出5.43万人。",
        "月初在岗820人，本月返岗46人、请假32人，月末在岗834人，缺勤率2.1%。",
        "年初在册退役军人3260人，全年新接收退役军人186人，去世42人，年末在册3404人。",
        "平台年初注册商户1.86万家，全年新注册0.42万家，注销0.11万家，年末2.17万家，活跃商户1.3万家，占六成。",
    ],
)
def test_what_goes_another_way_or_stands_besides_is_let_be(text: str) -> None:
    assert alarms(text) == []


def test_a_rate_of_what_was_found_bears_either_word() -> None:
    assert alarms("抽查企业640家，查出问题的112家，问题发现率15.7%。") == [("GJ201", "15.7%")]
    assert checked("抽看台账480份，检出填写不规范的54份，问题检出率11.3%。", RATE) == ["11.3%: 54 ÷ 480"]


def test_the_parts_beside_a_part_are_no_base_of_its_rate() -> None:
    text = "妇幼保健院上年分娩1836例，顺产1084例，剖宫产752例，剖宫产率41.0%，新生儿筛查1829人。"
    assert checked(text, RATE) == ["41.0%: 752 ÷ 1836"]
    assert alarms(text.replace("41.0%", "69.4%")) == [("GJ201", "69.4%")]


def test_a_sentence_that_divides_what_was_told_tells_it_again() -> None:
    text = "全县城镇新增就业6218人。6281人当中，失业人员再就业2105人，困难人员730人，提前完成全年6000人的任务。"
    assert alarms(text) == [("GJ501", "6281人")]
    assert alarms(text.replace("6281", "6218")) == []


def test_a_list_of_bare_numbers_has_the_unit_of_the_sentence_in_front() -> None:
    text = "全社会用电17.32亿千瓦时。分产业看，一产0.41亿、二产11.56亿、三产2.83亿，居民生活2.52亿；二产比重66.7%。"
    assert "17.32亿千瓦时: 0.41 + 11.56 + 2.83 + 2.52" in checked(text)
    assert "66.7%: 11.56 ÷ 17.32" in checked(text)


def test_a_figure_converted_in_a_bracket_takes_the_increment_of_its_unit() -> None:
    text = "早稻播种1.8万公顷（合27万亩），比去年多8000亩，增3.1%。"
    assert len(checked(text, GROWTH)) == 1
    assert alarms(text) == []
