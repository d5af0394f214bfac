"""Rates that spell themselves out, lists over lists, what was all dealt with, bodies that have as many each."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, checked


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("参保职工8.40万人，未参保职工0.60万人，未参保率（未参保占参保与未参保之和的比重）为6.7%。", []),
        (
            "参保职工8.40万人，未参保职工0.60万人，未参保率（未参保占参保与未参保之和的比重）为7.1%。",
            [("GJ201", "7.1%")],
        ),
        ("仲裁支持218件，部分支持96件，驳回86件，支持率54.5%（支持件数占支持、部分支持与驳回件数之和的比重）。", []),
        (
            "仲裁支持218件，部分支持96件，驳回86件，支持率69.4%（支持件数占支持、部分支持与驳回件数之和的比重）。",
            [("GJ201", "69.4%")],
        ),
        ("负债36.2亿元，净资产24.8亿元，净负债率（负债与净资产之比）146.0%。", []),
        ("负债36.2亿元，净资产24.8亿元，净负债率（负债÷净资产）164.0%。", [("GJ201", "164.0%")]),
        ("调解成功412件，调解不成功88件，成功率82.4%，即成功件数占成功与不成功件数之和的比例。", []),
        # a name that no figure bears
        ("就业15.20万人，失业0.80万人，失业率（失业人数占经济活动人口的比重）为5.3%。", []),
        # two figures bear it
        ("甲类负债12.4亿元，乙类负债8.6亿元，净资产24.8亿元，净负债率（负债与净资产之比）90.0%。", []),
    ],
)
def test_a_rate_spells_out_its_formula(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("毕业生3722人，就业2964人，升学418人，参军53人，去向落实率92.29%（含升学、参军）。", []),
        ("毕业生3722人，就业2964人，升学418人，参军53人，去向落实率92.92%（含升学、参军）。", [("GJ201", "92.92%")]),
        # those that it names are among the others already
        ("毕业生3722人，就业2964人，升学418人，就业率79.6%（含升学）。", []),
        ("毕业生3722人，就业2964人，其中升学418人，就业率79.6%（含升学）。", []),
    ],
)
def test_a_rate_takes_in_what_a_bracket_names(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


_PLANTS = "东、西两座泵站设计日抽水12万吨和20万吨，上月日均抽水9.6万吨、17.4万吨，"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{_PLANTS}负荷率分别为80%和87%。", []),
        (f"{_PLANTS}负荷率分别为87%和80%。", [("GJ406", "87%")]),
        ("甲、乙两院核定床位320张、180张，实际使用272张、171张，使用率分别为85%、95%。", []),
        ("甲、乙两院核定床位320张、180张，实际使用272张、171张，使用率分别为95%、85%。", [("GJ406", "95%")]),
        ("抽取小麦、稻谷样品96份和140份，达标93份和131份，达标率分别为96.9%、95.6%。", [("GJ201", "95.6%")]),
        # the rates name the items in another order
        ("抽取小麦、稻谷样品96份和140份，达标93份和131份，稻谷、小麦达标率分别为93.6%、96.9%。", []),
        # rates of other things than the lists
        ("甲、乙两村有农户320户、180户，已改厕272户、171户，卫生厕所普及率分别为91%、97%。", []),
    ],
)
def test_rates_are_of_one_list_over_the_other(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("收到线索75条，转派驻组41条，移公安6条，退主管部门28条，全部分流完毕。", []),
        ("收到线索75条，转派驻组41条，移公安6条，退主管部门27条，全部分流完毕。", [("GJ101", "75条")]),
        ("对上级交办的128件信访件，转镇街73件，部门直办41件，联合办理15件，现已全部办结。", [("GJ101", "128件")]),
        ("缴获物品共86箱，销毁41箱，拍卖32箱，移交博物馆14箱，处置完毕。", [("GJ101", "86箱")]),
        # a rest that is told, in words or as a figure
        ("查扣车辆486台，返还312台，拍卖96台，销毁66台，其余12台仍在处理。", []),
        # another subject is done with
        ("查扣车辆486台，返还312台，拍卖96台，销毁66台，返还工作全部完成。", []),
        # steps of one case
        ("收到线索75条，立案41条，移送6条，处分27人，全部办结。", []),
        # what is answered was passed on before
        ("收到来信286件，转办186件，答复94件，存查14件，全部办结。", []),
    ],
)
def test_all_were_dealt_with_in_the_ways_that_are_told(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("一至四季度分别供气1286万、1142万、968万和1521万立方米，全年供气4917万立方米。", []),
        ("一至四季度分别供气1286万、1142万、986万和1521万立方米，全年供气4917万立方米。", [("GJ101", "4917万立方米")]),
        ("四个季度分别完成货运量312万吨、286万吨、341万吨、365万吨，全年完成货运量1340万吨。", [("GJ101", "1340万吨")]),
        ("1至3月分别销售312台、286台、341台，一季度销售969台。", [("GJ101", "969台")]),
        ("1至3月分别销售312台、286台、341台，前三季度销售2969台。", []),
        ("四个季度分别新开工12个、18个、14个、16个，全年完工78个。", []),
        ("一至四季度末贷款余额分别为31亿元、32亿元、33亿元、35亿元，全年贷款余额35亿元。", []),
        ("一至四季度累计投资分别为12亿元、30亿元、54亿元、84亿元，全年投资84亿元。", []),
        ("四个季度分别帮扶312户、286户、341户、365户，全年帮扶860户。", []),
    ],
)
def test_periods_of_a_series_add_up_to_the_time_they_make(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("新建公园24处，城东、城西、南湖、北岭四区各6处。", []),
        ("新建公园26处，城东、城西、南湖、北岭四区各6处。", [("GJ101", "26处")]),
        ("新设服务站13个，东坪、西岭、南塘各设4个。", [("GJ101", "13个")]),
        ("新建公园26处，城东、城西、南湖、北岭四区各6处，其余2处在高新区。", []),
        ("新建公厕26座，其中东街、西街、南街各6座。", []),
        ("配备执法车17辆，5个中队各3辆。", []),
        ("新设服务站35个，东坪、西岭、南塘各设4个。", []),
    ],
)
def test_bodies_that_have_as_many_each_come_to_the_figure_in_front(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("出警5654起，按性质为火灾1362起、救援2087起、救助1914起、执勤233起、虚假警58起。", []),
        ("出警5596起，按性质为火灾1362起、救援2087起、救助1914起、执勤233起、虚假警58起。", [("GJ101", "5596起")]),
        ("现有职工386人，按岗位为管理58人、专业技术241人、工勤87人、编外12人。", [("GJ101", "386人")]),
        ("培训1284人次，按对象有党员412人次、干部706人次等。", []),
        ("全年办案1284件，按程序是先调解后立案，调解成功512件，立案366件。", []),
        ("甲站运送1286吨，乙站运送942吨，丙站416吨，三站合在一起2464吨。", [("GJ101", "2464吨")]),
        ("一级412台，二级300台，三级118台，拢共830台。", []),
        ("已兑付612户、3864万元，尚有18户、97万元暂缓兑付，应兑付总户数630户。", []),
        ("已完成改造612户，剩余18户正在施工，任务总数为639户。", [("GJ101", "639户")]),
        ("在校学生3013人，其中寄宿生1428人，走读生1558人。", [("GJ101", "3013人")]),
        ("项目总投资1.08亿元，其中土建63500万元，设备2180万元。", [("GJ102", "63500万元")]),
        ("新增就业860人，其中累计培训4120人，实名登记700人。", []),
    ],
)
def test_a_list_is_closed_by_a_view_or_by_a_sum_in_plain_words(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("甲类和乙类发案由上年的164起、95起减少到123起、81起，前者下降25.0%，后者下降14.7%。", []),
        ("甲类和乙类发案由上年的164起、95起减少到123起、81起，前者下降14.7%，后者下降25.0%。", [("GJ406", "14.7%")]),
        ("甲、乙两校分别招生900人、640人，上年分别为860人、500人，前者增加40人，后者增加104人。", [("GJ306", "104人")]),
        ("城镇、农村居民收入分别为4.1万元、2.2万元，前者增长4.7%，后者增长6.8%。", []),
    ],
)
def test_former_and_latter_are_of_two_lists_that_move(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("审理案件1286件，其中调解514件，为总数的40.0%。", []),
        ("审理案件1286件，其中调解514件，为总数的43.0%。", [("GJ204", "43.0%")]),
        # of which figure is not told
        ("审理案件1286件，民事812件，调解514件，为总数的43.0%。", []),
    ],
)
def test_a_share_is_so_much_of_the_total(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


def test_what_points_back_to_two_figures_is_their_sum() -> None:
    text = "提起公诉731人，作不起诉处理169人，起诉率81.22%；上述900人中适用认罪认罚814人。"
    assert "900人: 731 + 169" in checked(text)


_HEADER = "各点受理量（单位：笔）\n网点　1月　2月　3月　小计　月均\n城中　742　618　780　2140　713.3\n"
_ROWS = "河东　655　540　670　1865　621.7\n新桥　604　533　653　1790　596.7\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{_HEADER}{_ROWS}合计　2001　1691　2103　5795　1931.7", []),
        (f"{_HEADER}{_ROWS}合计　2001　1691　2103　5795　1913.7", [("GJ205", "1913.7")]),
        # a mean of days, and not of months
        (_HEADER.replace("月均", "日均").replace("713.3", "23.8") + "河东　655　540　670　1865　26.7", []),
    ],
)
def test_a_column_is_the_mean_of_those_of_the_periods(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found
