"""分别: as many values as items, in the same order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from checker.linking import cues
from checker.linking.choice import holds
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Paragraph
from checker.linking.shares.sums_to_hundred import make_hundred
from checker.linking.words import word_claim
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Member, Relation, RelationKind

_JOIN = pattern("、|以及|和|(?<![普涉危触遍顾波提])及(?!以上|以下|其(?![他它余]))|(?<![参赋给])与(?!会)")
_MOST = 4
_LONGEST = 8


def in_order(relations: Sequence[Relation]) -> Relation | None:
    """The one relation that says that the values of a list stand in the right order, or in a wrong one.

    ``relations`` are those of the single values, in order. The order is right when all of them hold, and wrong when
    those that fail would all hold with their stated figures exchanged; otherwise the list says nothing: ``None``.
    """
    failing = [relation for relation in relations if not holds(relation)]
    if not failing:
        return _ordered(relations, relations, range(len(relations)))
    if not 1 < len(failing) <= _MOST:
        return None
    computed = [relation.computed.evaluate() for relation in failing if relation.computed is not None]
    stated = [relation.stated for relation in failing if relation.stated is not None]
    if len(computed) != len(failing) or len(stated) != len(failing):
        return None
    for order in permutations(range(len(failing))):
        if all((values := computed[i]) is not None and stated[j].values.meets(values) for i, j in enumerate(order)):
            return _ordered(failing, relations, order)
    return None


def _ordered(failing: Sequence[Relation], relations: Sequence[Relation], order: Sequence[int]) -> Relation:
    """The relation of a list whose odd values, if any, belong in ``order``."""
    first = failing[0]
    members = {member.claim.start: member for relation in relations for member in relation.members}
    stated = [relation.stated.literal for relation in failing if relation.stated is not None]
    return Relation(
        RelationKind.RESPECTIVE,
        tuple(members[start] for start in sorted(members)),
        first.stated,
        first.computed,
        confidence=Confidence.HIGH,
        cue="分别",
        facts=(("form", "order"), ("values", "、".join(stated)), ("right", "、".join(stated[j] for j in order))),
    )


def link_respective(paragraph: Paragraph) -> Iterator[Relation]:
    """A、B、C分别x、y、z: the items in front of 分别 and the values behind it."""
    for sentence in paragraph.sentences:
        if not cues.gives_each(sentence.words):
            continue
        at = 0
        while at < len(sentence.mentions):
            run = _values(sentence.mentions, at)
            if len(run) > 1:
                items = _items(run[0])
                if 0 < len(items) < len(run) == len(_every_item(_listing(run[0]))):
                    items = _every_item(_listing(run[0]))  # 教育、交通和通信分别增长A、B和C
                elif len(items) > len(run):
                    items = _full_as_it_is(run, _listing(run[0])) or items
                named = [] if items else _counted_names_in_front(run[0])
                if items:
                    yield _relation(run, items)
                elif named:
                    yield _with_count(_relation(run, named), run[0])
                elif bodies := _bodies_in_front(run):
                    yield _relation(run, bodies)
                elif (counted := _counted_in_front(run)) is not None:
                    yield counted
            at = run[-1].index + 1 if run else at + 1


def value_of_item(name: str, mentions: Sequence[Mention]) -> Mention | None:
    """The value of the item that bears the name: of 发明、实用新型、外观设计分别为612件、1894件、621件 the first."""
    for first in reversed(mentions):
        run, items = _run_with_items(first)
        bearing = [at for at, item in enumerate(items) if name in item]
        if len(bearing) == 1:
            return run[bearing[0]]
    return None


def names_and_values(mentions: Sequence[Mention]) -> Iterator[tuple[str, Mention]]:
    """The items of every list told 分别, each with its value: 东、中、西部分别为A、B、C has 东部, 中部 and 西部."""
    for first in mentions:
        run, items = _run_with_items(first)
        ending = items[-1][1:] if items else ""
        yield from zip((item if len(item) > 1 else item + ending for item in items), run, strict=True)


def _run_with_items(first: Mention) -> tuple[list[Mention], list[str]]:
    """The values behind 分别 and as many items in front of it; nothing where their numbers differ."""
    if not cues.RESPECTIVELY.search(first.lead):
        return [], []
    run = _values(first.sentence.mentions, first.index)
    items = [item.strip() for item in _items(first)]
    return (run, items) if len(items) == len(run) else ([], [])


def values_of(mentions: Sequence[Mention], first: Mention) -> list[Mention]:
    """The figures that the list whose first one this is tells 分别, as far as they are among ``mentions``."""
    told = {mention.claim.start for mention in mentions}
    return [m for m in _values(first.sentence.mentions, first.index) if m.claim.start in told]


def items_of(first: Mention) -> list[str]:
    """The names that stand in front of 分别: 公路、铁路分别; none where only one thing is named."""
    return [item.strip() for item in _items(first)]


def _values(mentions: Sequence[Mention], at: int) -> list[Mention]:
    """The figures behind 分别 or 依次 that follow each other without words between them."""
    first = mentions[at]
    if not cues.RESPECTIVELY.search(first.lead):
        return []
    run = [first]
    for mention in mentions[at + 1 :]:
        if mention.depth > first.depth:
            continue  # 依次下降6.1%、8.6%（上年81人）和4.3%: a note on one of the values
        bare = not mention.lead.strip("、和及与以 　达为）)")
        alike = mention.claim.kind is first.claim.kind or (_is_amount(mention) and _is_amount(first))
        if mention.clause != first.clause or not bare or not alike:
            break
        run.append(mention)
    return run


def _is_amount(mention: Mention) -> bool:
    """Whether the figure is a plain one with a unit: 旅客吞吐量、货邮吞吐量分别为412.6万人次、2.38万吨."""
    return mention.is_level and mention.claim.kind not in _COMPARISONS and bool(mention.unit)


_COMPARISONS = (ClaimKind.PERCENT, ClaimKind.POINTS, ClaimKind.NONE, ClaimKind.RATIO, ClaimKind.FRACTION)


def _items(first: Mention) -> list[str]:
    words = _listing(first)
    if any(character.isdecimal() for character in _NUMBERED.sub("", words)):
        return []  # 由720元、560元分别提高到780元、620元: figures, and no items with values of their own
    items = _every_item(_ONE_NAME.sub(_without_join, words))
    return items if len(items) > 1 and "、" in words else []


def _every_item(words: str) -> list[str]:
    return [item for item in _JOIN.split(words) if item.strip()]


_NUMBERED = pattern("\\d{1,2}(?=号)")
"""1号线、2号线、4号线: a number that belongs to a name."""
_ONE_NAME = pattern(
    "货物[和与]服务|住宿[和与]餐饮|批发[和与]零售|信息传输、软件|科学研究[和与]技术|租赁[和与]商务|交通运输、仓储[和与]邮政"
    "|文化、体育[和与]娱乐|卫生[和与]社会工作|水利、环境[和与]公共|国际[和及与]港澳台|港澳台[和及与]国际|农林牧渔专业[和及与]辅助性活动|居民服务、修理[和与]其他|用品[及和]服务"
    "|(?:杂项|其[他它])商品[和与及]服务|交通[和与及]通[信讯]|教育文化[和与及]娱乐(?:服务)?"
    "|医疗保健[和与及](?:个人用品|医疗服务)|烟酒[和与及]用品|用品[和与及]维修服务"
)
"""Names of sorts that join words themselves: 货物和服务净出口 is one item."""


def _without_join(name: re.Match[str]) -> str:
    return _JOIN.sub("", name.group())


def _listing(first: Mention) -> str:
    """The words of the clause in front of 分别."""
    found = cues.RESPECTIVELY.search(first.lead)
    assert found is not None
    words = _IN_A_NAME.sub("", first.head[: first.head.rfind(found.group())])
    return words[max(words.rfind(mark) for mark in "，,；;（(") + 1 :]


_IN_A_NAME = pattern("（[^（）]{0,20}）(?=[^，,。；;、：:\\s])|\\([^()]{0,20}\\)(?=[^，,。；;、：:\\s])")
"""执业（助理）医师、因公出国（境）费分别: a bracket that a name goes on behind opens no list."""


def _counted_names_in_front(first: Mention) -> list[str]:
    """经济、民生、文教三类提案，分别立案67件、84件、31件: names in the clause in front, which counts them."""
    sentence, end = first.sentence, first.claim.start - len(first.head)
    if _OPENS.match(first.head) is None or sentence.text[end - 1 : end] not in ("，", ","):
        return []
    words = sentence.text[max(sentence.start, end - _REACH) : end - 1]
    words = words[max(words.rfind(mark) for mark in "，,；;。：:") + 1 :]
    said = _COUNTED.search(words)
    if said is None or _DIGIT.search(words) is not None:
        return []
    names = words[: said.start(1)].split("、")
    return names if len(names) == number_of(said.group(1)) > _PAIR else []


def _with_count(relation: Relation, first: Mention) -> Relation:
    """The relation with the words that count the names as one of its members: 三类."""
    sentence, end = first.sentence, first.claim.start - len(first.head) - 1
    start = max(sentence.start, end - _REACH)
    said = _COUNTED.search(sentence.text[start:end])
    if said is None:
        return relation
    at = start + said.start(1)
    count = word_claim(sentence.text, at, at + _PAIR, why="list")
    return relation._replace(members=(Member("count", count), *relation.members))


_JOINED_LAST = pattern("(?<=率)[和与及]")
_REACH = 80
_PAIR = 2
_DIGIT = pattern("\\d")


def _full_as_it_is(run: Sequence[Mention], words: str) -> list[str]:
    """The items of a list that is full when a word that joins stands inside a name; [] where it is not.

    供水、园林绿化和环卫、路灯照明 are three, for 和 joins the last two of a list; 三江、龙泉、云和三县 are by their own
    count; 同城、异地、国际及港澳台 have shares that make up 100; 玻璃加工业、皮革及羽绒加工业 end alike.
    """
    if len(named := _JOINED_LAST.split(words)) == len(run) == _PAIR and all(name[-1:] == "率" for name in named):
        return named  # 城区、乡镇供水普及率和污水处理率分别为98.2%和96.8%
    *front, last = items = words.split("、")
    if len(run) == len(front) + len(ends := _JOIN.split(last)):
        return [*front, *ends]
    if len(run) != len(items):
        return []
    wholes = [run[0].sentence.paragraph.wholes.get(m.claim.start) for m in run]
    if wholes[0] is not None and all(whole is wholes[0] for whole in wholes):
        return items  # 维持、驳回、撤销、调解和解终止分别为A、B、C、D件，合计E件: all that there are
    if _end_alike(front, ends):
        return items
    if _AND_OTHERS.search(words) is not None:
        return items  # 企业、高校、科研院所及其他的经费分别为A、B和C
    said = _COUNTED.search(words)
    if said is not None and number_of(said.group(1)) == len(run):
        return items
    return items if run[0].claim.kind is ClaimKind.PERCENT and make_hundred(run) else []


def _end_alike(front: Sequence[str], ends: Sequence[str]) -> bool:
    """Whether the items in front end with a noun that the last one has only behind its joining word."""
    noun = front[-1].strip()[-_PAIR:] if front else ""
    told = len(noun) == _PAIR and all(item.strip().endswith(noun) and len(item.strip()) > _PAIR for item in front)
    return told and noun in ends[-1] and not any(noun in name for name in ends[:-1])


def _bodies_in_front(run: Sequence[Mention]) -> list[str]:
    """东坪、西岭、南塘三个检察室共办理156件，分别办理47件、62件: the bodies with one total in front.

    [] where the values make up the total, or that clause lists as many other things: 办理刑事、民事案件156件.
    """
    first = run[0]
    front = [m for m in first.sentence.mentions[: first.index] if m.clause == first.clause - 1 and not m.depth]
    if not front or _OPENS.match(first.head) is None or not _are_of(run, front[-1]):
        return []
    total = front[-1]
    said = _BODIES.match(total.head) or _BODIES_OF_ONE_NOUN.match(total.head)
    if said is None or any(m.claim.start >= total.claim.start - len(total.head) + said.end() for m in front[:-1]):
        return []
    names = _JOIN.split(said["names"])
    further = total.head[said.end() :]
    if "、" in further and len(_JOIN.split(further)) == len(run):
        return []
    number = said.groupdict().get("number")
    if number is None:
        return names if len({name[-1:] for name in names}) == 1 else []
    return names if number_of(number) == len(names) else []


def _are_of(run: Sequence[Mention], total: Mention) -> bool:
    """Whether the figures are of the total's unit, each no more than it, and do not come to it already."""
    alike = all(m.unit == total.unit and m.is_level for m in run) and total.is_level
    if not alike or any((m.values.low or 0) > (total.values.high or 0) for m in run):
        return False
    together = run[0].values
    for m in run[1:]:
        together = together + m.values
    return len(run) > 1 and not together.meets(total.values)


