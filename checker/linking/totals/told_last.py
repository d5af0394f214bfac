"""Wholes that are told last, behind all that they are made of.

前三季度127.9亿元，第四季度38.6亿元，全年因此达到166.5亿元: words say that they follow from what stands in front.
居民用户占供热面积的78.0%，为2763万平方米，公建及其他778万平方米，供热面积3541万平方米: a share proves it.
农村低保对象21483人，城市低保对象4917人，在册低保对象26400人: only the sum says so, and where it comes out.
参保总人数82.9万人, 床位总数3530张: behind what is told of each of them, where one slip keeps them from coming out.
海水养殖284.17万吨、海洋捕捞112.05万吨、…，汇总为532.95万吨: three and more, and one slip keeps them from coming out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.linking import cues
from checker.linking.choice import Proposal, holds, misses_by_a_slip
from checker.linking.evidence import chance_of_slip
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.quotients import SHARE_ROLES, is_percentage, quotient
from checker.linking.reach import size
from checker.linking.shares.base_words import base_words
from checker.linking.totals.each_alike import has_as_many_each
from checker.linking.totals.overlaps import overlapping
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import is_of_the_size
from checker.model.claim import Approximation
from checker.model.patterns import pattern
from checker.model.printing import anchor, printed
from checker.model.relation import Confidence, Relation, RelationKind

_FOLLOWS = pattern(
    "(?:由此|因此|就此|从而|因而|于是|由是|相应)[^，,。；;：:\\d]{0,10}?(?:为|达到?|[升增降减]?[至到]|突破|超过|共|计)*$"
    "|(?:即|便|就)(?:为|是|有)$"
)
_SUM = pattern(
    "[，,\\s]*(?:(?:合|加总|相加)(?:为|得|达|是)?|前者[与和加同]后者(?:之和|合|相加|加起来|合计)?(?:为|达|是|计)?)"
)
_MOVES = pattern(
    "[年月季期]初|上[年期月]|结转|旧存|结余|余额|滚存|新增|净增|退出|注销|核减|减少|支出|提取|流出|出库|转出|销售|扣|减|另|其中|不含"
)
_OF_ANOTHER_TIME = pattern("(?:比|较)(?:上|去|年初)|同比|增长")
_FEWEST, _MOST = 2, 8
_DIGITS = 4
_FAR_FROM_LIKELY = Fraction(1, 20)


def link_told_last(sentence: Sentence) -> Iterator[Proposal]:
    """Every figure of the sentence that stands behind a run of others of its unit which it may be the whole of."""
    wholes = sentence.paragraph.wholes
    told: dict[str, int] = {}  # how many figures of each unit that may be parts stand in front
    for whole in sentence.mentions:
        if not whole.is_level or whole.depth or whole.claim.approximation is not Approximation.EXACT:
            continue
        told[whole.unit] = alike = told.get(whole.unit, 0) + 1
        if alike <= _FEWEST:
            continue
        if whole.claim.start in wholes or sentence.paragraph.is_divided(whole):
            continue
        parts, said = _in_front(whole)
        if len(parts) < _FEWEST:
            continue
        if _SUM.fullmatch(whole.head) is not None:
            yield from _said_to_be_sum(whole, parts)
            continue
        parts = _of_its_name(whole, parts)
        if any(m.claim.start in wholes for m in parts) or _are_moves(whole, parts):
            continue
        total = total_relation(whole, parts, "")
        if not is_of_the_size(whole, parts) or size(whole) <= max(map(size, parts)):
            continue
        follows = _FOLLOWS.search(said) is not None
        if holds(total):
            if follows or _proves(whole, parts):
                between = sentence.mentions[parts[0].index : whole.index]
                for part in parts if not any(m.depth for m in between) else ():
                    sentence.paragraph.take_as_part(part.claim.start, whole)
                yield Proposal((total,), Confidence.HIGH if follows else Confidence.LOW)
        elif not overlapping(whole, parts) and not any(map(has_as_many_each, parts)):
            if follows:
                yield Proposal((total,), Confidence.HIGH if len(parts) > _FEWEST else Confidence.MEDIUM)
            elif _is_base_of_share(whole, parts):
                closed = cues.OTHERS.search(parts[-1].lead) is not None
                yield Proposal((total,), Confidence.HIGH if closed else Confidence.MEDIUM)
            elif _is_view_of_all(whole, parts):
                yield Proposal((total,), Confidence.HIGH)
            elif _misses_by_a_slip(whole, parts, total):
                yield Proposal((total,), Confidence.MEDIUM)


def _is_view_of_all(whole: Mention, parts: Sequence[Mention]) -> bool:
    """按场所分，住宅118起、厂房27起、其他34起，全季共接报179起: a view that opens the sentence, and all of it."""
    first = parts[0]
    if first.index or len(parts) <= _FEWEST or whole.index != len(parts) or whole.clause - parts[-1].clause != 1:
        return False
    if _IN_ALL.search(whole.head) is None or any(m.separator != "、" for m in parts[1:]):
        return False
    start = whole.sentence.start
    return cues.view_of(whole.sentence.text[start : first.claim.start]) is not None


_IN_ALL = pattern("总|合计|共(?!同)")


def _misses_by_a_slip(whole: Mention, parts: Sequence[Mention], total: Relation) -> bool:
    if is_named_total(whole) and _bears_their_name(whole, parts):
        if chance_of_slip(total, most=_FAR_FROM_LIKELY) <= _FAR_FROM_LIKELY:
            return True
    return is_row_with_sum(parts, whole) and misses_by_a_slip(total)


def _bears_their_name(whole: Mention, parts: Sequence[Mention]) -> bool:
    """参保总人数 of 在职参保 and 离退休; no 教职工总数 of 在校生, and no 有效合同总数 of 新签合同 and 续签."""
    if any(_STAGE.search(m.head) is not None for m in parts):
        return False
    name = _OF_SUMS.sub("", whole.lead)
    if len(name) < _FEWEST:
        return True
    if whole.lead.endswith("共"):  # 涉外婚姻共3000对: not all of 结婚 and 离婚
        said = whole.sentence.text[parts[0].claim.start - len(parts[0].lead) : parts[-1].claim.end]
        return cues.overlap(name, said) >= _FEWEST
    return 2 * sum(not set(name).isdisjoint(part.lead + part.tail) for part in parts) >= len(parts)


def is_row_with_sum(parts: Sequence[Mention], whole: Mention) -> bool:
    """Whether three and more items of one list stand right in front of a figure of four digits that words sum up with.

    Of a longer one the words need not say so, where they name what the first item does, or the figure has six digits.
    """
    ends = _RESTS.search(parts[-1].lead) is not None
    if len(parts) <= _FEWEST or whole.clause - parts[-1].clause != 1 or _digits_of(whole) < _DIGITS - ends:
        return False
    if _OF_ANOTHER_KIND.search(whole.head) is not None or not all(m.lead.strip("，,、；;和及与 ") for m in parts):
        return False
    if any(_STAGE.search(m.head) is not None for m in parts):
        return False
    text, first = whole.sentence.text, parts[0].claim.start
    if _SUMS.search(whole.head) is not None:
        name = _OF_SUMS.sub("", whole.lead.replace(whole.unit, ""))
        return len(name) < _FEWEST or cues.overlap(name, text[max(0, first - _FAR) : parts[-1].claim.end]) >= _FEWEST
    said = text[max(whole.sentence.start, first - _NEAR) : first]
    alike = cues.overlap(whole.lead, said) >= _FEWEST
    return _digits_of(whole) > (_DIGITS if alike else _DIGITS + 1)


_OF_SUMS = pattern("[总汇归合凑拢折共计数量额为得成达到有是，,；;\\s]")
_FAR, _NEAR = 120, 24
_RESTS = pattern("其[他它余]")
_SUMS = pattern("[总汇归合凑拢折共]")
_OF_ANOTHER_KIND = pattern("计划|预算|目标|任务|指标|限[额价]|控制|标准|能力|上限|下限|[均率价最]|应|拟|预计|减")
_STAGE = pattern("新[签办设立建]|续[签办]|计划|预算|目标|任务|前[两二三四五六七八九十\\d]|[均率价最]|预计")


def _said_to_be_sum(whole: Mention, parts: Sequence[Mention]) -> Iterator[Proposal]:
    """Ⅰ—Ⅱ类21个，Ⅲ类22个，相加为43个; 国家级9处，省级34处，前者与后者合为43处: of what stands right in front."""
    parts = [m for m in parts if size(m) < size(whole)] if "后者" not in whole.head else parts[-_FEWEST:]
    beside = len(parts) >= _FEWEST and parts[-1].index == whole.index - 1 and whole.clause - parts[-1].clause == 1
    if not beside or (_A_CONVERSION.fullmatch(whole.head) is not None and parts[-1].separator != "、"):
        return
    readings = [total_relation(whole, parts[at:], "合") for at in range(len(parts) - 1)]
    yield Proposal(tuple(readings), Confidence.HIGH if len(readings) == 1 else Confidence.MEDIUM)


_A_CONVERSION = pattern("[，,\\s]*合")


def _in_front(whole: Mention) -> tuple[list[Mention], str]:
    """The figures of its unit right in front, a share of one of them aside, and the words of the figure itself.

    In front of what is called a total (参保总人数, 床位总数) what else is told of the items stands aside, too.
    """
    found: list[Mention] = []
    said, near = whole.head, whole
    is_total = is_named_total(whole)
    most = _FAR_BACK if is_total else _MOST
    for mention in reversed(whole.sentence.mentions[max(0, whole.index - most - 1) : whole.index]):
        if near.clause - mention.clause > 1 or (mention.peer != whole.peer and not is_total):
            break
        aside = mention.role in _ASIDE or (is_total and mention.unit != whole.unit)
        if mention.depth or aside or (mention.role is Role.SHARE and is_percentage(mention)):
            near = mention
            continue
        if mention.unit != whole.unit or not mention.is_level:
            if is_total and found and mention.role is not Role.PREVIOUS:
                near = mention
                continue
            break
        if mention.claim.approximation is not Approximation.EXACT:
            if found:
                break
            said, near = mention.head, mention  # 收入因此突破60亿元，为62.48亿元
            continue
        found.insert(0, mention)
        near = mention
    return found, said


def is_named_total(whole: Mention) -> bool:
    """参保总人数82.9万人, 床位总数3530张, 学生共32010人: called the total of what stands in front."""
    if "总" not in whole.lead and "共" not in whole.lead:
        return False
    if _TAKES_IN.match(whole.sentence.text, whole.claim.end) is not None:
        return False  # 各级协会总数达到2874个（含市级1个）
    return _TOTAL_NAME.search(whole.head) is not None and _OF_ANOTHER_KIND.search(whole.head) is None


_TOTAL_NAME = pattern(
    "(?:总(?:[数量额值]|人[数口次]|户数|面积|里程|长度|规模|装机|产[量值]|投资|收入|支出|保费收入|资产|负债)|[^\\W\\d_a-zA-Z不一]{2,}共)"
    "(?:为|达到?|有|约)?$"
)
_TAKES_IN = pattern("[（(](?:另|其中|并)?(?:含|包括|加)")
_ASIDE = frozenset((Role.GROWTH, Role.PERCENT, Role.RATIO, Role.RATE, Role.AVERAGE, Role.CHANGE))
_FAR_BACK = 14


def _are_moves(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the figures are what came and went, or of another time than the whole: no plain sum."""
    heads = [m.head for m in (whole, *parts)]
    if is_named_total(whole):  # 另有短期险2.37亿元，总保费收入68.60亿元: what stands beside the others is of the total
        heads = [_BESIDES.sub("", head) for head in heads]
    return any(map(_MOVES.search, heads)) or _OF_ANOTHER_TIME.search(whole.head) is not None


