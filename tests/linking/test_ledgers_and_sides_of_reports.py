"""What stands beside a figure in whole reports and is of another one: plans, flows of two ways, rests, goals."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # of how many goals there are, and of no goal
        ("共设24项主要指标。提前达到目标值的4项，快于时序进度的17项，二者合占指标总数的87.5%；滞后的3项。", []),
        # the figure of the bracket is what the share is of
        ("本级收入10.28亿元，支出44.85亿元，上级补助（约31.56亿元）相当于支出的70.4%。", []),
        # a name that joins words itself, where the words count
        ("教育、社会保障和就业、卫生健康、农林水四个领域获得的资金分别为3.26亿元、4.08亿元、2.19亿元和2.75亿元。", []),
        # what is put to what came in
        ("共新收案件8,946件，加上旧存1,284件，应执行案件10,230件；执结9,731件。", []),
        # 部分成立 divides nothing, and some have both
        ("全年收到异议412件，其中成立或部分成立58件，占14.1%；转为投诉37件。", []),
        ("抽样检查320家，其中未装报警装置的67家，占20.9%，连接软管超期的85家（部分场所同时存在两类问题）。", []),
        # the rest of a list whose whole is told in front by sex
        (
            "死亡人员中，男性158人、女性55人。按出行方式分，骑乘人员96人、行人61人、驾乘人员49人，其余7人。",
            [],
        ),
        # the stock at the end is none of the flows
        ("年末入园企业212家，年内新入驻34家、退出19家，净增15家。", []),
        ("年末入园企业212家，年内新入驻34家、退出19家，净增51家。", [("GJ601", "51家")]),
        # two ways over a border are no parts
        ("地表水资源量41.37亿立方米，比多年平均偏少11.8%。入境水量7.92亿立方米，出境水量33.26亿立方米。", []),
        # grades of the list, and not of its last item
        ("一级2,784名、二级4,916名、三级5,427名、四级5,166名，其中一、二级重度残疾人7,700名。", []),
        # a flow told item by item and together
        (
            "年初馆藏612,480卷，年内接收18,460卷、征集5,230卷、购买1,874卷，三项共增加25,564卷；移出2,104卷，年末馆藏635,940卷。",
            [],
        ),
        (
            "年初馆藏612,480卷，年内接收18,460卷、征集5,230卷、购买1,874卷，三项共增加25,564卷；移出2,104卷，年末馆藏639,540卷。",
            [("GJ601", "639,540卷")],
        ),
        # the plan has a share of its own
        ("完成开放审核42,380卷，占计划40,000卷的106.0%，初审拟开放29,108卷，开放率68.7%。", []),
    ],
)
def test_what_stands_beside_is_of_another_one(text: str, expected: list[tuple[str, str]]) -> None:
    assert alarms(text) == expected
