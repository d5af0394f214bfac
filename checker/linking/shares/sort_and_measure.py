"""The figure that a share names by a sort and a measure, told in two clauses: 产业类项目58个，完成投资121.5亿元.

…。产业类完成投资占总量的59.6%: the sort is the first figure's, the measure stands in front of the second.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention, Sentence
from checker.model.patterns import pattern

_NAME = pattern("\\s*(?:其中)?(?P<name>[^\\W\\d_a-zA-Z]{4,14}?)(?:约|共|合计|仅|只|就|已|分别)*(?:的?占|占比)")
_WORD = 2
_MOST = 32
"""So many figures in front may be the one that is named."""


def named_by_sort(share: Mention, sentences: Sequence[Sentence]) -> Mention | None:
    """The one figure of the nearest sentence that has any, whose sort and measure together are the share's subject."""
    said = _NAME.match(share.head) if not share.depth else None
    if said is None:
        return None
    near = [_near(sentence, share) for sentence in sentences]
    if any(said["name"] in m.label for mentions in near for m in mentions if m.is_level):
        return None
    for mentions in near:
        found = [m for m in mentions if m.claim.start < share.claim.start and _is_called(m, said["name"])]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def sorts_of_name(share: Mention) -> list[Mention]:
    """正高级职称98人，副高级职称231人，…，高级职称占比为38.26%: the figures that go by the share's name and more.

    None where a figure goes by the name itself, and where one sort alone does.
    """
    said = _OF_SORTS.search(share.head) if not share.depth else None
    if said is None:
        return []
    name = said["name"]
    front = [m for m in share.sentence.mentions[: share.index] if m.is_level and not m.depth]
    called = [(m, m.lead.find(name)) for m in front[-_MOST:] if name in m.lead]
    own = [_NARROWED.search(m.lead[:at]) is not None for m, at in called]
    alike = len({m.unit for m, _ in called}) == 1
    return [m for m, _ in called] if len(called) == _WORD and all(own) and alike else []


_OF_SORTS = pattern(
    "^[，,、\\s]*(?:其中)?[，,]?(?:具有|拥有|获得?)?(?P<name>高级(?:专业技术)?(?:职称|职务)[^\\W\\d_a-zA-Z]{0,4}?)(?:所?占|的?比例|的?比重)"
)
_NARROWED = pattern("[正副]$")
"""What 高级职称 is of: the two together."""


def _near(sentence: Sentence, share: Mention) -> Sequence[Mention]:
    at = share.index if share.sentence is sentence else len(sentence.mentions)
    return sentence.mentions[max(0, at - _MOST) : at]


def _is_called(mention: Mention, name: str) -> bool:
    """Whether the name is a stretch of what the figure in front counts, and then the figure's own words."""
    if not mention.is_level or mention.depth or not mention.index:
        return False
    before = mention.sentence.mentions[mention.index - 1]
    beside = before.peer == mention.peer and mention.clause == before.clause + 1 and before.unit != mention.unit
    if not beside or not before.is_level or before.depth:
        return False
    own = _FILLER.sub("", mention.lead)
    if len(own) < _WORD:
        return False
    cuts, sort = range(_WORD, len(name) - 1), _BEFORE.sub("", before.label)
    return any(sort.startswith(name[:at]) and (name[at:] in own or name[at:].startswith(own)) for at in cuts)


_BEFORE = pattern("^[，,、\\s]*(?:全[年市县区省镇]|其中|共|网络|线上|依法|组织|开展|实施|支持|查处|完成)*")
"""What a sort goes by without: 网络拍卖 is 拍卖, but 外资工业项目 are only some of 工业项目."""
_FILLER = pattern("^[，,、\\s]*(?:共计|累计|合计|共|已|实际|分别|全年)*|[为达计共约]+$")
