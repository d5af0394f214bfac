"""The figures around an average that it may divide, or be divided by, the likeliest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from checker.linking import cues
from checker.linking.averages.divisors import Divisor, amount_unit, fit
from checker.linking.facts.conversions import Conversion
from checker.linking.memory import Memory
from checker.linking.passage import Mention, Paragraph, Role
from checker.model.patterns import pattern

_BACK = 3
FRONT, BEHIND, SENTENCE, EARLIER, FAR = range(5)
"""Where a figure stands: in front of the average in its peer, behind it there, elsewhere in the sentence, before it."""


class Term(NamedTuple):
    """A figure, how well its words fit, and where it stands; ``distance`` counts clauses, ``factor`` converts it."""

    mention: Mention
    fit: int
    zone: int
    distance: int
    is_part: bool = False
    factor: Fraction = Fraction(1)
    is_said: bool = False
    """Whether the words say that this is what was divided by: 以期初期末平均421家计."""

    @property
    def rank(self) -> tuple[int, int, bool, int]:
        """The likelier term first: by its words, by its place, and a whole before its parts."""
        return -self.fit, self.zone, self.is_part, self.distance


def placed(paragraph: Paragraph, number: int, average: Mention) -> list[Term]:
    """The figures around the average, the nearest of each zone first."""
    sentence = average.sentence
    found = []
    for mention in sentence.mentions[: average.index][::-1]:
        zone = FRONT if mention.peer == average.peer else SENTENCE
        found.append((mention, zone, average.clause - mention.clause))
    for mention in sentence.mentions[average.index + 1 :]:
        if mention.peer == average.peer:
            found.append((mention, BEHIND, mention.clause - average.clause))
    for back, other in enumerate(paragraph.before(number, _BACK), start=1):
        found += [(mention, EARLIER, _SENTENCE_APART * back) for mention in reversed(other.mentions)]
    wholes = paragraph.wholes
    terms = [
        Term(mention, 0, zone, distance, mention.claim.start in wholes or "其中" in mention.head)
        for mention, zone, distance in found
        if _SINGLE.search(mention.lead) is None and not _is_convention(mention)
    ]
    is_led = any(term.zone == FRONT for term in terms)
    return [term for term in terms if not (is_led and term.zone == BEHIND and term.is_part)]


def _is_convention(mention: Mention) -> bool:
    """床位使用率88.9%（2023年按365天计）: how long a year is taken to be, in a bracket of another figure."""
    by_days = mention.depth and mention.unit == "天" and mention.tail.startswith("计")
    return bool(by_days) and mention.owner is not None and _BY.search(mention.lead) is not None


_BY = pattern("按$")
_SINGLE = pattern(
    "最[高多大低少小]|(?<!高)标准(?!化|厂房|件)|目标|不少于|不低于|不超过|人均|限额|上限|^[，,\\s]*一[亩头株棵只](?:地)?[收产打卖挣]"
)
"""Figures of one case, or of a rule: 个人最高结案数312件, 一亩收5200斤."""


_SENTENCE_APART = 9


def totals_of(average: Mention, divisor: Divisor, around: Sequence[Term], conversion: Conversion) -> list[Term]:
    """What may have been divided: figures of the average's dimension, those that its own words name first."""
    unit = amount_unit(average)
    dimension, size = conversion(unit)
    least = average.claim.values.low or 0
    found, averages = [], []
    for term in around:
        mention = term.mention
        seats = unit == "人" and mention.unit == "个" and "学位" in mention.label  # 36个班，每班45人，可提供学位1620个
        passes = mention.unit in _PASSES and mention.unit == f"{unit}次"  # 通过船舶38172艘次，每闸次4.05艘
        by_day = unit in ("天", "日") and mention.unit + mention.tail[:1] in _DAYS_OF_EACH  # 占用床日数38.94万床日
        by_day = by_day or (unit in ("天", "日") and not mention.unit and _BED_DAYS.search(mention.lead) is not None)
        per_head = bool(divisor.noun) and mention.unit == f"{divisor.noun}{unit}"  # 人公里 over 人: 人均行程
        is_like = unit in ("次", "人") and mention.unit == "人次" or seats or passes or by_day or per_head
        if (
            mention.unit == unit
            or is_like
            or (unit == "次" and mention.unit + mention.tail[:1] == f"{divisor.noun[:1]}次")
        ):
            factor = Fraction(1)
        elif unit in _HOURS and mention.unit in _WHOLE_DAYS:
            continue  # 全年开放342天，每周开放76小时: of no day all of it
        else:
            other, other_size = conversion(mention.unit)
            if unit and other == dimension:
                factor = other_size / size
            elif unit and not divisor.noun and mention.unit.endswith(unit):
                factor = Fraction(1)  # 吨公里 over 吨 is 公里: 平均运距
            else:
                continue
        if divisor.share == 1 and (mention.claim.values.high or 0) * factor < least:
            # 高于全市均值2.1分 is no total; 新增1845万户，日均6.7亿户 and 5127笔、21.36万元，笔均41.66万元 are slips
            beside = term.zone == FRONT and term.distance <= 1 and mention.is_level
            is_written_small = beside and max(mention.claim.scale, average.claim.scale) > 1
            if not is_written_small and not average.claim.scale > mention.claim.scale != 1:
                continue
        fitting = term._replace(fit=named(divisor.subject, mention), factor=factor)
        if mention.role is Role.AVERAGE and term.zone == FRONT:
            averages.append(fitting)
        elif _is_amount(fitting):
            found.append(fitting)
    of_a_share = next((words for name, words in _OF_A_SHARE if name in average.lead), ())
    if of_a_share:
        found = [term for term in found if any(word in term.mention.label for word in of_a_share)]
    if _PRICE.search(average.lead) is not None:
        found = [term for term in found if _NOT_PAID.search(term.mention.label) is None]
    if "收入" in average.lead:  # 工农业总产值2350万元，农民人均收入1017元: of what was earned, and not of what was made
        found = [term for term in found if _OUTPUT.search(term.mention.lead) is None]
    return sorted(found or averages, key=lambda term: term.rank)


