"""What whole reports tell of figures that stand close to each other: ledgers, steps, lists, sorts beside sorts."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms
from tests.linking.table_passages import only, report_on, written

CASES: list[tuple[str, list[tuple[str, str]]]] = [
    # a net is what came less what went, also where 其中 tells both
    ("全年净增个体工商户46户，其中新开业71户、注销25户。", []),
    ("全年净增个体工商户64户，其中新开业71户、注销25户。", [("GJ601", "64户")]),
    # a ledger behind 即, and one in a bracket
    ("年末风险准备金余额1864万元，即年初余额2317万元，本年动用900万元，又补充447万元。", []),
    ("在册护林员186名（年初172名，新聘31名、解聘17名）。", []),
    ("在册护林员168名（年初172名，新聘31名、解聘17名）。", [("GJ601", "168名")]),
    ("在册对象412人（年初430人，增减相抵减少41人，外地迁入35人、迁往外地12人）。", []),
    # ranks may be held together
    ("23项监测指标中，有17项优于全省平均水平，9项列全省前五位。", []),
    # the joint share of an item and the one in front of it
    (
        "水利投资46.20亿元。其中灌区21.38亿元，水库11.04亿元，堤防8.16亿元，其余5.62亿元；灌区独占46.3%，与水库合占70.2%。",
        [],
    ),
    (
        "水利投资46.20亿元。其中灌区21.38亿元，水库11.04亿元，堤防8.16亿元，其余5.62亿元；灌区独占46.3%，与水库合占72.0%。",
        [("GJ204", "72.0%")],
    ),
    (
        "拨付经费8,640万元。按类别：重点专项42项、4,910万元；“青年人才”15项、1,870万元；面上项目61项、1,860万元。"
        "重点专项与“青年人才”占经费的78.47%。",
        [],
    ),
    # a share in words, and exactly in the bracket behind it
    ("安置资金2316万元，其中用于搬迁1586万元，接近七成（68.5%）。", []),
    ("安置资金2316万元，其中用于搬迁1586万元，接近七成（65.8%）。", [("GJ204", "65.8%")]),
    # what is deducted from what is added
    (
        "本级收入4,160万元。加上级补助6,870万元、上年结转215万元，扣除上解380万元、调出140万元后，可用财力为10,725万元。",
        [],
    ),
    (
        "本级收入4,160万元。加上级补助6,870万元、上年结转215万元，扣除上解380万元、调出140万元后，可用财力为10,752万元。",
        [("GJ601", "10,752万元")],
    ),
    # two sorts of one count
    (
        "参加养老保险96.24万人。参加职工养老保险31.50万人；参加居民养老保险64.74万人。职工与居民参保人数之比约为1∶2.06。",
        [],
    ),
    # years beside the sum of them, and the growth from the first to the last
    (
        "三年共新收4,286件，审结4,197件，新收数由2020年的1,150件增至2021年的1,482件、2022年的1,654件，年均增长19.9%。",
        [],
    ),
    (
        "三年共新收4,286件，审结4,197件，新收数由2020年的1,150件增至2021年的1,482件、2022年的1,654件，年均增长21.9%。",
        [("GJ301", "21.9%")],
    ),
    # items of causes, of which the first has a share of all
    ("3．从原因看：操作不当164起，占41.2%，其中酒后操作31起；设备老化92起，违规用电57起，雷击28起，其余57起待查。", []),
    # numbers of a list have the unit of the last of them
    ("甲、乙、丙三县分别到位补助1,246.50、863.20、512.30万元，合计2,622万元。", []),
    ("甲、乙、丙三县分别到位补助1,246.50、863.20、512.30万元，合计2,722万元。", [("GJ101", "2,722万元")]),
    ("甲、乙两镇分别修建渠道12.6、8.5公里，合计21.1公里。", []),
    ("甲、乙两镇分别投资3200、2500万元，合计5701万元。", []),
    # classes by what each of them must be
    ("农户贷款38.64亿元，户均31.20万元。单户300万元以下贷款占比从71.25%升到73.40%，上升2.15个百分点。", []),
    # the change of another item, told behind the semicolon
    ("低收入户人均收入11,240元，比上年的10,050元增长11.8%；同期全市居民人均收入15,310元，增速6.4%。", []),
    ("引进博士31人、硕士486人，硕博人才总数比上年的440人增长17.5%。", []),
    ("引进博士31人、硕士486人，硕博人才总数比上年的440人增长15.7%。", [("GJ301", "15.7%")]),
    # one of two names has a figure, the other has none
    ("今年2个科室入选，至此省级重点科室达到6个，省级与市级重点科室合计19个。", []),
    # steps, and the outcomes of the last
    ("收到申请168件，受理142件，审结139件：维持104件、撤销21件、变更14件。", []),
    ("收到申请168件，受理142件，审结139件：维持104件、撤销12件、变更14件。", [("GJ101", "139件")]),
    # a bracket that leaves its rest untold
    ("孵化器31家（国家级4家、省级12家，其余为市级），众创空间48家。", []),
    ("社保基金收入2,816万元，其中财政补贴1,240万元，占44.0%；支出2,490万元，年末滚存结余1,630万元。", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_is_told_side_by_side_is_tied_as_it_is_meant(text: str, expected: list[tuple[str, str]]) -> None:
    assert alarms(text) == expected


def test_what_names_no_base_may_be_of_any_figure_in_front() -> None:
    text = (
        "一、刑事检察\n审结移送起诉案件629人，提起公诉503人，决定不起诉126人。"
        "起诉三类犯罪9人、117人、86人，合计212人，占全部起诉人数的{}。\n二、民事检察\n受理41件。"
    )
    assert alarms(text.format("42.1%")) == []
    assert alarms(text.format("44.1%")) == [("GJ204", "44.1%")]


def test_growth_in_percent_needs_no_sign_in_the_header_of_a_table() -> None:
    rows = ["货种 2022年 2021年 增减", "煤炭 396.2 381.5 3.85", "矿石 287.4 269.8 6.52", "建材 154.3 161.0 -4.16"]
    assert report_on(written(*rows, "合计 837.9 812.3 3.15")).findings == ()
    assert only(written(*rows, "合计 837.9 812.3 5.13")).rule_id == "GJ301"
