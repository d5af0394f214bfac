"""Changes whose comparison names what is compared, while another figure of the unit stands nearer.

夏粮面积64.8万亩，…。小麦61.2万亩，占94.4%；比上年夏粮面积65.3万亩略减0.5万亩: of the figure that bears the name, 夏粮.
"""

from __future__ import annotations

from checker.linking.conditions import BOUNDS
from checker.linking.growth.growth_readings import Pair
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.periods import LEVELS, is_completion
from checker.linking.reach import size
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

_COMPARED = pattern(
    "\\s*(?P<front>[^\\W\\d_a-zA-Z]{2,8}?)??(?:较|比|与|同|和)"
    "(?P<time>上年|去年|上年度|上季度?|上月|上期|年初|期初|(?:19|20)\\d\\d年)(?:同期|末|底)?的?(?P<noun>[^\\W\\d_a-zA-Z]{2,12}?)?"
    "(?:的|为|有|达|共)*"
)
_ENDING = pattern("(?:总?(?:件|起|宗|户|人|次|人次|册|对)?数|总?[量额值]|人次|总计|情况)$")
_OPENING = pattern("(?:全[年国省市县区州镇乡院局校系]|年内|今年|本年|年末|期末|总|各项|共|实际|累计)+")
_SCOPE = pattern("^.*(?:其中|(?<![高初集])中(?!心|国|级|学|小|专|间|标|介|层|央|药|医|队))")
_PART_OF_YEAR = pattern("半年|季度|月份?(?!末|底|初)|[\\d一二三四五六七八九十]月")
_IN_PART = pattern(
    "(?:较|比|与|同|和)(?:上年|去年|(?:19|20)\\d\\d年)的?(?P<part>(?:1[0-2]|[1-9])月(?!末|底|初)|[上下]半年|[一二三四]季度)(?!末|底|初)"
)
_POINTS_BACK = pattern(
    "[这该其此两二三前后]|上述|以上|数[字据]|二者|总体|整体|同比|环比|同期|降幅|增幅|目前|现在|春运|暑运|.{0,8}(?:假期?|期间?|黄金周|节|季|会|全年|年度)$"
)
_SET_BESIDE = pattern("[^，,。；;]{0,10}(?:相比|相较|比较|对比|比)$")
_NEAR = 200
_PLACE = pattern("[^\\W\\d_a-zA-Z]{1,4}?(?:[省市州县区旗镇乡村]|街道|公司|分局|支队|医院)")
_BACK = 3
_MOST = 32
_ALIKE = 3
_APART = 4
"""A figure that bears another name and is so many times the earlier one is no figure of the same thing."""
_TWO = 2


def pair_by_name(paragraph: Paragraph, number: int, change: Mention) -> tuple[Pair, ...] | None:
    """The figure that the comparison names, and the earlier one; () where none can be meant.

    ``None`` where the words name nothing, or where the nearest figure bears the name: others decide then.
    """
    sentence = change.sentence
    previous = sentence.mentions[change.index - 1] if change.index else None
    if previous is None or previous.depth:
        return None
    said = _COMPARED.fullmatch(previous.head)
    if previous.role is not Role.PREVIOUS and (said is None or previous.role not in LEVELS):
        return None
    of_rates = change.claim.kind is ClaimKind.POINTS
    alike = previous.claim.kind is ClaimKind.PERCENT if of_rates else previous.unit == change.unit
    if not alike and change.role is not Role.GROWTH:
        return None
    if change.clause != previous.clause and not _is_compared_in_front(previous, change):
        return None
    front = [m for m in sentence.mentions[max(0, previous.index - _MOST) : previous.index] if _is_like(m, previous)]
    if not front or front[-1].clause == previous.clause:
        return None
    if _is_of_another_part_of_year(previous):
        return ()
    noun = _stem(said["noun"] or said["front"] or "") if said is not None else ""
    if len(noun) < _TWO or _POINTS_BACK.match(noun) is not None:
        return None
    nearest = front[-1]
    if _NO_NAME.fullmatch(noun) is not None or _is_of_words_in_front(nearest, noun):
        return None
    if nearest.role is Role.SHARE and nearest.peer == previous.peer and is_completion(noun, nearest):
        return None
    earlier = [m for s in paragraph.sentences[max(0, number - _BACK) : number] for m in s.mentions[-_MOST:]]
    named = [m for m in (*earlier, *front) if _is_like(m, previous) and _bears(m, noun)]
    named = [m for m in named if size(m) <= size(previous) * _ALIKE and size(previous) <= size(m) * _ALIKE]
    exact = [m for m in named if _stem(m.label) == noun]
    named = exact if len(exact) == 1 else named
    if nearest in named or (_bears(nearest, noun) and len(exact) != 1):
        return None
    if len(named) == 1 and not _is_of_part(named[0]):
        return () if _is_of_another_place(named[0], sentence) else ((named[0], previous),)
    if of_rates:
        return None if _shares_sign(nearest, noun.rstrip("率比")) else ()
    return None if _shares_sign(nearest, noun) and not _are_apart(nearest, previous) else ()


