"""The names that the figure a share is of goes by: 参考 for 参加高考, 新收案件 for 新收8125件."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.memory import core_of
from checker.linking.passage import Mention
from checker.model.patterns import pattern

_NAME = 2


def is_another_sort(core: str, mention: Mention) -> bool:
    """Whether the figure is of the base's noun with a quality of its own: 女党员13名 is no base of 占参评党员的."""
    name = core_of(mention.lead.rpartition("其中")[2])
    alike = cues.common_end(core, name)
    one, other = core[: len(core) - alike], name[: len(name) - alike]
    return alike >= _NAME and bool(one) and bool(other) and set(one).isdisjoint(other)


_REGION = pattern("[市县区省州国镇乡院校]")


def is_called(mention: Mention, core: str) -> bool:
    """Whether the figure's words hold those of the base: 全市固定资产投资 is 全市投资, and no other's is."""
    label = cues.told_apart(mention.label.replace("GDP", _GDP), core)
    if "出席" in core and "股份" in core and "代表" in label and "股" in label:
        return True  # 代表股份2.1亿股…，同意…，占出席会议有表决权股份的
    if core in label or core in core_of(label):
        return True
    short = COUNTED.sub("", core)
    if len(short) > 1 and short in label:
        return True
    if (done := _DONE_WITH.fullmatch(core)) is not None and done["deed"] in label:
        return True  # 办结的投诉中: 办结1150件
    if (ended := _LAST_END.match(core)) is not None:  # 占上年末净资产的: 年初净资产
        return any(f"{begun}{core[ended.end() :]}" in label for begun in ("年初", "期初"))
    undergone = _UNDERGONE.fullmatch(core)
    if undergone is not None and (at := label.find(undergone.group(1))) >= 0:
        return undergone.group(2) in label[at + 2 :]
    if len(short) == _NAME + _NAME and f"{short[_NAME:]}{short[:_NAME]}" in label:
        return True  # 落实去向的人里头: 去向落实的有198人
    if len(short) == _NAME and short[0] in _SHORTENED and _is_short_for(short, label):
        return True
    if len(short) > _NAME and _is_contraction(short, label):
        return True
    region = _REGION.match(core)
    rest = core[1:]
    return region is not None and len(rest) > 1 and f"全{core[0]}" in label and rest in label


_DONE_WITH = pattern("(?P<deed>[^的]{1,7}[^的市县区省州国镇乡村院校])的[^的]{2,4}")
_LAST_END = pattern("(?:上年度?|去年)(?:年?末|底)")
_SHORTENED = {"参": ("参加", "参与"), "受": ("接受",)}


def _is_short_for(name: str, label: str) -> bool:
    """Whether a name of two characters is short for a verb and its noun: 参考 for 参加高考, 受检 for 接受检查."""
    for verb in _SHORTENED[name[0]]:
        at = label.find(verb)
        if at >= 0 and name[1] in label[at + len(verb) : at + len(verb) + _WITHIN]:
            return True
    return False


_WITHIN = 6


def _is_contraction(name: str, label: str) -> bool:
    """Whether the name opens with every other sign of a word of four in the label: 普高录取, 被普通高中录取."""
    at = label.find(name[0])
    return at >= 0 and label[at + 2 : at + 3] == name[1] and name[2:] == label[at + 4 : at + 2 + len(name)]


def by_verb(core: str, candidates: Sequence[Mention]) -> list[Mention]:
    """占查螺面积的: of what was 查螺, 今年查螺覆盖2.93万亩, whatever it is called besides."""
    verb = _MEASURE.sub("", core)
    return [m for m in candidates if verb in m.label] if _NAME <= len(verb) < len(core) else []


def by_deed(core: str, candidates: Sequence[Mention]) -> list[Mention]:
    """占抽查资金的: of the 资金 that the sentence tells behind what was 抽查, 抽查38个单位，涉及资金41.4亿元.

    Only where one figure alone can be meant.
    """
    said = _DEED.fullmatch(core)
    if said is None:
        return []
    told = [m for m in candidates if said["noun"] in m.label and _is_behind(said["deed"], m)]
    return told if len({m.values for m in told}) == 1 else []


def _is_behind(deed: str, mention: Mention) -> bool:
    sentence = mention.sentence
    return deed in sentence.text[max(sentence.start, mention.claim.start - _FAR) : mention.claim.start]


_FAR = 60
_DEED = pattern(
    "被?(?P<deed>抽查|抽审|审计|评价|自评|检查|核查|抽检|评估|抽样|调查|检验|监测|排查|巡查|督查|抽取|审查|评审|验收)的?"
    "(?P<noun>资金|项目|债券|单位|企业|机构|金额|学校|乡镇|村|路段|工程|贷款|支出)"
)
_MEASURE = pattern("(?:总)?(?:面积|里程|长度|重量|产量|人次|次数)$")
_UNDERGONE = pattern("[被所]([^\\W\\d_a-zA-Z]{2})的?([^\\W\\d_a-zA-Z]{2,6})")
"""占被检查机构的: of what was told to be examined, 检查定点医药机构438家, whatever it is called besides."""
COUNTED = pattern(
    "的?(?:案件|人员|样[品本]|金额|资金|问题|事项|诉求|项目|[人批件]次|[人件户起家批]|人数|件数|户数|(?<![身月股年省县])份|(?<![主扩])张|棵|数量|(?<=口)货?值)$"
)
"""占新收案件的: 新收8125件; 占出口总值的: 出口251.4亿元."""
MEASURED = pattern(f"(?:{_MEASURE.pattern}|{COUNTED.pattern})")
"""What is measured or counted of the base, and names none by itself."""
_GDP = "生产总值"


def counted_behind(core: str, candidates: Sequence[Mention]) -> list[Mention]:
    """占部门数的: of 36个一级预算部门及其148个所属单位 the 36, whose noun stands between the two."""
    found = [m for m in candidates if core in noun_between(m)]
    return found if len(found) == 1 else []


def noun_between(mention: Mention) -> str:
    """The noun behind a figure, up to what joins the next figure of its clause; else ""."""
    behind = mention.sentence.mentions[mention.index + 1 : mention.index + 2]
    if mention.tail or not behind or behind[0].clause != mention.clause:
        return ""
    between = mention.sentence.text[mention.claim.end : behind[0].claim.start]
    joined = _JOINED.search(between)
    return between[: joined.start()] if joined is not None and len(between) <= _LONGEST else ""


_JOINED = pattern("及其?|和|与|、")
_LONGEST = 16


def known_as(core: str) -> str:
    """The name that the figure of the base goes by."""
    return core.replace("GDP", _GDP)


def partly_named(core: str, candidates: Sequence[Mention]) -> list[Mention]:
    """The figures whose own words are nearest to those that say what the share is of."""
    if len(core) < 2:
        return []
    noun = set(_MEASURE.sub("", core))
    candidates = [m for m in candidates if not noun.isdisjoint(m.label)]  # 耕地面积: no 播种面积
    near = [(cues.overlap(core, m.label), m) for m in candidates]
    best = max((length for length, _ in near), default=0)
    return [m for length, m in near if length == best] if best * 2 >= len(core) and best > 1 else []
