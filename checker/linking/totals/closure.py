"""Whether parts leave nothing out, told from what they are called and from the shares that stand beside them.

其中 alone does not close a list. Sorts that cover everything (男 and 女, 城镇 and 乡村, 合格 and 不合格) do, and so do
shares that make up 100 %.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import cache
from itertools import chain, pairwise

from checker.linking.counting import number_of
from checker.linking.passage import Mention, Role
from checker.linking.totals.bounded_steps import are_bounded_steps
from checker.linking.totals.sorts import MOSTLY, OPEN_ACCOUNTS, POPULATIONS, WHOLLY, Sorts
from checker.linking.totals.sorts_with_others import LEAVE_SOME
from checker.linking.totals.water_grades import are_all_grades_of_water
from checker.model.patterns import pattern
from checker.model.printing import anchor

_SHARE = Role.SHARE
_DENIED = pattern("(?:不|未|非|无)([^\\W\\d_a-zA-Z]{2})")


def covers(parts: Sequence[Mention]) -> bool:
    """Whether what the parts are called leaves nothing out: 男职工 and 女职工, 35岁及以下 … 55岁及以上."""
    if are_bounded_steps(parts) or ("类" in parts[0].lead and are_all_grades_of_water(parts)):
        return True
    names = _names(parts)
    return bool(names) and (
        _is_and_is_not(names)
        or _is_ladder(names)
        or _is_closed_series(names)
        or _are_of(_wholly(len(names)), names)
        or _are_days_of_air(names)
    )


def are_all_sorts(parts: Sequence[Mention]) -> bool:
    """Whether the parts are called by all the sorts that there are: 男生, 女生."""
    names = _names(parts)
    return bool(names) and _are_of(_wholly(len(names)), names)


def _is_and_is_not(names: Sequence[str]) -> bool:
    """大型企业39家，非大型企业161家: what is called so, and all that is not."""
    return len(names) == 2 and (names[0] == f"非{names[1]}" or names[1] == f"非{names[0]}")


def _are_days_of_air(names: Sequence[str]) -> bool:
    """优良天数318天，污染天数47天: all that were measured; 重污染天数 are some of the others."""
    return len(names) == 2 and "优良" in names[0] and _POLLUTED.fullmatch(names[1]) is not None


_POLLUTED = pattern("\\s*(?:空气|大气)?(?:污染|超标|未达标)(?:天数?|日数?)?(?:为|有|共)*")


def mostly_covers(parts: Sequence[Mention]) -> bool:
    """Whether what the parts are called mostly leaves nothing out: 合格 and 不合格; 一级, 二级 and 三级."""
    names = _names(parts)
    own = [part.label for part in parts]  # 签约172家，已放款149家，未签约42家: the one in front is no 放款 that is 签约
    return bool(names) and (
        _is_series(names)
        or _are_spans(names)
        or _denies(own)
        or _are_of(_mostly(len(names)), names)
        or _are_places(names)
    )


def leaves_hardly_any(parts: Sequence[Mention]) -> bool:
    """Whether reports hardly ever leave anything out beside sorts of these names: 结婚 and 离婚; 一级, 二级 and 三级.

    What is not 合格 need not be 不合格, and 刑事, 民事 and 行政 leave small others out.
    """
    names = _names(parts)
    return bool(names) and ((_is_series(names) and "等" not in names[0]) or _are_of(_hardly_open(len(names)), names))


def is_open_account(parts: Sequence[Mention]) -> bool:
    """Whether the parts are the main lines of an account that has others: 征缴38.5亿元，补贴17.2亿元，利息1.9亿元."""
    leads = [part.lead for part in parts]
    if any("其他" in lead or "其它" in lead for lead in leads):
        return False
    return any(
        all(any(word in lead for word in words.split("|")) for lead, words in zip(leads, sorts, strict=True))
        for sorts in OPEN_ACCOUNTS
        if len(sorts) == len(leads)
    )


def leaves_trunk_out(whole: Mention, parts: Sequence[Mention]) -> bool:
    """公路2188公里，其中县道312公里、乡道486公里、村道1290公里: the rest are the roads of state and province."""
    rural = all(any(word in part.lead for word in _RURAL) for part in parts)
    return rural and "农村" not in whole.label


_RURAL = ("县道", "乡道", "村道")
_PLACE = pattern("(?:镇|乡|街道|[市县区州]|管理区|农场)$")
_FEW = 3


def _are_places(names: Sequence[str]) -> bool:
    """青塘镇412件、白沙镇305件、城关街道287件: a place is mostly divided into all of its parts."""
    return len(names) >= _FEW and all(len(name) >= _FEW and _PLACE.search(name) for name in names)


_FILLER = pattern("^.*?其中[，,：:]?|^[\\s，,、：:和]+|(?:分别)?(?:为|达|约|有)*\\s*$")


def names_of(parts: Sequence[Mention]) -> tuple[str, ...]:
    """What the parts are called, without 其中 and the like: ("沿海", "内河"); () where one has no name of its own."""
    names = tuple(_FILLER.sub("", part.lead) for part in parts)
    return names if all(names) and len(set(names)) == len(names) else ()


def names_in_turn(parts: Sequence[Mention]) -> tuple[str, ...]:
    """What each of the parts is called, be it in front of 分别; () where one has no name of its own."""
    if parts[0].lead.endswith(_ONE_BY_ONE) and (listed := _listed_names(parts)):
        return tuple(listed)
    return names_of(parts)


def divided_before(parts: Sequence[Mention]) -> bool:
    """Whether parts of these names have come to their whole elsewhere in the document."""
    known = parts[0].sentence.paragraph.partitions
    return bool(known) and names_of(parts) in known


def leaves_out_of_division(parts: Sequence[Mention]) -> bool:
    """医院3个，乡镇卫生院10个，疾控中心1个。床位2050张，其中医院934张，卫生院1066张: fewer than elsewhere."""
    known, names = parts[0].sentence.paragraph.partitions, names_of(parts)
    return bool(names) and any(
        len(told) > len(names) and all(any(each.endswith(name) for each in told) for name in names) for told in known
    )


def _names(parts: Sequence[Mention]) -> list[str]:
    if parts[0].lead.endswith(_ONE_BY_ONE) and (items := _listed_names(parts)):
        return items
    return [_name_of(part, parts) for part in parts] if 1 < len(parts) <= _MOST else []


def _listed_names(parts: Sequence[Mention]) -> list[str]:
    """门诊、急诊分别为76.82万人次和10.54万人次: the names in front of 分别, where there are as many as figures."""
    if any(part.lead.strip("、和及与 ") for part in parts[1:]) or parts[-1].clause != parts[0].clause:
        return []
    if _NO_SUM.search(parts[0].lead):
        return []
    listed = _LISTED.search(parts[0].lead)
    names = _JOINED.split(listed.group(1)) if listed is not None else []
    return names if len(names) == len(parts) and all(names) else []


_ONE_BY_ONE = ("分别", "分别为", "分别是", "分别有", "分别达", "依次为", "依次是", "各为")
_LISTED = pattern("([^，,；;：:]{2,40}?)(?:分别|依次|各)[为是有达]?$")
_JOINED = pattern("[、和及与]")
_NO_SUM = pattern("标准|[单均物票房售]价|价格|均|每|工资|可支配收入")
"""城市、农村低保标准分别为760元和560元: so much for each."""


def population_divided(names: Sequence[str]) -> str | None:
    """What each group is of beside its sort, where groups of these names leave nobody out: 公立医院, 民营医院 -> 医院.

    ``None`` for other names: 合格 and 不合格 are what became of all, 城区男生 and 农村女生 leave somebody out.
    """
    for sorts in POPULATIONS.get(len(names), ()):
        if _each_its_own(sorts, names) and len(rests := {_without_sort(name, sorts) for name in names}) == 1:
            return rests.pop()
    return None


def _without_sort(name: str, sorts: Sorts) -> str:
    longest = max((word for words in sorts for word in words if word in name), key=len)
    return name.replace(longest, "", 1)


def is_one_of_them(figure: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the figure bears a sort of the parts itself: 居民养老47.2亿元，职工医保58.6亿元，居民医保12.4亿元.

    What bears both of two sorts in one word is no sort: 门急诊42.6万人次，门诊36.9万人次，急诊5.7万人次.
    """
    if len(parts) == _PAIR and _IN_ONE_WORD.search(figure.lead) is not None:
        return False
    names = _names(parts)
    for groups in (WHOLLY, MOSTLY):
        for sorts in groups.get(len(names), ()):
            if any(word in figure.lead for words in sorts for word in words) and _each_its_own(sorts, names):
                return True
    return bool(names) and any(_are_of(sorts(len(names) + 1), [figure.lead, *names]) for sorts in (_wholly, _mostly))


