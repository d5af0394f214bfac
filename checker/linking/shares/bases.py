"""The lower side of a share: the base that its words name, that stands beside it, or that its part belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice

from checker.linking import cues
from checker.linking.memory import Memory, core_of
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.reach import among, size
from checker.linking.shares.base_candidates import larger_figures, siblings_of, too_small
from checker.linking.shares.base_names import (
    COUNTED,
    by_deed,
    by_verb,
    counted_behind,
    is_another_sort,
    is_called,
    known_as,
    partly_named,
)
from checker.linking.shares.base_words import BARE_SHARE, base_words
from checker.linking.shares.counted_otherwise import group_of_peer, is_of_another_body
from checker.linking.shares.noted_bases import base_noted
from checker.linking.shares.of_a_period import whole_period
from checker.linking.shares.other_sorts import closed_sorts, is_sort_beside
from checker.linking.shares.scope_in_front import called_by_scope, scope_in_front
from checker.linking.shares.siblings_in_front import bases_of_both, share_behind
from checker.linking.shares.subjects import is_about
from checker.linking.shares.told_later import told_later
from checker.linking.shares.untold_totals import is_called_total
from checker.linking.shares.whole_of_sorts import whole_of_called
from checker.linking.stocks.closed_ledgers import closing_of
from checker.linking.totals.closure import covers
from checker.linking.views import without_other_views
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_MOST_RECENT = 3
_WIDE = 4


class Bases:
    """What a share can be of, the likeliest first, and how sure the words are of it."""

    __slots__ = ("bases", "confidence", "explicit", "larger", "stated", "words")

    def __init__(
        self, bases: Sequence[Mention], confidence: Confidence, *, words: str = "", explicit: bool = False
    ) -> None:
        self.bases = bases
        self.confidence = confidence
        self.words = words
        """What the text calls the base, "" where it does not."""
        self.larger: Sequence[Mention] = ()
        """Every figure around that is counted alike and large enough, whatever its words."""
        self.explicit = explicit
        """Whether the words leave no doubt of part and base, however far the share is off."""
        self.stated = False
        """Whether the base stands in the share's own words, so that no list has another."""


class Named:
    """What the paragraph's shares have been of so far.

    ``proven`` holds the figure by the words that named it, once a share came out right; ``words`` or the figure
    ``stated`` are those of the last share that named its base, which the ones behind it in a list go without.
    """

    __slots__ = ("peer", "proven", "sentence", "stated", "words")

    def __init__(self) -> None:
        self.peer = 0
        self.proven: dict[str, Mention] = {}
        self.words = ""
        self.sentence: Sentence | None = None
        self.stated: Mention | None = None

    def learn(self, share: Mention, words: str, stated: Mention | None) -> None:
        """Remember the base that the share names, in words or with a figure of its own."""
        self.words, self.sentence, self.stated, self.peer = words, share.sentence, stated, share.peer


_OPENING = pattern("\\s*(?:在?被?|而)([^，,。；;]{2,12})(?:当中|里|中)[，,]")


def is_of_its_kin(share: Mention, part: Mention) -> bool:
    """货物采购授予中小企业的占货物支出的85.49%，工程占76.21%: where the base bears its name, each has its own."""
    words = base_words(share)
    subjects = (share.head[:_NAME].strip(), part.label[:_NAME].strip())
    return len(words) > _NAME and any(len(name) == _NAME and words.startswith(name) for name in subjects)


_NAME = 2


def bases_of(
    share: Mention,
    parts: Sequence[Mention],
    *,
    paragraph: Paragraph,
    around: Sequence[Sentence],
    memory: Memory,
    named: Named,
) -> Bases:
    """The bases of a share whose numerator is ``parts``."""
    stated = _stated_base(share, parts[0], named)
    if stated is not None:
        stated.stated = True
        return stated
    others = closed_sorts(share, parts[0])
    larger = [m for m in larger_figures(share, around, parts) if m not in others]
    larger = larger or ([] if others else too_small(share, parts))
    if share.peer and not base_words(share):
        larger = without_other_views(share, larger)
    found = _told_base(share, parts[0], larger, paragraph=paragraph, memory=memory, named=named)
    if found.confidence is Confidence.HIGH and found.bases and _is_less_and_beside(found.bases[0], parts[0]):
        found.confidence = Confidence.MEDIUM  # 公司存款369.79亿元，个人存款575.99亿元，占59.48%: of neither, or a slip
    found.larger = larger
    return found


