"""A share of a figure that its words name, though it is counted in another unit, is an average or is last year's.

Asked when nothing else tied it, and read where one figure alone bears the name:

- 返还群众2916万元，相当于止付冻结额的21.3%; 为有效面积的89.1%; 铁路客运量是公路的66.0%: likened to another figure;
- 持有社会保障卡41.6万人，签发电子卡28.9万张，占持卡人数的69.5%: counted otherwise;
- 公益支出1187.66万元，占上年募集额的98.3%: of last year's;
- 城镇居民人均消费支出29837元，占可支配收入的61.9%: of the mean of the same people.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds, may_be_meant
from checker.linking.counting import like
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import SHARE_ROLES, is_percentage, quotient
from checker.linking.reach import has_word, size
from checker.linking.shares.base_names import is_another_sort, is_called
from checker.linking.shares.of_means import mean_in_front, means_named
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_SAID = pattern(
    "[，,；;\\s]*(?:但|且|而|却)?(?P<part>[^，,。；;、的占\\d]{2,12}?)?(?:约|大约|仅|只|就|已|则|还|均|共)*"
    "(?P<verb>占(?:到|了)?|为|是|相当于|达到?|折合|约合)"
    "(?P<base>[^，,。；;、的占\\d]{2,14})的(?:近|约|大约)?"
)
_NOTE = pattern("[（(][^（）()]*[）)]")
_EXCEPT = pattern("除外|不含|不包括|剔除|扣除")
_LAST = pattern("(?:上一?年度?|去年|上一?年)(?:同期|末|底|全年)?(?P<name>[^，,。；;、\\d]{2,})")
_OTHERWISE = pattern(
    "[往历同]年|同期|[上去前].?[年月期季届]|年[初末]|以前|原来|最高|最低|能力|规模|负荷|目标|计划|任务|预算|平均|水平|标准|基准|规定|时序"
    "|限额|限值|上限|全[国省]|其|这|该|两|三|合计|之和|总和|[增减]|净|总人口|[前后]者"
)
_FORMER = pattern("前者|前项")
_COUNT = pattern("(?<=..)(?P<unit>人次|件次|[人件户家对起宗例份张条台辆所个批])?(?:总?[量额值数])$")
_ALL = pattern("^(?:当[年月期]|本[年月期]|同期|全[部市县区州年月]|所有|总)+(?=..)")
_SHORT = {"销": "销售", "产": "产量", "用电": "用电"}
_ROLES = (Role.SHARE, Role.PERCENT, Role.PREVIOUS)
_BACK = 2
_FEW = 3
_TOLD_OF_IT = (Role.GROWTH, Role.CHANGE, Role.PREVIOUS, Role.SHARE)
_MEASURES = (ClaimKind.COUNT, ClaimKind.MONEY, ClaimKind.AREA, ClaimKind.MASS, ClaimKind.LENGTH, ClaimKind.OTHER)


def link_of_what_is_named(paragraph: Paragraph, chosen: Sequence[Relation]) -> Iterator[Proposal]:
    """Every percentage that nothing tied and whose clause says what it is of."""
    settled = {
        r.stated.start for r in chosen if r.stated is not None and (holds(r) or r.confidence is not Confidence.LOW)
    }
    for number, sentence in enumerate(paragraph.sentences):
        for share in sentence.mentions[1:]:
            if share.role in _ROLES and not share.depth and is_percentage(share) and share.claim.start not in settled:
                near = [m for s in paragraph.sentences[max(0, number - _BACK) : number] for m in s.mentions]
                terms = _terms(share, [*near, *sentence.mentions[: share.index]])
                if terms is not None:
                    of_it = quotient(
                        RelationKind.SHARE, share, [(1, terms[0])], [(1, terms[1])], roles=SHARE_ROLES, cue="的"
                    )
                    yield Proposal((of_it,), Confidence.HIGH if may_be_meant(of_it) else Confidence.LOW)


def _terms(share: Mention, told: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """The part and what it is of."""
    if (of_mean := mean_in_front(share, told) or _of_so_many(share)) is not None:
        return of_mean
    said = _SAID.fullmatch(_NOTE.sub("", share.head))
    if said is None or _EXCEPT.search(share.head) is not None:
        return None
    verb, words = said["verb"], said["base"]
    part = _named(said["part"], told, but=words) if said["part"] else _in_front(share)
    if part is None:
        return None
    if part.role is Role.AVERAGE:
        return means_named(part, words, told)
    if _FORMER.fullmatch(words) is not None:
        return _former(part)
    last = _LAST.fullmatch(words)
    if last is None and (_OTHERWISE.search(words) is not None or (said["part"] and verb.startswith("占"))):
        return None
    base = _last_years(share, part, last["name"]) if last is not None else _base(part, words, told, verb=verb)
    if base is not None and last is None and (beside := _counted_beside(part, base)) is not None:
        part = beside
    fits = (
        base is not None
        and base is not part
        and (last is not None or not verb.startswith("占") or size(base) > size(part))
    )
    return (part, base) if base is not None and fits else None


def _in_front(share: Mention) -> Mention | None:
    """What the clause goes on about: past what is told of its growth and share."""
    front, at = share.sentence.mentions[share.index - 1], share
    while front.depth > share.depth and front.index:
        front = share.sentence.mentions[front.index - 1]  # 相当于上年产量（126.9万吨）的
    while front.role in _TOLD_OF_IT and front.index and front.peer == share.peer and at.clause - front.clause <= 1:
        at, front = front, front.sentence.mentions[front.index - 1]
    near = not front.depth and front.peer == share.peer and at.clause - front.clause == 1
    return front if near and (front.is_level or front.role is Role.AVERAGE) and front.claim.kind in _MEASURES else None


def _counted_beside(part: Mention, base: Mention) -> Mention | None:
    """老人92户、137人，占低保户的37.4%: the figure of the same in front of the part that is counted as the base is."""
    front = part.sentence.mentions[part.index - 1] if part.index else part
    alike = front.is_level and front.depth == part.depth and front.unit == base.unit and front is not base
    return front if alike and part.clause - front.clause <= 1 and not part.lead.strip("，,、 ") else None


def _of_so_many(share: Mention) -> tuple[Mention, Mention] | None:
    """开设夜校307所，占1069个村（社区）的28.7%: so many of what is counted right in front of the share."""
    base = share.sentence.mentions[share.index - 1]
    part = share.sentence.mentions[base.index - 1] if base.index else base
    counted = base.role is Role.BASE and base.clause == share.clause and base.head.lstrip("，, ") == "占"
    told = part.is_level and not part.depth and part.peer == base.peer and base.clause - part.clause == 1
    alike = part.unit == base.unit or base.claim.kind is not ClaimKind.COUNT or part.claim.kind is not ClaimKind.COUNT
    return (part, base) if counted and told and not alike and size(base) > size(part) else None


def _former(part: Mention) -> tuple[Mention, Mention] | None:
    """授予中小企业10629万元，占成交额的76.6%，其中小微企业6218万元，为前者的58.5%: of what the part is among."""
    front = [m for m in part.sentence.mentions[: part.index] if m.is_level and not m.depth and m.peer == part.peer]
    beside = (
        front[-1] if front and front[-1].unit == part.unit and part.lead.lstrip("，, ").startswith("其中") else None
    )
    return (part, beside) if beside is not None and size(beside) > size(part) else None


def _last_years(share: Mention, part: Mention, words: str) -> Mention | None:
    """The one figure of last year that bears the name, or that the bracket beside the share tells."""
    mentions = share.sentence.mentions
    noted = [m for m in mentions[max(0, share.index - 1) : share.index + 2] if m.depth and m.clause == share.clause]
    if len(noted) == 1 and noted[0].unit == part.unit:
        own = _core(noted[0].lead.partition("年")[2])
        return noted[0] if not own or own in words or _core(words) in own else None
    number = share.sentence.paragraph.number_of(share.sentence)
    told = [m for s in share.sentence.paragraph.sentences[max(0, number - _BACK) : number] for m in s.mentions]
    told += mentions[: share.index]
    found = [m for m in told if m.role is Role.PREVIOUS and m.unit == part.unit and not m.depth]
    found = [m for m in found if m is not part and _bears(m, words)]
    return found[0] if len({m.values for m in found}) == 1 else None


def _base(part: Mention, words: str, told: Sequence[Mention], *, verb: str) -> Mention | None:
    """The one figure that bears the name: of the part's unit, else counted in another one."""
    if (region := _REGION.match(words)) is not None and not any(region.group() in m.head for m in told):
        return None
    levels = [m for m in told if m.is_level and not m.depth and m is not part and m.claim.kind in _MEASURES]
    levels = [m for m in levels if _bears(m, words)]
    same = [m for m in levels if like(m.unit) == like(part.unit)]
    if same and verb.startswith("占"):
        return None  # that was asked: 女教师1260人，占教师总数的62.1%，其中高级职称女教师312人，占教师总数的
    if same or part.claim.kind is not ClaimKind.COUNT:
        levels = same
    else:
        counted = _COUNT.search(words)
        unit = counted["unit"] if counted is not None else None
        levels = [m for m in levels if m.claim.kind is ClaimKind.COUNT and (not unit or m.unit == unit)]
    return levels[0] if len({m.values for m in levels}) == 1 else None


