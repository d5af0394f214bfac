"""The same fact told twice in one document must have one value."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from unicodedata import normalize

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.facts.deeds_again import is_of_whole_year, tells_deed_again, told_deeds
from checker.linking.facts.headed_bodies import headed_apart
from checker.linking.facts.opened_times import opened_apart
from checker.linking.facts.rescaled import link_rescaled
from checker.linking.facts.stocks_again import is_told_apart, stocks_told_again
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.totals.relations import total_relation
from checker.model.claim import Approximation
from checker.model.expression import Figure
from checker.model.patterns import pattern
from checker.model.printing import anchor, printed
from checker.model.relation import Confidence, Member, Relation, RelationKind
from checker.model.slips import slip

_EXACT = Approximation.EXACT
_RATE = Role.RATE
_NOISE = pattern(
    "其中|全[年市县区省州镇乡院局国]|共计|共|累计|合计|总计|目前|截至|已|今年|本年|上半年|[前上]述|前文|第[一二三四五六]部分|[指称]出?"
    "|[，,、：:　\\s的了为达是有]"
)
_REFERS = pattern("[前上]述|前文|第[一二三四五六七八九]部分|如前")
_SHORTEST = 5
_MOST = 8
"""A name told more often than this is no name of one fact."""


def link_restated(paragraphs: Sequence[Paragraph]) -> Iterator[Proposal]:
    """Figures of one unit with the same long name, or in the same digits, in the same scope and period."""
    mentions = [
        mention
        for paragraph in paragraphs
        for sentence in paragraph.sentences
        for mention in sentence.mentions
        if (mention.is_level or mention.role is _RATE) and mention.claim.approximation is _EXACT
    ]
    names = [_name_of(mention) for mention in mentions]
    for paragraph in paragraphs:
        yield from _by_sum(paragraph)
    yield from _by_name(mentions, names)
    yield from _by_noun(mentions, names)
    yield from _pointed_at(mentions)
    yield from _by_digits(mentions)
    yield from link_rescaled(mentions)
    deeds = (pair for pair in told_deeds(mentions) if not headed_apart(*pair))
    yield from (Proposal((restated_as(*pair),), Confidence.MEDIUM) for pair in deeds)
    stocks = (pair for pair in stocks_told_again(mentions) if not headed_apart(*pair))
    yield from (Proposal((restated_as(*pair),), Confidence.HIGH) for pair in stocks)
    for paragraph in paragraphs:
        yield from _all_of_them(paragraph)


def _name_of(mention: Mention) -> str:
    """The words of the figure without time and place; what 按…计算 counts by is what it has been told as before."""
    if len(mention.lead) <= _NOUN:
        return mention.lead
    name = _NOISE.sub("", mention.lead)
    return name[1:] if mention.tail.startswith(_COUNTED) and name[:1] in ("按", "以") else name


_COUNTED = ("计", "测算")
"""按年末常住人口312.85万人计算: said of it in the clause in front of the average."""
_NOUN_AND_ALL = pattern("([^\\W\\d_a-zA-Z]{2,6}?)(?:已|都|也)?(?:全部|均|悉数|无一例外)")
_QUALIFIER = pattern("[，,\\s]*(?:上述|这些|本次|此次|今年)?([^\\W\\d_a-zA-Z]{2,6})的")
_SOME_OF_THEM = pattern("首|第[一二三四五六七八九]|[一二三四五六]期|批|其中|上半年|季度|\\d月|新增|拟|计划")
_ALL_TIME = pattern("历[年次届]|往年|累计|此前|已有|原有|其他|其余|另")


_BACK = 64
"""So many figures of its unit in front may be those that all are of."""


def _all_of_them(paragraph: Paragraph) -> Iterator[Proposal]:
    """今年进馆工作涉及14家单位…进馆的15家单位全部通过校验: all of those that were told under that word and noun."""
    words = paragraph.words
    if "均" not in words and "全部" not in words and "悉" not in words and "例外" not in words:
        return
    told: dict[str, list[Mention]] = {}
    for mention in (m for sentence in paragraph.sentences for m in sentence.mentions if m.is_level and not m.depth):
        again = _NOUN_AND_ALL.match(mention.tail.strip())
        said = _QUALIFIER.fullmatch(mention.lead) if again is not None else None
        if again is not None and said is not None and _ALL_TIME.search(mention.head) is None:
            like = told.get(mention.unit, [])[-_BACK:]
            same = [m for m in like if _counts(m, again.group(1)) and said.group(1) in m.lead]
            named = [m for m in same if same_period(m, mention) and _SOME_OF_THEM.search(m.head) is None]
            if len(named) == 1 and named[0].sentence is not mention.sentence:
                yield Proposal((restated_as(named[0], mention),), Confidence.HIGH)
        else:
            told.setdefault(mention.unit, []).append(mention)


def _counts(mention: Mention, noun: str) -> bool:
    """Whether the noun stands right behind the figure, or right in front of it: 14家单位, 在建工地38个."""
    behind = mention.tail.strip()
    return behind == noun or (not behind and mention.lead.endswith(noun))


def _by_name(mentions: Sequence[Mention], names: Sequence[str]) -> Iterator[Proposal]:
    told: dict[tuple[str, str], list[Mention]] = {}
    for mention, name in zip(mentions, names, strict=True):
        if len(name) >= _SHORTEST or (len(name) > 2 and _refers(mention)):
            told.setdefault((name, mention.unit), []).append(mention)
    for same in told.values():
        if 1 < len(same) <= _MOST:
            for first, second in itertools.pairwise(same):
                refers = _refers(second)
                if (first.sentence is not second.sentence or refers) and same_period(first, second):
                    if _is_planned(first) != _is_planned(second) or _leaves_out(first) != _leaves_out(second):
                        continue
                    if _has_moved(first, second) or _are_among_others(first, second):
                        continue
                    if not refers and opened_apart(first, second):
                        continue
                    if not refers and (headed_apart(first, second) or _are_of_own_figures(first, second)):
                        continue
                    if not refers and _are_in_rows_of_others(first, second):
                        continue
                    yield Proposal((restated_as(first, second),), Confidence.HIGH if refers else Confidence.MEDIUM)


def _is_planned(mention: Mention) -> bool:
    """2025年计划完成营造林10.20万亩，其中退化林修复2.40万亩: what is meant to be, and not what was done."""
    return _PLANNED.search(mention.sentence.text, mention.sentence.start, mention.claim.start) is not None


_PLANNED = pattern("计划(?!投资|总投资)|力争|预计|拟|目标任务|预期目标|要达到")


def _leaves_out(mention: Mention) -> bool:
    """纯利258.6亿元。剔除商誉减值后，纯利253.6亿元: without what the clause in front takes away, or supposes."""
    return _LEFT_OUT.search(mention.sentence.text, mention.sentence.start, mention.claim.start) is not None


def _are_among_others(first: Mention, second: Mention) -> bool:
    """新收案件中，清算案件111件。审结案件中，清算案件121件: among what the one sentence opens with, and the other."""
    one, other = _OPENED_WITH.match(first.sentence.words), _OPENED_WITH.match(second.sentence.words)
    return one is not None and other is not None and one["scope"] != other["scope"]


_OPENED_WITH = pattern("\\s*在?(?P<scope>[^，,。；;：:\\d]{2,16})[中里][，,]")


_LEFT_OUT = pattern(
    "(?:剔除|扣除|不计(?!其)|不考虑|不包括|不含|假[设定如]|如果|倘若|若(?!干))[^，,。；;：:]{1,40}[，,][^，,。；;]*$"
)


def _are_of_own_figures(first: Mention, second: Mention) -> bool:
    """高血压患者8124人，管理6417人，管理率79.0%. 糖尿病患者3476人，管理2711人，管理率78.0%: of others each."""
    one, other = _figure_in_front(first), _figure_in_front(second)
    if one is None or other is None:
        return False
    return one.unit == other.unit != "" and one.claim.values != other.claim.values


def _are_in_rows_of_others(first: Mention, second: Mention) -> bool:
    """对甲公司实际担保600万元，债务余额600万元。对乙公司实际担保900万元，债务余额500万元: rows of other names."""
    if not first.index or first.index != second.index or first.sentence is second.sentence:
        return False
    one, other = (_NOISE.sub("", m.sentence.mentions[0].lead) for m in (first, second))
    if one == other or first.sentence.mentions[0].unit != second.sentence.mentions[0].unit:
        return False
    alike = next((at for at in range(min(len(one), len(other))) if one[-at - 1] != other[-at - 1]), 0)
    return alike >= _LONG and min(len(one), len(other)) - alike >= _NOUN


def _figure_in_front(rate: Mention) -> Mention | None:
    """The figure right in front of a rate, which is of it: 管理6417人，管理率79.0%."""
    front = rate.sentence.mentions[rate.index - 1] if rate.index and rate.role is Role.RATE else None
    return front if front is not None and front.is_level and rate.clause - front.clause == 1 else None


def _has_moved(first: Mention, second: Mention) -> bool:
    """投资500亿元; a year on 投资540亿元，较上年增加40亿元: the change behind the one tells the other."""
    behind = second.sentence.mentions[second.index + 1 : second.index + 2]
    return any(
        m.role is Role.CHANGE
        and m.unit == second.unit
        and m.direction
        and (second.values - m.values if m.direction > 0 else second.values + m.values).meets(first.values)
        for m in behind
    )


_AMONG_THEM = pattern("的?([^\\W\\d_a-zA-Z]{4,14})[中里]$")
_AMONG = ("中", "里")
_BACK_TO = ("", "在", "这", "在这", "上述", "在上述")


def _by_noun(mentions: Sequence[Mention], names: Sequence[str]) -> Iterator[Proposal]:
    """注册青年志愿者12.6万人。…12.9万名注册青年志愿者中，大学生…: what is divided is what was told under that name."""
    told: dict[tuple[str, str], list[Mention]] = {}
    if not [m for m in mentions if m.tail.endswith(_AMONG)]:
        return
    for mention, name in zip(mentions, names, strict=True):
        if not mention.is_level or not mention.unit:
            continue
        again = _AMONG_THEM.match(mention.tail) if mention.lead.strip("，, 　") in _BACK_TO else None
        if again is not None:
            noun = again.group(1)
            same = told.get((mention.unit, noun[-_LONG:]), ())[-_MOST:]
            first = [m for m in reversed(same) if _NOISE.sub("", m.lead).endswith(noun) and same_period(m, mention)]
            first = [m for m in first if not is_told_apart(m, mention)]
            if first:
                yield Proposal(tuple(restated_as(m, mention) for m in first), Confidence.MEDIUM)
        if len(name) >= _LONG and not cues.PREVIOUS.search(mention.head):
            told.setdefault((mention.unit, name[-_LONG:]), []).append(mention)


def _pointed_at(mentions: Sequence[Mention]) -> Iterator[Proposal]:
    """检出不合格38批次。对上述38批次不合格产品…: the one figure in front that has the noun's words."""
    for at, mention in enumerate(mentions):
        if "述" not in mention.lead or not mention.is_level or not mention.unit or not mention.lead.endswith(_POINTING):
            continue
        noun = mention.tail[:_NOUN_AGAIN]
        if len(noun) < _NOUN_AGAIN:
            continue
        told = [m for m in mentions[max(0, at - _MOST) : at] if m.unit == mention.unit and m.is_level and not m.depth]
        first = [m for m in told if m.sentence is not mention.sentence and noun in m.lead]
        if len(first) == 1 and same_period(first[0], mention) and not cues.PREVIOUS.search(first[0].head):
            listed = [m for m in told if m.sentence is first[0].sentence and m.clause == first[0].clause]
            if len(listed) == 1:
                yield Proposal((restated_as(first[0], mention),), Confidence.HIGH)
            else:  # 不合格食品38批次、药品12批次。对上述50批次不合格产品…
                both = total_relation(mention, listed, mention.lead)
                yield Proposal((restated_as(first[0], mention), both), Confidence.LOW)