def _is_less_and_beside(base: Mention, part: Mention) -> bool:
    return size(base) < size(part) and is_sort_beside(base, part)


def _stated_base(share: Mention, part: Mention, named: Named) -> Bases | None:
    """The base that stands inside the share's own words or in a bracket behind it."""
    before = share.sentence.mentions[: share.index]
    if (noted := base_noted(share)) is not None and noted.unit == part.unit:
        named.learn(share, "", noted)
        return Bases([noted], Confidence.HIGH, explicit=True)
    if share.name == "base" or (before and before[-1].role is Role.BASE and before[-1].clause == share.clause):
        named.learn(share, "", before[-1])
        return Bases([before[-1]], Confidence.HIGH)
    bracketed = [m for m in share.sentence.mentions[share.index + 1 :] if m.owner is share and m.unit == part.unit]
    bracketed = [m for m in bracketed if _stands_at(m, share)]
    if bracketed and part not in bracketed and size(bracketed[0]) >= size(part):
        return Bases(bracketed[:1], Confidence.HIGH)  # 占同期审结人数的93.1%（同期审结3959人）
    noted = next((m for m in before[part.index + 1 :] if m.owner is part and m.unit == part.unit), None)
    if noted is not None and part.sentence is share.sentence and _IN_ALL.search(noted.lead) and not base_words(share):
        return Bases([noted], Confidence.HIGH)  # 2023年优良天数299天（全年365天），占比81.9%
    return None


def _stands_at(noted: Mention, share: Mention) -> bool:
    """占举报的54.2%，同比上年（6318件）下降11.1%: whether no mark parts the bracket from the share."""
    at = min(cut for mark in "（(" if (cut := share.sentence.text.find(mark, share.claim.end, noted.claim.start)) >= 0)
    return _MARK.search(share.sentence.text, share.claim.end, at) is None


_MARK = pattern("[，,；;、]")


_IN_ALL = pattern("全年|[应总]|(?<!公)共")


