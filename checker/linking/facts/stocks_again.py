"""What there is at a date, or what a body has, told in two paragraphs or sentences under one noun.

截至6月末，参保31.7万人。…。6月末参保人数33.7万人: one date and one noun have one value. 拥有发明专利57项。…。
现有发明专利75项 are what a body has now, where two digits have changed places and nothing says that time has passed.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto
from typing import NamedTuple

from checker.linking import cues
from checker.linking.counting import like
from checker.linking.passage import Mention, Sentence
from checker.model.patterns import pattern
from checker.model.printing import anchor, printed
from checker.model.slips import slip

_DAY = "(?:3[01]|[12]?\\d)日|月?[底末]"
_TIME = pattern(
    f"(?:截至|截止|到|至)?(?:(?P<year>(?:19|20)\\d\\d)年)?(?:今年|去年|本年)?(?:(?P<month>1[0-2]|[1-9])月(?:{_DAY})|(?P<end>年?[底末]))(?:时|止)?"
)
_HAS = (
    "拥有|现有|实有|共有|设有|建有|开放|编制|下辖|管辖|辖有|辖|配备|配有|在册|在编|在岗|聘有|占地|藏有|馆藏|登记在册|有"
)
_HAS_SIGN = pattern("[有放制辖备册编岗占藏]")
"""One of these is in each of the words for having; cheap to find."""
_NAME = pattern(
    f"(?P<owner>[^\\W\\d_a-zA-Z]{{0,10}}?)(?:目前|现|已|共|总|均){{0,2}}(?P<has>{_HAS})(?P<noun>[^，,。；;：:、\\d]{{3,16}})"
)
_PLACE = pattern(
    "全[市县区省州镇乡村院校局司行厂县系][域内]?|[我本][市县区省州镇乡村院校局司行厂]|[，,\\s]|目前|累计|共|的|已"
)
_ENDING = pattern("(?:总人数|总户数|总数|总量|人数|户数|数量|规模|[数量])?(?:均|约|共|总)?(?:合?计|[为是有达到])*$")
_OWN = pattern(
    "(?:公司|集团|企业|学校|医院|中心|单位|机构|园区|景区|馆|[全我本该][市县区省州镇乡村院校局司行厂馆区]|目前|现|共|已|[，,\\s])*"
)
_FOUNDED = pattern(
    "(?:成立|始建|创建|创办|组建|设立|建成|建校|建院|注册|落户|投产|揭牌|兴建|修建|[筹开]?[建办])于?[^，,。；;]{0,2}$|[^，,。；;]{0,4}(?:成立|始建|创建|创办|组建|设立|开办|建校|建院)"
)
_PASSED = pattern(
    "增[加至到长]|新增|减少|扩[大充]|提高|达到|发展到|以来|期间|上年|去年|年初|其中|原有|原|计划|拟|将|目标|争取|力争|规划"
)
_OTHER_BODY = pattern(
    "(?:^|[，,；;：:。\\s])(?P<name>[^\\W\\d_年来月日全我本该各的]{1,6}(?:公司|集团|学校|中学|小学|幼儿园|医院|学院|银行|支行|分行|合作社|[镇乡村县区]))"
)
_ALL_OF_THEM = pattern("(?:[当之]?中|里)$|全部|全都|均|都|悉数")
_MOST = 4
"""A noun that is told more often is told of several."""
_SHORT, _LONG = 3, 5


class _How(Enum):
    """How the words tell a stock: at a date, by 现有, by 254人中, or by its noun alone."""

    DATED = auto()
    HAD = auto()
    ALL = auto()
    BARE = auto()


class _Told(NamedTuple):
    """A figure, the noun that it counts, how that is told, and the date that it is of, "" for what a body has now."""

    mention: Mention
    noun: str
    how: _How
    at: str = ""
    year: int = 0


def stocks_told_again(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """The pairs of figures of one noun and one date that a slip of hand tells apart."""
    by_unit: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.is_level and mention.unit and not mention.depth:
            by_unit.setdefault(mention.unit, []).append(mention)
    told: dict[tuple[str, str], list[_Told]] = {}
    for figures in by_unit.values():
        if len(figures) > 1 and _may_be_told_again(figures):
            for one in filter(None, map(_told, figures)):
                told.setdefault((one.noun, one.mention.unit), []).append(one)
    for same in told.values():
        if len(same) == _PAIR or (_PAIR < len(same) <= _MOST and len({one.mention.values for one in same}) == _PAIR):
            for first, second in itertools.pairwise(same):
                if _are_one(first, second):
                    yield first.mention, second.mention


_PAIR = 2


def _may_be_told_again(figures: Iterable[Mention]) -> bool:
    """Whether two of the figures may be _TOGETHER by how they are told; of most units none are, and no noun is read."""
    hows = list(map(_how, figures))
    return _How.ALL in hows or hows.count(_How.DATED) > 1 or hows.count(_How.HAD) > 1


def _how(mention: Mention) -> _How:
    if _time_of(mention) is not None:
        return _How.DATED
    if _HAS_SIGN.search(mention.lead) is not None and _NAME.fullmatch(_words_of(mention)) is not None:
        return _How.HAD
    return _How.ALL if mention.tail and _ALL_OF_THEM.match(mention.tail) is not None else _How.BARE


def _words_of(mention: Mention) -> str:
    return mention.lead.strip("，,、 　和及")


def _told(mention: Mention) -> _Told | None:
    """The figure by its noun and date, where it is one of a stock."""
    if cues.PREVIOUS.search(mention.head) is not None or _PASSED.search(mention.lead) is not None:
        return None
    time = _time_of(mention)
    if time is not None:
        noun = _plain(_TIME.sub("", mention.lead))
        for verb in _VERBS:
            noun = noun.removeprefix(verb)
        named = len(noun) > _SHORT and _AMONG.search(noun) is None
        return _Told(mention, noun, _How.DATED, *time) if named else None
    words = _words_of(mention)
    name = _NAME.fullmatch(words)
    if name is not None and (_OWN.fullmatch(name["owner"]) is None or not _is_of_now(mention)):
        return None
    noun = _plain(name["noun"] if name is not None else words)
    if len(noun) < _SHORT or _AMONG.search(noun) is not None:
        return None
    if name is not None:
        return _Told(mention, noun, _How.HAD)
    if mention.claim.period:
        return None
    return _Told(mention, noun, _How.ALL if _ALL_OF_THEM.match(mention.tail) is not None else _How.BARE)


_VERBS = ("实有", "现有", "共有", "拥有", "建成")
_AMONG = pattern("[，,、：:（）()]|其中|新|同比|比|平均")


def _plain(words: str) -> str:
    return _ENDING.sub("", _PLACE.sub("", words))


def _time_of(mention: Mention) -> tuple[str, int] | None:
    """The date that opens the figure's clause or its sentence, as a month, and the year if that is told."""
    words = mention.sentence.words if mention.index == 0 else mention.lead
    if "月" not in words and "末" not in words and "底" not in words:
        return None
    found = _TIME.match(mention.lead.lstrip("，, 　"))
    if found is None and mention.index == 0:
        found = _TIME.match(words.lstrip(" 　\n"))
    if found is None:
        return None
    return found["month"] or "12", int(found["year"] or 0)


