"""A figure told again by what was done, and to what: 调解各类纠纷846件。…对全年调解的864件纠纷; 421项新立项目.

Asked only of two figures with the same digits: no other name than that of the deed ties them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.passage import Mention
from checker.model.patterns import pattern
from checker.model.printing import anchor

_SPAN = "全年|年内|今年|本年度?|当年|期内|全[市县区省院局镇乡校]|[我本][市县区省院局镇乡校]"
_DEED = pattern(
    "\\s*(?:[要需应并还已仍]|重点|继续|逐一|集中|下一步)?(?:针对|对于|对|从|在|就|围绕|将|把|给|为|向|由|以|使|让)?"
    f"(?:{_SPAN}|[上前]述|[共已])*(?P<verb>[^\\W\\d_a-zA-Z]{{2,4}}?)[出到过了]?的"
)
"""针对全年审结的, 从走访的, 发放的."""
_ALONE = pattern(f"\\s*(?:对|从|在|将|把|使|让)?(?:{_SPAN}|上述|这)*")
_AREA = pattern("[全我本该]([市县区省院局镇乡校])")
_PART_OF_YEAR = pattern(
    "半年|季度|\\d月|[一二三四五六七八九十]月|[首第][一二三四]?[批轮期]|[前后头][一二三四五六七八九]"
)
_NOUN = 2
_WHOLE_NOUN = 4
_ENDS = pattern(
    "$|(?:案件|人员|对象)?(?:$|[当之]?中|里|全部|均|都|已|逐|进行|开展|来?看|分析|主要|集中|覆盖|涉及|无一|悉数|基本|建立|落实|实行|实施|实现|组织)"
)
"""What may follow the noun: 379件行政赔偿案件 are no 行政案件."""


def tells_deed_again(first: Mention, second: Mention, name: str) -> bool:
    """Whether the second figure's words are the deed and the thing that ``name``, the first one's words, tells."""
    if _PART_OF_YEAR.search(first.head) is not None or second.depth or first.year != second.year != 0:
        return False
    if _is_told_apart(first, second):
        return False
    areas = _AREA.search(first.head), _AREA.search(second.lead)
    if areas[0] is not None and areas[1] is not None and areas[0].group(1) != areas[1].group(1):
        return False
    deed = _DEED.fullmatch(second.lead)
    if deed is not None:
        return _is_done_to_it(first, second.tail, name, deed)
    if _ALONE.fullmatch(second.lead) is None:
        return False
    return _is_verb_and_noun(second.tail, name) or _is_amount_of(second.tail, name)


_AMOUNT = pattern(
    "\\s*的(?P<deed>[^\\W\\d_a-zA-Z]{2,6}?)(?:总|人)?(?:量|额|数|次数|人次|规模|成绩|业绩|成交额|体量)"
    "(?=$|[，,：:]|创|再创|刷新|达|是|为|较|比|相当|居|位列|已|也|均|都|中|里)"
)
_BEFORE_DEED = 8


def _is_amount_of(tail: str, name: str) -> bool:
    """31.62万人次的接待量 of 图书馆接待读者, 184场的演出量 of 完成演出: the deed and a word for how much of it.

    Of 游客接待量 both words are in the name, whichever is first.
    """
    said = _AMOUNT.match(tail)
    if said is None:
        return False
    deed = said["deed"]
    words = (deed,) if len(deed) < _WHOLE_NOUN else (deed[:_NOUN], deed[-_NOUN:])
    return all(word in name for word in words) and min(map(name.find, words)) <= _BEFORE_DEED


def told_deeds(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Every figure whose words tell a deed of the whole year, with the one figure in front of that deed and thing.

    受理申请416件。…对全年受理的426件申请: the words commit the author to one figure, so that any slip tells.
    """
    by_unit: dict[str, list[Mention]] = {}
    for mention in mentions:
        if not mention.is_level or not mention.unit or mention.depth:
            continue
        like = by_unit.setdefault(mention.unit, [])
        if like and _WHOLE.search(mention.lead) is not None and _names_deed(mention):
            told = [m for m in like[-_MOST:] if _is_of_one_year(m, mention) and _is_deed(m, mention)]
            if len(told) == 1 and told[0].sentence is not mention.sentence:
                yield told[0], mention
        like.append(mention)


