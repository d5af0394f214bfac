"""Rates that the text tells of a table in front of it: the row of all, or the one of that name."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms

_HOUSES = """各镇2023年危房改造完成情况（单位：户）
单位　计划　开工　竣工
青石镇　86　86　84
双河镇　64　64　64
马岭乡　112　112　109
城关街道　23　23　23
合计　285　285　280
"""
_FLATS = """保障性住房项目进度（单位：套）
县区　年度计划　已开工　基本建成
江湾区　2400　2318　1960
明湖区　1650　1650　1204
竹溪县　980　935　702
全市　5030　4903　3866
"""
_FILES = """馆藏档案开放情况（单位：卷）
全宗类别　馆藏　已开放　未开放
民国　18620　17954　666
建国后文书　214836　96417　118419
专业档案　63208　21085　42123
合计　296664　135456　161208
"""
_CASES = """各县行政复议案件办理情况（件）
地区　收到　受理　审结
临溪县　46　41　38
安陵县　73　69　62
栾河区　28　25　25
东桦区　117　108　97
市本级　139　126　113
合计　403　369　335
"""
_POWER = """机组运行情况（单位：亿千瓦时）
项目　1号机组　2号机组　全厂
发电量　18.62　19.47　38.09
厂用电量　0.97　1.02　1.99
上网电量　17.65　18.45　36.10
"""
_CHECKS = """各镇检查情况（家）
单位　检查　发现　整改
青石镇　86　36　34
双河镇　64　24　23
合计　150　60　57
"""


@pytest.mark.parametrize(
    ("table", "text", "right", "wrong"),
    [
        (_HOUSES, "全县竣工率{}，户均补助2.5万元。", "98.2%", "92.8%"),
        (_FLATS, "全市开工率{}，尚差127套。", "97.5%", "97.9%"),
        (_FILES, "馆藏开放率{}。", "45.66%", "46.56%"),
        (_FILES, "民国档案开放率{}。", "96.42%", "96.92%"),
        (_CASES, "受理率{}。", "91.6%", "96.1%"),
        (_POWER, "全厂厂用电率{}，比上年下降0.11个百分点。", "5.22%", "5.82%"),
    ],
)
def test_is_of_the_row_and_column_of_that_name(table: str, text: str, right: str, wrong: str) -> None:
    assert alarms(table + text.format(right)) == []
    assert wrong in [stated for _, stated in alarms(table + text.format(wrong))]


@pytest.mark.parametrize(
    ("table", "text"),
    [
        (_CASES, "全市纠错率9.2%，调解率84.1%。"),
        (_HOUSES, "全省竣工率98.7%，位居第三。"),
        (_CHECKS, "上年整改率95.5%。"),
        (_CHECKS, "累计整改率95.5%，按期整改率93.1%。"),
        (_CHECKS, "企业问题整改率95.1%。"),
        (_CHECKS, "两镇整改率分别是94.4%、95.8%，小微整改率95.1%。"),
    ],
)
def test_is_of_another_body_or_time(table: str, text: str) -> None:
    assert alarms(table + text) == []
