"""Stages of one procedure, ledgers whose time opens the sentence, lists of two years, gaps and what lies between."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked, literals, relations

FLOW, ORDER, DIFFERENCE = RelationKind.STOCK_FLOW, RelationKind.ORDER, RelationKind.DIFFERENCE


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "本次辅警招聘共有2164人报名，资格初审通过1876人，到场参加笔试{}，进入面试186人，录用62人。",
            "1542人",
            "1942人",
        ),
        ("教师招聘网上报名864人，缴费成功791人，实际参加考试702人，进入面试{}，聘用41人。", "123人", "1230人"),
        ("全区应征报名1286人，参加上站体检914人，体检合格{}，双合格386人，批准入伍204人。", "412人", "1412人"),
        ("今年高职录取新生2146人，如期报到{}。", "2098人", "2198人"),
        ("食堂托管项目有31家企业获取招标文件，{}按时送达投标文件，14家通过符合性审查，1家中标。", "17家", "37家"),
        ("本届摄影赛申报作品864件，初审合格412件，入围终评{}。", "86件", "486件"),
        ("年度计划改造泵站42座，完成招标42座，进场施工40座，完工{}。", "38座", "48座"),
        ("收到调解申请126件，经核对材料，符合条件予以立案{}。", "118件", "138件"),
    ],
)
def test_no_stage_has_more_than_the_one_before(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert any(line.startswith(f"{right}: ") for line in checked(text.format(right), ORDER))
    assert alarms(text.format(wrong)) == [("GJ602", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("全年完成招标42座，开工40座，完工48座。", id="begun in other years, and no plan"),
        pytest.param(
            "年度计划治理河段42条，完成招标20条，开工18条，完工31条。", id="the plan holds what was begun before"
        ),
        pytest.param("年度计划改造泵站42座，含续建9座，开工40座，完工43座。", id="carried on from last year"),
        pytest.param("计划建设驿站42座，超额推进，开工46座，建成46座。", id="more than planned"),
        pytest.param("护士岗审查合格412人，医师岗到场笔试864人，进入面试86人。", id="other posts"),
        pytest.param(
            "报名2164人，资格初审通过1876人、待审118人，到场参加笔试1912人，进入面试186人。", id="those still pending"
        ),
        pytest.param(
            "报名2164人，审查合格1876人，到场笔试1912人，进入面试186人，补报名86人。", id="entered afterwards"
        ),
        pytest.param(
            "审查合格1876人，到场笔试1642人，进入面试186人；博士免笔试，参加面试212人。", id="spared the examination"
        ),
        pytest.param("今年录取新生2146人，报到2198人（含上年保留学籍52人）。", id="kept from last year"),
        pytest.param("统招录取新生2146人，单招报到2198人。", id="other ways of entry"),
        pytest.param("共有31家企业获取招标文件，4个标段送达投标文件47家，通过审查42家。", id="counted for each lot"),
        pytest.param("获取招标文件31家，未通过审查的36家均已告知。", id="those who failed"),
        pytest.param("2022年报名864人，资格审查合格791人，2023年到场笔试902人，进入面试123人。", id="two years"),
        pytest.param("报名864人次，资格审查合格791人，到场笔试902人次，进入面试123人。", id="in another unit"),
        pytest.param("申报作品412件，初审合格186件；累计入围终评486件。", id="of all years"),
        pytest.param("录取新生2146人，去年报到2198人。", id="last year's"),
        pytest.param("上站体检914人，体检合格412人；女兵体检合格86人，双合格81人，入伍62人。", id="of one sort"),
        pytest.param(
            "社招报名864人、审查合格791人、到场笔试702人；校招报名1864人，到场笔试1702人。", id="two procedures"
        ),
        pytest.param("受理申请126件，全年立案138件。", id="taken up on its own account"),
        pytest.param("收到线索126件，立案138件。", id="found otherwise"),
    ],
)
def test_what_only_looks_like_a_stage_raises_nothing(text: str) -> None:
    assert [found for found in alarms(text) if found[0] == "GJ602"] == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("8月末，冷库存猪肉4.62万吨；9月收储1.15万吨，轮换出库1.38万吨，9月末库存{}。", "4.39万吨", "4.93万吨"),
        ("三季度初，敬老院在住老人214人，季内新入住36人，退住18人，离世5人，9月底在住{}。", "227人", "232人"),
        (
            "上一年末藏有标本12.64万件，当年征集0.82万件，接受移交0.31万件，剔除残损0.14万件，现藏{}。",
            "13.63万件",
            "13.36万件",
        ),
        ("截至去年底，公司借款余额36.42亿元，今年借入8.15亿元，归还6.94亿元，年底余额{}。", "37.63亿元", "36.37亿元"),
        ("一季度末，存栏蛋鸡86.4万只，二季度补栏12.6万只，淘汰9.8万只，6月末存栏{}。", "89.2万只", "98.2万只"),
        ("上半年末在库棉花42.6万包，下半年入库18.3万包，出库21.7万包，年末在库{}。", "39.2万包", "32.9万包"),
        ("去年底，戒毒所在所862人，全年收治346人，期满解除391人，年底在所{}。", "817人", "871人"),
    ],
)
def test_a_time_that_opens_the_sentence_is_that_of_the_first_stock(text: str, right: str, wrong: str) -> None:
    assert [line.split(":")[0] for line in checked(text.format(right), FLOW)] == [right]
    assert alarms(text.format(wrong)) == [("GJ601", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("去年底，全县在册网点1286个，今年新设142个，年底在册1394个。", id="what closed is not told"),
        pytest.param(
            "8月末，贷款余额12.64亿元；9月投放3.18亿元，回收4.05亿元，9月末存款余额15.2亿元。", id="another stock"
        ),
        pytest.param("年初，全区有停车场86个，新建停车场12个，关闭4个，年底有充电站64个。", id="under another name"),
        pytest.param(
            "一季度末在库42.6万包，四季度入库18.3万包，出库21.7万包，年末在库36.5万包。", id="with a gap in time"
        ),
        pytest.param("去年底，全区有学校86所，今年撤并4所，新建6所，改扩建12所，年底有学校88所。", id="rebuilt"),
        pytest.param("3月末，在建工地86个，4月新开工12个，完工9个，4月末停工工地7个。", id="those that stand still"),
        pytest.param(
            "三年间新收案件5777件，审结5625件，新收数由2020年的1486件增至2022年的2318件。2020年初旧存137件，至2022年底未结289件。",
            id="where a movement begins is no flow",
        ),
    ],
)
def test_stocks_of_other_times_and_names_are_left_alone(text: str) -> None:
    assert [found for found in alarms(text) if found[0] == "GJ601"] == []


def test_a_net_that_both_stocks_belie_is_found() -> None:
    text = "年初在岗教师864人，年内招聘52人，退休和调离共37人，净增{}，年底在岗879人。"
    assert "15人: 52 − 37" in checked(text.format("15人"), FLOW)
    assert alarms(text.format("25人")) == [("GJ601", "25人")]
    assert alarms("年内招聘52人，退休37人，净增25人。") == []  # who came or went otherwise is not told


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("东校与西校今年分别招生620人和480人，去年各为575人和430人，东校增加{}，西校增加50人。", "45人", "54人"),
        ("甲、乙两库本月分别出库8642吨、3186吨，上月分别为8214吨、2964吨，甲库多{}，乙库多222吨。", "428吨", "482吨"),
        (
            "城北站进站86.4万人次、城南站42.6万人次，去年分别为81.2万人次、40.1万人次，城北站增加{}。",
            "5.2万人次",
            "2.5万人次",
        ),
        (
            "春节、清明、国庆三个假期，分别接待8.6万人次、3.2万人次、11.4万人次，国庆比春节多{}。",
            "2.8万人次",
            "8.2万人次",
        ),
        ("一、二、三车间分别生产4126件、3862件、4318件，三车间比二车间多456件，较一车间多{}。", "192件", "292件"),
        ("南站客流21.4万人次，北站18.6万人次，两者相差{}。", "2.8万人次", "3.6万人次"),
        (
            "城区得分86.4分，乡镇79.2分，两者相差7.2分；比上年城区提高1.2分，乡镇提高2.9分，差距缩小{}。",
            "1.7分",
            "2.7分",
        ),
        (
            "下达造林任务2.4万亩，已完成人工造林1.1万亩、封山育林1.6万亩，合计2.7万亩，超额{}完成任务。",
            "0.3万亩",
            "0.8万亩",
        ),
        ("1—8月受理热线4126件，截至10月底累计受理热线5214件，9月和10月受理热线{}。", "1088件", "1808件"),
        ("上半年检查商户864户，前三季度检查商户1386户，三季度检查商户{}。", "522户", "252户"),
    ],
)
def test_a_change_is_of_the_items_that_it_names(text: str, right: str, wrong: str) -> None:
    assert any(line.startswith(f"{right}: ") for line in checked(text.format(right), DIFFERENCE))
    assert alarms(text.format(right)) == []
    assert wrong in [stated for _, stated in alarms(text.format(wrong))]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "东校与西校今年分别招生620人和480人，去年各为575人和430人，北校增加90人。", id="an item of no list"
        ),
        pytest.param("东校与西校今年分别招生620人和480人，东校比西校多140人，比去年多45人。", id="last year untold"),
        pytest.param("东校与西校今年分别招生620人和480人，去年各为575人和430人，共增加95人。", id="of both together"),
        pytest.param("1—8月受理热线4126件，1—10月受理热线5214件，9月和10月办结热线1108件。", id="another deed"),
        pytest.param("1—9月立案86件，1—10月立案97件，10月立案12件（含移送1件）。", id="with what came otherwise"),
        pytest.param("1—8月受理热线4126件，1—10月受理热线5214件，其中10月受理热线512件。", id="one of the months"),
        pytest.param("城区提高1.2分，乡镇提高2.9分，与全省平均差距缩小0.4分。", id="the gap to another"),
        pytest.param("城区提高1.2分，乡镇提高2.9分，差距缩小到5.5分。", id="what the gap came to"),
    ],
)
def test_changes_of_other_things_are_left_alone(text: str) -> None:
    assert alarms(text) == []


def test_what_all_parts_come_to_is_measured_against_the_task() -> None:
    text = "下达造林任务2.4万亩，已完成人工造林1.1万亩、封山育林1.6万亩，合计2.7万亩，顺利完成任务。"
    assert alarms(text) == []
    short = text.replace("1.6万亩", "0.6万亩").replace("2.7万亩", "1.7万亩")
    assert alarms(short) == [("GJ701", "1.7万亩")]


def test_where_only_the_direction_is_wrong_the_word_for_it_is_marked() -> None:
    (wrong,) = relations("白班接单4127件，夜班接单5864件，白班比夜班多1737件。", DIFFERENCE)
    assert literals(wrong)["direction"] == ["多"]
    (right,) = relations("白班接单4127件，夜班接单5864件，白班比夜班少1737件。", DIFFERENCE)
    assert "direction" not in literals(right)


def test_a_limit_leaves_room_for_what_is_not_used() -> None:
    text = "专项债余额46.38亿元，控制在限额48.50亿元以内，剩余额度{}。"
    assert "2.12亿元: 48.5 − 46.38" in checked(text.format("2.12亿元"), FLOW)
    assert alarms(text.format("2.21亿元")) == [("GJ601", "2.21亿元")]
    assert alarms("专项债余额46.38亿元，控制在限额48.50亿元以内；一般债剩余额度3.15亿元。") == []
