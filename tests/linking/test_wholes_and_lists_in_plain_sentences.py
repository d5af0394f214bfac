"""Wholes and lists in plain sentences: right (tied), wrong (told), and look-alikes that stay silent."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, both_versions, report_on


def _is_read(marked: str) -> bool:
    """Whether the marked figure of the right version stands in a relation, and nothing in it is found wrong."""
    right, _ = both_versions(marked)
    at = marked.index("{")
    told = (m.claim for each in report_on(right).relations if each.relation.is_check for m in each.relation.members)
    return not alarms(right) and any(claim.start <= at < claim.end for claim in told)


@pytest.mark.parametrize(
    "marked",
    [
        "全州侦办涉恶集团案14起、涉恶团伙案23起，计{37|73}起；到案286人。",
        "移送纪检监察机关线索24件、公安机关3件、主管部门41件，计{68|86}件。应上缴财政0.86亿元。",
        "馆藏纸质文物1264件、青铜器387件、陶瓷器916件，计{2567|2576}件。",
        "春季栽植油松3.6万株，侧柏2.9万株，计{6.5|5.6}万株，成活率92%。",
        "配送图书1860册、期刊420册、光盘75张，其中图书、期刊计{2280|2208}册。",
        "至年末，城镇职工养老参保21.4万人，城乡居民养老参保33.9万人，两项{55.3|53.5}万人；失业保险参保9.86万人。",
        "发放救灾棉被1286床、折叠床754张。救灾款318.6万元、慰问金92.4万元，两项{411.0|401.0}万元。",
        "第一批改造小区36个、第二批改造小区48个、第三批27个，三批{111|101}个。",
        "制定国家标准6项、行业标准11项、地方标准9项，另发布团体标准34项；前三类{26|62}项，团体标准不计在内。",
        "单位214家：生产37家、带储存经营64家、不带储存经营86家、使用27家；前两类{101|110}家全部接入系统。",
        "稻谷118.6万吨，小麦73.4万吨，玉米9.8万吨，大豆2.7万吨，四个品种合计204.5万吨；前两种口粮计{192.0|129.0}万吨。",
        "鉴定为A级728户、B级274户、C级31户、D级13户。C、D级共{44|54}户列入今年危房改造。",
        "检测结果优秀126所、良好284所、一般93所、较差17所，一般和较差两档{110|101}所。",
        "水稻26.4万亩、玉米51.8万亩，两种作物{78.2|87.2}万亩。",
        "夏粮收购12.46万吨，秋粮收购38.17万吨，两季计{50.63|50.36}万吨。",
    ],
)
def test_so_many_items_or_named_ones_that_a_figure_sums_up(marked: str) -> None:
    assert _is_read(marked)
    assert alarms(both_versions(marked)[1])


@pytest.mark.parametrize(
    "text",
    [
        "全年开展培训32期，参训1860人；两项工作均列全市第一。",
        "核定车辆128辆，实有119辆，两类用车36辆。",
        "立案286件，其中上年结转41件，两类重点案件58件，计划三季度办结。",
        "去年投放单车3200辆，今年投放2800辆，两年累计投诉426件。",
        "完成投资3.2亿元、2.8亿元的两个项目，两项税收0.9亿元。",
        "共有职工412人、退休人员186人，两类人员补贴标准依次为320元、260元。",
        "男生286人、女生254人，男生和女生共获奖86人次。",
        "A组收治128例、B组收治116例，两组有效率分别为89.1%、87.9%，A组和B组共失访12例。",
        "城镇新增就业2.6万人，农村转移就业1.3万人，城镇和农村共完成培训3.2万人次。",
        "车险和农险共处理案件386件，其中车险312件、农险74件。",
        "新改建公路186公里、维修桥梁12座，前两项投资3.2亿元。",
        "全县有村186个、社区47个，两类组织书记233人。",
        "小麦12.6万亩、玉米8.4万亩，两种作物轮作5.2万亩。",
        "上报专报36期、信息128期，两类刊物共被采用41期。",
    ],
)
def test_what_only_looks_like_so_many_items_or_named_ones_that_a_figure_sums_up(text: str) -> None:
    assert alarms(text) == []