_PAIR = 2
_IN_ONE_WORD = pattern("门急诊|出入境|进出口|进出港|国内外|省内外|境内外|市内外|上下行|干支线|收发|装卸|存取")


def sort_of_first(parts: Sequence[Mention]) -> str:
    """The word of the first part that makes it one of sorts that leave nothing out: 男 of 男职工12人、女职工9人."""
    names = _names(parts)
    for groups in (WHOLLY, MOSTLY):
        for sorts in groups.get(len(names), ()):
            said = [word for words in sorts for word in words if word in names[0]]
            if said and _each_its_own(sorts, names):
                return max(said, key=len)
    return ""


def names_cover(names: Sequence[str]) -> bool:
    """Whether lines of these names leave nothing out: 城镇 and 乡村, 税收收入 and 非税收入."""
    return 1 < len(names) <= _MOST and _are_of(_wholly(len(names)), names)


_ByFirstSign = dict[str, list[tuple[str, Sorts]]]
"""The words of groups of sorts by the character that they begin with, each with its group."""


@cache
def _wholly(size: int) -> _ByFirstSign:
    return _by_first_sign(WHOLLY.get(size, ()))


@cache
def _mostly(size: int) -> _ByFirstSign:
    return _by_first_sign(MOSTLY.get(size, ()))