_OUTPUT = pattern("(?:总?产值|生产总值|增加值)[^，,。；;、\\d]{0,4}$")
_OF_A_SHARE = (
    ("每股收益", ("利润",)),
    ("每股净资产", ("净资产", "权益")),
    ("每股经营", ("现金",)),
    ("每股现金流", ("现金",)),
)
"""What one share has of what: of the profit, and of no 投资收益."""
_PRICE = pattern("[均单售格]价|价格")
_NOT_PAID = pattern("利润|利税|净利|亏损|增加值")
"""平均出厂价格404.4元/吨: of what was paid for all of it, and no part of that."""
_BED_DAYS = pattern("床日数?(?:为|达|共|约)*$")
_DAYS_OF_EACH = ("床日", "人日", "人天")
_HOURS = ("小时", "个小时", "钟头", "分钟", "分")
_WHOLE_DAYS = ("天", "日", "个工作日", "周", "个星期", "个月", "月", "年")
_PASSES = ("艘次", "辆次", "架次", "台次", "车次")


def _is_amount(term: Term) -> bool:
    """Whether the figure is an amount of its own; one of an earlier year is only by its place in a list of years."""
    role, lead = term.mention.role, term.mention.lead
    if role is Role.CHANGE:
        return term.fit >= _BY_WORDS  # 每10股转增3股，总计转增N股
    if cues.AVERAGE.search(lead) is not None and role is not Role.LEVEL:
        return False  # 由每周83起减到每周52起
    return role in (Role.LEVEL, Role.NET) or (role is Role.PREVIOUS and cues.PREVIOUS.search(lead) is None)


_BY_WORDS = 2
_NEUTRAL = pattern(
    "发放|支[付出]|投入|合计|共计|总计|累计|金额|总额|资金|共|完成|实现|达到?|为|全年|年度|其中|[，,、的总了]|约"
)


def named(subject: str, mention: Mention) -> int:
    """2 or more where the figure's words tell what the average is of, 1 where they may, 0 where they tell otherwise."""
    if not subject:
        return 1
    own = _NEUTRAL.sub("", mention.lead)
    special = special_of(subject)
    if _CLOSED.search(subject) is not None and _CLOSED.search(mention.label) is not None:
        # 审结5577件，人均结案159.3件, but 审结刑事案件523件 only some of them
        return 1 if _is_narrower(subject, mention) else _BY_WORDS
    if any(one.search(subject) is not None and other.search(mention.label) is not None for one, other in _SAME_DEEDS):
        return 1 if _is_narrower(subject, mention) else _BY_WORDS
    if own and len(special) >= _BY_WORDS and not any(character in mention.label for character in special):
        return 0  # 人均办理刑事案件 is not of 诉讼案件
    if _COST.search(subject) and "收入" in own:
        return 0  # 职工医保收入63.84亿元，次均费用职工11327元: of what was spent
    common = cues.overlap(subject, mention.label)
    if common >= _BY_WORDS:
        return common
    spent = _SPENT.search(subject) is not None and "收入" in own  # 旅游收入9.86亿元，人均消费529元
    return int(not own or len(special) < _BY_WORDS or spent or any(character in own for character in subject))


