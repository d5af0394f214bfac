"""A share of how much something grew: 存款比年初增加271.55亿元，其中住户存款…，比年初增加238.16亿元，占新增存款的87.7%.

The words of the share say that it is of an increment, or those in front of its part: 增量中，国际13.1万人次，占三成;
增量34.64亿元中普惠型小微占56.7%，即19.63亿元.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.choice import Proposal, may_be_meant
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.linking.reach import size
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_GROWN = "(?:净增|新增|增加|增收|减少|减收)[量额]?|增量|减量"
_OF = pattern(
    "占(?:到|了)?(?:"
    f"(?P<noun>[^，,。；;、\\d占]{{0,10}}?)(?:{_GROWN})|新增(?P<new>[^，,。；;、\\d占增]{{2,6}}?)(?:总?[量额])?)的(?:比重为?)?$"
)
_SUBJECT = pattern(f"(?P<noun>[^，,。；;、\\d占]{{2,10}}?)(?:{_GROWN})占(?:到|了)?$")
_OPENED = pattern("(?:增量|净增|新增|增加)[^，,。；;\\d]{0,8}[中里]，")
_ALL = pattern("^(?:当年|全年|全部|其|同期)+")
_REGION = pattern("全[省国市县区州社行]")
_THAT_IS = pattern("[，,\\s]*(?:即|为|约|达|计)+")
_BACK_TO = (Role.SHARE, Role.GROWTH)


def of_increment(share: Mention, paragraph: Paragraph) -> tuple[Proposal, ...] | None:
    """The share of the increment that its words speak of; () where that is not told, ``None`` of any other share."""
    if share.depth:
        return None
    said = _OF.search(share.head)
    told = _told(share, paragraph)
    if said is not None:
        noun = _ALL.sub("", said["noun"] or said["new"] or "")
        region = _REGION.match(noun)
        if region is not None and not any(region.group() in m.head for m in told):
            return () if "社" not in noun or not told else _over(share, _part(share, told), told, noun[3:])
        return _over(share, _part(share, told), told, noun)
    if (subject := _SUBJECT.search(share.head)) is not None:
        part = _behind(share)
        return _over(share, part, told, subject["noun"][-2:] if part is not None else "")
    if (inside := _inside(share)) is not None:
        return _over(share, _behind(share), [inside], "")
    part = share.sentence.mentions[share.index - 1] if share.index else None
    if part is None or not part.is_level or share.clause - part.clause != 1 or share.head.strip("，, ") != "占":
        return None
    opened = [m for m in told if m.sentence is share.sentence and m.index < part.index]
    opened = [m for m in opened if _OPENED.search(part.sentence.text, m.claim.end, part.claim.start)]
    return _over(share, part, opened[-1:], "") if opened and opened[-1].peer <= part.peer else None


def _told(share: Mention, paragraph: Paragraph) -> list[Mention]:
    """The increments of the sentence in front of the share, and of the one before."""
    number = paragraph.number_of(share.sentence)
    told = [m for s in paragraph.sentences[max(0, number - 1) : number] for m in s.mentions]
    return [m for m in (*told, *share.sentence.mentions[: share.index]) if _is_increment(m)]


def _is_increment(mention: Mention) -> bool:
    grown = mention.role is Role.CHANGE and mention.name not in ("gap", "points", "second")
    return (grown or (mention.role is Role.NET and mention.name != "balance")) and not mention.depth


def _part(share: Mention, told: Sequence[Mention]) -> Mention | None:
    """The increment right in front, past its growth and share; else the item that the share names, or the level."""
    mentions = share.sentence.mentions
    front = [m for m in mentions[: share.index] if not m.depth]
    while front and front[-1].role in _BACK_TO and share.clause - front[-1].clause <= 1:
        front.pop()
    near = front[-1] if front else None
    if near is None or share.clause - near.clause > 1 + len(mentions[near.index + 1 : share.index]):
        return None
    subject = share.head.partition("占")[0].strip("，,；;其 ")
    opened = [m for m in front if any(each.sentence is m.sentence and each.index < m.index for each in told)]
    called = [
        m for m in opened if len(subject) > 1 and m.lead.strip("，,；;、 ").removeprefix("其中").startswith(subject)
    ]
    if called:
        return called[0] if len(called) == 1 else None
    if len(subject) > 1 and not _is_grown(subject):
        return None
    return near if _is_increment(near) or near.is_level else None


def _is_grown(subject: str) -> bool:
    return subject.endswith(("增量", "新增", "净增", "增额", "增加额", "增收额"))


def _behind(share: Mention) -> Mention | None:
    """占了81.7%，即96.7亿元."""
    behind = share.sentence.mentions[share.index + 1 : share.index + 2]
    told = [m for m in behind if m.is_level and _THAT_IS.fullmatch(m.lead) and m.clause - share.clause == 1]
    return told[0] if told else None


def _inside(share: Mention) -> Mention | None:
    """增量34.64亿元中普惠型小微占56.7%: the increment that the clause opens with."""
    base = share.sentence.mentions[share.index - 1] if share.index else None
    opens = base is not None and base.clause == share.clause and base.tail[:1] in ("中", "里")
    return base if opens and base is not None and _is_increment(base) else None


def _over(share: Mention, part: Mention | None, told: Sequence[Mention], noun: str) -> tuple[Proposal, ...] | None:
    """The share of the one increment that the part can be among."""
    if part is None:
        return None
    bases = [m for m in told if m is not part and m.unit == part.unit and size(m) > size(part)]
    bases = [m for m in bases if m.claim.start < part.claim.start]
    if part.role is not Role.LEVEL:
        bases = [m for m in bases if m.direction == part.direction]
    if noun and len(named := [m for m in bases if noun in _topic(m)]) > 0:
        bases = named
    elif noun:
        return None
    here = [m for m in bases if m.sentence is share.sentence] or bases
    if len(here) > 1 and max(here, key=size) is here[0]:
        here = here[:1]  # what all of them are parts of
    if len(here) != 1:
        return None
    of_it = quotient(RelationKind.SHARE, share, [(1, part)], [(1, here[0])], roles=SHARE_ROLES, cue="增量")
    return (Proposal((of_it,), Confidence.HIGH if may_be_meant(of_it) else Confidence.LOW),)


def _topic(mention: Mention) -> str:
    """What grew: the words of its clause, and those of the level in front of it."""
    levels = [m for m in mention.sentence.mentions[: mention.index] if m.is_level and not m.depth]
    return mention.head + (levels[-1].head if levels else "")