@cache
def _hardly_open(size: int) -> _ByFirstSign:
    kept = (sorts for sorts in MOSTLY.get(size, ()) if tuple(map("|".join, sorts)) not in LEAVE_SOME)
    return _by_first_sign(kept)


def _by_first_sign(groups: Iterable[Sorts]) -> _ByFirstSign:
    found: _ByFirstSign = {}
    for sorts in groups:
        for word in chain.from_iterable(sorts):
            found.setdefault(word[0], []).append((word, sorts))
    return found


def _are_of(groups: _ByFirstSign, names: Sequence[str]) -> bool:
    first = names[0]
    for sign in first:
        for word, sorts in groups.get(sign, ()):
            if word in first and _each_its_own(sorts, names):
                return True
    return False


_MOST = 9


def _each_its_own(sorts: Sorts, names: Sequence[str]) -> bool:
    """Whether every name has the words of one sort, and every sort a name; 不合格 is not 合格."""
    taken = set()
    for name in names:
        found = [(len(word), at) for at, words in enumerate(sorts) for word in words if word in name]
        if not found:
            return False
        longest, sort = max(found)
        if any(at != sort and size == longest for size, at in found):
            return False
        taken.add(sort)
    return len(taken) == len(sorts)


_NUMBERED = pattern(
    "([一二三四五六七八九A-EⅠⅡⅢⅣⅤ甲乙丙丁戊1-9])(?:级|类|档|孩|等|期|季度|[大中小支分]队|号(?:线|楼|井|机组?|泵站|窑|炉)?"
    "|水?厂|分厂|车间|标段|[片校院工园]区|[营分支]业部|分公司)"
)
_COUNTS_ON = ("一二三四五六七八九", "ABCDE", "ⅠⅡⅢⅣⅤ", "甲乙丙丁戊", "123456789")


def _is_series(names: Sequence[str]) -> bool:
    """一级, 二级, 三级 …: three or more that count on from the first, each with the same word."""
    found = [_NUMBERED.search(name) for name in names]
    if len(names) < 3 or any(match is None for match in found):
        return False
    numbers = "".join(match.group(1) for match in found if match is not None)
    return (
        any(row.startswith(numbers) for row in _COUNTS_ON)
        and len({match.group()[1:] for match in found if match is not None}) == 1
    )


def _are_spans(names: Sequence[str]) -> bool:
    """一至三年级, 四至六年级: each begins behind the last of the one in front, the first with the first."""
    found = [_SPAN.search(name) for name in names]
    spans = [(_ORDER.index(m["first"]), _ORDER.index(m["last"])) for m in found if m is not None]
    if not 1 < len(spans) == len(names) or len({m["noun"] for m in found if m is not None}) != 1:
        return False
    return spans[0][0] == 0 and all(before[1] + 1 == first for before, (first, _) in pairwise(spans))


_SPAN = pattern("(?P<first>[一二三四五六七八九])[至到](?P<last>[一二三四五六七八九])(?P<noun>年级|[季月年级组期班])")
_ORDER = "一二三四五六七八九"


def _is_closed_series(names: Sequence[str]) -> bool:
    """一级, 二级, 三级及以下: what counts on from the first, and takes in all that comes behind the last."""
    return _is_series(names) and _AND_ALL_BEHIND.search(names[-1]) is not None


