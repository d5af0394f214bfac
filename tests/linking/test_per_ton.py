"""What a ton of something makes, takes or costs."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "全年入厂垃圾43.72万吨，入炉38.46万吨，发电1.64亿千瓦时，上网1.39亿千瓦时，厂用电率15.2%，入炉吨垃圾发电量{}。",
            "426千瓦时",
            "456千瓦时",
        ),
        ("全年处理垃圾43.72万吨，发电1.64亿千瓦时，吨垃圾发电量{}。", "375千瓦时", "426千瓦时"),
        ("污水处理厂全年处理污水1286万吨，耗电436万千瓦时，吨水电耗{}。", "0.34千瓦时", "0.38千瓦时"),
        ("全年产钢412万吨，耗新水1038万吨，吨钢耗新水{}。", "2.52吨", "2.86吨"),
        ("全年产钢412万吨，用电19.2亿千瓦时，吨钢电耗{}。", "466千瓦时", "496千瓦时"),
        ("全年处理渗滤液10.3万吨，处理费用362万元，吨处理成本{}。", "35.1元", "38.6元"),
    ],
)
def test_an_average_by_the_ton_is_of_what_it_names(text: str, right: str, wrong: str) -> None:
    assert len(checked(text.format(right), RelationKind.AVERAGE)) == 1
    assert alarms(text.format(wrong)) == [("GJ205", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "全年入厂垃圾43.72万吨，入炉38.46万吨，发电1.64亿千瓦时，吨垃圾发电量426千瓦时。",
        "全年产钢412万吨，耗新水1038万吨，吨钢综合能耗546千克标准煤。",
        "二期处理污水286万吨。全年耗电436万千瓦时，吨水电耗0.38千瓦时。",
        "一厂处理污水286万吨，二厂处理污水312万吨，二厂耗电116万千瓦时，吨水电耗0.42千瓦时。",
        "处理污水1286万吨，耗电436万千瓦时，吨水电耗比上年下降0.02千瓦时。",
        "处理污水1286万吨，耗电436万千瓦时，设计吨水电耗0.42千瓦时。",
        "处理污水1286万吨，全厂用电436万千瓦时，其中处理用电401万千瓦时，吨水电耗0.31千瓦时。",
        "产水泥86万吨，余热发电2860万千瓦时，吨熟料发电量36千瓦时。",
    ],
)
def test_averages_of_other_terms_are_left_alone(text: str) -> None:
    assert alarms(text) == []
