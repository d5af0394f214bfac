"""What is counted in two figures at once is no more than either of them.

申请3246件，核准3418件，其中当年申请当年核准的3307件: of this year's applications as well. 持有甲证286人，
持有乙证112人，同时持有两证的124人.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.totals.subsets import is_exact_count
from checker.model.expression import Figure
from checker.model.patterns import pattern
from checker.model.relation import Comparison, Confidence, Member, Relation, RelationKind

_TIME = "年度?|月|季度?|期|日|天|周"
_SAME_TIME = pattern(
    f"[当本](?P<time>{_TIME})(?P<first>{cues.HAN}{{2}})[，、]?[当本](?P=time)(?P<second>{cues.HAN}{{2,4}})的?(?:共|有|为|达)*$"
)
_HAVE = "持有|具备|取得|享受|领取|参加|参保|获得|报名|选修|缴纳|患有|投保|开通|订阅|加入"
_AT_ONCE = pattern(
    f"(?:同时|均|都)(?P<verb>{_HAVE})[了过]?(?:这|上述|以上)?[两二双]|[两二][^，,。；;\\d]{{0,3}}[都均](?P<alike>{_HAVE})"
)
_BACK = 12


def link_in_both(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every figure of what is in two others, against each of these."""
    for sentence in paragraph.sentences:
        words = sentence.words
        if "当" in words or "本" in words or "同时" in words or "均" in words or "都" in words:
            for mention in sentence.mentions[1:]:
                if is_exact_count(mention) and not mention.depth:
                    for whole in (*_of_one_time(sentence, mention), *_of_two(sentence, mention)):
                        yield Proposal((_at_most(mention, whole),), Confidence.HIGH)


def _of_one_time(sentence: Sentence, mention: Mention) -> Iterator[Mention]:
    """The figures of the two deeds that are said to fall in one period: 当年受理当年审结的."""
    said = _SAME_TIME.search(mention.lead)
    if said is None or said["first"] == said["second"][:2]:
        return
    like = _like(sentence, mention)
    for verb in (said["first"], said["second"][:2]):
        told = [m for m in like if verb in m.lead and "其中" not in m.lead]
        if len(told) == 1:
            yield told[0]


def _of_two(sentence: Sentence, mention: Mention) -> Iterator[Mention]:
    """The only two figures in front whose words are the verb of 同时持有两证的."""
    said = _AT_ONCE.search(mention.head)
    if said is None:
        return
    verb = said["verb"] or said["alike"]
    told = [m for m in _like(sentence, mention) if verb in m.lead]
    if len(told) == _PAIR and told[0].index + 1 == told[1].index:
        yield from told


_PAIR = 2


def _like(sentence: Sentence, mention: Mention) -> list[Mention]:
    """The counts of its unit in front of it in its stretch, none of them of another time."""
    front = sentence.mentions[max(0, mention.index - _BACK) : mention.index]
    like = [m for m in front if m.unit == mention.unit and m.peer == mention.peer and not m.depth]
    return [m for m in like if is_exact_count(m) and not cues.CARRIED_IN.search(m.lead)]


def _at_most(mention: Mention, whole: Mention) -> Relation:
    members = (Member("in", whole.claim), Member("out", mention.claim))
    return Relation(
        RelationKind.ORDER,
        members,
        mention.claim,
        Figure(whole.claim, mention.claim.scale),
        Comparison.AT_MOST,
        cue=mention.lead,
    )