_AND_ALL_BEHIND = pattern("[一二三四五六七八九](?:(?:级|类|档|等)及?其?以下|孩及?其?以上)")
"""三级及以上 may take in the first and the second."""
_BOTTOM = pattern("以下|不满|未满|以内|(?<!\\d)0(?:-|—|–|~|～|至|到)\\d+(?:周?岁|分|天)")
_TOP = pattern("以上|超过")


def _is_ladder(names: Sequence[str]) -> bool:
    """35岁及以下, 36至54岁, 55岁及以上: three or more steps, open at the bottom and at the top; 博士 … 大专及以下.

    What goes down from the top does not end with 以上: 本科上线894人，一本上线462人，600分以上21人 are in one another.
    """
    if len(names) < 3:
        return False
    ends = names[0], names[-1]
    between = any(_BOTTOM.search(name) or _TOP.search(name) for name in names[1:-1])
    down, up = (sum(1 for name in ends if pattern.search(name)) for pattern in (_BOTTOM, _TOP))
    return (
        not between
        and down + up > 0
        and down < 2
        and up < 2
        and (down == up == 1 or (_DEGREES.search(names[0]) is not None and _is_step(ends[1])))
    )


def _is_step(name: str) -> bool:
    """Whether a ladder may end with it: no 硕士及以上 behind 本科, 硕士 and 博士."""
    return _TOP.search(name) is None and _STEP.search(name) is not None


_DEGREES = pattern("博士|研究生|高级|大型|本科|正高")
_STEP = pattern(
    "硕士|研究生|本科|大?专|中[专职]|[高初]中|小学|学历|中级|初级|副高|[中小微]型|以下|其[他它余]|无|一般|普通|员级|士级|工人"
)
"""本科及以上21460人，研发人员9864人，高层次人才386人 do not go down step by step."""


def _name_of(part: Mention, parts: Sequence[Mention]) -> str:
    """The words of the figure, with those of the first figure of its item: 工程采购9515万元，节约资金52万元."""
    first = _first_of_item(part)
    if first is None or first in parts:
        return part.label
    if part is parts[0] and all((m := _first_of_item(other)) is None or m in parts for other in parts[1:]):
        return part.label  # 财政资金12.1亿元，银行贷款18.3亿元，企业自筹5.9亿元: an item of the list
    return first.label + part.label


def _first_of_item(part: Mention) -> Mention | None:
    for mention in part.sentence.mentions[max(0, part.index - 3) : part.index]:
        if mention.peer == part.peer and mention.unit == part.unit and mention.clause + 1 == part.clause:
            return mention
    return None


_COUNTED = pattern("([两二三四五六七八九十]|[2-9]|1\\d)(?:类|项|种|个方面|部分|大类|个部分|方面|级|大块|块)")


