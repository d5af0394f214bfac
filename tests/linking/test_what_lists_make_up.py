"""Lists that make up a figure, rates over a sum, names behind an award, and what a name or a mark rules out."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms

CASES: list[tuple[str, list[tuple[str, str]]]] = [
    # what a list makes up
    ("一产96.42亿元、二产318.75亿元、三产404.61亿元，共同构成全县819.78亿元的生产总值。", []),
    ("一产96.42亿元、二产318.75亿元、三产404.61亿元，共同构成全县819.87亿元的生产总值。", [("GJ101", "819.87亿元")]),
    ("党委29个，党总支47个，党支部516个，全系统592个基层党组织由这三类组成。", []),
    ("党委29个，党总支47个，党支部516个，全系统529个基层党组织由这三类组成。", [("GJ101", "529个")]),
    ("党委29个，党总支47个，全系统592个基层党组织由这三类组成。", []),
    # the end of the total's name
    ("办理结婚登记2381对、离婚登记719对，婚姻登记共3100对。", []),
    ("办理结婚登记2381对、离婚登记719对，婚姻登记共3000对。", [("GJ101", "3000对")]),
    ("办理结婚登记2381对、离婚登记719对，涉外婚姻共3000对。", []),
    # names behind an award
    ("获评市级示范村的有茅坪、双溪、桐柏、长滩、柳树湾6个村，比上一批多2个村。", [("GJ401", "6个")]),
    ("获评市级示范村的有茅坪、双溪、桐柏、长滩、柳树湾5个村，比上一批多2个村。", []),
    # a rate over a sum is of all that was done
    ("部级交办14件，化解12件；省级交办22件，化解21件，两级交办合计36件，化解率91.7%。", []),
    ("部级交办14件，化解12件；省级交办22件，化解21件，两级交办合计36件，化解率97.1%。", [("GJ201", "97.1%")]),
    # what was carried in was there to be carried on, whichever side tells it
    ("上年结转11件，新收申请163件，答复办结159件，15件结转下年度。", []),
    ("上年结转11件，新收申请163件，答复办结159件，25件结转下年度。", [("GJ601", "25件")]),
    ("上年没有办完的11件转入本年度，新收申请163件，办结159件，还有15件结转到下年度继续办理。", []),
    # the name of a base rules out the earlier figure
    ("现金流净额12.46亿元，上年同期10.38亿元，增长20.0%，为归母净利润的1.58倍。", []),
    # 项 count 项目
    ("国家级2项、省级14项、市级53项，三级合计69项；传承人108名，平均每个项目1.57名。", []),
    # a share behind a semicolon is of this year's figure
    ("研发经费为42.68亿元，比上年增长12.6%，上年为37.92亿元；占地区生产总值1,386亿元的3.08%。", []),
    # two figures on either side of a semicolon are no list
    ("裁决的471件中，当事人起诉153件，起诉率32.5%；法院审结138件，其中维持121件、改变17件。", []),
    # the level that bears the earlier figure's name
    ("调处纠纷284件，成功276件，成功率97.2%，去年调处322件，减少38件。", []),
    ("调处纠纷284件，成功276件，成功率97.2%，去年调处322件，减少83件。", [("GJ306", "83件")]),
]


@pytest.mark.parametrize(("text", "found"), CASES)
def test_what_is_read_of_the_passage(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found
