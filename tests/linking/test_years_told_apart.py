"""Changes whose earlier figure has its own time: a sentence of its own, a list of that year, what was carried in."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        # taken up by words
        ("全年入库税收166.5亿元。2021年全年税收为158.3亿元，相比之下增收8.2亿元，增长{}。", "5.2%", "7.2%"),
        ("全年入库税收166.5亿元。2021年全年税收为158.3亿元，相比之下增收{}，增长5.2%。", "8.2亿元", "8.9亿元"),
        ("全年入库税收166.5亿元；2021年税收为158.3亿元，与之相比，增长{}。", "5.2%", "7.2%"),
        (
            "全年整车销量193647辆，其中新能源车型68214辆。2022年整车销量176308辆，新能源车型41529辆；"
            "与之相比，整车销量增长{}，新能源车型增长64.3%。",
            "9.8%",
            "8.9%",
        ),
        # of no name of its own, right behind
        ("侵财类案件破案数由此升至679起；2022年这一数字为583起，增幅{}。", "16.5%", "18.5%"),
        ("快递业务总量1.862亿件。2022年为1.654亿件，增幅{}。", "12.6%", "16.2%"),
        ("毛利率28.81%，2022年为27.15%，提升{}个百分点。", "1.66", "1.86"),
        ("城镇化率达到58.20%，2020年第七次全国人口普查时为55.91%，三年间提高{}个百分点。", "2.29", "2.59"),
        # by its name
        ("全年利用再生水3124万立方米，处理污水10158万立方米，2022年处理9672万立方米，增长{}。", "5.0%", "6.0%"),
        ("当年基金支出38.95亿元，当年结余2.33亿元。2022年基金支出36.42亿元，当年支出增长{}。", "6.9%", "9.6%"),
        ("科研经费到账6.84亿元，其中纵向经费4.27亿元。2022年到账经费6.13亿元，净增{}亿元。", "0.71", "0.17"),
        ("全市水库蓄水4.83亿立方米。上年同期蓄水5.27亿立方米，少蓄{}亿立方米。", "0.44", "0.41"),
        ("各项贷款余额352.18亿元。年初贷款余额为318.45亿元，一年净增{}亿元。", "33.73", "33.37"),
        ("Ⅲ类及以上水质比例89.6%。Ⅲ类及以上水质比例上年为85.4%，今年高出{}个百分点。", "4.2", "2.4"),
        ("群众满意率上年为92.4%，今年为95.7%，提高{}个百分点。", "3.3", "4.3"),
        # this year's is a sum
        ("2022年诊疗43.52万人次，今年门诊41.26万人次、急诊5.83万人次，二者相加47.09万人次，增长{}。", "8.2%", "2.8%"),
        ("各站累计发送486.4万人次，2019年春运发送451.7万人次，较2019年增长{}。", "7.7%", "9.7%"),
        ("2019年接待观众86.3万人次，2023年则为112.5万人次，后者比前者多{}。", "30.4%", "34.0%"),
        # what was carried in
        ("新收48216件，加上旧存3147件，全年办结47905件；年末未结3458件，较年初多{}件。", "311", "351"),
        ("新收3874件，上年旧存186件，审结3921件。到年底没有审结的139件，比年初少{}件。", "47", "74"),
        # more or less of what is done
        ("蓄水68.42亿立方米，比年初多蓄9.17亿立方米，比去年同期的72.85亿立方米少蓄{}亿立方米。", "4.43", "4.34"),
        ("代表团共获奖牌98枚，上届为84枚，多得{}枚。", "14", "24"),
        ("不合格率2.17%，合格率97.83%。抽检中，与上年2.46%的不合格率相比，下降{}个百分点。", "0.29", "0.39"),
    ],
)
def test_the_figure_of_a_named_time_is_what_a_change_is_from(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert any(said.startswith(f"{right}") for said in checked(text.format(right)))
    assert [rule for rule, _ in alarms(text.format(wrong))] in (["GJ301"], ["GJ306"])


def test_the_sum_of_a_list_of_a_named_year() -> None:
    text = (
        "内贸箱185.9万标箱、外贸箱126.4万标箱，二者之和312.3万标箱；"
        "2022年外贸箱119.7万标箱、内贸箱171.2万标箱，总计290.9万标箱，增长7.4%。"
    )
    assert "7.4%: (312.3 − 290.9) ÷ 290.9" in checked(text)


def test_a_word_that_the_two_figures_belie() -> None:
    assert alarms("生猪出栏42.73万头，2022年为44.18万头，同比下降3.3%。") == []
    assert alarms("生猪出栏42.73万头，2022年为44.18万头，同比增长3.3%。") == [("GJ303", "3.3%")]


def test_growth_over_the_current_figure_of_a_sentence_in_front() -> None:
    text = "全年查处涉烟违法案件362起。移送的有29起；2022年查处的案件为398起，同比下降{}。"
    assert alarms(text.format("9.0%")) == []
    assert alarms(text.format("9.9%")) == [("GJ301", "9.9%")]


def test_a_figure_of_a_named_year_is_no_part_of_this_years() -> None:
    assert alarms("立案34起，案值8.62亿元。2022年立案27起，起数增长25.9%。涉税案件25起、非涉税案件9起。") == []
    assert alarms("2022年诊疗人次为43.52万，今年门诊41.26万人次、急诊5.83万人次，二者相加达47.09万人次。") == []


@pytest.mark.parametrize(
    "text",
    [
        # the year that the passage is about, with its own growth
        "2023年全县实现生产总值318.45亿元，同比增长5.8%；2022年为305.12亿元，同比增长4.2%。",
        "2021年收入120.4万元。2022年收入130.6万元，增长8.5%。2023年收入150.2万元，增长15.0%。",
        "2023年收入150.2万元。2022年收入130.6万元，增长8.5%。",
        "2022年，全县主要指标稳步增长。全县税收收入166.5亿元。2022年地方税收158.3亿元，增长8.3%。",
        # what five years brought
        "五年来全县累计投入18.52亿元。2022年投入4.26亿元，增长8.0%。",
        # last year's own change
        "受理举报1326件，办结1309件。上年同期受理1518件，同比下降17.3%。",
        # of the year in between
        "今年销量2.05万吨，而2020年为1.42万吨，同比增长9.0%。",
        # of something else
        "贷款余额352.18亿元。2022年存款余额418.45亿元，增长9.3%。",
        "全市运用“四种形态”2344人次。2022年全市运用2127人次，2023年比其多217人次，"
        "其中第一种形态多183人次，第三种形态则少7人次。",
        "每股分红120元。2021年每股分红100元，本年每股多分20元，提高20.0%。",
        # another one of those in front
        "全年收案679起，结案612起。2022年为583起，增幅16.5%。",
        # carried in, and another beginning is told
        "旧存3147件，年初库存2964件，年末未结3458件，较年初多494件。",
    ],
)
def test_what_only_looks_like_an_earlier_figure_is_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        ("平均降水量1372.4毫米，比常年1290.7毫米偏多6%（约{}毫米）。", "81.7", "87.1", "GJ306"),
        ("申请6914项，平均资助率17.5%。其中青年项目资助率19.9%，高出平均水平{}个百分点。", "2.4", "3.4", "GJ306"),
        ("出口比进口多出{}亿元，前者412.7亿元，后者268.4亿元。", "144.3", "114.3", "GJ306"),
        ("出生人口0.41万人，死亡人口0.55万人，自然增加{}万人。", "-0.14", "-0.41", "GJ601"),
        ("开行线路162条，线路总长2934.6公里，条均{}公里。", "18.1", "18.9", "GJ205"),
        ("老年人口84.6万人。养老机构床位2.94万张，每千名老人拥有床位{}张。", "35", "348", "GJ205"),
        ("日均800万件，为平日业务量的{}倍；当天揽收1164万件，较平日日均640万件增长81.9%。", "1.25", "1.52", "GJ206"),
        ("查验交通运输工具7.46万架次，2022年为2.18万，是2022年的{}倍。", "3.4", "4.3", "GJ206"),
    ],
)
def test_terms_told_in_other_words(text: str, right: str, wrong: str, rule: str) -> None:
    assert alarms(text.format(right)) == []
    assert any(said.removeprefix("约").startswith(right) for said in checked(text.format(right)))
    assert [found for found, _ in alarms(text.format(wrong))] == [rule]


@pytest.mark.parametrize(
    "text",
    [
        # what it came to, and not how much it rose
        "接待游客862.4万人次，比上年的795.6万人次增长8.4%（862.4万人次）。",
        # the bracket is of another year behind it
        "高新技术企业184家，比上年末的157家增长17.2%，是2019年（62家）的近3倍。",
        # of a province that is told nowhere
        "平均资助率17.5%。青年项目资助率19.9%，高出全省平均水平3.1个百分点。",
        "在校生3624人，比上年多招收少数民族学生12人。",
    ],
)
def test_look_alikes_of_these_words(text: str) -> None:
    assert alarms(text) == []