_BESIDES = pattern("另有?")


def _of_its_name(whole: Mention, parts: list[Mention]) -> list[Mention]:
    """线上受理12684件，办结12501件；线下受理3172件，办结3168件，受理总量15856件: those that bear the total's word."""
    said = _WORD_OF_TOTAL.search(whole.head) if is_named_total(whole) else None
    named = [m for m in parts if said is not None and said["word"] in m.lead]
    return named if _FEWEST <= len(named) < len(parts) else parts


_WORD_OF_TOTAL = pattern("(?P<word>[^\\W\\d_a-zA-Z]{2})总[量数额]")


def _proves(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether so many digits do not come out by accident."""
    digits = _digits_of(whole)
    return digits >= _DIGITS or (digits >= _DIGITS - 1 and (len(parts) > _FEWEST or is_named_total(whole)))


def _digits_of(mention: Mention) -> int:
    return len(printed(anchor(mention.claim), mention.claim).replace(".", "").lstrip("0"))


def _is_base_of_share(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the first share in front is one of the parts over the whole, as its words do not deny."""
    front = whole.sentence.mentions[max(0, parts[0].index - _FEWEST) : whole.index]
    for share in front:
        if share.role is not Role.SHARE or share.peer != whole.peer or not is_percentage(share):
            continue
        words = base_words(share)
        if words and cues.overlap(words, whole.label) < _FEWEST:
            continue
        part = next((m for m in parts if m.index == share.index + 1 and m.clause - share.clause <= 1), parts[0])
        of_it = quotient(RelationKind.SHARE, share, [(1, part)], [(1, whole)], roles=SHARE_ROLES)
        if holds(of_it):
            return True
    return False
