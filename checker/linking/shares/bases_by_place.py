"""The base of a share by its place: the whole of its part, or the figure in front: 报告6127份，严重的2084份，占."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from checker.linking import cues
from checker.linking.memory import Memory, core_of
from checker.linking.passage import Mention, Paragraph
from checker.linking.reach import among, size
from checker.linking.shares.base_words import BARE_SHARE
from checker.linking.shares.bases_found import Bases
from checker.linking.shares.siblings_in_front import bases_of_both, share_behind
from checker.linking.shares.subjects import is_about
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_NAME = 2
_MOST_RECENT = 3


def base_by_place(
    share: Mention,
    part: Mention,
    words: str,
    candidates: Sequence[Mention],
    *,
    paragraph: Paragraph,
    memory: Memory,
) -> Bases:
    """The whole that the part belongs to, else the nearest larger figure."""
    whole = paragraph.wholes.get(part.claim.start)
    confidence = Confidence.MEDIUM
    if whole is not None:
        candidates = [whole, *(m for m in candidates if m is not whole)]
        confidence = Confidence.HIGH
    elif candidates and (
        among(candidates[0], part) or _leads(candidates, part) or _is_sole(share, part, words, candidates, paragraph)
    ):
        confidence = Confidence.HIGH
    if not words and whole is None and candidates and not opens_anew(part):
        if (sibling := share_behind(candidates[0], part)) is not None:
            candidates = [*bases_of_both(sibling, candidates[0], memory), *candidates]
            confidence = Confidence.LOW
    own = core_of(words)
    beside = [m for m in candidates if m.sentence is share.sentence and m.index < part.index]
    if own.endswith(part.unit) and len(beside) == 1 and is_about(share, part):
        return Bases([*beside, *candidates], Confidence.MEDIUM)  # 对286家实现检查全覆盖，查出73家，占检查家数的35.5%
    if _IS_OF_ALL.match(words) is not None and [m.index for m in beside] == [0] and is_about(share, part):
        return Bases([*beside, *candidates], Confidence.MEDIUM)  # 接单8126件，居前的是A、B、C，三类占全部工单的70.7%
    if (
        (len(own) > 1 and own != part.unit and not own.startswith("其"))
        or not is_about(share, part)
        or is_from_another_view(share, part)
    ):
        confidence = Confidence.LOW
    elif words and any(word in words for word in ("总量", "总数", "总额")) and candidates:
        candidates = sorted(candidates, key=lambda m: (m.sentence is not share.sentence, -(m.claim.values.low or 0)))
        confidence = Confidence.HIGH if candidates[0].sentence is share.sentence else confidence
    proven = memory.proven.get(part.unit) if not words else None
    recent = memory.recent(part.unit, _MOST_RECENT)
    if candidates and size(candidates[0]) < size(part) and any(size(m) >= size(part) for m in recent):
        confidence = Confidence.LOW  # 权益类增至81.96亿元，基金增至1057.75亿元，占9.77%: of what is told far off
    if proven is None or proven in candidates or size(proven) < size(part):
        return Bases([*candidates, *recent], confidence)
    if not candidates and part.clause == 0:
        # 1．残留52项次，占37.7%；⏎2．添加剂24项次，占17.4%；⏎3．微生物21项次，占15.2%
        return Bases([proven, *recent], Confidence.MEDIUM)
    return Bases([*candidates, proven, *recent], confidence)


def opens_anew(part: Mention) -> bool:
    """Whether the part is introduced as one of another whole than the items in front of it."""
    return part.depth > 0 or cues.AMONG.search(part.lead) is not None or "其中" in part.head


_IS_OF_ALL = pattern("(?:全部|所有)(?:的)?[^\\W\\d_a-zA-Z]{2,4}$")


def _is_sole(share: Mention, part: Mention, words: str, candidates: Sequence[Mention], paragraph: Paragraph) -> bool:
    """Whether the share stands right behind its part without a word of its own, and one figure alone can be its base.

    收到药品不良反应报告6127份，每百万人口1131份，新的和严重的报告2084份，占34.0%. Not what is itself a part.
    """
    told_after = part.index > share.index and part.sentence is share.sentence
    if words or not (told_after or is_right_behind(share, part) or _is_named_again(share, part)):
        return False
    tops = [m for m in candidates if paragraph.wholes.get(m.claim.start) not in candidates]
    if len(tops) != 1:
        return False
    top = tops[0]
    if top.sentence is part.sentence:
        return top.index < part.index
    if 0 <= share.sentence.start - top.sentence.end <= _NEXT_SENTENCE:
        return True
    return cues.overlap(part.lead, top.label) >= _NAME and _is_all_between(share, top, paragraph)


def _is_all_between(share: Mention, top: Mention, paragraph: Paragraph) -> bool:
    """Whether the sentences between the two only divide the figure, so that it is still what is spoken of.

    全县207个项目…。其中：新开工项目88个，…；续建项目95个，…；前期项目24个，…。产业类项目132个，占63.8%.
    """
    end = top.sentence.end
    first = bisect_left(paragraph.sentences, end, key=lambda each: each.start)
    for number in range(first, len(paragraph.sentences)):
        sentence = paragraph.sentences[number]
        if sentence.start - end > _NEXT_SENTENCE or sentence is share.sentence:
            return sentence is share.sentence and sentence.start - end <= _NEXT_SENTENCE
        like = [m for m in sentence.mentions if m.unit == top.unit]
        if not like or any(paragraph.wholes.get(m.claim.start) is not top for m in like):
            return False
        end = sentence.end
    return False


_NEXT_SENTENCE = 2
"""How many characters may stand between two sentences that follow each other."""


def _is_named_again(share: Mention, part: Mention) -> bool:
    """Whether the share's subject is what the figure counts: 个体工商户51236户，企业16480户，个体户占74.3%."""
    subject = cues.subject_of(share.head)
    return part.sentence is share.sentence and cues.overlap(subject, part.label) >= max(_NAME, len(subject) - 1)


def is_right_behind(share: Mention, part: Mention) -> bool:
    """Whether the share follows its part in the same clause, or in the next one without a subject of its own."""
    if share.index != part.index + 1 or share.clause - part.clause > 1:
        return False
    return (
        share.clause == part.clause
        or BARE_SHARE.match(share.lead) is not None
        or cues.IS_EXACTLY.fullmatch(share.lead) is not None
    )


_VIEW = pattern("(?:从|按照?|就)[^，,。；;]{1,12}(?:看|计|算|分|而言|讲|来说)")


def is_from_another_view(share: Mention, part: Mention) -> bool:
    """从增收额看，税收占91.6%: the share is not of what an earlier sentence told of 税收."""
    sentence = share.sentence
    return part.sentence is not sentence and _VIEW.search(sentence.text, sentence.start, share.claim.start) is not None


def _leads(candidates: Sequence[Mention], part: Mention) -> bool:
    """Whether one total opens the stretch of the part, and nothing else can be meant: 共有行政村129个，…."""
    here = [m for m in candidates if m.sentence is part.sentence and m.peer == part.peer and not m.depth]
    return len(here) == 1 and here[0].index < part.index and re.search("共|总数|总量|全部", here[0].label) is not None
