"""The figures that words name in the sentences of one paragraph, wherever they stand: by name alone, never by place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.reach import GENERIC, has_word
from checker.model.patterns import pattern

BACK = 5
"""How many sentences of the paragraph in front may hold the terms."""

_BODY = "市县区省州国盟旗镇乡行校院局司厂站社会馆园所"
_BODY_WORDS = (
    f"(?:全|我|本|该)[{_BODY}]|公司|集团|学校|学院|医院|法院|检察院|联社|农商行|[支分总]行|[大支]队|园区|景区|开发区|高新区|港口|机场|农场|林场|电厂"
    "|基地|法庭|执行局|中心|银行|大会|会议"
)
_BODIES = pattern(_BODY_WORDS)
_NEUTRAL = pattern(
    f"{_BODY_WORDS}|"
    "截[至止]|年[初度](?=预算)|(?:\\d{1,2}月?份?[-—–~～至到]{1,2}|前)\\d{1,2}个?月份?|\\d{1,4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?:年?[末底初])?|\\d{1,2}月(?:\\d{1,2}日|[末底份])?"
    "|[上下]半年|[春夏秋冬]季|[前一二三四]+季度|[今本当全]?[年期月季]度?[末底内]|今年以?来?|本年度?|全年度?|全[月季]|当[年期月]|年度"
    "|报告期内?|同期|目前|现有|现|当前|至今|以来"
    f"|全(?:集团|公司|系统|线网?|辖区?|局)|本(?:公司|集团)|各[{_BODY}级地]|两级|集团|单位|学校|医院|中心|银行"
    "|(?:检察|审计|税务|公安|司法|行政|人民)?(?:机关|检察院|法院)"
    "|" + "|".join(sorted(GENERIC, key=len, reverse=True)) + "|各项|各类|全部|所有|全体|总计|合计|累计|共计|一共|总共"
    "|按?(?:贷款)?五级分类(?:口径)?下?|实现|完成|达到|取得|组织|已经|实际|录得|实有|在册|最终|累计|检出|查出|发现"
    "|[共有已总约为达是的了计年，,：:、\\s]"
)
"""Words of a whole body and a whole period, which narrow no name."""
_BEHIND = pattern(
    "[升降增减提]至|[提降升增]?[高低加少]?到|(?:保持|稳定|控制|维持)在|达到|余额|总[额量数]|金额|人数|件数|户数|数量|合计|共计|案件|"
    "[总额量数生的共为达约是有了，,：:、\\s]"
)
"""Words between a name and its figure that narrow nothing."""


class Known(NamedTuple):
    """The figure that alone bears a name, and whether it bears no other words, so that no part of it is meant."""

    mention: Mention
    is_plain: bool
    rest: str = ""
    """What else is said behind the name where nothing is in front of it: 代表 of 应到代表312人."""


def figures_around(paragraph: Paragraph, number: int) -> list[Mention]:
    """The levels of the sentence and of those in front of it in its paragraph, in order."""
    return [m for sentence in paragraph.sentences[max(0, number - BACK) : number + 1] for m in levels_of(sentence)]


def levels_of(sentence: Sentence) -> list[Mention]:
    """The sentence's figures that tell what there is or was done in the period that the passage is about."""
    return [m for m in sentence.mentions if m.is_level]


def is_whole(words: str, *, but: str = "") -> bool:
    """Whether the words tell of no part: 全行 and 今年 do not, 新材料板块 and 新发放 do. ``but`` narrows nothing."""
    rest = _NEUTRAL.sub("", words)
    return not rest or (bool(but) and rest in but)


def without_filling(words: str) -> str:
    """The words without those of a whole body or period: 全局执结案件 -> 执结."""
    return _NEUTRAL.sub("", words)


