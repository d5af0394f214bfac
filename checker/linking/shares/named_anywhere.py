"""The figures that a share's words name, in front or behind: whose share it is, and what it is of.

Asked by ``any_order``:

- a name has to be borne by one figure alone;
- what a share without words is of is the whole that its part came out in, or the one larger figure of the unit that is
  called a total: 全年…共2437件.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from checker.linking import cues
from checker.linking.lists.respective import names_and_values
from checker.linking.memory import core_of
from checker.linking.passage import Mention, Paragraph
from checker.linking.reach import has_word, size
from checker.linking.shares.base_names import is_another_sort, is_called
from checker.linking.shares.base_words import base_words
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern

_KINDS = (ClaimKind.COUNT, ClaimKind.MONEY, ClaimKind.AREA, ClaimKind.MASS, ClaimKind.LENGTH, ClaimKind.OTHER)
_WORD, _LONG = 2, 4
_AROUND = 2
"""So many sentences in front and behind may tell a term."""
_QUOTES = pattern("[“”（）()]")
_MOST = 24
"""So many figures of a sentence are looked at."""
_FORE = pattern(
    "^(?:[，,、；;：:\\s]|其中|连同|再?加上|包括|全[年市县省区州处馆院局校]|年末|年底|当[年前]|本[年市期]|目前|累计|登记在?册?的?)+"
)
_BACK = pattern("(?:[有为共计达是约到仅只已的]|合计|总计|由此|数量?|总[数量额])+$")
_GENERIC = pattern(
    "(?:引发|导致|造成|部分|方面|原因|因素|来访|信访|案件|产品|业务|用户|对象|事项|项目|企业|问题)?[的类]?$"
)
_ALL = pattern(
    "^(?:全[部体年市县省区]|所有|各类|同期|当年|本年|总)+|(?<=..)(?:的|总?[数量额]|总?人数|总?人次|总?件数|总?户数)+$|^总[数量额]$"
)
_TOTAL = pattern("共|总[数量额计]|合计|(?:^|[，,])总|相加|之和|合为|[^会统]计$")
_OVERALL = pattern("全[年市县区省州国社处馆院局校公系]|由此|累计|在册|在全|总")
_LIMIT = pattern("限额|上限|额度|限值|控制数")
_NO_WHOLE = pattern("其[余他]|剩[余下]|另|不含|除(?!以)|[上去][年月]|[该那]年|[年期]初|目标|任务|计划")


class Told(NamedTuple):
    """A term of a share, and whether it is named without doubt."""

    figure: Mention
    is_sure: bool


def words_of_base(share: Mention) -> str:
    """What the share is said to be of, or likened to: 相当于营业收入的5.21%."""
    said = _LIKENED.search(share.head) if "相当于" in share.head else None
    return base_words(share) if said is None or _OF_TIME.search(said["base"]) is not None else said["base"]


_LIKENED = pattern("相当于(?P<base>[^，,。；;、的\\d]{2,14})的(?:约|近|大约)?$")
_OF_TIME = pattern("[上去前往历同][年月期季届]|以前|原来|能力|规模|负荷|水平|目标|计划|任务|预算")


def is_amount(mention: Mention) -> bool:
    """Whether the figure is a level of its own that can be a term of a share."""
    values = mention.values
    plain = mention.is_level and not mention.depth and mention.claim.kind in _KINDS
    return plain and values.low is not None and values.high is not None and not mention.tail.startswith("以")


def part_by_name(share: Mention, subject: str, paragraph: Paragraph) -> Told | None:
    """The one figure that bears the name of the share's subject, in the sentence, else in those around."""
    name = _core(subject)
    if len(name) < _WORD or "、" in name:
        return None
    for near in (_beside(share), list(_around(share, paragraph))):
        amounts = [m for m in near if is_amount(m) and (m.sentence is not share.sentence or m.clause != share.clause)]
        amounts = [m for m in amounts if not _has_own_share(m, share)]
        told_each = [m for m in near if cues.gives_each(m.lead)]
        listed = {m.claim.start: item for item, m in names_and_values(told_each)}  # 刑事、民事分别为120件、430件
        names = [(m, listed.get(m.claim.start, m.lead)) for m in amounts]
        own = [(m, _core(words)) for m, words in names if name[0] in words]
        for is_sure, bears in ((True, _is_named), (False, _is_named_in_short)):
            found = _of_now([m for m, called in own if bears(called, name)])
            if found:
                alone = len({m.values for m in found}) == 1
                return Told(found[0], is_sure) if alone else None
    return None


