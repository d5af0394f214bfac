"""The upper side of a share: which figure, or which figures together, it is the share of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.counting import like
from checker.linking.lists.respective import value_of_item
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.reach import among, has_word, narrowing_of, size
from checker.linking.shares.base_names import MEASURED
from checker.linking.shares.bracketed_items import items_in_brackets
from checker.linking.shares.bracketed_row import bracketed_row
from checker.linking.shares.by_measure import items_by_measure
from checker.linking.shares.classes import classes_named
from checker.linking.shares.counted_otherwise import only_ends_alike
from checker.linking.shares.far_lists import told_before
from checker.linking.shares.items_in_front import in_further_units, item_spoken_of
from checker.linking.shares.joint_parts import named_together
from checker.linking.shares.named_before import named_before
from checker.linking.shares.named_list import item_in_list
from checker.linking.shares.sort_and_measure import named_by_sort
from checker.linking.shares.taken_together import (
    Parts,
    all_shared_out,
    first_before,
    has_share,
    is_together,
    listed_before,
    taken_together,
    words_together,
)
from checker.linking.shares.units_named import in_units_named, unit_named
from checker.linking.shares.up_to_a_class import classes_up_to, levels_of
from checker.model.claim import Approximation, ClaimKind
from checker.model.patterns import pattern

_BACK_REFERENCE = pattern("上述|以上|前述|这")
OF_ANOTHER_BASE = pattern("[、\\s]*([^，,。；;、]{1,11}[^，,。；;、数量])的")
"""占全社会的61.9%、二产的98.8%: one figure, of a second base."""
_CUMULATED = pattern("累计(?:为|达|完成)*$")
_FAR = 2
_MOST_LISTED = 12


def numerators(
    sentence: Sentence, shares: Sequence[Mention], earlier: Sequence[Sentence]
) -> Iterator[tuple[Mention, Parts]]:
    """Each share with the figures that it can be the share of; ``earlier`` sentences come nearest first."""
    at = 0
    while at < len(shares):
        run = [shares[at]]
        while at + len(run) < len(shares) and _follows(run[-1], shares[at + len(run)]):
            run.append(shares[at + len(run)])
        at += len(run)
        amounts = _amounts_before(sentence, run[0])
        if measured := items_by_measure(run, [sentence, *earlier[:1]]):
            yield from ((share, [[amount]]) for share, amount in zip(run, measured, strict=True))
            continue
        if (counted := _names_counted(run, amounts)) is not None:
            if len(counted) == len(run):
                yield from ((share, [[amount]]) for share, amount in zip(run, counted, strict=True))
            continue
        if len(run) > 1 and _is_of_several_bases(run, amounts):
            yield from ((share, [[amounts[0]]]) for share in run)
            continue
        if len(run) > 1 and items_in_brackets(sentence, run):
            continue
        if len(run) > 1:
            unit = amounts[0].unit if amounts else None
            same = [amount for amount in amounts if amount.unit == unit and cues.sums_up(amount.head) is None]
            if len(sums := amounts[: len(run)]) == len(run) and all(_CUMULATED.search(m.lead) for m in sums):
                same = sums  # 上半年累计6171.9万吨，前三季度累计9418.0万吨，分别占全年的
            listed = (
                in_units_named(run, amounts)
                or _in_two_units(run)
                or _by_items(run, same)
                or ([] if _names_others(run, same[: len(run)]) else same[: len(run)][::-1])
                or told_before(run, earlier)
            )
            if len(listed) == len(run):
                yield from ((share, [[amount]]) for share, amount in zip(run, listed, strict=True))
            continue
        share = run[0]
        if (these := _these_in_front(share) or _all_of_which(share)) is not None:
            yield share, [[these]]
            continue
        if (subject := _noted_subject(share)) is not None:
            yield share, [[subject]]
            continue
        if row := bracketed_row(share) or first_before(share):
            yield share, [row]
            continue
        if _adds_up_shares(share, amounts) or _goes_on_with_untold(share):
            continue
        if is_together(share) and (several := _several_noted_behind(share)):
            yield share, [several]
            continue
        noted = _noted_behind(share)
        if noted is not None and not any(amount.clause == share.clause for amount in amounts):
            yield share, [[noted]]
            continue
        if (alike := _in_its_very_words(share, amounts)) is not None:
            yield share, [[alike]]
            continue
        if classes := classes_named(share, [sentence, *earlier[:1]]):
            yield share, [classes]
            continue
        up_to = classes_up_to(share, amounts or levels_of(earlier))
        if up_to:
            yield share, up_to
            continue
        if (reached := _reached_in_front(share)) is not None:
            yield share, [reached]
            continue
        if together := _told_one_by_one(sentence, share):
            yield share, [together]
            continue
        if _only_counts_names(share):
            continue
        if (spoken_of := item_spoken_of(share, earlier)) is not None:
            if spoken_of:
                yield share, [spoken_of[::-1], *in_further_units(spoken_of)]
            continue
        own = [m for m in amounts if m.clause == share.clause or len(cues.subject_of(share.head)) < _LONG]
        after = _told_after(sentence, share)
        if after and (not own or own[0].peer != share.peer or _opens_among(own[0], after[0], share)):
            yield share, [[m] for m in after]
            continue
        if (taken_up := _taken_up(share, amounts)) is not None:
            yield share, [[taken_up]]
            continue
        if (called := item_in_list(share, amounts)) is not None:
            if called:
                yield share, [called]
            continue
        if (ahead := _named_ahead(share, amounts)) is not None:
            yield share, [[ahead]]
            continue
        if (joint := named_together(share, [sentence, *earlier])) is not None:
            if joint:
                yield share, [joint]
            continue  # 低保和特困合占42%, of neither of which there is a figure
        parts = _alternatives(share, amounts) if amounts else []
        named = [] if share.depth or share.name or own else named_before(share, [sentence, *earlier])
        by_sort = None if share.name or own else named_by_sort(share, [sentence, *earlier])
        if by_sort is not None:
            parts = [[by_sort]]
        elif named and not (parts and (_is_named(share, parts[0][0]) or _is_of_closed(share, parts[0][0]))):
            parts = [[m] for m in named]
        if _BACK_REFERENCE.search(share.head) and (listed := listed_before(share, earlier)):
            parts = [listed]
        if parts and _is_sort_of(share, parts[0][0]):
            continue  # 党员212人，女党员占46.2%: how many those are is not told
        if parts and not _is_of_others(share, parts[0][0]) and not only_ends_alike(share, parts[0][0]):
            yield share, parts + _in_other_unit(parts[0])


def _in_its_very_words(share: Mention, amounts: Sequence[Mention]) -> Mention | None:
    """优的1902个，良的1423个，中的9300个，差的1471个，中的占76.5%: the one figure that has the share's very words."""
    said = _OWN_WORDS.fullmatch(share.head) if not share.depth and not share.name else None
    if said is None:
        return None
    told = [m for m in amounts if m.peer == share.peer and m.lead.strip("，,、 ") == said["words"]]
    return told[0] if len(told) == 1 and share.clause - told[0].clause <= _NEARBY else None


