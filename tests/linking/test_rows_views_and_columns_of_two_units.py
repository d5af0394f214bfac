"""Wholes and parts in two units, in brackets, numbered and by views: what adds up and what does not."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, both_versions, checked, relations

TOTAL, SHARE = RelationKind.TOTAL, RelationKind.SHARE


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        (
            "低保对象{4548|4258}户、6499人（县城817户、902人，乡镇3731户、5597人）。",
            ["4548户: 817 + 3731", "6499人: 902 + 5597"],
        ),
        (
            "幼儿园{2374|3274}所，在园幼儿482397人（其中公办园2277所、在园幼儿455241人；民办园97所、在园幼儿27156人）。",
            ["2374所: 2277 + 97", "482397人: 455241 + 27156"],
        ),
        (
            "养老机构1712所（床位{76447|76147}张），其中公办828所（床位26348张）、民办884所（床位50099张）。",
            ["1712所: 828 + 884", "76447张: 26348 + 50099"],
        ),
        (
            "发放贷款{4063|4013}笔、金额191174万元，信用贷款1040笔、金额84628万元，抵押贷款3023笔、金额106546万元。",
            ["4063笔: 1040 + 3023", "191174万元: 84628 + 106546"],
        ),
        (
            "批捕案件5188件，涉及{8503|8563}人。盗窃1588件，涉及2503人。诈骗3600件，涉及6000人。",
            ["5188件: 1588 + 3600", "8503人: 2503 + 6000"],
        ),
    ],
)
def test_of_two_units_both_add_up_where_one_does(text: str, sums: list[str]) -> None:
    right, wrong = both_versions(text)
    assert sorted(checked(right, TOTAL)) == sorted(sums)
    assert alarms(right) == []
    assert len(alarms(wrong)) == 1


def test_an_item_of_a_longer_list_is_no_whole_of_the_next_two() -> None:
    text = "翠湖9个班254名，东苑15个班437名，机关6个班171名，新城10个班266名。"
    assert alarms(text) == []


def test_where_no_column_of_a_bracket_comes_out_none_is_meant() -> None:
    assert alarms("回访4548户、6499人（重点户817户、902人，困难户1731户、2597人）。") == []


@pytest.mark.parametrize(
    "text",
    [
        "偏差{44152|48152}起（其中重大偏差19857起，次要偏差24295起）。",
        "设基层党组织{7226|7262}个（包含党委525个、党总支5154个、党支部1547个）。",
        "报废{2139|2319}件，其中：（一）开裂1293件；（二）落渣174件；（三）变形672件。",
        "营业网点{7226|7926}个，其中：一是县城5182个；二是乡镇2044个。",
        "幼儿园157所、小学102所、初中62所、高中43所，共有学校{364|394}所。",
        "企业职工698.19万人次，重点群体166.21万人次，共培训{864.40|864.70}万人次。",
        "居民用气70.98亿立方米，工商业用气62.50亿立方米，车用气163.61亿立方米，累计{297.09|279.09}亿立方米。",
        "前三季度办理案件6962件，四季度15109件，全年累计{22071|22031}件。",
        "大米1012份，小麦5289份，稻谷3452份。以上合计{9753|9735}份。",
        "售水{18921|13921}万立方米，其中居民7674万立方米、非居民2627万立方米，其余8620万立方米。",
        "办理诉求{11360|11420}件，其中咨询4242、投诉6000、建议1118件。",
        "光伏装机{563.89|593.89}万千瓦。分类型看，分布式230.00万千瓦、集中式333.89万千瓦。"
        "分层级看，市本级263.89万千瓦、县区300.00万千瓦。",
        "一级1220株、二级922株、三级12328株，合计{14470|14420}株。",
        "订单{51.48|58.48}万单（上年38.82万单），其中完成5.95万单（上年4.05万单），"
        "乘客取消18.16万单（上年16.16万单），司机取消27.37万单（上年18.61万单）。",
        "新收4227件，其中甲类1667件、乙类2560件；上年同期为{3826|3862}件，其中甲类1266件、乙类2560件。",
    ],
)
def test_a_list_and_its_whole(text: str) -> None:
    right, wrong = both_versions(text)
    assert relations(right, TOTAL)
    assert alarms(right) == []
    assert [rule for rule, _ in alarms(wrong)] == ["GJ101"]


@pytest.mark.parametrize(
    "text",
    [
        "17家单位审计发现：一是预算编制不细，涉及9家；二是资产清理不及时，涉及5家。",
        "新建幼儿园5所、小学3所、初中2所，共有学校364所。",
        "空余学位144个，其中新城分园空余74个、翠湖分园空余46个，其余3个园区共空余24个。",
        "案件8283人。其中，江段3307人；湖区4276人；支流700人。应届4686人，往届4761人。以上两项合计9447人。",
        "捕捞案8241起，涉及10587人。其中江段3722起、4180人，湖区1022起、1298人，支流3497起、5109人；"
        "盗窃案3169件、5238人，诈骗案1418件、2395人，伤害案3040件、4572人；三类合计7627件、12205人。",
        "一级、二级、三级、四级分别为2110处、569处、156处、283处，总计3118处。",
        "签约项目总投资23491亿元。其中，制造业1287亿元；服务业19614亿元；农业2590亿元；火灾直接损失36766万元。",
        "一级100处，二级630处，三级584处，四级273处。以上四项合计1587处。",
        "用户总数6675户，其中现有居民4264户、工商2411户；上年为7352户，其中现有居民4435户、工商2917户。",
        "招聘会51350场。按类型分，线上12379场、线下38971场；按层级分，市本级17254场、县区34096场。",
    ],
)
def test_what_only_looks_like_a_list_and_its_whole(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize("words", ["分别占", "占比分别为"])
def test_shares_of_one_thing_in_two_units(words: str) -> None:
    right, wrong = both_versions(
        f"发放贷款4380笔、金额197431万元，其中信用贷款1832笔、金额20658万元，{words}{{41.8|47.8}}%和10.5%。"
    )
    assert checked(right, SHARE) == ["41.8%: 1832 ÷ 4380", "10.5%: 20658 ÷ 197431"]
    assert alarms(wrong) == [("GJ204", "47.8%")]


def test_each_of_two_stretches_has_its_own_shares() -> None:
    text = (
        "采购药品7685种、采购额318014.26万元。其中，中成药3735种、采购额218146.41万元，分别占48.6%、68.6%；"
        "化学药3950种、采购额99867.85万元，分别占{51.4|54.1}%、31.4%。"
    )
    right, wrong = both_versions(text)
    assert alarms(right) == []
    assert alarms(wrong) == [("GJ204", "54.1%")]


def test_a_share_between_semicolons_is_of_what_is_told_behind_it() -> None:
    assert alarms("受理案件5405件，其中分局占10.0%，为541件；总局占56.0%，为3029件；支局占34.0%，为1835件。") == []
