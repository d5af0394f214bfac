"""The outline of a passage: paragraph ▸ sentence ▸ clause ▸ bracket, with every figure in its place and role.

An outline knows words and punctuation, never the values of figures. Linkers read it; nothing else looks at the
text around a figure.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction

from checker.linking import cues
from checker.linking.bare_lists import inherit_from_whole
from checker.linking.counting import number_of
from checker.linking.earlier_years import set_earlier_years
from checker.linking.inherited import inherit_roles, inherit_units
from checker.linking.passage import SAME_UNIT, Mention, Paragraph, Role, Sentence
from checker.linking.roles import role_of
from checker.model.claim import Claim, ClaimKind
from checker.model.document import Block, BlockKind, Document
from checker.model.interval import Interval
from checker.model.patterns import pattern

_SENTENCE_END = pattern(
    r"[。！？!?\r\n][。！？!?\r\n]*"  # a class in front, which + would hide from the search
    r"|[；;]\s?(?=(?:第?[二三四五六七八九十]是|[其第][二三四五六七八九][，,是]|[（(][二三四五六七八九十2-9][）)]|[②-⑩])"
    r"[^，,；;。\d\r\n]{2,60}[，,])"
)
"""三是人工成本偏高，… behind a semicolon opens a sentence: an item with words of its own speaks for itself."""
_TOKEN = pattern(
    # one character class in front lets the search skip all other characters at full speed
    r"[《“\"，,、；;：:（）()](?:(?<![《“\"])|(?<=《)[^》\n]{0,80}》|(?<=[“\"])[^”\"\n]{0,60}[”\"])"
)
_OPENING, _CLOSING, _QUOTING = frozenset("（("), frozenset("）)"), frozenset('《“"')


_AVERAGE = Role.AVERAGE
_FRACTION = ClaimKind.FRACTION
_OTHER = ClaimKind.OTHER
_PREVIOUS = Role.PREVIOUS
_SHARE = Role.SHARE
_TABLE = BlockKind.TABLE


def outline(document: Document, claims: tuple[Claim, ...]) -> Iterator[Paragraph]:
    """Every paragraph that holds a figure, in the order of the text."""
    text = document.text
    at = 0
    starts = [claim.start for claim in claims]
    previous: Paragraph | None = None
    for block in document.blocks:
        start, end = block.span
        first = bisect_left(starts, start, at)
        at = bisect_left(starts, end, first)
        if first < at and block.kind is not _TABLE and any(c.kind is not _NOTHING for c in claims[first:at]):
            paragraph = paragraph_of(text, block, claims[first:at], previous)
            if paragraph.sentences:
                previous = paragraph
                yield paragraph


def paragraph_of(text: str, block: Block, claims: tuple[Claim, ...], previous: Paragraph | None = None) -> Paragraph:
    """The paragraph of a block whose claims these are; it has no sentences where none holds a figure."""
    paragraph = Paragraph(block, previous)
    for sentence in _sentences(text, paragraph, claims):  # each reads the one in front of it
        paragraph.sentences.append(sentence)
    paragraph.is_read()
    return paragraph


def _sentences(text: str, paragraph: Paragraph, claims: tuple[Claim, ...]) -> Iterator[Sentence]:
    start, limit = paragraph.block.span
    starts = [claim.start for claim in claims]
    at = 0
    for stop in _SENTENCE_END.finditer(text, start, limit):
        first, end = at, stop.start()
        at = bisect_left(starts, end, first)
        if first < at and (sentence := _sentence(text, start, end, paragraph, claims[first:at])) is not None:
            yield sentence
        if at == len(starts):
            return
        start = stop.end()
    if at < len(starts) and (sentence := _sentence(text, start, limit, paragraph, claims[at:])) is not None:
        yield sentence


_NOTHING = ClaimKind.NONE


def _sentence(text: str, start: int, end: int, paragraph: Paragraph, claims: tuple[Claim, ...]) -> Sentence | None:
    """The sentence of these claims; ``None`` where none of them asserts anything, or too many do."""
    notes = tuple([claim for claim in claims if claim.kind is _NOTHING])
    if not 0 < len(claims) - len(notes) <= _MOST_FIGURES:
        return None
    sentence = Sentence(text, start, end, paragraph, notes)
    _place(sentence, claims)
    bare = [mention for mention in sentence.mentions if not mention.claim.unit]
    if bare:
        _take_over_unit(sentence)
        _share_units(sentence.mentions)
    for mention in sentence.mentions:
        unit = mention.claim.unit or ""
        mention.unit = SAME_UNIT.get(unit, unit)
    if bare:
        inherit_units(sentence.mentions)
        inherit_from_whole(sentence.mentions)
    previous: Mention | None = None
    for index, mention in enumerate(sentence.mentions):
        mention.index = index
        mention.label = _label(mention, previous)
        if previous is not None and previous.times > 1 and not mention.lead.strip("、和及与 "):
            previous.times = 1  # 甲、乙各有3所、4所: a value for each of them
        if "各" in mention.lead and (each := _EACH.search(mention.lead)) is not None:
            mention.times = each.group().count("、") + len(_AND.findall(each.group())) + 1
        elif "各" in mention.lead and (many := _MANY_EACH.search(mention.head)) is not None:
            mention.times = number_of(many.group(1)) or 1
        mention.role, mention.direction, mention.name = role_of(mention, previous)
        if mention.claim.kind is _FRACTION and _ABOUT.search(mention.head):
            mention.claim = mention.claim._replace(values=mention.claim.values + _A_TWENTIETH)  # 约为上年的四分之三
        if mention.role is _SHARE and mention.name == "base" and previous is not None:
            previous.role = Role.BASE  # 完成年初预算4600万元的105.7%
        previous = mention
    if len(sentence.mentions) > 1:
        _spread_earlier(sentence)
        inherit_roles(sentence)
        if sentence.notes:
            _date(sentence)
            _date_averages(sentence)
            if "年" in sentence.words:
                set_earlier_years(sentence)
    elif sentence.mentions[0].role is _PREVIOUS and _opens_what_was_last_year(sentence):
        sentence.mentions[0].role = _LEVEL
    for mention in sentence.mentions:
        mention.is_level = mention.role is _LEVEL
        mention.values = mention.claim.values
        if mention.times != 1:
            mention.values = mention.values.scaled(Fraction(mention.times))
    sentence.roles = frozenset([mention.role for mention in sentence.mentions])
    return sentence


_LEVEL = Role.LEVEL
_CONDITION = Role.CONDITION


def _share_units(mentions: Sequence[Mention]) -> None:
    """Give figures without a unit that of the last of their list: 1.86万、3.42万和1.35万人次."""
    behind: Mention | None = None
    for mention in reversed(mentions):
        is_bare = mention.claim.kind is _OTHER and not mention.claim.unit
        if (
            is_bare
            and behind is not None
            and mention.clause == behind.clause
            and mention.depth == behind.depth
            and not mention.tail.strip("和及与 ")
        ):
            if _shares_unit(mention, behind):
                mention.claim = _in_unit_of(mention.claim, behind.claim)
        behind = mention


def _in_unit_of(bare: Claim, measured: Claim) -> Claim:
    """The figure in the unit behind it, with the 万 of that if it has none: 甲、乙分别为12.5、14.8万元."""
    named = bare._replace(kind=measured.kind, unit=measured.unit)
    if bare.scale != 1 or measured.scale == 1:
        return named
    factor = Fraction(measured.scale)
    asserted, values = bare.asserted.scaled(factor), bare.values.scaled(factor)
    place = bare.last_place * measured.scale
    scaled = named._replace(asserted=asserted, values=values, last_place=place, scale=measured.scale)
    return scaled.rounded() if values.is_point and not measured.values.is_point else scaled


def _take_over_unit(sentence: Sentence) -> None:
    """Give a list of numbers in 万 or 亿 without any unit that of the one measured figure in the sentence in front.

    全社会用电17.32亿千瓦时。分产业看，一产0.41亿、二产11.56亿、三产2.83亿，居民生活2.52亿.
    """
    bare = [m for m in sentence.mentions if not m.claim.unit and _is_scaled(m) and not m.tail.strip("和及与 ")]
    if len(bare) < _TWO:
        return
    listed = any(b.separator == "、" and b.clause == a.clause for a, b in itertools.pairwise(bare))
    if not listed or not sentence.paragraph.sentences or any(_is_scaled(m) and m.claim.unit for m in sentence.mentions):
        return
    front = sentence.paragraph.sentences[-1].mentions
    measured = [m for m in front if _is_scaled(m) and m.claim.unit and m.claim.kind in _MEASURED]
    if len({m.unit for m in measured}) != 1 or measured[0].claim.scale not in {m.claim.scale for m in bare}:
        return
    for mention in bare:
        mention.claim = mention.claim._replace(kind=measured[0].claim.kind, unit=measured[0].claim.unit)


_TWO = 2


def _is_scaled(mention: Mention) -> bool:
    return mention.claim.scale > 1 and mention.claim.kind in _MEASURED


def _shares_unit(bare: Mention, behind: Mention) -> bool:
    """Whether the figure behind gives the unit of a bare one: 3.42万和1.35万人次, 农业1.35亿、工业0.31亿立方米."""
    if not behind.lead.strip("、和及与 "):
        return bool(behind.claim.unit) and behind.claim.kind in (*_MEASURED, ClaimKind.POINTS)
    scaled = bare.claim.scale != 1 and bare.claim.scale == behind.claim.scale
    return scaled and behind.separator == "、" and behind.claim.unit is not None and behind.claim.kind in _MEASURED


_MEASURED = (ClaimKind.COUNT, ClaimKind.MONEY, ClaimKind.AREA, ClaimKind.MASS, ClaimKind.LENGTH, ClaimKind.OTHER)
_ABOUT = pattern("约|大致|接近")
_A_TWENTIETH = Interval(Fraction(-1, 20), Fraction(1, 20))
_GETS = "有|为|新增|新建|建设|建成|设立?|留存?|分得|承担|安排|配备|派出?"
_EACH = pattern(f"[^，,；;。：:]*[、和及与][^，,；;。：:、]*各(?:{_GETS})?$")
_MANY_EACH = pattern(f"([两二三四五六七八九十])(?:级|者|地|市|县|区|镇|村|家|所|校|院|项|类)各(?:{_GETS})?$")
"""市县两级各184万元."""
_AND = pattern("以及|[和及与]")
"""甲校、乙校各1所, 银奖和铜奖各2枚: as many things as are listed."""


def _spread_earlier(sentence: Sentence) -> None:
    """A stretch between semicolons that opens with 上年 is about last year from end to end."""
    earlier = next((m for m in sentence.mentions if m.role is _PREVIOUS), None)
    if earlier is None:
        return
    if _reports_last_year(sentence, earlier):
        for mention in sentence.mentions:
            if mention.role is _PREVIOUS and _LAST_YEAR.search(mention.head) and not _COMPARES.search(mention.head):
                mention.role = _LEVEL
        return
    first = sentence.mentions[0]
    if first.role is _PREVIOUS and _is_of_last_month(sentence, first):
        first.role = _LEVEL
    if _is_all_of_last_year(sentence):
        for mention in sentence.mentions:
            if mention.role is _PREVIOUS and mention.claim.kind not in _OF_HUNDRED:
                mention.role = _LEVEL
        return
    if first.role is _PREVIOUS and not cues.OPENS_EARLIER.match(sentence.words):
        alone = all(m.unit != first.unit or m.role is not _LEVEL for m in sentence.mentions)
        alone = alone and not any(
            _TODAY.match(m.head) for m in sentence.mentions[1:]
        )  # 上年为85.4%，今年高出4.2个百分点
        noted = first.depth and sentence.mentions[1].role in (Role.CHANGE, Role.GROWTH)  # 赛项（上届36个）增加6个
        if alone and not noted and not cues.COMPARED_WITH_AFTER.match(first.tail):
            first.role = _LEVEL  # 某县上年完成生产总值N: the passage itself is about last year
    for before, mention in zip(sentence.mentions[-2::-1], sentence.mentions[:0:-1], strict=True):
        listed = mention.separator == "、" and not mention.lead.strip() and before.clause == mention.clause
        if mention.role is _PREVIOUS and listed and before.unit == mention.unit and before.role is _LEVEL:
            before.role = _PREVIOUS  # 由720元、560元分别提高到780元、620元
    for before, mention in itertools.pairwise(sentence.mentions):
        listed = mention.separator == "、" and before.role is _PREVIOUS and before.clause == mention.clause
        if listed and mention.role is _LEVEL and mention.tail.startswith("相比") and _COMPARES.search(before.head):
            mention.role = _PREVIOUS  # 与上年有效监测的362天、优良318天相比
    peer, is_earlier = -1, False
    for mention in sentence.mentions:
        if mention.peer != peer:
            peer = mention.peer
            is_earlier = mention.role is _PREVIOUS and cues.OPENS_EARLIER.match(mention.head) is not None
            if is_earlier and _END_OF_LAST.match(mention.head) is not None and _THIS.search(sentence.words) is not None:
                is_earlier = False
        elif is_earlier and cues.CURRENT.search(mention.lead):
            is_earlier = False
        elif is_earlier and _is_reached(mention):
            continue  # 去年试点由26家扩到61家: the 26 are earlier
        elif is_earlier and mention.role in (_LEVEL, Role.RATE, Role.PERCENT):
            mention.role = _PREVIOUS


_TODAY = pattern("\\s*(?:而|但)?(?:今年|本年度?|本期|本届|本月|本季度?)")
_END_OF_LAST = pattern("\\s*(?:上[年月季期]|去年|上年度|上季度|上个月)[末底]")
_THIS = pattern("[，,](?:[年月季期][内末底中]|[本当全今][年月季期])")
"""上年末存栏14.2万头，年内购入23.7万头，…，年末存栏15.2万头: a stock with which this year began."""


def _is_all_of_last_year(sentence: Sentence) -> bool:
    """Whether a paragraph that opens with 上年 tells of no other year: 上年研发经费支出18.6亿元，…投入强度2.08%."""
    if sentence.paragraph.sentences or not _OF_YEAR_BEFORE.match(sentence.words):
        return False
    span = sentence.paragraph.block.span
    plain = all(m.role is _LEVEL for m in sentence.mentions if m.role is not _PREVIOUS and not m.name)
    return plain and _ANOTHER_YEAR.search(sentence.text, span.start, span.end) is None


def _opens_what_was_last_year(sentence: Sentence) -> bool:
    """法院去年审结民商事案件6214件。合同纠纷3972件，占63.92%: a paragraph of last year alone, where nothing moves."""
    span = sentence.paragraph.block.span
    if sentence.paragraph.sentences or not _LAST_YEAR.match(sentence.words) or _COMPARES.search(sentence.words):
        return False
    behind = sentence.text[sentence.end : span.end]
    return (
        ("占" in behind or "率" in behind)
        and _ANOTHER_TIME.search(behind) is None
        and cues.CURRENT.search(sentence.words) is None
    )


def _is_of_last_month(sentence: Sentence, first: Mention) -> bool:
    """印刷厂上月完成订单38种，按期交货36种: whether a paragraph that opens with whose month it was has no other."""
    if sentence.paragraph.sentences or _WHOSE_MONTH.fullmatch(first.head) is None:
        return False
    return _ANOTHER_YEAR.search(sentence.words) is None and "比" not in sentence.words.partition("，")[0]


_WHOSE_MONTH = pattern(
    "[^，,；;。：:\\d比较与和从由]{2,16}上(?:个?月|周|季度?)(?![末底初比的])[^，,；;。：:\\d比较与]{2,12}"
)
_OF_YEAR_BEFORE = pattern("\\s*(?:上年|去年|上一年)")
_OF_HUNDRED = (ClaimKind.PERCENT, ClaimKind.PERMILLE, ClaimKind.POINTS)
_ANOTHER_YEAR = pattern(
    f"{cues.CURRENT.pattern}|同比|同期|[比较与和](?:上|去|前)|(?:19|20)\\d\\d年|[一二三四五六七八九十\\d]月"
)

_ANOTHER_TIME = pattern(f"{_ANOTHER_YEAR.pattern}|[增减升降涨跌]|上年|去年|[较比](?!例|重)")


def _is_reached(mention: Mention) -> bool:
    """Whether the figure is the end of a movement that begins with the earlier figure right in front of it."""
    before = mention.sentence.mentions[mention.index - 1] if mention.index else None
    if before is None or before.clause != mention.clause or before.unit != mention.unit:
        return False
    return _BEGINS.search(before.lead) is not None and cues.CHANGED_TO.search(mention.lead) is not None


_BEGINS = pattern("[由从][^，,。；;]{0,12}$")
_LAST_YEAR = pattern(
    "(?:^|[，,])[^，,。；;]{0,12}(?:去年|上年度|上年(?!同期|[末底初]|度|结|未|余|积|旧|存|滚|[为是的]|水平|以来|相比|增|减|下降|多|少|\\d))"
)
_COMPARES = pattern("[比较与同由从自]")
_TELLS_BASE = pattern("[比较]上年|[比较]前年|同比|上年[为是]?\\d")


def _reports_last_year(sentence: Sentence, first: Mention) -> bool:
    """Whether 去年 is the year of the passage itself: 去年办理1836件，比上年减少264件; 去年收案1326件，甲镇412件.

    ``first`` is the figure that 去年 stands in front of.
    """
    words = sentence.words
    if first.depth:
        return False  # 收购率比上年提高3.5个百分点，升至78.2%（去年为75.7%）
    if _sums_up_in_front(first) and _TELLS_BASE.search(words) and not cues.CURRENT.search(words):
        return True  # 刑事410件、民事332件，中心去年办案合计742件，同比多办97件
    if not _LAST_YEAR.match(words) or cues.CURRENT.search(words) or _COMPARES.search(first.head):
        return False
    if _TELLS_BASE.search(words):
        return True
    unit = first.unit
    told = any(m.unit == unit for other in sentence.paragraph.sentences[-_BACK:] for m in other.mentions)
    return not told and sum(m.unit == unit for m in sentence.mentions) > _SEVERAL


def _sums_up_in_front(first: Mention) -> bool:
    """Whether the figure is the total of figures in front, none of which is of another year."""
    if cues.sums_up(first.head) is None or _COMPARES.search(first.head):
        return False
    return sum(m.unit == first.unit and m.peer == first.peer for m in first.sentence.mentions[: first.index]) > _SEVERAL


_SEVERAL = 1
_BACK = 24
_YEAR = pattern(r"((?:19|20)\d\d)年?")


_NEAR_YEARS = 3
_SERIES = (Role.RATE, Role.SHARE, Role.PERCENT, Role.AVERAGE)
_NOWADAYS = pattern("\\s*(?:如今|而今|现在|现已|目前已?|眼下|今日)")
_BARE_YEAR = pattern("[^，,。；;]{0,12}(?:19|20)\\d\\d年[^，,。；;]{0,6}$")
"""每千人口床位数2019年为6.30张，2020年为6.46张."""


_METRIC_OF_YEAR = pattern(
    "[^，,。；;]{0,6}(?:19|20)\\d\\d年[^，,。；;\\d]{0,24}$"
    "|[^，,。；;\\d]{2,24}(?:19|20)\\d\\d年(?:仅|只有|为|是|达到?|有)*$"
)
_ONLY_YEAR = pattern(
    "\\s*(?:到|至)?(?:19|20)\\d\\d年(?:已经?|则|就)?(?:为|达到?|是|增[至到加长]?到?|提高到|升至|上升到|有)*"
)


def _date_averages(sentence: Sentence) -> None:
    """2018年人均可支配收入24386元，2023年达到35172元: the figure of a year alone is of the average in front of it."""
    for before, mention in itertools.pairwise(sentence.mentions):
        both = before.role is _AVERAGE and mention.role is _LEVEL and before.unit == mention.unit
        beside = both and before.clause + 1 == mention.clause and 0 < before.year < mention.year and not mention.depth
        if beside and _ONLY_YEAR.fullmatch(mention.lead) and _METRIC_OF_YEAR.fullmatch(before.lead):
            before.role = _PREVIOUS


def _date(sentence: Sentence) -> None:
    """Give figures the year in front of them; one of an earlier year than its like in front is an earlier figure."""
    years = [(int(found.group(1)), note.start) for note in sentence.notes if (found := _YEAR.match(note.literal))]
    if not years:
        return
    latest: dict[str, Mention] = {}
    at = year = peer = 0
    for mention in sentence.mentions:
        if mention.peer != peer:
            peer, year, latest = mention.peer, 0, {}  # a year holds to the semicolon
        spoken_of = year
        while at < len(years) and years[at][1] < mention.claim.start:
            year = year if _is_compared_and_left(sentence, years[at][1], mention) else years[at][0]
            at += 1
        mention.year = year
        since = mention.role in _MOVES and _SINCE_YEAR.search(mention.lead) is not None
        if since and _OF_THAT_YEAR.match(sentence.text, mention.claim.end) is None:
            year = spoken_of  # 占企业的71.3%，比2011年提高4.2个百分点，占人员的48.6%: no figure of 2011
        if mention.role is _PREVIOUS and mention.unit in latest:
            year = latest[mention.unit].year  # 比2010年的34217人减少2533人: what follows is of this year again
        in_series = mention.role in _SERIES and _BARE_YEAR.match(mention.lead) is not None
        if mention.role is _LEVEL and _NOWADAYS.match(mention.lead):
            past = latest.get(mention.unit)
            if past is not None and past.clause + 1 == mention.clause and past.role is _LEVEL:
                past.role = _PREVIOUS  # 2019年库容只有3.5万吨，如今8.4万吨
                latest.pop(mention.unit)
                continue
        if mention.year and (mention.role is _LEVEL or in_series):
            newest = latest.get(mention.unit)
            if newest is not None and mention.year < newest.year:
                mention.role = _PREVIOUS
                continue
            if mention.role is not _LEVEL and newest is None:
                latest[mention.unit] = mention
                continue
            if newest is not None and mention.clause == newest.clause and mention.separator == "、":
                if "其中" in mention.head:
                    continue  # 三年共129个，其中2022年32个、2023年41个、2024年46个: parts, each of its year
            if newest is not None and mention.year > newest.year and mention.clause - newest.clause < _NEAR_YEARS:
                if newest.separator == "、" and newest.lead.strip():
                    latest[mention.unit] = mention
                    continue  # 2023年底结存12.5万元，支付维修2.1万元、活动0.4万元，2024年底结存21.4万元: one of a list
                newest.role = _PREVIOUS
            latest[mention.unit] = mention


def _is_compared_and_left(sentence: Sentence, year: int, mention: Mention) -> bool:
    """2021年预算4432万元，与2020年持平，其中出国39万元: whether a clause closes that only compares with the year."""
    compares = sentence.text.startswith(_COMPARING, year - 1) and not sentence.text.startswith("占", year - _WORD)
    return compares and _CLOSED_COMPARISON.match(sentence.text, year, mention.claim.start) is not None


_WORD = 2
_COMPARING = ("与", "较", "比", "同", "和", "跟")
_CLOSED_COMPARISON = pattern("(?:19|20)\\d\\d年[^，,。；;：:\\d]{1,16}(?<![比较照])[，,]")


_MOVES = (Role.CHANGE, Role.GROWTH, Role.NET)
_OF_THAT_YEAR = pattern("[，,、（(\\s]*(?:即|也就是)?(?:由|从(?![业事])|当时|那时|彼时|当年|该年|同期)")
"""较2015年增加958.85万人，即由2595.95万人增至此数."""
_SINCE_YEAR = pattern("(?:(?<![占同环])比|较|与)(?:19|20)\\d\\d年[^，,。；;\\d]{0,12}$")


def _label(mention: Mention, previous: Mention | None) -> str:
    """The words in front of the figure and right behind it, or those of the figure whose second unit it gives."""
    if previous is not None and not mention.lead.strip("、 　和及与"):
        if previous.role is _CONDITION and previous.clause == mention.clause and previous.claim.unit:
            return previous.lead + previous.claim.literal + mention.tail[:10]  # 其中65岁以上5.2万人
        if previous.clause == mention.clause and previous.bracket == mention.bracket:
            return previous.label + mention.tail[:10]
    return mention.lead + mention.tail[:10]


_MOST_FIGURES = 200
"""A sentence with more is no sentence; its figures stay unchecked, and count as such."""


_LONGEST_CLAUSE = 500
"""What stands further in front of a figure than this is no part of its clause; keeps long lines linear."""


_COMPARED = pattern(
    "(?:较|(?<!占)比(?![例重率])|与)[^，,。；;（(]{1,8}$"
    "|(?:为|是|相当于|达到?)(?:上年度?|去年|上个?月|上季度?|上周|上一?届|前年)(?:同期|同月)?$"
)


class _Cursor:
    """Where the walk through a sentence stands: the open clause and item, and the figure last seen in them."""

    __slots__ = ("bracket", "clause_start", "has_aside", "item_start", "last", "owner", "separator")

    def __init__(self, start: int, separator: str, owner: Mention | None, bracket: int) -> None:
        self.clause_start = start
        self.item_start = start
        self.separator = separator
        self.last: Mention | None = None
        self.owner = owner
        self.bracket = bracket
        self.has_aside = False
        """Whether a bracket without a figure in front of it stands in the open item."""


_ASIDE = pattern("[（(][^（）()]*[)）]")
_BRACKET_OPENS = ("（", "(")
_OTHER_UNIT = pattern(
    "[（(](?:(?:[套枚件个种户人次起项名台辆条只头株处座份批家例艘架组幅册卷本部具支把张场宗]|[批人件户艘辆]次)[、/]?){1,3}[)）]"
)
"""12604台（套）, 6.93万本（枚）: the bracket belongs to the unit, and tells nothing of the figure."""


def _is_of_new_item(cursor: _Cursor, place: int) -> bool:
    """北站（9件）占5.8%、东站（14件）占9.0%: about the item, and not about the share in front."""
    last = cursor.last
    if last is None or last.claim.end > cursor.item_start or place <= cursor.item_start:
        return False
    return cursor.separator == "、" or last.claim.kind is ClaimKind.PERCENT


def _place(sentence: Sentence, claims: tuple[Claim, ...]) -> None:
    """Walk the sentence once, from separator to separator, and put every figure in its place."""
    text = sentence.text
    cursor = _Cursor(sentence.start, "", None, 0)
    stack: list[_Cursor] = []
    clause = peer = brackets = 0
    waiting: Mention | None = None  # its tail is not known yet
    told_to = sentence.start
    tokens = iter([token.span() for token in _TOKEN.finditer(text, sentence.start, sentence.end)])
    behind_all = len(text), len(text)
    following, behind = next(tokens, behind_all)
    for claim in claims:
        start, end = claim.start, claim.end
        while following < start:
            mark, place, after = text[following], following, behind
            following, behind = next(tokens, behind_all)
            if mark in _QUOTING:
                continue
            if waiting is not None:
                waiting.tail = text[told_to:place]
                waiting = None
            if mark in _OPENING:
                stack.append(cursor)
                brackets += 1
                own = cursor.last is not None and cursor.last.claim.end > cursor.item_start  # 较年初增加3条（年初24条）
                compared = not own and _COMPARED.search(text, cursor.item_start, place) is not None
                opened_at = cursor.item_start if compared else after  # 较常年（1108.2毫米）偏多14%
                owner = None if _is_of_new_item(cursor, place) and not compared else cursor.last
                cursor = _Cursor(opened_at, mark, owner, brackets)
            elif mark in _CLOSING:
                if stack:
                    cursor = stack.pop()
                    if cursor.last is not None and cursor.last.claim.end >= cursor.item_start:
                        cursor.item_start = after  # the bracket was about the figure in front of it
                    else:
                        cursor.has_aside = True
            elif mark == "、":
                # behind a bracket the figure it is about ends its item: 税收41.37亿元（未扣除退税）、社保费17.96亿元
                if cursor.last is not None and (
                    cursor.last.claim.start >= cursor.item_start or cursor.item_start == place
                ):
                    cursor.item_start, cursor.separator = after, mark  # else the items have no figure of their own
            else:
                clause += 1
                if mark in "；;":
                    peer += 1
                cursor.clause_start = cursor.item_start = after
                cursor.separator = mark
        if waiting is not None:
            waiting.tail = text[told_to:start]
            waiting = None
        if claim.kind is not _NOTHING:
            head_at, lead_at = cursor.clause_start, cursor.item_start
            if cursor.last is not None and cursor.last.claim.end > lead_at:
                lead_at = cursor.last.claim.end
            nearest = start - _LONGEST_CLAUSE
            if head_at < nearest:
                head_at, lead_at = nearest, max(lead_at, nearest)
            head, lead = text[head_at:start], text[lead_at:start]
            if cursor.has_aside:  # 一类（2小时）1.13万件 is of 一类
                lead, cursor.has_aside = _ASIDE.sub("", lead), False
            waiting = cursor.last = Mention(
                claim,
                head,
                lead,
                cursor.separator,
                clause,
                peer,
                len(stack),
                cursor.owner,
                sentence,
                bracket=cursor.bracket,
            )
            sentence.mentions.append(waiting)
            if text[end : end + 1] in _BRACKET_OPENS and (unit := _OTHER_UNIT.match(text, end)) is not None:
                end, cursor.has_aside = unit.end(), True
            told_to = end
        while following < end:
            following, behind = next(tokens, behind_all)
    if waiting is not None:
        while following < sentence.end and text[following] in _QUOTING:
            following, behind = next(tokens, behind_all)
        waiting.tail = text[told_to : min(following, sentence.end)]