_OWN_WORDS = pattern("[，,\\s]*(?P<words>[^，,。；;、（()）\\d占]{1,6}的)占")
_NEARBY = 6


def _names_counted(run: Sequence[Mention], amounts: Sequence[Mention]) -> list[Mention] | None:
    """摇号与定向两种房源分别占66.6%和24.6%: the figures of the names that are counted right in front of the shares.

    [] where not each name has one, and ``None`` where nothing is counted there.
    """
    counted = amounts[0] if amounts else None
    if counted is None or len(run) < _TWO or counted.clause != run[0].clause or counted.unit not in _SORTS:
        return None
    names = [name.strip() for name in _JOINT.split(counted.lead.strip("，,；; "))]
    if counted.claim.written != len(run) or len(names) != len(run):
        return None
    found = [[m for m in amounts[1:] if len(name) > 1 and has_word(m.label, name)] for name in names]
    return [each[0] for each in found] if all(len(each) == 1 for each in found) else []


_SORTS = ("种", "类", "项", "级", "档")


def _is_of_several_bases(run: Sequence[Mention], amounts: Sequence[Mention]) -> bool:
    """Whether the shares are of one figure, and not of 531户1706人 side by side."""
    side_by_side = len(amounts) > 1 and amounts[1].clause == amounts[0].clause and amounts[1].unit != amounts[0].unit
    return bool(amounts) and not side_by_side and all(OF_ANOTHER_BASE.fullmatch(share.lead) for share in run[1:])


def _is_of_others(share: Mention, part: Mention) -> bool:
    """Whether the share has a subject of its own, and the figure in front one too, or is what it is taken from.

    87名教师中，研究生学历的占19.5%; 研究生84人，占28.3%；本县户籍的占61.3%.
    """
    # 乔木占27.7%、灌木占21.5%: each has its own
    subject = cues.subject_of(_NOTE.sub("", share.lead if share.separator == "、" else share.head))
    apart = part.peer != share.peer and part.sentence is share.sentence
    if _REST.fullmatch(subject) is not None and not is_together(share):
        if apart or (part.sentence is not share.sentence and is_rest_of_shares(share)):
            return True
    if subject and share.clause != part.clause and f"非{subject}" in part.lead and "非" not in share.head:
        return True  # 税收18.6亿元…；非税4.3亿元，税占比81.2%
    if subject.startswith("已") and len(subject) > _LONG and f"待{subject[1:]}" in part.lead:
        return True  # 销号412个，待治理176个，已治理占70.1%
    denied = _DENIES.search(subject) if share.clause != part.clause else None
    if denied is not None and denied["deed"] in part.lead and _DENIES.search(part.lead) is None:
        return True  # 参加活动5652人，…，未参加活动的占
    if share.name or is_together(share) or len(subject) < _LONG or share.clause == part.clause:
        return False
    if cues.overlap(subject, part.label) >= _LONG or _BACK_REFERENCE.search(share.head):
        return False
    if len(subject) >= _SHORT and apart:
        return True  # 检查A、化验B；医疗服务收入（不含药品）占比27.64%
    return SCOPE_AFTER.search(part.tail) is not None or (
        _OF_SOME.search(share.lead) is not None and has_share(part, share)
    )


