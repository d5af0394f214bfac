"""How many times a figure is another one that words name: 揽收1862万件，投递2316万件，投递量为揽收量的1.24倍.

What is divided is named in front, or else stands right in front of the clause; what it is divided by bears the name
alone, whole or in two words (有线用户 of 有线电视实际用户118.6万户).
A highest day goes over the one daily mean: 日均50.8万人次；单日最高97.3万人次，是日均水平的1.92倍.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal, holds, may_be_meant
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import quotient
from checker.linking.ratios.multiples import in_second_unit
from checker.linking.reach import has_word
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_SAID = pattern(
    "[，,；;\\s]*(?P<top>[^，,。；;、的\\d]{2,10}?)?(?:约|大约)?(?:为|是|达到?|相当于)"
    "(?:(?P<base>[^，,。；;、的\\d]{2,12}?)的|其的?)(?:近|约|大约)*"
)
_EARLIER = pattern(
    "[上去前往历同当][一二三四五六]?[年月期季届]|\\d年|年[初末]|以前|原来|能力|规模|负荷|目标|计划|任务|预算|平均"
    "|全[国省市县]|其|标准|限值"
)
_DAILY = pattern("(?:全[年期程月])?日均(?:水平|值|客流量?|客运量)?")
_IS_DAILY = pattern("[，,；;\\s]*日均(?:客流量?|客运量|发送|销量)?(?:为|达|约)*")
_HIGHEST = pattern("最[高大]|峰值|日均|当日")
_COUNT = pattern("(?<=.{2})(?:人次|[人件户家对起宗例份]数|总?[量额值数]|规模|金额)$")
_FILLING = pattern("[，,；;、\\s]|[为达约有共]+$|全年|实现|完成|累计|其中|(?:总?[量额值数]|人次)(?=[为达约有共]*$)")
_BACK = 2
_TOLD_OF_IT = (Role.GROWTH, Role.CHANGE, Role.PREVIOUS, Role.SHARE)


def link_named_multiples(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every multiple whose clause names what it is a multiple of, where one figure alone bears that name."""
    for number, sentence in enumerate(paragraph.sentences):
        if "倍" not in sentence.words:
            continue
        for multiple in sentence.mentions:
            said = _SAID.fullmatch(multiple.lead) if multiple.claim.kind is ClaimKind.MULTIPLE else None
            if said is None or multiple.depth or _EARLIER.search(said["base"] or "") is not None:
                continue
            told = [m for s in paragraph.sentences[max(0, number - _BACK) : number] for m in s.mentions]
            told += sentence.mentions[: multiple.index]
            top = figure_named(said["top"], told) if said["top"] else figure_in_front(multiple)
            base = (
                _base(said["base"], multiple, top, told) if top is not None and (said["base"] or said["top"]) else None
            )
            if top is None or base is None:
                continue
            pairs = [(top, base), *([second] if (second := in_second_unit(top, base)) is not None else [])]
            relation, *others = (
                quotient(
                    RelationKind.RATIO,
                    multiple,
                    [(1, above)],
                    [(1, below)],
                    roles=("ratio", "current", "previous"),
                    cue=said["base"] or "倍",
                )
                for above, below in pairs
            )
            sure = Confidence.HIGH if may_be_meant(relation) else Confidence.LOW
            yield Proposal((relation, *filter(holds, others)), sure)


def _base(name: str | None, multiple: Mention, top: Mention, told: Sequence[Mention]) -> Mention | None:
    """What the words name, or what the clause goes on about: 行政案件1126件，复议新收为其1.66倍."""
    told = [m for m in told if m is not top and m.unit == top.unit and not m.depth]
    if name is None:
        front = figure_in_front(multiple)
        return front if front in told else None
    base = _daily(top, told) if _DAILY.fullmatch(name) else figure_named(name, told, top.role)
    return base or _of_other_days(name, top, multiple.sentence.mentions)