def is_counted(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the words in front of the whole say how many parts there are: 五类案件总数23335件，其中 …."""
    said = _COUNTED.search(whole.head)
    if len(parts) == 2 and parts[0].sentence is not whole.sentence:
        return False  # 药费节约A，耗材节约B，两项节约C。…: the two stand in front
    return said is not None and number_of(said.group(1)) == len(parts)


_NOTHING_ELSE = pattern(
    "[，,；;。]?\\s*(?:除[^，,。；;]{0,8})?(?:(?:这|上述|以上)?(?P<number>[两二三四五六七八九])[类种项者家个][^，,。；;]{0,6})?"
    "(?:之外|以外|此外|外)?(?:再无|再没有|别无|没有|并无|无)(?:其[他它余]|别的|另外|遗漏)"
    "|[，,；;。]\\s*[^，,。；;\\d]{0,6}(?:至此|到此|以上|均?已)全部(?:列明|列出|列示|列全)|[，,；;。]\\s*[^，,。；;\\d]{0,4}不重不漏"
)
_DISJOINT = pattern(
    "[，,；;。]?\\s*(?:(?:这|上述|以上)?[两二三四五六七八九][类种项者家个支]?[^，,。；;]{0,8}?)?(?:之间|相互|彼此)*"
    "(?:(?:没有|并无|不存在|均?无)(?:任何)?(?:重复|交叉|重叠|重合)|互不(?:重复|交叉|重叠)|不(?:重复|交叉|重叠))"
)


def is_closed_behind(parts: Sequence[Mention]) -> bool:
    """Whether words behind the list say that there is nothing else: 三种玩法之外再无其他."""
    last = parts[-1]
    said = _NOTHING_ELSE.match(last.sentence.text, last.claim.end, min(last.claim.end + _BEHIND, last.sentence.end))
    return said is not None and number_of(said.group("number") or "") in (0, len(parts))


def are_disjoint(parts: Sequence[Mention]) -> bool:
    """Whether words behind the list say that nothing in it is counted twice: 两种力量没有重复计列的任务."""
    last = parts[-1]
    end = min(last.claim.end + len(last.tail) + _BEHIND, last.sentence.end)
    return _DISJOINT.match(last.sentence.text, last.claim.end + len(last.tail), end) is not None


_BEHIND = 24

_ALL_DEALT = pattern(
    "(?:均|都|全部|悉数)(?:已经?|得到|依法|及时|按期|妥善|有效|获)*(?:全部)?"
    "(?:办结|解决|处置|处理|答复|回复|化解|整改|办理完毕|结案|审结)[^，,。；;：:\\d]{0,6}[，,；;：:]"
)
_DEALT_WITH = pattern("解决|办结|处置|处理|答复|回复|化解|整改|说明|调解|调处|劝导|引导|转办|移送|撤诉|和解|判决|裁决")


def is_all_dealt_with(whole: Mention, parts: Sequence[Mention]) -> bool:
    """问题352件，均已办结，其中当场解决218件、限时办结119件、解释说明15件: closed, all in the ways that are told."""
    if len(parts) < _FEW or parts[0].sentence is not whole.sentence or not 0 < whole.claim.end < parts[0].claim.start:
        return False
    said = _ALL_DEALT.search(whole.sentence.text, whole.claim.end, parts[0].claim.start)
    return said is not None and all(_DEALT_WITH.search(part.label) for part in parts)


def _denies(names: Sequence[str]) -> bool:
    """合格 and 不合格: the second of two parts denies the first."""
    if len(names) != 2:
        return False
    denied = _DENIED.search(names[1])
    return denied is not None and denied.group(1) in names[0] and denied.group() not in names[0]


def shares_of(parts: Sequence[Mention]) -> list[Mention]:
    """The shares that stand behind the parts, each behind its own or all behind the last; empty where some lack."""
    sentence = parts[0].sentence
    if _SHARE not in sentence.roles:
        return []
    mentions = sentence.mentions
    own = [share for part in parts if (share := _share_behind(mentions, part)) is not None]
    if len(own) == len(parts):
        return own
    last = parts[-1].index
    shares = [m for m in mentions[last + 1 : last + 2 + len(parts)] if m.role is _SHARE]
    return shares if len(shares) == len(parts) and len({share.clause for share in shares}) == 1 else []


def shares_fill(parts: Sequence[Mention]) -> bool:
    """Whether the shares that stand behind the parts make up 100 %."""
    shares = shares_of(parts)
    if not shares:
        return False
    low = sum(share.claim.values.low or 0 for share in shares)
    high = sum(share.claim.values.high or 0 for share in shares)
    return low <= 100 <= high


def shares_leave_room(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the shares beside the parts say that there are others: 一般贸易A，占67.9%；加工贸易B，占21.3%.

    Each comes out as one of the whole, and they fall short of 100 by more than rounding.
    """
    shares = shares_of(parts)
    if len(shares) != len(parts) or sum(share.claim.values.high or 0 for share in shares) >= _ALL_OF_IT:
        return False
    size = Fraction(anchor(whole.claim))
    if not size:
        return False
    fit = (
        Fraction(anchor(part.claim)) * 100 / size in share.claim.values
        for part, share in zip(parts, shares, strict=True)
    )
    return all(fit)


_ALL_OF_IT = 100


def _share_behind(mentions: Sequence[Mention], part: Mention) -> Mention | None:
    """The share that follows the figure before the next figure of its unit: 265人，增长2%，占40%."""
    for mention in mentions[part.index + 1 : part.index + 4]:
        if mention.role is _SHARE:
            return mention
        if mention.unit == part.unit:
            return None
    return None


def have_own_base(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the shares beside the parts are shares of their sum, and not of the figure taken for their whole."""
    shares = shares_of(parts)
    if len(shares) != len(parts):
        return False
    total = sum(Fraction(anchor(part.claim)) for part in parts)
    size = Fraction(anchor(whole.claim))
    if not total or not size:
        return False
    values = [
        (Fraction(anchor(part.claim)) * 100, share.claim.values) for part, share in zip(parts, shares, strict=True)
    ]
    of_sum = [part / total in share for part, share in values]
    of_whole = [part / size in share for part, share in values]
    return all(of_sum) and not any(of_whole)