_REGION = pattern("全[市县区州]|[全本我]?[市县区州](?:内|级)")


def _named(name: str, told: Sequence[Mention], *, but: str) -> Mention | None:
    """The one figure whose own words have the name, and not that of what it is compared with."""
    core = _core(name)
    levels = [m for m in told if (m.is_level or m.role is Role.AVERAGE) and not m.depth and m.claim.kind in _MEASURES]
    found = [m for m in levels if has_word(m.lead, core) and _core(but) not in m.lead] if len(core) > 1 else []
    if not found and len(core) > _FEW:  # 铁路客运量 is what 铁路 has of the 客运量 in front
        found = [m for m in levels if len(own := _core(m.lead)) > 1 and core.startswith(own)]
        found = [m for m in found if any(core.removeprefix(_core(m.lead)) in other.label for other in levels)]
    return found[0] if len({m.values for m in found}) == 1 else None


def _core(words: str) -> str:
    """The name without what any quantity is called: 持卡 of 持卡人数, 销售 of 销量."""
    core = _FILLING.sub("", _COUNT.sub("", _ALL.sub("", words.strip("，,；;、 "))))
    core = core[:-1] if len(core) == _BACK and core.endswith("量") else core
    return _SHORT.get(core, core)


_FILLING = pattern("^(?:其中|全年|实现|共)+|(?:[为达约有共]|完成|合计)+$")


def _bears(mention: Mention, words: str) -> bool:
    """Whether the clause of the figure has the name, whole or with something in between: 有效灌溉面积."""
    core = _core(words)
    label = cues.told_apart(f"{_FIGURES.sub('', mention.head)}|{mention.label}{mention.tail}", core)
    if len(core) < _BACK or is_another_sort(core, mention):
        return False
    if words in _GENERAL and _PLACE.sub("", _core(mention.lead)) != core:
        return False  # 医疗收入142.6万元，租金17.3万元，相当于收入的9.8%: of what all is
    if has_word(label, core) or is_called(mention, core):
        return True
    ends = len(core) > _FEW and core[-_BACK:] in mention.label and core[:_BACK] in label
    pair = len(core) == _BACK and words.endswith(f"{mention.unit}数") and core[0] in label and core[1] in label
    return pair or ends


_GENERAL = frozenset(
    ("支出", "收入", "费用", "投资", "贷款", "存款", "利润", "资产", "案件", "人口", "销售", "产值", "成本", "余额")
)
_PLACE = pattern("^[^，,。；;、]{0,4}[省市县区州镇乡村院校局](?:属|级)?")
_FIGURES = pattern("[\\d,.]+[万亿]?[^\\W\\d_]{0,2}[、]?")
