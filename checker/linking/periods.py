"""Which figures are compared: the current one, and the one of the earlier period that a change is counted from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.passage import Mention, Role, Sentence
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

LEVELS = (Role.LEVEL, Role.RATE, Role.SHARE, Role.PERCENT, Role.AVERAGE)
_PERCENT_KINDS = (ClaimKind.PERCENT, ClaimKind.POINTS, ClaimKind.PERMILLE)


def is_amount(mention: Mention) -> bool:
    """Whether the figure is no percentage."""
    return mention.claim.kind not in _PERCENT_KINDS


def describes(mention: Mention) -> bool:
    """Whether the figure only says how long another one was counted: 上年7天的174.5万人次.

    接待386.72万人次，比上年同期（七天）增长86.3%: a note to the period, where another unit stands in front.
    """
    if mention.claim.kind is not ClaimKind.DURATION:
        return False
    owner, opens = mention.owner, mention.sentence.text[mention.claim.start - 1 : mention.claim.start] in ("（", "(")
    return mention.tail == "的" or (opens and owner is not None and owner.unit != mention.unit)


def runs(sentence: Sentence, *roles: Role) -> Iterator[list[Mention]]:
    """Figures of the roles that follow each other directly: 分别上升52.78%、45.34%."""
    if sentence.roles.isdisjoint(roles):
        return
    run: list[Mention] = []
    for mention in sentence.mentions:
        if mention.role not in roles:
            continue
        if run and (
            mention.index != run[-1].index + 1 or mention.clause != run[-1].clause or mention.lead.strip("、和及与 ")
        ):
            yield run
            run = []
        run.append(mention)
    if run:
        yield run


def directed_runs(sentence: Sentence, *roles: Role) -> Iterator[list[Mention]]:
    """As ``runs``, where behind 分别 each may say which way it went: 分别上升1.3个、下降0.7个百分点."""
    joined: list[Mention] = []
    for run in runs(sentence, *roles):
        if joined and cues.RESPECTIVELY.search(joined[0].lead) is not None and _goes_on(joined[-1], run[0]):
            joined.extend(run)
            continue
        if joined:
            yield joined
        joined = list(run)
    if joined:
        yield joined


def _goes_on(last: Mention, following: Mention) -> bool:
    beside = following.index == last.index + 1 and following.clause == last.clause
    return beside and following.role is last.role and _NEXT_WAY.fullmatch(following.lead) is not None


_NEXT_WAY = pattern("[、和与及\\s]*(?:上升|下降|提高|提升|回落|降低|增长|增加|减少|上涨|下跌|改善|缩短)了?")


def is_comparable(change: Mention) -> bool:
    """Whether the change is nominal: 可比价 and 同口径 growth has another base than the printed figures."""
    text, end = change.sentence.text, change.claim.end
    if cues.NOT_COMPARABLE.search(clause_between(change)) is not None:
        return False  # 生产总值927.4亿元，按不变价格计算，同比增长5.6%
    behind = text[end : min(end + 10, change.sentence.end)]
    return cues.NOT_COMPARABLE.search(change.head) is None and not (
        behind.startswith(("（", "(")) and cues.NOT_COMPARABLE.search(behind)
    )


def is_without_prices(change: Mention, current: Mention | None) -> bool:
    """Whether the measure's growth is published at constant prices, where no word calls it nominal."""
    text = change.sentence.text
    produced = current is not None and _ADDED_VALUE.search(current.head) is not None
    return produced and NOMINAL.search(change.lead) is None and _WITH_PRICES.match(text, change.claim.end) is None


NOMINAL = pattern("名义(?:增|上升|提高|下降)")
_WITH_PRICES = pattern("[（(，,]*(?:[未不]扣除|按?现价|按?当年价|名义)")
_ADDED_VALUE = pattern("生产总值|增加值|GDP|农[^工，,。；;]{0,6}总产值")
PRODUCED = pattern("生产总值|增加值|GDP|总产[值出]")
"""Its growth is told at the prices of one year, and its figures at those of each."""


def clause_between(change: Mention) -> str:
    """The clause in front of the change's own, where it has no figure."""
    sentence, start = change.sentence, change.claim.start - len(change.head)
    last = sentence.mentions[change.index - 1].claim.end if change.index else sentence.start
    words = sentence.text[last:start].rstrip("，, ") if last < start else ""
    return words[max(words.rfind("，"), words.rfind("；"), words.rfind(",")) + 1 :]


def is_of(change: Mention, current: Mention) -> bool:
    """Whether the change can be the figure's: its clause has no subject of its own, or the figure's name is in it."""
    if current.sentence is change.sentence and current.clause == change.clause:
        return True
    if (elsewhere := _MEAN_OF_ALL.match(change.head)) is not None and elsewhere.group(1) not in current.head:
        return False  # 不良率1.23%，年初为1.34%，全市平均下降0.21个百分点: of others
    if _is_of_another_measure(change, current):
        return False
    subject = cues.subject_of(change.head)
    turnover = _TURNOVER.search(subject)
    if turnover is not None and turnover.group() not in current.head and _RESULT.search(current.head) is not None:
        return False  # 营业利润62万元，营业收入增加86万元
    label = cues.told_apart(current.head + current.tail, subject)  # 进出口28.6亿元，…，出口增长12.2%: of a half
    if _COUNTERS.fullmatch(subject) is not None and current.unit.rstrip("次") in subject:
        return True  # 来访96批211人次，批次较上年（121批）下降20.7%
    if current.role is Role.SHARE and is_completion(subject, current):
        return True  # 为年度计划61.93万头的101.3%，完成率较上年的65.9%提高
    return len(subject) < 2 or cues.shares_words(subject, label) or subject in current.unit


