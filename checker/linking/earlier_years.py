"""Figures that their own time tells to be the earlier ones: 破案679起；2022年为583起，增幅16.5%.

The figure of a named year is what this year's is compared with where that was told in front, under its name or right
beside it, and a change stands behind the two. 2022年查处的案件为398起 alone may be what the passage is about.
"""

from __future__ import annotations

from fractions import Fraction

from checker.linking import cues
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.reach import size
from checker.model.claim import Approximation, ClaimKind
from checker.model.interval import magnitude
from checker.model.patterns import pattern

_TIMES = "(?:19|20)\\d\\d年|上年度?|去年|上一?届|上一年度?|前一年|上学年|上期"
_SAME = "(?:全年|年度|同期|年?[末底](?!余))?"
_OF_TIME = pattern(
    f"\\s*(?:而|但|则)?在?(?P<time>{_TIMES}|[年期月季]初){_SAME}(?P<name>[^，,。；;：:、（()）\\d]{{0,24}})$"
)
_NAMED_FIRST = pattern(
    f"\\s*(?P<name>(?:[^，,。；;：:、（()）\\d比较与由从]|比[例重率值]){{2,20}}?)(?:在|于)?(?P<time>{_TIMES}){_SAME}(?:为|是|有|达|仅|只|则|共|约)*$"
)
_SAYS_NOTHING = pattern(
    "第[五六七]次(?:全国)?人口普查时?|(?:这|该|此)(?:一|项|个)?(?:数字|数据|指标|数量|比例|比率|数|值)|全年|全[市区县省]|我[市县区省局院]"
    "|累计|合计|总计|同口径|[的为是有仅只则达到共约时在了\\s]"
)
COMPARED_WITH_IT = pattern(
    "相比之下|相较之下|对比之下|(?:与|同|和|跟|较|比)[之此其](?!前|后|间)(?:相比|比较|对比|相较|对照|[，,增减多少升降提下上扩])"
    "|两相(?:比较|对照|对比)|(?:两|二)者(?:相比|比较|对比)"
)
"""与之相比, 相比之下, 较之增长: what stands right in front is what this year's figure is compared with."""
_TODAY = pattern("\\s*(?:而|但)?(?:今年|本年|本期|本届|本月|本季度|现|如今|目前)")
_OTHER_BASE = pattern("环比|(?<![占同相之对])[比较与](?![例重值之此其])|年均|平均每?年|累计增|预计|力争|拟")
_YEAR = pattern("(?:19|20)\\d\\d(?=年)")
_MOVES = (Role.CHANGE, Role.GROWTH, Role.NET)
_AMOUNTS = (Role.LEVEL, Role.AVERAGE)
_QUOTIENTS = (Role.RATE, Role.SHARE, Role.PERCENT)
_BACK = 4
_MOST = 40
_NAME = 2
_TWICE = 2
_SPAN = 2000
_EXACT = Approximation.EXACT
_PART = pattern("其中|[两二三四五六七八九十\\d]年(?:来|间|累计|共|合计)|历年|累计")
_YEARLY = pattern("[日月季周人户均每]均|平均|每")


def time_of(mention: Mention) -> tuple[str, str] | None:
    """The time that the figure's own clause sets for it, and its name without: 2022年基金支出 -> 2022年, 基金支出."""
    if mention.depth or mention.head != mention.lead:
        return None
    found = _OF_TIME.match(mention.head) or _NAMED_FIRST.match(mention.head)
    return (found["time"], _SAYS_NOTHING.sub("", found["name"])) if found is not None else None


def year_of(mention: Mention) -> int:
    """The year that its clause names, 0 for none."""
    found = _YEAR.search(mention.head) if not mention.year and "年" in mention.head else None
    return int(found.group()) if found is not None else mention.year


def name_of_item(mention: Mention) -> str:
    """What an item of a list of one time counts: 新能源车型."""
    found = _OF_TIME.match(mention.head) if mention.head == mention.lead else None
    return _SAYS_NOTHING.sub("", found["name"] if found is not None else mention.lead)


