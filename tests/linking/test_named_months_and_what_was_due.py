"""Months and seasons against their period, what was done against what was due, names that leave one part."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the months of a quarter, and the quarter in front or behind
        (
            "二季度完成运量1,626万吨。分品类看，煤炭912万吨、其他714万吨。4月、5月、6月分别完成531万吨、548万吨、547万吨。",
            [],
        ),
        (
            "二季度完成运量1,626万吨。分品类看，煤炭912万吨、其他714万吨。4月、5月、6月分别完成531万吨、584万吨、547万吨。",
            [("GJ101", "1,626万吨")],
        ),
        ("7月、8月、9月分别接待4.12万人、5.36万人、3.87万人，三季度接待13.35万人。", []),
        ("年降雪量86.4毫米，较常年偏少。四季降雪量依次为21.3毫米、0毫米、18.6毫米和46.5毫米。", []),
        ("年发电量4.62亿千瓦时。一至四季度发电量分别为1.08亿、1.24亿、1.31亿和0.99亿千瓦时。", []),
        (
            "年发电量4.62亿千瓦时。一至四季度发电量分别为1.08亿、1.42亿、1.31亿和0.99亿千瓦时。",
            [("GJ101", "4.62亿千瓦时")],
        ),
        # of another time, of another thing, of months that leave one out
        ("上半年完成运量3,204万吨。4月、5月、6月分别完成531万吨、548万吨、547万吨。", []),
        ("二季度完成货运量1,626万吨。4月、5月、6月集装箱吞吐量分别为231万吨、248万吨、247万吨。", []),
        ("二季度完成运量1,626万吨。4月、6月分别完成531万吨、547万吨。", []),
        # the quarter before is no base of 同比
        ("三季度完成1,846万吨，环比二季度的1,692万吨增长9.1%，同比增长4.4%。", []),
        ("三季度完成1,846万吨，环比二季度的1,692万吨增长9.4%，同比增长4.4%。", [("GJ301", "9.4%")]),
        # what was due, and what of it was done
        ("应检38,420人，已检28,507人，体检率74.2%。", []),
        ("应检38,420人，已检28,507人，体检率47.2%。", [("GJ201", "47.2%")]),
        ("重点人群应签约6.5万人，已签5.7万人，重点人群签约率97.7%。", [("GJ201", "97.7%")]),
        ("应检38,420人，已检28,507人，检出率3.2%。", []),
        ("应缴2,140户，实缴2,098户，按期缴纳率91.2%。", []),
        ("应到代表412人，实到397人，到会率96.4%。", []),
        # the share's name is that of one part, and the other's share is no excuse
        ("采集全血31,846人次，团体献血14,207人次，街头个人献血17,639人次，个人献血占55.4%。", []),
        (
            "采集全血31,846人次，团体献血14,207人次，街头个人献血17,639人次，个人献血占44.6%。",
            [("GJ204", "44.6%")],
        ),
        # staff told as a mean over the year are a count
        ("企业642家，实现营业收入318.6亿元。平均用工人数5.46万人，人均营业收入58.4万元。", []),
        ("企业642家，实现营业收入318.6亿元。平均用工人数5.46万人，人均营业收入85.4万元。", [("GJ205", "85.4万元")]),
    ],
)
def test_months_dues_and_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert alarms(text) == expected


def test_the_months_of_a_quarter_are_tied_to_it() -> None:
    text = "二季度完成运量1,626万吨。4月、5月、6月分别完成531万吨、548万吨、547万吨。"
    assert checked(text) == ["1,626万吨: 531 + 548 + 547"]
