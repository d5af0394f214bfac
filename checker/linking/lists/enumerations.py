"""Lists that state how many items they have: 等5个中心, 三个方面：一是…, 甲、乙、丙三市, 前五位依次为…"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.linking.counting import number_of
from checker.linking.lists.counted_nouns import are_bodies, bear_the_noun, names_what_is_counted, somebody_joins_in
from checker.linking.lists.items import (
    NO_ENDS,
    are_measures,
    are_of_other_places,
    are_one_by_one,
    are_places,
    are_titles,
    behind_marks,
    items_of,
    masked,
    people_in,
)
from checker.linking.lists.named_ones import UNITS, are_named_ones, are_picked_out, is_body, name_sorts
from checker.linking.lists.names_set_up import names_set_up
from checker.linking.lists.numbering import Run, count_of
from checker.linking.words import word_claim
from checker.model.claim import Approximation, Claim, ClaimKind
from checker.model.interval import Interval
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Member, Relation, RelationKind

_COUNT = ClaimKind.COUNT
_EXACT = Approximation.EXACT
_NOTHING = ClaimKind.NONE
_MOST = 40
_ASPECT = pattern(
    r"(?:个|大|项|类|点)?(?:主要)?(?:方面|问题|措施|任务|原因|特点|环节|重点|工作|举措|困难|不足|短板|做法|经验|建议|变化|亮点)"
)
_KINDS = ("类", "大类", "种", "方面", "个方面")
"""Units that count sorts: a figure of sorts counts the items beside it, and nothing else."""
_PEOPLE = ("人", "名")
_ITEMS = (*_KINDS, "个", "项", "点", "大", "条", "位", "家", "件")
_MADE = (*_ITEMS, "部", "台", "场", "档", "首")
_PLACES = pattern(r"(?:主要|重点)?(?:方面|环节|领域|层面|阶段|步骤|维度|部门|社区|村|镇|乡|街道|县|区|市|省)")


def link_enumerations(text: str, claims: tuple[Claim, ...], runs: Sequence[Run]) -> Iterator[Relation]:
    """Counts with the items that they count, where the list is clear enough to be counted.

    ``runs`` are the document's runs of markers, in order.
    """
    runs = [run for run in runs if len(run.markers) > 1]
    at = 0
    for claim in claims:
        count = _figure(text, claim) if claim.kind is _COUNT else _named(text, claim) if claim.why in _WORDS else None
        if count is None:
            continue
        while at < len(runs) and runs[at].markers[0].start < claim.end:
            at += 1
        relation = (
            (_marked(text, count, runs[at]) if at < len(runs) else None)
            or _listed_before(text, count)
            or _listed_behind(text, count)
        )
        if relation is not None:
            yield relation


class _Count(NamedTuple):
    """A number of items: the figure, its size, and whether it is written as authors write it in front of a list."""

    claim: Claim
    size: int
    unit: str
    in_words: bool


_WORDS = frozenset({"name", "word", "slogan"})
"""Numbers that may be part of a name that counts."""
_NAMED = pattern(r"([两二三四五六七八九十]{1,3})(大|类|种|项|个|张|条|片|点|级|重|支)?")
_SEVERAL_OF = frozenset("两二三四五六七八九十")
"""What a name that counts begins with: most begin with 一."""


def _figure(text: str, claim: Claim) -> _Count | None:
    """The figure as a number of items."""
    size = claim.values.low
    if not isinstance(size, int) or not 1 < size <= _MOST or claim.approximation is not _EXACT:
        return None
    if _is_ordinal(text, claim.start):
        return None
    return _Count(claim, size, claim.unit or "", not text[claim.start].isdecimal())


def _named(text: str, claim: Claim) -> _Count | None:
    """A number that is part of a name as one of items: 三大难题, “四个一批”."""
    if text[claim.start] not in _SEVERAL_OF:
        return None
    found = _NAMED.match(text, claim.start, claim.start + 4)
    size = number_of(found.group(1)) if found is not None else 0
    if found is None or found.group(2) is None or not 1 < size <= _MOST or _is_ordinal(text, claim.start):
        return None
    point = Interval.point(size)
    literal = text[claim.start : found.end()]
    part = Claim(claim.start, found.end(), literal, found.group(1), _NOTHING, None, point, point, why="count")
    return _Count(part, size, found.group(2), in_words=True)


def _is_ordinal(text: str, start: int) -> bool:
    """Whether the number is one of several ordinals: 石岭县、浦口区分列二、三位; 位列二至四位; 二级、三级."""
    if text[start - 1 : start] not in _GOES_ON:
        return False
    if _GRADES.match(text, max(0, start - _GRADE)) is not None:
        return True
    return _ORDINALS.search(text, max(0, start - _NEAR), start) is not None


_NEAR = 5
_GRADE = 3
_GRADES = pattern("[一二三四五六七八九]([级类期批档等])[、和与及至到][二三四五六七八九十]\\1")
_GOES_ON = ("、", "至", "到", "和", "第", "\n")
_ORDINALS = pattern("(?:(?<![\\d.])\\d{1,2}|[一二三四五六七八九十]|第[^，,。；;、]{1,2})[、至到和]$|第$")

_BESIDE = 20
"""Markers that a figure counts begin nearer behind it than this."""
_TO_MARKERS = pattern(r"[^，,。；;：:（(\d\n]{0,14}(?P<mark>[：:。，,])\s*$")


def _marked(text: str, count: _Count, run: Run) -> Relation | None:
    """有三个方面：一是…；二是…；三是…。"""
    start, end = count.claim.end, run.markers[0].start
    if end - start >= _BESIDE or count.unit not in _ITEMS:
        return None
    found = _TO_MARKERS.match(text, start, end)
    if found is None:
        return None
    if _ASPECT.match(text, count.claim.end) is None:
        # 新建项目12个：一是… counts projects; 分五类：一是… and 有四点：一是… count what follows
        if found.group("mark") not in "：:" or not (count.in_words or count.unit in (*_KINDS, "点")):
            return None
    members = (Member("count", count.claim), *(Member("item", marker) for marker in run.markers))
    items = len(run.markers) if len(run.markers) == count.size else count_of(run)
    facts = (("items", items), ("open", 0), ("form", "markers"))
    return Relation(RelationKind.ENUMERATION, members, stated=count.claim, confidence=Confidence.HIGH, facts=facts)


_TITLES = pattern(r"(?:(?:《[^《》\n]{1,80}》|“[^“”\n]{1,40}”)、?){2,20}$")
_TITLE = pattern("[《“]")
_TITLES_END = ("》", "”", "、")
_LONGEST_LIST = 120
_CLOSE = 60
"""A list that a figure counts has a separator at most so far in front of it."""


def _listed_before(text: str, count: _Count) -> Relation | None:
    """A、B、C等5个中心: a list that ends in 等 has at most N items, one without it exactly N."""
    end = count.claim.start
    start = max(0, end - 160)
    near = text[max(0, end - _CLOSE) : end]
    if "、" not in near and "》" not in near and "”" not in near:
        return None
    before = text[start:end]
    if before.endswith(_IN_ALL):
        before = before.rstrip("一合总共计")  # 重金属、农药残留、微生物共3类
        end = start + len(before)
    named = before.removesuffix("等")
    titles = _TITLES.search(named) if named.rstrip("\n").endswith(_TITLES_END) else None
    if titles is not None:
        number, is_open = len(_TITLE.findall(titles.group())), before.endswith("等")
        if is_open or number == count.size or are_one_by_one(titles.group(), number, count.size, count.unit):
            sure = Confidence.HIGH if is_open or number == count.size else Confidence.MEDIUM
            place = word_claim(text, start + titles.start(), start + titles.end(), why="list")
            return _relation(count, number, place, is_open=is_open, form="titles", confidence=sure)
        return None
    listed = behind_marks(before)[-_LONGEST_LIST:]
    if "、" not in listed:
        return None
    people = people_in(listed) if count.unit in _PEOPLE_COUNTED else 0
    if people and abs(people - count.size) == 1:
        place = word_claim(text, end - len(listed), end, why="list")
        return _relation(count, people, place, confidence=Confidence.MEDIUM)
    ending = _with_one_ending(text, count, listed)
    if ending and abs(ending - count.size) == 1:
        place = word_claim(text, end - len(listed), end, why="list")
        return _relation(count, ending, place, confidence=Confidence.MEDIUM)
    items = items_of(listed)
    if items is None or items.least < 2:
        return None
    if not count.in_words and _DIGIT.search(listed) and not _DIGIT.search(listed.rpartition("、")[2]):
        return None  # “优”9个、“良”14个、“中”3个: the last item's own figure
    place = word_claim(text, end - len(listed), end, why="list")
    if items.is_open:
        if items.is_plain or (items.is_alike and count.unit in _KINDS):  # 婚姻612件、邻里1034件等六类
            return _relation(count, items.least, place, is_open=True)
        return _set_up(text, count, listed.removesuffix("等"), is_open=True)
    announced = _ANNOUNCED.search(listed)
    if announced is not None and text[count.claim.end : count.claim.end + 1] in _STOPS:
        own = items_of(listed[announced.end() :])  # without 涉及, which has a word that joins
        clear = own is not None and own.is_plain and own.least == own.most > _SEVERAL
        if clear and own is not None and abs(own.least - count.size) == 1:
            return _relation(count, own.least, place, confidence=Confidence.MEDIUM)
    if items.least <= count.size <= items.most:
        return _relation(count, count.size, place)
    sorts = count.unit in _KINDS or (count.in_words and _PLACES.match(text, count.claim.end) is not None)
    sorts = sorts or (items.least >= _THREE and _SORT.match(text, count.claim.end) is not None)
    sorts = sorts or (count.unit not in _PEOPLE_COUNTED and are_places(listed))
    alike = count.unit in _SORTED and _end_alike(listed) and _SOME_OF.match(text, count.claim.end) is None
    alike = alike and text[max(0, end - len(listed) - 2) : end - len(listed) - 1] != listed[-1]
    sorts = sorts or (items.least >= _THREE and (alike or are_bodies(text, end, count.unit, listed)))
    sorts = sorts or (items.least >= _SEVERAL and _are_as_long(listed) and bool(_PLACES.match(text, count.claim.end)))
    sorts = sorts or (count.in_words and items.least > _SEVERAL) or (count.unit in _MADE and are_titles(listed))
    sorts = sorts and not are_of_other_places(listed, text[count.claim.end : count.claim.end + 4])
    sorts = sorts and not (items.least < count.size and somebody_joins_in(text, end, listed))
    if sorts and items.is_alike and items.is_plain and abs(items.least - count.size) == 1:
        return _relation(count, items.least, place, confidence=Confidence.MEDIUM)
    if sorts and items.least >= _THREE and count.size == items.most + 1 and _ends_with_and(listed):
        return _relation(count, items.most, place, confidence=Confidence.MEDIUM)
    return _set_up(text, count, listed) or _called(text, count, listed)


_CALLED = pattern("^[^、]{2,10}?[为是](?=(?P<first>[^、为是]{2,4})、)")
_STANDING = ("个", "家", "所", "座", "处", "条", "项")


def _called(text: str, count: _Count, listed: str) -> Relation | None:
    """海港口岸为青屿、白沙、鹿湾、鲤城、东埠5个，: names of one length behind a noun and 为."""
    said = _CALLED.match(listed.lstrip())
    if said is None or count.unit not in _STANDING or text[count.claim.end : count.claim.end + 1] not in _STOPS:
        return None
    names = listed.lstrip()[said.start("first") :].split("、")
    alike = len({len(name) for name in names}) == 1 and len(set(names)) == len(names)
    if len(names) < _SEVERAL or not alike or abs(len(names) - count.size) != 1:
        return None
    if _PARTED.search("、".join(names)) or _DIGIT.search(listed):
        return None
    place = word_claim(text, count.claim.start - len(listed), count.claim.start, why="list")
    return _relation(count, len(names), place, confidence=Confidence.MEDIUM)


_IN_ALL = ("共", "合计", "总计", "共计")
_PEOPLE_COUNTED = ("名", "人", "位")


def _set_up(text: str, count: _Count, listed: str, *, is_open: bool = False) -> Relation | None:
    """共设农业农村、工业经济、教科卫体、民生保障5个讨论组: names behind a word for setting up bodies."""
    names = names_set_up(listed, text[count.claim.end : count.claim.end + _CLOSE], count.unit, is_open=is_open)
    if abs(len(names) - count.size) != 1 or not names or (is_open and len(names) < count.size):
        return None
    end = count.claim.start - is_open
    place = word_claim(text, end - len("、".join(names)), end, why="list")
    return _relation(count, len(names), place, confidence=Confidence.MEDIUM, is_open=is_open)


_LONGEST_NAME = 8


_ANNOUNCED = pattern("^[^、]{0,10}?(?:覆盖|包括|包含|涵盖|涉及|开设|设有|分为)(?=[^、]{2,}、)")
_STOPS = ("，", ",", "。", "；", ";", "\n", "")
"""资助覆盖国家助学金、免学费、…、伙食补贴5项，: the figure behind the list counts it, and no noun behind the figure."""


def _ends_with_and(listed: str) -> bool:
    """供水、交通、电梯和助餐: whether the one word that may join or part items is the 和 in front of the last name.

    Four items then, or three if it stands inside a name, and in no reading five.
    """
    first, *between, last = listed.split("、")
    names = [*between, *_PARTED.split(last)]
    plain = all(1 < len(name.strip()) <= _LONGEST_NAME and "的" not in name for name in names)
    joined = any(_PARTED.search(item) for item in (*between, _VERB.sub("", first)))
    return plain and len(names) == len(between) + _TWO and not joined and _DIGIT.search(listed) is None


_TWO = 2
_VERB = pattern("涉及|普及|惠及|波及")


def _are_as_long(listed: str) -> bool:
    """Whether all items but the first, in front of which a verb may stand, are as long: 城东、石桥、南坪."""
    return len({len(item.strip()) for item in listed.split("、")[1:]}) == 1


def _end_alike(listed: str) -> bool:
    """Whether all items end with one character: 足球、篮球、乒乓球."""
    return len({item.strip()[-1:] for item in listed.split("、")}) == 1


_SOME_OF = pattern("[^，,。；;、]{0,8}中")
_SORTED = ("个", "项", "种", "类")
_SORT = pattern(
    "(?:门类|类别|品类|种类|类型|大类|品种|剧种|语种|税种|险种|工种|病种|罪名|案由|奖项|专业|学科|科目|板块|领域|行业|维度|方向|[赛栏]目)"
)
"""话剧、歌剧、舞剧3个门类: what is counted are the sorts that are listed."""
_THREE = 3
_PARTED = pattern("以及|和|及|与")
_SORTS = (*_KINDS, "项")
_FEWEST = 3


def _with_one_ending(text: str, count: _Count, listed: str) -> int:
    """How many names the list has where all end alike, so that there is no doubt what parts them; else 0.

    资本充足率、一级资本充足率和核心一级资本充足率三项指标.
    """
    if not count.in_words or _DIGIT.search(listed):
        return 0
    names: list[str] = []
    last = listed.strip()[-1]
    for item in listed.split("、"):
        parts = [part.strip() for part in _PARTED.split(item)]
        if any(map(is_body, parts[:-1])) and not all(part.endswith(last) for part in parts):
            return 0  # 城北小学、职教中心和育才中学三所学校
        names += parts if all(part.endswith(last) for part in parts) else [item.strip()]  # 社会保障和就业支出 is one
    if len(names) < _FEWEST or not all(len(name) > 1 for name in names):
        return 0
    start = count.claim.start - len(listed)
    if last in NO_ENDS or any(name[-1] != last for name in names) or text[max(0, start - 2) : start - 1] == last:
        return 0  # 出生率，死亡率、增长率、城镇化率四项: it begins further in front
    return len(names) if count.unit in _SORTS or text.startswith(last, count.claim.end) else 0


_SEVERAL = 4
_DIGIT = pattern("\\d")
_OPENER = pattern(
    r"[^，,。；;：:（(）)\d\n]{0,16}?"
    r"(?P<mark>[：:]|[（(]|(?:，[^，,。；;：:（(）)\d\n]{0,14}?)?(?:即|分别|依次|具体)(?:是|为)?[：:]?|(?:包括|是|为)[：:]?)"
)
_MARKER = pattern(r"\s*(?:一是|一要|①|[（(][1一][)）]|1[.．、])")
_LIST_END = pattern(r"[。！？\n）)]")
_CLOSING = pattern("[）)]")
_FURTHER = 300


def _listed_behind(text: str, count: _Count) -> Relation | None:
    """2个部门（甲局、乙局）; 前五位依次为：甲、乙、丙、丁、戊; 三类：甲20件，占…；乙…；丙…。"""
    end = count.claim.end
    beside = "（(：:" if count.unit in _PEOPLE else "（("  # 评出优秀教师五名：甲、乙、丙、丁、戊
    if count.unit in _PEOPLE and _COLLEAGUES.match(text, end) is not None:
        end += _TWO
    if count.unit not in _ITEMS and count.claim.kind is not _NOTHING and text[end : end + 1] not in beside:
        picked_out = count.unit in UNITS and are_picked_out(text, count.claim.start)
        if not picked_out and not names_what_is_counted(text, count.claim.start, end):
            return None
    opener = _OPENER.match(text, end)
    if opener is not None and opener.group("mark") in "（(":
        close = _CLOSING.search(text, opener.end(), opener.end() + 160)
        if close is None:
            return None
        relation = _list(text, count, opener.end(), close.start(), opener.group("mark"))
        if relation is not None:
            return relation
        opener = _OPENER.match(text, close.end())  # 10个国家（地区）依次是…
    if opener is None or opener.group("mark") in "（(" or _MARKER.match(text, opener.end()):
        return None
    if _POINTS_BACK.match(text, opener.end()) is not None:
        return None  # 事故41起、9起和2起、死亡3人：这就是全年事故、死亡的构成
    stop = _LIST_END.search(masked(text[opener.end() : opener.end() + _FURTHER]))
    return _list(text, count, opener.end(), opener.end() + stop.start(), opener.group("mark")) if stop else None


_POINTS_BACK = pattern("[这此以上]+(?:就|便|即|些|几|三|两|均|都|上)*[是为]")
_NEW_MATTER = pattern("(?:共有?|现有|合计|总|均|各|全部|覆盖|服务|涉及|比|较)")
"""机关党委下设6个党支部，即甲支部、乙支部、…和戊支部，共有党员94名: the list has ended."""


def _list(text: str, count: _Count, start: int, end: int, mark: str) -> Relation | None:
    """The count against the list that opens at ``start`` behind ``mark``: a colon, a bracket or 分别是."""
    words = masked(text[start:end])
    if "；" in words.rstrip("；"):
        parted = _between_semicolons(count, words, word_claim(text, start, end, why="list"), mark)
        first = words.partition("；")[0]
        titled = _TITLES.fullmatch(text, start, start + len(first)) is not None  # 标准4项，即《甲》、…、《丁》；另有2项
        titled = titled or (mark[-1:] in "是为" and are_picked_out(text, count.claim.start))
        if parted is not None or not (titled or mark.endswith("即") or _ONE_BY_ONE.search(mark) is not None):
            return parted
        words = first  # 线路5条，分别是W1路、…、W6路，配车22台；调整干线3条
    listed, _, rest = words.partition("，")
    if len(stretches := words.split("，")) == count.size and all(map(_ENDS_WITH_AMOUNT.search, stretches)):
        return _relation(count, count.size, word_claim(text, start, end, why="list"))  # 2号、5号楼防水28.46万元，电梯…
    items = items_of(listed)
    if items is None or (items.least < 2 and len(listed) > _PAIR):
        return None
    place = word_claim(text, start, start + len(listed), why="list")
    if items.is_open and items.least <= count.size:
        return _relation(count, items.least, place, is_open=True)
    if items.least <= count.size <= items.most:
        return _relation(count, count.size, place)
    announced = mark[-1:] in "：:即" or (mark[-1:] in "是为" and (len(mark) > 1 or count.in_words))
    announced = announced and not rest.startswith(_FURTHER_ITEMS)
    if abs(items.least - count.size) == 1 and mark[-1:] in "是为" and not rest.startswith(_FURTHER_ITEMS):
        noun = text[count.claim.end - len(count.unit) : start]
        if _ends_here(rest) and are_named_ones(text, count.claim.start, noun, listed.split("、")):
            return _relation(count, items.least, place, confidence=Confidence.MEDIUM)
    if (
        announced
        and items.least > _TWO
        and count.size == items.most + 1
        and _ends_with_and(listed)
        and (not rest or _NEW_MATTER.match(rest))
    ):
        return _relation(count, items.most, place, confidence=Confidence.MEDIUM)
    closed = not rest or (
        mark.endswith("即") and _TOLD_BEHIND.match(rest) is not None
    )  # 6项，即甲、…、己，累计达到41项
    measured = mark[-1:] in "：:" and closed and are_measures(text[count.claim.end : start], listed)
    one_by_one = mark[-1:] in "：:即" or _ONE_BY_ONE.search(mark) is not None
    clear = items.is_alike or measured or (items.is_plain and closed and one_by_one)
    in_bracket = mark[-1:] in "（(" and not name_sorts(listed)
    announced = announced or (in_bracket and bear_the_noun(text[count.claim.end : start - len(mark)], listed))
    announced = announced or (count.unit in _PEOPLE and people_in(listed) > 0)
    least = _THREE if items.least < _THREE else _TWO
    if announced and clear and abs(items.least - count.size) == 1 and count.size >= least and _ends_here(rest):
        return _relation(count, items.least, place, is_open=items.is_open, confidence=Confidence.MEDIUM)
    return None


def _ends_here(rest: str) -> bool:
    """Whether nothing goes on with the list behind its comma: 放映、图书漂流，覆盖16个乡镇，共96场."""
    return "、" not in rest or _TOLD_BEHIND.match(rest) is not None


_COLLEAGUES = pattern("同志|同学|代表|选手|委员(?!会)")
_ENDS_WITH_AMOUNT = pattern("\\d(?:万|亿)?[^\\W\\d_a-zA-Z]{1,3}$")
_ONE_BY_ONE = pattern("分别|依次|具体")
_FURTHER_ITEMS = ("还有", "另有", "另外", "其余", "此外")
_TOLD_BEHIND = pattern(
    "(?:累计|总数|总量|合计|共|达|使|占|较|比|同比|涉及|惠及|覆盖|投资|完成|新增|年末|年底|全年|目前|截至)[^，,。；;\\d]{0,14}\\d"
)
"""A figure of its own behind the list: nothing goes on with it."""
_PAIR = 20
"""Two names joined by 和 are no longer than this."""


def _between_semicolons(count: _Count, words: str, place: Claim, mark: str) -> Relation | None:
    """分五类：财政20件，占15.6%；内务7件，占5.5%；…: as many stretches between semicolons as the figure says."""
    items = [item for item in words.split("；") if item.strip()]
    stretches = items[0].split("，")
    if len(stretches) == count.size and all(_DIGIT.search(stretch) for stretch in stretches):
        return None  # 分三类：已经解决137件，逐步解决58件，留作参考21件；满意率99.5%: it ends at the semicolon
    with_figure = all(any(character.isdecimal() for character in item) for item in items)
    if mark[-1:] not in "：:" or not with_figure:
        return None
    if len(items) == count.size:
        return _relation(count, len(items), place)
    if count.unit in _KINDS and abs(len(items) - count.size) == 1 and count.size > 2:
        return _relation(count, len(items), place, confidence=Confidence.MEDIUM)
    return None


def _relation(
    count: _Count,
    items: int,
    place: Claim,
    *,
    is_open: bool = False,
    form: str = "list",
    confidence: Confidence = Confidence.HIGH,
) -> Relation:
    facts = (("items", items), ("open", int(is_open)), ("form", form))
    members = sorted((Member("count", count.claim), Member("item", place)), key=lambda member: member.claim.start)
    return Relation(RelationKind.ENUMERATION, tuple(members), stated=count.claim, confidence=confidence, facts=facts)
