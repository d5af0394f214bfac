"""What is left when something is taken off: 募集总额86400万元，扣除发行费用5317.64万元后为81082.36万元.

The figure may also be named by what is taken off, each told before (税收A、出口退税B，扣除出口退税后税收C), or be
explained behind (未发行额度A，即批文B减去已使用的C), or be all others (除企业9481户外，其余3472户). Its own words may
say what it is of, and that it is less than that (收到来信1286封，剔除重复的164封后，有效来信1122封), or that it is
earned (扣除成本98.3万元，净赚74.46万元).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.conditions import BOUNDS
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.stocks.budgets import left_over
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_TAKES = pattern("(?:扣除|减去|剔除|扣减)[^，,。；;、（(\\d]{1,16}$")
_GOES_ON = pattern("[、和及与\\s][^，,。；;（(\\d]{1,12}")
_LEFT = pattern(
    "\\s*(?:以?后)?[，,\\s]*(?:的?(?:净额|余额|剩余|余下|募集资金净额|实际募集资金净额))?(?:尚?[余剩]下?|共?计|为|是|的|合计|总额)*"
)
_NAMED = pattern(
    "[，,、；;\\s]*(?:其中)?(?:扣除|减去|剔除)(?P<taken>[^，,。；;\\d]{2,12}?)(?:以后|后)的?"
    "(?P<left>[^，,。；;\\d]{2,10}?)(?:为|是|共|计)*"
)
_ENDS = pattern("\\s*(?:后?的?(?:净额|余额|差额|所得|计算得出)?)")
_MARKS = "，,、；;：: 　"
_MOST = 4


def link_taken_off(sentence: Sentence) -> Iterator[Proposal]:
    """Every figure that stands behind what is taken off of the figure in front, or that is named by it."""
    for mention in sentence.mentions[1:]:
        if mention.role is not Role.LEVEL or mention.depth or mention.claim.approximation in BOUNDS:
            continue
        if "后" in mention.lead and (named := _by_name(mention)) is not None:
            yield named
        elif _LEFT.fullmatch(mention.lead) is not None and (beside := _beside(mention)) is not None:
            yield beside
        elif _OTHERS.match(mention.lead) is not None and (others := _all_but(mention)) is not None:
            yield others
        elif (called := _by_what_it_is(mention)) is not None:
            yield called
    for left in sentence.mentions[:-2]:
        if left.role is Role.LEVEL and not left.depth and (explained := _explained(left)) is not None:
            yield explained


def _explained(left: Mention) -> Proposal | None:
    """尚未发行额度22亿元，即批文60亿元减去已使用的38亿元: the clause right behind says what it is made of."""
    base, taken = left.sentence.mentions[left.index + 1 : left.index + 3]
    if not left.unit == base.unit == taken.unit or base.depth or taken.depth or base.clause != left.clause + 1:
        return None
    told = base.lead.lstrip("，, ").startswith(("即", "等于", "系")) and base.clause == taken.clause
    takes = _TAKES.search(base.tail + taken.lead) is not None and _ENDS.fullmatch(taken.tail) is not None
    return Proposal((left_over(left, [(1, base), (-1, taken)]),), Confidence.HIGH) if told and takes else None


def _beside(left: Mention) -> Proposal | None:
    """扣除A元、B元后为C元: the figures right in front that are taken off, and the one in front of them."""
    taken = _taken_in_front(left, _TAKES)
    if not taken or not (taken[-1].tail + left.lead).lstrip().startswith("后"):
        return None
    return _less(left, taken)


def _all_but(left: Mention) -> Proposal | None:
    """12953户，除企业9481户外，其余3472户: the figure in front without those that the clause leaves out."""
    taken = _taken_in_front(left, _EXCEPTS) or _noted_as_taken(left)
    if taken and taken[0].depth:
        return _less(left, taken)
    if not taken or _OUTSIDE.fullmatch(taken[-1].tail) is None or left.clause - taken[-1].clause != 1:
        return None
    less = _less(left, taken)
    return less if less is not None and less.confidence is Confidence.HIGH else None


def _noted_as_taken(left: Mention) -> list[Mention]:
    """除追尾事故（1407起）外，其余: the bare figure in the bracket of the name that is left out."""
    noted = left.sentence.mentions[left.index - 1]
    start = left.claim.start - len(left.lead)
    around = left.sentence.text[max(left.sentence.start, noted.claim.start - _BEFORE) : noted.claim.start]
    bare = noted.depth == 1 and noted.is_level and noted.unit == left.unit and not noted.lead.strip()
    behind = left.sentence.text[noted.claim.end : start + len(left.lead)]
    return [noted] if bare and _EXCEPT_NAME.search(around) and _THEN_OUTSIDE.match(behind) else []


_BEFORE = 20
_EXCEPT_NAME = pattern("[，,；;]\\s*除(?:了|去)?(?!此|上述|以上)[^，,。；;、（(\\d]{1,16}[（(]$")
_THEN_OUTSIDE = pattern("[）)](?:[以之])?外[，,]")
_EXCEPTS = pattern("除(?:了|去)?(?!此|上述|以上)[^，,。；;、（(\\d]{1,16}$")
_OUTSIDE = pattern("[^，,。；;、（(\\d]{0,6}?(?:[以之])?外")
_OTHERS = pattern("[，,\\s]*(?:其[余他它]|剩余|剩下|余下|尚余|尚剩)(?:的|均|都|有|共|为|还有)*$")


def _taken_in_front(left: Mention, takes: re.Pattern[str]) -> list[Mention]:
    """The figures right in front that the words take off, from the first one on; [] where none are."""
    mentions = left.sentence.mentions
    first = left.index
    while first > max(0, left.index - _MOST) and _goes_on(mentions[first - 1], left, takes):
        first -= 1
        if takes.search(mentions[first].lead) is not None:
            return mentions[first : left.index]
    return []


def _less(left: Mention, taken: Sequence[Mention]) -> Proposal | None:
    """The figure in front less those that are taken off, surest where nothing stands between."""
    first = taken[0]
    front = [m for m in first.sentence.mentions[: first.index] if m.unit == left.unit and m.is_level and not m.depth]
    if not front or first.clause - front[-1].clause > _MOST:
        return None
    base = front[-1]
    near = base.index + 1 == first.index and first.clause - base.clause <= 1
    reading = left_over(left, [(1, base), *((-1, m) for m in taken)])
    return Proposal((reading,), Confidence.HIGH if near else Confidence.MEDIUM)


def _goes_on(mention: Mention, left: Mention, takes: re.Pattern[str]) -> bool:
    """Whether the figure is one of those that are taken off: in the clause of what is left or the one in front."""
    beside = mention.unit == left.unit and not mention.depth and left.clause - mention.clause <= 1
    told = takes.search(mention.lead) is not None or _GOES_ON.fullmatch(mention.separator + mention.lead) is not None
    return beside and told and mention.peer == left.peer and mention.role is Role.LEVEL


def _by_name(left: Mention) -> Proposal | None:
    """扣除出口退税后税收C: of the one figure that bears the last name alone, and the one called by the first."""
    said = _NAMED.fullmatch(left.lead)
    if said is None:
        return None
    like = [m for m in left.sentence.mentions[: left.index] if m.unit == left.unit and m.is_level]
    bases = [m for m in like if m.lead.strip(_MARKS).removeprefix("其中") == said["left"]]
    taken = [m for m in like if m.lead.rstrip("为约达共计").endswith(said["taken"]) and m not in bases]
    if len(bases) != 1 or len(taken) != 1:
        return None
    return Proposal((left_over(left, [(1, bases[0]), (-1, taken[0])]),), Confidence.HIGH)


_TAKEN = pattern(
    "(?:扣除|减去|剔除|扣减|扣[掉去]|除去|去除|刨[去除])[^，,。；;（(\\d]{1,24}$|(?:合并|并案|归并)(?:办理|处理)?(?:了|的)?$"
)
_AFTER = pattern("\\s*(?:以?后|之后)?[，,\\s]*")
_NOW_AFTER = pattern("[，,\\s]*(?:扣减|扣除|剔除|抵减|抵扣)后")
_OF_LESS = pattern("(?:有效|实际|净(?!化|水)|真实|新增)")
_MERGED = pattern("(?:合并|并案|归并)")
_HANDED_OUT = pattern("(?:实际|共|仍)?交办(?:了|的)?")
_EARNED = pattern("(?:净赚|盈利|获利|净?盈余|纯收[入益]|净收[入益])(?:约|达|为|了)*")
_GAINS = pattern("收入|卖了|销售额?|售出|产值|营收|所得|回款")
_COSTS = pattern("成本|费用|开支|支出|本钱|投入")
_NO_NAME = pattern("承办|单位|全[市县区]|本[年月期]|合计|共计?|为|是|[约达的计]")
_LESS = (Role.LEVEL, Role.CHANGE)
"""自然减员1.93万人 is called a change by its own words."""
_NAME = 2


def _by_what_it_is(left: Mention) -> Proposal | None:
    """剔除重复的164封后，有效来信1122封: of the one figure in front that bears the name of what is left."""
    taken = left.sentence.mentions[left.index - 1]
    beside = taken.unit == left.unit and not taken.depth and taken.peer == left.peer
    now = _NOW_AFTER.match(left.lead)
    takes = taken.is_level if now is not None else taken.role in _LESS and _TAKEN.search(taken.lead) is not None
    if not beside or not takes or left.clause - taken.clause > 1:
        return None
    after = now or _AFTER.match(left.lead)
    words = left.lead[after.end() :] if after is not None else left.lead
    front = _in_front(taken)
    if _MERGED.search(taken.lead) and _HANDED_OUT.fullmatch(words):
        bases = front[-1:]
    elif _EARNED.fullmatch(words) and _COSTS.search(taken.lead):
        bases = [m for m in front[-1:] if _GAINS.search(m.lead)]
    elif _OF_LESS.search(words):
        names = [_NO_NAME.sub("", piece) for piece in _OF_LESS.split(words)]
        names = [name for name in names if len(name) >= _NAME]
        bases = [m for m in front if any(_bears(m, name) for name in names)]
    else:
        return None
    if len(bases) != 1:
        return None
    return Proposal((left_over(left, [(1, bases[0]), (-1, taken)]),), Confidence.HIGH)


def _in_front(taken: Mention) -> list[Mention]:
    """The figures of its unit in front, in its sentence, or in the one before where it opens its own."""
    sentence = taken.sentence
    front = [m for m in sentence.mentions[: taken.index] if m.unit == taken.unit and m.is_level and not m.depth]
    if front:
        return front
    number = sentence.paragraph.number_of(sentence)
    before = sentence.paragraph.sentences[number - 1 : number] if number else []
    return [m for s in before for m in s.mentions if m.unit == taken.unit and m.is_level and not m.depth]


def _bears(base: Mention, name: str) -> bool:
    """Whether the base is called so: 税收收入 of 税收净入库, but not 非税收入."""
    at = base.lead.find(name)
    return at >= 0 and not base.lead[:at].endswith("非")
