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
    ],
)
def test_only_the_wrong_quotient_is_told(text: str) -> None:
    assert_only_the_wrong_one_is_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "全厂员工900人，倒班的610人，白班的290人；倒班的里头男工320人、女工290人，男工占52.5%。",
        "电器类预算92.60万元、成交85.10万元，家具类预算41.20万元、成交39.90万元，节约1.30万元，节约率3.2%。",
    ],
)
def test_what_is_said_of_other_figures_is_silent(text: str) -> None:
    assert alarms(text) == []
