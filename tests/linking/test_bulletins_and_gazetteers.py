"""Forms of statistical bulletins and gazetteers: figures that look as if they belonged together, and do not."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, both_versions, checked


@pytest.mark.parametrize(
    "text",
    [
        # a word that joins stands inside the last name
        "医药制造业、电子及通信设备制造业增加值同比分别增长18.6%和20.1%。",
        # figures of another source, of items of a list behind a colon, of an item and the one beside it
        "发电量779.6亿千瓦时，其中核电发电量366.5亿千瓦时。另据协会统计，风电、光伏发电量分别为465亿千瓦时、261亿千瓦时。",
        "四大作物产量：水稻1518万吨，玉米1822万吨，小麦89.5万吨，大豆620.5万吨。"
        "甜菜260万吨，增长22.1%；烤烟7.7万吨，增长12.4%；水果59.4万吨，增长14.7%；蔬菜1057.9万吨；"
        "亚麻15万吨，下降3.0%；油料36.5万吨，下降26%。",
        "其中，城镇投资2184亿元，增长31%。\n在城镇投资中，省级项目337亿元，增长1.3%，提高1.3个百分点；"
        "市县项目1847亿元，增长38.5%，回落5.9个百分点。\n分产业看，第一产业投资21亿元，增长7.2%；"
        "第二产业投资879亿元，增长41.8%。第三产业投资1284亿元，增长25.0%。",
        # whose revenue it is, and what it is
        "财政总收入178.6亿元，增长4.2%。其中：地方一般预算收入123.3亿元，增长5.9%；税收收入104.7亿元，增长5.6%。",
        # all the people are neither of the two sorts
        "全县城镇人口28265人，乡村人口625192人。\n婴儿13690人，占总人口2.10%，比上次普查下降1.07个百分点。",
        # the harvest of more than the fields of one crop
        "种双季稻2258亩，每人平均1.8亩。粮食总产达到270万斤，亩产1056斤。",
    ],
)
def test_what_only_looks_as_if_it_belonged_together(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "家具、服装及玩具出口分别增长{18.6%、12.1%|18.6%}和20.1%。",
        "财政总收入{178.6|187.6}亿元，增长4.2%。其中：地方收入123.3亿元，增长5.9%；上划中央收入55.3亿元，增长5.6%。",
        "城镇人口28265人，乡村人口625192人，占总人口的{95.7|97.5}%。",
        "种双季稻2258亩。稻谷总产达到270万斤，亩产{1196|1169}斤。",
    ],
)
def test_near_to_them_the_wrong_figure_is_told(text: str) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == [], right
    assert alarms(wrong) != [], wrong


def test_a_name_that_joins_words_is_one_item() -> None:
    text = "医药制造业、电子及通信设备制造业增加值同比分别增长18.6%和20.1%。"
    assert checked(text, RelationKind.RESPECTIVE)
    assert [rule for rule, _ in alarms("家具、服装及玩具出口分别增长18.6%和20.1%。")] == ["GJ402"]