_OPENS = pattern("\\s*(?:其中)?(?:各自|分别)")
_BODIES = pattern(
    "\\s*(?P<names>[^\\W\\d_a-zA-Z]{1,8}(?:、[^\\W\\d_a-zA-Z]{1,8}?){1,9}?)(?P<number>[两二三四五六七八九十3-9])"
    "(?:[个家所座名位支处条]|[省市县区镇乡村校院局站](?![^\\W\\d_a-zA-Z]?级))"
)
_BODIES_OF_ONE_NOUN = pattern(
    "\\s*(?P<names>[^\\W\\d_a-zA-Z]{2,10}?(?:、[^\\W\\d_a-zA-Z]{2,10}?){2,9}?)(?:总共|合计|一共|累计|共)"
)
"""一分局、二分局、三分局共受理286件."""


def _counted_in_front(run: Sequence[Mention]) -> Relation | None:
    """四项指标同比分别下降11.3%、12.5%、7.9%和4.0%: as many values as the words count, or as figures stand in front."""
    first = run[0]
    front = [m for m in first.sentence.mentions[: first.index] if m.peer == first.peer and not m.depth]
    said = front[-1] if front and front[-1].clause == first.clause else None
    if said is not None:
        number = number_of(said.claim.number) if _COUNTS_NAMES.match(said.tail) is not None else None
        if number != len(run):
            return None
        return _relation(run, [first.lead] * number)
    levels = front[-len(run) :]
    if len(levels) != len(run) or any(m.separator == "、" and not m.lead.strip("、和及与 ") for m in levels):
        return None
    beside = levels[-1].clause + 1 == first.clause and all(m.is_level for m in levels)
    before = front[-len(run) - 1] if len(front) > len(run) else None
    if not beside or (before is not None and levels[0].clause - before.clause < 1):
        return None
    return _relation(run, [m.lead for m in levels])


