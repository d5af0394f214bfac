"""Shares of the classes up to one, of what a mean stands behind, and of counts that look like changes."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("合作社成员38.64万户，社均44.7户，占农户总数86.3万户的{}。", "44.8%", "48.4%"),
        ("同一诉求反映多次的有1026组，共4239件，组均4.1件，占51073件工单总量的{}。", "8.3%", "8.8%"),
        ("签约家庭医生服务1864人，团队均42.4人，占常住居民3640人的{}。", "51.2%", "52.1%"),
        ("发放贷款1284万元，户均21.4万元，占全行投放8640万元的{}。", "14.9%", "19.4%"),
        ("年末入驻企业286家，园均23.8家，占全市规上企业1420家的{}。", "20.1%", "21.0%"),
        ("参加培训教师412人次，校均20.6人次，占全县教师培训1648人次的{}。", "25.0%", "20.5%"),
    ],
)
def test_a_share_is_of_what_the_mean_in_front_divides(text: str, right: str, wrong: str) -> None:
    assert any(relation.startswith(f"{right}:") for relation in checked(text.format(right), RelationKind.SHARE))
    assert alarms(text.format(right)) == []
    assert wrong in [stated for _, stated in alarms(text.format(wrong))]


@pytest.mark.parametrize(
    "text",
    [
        "年均培训32人次，占控制指标130人次的24.6%。",
        "合作社38.64万户，社均44.7户，示范社户均年增收2640元，占农户收入18640元的14.2%。",
        "发放贷款1284万元，户均21.4万元，占风险限额86.4万元的24.8%。",
    ],
)
def test_a_mean_without_what_it_divides_is_its_own_part(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("审计抽查的68个政府投资项目中，概算超支12个，占{}；未按期完工21个，占30.9%。", "17.6%", "16.7%"),
        ("省控断面23个，达到或优于Ⅲ类21个，占{}。", "91.3%", "93.1%"),
        ("对77个一级预算单位数据分析全覆盖，重点延伸9个，占{}。", "11.7%", "17.1%"),
        ("对532名到馆读者的抽样显示，每周来馆一次以上的187人，占{}；每月两三次的143人，占26.9%。", "35.2%", "32.5%"),
        ("抽查在建工程142个，超支18个，占{}。", "12.7%", "17.2%"),
        ("监测点位64个，等于或高于标准值的53个，占{}。", "82.8%", "88.2%"),
        ("受访居民1240人，每天锻炼一次以上的486人，占{}。", "39.2%", "32.9%"),
    ],
)
def test_what_counts_bodies_is_no_change_and_no_mean(text: str, right: str, wrong: str) -> None:
    assert any(relation.startswith(f"{right}:") for relation in checked(text.format(right), RelationKind.SHARE))
    assert alarms(text.format(right)) == []
    assert wrong in [stated for _, stated in alarms(text.format(wrong))]


@pytest.mark.parametrize(
    "text",
    [
        "项目概算超支12万元，占总投资68万元的17.6%。",
        "得分优于去年21分，占总分的91.3%。",
        "地铁延伸9公里，占总里程77公里的11.7%。",
        "每人每周补助187元，占标准532元的35.2%。",
    ],
)
def test_what_is_a_change_or_mean_stays_one(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "年末公路通车里程18642公里，其中高速公路712公里、一级公路943公里、二级公路1876公里，二级及以上占{}。",
            "18.9%",
            "19.8%",
        ),
        ("河湖健康评价完成213条，评为一类36条、二类148条、三类29条，二类以上占{}。", "86.4%", "84.6%"),
        ("全年发布预警信号487次，其中蓝色121次、黄色284次、橙色73次、红色9次。黄色及以上级别占{}。", "75.2%", "72.5%"),
        ("全县养老机构46家，评为五星级4家、四星级9家、三星级21家、二星级12家，四星级以上占{}。", "28.3%", "23.8%"),
        (
            "在册技工8640人，其中高级技师312人、技师864人、高级工2418人、中级工3126人、初级工1920人，高级工及以上占{}。",
            "41.6%",
            "46.1%",
        ),
        (
            "公路总里程8642公里，其中高速312公里、一级386公里、二级814公里，二级及以上占{}，密度每百平方公里134.6公里。",
            "17.5%",
            "15.7%",
        ),
        ("农机合作社评级：示范社286家，省级以上社42家、市级社96家、县级社148家，市级社以上占{}。", "48.3%", "43.8%"),
        ("桥梁定期检查416座，一类124座、二类218座、三类61座、四类13座，三类及以上占{}。", "96.9%", "99.6%"),
    ],
)
def test_a_share_up_to_a_class_is_of_the_list(text: str, right: str, wrong: str) -> None:
    assert any(relation.startswith(f"{right}:") for relation in checked(text.format(right), RelationKind.SHARE))
    assert alarms(text.format(right)) == []
    assert wrong in [stated for _, stated in alarms(text.format(wrong))]


@pytest.mark.parametrize(
    "text",
    [
        "公路里程18642公里，其中高速712公里、一级943公里、二级1876公里，二级及以上公路优良率占比91.2%。",
        "全县医院86家，三级12家、二级24家、一级50家，二级及以上医院床位占82.6%。",
        "发布预警487次，其中蓝色121次、黄色284次。黄色及以上预警影响面积占全市的75.2%。",
    ],
)
def test_another_measure_of_classes_is_left_alone(text: str) -> None:
    assert alarms(text) == []
