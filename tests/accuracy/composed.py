"""Texts composed of plain sentences, every figure right, and wrong versions with one other figure each.

What stands beside a plain sentence must not change how it is read. The frames are the plainest ways to tell a relation;
what they count is from the own cases (``composed_names.json``), no two names of one text alike, so that nothing but the
frames ties the figures.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

_NAMES = json.loads((Path(__file__).parent / "composed_names.json").read_text(encoding="utf-8"))
_BEGINNINGS = ("2023年，", "上半年，", "全年", "本年度，", "1—9月，", "报告期内，", "今年以来，", "")
_LAST = ("上年", "上年同期", "去年同期")
_BETWEEN = ("。", "。", "；", "。\n")


class Whole(NamedTuple):
    """What is counted, and the sorts that it is divided into: 专任教师 in 人, and 小学, 初中 and 高中."""

    unit: str
    decimals: int
    name: str
    sorts: Sequence[str] = ()


class Rate(NamedTuple):
    """A rate, what it is of and what was done: of 受理 and 办结 the 办结率."""

    unit: str
    decimals: int
    base: str
    done: str
    name: str


class Stated(NamedTuple):
    """A figure that the others settle: in which frame, and where it stands."""

    frame: str
    start: int
    literal: str


class Composed:
    """A text that grows, with the figures in it that others settle."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.last = self.random.choice(_LAST)
        self.text = self.random.choice(_BEGINNINGS)
        self.stated: list[Stated] = []
        self.frame = ""
        self._told: list[str] = []

    def tell(self, words: str, settled: str = "") -> None:
        """Write the words, and behind them a figure that others settle."""
        self.text += words
        if settled:
            self.stated.append(Stated(self.frame, len(self.text), settled))
            self.text += settled

    def keep_apart(self, *names: str) -> None:
        """Take no names from here on that are like these, which a frame has of its own."""
        self._told += names

    def any_of(self, *words: str) -> str:
        return self.random.choice(words)

    def divided(self) -> Whole:
        unit, decimals, name, sorts = self._row("wholes", lambda row: [row[2], *row[3]])
        return Whole(unit, decimals, name, sorts)

    def counted(self) -> Whole:
        return Whole(*self._row("levels", lambda row: row[2:]))

    def rated(self) -> Rate:
        return Rate(*self._row("rates", lambda row: row[2:]))

    def amount(self, decimals: int) -> Decimal:
        if decimals:
            return Decimal(self.random.randint(1_000, 99_999)).scaleb(-decimals)
        return Decimal(self.random.choice((self.random.randint(200, 9_999), self.random.randint(1_000, 60_000))))

    def part_of(self, amount: Decimal, decimals: int, *, low: int = 80, high: int = 880) -> Decimal:
        return rounded(amount * self.random.randint(low, high) / 1000, decimals)

    def earlier(self, amount: Decimal, decimals: int) -> Decimal:
        """Last year's amount, another one."""
        while True:
            percent = self.random.choice((self.random.randint(64, 97), self.random.randint(103, 150)))
            earlier = rounded(amount * percent / 100, decimals)
            if 0 < earlier != amount:
                return earlier

    def parts(self, amount: Decimal, whole: Whole) -> list[Decimal]:
        """As many amounts as sorts, none of them small and no two alike, that come to ``amount``."""
        steps = int(amount.scaleb(whole.decimals))
        while True:
            cuts = sorted(self.random.sample(range(1, steps), len(whole.sorts) - 1))
            sizes = [after - before for before, after in pairwise((0, *cuts, steps))]
            if min(sizes) > steps / 40 and len(set(sizes)) == len(sizes):
                return [Decimal(size).scaleb(-whole.decimals) for size in sizes]

    def _row(self, sort: str, names_of: Callable[[list[str]], list[str]]) -> list[Any]:
        while True:
            row = self.random.choice(_NAMES[sort])
            names = names_of(row)
            if not any(_are_alike(name, told) for name in names for told in self._told):
                self._told += names
                return list(row)


def _are_alike(one: str, other: str) -> bool:
    return one in other or other in one or any(one[at : at + 2] in other for at in range(len(one) - 1))