def is_rest_of_shares(share: Mention) -> bool:
    """其余10269亩。…初步核实占53.1%、谈话函询占2.7%，其余占44.2%: what shares leave, and not the rest told before."""
    before = share.sentence.mentions[share.index - 1] if share.index else None
    rest = _REST.fullmatch(cues.subject_of(share.head)) is not None
    return rest and before is not None and before.role is Role.SHARE


_DENIES = pattern("(?:没有|[未没不])(?:能|曾|经|予)?(?P<deed>[^\\W\\d_a-zA-Z]{2})")


def _is_sort_of(share: Mention, part: Mention) -> bool:
    """Whether the share's subject is the name of the figure right in front of it with a word that narrows that."""
    if share.index != part.index + 1 or share.clause - part.clause != 1 or share.depth or share.name:
        return False
    name, subject = part.lead.strip("，,、；; "), cues.subject_of(share.head)
    if subject in part.label:
        return False
    if _is_of_one_sex(subject, name):
        return True  # 志愿者人数为1.2万人，女性志愿者人数占
    if len(name) < _LONG or not subject.endswith(name):
        return False
    return _SAME.fullmatch(narrowing_of(subject.removesuffix(name))) is None


def _is_of_one_sex(subject: str, name: str) -> bool:
    """Whether the subject is the men or the women among those that the name ends with: 女性志愿者 of 在册志愿者."""
    sex = _SEX.match(subject)
    people = _HOW_MANY.sub("", subject[sex.end() :]) if sex is not None else ""
    return len(people) >= _TWO and _HOW_MANY.sub("", name).endswith(people)


_SEX = pattern("[男女]性?")
_HOW_MANY = pattern("(?:总?(?:人数|[人数量额]))?(?:共计|共有|共|约|达到|达|有|为|是)*$")
_SAME = pattern("(?:上述|以上|这些|此类|该类|其中|年末|年底|目前|现有|所有|全部|共有|[该其此这共本全各])*")
_REST = pattern("其[余他它](?:各?[类项])?|剩余|余下")
_SHORT = 3
_NOTE = pattern("[（(][^（）()]*[）)]")
"""医疗服务收入（不含化验）占比: what a note names is not what the share is of."""


def _reached_in_front(share: Mention) -> list[Mention] | None:
    """达到Ⅲ类的较上年的24个增加1个，占89.3%: of what both together come to, which is not told itself."""
    if share.index < _TWO or share.name or is_together(share) or len(cues.subject_of(share.head)) >= _LONG:
        return None
    earlier, change = share.sentence.mentions[share.index - 2 : share.index]
    told = earlier.role is Role.PREVIOUS and change.role is Role.CHANGE and change.direction > 0 and not change.name
    alone = earlier.clause == change.clause == share.clause - 1 and earlier.unit == change.unit
    before = earlier.sentence.mentions[earlier.index - 1] if earlier.index else None
    if not told or not alone or (before is not None and before.clause == earlier.clause and before.is_level):
        return None
    named = _SUBJECT_OF_MOVE.match(earlier.head)
    return [change, earlier] if named is not None else None


_TWO = 2
_SUBJECT_OF_MOVE = pattern("\\s*[^，,。；;]{2,16}?(?:比|较|由|从)[^，,。；;]{0,8}$")
SCOPE_AFTER = pattern("(?:[中里]|里面|之中)$")
_OF_SOME = pattern("的(?:仅|约|已|各)*占$")


def _in_other_unit(parts: Sequence[Mention]) -> Parts:
    """消除风险846户2257人，占…: the figure side by side with the nearest one, in a unit of its own."""
    if len(parts) != 1 or not parts[0].index:
        return []
    part, before = parts[0], parts[0].sentence.mentions[parts[0].index - 1]
    paired = before.clause == part.clause and before.bracket == part.bracket and not part.lead.strip()
    return [[before]] if paired and before.is_level and before.unit != part.unit else []


