"""Lists that end with 其他, figures among others that are named again, and what only looks like one of a list."""

from __future__ import annotations

import pytest

from checker.pipeline import check
from checker.readers import read_bytes
from checker.settings import Settings
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


BESIDE: list[tuple[str, list[tuple[str, str]]]] = [
    # the number of cases closed, and not of those that came in
    (
        "受理各类案件118642件，审执结112973件。其中，市中院受理12486件，审执结11927件；八个法院受理106156件，审执结101046件，"
        "基层法院结案数占全市的89.4%。",
        [],
    ),
    # income that stands sentences in front of what is added to it
    (
        "全市收入决算数86.42亿元，为预算的100.5%。税收收入56.38亿元，非税收入30.04亿元。税收中，增值税32.25亿元，其余24.13亿元。"
        "加上级补助收入124.35亿元、转贷收入28.60亿元、上年结转9.18亿元，收入总计248.55亿元。",
        [],
    ),
    (
        "全市收入决算数86.42亿元，为预算的100.5%。税收收入56.38亿元，非税收入30.04亿元。税收中，增值税32.25亿元，其余24.13亿元。"
        "加上级补助收入124.35亿元、转贷收入28.60亿元、上年结转9.18亿元，收入总计284.55亿元。",
        [("GJ101", "284.55亿元")],
    ),
    # what went out and what was left are no parts of what came in
    ("全市收入28600万元，支出11240万元，调出15800万元，加上年结转1350万元后，年终结转2910万元。", []),
    # three of them are what the share is of
    ("三样参加了保险，参保面积9880亩，占这三样面积10400亩的95%。", []),
    ("三样参加了保险，参保面积9880亩，占这三样面积10400亩的59%。", [("GJ204", "59%")]),
    # nobody hurt while the storm was fought, whatever happened at sea
    ("全年发生事故11起、死亡失踪7人。防御台风5次，转移养殖人员6275人次，未发生人员伤亡。", []),
    # who is counted under two sorts
    ("给予党纪处分156人、政务处分74人，其中既受党纪处分又受政务处分的38人，实际处分192人。", []),
    # movements in other words
    ("民宿从45家发展到126家，增长1.8倍。", []),
    ("民宿从45家发展到126家，增长2.8倍。", [("GJ301", "2.8倍")]),
    ("零售总额86.4亿元，上年同期为79.2亿元，两者相比增长9.1%。", []),
    ("零售总额86.4亿元，上年同期为79.2亿元，两者相比增长7.9%。", [("GJ301", "7.9%")]),
    # what there was at the start
    ("合作社成立时仅有86户社员，流转土地320亩。五年后，社员增至215户，是当初的2.5倍。", []),
    ("合作社成立时仅有86户社员，流转土地320亩。五年后，社员增至215户，是当初的2.8倍。", [("GJ206", "2.8倍")]),
    # two of whom the clause in front speaks
    ("总产值9.64亿元，种植业5.12亿元，林业1.65亿元，畜牧业2.87亿元。种植业和畜牧业挑起大梁，二者合占82.9%。", []),
    (
        "总产值9.64亿元，种植业5.12亿元，林业1.65亿元，畜牧业2.87亿元。种植业和畜牧业挑起大梁，二者合占78.9%。",
        [("GJ204", "78.9%")],
    ),
    # days of beds are no lengths of time
    ("全年开放总床日数182500天，占用总床日数153847天，病床使用率84.3%。", []),
    ("全年开放总床日数182500天，占用总床日数153847天，病床使用率83.4%。", [("GJ201", "83.4%")]),
    # a total by another name
    ("小学在校生18.62万人，初中在校生9.47万人，高中在校生5.08万人，三个学段在校生总规模为33.17万人。", []),
    (
        "小学在校生18.62万人，初中在校生9.47万人，高中在校生5.08万人，三个学段在校生总规模为33.71万人。",
        [("GJ101", "33.71万人")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_what_is_told_beside(text: str, expected: list[tuple[str, str]]) -> None:
    assert alarms(text) == expected


OTHERS: list[tuple[str, list[tuple[str, str]]]] = [
    # of an average right in front of the share
    ("居民人均收入38214元，其中工资性收入21406元。同年人均消费支出24852元，食品烟酒支出占29.8%，为7406元。", []),
    (
        "居民人均收入38214元，其中工资性收入21406元。同年人均消费支出24852元，食品烟酒支出占28.9%，为7406元。",
        [("GJ204", "28.9%")],
    ),
    # 支出 is no 收入
    ("一般公共预算收入完成23.85亿元；民生支出41.3亿元，占一般公共预算支出的81.6%，支出总额为50.6亿元。", []),
    # a rate of both levels together
    ("流转事件12745件，自行处置9836件，上报2909件；已办结2871件，办结率98.7%，两级综合办结率99.7%。", []),
    # what a rate was is of what there was then
    (
        "2022年研发经费支出38.64亿元，比2021年的34.17亿元增加4.47亿元。研发经费占GDP比重由2.44%（GDP1402.5亿元）上升为"
        "2.60%（GDP1486.2亿元）。",
        [],
    ),
    # who ought to have come is no part of those who did
    ("组织培训2期，参训339人，对应当年自主就业的351人，参训率96.6%。", []),
    # two rates of one name, each of its own figures
    (
        "在管高血压患者8124人，规范管理6417人，规范管理率79.0%。在管2型糖尿病患者3476人，规范管理2711人，规范管理率78.0%。",
        [],
    ),
    # over all, where the definition leaves some out
    ("参加能力验证52项，满意50项，可疑1项，不满意1项，满意率96.2%。", []),
    ("群众满意6418件，不满意276件，未评价670件，满意率87.15%（以参与评价件数计）。", [("GJ201", "87.15%")]),
    # what was planned is not divided by what was done
    (
        "年度计划发电量51500万千瓦时，上网电量51024.6万千瓦时，厂用电和线损1113.9万千瓦时。分季度看，一季度发电10984.2万千瓦时，"
        "二季度15307.9万千瓦时，三季度14736.1万千瓦时，四季度11110.3万千瓦时。",
        [],
    ),
    # the other parts of a whole are no base of one of them
    ("自然人提出153件，法人提出19件，共计172件；从渠道看，网上121件，占70.3%，信函38件，当面13件。", []),
    (
        "自然人提出153件，法人提出19件，共计172件；从渠道看，网上121件，占79.1%，信函38件，当面13件。",
        [("GJ204", "79.1%")],
    ),
    # what balanced totals carry on is in one of them, and a net is of all that came
    ("收入总计1286.4万元，支出总计1286.4万元，结转下年86.2万元。", []),
    ("全年恢复2家，新增5家、转入1家，退出3家，净增5家。", []),
    # a net that names what it is of, and a mean under another heading
    ("企业由年初112家增至121家（新增14家、注销5家），完成产值128.6亿元，增长6.0%，净增产值7.3亿元。", []),
    ("（二）助学。资助新生1056名，每人5000元，共支出528万元。\n（三）助老。惠及5166名独居老人，人均800元。", []),
]


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_what_is_of_others(text: str, expected: list[tuple[str, str]]) -> None:
    assert alarms(text) == expected


def test_what_is_left_closes_the_list_of_a_table() -> None:
    rows = "| 项目 | 金额 |\n|:--|--:|\n| 收入合计 | 7274 |\n| 医疗收入 | 4862 |\n| 财政补助 | 2412 |\n"
    spent = "| 支出合计 | {} |\n| 人员经费 | 3418 |\n| 药品费 | 2036 |\n| 其他 | 1606 |\n| 收支结余 | 214 |\n"
    for total, told in (("7060", []), ("7600", ["GJ104"])):
        report = check(read_bytes((rows + spent.format(total)).encode(), "表.md"), Settings())
        assert [finding.rule_id for finding in report.findings] == told


ALSO: list[tuple[str, list[tuple[str, str]]]] = [
    # from what there was at the beginning
    ("以件为单位的档案年初291530件，净增27215件，增长9.34%。", []),
    ("以件为单位的档案年初291530件，净增27215件，增长9.93%。", [("GJ301", "9.93%")]),
    # the one that a mean is over
    ("直接扶持创业2.93万人，带动就业8.79万人，平均每扶持1人创业带动3.0人就业。", []),
    # what has become of all, behind a sort of them
    ("发现隐患4367条，其中重大隐患12条，整改4351条，整改率99.6%。", []),
    # a ratio with the figure behind it that it then had
    ("上转患者4218人次，下转3164人次。上转与下转之比由1.56∶1（上年上转4035人次）缩小到1.33∶1。", []),
    # two grades in one word
    ("完成手术6842台次，其中三级手术2316台次、四级手术684台次，三四级手术占43.8%。", []),
    # provinces with a branch each, and what is left of a task
    ("在8个省份设有省级分公司，中心支公司46家，县级机构318家，分支机构合计372家。", []),
    ("上述74个问题已完成整改60个，整改率81.1%，尚未完成的14个均制定了计划。", []),
    # ages that do not meet, the oldest in words
    ("享受津贴的老年人1417人，其中80至89周岁1268人、90至99周岁143人、百岁及以上6人。", []),
    (
        "享受津贴的老年人1374人，其中80至89周岁1268人、90至99周岁143人、百岁及以上6人。",
        [("GJ102", "1374人")],
    ),
    (
        "常住人口65.13万人。0—14岁人口为10.27万人，15—59岁人口为40.96万人，60岁及以上人口为13.90万人，其中65岁及以上9.78万人。",
        [],
    ),
    # what those who left had used is no use of the beds
    ("开放床位420张，出院患者占用总床日数118980天，平均住院日7.5天，床位使用率81.3%。", []),
    # 村村均 is 村均 behind 行政村
    ("村集体总收入5916万元，147个行政村村均40.2万元。", []),
    ("村集体总收入5916万元，147个行政村村均42.0万元。", [("GJ205", "42.0万元")]),
    # the item that the share names, with its noun
    ("受理纠纷2109件。按类型分，婚姻家庭982件、邻里1127件，婚姻家庭纠纷占到46.6%。", []),
    ("受理纠纷2109件。按类型分，婚姻家庭982件、邻里1127件，婚姻家庭纠纷占到64.6%。", [("GJ204", "64.6%")]),
    # what came and went commits the net, whatever the stocks come to
    ("年初企业1524户，全年新登记320户，注销85户，净增145户，年末1669户。", [("GJ601", "145户")]),
]


@pytest.mark.parametrize(("text", "expected"), ALSO)
def test_what_is_told_besides(text: str, expected: list[tuple[str, str]]) -> None:
    assert alarms(text) == expected
