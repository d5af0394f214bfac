"""Bodies with what is told of each, and the kinds of them behind: all columns come out together."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, both_versions

_IN_ONE = (
    "全县共有基础教育学校{schools}所，招生30445人，在校生{pupils}人，专任教师{teachers}人。"
    "其中，幼儿园76所，在园幼儿25390人，专任教师1594人。小学41所，在校生57264人，专任教师3321人。"
    "初中22所，在校生24246人，专任教师2010人。特殊教育学校4所，在校生185人，专任教师37人。"
)
_APART = (
    "全县义务教育中小学30所。校舍总面积{space}万平方米，较上年增加0.56万平方米；图书{books}万册；专任教师2384人。\n\n"
    "小学。校数17所；毕业4008人；校舍总面积25.48万平方米，比上年增加0.44万平方米；图书81.27万册。\n\n"
    "初中。校数13所；毕业3584人；校舍总面积{third}万平方米，比上年增加0.12万平方米；图书64.87万册。\n\n"
    "全县幼儿园32所，比上年减少12所。园舍总面积15.82万平方米；图书19.33万册。"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (_IN_ONE.format(schools="143", pupils="{107085|107805}", teachers="6962"), [("GJ101", "107805人")]),
        (_IN_ONE.format(schools="143", pupils="107085", teachers="{6962|6692}"), [("GJ101", "6692人")]),
        (_IN_ONE.format(schools="{143|134}", pupils="107085", teachers="6962"), [("GJ101", "134所")]),
        (_APART.format(space="{57.74|57.47}", books="146.14", third="32.26"), [("GJ101", "57.47万平方米")]),
        (_APART.format(space="57.74", books="{146.14|164.14}", third="32.26"), [("GJ101", "164.14万册")]),
        (_APART.format(space="57.74", books="146.14", third="{32.26|33.26}"), [("GJ101", "57.74万平方米")]),
        # rows that are counted alike, and rows of sums behind
        (
            "全市中小学教职工总数17557人，专任教师{13315|13513}人。中学教职工总数9380人，增加3.7%；专任教师6664人，"
            "增加3.1%。小学教职工总数8177人，减少2.9%，专任教师6651人，减少2.6%。",
            [("GJ101", "13513人")],
        ),
        (
            "普通高中在校生11455人，教职工821人；职业高中在校生5279人，教职工268人；义务教育阶段在校生共74726人，"
            "教职工4311人。在园幼儿19177人，在编教职工116人。全县学生总数{110637|116037}人，教职工总数5516人。",
            [("GJ101", "116037人")],
        ),
        (
            "普通高中在校生11455人，教职工821人；职业高中在校生5279人，教职工268人。全县学生总数{16734|18290}人，"
            "教职工总数{1089|1296}人。",
            [],
        ),
        # one column alone tells nothing of the others
        (
            "全县学校9所，在校生8200人，教师610人。\n\n小学5所，在校生5100人，教师320人。\n\n"
            "初中4所，在校生2500人，教师240人。",
            [],
        ),
        # some of the kinds
        (
            "全县学校39所，在校生38200人，教师2610人。\n\n小学15所，在校生15100人，教师1320人。\n\n"
            "初中4所，在校生2500人，教师240人。",
            [],
        ),
    ],
)
def test_all_columns_come_out_together(text: str, found: list[tuple[str, str]]) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == []
    assert alarms(wrong) == found
