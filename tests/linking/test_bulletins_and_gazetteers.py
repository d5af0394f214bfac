"""Forms of statistical bulletins and gazetteers: figures that look as if they belonged together, and do not."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, both_versions, checked, report_on


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


def test_the_kinds_of_what_people_spend_are_one_item_each() -> None:
    text = (
        "食品、衣着、居住、杂项商品和服务分别增长21.9%、1.5%、13.7%、4.4%，"
        "家庭设备用品及服务、交通和通信分别下降11.3%、39.6%。"
    )
    assert alarms(text) == []
    assert len(checked(text, RelationKind.RESPECTIVE)) == 2
    assert [rule for rule, _ in alarms(text.replace("1.5%、", ""))] == ["GJ402"]
    assert alarms("教育、交通和通信分别增长2.1%、3.4%和5.6%。") == []


@pytest.mark.parametrize(
    "text",
    [
        # what is set against the whole, fewer kinds than were told before, some of the item in front
        "各项存款余额11.2亿元，其中居民储蓄存款余额9.1亿元，贷款余额2.5亿元。",
        "共有医疗卫生机构15个，其中医院3个，乡镇卫生院10个，疾病预防控制中心1个，妇幼保健院1个。"
        "拥有床位2050张，其中，医院934张，卫生院1066张；执业医师1497人。",
        "规划确定了37项指标。其中，12项约束性指标已达到控制要求、23项预期性指标中已有7项指标进度超过要求，"
        "11项指标达到要求。",
        # how many indicators there are is no goal
        "34项主要指标中，4项已提前完成规划目标，26项指标预计可如期完成。",
        # of all who live there; of what was earned and not of what was made
        "总人口19136人，其中男性9767人，女性9369人。以汉族为主，达14565人，占76.1%；回族4571人，占23.9%。\n"
        "耕地面积1.9万亩，人均1.0亩。",
        "总人口10486人，其中农业人口8063人。全乡工农业总产值达到2350万元，农民人均收入达到1017元。",
        # what there was at the end of a quarter is nothing that was done in it
        "二季度末家禽存栏1510.17万只，增长2.91%；上半年家禽累计出栏839.54万只，下降11.04%。",
    ],
)
def test_what_is_of_others_is_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "各项存款余额{11.6|11.2}亿元，其中居民储蓄存款余额9.1亿元，单位存款余额2.5亿元，贷款余额12.5亿元。",
        "存贷款余额{11.6|11.2}亿元，其中存款余额9.1亿元，贷款余额2.5亿元。",
        "拥有床位{2000|2050}张，其中，医院934张，卫生院1066张。",
        "规划确定了35项指标。其中，{12|21}项为约束性指标、23项为预期性指标。",
        "总人口19136人。以汉族为主，达14565人，占76.1%；回族4571人，占23.9%。\n耕地面积1.9万亩，人均{1.0|2.0}亩。",
        "二季度家禽出栏{418.5|841.5}万只，增长2.91%；上半年家禽累计出栏839.54万只，下降11.04%。",
        "总人口10486人。全乡经济总收入达到2350万元，人均收入{2241|2421}元。",
    ],
)
def test_what_is_of_them_is_told(text: str) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == [], right
    assert alarms(wrong) != [], wrong


@pytest.mark.parametrize(
    "text",
    [
        # more than in the years before on average; the next mean of one list; three shares of one whole
        "10年财政总收入9117万元，年平均911.7万元，较前26年平均增长54.89%。",
        "1950年至1957年，年均大牲畜存栏49.97万头，生猪存栏72.46万头，羊存栏35.32万只。年均出栏牛2.89万头，"
        "肥猪出栏32.95万头。",
        "渔业收入148万元，占总收入的4.5%；林业收入3万元；第二、三产业收入471万元，占总收入的17%；"
        "工资性收入212万元，占总收入的7%。",
        # not of those behind of whom something is said; people that can be both; of what the sort is of
        "有82户通自来水，有49户饮水困难（占农户总数的23%）。安装电话的农户数126户，其中拥有移动电话农户数113户。",
        "全村891户2157人，其中劳动力925人，外出人口1052人，外来人口409人。",
        "全村共有党员47人，建国前老党员3人，其中女党员10人，60周岁以上23人，高中文化程度以上4人。",
    ],
)
def test_prose_of_gazetteers_is_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "财政收入1953年为45万元，1957年增至208万元，年平均增长{46.6|44.6}%。",
        "1950年至1957年，累计出栏牛{23.12|32.12}万头，年均2.89万头。",
        "总收入3158万元，其中第二、三产业收入471万元，占总收入的{15|51}%；工资性收入212万元，占总收入的7%。",
        "全村农户213户，饮水困难的49户（占农户总数的{23|32}%）。",
        "全村共有党员47人，建国前老党员3人，其中女党员{10|50}人。",
    ],
)
def test_near_to_the_prose_of_gazetteers_the_wrong_figure_is_told(text: str) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == [], right
    assert alarms(wrong) != [], wrong


def test_the_unit_stands_behind_a_number_in_words() -> None:
    (finding,) = report_on("树木三百六十九万株，总人口一万四千人，人均有树四百四十株。").findings
    assert "应为264株" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        # what the items pull adds up to the growth of all, to what is said with 总人口, and ends at the next industry
        "生产总值420.4亿元，比上年增长{11.5|15.1}%。其中，第一产业增加值27.8亿元，增长2.74%，拉动经济增长0.16个百分点；"
        "第二产业增加值260.0亿元，增长12.79%，拉动经济增长7.23个百分点；第三产业增加值132.6亿元，增长11.34%，"
        "拉动经济增长4.11个百分点。",
        "总人口7565人，其中城镇常住人口988人，另有流动人口1365人，总人口中，男性3985人，占{52.7|57.2}%；女性3580人。",
        "第一产业增加值9790万元，第二产业增加值142532万元，增长38.6%，其中：工业增加值{125193|152193}万元，"
        "增长41.0%；第三产业增加值34295万元。",
        # fields in 公顷, the harvest of each 亩
        "水稻播种面积290公顷，水稻产量2531吨，水稻每亩产量{582|528}公斤。",
        "玉米播种面积3862公顷，总产量38119吨，亩产{658|685}公斤。",
    ],
)
def test_items_beside_others_are_read_with_their_own(text: str) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == [], right
    assert alarms(wrong) != [], wrong