def _follows(first: Mention, second: Mention) -> bool:
    beside = first.bracket == second.bracket and first.clause == second.clause and first.index + 1 == second.index
    return beside and _HAS_ITS_NAME.match(second.lead) is None


_HAS_ITS_NAME = pattern("[、\\s]*[^\\W\\d_a-zA-Z]{2,12}占")
"""乔木占27.7%、灌木占21.5%: no list of shares that one 占 tells."""


_LONG = 2


def _in_two_units(run: Sequence[Mention]) -> list[Mention]:
    """其中水稻28.1万亩、11.93万吨，播种面积和产量分别占66.0%、68.0%: one thing in as many units as there are shares.

    Where the shares have no subject, what is told of the thing may have a word: 中成药218种、采购额3646万元，分别占.
    """
    first, size = run[0], len(run)
    told = first.sentence.mentions[max(0, first.index - size) : first.index]
    beside = (
        len(told) == size and {m.clause for m in told} == {first.clause - 1} and _EACH.search(first.lead) is not None
    )
    plain = beside and all(m.is_level and not m.depth for m in told) and len({m.unit for m in told}) == size
    bare = _OF_EACH.match(first.head) is not None
    return list(told) if plain and (bare or not any(m.lead.strip("、和及 ") for m in told[1:])) else []


_EACH = pattern("分别|依次")
_OF_EACH = pattern("[，,、\\s]*(?:占比|比重|比例)?(?:分别|依次)")
_JOINT = pattern("[、和及与]")
_SHARED_OUT = pattern("(?:分别|依次|各自?|分)占")
_ROW = pattern("(?P<names>[^。；;：:占\\d]{4,40}?)(?:分别|依次|各自?|分)?占")


def _by_items(run: Sequence[Mention], amounts: Sequence[Mention]) -> list[Mention]:
    """处置和贮存分别占21.2%和30.7%: the figures that the items name, where the clause names them."""
    shared = _SHARED_OUT.search(run[0].lead)
    items = _JOINT.split(run[0].lead[: shared.start()]) if shared is not None else []
    if len(items) != len(run):
        return []
    found = [next((m for m in amounts if has_word(m.label, item.strip())), None) for item in items]
    return [m for m in found if m is not None] if all(item.strip() for item in items) else []


def _names_others(run: Sequence[Mention], amounts: Sequence[Mention]) -> bool:
    """其中省内377万人次；跨省223万人次；追尾、刮擦和翻车事故分别占55.1%、36.7%、8.2%: of items that count others."""
    named = _ROW.match(run[0].lead)
    items = _JOINT.split(named["names"].strip("，,；; ")) if named is not None else []
    if len(items) != len(run) or any(len(item.strip()) < _LONG or MEASURED.fullmatch(item) for item in items):
        return False  # 人数和金额分别占
    return all(m.clause != run[0].clause for m in amounts) and not any(
        cues.overlap(item, m.label) >= _LONG for item in items for m in amounts
    )


def _noted_subject(share: Mention) -> Mention | None:
    """上级补助（约31.56亿元）相当于支出的70.4%: the figure in the bracket behind the share's own subject."""
    before = share.sentence.mentions[share.index - 1] if share.index else None
    if before is None or before.depth != share.depth + 1 or before.clause != share.clause or before.tail:
        return None
    between = share.sentence.text[before.claim.end : share.claim.start]
    return before if _AMOUNTS_TO.match(between) is not None else None


_AMOUNTS_TO = pattern("[）)](?:约|大致)?相当于")


def _noted_behind(share: Mention) -> Mention | None:
    """公办园在园幼儿占比57.1%（6418人）: the bare figure in the bracket behind the share is what it is the share of."""
    if share.name == "base" or len(cues.subject_of(share.head)) < _LONG:
        return None
    behind = share.sentence.mentions[share.index + 1 : share.index + 2]
    return next((m for m in behind if m.owner is share and m.is_level and not m.lead.strip()), None)


def _several_noted_behind(share: Mention) -> list[Mention]:
    """研究生、本科学历合计占97.5%（635人、286人）: the bare figures in the bracket behind, the last first."""
    behind = [m for m in share.sentence.mentions[share.index + 1 :][:_MOST_LISTED] if m.owner is share]
    alike = all(m.is_level and m.unit == behind[0].unit and not m.lead.strip("、和及与 ") for m in behind)
    return behind[::-1] if len(behind) > 1 and alike else []


def _adds_up_shares(share: Mention, amounts: Sequence[Mention]) -> bool:
    """扣除2155份后，余1497份；甲占32.3%，乙占46.6%，两项合计占78.9%: what is added up are the shares of its stretch."""
    if not amounts or amounts[0].peer == share.peer or share.index < _TWO or words_together(share) is None:
        return False
    front = share.sentence.mentions[max(0, share.index - _MOST_LISTED) : share.index]
    return sum(1 for m in front if m.role is Role.SHARE and m.peer == share.peer and not m.depth) >= _TWO


