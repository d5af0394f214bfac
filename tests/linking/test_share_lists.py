"""Shares side by side: what one of them shows of the base of the others, and which figures one share takes together."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked, relations

SHARE = RelationKind.SHARE


@pytest.mark.parametrize(
    ("text", "arithmetic", "right", "wrong"),
    [
        pytest.param(
            "共有行政村129个，通客车112个，占86.8%；通快递86个，占66.7%。",
            "66.7%: 86 ÷ 129",
            "66.7%",
            "76.7%",
            id="a total that opens the list",
        ),
        pytest.param(
            "男性862人，占54.7%；女性714人，占45.3%。",
            "45.3%: 714 ÷ (862 + 714)",
            "45.3%",
            "43.5%",
            id="the sum of the list, where no base is told",
        ),
        pytest.param(
            "参赛选手1860人，其中省内744人（40%）、省外930人（50%）。",
            "50%: 930 ÷ 1860",
            "50%",
            "55%",
            id="shares in brackets",
        ),
        pytest.param(
            "财政支出9.6亿元，其中教育2.4亿元、卫生1.2亿元，两个领域共占37.5%。",
            "37.5%: (2.4 + 1.2) ÷ 9.6",
            "37.5%",
            "35.7%",
            id="two fields together",
        ),
        pytest.param(
            "发生事故142起、死亡26人，其中货车事故63起、死亡18人，起数占总数的44.4%。",
            "44.4%: 63 ÷ 142",
            "44.4%",
            "48.8%",
            id="the one counted in the unit that is named",
        ),
    ],
)
def test_a_share_of_a_list_is_held_to_the_base_of_the_list(text: str, arithmetic: str, right: str, wrong: str) -> None:
    assert arithmetic in checked(text, SHARE)
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong)) == [("GJ204", wrong)]


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        pytest.param(
            "里程12680公里，高速246公里、一级387公里、二级1294公里、三级2141公里、四级8612公里，二级及以上占15.2%。",
            "15.2%: (246 + 387 + 1294) ÷ 12680",
            id="the classes on one side of the one that is named",
        ),
        pytest.param(
            "参会386人，女代表占比28.5%，即110人。", "28.5%: 110 ÷ 386", id="the figure that follows the share"
        ),
        pytest.param(
            "企业由20986户增至23417户，其中民营企业21075户，民营企业占90%。",
            "90%: 21075 ÷ 23417",
            id="what the base has become",
        ),
        pytest.param(
            "在押1860人，其他人员1124人，其中初犯233人，在其他人员中占20.7%。",
            "20.7%: 233 ÷ 1124",
            id="the base in front of 占",
        ),
        pytest.param("受理案件4677起，其中调解1753件，占37.5%。", "37.5%: 1753 ÷ 4677", id="cases by two words"),
    ],
)
def test_the_terms_of_a_single_share_are_found_by_their_words(text: str, arithmetic: str) -> None:
    assert checked(text, SHARE) == [arithmetic]
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("代收申请103件，占15.1%；线上申请占27.8%。", id="a base that is not told"),
        pytest.param("10-15分占4.6%，15-20分占20%。", id="classes of points"),
        pytest.param("走访1286户，其中受访412人，占31%。", id="persons of households"),
        pytest.param("3家未达序时进度（50%）。", id="a bracket behind words"),
        pytest.param("追责286人，金额412万元，直接责任金额占13.7%。", id="an amount of which no part is told"),
        pytest.param("查处酒驾843起、醉驾167起，占16.5%。", id="two items of one list"),
    ],
)
def test_a_share_without_terms_of_its_sort_is_not_tied(text: str) -> None:
    assert relations(text, SHARE) == []
    assert alarms(text) == []