def known_by(words: Iterable[str], mentions: Sequence[Mention], *, name: str, is_part: bool) -> Known | None:
    """The one figure that is called by one of the ``words``: the one that bears them alone, else the only one.

    ``name`` is what the quotient is called: 已落实毕业去向3042人 of 毕业去向落实率 is only 落实. ``is_part`` allows
    其中 and a bracket in front.
    """
    words = tuple(words)
    called: list[Known] = []
    for mention in mentions:
        found = [word for word in words if word in mention.label and has_word(mention.label, word)]
        if found:
            rests = [_rest(word, mention, (name, *words), is_part=is_part) for word in found]
            called.append(Known(mention, "" in rests, next(filter(None, rests), "")))
    plain = [each for each in called if each.is_plain]
    if plain:
        return plain[-1] if _are_one([each.mention for each in plain]) else None
    return called[0] if len(called) == 1 else None


def _rest(word: str, mention: Mention, names: Sequence[str], *, is_part: bool) -> str | None:
    """What the figure is said to be behind the word, "" where that narrows nothing; None where words in front do."""
    front, _, behind = mention.label.partition(word)
    if is_part:
        front = front.removeprefix("其中").lstrip("，,：: ")
    elif mention.depth or "其中" in mention.head:
        return None
    for other in names[1:]:  # 报名考生: one of the words and another that means the same
        front, behind = front.replace(other, ""), behind.replace(other, "")
    behind = _BEHIND.sub("", behind)
    if not is_whole(front):
        return None
    return "" if behind in names[0] else behind


def has_twin(base: Mention, figures: Sequence[Mention], *, least: Mention) -> bool:
    """Whether another figure as large as ``least`` is called by the same noun: 户籍人口 beside 常住人口."""
    noun = _BEHIND.sub("", base.label)[-_NOUN:]
    low = least.claim.values.low or 0
    return any(
        m is not base
        and m is not least
        and (m.claim.values.high or 0) >= low
        and _BEHIND.sub("", m.label).endswith(noun)
        for m in figures
    )


_NOUN = 2


def are_of_one_body(quotient: Mention, terms: Iterable[Mention]) -> bool:
    """Whether the quotient names no other body than its terms do: 全行各项贷款, 支行不良贷款率."""
    own = {word[-1] for word in _BODIES.findall(quotient.head)}
    told = {word[-1] for term in terms for word in _BODIES.findall(term.label)}
    return not own or not told or not own.isdisjoint(told)


def _are_one(mentions: Sequence[Mention]) -> bool:
    """Whether the figures are one, told again."""
    first = mentions[0]
    return all(m.claim.values == first.claim.values and m.unit == first.unit for m in mentions)


_SUB_PERIOD = pattern(
    "(?P<named>[上下]半年|[前一二三四]+季度|(?<!\\d)\\d{1,2}月(?!底|末|初|\\d))|(?P<meant>[当全本][月季周])|[当本][日天]"
)


def are_of_one_time(quotient: Mention, terms: Iterable[Mention]) -> bool:
    """Whether the quotient and its terms may be of one period: not 上半年 of one and the year of another."""
    terms = tuple(terms)
    years = named_years(quotient, *terms)
    if len(years) > 1 or (years and max(m.year for m in quotient.sentence.mentions) > max(years)):
        return False
    sentence = quotient.sentence
    start = sentence.paragraph.sentences[0].start
    named, meant = _periods(quotient.head)
    told, _ = map(set.union, *(_periods(term.head) for term in terms), (set(), set()))
    if not named and not meant:
        return not told
    before = _periods(sentence.text[start : quotient.claim.start - len(quotient.head)])
    if named:
        return named <= before[0] and told <= named
    # 12月份…。全月日均: the one month in front
    return len(before[0]) <= 1 and told <= before[0]


def named_years(*mentions: Mention) -> set[int]:
    """The years that the clauses of the figures name."""
    return {year for m in mentions if (year := m.year or _year_in(m.head))}


def _year_in(words: str) -> int:
    found = _YEAR.search(words) if "年" in words else None
    return int(found.group()) if found is not None else 0


