"""What an average is taken over, by its own words: 人均, 每万人, 平均每个村, 公斤/亩."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.linking import cues
from checker.linking.passage import SAME_UNIT, Mention
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

_MEAN = pattern(cues.MEAN_BY)
_EVERY = pattern(f"(?:每|单(?![价位独一产]))(?P<share>(?:[百万十\\d]|千(?![瓦克米卡]))*)(?P<noun>{cues.HAN}{{0,8}})")
_OF_MANY = pattern("(?P<share>[百千万])(?P<noun>[户人])")
_HARVEST = pattern("亩产|单产")
_OF_EACH = pattern("(?:^|[，,、\\s])([张株])产(?:为|达到?|约)*$")
"""产茧1764吨，张产42公斤: of each sheet of eggs."""
_SHARES = {"": 1, "十": 10, "百": 100, "千": 1000, "万": 10000, "十万": 100000, "百万": 1000000}
_STOP = pattern(
    "平均|拥有|全年|每|可|发放|收取|给予|奖励|补|资助|派|投入|筹集|发现|的|有|配备|借[出阅]"
    "|流通|接[待诊听]|处理|办理|受理|服务|(?<!作)日(?![间常用期])|覆盖|带动|负责|载客|外借|年?收治|产出|造价|产肉|[均单售]价"
)
_PERIOD = pattern("^(?:日|天|月|年|周|季度?)")

_COUNTED = {
    "人": ("人", "人次"),
    "户": ("户", "家"),
    "家": ("家", "户", "个"),
    "案": ("件", "起", "宗"),
    "起": ("起", "件"),
    "件": ("件", "起", "宗", "票"),
    "票": ("件", "票"),
    "单": ("件", "单", "份"),
    "次": ("次", "人次", "户次", "场", "场次", "件次", "架次", "台次", "批次", "车次", "辆次"),
    "人次": ("人次",),
    "组": ("组", "个"),
    "村": ("村",),
    "车": ("辆", "辆次", "台"),
    "床": ("张", "床", "个"),
    "机": ("台", "架"),
    "批": ("批", "批次"),
    "航次": ("艘次",),
    "船": ("艘", "艘次"),
    "场": ("场", "次", "场次", "期"),
    "队": ("支", "个"),
    "期": ("期", "次"),
    "班": ("班",),
    "平方千米": ("平方公里",),
    "亩": ("亩", "公顷"),
    "方": ("平方米",),
}
"""What is counted where an average is by the head, the household, the case; any other word is its own unit."""

_NAMED = {
    "校": ("学校", "小学", "中学", "初中", "高中", "幼儿园", "中小学"),
    "生": ("学生", "在校", "在园", "生"),
    "师": ("教师", "教职工", "师"),
    "园": ("幼儿园", "园"),
    "院": ("医院", "卫生院", "法院", "检察院", "敬老院"),
    "企": ("企业",),
    "床": ("床位",),
    "所": ("所",),
    "村": ("村", "社区"),
    "企业": ("企业",),
    "老人": ("老年人", "老人"),
    "老年人": ("老年人", "老人"),
}
"""Words by which a count is told where the average says one character of it, or another word for it."""

_COUNTABLE = frozenset("个家所座处间支只条项户场期次批件起宗人台辆栋部团名")
_SITES = frozenset("校班村组店院所项社台站镇乡县区园馆室房厂企车床师生案机桥点馆局格库井塔棚柜亭岛线")
_NOT_PEOPLE = frozenset("户村组站所校家")
_SITES_ARE_COUNTED = frozenset("个家所座处间支台辆张项条")
_CLASSIFIER = frozenset("个名位家所座条项只辆台间处宗起件份套")


class Divisor(NamedTuple):
    """``noun`` is one of what is counted, "" where the words name none; ``period`` the day, month or year instead.

    ``share`` is 10000 for 每万人, ``by_month`` whether each is divided by months as well (月人均), ``by_day`` by days
    (平均每处日处理), ``subject`` what remains of the average's words (养老金 of 人均养老金).
    """

    noun: str = ""
    share: int = 1
    period: str = ""
    by_month: bool = False
    by_day: bool = False
    subject: str = ""


def divisor_of(average: Mention) -> Divisor:
    """What the words of the average say it is taken over."""
    lead = average.lead if average.lead.strip("、和及与 约") else average.name
    if lead.startswith("平均") and (span := _span_in_front(average)):
        lead = f"每{span}{lead.removeprefix('平均')}"
    unit = average.claim.unit or ""
    if average.separator == "、" and "每" in average.name and "每" not in lead and "均" not in lead:
        return _in_words(average.name)._replace(subject=_subject(lead))  # 平均每起出动车辆1.8辆次、指战员10.6人次
    if "/" in unit:
        return Divisor(unit.partition("/")[2], subject=_subject(lead))
    return _in_words(lead)


_ONE = pattern(
    f"(?:平均|(?:(?:[均分]摊|平均|摊|合|算)下来|[摊合]到|^[，,；;\\s]*合))[，,]?一(?P<noun>{cues.HAN}{{1,5}}?)"
    "(?=要|得|能|可|约|就|只|收|打|卖|拿|分|摊|挣|花|吃|用|拉|跑|管|看|送|接|做|出|交|付|负责|头上|$)"
    "|一(?P<each>[天日周年]|个(?:月|季度|人)|[趟回次家户人亩车船班户场])(?=平均|合|摊)"
)
"""摊下来一人负责1.5公里, 一天平均卖1080份: each one, in everyday words."""
_SPANS = {"个月": "月", "个季度": "季度", "礼拜": "周", "个礼拜": "周", "星期": "周", "个星期": "周"}


def _every(said: re.Match[str]) -> str:
    noun = said["noun"] or said["each"]
    return f"每{_SPANS.get(noun, noun)}"


def _span_in_front(average: Mention) -> str:
    """一个月平均13.5万吨: the one month or day that stands right in front of 平均; "" where none does."""
    before = average.sentence.mentions[average.index - 1] if average.index else None
    if before is None or before.claim.written != 1 or before.clause != average.clause or before.tail != "平均":
        return ""
    unit = before.claim.unit or ""
    return _SPANS.get(unit, unit) if before.claim.kind is ClaimKind.DURATION else ""


def _in_words(lead: str) -> Divisor:
    """The divisor that the words name: 平均每个村."""
    lead = _ONE.sub(_every, lead) if "一" in lead else lead
    by_month, by_day = "月" in lead, _DAILY.search(lead) is not None
    means = list(_MEAN.finditer(lead))
    if means:
        mean = means[-1]
        noun = mean.group("noun") or mean.group("site")
        subject = _subject(lead[: mean.start()] + lead[mean.end() :])
        if _PERIOD.match(noun):
            return Divisor(period=noun, subject=subject)
        return Divisor(noun, by_month=by_month, by_day=by_day, subject=subject)
    period = ""
    for every in _EVERY.finditer(lead):
        noun = every.group("noun")
        if _OPEN_DAY.match(noun) is not None:
            return Divisor(period="日", subject=_subject(lead[every.end() :]))
        found = _PERIOD.match(noun)
        if found is not None:
            period = period or found.group()
            continue
        stop = _STOP.search(noun)
        noun = noun[: stop.start()] if stop is not None else noun
        noun = "人" if every.group("share") and _PEOPLE.match(noun) is not None else noun
        behind = every.start("noun") + (len(noun) if len(noun) <= _SHORT else 1)  # 每亩租金: of the rent
        rest = lead[: every.start()] + lead[behind:]
        return Divisor(noun, _share(every.group("share")), by_month=by_month, by_day=by_day, subject=_subject(rest))
    if period:
        return Divisor(period=period, subject=_subject(lead))
    many = _OF_MANY.search(lead)
    if many is not None:
        return Divisor(many.group("noun"), _share(many.group("share")), subject=_subject(lead[many.end() :]))
    each = _OF_EACH.search(lead)
    if each is not None:
        return Divisor(each.group(1))
    return Divisor("亩" if _HARVEST.search(lead) else "", subject=_subject(lead))


_PEOPLE = pattern("(?:常住|户籍|总|服务)?人")
_SHORT = 2
_OPEN_DAY = pattern("个?(?:开[放馆园诊市课]|营业|运[营行]|交易|接诊|办公|生产|供水)日")
"""每个开放日: days of which there are fewer than in the year."""
_DAILY = pattern("每[天日]|[日天]均|(?<!作)日(?=[处办接受服投派审])")
"""平均每处日处理, 每个每天接诊: over the days as well."""


def _share(words: str) -> int:
    if words.isdecimal():
        return int(words)
    digits = words.rstrip("百千万")
    size = _SHARES.get(words.removeprefix(digits), 1)
    return int(digits) * size if digits.isdecimal() else _SHARES.get(words, 1)  # 每4万人1辆


_FILLER = pattern(
    "其中|平均|每季度|每[天日周季]|^人?口(?!密度)|全年|年度|全[市县区省国州镇]|达到|达|为|约|人数|总数|水平|标准|亩产|单产|[均单造售]价|价格|[的数量额则也均即每月年，,、：:\\s\\d（(]"
)


def _subject(words: str) -> str:
    return _FILLER.sub("", words)


def amount_unit(average: Mention) -> str:
    """The unit of what is divided: 公斤 of 公斤/亩."""
    unit = average.unit.partition("/")[0]
    return SAME_UNIT.get(unit, unit)


def fit(divisor: Divisor, mention: Mention) -> int:
    """How well a figure counts what an average is taken over: 3 by its words, 2 by its unit, 1 loosely, 0 not."""
    noun, unit, label = divisor.noun, mention.unit, mention.label
    if not noun or not unit or mention.claim.kind in _NO_COUNTS:
        return 0
    if divisor.share > 1 and noun.startswith("人"):
        return 0 if unit != "人" else 3 if "人口" in label else 1
    if divisor.share > 1 and noun.endswith("人") and unit == "人":  # 每千名老年人38.0张（60岁以上137.2千人）
        return 3 if "岁" in label or any(word in label for word in _NAMED.get(noun[1:], (noun,))) else 0
    core = noun[1:] if noun[0] in _CLASSIFIER and len(noun) > 1 and noun != "项目" else noun
    if core in ("生", "师") and unit != "人":
        return 0
    if core == "生" and _SOME_PUPILS.search(label) is not None:
        return 1
    if unit == core or (core, unit) == ("项目", "项"):
        return 2
    if core[0] == "人" and core[:2] not in _NO_HEADS:
        if unit == "人" or (unit == "个" and _PEOPLE_BEHIND.fullmatch(mention.tail) is not None):
            return 2  # 来了24个人，每人凑200元
    if core in _ROOMS and unit in ("家", "所", "个", "座") and _FREE.search(label) is not None:
        return 2  # 免费开放28家，财政补助2640万元，馆均94.3万元
    if core == "户" and unit in ("个", "家") and _HOUSEHOLDS.search(mention.lead):
        return 2  # 个体经营户1.84万个，户均1.8人
    if core[0] in _SITES and unit in _SITES_ARE_COUNTED and any(map(label.__contains__, _NAMED.get(core[0], core[0]))):
        return 3
    if unit in _COUNTABLE and (len(core) > 1 or core in "师生"):
        if any(_names(word, label) for word in _NAMED.get(core, (core,))):
            return 0 if unit == "人" and core[-1] in _NOT_PEOPLE else 4 if unit == core[-1] else 3
    if unit == f"{core}次":
        return 1  # 平均每辆 of 386辆次
    if noun.startswith((unit, mention.claim.unit or unit)):
        return 2 if core == noun else 1
    units = _COUNTED.get(core) or _COUNTED.get(core[:2]) or _COUNTED.get(core[:1]) or ()
    return (2 if unit == units[0] else 1) if unit in units else 0


_NO_HEADS = ("人次", "人口", "人民", "人才", "人员", "人工", "人大", "人均")
_PEOPLE_BEHIND = pattern(
    "(?:老|大|年轻)?(?:人|学生|娃娃?|孩子|工人|师傅|乡亲|村民|职工|队员|伙计|帮手|社员|老师|同学|女工|男工|农民)"
    "(?:(?:[今昨前本这上][^，,。；;\\d]{1,4}?)?(?:的[^，,。；;\\d]{1,8}?)?(?:一共|总共|共|统共|合计|合起来|加起来|加在一起|加到一起|拢共|都)"
    "[^，,。；;\\d]{0,6}|(?:[今昨前本这上][^，,。；;\\d]{1,4}?)?[^\\W\\d_a-zA-Z]{1,2}了)?"
)
"""36个工人一共做了5400件, 36个学生的分数加起来2520分: but no 36个学生宿舍."""
_ROOMS = frozenset("馆园院店站场厂校")
_SOME_PUPILS = pattern("新生|招收|毕业|转[入出]|[入就]学|寄宿|住宿|走读|特困|贫困|资助")
_FREE = pattern("^[，,\\s]*(?:免费开放|开放|开业|在营|运营|投用|纳入补助)$")
"""Words that say which of the houses are meant without naming them again."""
_HOUSEHOLDS = pattern("[^到入上进]户(?:总?数)?(?:为|有|达|共)*$")
_NO_COUNTS = (ClaimKind.PERCENT, ClaimKind.PERMILLE, ClaimKind.FRACTION, ClaimKind.POINTS, ClaimKind.MULTIPLE)


def _names(word: str, label: str) -> bool:
    """Whether the label tells of what the average names: 每室 of 村卫生室203个, 每个团组织 of 团组织3677个."""
    return word in label or (len(word) > 2 and cues.overlap(word, label) >= 2)
