"""Wholes told last, complements, weighted means, absences and facts pointed at, in less usual words."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

TOTAL, COMPLEMENT, RATE = RelationKind.TOTAL, RelationKind.COMPLEMENT, RelationKind.RATE
RESTATED = RelationKind.RESTATED


@pytest.mark.parametrize(
    ("text", "stated", "slip"),
    [
        (
            "破获电诈案件218起、盗窃案件397起、其他案件64起，侵财类破案数由此升至679起；2022年为583起。",
            "679起",
            "697起",
        ),
        ("车险38.91亿元，企财险7.26亿元，责任险16.31亿元，保费收入就此突破60亿元，为62.48亿元。", "62.48亿", "64.28亿"),
        ("已整改到位的287个，正在整改的24个，无法整改的3个，报告反映的问题即为314个。", "314个", "341个"),
        ("国家级文物保护单位9处，省级的34处，前者与后者合为43处。", "43处", "53处"),
        ("48个断面里，Ⅰ—Ⅱ类21个，Ⅲ类22个，相加为43个；Ⅳ类4个，Ⅴ类1个。", "22个", "27个"),
        ("海水养殖14.83万吨、海洋捕捞9.17万吨，以上两项为总产量24.00万吨的全部构成。", "24.00万", "24.90万"),
        ("筹集公益金11.59亿元，上缴中央5.80亿元，留成地方5.79亿元，上缴与留成两块即筹集总额。", "5.79亿", "6.79亿"),
    ],
)
def test_a_whole_is_told_behind_its_parts_by_words(text: str, stated: str, slip: str) -> None:
    assert len(checked(text, TOTAL)) >= 1
    assert alarms(text) == []
    found = alarms(text.replace(stated, slip))
    assert found == [] if "相加" in text else len(found) == 1


def test_a_share_proves_of_what_the_items_are() -> None:
    text = "居民用户占供热面积的78.0%，为2763万平方米，公建及其他778万平方米，集中供热面积3541万平方米。"
    assert len(checked(text, TOTAL)) == 1
    assert [rule for rule, _ in alarms(text.replace("778万", "788万"))] == ["GJ101"]


def test_a_whole_told_last_is_read_where_it_comes_out() -> None:
    assert len(checked("农村低保对象21483人，城市低保对象4917人，在册低保对象26400人。", TOTAL)) == 1
    assert alarms("农村低保对象21483人，城市低保对象4917人，优抚对象26800人。") == []


@pytest.mark.parametrize(
    "text",
    [
        "年初在册120家，新增30家，退出4家，总数由此达到146家。",
        "收入86.2亿元，支出72.4亿元，结余因此达到13.9亿元。",
        "门诊41.2万人次，急诊5.8万人次，业务收入因此达到3.2亿元。",
        "征地1.50万亩，合1000公顷。",
        "商品房186套、保障房42套，合同金额3.2亿元。",
        "收入11.59亿元，财政补助5.80亿元，事业收入4.79亿元，财政补助与经营收入之和等于总收入。",
    ],
)
def test_what_only_stands_behind_others_is_not_their_whole(text: str) -> None:
    assert alarms(text) == []


def test_a_share_whose_subject_the_words_behind_call_the_rest_is_a_complement() -> None:
    text = "网办率83.4%，窗口办理的占16.6%；全年受理103.62万件，网上办理86.47万件，其余均在窗口办理。"
    assert len(checked(text, COMPLEMENT)) == 1
    assert alarms(text.replace("16.6%", "17.5%")) == [("GJ207", "17.5%")]
    assert alarms("网办率83.4%，自助办理的占5.2%；全年受理103.62万件，其余均在窗口办理。") == []


def test_a_rate_that_follows_is_a_complement() -> None:
    assert alarms("不合格率2.17%，合格率便是97.83%。") == []
    assert alarms("不合格率2.17%，合格率便是97.38%。") == [("GJ207", "97.38%")]


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        (
            "综合机械化率82.1%，由机耕、机播、机收水平按0.4、0.3、0.3的权重加权得出，三项水平分别为86.4%、78.5%、80.1%。",
            "81.2%",
        ),
        ("机耕率86.4%、机播率78.5%、机收率80.1%，按4∶3∶3的权重计算，综合机械化率82.1%。", "81.2%"),
        ("机耕率86.4%、机播率78.5%、机收率80.1%，按40%、30%、30%的权重计算，综合机械化率82.1%。", "81.2%"),
    ],
)
def test_a_mean_is_weighted_as_it_says(text: str, slip: str) -> None:
    assert len(checked(text, RATE)) == 1
    assert alarms(text.replace("82.1%", slip)) == [("GJ201", slip)]


def test_weights_that_do_not_make_up_all_are_none() -> None:
    assert alarms("机耕率86.4%、机播率78.5%，按0.4、0.3的权重加权后再加机收，综合机械化率82.1%。") == []


def test_the_sexes_are_told_in_the_order_of_their_shares() -> None:
    text = "男性占51.26%，女性占48.74%，各为31.46万人、29.91万人，性别比（以女性为100）为105.18。"
    assert alarms(text) == []
    assert alarms(text.replace("105.18", "105.81")) == [("GJ206", "105.81")]


def test_names_that_are_counted_have_as_many_figures_behind_the_comma() -> None:
    text = "经济、民生、文教、生态、社会治理五类提案，分别立案67件、84件、31件、22件、16件。"
    assert alarms(text) == []
    assert alarms(text.replace("、16件", "")) == [("GJ402", "67件")]
    assert alarms("五类提案分布较广，分别立案67件、84件、31件、22件。") == []


@pytest.mark.parametrize(
    "text",
    [
        "发出检察建议61件，到期回复整改的61件，回复率100%，尚有2件建议逾期未回复。",
        "收到建议61件，答复率100%，尚有2件超期未答复。",
        "全年未发生因信息公开引发的行政诉讼；因公开答复被提起诉讼2件，法院均判决驳回。",
    ],
)
def test_what_is_denied_is_counted_in_other_words(text: str) -> None:
    assert [rule for rule, _ in alarms(text)] == ["GJ502"]


@pytest.mark.parametrize(
    "text",
    [
        "受理诉求861件，按期办结率100%，尚有12件未办结。",
        "受理诉求861件，办结率100%，尚有12件未办结。",  # not due yet
        "上年办结861件，办结率100%；今年尚有12件逾期未办结。",
        "全年未发生因信息公开引发的行政诉讼；因征地补偿被提起诉讼2件。",
        "因信息公开引发的行政复议3件，未发生因信息公开引发的行政诉讼。",
    ],
)
def test_what_is_not_denied_may_be_counted(text: str) -> None:
    assert alarms(text) == []


def test_what_was_done_to_some_is_pointed_at_by_its_verb() -> None:
    text = "走访慰问困难职工家庭3264户，发放慰问金489.6万元。上述受慰问的困难职工家庭3264户中，因病致困的1207户。"
    assert len(checked(text, RESTATED)) == 1
    assert alarms(text.replace("家庭3264户中", "家庭3624户中")) == [("GJ501", "3624户")]
    assert alarms("走访慰问困难职工家庭3264户。上述因病致贫的困难职工家庭1207户中，已建档862户。") == []
