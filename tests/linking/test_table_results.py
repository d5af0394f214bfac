"""Tables: lines worked out from lines above, columns that are products or means, and tables side by side."""

from __future__ import annotations

import pytest

from tests.linking.table_passages import holding, only, report_on, written

ASSETS = written(
    "项目（万元） 2022年末 2023年末",
    "固定资产原值 4821.36 5106.72",
    "减：累计折旧 1932.44 2215.08",
    "固定资产净值 2888.92 2891.64",
)
PROFIT = written(
    "项目 本年（万元）",
    "一、营业收入 8642.35",
    "减：营业成本 5938.12",
    "管理费用 786.25",
    "加：其他收益 85.00",
    "投资收益 -42.36",
    "二、营业利润 1960.62",
    "加：营业外收入 12.40",
    "三、利润总额 1973.02",
)
TOTAL_COST = written(
    "项目 行次 本期（元）",
    "一、营业总收入 1 86420350",
    "二、营业总成本 2 80612480",
    "其中：营业成本 3 68315200",
    "管理费用 4 12297280",
    "加：其他收益 5 420000",
    "三、营业利润 6 6227870",
)
SURPLUS = written(
    "项目（元） 本年数",
    "一、本期收入 21120895",
    "（一）财政拨款收入 18526400",
    "（二）事业收入 2594495",
    "二、本期费用 20714038",
    "（一）业务活动费用 15638247",
    "（二）其他费用 5075791",
    "三、本期盈余 406857",
)
CARRIED = written(
    "项目 金额（万元）", "年初结转和结余 256.38", "本年收入 3182.65", "本年支出 3240.17", "年末结转和结余 198.86"
)
CASH = written(
    "项目 金额（元）",
    "日常活动产生的现金流量净额 1256250",
    "投资活动产生的现金流量净额 -863500",
    "四、现金净增加额 392750",
    "加：期初现金余额 2615480",
    "五、期末现金余额 3008230",
)
PURCHASE = written(
    "品名 数量 单价（元） 金额（万元）", "电脑 1260 3850 485.10", "黑板 23 18500 42.55", "灯 440 545 23.98"
)
GRANTS = written(
    "对象 人数（人） 月标准（元/人） 发放月数 金额（元）",
    "甲 386 820 12 3798240",
    "乙 1542 640 12 11842560",
    "丙 218 1066 12 2788656",
)
MEANS = written(
    "机构 收入（万元） 门诊人次 次均费用（元）",
    "甲院 12846.30 486200 264.22",
    "乙院 5123.85 231540 221.29",
    "丙院 2967.40 158320 187.43",
)
STOCK = written(
    "物资 年初库存 购入 出生 迁出 年末库存", "甲 320 80 3 46 357", "乙 1860 400 1 275 1986", "丙 42 6 0 3 45"
)
BESIDE = written(
    "收入 金额（元） 支出 金额（元）",
    "拨款 45000 报酬 36000",
    "租金 28600 环卫 12800",
    "合计 73600 合计 48800",
)


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        (ASSETS, "5106.72 − 2215.08 = 2891.64"),
        (PROFIT, "8642.35 − 5938.12 − 786.25 + 85 + -42.36 = 1960.62"),
        (PROFIT, "1960.62 + 12.4 = 1973.02"),
        (TOTAL_COST, "86420350 − 80612480 + 420000 = 6227870"),
        (SURPLUS, "21120895 − 20714038 = 406857"),
        (CARRIED, "256.38 + 3182.65 − 3240.17 = 198.86"),
        (CASH, "1256250 + -863500 = 392750"),
        (CASH, "392750 + 2615480 = 3008230"),
        (PURCHASE, "18500 × 23 = 42.55"),
        (GRANTS, "640 × 1542 × 12 = 11842560"),
        (MEANS, "5123.85 ÷ 231540 ≈ 221.29437"),
        (STOCK, "1860 + 400 + 1 − 275 = 1986"),
        (BESIDE, "36000 + 12800 = 48800"),
    ],
)
def test_a_line_that_is_worked_out_is_checked(text: str, arithmetic: str) -> None:
    assert arithmetic in holding(text)
    assert report_on(text, "audit").findings == ()


