"""Parts and wholes, lists and stocks over clauses, sentences and lines: right, wrong, and what only looks alike."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全县新改扩建6所学校：实验小学、城南小学、河西小学、开发区小学、东关小学。", [("GJ401", "6所")]),
        ("全县新改扩建5所学校：实验小学、城南小学、河西小学、开发区小学、东关小学。", []),
        ("新建变电站4座：城北变电站、柳河变电站、石桥变电站。", [("GJ401", "4座")]),
        ("建成3处口袋公园：滨河公园（一期、二期）、香樟公园、紫薇公园。", []),
        # lifts in the buildings
        ("更新改造5台电梯：住院楼、门诊楼、行政楼、后勤楼，年底投用。", []),
        # the list goes on
        ("今年重点推进5座水厂：城东水厂、城西水厂、柳河水厂，另有2座水厂完成招标。", []),
        # not all are done
        ("推进4座水库除险加固：龙潭水库、青山水库、白石水库主体完工。", []),
    ],
)
def test_bodies_behind_a_colon_are_counted_by_the_noun_that_they_bear(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("检察院先后走访教育局、卫健局、民政局和市场监管局5家单位。", [("GJ401", "5家")]),
        ("检察院先后走访教育局、卫健局、民政局和市场监管局4家单位。", []),
        ("抽查了第一医院、第二医院、中医院和妇幼保健院5家医院。", [("GJ401", "5家")]),
        ("走访发改局、工信局、商务局3家单位。", []),
        # who asks them along is one of them
        ("公安局会同教育局、卫健局、民政局和市场监管局5家单位开展检查。", []),
        # so is who leads
        ("由教育局牵头，住建局、人社局、城管局4家单位参与。", []),
        ("先后到城东小学、城西小学、河西小学和柳林小学5所学校开展宣讲。", [("GJ401", "5所")]),
        ("走访教育局、卫健局、民政局、市场监管局五家单位。", [("GJ401", "五家")]),
        # hospitals of the towns
        ("城东镇、城西镇、河南镇和柳林镇5个镇卫生院完成改造。", []),
        # shops of the firms
        ("绿源公司、丰田公司、惠民公司和金穗公司5家门店开业。", []),
    ],
)
def test_bodies_in_front_of_their_number_are_counted(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("城东、城西、城南三个税务分局共清欠税款1286万元，分别清欠412万元、386万元。", [("GJ402", "412万元")]),
        ("城东、城西、城南三个税务分局共清欠税款1286万元，分别清欠412万元、386万元、488万元。", []),
        ("甲、乙、丙和丁四个镇共新建卫生室26所，分别新建6所、8所、5所。", [("GJ402", "6所")]),
        # sorts of cases, and no bodies
        ("城东、城西、城南三个法庭共审结刑事、民事案件156件，分别审结94件、62件。", []),
        ("一分公司、二分公司、三分公司共签约1.86亿元，分别签约0.72亿元、0.64亿元。", [("GJ402", "0.72亿元")]),
        ("城东分局、城西分局、河南分局共清欠1286万元，分别清欠412万元、386万元、488万元。", []),
        # growth of both
        ("城东、城西、城南三个法庭共审结156件、调解62件，分别增长12%、8%。", []),
    ],
)
def test_each_of_the_bodies_in_front_has_its_figure(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("平均办理时长3.4天，这一指标较上年的5.1天缩短2.7天。", [("GJ306", "2.7天")]),
        ("平均办理时长3.4天，这一指标较上年的5.1天缩短1.7天。", []),
        ("资产负债率为62.4%，这一比例较年初的65.1%下降3.7个百分点。", [("GJ306", "3.7个百分点")]),
        ("登记失业人员3120人，该数字较上月末的3480人减少460人。", [("GJ306", "460人")]),
        ("登记企业312家，注销28家，这一数字比上年的36家减少8家。", []),
        ("受理案件312件，办结286件，办结率91.7%，这一比例较上年的88.2%提高3.5个百分点。", []),
    ],
)
def test_a_change_of_what_the_words_point_back_to(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("从学历看，本科占52.3%，大专占31.6%，其余17.1%为高中及以下。", [("GJ103", "17.1%")]),
        ("从学历看，本科占52.3%，大专占31.6%，其余16.1%为高中及以下。", []),
        ("70.3%的受访者表示满意，18.6%表示一般，其余12.1%表示不满意。", [("GJ103", "12.1%")]),
        ("来电中咨询占46.3%，投诉占31.2%，求助占14.5%，其余9.0%为建议和表扬。", [("GJ103", "9.0%")]),
        # of what is a part
        ("机关办件占46.2%，其中网办占38.1%，其余8.1%为窗口办理。", []),
        # rates
        ("办结率98.2%，满意率96.4%，其余1.8%正在办理。", []),
        # change between
        ("居民用电占41.2%，工业用电占38.4%，同比提高2.1个百分点，其余20.4%为商业用电。", []),
    ],
)
def test_the_rest_is_what_all_shares_in_front_leave(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("年初安排项目资金3200万元，年中追加420万元，收回存量资金186万元，调整后为3534万元。", [("GJ601", "3534万元")]),
        ("年初安排项目资金3200万元，年中追加420万元，收回存量资金186万元，调整后为3434万元。", []),
        ("年初财政预算26.4亿元，执行中调增1.8亿元，调减0.6亿元，调整后支出预算为28.6亿元。", [("GJ601", "28.6亿元")]),
        (
            "年初核定编制经费460万元，年内追加38万元，压减一般性支出24万元，调整后经费总额为484万元。",
            [("GJ601", "484万元")],
        ),
        ("年初下达指标640个，年中调增35个，收回12个，调整后指标653个。", [("GJ601", "653个")]),
        ("年初预算为6480万元，年中追加预算712万元，收回结余资金98万元，调整后预算合计7094万元。", []),
        # what was drawn from the reserve is not signed
        ("年初预算3200万元，年中追加420万元，动用预备费100万元，收回186万元，调整后预算3534万元。", []),
    ],
)
def test_a_plan_becomes_what_was_added_and_taken_back_make_it(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "全年有2470人次参加体检。街道组织体检1482人次、单位组织612人次；其余386人次为个人体检。",
            [("GJ101", "2470人次")],
        ),
        ("全年有2470人次参加体检。街道组织体检1482人次、单位组织612人次；其余376人次为个人体检。", []),
        ("全市有3860人参加培训。线下授课2145人；其余1685人通过网络学习。", [("GJ101", "3860人")]),
        # others besides
        ("全年发放图书2470册。向学校发放1482册；其余967册为社区领取，另有86册存库。", []),
        # left of the first
        ("检查企业2470家。责令整改482家，已完成整改315家，其余167家正在整改。", []),
        # far off
        ("全县企业2470家。规模以上企业482家；其余967家参加了评价。", []),
    ],
)
def test_parts_and_the_rest_come_to_the_figure_in_front_of_the_sentence(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "窗口受理申请3286件，网上受理4152件。此外，自助终端受理1276件。\n三种渠道共计受理8614件。",
            [("GJ101", "8614件")],
        ),
        ("窗口受理申请3286件，网上受理4152件。此外，自助终端受理1276件。\n三种渠道共计受理8714件。", []),
        ("财政补助86万元，社会捐赠42万元。企业自筹31万元。三个来源总计169万元。", [("GJ101", "169万元")]),
        ("市级下拨补助260万元，县级配套180万元。乡镇自筹64万元。三项资金总计514万元。", [("GJ101", "514万元")]),
        # one more figure
        ("窗口接件3286件，移交3102件。网上接件4152件。两种渠道共计办理7338件。", []),
        # of other things
        ("来访接待328人次。来电答复415人次。\n三项指标总计考核98分。", []),
    ],
)
def test_totals_of_all_ways_are_of_the_sentences_in_front(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("清理违规广告牌142块、破损灯箱63块、过期条幅218块，累计清理各类户外广告433块。", [("GJ101", "433块")]),
        ("清理违规广告牌142块、破损灯箱63块、过期条幅218块，累计清理各类户外广告423块。", []),
        ("投入中央资金4260万元、省级资金1840万元、县级配套960万元，资金总量累计7160万元。", [("GJ101", "7160万元")]),
        ("检查市场17家，超市46家，食堂29家，累计检查各类经营主体102家。", [("GJ101", "102家")]),
        # of a longer time
        ("本月查处超限412起、抛洒356起、改装283起，累计查处各类违法行为1151起。", []),
        # of a longer time
        ("查处超限412起、抛洒356起、改装283起，今年以来累计查处1151起。", []),
        # of all there are
        ("今年新增甲级12家、乙级46家、丙级29家，累计培育各类企业97家。", []),
    ],
)
def test_what_is_so_far_of_all_sorts_is_the_list_in_front(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "3月底在库疫苗12600支，4月份购入8200支，接种领用9450支，过期报废120支，4月底在库11130支。",
            [("GJ601", "11130支")],
        ),
        ("3月底在库疫苗12600支，4月份购入8200支，接种领用9450支，过期报废120支，4月底在库11230支。", []),
        ("一季度末在建项目86个，二季度新开工24个，竣工19个，二季度末在建项目93个。", [("GJ601", "93个")]),
        ("一季度末在建项目86个，二季度新开工24个，竣工19个，二季度末在建项目91个。", []),
        # what was bought is not told
        ("1月末库存原煤86万吨，2月份销售42万吨，2月末库存62万吨。", []),
        # months between
        ("3月末在册86家，4月份新增3家，注销1家，6月末在册95家。", []),
        # two stocks
        ("6月末贷款余额46.8亿元，7月份新发放涉农贷款5.2亿元，收回4.1亿元，7月末存款余额98.6亿元。", []),
    ],
)
def test_a_stock_at_the_end_of_a_month_begins_the_next(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("审结提请批准逮捕案件1317人，批准逮捕815人，因证据不足不批准逮捕512人。", [("GJ101", "1317人")]),
        ("审结提请批准逮捕案件1317人，批准逮捕815人，因证据不足不批准逮捕502人。", []),
        ("抽检样品2160批次，检验合格2098批次，因标签不规范等原因判定不合格72批次。", [("GJ101", "2160批次")]),
        # the rest is not told
        ("受理486件，准予许可412件，不予许可34件，其余在办。", []),
    ],
)
def test_what_is_denied_behind_its_reason_is_the_other_part(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "全年培训1640人，技能类985人（电工412人、焊工573人），管理类675人（店长86人，其余为班组长），合格率98%。",
            [("GJ101", "1640人")],
        ),
        ("全年培训1640人，技能类985人（电工412人、焊工573人），管理类655人（店长86人、班组长569人），合格率98%。", []),
        (
            "救助家庭1286户，低保户812户（城镇245户、农村567户），特困户494户（分散312户、集中182户）。",
            [("GJ101", "1286户")],
        ),
        # one may be both
        ("全年救助1286人，低保人员812人（城镇245人、农村567人），残疾人494人（男312人、女182人）。", []),
        # steps
        ("全年招录1286人，面试812人（男412人、女400人），体检494人（男260人、女234人）。", []),
        # what came and what was done
        ("全年办理1286件，新收812件（线上245件、窗口567件），办结494件（当场312件、承诺182件）。", []),
    ],
)
def test_parts_with_parts_of_their_own_come_to_the_figure_in_front(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("巡察反馈问题86个，已完成整改71个，阶段性完成12个，长期坚持5个。", [("GJ101", "86个")]),
        ("专项检查发现隐患1286处，立行立改1052处，限期整改186处，挂牌督办58处。", [("GJ101", "1286处")]),
        ("专项检查发现隐患1286处，立行立改1052处，限期整改176处，挂牌督办58处。", []),
        # some are not told
        ("督查发现问题96个，立行立改71个，限期整改10个，长期坚持6个。", []),
    ],
)
def test_how_far_findings_are_put_right(text: str, found: list[tuple[str, str]]) -> None:
    assert alarms(text) == found