def set_earlier_years(sentence: Sentence) -> None:
    """Take figures of a named year as earlier ones where this year's were told in front and a change stands behind."""
    for mention in sentence.mentions:
        told = mention.role in (*_AMOUNTS, *_QUOTIENTS) and mention.year and time_of(mention)
        if not told or told[0] != f"{mention.year}年":
            continue
        run = _of_its_year(mention)
        change = change_behind(run[-1])
        if _has_now_behind(mention):
            mention.role = Role.PREVIOUS
            for other in sentence.mentions[mention.index + 1 :]:
                other.year = 0 if other.peer == mention.peer and other.year == mention.year else other.year
        elif change is not None and (
            is_compared_with(run[-1], change) or (len(run) == 1 and _is_base(mention, told[1], change))
        ):
            for each in run:
                each.role = Role.PREVIOUS


def _of_its_year(mention: Mention) -> list[Mention]:
    """The figure and those behind it in its stretch that go on with its year: 2022年整车A辆，新能源B辆."""
    run = [mention]
    for other in mention.sentence.mentions[mention.index + 1 :]:
        if other.role is not mention.role or other.year != mention.year or other.peer != mention.peer or other.depth:
            break
        run.append(other)
    return run


def change_behind(last: Mention) -> Mention | None:
    """The change right behind the figure: 2022年为13.28亿元，减少0.81亿元，降幅6.1%."""
    for other in last.sentence.mentions[last.index + 1 : last.index + 3]:
        if other.claim.kind is ClaimKind.DURATION and other.role is Role.LEVEL:
            continue  # 三年间提高2.29个百分点
        fits = other.role in _MOVES and not other.depth and other.name not in ("年均", "second", "balance")
        return other if fits and 1 <= other.clause - last.clause <= _NAME else None
    return None


def is_compared_with(base: Mention, change: Mention) -> bool:
    """Whether words between the two take the figure up as what is compared with: 与之相比，增收8.2亿元."""
    text = base.sentence.text
    return COMPARED_WITH_IT.search(text, base.claim.end, change.claim.start) is not None


def _has_now_behind(mention: Mention) -> bool:
    """2022年诊疗人次为43.52万，今年门诊41.26万人次: this year's stands behind it."""
    return any(
        m.unit == mention.unit and m.peer == mention.peer and not m.depth and _TODAY.match(m.head) is not None
        for m in mention.sentence.mentions[mention.index + 1 : mention.index + 3]
        if m.role not in _MOVES and _are_as_large(m, mention)
    )


def _is_base(mention: Mention, name: str, change: Mention) -> bool:
    if change.clause - mention.clause > 1 + (change.index - mention.index > 1) or _OTHER_BASE.search(change.head):
        return False
    current = next(iter(told_now(mention, name)), None)
    if current is None or change.direction * _way(current, mention) <= 0:
        return False
    if "同比" in change.head and f"{mention.year + 1}年" not in mention.sentence.words:
        if not _may_come_to(change, current, mention):
            return False  # 今年2.05万吨，而2020年为1.42万吨，同比增长9.0%: of the year in between
    if current.sentence is mention.sentence:
        return not _has_own_change(current, mention.index)  # 2023年318.45亿元，增长5.8%；2022年为305.12亿元，增长4.2%
    return is_known_as_earlier(mention, current)


def _may_come_to(change: Mention, current: Mention, previous: Mention) -> bool:
    """Whether growth from the one figure to the other is near what the change says, so that no other year is meant."""
    if change.role is not Role.GROWTH or not size(previous):
        return True
    apart = magnitude(Fraction(size(current)) - size(previous)) * _HUNDRED
    told = Fraction(size(change)) * size(previous)
    return told <= _TWICE * apart and apart <= _TWICE * told


_HUNDRED = 100


def _way(current: Mention, previous: Mention) -> int:
    one, other = size(current), size(previous)
    return (one > other) - (one < other)


def is_known_as_earlier(previous: Mention, current: Mention) -> bool:
    """Whether nothing says that the passage is about the year itself: the year is named nowhere in front, and this
    year's figure has no growth of its own.
    """
    sentence, year = previous.sentence, f"{previous.year}年"
    if previous.year and year in sentence.text[max(0, sentence.start - _SPAN) : sentence.start]:
        return False
    return not _has_own_change(current)