def is_completion(subject: str, share: Mention) -> bool:
    """Whether the words are of how much was done, and the share tells this: 完成率 of 为年度计划61.93万头的101.3%."""
    return _COMPLETION.fullmatch(subject) is not None and _OF_GOAL.search(share.head) is not None


_COMPLETION = pattern("(?:目标|任务|计划|预算)?(?:完成|执行)(?:率|比例|进度)?")
_OF_GOAL = pattern("计划|任务|目标|预算")
_COUNTERS = pattern("(?:[件批人户起宗例份次][次数]?){1,3}")
"""批次, 人次: what is compared is named by its unit alone."""
_TURNOVER = pattern("收入|成本|费用|支出|销售额|产值")
_RESULT = pattern("利润|盈利|亏损|净利")


def _is_of_another_measure(change: Mention, current: Mention) -> bool:
    """旅客运输收入18.4亿元，上年16.8亿元，增长9.5%；旅客发送量增长11.2%: the one is money, and the other is not."""
    said = _MEASURE.search(change.head)
    if said is None or not is_amount(current) or said.group(1) in current.head + current.tail + current.unit:
        return False
    if said["mean"] is not None:
        return True
    if said["area"] is not None:
        return not any(word in current.unit for word in _AREAS)
    return (said["money"] is None) is (current.claim.kind is ClaimKind.MONEY)


_MEASURE = pattern(
    "((?P<mean>[日月人户次件]均|[均单]价)|(?P<area>面积)|(?P<money>收入|[^余]额|产值|利润)"
    "|(?<![总存体增])量|人次|人数|户数|件数|起数|宗数)(?:同比|环比|分别|[均也则仅又])*"
    "(?:增[长加幅]|下降|上升|提高|减少|上涨|下跌|回落|降幅|涨幅)[^，,。；;]{0,4}$"
)
_AREAS = ("亩", "公顷", "平方", "顷")
_MEAN_OF_ALL = pattern("\\s*(全[国省市区县州]平均|(?:总体|整体|综合)(?=[压精缩]))")


def words_around(first: Mention, last: Mention) -> str:
    """What is said from behind the figure in front of the first one to a bracket behind the last one."""
    sentence = first.sentence
    start = sentence.mentions[first.index - 1].claim.end if first.index else sentence.start
    end = last.claim.end
    has_bracket = sentence.text.startswith(("（", "("), end)
    return sentence.text[start : min(end + _BRACKET, sentence.end) if has_bracket else end]


_BRACKET = 10
_OTHER_BASES = {"环比": ("上年", "去年", "同比"), "同比": ("上月", "上季", "上周", "环比")}


def same_base(change: Mention, previous: Mention) -> bool:
    """Whether the comparison (同比, 环比) can be with that earlier period."""
    for word, others in _OTHER_BASES.items():
        if word in change.head:
            return not any(other in previous.label for other in others)
    return not _counts_from_another(change, previous)


def _counts_from_another(change: Mention, previous: Mention) -> bool:
    """Whether the words name one base for the change and another one for the figure.

    降雨量412.6毫米，较常年同期（376.8毫米）偏多9.5%，较去年同期偏少12%: the last is of no figure here.
    """
    own = _COMPARED_BASE.search(change.lead)
    if own is None:
        return False
    told = _COMPARED_BASE.search(previous.label)
    if told is None and not own["year"]:  # 上年同期376件，…，比2023年同期增长9.6%: may be one year
        told = _BASE.search(previous.label)
    return told is not None and (told.lastgroup != own.lastgroup or bool(own["year"]) and told["year"] != own["year"])


_BASES = "(?P<mean>常年|多年|历年)|(?P<last>(?:上年|去年)(?!度?[末底初]|\\d*月))|(?P<before>上月|上季|上周)"
_BASE = pattern(_BASES)
_COMPARED_BASE = pattern(f"[比较与](?:{_BASES}|(?P<year>(?:19|20)\\d\\d年)(?:同期|同月))")


def same_comparison(one: Mention, other: Mention) -> bool:
    """Whether two changes of a sentence can be from one period: 环比减少143起，同比增长5.3% are not.

    At the end of a year 同比 and 比年初 may be from one day.
    """
    bases = {base for mention in (one, other) if (base := _base_named(mention)) is not None}
    return len(bases) < 2 or bases == {_SAME_PERIOD, _BEGINNING}


