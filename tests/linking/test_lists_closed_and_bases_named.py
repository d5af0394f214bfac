"""What closes a list, what names a base, and where else the figures of a rate stand; each with what only looks so."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, checked

MEANT = [
    # the bracket behind the base's name gives its figure
    (
        "瞪羚企业达到156家，比上年末的124家增长25.8%，是2020年（52家）的3倍。",
        "瞪羚企业达到156家，比上年末的124家增长25.8%，是2020年（52家）的4倍。",
    ),
    (
        "人均可支配收入3.52万元，相当于全省平均水平（3.20万元）的1.1倍。",
        "人均可支配收入3.52万元，相当于全省平均水平（3.20万元）的1.4倍。",
    ),
    # so many sorts behind one list of so many are those of the list
    (
        "新建绿道26公里；疏浚主干河道41公里、支流河道57公里、村级河道49公里，三类河道共疏浚147公里。",
        "新建绿道26公里；疏浚主干河道41公里、支流河道57公里、村级河道49公里，三类河道共疏浚132公里。",
    ),
    # a clause behind says that so many are all
    (
        "全校在册学生1682人。高一年级571人、高二年级558人、高三年级553人，三个年级构成全部在册学生。",
        "全校在册学生1628人。高一年级571人、高二年级558人、高三年级553人，三个年级构成全部在册学生。",
    ),
    (
        "救助支出846.2万元，医疗救助412.5万元、教育救助268.3万元、临时救助165.4万元，三项合计即全部救助支出。",
        "救助支出876.2万元，医疗救助412.5万元、教育救助268.3万元、临时救助165.4万元，三项合计即全部救助支出。",
    ),
    # cases closed, by another word for it
    (
        "全年受理案件5218件，审执结4986件。办案法官28人。审结案件中，刑事318件、民商事2874件、行政62件、执行1732件。",
        "全年受理案件5218件，审执结4986件。办案法官28人。审结案件中，刑事318件、民商事2974件、行政62件、执行1732件。",
    ),
    # the budget as it was adjusted
    (
        "土地收入年初预算为31.40亿元，执行中调整为24.60亿元，实际完成23.87亿元，为调整预算的97.0%。",
        "土地收入年初预算为31.40亿元，执行中调整为24.60亿元，实际完成23.87亿元，为调整预算的76.0%。",
    ),
    # one base under the same words
    (
        "支出比上年增加4.25亿元。教育支出增加1.53亿元，占增支额的36.0%；卫生支出增加0.87亿元，占增支额的20.5%。",
        "支出比上年增加4.25亿元。教育支出增加1.53亿元，占增支额的36.0%；卫生支出增加0.87亿元，占增支额的30.5%。",
    ),
    # a name drawn together
    (
        "参加考试5126人，被普通高中录取2984人；中等职业学校录取1862人。市二中录取1243人，占普高录取人数的41.66%。",
        "参加考试5126人，被普通高中录取2984人；中等职业学校录取1862人。市二中录取1243人，占普高录取人数的24.25%。",
    ),
    # a rate that its definition ties to one thing alone
    (
        "各项存款余额412.36亿元；各项贷款余额318.54亿元。不良贷款余额5.12亿元，不良贷款率1.61%。",
        "各项存款余额412.36亿元；各项贷款余额318.54亿元。不良贷款余额5.12亿元，不良贷款率1.24%。",
    ),
    # rates in front of the figures of their groups
    (
        "本科、专科就业率分别为92.14%和95.28%，本科毕业1692人、就业1559人，专科毕业1525人、就业1453人。",
        "本科、专科就业率分别为92.14%和95.28%，本科毕业1692人、就业1559人，专科毕业1525人、就业1435人。",
    ),
    # what is left of all that is told
    (
        "审计反映的146个问题，已整改129个，整改率88.4%；正在推进整改的12个，其余5个涉诉。",
        "审计反映的146个问题，已整改129个，整改率88.4%；正在推进整改的12个，其余8个涉诉。",
    ),
    # what was invested of what it costs
    (
        "总投资38.4亿元的东环高架累计完成投资31.6亿元，主线贯通。",
        "总投资38.4亿元的东环高架累计完成投资41.6亿元，主线贯通。",
    ),
]


@pytest.mark.parametrize(("right", "wrong"), MEANT)
def test_what_is_told_is_checked(right: str, wrong: str) -> None:
    assert alarms(right) == []
    assert checked(right)
    assert alarms(wrong)


LEFT_ALONE = [
    pytest.param("规上企业184家，是2019年的近3倍（2019年62家，不含建筑业）。", id="no figure beside the base"),
    pytest.param(
        "在校学生2711人。一年级612人、二年级588人、三年级571人，三个年级构成全部低年级段。", id="all of something else"
    ),
    pytest.param("支出1286万元，助学312万元、助医486万元，两项合计占全部支出的62.1%。", id="a share of all"),
    pytest.param(
        "审执结6983件。审结案件中，刑事412件、民商事4106件、行政97件，其他为执行案件。",
        id="without those that are enforced",
    ),
    pytest.param(
        "收入年初预算为26.50亿元，执行中调整为21.80亿元，实际完成21.14亿元，为预算的79.8%。", id="of either budget"
    ),
    pytest.param(
        "财政支出65.90亿元，比上年增加3.42亿元。教育支出增加1.26亿元，占该项增支额的36.8%；"
        "社保支出增加0.95亿元，占该项增支额的37.8%。",
        id="each of its own",
    ),
    pytest.param(
        "男生、女生体检率分别为98.1%和97.4%，男生近视812人、肥胖126人，女生近视904人、肥胖98人。",
        id="figures of another matter",
    ),
    pytest.param("总投资46.8亿元的快速路累计完成投资48.3亿元，超概算1.5亿元。", id="more than was approved"),
    pytest.param("总投资3.2亿元的污水厂建成投运，全年完成固定资产投资86亿元。", id="of the whole county"),
]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_only_looks_so_is_left_alone(text: str) -> None:
    assert alarms(text) == []
