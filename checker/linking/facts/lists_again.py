"""Lists told twice with their nouns on the other side: 党委6个、总支12个、支部74个。…6个党委、12个总支、47个支部.

That all items but one come again in their numbers says that the lists are one; that all are meant, only words say
(全部, 上述): 5个镇、3个街道、112个村完成改造 may be some of the villages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.facts.same_facts import restated_as, same_period
from checker.linking.passage import Mention, Paragraph
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern
from checker.model.printing import anchor, printed
from checker.model.relation import Confidence
from checker.model.slips import slip

_LEAST, _MOST = 2, 12
_NOUN = 2
_LONGEST = 12
_BACK = 8
"""So many lists in front may be the one that is told again."""
_IN_FRONT = pattern(
    "(?>(?:[，,；;：:\\s]+|[对把将就在由为使让]|目前|截至目前|以上|上述|这|全[市县区省镇乡村校院局街道]{1,2}|所有|共|的)*)"
)
_ALL = pattern("全部|全都|悉数|无一|无遗漏|全覆盖|一律|均(?!价|值|衡)|(?<![成首])都|100[%％]|百分之百")
_ENDS = pattern("$|全|均|都|悉数|无一|一律|已|的|[中里]")
_POINTS = pattern("上述|以上|前述|所有|这")
_SOME = pattern(
    "其中|(?<!全部)完成[^，,。；;]{0,8}的|到期|届满|应|拟|计划|新[增建设]|首批|第[一二三四]批|试点|部分|先行|率先|[优达示][秀标范]的|[上去前]年"
)
_OTHERS = pattern("其余|另有|其他|尚有|还有|除|剩余|余下")
_PLANNED = pattern("计划|目标|任务|拟|规划")
_COLONS = ("：", ":")
_REACH = 60


def link_lists_again(paragraphs: Sequence[Paragraph]) -> Iterator[Proposal]:
    """Every figure of a list that comes again with all its nouns, and with all of its numbers or all but one."""
    told: list[list[Mention]] = []
    for paragraph in paragraphs:
        if "、" not in paragraph.words:
            continue
        for run in _runs(paragraph):
            again = _is_again(run)
            first = next((one for one in reversed(told[-_BACK:]) if again and _are_one(one, run)), None)
            if first is not None:
                yield from _restated(first, run)
            else:
                told.append(run)


def _runs(paragraph: Paragraph) -> Iterator[list[Mention]]:
    """The lists of counts that 、 separates, each with a noun of its own."""
    for sentence in paragraph.sentences:
        run: list[Mention] = []
        for mention in sentence.mentions:
            goes_on = bool(run) and mention.separator == "、" and mention.index == run[-1].index + 1
            if run and not (goes_on and _is_plain(mention) and mention.clause == run[-1].clause):
                if _LEAST <= len(run) <= _MOST:
                    yield run
                run = []
            if _is_plain(mention):
                run.append(mention)
        if _LEAST <= len(run) <= _MOST:
            yield run


def _is_plain(mention: Mention) -> bool:
    exact = mention.claim.approximation is Approximation.EXACT and mention.claim.kind is ClaimKind.COUNT
    return exact and mention.is_level and not mention.depth and bool(mention.unit)


def _is_again(run: Sequence[Mention]) -> bool:
    """Whether the nouns stand behind the figures, and in front nothing that makes others of them."""
    if run[0].separator in _COLONS:
        return False  # 乙镇：3所小学、2所中学全部达标: of another place
    if _IN_FRONT.fullmatch(run[0].lead) is None or any(m.lead.strip() for m in run[1:]):
        return False
    return all(m.tail.strip() for m in run)


def _are_one(first: Sequence[Mention], again: Sequence[Mention]) -> bool:
    """Whether the lists have the same nouns in one order, one time, and all numbers but one."""
    if len(first) != len(again) or not same_period(first[0], again[0]):
        return False
    if cues.PREVIOUS.search(first[0].head) or _PLANNED.search(first[0].head):
        return False
    if any(one.unit != other.unit for one, other in zip(first, again, strict=True)):
        return False
    apart = sum(one.claim.values != other.claim.values for one, other in zip(first, again, strict=True))
    if apart > 1 or (apart and len(first) == _LEAST):
        return False
    last = len(again) - 1
    return all(
        _is_named(one, other.tail, is_last=at == last) for at, (one, other) in enumerate(zip(first, again, strict=True))
    )


def _is_named(first: Mention, tail: str, *, is_last: bool) -> bool:
    """Whether the words behind are the noun that the first figure's words end with, or that stands behind it."""
    noun, own = tail.strip(), first.tail.strip()
    if not is_last:
        return (len(noun) >= _NOUN and first.lead.endswith(noun)) or own == noun
    if own and noun.startswith(own) and _ENDS.match(noun, len(own)) is not None:
        return True  # 120个村。…102个村全部: no 村民小组
    sizes = range(_NOUN, min(len(noun), len(first.lead), _LONGEST) + 1)
    return any(first.lead.endswith(noun[:size]) for size in sizes) or (len(own) >= _NOUN and noun.startswith(own))


def _restated(first: Sequence[Mention], again: Sequence[Mention]) -> Iterator[Proposal]:
    sentence = again[0].sentence
    behind = sentence.text[again[-1].claim.end : min(again[-1].claim.end + _REACH, sentence.end)]
    front = sentence.text[max(sentence.start, again[0].claim.start - _REACH) : again[0].claim.start]
    meant = _ALL.search(behind) is not None or _POINTS.search(again[0].lead) is not None
    meant = meant and _SOME.search(front + behind) is None and _OTHERS.search(behind) is None
    for one, other in zip(first, again, strict=True):
        sure = meant and bool(slip(*(printed(anchor(m.claim), m.claim) for m in (other, one))))
        sure = sure and not any(_is_the_rest(m, one, other) for each in (one, other) for m in _beside(each))
        yield Proposal((restated_as(one, other),), Confidence.HIGH if sure else Confidence.LOW)


def _beside(mention: Mention) -> Sequence[Mention]:
    return mention.sentence.mentions[max(0, mention.index - _MOST) : mention.index + _MOST]


def _is_the_rest(mention: Mention, first: Mention, again: Mention) -> bool:
    """Whether the figure tells how far the two are apart: 86个支部全部换届，另10个支部尚未届满."""
    return mention.unit == first.unit and anchor(mention.claim) == abs(anchor(first.claim) - anchor(again.claim))
