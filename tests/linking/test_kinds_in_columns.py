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
    "全市公共图书馆26座。馆舍总面积{space}万平方米，较上年多出0.35万平方米；藏书{books}万册；工作人员1372人。\n\n"
    "市区。馆数15座；办证5216个；馆舍总面积18.73万平方米，较上年多出0.21万平方米；藏书63.58万册。\n\n"
    "郊县。馆数11座；办证2970个；馆舍总面积{third}万平方米，较上年多出0.14万平方米；藏书42.19万册。\n\n"
    "全市文化馆21座，较上年撤并7座。馆房总面积9.64万平方米；藏书12.47万册。"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (_IN_ONE.format(schools="143", pupils="{107085|107805}", teachers="6962"), [("GJ101", "107805人")]),
        (_IN_ONE.format(schools="143", pupils="107085", teachers="{6962|6692}"), [("GJ101", "6692人")]),
        (_IN_ONE.format(schools="{143|134}", pupils="107085", teachers="6962"), [("GJ101", "134所")]),
        (_APART.format(space="{42.89|42.98}", books="105.77", third="24.16"), [("GJ101", "42.98万平方米")]),
        (_APART.format(space="42.89", books="{105.77|150.77}", third="24.16"), [("GJ101", "150.77万册")]),
        (_APART.format(space="42.89", books="105.77", third="{24.16|25.16}"), [("GJ101", "42.89万平方米")]),
        # rows that are counted alike, and rows of sums behind
        (
            "全市公立医院职工总数14236人，医师{5127|5217}人。综合医院职工总数8654人，增长4.2%；医师3019人，"
            "增长3.6%。专科医院职工总数5582人，下降1.8%，医师2108人，下降1.3%。",
            [("GJ101", "5217人")],
        ),
        (
            "综合医院住院病人9264人，护工735人；专科医院住院病人4380人，护工312人；基层卫生院住院病人共38517人，"
            "护工1948人。疗养病人5926人，在册护工87人。全市病人总数{58087|58807}人，护工总数3082人。",
            [("GJ101", "58807人")],
        ),
        (
            "综合医院住院病人9264人，护工735人；专科医院住院病人4380人，护工312人。全市病人总数{13644|15120}人，"
            "护工总数{1047|1263}人。",
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
