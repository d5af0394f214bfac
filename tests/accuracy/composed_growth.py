"""Frames that tell growth: the level behind its rate, from one figure to another, increments, multiples, periods."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from tests.accuracy.composed import Composed, percent, rounded


class _Moved(NamedTuple):
    """What is counted, how much of it there is now and was before, as they are written."""

    name: str
    unit: str
    decimals: int
    amount: Decimal
    earlier: Decimal

    @property
    def is_up(self) -> bool:
        return self.amount > self.earlier

    @property
    def now(self) -> str:
        return f"{self.amount}{self.unit}"

    @property
    def then(self) -> str:
        return f"{self.earlier}{self.unit}"

    @property
    def change(self) -> str:
        return f"{abs(self.amount - self.earlier)}{self.unit}"

    @property
    def rate(self) -> str:
        return percent(abs(self.amount - self.earlier), self.earlier)

    def way(self, up: str, down: str) -> str:
        return up if self.is_up else down


def _moved(text: Composed) -> _Moved:
    what = text.counted()
    amount = text.amount(what.decimals)
    return _Moved(what.name, what.unit, what.decimals, amount, text.earlier(amount, what.decimals))


def _sorts(text: Composed) -> list[_Moved]:
    """The first two sorts of a whole, each of which grew."""
    whole = text.divided()
    while any(join in sort for sort in whole.sorts for join in "和与及"):  # 往届和返乡考生: two, before 分别
        whole = text.divided()
    amounts = [text.amount(whole.decimals) for _ in whole.sorts[:2]]
    return [
        _Moved(sort, whole.unit, whole.decimals, amount, text.part_of(amount, whole.decimals, low=620, high=960))
        for sort, amount in zip(whole.sorts, amounts, strict=False)
    ]


def tell_level_behind(text: Composed) -> None:
    it = _moved(text)
    match text.random.randrange(4):
        case 0:
            text.tell(f"{it.name}同比{it.way('增长', '下降')}", it.rate)
            text.tell(f"，达到{it.now}，{text.last}为{it.then}")
        case 1:
            text.tell(f"{it.name}同比{it.way('增长', '下降')}", it.rate)
            text.tell(f"，由{text.last}的{it.then}{it.way('上升到', '下降到')}{it.now}")
        case 2:
            text.tell(f"{it.name}较{text.last}{it.way('增长', '下降')}", it.rate)
            text.tell(f"，为{it.now}（{text.last}为{it.then}）")
        case _:
            text.tell(f"{it.name}{it.now}（同比{it.way('增长', '下降')}", it.rate)
            text.tell(f"，{text.last}为{it.then}）")


def tell_movement(text: Composed) -> None:
    it = _moved(text)
    match text.random.randrange(4):
        case 0:
            year = text.any_of("2020年", "2019年", "年初")
            text.tell(
                f"{it.name}由{year}的{it.then}{it.way('增加到', '减少到')}{it.now}，{it.way('增长', '下降')}", it.rate
            )
        case 1:
            text.tell(f"{it.name}从2020年的{it.then}{it.way('增至', '降至')}2023年的{it.now}，{it.way('净增', '减少')}")
            text.tell("", it.change)
        case 2:
            text.tell(f"从2019年到2023年，{it.name}由{it.then}{it.way('增加到', '减少到')}{it.now}，五年间")
            text.tell(it.way("增加", "减少"), it.change)
        case _:
            text.tell(f"{it.name}从{it.then}到{it.now}，{it.way('增长', '下降')}", it.rate)


def tell_increment(text: Composed) -> None:
    it = _moved(text)
    more = it.way("增加", "减少")
    match text.random.randrange(4):
        case 0:
            text.tell(f"{it.name}比{text.last}{more}{it.change}，达到{it.now}，{it.way('增长', '下降')}", it.rate)
        case 1:
            text.tell(f"{it.name}{it.now}，同比{it.way('增长', '下降')}{it.rate}，{more}", it.change)
        case 2:
            text.tell(f"{it.name}比{text.last}{it.way('多', '少')}", it.change)
            text.tell(f"（上年{it.then}，今年{it.now}）")
        case _:
            text.tell(f"年初{it.name}{it.then}，年末{it.now}，年末比年初{more}", it.change)


def tell_lists_that_move(text: Composed) -> None:
    first, second = _sorts(text)
    match text.random.randrange(4):
        case 0:
            text.tell(
                f"{first.name}、{second.name}分别由{first.then}和{second.then}增加到{first.now}和{second.now}，增幅分别为"
            )
            text.tell("", first.rate)
            text.tell("和", second.rate)
        case 1:
            text.tell(f"{first.name}、{second.name}同比分别增长", first.rate)
            text.tell("、", second.rate)
            text.tell(f"，达到{first.now}、{second.now}，{text.last}分别为{first.then}、{second.then}")
        case 2:
            text.tell(
                f"{first.name}、{second.name}分别比{text.last}增加{first.change}、{second.change}，达到{first.now}、{second.now}，增长"
            )
            text.tell("", first.rate)
            text.tell("、", second.rate)
        case _:
            text.tell(f"{first.name}{first.now}、{second.name}{second.now}，分别比{text.last}增加", first.change)
            text.tell("和增加", second.change)
            text.tell(f"（{text.last}分别为{first.then}、{second.then}）")


def tell_each_way(text: Composed) -> None:
    them = [_moved(text), _moved(text)]
    values = "、".join(f"{it.name}{it.now}" for it in them)
    changes = "、".join(it.way("增加", "减少") + it.change for it in them)
    text.tell(f"{values}，分别比{text.last}{changes}，")
    for at, it in enumerate(them):
        text.tell(f"{'、' if at else ''}{it.way('增长', '下降')}", it.rate)


def tell_two_bases(text: Composed) -> None:
    it = _moved(text)
    before = text.earlier(it.amount, it.decimals)
    if before == it.earlier:
        before += 1
    beside = percent(abs(it.amount - before), before)
    text.tell(f"9月，{it.name}{it.now}，同比{it.way('增长', '下降')}", it.rate)
    text.tell(f"（去年同期{it.then}），环比{'增长' if it.amount > before else '下降'}", beside)
    text.tell(f"（8月{before}{it.unit}）")


def tell_multiple(text: Composed) -> None:
    what = text.counted()
    before, unit = text.amount(what.decimals), what.unit
    now = rounded(before * text.random.randint(21, 60) / 10, what.decimals)
    times, more = f"{rounded(now / before, 1)}倍", f"{rounded((now - before) / before, 1)}倍"
    match text.random.randrange(4):
        case 0:
            text.tell(f"{what.name}{now}{unit}，是{text.last}{before}{unit}的", times)
        case 1:
            text.tell(f"{what.name}是2018年的", times)
            text.tell(f"，由{before}{unit}增加到{now}{unit}")
        case 2:
            text.tell(f"{what.name}{now}{unit}，增长", more)
            text.tell(f"，{text.last}为{before}{unit}")
        case _:
            text.tell(f"{what.name}由2018年的{before}{unit}增加到2023年的{now}{unit}，增长", more)


def tell_mean_growth(text: Composed) -> None:
    what = text.counted()
    start, unit = text.amount(what.decimals) + 300, what.unit
    end = rounded(start * (Decimal(text.random.randint(104, 125)) / 100) ** 4, what.decimals)
    rate = f"{rounded(((end / start).sqrt().sqrt() - 1) * 100, 1)}%"
    if text.random.random() < 1 / 2:
        text.tell(f"{what.name}年均增长", rate)
        text.tell(f"，由2019年的{start}{unit}增加到2023年的{end}{unit}")
    else:
        text.tell(f"2019—2023年，{what.name}由{start}{unit}增至{end}{unit}，年均增长", rate)


def tell_running_totals(text: Composed) -> None:
    what = text.counted()
    first, then = text.amount(what.decimals), text.amount(what.decimals)
    both, unit = f"{first + then}{what.unit}", what.unit
    match text.random.randrange(3):
        case 0:
            text.tell(f"1—8月{what.name}{first}{unit}，9月{then}{unit}，1—9月累计", both)
        case 1:
            text.tell(f"截至9月底，{what.name}累计{first}{unit}，10月新增{then}{unit}，截至10月底累计", both)
        case _:
            text.tell(f"上半年{what.name}{first}{unit}，下半年{then}{unit}，全年", both)


def tell_increments_of_parts(text: Composed) -> None:
    whole = text.divided()
    amount, unit = text.amount(whole.decimals), whole.unit
    parts = text.parts(amount, whole)
    items = "、".join(f"{sort}增加{part}{unit}" for sort, part in zip(whole.sorts, parts, strict=True))
    match text.random.randrange(3):
        case 0:
            text.tell(f"{whole.name}同比增加", f"{amount}{unit}")
            text.tell(f"（{items}）")
        case 1:
            text.tell(f"{whole.name}比{text.last}增加", f"{amount}{unit}")
            text.tell(f"，其中{items}")
        case _:
            text.tell(f"{items}，合计增加", f"{amount}{unit}")


FRAMES: tuple[Callable[[Composed], None], ...] = (
    tell_level_behind,
    tell_movement,
    tell_increment,
    tell_lists_that_move,
    tell_each_way,
    tell_two_bases,
    tell_multiple,
    tell_mean_growth,
    tell_running_totals,
    tell_increments_of_parts,
)
