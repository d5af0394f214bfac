"""Frames that tell ledgers: stocks and what moves them, what is left, balances, and what each gets on the average."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple, TypeVar

from tests.accuracy.composed import Composed, percent, rounded

_CASES = ("案件", "信访件", "诉求", "工单", "纠纷", "投诉", "线索", "申请")
_BODIES = (
    ("经营主体", "新设", "注销", "户"),
    ("低保对象", "新纳入", "退出", "户"),
    ("党员", "发展", "减少", "名"),
    ("社会组织", "新登记", "注销", "家"),
    ("参保单位", "新增", "减少", "家"),
    ("规上企业", "新入库", "退库", "家"),
)
_FUNDS = ("医保基金", "失业保险", "食堂", "工会经费", "村集体", "维修资金", "福彩公益金", "慈善会")
_PAID = (
    ("发放临时补贴", "惠及群众", "人"),
    ("发放救助金", "救助困难家庭", "户"),
    ("拨付改厕补助", "惠及农户", "户"),
    ("发放稳岗补贴", "惠及职工", "人"),
)


class _Cases(NamedTuple):
    """What was carried in, what came, what was closed and what is left, as they are written, and the rate."""

    name: str
    old: str
    new: str
    all: str
    closed: str
    left: str
    rate: str


class _Stock(NamedTuple):
    """What there is of, the verbs of coming and going, and begun, came, gone, net and ended as they are written."""

    name: str
    comes: str
    goes: str
    begun: str
    came: str
    gone: str
    net: str
    ended: str


class _Fund(NamedTuple):
    """What was there before, income, spending, what they leave, all that came and what there is then."""

    name: str
    before: str
    income: str
    spent: str
    left: str
    all: str
    after: str


_Row = TypeVar("_Row")


def _untold(text: Composed, rows: Sequence[_Row], name_of: Callable[[_Row], str]) -> _Row:
    """One of the rows, if possible one of whose name the text tells nothing yet."""
    fresh = [row for row in rows if name_of(row) not in text.text]
    return text.random.choice(fresh or rows)


def _cases(text: Composed) -> _Cases:
    name, unit = _untold(text, _CASES, str), text.any_of("件", "起", "宗")
    text.keep_apart("审结率", "结案率", "办结率")
    old, new = text.random.randint(30, 900), text.random.randint(1_000, 9_000)
    closed = (old + new) * text.random.randint(700, 970) // 1_000
    every = old + new
    rate = percent(Decimal(closed), Decimal(every))
    amounts = (f"{amount}{unit}" for amount in (old, new, every, closed, every - closed))
    return _Cases._make((name, *amounts, rate))


def _stock(text: Composed) -> _Stock:
    name, comes, goes, unit = _untold(text, _BODIES, lambda row: row[0])
    begun, came = text.random.randint(3_000, 60_000), text.random.randint(300, 6_000)
    gone = came * text.random.randint(200, 880) // 1_000
    amounts = [f"{amount}{unit}" for amount in (begun, came, gone, came - gone, begun + came - gone)]
    return _Stock(name, comes, goes, *amounts)


def _since_last_year(text: Composed, told: str, *, low: int, high: int) -> str:
    """By how much the amount has changed since last year, when it was so many thousandths of it."""
    amount = Decimal(told[:-1])
    earlier = text.part_of(amount, 0, low=low, high=high)
    return percent(abs(amount - earlier), earlier)


def _fund(text: Composed) -> _Fund:
    name, unit = _untold(text, _FUNDS, str), text.any_of("万元", "亿元")
    before, income = text.part_of(text.amount(2), 2) + 5, text.amount(2) + 700
    spent = text.part_of(income, 2, low=700, high=985)
    left = income - spent
    amounts = (before, income, spent, left, before + income, before + left)
    return _Fund(name, *(f"{amount}{unit}" for amount in amounts))


def tell_all_in_hand(text: Composed) -> None:
    cases = _cases(text)
    match text.random.randrange(4):
        case 0:
            text.tell(f"上年转入{cases.name}{cases.old}，当年收到{cases.new}，全年共办理{cases.name}", cases.all)
        case 1:
            text.tell(f"新收{cases.name}{cases.new}，上年结转{cases.old}，共受理", cases.all)
        case 2:
            text.tell(f"受理{cases.name}", cases.all)
            text.tell(f"，其中新收{cases.new}，旧存{cases.old}")
        case _:
            text.tell(f"全年共收{cases.name}", cases.all)
            text.tell(f"，旧存{cases.old}，新收{cases.new}")
    text.tell(f"，办结{cases.closed}，未结", cases.left)


def tell_closed_of_all(text: Composed) -> None:
    cases = _cases(text)
    match text.random.randrange(4):
        case 0:
            text.tell(f"受理{cases.name}", cases.all)
            text.tell(f"，其中旧存{cases.old}、新收{cases.new}；办结{cases.closed}，结案率", cases.rate)
        case 1:
            text.tell(f"共处理{cases.name}", cases.all)
            text.tell(f"（上年结转{cases.old}，本年新收{cases.new}），办结{cases.closed}，办结率", cases.rate)
        case 2:
            text.tell(f"新收{cases.name}{cases.new}；旧存{cases.old}。共审结{cases.closed}，结案率", cases.rate)
        case _:
            text.tell(f"全年受理{cases.name}{cases.all}，审结{cases.closed}，结案率", cases.rate)
            text.tell("，未结", cases.left)


def tell_cases_left(text: Composed) -> None:
    cases = _cases(text)
    match text.random.randrange(4):
        case 0:
            text.tell(f"年初未结{cases.name}{cases.old}。全年新收{cases.new}，办结{cases.closed}。年末未结", cases.left)
        case 1:
            text.tell(f"共受理{cases.name}{cases.all}，办结{cases.closed}。截至年底，尚有", cases.left)
            text.tell("正在办理")
        case 2:
            text.tell(f"{cases.name}期初{cases.old}，本期新增{cases.new}、办结{cases.closed}，期末余", cases.left)
        case _:
            text.tell(f"旧存{cases.name}{cases.old}，新收{cases.new}，办结{cases.closed}，存", cases.left)


def tell_net_of_bodies(text: Composed) -> None:
    stock = _stock(text)
    match text.random.randrange(4):
        case 0:
            text.tell(f"{stock.comes}{stock.name}{stock.came}，{stock.goes}{stock.gone}，净增", stock.net)
        case 1:
            grown = _since_last_year(text, stock.came, low=600, high=950)
            fallen = _since_last_year(text, stock.gone, low=1_050, high=1_400)
            text.tell(
                f"{stock.comes}{stock.name}{stock.came}，同比增长{grown}；{stock.goes}{stock.gone}，同比下降{fallen}"
            )
            text.tell("；净增", stock.net)
        case 2:
            text.tell(f"全年净增{stock.name}", stock.net)
            text.tell(f"（{stock.comes}{stock.came}，{stock.goes}{stock.gone}）")
        case _:
            text.tell(f"{stock.name}由年初的{stock.begun}增加到年末的{stock.ended}，净增", stock.net)


def tell_stock_of_bodies(text: Composed) -> None:
    stock = _stock(text)
    moved = f"{stock.comes}{stock.came}，{stock.goes}{stock.gone}"
    match text.random.randrange(4):
        case 0:
            text.tell(f"年初有{stock.name}{stock.begun}。年内{moved}。年末实有", stock.ended)
        case 1:
            text.tell(f"{stock.name}上年末{stock.begun}，本年{moved}，本年末", stock.ended)
        case 2:
            text.tell(f"年末实有{stock.name}", stock.ended)
            text.tell(f"（年初{stock.begun}，{moved}）")
        case _:
            text.tell(f"{stock.name}上年末{stock.begun}，今年{moved}，净增{stock.net}，现有", stock.ended)


def tell_left_of_income(text: Composed) -> None:
    fund = _fund(text)
    match text.random.randrange(4):
        case 0:
            text.tell(f"{fund.name}收支结余", fund.left)
            text.tell(f"（收入{fund.income}，支出{fund.spent}）")
        case 1:
            text.tell(f"{fund.name}收支相抵，当年结余", fund.left)
            text.tell(f"。其中，收入{fund.income}，支出{fund.spent}")
        case 2:
            text.tell(f"{fund.name}筹集资金{fund.income}，已拨付{fund.spent}，剩余", fund.left)
        case _:
            text.tell(f"{fund.name}收入{fund.income}，同比增长5.2%；支出{fund.spent}，同比增长7.4%；结余", fund.left)


def tell_balance_in_the_end(text: Composed) -> None:
    fund = _fund(text)
    match text.random.randrange(5):
        case 0:
            text.tell(
                f"{fund.name}上年结余{fund.before}，本年收入{fund.income}，本年支出{fund.spent}，累计结余", fund.after
            )
        case 1:
            text.tell(f"{fund.name}收入{fund.income}，支出{fund.spent}，当年结余", fund.left)
            text.tell(f"，加上上年结余{fund.before}，累计结余", fund.after)
        case 2:
            text.tell(f"{fund.name}上年结转{fund.before}，本年收入{fund.income}，收入总计", fund.all)
            text.tell(f"；支出{fund.spent}，年末结转", fund.after)
        case 3:
            text.tell(
                f"{fund.name}总收入{fund.income}，总支出{fund.spent}，结余{fund.left}，上年结余{fund.before}，累计结余"
            )
            text.tell("", fund.after)
        case _:
            text.tell(f"{fund.name}滚存结余由年初的{fund.before}增加到年末的{fund.after}，当年结余", fund.left)


def tell_each_on_average(text: Composed) -> None:
    paid, reached, unit = _untold(text, _PAID, lambda row: row[0])
    number = text.random.randint(200, 9_000)
    amount = rounded(Decimal(number * text.random.randint(300, 9_000)) / 10_000, 2)
    each = f"{rounded(amount * 10_000 / number, 0)}元"
    match text.random.randrange(4):
        case 0:
            text.tell(f"{paid}{amount}万元，{reached}{number}{unit}，{unit}均", each)
        case 1:
            text.tell(f"共{reached}{number}{unit}，累计{paid}{amount}万元，{unit}均{paid[2:]}", each)
        case 2:
            text.tell(f"共向{number}{unit}{paid}{amount}万元，平均每{unit}", each)
        case _:
            text.tell(f"{paid}{amount}万元（{reached}{number}{unit}，{unit}均", each)
            text.tell("）")


def tell_paid_by_standard(text: Composed) -> None:
    number, each = text.random.randint(1_200, 9_000), text.random.randint(12, 290) * 10
    what = _untold(text, ("慰问金", "助学金", "一次性补助", "高龄津贴"), str)
    amount = f"{rounded(Decimal(number * each) / 10_000, 3).normalize():f}万元"
    match text.random.randrange(4):
        case 0:
            text.tell(f"{what}每人{each}元，共{number}人，合计", amount)
        case 1:
            text.tell(f"按每人{each}元的标准，向{number}人发放{what}", amount)
        case 2:
            text.tell(f"{what}标准为每人{each}元，发放{number}人，发放金额", amount)
        case _:
            text.tell(f"为{number}名老人发放{what}，每人{each}元，共", amount)


def tell_dealt_with_in_parts(text: Composed) -> None:
    cases = _cases(text)
    unit, closed = cases.closed[-1], int(cases.closed[:-1])
    first = closed * text.random.randint(200, 700) // 1_000
    text.tell(f"受理{cases.name}{cases.all}，审结", cases.closed)
    text.tell(f"，其中调解{first}{unit}、裁决{closed - first}{unit}；未结", cases.left)


FRAMES: tuple[Callable[[Composed], None], ...] = (
    tell_all_in_hand,
    tell_closed_of_all,
    tell_cases_left,
    tell_net_of_bodies,
    tell_stock_of_bodies,
    tell_left_of_income,
    tell_balance_in_the_end,
    tell_each_on_average,
    tell_paid_by_standard,
    tell_dealt_with_in_parts,
)
