"""What stands aside of a list, what is counted in a second unit, and what proves no base."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, assert_only_the_wrong_one_is_told, both_versions, checked


@pytest.mark.parametrize(
    "text",
    [
        # by its rate what came out is of all, and not of those that were taken up
        "本月收到投诉{524|254}件，其中：初查不受理218件、尚在初查中4件、正式受理302件，已办结487件，办结率为92.94%。",
        "本月收到投诉524件，其中：初查不受理218件、尚在初查中4件、正式受理302件，已办结{487|478}件，办结率为92.94%。",
    ],
)
def test_what_came_out_is_of_all_by_its_rate(text: str) -> None:
    assert_only_the_wrong_one_is_told(text)


def test_without_such_a_rate_it_is_of_those_taken_up() -> None:
    right, wrong = both_versions("收到来信186件，受理173件、不予受理13件，已办结{121|211}件，办结率69.9%。")
    assert alarms(right) == []
    assert ("GJ602", "211件") in alarms(wrong)


def test_a_share_of_nothing_shows_no_base() -> None:
    text = (
        "一季度全市接收诉求41263件。\n来源渠道：省平台接收19874件，其中网页端5126件、小程序10243件、手机端4505件；"
        "来人接收{}件，占诉求总量的0.09%；其他接收1件，占诉求总量的0%。"
    )
    assert alarms(text.format("37")) == []


def test_a_bracket_behind_a_mark_is_not_of_the_share() -> None:
    text = "共接收投诉举报18642件，其中举报5615件，占举报总量的54.2%，同比上年（6318件）下降11.13%。"
    assert alarms(text) == []
    growth = "举报5615件，同比上年（{6318|6138}件）下降11.13%。"
    assert_only_the_wrong_one_is_told(growth)


def test_a_mean_of_the_years_is_held_to_the_limit() -> None:
    assert_only_the_wrong_one_is_told(
        "五年间共发生火灾184次，其中：较大火灾87次，一般火灾97次，年平均37次，占控制指标150次的{24.67|26.47}%。"
    )


def test_a_share_of_households_is_of_the_households_beside() -> None:
    text = "社区现有低保户246户，531人。残疾家庭51户，一般家庭74户，老人92户，137人，占低保户的{37.4|34.7}%。"
    right, wrong = both_versions(text)
    assert alarms(right) == []
    assert checked(right, RelationKind.SHARE) != []
    assert alarms(wrong) == [("GJ204", "34.7%")]


def test_people_are_not_among_those_of_another_group() -> None:
    text = "单亲家庭16户27人、多子女家庭21户{}人，困难家庭118户，占低保户的48%，其中：病残家庭46户，老人72户，131人。"
    assert alarms(text.format("53")) == []


def test_what_is_taken_in_is_passed_over() -> None:
    text = "支部现有党员{}名，包括3名预备党员，其中女党员18名。"
    assert alarms(text.format("61")) == []
    assert alarms("支部现有党员61名，其中女党员68名。") != []


@pytest.mark.parametrize(
    "text",
    [
        "4月共受理诉求1942件，自行处理1456件，派单486件，按时结案479件，超时办理7件，结案率{100%|85%}，按时结案率98.6%。",
        "4月共受理诉求1942件，自行处理1456件，派单486件，按时结案479件，超时办理7件，结案率100%，按时结案率{98.6%|89.6%}。",
    ],
)
def test_what_was_done_late_was_done(text: str) -> None:
    assert_only_the_wrong_one_is_told(text)


def test_a_mean_of_one_group_is_not_over_all() -> None:
    text = (
        "全县医疗救助共救助3860人，城镇医疗救助1420人次，累计支出救助金61.35万元，年人均救助水平达到512.4元；"
        "农村医疗救助2440人次，支持参保4218人，发放救助金97.6万元，年人均救助水平达到{}元。"
    )
    assert alarms(text.format("262.35")) == []
    plain = "农村医疗救助2440人，发放救助金97.6万元，人均救助{400|404}元。"
    assert_only_the_wrong_one_is_told(plain)


@pytest.mark.parametrize(
    "text",
    [
        "责任单位立案数为155件。其中，北区（9件）占5.81%，东区（14件）占9.03%、西区（0件）占0.00%、南区（0件）占0.00%、"
        "开发区（{37|73}件）占23.87%、新区（2件）占1.29%、高新区（5件）占3.23%。",
        "责任单位立案数为155件。其中，北区（9件）占5.81%，东区（14件）占9.03%、西区（0件）占0.00%、"
        "开发区（37件）占23.87%、新区（2件）占1.29%、高新区（5件）占{3.23|2.33}%。",
    ],
)
def test_a_bracket_behind_a_new_name_is_of_that_item(text: str) -> None:
    assert_only_the_wrong_one_is_told(text)


def test_what_stands_behind_huanbi_alone_is_of_the_period_before() -> None:
    text = "本月电诈案件损失186.4万元，环比248.6万元，下降{25.02|52.02}%；同比去年同期263.9万元，下降{29.37|39.27}%。"
    right, wrong = both_versions(text)
    assert alarms(right) == []
    assert ("GJ301", "52.02%") in alarms(wrong)
    assert alarms("本月电诈案件损失186.4万元，环比248.6万，下降25.02%；同比去年同期263.9万，下降29.37%。") == []


def test_no_part_of_one_list_is_the_base_of_another() -> None:
    text = "全省36万社工人员中，城区社工人员为{}万人，乡村社工人员为13.7万人，分别占全省社工人员的61.87%和38.13%。"
    assert alarms(text.format("22.3")) == []
    assert alarms("全省社工人员36.0万人，其中城区22.3万人，乡村13.7万人，分别占全省社工人员的61.9%和38.1%。") == []
    assert alarms("全省社工人员36.0万人，其中城区22.3万人，乡村13.7万人，分别占全省社工人员的61.9%和31.8%。") != []


def test_a_part_many_times_its_base_is_no_slip() -> None:
    text = "一季度新设企业数量{}万户，个体户31.6万户。\n3月底，在册民营企业超过368万户，占企业总量的91.8%。"
    assert alarms(text.format("14.2")) == []


def test_a_last_place_moved_to_print_a_hundred_is_no_slip() -> None:
    text = (
        "受理举报83件。\n从问题类型看，组织纪律7件，占总量的10%；工作纪律4件，占总量的6%；廉洁纪律17件，占总量的25%；"
        "群众纪律18件，占总量的27%；生活纪律3件，占总量的5%；其他18件，占总量的{}%。"
    )
    assert alarms(text.format("27")) == []


def test_a_base_that_most_of_the_list_miss_is_none() -> None:
    text = (
        "检控类举报404件，其中初次举报352件，重复举报52件。\n从行为来看，甲类6件，占2%；乙类36件，占9%；丙类132件，占34%；"
        "丁类131件，占34%；戊类57件，占15%；己类22件，占6%；庚类117件，占30%。"
    )
    assert alarms(text) == []


def test_names_with_shares_of_their_own_come_to_both() -> None:
    text = (
        "举报82件。\n从方式来看，来信19件，占31%；来访22件，占36%；来电6件，占10%；网络14件，占23%。"
        "来信、来访占总量的{}%。"
    )
    assert alarms(text.format("67")) == []
    assert "67%" in str(checked(text.format("67"), RelationKind.TOTAL))


def test_what_is_in_the_whole_is_counted_for_itself() -> None:
    text = "全区设立共享书屋58个，其中进入书屋的读书社数74个，志愿者1326名。"
    assert alarms(text) == []
    assert alarms("全区设立共享书屋58个，其中达标书屋74个。") != []


def test_a_mean_by_the_mu_is_over_fields() -> None:
    text = "县域总面积932平方公里，水资源总量1.4亿立方米，亩均水资源量{}立方米。"
    assert alarms(text.format("142")) == []


def test_what_was_a_share_then_is_of_those_of_then() -> None:
    text = "全县农业人口24.36万人，水资源总量0.8亿立方米。“八五”初期，缺水人口21.36万人，占农业人口的{}%。"
    assert alarms(text.format("89")) == []
    assert alarms("全县农业人口24.36万人，水资源总量0.8亿立方米。目前，缺水人口21.36万人，占农业人口的89%。") != []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "全旗发生各类特种设备事故36起、死亡51人，受伤28人，同去年同期相比事故起数减少4起，死亡人数减少9人，"
            "分别下降{10.0|11.0}%、{15.0|17.5}%，受伤人数增加4人，上升{16.7|17.6}%。",
            [("GJ301", "11.0%"), ("GJ301", "17.5%"), ("GJ301", "17.6%")],
        ),
        (
            "全县共发生渔船碰撞事故21起，死亡7人，和去年国庆同期相比事故起数减少7起下降{25|28}%，"
            "死亡人数减少3人下降{30|36}%。",
            [("GJ301", "28%"), ("GJ301", "36%")],
        ),
    ],
)
def test_each_rate_is_of_the_figure_called_like_its_movement(text: str, found: list[tuple[str, str]]) -> None:
    right, wrong = both_versions(text)
    assert alarms(right) == []
    assert sorted(alarms(wrong)) == sorted(found)


def test_brackets_that_are_joined_have_one_share_together() -> None:
    text = (
        "接听来电152.4万次，其中咨询61.3万次、占40.2%；报修37.8万次、占24.8%；投诉39.6万次、占26.0%；"
        "表扬（6.5万次）及其他来电（7.2万次）占总数的9.0%。"
    )
    assert alarms(text) == []