def _of_now(figures: Sequence[Mention]) -> list[Mention]:
    """Without those of an earlier year than others: 外贸箱126.4万标箱；2022年外贸箱119.7万标箱."""
    undated = [m for m in figures if not m.year]
    latest = max((m.year for m in figures), default=0)
    return undated or [m for m in figures if m.year == latest]


def _core(words: str) -> str:
    plain = _AS_PART.sub("", _FORE.sub("", _QUOTES.sub("", words)))
    return _BACK.sub("", plain).strip("，,、；;：: ")


_AS_PART = pattern("^[^，,。；;]{0,6}(?:原因|起因|类型|构成|结构|来源|方式)[中里]|(?<=..)占$")
"""延误原因中天气占1748班: the name is 天气."""


def _is_named(own: str, name: str) -> bool:
    """企业牵头 is 企业牵头的, 外贸箱 is 外贸箱."""
    return own == name or (len(own) >= _WORD and own.removesuffix("的") == name.removesuffix("的"))


def _is_named_in_short(own: str, name: str) -> bool:
    """婚姻家庭类 is 婚姻家庭类来访, 派发的工单 is 工单派发量, 小微企业贷款余额 is 小微贷款."""
    if len(own) < _WORD or set(own).isdisjoint(name) or _denies(own) != _denies(name):
        return False
    one, other = (_GENERIC.sub("", each) for each in (own, name))
    if len(one) >= _WORD and one == other:
        return True
    if sorted(core_of(own)) == sorted(core_of(name)) or (len(name) > _WORD and own.endswith(name)):
        return True
    if min(len(one), len(other)) > _WORD and (name.startswith(own) or own.startswith(name)):
        return True
    if len(name) > _LONG and own[0] == name[0] and own[-_WORD:] == name[-_WORD:] and _is_within(own, name):
        return True  # 女职工会员 is 女会员
    return len(name) >= _LONG and own[0] == name[0] and _is_within(name, own)


def _denies(words: str) -> bool:
    return any(sign in words for sign in "非不未无")


def _is_within(name: str, own: str) -> bool:
    """Whether the signs of the name stand in this order in the other one."""
    signs = iter(own)
    return all(sign in signs for sign in name)


def _has_own_share(mention: Mention, share: Mention) -> bool:
    behind = mention.sentence.mentions[mention.index + 1 : mention.index + 2]
    return any(
        m is not share and m.role is share.role and not _FORE.sub("", m.lead).rstrip("占比达为约的") for m in behind
    )


def _beside(share: Mention) -> list[Mention]:
    """The figures of the sentence that stand near the share."""
    return share.sentence.mentions[max(0, share.index - _MOST) : share.index + _MOST]


def _around(share: Mention, paragraph: Paragraph) -> Iterator[Mention]:
    """The figures of the sentences around, the nearest first."""
    at = paragraph.number_of(share.sentence)
    for step in range(1, _AROUND + 1):
        for number in (at - step, at + step):
            if 0 <= number < len(paragraph.sentences):
                yield from paragraph.sentences[number].mentions[:_MOST]


def larger_ones(share: Mention, part: Mention, paragraph: Paragraph) -> tuple[list[Mention], list[Mention]]:
    """The figures that can be the base, of the sentence and of those around."""
    own = [m for m in map(_as_limit, _beside(share)) if _can_be_base(m, part)]
    return own, [m for m in map(_as_limit, _around(share, paragraph)) if _can_be_base(m, part)]


def _as_limit(mention: Mention) -> Mention:
    """控制在限额713.0亿元以内: the limit itself."""
    claim = mention.claim
    if claim.approximation is not Approximation.AT_MOST or not mention.is_level or _LIMIT.search(mention.lead) is None:
        return mention
    return mention.with_claim(claim.exactly()._replace(approximation=Approximation.EXACT))


def _can_be_base(mention: Mention, part: Mention) -> bool:
    if mention is part or not is_amount(mention) or mention.unit != part.unit or size(mention) < size(part):
        return False
    return _NO_WHOLE.search(mention.lead) is None