def _names_deed(mention: Mention) -> bool:
    """Whether the words in front are those of a deed, or the words behind tell how much of it: 全年…的接待量."""
    if _DEED.fullmatch(mention.lead) is not None:
        return True
    return mention.tail.startswith("的") and _AMOUNT.match(mention.tail) is not None


_WHOLE = pattern("全年|今年|本年|年内|上述")
_MOST = 64
_NOISE = pattern("[，,、：:\\s]|其中|共|累计|合计|已|全[年市县区省院局镇乡校]|今年|本年度?|[为达了]$")


def _is_of_one_year(first: Mention, second: Mention) -> bool:
    one, other = first.claim.period, second.claim.period
    return not one or not other or one == other or is_of_whole_year(first, second)


def _is_deed(first: Mention, second: Mention) -> bool:
    if cues.PREVIOUS.search(first.head) or cues.PREVIOUS.search(second.head) or "其中" in first.head:
        return False
    return tells_deed_again(first, second, _NOISE.sub("", first.lead))


def is_of_whole_year(first: Mention, second: Mention) -> bool:
    """Whether the one is of a year, the other of 全年, and no other year stands between them."""
    if _YEAR.fullmatch(first.claim.period) is None or second.claim.period not in _ALL_YEAR:
        return False
    if second.claim.start - first.claim.end > _REACH:
        return False
    return _YEAR.search(first.sentence.text, first.claim.end, second.claim.start) is None


_YEAR = pattern("(?:19|20)\\d\\d年")
_ALL_YEAR = ("全年", "本年", "本年度", "今年", "当年")
_REACH = 1200


def _is_told_apart(first: Mention, second: Mention) -> bool:
    """Whether the sentence of either figure tells what they differ by: 排查的374处隐患（含上年遗留27处）."""
    apart = abs(anchor(second.claim) - anchor(first.claim))
    around = [m for each in (first, second) for m in each.sentence.mentions[max(0, each.index - _FAR) :][: _FAR * 2]]
    return any(m.unit == first.unit and anchor(m.claim) == apart for m in around)


_FAR = 16
"""So many figures on either side may tell it."""


def _is_done_to_it(first: Mention, tail: str, name: str, deed: re.Match[str]) -> bool:
    """审结的379件行政案件 of 受理行政案件418件，审结397件; 走访的381家企业 of 走访企业318家."""
    before, verb, thing = name.partition(deed["verb"])
    if not verb or len(before) > _WHOLE_NOUN:
        return False
    if thing and _WITHOUT_NOUN.match(tail) is not None:
        return True
    if thing:
        noun = next((thing[at:] for at in range(len(thing) - 1) if tail.startswith(thing[at:])), "")
        return len(noun) >= _NOUN and _is_at_its_end(tail, len(noun))
    said = first.sentence.text[max(first.sentence.start, first.claim.start - _WORDS) : first.claim.start]
    size = next((size for size in range(min(len(tail), _LONGEST), 1, -1) if tail[:size] in said), 0)
    return size >= _WHOLE_NOUN or (size >= _NOUN and _is_at_its_end(tail, size))


_LONGEST = 8
_WORDS = 200
_WITHOUT_NOUN = pattern("(?:[当之]?中|里)$|(?:已经?)?(?:全部|全都|均|都|悉数)")
"""培训的837人中: what is done says of whom."""


def _is_at_its_end(tail: str, size: int) -> bool:
    return _ENDS.match(tail, size) is not None


def _is_verb_and_noun(tail: str, name: str) -> bool:
    """新立项目 of 新立项各级各类项目, 新建公路 of 新建农村公路: how the name opens, and how it ends."""
    verb, noun = tail[:_NOUN], tail[_NOUN : _NOUN * 2]
    return (
        len(noun) == _NOUN and name.startswith(verb) and name[_NOUN:].endswith(noun) and not cues.PREVIOUS.search(tail)
    )
