"""Lists that a number of days counts, and days, measures, goals and beginnings by their words."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms

CASES: list[tuple[str, list[tuple[str, str]]]] = [
    # as many items as there are days
    ("假期4天，景区接待游客依次为11.4万、18.6万、20.3万和9.2万人次，累计59.5万人次。", []),
    ("假期4天，景区接待游客依次为11.4万、18.6万、20.3万和9.2万人次，累计49.5万人次。", [("GJ101", "49.5万人次")]),
    ("景区已开放4天，接待游客依次为11.4万、18.6万和20.3万人次，累计89.5万人次。", []),
    # sorts that a law or a permit makes
    ("全市现有律师事务所51家。合伙所33家、个人所16家、国资所2家。", []),
    ("全市现有律师事务所43家。合伙所33家、个人所16家、国资所2家。", [("GJ101", "43家")]),
    # a ledger of cases by its four names, over two sentences
    ("去年结转18件，今年新收案件143件。审结139件，其中维持82件、撤销57件，年末在审22件。", []),
    ("去年结转18件，今年新收案件143件。审结139件，其中维持82件、撤销57件，年末在审26件。", [("GJ601", "26件")]),
    ("去年结转18件，今年新收案件143件。审结139件，在审查阶段26件。", []),
    # the days that the clause in front reckons by
    ("全年办件172,310件。按工作日249天计算，日均办件692件。", []),
    ("全年办件172,310件。按工作日249天计算，日均办件962件。", [("GJ205", "962件")]),
    # the measure of an item
    ("出让土地148宗、8432.5亩。按用途分，工业用地91宗5217.4亩，住宅用地57宗3215.1亩；工业用地面积占61.9%。", []),
    (
        "出让土地148宗、8432.5亩。按用途分，工业用地91宗5217.4亩，住宅用地57宗3215.1亩；工业用地面积占69.1%。",
        [("GJ204", "69.1%")],
    ),
    # a multiple of what each has in a second unit
    ("东苑分园15个班437名，机关分园6个班171名；东苑分园是机关分园的2.6倍。", []),
    # a goal right in front of its rate
    ("年内新增托位2860个，超额完成新增2400个的民生实事目标，完成率119%。", []),
    ("年内新增托位2860个，超额完成新增2400个的民生实事目标，完成率191%。", [("GJ702", "191%")]),
    # what there was at the beginning is no part of what there is
    (
        "年末库存18.33万吨。其中粳稻年初6.29万吨、年末6.42万吨；小麦年初8.57万吨、年末8.76万吨；玉米年初3.27万吨、年末3.15万吨。"
        "口粮（粳稻和小麦）合计占82.82%。",
        [],
    ),
    # a sum of some steps of a ladder
    (
        "18至25周岁1786人、26至40周岁2134人、41至50周岁1145人、51周岁及以上565人，40周岁以下（含）合计3920人，占69.6%。",
        [],
    ),
    # a list that is told not to be all
    ("1942名受援人里农民工821人、妇女347人、老年人286人，以上三类共1454人，占74.9%；其余488人为其他公民。", []),
    # a share of all, and not of what has a share of its own
    ("一是分布不均，中心城区受理1298件，占65.9%；二是行政案件偏少，73件虽比上年的61件多出12件，占比仍不足4%。", []),
    # results
    ("引发行政复议53件，结果维持34件、纠正5件、其他结果9件，尚未审结5件。", []),
    ("引发行政复议55件，结果维持34件、纠正5件、其他结果9件，尚未审结5件。", [("GJ101", "55件")]),
    # faults of one sample
    ("不合格71批次。不合格样品中，农药超标34批次，微生物23批次，添加剂19批次，部分样品有两项不合格。", []),
    # a list that has ended
    ("机关党委下设6个支部，即办公室支部、一支部、二支部、三支部和老干部支部，共有党员83名。", [("GJ401", "6个")]),
    ("机关党委下设5个支部，即办公室支部、一支部、二支部、三支部和老干部支部，共有党员83名。", []),
]


@pytest.mark.parametrize(("text", "found"), CASES)
def test_what_is_read_of_the_passage(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found
