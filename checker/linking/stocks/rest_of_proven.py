"""What a share or a rate that came out leaves of its base: 38件、27件、94件，占立案总数的81.1%，其余领域立案37件.

新签约项目63个。…已开工48个，开工率76.2%；…；尚未开工的15个: the quotient says of what the two halves are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.passage import Mention, Paragraph
from checker.linking.rates.by_stem import stem_of
from checker.linking.stocks.budgets import left_over
from checker.model.claim import ClaimKind
from checker.model.expression import Quotient, figures_of
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_REST = pattern("\\s*(?:其余|余下|剩余|剩下)(?P<what>[^，,。；;、：:（(]{0,12})$")
_FILL = pattern(
    "^的|[一二两三四五六七八九十\\d]+[个类项]|各[类项]?|类[型别]?|领域|方面|地区|区域|行业|[有共为是达仅只均的]|全部|分布在|来自|属于?"
)
_DENIES = pattern(
    "[，,\\s]*(?P<sure>其余|尚|还|仍|暂)?(?:目前|现)?(?P<also>尚|还|仍|暂)?(?:未|没有)(?P<stem>[^\\W\\d_a-zA-Z]{2,4}?)(?:的|项目|企业|案件|问题|事项|有|共|为)*$"
)
_SURE_WORDS = 2
_TELLING = 3
_QUOTIENTS = (RelationKind.SHARE, RelationKind.RATE)
_NO_SUM = (RelationKind.TOTAL, RelationKind.STOCK_FLOW, RelationKind.COMPLEMENT)


def link_rests_of_proven(paragraph: Paragraph, chosen: Sequence[Relation]) -> Iterator[Proposal]:
    """Every rest behind a quotient that holds, as what its part leaves of its base.

    Not of a figure that is tied in a sum already.
    """
    tied = {
        member.claim.start
        for relation in chosen
        if relation.kind in _NO_SUM and relation.confidence is not Confidence.LOW
        for member in relation.members
        if member.role == "part" or (relation.stated is not None and member.claim.start == relation.stated.start)
    }
    for relation in chosen:
        if relation.kind not in _QUOTIENTS or relation.stated is None or not holds(relation):
            continue
        quotient = paragraph.mention_at(relation.stated.start)
        parts = _members(paragraph, relation, "numerator")
        bases = _members(paragraph, relation, "denominator")
        if quotient is None or quotient.depth or not parts or len(bases) != 1 or bases[0] in parts:
            continue
        if not isinstance(relation.computed, Quotient) or len([*figures_of(relation.computed.denominator)]) > 1:
            continue  # 党员463人，占67.9%，其余党员219人: of both together
        if len({m.unit for m in (*parts, *bases)}) > 1 or parts[0].claim.kind is not ClaimKind.COUNT:
            continue
        if relation.kind is RelationKind.SHARE:
            found = _rest_behind(quotient, parts, bases[0])
        else:
            found = _denied_behind(quotient, parts)
        if found is not None and found[0].claim.start not in tied:
            rest, sure = found
            yield Proposal((left_over(rest, [(1, bases[0]), *((-1, part) for part in parts)]),), sure)


def _members(paragraph: Paragraph, relation: Relation, role: str) -> list[Mention]:
    found = [paragraph.mention_at(member.claim.start) for member in relation.members if member.role == role]
    told = [mention for mention in found if mention is not None]
    return told if len(told) == len(found) else []


def _rest_behind(share: Mention, parts: Sequence[Mention], base: Mention) -> tuple[Mention, Confidence] | None:
    """The figure right behind the share that is called the rest, of the same thing as part or base."""
    behind = share.sentence.mentions[share.index + 1 : share.index + 2]
    rest = next((m for m in behind if m.is_level and not m.depth and m.unit == base.unit), None)
    if rest is None or rest.peer != share.peer or rest.clause - share.clause != 1 or base.unit == "":
        return None
    said = _REST.match(rest.lead)
    if said is None or parts[0].index > share.index or _goes_on(rest):
        return None
    what = _FILL.sub("", said["what"])
    label = base.label + parts[0].label
    done = cues.GOES_OUT.search(what)
    if (len(what) >= _SURE_WORDS and cues.overlap(what, label) < _SURE_WORDS) or (done and done.group() not in label):
        return None  # 投诉412件，餐饮142件，占34.5%，其余投诉办结98件
    digits = len(share.claim.number.replace(".", "").strip("0"))
    return rest, Confidence.HIGH if digits >= _TELLING else Confidence.MEDIUM


def _goes_on(rest: Mention) -> bool:
    """Whether further figures belong to the rest: 其余甲类20件、乙类17件."""
    behind = rest.sentence.mentions[rest.index + 1 : rest.index + 2]
    return bool(behind) and behind[0].unit == rest.unit and behind[0].separator == "、"


def _denied_behind(rate: Mention, parts: Sequence[Mention]) -> tuple[Mention, Confidence] | None:
    """The figure behind the rate that counts those of which the rate's verb is not true: 尚未开工的15个."""
    stem = stem_of(rate.name)[-_SURE_WORDS:]
    if len(parts) != 1 or len(stem) < _SURE_WORDS or stem not in parts[0].lead:
        return None
    for mention in rate.sentence.mentions[rate.index + 1 :]:
        if mention.name and stem_of(mention.name).endswith(stem):
            return None  # of other figures, with a rate of their own
        if not mention.is_level or mention.depth or mention.unit != parts[0].unit:
            continue
        said = _DENIES.match(mention.head) if mention.lead == mention.head else None
        if said is not None and said["stem"] == stem:
            return mention, Confidence.HIGH if said["sure"] or said["also"] else Confidence.MEDIUM
    return None