def is_named_in_full(average: Mention, subject: str, mention: Mention) -> bool:
    """Whether a figure in front has all that the average is of in its words, in order: 运行费 in 公务用车运行维护费."""
    in_front = mention.is_level and mention.claim.start < average.claim.start
    if not in_front or len(special_of(subject)) < _BY_WORDS:
        return False
    rest = iter(mention.lead)
    return all(character in rest for character in subject)


def _is_narrower(subject: str, mention: Mention) -> bool:
    """Whether the figure's words tell of a sort that the average's do not."""
    sort = _SORT.search(mention.label)
    return sort is not None and sort.group() not in subject


_SORT = pattern("刑事|民商?事|行政|执行|商事|调解|国内|国际|地区|涉外|港澳|入境|高速|餐|补票")
_SAME_DEEDS = (
    (pattern("创收|营收|收入贡献"), pattern("营业(?:总)?收入|主营收入|业务收入|经营收入|实现收入")),
    (pattern("办证"), pattern("公证")),
    (pattern("载客|旅客"), pattern("旅客|乘客")),
    (pattern("观众"), pattern("观影|观众")),
    (pattern("消费|花费"), pattern("旅游(?:总)?收入|旅游总?花费")),
    (pattern("藏书"), pattern("馆藏|藏书|藏量")),
)
"""What an average is called and what it is of where the two have no word in common."""


def special_of(subject: str) -> str:
    """What the average's words tell of no other average: 养老金 of 人均领取养老金."""
    return _GENERAL.sub("", subject)


_CLOSED = pattern("[审办执]结|结案")
_COST = pattern("费用|支出|成本")
_SPENT = pattern("消费|花费")
_GENERAL = pattern(
    "办理|受理|处理|案件|项目|业务|人员|人数|服务|费用?|金额?|收入|面积|支出|经费|资金|完成|开展|举办|提供|新增|拥有|占有|使用"
)


_LAND = pattern("(?:总|国土|土地|辖区?|幅员|行政区域?)面积")
"""总面积864平方公里，…，亩均水资源量112立方米: a mean by the 亩 is over fields, and not over all the land."""


def counts_of(
    average: Mention, divisor: Divisor, around: Sequence[Term], memory: Memory, conversion: Conversion
) -> list[Term]:
    """What may be divided by, what the words of the average name first."""
    unit, words = amount_unit(average), divisor.subject + average.head
    found = []
    for term in around:
        mention = term.mention
        is_mean_count = mention.role is Role.AVERAGE and _MEAN_COUNT.search(mention.lead) is not None
        left = mention.role is Role.PREVIOUS and (_is_left_behind(mention) or _is_told_beside_now(mention))
        if left or (not is_mean_count and _has_become(mention)):
            continue
        is_basis = _BASIS.match(mention.head) is not None or _OWN_BASIS.search(mention.lead) is not None
        said = _SAID if is_basis and _COUNTED.match(mention.tail) else 0
        if mention.role not in _COUNTS and not (said and mention.role is Role.AVERAGE) and not is_mean_count:
            continue
        if mention.unit == unit != divisor.noun and divisor.noun and mention.unit.endswith(divisor.noun):
            continue  # 列席会议54人次，平均每次6人次: no 人次 are divided by others
        how, factor = fit(divisor, mention) or int(said > 0), Fraction(1)
        if divisor.noun:
            noun = "亩" if divisor.noun.startswith("亩") else divisor.noun
            (dimension, size), (other, other_size) = conversion(noun), conversion(mention.unit)
            if dimension == other and size != other_size and not (said == 0 and _LAND.search(mention.label)):
                how, factor = how or 1, other_size / size  # 水稻290公顷，产量2531吨，每亩产量582公斤
        if how and mention.unit == "人次" and divisor.noun.startswith("人") and _OWNED.search(average.head):
            continue  # 藏书41.6万册，流通36.2万人次，人均藏书0.87册: of all who live there
        if how:
            how += said + (cues.overlap(words, mention.label) >= _BY_WORDS) + (mention.unit != unit)
            found.append(term._replace(fit=how, factor=factor, is_said=said > 0))
    if divisor.noun == "人" and not divisor.subject:
        found = [term for term in found if term.zone <= SENTENCE or not _is_so_much_of_all(term.mention)]
    by_population = divisor.share > 1 and divisor.noun == "人" and not any("人口" in t.mention.label for t in found)
    if by_population or (divisor.noun == "人" and not found):
        people = memory.people()[:3] or (_people_behind(average) if by_population else [])
        found += [Term(mention, _FIT, FAR, _SENTENCE_APART * FAR) for mention in people]
    if not found and not divisor.noun:
        found = [
            t for t in around if t.zone <= SENTENCE and t.mention.role in _COUNTS and t.mention.unit not in ("", unit)
        ]
    if any(term.is_said and term.zone == FRONT for term in found):
        found = [term for term in found if term.is_said]  # what words name to divide by leaves no other
    return sorted(found, key=lambda term: term.rank)