def _goes_on_with_untold(share: Mention) -> bool:
    """冻结9.16亿股，其中252号冻结股份占其持股的3.39%，占总股本的1.17%: of that, of which no figure is told."""
    front = [m for m in share.sentence.mentions[max(0, share.index - _LONG) : share.index] if not m.depth]
    before = front[-1] if front else None
    if before is None or before.role is not Role.SHARE or share.clause - before.clause != 1 or share.depth:
        return False
    among, _, subject = before.lead.partition("其中")
    told = any(m.clause == before.clause and m.is_level for m in front)
    own = len(subject.partition("占")[0]) > _LONG and not told
    return own and not among.strip("，, ") and _BARE_OF.match(share.lead) is not None


_BARE_OF = pattern("[，,\\s]*占")


def _told_after(sentence: Sentence, share: Mention) -> list[Mention]:
    """占比28.5%，即110人: the figure that follows the share and is it."""
    if share.name == "base":
        return []
    behind = sentence.mentions[share.index + 1 : share.index + 2]
    return [m for m in behind if m.is_level and _says_how_many(m, share) and m.peer == share.peer]


def _says_how_many(behind: Mention, share: Mention) -> bool:
    """占旅游收入的8%，约0.34亿元: a bare bound of the next clause is no item of a list."""
    said = behind.lead.strip()
    about = behind.claim.literal.startswith(_ABOUT) and behind.claim.kind is not share.claim.kind
    return said in _IS or (not said and about and behind.clause - share.clause == 1)


_ABOUT = ("约", "大约", "近", "将近")
_IS = ("为", "即", "达", "共", "计", "共计", "合计", "约", "有", "共有", "为数", "折合", "合", "也就是", "涉及")


def _opens_among(whole: Mention, part: Mention, share: Mention) -> bool:
    """营业收入80.9亿元中水泥占77.3%，为62.5亿元: the figure of the clause is what the share is among."""
    inside = whole.clause == share.clause and whole.unit == part.unit and size(whole) >= size(part)
    return inside and _INSIDE.match(share.sentence.text, whole.claim.end, share.claim.start) is not None


_INSIDE = pattern("(?:当)?中|里|内")


def _told_one_by_one(sentence: Sentence, share: Mention) -> list[Mention]:
    """沙坝、柳林两座占近四成，分别为497万和352万立方米: as many as it counts, the last first."""
    if not share.index or share.depth or share.name == "base":
        return []
    counted = sentence.mentions[share.index - 1]
    if counted.clause != share.clause or counted.claim.kind is not ClaimKind.COUNT:
        return []
    behind = sentence.mentions[share.index + 1 :]
    first = behind[0] if behind else None
    if first is None or first.clause != share.clause + 1 or cues.RESPECTIVELY.match(first.lead) is None:
        return []
    row = [m for m in behind if m.clause == first.clause and m.unit == first.unit]
    return row[::-1] if len(row) == counted.claim.written > 1 else []


def _only_counts_names(share: Mention) -> bool:
    """11座水库蓄水2163万立方米，沙坝、柳林两座占了四成: what the two have of what was told last, not two of 11."""
    if share.index < _TWO or share.depth or share.name == "base" or is_together(share):
        return False
    last, counted = share.sentence.mentions[share.index - 2 : share.index]
    beside = counted.clause == share.clause == last.clause + 1 and counted.claim.kind is ClaimKind.COUNT
    if not beside or not last.is_level or last.depth or last.unit == counted.unit:
        return False
    names = [name for name in _JOINT.split(counted.lead.strip("，,、 ")) if name.strip()]
    return counted.claim.written > 1 and (len(names) == counted.claim.written or names == ["前"])


def _these_in_front(share: Mention) -> Mention | None:
    """两者相差272万立方米，这部分水占到供水总量的12.3%: the figure right in front, whatever it is."""
    if not share.index or share.depth or _THIS_PART.match(share.head) is None:
        return None
    before = share.sentence.mentions[share.index - 1]
    beside = share.clause - before.clause == 1 and share.peer == before.peer and not before.depth
    return before if beside and before.unit and before.claim.kind not in _COMPARED_KINDS else None


_THIS_PART = pattern("[，,]?这(?:部分|一部分|些|批|笔)[^，,。；;、\\d占]{0,6}占")
_COMPARED_KINDS = (ClaimKind.PERCENT, ClaimKind.POINTS, ClaimKind.MULTIPLE, ClaimKind.RATIO)


def _all_of_which(share: Mention) -> Mention | None:
    """国家级审定6个，全部为水稻和油菜，占两类品种的42.9%: the figure in front of the clause that says what all are."""
    before = share.sentence.mentions[share.index - 1] if share.index and not share.depth else None
    if before is None or not before.is_level or before.depth or share.clause - before.clause != _TWO:
        return None
    between = share.sentence.text[before.claim.end : share.claim.start - len(share.head)]
    return before if _ALL_ARE.fullmatch(between) is not None and _BARE_VERB.match(share.head) else None


