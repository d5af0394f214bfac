"""Rates whose words spell out their formula over a sum, or as one thing to another.

失业率（失业人员占就业与失业人员之和的比重）为5.0%; 产权比率139.6%（负债与所有者权益之比）.
支持率（支持÷（支持＋驳回））为71.7%. 发放额、提取额之和76.03亿元，与缴存额78.94亿元的比率为96.31%.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.passage import Mention, Role
from checker.linking.quotients import RATE_ROLES, quotient
from checker.model.patterns import pattern
from checker.model.relation import Relation, RelationKind

_NAME_REACH = 60
_BEHIND_REACH = 60
_FRAMES = (
    "[（(]\\s*(?:即|指|是|为|按)?\\s*(?P<formula>[^，,。；;\\d]{5,44})[）)]\\s*(?:约|分别)?(?:为|是|达到?)?\\s*$",
    "\\s*[（(]\\s*(?:即|指|是|为|按)?\\s*(?P<formula>[^，,。；;\\d]{5,44})[）)]\\s*(?=[，,。；;、]|$)",
    "\\s*[，,]\\s*(?:即|也就是|指的?是?)\\s*(?P<formula>[^，,。；;\\d]{5,44})(?=[，,。；;]|$)",
)
_IN_FRONT, _BEHIND, _THAT_IS = map(pattern, _FRAMES)
_HUNDRED = pattern("\\s*[×xX*]\\s*$")
"""What is left of ×100%, whose number ends the words."""
_SHARE = pattern("(?P<top>[^占]{2,20}?)(?:所)?占(?P<base>[^占]{2,30}?)(?:的)?(?:比重|比例|份额|百分比|比率)?$")
_TO = pattern("(?P<top>[^÷/／]{2,30}?)(?:÷|/|／|除以)(?P<base>[^÷/／]{2,30})$")
_AGAINST = pattern(
    "(?P<top>[^与和同对]{2,20}?(?:[与和][^与和同对]{2,16}?之和(?=[与和同对]))?)[与和同对](?P<base>.{2,30}?)(?:之比|的?比值|的比率|的比例|的比|相比)$"
)
_SUM = pattern("(?:二|两|三|四|几)?者?(?:之和|的?总和|合计|相加|的?合计数|加总)$")
_JOIN = pattern("、|[与和及加＋+]|以及")
_BRACKETS = pattern("[（()）]")
_COUNTED = pattern(
    "(?:[，,、\\s（(）)]|其中|全部|所有|总计|合计|共计?|已|当年|同期|期末|年末|项目|人员|人口|案件|"
    "总?(?:人|件|户|家|份|个|批次|起|宗|套|辆)?(?:数|量)(?:量)?|总[额计]|金额|[的为是有约达])*"
)
_DENIED = "未不非再待"
_MOST = 24
_WORD = 2


def rate_spelled_out(rate: Mention) -> Relation | None:
    """The rate by the formula that stands in its words; ``None`` where a name of it is of no figure, or of several."""
    if (against := _of_one_to_other(rate)) is not None:
        return against
    formula = _formula(rate)
    if formula is None:
        return None
    near = rate.sentence.mentions[max(0, rate.index - _MOST) : rate.index]
    if not rate.index:  # 审执结14518件。结案率（结案数占旧存、新收之和的比例）为: of the sentence in front
        paragraph = rate.sentence.paragraph
        near = [m for s in paragraph.before(paragraph.number_of(rate.sentence), 1) for m in s.mentions[-_MOST:]]
    front = [m for m in near if m.is_level and not m.depth]
    tops, bottoms = formula
    names = {*tops, *bottoms}
    noted = [m for m in near if m.is_level or (m.depth and m.role is Role.PREVIOUS)]
    found = _called(names, front) or _called(names, noted)  # 利用量372.9万吨（含利用往年贮存量4.2万吨）
    if not found:  # 代偿额与同期解除担保额之比 of 代偿4136万元 and 解除担保责任19.72亿元
        short = {name: _MEASURE.sub("", name) for name in names}
        called = _called(set(short.values()), front) if len(set(short.values())) == len(names) else {}
        found = {name: called[word] for name, word in short.items() if len(word) >= _WORD and word in called}
    if len(found) < len(names) or len({m.unit for m in found.values()}) > 1:
        return None
    above, below = ([(1, found[name]) for name in names] for names in (tops, bottoms))
    return quotient(RelationKind.RATE, rate, above, below, roles=RATE_ROLES, cue=rate.name)


_MEASURE = pattern("(?<!余)[额数量款]$")


def is_as_spelled_out(rate: Mention, reading: Relation) -> bool:
    """Whether the reading is the one that the formula in the rate's words tells."""
    spelled = rate_spelled_out(rate) if _formula(rate) is not None else None
    return spelled is not None and spelled.members == reading.members


