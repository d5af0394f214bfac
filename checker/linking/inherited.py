"""What a figure takes over from its neighbours: its unit, and its role where its own words give none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.linking.passage import SAME_UNIT, Mention, Role, Sentence
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

_OTHER = ClaimKind.OTHER
_PERCENT = Role.PERCENT


def inherit_units(mentions: Sequence[Mention]) -> None:
    """A figure in 万 or 亿 without a unit has that of the figure in front, where it is last year's or an item of it.

    铁路142.3万人次，上年121.9万; 集装箱38.4万标箱，重箱26.9万、空箱11.5万. A population is of people: 常住人口96.8万.
    So is what its own name counts: 观影人次64.3万, 用户数12.6万.
    """
    if not any(map(_is_bare, mentions)):
        return
    for run in _bare_runs(mentions):
        first = run[0]
        front = mentions[first.index - 1] if first.index else None
        if len(run) == 1 and _POPULATION.search(first.lead):
            _name(run, ClaimKind.COUNT, "人")
            continue
        if len(run) == 1 and (named := _NAMED.search(first.lead)) is not None:
            _name(run, ClaimKind.COUNT, named.group(1) or named.group(2))
            continue
        if front is None or not _gives_unit(front, first):
            continue
        earlier = _IS_EARLIER.fullmatch(first.lead) is not None
        if earlier or (len(run) > 1 and front.claim.kind is not ClaimKind.MONEY):
            _name(run, front.claim.kind, front.claim.unit or "")


def _is_bare(mention: Mention) -> bool:
    claim = mention.claim
    plain = claim.kind is _OTHER and not claim.unit and _NOTHING.fullmatch(mention.tail) is not None
    return plain and (claim.scale != 1 or _NAMED.search(mention.lead) is not None)  # 门急诊总人次764230


_NOTHING = pattern("(?:计|计算|测算|之多|的)?")
_IS_EARLIER = pattern(
    "(?:上年|去年|前年|上期|上月|上一年|年初|期初|同期|上年同期|去年同期|上届|(?:19|20)\\d\\d年(?:同期)?)(?:为|是|仅|约)*"
)
_POPULATION = pattern("(?:人口|总人数)(?:数|总数)?(?:为|约|有|达|共|已)*$")


_NAMED = pattern("(?:(人次|架次|辆次|车次|场次|册次|户次|件次|班次)|([人户件册])数)(?:为|约|有|达到?|共|已|合计)*$")
_AMOUNTS = (ClaimKind.COUNT, ClaimKind.MASS, ClaimKind.AREA, ClaimKind.LENGTH, ClaimKind.MONEY)


def _bare_runs(mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Bare figures that are items of one list, each with words of its own."""
    run: list[Mention] = []
    for index, mention in enumerate(mentions):
        mention.index = index
        if not _is_bare(mention):
            continue
        last = run[-1] if run else None
        if last is not None and not (last.index + 1 == index and _is_next_item(last, mention)):
            yield run
            run = []
        run.append(mention)
    if run:
        yield run


def _is_next_item(last: Mention, mention: Mention) -> bool:
    listed = mention.separator == "、" and mention.clause == last.clause
    # 诊疗2316.4万人次，医院承担1094.7万，基层机构承担1138.2万: each item in a clause of its own
    beside = mention.separator in _COMMAS and mention.clause - last.clause == 1 and mention.peer == last.peer
    in_clauses = beside and not (_tells_own(last.lead) or _tells_own(mention.lead))
    alike = mention.bracket == last.bracket and mention.claim.scale == last.claim.scale
    return (listed or in_clauses) and alike and len(mention.lead.strip()) > in_clauses


_COMMAS = ("，", ",")


def _tells_own(lead: str) -> bool:
    """Whether the words in front of a bare figure give it a unit, or make it last year's: 场次2.31万."""
    return any(words.search(lead) is not None for words in (_POPULATION, _NAMED, _IS_EARLIER))


def _gives_unit(front: Mention, bare: Mention) -> bool:
    """Whether the figure in front is an amount in the same 万 or 亿, beside the list or around its bracket."""
    counts = front.claim.kind in (*_AMOUNTS, _OTHER) and bool(front.claim.unit)
    counts = counts and front.claim.scale == bare.claim.scale
    beside = bare.owner is front or (bare.bracket == front.bracket and bare.clause - front.clause == 1)
    return counts and beside and front.peer == bare.peer


def _name(run: Sequence[Mention], kind: ClaimKind, unit: str) -> None:
    for mention in run:
        mention.claim = mention.claim._replace(kind=kind, unit=unit)
        mention.unit = SAME_UNIT.get(unit, unit)


_QUOTIENTS = (Role.RATE, Role.SHARE, Role.PERCENT)
_PERCENTAGES = (ClaimKind.PERCENT, ClaimKind.PERMILLE)
_OF_BEGINNING = pattern("\\s*(?:而|原|在)?(?:年|期|月|季)初(?:的|时|水平|为|是|仅|约)*")