_NO_NAME = pattern(
    "(?:年度|财政|部门)?(?:决算|执行|完成|实际(?:完成|发生|支出|收入)?|基|初步核算|核定|审定|快报|同口径)数?|实绩|成绩|水平|纪录|记录"
    "|最[高低大小多][值点]|峰值|极值|[^\\W\\d_a-zA-Z]{1,6}[时前]"
)
"""较上年决算1957.8万元减少95.4万元, 比2018年建园时的214种增加: how the earlier figure came about, and no name."""


def _is_of_words_in_front(nearest: Mention, noun: str) -> bool:
    """最高负荷创新高，达到386.4万千瓦，比去年最高负荷351.7万千瓦增加: its name stands in front of its clause."""
    sentence, start = nearest.sentence, nearest.claim.start - len(nearest.head)
    told = sentence.mentions[nearest.index - 1].claim.end if nearest.index else sentence.start
    return _REACHED.fullmatch(nearest.head) is not None and noun in sentence.text[told:start]


_REACHED = pattern("[，,\\s]*(?:达到?|为|升至|增至|降至|[增升降]到|共|已|，)*")


def _is_of_another_part_of_year(previous: Mention) -> bool:
    """结婚登记18264对，比上年9月的1680对: of a month that nothing in front speaks of."""
    said = _IN_PART.search(previous.head)
    if said is None:
        return False
    start = previous.claim.start - len(previous.head) + said.start()
    return said["part"] not in previous.sentence.text[max(0, start - _NEAR) : start]


def _is_compared_in_front(previous: Mention, change: Mention) -> bool:
    """与上年藏书82.9万册相比，增加3.5万册: the comparison stands in the clause in front."""
    return (
        change.clause - previous.clause == 1
        and previous.peer == change.peer
        and _SET_BESIDE.match(previous.tail) is not None
    )


def _is_like(mention: Mention, previous: Mention) -> bool:
    level = mention.role in LEVELS and not mention.depth and mention.claim.approximation not in BOUNDS
    return level and mention.unit == previous.unit


def _stem(words: str) -> str:
    return _ENDING.sub("", _OPENING.sub("", words.strip(), count=1))


def _bears(mention: Mention, noun: str) -> bool:
    """Whether the figure's words hold the name, be others between: 夏粮播种面积 for 夏粮面积.

    What stands in front of 中 tells of what the figure is a part: 结婚登记中初婚 is 初婚.
    """
    label = _SCOPE.sub("", mention.label)
    if noun in label:
        return True
    at = -1
    for sign in noun:
        at = label.find(sign, at + 1)
        if at < 0:
            return False
    return True


def _shares_sign(mention: Mention, noun: str) -> bool:
    own = _SCOPE.sub("", mention.label)
    return len(own) < _TWO or any(sign in own for sign in noun)


def _are_apart(nearest: Mention, previous: Mention) -> bool:
    return size(nearest) > size(previous) * _APART or size(previous) > size(nearest) * _APART


def _is_of_another_place(mention: Mention, sentence: Sentence) -> bool:
    """甲县受理案件412件。乙县办结386件；较上年受理案件368件增加14件: of figures that only 乙县 has."""
    there = _PLACE.match(mention.sentence.text, mention.sentence.start)
    here = _PLACE.match(sentence.text, sentence.start)
    return there is not None and here is not None and there.group() != here.group()


def _is_of_part(mention: Mention) -> bool:
    return _PART_OF_YEAR.search(mention.head) is not None
