"""Sides that were asked, marks that one house bears, lists closed in plain words, purses and shelves."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms


@pytest.mark.parametrize(
    "text",
    [
        "分房抽签，愿意要高层的52户，愿意要低层的18户，要高层的比要低层的多34户，还有7户没拿定主意。",
        "修渠表态，赞成的63人，反对的21人，赞成的人数比反对的多42人，还有5人没表态。",
        "村里改厕，愿改的58户，不愿改的16户，愿改的比不愿改的多出42户，剩下6户外出打工没问着。",
    ],
)
def test_of_sides_that_are_compared_nothing_is_left(text: str) -> None:
    assert alarms(text) == []


def test_what_is_left_where_nothing_is_compared() -> None:
    assert [rule for rule, _ in alarms("要修的灯有58盏，修好的16盏，还剩52盏没修。")] == ["GJ601"]


@pytest.mark.parametrize(
    ("note", "rules"),
    [
        ("，不少人家占着两头，加起来就超过87户了", []),
        ("，有的人家几样都占，不能简单相加", []),
        ("，既是军属又是低保户的也有", []),
        ("", ["GJ102"]),
        ("，米面油都送到了家", ["GJ102"]),
    ],
)
def test_marks_that_words_say_one_house_bears_together(note: str, rules: list[str]) -> None:
    text = f"腊月里慰问了87户，其中军属38户，低保户44户，残疾户29户{note}。"
    assert [rule for rule, _ in alarms(text)] == rules


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (
            "开会签到，上街26人，下街来了33人，河边来了18人，加起来到会77人。",
            "开会签到，上街26人，下街来了33人，河边来了18人，加起来到会87人。",
        ),
        (
            "评议会上，老年组来了14户，青年组来了25户，妇女组来了19户，合起来到场58户。",
            "评议会上，老年组来了14户，青年组来了25户，妇女组来了19户，合起来到场68户。",
        ),
        (
            "入园的娃有74个，爷爷奶奶带的43个，爹妈自己带的23个，保姆带的8个，其他情况没有。",
            "入园的娃有74个，爷爷奶奶带的43个，爹妈自己带的26个，保姆带的8个，其他情况没有。",
        ),
        (
            "当年支出2 386.41万元，其中：基本支出1 482.36万元；项目支出904.05万元。"
            "基本支出由人员经费1 264.18万元和公用经费218.18万元组成，没有经营支出。",
            "当年支出2 386.41万元，其中：基本支出1 482.36万元；项目支出904.05万元。"
            "基本支出由人员经费1 264.18万元和公用经费281.18万元组成，没有经营支出。",
        ),
    ],
)
def test_lists_added_and_closed_in_plain_words(right: str, wrong: str) -> None:
    assert alarms(right) == []
    assert [rule for rule, _ in alarms(wrong)] == ["GJ101"]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("粮站上月底剩面粉400袋，批给食堂150袋，借给邻队60袋，面坊补来200袋，如今库里有{}袋。", "390", "490"),
        ("羊圈去年底有羊86只，卖了32只，又下了羔25只，眼下圈里有{}只。", "79", "89"),
        ("上周末冷柜存着冻鱼320箱，批给饭店140箱，零卖55箱，渔船送来180箱，现在架上有{}箱。", "305", "325"),
        (
            "助老的钱，去年余下3.2万元，今年街道拨进6.4万元，发给65户老人5.2万元，平均每户800元，现在户头上还有{}万元。",
            "4.4",
            "5.4",
        ),
        (
            "去年年底账上剩4.6万元，上头拨来7.2万元，奖给24名学生3.6万元，付水电1.8万元，如今账上有{}万元。",
            "6.4",
            "7.4",
        ),
    ],
)
def test_ledgers_from_the_end_of_last_month_up_to_today(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert [rule for rule, _ in alarms(text.format(wrong))] == ["GJ601"]


def test_what_is_there_today_of_another_thing_is_of_no_ledger() -> None:
    assert alarms("去年底有羊86只，卖了32只，又下了羔25只，眼下圈里有兔子89只。") == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("秋季编班：小班分两个，小一班24人、小二班23人；中班插进来7人，大班插进来5人。以上新生总共{}人。", "59", "69"),
        ("东库有化肥34吨、西库41吨；码头压着18吨。以上一共{}吨。", "93", "83"),
        ("春节前看望军属34户、低保户41户、残疾户18户。以上人家总共{}户。", "93", "87"),
        (
            "车队春运总共跑了{}趟。头一周人少，跑了412趟；第二周紧些，跑了497趟；第三周收尾，又跑了485趟。",
            "1394",
            "1384",
        ),
        ("门市这个月共卖了{}箱。上旬生意淡，卖了612箱；中旬好些，卖了738箱；下旬赶集，又卖了826箱。", "2176", "2186"),
        ("全年受理投诉{}件。投诉渠道只有三条：电话426件，网上318件，来人118件。", "862", "842"),
        (
            "签约村民26.4万人，其中有慢病的18.2万人、没病的8.2万人。"
            "管他们的就三级：村室签了15.3万人，乡院签了7.6万人，县院签了{}万人。",
            "3.5",
            "4.5",
        ),
    ],
)
def test_lists_of_which_all_is_told_in_the_next_sentence(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert "GJ101" in [rule for rule, _ in alarms(text.format(wrong))]


@pytest.mark.parametrize(
    "text",
    [
        "全年申报课题46项，获省奖的只有两类：教学类6项、科研类4项。",
        "全年申报课题46项。获省奖的只有三类：教学类16项、科研类14项、管理类11项。",
        "全镇有教师86人，男52人，女34人。以上共86人，都参加了体检。",
        "一村买了34袋、二村41袋、三村18袋。以上总共87袋（不重复计算）。",
        "一村来了34人，二村比上回多来41人，三村来了18人。以上总共87人。",
        "车队总共跑了1384趟。去程走县道，跑了412趟；回程走国道，跑了497趟；短途支线，又跑了185趟。",
    ],
)
def test_lists_that_may_leave_something_out(text: str) -> None:
    assert alarms(text) == []
