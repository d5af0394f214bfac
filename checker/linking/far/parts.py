"""Parts that point back over a sentence: what 其中 opens with, and 其中的 in front of a name that was told before.

参保人员住院结算共4.86万人次，次均费用5312元。其中异地住院直接结算1.12万人次.
发现火灾隐患4216处，下发通知书1875份。对发现的隐患逐条销号，期内共整改其中的火灾隐患3982处.
收到代表建议186件，涉及42个单位。…。全年办结代表建议186件: no more than came in, where nothing is carried over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.linking.choice import Proposal
from checker.linking.far.times import core, is_planned
from checker.linking.passage import Mention, Paragraph
from checker.linking.totals.breakdowns import total_relation
from checker.model.claim import Approximation, ClaimKind
from checker.model.expression import total_of
from checker.model.patterns import pattern
from checker.model.relation import Comparison, Confidence, Member, Relation, RelationKind

_BACK = 5
_NAME = 2
_OPENS = pattern("\\s*其中[，,：:]?(?!的|[一二三四五六七八九十\\d])")
_OF_THESE = pattern("其中的(?P<name>[^\\W\\d_a-zA-Z]{2,10})$")
_NOT_OF_THEM = pattern("新[增建设]|[上去前往历]年|计划|规划|拟|累计|外[市省县]|目标|分别|各|涉及|带动|减少|增加")

_ALL_TIME = pattern("累计|历年|往年|以前年度|含")
_NOTE = 12


def link_far_parts(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every part that words set under the one figure of its unit and its name in front."""
    for number, sentence in enumerate(paragraph.sentences):
        if not number:
            continue
        if _DONE.search(sentence.text, sentence.start, sentence.end) is not None:
            for mention in sentence.mentions:
                if (done := _DONE.search(mention.lead)) is not None and _is_count(mention):
                    yield from _come_out(paragraph, number, mention, done)
        if "其中" not in sentence.words:
            continue
        first = sentence.mentions[0] if sentence.mentions else None
        if first is not None and _OPENS.match(sentence.words) is not None and _is_count(first) and first.clause < _NAME:
            yield from _opening(paragraph, number, first)
        for mention in sentence.mentions:
            said = _OF_THESE.search(mention.lead) if "其中的" in mention.lead and _is_count(mention) else None
            if said is not None:
                yield from _of_these(paragraph, number, mention, core(said.group("name")))


def _is_count(mention: Mention) -> bool:
    if mention.depth or not mention.is_level or not mention.unit or is_planned(mention):
        return False
    exact = mention.claim.approximation is Approximation.EXACT
    return exact and mention.claim.kind not in (ClaimKind.PERCENT, ClaimKind.DURATION, ClaimKind.NONE)


def _opening(paragraph: Paragraph, number: int, part: Mention) -> Iterator[Proposal]:
    behind = part.sentence.text[part.claim.end : min(part.claim.end + _NOTE, part.sentence.end)]
    if part.claim.start in paragraph.wholes or _NOT_OF_THEM.search(part.lead) or _ALL_TIME.search(behind):
        return
    like = [m for m in paragraph.sentences[number - 1].mentions if m.unit == part.unit and not m.depth]
    if len(like) != 1 or not _is_count(like[0]) or "其中" in like[0].head:
        return
    name = part.lead.partition("其中")[2]
    if _takes_up(name, core(like[0].lead)):
        relation = total_relation(like[0], [part], part.lead, kind=RelationKind.PART)
        yield Proposal((relation,), Confidence.HIGH)


def _takes_up(name: str, whole: str) -> bool:
    """Whether the part's name has all words that the whole's name ends with: 异地住院直接结算 for 住院结算.

    门诊慢特病结算 is none of 住院结算.
    """
    noun = whole[-_NOUN:]
    return len(noun) >= _NAME and all(noun[at : at + _NAME] in name for at in range(0, len(noun) - 1, _NAME))


_NOUN = 4


def _of_these(paragraph: Paragraph, number: int, part: Mention, name: str) -> Iterator[Proposal]:
    told = [m for s in paragraph.sentences[max(0, number - _BACK) : number] for m in s.mentions]
    like = [m for m in told if m.unit == part.unit and _is_count(m) and core(m.lead).endswith(name)]
    if len(name) >= _NAME and len(like) == 1 and like[0].claim.start not in paragraph.wholes:
        relation = total_relation(like[0], [part], part.lead, kind=RelationKind.PART)
        yield Proposal((relation,), Confidence.HIGH)


_DONE = pattern("(?P<closed>办结|答复|办复)|整改|消除|销号|化解|处置")
_FOUND = pattern("发现|排查出?|[检核]?查出|摸排|梳理")
_HANDED = pattern("收到|交办|承办|接收")
_ADVICE = pattern("建议|提案|议案")
_CARRIED = pattern("结转|旧存|积存|[上去往历]年|累计|存量|遗留|以前|长期")


def _come_out(paragraph: Paragraph, number: int, outcome: Mention, done: re.Match[str]) -> Iterator[Proposal]:
    """发现隐患4216处。…整改隐患3982处: of what was found, in the same words."""
    name = core(outcome.lead[done.end() :])
    closed = done.group("closed") is not None
    if len(name) < _NAME or (closed and _ADVICE.search(name) is None) or "其中" in outcome.lead:
        return
    told = [m for s in paragraph.sentences[max(0, number - _BACK) : number] for m in s.mentions]
    like = [m for m in told if m.unit == outcome.unit and _is_count(m) and (m.lead.endswith(name) or name in m.tail)]
    if any(m.unit == outcome.unit for m in outcome.sentence.mentions[: outcome.index]):
        return  # 上年度查出的148个问题中，整改问题141个: of those
    went_in = (_HANDED if closed else _FOUND).search(like[0].lead) if len(like) == 1 else None
    if went_in is None or core(like[0].lead[went_in.end() :]) != name:
        return
    first = paragraph.sentences[0]
    if _CARRIED.search(first.text, first.start, outcome.sentence.end) is not None:
        return
    members = (Member("in", like[0].claim), Member("out", outcome.claim))
    limit = total_of([like[0].claim], unit_scale=outcome.claim.scale)
    relation = Relation(RelationKind.ORDER, members, outcome.claim, limit, Comparison.AT_MOST, cue=outcome.lead)
    yield Proposal((relation,), Confidence.HIGH)
