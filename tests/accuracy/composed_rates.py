"""Plain sentences of rates, points, plans and budgets, every figure right: more frames for composed texts."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from tests.accuracy.composed import Composed, Rate, percent, rounded

_NO_GOALS = ("事故", "死亡", "案", "诉", "受害", "排放", "失业", "纠纷", "时间", "火灾", "罪")
"""Nobody plans to have more of these."""


class Done(NamedTuple):
    """What a rate is of, and what was done of it."""

    rate: Rate
    base: Decimal
    done: Decimal

    @property
    def told(self) -> str:
        return f"{self.rate.base}{self.base}{self.rate.unit}，{self.rate.done}{self.done}{self.rate.unit}"

    @property
    def value(self) -> Decimal:
        return rounded(self.done * 100 / self.base, 1)


class Plan(NamedTuple):
    """What was planned of something, and what was done."""

    name: str
    unit: str
    goal: Decimal
    done: Decimal

    @property
    def missed(self) -> str:
        return f"{abs(self.done - self.goal)}{self.unit}"


def _done(text: Composed) -> Done:
    rate = text.rated()
    base = text.amount(rate.decimals)
    return Done(rate, base, text.part_of(base, rate.decimals, low=550, high=985))


def _planned(text: Composed, *, low: int = 700, high: int = 1_300) -> Plan:
    what = text.counted()
    while any(word in what.name for word in _NO_GOALS):
        what = text.counted()
    goal = text.amount(what.decimals)
    done = text.part_of(goal, what.decimals, low=low, high=high)
    return Plan(what.name, what.unit, goal, done if done != goal else done + 1)


def _budgeted(text: Composed) -> Plan:
    name = text.any_of("教育支出", "卫生健康支出", "农林水支出", "税收收入", "住房保障支出")
    budget = text.amount(2) + 50
    done = text.part_of(budget, 2, low=820, high=1_150)
    return Plan(name, text.any_of("亿元", "万元"), budget, done if done != budget else done + 1)


def _another(text: Composed, value: Decimal) -> Decimal:
    other = Decimal(text.random.randint(500, 980)).scaleb(-1)
    return other if other != value else other - 1


def _way(value: Decimal, earlier: Decimal) -> str:
    return "提高" if value > earlier else "下降"


def _points(value: Decimal, earlier: Decimal) -> str:
    return f"{abs(value - earlier)}个百分点"


def tell_rate_that_moved(text: Composed) -> None:
    told = _done(text)
    earlier = _another(text, told.value)
    text.tell(f"{told.told}，{told.rate.name}由{text.last}的{earlier}%{_way(told.value, earlier)}至", f"{told.value}%")
    if text.random.random() < 1 / 2:
        text.tell(f"，{_way(told.value, earlier)}", _points(told.value, earlier))


def tell_rate_of_two_years(text: Composed) -> None:
    told = _done(text)
    base = text.amount(told.rate.decimals)
    done = text.part_of(base, told.rate.decimals, low=550, high=985)
    text.tell(f"{told.told}，{told.rate.name}", f"{told.value}%")
    then = Done(told.rate, base, done)
    text.tell(f"{text.any_of('，', '；')}{text.last}{then.told}，{told.rate.name}", f"{then.value}%")


def tell_rate_against_others(text: Composed) -> None:
    told = _done(text)
    earlier, mean = _another(text, told.value), _another(text, told.value)
    text.tell(f"{told.told}，{told.rate.name}", f"{told.value}%")
    text.tell(f"，较{text.last}的{earlier}%{_way(told.value, earlier)}", _points(told.value, earlier))
    beside = "高于" if told.value > mean else "低于"
    text.tell(f"，{beside}全省平均水平（{mean}%）", _points(told.value, mean))


def tell_distance(text: Composed) -> None:
    plan = _planned(text)
    above = plan.done > plan.goal
    text.tell(f"{plan.name}年度目标{plan.goal}{plan.unit}，实际{plan.done}{plan.unit}，")
    match text.random.randrange(3):
        case 0:
            text.tell("超" if above else "差", plan.missed)
        case 1:
            text.tell("完成率", percent(plan.done, plan.goal))
            text.tell(f"，比目标{'多' if above else '少'}", plan.missed)
        case _:
            text.tell("目标完成率", percent(plan.done, plan.goal, 2))


def tell_surpassed(text: Composed) -> None:
    plan = _planned(text, low=1_020, high=1_400)
    text.tell(f"{plan.name}{plan.done}{plan.unit}，超额完成计划{plan.goal}{plan.unit}，完成计划的")
    text.tell("", percent(plan.done, plan.goal))


def tell_what_is_missing(text: Composed) -> None:
    plan = _planned(text, low=600, high=985)
    match text.random.randrange(3):
        case 0:
            text.tell(f"{plan.name}{plan.done}{plan.unit}，完成年度任务的", percent(plan.done, plan.goal))
            text.tell(f"，距年度任务{plan.goal}{plan.unit}还差", plan.missed)
        case 1:
            text.tell(f"{plan.name}{plan.done}{plan.unit}，距年度目标{plan.goal}{plan.unit}仅差", plan.missed)
            text.tell("，完成率", percent(plan.done, plan.goal))
        case _:
            text.tell(f"{plan.name}年度任务{plan.goal}{plan.unit}，1—9月完成{plan.done}{plan.unit}，完成率")
            text.tell("", percent(plan.done, plan.goal))
            text.tell("，还需完成", plan.missed)


def tell_budget(text: Composed) -> None:
    plan = _budgeted(text)
    above, unit = plan.done > plan.goal, plan.unit
    match text.random.randrange(4):
        case 0:
            text.tell(
                f"{plan.name}完成{plan.done}{unit}，完成预算（{plan.goal}{unit}）的", percent(plan.done, plan.goal)
            )
        case 1:
            text.tell(f"{plan.name}年初预算{plan.goal}{unit}，支出决算{plan.done}{unit}，完成年初预算的")
            text.tell("", percent(plan.done, plan.goal))
            text.tell(f"，决算数{'大于' if above else '小于'}预算数", plan.missed)
        case 2:
            text.tell(f"{plan.name}{plan.done}{unit}，完成预算的", percent(plan.done, plan.goal))
            text.tell(f"，{'超' if above else '低于'}预算", plan.missed)
            text.tell(f"（预算{plan.goal}{unit}）")
        case _:
            text.tell(f"{plan.name}预算{plan.goal}{unit}，执行{plan.done}{unit}，执行率", percent(plan.done, plan.goal))


def tell_two_plans(text: Composed) -> None:
    one, other = _planned(text), _planned(text)
    text.tell(f"{one.name}、{other.name}分别完成{one.done}{one.unit}、{other.done}{other.unit}，分别完成年度目标")
    text.tell(f"{one.goal}{one.unit}、{other.goal}{other.unit}的", percent(one.done, one.goal))
    text.tell("、", percent(other.done, other.goal))


FRAMES: tuple[Callable[[Composed], None], ...] = (
    tell_rate_that_moved,
    tell_rate_of_two_years,
    tell_rate_against_others,
    tell_distance,
    tell_surpassed,
    tell_what_is_missing,
    tell_budget,
    tell_two_plans,
)