def _is_so_much_of_all(people: Mention) -> bool:
    """汉族14565人，占76.1%；回族4571人，占23.9%。耕地1.9万亩，人均1.0亩: of all who live there."""
    like = [m for m in people.sentence.mentions if m.unit == people.unit and m.is_level and not m.depth]
    return people in (shared := [m for m in like if _has_share_behind(m)]) and len(shared) > 1


def _has_share_behind(mention: Mention) -> bool:
    behind = mention.sentence.mentions[mention.index + 1 : mention.index + 2]
    return any(m.role is Role.SHARE and m.clause - mention.clause <= 1 and m.peer == mention.peer for m in behind)


def _people_behind(average: Mention) -> list[Mention]:
    """每万人口4.05人。年末常住人口451.9万人: the one population that the sentences behind tell."""
    paragraph = average.sentence.paragraph
    number = paragraph.number_of(average.sentence)
    behind = [m for m in average.sentence.mentions[average.index + 1 :] if m.peer != average.peer or not m.depth]
    behind += [m for sentence in paragraph.sentences[number + 1 : number + 1 + _BACK] for m in sentence.mentions]
    people = [m for m in behind if m.unit == "人" and m.is_level and "人口" in m.lead and not m.depth]
    people = [m for m in people if len(people) == 1 or "常住" in m.lead]
    return people if len(people) == 1 and _ALL_PEOPLE.fullmatch(people[0].lead) is not None else []


_ALL_PEOPLE = pattern(
    "[，,；;\\s]*(?:[年期]末|全[市县区省州])*(?:常住|总|户籍)?(?:总?人口)(?:数|总数)?(?:为|约|达|有)*"
)
_MEAN_COUNT = pattern("平均(?:常住|户籍|总|在岗|从业)?(?:人口|人数|职工人数|职工)(?:数|总数)?(?:为|约|达)*$")
"""按平均人口, 平均职工人数: a mean that averages are taken over."""
_OWNED = pattern("[藏拥占]|保有|存量|(?<!经营)面积")


def _is_left_behind(mention: Mention) -> bool:
    """Whether the figure is what another one has come from: 由96个增加到118个."""
    behind = mention.sentence.mentions[mention.index + 1 : mention.index + 2]
    return any(m.clause == mention.clause and cues.CHANGED_TO.search(m.lead) for m in behind)


def _is_told_beside_now(mention: Mention) -> bool:
    """发案1287起，上年1663起，…，起均6.8万元: what there was before, right behind what there is."""
    now = mention.sentence.mentions[mention.index - 1] if mention.index else None
    beside = now is not None and now.unit == mention.unit and now.is_level and mention.clause - now.clause == 1
    return beside and _BEFORE.fullmatch(mention.lead) is not None


_BEFORE = pattern("[，,（(\\s]*(?:而)?(?:上年|去年|前年|上一年)(?:同期|全年|末)?(?:为|是|仅|只有)?")


def _has_become(mention: Mention) -> bool:
    """存量4860座，新建126座，拆除31座，年末4955座: whether the end of the same ledger stands behind the figure."""
    behind = mention.sentence.mentions[mention.index + 1 : mention.index + _LEDGER]
    return any(m.unit == mention.unit and m.peer == mention.peer and _AT_END.fullmatch(m.lead) for m in behind)


_LEDGER = 5
_AT_END = pattern("[，,\\s]*(?:年|期|月|季)末(?:实有|为|达到?|共|有)*")
_SAID = 10
_BASIS = pattern("\\s*(?:以|按照?)")
_OWN_BASIS = pattern("按照?[^，,。；;：:、按\\d]{0,10}$")
"""客运强度按加权平均里程31.1公里计算，为0.35: behind the average's own name."""
_COUNTED = pattern("[^，,。；;、\\d]{0,6}[计测核]算?(?:[，,。；;）)]|$)|计")
"""以期初期末平均421家计: the words say what is divided by."""
_FIT = 5
"""A population fits 每万人 better than other people do."""
_COUNTS = (Role.LEVEL, Role.NET, Role.PREVIOUS, Role.BASE)


def sums_of(terms: Sequence[Term]) -> Iterator[tuple[Term, ...]]:
    """Figures side by side that may be divided together: 社区47个、行政村186个."""
    run: list[Term] = []
    for term in sorted(terms, key=lambda each: -each.mention.claim.start):
        mention = term.mention
        if run and (mention.sentence is not run[-1].mention.sentence or run[-1].mention.clause - mention.clause > 1):
            break
        run.append(term)
        if len(run) > 1:
            yield tuple(run)