def same_words(one: Mention, other: Mention) -> bool:
    """Whether the words, too, leave the two changes one period: 同比增长18.75%，比年初新增111.71亿元 may have two.

    Not at the end of a year: 年末余额812.5亿元，比年初增加96.8亿元，同比增长13.5%.
    """
    bases = {_base_named(one), _base_named(other)}
    if None in bases or len(bases) == 1:
        return True
    return bases == {_SAME_PERIOD, _BEGINNING} and _AT_YEARS_END.match(one.sentence.words) is not None


def _base_named(mention: Mention) -> re.Pattern[str] | None:
    return next((base for base in (_BEFORE, _SAME_PERIOD, _BEGINNING) if base.search(mention.lead)), None)


_BEFORE = pattern("环比|上月(?!末|底)|上季|上周")
_SAME_PERIOD = pattern("同比|同期")
_AT_YEARS_END = pattern("\\s*(?:截至)?(?:(?:19|20)\\d\\d年|本年|今年)?(?:年末|年底|12月[末底]|12月31日)")
_BEGINNING = pattern("年初|(?:年|月|季|期)末|年底|期初")
"""What changes are counted from: the period before, the same period of last year, the beginning."""


_TWO_YEARS = pattern("((?:19|20)\\d\\d)年(?:比|较|与|是)((?:19|20)\\d\\d)年")


def years_compared(change: Mention) -> tuple[int, int] | None:
    """The two years that the change names: 2024年较2020年增长70.4%."""
    found = _TWO_YEARS.search(change.head)
    return (int(found.group(1)), int(found.group(2))) if found is not None else None


def of_year(sentence: Sentence, levels: Sequence[Mention], year: int) -> Mention | None:
    """The figure of the year in a list over a span of years: of 2020至2024年分别为86件、94件…264件."""
    span = cues.year_span(sentence.text[sentence.start : levels[0].claim.start]) if levels else None
    if span is None or not span[0] <= year <= span[1]:
        return None
    size = span[1] - span[0] + 1
    run = [m for m in levels if m.unit == levels[0].unit][:size]
    return run[year - span[0]] if len(run) == size and run[-1].clause == run[0].clause else None


_BASE_YEAR = pattern("(?:比|较|与)((?:19|20)\\d\\d)年")
_YEAR_BEFORE = pattern("同比|(?:比|较)(?:上|去|前一)年")


def base_year(change: Mention, year: int) -> int:
    """The year that the change is counted from: the one named (比2014年), or the one before ``year``; 0 if not said."""
    named = _BASE_YEAR.search(change.head)
    if named is not None:
        return int(named.group(1))
    return year - 1 if year and _YEAR_BEFORE.search(change.head) else 0


def is_explicit(change: Mention, current: Mention, previous: Mention) -> bool:
    """Whether the earlier figure stands inside the comparison, or the two are told as one movement."""
    if previous.clause == change.clause:
        return previous.index < change.index
    return previous.clause == current.clause and previous.index < current.index and change.clause - current.clause == 1


_LOSS = pattern("亏(?!损?[面率比])|逆差|赤字|净流出")
_GAIN = pattern("盈|利|顺差|[结净节]余|净流入|收益|赚|扭亏")


def signs(current: Mention, previous: Mention) -> tuple[int, int]:
    """−1 for a loss beside a profit: 由盈利1826万元转为亏损743万元; 亏损145亿元，上年98亿元 are losses both."""
    lost, before = (_LOSS.search(mention.lead) is not None for mention in (current, previous))
    if lost == before or _GAIN.search((previous if lost else current).label) is None:
        return 1, 1
    return (-1, 1) if lost else (1, -1)


def level_for(before: Sequence[Mention], previous: Mention) -> Mention | None:
    """The current figure that an earlier one is compared with: the nearest of its unit in front, else behind it."""
    same = [m for m in before if m.unit == previous.unit and m.role in LEVELS]
    front = [m for m in same if m.sentence is not previous.sentence or m.index < previous.index]
    behind = [m for m in same if m.sentence is previous.sentence and m.index > previous.index]
    later = [m for m in behind if 0 < previous.year < m.year]
    if later:
        return later[0]
    if behind and cues.COMPARED_WITH.search(previous.lead):
        return behind[0]
    if front or not behind:
        return _of_its_name(front, previous) if front else None
    # 2022年诊疗43.52万人次，今年门诊41.26万人次、急诊5.83万人次，二者相加达47.09万人次
    total = next((m for m in behind[_LIST:] if cues.sums_up(m.head) is not None), None)
    return behind[0] if total is None or total.peer != behind[0].peer else total


def _of_its_name(front: Sequence[Mention], previous: Mention) -> Mention:
    """改厕9237户，其中一类县3602户，占39.0%；上年改厕8868户: what bears the name, no sort of it."""
    nearest = front[-1]
    if "其中" not in nearest.head or nearest.peer == previous.peer:
        return nearest
    name = _EARLIER.sub("", cues.subject_of(previous.lead))
    named = [m for m in front if name in m.lead] if len(name) > 1 and name not in nearest.lead else []
    return named[-1] if named else nearest


_EARLIER = pattern("^(?:上年|去年)(?:同期|同月)?")


_LIST = 2