_COUNTS_NAMES = pattern(
    "(?:主要|核心|关键)?(?:指标|数据|比率|比例|[^\\W\\d_a-zA-Z]{0,6}?)(?:同比|环比|占比|均|较上年)?[^，,。；;]{0,6}(?:分别|依次)"
)


_AND_OTHERS = pattern("(?:以?及|和|与)其[他它余]")
_COUNTED = pattern(
    "([两二三四五六七八九十])(?:[省市县区州镇乡村校院家类项者级地]|街道|部门|单位|行业|产业|企业|个?(?:领域|方面|板块|环节|门类|大类|品种|片区))[^、]{0,14}$"
)


def _relation(run: Sequence[Mention], items: Sequence[str]) -> Relation:
    """The list and its values; where they do not match, short plain items are counted as they stand."""
    plain = all(len(item.strip()) <= _LONGEST for item in items[:-1]) and "等" not in items[-1]
    matches = len(run) == len(items)
    near = abs(len(run) - len(items)) == 1 and max(len(run), len(items)) > 2
    confidence = Confidence.HIGH if matches else Confidence.MEDIUM if plain and near else Confidence.LOW
    return Relation(
        RelationKind.RESPECTIVE,
        tuple(Member("item", mention.claim) for mention in run),
        stated=run[0].claim,
        confidence=confidence,
        cue="分别",
        facts=(("form", "count"), ("items", len(items)), ("values", len(run))),
    )
