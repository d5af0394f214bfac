"""Lists in running text: how many items they have, and which of them are clear enough to be held to a number."""

from __future__ import annotations

from typing import NamedTuple

from checker.model.patterns import pattern

_MASKED = pattern(
    # one character class in front lets the search skip all other characters at full speed
    r"[《“（(](?:(?<=《)[^》\n]{0,80}》|(?<=“)[^”\n]{0,60}”|(?<=[（(])[^（）()\n]{0,60}[）)])"
)
_BLOT = "口"
_JOIN = pattern(
    r"以及|(?<![永泰仁太祥嘉共饱])和(?![谐睦解])|(?<![涉普惠波危触])及(?![时早格])|(?<![参赋给])与(?!会)|或"
)
_FIGURE = pattern(r"\d")
_LONGEST = 8
"""Longer items may be phrases with a 、 of their own."""
_BODY = pattern("(?<=.)(?:学校|小学|中学|初中|高中|学院|大学|幼儿园|医院|卫生院|公司|公园|[^\\W\\d_]{2}中心|博物馆)$")
"""Names of bodies, however long, have none: 石桥九年一贯制学校."""
_SPREAD = 2
"""Names of one sort are about as long as each other: 省、市争取人才、项目 is no list of three."""


class Items(NamedTuple):
    """A list of ``least`` items when words that join stand inside names, of ``most`` when they part items too.

    ``is_plain`` says that nothing but names is in it, ``is_alike`` that they are names of one sort, or names with
    a figure each.
    """

    least: int
    most: int
    is_open: bool
    is_plain: bool
    is_alike: bool


def masked(words: str) -> str:
    """The words with titles, quoted names and brackets blotted out, character by character."""
    return _MASKED.sub(lambda found: _BLOT * len(found.group()), words)


_MARKS = ("，", ",", "。", "；", ";", "：", ":", "！", "？", "\n", "（", "）", "(", ")")


def behind_marks(words: str) -> str:
    """What stands behind the last mark that ends a list, titles, quoted names and brackets blotted out.

    "" where nothing is listed behind it.
    """
    behind = words[max(words.rfind("，"), words.rfind("。"), words.rfind("\n")) + 1 :]
    # where none of these stands, nothing that is blotted out reaches behind the mark
    if "》" in behind or "”" in behind or "）" in behind or ")" in behind:
        behind = masked(words)
    if "、" not in behind:
        return ""
    return behind[max(map(behind.rfind, _MARKS)) + 1 :]


def items_of(words: str) -> Items | None:
    """The items between 、 of a list that nothing else is in; ``None`` when there is only one."""
    words = words.strip(" 　，,")
    is_open = words.endswith("等")
    items = [item.strip() for item in words.removesuffix("等").split("、")]
    parts = [part for item in items for part in _joined(item, items)]
    joined = len(parts) - len(items)
    if joined and _are_one_sort(parts):
        items, joined = parts, 0
    if len(items) + joined < 2 or not all(items):
        return None
    figures = sum(_FIGURE.search(item) is not None for item in items)
    names = [item.replace(_BLOT, "") for item in items[1:]]  # in front of the first one its verb may stand
    long = all(len(name) <= _LONGEST for name in names) or all(_BODY.search(name) for name in names)
    is_plain = not figures and long and all("的" not in name for name in names)
    lengths = [len(name) for name in names]
    is_alike = (
        joined == 0 and bool(names) and (figures == len(items) or (is_plain and max(lengths) - min(lengths) <= _SPREAD))
    )
    return Items(len(items), len(items) + joined, is_open, is_plain, is_alike)


def _joined(item: str, items: list[str]) -> list[str]:
    """The names that words that join part in the item: 中和公司 is one beside 华瑞公司 and 远达公司, 和平社区 anywhere.

    No name of one character stands beside longer ones.
    """
    if _JOIN.search(item) is None:
        return [item]
    plain = [len(other) for other in items if other is not item and _JOIN.search(other) is None]
    shortest = _TWO if plain and min(plain) > _TWO else 1
    names: list[str] = []
    start = 0
    for join in _JOIN.finditer(item):
        if join.start() - start >= shortest and len(item) - join.end() >= shortest:
            names.append(item[start : join.start()].strip())
            start = join.end()
    return [*names, item[start:].strip()]


def _are_one_sort(parts: list[str]) -> bool:
    """Whether all names end with one word, or are of people, so that what joins them stands inside none."""
    first, *others = parts
    if all(_PERSON.fullmatch(name) is not None for name in others) and _LAST_PERSON.search(first) is not None:
        return True
    end = first[-1:]
    if end in NO_ENDS or _FIGURE.search(first) is not None:
        return False
    return all(len(name) > _TWO and name[-1] == end for name in parts)