def _told_base(
    share: Mention, part: Mention, larger: Sequence[Mention], *, paragraph: Paragraph, memory: Memory, named: Named
) -> Bases:
    """The base among the larger figures that the words or the place of the share tell."""
    words = base_words(share)
    region = _ALL_OF.match(words)
    if region is not None and any(region.group() in m.label and m.sentence is share.sentence for m in larger):
        words = words[region.end() :]  # 全镇13951户，…占全镇总户数的
    core = known_as(core_of(words))
    if core == part.unit:
        core = words = ""  # 占总人次的: of all that is counted like the part
    if len(core) > 1:
        larger = [m for m in larger if not cues.is_of_both(m.label, core)]  # 退休人员: no 离退休人员
        larger = [m for m in larger if m.claim.start < share.claim.start or not is_of_another_body(m, share)]
    if len(core) > 1 and "总" in words:
        # 饮水困难的49户（占农户总数的23%），安装电话的农户数126户: what stands behind has to be called a total
        larger = [m for m in larger if m.claim.start < share.claim.start or is_called_total(m, core)]
        larger = _without_sorts(larger, core)
    if is_of_its_sort(share):
        return _of_its_sort(part, [*larger, *memory.named(cues.subject_of(part.lead), part.unit)])
    if _ITS_OWN.match(words) and (own := [m for m in larger if m.sentence is share.sentence and m.index < part.index]):
        # 控股股东持股10147万股，占28.00%，质押3200万股，占其所持股份的31.54%
        return Bases([max(own, key=lambda m: m.index)], Confidence.HIGH, words=words, explicit=True)
    if words and (of_period := whole_period(part, words, larger)) is not None:
        return Bases([of_period], Confidence.HIGH, words=words)  # 6月用电296.7亿千瓦时，占上半年的17.4%
    siblings = siblings_of(share)
    candidates = [m for m in larger if m not in siblings or (among(m, part) and not _is_part_apart(m, part))]
    if not words and part.index == share.index + 1 and (scope := scope_in_front(share)):
        called = called_by_scope(scope, larger, share)
        return Bases(called or candidates, Confidence.HIGH if called else Confidence.LOW, explicit=bool(called))
    scope = _scope_of(part) or group_of_peer(part) if not words else ""
    if not words and not scope and part.peer == 0 and not any(m.sentence is part.sentence for m in candidates):
        opening = _OPENING.match(part.sentence.words)  # 教职工中，教师…，占40.4%，行政…，占21.8%: of none told before
        scope = opening.group(1) if opening is not None else ""
    listed = opens_with_scope(share) if not words and not scope else ""
    if listed and any(is_called(m, listed) for m in candidates):
        scope = listed
    if scope and any(is_called(m, scope) for m in candidates):
        sure = is_about(share, part)  # 入住老人中80岁以上5213人，占61.8%；失能的占58.3%: of others
        called = [m for m in candidates if is_called(m, scope)]
        return Bases(called, Confidence.HIGH if sure else Confidence.LOW)
    if scope and not any(_may_be_called(m, scope) for m in larger):
        return Bases(candidates, Confidence.LOW)  # 化解764批次；网上投诉中，按期答复1246批次，占98.2%: of those
    pronoun = core[:1] in ("该", "此", "这")
    if pronoun and (opening := _OPENING.match(share.sentence.words)) is not None:
        words = core = opening.group(1)  # 住房消费类提取里，偿还本息10.21亿元，占该类提取的54.8%
    if len(core) > 1 and not core.startswith("其"):
        named.learn(share, core, None)
        known = memory.named(core, part.unit)
        if "总" in words:
            known = _without_sorts(known, core)
        if words[:1] not in _POINTS_BACK:  # 占该类提取的 is of 住房消费类提取, and that is a share of 提取总额
            larger, known = ([m for m in found if not _is_share_of(m, core, share)] for found in (larger, known))
        told = _by_words(share, part, core, candidates=larger, known=known, named=named)
        if told is None and (later := told_later(share, part, words, paragraph)) is not None:
            told = Bases([later], Confidence.HIGH if is_about(share, part) else Confidence.LOW)
        told = told or _by_place(share, part, words, candidates, paragraph=paragraph, memory=memory)
        told.words = core
        return told
    if not words and named.sentence is share.sentence and _has_whole_of_its_own(part, candidates, named):
        named.learn(share, "", None)
    if words or named.sentence is not share.sentence:
        return _by_place(share, part, words, candidates, paragraph=paragraph, memory=memory)
    if not _opens_anew(part):
        # 占当年使用额的44.24%；…，占17.60%: one base for the list
        if named.stated is not None:
            candidates = [named.stated, *(m for m in candidates if m is not named.stated)]
        elif named.words:
            known = memory.named(named.words, part.unit)
            others = [m for m in candidates if not _is_share_of(m, named.words, share)]
            told = _by_words(share, part, named.words, candidates=others, known=known, named=named)
            return told or Bases(candidates, Confidence.LOW, words=named.words)
    elif named.words:
        told = _by_place(share, part, words, candidates, paragraph=paragraph, memory=memory)
        if told.confidence is Confidence.HIGH:
            told.confidence = Confidence.MEDIUM  # 前十大股东占总股本的52.36%，其中控股股东占28.00%: of either
        return told
    return _by_place(share, part, words, candidates, paragraph=paragraph, memory=memory)


