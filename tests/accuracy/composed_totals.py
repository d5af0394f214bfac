"""Plain ways to tell a whole and its parts: in two units, in brackets, numbered, by views, in front and behind."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from tests.accuracy.composed import Composed, percent, rounded

_NUMERALS = "一二三四五六七八九十"
_OF_TWO_UNITS = (
    ("户", "人", "", 20, 40, "农村低保", ("城关片区", "山区片区")),
    ("户", "人", "", 20, 40, "易地搬迁群众", ("集中安置", "分散安置")),
    ("件", "人", "", 11, 19, "批捕案件", ("盗窃", "诈骗", "故意伤害")),
    ("起", "万元", "直接损失", 11, 90, "发生火灾", ("住宅", "厂房", "其他场所")),
    ("个", "亿元", "总投资", 11, 90, "签约项目", ("制造业", "服务业", "现代农业")),
    ("笔", "万元", "金额", 110, 900, "发放贷款", ("信用贷款", "抵押贷款")),
    ("所", "张", "床位", 300, 900, "养老机构", ("公办", "民办")),
    ("期", "人次", "培训", 300, 900, "举办培训班", ("管理类", "技能类")),
)


class Pair(NamedTuple):
    """A whole and its sorts in two units: of 养老机构 the 所 and the 床位; ``word`` is what the second is told by."""

    name: str
    sorts: tuple[str, ...]
    units: tuple[str, str]
    word: str
    firsts: list[Decimal]
    seconds: list[Decimal]

    def item(self, at: int, mark: str = "、") -> str:
        """What one sort has: 公办407所、床位19589张."""
        first, second = self.units
        return f"{self.sorts[at]}{self.firsts[at]}{first}{mark}{self.word}{self.seconds[at]}{second}"

    def items(self, between: str, mark: str = "、") -> str:
        return between.join(self.item(at, mark) for at in range(len(self.sorts)))


def _pair(text: Composed) -> Pair:
    others = [row for row in _OF_TWO_UNITS if row[5] not in text.text]
    first, second, word, low, high, name, sorts = text.random.choice(others)
    firsts = [Decimal(text.random.randint(60, 4_000)) for _ in sorts]
    seconds = [rounded(amount * text.random.randint(low, high) / 10, 0) for amount in firsts]
    return Pair(name, sorts, (first, second), word, firsts, seconds)


def _tell_both(text: Composed, pair: Pair, *, mark: str = "、") -> None:
    text.tell(pair.name, f"{sum(pair.firsts)}{pair.units[0]}")
    text.tell(f"{mark}{pair.word}", f"{sum(pair.seconds)}{pair.units[1]}")


def tell_pairs_in_bracket(text: Composed) -> None:
    pair = _pair(text)
    _tell_both(text, pair)
    text.tell(f"（{text.any_of('', '其中')}{pair.items(text.any_of('，', '；'))}）")


def tell_pairs_behind(text: Composed) -> None:
    pair = _pair(text)
    match text.random.randrange(4):
        case 0:
            _tell_both(text, pair)
            text.tell(f"，其中{pair.items('，')}")
        case 1:
            _tell_both(text, pair)
            text.tell(f"。按类型分，{pair.items(text.any_of('，', '；'))}")
        case 2:
            _tell_both(text, pair)
            text.tell(f"：{pair.items('；')}")
        case _:
            text.tell(f"{pair.items('，')}，{text.any_of('合计', '共计')}", f"{sum(pair.firsts)}{pair.units[0]}")
            text.tell(f"、{pair.word}", f"{sum(pair.seconds)}{pair.units[1]}")


def tell_second_units_in_brackets(text: Composed) -> None:
    pair = _pair(text)
    first, second = pair.units
    items = zip(pair.sorts, pair.firsts, pair.seconds, strict=True)
    text.tell(pair.name, f"{sum(pair.firsts)}{first}")
    text.tell(f"（{pair.word}", f"{sum(pair.seconds)}{second}")
    text.tell("），其中" + "、".join(f"{sort}{one}{first}（{pair.word}{other}{second}）" for sort, one, other in items))


def tell_shares_in_both_units(text: Composed) -> None:
    pair = _pair(text)
    text.tell(f"{pair.name}{sum(pair.firsts)}{pair.units[0]}、{pair.word}{sum(pair.seconds)}{pair.units[1]}。其中，")
    for at, (first, second) in enumerate(zip(pair.firsts, pair.seconds, strict=True)):
        text.tell(f"{'；' if at else ''}{pair.item(at)}，分别占", percent(first, sum(pair.firsts, Decimal(0))))
        text.tell("、", percent(second, sum(pair.seconds, Decimal(0))))


def _listed(text: Composed) -> tuple[str, list[str], Decimal, list[Decimal], str]:
    """A name, what its sorts are told as, the whole, its parts and their unit."""
    whole = text.divided()
    amount = text.amount(whole.decimals)
    parts = text.parts(amount, whole)
    items = [f"{sort}{part}{whole.unit}" for sort, part in zip(whole.sorts, parts, strict=True)]
    return whole.name, items, amount, parts, whole.unit


def tell_numbered(text: Composed) -> None:
    name, items, amount, _, unit = _listed(text)
    text.tell(name, f"{amount}{unit}")
    spoken = text.random.random() < 1 / 2
    numbered = (f"{_NUMERALS[at]}是{item}" if spoken else f"（{_NUMERALS[at]}）{item}" for at, item in enumerate(items))
    text.tell(f"，其中：{'；'.join(numbered)}")


def tell_divided_twice(text: Composed) -> None:
    name, items, amount, _, unit = _listed(text)
    places = max(0, -int(amount.as_tuple().exponent))
    city = text.part_of(amount, places, low=300, high=700)
    text.tell(name, f"{amount}{unit}")
    text.tell(f"。按类型分，{'、'.join(items)}")
    text.tell(f"{text.any_of('；', '。')}按区域分，城区{city}{unit}、乡镇{amount - city}{unit}")


def tell_all_the_rest(text: Composed) -> None:
    name, items, amount, parts, unit = _listed(text)
    text.tell(f"{name}{amount}{unit}，其中{items[0]}，其余", f"{amount - parts[0]}{unit}")


def tell_last_year_too(text: Composed) -> None:
    name, items, amount, parts, unit = _listed(text)
    places = max(0, -int(amount.as_tuple().exponent))
    sorts = [item.removesuffix(f"{part}{unit}") for item, part in zip(items, parts, strict=True)]
    before = [text.earlier(part, places) for part in parts]
    text.tell(name, f"{amount}{unit}")
    text.tell(f"，其中{'、'.join(items)}；{text.last}为", f"{sum(before)}{unit}")
    text.tell(f"，其中{'、'.join(f'{sort}{part}{unit}' for sort, part in zip(sorts, before, strict=True))}")


def tell_periods(text: Composed) -> None:
    what = text.counted()
    first, second = text.amount(what.decimals), text.amount(what.decimals)
    one, other = text.random.choice((("上半年", "下半年"), ("前三季度", "四季度")))
    text.tell(f"{one}{what.name}{first}{what.unit}，{other}{second}{what.unit}，全年{text.any_of('累计', '共', '')}")
    text.tell("", f"{first + second}{what.unit}")


def tell_all_above(text: Composed) -> None:
    _, items, amount, _, unit = _listed(text)
    text.tell(f"{'，'.join(items)}。{text.any_of('以上合计', '上述各项合计')}", f"{amount}{unit}")


FRAMES: tuple[Callable[[Composed], None], ...] = (
    tell_pairs_in_bracket,
    tell_pairs_behind,
    tell_second_units_in_brackets,
    tell_shares_in_both_units,
    tell_numbered,
    tell_divided_twice,
    tell_last_year_too,
    tell_periods,
    tell_all_above,
    tell_all_the_rest,
)
