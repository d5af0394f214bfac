"""Columns of figures of one unit, and the breakdowns in them that come out.

Breakdowns nest, so a column is reduced from its end: a figure followed by parts that add up to it swallows them, and
may swallow a second split of itself, before it is taken as a part of the figure in front of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.linking import cues
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.totals.carried_unsaid import is_opening_told
from checker.linking.totals.earlier_alone import earlier_figures
from checker.model.claim import Approximation, ClaimKind
from checker.model.interval import Interval
from checker.model.patterns import pattern

_AVERAGE = Role.AVERAGE
_PREVIOUS = Role.PREVIOUS

MOST_PARTS = 64
"""No list in a sentence is longer; bounds the search."""


_LONG = 300
"""From so many units of its last place on, a whole is looked for beyond a semicolon without a word for it."""

PROVES = 30
"""A sum that is reached exactly proves a breakdown from this many units on, even without a word for it."""


class Breakdown(NamedTuple):
    """A whole and the parts that add up to it."""

    whole: Mention
    parts: list[Mention]
    cue: str = ""


class Column:
    """The figures of one unit at one level, in order; ``top`` are those that no other figure has swallowed.

    Where every item of a list has several figures of the unit, each with its word (预算A，节资B；预算C，节资D),
    each word has a column: ``word`` is its own, ``others`` are those of the columns beside it.
    """

    __slots__ = ("found", "mentions", "others", "top", "word")

    def __init__(self, mentions: list[Mention], *, word: str = "", others: tuple[str, ...] = ()) -> None:
        self.mentions = mentions
        self.top: list[Mention] = []
        self.found: list[Breakdown] = []
        self.word = word
        self.others = others

    def fits(self, whole: Mention) -> bool:
        """Whether the figure can be the whole of this column, by the words that tell the columns apart."""
        if self.word:
            return self.word in whole.label
        return not any(word in whole.label for word in self.others)


def columns_of(sentence: Sentence) -> Iterator[Column]:
    by_unit: dict[str, list[Mention]] = {}
    for mention in sentence.mentions:
        if mention.depth == 0 and (mention.is_level or _is_metric(mention) or _is_all_told(mention)):
            if adds_up(mention):
                by_unit.setdefault(mention.unit, []).append(mention)
    for unit, mentions in earlier_figures(sentence).items():
        if unit not in by_unit and all(map(adds_up, mentions)):
            by_unit[unit] = mentions
    for mentions in by_unit.values():
        if len(mentions) > _FEW:
            yield from _strands(mentions)
        else:
            yield Column(mentions)


def _is_all_told(mention: Mention) -> bool:
    """上年实现生产总值197.73亿元。其中，第一产业…: a passage that tells of last year alone, whose whole has parts."""
    sentence = mention.sentence
    if mention.role is not _PREVIOUS or len(sentence.mentions) > 1:
        return False
    return _PARTS_FOLLOW.match(sentence.text, sentence.end) is not None


_PARTS_FOLLOW = pattern("。?\\s*其中")


def _is_metric(mention: Mention) -> bool:
    """Whether the average is a quantity of its own that has parts: 人均可支配收入32416元, but not 人均5件."""
    if mention.role is not _AVERAGE:
        return False
    if _opens_list(mention):
        return True  # 每天清运垃圾368吨：厨余91吨、其他垃圾262吨
    if "标准" in mention.lead and _is_of_two(mention):
        return True
    if mention.claim.kind is not ClaimKind.MONEY:
        return False
    return mention.lead.rstrip("为达是约 　").endswith(("收入", "支出", "消费"))


def _is_of_two(standard: Mention) -> bool:
    """筹资标准每人每年1020元，其中财政补助640元、个人缴费380元: whether two payers share what each one costs."""
    behind = standard.sentence.mentions[standard.index + 1 : standard.index + _FEW]
    if len(behind) < _FEW - 1 or not all(m.is_level and m.unit == standard.unit and not m.depth for m in behind):
        return False
    first, second = behind
    payers = _PAYS.search(first.lead) is not None and _PAYS.search(second.lead) is not None
    return payers and "其中" in first.lead and first.clause - standard.clause == 1 and second.peer == standard.peer


_PAYS = pattern("财政|个人|政府|单位|集体|中央|地方|补助|补贴|自付|自筹")


def _opens_list(average: Mention) -> bool:
    """Whether a colon behind the figure opens a list of plain figures of its unit."""
    behind = average.sentence.mentions[average.index + 1 : average.index + 1 + _FEW]
    if len(behind) < _FEW or average.sentence.text[average.claim.end : average.claim.end + 1] not in ("：", ":"):
        return False
    return all(m.is_level and m.unit == average.unit and m.peer == average.peer for m in behind)


_FEW = 3


def _strands(mentions: list[Mention]) -> Iterator[Column]:
    """The figures by the word that each has in its item, where the items of a list repeat their words."""
    words = _repeated_words(mentions, [m.peer for m in mentions])
    words = words or _repeated_words(mentions, [m.clause for m in mentions])
    if not words:
        yield Column(mentions)
        return
    own: dict[str, list[Mention]] = {word: [] for word in words}
    first: list[Mention] = []
    for mention in mentions:
        word = next((word for word in words if mention.lead.rstrip(" 　约为").endswith(word)), None)
        (first if word is None else own[word]).append(mention)
    if len(first) > 1:
        yield Column(first, others=words)
    for word, strand in own.items():
        if len(strand) > 1:
            yield Column(strand, word=word, others=tuple(other for other in words if other != word))


def _repeated_words(mentions: Sequence[Mention], items: Sequence[int]) -> tuple[str, ...]:
    """The words in front of the second and later figures of an item that stand so in two items or more.

    ``items`` are the numbers of the items that the figures are of.
    """
    if not 1 < len(set(items)) < len(items):
        return ()
    seen: dict[tuple[str, bool], set[int]] = {}
    sizes = Counter(items)
    for mention, item, before in zip(mentions[1:], items[1:], items, strict=False):
        word = mention.lead.strip(" 　、，约为") if before == item and sizes[item] <= _FEW else ""
        if 0 < len(word) <= _LONGEST_WORD:
            if not (cues.THE_REST.search(word) or cues.TOTAL_AFTER.search(word) or cues.OUTSIDE.search(word)):
                seen.setdefault((word, mention.separator == "、"), set()).add(item)
    return tuple(word for (word, listed), items in seen.items() if len(items) > (2 if listed else 1))


_LONGEST_WORD = 8


def adds_up(mention: Mention) -> bool:
    if mention.claim.approximation not in _ADDABLE:
        return False
    words, tail = mention.lead.rstrip("为是达约"), mention.tail
    if words[-1:] in _ENDS_OF_INTENSIVE and words.endswith(_INTENSIVE) and mention.unit not in _MATTERS:
        return False
    if tail[:1] in _COUNTS and tail.startswith(_COUNTED_BY) and _BY.match(mention.head) is not None:
        return False
    return _SUPPOSE.search(mention.head) is None or _SUPPOSED.search(mention.head) is None


_COUNTED_BY = ("计", "来计", "测算", "统计", "折算", "核算", "为基数", "为分母")
_COUNTS = frozenset(words[0] for words in _COUNTED_BY)
_BY = pattern("\\s*[以按]")
"""按应参保98.1万人计: what a rate is counted by is no item."""
_INTENSIVE = ("中位数", "众数", "均值", "日薪", "月薪", "周薪", "时薪", "气温", "温度", "浓度")
"""日薪中位数220元，其中技工320元、普工180元: what has a middle has no parts."""
_MATTERS = ("件", "起", "条", "例", "项", "宗", "批")
"""空调温度318件: so many complaints about it."""
_ENDS_OF_INTENSIVE = frozenset(words[-1] for words in _INTENSIVE)


_ADDABLE = (Approximation.EXACT, Approximation.ABOUT, Approximation.OVER)
_SUPPOSE = pattern("[若如则假超短]")
_SUPPOSED = pattern("(?:若|如果|假如|倘若|如)[^，,。；;]*则|^则[为有共]|^(?:若|如果|假如)|(?:超|短)[收支](?:了|约)*$")
"""若合并计算则为325件: a figure of what might be. 超收3700万元: one of how far off the target was."""


def reduced(column: Column) -> Column:
    """The column with every breakdown that holds found, innermost and last first."""
    if len(column.mentions) == 1:
        column.top = column.mentions
        return column
    rest: list[Mention] = []  # what stands to the right, nearest last
    for at in range(len(column.mentions) - 1, -1, -1):
        mention = column.mentions[at]
        front = column.mentions[at - 1] if at else None
        while rest and (found := _split_of(mention, rest)) is not None:
            start, size = found
            parts = rest[start : start - size if start >= size else None : -1]
            if front is not None and start == len(rest) - 1 and _is_first_of_list(front, mention, parts):
                break
            del rest[start - size + 1 : start + 1]
            column.found.append(Breakdown(mention, parts, opener(mention, parts[0])))
        rest.append(mention)
    column.top = rest[::-1]
    _reduce_before(column)
    return column


def _is_first_of_list(whole: Mention, first: Mention, others: Sequence[Mention]) -> bool:
    """Whether the figure is the first item of a list that comes to the whole in front, and is as large as all others.

    企业236家，制造业118家，占一半，商贸业71家，其他47家: 118 is 71 + 47 by accident.
    """
    apart = [part.peer - first.peer for part in others]
    beside = not any(apart) or apart == list(range(1, len(apart) + 1))  # 维持176件，占50%；驳回48件，占13.6%；…
    if opener(first, others[0]) or not beside or first.sentence is not whole.sentence:
        return False
    total = first.values
    for part in others:
        total = total + part.values
    return total.meets(whole.claim.values) and first.clause != whole.clause


def _reduce_before(column: Column) -> None:
    """Breakdowns whose total comes last: 三类共91件."""
    kept: list[Mention] = []
    for mention in column.top:
        said = _SO_MANY.fullmatch(mention.head) if len(kept) > 1 else None
        if said is not None or (len(kept) > 1 and cues.TOTAL_AFTER.search(mention.lead)):
            reached = _sum_before(mention, kept)
            if reached and (said is None or number_of(said.group("number")) == reached):
                column.found.append(Breakdown(mention, kept[-reached:], mention.lead))
                del kept[-reached:]
        kept.append(mention)
    column.top = kept


_SO_MANY = pattern(
    "[，,\\s]*(?:以上|上述|这)?(?P<number>[两二三四五六七八九])[项类种](?!相加|合计|共计|总计|累计|之和)[^\\W\\d_a-zA-Z]{2,6}"
)
"""助学72万元、助医58万元、济困39万元，三项支出169万元: as many as it counts."""
_ZERO = Interval.point(0)


def _sum_before(whole: Mention, stack: Sequence[Mention]) -> int:
    """How many figures at the end of ``stack`` add up to ``whole``, which stands behind them."""
    target = whole.claim.values
    total = _ZERO
    for size, part in enumerate(reversed(stack[-MOST_PARTS:]), 1):
        total = total + part.values
        if target.high is None or total.low is None or total.low > target.high:
            return 0
        if size > 1 and total.meets(target):
            earlier = stack[-size - 1] if size < len(stack) else None
            in_list = earlier is not None and part.separator == "、" and stack[-1].separator == "、"
            return 0 if in_list and earlier is not None and earlier.clause == part.clause else size
    return 0


def _split_of(whole: Mention, rest: list[Mention]) -> tuple[int, int] | None:
    """Where in ``rest`` (nearest last) parts of ``whole`` begin, and how many: behind it or behind a semicolon."""
    first, nearest = rest[-1], len(rest) - 1
    listed = first.separator == "、" and first.clause == whole.clause and first.sentence is whole.sentence
    if (size := _sum_reached(whole, rest, nearest)) and (not listed or opener(whole, first)):
        return nearest, size
    furthest = max(0, len(rest) - _MOST_STARTS)
    if first.peer == rest[furthest].peer and "其中" not in whole.sentence.words:
        return None
    for at in range(nearest - 1, furthest - 1, -1):
        before, part = rest[at + 1], rest[at]
        announced = _stands_between("其中", before, part) and opener(before, part).startswith("其中")
        if announced or (part.peer != before.peer and (_is_long(whole) or cues.view_of(part.head))):
            if size := _sum_reached(whole, rest, at):
                return at, size
    return None


_MOST_STARTS = 11
"""So many figures behind a whole may be the first of its parts."""


def _stands_between(word: str, first: Mention, second: Mention) -> bool:
    return first.sentence.text.find(word, first.claim.end, second.claim.start) >= 0


def _is_long(whole: Mention) -> bool:
    return (whole.claim.values.low or 0) >= _LONG * whole.claim.last_place


def _sum_reached(whole: Mention, stack: Sequence[Mention], start: int) -> int:
    """How many figures from ``stack[start]`` downwards add up to ``whole``; 0 when none do, or it proves nothing."""
    target = whole.claim.values
    if target.high is None or target.low is None or not target.high > 0:
        return 0
    total = stack[start].values
    for size in range(1, min(start + 1, MOST_PARTS) + 1):
        part = stack[start - size + 1]
        if size > 1:
            total = total + part.values
        if total.low is None or total.low > target.high:
            return 0
        if cues.OUTSIDE.search(part.lead) or (size > 1 and "其中" in part.lead) or opens_own_whole(part, whole):
            return 0  # 三保支出14.2亿元，其中…: what follows is in the part, and not beside it
        if size > 1 and total.meets(target) and not _goes_on(stack, start - size):
            if is_opening_told(whole, part):
                return 0  # 上年结转5件，新收89件，办结87件，结转下年度2件: what was there before is left out
            return size if _proves(whole, stack[start], size) else 0
    return 0


def _goes_on(stack: Sequence[Mention], at: int) -> bool:
    """Whether ``stack[at]`` is a further item of the list in front of it, behind the 、 that separates the items."""
    if at < 0:
        return False
    last, following = stack[at + 1], stack[at]
    in_list = last.separator == "、" == following.separator
    return in_list and last.clause == following.clause and last.sentence is following.sentence


def _proves(whole: Mention, first: Mention, size: int) -> bool:
    """Whether a sum that comes out is no accident: a long number, many parts, or a word that announces parts."""
    low = whole.claim.values.low
    width = whole.claim.values.width
    assert low is not None and width is not None
    if low >= PROVES and (width * 50 <= low or size > 2):
        return True
    return bool(opener(whole, first)) or size > 3 or bool(cues.TOTAL_AFTER.search(whole.lead))


def opener(whole: Mention, first: Mention) -> str:
    """The word between a whole and its first part that announces the parts."""
    if opens_own_whole(first, whole):
        return ""
    text = whole.sentence.text
    start, end = whole.claim.end, first.claim.start
    if start > end:
        start, end = end, start
    found = None
    if end - start < 200:
        for opener in cues.LIST_OPENERS.finditer(text, start, end):
            if any(bracket.start() < opener.start() < bracket.end() for bracket in _ASIDE.finditer(text, start, end)):
                continue  # 高中（含中职）2000元, 出生2.07万人（含补报0.24万人），死亡2.63万人
            if opener.group() == "其中":
                found = opener
                break  # 其中：刑事检察（含未检）141件: what stands in the items announces nothing
            if found is None or opener.group() not in "：:" or opener.start() > found.end():
                found = opener
        found = found or cues.view_of(text, start, end)
    if found is not None and (group := _GROUP.search(text, start, found.end())) is not None:
        if cues.overlap(_NOUN_ONLY.sub("", group["group"]), whole.label) < _NAMED:
            return ""  # 调解成功4237件；一审服判案件中，简易程序适用5217件: of a group of their own
    if found is None or (found.group() != "由" and _PEER.search(text, found.end(), end)):
        return ""  # …，其中账龄3年以上的726.4万元；二是4个学校: what 其中 announces ends at the semicolon
    if found.group() == "里" and _OF_A_YEAR.search(text, start, found.start()) is not None:
        return ""  # 考上的46人，去年考上的人里，念本科的31人
    after = text[found.end() : found.end() + 1]
    return found.group() + (after if after and after in "：:" else "")


_OF_A_YEAR = pattern("[，,；;][上去前今]年")


def opens_own_whole(mention: Mention, before: Mention) -> bool:
    """董事会由9名董事组成；监事会由5名监事组成: what another body is made up of alone is a whole of its own.

    专班18人，全部由18名干部组成 is of the figure in front.
    """
    if not mention.lead.endswith("由") or _ALONE.match(mention.tail) is None:
        return False
    if mention.peer != before.peer or mention.sentence is not before.sentence:
        return True
    body = mention.lead[:-1].strip("，,、 　")
    return len(body) > 1 and body not in before.head and _OF_THE_SAME.match(body) is None


_ALONE = pattern("[^，,。；;：:、和及与\\d]{0,12}(?:组成|构成)(?!的)")
_OF_THE_SAME = pattern("其|[全均都各]|分别|主要|成员|人员|队伍|该")
_PEER = pattern("[；;]")
_GROUP = pattern("[；;]\\s*(?P<group>[^，,。；;：:、\\d]{3,14}?)(?:当中|之中|里|中)[，,]?$")
_NOUN_ONLY = pattern("案件|人员|问题|项目|单位|企业|全部|上述|其$")
_NAMED = 2
_ASIDE = pattern("[（(][^（）()]*[）)]")