_POINTING = ("上述", "前述", "上述的", "前述的")
_NOUN_AGAIN = 3
_DIGITS = 4
"""A number of so many digits that comes again is the same one."""
_FEW_DIGITS = 3
"""One of so many is where all of its name comes again, too."""
_EXCHANGED = (("transposition",), ("transposition", "swap"))
"""Of short numbers only neighbours exchanged tell something, of longer ones any two digits."""


def _by_digits(mentions: Sequence[Mention]) -> Iterator[Proposal]:
    """A long number that comes again, and one with two digits exchanged behind the same noun: 99185名, 99158名党员."""
    told: dict[tuple[str, str], list[Mention]] = {}
    for mention in mentions:
        if not mention.is_level or not mention.unit:
            continue
        if len(mention.claim.number) < _FEW_DIGITS and mention.claim.number.isdecimal():
            continue
        number = printed(anchor(mention.claim), mention.claim)
        digits = number.replace(".", "").strip("0")
        if len(digits) < _FEW_DIGITS:
            continue
        same = told.setdefault((mention.unit, "".join(sorted(digits))), [])
        if same and (again := _told_in(same, mention, number, len(digits))) is not None:
            yield again
        same.append(mention)


def _told_in(same: Sequence[Mention], mention: Mention, number: str, size: int) -> Proposal | None:
    """The figure with the nearest of those with the same digits, ``size`` many, that it is or should be equal to."""
    told_so = any(first.claim.values == mention.claim.values for first in same)
    for first in reversed(same[-_MOST:]):
        if first.sentence is mention.sentence and first.peer == mention.peer:
            continue
        again = first.claim.values == mention.claim.values
        if again and (size >= _DIGITS or _is_same_thing(first, mention)):
            return Proposal((restated_as(first, mention),), Confidence.LOW)
        exchanged = not told_so and first.claim.scale == mention.claim.scale
        exchanged = exchanged and slip(printed(anchor(first.claim), first.claim), number) in _EXCHANGED[size > _DIGITS]
        if exchanged and _is_same_thing(first, mention) and not headed_apart(first, mention):
            return Proposal((restated_as(first, mention),), Confidence.MEDIUM)
    return None