def _without_sorts(told: Sequence[Mention], core: str) -> list[Mention]:
    """城镇人口28265人，乡村人口625192人，婴儿13690人，占总人口2.10%: of neither of the two, which cover all."""
    return [m for m in told if core not in m.label or is_called_total(m, core) or not _is_one_of_two_sorts(m, told)]


def _is_one_of_two_sorts(mention: Mention, told: Sequence[Mention]) -> bool:
    beside = (m for m in told if m is not mention and m.sentence is mention.sentence)
    return any(covers(sorted((mention, m), key=lambda one: one.index)) for m in beside)


def _is_part_apart(mention: Mention, part: Mention) -> bool:
    """一是中心受理1298件，占65.9%；二是行政案件73件，占比仍不足4%: what has a share of its own behind another mark."""
    behind = mention.sentence.mentions[mention.index + 1 : mention.index + 2]
    return mention.peer != part.peer and bool(behind) and BARE_SHARE.match(behind[0].lead) is not None


def is_of_its_sort(share: Mention) -> bool:
    """Whether 占 says, of this share or of the first of its list, that each part is of what is called like it."""
    beside = (m for m in share.sentence.mentions if m.clause == share.clause and m.role is Role.SHARE)
    return _OF_ITS_SORT.match(base_words(next(beside, share))) is not None


def _of_its_sort(part: Mention, told: Sequence[Mention]) -> Bases:
    """8月抢险2.4万起、救助5.3万起，各占全年同类的31%和38%: each of what bears its name, or of nothing."""
    name = cues.subject_of(part.lead)
    called = [m for m in told if len(name) >= _WORD and cues.subject_of(m.lead).endswith(name)]
    return Bases(called[:1], Confidence.HIGH if called else Confidence.LOW, words=name)


_WORD = 2
_OF_ITS_SORT = pattern("[^，,。；;\\d]{0,4}(?:同类|同一?类型|同种)")
_ITS_OWN = pattern("其?(?:所持|持有|持股)")
_POINTS_BACK = ("该", "此", "这", "其")


def _is_share_of(mention: Mention, core: str, share: Mention) -> bool:
    """Whether the figure is itself said to be a share of what is called so: 老年人口28004万人，占总人口的19.8%.

    Not by the share that is asked for: 住宅火灾388起；电气原因占住宅火灾的52.1%，约202起.
    """
    behind = mention.sentence.mentions[mention.index + 1 : mention.index + _SHARE_BEHIND]
    after = next((m for m in behind if m.role not in _MOVES), None)  # 出口36.2亿元，增长12%，占出口总值的
    if (
        after is None
        or after is share
        or after.role is not Role.SHARE
        or after.clause - mention.clause > after.index - mention.index
    ):
        return False
    return known_as(core_of(base_words(after))) == core


_MOVES = (Role.CHANGE, Role.GROWTH)
_SHARE_BEHIND = 4


def _scope_of(part: Mention) -> str:
    """What the part is said to be among: 刑事类 of 刑事类里盗窃237起 and of 刑事类中，盗窃237起."""
    found = _SCOPE.match(part.head) or (part.index == 0 and _OPENING.match(part.sentence.words)) or None
    return found.group(1) if found is not None else ""


def _may_be_called(mention: Mention, scope: str) -> bool:
    """Whether more than half of the name is in the figure's words."""
    name = COUNTED.sub("", scope) or scope
    return cues.overlap(name, mention.label) * 2 > len(name)


def opens_with_scope(share: Mention) -> str:
    """What a sentence opens with that its first figure and share are of: 售水量中居民用水1.08亿立方米，占64.8%;
    有效来信中，反映物业的203封，占27.0%.
    """
    first = share.sentence.mentions[0]
    if share.index > 1:
        opening = _OPENING.match(share.sentence.words) if first.clause == 1 and _is_in_its_list(share) else None
        return opening.group(1) if opening is not None else ""
    behind = share.index == 1 and share.clause - first.clause <= 1 and not base_words(share)
    return _scope_of(first) if behind and ("中" in first.head or first.clause == 1) and first.is_level else ""