def _has_own_change(current: Mention, end: int = _MOST) -> bool:
    behind = current.sentence.mentions[current.index + 1 : min(current.index + 3, end)]
    return any(m.role in _MOVES and m.clause - current.clause <= _NAME and m.peer == current.peer for m in behind)


def told_now(previous: Mention, name: str) -> list[Mention]:
    """This year's figure as told in front, the likeliest first: by its name, or by its place where it has none."""
    paragraph, sentence = previous.sentence.paragraph, previous.sentence
    here = [m for m in sentence.mentions[: previous.index] if _is_like(m, previous)][-_MOST:]
    number = paragraph.number_of(sentence)
    if len(name) < _NAME:
        if not here and _is_told_beside(previous):
            return []  # 全社会用电87.36亿千瓦时。其中工业58.21亿千瓦时，上年54.87亿千瓦时: of the part right in front
        front = paragraph.sentences[number - 1].mentions[-_MOST:] if number and not here else []
        return (here or [m for m in front if _is_like(m, previous)])[::-1]
    told = [m for other in paragraph.sentences[max(0, number - _BACK) : number] for m in other.mentions[-_MOST:]]
    for candidates in (here, [m for m in told if _is_like(m, previous)]):
        named = [(_likeness(name, m), m) for m in candidates]
        named = [(likeness, m) for likeness, m in named if likeness[0] >= _NAME]
        if named:
            return [m for _, m in sorted(named, key=lambda each: (each[0], each[1].claim.start), reverse=True)]
    return []


def _is_told_beside(previous: Mention) -> bool:
    """Whether a figure of its sort stands right in front, in the clause before its own."""
    near = previous.sentence.mentions[previous.index - 1] if previous.index else None
    return near is not None and near.is_level and near.unit == previous.unit and previous.clause - near.clause == 1


def _likeness(name: str, mention: Mention) -> tuple[int, int, bool]:
    """How long a stretch of the name it has, how many of its signs (到账经费, 科研经费到账), whether it is no part."""
    words = words_of(mention)
    is_whole = mention.claim.start not in mention.sentence.paragraph.wholes
    return cues.overlap(name, words), sum(sign in words for sign in set(name)), is_whole


def _is_like(mention: Mention, previous: Mention) -> bool:
    """Whether the figure can be this year's of the same thing: of its sort, no part, and no more than twice it."""
    alike = mention.unit == previous.unit and mention.claim.kind is previous.claim.kind and not mention.depth
    roles = _QUOTIENTS if mention.claim.kind in (ClaimKind.PERCENT, ClaimKind.PERMILLE) else _AMOUNTS
    if not alike or mention.role not in roles or mention.claim.approximation is not _EXACT:
        return False
    if 0 < year_of(mention) <= previous.year or _PART.search(mention.head) is not None:
        return False
    if (_YEARLY.search(mention.head) is None) is not (_YEARLY.search(previous.head) is None):
        return False
    return _are_as_large(mention, previous)


def _are_as_large(one: Mention, other: Mention) -> bool:
    """Whether neither is more than twice the other: what five years brought is no like of one year's."""
    return size(one) <= _TWICE * size(other) and size(other) <= _TWICE * size(one)


def words_of(mention: Mention) -> str:
    """The words from the figure in front up to the mark behind: 由这四类供地构成，总面积.

    A share right in front has the name of what it is a share of: 新能源车型占35.2%，售出68214辆.
    """
    sentence, front = mention.sentence, mention.index
    while front and _only_tells_of(sentence.mentions[front - 1], mention):
        front -= 1
    start = sentence.mentions[front - 1].claim.end if front else sentence.start
    return sentence.text[max(start, mention.claim.start - _LONG) : mention.claim.start] + mention.tail[:10]


def _only_tells_of(near: Mention, mention: Mention) -> bool:
    """Whether the figure in front is a share of what the next one tells, or says how many sorts make it up."""
    beside = mention.clause - near.clause == 1
    return beside and (near.role in _QUOTIENTS or (near.unit in _SORTS and not near.claim.literal[:1].isdecimal()))


_SORTS = ("类", "项", "种", "级", "块", "部分")
_LONG = 40