_ALL_ARE = pattern("[，,](?:全部|均|都|皆)(?:[为是系属在]|来自|纳入)[^，,。；;：:\\d]{1,16}[，,]?")
_BARE_VERB = pattern("[，,\\s]*(?:约|仅|只|共|已)?占")


def _is_of_closed(share: Mention, part: Mention) -> bool:
    """受理106156件，审执结101046件，基层法院结案数占: of what the figure right in front says was closed."""
    closed = _NUMBER_CLOSED.search(cues.subject_of(share.head)) is not None
    return closed and _CLOSED.search(part.lead) is not None and part.index + 1 == share.index


_NUMBER_CLOSED = pattern("(?:结案|审结|办结|审执结)(?:件|总)?数?$")
_CLOSED = pattern("(?:审执?结|结案|办结|执结)[^，,。；;\\d]{0,4}$")


def _taken_up(share: Mention, amounts: Sequence[Mention]) -> Mention | None:
    """其他交通费用52.94万元、办公费27.19万元；其他交通费用主要为补贴，占: the item that is taken up again."""
    if not amounts or amounts[0].peer == share.peer or share.depth or share.name:
        return None
    sentence = share.sentence
    if share.index and sentence.mentions[share.index - 1].role is Role.SHARE and is_together(share):
        return None  # A为12.9亿元、B为8.4亿元；A占31.2%，与B合占51.5%
    at = max(sentence.text.rfind(mark, amounts[0].claim.end, share.claim.start) for mark in "；;")
    opening = sentence.text[at + 1 : share.claim.start]
    told = [m for m in amounts[:_MOST_LISTED] if m.sentence is sentence]
    names = [(m.lead.lstrip("，,、：: ").removeprefix("其中"), m) for m in told]
    named = [(opening[len(name) :], m) for name, m in names if len(name) > _LONG and opening.startswith(name)]
    found = [
        m for rest, m in named if not rest.startswith(("、", "和", "与", "及"))
    ]  # 电子信息、装备两大领域占: of both
    return found[0] if len(found) == 1 else None


def _named_ahead(share: Mention, amounts: Sequence[Mention]) -> Mention | None:
    """税收占比61.9%，其中税收收入918.4亿元: the figure behind the share that alone bears its subject's name."""
    subject = cues.subject_of(share.head)
    if share.name or share.depth or len(subject) < _LONG or base_named(share):
        return None
    if any(has_word(amount.label, subject) for amount in amounts):
        return None
    behind = share.sentence.mentions[share.index + 1 : share.index + 2]
    near = (m for m in behind if m.is_level and m.peer == share.peer and m.clause - share.clause == 1 and not m.depth)
    return next((m for m in near if _OPENS_PART.match(m.lead) and has_word(m.lead, subject)), None)


def base_named(share: Mention) -> bool:
    """Whether words stand between 占 and the share: 占全省的."""
    found = cues.SHARE_BASE.search(share.head)
    return found is not None and bool(found.group("base"))


_OPENS_PART = pattern("\\s*其中")


def _amounts_before(sentence: Sentence, share: Mention) -> list[Mention]:
    """The figures in front of the share that it can be the share of, the nearest first."""
    if share.bracket:
        inside = [m for m in sentence.mentions[: share.index] if m.bracket == share.bracket and m.is_level]
        if inside:
            return inside[::-1]
        others = [m for m in sentence.mentions if m.bracket == share.bracket and m.role is Role.SHARE]
        if len(others) > 1 and _HAS_ITS_NAME.match(share.lead) is not None:
            return []  # 6376件（优秀占21.7%、良好占75.5%）
        return [share.owner] if share.owner is not None and share.owner.role in (Role.LEVEL, Role.CHANGE) else []
    if (noted := _noted_behind_name(share)) is not None:
        return [noted]
    front = [m for m in sentence.mentions[: share.index] if m.depth == 0 and m.role is not Role.BASE]
    front.reverse()
    nearest = front[0] if front else None
    if nearest is not None and nearest.role is Role.AVERAGE and _is_of_average(nearest, share):
        return [nearest]  # 年均32次，占控制指标130次的24.62%
    if is_together(share):
        front = [m for m in front if m.clause != share.clause or m.index + 1 != share.index] or front  # 两个领域共占
    found = [m for m in front if m.role in (Role.LEVEL, Role.CHANGE) and not _is_class(m) and m.unit not in _NO_PARTS]
    found = [m for m in found if m.clause == share.clause or not _makes_up(m)]
    if base_named(share) and not cues.gives_each(share.head):
        found = [m for m in found if m.clause == share.clause or not _is_held(m)] or found
    if nearest is not None and nearest.role is Role.PREVIOUS:
        if nearest.peer == share.peer and _is_of_average(nearest, share):
            return [nearest, *found]  # 其中去年4.07万人，完成年度目标3.8万人的107.1%
        if nearest.index + 1 == share.index and share.clause - nearest.clause == 1 and _BARE.fullmatch(share.lead):
            return [nearest]  # 上年末累计77.48万亩，占比54.3%: of last year's
    beside = share.sentence.mentions[share.index - 1] if share.index else None
    if beside is not None and beside.role is Role.BASE and beside.clause == share.clause:
        found = [m for m in found if m.unit == beside.unit] or found
    if (unit := unit_named(share)) is not None:
        last = [m for m in found if m.clause == found[0].clause]
        if len({m.unit for m in last}) > 1:  # of 318户1024人 side by side the one, else there is nothing to choose
            found = [m for m in last if like(m.unit) == like(unit)] or found
    levels = [m for m in found if m.is_level]
    if levels and levels[0].peer < found[0].peer == share.peer and found[0].index + 1 == share.index:
        return found  # 投诉1136件，占43.2%；少收785件，占29.8%: a semicolon parts the level from it
    if levels and levels[0] is not found[0] and _is_of_its_verb(share, found[0]):
        return found
    return levels or found