def _by_sum(paragraph: Paragraph) -> Iterator[Proposal]:
    """对1件市政府规范性文件、1件部门规范性文件进行审查 … 审查规范性文件8件: as many as were listed before the noun."""
    if "、" not in paragraph.words:
        return
    mentions = [m for sentence in paragraph.sentences for m in sentence.mentions if m.is_level]
    run: list[Mention] = []
    for at, mention in enumerate(mentions):
        if run and mention.separator == "、" and _goes_on(run[-1], mention):
            run.append(mention)
            continue
        if len(run) >= _FEW_ITEMS:
            yield from _counted_again(run, mentions[at : at + _AHEAD])
        run = [mention]


_AHEAD = 64
"""So many figures behind a list may count all of it again."""


def _goes_on(first: Mention, second: Mention) -> bool:
    beside = second.index == first.index + 1 and second.sentence is first.sentence and second.clause == first.clause
    return beside and second.unit == first.unit and not second.lead.strip()


def _counted_again(run: Sequence[Mention], behind: Sequence[Mention]) -> Iterator[Proposal]:
    """A later figure that counts the noun which every item of the list ends with."""
    if not all(m.tail for m in run):
        return
    noun = min((m.tail for m in run), key=len)
    while noun and not all(noun in m.tail for m in run):
        noun = noun[1:]
    if len(noun) < _LONG:
        return
    for later in behind:
        if later.unit == run[0].unit and later.lead.endswith(noun):
            yield Proposal((total_relation(later, run, noun),), Confidence.LOW)