def bases_by_name(share: Mention, part: Mention, subject: str, paragraph: Paragraph) -> list[Told]:
    """What the words of the share name, else the whole of its part, else the one figure that is called a total.

    Where none is sure, those behind the first are what else the share may be of.
    """
    own, others = (_of_now(each) for each in larger_ones(share, part, paragraph))
    if (region := _REGION.match(words_of_base(share))) is not None:  # 全年产茶4180吨，春茶占全省产量的5.6%
        own, others = ([m for m in each if region.group() in _words_to(m)] for each in (own, others))
        if not own and not others:
            return []
    core = _ALL.sub("", words_of_base(share))
    whole = paragraph.wholes.get(part.claim.start)
    if len(core) < _WORD:
        core = ""
    told = _named(core, own, others) if core else None
    if told is None and whole is not None and whole.unit == part.unit:
        told = Told(whole, not core or _has_signs(core, whole))
    own, others = (_tops(each, paragraph) for each in (own, others))
    if told is None and own:
        told = _total(core or subject, own)
    elif told is None:
        told = _only(core or subject, others)
    if told is not None and told.is_sure:
        return [told]
    rest = {m.values: m for m in reversed((*own, *others))}
    if len(rest) > _FEW or share.claim.written < _TELLING * share.claim.last_place:
        return [told] if told is not None else []
    first = [told] if told is not None else []
    return [*first, *(Told(m, False) for m in reversed(rest.values()) if told is None or m is not told.figure)]


def _words_to(mention: Mention) -> str:
    return mention.sentence.text[mention.sentence.start : mention.claim.start]


_REGION = pattern("全[省国市县区州球]|[全本我]?[省国市县区州](?:内|外|级)")
_FEW = 3
_TELLING = 100
"""A share of two digits comes out right on too many figures."""


def _named(core: str, own: Sequence[Mention], others: Sequence[Mention]) -> Told | None:
    """The one figure that bears the name; sure where no other has any of it."""
    name = core_of(core) if len(core_of(core)) >= _WORD else core
    told = [[m for m in near if is_called(m, name) and not is_another_sort(name, m)] for near in (own, others)]
    told = told if any(told) else [[m for m in near if _is_called_around(m, name)] for near in (own, others)]
    near = told[0] or told[1]
    larger = [*own, *others]
    if not near and len({m.values for m in larger}) == 1 and _is_of_topic(larger[0], name):
        return Told(larger[0], True)
    if not near or len({m.values for m in near}) > 1:
        return None
    whole = near[0].sentence.paragraph.wholes.get(near[0].claim.start)
    alone = len({m.values for m in ((*told[0], *told[1]) if told[0] else others)}) == 1 and whole is None
    return Told(near[0], alone and has_word(near[0].label, name))


def _is_called_around(mention: Mention, name: str) -> bool:
    """沿海泊位 is 沿海码头泊位."""
    own = _core(mention.lead)
    if len(name) != _LONG or not len(name) < len(own) <= _LONG + _WORD or _denies(own) != _denies(name) or "外" in own:
        return False
    return own.startswith(name[:_WORD]) and own.endswith(name[_WORD:])


def _is_of_topic(mention: Mention, name: str) -> bool:
    """“双11”旺季（…），揽收6144万件。…占旺季总量的10.2%: of what the sentence that opens with the name tells first."""
    sentence = mention.sentence
    alike = next((m for m in sentence.mentions if m.unit == mention.unit and not m.depth), None)
    opening = sentence.text[sentence.start : min(mention.claim.start, sentence.start + _OPENING)]
    return alike is mention and name in opening.partition("，")[0]


_OPENING = 40


def _has_signs(core: str, mention: Mention) -> bool:
    return cues.overlap(core, mention.label) >= _WORD


def _tops(mentions: Iterable[Mention], paragraph: Paragraph) -> list[Mention]:
    """Without what is a part of another one."""
    return [m for m in mentions if m.claim.start not in paragraph.wholes]


def _total(name: str, larger: Sequence[Mention]) -> Told | None:
    """The one larger figure of the sentence that is called a total, or that is the only one.

    Sure where it has a noun of the name: of 男性占58.3%，为312人，党员共420人 it is not told what all are.
    """
    called = [m for m in larger if _TOTAL.search(m.lead) is not None]
    overall = [m for m in larger if _OVERALL.search(m.lead) is not None]
    for found in (called, overall, larger):
        if len({m.values for m in found}) > 1:
            return None
        if found:
            alone = len({m.values for m in (*called, *overall)}) == 1
            return Told(found[0], alone and found is not larger and _has_signs(name, found[0]))
    return None


def _only(name: str, larger: Sequence[Mention]) -> Told | None:
    """The only larger figure of the sentences around, where it has a noun of the name: 学生团员 of 团员4.27万名."""
    alone = len({m.values for m in larger}) == 1
    return Told(larger[0], False) if alone and _has_signs(name, larger[0]) else None
