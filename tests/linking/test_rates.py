"""Rates: their terms by definition, by their own words and by their place; complements."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked, relations

RATE, COMPLEMENT = RelationKind.RATE, RelationKind.COMPLEMENT


@pytest.mark.parametrize(
    ("text", "right", "wrong", "arithmetic"),
    [
        ("旧存案件312件，新收2140件，审结2098件，结案率85.56%。", "85.56%", "98.04%", "2098 ÷ (2140 + 312)"),
        ("资产总额31.27亿元，净资产12.64亿元，资产负债率59.58%。", "59.58%", "40.42%", "(31.27 − 12.64) ÷ 31.27"),
        ("摸排线索173条，立案126件，立案率72.8%。", "72.8%", "78.2%", "126 ÷ 173"),
        ("48所学校中，优秀14所、良好27所、合格7所，优良率85.4%。", "85.4%", "84.5%", "(14 + 27) ÷ 48"),
        ("目标3.6万人，实际3.86万人，完成率107.2%。", "107.2%", "103.2%", "3.86 ÷ 3.6"),
        ("审定金额70.23亿元，净核减7.33亿元，平均核减率9.45%。", "9.45%", "10.44%", "7.33 ÷ (70.23 + 7.33)"),
        ("生效判决罪犯39762人，判处五年以上有期徒刑9168人，重刑率23.06%。", "23.06%", "24.65%", "9168 ÷ 39762"),
        ("胜诉24宗，撤诉3宗，审结27宗，胜诉率100%。", "100%", "92%", "24 ÷ (27 − 3)"),
    ],
)
def test_the_definition_says_which_figures_are_the_terms(text: str, right: str, wrong: str, arithmetic: str) -> None:
    assert f"{right}: {arithmetic}" in checked(text, RATE)
    assert alarms(text) == []
    assert [literal for _, literal in alarms(text.replace(right, wrong))] == [wrong]


@pytest.mark.parametrize(
    ("text", "right", "wrong", "arithmetic"),
    [
        ("包案化解积案42件，化解40件，化解率95.2%。", "95.2%", "92.5%", "40 ÷ 42"),
        ("服务企业1260家，走访1134家，走访覆盖率90%。", "90%", "95%", "1134 ÷ 1260"),
        ("112个乡镇中，已有108个建成服务中心，覆盖率96.4%。", "96.4%", "94.6%", "108 ÷ 112"),
        ("项目十件已完成九件，完成率90%。", "90%", "95%", "九 ÷ 十"),
        ("抽检3673579批次，不合格81935批次，不合格率2.2%。", "2.2%", "2.8%", "81935 ÷ 3673579"),
        ("发出问卷500份，收回462份，回收率92.4%。", "92.4%", "94.2%", "462 ÷ 500"),
        ("参加考试1260人，不及格42人，及格率96.7%。", "96.7%", "97.6%", "(1260 − 42) ÷ 1260"),
    ],
)
def test_a_rate_without_a_definition_is_read_by_its_own_words(
    text: str, right: str, wrong: str, arithmetic: str
) -> None:
    assert len(checked(text, RATE)) == 1, arithmetic
    assert [literal for _, literal in alarms(text.replace(right, wrong))] == [wrong]


def test_what_the_rate_itself_says_of_its_base_is_its_base() -> None:
    text = "派发工单7364件；满意6418件，不满意276件，未评价670件，满意率95.88%（以参与评价件数计）。"
    assert checked(text, RATE) == ["95.88%: 6418 ÷ (6418 + 276)"]
    assert alarms(text.replace("95.88%", "87.15%")) == [("GJ201", "87.15%")]
    text = "随机抽取300件事项回访，有效回访246件，其中满意240件，满意率（满意件数占有效回访件数）为97.56%。"
    assert checked(text, RATE) == ["97.56%: 240 ÷ 246"]
    assert alarms(text.replace("97.56%", "80.00%")) == [("GJ201", "80.00%")]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("全县劳动力34.6万人，已就业38.8万人，就业率94.8%。", "94.8%"),
        ("14个行业大类中27个实现增长，增长面65.9%。", "65.9%"),
        ("资产总额1486.32万元，负债总额892.15亿元，资产负债率60.02%。", "60.02%"),
    ],
)
def test_a_part_above_the_base_right_in_front_of_it_is_wrong(text: str, stated: str) -> None:
    assert ("GJ201", stated) in alarms(text)


def test_an_outcome_above_its_intake_is_told_before_the_rate_that_it_spoils() -> None:
    assert alarms("市中院受理4647件、审结7912件，结案率91.50%。") == [("GJ602", "7912件")]


def test_a_rate_counted_in_two_units_is_two_rates() -> None:
    text = "监测对象1284户4673人，风险消除967户3524人，消除率按户计75.3%、按人计75.4%。"
    assert checked(text, RATE) == ["75.3%: 967 ÷ 1284", "75.4%: 3524 ÷ 4673"]
    assert alarms(text.replace("按人计75.4%", "按人计77.4%")) == [("GJ201", "77.4%")]
    assert checked("起诉38件42人，不起诉12件12人，起诉率（按人数）77.78%。", RATE) == ["77.78%: 42 ÷ (42 + 12)"]


def test_the_figures_of_its_own_stretch_are_its_terms_and_not_those_of_the_one_in_front() -> None:
    text = "提出建议137件，采纳119件，采纳率86.9%；对执行活动提出建议148件，采纳120件，采纳率86.9%。"
    assert [literal for _, literal in alarms(text)] == ["86.9%"]


def test_good_days_are_over_the_days_of_the_year() -> None:
    text = "城区优良天数337天，优良率92.1%。全年按366天计。"
    assert checked(text, RATE) == ["92.1%: 337 ÷ 366"]
    assert alarms(text.replace("92.1%", "91.2%")) == [("GJ201", "91.2%")]
    assert checked("空气质量优良天数比例87.1%（318天）。", RATE) == ["87.1%: 318 ÷ 365天"]
    assert alarms("空气质量优良天数比例88.6%（318天）。") == []


@pytest.mark.parametrize(
    "text",
    [
        "参保48.8万人，其中职工5.13万人，按常住人口计算参保率101%。",
        "受理民事案件4927件，审结4682件。全院结案率97.2%。",
        "采购预算227957.45万元；合同金额205460.49万元，比预算节约22496.96万元，节约率9.87%。",
        "受理有效事项7227宗，其中当场答复5113宗，转办2114宗，办结1898宗，办结率97.01%。",
        "国土面积486万亩，森林面积312.6万亩，森林覆盖率64.5%（含灌木林）。",
        "培训1260人，就业1021人，就业率81.0%，其中本地就业862人，本地就业率84.4%。",
        "非常满意412份，满意326份，有效回收824份，满意率89.6%。",
        "批捕27208人，起诉35228人，不起诉22585人，另附条件不起诉19783人，附条件不起诉率29.7%。",
        "累计签约23.4万人，签约率46.5%，比6月底增加1.8万人；重点人群签约10.2万人，签约率76.7%。",
        "抽查28265批次，3476批次不合格，大、中、小型企业不合格率分别为0.8%、2.2%、13.2%。",
        "产权交易478.81万元，增值164.05万元，增值率52.12%。",
        "开工16170套，其中廉租房2164套，开工率116.85%；公租房8240套，开工率104.3%。",
        "参保53.86万人，其中职工7.92万人、居民45.94万人，参保率95.2%。",
        "交易额212.43亿元，节约金额9.9144亿元，资金节约率10.7%。",
        "优秀41卷、合格83卷、不合格2卷，优秀率32.54%。",
    ],
)
def test_a_rate_of_other_figures_than_those_in_front_is_left_alone(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("破案率90.7%，未破率9.3%。", "9.3%", "9.7%"),
        ("犯罪嫌疑人不捕率37.6%，批捕率62.4%。", "62.4%", "64.2%"),
        ("县域内就诊率92.4%，患者外转率7.6%。", "7.6%", "8.6%"),
        ("诉前羁押率22.46%，非羁押率77.54%。", "77.54%", "75.54%"),
    ],
)
def test_a_rate_and_its_opposite_make_up_a_hundred(text: str, right: str, wrong: str) -> None:
    assert len(checked(text, COMPLEMENT)) == 1
    assert alarms(text.replace(right, wrong)) == [("GJ207", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "食品抽检合格率98.2%，药品不合格率1.3%。",
        "不诉率39.1%，附条件不起诉率29.7%。",
        "一审服判息诉率91.2%，上诉率10.4%。",
    ],
)
def test_rates_of_two_bases_are_no_opposites(text: str) -> None:
    assert relations(text, COMPLEMENT) == []


def test_three_answers_make_up_a_hundred_together() -> None:
    assert len(checked("满意率96.8%，基本满意率2.1%，不满意率1.1%。", COMPLEMENT)) == 1


def test_good_days_are_over_the_days_that_were_measured() -> None:
    text = "全年有效监测362天，其中优148天、良176天，优良率89.5%。"
    assert checked(text, RATE) == ["89.5%: (148 + 176) ÷ 362"]
    assert alarms(text.replace("89.5%", "85.9%")) == [("GJ201", "85.9%")]


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("东湖、西湖两所分别立案186件、214件，结案171件、209件，结案率分别为{}。", ("91.94%", "97.66%")),
        ("春、秋两季分别抽检种子312批次、284批次，合格305批次、271批次，合格率分别为{}。", ("97.8%", "95.4%")),
    ],
)
def test_rates_of_groups_are_of_the_figures_in_their_place(text: str, rates: tuple[str, str]) -> None:
    first, second = rates
    right = text.format(f"{first}、{second}")
    assert [line.split(":")[0] for line in checked(right, RATE)] == [first, second]
    assert alarms(right) == []
    assert alarms(text.format(f"{second}、{first}")) == [("GJ406", second)]
    assert alarms(text.format(f"{first}、69.42%")) == [("GJ201", "69.42%")]


def test_lists_of_another_length_are_not_the_groups_of_the_rates() -> None:
    text = "三个所共立案612件，结案186件、214件、197件，城区、乡镇结案率分别为98.4%、96.1%。"
    assert alarms(text) == []


def test_the_rate_of_all_groups_is_of_their_sums() -> None:
    text = "春、秋两季分别抽检种子312批次、284批次，合格305批次、271批次，合格率分别为97.8%、95.4%，总合格率{}。"
    assert "96.6%: (305 + 271) ÷ (312 + 284)" in checked(text.format("96.6%"), RATE)
    assert alarms(text.format("96.6%")) == []
    assert alarms(text.format("95.6%")) == [("GJ201", "95.6%")]


def test_a_figure_that_has_its_rate_is_not_that_of_the_next_stretch() -> None:
    text = "种子抽检96批次，合格94批次，合格率97.9%；化肥抽检138批次，合格率98.6%。"
    assert alarms(text) == []
    assert alarms(text.replace("97.9%", "97.1%")) == [("GJ201", "97.1%")]


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("培训8463人次。取得证书6906人，取证率81.6%，高级工1218人。", "81.6%: 6906 ÷ 8463"),
        ("接收退役士兵183人，其中安排工作27人。组织适应性培训171人，参训率93.4%。", "93.4%: 171 ÷ 183"),
        ("缴费人员128906人。应缴费人员续保率93.0%，即119874人已缴保费。", "93.0%: 119874 ÷ 128906"),
        ("重点人群签约13.94万人，应签16.42万人，签约率84.9%。", "84.9%: 13.94 ÷ 16.42"),
        ("食堂供餐71所，企业供餐2所，供餐率97.3%。膳食委员会覆盖全部73所学校。", "97.3%: 71 ÷ 73"),
        ("抽检956批次，不合格11批次。去年同期检测880批次，不合格19批次，不合格率2.16%。", "2.16%: 19 ÷ 880"),
        ("出报告541批次，其中符合规定537批次、不符合规定4批次，合格率99.26%。", "99.26%: 537 ÷ 541"),
        (
            "户籍出生3218人。死亡3874人；以年平均户籍人口54.6万人计，出生率5.89‰。",
            "5.89‰: 3218 ÷ 546000",
        ),
    ],
)
def test_a_rate_that_comes_out_of_what_stands_in_front_is_shown_as_checked(text: str, arithmetic: str) -> None:
    assert arithmetic in checked(text, RATE)
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "培训8463人次。取得证书6906人，获奖率81.2%，高级工1218人。",
        "接收退役士兵183人，其中安排工作27人。组织适应性培训171人，参训率96.4%。",
        "缴费人员128906人。应缴费人员续保率96.0%，即119874人已缴保费。",
        "培训150人。合格42人，入职率28%。",
        "抽检956批次，不合格11批次。去年同期检测880批次，不合格19批次，不合格率2.61%。",
    ],
)
def test_place_alone_is_never_enough_for_a_rate_to_be_wrong(text: str) -> None:
    assert [literal for rule, literal in alarms(text) if rule != "GJ203"] == []


@pytest.mark.parametrize(
    ("text", "alarm"),
    [
        (
            "甲处抽180份、不合格3份，乙处抽150份、不合格4份，丙处抽90份、不合格1份，合格率依次为98.3%、97.3%和97.8%。",
            "97.8%",
        ),
        ("一组收案320件、结案298件；二组收案286件、结案271件；结案率分别为93.1%、97.4%。", "97.4%"),
        ("青山镇应参保3210人、已参保3102人，白水镇应参保2876人、已参保2655人，参保率分别为96.6%和93.2%。", "93.2%"),
        ("养老机构18家，总床位2640张，其中护理型1716张；入住老人1109人，入住率38.6%。", "38.6%"),
        ("送审造价14.62亿元，审定13.57亿元，核减率7.9%，其中核减超过1000万元的3个。", "7.9%"),
    ],
)
def test_rates_behind_items_with_their_own_figures_and_rates_of_people_over_beds(text: str, alarm: str) -> None:
    assert alarms(text) == [("GJ201", alarm)]


@pytest.mark.parametrize(
    "text",
    [
        "小学抽检86批次、合格85批次，中学抽检42批次、合格42批次，合格率分别为98.8%、100%。",
        "甲院床位120张，入住96人，入住率80.0%；乙院床位80张，入住71人，入住率88.8%。",
        "总床位2640张，其中护理型1716张；入住老人1109人，入住率42.0%。",
        "A公司产值12亿元、利润1.2亿元，B公司产值8亿元、利润0.6亿元，增长率分别为8%和9%。",
    ],
)
def test_rates_of_items_that_come_out_or_are_of_something_else(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("以前年度问题已整改391个，整改率97.0%，尚有12个正在推进。", "97.0%: 391 ÷ (391 + 12)"),
        ("共120份。评定优秀34份、良好71份、合格12份、不合格3份，优良率87.5%。", "87.5%: (34 + 71) ÷ 120"),
    ],
)
def test_rates_over_what_is_done_and_left_and_never_over_an_addend(text: str, arithmetic: str) -> None:
    assert arithmetic in checked(text, RelationKind.RATE)
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "签约项目143个，已注册118个，已开工86个，开工率60.1%（注册率、开工率均以签约项目数为基数）。",
            "60.1%",
            "72.9%",
        ),
        ("签约项目86个，开工52个，开工率60.5%，投产31个，投产率36.0%（均以签约项目数为基数）。", "36.0%", "59.6%"),
        ("安置户1286户，已建成1142户，入住986户，入住率76.7%（以安置户数为基数）。", "76.7%", "86.3%"),
        ("收到资金9.46亿元，分配9.31亿元；支出7.58亿元，支出进度80.1%（按收到数计算）。", "80.1%", "81.4%"),
        ("移动用户47.62万户，电话用户总数50.46万户。移动用户中，5G用户27.15万户，渗透率57.0%。", "57.0%", "53.8%"),
        ("社区84个，行政村126个，合计210个。行政村中，建有驿站98个，覆盖率77.8%。", "77.8%", "46.7%"),
    ],
)
def test_no_other_base_will_do_where_the_words_name_one(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong)) == [("GJ201", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "新收案件2140件，其中民事1286件、刑事854件。民事案件中，调解撤诉612件，调撤率52.3%。",
        "移动用户312万户，其中5G用户186万户，5G渗透率59.6%。固定电话用户中，政企8.6万户，占有率23.1%。",
        "申请执行4862件，执结4517件，执结率86.2%（按执结标的额计算）。",
        "参保3.2万人，其中缴费2.9万人，缴费率93.4%（按应缴人数计算）。",
    ],
)
def test_a_base_that_is_named_and_not_told_leaves_the_rate_open(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("业务及管理费2.06亿元，实现营业收入5.83亿元，成本收入比35.33%。", "35.33%", "38.33%"),
        ("线路全长63.7公里，其中桥梁21.4公里、隧道18.9公里、路基23.4公里，桥隧比63.3%。", "63.3%", "66.3%"),
        ("人均消费支出22547元，其中食品烟酒支出7163元，恩格尔系数31.8%。", "31.8%", "38.1%"),
        ("对21个项目开展评价，评为优的5个、良的11个、中的4个、差的1个，优良率76.2%。", "76.2%", "71.4%"),
        ("收到资金9.46亿元，已分配下达9.31亿元，分配进度98.4%。", "98.4%", "94.8%"),
    ],
)
def test_rates_that_are_called_otherwise_are_rates(text: str, right: str, wrong: str) -> None:
    assert alarms(text) == []
    assert alarms(text.replace(right, wrong)) == [("GJ201", wrong)]


def test_a_rate_that_is_told_to_be_over_a_sum_is_over_no_single_term() -> None:
    text = "旧存案件318件，新收5142件，办结4987件。以旧存与新收之和为基数计算，结案率为{}。"
    assert alarms(text.format("91.34%")) == []
    assert alarms(text.format("96.99%")) == [("GJ201", "96.99%")]
    assert alarms("新收5142件，办结4987件。结案率为96.99%。") == []