_FEW_ITEMS = 2


def _refers(mention: Mention) -> bool:
    """Whether the words in front say that the figure has been told before: 前述税收收入, 第三部分称."""
    start = max(mention.sentence.start, mention.claim.start - _NEAR)
    return _REFERS.search(mention.sentence.text, start, mention.claim.start) is not None


_NEAR = 24


def _is_same_thing(first: Mention, second: Mention) -> bool:
    """Whether the second figure counts what the first one is said to be of, and names nothing else: 全市99158名党员."""
    if cues.PREVIOUS.search(second.head) or cues.PREVIOUS.search(first.head):
        return False
    one, other = _NOISE.sub("", first.lead), _NOISE.sub("", second.lead)
    if not same_period(first, second):
        return is_of_whole_year(first, second) and tells_deed_again(first, second, one)
    if second.lead.endswith("的") and not first.claim.period and _YEAR.search(second.lead):
        return False  # 对2022年接收的251名社区矫正对象
    if _POINTS_BACK.search(second.lead) and _is_of_its_words(first, second):
        return True
    if not _YEAR.sub("", other) and _is_noun_again(one, second):
        return True
    if tells_deed_again(first, second, one):
        return True
    if len(printed(anchor(second.claim), second.claim).replace(".", "")) < _DIGITS:
        return len(one) >= _SHORTEST and one in other + _NOISE.sub("", second.tail) and not _is_narrowed(one, other)
    if other and (one == other or (len(other) >= _LONG and one.endswith(other))):
        return True
    if len(one) >= _SHORTEST and (not first.year or not second.year) and one == _YEAR.sub("", other):
        return True  # 财政拨款收入3720.12万元。…2021年度财政拨款收入3270.12万元
    if _opens_again(first, second) or _is_short_for(other, one):
        return True
    noun = next((one[at:] for at in range(len(one) - 1) if second.tail.startswith(one[at:])), "")
    if noun and not other and _ALL_OF_THEM.match(second.tail, len(noun)):
        return True
    if _ANOTHER_BODY.search(other) is not None and other not in first.sentence.words:
        return False  # 全院开放床位1286张。住院部1268张开放床位
    return len(noun) >= _LONG or (bool(noun) and noun == one and not other)


