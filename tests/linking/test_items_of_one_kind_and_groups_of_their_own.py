"""Lists that end with 其他, figures among others that are named again, and what only looks like one of a list."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms

CASES: list[tuple[str, list[tuple[str, str]]]] = [
    # items that 、 joins are of one kind, the last as much as the others
    ("全县有医疗机构74家，其中县级医院3家、乡镇卫生院18家、村卫生室51家、门诊部2家。", []),
    (
        "全县有医疗机构72家，其中县级医院3家、乡镇卫生院18家、村卫生室51家、门诊部2家。",
        [("GJ102", "72家")],
    ),
    ("处理信件906件，其中：局长信箱71件；市长信箱835件；收到感谢信12件。", []),
    # 其他 as the last name in front of 分别 leaves nothing out
    ("实现租金收入7.36亿元，商铺、写字楼、仓库和其他物业分别为3.12亿元、2.05亿元、1.44亿元和0.75亿元。", []),
    (
        "实现租金收入7.96亿元，商铺、写字楼、仓库和其他物业分别为3.12亿元、2.05亿元、1.44亿元和0.75亿元。",
        [("GJ101", "7.96亿元")],
    ),
    ("实现租金收入7.96亿元，商铺、写字楼、仓库分别为3.12亿元、2.05亿元和1.44亿元。", []),
    # so many sources, and no more
    ("活动筹款182.4万元。资金来源有三：财政补助90万元，企业捐助60.2万元，门票收入32.2万元。", []),
    (
        "活动筹款192.4万元。资金来源有三：财政补助90万元，企业捐助60.2万元，门票收入32.2万元。",
        [("GJ101", "192.4万元")],
    ),
    ("活动筹款192.4万元。资金主要来源：财政补助90万元，企业捐助60.2万元，门票收入32.2万元。", []),
    # figures among those that are named again
    ("安排改造资金3640万元，已拨付3276万元。已拨付资金中，用于安置房建设的3126万元，其余用于管网。", []),
    (
        "安排改造资金3640万元，已拨付3276万元。已拨付资金中，用于安置房建设的3726万元，其余用于管网。",
        [("GJ102", "3726万元")],
    ),
    ("发送货物486.2万吨，其中集装箱货物173.4万吨；集装箱货物里，冷藏箱货物21.8万吨。", []),
    (
        "发送货物486.2万吨，其中集装箱货物173.4万吨；集装箱货物里，冷藏箱货物218.0万吨。",
        [("GJ102", "218.0万吨")],
    ),
    ("走访企业312家，解决问题147个。走访过程中，登记诉求386家。", []),
    # 第三产业中 opens a list of its own
    (
        "第一产业税收0.62亿元，第二产业税收167.35亿元，第三产业税收144.49亿元。第二产业中，制造业税收141.28亿元，增长9.6%；"
        "第三产业中，房地产业税收41.52亿元，下降18.2%，批发零售业、金融业税收分别为38.60亿元、22.93亿元。",
        [],
    ),
    # of which of two figures 仅 speaks is not said
    ("五年来，累计办理监督案件436件，提出抗诉71件；仅2023年就办理118件，同比增长22.9%（2022年为96件）。", []),
    # so many bodies with so many each
    ("12个联系点（覆盖全部8个县区，其中4个县区各设2个，另4个县区各设1个）提出意见563条。", []),
    # 部分为 divides nothing
    (
        "总成本13.48亿元：人工4.96亿元、能源2.13亿元、维修1.88亿元、折旧3.72亿元、其他0.79亿元。收入不能覆盖的部分为5.78亿元，"
        "在取得补贴6.40亿元和投资收益0.31亿元之后，利润为0.93亿元。",
        [],
    ),
    # 和 joins the last two of a list; in front of that it is in a name
    ("教育、社会保障和就业、卫生健康支出分别为968.2亿元、874.5亿元和536.1亿元。", []),
    ("教育、社会保障、就业、卫生健康支出分别为968.2亿元、874.5亿元和536.1亿元。", [("GJ402", "968.2亿元")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_lists(text: str, expected: list[tuple[str, str]]) -> None:
    assert alarms(text) == expected


QUOTIENTS: list[tuple[str, list[tuple[str, str]]]] = [
    # a share without a base is of all, and not of the other part
    ("对提请审查的嫌疑人146人，批准逮捕99人，不批准逮捕47人，不批准逮捕的占三成以上。", []),
    ("对提请审查的嫌疑人146人，批准逮捕99人，不批准逮捕47人，不批准逮捕的占四成以上。", [("GJ204", "四成以上")]),
    # so many items, whose amounts the share is of
    ("两项基金收入合计79.63亿元，占五项收入的36.0%；三项基金支出合计132.38亿元。", []),
    # of one to the other
    ("发放额、提取额之和76.03亿元，与当年缴存额78.94亿元的比率为96.31%。", []),
    ("发放额、提取额之和76.03亿元，与当年缴存额78.94亿元的比率为93.61%。", [("GJ201", "93.61%")]),
    # a formula with a term in a bracket
    (
        "固体废物产生量486.3万吨，综合利用量372.9万吨（含利用往年贮存量4.2万吨），综合利用率76.0%"
        "（综合利用量占产生量与利用往年贮存量之和的比重）。",
        [],
    ),
    (
        "固体废物产生量486.3万吨，综合利用量372.9万吨（含利用往年贮存量4.2万吨），综合利用率79.0%"
        "（综合利用量占产生量与利用往年贮存量之和的比重）。",
        [("GJ201", "79.0%")],
    ),
    # the rate of another year beside that of this one
    ("售水量16318.9万立方米，产销差水量2323.6万立方米，产销差率12.46%，而2021年产销差率为13.82%。", []),
    # a ratio of two letters is of figures that bear them
    ("义务教育在校生47455人；高中阶段（普通高中和中职）13183人，普职在校生之比约为2.1∶1。", []),
    # each multiple of its own figure in the bracket
    ("办理质押融资464笔、33.50亿元，分别是2022年（298笔、21.06亿元）的1.56倍和1.59倍。", []),
    ("办理质押融资464笔、33.50亿元，分别是2022年（298笔、21.06亿元）的1.56倍和1.95倍。", [("GJ206", "1.95倍")]),
]


@pytest.mark.parametrize(("text", "expected"), QUOTIENTS)
def test_quotients(text: str, expected: list[tuple[str, str]]) -> None:
    assert alarms(text) == expected


GROWTH: list[tuple[str, list[tuple[str, str]]]] = [
    # what was carried in is in 收入总计, and not in 本年收入
    ("收入总计3028.07万元，支出总计3028.07万元。与上年相比，本年收入减少71.51万元，下降2.40%。", []),
    # a level in the rate's own stretch
    (
        "可吸入颗粒物年均浓度62微克/立方米，下降6.1%，上年为66微克/立方米；臭氧平均值第90百分位数为163微克/立方米，上升3.2%。",
        [],
    ),
    # the increment is the rate's, and the movement behind it has a rate of its own
    ("执结6174件，新收案件同比增加333件，上升5.63%，执结件数由5832件增至6174件，上升5.86%。", []),
    ("执结6174件，新收案件同比增加333件，上升5.63%，执结件数由5832件增至6174件，上升8.56%。", [("GJ301", "8.56%")]),
    # the end of 2022, and what came on top of it in a year
    ("2022年底余额为531.34亿元，一年间增加70.61亿元，增长13.3%。", []),
    ("2022年底余额为531.34亿元，一年间增加70.61亿元，增长18.3%。", [("GJ301", "18.3%")]),
    # two figures that two others are compared with
    ("进口通关时间为33.6小时，出口为0.9小时，比2017年的112.0小时和15.0小时分别压缩70.0%和94.0%。", []),
    (
        "进口通关时间为33.6小时，出口为0.9小时，比2017年的112.0小时和15.0小时分别压缩70.0%和91.0%。",
        [("GJ301", "91.0%")],
    ),
    # what was passed is not what was reached
    ("增加值先后跨过70亿元、80亿元、90亿元三个台阶，比2017年的69.21亿元增加29.32亿元。", []),
]


@pytest.mark.parametrize(("text", "expected"), GROWTH)
def test_growth(text: str, expected: list[tuple[str, str]]) -> None:
    assert alarms(text) == expected
