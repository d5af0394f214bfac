"""Where the figure of the earlier period stands: in a bracket behind, in front, or at the head: 与上年的5740起相比."""

from __future__ import annotations

from checker.linking import cues
from checker.linking.growth.growth_readings import Pair
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.model.patterns import pattern


def is_spent(growth: Mention, previous: Mention) -> bool:
    """Whether another rate took the earlier figure, and another quantity came after it.

    事故118起，比上年的248起下降52.4%，死亡59人，下降18.1%: the 248起 are nothing to the last rate.
    """
    between = (
        growth.sentence.mentions[previous.index + 1 : growth.index] if previous.sentence is growth.sentence else []
    )
    taken = next((m for m in between if m.role is Role.GROWTH), None)
    return taken is not None and any(m.is_level and m.index > taken.index and m.unit != previous.unit for m in between)


def earlier_figures(sentence: Sentence, run: list[Mention], following: Sentence | None) -> list[Mention]:
    """Figures of the earlier period, the likeliest first: in a bracket behind, in front, behind, in the next
    sentence.
    """
    first, last = run[0], run[-1]
    found = [m for m in sentence.mentions if m.role is Role.PREVIOUS]
    bracketed = [m for m in found if m.bracket and m.bracket != first.bracket and m.index == last.index + 1]
    bracketed = [m for m in bracketed if m.clause == last.clause]  # 下降4.1%，同比（上年同月80000件）: of the next one
    if bracketed and len(run) > 1:  # 分别下降12.0%和8.4%（上年为1416件3136人次）
        return [m for m in found if m.bracket == bracketed[0].bracket]
    if not bracketed and first.depth and first.owner is not None:
        bracketed = [m for m in found if m.bracket == first.bracket and m.index == last.index + 1]
        bracketed = [m for m in bracketed if m.unit == first.owner.unit]  # 683.95亿元（同比增长23.5%，上年为554亿元）
    if bracketed:
        return bracketed
    front = [m for m in found if m.index < first.index]
    front = [m for m in front if m.bracket in (0, first.bracket) or _beside_owner(m) or _noted(m, first)]
    same_peer = [m for m in front if m.peer == first.peer]
    behind = [m for m in found if m.index > last.index and not m.bracket and not _is_compared(m)]
    own = any(m.is_level and m.peer == first.peer and m.index < first.index for m in sentence.mentions)
    levels = {m.peer for m in sentence.mentions if m.is_level}
    alone = [m for m in front if m.peer not in levels]  # 上年新建12座；今年新建18座，增长50%
    candidates = same_peer or behind or (alone if own and first.peer else front)
    if not candidates and following is not None and following.mentions:
        opens = cues.OPENS_EARLIER.match(following.words)
        candidates = [m for m in following.mentions if m.role is Role.PREVIOUS] if opens else []
    return candidates if len(run) > 1 else candidates[::-1]


def _is_compared(earlier: Mention) -> bool:
    """Whether the figure is what one behind it is compared with, and no further item of a list: A件与B元."""
    return earlier.lead.strip() not in _JOINED and cues.COMPARED_WITH.search(earlier.lead) is not None


_JOINED = ("与", "同")


def told_before(paragraph: Paragraph, number: int, change: Mention) -> Pair | None:
    """与上年的5740起相比，总量上升10.1%: the sentence opens with the earlier figure, the current one is told before it.

    It is the one that the clause names again, or, where the clause names none, the whole that the last sentence ends
    with or consists of: 县级2次、部门34次，共36次。较上年的28次多8次.
    """
    if (noted := _noted_before(paragraph, number, change)) is not None:
        return noted
    front = [m for m in change.sentence.mentions[: change.index] if not m.depth]
    if len(front) != 1 or front[0].role is not Role.PREVIOUS or _OPENS_COMPARING.match(front[0].head) is None:
        return None
    (previous,) = front
    told = [m for sentence in paragraph.before(number, _BACK) for m in reversed(sentence.mentions)]
    told = [m for m in told if m.unit == previous.unit and m.is_level and not m.depth]
    told = [m for m in told if m.sentence.paragraph is paragraph]
    subject = cues.subject_of(change.head) if change.clause != previous.clause else cues.subject_of(change.lead)
    if len(subject) > 1:
        named = [m for m in told if cues.shares_words(subject, m.label)]
        best = max((cues.overlap(subject, m.label) for m in named), default=0)
        named = [m for m in named if cues.overlap(subject, m.label) == best]
        # 来信312件、来访974件。与上年的1402件相比，来访下降12.3%: of a part, and the 1402件 may be of all
        named = [m for m in named if m.claim.start not in paragraph.wholes]
        return (named[0], previous) if len(named) == 1 else None
    last = [m for m in told if m.sentence is told[0].sentence]
    tops = [m for m in last if paragraph.wholes.get(m.claim.start) is None and "其中" not in m.head]
    return (tops[0], previous) if len(tops) == 1 else None


def _noted_before(paragraph: Paragraph, number: int, change: Mention) -> Pair | None:
    """与上届相比，奖牌（上届41枚）多3枚: the earlier figure in a bracket of its own, the current one told before under
    the name that the bracket stands behind.
    """
    noted = change.sentence.mentions[change.index - 1] if change.index else None
    if noted is None or noted.role is not Role.PREVIOUS or not noted.depth:
        return None
    if noted.owner is not None and noted.owner.clause == noted.clause:
        return None
    name = _NAMED_NOTE.fullmatch(change.head)
    if name is None or noted.clause != change.clause or noted.unit != change.unit and change.claim.unit != "%":
        return None
    told = [m for sentence in paragraph.before(number, _BACK) for m in reversed(sentence.mentions)]
    told = [
        m for m in told if m.unit == noted.unit and m.is_level and not m.depth and m.sentence.paragraph is paragraph
    ]
    told += [m for m in change.sentence.mentions[: noted.index] if m.unit == noted.unit and m.is_level and not m.depth]
    whole = [m for m in told if m.claim.start not in paragraph.wholes and "其中" not in m.head]
    named = [m for m in whole if _COUNTED.sub("", m.lead).endswith(name.group(1))]
    return (named[0], noted) if len(named) == 1 else None


_COUNTED = pattern("(?:总?数|总量|总额)?(?:为|达|共|约|有)*$")
_NAMED_NOTE = pattern("\\s*([^\\W\\d_a-zA-Z]{2,8}?)(?:总?数|总量)?[（(][^（）()]*[）)][^，,。；;（）()]{0,6}")

_BACK = 2
_OPENS_COMPARING = pattern("\\s*(?:与|和|同|比|较|跟)")


def _noted(mention: Mention, growth: Mention) -> bool:
    """Whether the figure stands in a bracket of the rate's own words: 同比（上年同月80000件）上升8.0%."""
    return mention.index == growth.index - 1 and mention.clause == growth.clause and not growth.depth


def _beside_owner(mention: Mention) -> bool:
    """Whether the figure stands in a bracket of a figure of its own unit: 18座（上年12座）."""
    return mention.owner is not None and not mention.owner.depth and mention.owner.unit == mention.unit