_ANOTHER_BODY = pattern("(?:部|科|院区|校区|园区|分[院馆校局厂]|支[行队]|[镇乡]|街道)$")


def _is_narrowed(name: str, other: str) -> bool:
    """上市新车型累计264款; 纯电上市新车型累计246款: whether words in front of the name tell a sort of it."""
    return _SORT.search(other[: max(0, other.find(name))]) is not None


_SORT = pattern("[^\\W\\d_]{2}$")


def _is_short_for(short: str, name: str) -> bool:
    """接收捐赠 for 接收社会捐赠款物折合: the verb that opens the name, and a noun of it behind."""
    verb, noun = short[:_NOUN], short[_NOUN:]
    return len(noun) >= _NOUN and name.startswith(verb) and noun in name[_NOUN:]


def _is_noun_again(name: str, second: Mention) -> bool:
    """Whether the figure opens its clause, and the noun right behind it is the one that the first one's words end with.

    建成退役军人服务站126个。…162个服务站全部达标; 安排发展资金1350万元。…1530万元资金支出1188万元.
    """
    opens = second.separator in ("", "，", ",", "；", ";") and not second.depth
    size = len(printed(anchor(second.claim), second.claim).replace(".", ""))
    least = _NOUN if size >= _DIGITS else _NOUN + 1
    shared = shared_noun(name, second.tail)
    return opens and len(shared) >= least and _GOES_ON_WITH.match(second.tail[len(shared) :]) is not None


_YEAR = pattern("(?:19|20)\\d\\d年?度?")
_GOES_ON_WITH = pattern(
    "(?:患者|群众|人员|对象|用户|居民|职工|旅客)的|(?:已经?)?(?:全部|全都|均|都|悉数|实际|累计|使用|支出|拨付|共|中[，,]?|[里内])"
)


def _opens_again(first: Mention, second: Mention) -> bool:
    """Whether a sentence begins with the figure as one that the sentence in front has told: 6218人当中，…"""
    opens = second.index == 0 and not second.head.strip() and _AMONG_THESE.match(second.tail) is not None
    return opens and 0 <= second.sentence.start - first.sentence.end <= _NEXT


_AMONG_THESE = pattern("(?:当中|之中|中|里面?)$")
_NEXT = 2
_ALL_OF_THEM = pattern("全部|全都|均|都|无一|悉数")
"""招收新生1286人。…1268名新生全部完成体检: all there are."""


_POINTS_BACK = pattern("[上前]述|以上|[就对]?[这该此]$|这(?:些|批)?$")
_MANY_DIGITS = 6


def _is_of_its_words(first: Mention, second: Mention) -> bool:
    """Whether a figure that points back has the first one's words, or so many digits that it needs none."""
    noun = second.tail[:_NOUN]
    digits = printed(anchor(second.claim), second.claim).replace(".", "")
    return len(digits) >= _MANY_DIGITS or (len(noun) == _NOUN and noun in first.lead)


_NOUN = 2
_LONG = 4
"""A noun that says enough without the words in front of it."""


def same_period(first: Mention, second: Mention) -> bool:
    one, other = _cut_off(first.claim.period), _cut_off(second.claim.period)
    return (one == other or not (one and other)) and (first.year == second.year or not (first.year and second.year))


def _cut_off(period: str) -> str:
    """The period by its end, where that is known: 上半年 and 截至６月底 are the same half-year."""
    text = normalize("NFKC", period)
    return next((end for end, pattern in _ENDS if pattern.search(text)), text)


_ENDS = (("6", pattern("上半年|6月(?:底|末|30)")), ("12", pattern("全年|年度|[当本今]年|12月(?:底|末|31)")))


def shared_noun(name: str, tail: str) -> str:
    """The longest end of the name that the words behind the figure begin with."""
    return next((name[at:] for at in range(len(name)) if tail.startswith(name[at:])), "")


def restated_as(first: Mention, second: Mention) -> Relation:
    """The relation that both tell one fact, the second one as the stated figure."""
    members = (Member("other", first.claim), Member("stated", second.claim))
    return Relation(RelationKind.RESTATED, members, second.claim, Figure(first.claim, second.claim.scale))