def _is_in_its_list(share: Mention) -> bool:
    """Whether nothing but figures with bare shares stands in front: 抽检中，甲402人，占20.8%；乙318人，占16.4%."""
    mentions = share.sentence.mentions[: share.index + 1]
    return len(mentions) % 2 == 0 and all(
        part.is_level
        and part.unit == mentions[0].unit
        and bare.role is Role.SHARE
        and bare.depth == part.depth == 0
        and bare.clause - part.clause <= 1
        and BARE_SHARE.match(bare.lead) is not None
        and cues.AMONG.search(part.lead) is None
        for part, bare in zip(mentions[::2], mentions[1::2], strict=True)
    )


_SCOPE = pattern(
    "\\s*(?:其中|在?被?)([^，,。；;：:\\d]{2,12}?)(?:当中|里|(?<![集其])中(?!长期|[小学间心央医级期等型]))[^，,。；;：:、]{2,14}$"
)


def _has_whole_of_its_own(part: Mention, candidates: Sequence[Mention], named: Named) -> bool:
    """铁路占货运量的34.2%；营业收入882.19万元，产品销售收入91.67万元，占10.4%: of what its own stretch opens with."""
    own = (m for m in candidates if m.sentence is part.sentence and m.index < part.index and m.peer == part.peer)
    return part.peer > named.peer and any(not m.depth for m in own)


def _opens_anew(part: Mention) -> bool:
    """Whether the part is introduced as one of another whole than the items in front of it."""
    return part.depth > 0 or cues.AMONG.search(part.lead) is not None or "其中" in part.head


def _by_words(
    share: Mention, part: Mention, core: str, *, candidates: Sequence[Mention], known: Sequence[Mention], named: Named
) -> Bases | None:
    """The figures that the words of the base name; ``known`` are those of earlier paragraphs that bear its name."""
    by_name = counted_behind(core, candidates) or [m for m in candidates if is_called(m, core)]
    by_name = by_name or by_verb(core, candidates) or by_deed(core, candidates)
    if by_name and (whole := whole_of_called(share, by_name, core)) is not None and size(whole) >= size(part):
        by_name = [whole]
    if by_name:
        by_name = _with_results(by_name, core, candidates)
        # the text says what the share is of: no other base will do
        sure = is_about(share, part) and not _is_of_all_of_several(share, part, by_name)
        certain = sure and len(by_name) == 1 and by_name[0].sentence is part.sentence and _is_right_behind(share, part)
        return Bases(by_name, Confidence.HIGH if sure else Confidence.LOW, explicit=certain)
    proven = named.proven.get(core)
    if proven is not None and proven.unit == part.unit:
        return Bases([proven], Confidence.HIGH if is_about(share, part) else Confidence.LOW)
    partly = partly_named(core, candidates)
    told = [*known, *partly]
    if not told:
        return None
    opened = [m for m in candidates if among(m, part) and cues.overlap(core, m.label) > 1][:1]
    told = [*opened, *(m for m in told if m not in opened)]  # 发放贷款15962万元，其中市本级9269万元，占全市新增贷款的
    near = [m for m in partly if m.sentence is share.sentence]
    sure = len(near) == 1 and cues.overlap(core, near[0].label) >= _WIDE and is_about(share, part)
    of_it = is_about(share, part) and not all(m in partly and is_another_sort(core, m) for m in told)
    loose = Confidence.MEDIUM if of_it else Confidence.LOW
    return Bases(near if sure else told, Confidence.HIGH if sure else loose)


def _is_of_all_of_several(share: Mention, part: Mention, called: Sequence[Mention]) -> bool:
    """Whether the share is of 全部投资, and sentences in front tell 投资 of several sorts alone.

    亿元以上项目286个，完成投资412.6亿元。省重点项目62个，完成投资186.4亿元。民间投资…，占全部投资的42.6%.
    """
    if "全部" not in share.head and "所有" not in share.head:
        return False
    return len({m.values for m in called}) > 1 and all(m.sentence is not part.sentence for m in called)