@pytest.mark.parametrize(
    ("text", "right", "wrong", "rule"),
    [
        (ASSETS, "2891.64", "2819.64", "GJ306"),
        (
            ASSETS.replace(" 4821.36 |", " |").replace(" 1932.44 |", " |").replace(" 2888.92 |", " |"),
            "2891.64",
            "5891.64",
            "GJ306",
        ),
        (PROFIT, "1960.62", "1906.62", "GJ306"),
        (SURPLUS, "406857", "460857", "GJ306"),
        (CARRIED, "198.86", "189.86", "GJ601"),
        (CASH, "3008230", "3080230", "GJ601"),
        (PURCHASE, "485.10", "458.10", "GJ205"),
        (GRANTS, "11842560", "11482560", "GJ205"),
        (MEANS, "221.29", "212.29", "GJ205"),
        (STOCK, "1986", "1896", "GJ601"),
    ],
)
def test_a_slip_in_it_is_one_finding(text: str, right: str, wrong: str, rule: str) -> None:
    assert right in text
    assert only(text.replace(right, wrong, 1)).rule_id == rule


def test_the_finding_names_row_and_column() -> None:
    assert "“固定资产净值”行“2023年末”列" in only(ASSETS.replace("2891.64", "2819.64")).message


@pytest.mark.parametrize(
    "text",
    [
        # cut short; a sign printed twice; another line between; a mean in the line of totals; plugged shares
        written("项目 本年 上年", "一、营业收入 8642 8120", "减：营业成本 5938 5620", "二、营业利润 1401 1168"),
        written("项目 金额", "原值 4821", "减：累计折旧 -1932", "净值 2889"),
        CARRIED.replace("| 年末", "| 结余分配 | 10.00 |\n| 年末").replace("198.86", "188.86"),
        written(
            "作物 面积（亩） 单产（公斤/亩） 产量（吨）",
            "甲 126400 562 71036.8",
            "乙 38250 618 23638.5",
            "合计 164650 575 94675.3",
        ),
        written(
            "地类 面积 占比（%）",
            "甲 1864235 31.25",
            "乙 221680 3.72",
            "丙 2987510 50.08",
            "丁 153246 2.57",
            "其他 738929 12.38",
            "合计 5965600 100.00",
        ),
    ],
)
def test_what_need_not_come_out_is_silent(text: str) -> None:
    assert report_on(text).findings == ()


def test_a_price_is_what_it_says_and_a_slip_in_the_last_places_of_an_amount_is_seen() -> None:
    text = written("品名 数量 单价（元） 金额（元）", "甲 18624 96 1787904", "乙 22310 96 2141760", "丙 9876 96 948096")
    assert report_on(text, "audit").findings == ()
    assert only(text.replace("1787904", "1787940")).rule_id == "GJ205"


def test_a_unit_in_the_row_is_not_that_of_its_money() -> None:
    text = written(
        "品名 单位 数量 单价 金额", "大米 公斤 250 5.60 1400.00", "猪肉 公斤 142 26.40 3748.80", "合计 — — — 5148.80"
    )
    assert "1400 + 3748.8 = 5148.8" in holding(text)


def test_totals_of_totals_and_what_was_carried_over_are_found() -> None:
    text = written("资产 期末 年初", "货币 1286 1052", "存货 2415 2360", "流动资产合计 3701 3412", "房屋 3862 3975")
    text += "| 土地 | 215 | 228 |\n| 非流动资产合计 | 4077 | 4203 |\n| 资产总计 | 7778 | 7615 |\n"
    assert "3701 + 4077 = 7778" in holding(text)
    year = written(
        "收入（万元） 决算数", "本年拨款 3156", "本年其他 478", "本年收入合计 3634", "年初结转 86", "收入总计 3720"
    )
    assert "3634 + 86 = 3720" in holding(year)


def test_tables_beside_each_other_are_told_by_their_heads_or_by_totals_of_their_own() -> None:
    unlike = written(
        "收入 决算数 支出 预算数 决算数",
        "拨款 45000 报酬 38000 36000",
        "租金 28600 环卫 12000 12800",
        "合计 73600 合计 50000 48800",
    )
    assert {"45000 + 28600 = 73600", "36000 + 12800 = 48800"} <= set(holding(unlike))
    remark = written("村 收入 负责人 支出", "甲 120 张三 90", "乙 140 李四 110", "合计 260 — 200")
    assert {"120 + 140 = 260", "90 + 110 = 200"} <= set(holding(remark))


def test_interest_earned_may_leave_less_than_the_interest_paid() -> None:
    text = written("项目 本期（元）", "财务费用 620280", "其中：利息费用 645000", "利息收入 31200", "管理费用 820280")
    assert report_on(text, "audit").findings == ()
