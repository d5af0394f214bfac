"""What a share is of where its clause names a figure that stands in front of it, or in a sentence before: 税收占比."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.reach import has_word
from checker.model.patterns import pattern

_LONG = 2
_NEAR = 2
_MARKS = "，,、：: 　其中"


def named_before(share: Mention, sentences: Sequence[Sentence]) -> list[Mention]:
    """税收占比61.7%: the figures of this sentence, else of the nearest in front, that the clause's subject names."""
    subject = _RANKED.sub("", cues.subject_of(share.head), count=1)
    if len(subject) < _LONG or subject.startswith("在"):
        return []
    for sentence in sentences:
        found = [
            m
            for m in reversed(sentence.mentions)
            if m.is_level and m.claim.start < share.claim.start and has_word(_name_of(m), subject)
            if sentence is share.sentence or f"总{subject}" not in m.label
        ]  # 总收入198.46亿元，总支出178.99亿元。养老保险仍是大头，收入占71.7%，支出占71.9%: those of the one sort
        if found:
            return found[:3]
    for sentence in sentences[:_NEAR]:
        told = (m for m in sentence.mentions if m.is_level and m.claim.start < share.claim.start)
        if items := [m for m in told if _is_item(subject, m)]:
            return items if len(items) == 1 else []
    return []


def _is_item(subject: str, mention: Mention) -> bool:
    """用水总量21.35亿立方米：农业12.48亿立方米，…。农业用水占58.5%: the part, and what it is a part of."""
    item = mention.lead.strip(_MARKS)
    whole = mention.sentence.paragraph.wholes.get(mention.claim.start) if len(item) >= _LONG else None
    if whole is None or not subject.startswith(item):
        return False
    rest = subject[len(item) :]
    return _SORT.fullmatch(rest) is not None or (len(rest) >= _LONG and rest in whole.label)


def goes_on_by_measure(share: Mention, part: Mention) -> bool:
    """哺乳类112种、鸟类153种…。鸟类存栏占全园的55.7%，哺乳类占32.9%: the share in front has another measure."""
    before = share.sentence.mentions[share.index - 1] if share.index else None
    if before is None or before.role is not Role.SHARE or share.clause - before.clause != 1:
        return False
    if before.peer != share.peer or part.sentence is share.sentence:
        return False
    subject, own = cues.subject_of(before.head), cues.subject_of(share.head)
    names = [m.lead.strip(_MARKS) for m in part.sentence.mentions if m.is_level and m.unit == part.unit]
    rests = [subject[len(name) :] for name in names if len(name) >= _LONG and subject.startswith(name)]
    return any(
        len(rest) >= _LONG and _SORT.fullmatch(rest) is None and rest not in part.sentence.words + own for rest in rests
    )


_SORT = pattern("[类型]?(?:案件|部分|领域|诉求|投诉|问题|事项|方面|渠道|方式|项目)?")


_RANKED = pattern("^(?:(?:排(?:名|在)?|位?居|处于)?(?:首位|第一位?)|(?:数量|占比)?最[多高大])的?")
"""排在首位的社会救助占总数的47.5%."""


def _name_of(mention: Mention) -> str:
    """The words that say what the figure counts: of 企业由20986户增至23417户 those of the clause."""
    return mention.head if cues.CHANGED_TO.search(mention.lead) else mention.label
