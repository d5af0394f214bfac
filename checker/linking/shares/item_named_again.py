"""Shares of an item that is named once more behind its list: 供气9638万方，其中居民3127万方、工业…，居民用气占32.4%.

The parts of a list that comes out to the last place are all there is, and the name tells which one is meant; however
it is shortened (车险 for 机动车辆险), and whatever stands nearest. So no other figures can be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.memory import core_of
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.shares.base_names import is_called
from checker.linking.shares.base_words import base_words
from checker.linking.shares.bases_by_place import is_from_another_view
from checker.linking.shares.counted_otherwise import counts_people_or_money, only_ends_alike
from checker.linking.shares.named_list import item_in_row
from checker.model.claim import ClaimKind
from checker.model.interval import Interval
from checker.model.patterns import pattern

_MOST_BACK = 24
"""So many figures in front of the share are looked at."""


def item_named_again(share: Mention, paragraph: Paragraph, number: int) -> tuple[Mention, Mention | None] | None:
    """The item of the list right in front that the share's subject names alone, and the whole of the list.

    ``None`` for the whole where words say that the share is of something else: 升学占毕业生总数的.
    """
    if share.depth or share.name or not _stands_alone(share):
        return None
    subject = _subject_of(share)
    items = _list_in_front(share, paragraph, number) if len(subject) >= _WORD else ()
    named = _named(subject, items) or (item_in_row(subject, items) if items else None)
    named = named or _named(subject, _beside_whole(items, paragraph))
    if named is None or (named.sentence is share.sentence and named.clause == share.clause):
        return None
    if is_from_another_view(share, named):
        return None  # 从增量看，税收占91.6%
    if counts_people_or_money(subject, named) or only_ends_alike(share, named):
        return None  # 公办86所、民办117所；在园幼儿48216人，公办园在园幼儿占55.1%
    whole = paragraph.wholes[named.claim.start]
    own = all(_is_of(each, whole) for each in (*_shares_in_front(share, named), share))
    return named, whole if own else None


def _stands_alone(share: Mention) -> bool:
    """Whether the clause holds no other figure: of 分别占60%和40%, 项目数占29.2%、金额占67.3% each is of its own."""
    mentions = share.sentence.mentions
    beside = [*mentions[max(0, share.index - 1) : share.index], *mentions[share.index + 1 : share.index + 2]]
    return all(m.clause != share.clause or m.depth > share.depth for m in beside)


def _subject_of(share: Mention) -> str:
    """What the clause says has the share; nothing of what grew: 税收增收额占增收总额的."""
    said = _SUBJECT.match(f"{share.head}占" if share.claim.literal.partition("占")[1] else share.head)
    if said is None or _AT.search(said["subject"]) or _OF_A_CHANGE.search(f"{said['subject']}{_words_of(share)}"):
        return ""
    return said["subject"]


def _words_of(share: Mention) -> str:
    """What the share is said to be of; 占比首次降到 says nothing of it."""
    return _MOVED.sub("", base_words(share))


_MOVED = pattern("(?:首次|已|又|再|仍)*(?:[升降增提][高至到]+|上升[至到]|下降[至到]|回落[至到])$")
_AT = pattern("在(?![园校册岗编职读途建院])")


_OF_A_CHANGE = pattern("[增减降](?!值税)")


def _shares_in_front(share: Mention, item: Mention) -> Iterator[Mention]:
    """The shares behind the list: 从增量看，税收占增收总额的91.6%，非税占8.4% go on with a base of their own."""
    front = share.sentence.mentions[: share.index]
    yield from (m for m in front if m.role is Role.SHARE and m.claim.start > item.claim.start)


_SUBJECT = pattern(
    "[，,；;、\\s]*(?:其中|而|且|但)?(?P<subject>[^，,。；;：:、占（）()]{2,14}?)(?:[一1]项)?"
    "(?:在[^，,。；;、占]{1,10}中)?(?:的|所|约|仅|只|就|已|则|又|还|合计)*(?:占|比重)"
)
_WORD = 2
_SEVERAL = pattern("[两三四五六七八九十]|合计|共|以[上下]|[前后]|之和|均|各|等|其[他余]|总")
"""前两类占, 本科及以上学历占: several items together, or none."""


def _list_in_front(share: Mention, paragraph: Paragraph, number: int) -> Sequence[Mention]:
    """The parts of the nearest whole that come to it, where no other figure of their unit stands behind them."""
    front = share.sentence.mentions[max(0, share.index - _MOST_BACK) : share.index]
    if number and not any(m.is_level and _is_of_list(m, paragraph) for m in front):
        front = [*paragraph.sentences[number - 1].mentions[-_MOST_BACK:], *front]
    levels = [m for m in front if m.is_level and m.claim.kind is not ClaimKind.DURATION]  # 春运40天，节后25天
    last = next((m for m in reversed(levels) if m.claim.start in paragraph.wholes or _is_whole(m, paragraph)), None)
    if last is None or any(m.unit == last.unit for m in levels[levels.index(last) + 1 :]):
        return ()
    whole = paragraph.wholes.get(last.claim.start, last)
    parts = [m for m in levels if paragraph.wholes.get(m.claim.start) is whole]
    return parts if len(parts) > 1 and _come_to(parts, whole) else ()


def _beside_whole(items: Sequence[Mention], paragraph: Paragraph) -> Sequence[Mention]:
    """共900人，寄宿610人，走读290人；寄宿的男生320人、女生290人，寄宿生占: the list that the divided figure is in."""
    divided = paragraph.wholes[items[0].claim.start] if items else None
    whole = paragraph.wholes.get(divided.claim.start) if divided is not None else None
    if divided is None or whole is None:
        return ()
    beside = [m for m in divided.sentence.mentions if m.is_level and paragraph.wholes.get(m.claim.start) is whole]
    return beside if len(beside) > 1 and _come_to(beside, whole) else ()


def _is_of_list(mention: Mention, paragraph: Paragraph) -> bool:
    return mention.claim.start in paragraph.wholes or _is_whole(mention, paragraph)


def _is_whole(mention: Mention, paragraph: Paragraph) -> bool:
    """国有企业1.08万人，…，合计6.70万人，国有企业占: the whole behind its list."""
    return paragraph.is_divided(mention)


def _come_to(parts: Sequence[Mention], whole: Mention) -> bool:
    total = Interval.point(0)
    for part in parts:
        total = total + part.values
    return total.meets(whole.values)


def _named(subject: str, items: Sequence[Mention]) -> Mention | None:
    """The one item that the subject names: in full, by its beginning or its end, or by what it is short for."""
    names = [(_name_of(m), m) for m in items]
    names = [(name, m) for name, m in names if len(name) >= _WORD]
    for tells in (_bears, _begins, _ends, _is_short_for):
        found = [m for name, m in names if tells(subject, name, m)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _name_of(item: Mention) -> str:
    """What the item is called; of 2418户10096人 both figures are called what stands in front of the first."""
    before = item.sentence.mentions[item.index - 1] if item.index else None
    if before is not None and before.claim.kind is ClaimKind.DURATION and before.clause == item.clause:
        return _BEFORE_NAME.sub("", before.lead.rpartition("其中")[2]).strip(_MARKS)  # 节后25天发送1342.5万人次
    said = item.lead.strip(_MARKS) or item.label
    return _BEFORE_NAME.sub("", _SCOPE.sub("", said).rpartition("其中")[2]).strip(_MARKS)


_SCOPE = pattern("^[^，,、；;]{1,8}?(?:里头|里面|里边|当中|之中)[，,有]?")
"""寄宿的里头男生320人: called 男生."""

_MARKS = "，,、；;：: 　“”为有达约的"
_BEFORE_NAME = pattern("^[、，,；;：:\\s]*(?:包括|分别[为是])?")


def _bears(subject: str, name: str, item: Mention) -> bool:
    """Whether the subject is the name with a noun behind it, or has just its signs: 居民用气, 调解和好及撤诉."""
    if name not in item.lead and name not in item.label:
        return subject == name  # 节后 of 节后25天发送1342.5万人次
    if subject.startswith(name):
        return _is_noun(subject[len(name) :], item)
    return sorted(subject) == sorted(name)


def _is_noun(rest: str, item: Mention) -> bool:
    """Whether what stands behind the name is what the whole counts: 用气 of 供气量, 火灾 of 接火警94起."""
    whole = item.sentence.paragraph.wholes[item.claim.start]
    told = f"{whole.label}{whole.head}{whole.tail}"
    return (
        not rest
        or _SORT.fullmatch(rest) is not None
        or (_SEVERAL.search(rest) is None and any(sign in told for sign in rest))
    )


_SORT = pattern("[类型者]|(?:学?生|人员?|职工)|部分|领域|方面|渠道|方式|案件|问题|事项|诉求|数量?|[件户人宗起家]数")


def _begins(subject: str, name: str, item: Mention) -> bool:
    """储蓄 for 储蓄存款."""
    return _SEVERAL.search(subject) is None and name.startswith(subject)


def _ends(subject: str, name: str, item: Mention) -> bool:
    """住宅火灾 for 居民住宅, 增值税 for 国内增值税: but not 合格 for 不合格."""
    shared = max((k for k in range(_WORD, len(name)) if subject.startswith(name[-k:])), default=0)
    return bool(shared) and not _denies(subject, name) and _is_noun(subject[shared:], item)


def _is_short_for(subject: str, name: str, item: Mention) -> bool:
    """Whether the name has the signs of the subject in this order: 机动车辆险 those of 车险."""
    at = -1
    for sign in _MEASURE.sub("", subject):
        at = name.find(sign, at + 1)
        if at < 0:
            return False
    return not _denies(subject, name) and _SEVERAL.search(subject) is None


_MEASURE = pattern("(?<=..)(?:[人户件]数|数量)$")


def _denies(subject: str, name: str) -> bool:
    return any(sign in name and sign not in subject for sign in "不非未无除")


def _is_of(share: Mention, whole: Mention) -> bool:
    """Whether the words leave the base open, or name the whole: 占比, 占有效警情的."""
    core = core_of(_words_of(share))
    return len(core) < _WORD or core == whole.unit or is_called(whole, core)
