"""What rates are made of: numerator and denominator by the words that name them.

A rate not listed here is read by its own stem: 办结率 is what was 办结 over what it was taken from.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Definition:
    """A rate: the words that its terms' labels contain, each with its sign.

    ``numerator`` and ``denominator`` are sums of terms; a term is a group of synonyms. A term marked with a
    leading "?" may be missing from the text (旧存 in a court's intake), one with a leading "-" is subtracted.
    """

    names: tuple[str, ...]
    numerator: tuple[str, ...]
    denominator: tuple[str, ...]


DEFINITIONS: tuple[Definition, ...] = (
    Definition(("不起诉率", "不诉率"), ("不起诉",), ("起诉", "不起诉")),
    Definition(
        ("不捕率", "不批捕率", "不批准逮捕率"), ("不批准逮捕|不批捕|不捕",), ("批准逮捕|批捕", "不批准逮捕|不批捕|不捕")
    ),
    Definition(("批捕率", "逮捕率"), ("批准逮捕|批捕",), ("批准逮捕|批捕", "不批准逮捕|不批捕|不捕")),
    Definition(("起诉率",), ("起诉|提起公诉",), ("起诉|提起公诉", "不起诉")),
    Definition(("结案率", "审结率", "执结率"), ("审结|结案|办结|执结",), ("新收|受理|收案", "?旧存|结转|积存")),
    Definition(("毛利率",), ("收入", "-成本"), ("收入",)),
    Definition(("净利率", "净利润率"), ("净利润",), ("收入",)),
    Definition(("资产负债率",), ("负债",), ("资产",)),
    Definition(("节约率", "节支率", "资金节约率"), ("节约|节支",), ("预算",)),
    Definition(("核减率", "审减率"), ("核减|审减",), ("送审|报审",)),
    Definition(("差价率", "进销差价率"), ("售出|售价|卖出|销售", "-购进|进价|买进"), ("购进|进价|买进",)),
    Definition(("自然增长率",), ("出生率", "-死亡率"), ()),
    Definition(("城镇化率", "城镇化"), ("城镇|城镇常住",), ("常住人口|总人口",)),
    Definition(("支付率", "支出率", "执行率", "拨付率"), ("支付|支出|执行|拨付",), ("到位|预算|下达|安排",)),
    Definition(("产销率",), ("销量|销售",), ("生产|产量",)),
    Definition(("产能利用率",), ("生产|产量",), ("产能",)),
    Definition(("关联率",), ("关联",), ("户籍人口|人口|应关联",)),
)


def definition_of(name: str) -> Definition | None:
    """The definition whose name is the longest ending of ``name``."""
    best: tuple[int, Definition | None] = (0, None)
    for definition in DEFINITIONS:
        for known in definition.names:
            if name.endswith(known) and len(known) > best[0]:
                best = (len(known), definition)
    return best[1]