def _with_results(called: Sequence[Mention], core: str, candidates: Sequence[Mention]) -> list[Mention]:
    """基金收入预算9.0亿元，实际完成8.1亿元: what is called so is the plan, and before it comes what was made of it.

    And before what there was at the beginning of a ledger what it had become.
    """
    found: list[Mention] = []
    for mention in called:
        if _PLANNED.search(mention.lead) is not None and _PLANNED.search(core) is None:
            behind = mention.sentence.mentions[mention.index + 1 : mention.index + _AMENDED]
            done = (m for m in behind if m in candidates and m.peer == mention.peer and _CARRIED_OUT.match(m.lead))
            found += islice(done, 1)
        if (become := closing_of(mention)) is not None and become in candidates and _BEGINNING.search(core) is None:
            found.append(become)
        found.append(mention)
    return list(dict.fromkeys(found))


_BEGINNING = pattern("[年期月季]初|上年")


_AMENDED = 3
"""A plan may be amended once, 预算调整后为45.6亿元, before it is told what was made of it."""
_PLANNED = pattern("(?<!公共)(?<!基金)(?<!经营)预算|计划|目标|任务")
_CARRIED_OUT = pattern(
    "\\s*(?:实际|全年|年末|年底|(?:截至|到)?\\d{1,2}月[底末]|已经?|累计)*"
    "(?:完成|新增|达到?|执行|实现|到位|征收|入库|支出|收入|实际)[为达数]*$"
)
_ALL_OF = pattern("全[市县区省州国镇乡村院校局]")


def _by_place(
    share: Mention,
    part: Mention,
    words: str,
    candidates: Sequence[Mention],
    *,
    paragraph: Paragraph,
    memory: Memory,
) -> Bases:
    """The whole that the part belongs to, else the nearest larger figure."""
    whole = paragraph.wholes.get(part.claim.start)
    confidence = Confidence.MEDIUM
    if whole is not None:
        candidates = [whole, *(m for m in candidates if m is not whole)]
        confidence = Confidence.HIGH
    elif candidates and (
        among(candidates[0], part) or _leads(candidates, part) or _is_sole(share, part, words, candidates, paragraph)
    ):
        confidence = Confidence.HIGH
    if not words and whole is None and candidates and not _opens_anew(part):
        if (sibling := share_behind(candidates[0], part)) is not None:
            candidates = [*bases_of_both(sibling, candidates[0], memory), *candidates]
            confidence = Confidence.LOW
    own = core_of(words)
    beside = [m for m in candidates if m.sentence is share.sentence and m.index < part.index]
    if own.endswith(part.unit) and len(beside) == 1 and is_about(share, part):
        return Bases([*beside, *candidates], Confidence.MEDIUM)  # 对286家实现检查全覆盖，查出73家，占检查家数的35.5%
    if _IS_OF_ALL.match(words) is not None and [m.index for m in beside] == [0] and is_about(share, part):
        return Bases([*beside, *candidates], Confidence.MEDIUM)  # 接单8126件，居前的是A、B、C，三类占全部工单的70.7%
    if (
        (len(own) > 1 and own != part.unit and not own.startswith("其"))
        or not is_about(share, part)
        or is_from_another_view(share, part)
    ):
        confidence = Confidence.LOW
    elif words and any(word in words for word in ("总量", "总数", "总额")) and candidates:
        candidates = sorted(candidates, key=lambda m: (m.sentence is not share.sentence, -(m.claim.values.low or 0)))
        confidence = Confidence.HIGH if candidates[0].sentence is share.sentence else confidence
    proven = memory.proven.get(part.unit) if not words else None
    recent = memory.recent(part.unit, _MOST_RECENT)
    if candidates and size(candidates[0]) < size(part) and any(size(m) >= size(part) for m in recent):
        confidence = Confidence.LOW  # 权益类增至81.96亿元，基金增至1057.75亿元，占9.77%: of what is told far off
    if proven is None or proven in candidates or size(proven) < size(part):
        return Bases([*candidates, *recent], confidence)
    if not candidates and part.clause == 0:
        # 1．残留52项次，占37.7%；⏎2．添加剂24项次，占17.4%；⏎3．微生物21项次，占15.2%
        return Bases([proven, *recent], Confidence.MEDIUM)
    return Bases([*candidates, proven, *recent], confidence)