def rounded(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def percent(part: Decimal, whole: Decimal, places: int = 1) -> str:
    return f"{rounded(part * 100 / whole, places)}%"


def compare(text: Composed, amount: Decimal, earlier: Decimal, unit: str) -> None:
    """How the amount has moved since last year."""
    up, moved = amount > earlier, abs(amount - earlier)
    rate = percent(moved, earlier)
    word = text.any_of("增长", "上升") if up else text.any_of("下降", "减少")
    more = "增加" if up else "减少"
    match text.random.randrange(8):
        case 0:
            text.tell(f"，{text.last}{earlier}{unit}，{word}", rate)
        case 1:
            text.tell(f"，比{text.last}的{earlier}{unit}{more}", f"{moved}{unit}")
            text.tell(f"，{word}", rate)
        case 2:
            text.tell(f"，同比{word}", rate)
            text.tell(f"（{text.last}{earlier}{unit}）")
        case 3:
            text.tell(f"，比{text.last}{more}{moved}{unit}，{word}", rate)
        case 4:
            text.tell(f"，较{text.last}{earlier}{unit}{word}", rate)
        case 5:
            text.tell(f"，{text.last}为{earlier}{unit}，同比{word}", rate)
        case 6:
            text.tell(f"，同比{'多' if up else '少'}{moved}{unit}，{'增幅' if up else '降幅'}", rate)
        case _:
            text.tell(f"，与{text.last}的{earlier}{unit}相比{word}", rate)


def tell_level(text: Composed) -> None:
    what = text.counted()
    amount = text.amount(what.decimals)
    text.tell(f"{what.name}{amount}{what.unit}")
    compare(text, amount, text.earlier(amount, what.decimals), what.unit)


def tell_total(text: Composed) -> None:
    whole = text.divided()
    amount, unit = text.amount(whole.decimals), whole.unit
    parts = text.parts(amount, whole)
    items = [f"{sort}{part}{unit}" for sort, part in zip(whole.sorts, parts, strict=True)]
    match text.random.randrange(6):
        case 0:
            text.tell("、".join(items) + text.any_of("，合计", "，共计", "，总计"), f"{amount}{unit}")
            return
        case 1:
            values = "、".join(f"{part}{unit}" for part in parts)
            text.tell(f"{'、'.join(whole.sorts)}分别为{values}，合计", f"{amount}{unit}")
            return
        case 2:
            text.tell(whole.name, f"{amount}{unit}")
            text.tell(f"（{'、'.join(items)}）")
            compare(text, amount, text.earlier(amount, whole.decimals), unit)
            return
        case 3:
            text.tell(whole.name, f"{amount}{unit}")
            text.tell("：" + "，".join(items))
        case 4:
            text.tell(whole.name, f"{amount}{unit}")
            text.tell(text.any_of("，包括", "，分为") + "、".join(items))
        case _:
            text.tell(whole.name, f"{amount}{unit}")
            text.tell(text.any_of("，其中", "。其中，") + "、".join(items))
    at = text.random.randrange(len(parts))
    text.tell(f"，{whole.sorts[at]}占", percent(parts[at], amount))


def tell_part(text: Composed) -> None:
    whole = text.divided()
    amount, sort = text.amount(whole.decimals), text.random.choice(whole.sorts)
    part = text.part_of(amount, whole.decimals)
    text.tell(f"{whole.name}{amount}{whole.unit}，其中{sort}{part}{whole.unit}，")
    text.tell(text.any_of("占", "占比", "占总数的", "占比为"), percent(part, amount))


def tell_parts_that_move(text: Composed) -> None:
    whole = text.divided()
    amount, unit = text.amount(whole.decimals), whole.unit
    parts = text.parts(amount, whole)
    earlier = [text.earlier(part, whole.decimals) for part in parts]
    text.tell(whole.name, f"{amount}{unit}")
    if sum(earlier) != amount:
        compare(text, amount, sum(earlier, Decimal(0)), unit)
    text.tell(text.any_of("。其中", "；其中", "，其中"))
    for at, (sort, part, before) in enumerate(zip(whole.sorts, parts, earlier, strict=True)):
        text.tell(f"{'；' if at else ''}{sort}{part}{unit}")
        compare(text, part, before, unit)


def tell_shares(text: Composed) -> None:
    whole = text.divided()
    amount, unit = text.amount(whole.decimals), whole.unit
    parts = text.parts(amount, whole)
    text.tell(f"{whole.name}{amount}{unit}，")
    if text.random.random() < 1 / 2:
        for at, (sort, part) in enumerate(zip(whole.sorts, parts, strict=True)):
            text.tell(f"{'，' if at else '其中'}{sort}{part}{unit}，占", percent(part, amount))
        return
    values = "、".join(f"{part}{unit}" for part in parts)
    text.tell(f"{'、'.join(whole.sorts)}分别为{values}，占比分别为")
    for at, part in enumerate(parts):
        text.tell("" if not at else "和" if at == len(parts) - 1 else "、", percent(part, amount))


def tell_rate(text: Composed) -> None:
    rate = text.rated()
    amount = text.amount(rate.decimals)
    done = text.part_of(amount, rate.decimals, low=550, high=985)
    text.tell(f"{rate.base}{amount}{rate.unit}，{rate.done}{done}{rate.unit}，{rate.name}")
    text.tell("", percent(done, amount, text.random.choice((1, 2))))


def tell_points(text: Composed) -> None:
    rate = text.rated()
    now, before = (Decimal(text.random.randint(700, 980)).scaleb(-1) for _ in range(2))
    if now == before:
        before -= 1
    word, moved = "提高" if now > before else "下降", f"{abs(now - before)}个百分点"
    match text.random.randrange(3):
        case 0:
            text.tell(f"{rate.name}{now}%，比{text.last}的{before}%{word}", moved)
        case 1:
            text.tell(f"{rate.name}{now}%，{text.last}为{before}%，同比{word}", moved)
        case _:
            text.tell(f"{rate.name}由{text.last}的{before}%{word}到{now}%，{word}", moved)


def tell_goal(text: Composed) -> None:
    what = text.counted()
    amount = text.amount(what.decimals)
    goal = text.part_of(amount, what.decimals, low=700, high=1_300)
    text.tell(f"{what.name}{amount}{what.unit}，完成年度目标{goal}{what.unit}的", percent(amount, goal))


def tell_pair(text: Composed) -> None:
    whole = text.divided()
    sorts, unit = whole.sorts[:2], whole.unit
    now = [text.amount(whole.decimals) for _ in sorts]
    before = [text.part_of(amount, whole.decimals, low=700, high=960) for amount in now]
    if text.random.random() < 1 / 2:
        text.tell(f"{sorts[0]}、{sorts[1]}分别为{now[0]}{unit}、{now[1]}{unit}，")
    else:
        text.tell(f"{sorts[0]}{now[0]}{unit}、{sorts[1]}{now[1]}{unit}，")
    text.tell(f"{text.last}分别为{before[0]}{unit}和{before[1]}{unit}，同比分别增长")
    text.tell("", percent(now[0] - before[0], before[0]))
    text.tell("和", percent(now[1] - before[1], before[1]))


def tell_years(text: Composed) -> None:
    what = text.counted()
    years = [text.amount(what.decimals)]
    while len(years) < 3:
        years.append(rounded(years[-1] * text.random.randint(104, 128) / 100, what.decimals))
    values = "、".join(f"{year}{what.unit}" for year in years)
    text.tell(f"2021年、2022年、2023年{what.name}分别为{values}，2023年比2022年增长")
    text.tell("", percent(years[2] - years[1], years[1]))


def tell_net(text: Composed) -> None:
    what = text.counted()
    begun, came = text.amount(0) + 3_000, text.amount(0) + 200
    gone, unit = text.part_of(came, 0), what.unit
    text.tell(f"{what.name}年初{begun}{unit}，新增{came}{unit}，减少{gone}{unit}，净增", f"{came - gone}{unit}")
    text.tell("，年末", f"{begun + came - gone}{unit}")


def tell_balance(text: Composed) -> None:
    income = text.amount(2) + 50
    spent = text.part_of(income, 2, low=600, high=985)
    text.tell(f"{text.any_of('基金', '本年', '项目')}收入{income}亿元，支出{spent}亿元，结余", f"{income - spent}亿元")


Frame = Callable[[Composed], None]

FRAMES: tuple[Frame, ...] = (
    tell_level,
    tell_total,
    tell_total,
    tell_part,
    tell_parts_that_move,
    tell_shares,
    tell_rate,
    tell_points,
    tell_goal,
    tell_pair,
    tell_years,
    tell_net,
    tell_balance,
)


_OF_ANY = 0.3
"""How often a frame is one of the plainest ones, beside those that are asked for."""


def compose(seed: int, frames: Sequence[Frame] = FRAMES) -> Composed:
    """A text of two to five sentences, most of these frames and some of any; the same for the same seed."""
    text = Composed(seed)
    for at in range(text.random.choice((2, 3, 3, 4, 5))):
        if at:
            text.tell(text.any_of(*_BETWEEN))
        frame = text.random.choice(FRAMES if frames is FRAMES or text.random.random() < _OF_ANY else frames)
        text.frame = frame.__name__.removeprefix("tell_")
        frame(text)
    text.tell("。")
    return text


def spoiled(text: Composed) -> Iterator[tuple[Stated, str]]:
    """Each stated figure with the text in which two of its digits are exchanged, or one is quite another."""
    for stated in text.stated:
        wrong = _slipped(text.random, stated.literal)
        yield stated, text.text[: stated.start] + wrong + text.text[stated.start + len(stated.literal) :]


def _slipped(random: Random, literal: str) -> str:
    places = [at for at, sign in enumerate(literal) if sign.isdigit()]
    signs = list(literal)
    if len(places) > 2 and random.random() < 1 / 3:
        at = random.randrange(len(places) - 1)
        one, other = places[at], places[at + 1]
        if signs[one] != signs[other] and (at or signs[other] != "0"):
            signs[one], signs[other] = signs[other], signs[one]
            return "".join(signs)
    at = random.choice(places[1:-1] or places[-1:])
    signs[at] = random.choice([digit for digit in "123456789" if abs(int(digit) - int(signs[at])) > 2])
    return "".join(signs)