def names_what_is_untold(rate: Mention) -> bool:
    """代偿率1.44%（代偿额与在保余额之比）: whether a term that its words spell out has no word of a figure in front."""
    formula = _formula(rate)
    if formula is None:
        return False
    paragraph = rate.sentence.paragraph
    told = paragraph.sentences[: paragraph.number_of(rate.sentence) + 1]
    labels = [m.head + m.tail + m.unit for sentence in told for m in sentence.mentions if m is not rate]
    return any(_is_untold(name, labels) for names in formula for name in names)


def _is_untold(name: str, labels: Sequence[str]) -> bool:
    if _CUMULATED in name and not any(_CUMULATED in label for label in labels):
        return True
    return not any(cues.shares_words(name, label) for label in labels)


_CUMULATED = "累计"


def _of_one_to_other(rate: Mention) -> Relation | None:
    """A，与B的比率为: of the figure in front of 与 to the one behind it."""
    if rate.index < len(RATE_ROLES) - 1 or rate.depth or _RATIO_OF_TWO.fullmatch(rate.lead) is None:
        return None
    top, base = rate.sentence.mentions[rate.index - 2 : rate.index]
    set_against = _SET_AGAINST.match(base.lead) is not None and base.clause == rate.clause
    alike = top.unit == base.unit and top.is_level and base.is_level and not top.depth and not base.depth
    if not set_against or not alike or base.clause - top.clause > 1 or top.peer != base.peer:
        return None
    return quotient(RelationKind.RATE, rate, [(1, top)], [(1, base)], roles=RATE_ROLES, cue=rate.name)


_SET_AGAINST = pattern("\\s*[，,]?\\s*[与同和](?!去年|上年|同期)")
_RATIO_OF_TWO = pattern("(?:的比率|的比值|之比率?|的比例)(?:约|分别)?(?:为|是|达到?)?\\s*")


def _formula(rate: Mention) -> tuple[list[str], list[str]] | None:
    """The names above and below the line."""
    text, sentence = rate.sentence.text, rate.sentence
    front = text[max(sentence.start, rate.claim.start - _NAME_REACH) : rate.claim.start]
    behind = text[rate.claim.end : min(sentence.end, rate.claim.end + _BEHIND_REACH)]
    said = _IN_FRONT.search(front) or _BEHIND.match(behind) or _THAT_IS.match(behind)
    if said is None:
        return None
    words = _HUNDRED.sub("", said["formula"])
    terms = _TO.match(words) or _SHARE.match(words) or _AGAINST.match(words)
    if terms is None:
        return None
    tops, bottoms = _names(terms["top"]), _names(terms["base"])
    plain = len(bottoms) == 1 and terms.re is _SHARE
    named = all(len(name) >= _WORD for name in (*tops, *bottoms))
    return None if plain or not named or len(set(bottoms)) < len(bottoms) else (tops, bottoms)


def _names(words: str) -> list[str]:
    """The names of a sum: 就业与失业人员之和, （支持＋驳回）; one name where the words call it no sum."""
    bare = _BRACKETS.sub("", words).strip()
    cut = _SUM.sub("", bare)
    if cut == bare and "+" not in bare and "＋" not in bare and "加" not in bare:
        return [_plain(bare)]
    return [_plain(name) for name in _JOIN.split(cut)]


def _plain(name: str) -> str:
    return _COUNTED.sub("", name)


def _called(names: set[str], front: Sequence[Mention]) -> dict[str, Mention]:
    """The figure of each name; {} where one is of none, or of more than one. The longest names choose first."""
    found: dict[str, Mention] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        left = [(m, _plain(m.lead)) for m in front if m not in found.values()]
        called = [m for m, lead in left if lead == name] or [m for m, lead in left if _ends_with(lead, name)]
        called = called or [m for m, lead in left if name in lead and not _is_denied(lead, name)]
        if len(called) != 1:
            return {}
        found[name] = called[0]
    return found


def _ends_with(lead: str, name: str) -> bool:
    return lead.endswith(name) and not _is_denied(lead, name)


def _is_denied(lead: str, name: str) -> bool:
    at = lead.rfind(name)
    return at > 0 and lead[at - 1] in _DENIED
