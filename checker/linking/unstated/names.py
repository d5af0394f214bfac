"""What an unstated base counts, and which figures elsewhere speak of the same thing, in the same time, as a result."""

from __future__ import annotations

from enum import IntEnum

from checker.linking import cues
from checker.linking.passage import Mention, Role
from checker.linking.rates.stems import stem_of
from checker.model.patterns import pattern

_CONDITION = Role.CONDITION

_SHORTEST = 4
"""A name in fewer characters (案件, 患者) is that of many things."""
_VERB = 2


class Likeness(IntEnum):
    """How a name elsewhere speaks of the base: not, with fewer words (行政诉讼 for 一审行政诉讼), or with all."""

    NONE = 0
    SHORTER = 1
    FULL = 2


_LEADING = pattern(
    "(?:目前|今年|本年|年内|上半年|全[年市县区省州镇乡院局国校]|其中|累计|共计|共|成功|经|已|对|将|把|所有|全部|各类|新收|新增"
    "|受理|收到|接到|办理|[了的，,、\\s　])+"
)
_TAKEN_IN = "收案|受理|立案|新收|登记|受案|接收|接报|接诉|办理|审结|办结|申请受理"
_NUMBER = "总数量?|总量|数量|件数|人数|户数|起数|数|量"
_COUNT = pattern(f"(?:的|新)*(?:(?:{_TAKEN_IN})(?:{_NUMBER})?|{_NUMBER})$")
_HEAD_NOUN = pattern("(?:案件|事项|人员|对象|项目|产品|商品|样品|申请|纠纷|诉求|工单|案|件)$")


def plain(words: str) -> str:
    """The words without what only counts, dates or introduces them: 新收行政诉讼案件数 -> 行政诉讼案件."""
    opening = _LEADING.match(words)
    return _COUNT.sub("", words if opening is None else words[opening.end() :])


def name_of_base(part: Mention, quotient: Mention) -> str:
    """What the numerator is taken from, "" when the text does not say.

    Of a share what it is said to be of (占一审民事案件的); of a rate what its numerator's verb has for its object
    (调撤一审行政诉讼案件, 调撤率), else what stands in front of that (申诉案件改判), else behind the figure.
    """
    if quotient.role is Role.SHARE:
        name = plain(words_of_base(quotient))
        return name if len(name) >= _SHORTEST else ""
    stem, label = stem_of(quotient.name), part.lead
    verb = verb_of(stem, part.label)
    if not verb or verb.endswith(_MEANS):
        return ""
    before, _, behind = label.partition(verb)
    own = plain(stem.removesuffix(verb))
    noun = part.tail if verb in label else part.tail.partition(verb)[2]
    for words in (behind, before, noun, own):
        name = plain(words)
        if len(name) >= _SHORTEST:
            return name
    return ""


_MEANS = ("适用", "使用", "应用", "运用", "采用")
"""适用认罪认罚从宽制度521人，适用率: the object is the means, and not what the rate is of."""


def verb_of(stem: str, label: str) -> str:
    """The longest end of a rate's stem, of two characters or more, that the label has: 调撤."""
    return next((stem[at:] for at in range(len(stem) - _VERB + 1) if stem[at:] in label), "")


def words_of_base(share: Mention) -> str:
    """What stands between 占 and the figure: 一审民事案件 of 占一审民事案件的34.96%; "" when nothing does."""
    said = cues.SHARE_BASE.search(share.head)
    return said.group("base").strip() if said is not None else ""


def likeness(name: str, other: str) -> Likeness:
    """How ``other`` names the thing that ``name`` does."""
    if min(len(name), len(other)) < _SHORTEST:
        return Likeness.NONE
    if name == other or _core(name) == _core(other):
        return Likeness.FULL
    longer, shorter = (name, other) if len(name) > len(other) else (other, name)
    return Likeness.SHORTER if longer.endswith(shorter) or _core(longer).endswith(_core(shorter)) else Likeness.NONE


def outcome_in(stem: str, name: str) -> tuple[str, Likeness]:
    """What a rate says became of the base, and how it names that: 败诉, of 行政诉讼败诉 and 一审行政诉讼案件."""
    for whole in (name, _core(name)):
        for at in range(len(whole) - _SHORTEST + 1):
            if stem.startswith(whole[at:]) and len(stem) - len(whole) + at >= _VERB:
                return stem[len(whole) - at :], Likeness.SHORTER if at else Likeness.FULL
    return "", Likeness.NONE


def _core(name: str) -> str:
    """The name without the noun that all of its sort have: 一审行政诉讼 of 一审行政诉讼案件."""
    core = _HEAD_NOUN.sub("", name)
    return core if len(core) >= _SHORTEST else name


_PLANNED = pattern(
    "力争|力保|争取|确保|有望|预计|计划|拟|目标|指标|任务|要求|考核|标准|底线|红线|控制在|不[低高]于|[应须]|以[内上下]"
)


def is_result(mention: Mention) -> bool:
    """Whether the figure tells what came about, and not what is planned or demanded."""
    return mention.role is not _CONDITION and _PLANNED.search(mention.head) is None


_VAGUE = pattern("目前|今年|本年|[截止至]|年内|以来|全年|年度|^$")
"""Cut-offs of the passage's own year: 目前, 今年以来, 截止10月底 may all be said of one count."""
_FORMER = pattern("上年|去年|前年|往年|同期|上一|上季|上月")


def in_one_period(one: Mention, other: Mention) -> bool:
    """Whether nothing says that the two are of different times."""
    if one.year and other.year and one.year != other.year:
        return False
    first, second = one.claim.period, other.claim.period
    if _FORMER.search(first) or _FORMER.search(second):
        return False
    return first == second or (_VAGUE.search(first) is not None and _VAGUE.search(second) is not None)
