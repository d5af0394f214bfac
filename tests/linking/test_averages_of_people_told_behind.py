"""Averages over so many people whose number stands behind them: in a bracket, or in the sentences that follow."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("实有床位18640张，每千常住人口{}；执业（助理）医师8214人。常住人口267.1万人。", "6.98张", "6.89张"),
        ("全科医生1832人（含取得培训合格证书者），每万人口{}。年末常住人口451.9万人。", "4.05人", "4.50人"),
        ("有效发明专利6217件，比上年增加412件，每万人口{}。年末常住人口287.4万人。", "21.63件", "26.13件"),
        ("刑事立案4126起，每万人口立案{}。全市常住人口156.3万人，户籍人口162.8万人。", "26.4起", "24.6起"),
        ("托位5264个，每千人口{}。期末总人口156.3万人。", "3.37个", "3.73个"),
        (
            "执业（助理）医师1.52万人、注册护士1.97万人，医护比为1∶1.30；每千常住人口拥有医师3.36人、护士{}。"
            "年末常住人口451.9万人。",
            "4.36人",
            "4.63人",
        ),
        ("床位5214张，其中护理型3128张。每千名老年人拥有床位{}（60岁以上137.2千人）。", "38.0张", "83.0张"),
        ("养老床位3864张，其中护理型2260张，每千名老人拥有床位{}（老年人口93.6千人）。", "41.3张", "43.1张"),
    ],
)
def test_an_average_is_over_the_people_told_behind_it(text: str, right: str, wrong: str) -> None:
    assert checked(text.format(right), RelationKind.AVERAGE)
    assert alarms(text.format(right)) == []
    assert wrong in [stated for _, stated in alarms(text.format(wrong))]


@pytest.mark.parametrize(
    "text",
    [
        # of a sort of people, of the year before, a goal
        "实有床位18640张，每千常住人口6.98张。城镇常住人口167.1万人。",
        "医师8214人，每千常住人口3.08人。上年末常住人口269.8万人。",
        "养老床位3864张，每千名老人拥有床位45.3张（目标46张）。",
        # of what is not told
        "全区图书馆藏书86万册，每万人4.2个阅览座席。常住人口42万人。",
    ],
)
def test_other_people_are_not_divided_by(text: str) -> None:
    assert alarms(text) == []