_TWO = 2
NO_ENDS = ("等", "的", "了", "口")
"""Names that end so are no list of one sort: the last is what stands for a bracket."""
_MADE = pattern("推出|举办|策划|打造|创作|排演|编排|上演|开设|组织|发布|出版|播出|拍摄|上线|培育|设立")
_TITLE = 4
_SEVERAL = 4


def are_titles(words: str) -> bool:
    """Whether a word for making opens the list, and its names are as long as titles are: 推出古渡遗珍、窑火千年、…."""
    first, *names = [item.strip() for item in words.split("、")]
    if len(names) + 1 < _SEVERAL or _MADE.search(first) is None or _JOIN.search(words) is not None:
        return False
    length = len(names[0])
    ends = {name[-1:] for name in (first, *names)}
    return length >= _TITLE and len(first) > length and len(ends) > 1 and all(len(name) == length for name in names)


_PLACE = pattern("(?:镇|乡|街道|[市县区州村]|社区)$")
_BODY_OF_PLACE = pattern(
    "(?:社区|街道|[镇乡市县区州村])(?:卫生|医院|学校|中学|小学|幼儿|敬老|养老|文化|供水|水厂|污水|法庭|派出|税务)"
)
_PLACE_NOUN = pattern("社区|街道|[镇乡市县区州村]")


def are_places(words: str) -> bool:
    """Whether all items are names of places."""
    return all(_PLACE.search(item.strip()) for item in words.split("、"))


def are_of_other_places(words: str, behind: str) -> bool:
    """Whether what is counted behind is another sort of place than those listed: 甲街道、乙街道、丙街道2个社区.

    Or a body of the places: 城东镇、城西镇、柳林镇5个镇卫生院.
    """
    if _BODY_OF_PLACE.match(behind) is not None:
        return True
    noun, end = _PLACE_NOUN.match(behind), _PLACE.search(words.rstrip())
    return noun is not None and end is not None and end.group() not in noun.group()


_OF_MEASURES = pattern("[^\\W\\d_a-zA-Z]{0,6}(?:指标|数据|参数|比率)[：:]")
_MEASURE = pattern("(?:率|占比|[比日量数额值度温]|时间|时长|成本|比例|得分|费用|价格|单价|周期|强度|余额|水平)$")
_LONGEST_MEASURE = 24


def are_measures(announced: str, words: str) -> bool:
    """Whether all items are names of measures, however long, and the words in front count them as such.

    6项指标：住院患者抗菌药物使用率、床位使用率、平均住院日、医疗服务的收入占比: a 的 stands inside such names.
    """
    names = [item.strip() for item in words.split("、")]
    if _OF_MEASURES.fullmatch(announced) is None or _JOIN.search(words) is not None:
        return False
    return all(len(name) <= _LONGEST_MEASURE and _MEASURE.search(name) for name in names)


_NAMED_SINGLY = ("个", "张", "项", "部", "件", "条", "种", "类", "本", "台", "幅", "款")
_DATE = pattern("[“《]\\d{1,2}[·•.]\\d{1,2}[”》]")


def are_one_by_one(titles: str, number: int, said: int, unit: str) -> bool:
    """Whether as many titles, save one, stand right in front of their count, each of one thing: 《甲》《乙》《丙》4项.

    Of what is held more than once (“甲”“乙”“丙”4场) only where each is named by its day.
    """
    if number <= _SPREAD or abs(number - said) != 1 or _JOIN.search(masked(titles)) is not None:
        return False
    return unit in _NAMED_SINGLY or len(_DATE.findall(titles)) == number


_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
    "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
    ""
)
_PERSON = pattern(f"[{_SURNAMES}][^\\W\\d_a-zA-Z]{{1,2}}")
_LAST_PERSON = pattern(
    f"(?:^|[了和为是、]|走访|表彰|慰问|评选|授予|奖励|通报|聘请|选出|推荐|推选)[{_SURNAMES}][^\\W\\d_a-zA-Z]{{1,2}}$"
)
_NO_PERSON = tuple("村镇乡县市省州区厂院校站局庄屯组队")


def people_in(words: str) -> int:
    """How many people a list names, each by name alone; 0 where it is none of people: 张志强、刘玉兰、陈卫国."""
    first, *others = [item.strip() for item in words.split("、")]
    named = all(_PERSON.fullmatch(other) is not None for other in others) and _LAST_PERSON.search(first) is not None
    named = named and not any(name.endswith(_NO_PERSON) for name in (first, *others))
    return len(others) + 1 if len(others) > 1 and named else 0