def _noted_behind_name(share: Mention) -> Mention | None:
    """北站（9件）占5.8%、东站（14件）占9.0%: the figure in the bracket behind the name of the item."""
    noted = share.sentence.mentions[share.index - 1] if share.index else share
    if noted.depth != 1 or share.depth or not noted.is_level or noted.clause != share.clause or noted.lead.strip():
        return None
    if noted.owner is not None and noted.owner.is_level and noted.owner.clause == noted.clause:
        return None  # 男性862人（862户）占54.7%
    if noted.index and (front := share.sentence.mentions[noted.index - 1]).depth and front.clause == noted.clause:
        return None  # 公务执勤（8.4万起）及其他出动（9.7万起）占总数的10.1%: of both
    return noted if _BEHIND_NOTE.match(share.sentence.text, noted.claim.end, share.claim.end) is not None else None


_BEHIND_NOTE = pattern("[^，,。；;、（()）\\d]{0,3}[）)](?:约|仅|只|共)?占")
_BARE = pattern("[，,\\s]*占(?:比|到|了)?(?:为|达|约)?")


def _is_of_its_verb(share: Mention, change: Mention) -> bool:
    """市政项目5个，审减1306万元，占审减总额的47.9%: the base bears the verb of the change right in front."""
    verb, base = change.lead.strip("，, 约共了"), cues.SHARE_BASE.search(share.head)
    beside = change.index + 1 == share.index and share.clause - change.clause <= 1 and len(verb) >= _LONG
    return beside and base is not None and verb[-_LONG:] in base["base"]  # 其中2025年压减0.31亿，占五年压减量1.55亿的


_NO_PARTS = frozenset(("岁", "周岁", "℃", "摄氏度", "年"))
"""最大的58岁: nothing is a share of these."""


def _makes_up(mention: Mention) -> bool:
    """政府补助3372万元，由递延收益转入和直接计入的1408万元构成，占利润总额的: what the whole is made of is not it."""
    return _MADE_UP.match(mention.tail) is not None and _OF_WHAT.match(mention.head) is not None


def _is_held(mention: Mention) -> bool:
    """研发人员1102人，含技术人员中的1040人和兼职的62人，占员工总数的: what the figure in front takes in is not it."""
    held = mention.sentence.mentions[max(0, mention.index - 3) : mention.index + 4]
    listed = [m for m in held if m.clause == mention.clause and m.unit == mention.unit]
    return _HOLDS.match(mention.head) is not None and len(listed) > 1 and listed[0].index > 0


_MADE_UP = pattern("[^，,。；;、]{0,6}(?:构成|组成)")
_OF_WHAT = pattern("[，,\\s]*(?:主要|全部|系)?由")


def _is_of_average(average: Mention, share: Mention) -> bool:
    base = share.sentence.mentions[share.index - 1]
    if average.name[:1] in ("人", "户", "件") and average.name.endswith("均") and base.unit == "人":
        return False  # 18462户67915人，户均3.68人，占农业人口46.3万人的14.67%
    before = share.sentence.mentions[average.index - 1] if average.index else None
    divided = before is not None and before.is_level and not before.depth and before.unit == average.unit
    if (
        divided
        and before is not None
        and before.clause + 1 == average.clause
        and not _OF_TIME.match(average.lead.strip("，, "))
    ):
        return False  # 成员38.64万户，社均44.7户，占农户总数86.3万户的44.8%
    return base.role is Role.BASE and base.unit == average.unit and share.clause - average.clause < _FAR


