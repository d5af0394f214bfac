"""What a share or a rate that came out leaves of its base: 38件、27件、94件，占立案总数的81.1%，其余领域立案37件.

新签约项目63个。…已开工48个，开工率76.2%；…；尚未开工的15个: the quotient says of what the two halves are. And how far
what was done is from a target whose percentage came out: 建成3312座，完成任务3200座的103.5%，超出112座.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.facts.completions import as_set
from checker.linking.growth.differences import difference
from checker.linking.passage import Mention, Paragraph
from checker.linking.rates.stems import stem_of
from checker.linking.stocks.budgets import left_over
from checker.model.claim import Approximation, ClaimKind
from checker.model.expression import Quotient, figures_of
from checker.model.interval import Interval
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
        if relation.kind is RelationKind.TARGET:
            yield from _distance_behind(paragraph, relation)
            continue
        if relation.kind not in _QUOTIENTS or relation.stated is None or not holds(relation):
            continue
        quotient = paragraph.mention_at(relation.stated.start)
        parts = _members(paragraph, relation, "numerator")
        bases = _members(paragraph, relation, "denominator")
        if quotient is None or quotient.depth or not parts or len(bases) != 1 or bases[0] in parts:
            continue
        if not isinstance(relation.computed, Quotient) or len([*figures_of(relation.computed.denominator)]) > 1:
            continue  # 党员463人，占67.9%，其余党员219人: of both together
        counts = parts[0].claim.kind is ClaimKind.COUNT or bases[0].clause == quotient.clause
        if len({m.unit for m in (*parts, *bases)}) > 1 or not counts:
            continue
        if relation.kind is RelationKind.SHARE:
            found = _rest_behind(quotient, parts, bases[0])
        else:
            found = _denied_behind(quotient, parts)
        if found is not None and found[0].claim.start not in tied:
            rest, sure = found
            yield Proposal((left_over(rest, [(1, bases[0]), *((-1, part) for part in parts)]),), sure)


def _distance_behind(paragraph: Paragraph, relation: Relation) -> Iterator[Proposal]:
    """完成年度任务3.0万人的86%，差0.42万人: how far what was done is from the target of a percentage that holds."""
    share = paragraph.mention_at(relation.stated.start) if relation.stated is not None and holds(relation) else None
    done, goal = (_members(paragraph, relation, role) for role in ("actual", "target"))
    if share is None or len(done) != 1 or len(goal) != 1:
        return
    for away in share.sentence.mentions[share.index + 1 : share.index + 2]:
        literal = away.claim.literal
        words = away.head + literal[: literal.find(away.claim.number)]  # 超出112座 is read as a bound
        said = _AWAY.fullmatch(words) if away.clause - share.clause == 1 and away.peer == share.peer else None
        if said is None or away.unit != goal[0].unit or away.depth or away.unit != done[0].unit:
            continue
        values = Interval.point(away.claim.written) if away.claim.kind is ClaimKind.COUNT else away.claim.asserted
        bound = away.claim.approximation in _BOUNDS
        if bound and (away.claim.scale != 1 or away.claim.kind is not ClaimKind.COUNT):
            return
        exact = away.claim._replace(approximation=Approximation.EXACT, values=values, asserted=values)
        told = away.with_claim(exact) if bound else away
        yield Proposal((difference(told.as_change(1 if said["more"] else -1), done[0], as_set(goal[0])),), _HIGH)


_AWAY = pattern(
    "[，,\\s]*(?:还|尚|仍|仅|共)?(?:(?P<more>超出|超额(?:完成)?|超(?:计划|目标|任务)?|多完成)|[差缺欠]|短缺|少完成)(?:任务|目标|计划)?了?"
)
_BOUNDS = (Approximation.MORE_THAN, Approximation.LESS_THAN)
_HIGH = Confidence.HIGH


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
    denied = _DENIES.match(rest.lead) if said is None and base.clause == share.clause else None
    if denied is not None and denied["stem"] in base.lead and len(parts) == 1 and not _goes_on(rest):
        return rest, Confidence.HIGH  # 占应整改6.72亿元的87.2%，尚未整改的0.86亿元
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
