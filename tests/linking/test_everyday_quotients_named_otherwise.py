"""Quotients whose words name their figures in another way: right ones are silent, wrong ones are told."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, assert_only_the_wrong_one_is_told


@pytest.mark.parametrize(
    "text",
    [
        # the divided figure itself is named behind its own parts
        "全厂员工900人，倒班的610人，白班的290人；倒班的里头男工320人、女工290人，倒班职工占{67.8%|87.8%}。",
        "全厂员工900人，倒班的610人，白班的290人。倒班的里面男工320人、女工290人，倒班的约占{七成|九成}。",
        "三所小学共1250人，走读的425人，寄宿的825人；寄宿的里头男生430人、女生395人，寄宿生占{66%|61%}。",
        "三所小学共1250人，走读的425人，寄宿的825人；寄宿的里头男生430人、女生395人，男生占{52.1%|51.2%}。",
        # of what was saved or paid for all items, over all of them
        "上半年办公类预算310.50万元、成交288.20万元，维修类预算170.40万元、成交163.30万元；"
        "两类共节约29.40万元，综合节约率{6.1%|9.5%}。",
        "电器类预算92.60万元、成交85.10万元，家具类预算41.20万元、成交39.90万元；合计节约8.80万元，节约率{6.6%|21.4%}。",
        # months by their names, in either order
        "七月用水1150吨，六月是920吨，涨了{25%|20%}。",
        "七月用水1150吨，六月是920吨，一个月工夫涨了{25%|20%}。",
        "二月接诊3200人，三月是4160人，增长{30%|35%}。",
        "2月接诊3200人，3月是4160人，增长{30%|35%}。",
        "十二月卖了640箱，一月卖了800箱，多卖{25%|20%}。",
        # what was earned or waited for
        "排队时间由平均50分钟缩到32分钟，短了{36%|56%}。",
        "排队时间由平均50分钟缩短到32分钟，少等了{36%|56%}。",
        "净赚的钱从1500万元升到2100万元，多赚{40%|60%}。",
        # nominal growth is that of the figures as they are printed
        "零售总额由去年同期的62.40亿元升至66.30亿元，名义增长{6.3%|5.9%}。",
        # a clause of its own says what the rate is of
        "全县报名3846人，实际参考3720人，本科上线2604人，按实际参考人数计算，本科上线率为{70.0%|67.7%}。",
        "年初留下来的旧案60件，新来的340件，办完368件，新案旧案一起算，结案率{92.0%|108.2%}。",
        # people counted in 个, with a verb behind them
        "24个工人一共缝了4320件，平均每人{180|210}件。",
        "24个学生的算术分数加起来1920分，人均{80|88}分。",
        # one span for the averages of several stretches in the same words
        "水厂干了25天，挖土1250方，平均每天50方；铺管800米，平均每天{32|40}米。",
        # rates with signs of their own behind increments that go either way
        "甲、乙、丙三校在校生分别为2420人、1736人、854人，与上年相比，分别增加62人、减少41人、增加35人，"
        "增速依次为2.6%、-2.3%、{4.3%|3.4%}。",
        "甲、乙、丙三校在校生分别为2420人、1736人、854人，与上年相比，分别增加62人、减少41人、增加35人，"
        "增速分别为2.6%、{-2.3%|-3.2%}、4.3%。",
        # each part of a list with what it is of all
        "合作社卖了80吨货，粮食卖了48吨，是60%；菜卖了32吨，是{40%|45%}。",
        "支行往外放贷2.40亿元，农户借走9600万元，是40%；商户借走8400万元，是{35%|53%}；盖房的借走6000万元，是25%。",
        # counts that come out exactly in smaller terms
        "全校教工中男教工360人、女教工840人，男女之比为{3∶7|3∶8}。",
        # the former and the latter of two that are told one by one
        "这次退件250个，写错地址的90个，没人接电话的75个，前一种占退件的36%，后一种占退件的{30%|40%}。",
        "这次退件250个，写错地址的90个，没人接电话的75个，前者占退件的{36%|46%}，后者占退件的30%。",
    ],
)
def test_only_the_wrong_quotient_is_told(text: str) -> None:
    assert_only_the_wrong_one_is_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "全厂员工900人，倒班的610人，白班的290人；倒班的里头男工320人、女工290人，男工占52.5%。",
        "电器类预算92.60万元、成交85.10万元，家具类预算41.20万元、成交39.90万元，节约1.30万元，节约率3.2%。",
        "1至3月受理86430件，4月为90117件，增长4.1%。",
        "居民收入由去年同期的2.15万元升至2.27万元，扣掉涨价因素实际增长4.1%。",
        "全县报名3846人，实际参考3720人，本科上线2604人，按报名人数计算，本科上线率为67.7%。",
        "窗口短了两个人，排队时间由32分钟变成50分钟，长了56%。",
        "24个学生宿舍一共住了168人，人均6.5平方米。",
        "一队干了25天，挖土1250方，平均每天50方；二队干了20天，铺管800米，平均每天40米。",
        "今年收了480吨，是62%的出粮率；去年收了320吨，是55%的出粮率。",
        "全校教工中男教工361人、女教工840人，男女之比为3∶7。",
        "全校教工中男教工360人、女教工840人，男女之比约为2∶5。",
    ],
)
def test_what_is_said_of_other_figures_is_silent(text: str) -> None:
    assert alarms(text) == []
