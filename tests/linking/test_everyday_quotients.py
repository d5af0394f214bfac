"""Quotients in everyday words: right ones are silent, wrong ones are told."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, assert_only_the_wrong_one_is_told


@pytest.mark.parametrize(
    "text",
    [
        # 前者 and 后者 are the two, whatever closes their list
        "大车和小车都用上了，前者运土2.48万方，后者运土0.62万方，共运土3.10万方，前者是后者的{4|3}倍。",
        "大车和小车都用上了，前者运土2.48万方，后者运土0.62万方，共运土3.10万方，前者比后者多{1.86|1.68}万方。",
        "报名的男生48人，女生12人，一共60人，男生是女生的{4|3}倍。",
        "报名的男生48人，女生12人，一共60人，两者相差{36|63}人。",
        # what was done, in the words that people have for it
        "养老中心一共200张床，现在住了174个老人，入住率{87%|78%}。",
        "卫生院开放床位80张，平均每天住着60人，床位使用率{75%|85%}。",
        "停车费这个月该收12.5万元，收到手11.0万元，收缴率{88%|83%}。",
        "水费今年应收48.0万元，到昨天收上来40.8万元，收缴率{85.0%|88.5%}，还欠着的7.2万元挨家去要。",
        "这批工人送去考证的64人，考过了48人，通过率{75%|72%}。",
        "村里该打流感针的老人350个，打了294个，接种率{84.0%|81.6%}，剩下的56个过两天再打。",
        "今天班上应到50人，来了46人，出勤率{92%|94%}。",
        "栽下去的松苗2400棵，活下来2112棵，成活率{88%|84%}。",
        "剧院有座位800个，昨晚卖出去680张票，上座率{85%|80%}。",
        "调解室接了260起纠纷，说和了234起，调解成功率{90%|87%}。",
        # over all there was or over those who came, and neither comes out
        "安置房一共960套。到年底，办完交房手续的912套，交房率95.0%；搬进去住的864套，入住率{90.0%|87.5%}。",
        # words that take in the old ones
        "派出所年前没办完的案子36起，今年又接了264起，手上一共300起，办结了255起，连旧的一起算，办结率{85.0%|96.6%}。",
        "法庭去年新收案件1240件，加上年旧存160件，手里有1400件案子；结了1302件，连旧存一起算的结案率是{93.0%|105.0%}。",
        "仲裁院全年共有案件860件（含上年结转60件），审结817件，按全部案件计算的结案率为{95.0%|102.1%}。",
        "信访办上年留下来的48件，今年新来的352件，一共要办400件，办结372件，新旧合在一起办结率{93.0%|105.7%}。",
        # a year by its number alone, and each one in everyday words
        "2022年全市销售彩票7236万元，月均销售{603.0|657.8}万元，筹集公益金1954万元。",
        "三月份食堂供餐20天，卖出午餐21600份，一天平均卖{1080|1180}份。",
        "环卫所有保洁员40名，管着60公里街道，摊下来一人负责{1.5|1.8}公里。",
        "护林站有护林员25人，看着7.5万亩山林，摊下来一个人要看{3000|3500}亩。",
        "接诊室上半年看了病人5430人次，平均一天{30|35}人次。",
    ],
)
def test_only_the_wrong_one_is_told(text: str) -> None:
    assert_only_the_wrong_one_is_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "报名的男生12人，一共60人，是男生的5倍。",
        # over what newly came, where no word takes in the old ones
        "法庭今年新收案件640件，加上年旧存160件，审结608件，结案率按新收算为95.0%。",
        # of the first go alone, and of another sort
        "驾校这批考科目二的80人，考过68人，一次合格率62.5%。",
        "村里该打流感针的老人350个，打了294个，女老人接种率78.6%。",
        # of what a clause between names
        "宿舍一共240张床，住了204人，按能住人的220张算，入住率92.7%。",
        # a month of the year that is named first
        "2022年3月销售彩票720万元，月均销售630万元。",
    ],
)
def test_what_is_right_is_silent(text: str) -> None:
    assert not alarms(text)