_OF_TIME = pattern("[年月日周季天]|平均每?[年月日周季天]")


def _is_class(mention: Mention) -> bool:
    """Whether the figure only names the class that a share is of: 10-15分占4.6%, 60岁以上占20%, 10亿元企业占5%."""
    behind = mention.sentence.mentions[mention.index + 1 : mention.index + 2]
    if not behind or behind[0].clause != mention.clause:
        return False
    if mention.claim.kind is ClaimKind.MONEY and _OF_A_SIZE.match(mention.tail) is not None:
        return behind[0].role is Role.SHARE or behind[0].lead == mention.tail  # 10亿元企业6家
    is_bound = mention.claim.approximation in _BOUNDS or mention.unit in ("岁", "周岁")
    return is_bound and behind[0].role is Role.SHARE


_OF_A_SIZE = pattern("(?:级|规模)?(?:强?[村镇乡县]|户|企业|园区|产业|集群|楼宇|[大单]?项目)(?:数?量?占|$)")
_BOUNDS = (
    Approximation.RANGE,
    Approximation.AT_LEAST,
    Approximation.AT_MOST,
    Approximation.MORE_THAN,
    Approximation.LESS_THAN,
)


def _alternatives(share: Mention, amounts: list[Mention]) -> Parts:
    """The nearest figure, or the whole list that ends with it; the list first where words take it together."""
    nearest = amounts[0]
    if _is_of_closed(share, nearest):
        return [[nearest]]
    if (together := words_together(share)) is not None:
        return taken_together(share, together, amounts)
    if row := all_shared_out(share, amounts):
        return [row, [nearest]]
    listed = [nearest]
    for amount in amounts[1:_MOST_LISTED]:
        if amount.unit != nearest.unit or amount.peer != nearest.peer or listed[-1].separator != "、":
            break
        listed.append(amount)
    subject = cues.subject_of(share.head)
    if len(subject) >= _LONG and share.depth == 0 and not share.name and not subject.startswith("在"):
        if (item := value_of_item(subject, [m for m in amounts if m.sentence is share.sentence])) is not None:
            return [[item]]
        opening = [
            m for m in amounts if len(m.lead.strip("，,、 ")) >= _LONG and subject.startswith(m.lead.strip("，,、 "))
        ]
        if len(opening) == 1 and opening[0] is not nearest:
            return [opening]  # 肢体1958人，听力886人，其他425人，肢体残疾人占
        known = [(_known(subject, m), m) for m in amounts]
        best = max(size for size, _ in known)
        if best * 2 >= len(subject) and _known(subject, nearest) < best:
            return [[m] for size, m in known if size == best][:3]
    of_all = (
        next((m for m in amounts[1:_MOST_LISTED] if among(m, nearest)), None) if share.head.endswith("的") else None
    )
    wholes = [[of_all]] if of_all is not None and of_all.unit == nearest.unit else []
    if (composed := _composed(share, listed)) is not None:
        return [[composed], listed]
    # 已建成42.7万亩，其中新建3.6万亩、改造2.4万亩，占耕地面积（71.4万亩）的59.8%: of any of them
    return [[nearest], listed, *wholes] if len(listed) > 1 else [[nearest], *wholes]


def _composed(share: Mention, listed: Sequence[Mention]) -> Mention | None:
    """研发人员1102人，含技术人员中的1040人和一线兼职的62人，占员工总数的13.02%: what 含 says the whole of, in full."""
    first = listed[-1]
    whole = first.sentence.mentions[first.index - 1] if first.index else None
    if whole is None or not base_named(share) or share.name or _HOLDS.match(first.lead) is None:
        return None
    wholes = first.sentence.paragraph.wholes
    row = first.sentence.mentions[first.index : share.index]
    beside = share.clause - row[-1].clause <= 1 and first.clause - whole.clause <= 1
    return whole if beside and all(wholes.get(m.claim.start) is whole for m in row) else None


_HOLDS = pattern("[，,（(\\s]*(?:其中)?(?:包?含|包括|含有)")


_OF_MONEY = pattern("(?:金额|资金|款项?)(?:合计|共|约)?占")


def is_of_money(share: Mention) -> bool:
    """Whether the share is of an amount of money: 直接责任金额占13.7%."""
    return _OF_MONEY.search(share.head) is not None


def _known(subject: str, mention: Mention) -> int:
    """How much of the share's subject the figure's words have, and do not deny: 税收 in 税收收入, not in 非税收入."""
    if subject in mention.label and not has_word(mention.label, subject):
        return 0
    return cues.overlap(subject, mention.label)


def _is_named(share: Mention, mention: Mention) -> bool:
    subject = cues.subject_of(share.head)
    return _known(subject, mention) == len(subject)
