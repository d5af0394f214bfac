"""Changes, stocks, parts and verdicts whose figures stand sentences apart, with other figures in between."""

from __future__ import annotations

import pytest

from checker.model.relation import RelationKind
from tests.linking.passages import alarms, checked

GROWTH, DIFFERENCE = RelationKind.GROWTH, RelationKind.DIFFERENCE
FLOW, PART, RESTATED, TARGET = (
    RelationKind.STOCK_FLOW,
    RelationKind.PART,
    RelationKind.RESTATED,
    RelationKind.TARGET,
)

CHANGES = [
    (
        "2021年末，全县农村户籍医生签约居民31.6万人，乡镇卫生院18所。2022年，投入改造资金2460万元，新购救护车14辆。"
        "至2022年末，农村户籍医生签约居民34.2万人，较上年末增长{}%，家庭病床312张。",
        "8.2",
        "9.6",
    ),
    (
        "上一年度，图书馆因闭馆改造接待读者较少，接待到馆读者46.8万人次，购书经费320万元。本年度新馆启用，新增阅览座位860个，"
        "举办讲座74场。全年接待到馆读者58.5万人次，比上一年度增长{}%，外借图书61.2万册次。",
        "25.0",
        "20.5",
    ),
    (
        "去年，全区建成社区食堂86家，投入补助1240万元。今年新增配送车辆37台，服务老人1.9万人，满意率97.4%。"
        "目前全区建成社区食堂113家，比去年增长{}%，其中老城区61家。",
        "31.4",
        "34.1",
    ),
    (
        "上年生猪出栏42.6万头，其中规模场19.8万头；今年生猪出栏45.3万头，同比增长{}%，规模场22.7万头。能繁母猪存栏3.4万头。",
        "6.3",
        "3.6",
    ),
    (
        "年初，公司管网总长度1268公里，加压站14座。全年抢修漏点436处，更换水表2.1万只。"
        "年末管网总长度1342公里，较年初增长{}%，水质合格率99.9%。",
        "5.8",
        "8.5",
    ),
    (
        "2022年，全市跨境电商进出口额86.4亿元，备案企业312家。2023年，保税仓面积扩大到4.6万平方米，开行专列58列。"
        "2023年，全市跨境电商进出口额103.7亿元，同比增长{}%，拉动就业1.2万人。",
        "20.0",
        "16.7",
    ),
]

STEPS = [
    (
        "上年末，支行对公账户4126户、个人账户18.4万户，现金柜员机36台。今年上线移动展业终端52台，走访企业684家。"
        "至今年末，对公账户4573户，个人账户19.6万户，对公账户全年净增{}户。",
        "447",
        "474",
    ),
    (
        "去年末，全市公共充电桩3860个，换电站7座。今年完成投资1.3亿元，带动社会资本2.4亿元。"
        "年末，全市公共充电桩5214个，比上年末增加{}个，车桩比改善。",
        "1354",
        "1534",
    ),
    (
        "上年，义务教育巩固率96.4%，寄宿制学校23所。今年新招教师186名，发放资助金842万元。"
        "全年义务教育巩固率97.9%，比上年提高{}个百分点，辍学人数动态清零。",
        "1.5",
        "2.5",
    ),
    (
        "2020年，全县森林覆盖率41.6%，林场12个。此后三年累计造林18.6万亩，抚育46.3万亩。"
        "2023年，全县森林覆盖率44.9%，比2020年提高{}个百分点。",
        "3.3",
        "2.3",
    ),
]

INCREMENTS = [
    (
        "全年发电量达到86.4亿千瓦时，其中水电31.2亿千瓦时；供热量640万吉焦。新投机组2台，安全运行365天。"
        "发电量比上年净增9.6亿千瓦时，增长{}%，电煤库存充足。",
        "12.5",
        "11.1",
    ),
    (
        "截至年末，在园企业846家，从业人员3.8万人。全年建成标准厂房26万平方米，兑现奖补3120万元。"
        "在园企业较上年增加108家，增长{}%，税收过亿元企业5家。",
        "14.6",
        "12.8",
    ),
]