_IS_OF_ALL = pattern("(?:全部|所有)(?:的)?[^\\W\\d_a-zA-Z]{2,4}$")


def _is_sole(share: Mention, part: Mention, words: str, candidates: Sequence[Mention], paragraph: Paragraph) -> bool:
    """Whether the share stands right behind its part without a word of its own, and one figure alone can be its base.

    收到药品不良反应报告6127份，每百万人口1131份，新的和严重的报告2084份，占34.0%. Not what is itself a part.
    """
    told_after = part.index > share.index and part.sentence is share.sentence
    if words or not (told_after or _is_right_behind(share, part) or _is_named_again(share, part)):
        return False
    tops = [m for m in candidates if paragraph.wholes.get(m.claim.start) not in candidates]
    if len(tops) != 1:
        return False
    top = tops[0]
    if top.sentence is part.sentence:
        return top.index < part.index
    if 0 <= share.sentence.start - top.sentence.end <= _NEXT_SENTENCE:
        return True
    return cues.overlap(part.lead, top.label) >= _NAME and _is_all_between(share, top, paragraph)


def _is_all_between(share: Mention, top: Mention, paragraph: Paragraph) -> bool:
    """Whether the sentences between the two only divide the figure, so that it is still what is spoken of.

    全县207个项目…。其中：新开工项目88个，…；续建项目95个，…；前期项目24个，…。产业类项目132个，占63.8%.
    """
    end = top.sentence.end
    first = bisect_left(paragraph.sentences, end, key=lambda each: each.start)
    for number in range(first, len(paragraph.sentences)):
        sentence = paragraph.sentences[number]
        if sentence.start - end > _NEXT_SENTENCE or sentence is share.sentence:
            return sentence is share.sentence and sentence.start - end <= _NEXT_SENTENCE
        like = [m for m in sentence.mentions if m.unit == top.unit]
        if not like or any(paragraph.wholes.get(m.claim.start) is not top for m in like):
            return False
        end = sentence.end
    return False


_NEXT_SENTENCE = 2
"""How many characters may stand between two sentences that follow each other."""


def _is_named_again(share: Mention, part: Mention) -> bool:
    """Whether the share's subject is what the figure counts: 个体工商户51236户，企业16480户，个体户占74.3%."""
    subject = cues.subject_of(share.head)
    return part.sentence is share.sentence and cues.overlap(subject, part.label) >= max(_NAME, len(subject) - 1)


def _is_right_behind(share: Mention, part: Mention) -> bool:
    """Whether the share follows its part in the same clause, or in the next one without a subject of its own."""
    if share.index != part.index + 1 or share.clause - part.clause > 1:
        return False
    return (
        share.clause == part.clause
        or BARE_SHARE.match(share.lead) is not None
        or cues.IS_EXACTLY.fullmatch(share.lead) is not None
    )


_VIEW = pattern("(?:从|按照?|就)[^，,。；;]{1,12}(?:看|计|算|分|而言|讲|来说)")


def is_from_another_view(share: Mention, part: Mention) -> bool:
    """从增收额看，税收占91.6%: the share is not of what an earlier sentence told of 税收."""
    sentence = share.sentence
    return part.sentence is not sentence and _VIEW.search(sentence.text, sentence.start, share.claim.start) is not None


def _leads(candidates: Sequence[Mention], part: Mention) -> bool:
    """Whether one total opens the stretch of the part, and nothing else can be meant: 共有行政村129个，…."""
    here = [m for m in candidates if m.sentence is part.sentence and m.peer == part.peer and not m.depth]
    return len(here) == 1 and here[0].index < part.index and re.search("共|总数|总量|全部", here[0].label) is not None
