"""Further plain sentences of shares: brackets, lists, remainders, points against last year, shares of shares."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from tests.accuracy.composed import Composed, percent, rounded


def tell_bracketed_shares(text: Composed) -> None:
    whole = text.divided()
    amount, unit = text.amount(whole.decimals), whole.unit
    text.tell(f"{whole.name}{amount}{unit}，其中")
    for at, (sort, part) in enumerate(zip(whole.sorts, text.parts(amount, whole), strict=True)):
        text.tell(f"{'、' if at else ''}{sort}{part}{unit}（占", percent(part, amount))
        text.tell("）")


def tell_parts_in_bracket(text: Composed) -> None:
    whole = text.divided()
    amount, unit = text.amount(whole.decimals), whole.unit
    items = [f"{sort}{part}{unit}" for sort, part in zip(whole.sorts, text.parts(amount, whole), strict=True)]
    text.tell(whole.name, f"{amount}{unit}")
    text.tell(f"（{'，'.join(items)}）")


def tell_row_of_shares(text: Composed) -> None:
    whole = text.divided()
    amount, unit = text.amount(whole.decimals), whole.unit
    parts = text.parts(amount, whole)
    items = "、".join(f"{sort}{part}{unit}" for sort, part in zip(whole.sorts, parts, strict=True))
    text.tell(f"{whole.name}{amount}{unit}，其中{items}，{text.any_of('分别占', '占比分别为', '占比依次为')}")
    for at, part in enumerate(parts):
        text.tell("、" if at else "", percent(part, amount))


def tell_largest_two(text: Composed) -> None:
    whole = text.divided()
    amount, unit = text.amount(whole.decimals), whole.unit
    parts = text.parts(amount, whole)
    one, other = sorted(range(len(parts)), key=parts.__getitem__, reverse=True)[:2]
    named = [f"{whole.sorts[at]}（{parts[at]}{unit}）" for at in (one, other)]
    text.tell(f"{whole.name}{amount}{unit}，排名前两位的是{'和'.join(named)}，分别占")
    text.tell("", percent(parts[one], amount))
    text.tell("和", percent(parts[other], amount))


def tell_rest(text: Composed) -> None:
    whole = text.divided()
    amount, unit, sort = text.amount(whole.decimals), whole.unit, whole.sorts[0]
    part = text.part_of(amount, whole.decimals)
    match text.random.randrange(3):
        case 0:
            text.tell(f"{whole.name}{amount}{unit}，除{sort}{part}{unit}外，其余", f"{amount - part}{unit}")
            text.tell(text.any_of("均已落实", "按计划推进"))
        case 1:
            text.tell(f"{whole.name}{amount}{unit}，除{sort}（{part}{unit}）外，其余", f"{amount - part}{unit}")
            text.tell("为其他类型")
        case _:
            text.tell(f"{whole.name}{amount}{unit}，{sort}{part}{unit}，占", percent(part, amount))
            text.tell(f"；其他{amount - part}{unit}，占", percent(amount - part, amount))


def tell_two_units(text: Composed) -> None:
    name = text.any_of("低保对象", "搬迁群众", "受灾家庭")
    homes, people = Decimal(text.random.randint(2_000, 7_000)), Decimal(text.random.randint(8_000, 19_000))
    some, theirs = text.part_of(homes, 0, low=200), text.part_of(people, 0, low=200)
    text.tell(f"{name}{homes}户{people}人，其中集中安置{some}户{theirs}人，分别占", percent(some, homes))
    text.tell("和", percent(theirs, people))


def tell_shares_of_both_years(text: Composed) -> None:
    whole = text.divided()
    unit, sort = whole.unit, whole.sorts[0]
    now = text.amount(whole.decimals)
    before = text.earlier(now, whole.decimals)
    part, former = text.part_of(now, whole.decimals), text.part_of(before, whole.decimals)
    shares = [rounded(part * 100 / now, 1), rounded(former * 100 / before, 1)]
    if shares[0] == shares[1]:
        tell_rest(text)
        return
    text.tell(f"{whole.name}{now}{unit}，其中{sort}{part}{unit}，占", f"{shares[0]}%")
    text.tell(f"；{text.last}{whole.name}{before}{unit}，其中{sort}{former}{unit}，占", f"{shares[1]}%")
    text.tell(f"，占比{'提高' if shares[0] > shares[1] else '下降'}", f"{abs(shares[0] - shares[1])}个百分点")


def tell_share_that_moved(text: Composed) -> None:
    whole = text.divided()
    amount = text.amount(whole.decimals)
    part = text.part_of(amount, whole.decimals)
    now, before = rounded(part * 100 / amount, 1), Decimal(text.random.randint(50, 900)).scaleb(-1)
    if now == before:
        before += 1
    word, moved = "提高" if now > before else "下降", f"{abs(now - before)}个百分点"
    text.tell(f"{whole.name}{amount}{whole.unit}，其中{whole.sorts[0]}{part}{whole.unit}，")
    if text.random.random() < 1 / 2:
        text.tell("占比", f"{now}%")
        text.tell(f"，较{text.last}{before}%{word}", moved)
        return
    text.tell("占", f"{now}%")
    text.tell(f"，占比同比{word}", moved)
    text.tell(f"（{text.last}为{before}%）")


def tell_opposites(text: Composed) -> None:
    if "男" in text.text:
        tell_rest(text)
        return
    share = Decimal(text.random.randint(310, 690)).scaleb(-1)
    text.tell(f"{text.any_of('受访者', '参会代表', '读者')}中，男性占", f"{share}%")
    text.tell("，女性占", f"{100 - share}%")


def tell_contribution(text: Composed) -> None:
    name, sort, unit = text.any_of("进出口|出口|亿元", "贷款余额|短期贷款|亿元", "货运量|铁路货运量|万吨").split("|")
    grown = text.amount(2)
    part = text.part_of(grown, 2, low=200, high=700)
    text.tell(f"{name}比{text.last}增加{grown}{unit}，其中{sort}增加{part}{unit}，对{name}增长的贡献率为")
    text.tell("", percent(part, grown))


FRAMES: tuple[Callable[[Composed], None], ...] = (
    tell_bracketed_shares,
    tell_parts_in_bracket,
    tell_row_of_shares,
    tell_largest_two,
    tell_rest,
    tell_two_units,
    tell_shares_of_both_years,
    tell_share_that_moved,
    tell_opposites,
    tell_contribution,
)