@pytest.mark.parametrize(("text", "right", "wrong"), CHANGES)
def test_growth_of_a_name_told_for_the_earlier_time_sentences_before(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert any(line.startswith(f"{right}%") for line in checked(text.format(right), GROWTH))
    assert alarms(text.format(wrong)) == [("GJ301", f"{wrong}%")]


@pytest.mark.parametrize(("text", "right", "wrong"), STEPS)
def test_differences_of_a_name_told_for_the_earlier_time(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert any(line.startswith(right) for line in checked(text.format(right), DIFFERENCE))
    assert [stated for _, stated in alarms(text.format(wrong))] in (
        [f"{wrong}户"],
        [f"{wrong}个"],
        [f"{wrong}个百分点"],
    )


@pytest.mark.parametrize(("text", "right", "wrong"), INCREMENTS)
def test_growth_of_an_own_increment_whose_level_bears_the_name(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert any(line.startswith(f"{right}%") for line in checked(text.format(right), GROWTH))
    assert alarms(text.format(wrong)) == [("GJ301", f"{wrong}%")]


LEDGERS = [
    (
        "年初，大病救助基金累计结余1.86亿元，可支付7.4个月。全年救助困难群众3.2万人次，接受审核材料4.1万份。"
        "当年基金收入2.45亿元，其中财政补助1.60亿元；当年基金支出2.17亿元，追回违规费用86万元。"
        "收支相抵后，年末基金累计结余{}亿元，运行平稳。",
        "2.14",
        "2.41",
    ),
    (
        "年初，公司成品油库存48620吨，分布在4个油库。受检修影响，全年购进162400吨，其中柴油98300吨，均价每吨7120元。"
        "旺季销售155870吨，加油站平均单站日销8.6吨。全年无损耗核销，年末库存{}吨，账实相符。",
        "55150",
        "51550",
    ),
    (
        "上年末，住宅专项维修资金余额32.46亿元，涉及小区1284个。今年归集维修资金6.38亿元；使用1.92万笔，支付4.15亿元，"
        "其中电梯更新1.36亿元。发放宣传册5.4万份。年末维修资金余额{}亿元，增值收益另行核算。",
        "34.69",
        "36.49",
    ),
    (
        "年初，创业担保贷款余额8.62亿元，经办网点36个。举办培训班48期、培训2160人。"
        "全年发放贷款5.47亿元，户均12.6万元。到期收回4.93亿元，其中提前还款0.62亿元。年末贷款余额{}亿元，逾期率0.4%。",
        "9.16",
        "9.61",
    ),
]


@pytest.mark.parametrize(("text", "right", "wrong"), LEDGERS)
def test_a_ledger_over_sentences(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert any(line.startswith(right) for line in checked(text.format(right), FLOW))
    assert [stated[: len(wrong)] for _, stated in alarms(text.format(wrong))] == [wrong]


AGAIN = [
    (
        "2023年，景区完成旅游购物收入26874万元，开通直通车6条。"
        "全年投入维护资金1.3亿元。回顾全年，{}万元的旅游购物收入来自全体商户的努力。",
        "26874",
        "26847",
    ),
    (
        "截至2023年末，公司运营航线46条，通航城市31个，廊桥28座，其中宽体机廊桥6座。全年保障航班8.4万架次。"
        "年末全场{}座廊桥均已接入地面电源。",
        "28",
        "82",
    ),
    (
        "年末，全县共有养老服务机构214家，护理床位5260张。开展应急演练96次，发放补贴1180万元。"
        "年末{}家养老服务机构全部接入监管平台。",
        "214",
        "241",
    ),
]


@pytest.mark.parametrize(("text", "right", "wrong"), AGAIN)
def test_a_figure_told_again_by_the_noun_behind_it(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert any(line.startswith(right) for line in checked(text.format(right), RESTATED))
    assert [rule for rule, _ in alarms(text.format(wrong))] == ["GJ501"]


PARTS = [
    (
        "上半年，全区居民购药刷卡共8.46万人次，次均费用126元，报销比例61.3%。其中跨省购药刷卡{}万人次，减少垫付312万元。",
        "1.84",
        "9.12",
    ),
    (
        "全年排查燃气隐患6218处，发出整改单3416份。对排查的隐患建账销号，期内共整改其中的燃气隐患{}处，剩余的限期办理。"
        "更换软管2.6万根。",
        "5984",
        "6318",
    ),
]


@pytest.mark.parametrize(("text", "right", "wrong"), PARTS)
def test_a_part_that_points_back_is_no_more_than_its_whole(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert any(line.startswith(right) for line in checked(text.format(right), PART))
    assert [rule for rule, _ in alarms(text.format(wrong))] == ["GJ102"]


VERDICTS = [
    (
        "按照省里下达的任务，全市今年应完成管道改造460公里，涉及8个县区。受汛期影响，部分标段推迟，更换阀门1260个。"
        "全年实际完成管道改造{}公里，超额完成省里下达任务，漏损率降到9.2%。",
        "474",
        "447",
    ),
    (
        "年初下达的招商计划是引进项目120个，总投资86亿元。全年外出对接214次，签约意向312个。"
        "全年实际引进项目{}个，圆满完成年度计划，其中投产36个。",
        "126",
        "112",
    ),
]


@pytest.mark.parametrize(("text", "right", "wrong"), VERDICTS)
def test_a_verdict_on_a_target_told_sentences_before(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert any(line.startswith(right) for line in checked(text.format(right), TARGET))
    assert [rule for rule, _ in alarms(text.format(wrong))] == ["GJ701"]


LISTS = [
    (
        "春季学期，南关小学、滨江初级中学、永宁第二小学、桥头九年一贯制学校等{}所新建学校投用，新增学位2860个。",
        "5",
        "3",
    ),
    ("全年自主策划推出山河入画、百工传灯、盐道沧桑、丝语江南、星汉灿烂{}个原创展览，接待观众31.6万人次。", "5", "4"),
    ("剧团全年创作红旗渠水、青山作证、灯火可亲、大河之上{}部舞台剧目，演出126场。", "4", "5"),
]


@pytest.mark.parametrize(("text", "right", "wrong"), LISTS)
def test_lists_of_bodies_and_of_titles_are_counted(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert [rule for rule, _ in alarms(text.format(wrong))] == ["GJ401"]


@pytest.mark.parametrize(
    "text",
    [
        # another base, another scope, another part of the year
        "上年，全市空气优良天数占比86.2%，监测站点24个。今年新设站点6个。上半年全市机动车保有量46.2万辆，同比增长5.1%。",
        "去年，全区受理投诉4126件，投入86万元。今年1至9月，全区受理投诉3612件，同比下降4.6%，答复率98.2%。",
        "上年末，会员单位412家，分会14个。上半年新发展32家。6月末，会员单位438家，同比增长9.2%。",
        "2019年，全县接待游客312.6万人次，民宿86家。2023年，全县接待游客468.2万人次，比上年增长62.4%。",
        "2021年，景区接待游客86.4万人次。2022年受影响较大，闭园92天。2023年，景区接待游客103.6万人次，同比增长156.2%。",
        "年初，全市私人轿车24.6万辆，停车位18.2万个。11月末，全市私人轿车26.1万辆，同比增长7.4%。",
        # bodies of their own
        "上年，东山公司实现客运收入3.62亿元，车辆412台。今年新开线路6条。西湖公司实现客运收入4.18亿元，比上年增长6.3%。",
        "城关支行去年末存款余额46.2亿元，网点12个。今年投放贷款8.6亿元。河东支行年末存款余额38.4亿元，比年初增长7.2%。",
        "上年，甲、乙两县分别产茶1860吨、2140吨。今年扶持茶企36家。全市产茶8620吨，比上年增长4.3%。",
        # comparable prices, and growth of other kinds
        "上年，全县农业总产值48.6亿元，合作社412家。今年建成大棚1.2万亩。全县农业总产值51.9亿元，按可比价格计算比上年增长4.6%。",
        "2020年，全市发明专利拥有量1260件，企业214家。2023年，全市发明专利拥有量2480件，年均增长25.3%。",
        "上年，港口货物吞吐量8620万吨，航线46条。本年日均装卸26.4万吨。港口货物吞吐量9480万吨，日均增长10.3%。",
        # parts and plans
        "上年完成技改投资12.6亿元，其中设备投资7.8亿元。今年新开工项目64个。今年计划完成技改投资15亿元，同比增长19.0%。",
        "上年，新增就业2.6万人，培训1.4万人次。今年，零就业家庭动态清零。全市就业人数46.8万人，比上年增长1.2%。",
        "去年，招收学员1260人，其中女学员480人。今年扩建校舍2处。招收学员1410人，其中女学员612人，增长27.5%。",
        "上年末职工人数3126人，退休186人。全年技能鉴定412人。年末在岗职工人数2984人，比上年末增加46人。",
        # two figures under one name
        "上年，一季度电量12.6亿千瓦时，二季度电量13.4亿千瓦时。今年检修机组3台。一季度电量13.1亿千瓦时，同比增长4.0%。",
        "2022年收入合计8620万元，2023年预算收入合计9100万元。全年划转资产312万元。2023年收入合计9046万元，比上年增长4.9%。",
        # flows that are not told, or of something else
        "年初，公司贷款余额36.2亿元，客户1260户。全年投放贷款18.6亿元，其中绿色贷款4.2亿元。年末贷款余额41.7亿元，不良率1.1%。",
        "年初，财政专户存款余额5.62亿元。全年工资支出3.86亿元，投资收入0.46亿元。年末银行贷款余额8.12亿元，期限8年。",
        "年初在园幼儿4126人，教师312人。秋季新招1260人，毕业离园1180人，中途转入86人、转出64人。年末在园幼儿4228人。",
        "上年末，企业债券余额28.6亿元。全年发行短期融资券12亿元，兑付中期票据9亿元，付息1.3亿元。年末企业债券余额30.2亿元。",
        # told again, but not the same
        "全年完成改造小区86个，惠及居民3.2万户。明年68个小区全部纳入改造计划。",
        "全市现有公园124座，绿道312公里。全年新建口袋公园36座。城区96座公园均已免费开放。",
        "截至年末，全区共有物业服务企业214家。其中红色物业86家。受表彰的36家物业服务企业均为示范单位。",
        "全年争取专项债券资金5.8亿元，开工项目26个。2.6亿元的专项债券资金投向水利，1.4亿元用于教育。",
        "全年引进高层次人才286人，兑现补贴860万元。去年引进的268名高层次人才全部落户。",
        # parts of something else
        "全年培训农民6.2万人次，补助资金310万元。其中线上课程点击12.6万人次，覆盖14个乡镇。",
        "上半年新增参保单位412家，新增参保3126人。其中灵活就业人员参保9860人，为历年累计数。",
        # verdicts on other targets
        "全市今年应完成危房改造860户，涉及9个乡镇。全年实际完成厕所改造712户，超额完成市级下达任务。",
        "今年计划新建公厕46座，改造32座。前三季度新建公厕31座，完成序时进度任务。",
        "今年计划发展党员320名，培训2600人次。上半年发展党员168名，完成半年任务。",
        # lists
        "走访慰问石桥街道、城东街道、河西街道、新城街道3个社区的老党员。",
        "全年推出山河入画、百工传灯、盐道沧桑、丝语江南等12个展览，接待观众31.6万人次。",
        "南关小学、滨江初级中学、永宁第二小学、桥头九年一贯制学校4所学校投用。",
    ],
)
def test_look_alikes_stay_silent(text: str) -> None:
    assert alarms(text) == []


def test_growth_behind_a_semicolon_with_a_subject_of_its_own_is_of_no_rate_in_front() -> None:
    text = "规模以上服务业营业收入增速由上年的5.2%提高到8.6%，加快3.4个百分点；服务业投资增长12.3%，均居全省前列。"
    assert alarms(text) == []
    assert ("GJ306", "4.3个百分点") in alarms(text.replace("3.4个", "4.3个"))