def figure_in_front(multiple: Mention) -> Mention | None:
    """The figure that the clause goes on about: 经营现金流1.58亿元，为净利润的1.89倍.

    Past what is told of that figure: 轨道日均35.9万人次，比上年28.6万人次增长25.5%，约为公交的1.68倍.
    """
    if not multiple.index:
        return None
    front = multiple.sentence.mentions[multiple.index - 1]
    at = multiple
    while front.role in _TOLD_OF_IT and front.index and front.peer == multiple.peer and at.clause - front.clause <= 1:
        at, front = front, front.sentence.mentions[front.index - 1]
    near = front.depth == multiple.depth and front.peer == multiple.peer and at.clause - front.clause <= 1
    return front if near and (front.is_level or front.role is Role.AVERAGE) else None


def figure_named(name: str, told: Sequence[Mention], role: Role = Role.LEVEL) -> Mention | None:
    """The one figure that is called just so, or else the one whose own words hold the name, whole or in two words.

    A level, or another figure of the role: a daily mean is so many times another daily mean.
    """
    core = _COUNT.sub("", name)
    levels = [m for m in told if (m.is_level or m.role is role) and not m.depth] if len(core) > 1 else []
    called = [m for m in levels if _FILLING.sub("", m.lead) == core]
    called = called or [m for m in levels if core in m.lead and has_word(m.lead, core) and _is_of_all(m, core)]
    called = called or [m for m in levels if _holds_in_two(m.lead, core)]
    if len(called) > 1:
        called = [m for m in called if _WITHOUT.search(m.lead) is None]
    return called[0] if len(called) == 1 else None


def _is_of_all(mention: Mention, core: str) -> bool:
    """进口货值13.8亿元 is the 进口, and 进口设备13.8亿元 is one thing that came in."""
    if mention.claim.kind is not ClaimKind.MONEY:
        return True
    behind = mention.lead[mention.lead.rfind(core) + len(core) :]
    return _MEASURE.fullmatch(_FILLING.sub("", behind)) is not None


_MEASURE = pattern("(?:货物?|贸易|善|捐|价)?(?:总[值额]|[值额款]|金额|资金|收入|余额|合计|共计)*")


def _holds_in_two(lead: str, core: str) -> bool:
    """有线用户 in 有线电视实际用户: its two words in order, and nothing between that makes it another sort."""
    if len(core) != _TWO_WORDS or _OF_ALL.match(core) is not None:
        return False
    first, last = core[:2], core[2:]
    at = lead.find(first)
    return at >= 0 and has_word(lead, first) and lead.find(last, at + 2) >= 0 and _APART.search(lead) is None


_TWO_WORDS = 4
_OF_ALL = pattern("全|总|各|所有")
_APART = pattern("新增|净增|减少|流失|其中|其他|新注册|注销|[与和及、]")
_WITHOUT = pattern("扣非|扣除|剔除")


def _daily(top: Mention, told: Sequence[Mention]) -> Mention | None:
    """The one daily mean of its unit, for a day's figure."""
    means = [m for m in told if m.role is Role.AVERAGE and _IS_DAILY.fullmatch(m.lead)]
    words = top.sentence.text[max(top.sentence.start, top.claim.start - _FRONT) : top.claim.start]
    return means[0] if len(means) == 1 and _HIGHEST.search(words) is not None else None


def _of_other_days(name: str, top: Mention, told: Sequence[Mention]) -> Mention | None:
    """日均800万件，为平日业务量的1.25倍；…，较平日日均640万件: what there is on other days, wherever it is told."""
    said = _OTHER_DAYS.match(name)
    if said is None or (top.role is not Role.AVERAGE and _HIGHEST.search(top.lead) is None):
        return None
    named = [m for m in told if m is not top and m.unit == top.unit and said.group() in m.lead and not m.depth]
    named = [m for m in named if m.role in (Role.LEVEL, Role.AVERAGE, Role.PREVIOUS)]
    return named[0] if len(named) == 1 else None


_OTHER_DAYS = pattern("平日|平时|平常|常日|日常|工作日|淡季|节前")
_FRONT = 24