def _is_of_now(mention: Mention) -> bool:
    """Whether no time stands in front of the figure but the year in which what has it was founded."""
    sentence = mention.sentence
    for note in sentence.notes:
        if note.start < mention.claim.start and "年" in note.literal:
            around = sentence.text[max(sentence.start, note.start - _NEAR) : note.start]
            behind = sentence.text[note.end : note.end + _NEAR]
            if _FOUNDED.search(around) is None and _FOUNDED.match(behind) is None:
                return False
    return not mention.claim.period or mention.year != 0


_NEAR = 8


def _are_one(first: _Told, second: _Told) -> bool:
    """Whether both are of one date and body, and a slip leads from the one to the other."""
    one, other = first.mention, second.mention
    if one.sentence is other.sentence or first.at != second.at or 0 != first.year != second.year != 0:
        return False
    if one.claim.scale != other.claim.scale or (first.how, second.how) not in _TOGETHER:
        return False
    texts = [printed(anchor(m.claim), m.claim) for m in (one, other)]
    slipped, digits = slip(texts[1], texts[0]), len(texts[0].replace(".", ""))
    if slipped == "transposition":
        sure = first.how is _How.HAD or (digits >= _SHORT and len(first.noun) > _SHORT)
    else:
        sure = slipped in _SLIPS and digits >= _SHORT and bool(first.at) and len(first.noun) >= _LONG
        sure = sure and not _HEADING.search(one.sentence.text, one.sentence.end, other.sentence.start)
    return sure and not _is_of_another(one.sentence, other) and not _tells_apart(one, other)


_TOGETHER = (
    (_How.DATED, _How.DATED),
    (_How.HAD, _How.HAD),
    (_How.HAD, _How.ALL),
    (_How.BARE, _How.ALL),
)
_HEADING = pattern("\n[^\n。，；]{1,24}(?=\n)")
"""Behind 城东支行 and 城西支行, each on a line of its own, the same noun is told of two."""
_SLIPS = ("digit", "swap", "dropped", "doubled")


def _is_of_another(sentence: Sentence, again: Mention) -> bool:
    """Whether the sentence told again names a body that the first one does not: 乙公司成立于2002年，拥有…."""
    if _FOUNDED_IN.search(sentence.words) and _FOUNDED_IN.search(again.sentence.words):
        return True
    block = sentence.paragraph.block.span
    known = sentence.text[block.start : sentence.end]
    words = again.sentence.text[again.sentence.start : again.claim.start]
    return any(found["name"] not in known for found in _OTHER_BODY.finditer(words))


_FOUNDED_IN = pattern("(?:成立|始建|创建|创办|组建|设立)于")


def _tells_apart(first: Mention, second: Mention) -> bool:
    """Whether the sentence of either figure tells what they differ by."""
    apart = abs(anchor(second.claim) - anchor(first.claim))
    around = [m for each in (first, second) for m in each.sentence.mentions[max(0, each.index - _FAR) :][: _FAR * 2]]
    return any(m.unit == first.unit and anchor(m.claim) == apart for m in around)


_FAR = 16


def is_told_apart(first: Mention, second: Mention) -> bool:
    """Whether a figure in between or behind tells what they differ by, or is the second one already."""
    apart = abs(anchor(second.claim) - anchor(first.claim))
    if apart == 0 or first.sentence.paragraph is not second.sentence.paragraph:
        return False
    paragraph, at = first.sentence.paragraph, first.sentence.paragraph.number_of(first.sentence)
    between = [m for s in paragraph.sentences[at:] for m in s.mentions if m.claim.start < second.claim.start]
    near = (*between[-_BETWEEN:], *second.sentence.mentions[second.index + 1 :][:_SHORT])
    unit = like(first.unit)
    return any(anchor(m.claim) in (apart, anchor(second.claim)) for m in near if like(m.unit) == unit)


_BETWEEN = 64