def inherit_roles(sentence: Sentence) -> None:
    """不良率1.23%，年初为1.34%: the same rate at the beginning, told right behind the current one.

    Also a year that the comparison in front names, how much more what a movement ends at is, and a share among shares.
    """
    for before, mention in pairwise(sentence.mentions):
        if mention.role is _PERCENT and (role := _goes_on_as(before, mention)) is not None:
            mention.role = role
        elif mention.role is _PERCENT and (name := _rate_it_came_to(before, mention)):
            mention.role, mention.name = Role.RATE, name
        elif mention.role is Role.CHANGE and _adds_by_item(before, mention):
            mention.role, mention.direction = Role.LEVEL, 0
        elif before.claim.end == mention.claim.start and before.unit == mention.unit != "":
            _set_apart(before, mention)
    for first, before, mention in zip(sentence.mentions, sentence.mentions[1:], sentence.mentions[2:], strict=False):
        if mention.role is not _PERCENT or mention.peer != before.peer or mention.clause - before.clause != 1:
            continue
        named = _YEAR_NAMED.search(before.head)
        if before.claim.kind is ClaimKind.POINTS and first.claim.kind is mention.claim.kind:
            if named is not None and _YEAR_TOLD.fullmatch(mention.lead) and named.group(1) in mention.lead:
                mention.role = Role.PREVIOUS  # 比例15.2%，比2020年提高3.6个百分点，2020年为11.6%
        moved = first.role is Role.PREVIOUS and first.clause == before.clause and before.role is Role.LEVEL
        if moved and first.unit == before.unit and (apart := _APART.fullmatch(mention.lead)) is not None:
            mention.role, mention.direction = Role.GROWTH, 1 if apart.group("up") else -1  # 由A升至B，高出26.0%


def _adds_by_item(before: Mention, mention: Mention) -> bool:
    """新增座位960个，东馆、西馆分别增加420个、540个: items of what newly came, and no comparison."""
    plain = before.role is Role.LEVEL and not before.depth and not mention.depth
    if before.unit != mention.unit or not plain or mention.direction != 1:
        return False
    if mention.clause == before.clause:  # the next item of such a list
        bare = mention.separator == "、" and not mention.lead.strip("、和与及 ")
        return bare and _ADDED_EACH.search(mention.head) is not None and _COMPARED.search(mention.head) is None
    return (
        mention.clause - before.clause == 1
        and _NEWLY.search(before.lead) is not None
        and _ADDED_EACH.search(mention.lead) is not None
        and _COMPARED.search(mention.head) is None
    )


_NEWLY = pattern("新[增建添栽种开设植扩办招购]")
_ADDED_EACH = pattern("(?:分别|依次|各)增(?:加|添|设)了?")
_COMPARED = pattern("[比较]|同期")


def _rate_it_came_to(before: Mention, mention: Mention) -> str:
    """不良贷款率较年初下降0.11个百分点至1.37%: the rate whose change in points stands right in front; "" for none."""
    moved = before.claim.kind is ClaimKind.POINTS and before.role is Role.CHANGE and not before.depth
    if not moved or mention.depth or mention.peer != before.peer or before.head != before.lead:
        return ""
    beside = mention.clause == before.clause or (mention.clause == before.clause + 1 and mention.head == mention.lead)
    said = _MOVED_RATE.match(before.head) if beside and _CAME_TO.fullmatch(mention.lead) is not None else None
    return said["name"] if said is not None else ""


_MOVED_RATE = pattern(
    "[，,\\s]*(?:全年|全[市县区省]|年末|期末)?(?P<name>[^\\W\\d_a-zA-Z较比]{2,12}(?<![增长降幅贡献])率)"
    "(?:分别)?(?:较|比|同比|环比|[提上下降升][高升降])"
)
_CAME_TO = pattern("[，,\\s]*(?:升|降|提高|下降|上升)?(?:至|到|达到?|为)(?:了)?")


def _goes_on_as(before: Mention, mention: Mention) -> Role | None:
    """The role that the percentage has because of the figure in front of it, if any."""
    if mention.clause - before.clause not in (0, 1) or mention.peer != before.peer:
        return None
    alike = before.claim.kind is mention.claim.kind in _PERCENTAGES and before.role in _QUOTIENTS
    if alike and _OF_BEGINNING.fullmatch(mention.lead):
        return Role.PREVIOUS
    return Role.SHARE if _is_share_between(before, mention) else None


def _set_apart(limit: Mention, beyond: Mention) -> None:
    """超过警戒水位57.50米0.86米: of two figures side by side the first is a limit, the second how far off it is."""
    said = _BEYOND.search(limit.lead)
    if said is not None and limit.claim.kind is beyond.claim.kind:
        limit.role, limit.direction, limit.name = Role.CONDITION, 0, ""
        beyond.role, beyond.direction, beyond.name = Role.CHANGE, 1 if said.group("up") else -1, "gap"


_BEYOND = pattern("(?:(?P<up>超过?|超出|高于|高出|多于)|低于|少于)[^，,、；;。的（）()]{1,10}$")


def _is_share_between(before: Mention, mention: Mention) -> bool:
    """机关职工占33.8%，国有企业21.5%，其余占44.7%: a share among others, where no amounts are told."""
    behind = mention.sentence.mentions[mention.index + 1 : mention.index + 2]
    listed = before.role is Role.SHARE and bool(behind) and behind[0].role is Role.SHARE
    if not listed or behind[0].peer != mention.peer or _PLAIN.fullmatch(mention.lead) is None:
        return False
    return not any(m.role is Role.LEVEL and m.peer == mention.peer for m in mention.sentence.mentions)


_PLAIN = pattern("[^\\W\\d_a-zA-Z率增减升降提高低比目标计划完成]{2,10}")
_YEAR_NAMED = pattern("(?:比|较)((?:19|20)\\d\\d)年")
_YEAR_TOLD = pattern("\\s*(?:19|20)\\d\\d年(?:为|是|仅)?")
_APART = pattern("\\s*(?:(?P<up>高出|多出|高|多)|低|少)(?:了|约)*")