_YEAR = pattern("(?:19|20)\\d\\d(?=年)")


def _periods(words: str) -> tuple[set[str], set[str]]:
    """The parts of a year that the words name, and those that they only point at: 12月, 全月."""
    found = list(_SUB_PERIOD.finditer(words)) if "月" in words or "季" in words or "半年" in words else []
    return {each.group() for each in found if each["named"]}, {each.group() for each in found if each["meant"]}


_PART_OF_ALL = pattern(
    "其中|板块|分部|[分子]公司|[分支]行|条线|品种|专业|片区|[大中支]队|[乡镇村](?![镇村级]?振兴)|开发区|(?<!五级分)类|重点|困难|试点|新[建增办设招]|农村|城镇|城区|省内|外[地省资]|民营|国有|小微|个人|企业"
)


def speaks_of_all(quotient: Mention, known: str, terms: Sequence[Mention]) -> bool:
    """Whether the quotient that is called ``known`` is of the whole body that the paragraph is about.

    Its own clause narrows nothing; no clause in front of it in its sentence turns to a part, with or without a figure.
    """
    head = quotient.head
    at = head.rfind(known)
    if at < 0 or quotient.depth or not is_whole(head[:at]) or _BEHIND.sub("", head[at + len(known) :]):
        return False
    sentence = quotient.sentence
    others = [m for m in sentence.mentions[: quotient.index] if m not in terms]
    if any(m.clause == quotient.clause for m in others):
        return False
    return names_the_whole(head[:at]) or (not others and not turns_to_a_part(quotient))


def names_the_whole(words: str) -> bool:
    """Whether the words say that all is meant, whatever was spoken of: 全院结案率, 整体毛利率."""
    return _OF_WHOLE.search(words) is not None


_OF_WHOLE = pattern(f"(?:全|本|我)[{_BODY}]|公司|集团|学校|总体|整体|综合|平均")


def turns_to_a_part(quotient: Mention) -> bool:
    """Whether a clause in front of the quotient in its sentence turns to a part of all: 新材料板块增长，毛利率27.3%."""
    start = quotient.sentence.start
    return _PART_OF_ALL.search(quotient.sentence.text, start, quotient.claim.start - len(quotient.head)) is not None


def is_alone(quotient: Mention) -> bool:
    """Whether the quotient is one figure of its own, and none of a list."""
    mentions = quotient.sentence.mentions
    if _SHARED.search(quotient.head) is not None:
        return False
    behind = mentions[quotient.index + 1] if quotient.index + 1 < len(mentions) else None
    if behind is None or behind.clause != quotient.clause:
        return True
    return behind.role is not quotient.role or bool(behind.lead.strip("、和及与 ")) or behind.depth > quotient.depth


_SHARED = pattern("分别|依次|均[为达超是在]|都|各(?![类项种级])|前者|后者")


STAFF = pattern(
    "干警|法官|检察官|民警|辅警|律师|公证员|调解员|仲裁员|复议人员|执法人员|工作人员|办案人员|监管人员|员额|职工|员工"
    "|教职工|专任教师|教师|医师|医生|护士|坐席|座席|话务员|网格员|快递员|投递员|护林员|养护工|保洁员|环卫工|志愿者|监督员|信贷员|客户经理|税务干部|在编人员|在岗人员"
)
"""Those who do the work of which each does so much."""


def is_of_other_staff(average: Mention, *terms: Mention) -> bool:
    """Whether the average is of some of those who work, whom the terms in front do not name: 直属大队执法人员人均."""
    front = average.lead.partition("人均")[0]
    staff = STAFF.search(front)
    if staff is None or any(m.sentence is average.sentence for m in terms):
        return False
    if not are_of_one_body(average, terms):
        return True
    words = without_filling(front.replace(staff.group(), ""))
    return len(words) > 1 and not any(words in m.label for m in terms)
