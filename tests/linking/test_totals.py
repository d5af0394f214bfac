"""Parts and wholes: which figures belong to which. In the names of tests, "of which" is 其中."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import AUDIT, LINT, alarms, checked, literals, relations, report_on

TOTAL, PART = RelationKind.TOTAL, RelationKind.PART


def test_parts_behind_of_which_are_held_to_the_figure_in_front_of_it() -> None:
    assert checked("完成造林8600亩，其中人工造林5200亩、飞播造林2100亩。", PART) == ["8600亩: 5200 + 2100"]


def test_a_list_behind_of_which_may_leave_something_out() -> None:
    assert alarms("现有床位1260张，其中内科480张、外科530张。", settings=AUDIT) == []


def test_a_list_behind_of_which_cannot_come_to_more_than_its_whole() -> None:
    text = "现有床位1260张，其中内科480张、外科530张、妇产科350张。"
    assert alarms(text) == [("GJ102", "1260张")]


def test_a_single_part_above_its_whole_is_shown_as_the_wrong_figure() -> None:
    assert alarms("培训教师320人，其中小学教师480人。") == [("GJ102", "480人")]


def test_a_list_behind_of_which_that_comes_near_its_whole_and_misses_it_by_one_slip_is_found() -> None:
    assert alarms("现有床位1260张，其中内科480张、外科530张、妇产科240张。") == [("GJ101", "1260张")]


def test_a_slip_proves_nothing_in_a_list_that_leaves_more_than_a_quarter_out() -> None:
    assert alarms("现有床位1260张，其中内科480张、外科230张、妇产科150张。", settings=AUDIT) == []


def test_a_list_that_ends_with_the_rest_leaves_nothing_out() -> None:
    assert checked("现有床位1260张，其中内科480张、外科530张、其他250张。", TOTAL) == ["1260张: 480 + 530 + 250"]
    assert alarms("现有床位1260张，其中内科480张、外科530张、其他240张。") == [("GJ101", "1260张")]


def test_the_scope_of_of_which_ends_at_the_full_stop() -> None:
    text = "走访农户860户，其中低保户120户。慰问党员户430户、军属户520户。"
    assert checked(text, PART) == ["120户: 860"]
    assert alarms(text) == []


def test_the_scope_of_of_which_ends_at_the_semicolon() -> None:
    text = "培训教师320人，其中小学教师180人；培训校长460人。"
    assert checked(text, PART) == ["180人: 320"]
    assert alarms(text, settings=AUDIT) == []


def test_of_which_speaks_of_the_nearest_whole_of_its_unit_on_the_left() -> None:
    text = "检查企业420家，抽查产品186批次，其中食品企业95家、药品企业45家。"
    assert checked(text, PART) == ["420家: 95 + 45"]


def test_a_second_of_which_speaks_of_a_part_of_the_first() -> None:
    text = "现有职工1286人，其中管理人员186人、技术人员1100人，其中高级职称240人、中级职称420人。"
    assert checked(text, TOTAL) == ["1286人: 186 + 1100"]
    assert alarms(text, settings=AUDIT) == []


def test_a_bracket_belongs_to_the_figure_on_its_left() -> None:
    text = "植树4860株，成活4120株（松树2860株、柏树1260株）。"
    assert checked(text, TOTAL) == ["4120株: 2860 + 1260"]
    wrong = "植树4860株，成活4120株（松树2860株、柏树1620株）。"
    assert alarms(wrong) == [("GJ101", "4120株")]


def test_a_bracket_within_a_list_is_not_added_a_second_time() -> None:
    text = "完成投资860万元，其中建筑工程520万元（土建380万元、安装140万元）、设备购置340万元。"
    assert set(checked(text, TOTAL)) == {"860万元: 520 + 340", "520万元: 380 + 140"}
    assert alarms(text, settings=AUDIT) == []


def test_a_wrong_figure_in_a_bracket_is_charged_to_the_brackets_own_whole() -> None:
    text = "完成投资860万元，其中建筑工程520万元（土建380万元、安装240万元）、设备购置340万元。"
    assert alarms(text) == [("GJ101", "520万元")]


def test_a_second_list_far_from_the_whole_is_of_others() -> None:
    text = "全年救助对象5481人，其中县城3123人、乡镇2358人；集中供养{}2人、分散供养{}9人。"
    assert alarms(text.format(453, 503)) == []
    assert alarms(text.format(254, 283)) == [("GJ101", "5481人")]


def test_a_list_among_a_part_named_again_divides_that_part() -> None:
    text = "在编人员73人，编外人员58人，共131人；在编人员中研究生学历24人、本科学历43人、大专及以下6人。"
    assert alarms(text) == []
    assert alarms(text.replace("6人", "9人")) == [("GJ101", "73人")]


def test_one_total_can_be_split_in_several_ways() -> None:
    text = "现有职工1286人，按性别分，男职工742人、女职工544人；按学历分，本科620人、专科及以下666人。"
    assert set(checked(text, TOTAL)) == {"1286人: 742 + 544", "1286人: 620 + 666"}


def test_the_second_split_of_a_total_is_checked_when_the_first_one_holds() -> None:
    text = "现有职工1286人，按性别分，男职工742人、女职工544人；按学历分，本科620人、专科及以下696人。"
    assert alarms(text) == [("GJ101", "1286人")]


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("新建校舍12所、改建校舍18所、扩建校舍9所，三项合计39所。", "39所: 12 + 18 + 9"),
        ("开展宣传6场，新建校舍12所、改建校舍18所，两项合计30所。", "30所: 12 + 18"),
        ("新建公厕18座、改建公厕27座，合计45座。", "45座: 18 + 27"),
        ("门诊862人次、急诊424人次，接诊总数为1286人次。", "1286人次: 862 + 424"),
    ],
)
def test_a_total_can_stand_behind_its_parts(text: str, arithmetic: str) -> None:
    assert checked(text, TOTAL) == [arithmetic]


def test_a_total_of_three_items_adds_as_many_figures_as_it_says() -> None:
    text = "绿化面积6所，新建校舍12所、改建校舍18所、扩建校舍9所，三项合计49所。"
    (judged,) = relations(text, TOTAL)
    assert literals(judged) == {"part": ["12所", "18所", "9所"], "whole": ["49所"]}
    assert alarms(text) == [("GJ101", "49所")]


def test_figures_of_two_units_side_by_side_are_two_columns() -> None:
    text = "办理案件340件452人，其中刑事案件128件186人、民事案件212件266人。"
    assert set(checked(text, TOTAL)) == {"340件: 128 + 212", "452人: 186 + 266"}


def test_a_wrong_figure_in_the_second_column_is_one_finding() -> None:
    text = "办理案件340件452人，其中刑事案件128件186人、民事案件212件276人。"
    assert [stated for _, stated in alarms(text)] == ["452人"]


def test_columns_that_run_side_by_side_are_both_exhaustive() -> None:
    text = "办理案件340件452人，其中刑事案件128件186人、民事案件212件276人。"
    assert alarms(text) == [("GJ101", "452人")]


@pytest.mark.parametrize(
    "text",
    [
        "全年接诊1286人次。其中，门诊862人次，急诊424人次。",
        "全年接诊1286人次。按科室分，内科862人次、外科424人次。",
    ],
)
def test_a_whole_can_stand_in_the_sentence_in_front_of_its_parts(text: str) -> None:
    assert checked(text, TOTAL) == ["1286人次: 862 + 424"]


def test_a_split_that_is_announced_in_the_next_sentence_must_come_out() -> None:
    assert alarms("全年接诊1286人次。按科室分，内科862人次、外科434人次。") == [("GJ101", "1286人次")]


def test_parts_behind_of_which_at_the_head_of_a_sentence_cannot_exceed_the_whole_in_front() -> None:
    assert alarms("全年接诊1286人次。其中，门诊862人次，急诊524人次。") != []


def test_categories_that_one_person_can_bear_together_are_not_added() -> None:
    assert alarms("接待来访者1286人次，其中妇女640人次、残疾人720人次。", settings=AUDIT) == []


def test_figures_of_different_units_are_not_added() -> None:
    assert relations("收到来信186件，来访320人次，来电1286个，合计1792。", TOTAL) == []


def test_a_rounded_total_may_miss_the_sum_of_rounded_parts_in_the_last_place() -> None:
    text = "一般公共预算收入3.2亿元，由税收收入2.26亿元、非税收入0.97亿元构成。"
    assert alarms(text, settings=AUDIT) == []
    assert len(checked(text, TOTAL)) == 1


def test_a_plain_count_may_not_miss_its_sum_by_a_single_one() -> None:
    assert alarms("全院开放床位1260张，分为内科480张、外科531张、妇产科250张。") == [("GJ101", "1260张")]


def test_approximate_parts_are_added_as_intervals() -> None:
    assert alarms("服务群众1286人次，其中老人860余人次、儿童420余人次。", settings=AUDIT) == []


@pytest.mark.parametrize(
    ("right", "wrong", "stated"),
    [
        ("排查隐患863处，整改752处，其余111处正在整改。", "排查隐患863处，整改752处，其余121处正在整改。", "121处"),
        ("排查隐患863处，已整改752处，尚有111处未整改。", "排查隐患863处，已整改752处，尚有121处未整改。", "121处"),
        ("收到建议286条，采纳243条，剩余43条。", "收到建议286条，采纳243条，剩余53条。", "53条"),
        (
            "收入总额4860万元，支出3920万元，结余940万元。",
            "收入总额4860万元，支出3920万元，结余1040万元。",
            "1040万元",
        ),
        (
            "旧存案件312件，新收2140件，审结2098件，未结354件。",
            "旧存案件312件，新收2140件，审结2098件，未结345件。",
            "345件",
        ),
    ],
)
def test_what_is_left_is_what_came_in_less_what_went_out(right: str, wrong: str, stated: str) -> None:
    assert len(checked(right, TOTAL, RelationKind.STOCK_FLOW)) == 1
    assert alarms(right, settings=AUDIT) == []
    (finding,) = report_on(wrong, settings=LINT).findings
    assert finding.rule_id in ("GJ101", "GJ601")
    assert stated in {finding.stated_literal, *(place.literal for place in finding.related)}


@pytest.mark.parametrize(
    "opening",
    ["年初结存", "期初", "上年结转", "年初库存"],
)
def test_what_was_there_when_the_period_began_is_added_to_what_came_in(opening: str) -> None:
    text = f"{opening}粮食860吨，购进2150吨，销售1920吨，期末结存1090吨。"
    assert checked(text, RelationKind.STOCK_FLOW) == ["1090吨: 860 + 2150 − 1920"]
    assert alarms(text.replace("1090", "1190")) == [("GJ601", "1190吨")]


def test_the_items_of_a_list_can_be_paragraphs_of_their_own() -> None:
    text = "全年支出782万元。其中：\n1.办公用房租金320万元。\n2.设备购置费286万元。\n3.培训费176万元。\n"
    assert checked(text, TOTAL) == ["782万元: 320 + 286 + 176"]


@pytest.mark.parametrize(
    ("text", "alarm"),
    [
        ("全市两级法院去年共办结案件31763件，其中中级法院3127件，7个基层法院28546件。", ("GJ101", "31763件")),
        ("超期未办结5件，涉及城管局2件、住建局和河口街道各1件，已发黄牌提示。", ("GJ101", "5件")),
        ("退回补正10件，其中住建局4件、交通局3件、水利局和文旅局各1件。", ("GJ101", "10件")),
        ("罚没金额3.18亿元，其中罚款2641万元、没收违法所得537万元。", ("GJ101", "3.18亿元")),
        ("一般公共预算收入347.6亿元，其中税收收入25.6亿元、非税收入9.16亿元。", ("GJ101", "347.6亿元")),
    ],
)
def test_lists_that_their_words_or_their_smallest_items_close(text: str, alarm: tuple[str, str]) -> None:
    assert alarms(text) == [alarm]


@pytest.mark.parametrize(
    "text",
    [
        "全年审结318件，去年同期审结326件，其中民事案件206件、刑事案件82件。",
        "超期未办结4件，涉及城管局2件、住建局和河口街道各1件，已发黄牌提示。",
        "退回补正10件，主要是住建局4件、交通局3件、水利局和文旅局各1件。",
        "退回补正10件，其中住建局4件、交通局3件、水利局和文旅局各1件等。",
        "培训班10期，其中法律4期，财务、安全各2期。",
        "查处案件12件，其中食品案件5件，药品、器械各1件。",
        "营业收入31.8亿元，其中餐饮2.1亿元、住宿1.08亿元。",
    ],
)
def test_lists_that_nothing_closes(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("航空主业收入2.46亿元，非航收入1.31亿元，总收入3.77亿元。", "3.77亿元", "3.17亿元"),
        ("早稻产量12.6万吨，晚稻产量18.4万吨，总产量31.0万吨。", "31.0万吨", "30.1万吨"),
    ],
)
def test_a_total_that_says_of_what_is_the_sum_of_its_namesakes(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong)) == [("GJ101", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "本月完成投资1.27亿元，其中建安工程0.83亿元，总投资86.5亿元。",
        "新增装机12.6万千瓦，风电装机18.4万千瓦，总装机186万千瓦。",
        "中央财政补助1326万元，企业自筹2154万元，项目总投资3580万元。",
    ],
)
def test_a_total_of_more_than_stands_in_front_is_left_alone(text: str) -> None:
    assert alarms(text) == []


def test_a_branch_that_is_called_general_is_no_total() -> None:
    text = "基层党组织总数517.6万个，其中基层党委{}，总支部32.5万个，支部455.4万个。"
    assert alarms(text.format("29.8万个")) == []
    assert alarms(text.format("89.8万个")) != []


def test_a_list_that_only_nearly_comes_out_without_one_item_is_read_with_it() -> None:
    meat = "肉类总产量{}万吨，其中猪肉3.79万吨、牛肉0.46万吨、羊肉0.31万吨、禽肉1.57万吨。"
    assert alarms(meat.format("6.13")) == []
    assert alarms(meat.format("5.83")) == [("GJ102", "5.83万吨")]


def test_what_all_channels_come_to_is_the_list_in_front() -> None:
    told = "网站公开信息8964条，微博发布3172条，微信发布2487条，公报刊登116条，其他渠道公开605条，各渠道累计公开{}条。"
    assert alarms(told.format("15344")) == []
    assert alarms(told.format("15244")) == [("GJ101", "15244条")]
    assert alarms("开展培训12场，培训386人次，受益企业42家，各单位共参加38人。") == []
