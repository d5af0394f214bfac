"""Rates that no word ties to figures: told where one digit parts them from what stands right around them."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("全年海上搜救遇险317人，获救309人，成功率{}。", "97.5%", "91.5%"),
        ("选煤厂入洗原煤208.6万吨，产出洗精煤121.3万吨，精煤回收率{}。", "58.1%", "53.1%"),
        ("资料库可容档案42万卷，现存31.7万卷，使用率{}。", "75.5%", "72.5%"),
        ("各街道摸排沿街商铺2846家，存在飞线充电的173家，占用率{}。", "6.08%", "6.48%"),
        ("县馆全年接待来访8216人次。窗口办理查档6120件，到馆取走的5237件，取件率{}。", "85.6%", "65.6%"),
        ("在园幼儿2316人，其中男童1210人、女童1106人。体检查出龋齿的738人，龋齿率{}。", "31.9%", "37.9%"),
        ("全镇流转土地2.46万亩，流转率{}，家庭承包耕地3.92万亩。", "62.8%", "67.8%"),
        ("评查行政处罚案卷412宗，优秀率{}（131宗）。", "31.8%", "37.8%"),
        ("适龄儿童首针接种3186人，应种3294人，接种率{}。", "96.7%", "76.7%"),
        ("建成村级幸福院314个，覆盖率{}（行政村402个）。", "78.1%", "71.1%"),
    ],
)
def test_one_digit_off_the_figures_around_it(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert alarms(text.format(wrong)) == [("GJ201", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "审结复议案件642件，其后提起诉讼58件，案结事了率91.0%。",
        "转派工单4144件，直接答复8702件，按时办结率99.3%。",
        "65岁及以上老人健康管理34.7万人，管理率67.4%；在管高血压患者24.15万人，规范管理率79.6%。",
        "参加基本医保418.36万人，其中职工87.92万人、居民330.44万人，参保率94.9%（常住人口441.0万人）。",
        "报名考生3862人，实考3618人，上午场实考率93.1%。",
        "业务收入6.83亿元，业务支出3.57亿元，增值收益率1.52%。",
        "办理结婚登记3128对、离婚登记1067对。撤回申请412对，撤回率达38.5%。",
        "全年净利润11.9亿元，发放贷款86.4亿元，资本充足率13.41%。",
        "去年同期检测880批次，今年检测912批次，抽检覆盖率86.5%。",
        "全年购气量2.37亿立方米，销气量2.31亿立方米，供销差率2.53%。",
    ],
)
def test_rates_of_something_else_are_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "各项贷款余额182.6亿元，存贷比71.1%，其中涉农贷款104.4亿元、普惠小微贷款61.9亿元，两者有交叉。"
            "不良贷款余额2.37亿元，不良率{}。",
            "1.30%",
            "1.80%",
        ),
        ("集团供水量5.61亿立方米，最高日供水178.9万立方米；售水量5.02亿立方米，产销差率{}。", "10.5%", "16.5%"),
        ("空气质量优良天数318天，优良率{}，比上年多9天。", "87.1%", "81.1%"),
    ],
)
def test_defined_rates_are_of_their_plainest_terms(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert alarms(text.format(wrong)) == [("GJ201", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "涉农贷款104.4亿元，普惠小微贷款61.9亿元。不良贷款余额2.37亿元，不良率1.30%。",
        "空气质量优良天数301天，优良率84.1%，剔除沙尘影响。",
        "优良天数301天，扣除沙尘影响7天后，优良率84.1%。",
    ],
)
def test_terms_that_are_not_told_leave_the_rate_open(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("剧场可订座位17.36万个，订出座位{}，平均上座率74.3%。", "12.9万个", "12.9亿个"),
        ("普查登记古桥427座，已挂牌{}，挂牌率96.3%。", "411座", "711座"),
        ("林区道路总长53.6公里，已硬化{}，硬化率77.2%。", "41.4公里", "71.4公里"),
        ("年末存粮11.73万吨，仓容{}，库容利用率73.8%。", "15.90万吨", "19.50万吨"),
        ("服务辖区人口{}，建立健康档案6.53万份，建档率92.4%。", "7.07万人", "7.07亿人"),
        ("仓库出租率83.0%（出租7.82万平方米，可租{}）。", "9.42万平方米", "9.24万平方米"),
        ("电信诈骗立案642起，上年731起，同比下降12.2%；破案{}，破案率57.8%。", "371起", "971起"),
        ("全年排查调处纠纷2746件，成功{}，调解成功率97.5%。", "2677件", "2377件"),
    ],
)
def test_one_slip_in_a_figure_that_the_rate_is_of(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert [rule for rule, _ in alarms(text.format(wrong))] == ["GJ201"]


@pytest.mark.parametrize(
    "text",
    [
        # the insured are of those who should be, whatever digits parts and whole have
        "参保284.3万人，其中职工61.7万人、居民222.6万人，参保率97.3%。",
        "全年供气2.94亿立方米，日最高118万立方米，供销差率2.5%。",
        "年内应建市政消火栓340具，实建346具，完好率98.8%；配备泡沫车187台。",
        "选取24个项目评价，评为“优”“良”“中”“差”的分别有8个、12个、3个、1个，优良率83.3%。",
        "接听总量46230个，人工接听36720个，智能分流9510个，接通率97.4%。",
        "本科上线2537人，上线率67.3%；研究生录取415人，复试291人，调剂率35.7%。",
    ],
)
def test_figures_of_other_rates_are_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize("wrong", ["2.17万人", "1.97万人"])
def test_death_rate_is_over_the_population_of_the_birth_rate(wrong: str) -> None:
    text = "全年出生人口{}，出生率4.88‰；死亡人口2.96万人，死亡率7.73‰。"
    assert alarms(text.format("1.87万人")) == []
    assert alarms(text.format(wrong)) == [("GJ201", "7.73‰")]


def test_more_proven_than_came_in_may_be_a_slip() -> None:
    text = "年初结转18人。全年参加鉴定236人，取证{}，取证率91.9%。"
    assert alarms(text.format("217人")) == []
    assert alarms(text.format("271人")) == [("GJ201", "91.9%")]
