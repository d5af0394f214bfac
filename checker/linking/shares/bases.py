"""The lower side of a share: the base that its words name, that stands beside it, or that its part belongs to.

It asks in this order: 占全县19个派出所的; 刑事类里盗窃237起; 占总量的; the whole of the part, or the total in front.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.memory import Memory, core_of
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.reach import among, size
from checker.linking.shares.base_candidates import larger_figures, siblings_of, too_small
from checker.linking.shares.base_names import is_called, known_as
from checker.linking.shares.base_words import BARE_SHARE, base_words
from checker.linking.shares.bases_by_place import base_by_place, opens_anew
from checker.linking.shares.bases_by_words import base_by_words, is_share_of, without_sorts
from checker.linking.shares.bases_found import Bases, Named
from checker.linking.shares.counted_otherwise import group_of_peer, is_of_another_body
from checker.linking.shares.of_a_period import whole_period
from checker.linking.shares.of_its_sort import is_of_its_sort, of_its_sort
from checker.linking.shares.other_sorts import closed_sorts, is_sort_beside
from checker.linking.shares.part_scopes import OPENING, may_be_called, opens_with_scope, scope_of
from checker.linking.shares.scope_in_front import called_by_scope, scope_in_front
from checker.linking.shares.stated_bases import stated_base
from checker.linking.shares.subjects import is_about
from checker.linking.shares.told_later import told_later
from checker.linking.shares.untold_totals import is_called_total
from checker.linking.views import without_other_views
from checker.model.patterns import pattern
from checker.model.relation import Confidence


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
    stated = stated_base(share, parts[0], named)
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
        larger = without_sorts(larger, core)
    if is_of_its_sort(share):
        return of_its_sort(part, [*larger, *memory.named(cues.subject_of(part.lead), part.unit)])
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
    scope = scope_of(part) or group_of_peer(part) if not words else ""
    if not words and not scope and part.peer == 0 and not any(m.sentence is part.sentence for m in candidates):
        opening = OPENING.match(part.sentence.words)  # 教职工中，教师…，占40.4%，行政…，占21.8%: of none told before
        scope = opening.group(1) if opening is not None else ""
    listed = opens_with_scope(share) if not words and not scope else ""
    if listed and any(is_called(m, listed) for m in candidates):
        scope = listed
    if scope and any(is_called(m, scope) for m in candidates):
        sure = is_about(share, part)  # 入住老人中80岁以上5213人，占61.8%；失能的占58.3%: of others
        called = [m for m in candidates if is_called(m, scope)]
        return Bases(called, Confidence.HIGH if sure else Confidence.LOW)
    if scope and not any(may_be_called(m, scope) for m in larger):
        return Bases(candidates, Confidence.LOW)  # 化解764批次；网上投诉中，按期答复1246批次，占98.2%: of those
    pronoun = core[:1] in ("该", "此", "这")
    if pronoun and (opening := OPENING.match(share.sentence.words)) is not None:
        words = core = opening.group(1)  # 住房消费类提取里，偿还本息10.21亿元，占该类提取的54.8%
    if len(core) > 1 and not core.startswith("其"):
        named.learn(share, core, None)
        known = memory.named(core, part.unit)
        if "总" in words:
            known = without_sorts(known, core)
        if words[:1] not in _POINTS_BACK:  # 占该类提取的 is of 住房消费类提取, and that is a share of 提取总额
            larger, known = ([m for m in found if not is_share_of(m, core, share)] for found in (larger, known))
        told = base_by_words(share, part, core, candidates=larger, known=known, named=named)
        if told is None and (later := told_later(share, part, words, paragraph)) is not None:
            told = Bases([later], Confidence.HIGH if is_about(share, part) else Confidence.LOW)
        told = told or base_by_place(share, part, words, candidates, paragraph=paragraph, memory=memory)
        told.words = core
        return told
    if not words and named.sentence is share.sentence and _has_whole_of_its_own(part, candidates, named):
        named.learn(share, "", None)
    if words or named.sentence is not share.sentence:
        return base_by_place(share, part, words, candidates, paragraph=paragraph, memory=memory)
    if not opens_anew(part):
        # 占当年使用额的44.24%；…，占17.60%: one base for the list
        if named.stated is not None:
            candidates = [named.stated, *(m for m in candidates if m is not named.stated)]
        elif named.words:
            known = memory.named(named.words, part.unit)
            others = [m for m in candidates if not is_share_of(m, named.words, share)]
            told = base_by_words(share, part, named.words, candidates=others, known=known, named=named)
            return told or Bases(candidates, Confidence.LOW, words=named.words)
    elif named.words:
        told = base_by_place(share, part, words, candidates, paragraph=paragraph, memory=memory)
        if told.confidence is Confidence.HIGH:
            told.confidence = Confidence.MEDIUM  # 前十大股东占总股本的52.36%，其中控股股东占28.00%: of either
        return told
    return base_by_place(share, part, words, candidates, paragraph=paragraph, memory=memory)


def _is_part_apart(mention: Mention, part: Mention) -> bool:
    """一是中心受理1298件，占65.9%；二是行政案件73件，占比仍不足4%: what has a share of its own behind another mark."""
    behind = mention.sentence.mentions[mention.index + 1 : mention.index + 2]
    return mention.peer != part.peer and bool(behind) and BARE_SHARE.match(behind[0].lead) is not None


_ITS_OWN = pattern("其?(?:所持|持有|持股)")
_POINTS_BACK = ("该", "此", "这", "其")


def _has_whole_of_its_own(part: Mention, candidates: Sequence[Mention], named: Named) -> bool:
    """铁路占货运量的34.2%；营业收入882.19万元，产品销售收入91.67万元，占10.4%: of what its own stretch opens with."""
    own = (m for m in candidates if m.sentence is part.sentence and m.index < part.index and m.peer == part.peer)
    return part.peer > named.peer and any(not m.depth for m in own)


_ALL_OF = pattern("全[市县区省州国镇乡村院校局]")
