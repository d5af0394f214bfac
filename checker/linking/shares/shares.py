"""Shares: A占B的x%, （x%） behind a count, and lists of them on one base."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal, holds
from checker.linking.counting import like
from checker.linking.cues import subject_of
from checker.linking.facts.completions import GOAL, completion, is_of_target
from checker.linking.facts.noted_plans import is_noted
from checker.linking.far.times import core
from checker.linking.lists.respective import in_order
from checker.linking.memory import Memory, core_of
from checker.linking.passage import Mention, Paragraph, Role, Sentence
from checker.linking.quotients import SHARE_ROLES, quotient
from checker.linking.rates.complements import denied_share, rest_of_rate
from checker.linking.rates.days import share_of_days
from checker.linking.ratios.multiples import in_second_unit
from checker.linking.reach import among, is_extended, size
from checker.linking.shares.another_measure import is_of_another_measure, measured_beside
from checker.linking.shares.base_words import base_words
from checker.linking.shares.bases import bases_of
from checker.linking.shares.bases_found import Bases, Named
from checker.linking.shares.behind_scope import is_behind_scope
from checker.linking.shares.both_named import both_named
from checker.linking.shares.bounded_shares import bound_of_told
from checker.linking.shares.counted_otherwise import counts_passages, is_of_another, is_of_others_than_counted
from checker.linking.shares.hundreds import link_hundreds
from checker.linking.shares.in_brackets import link_bracketed_shares, shares_with_their_parts
from checker.linking.shares.item_named_again import item_named_again
from checker.linking.shares.lists import Asked, base_of, base_that_holds, figure_of, lists, read_as_list
from checker.linking.shares.lists_in_front import link_lists_in_front
from checker.linking.shares.misprinted import misprinted
from checker.linking.shares.named_before import goes_on_by_measure
from checker.linking.shares.named_totals import BARE_TOTAL, of_named_total
from checker.linking.shares.of_increments import of_increment
from checker.linking.shares.of_its_sort import is_of_its_kin, is_of_its_sort
from checker.linking.shares.of_several import over_several
from checker.linking.shares.of_told_sums import may_be_told, of_told_sum
from checker.linking.shares.other_sorts import of_all_sorts
from checker.linking.shares.parts import numerators
from checker.linking.shares.rest import link_shares_of_rest
from checker.linking.shares.scope_in_front import is_among_item, scope_in_front
from checker.linking.shares.sort_and_measure import sorts_of_name
from checker.linking.shares.spelled_out import spells_out_both
from checker.linking.shares.taken_together import sum_of_theirs
from checker.linking.shares.together import link_shares_together, summed_share
from checker.linking.shares.two_lists import is_of_each_base, link_two_lists
from checker.linking.shares.units_named import unit_named
from checker.linking.shares.untold_parts import is_rest_of_shares
from checker.linking.shares.untold_totals import of_untold_total, share_of_closed_sorts, sorts_of_total, sure_of_all
from checker.linking.shares.up_to_a_class import are_up_to_class
from checker.linking.shares.within_bounds import adds_up_classes, share_within_bound
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Confidence, Relation, RelationKind

_BACK = 5
"""How many sentences back the base of a share is looked for."""
_MOST_READINGS = 8
_TARGET = ("share", "actual", "target")


_PERCENT = Role.PERCENT
_SHARE = Role.SHARE
_CHANGE = Role.CHANGE
_NET = Role.NET


_IN_PERCENT = ClaimKind.PERCENT


def link_shares(paragraph: Paragraph, memory: Memory) -> Iterator[Proposal]:
    """Shares with a stated numerator, and sets of shares that exhaust their base."""
    named = Named()
    for number, sentence in enumerate(paragraph.sentences):
        rests: list[Proposal] = []
        if _PERCENT in sentence.roles:
            percents = [mention for mention in sentence.mentions if mention.role is _PERCENT]
            rests = [rest for percent in percents if (rest := rest_of_rate(percent)) is not None]
            yield from rests
            yield from (total for percent in percents if (total := summed_share(percent)) is not None)
        if len(sentence.mentions) > _OF_EACH:
            yield from _counted_in_brackets(sentence)
            yield from shares_with_their_parts(sentence)
        if _SHARE not in sentence.roles:
            continue
        shares = [m for m in sentence.mentions if m.role is _SHARE and not is_of_each_base(m)]
        bounds = {m.index: bound for m in shares if (bound := bound_of_told(m)) is not None}
        yield from bounds.values()
        shares = _as_exactly_as_told([m for m in shares if m.index not in bounds])
        if _CHANGE in sentence.roles or _NET in sentence.roles or "增" in sentence.words:
            grown = {m.index: found for m in shares if (found := of_increment(m, paragraph)) is not None}
            yield from (each for found in grown.values() for each in found)
            shares = [m for m in shares if m.index not in grown]
        summed_up = {m.index: both for m in shares if (both := of_told_sum(m)) is not None and may_be_told(both)}
        yield from summed_up.values()
        shares = [m for m in shares if m.index not in summed_up]
        bounded = [told for m in shares if (told := share_within_bound(m, paragraph)) is not None]
        yield from bounded
        shares = [m for m in shares if not _is_told_by(bounded, m) and not adds_up_classes(m)]
        two_lists = list(link_two_lists(sentence)) if len(shares) < len(sentence.mentions) else []
        two_lists += link_lists_in_front(sentence) if cues.gives_each(sentence.words) else []
        yield from two_lists
        shares = [share for share in shares if not _is_told_by(two_lists, share)]
        completed = [share for share in shares if is_of_target(share)]
        shares = [share for share in shares if share not in completed or not is_noted(share)]
        completed = [share for share in completed if share in shares]
        yield from (done for share in completed if (done := completion(paragraph, number, share)) is not None)
        denied = [rest for share in shares if (rest := denied_share(share)) is not None]
        yield from denied
        completed += [share for share in shares if any(r.stated is share.claim for p in denied for r in p.readings)]
        shares = [share for share in shares if share not in completed]
        asked = _asked(paragraph, number, shares, memory, named)
        yield from _proposals(asked, named)
        tied = {each.share.claim.start for each in asked}
        untied = [share for share in shares if share.claim.start not in tied]
        yield from (days for share in untied if (days := share_of_days(share)) is not None)
        summed = list(link_shares_together(untied))
        yield from summed
        taken = {reading.stated.start for each in summed for reading in each.readings if reading.stated is not None}
        yield from link_shares_of_rest(paragraph, number, untied)
        alone = [share for share in untied if share.claim.start not in taken]
        yield from link_bracketed_shares(alone)
        rested = [share for share in alone if _is_told_by(rests, share)]  # 满意的占87.4%，不满意的占8.2%，其余4.4%
        yield from (each for each in link_hundreds(alone) if not any(_is_told_by([each], share) for share in rested))


def _is_of_divided(share: Mention, parts: Sequence[Mention], found: Bases, paragraph: Paragraph) -> bool:
    """全年214件。公安64件、自然资源51件、其他99件，公安领域占29.9%: of what the list divides, by name."""
    whole = paragraph.wholes.get(parts[0].claim.start) if len(parts) == 1 else None
    if share.sentence is not parts[0].sentence or base_words(share):
        return False
    name, head = parts[0].lead.strip("、，,：: "), share.head.strip("，,；; ")
    named = len(name) > 1 and head.startswith(name) and _ALL_OF_ITEM.fullmatch(head.removeprefix(name)) is not None
    return whole is not None and named and len(found.bases) > 0 and found.bases[0] is whole


_ALL_OF_ITEM = pattern("[^中里的占内]{0,4}(?:约|仅|只|就|已|共)?占(?:比|到|了)?(?:为|达|约)?")


def _counted_in_front(share: Mention, part: Mention) -> Mention | None:
    """3874个基层工会中专职主席413名，占10.7%: what the part is told to be among, though it counts something else."""
    if not part.index or share.index != part.index + 1 or part.depth or base_words(share):
        return None
    counted = part.sentence.mentions[part.index - 1]
    beside = counted.clause == part.clause and counted.is_level and counted.claim.kind is part.claim.kind
    return counted if beside and counted.unit != part.unit and _AMONG_THOSE.match(part.lead) else None


def _is_in_class(part: Mention) -> bool:
    """35岁及以下1155名，占2.5%；35岁及以下中，重点领域237名，占20.5%: among those of a class, and not of all."""
    start = part.claim.start - len(part.head)
    return _OF_CLASS.search(part.sentence.text, max(part.sentence.start, start - _NOTED * _NOTED), start) is not None


_OF_CLASS = pattern("\\d[^，,。；;\\d]{1,6}(?:以[上下内]|岁)的?(?:人员)?[中里][，,]$")
_AMONG_THOSE = pattern("[^，,。；;、\\d]{1,10}?[中里](?![小学间心央医级期等型])")


def _as_exactly_as_told(shares: list[Mention]) -> list[Mention]:
    """接近四分之三（73.0%）: the share in words, read as what the bracket behind it says."""
    exact = {m.owner.index: m for m in shares if m.owner is not None and _is_in_words(m.owner) and not m.lead.strip()}
    for mention in shares[0].sentence.mentions if shares else ():
        told = shares[0].sentence.mentions[mention.index - 1] if mention.index else mention
        if mention.role is _PERCENT and _SAID_EXACTLY.fullmatch(mention.lead) is not None and _is_in_words(told):
            if mention.clause == told.clause + 1 and mention.depth == told.depth and mention.claim.kind is _IN_PERCENT:
                exact[told.index] = mention  # 占比逾五成，为54.72%
    if not exact:
        return shares
    read = (m.with_claim(exact[m.index].claim) if m.index in exact else m for m in shares if m not in exact.values())
    return list(read)


_SAID_EXACTLY = pattern("\\s*(?:具体|准确地?说?|精确地?说?|实际)?(?:[为是达]到?|即)")


def _is_in_words(share: Mention) -> bool:
    return share.role is _SHARE and not share.claim.literal.endswith(("%", "％"))


def _is_told_by(proposals: Sequence[Proposal], share: Mention) -> bool:
    members = (member for each in proposals for reading in each.readings for member in reading.members)
    return any(member.claim is share.claim for member in members)


def _asked(paragraph: Paragraph, number: int, shares: Sequence[Mention], memory: Memory, named: Named) -> list[Asked]:
    """Every share of the sentence that has a numerator, with the ways to read it."""
    sentence = paragraph.sentences[number]
    earlier = paragraph.sentences[max(0, number - _BACK) : number][::-1]
    around = [*earlier, *paragraph.sentences[number + 1 :][:1]]
    shares = [share for share in shares if _EARLIER.match(share.head) is None and not _has_moved_on(share)]
    asked = [each for share in shares if (each := _told_in_bracket(share)) is not None]
    shares = [share for share in shares if all(each.share is not share for each in asked)]
    kin = False
    told_parts = list(numerators(sentence, shares, earlier))
    in_clause: dict[int, set[int]] = {}
    for share, alternatives in told_parts:
        in_clause.setdefault(share.clause, set()).add(alternatives[0][0].claim.start)
    for share, alternatives in told_parts:
        parts = alternatives[0]
        if _tells_how_long(parts[0]) or _is_class_again(share, parts[0]) or _is_what_it_is_among(share, parts[0]):
            continue
        if _is_the_total(share, parts[0]) or goes_on_by_measure(share, parts[0]) or is_behind_scope(share, parts):
            continue
        if len(parts) == 1 and parts[0] in (sorts := sorts_of_name(share)):
            alternatives, parts = [sorts], sorts
        found = bases_of(share, parts, paragraph=paragraph, around=around, memory=memory, named=named)
        if is_of_its_sort(share):
            asked += [Asked(share, parts[0], _on_bases(share, alternatives, found.bases), found)] * bool(found.bases)
            continue
        if _OF_THAT_ONE.search(share.head) is not None:
            found.bases = _spoken_of(sentence.words[: parts[0].claim.start - sentence.start], found.bases)
        if (counted := _counted_in_front(share, parts[0])) is not None:
            found.bases, found.confidence = [counted], Confidence.LOW
        elif spells_out_both(share, parts, found.bases):
            found.confidence, found.explicit = Confidence.HIGH, True
        elif _is_of_divided(share, parts, found, paragraph) or are_up_to_class(share, parts, found.bases, paragraph):
            found.confidence = Confidence.HIGH
        if _OF_THEN.match(sentence.words) is not None and found.bases and found.bases[0].sentence is not sentence:
            found.confidence, found.explicit = Confidence.LOW, False
        if is_extended(share) or _is_in_class(parts[0]) or (kin and not found.words):
            found.confidence = Confidence.LOW
        kin = kin or is_of_its_kin(share, parts[0])
        readings = _on_bases(share, alternatives, found.bases) or _on_bases(
            share, alternatives, found.bases, is_slip=True
        )
        for other in alternatives:
            if other[0].unit != parts[0].unit:
                more = bases_of(share, other, paragraph=paragraph, around=around, memory=memory, named=named)
                readings += _on_bases(share, [other], more.bases)
        if not found.words:
            readings = tuple(reading for reading in readings if not _is_of_sibling(reading, parts[0], paragraph))
        if cues.RESPECTIVELY.search(share.head) is not None:
            beside = in_clause[share.clause]
            readings = tuple(r for r in readings if len(base := base_of(r)) != 1 or base[0] not in beside)
        of_sorts, alone = of_all_sorts(share, parts[0], found.larger)
        if of_sorts is not None:
            readings = (of_sorts, *readings) if alone else (*readings, of_sorts)
            found.confidence = Confidence.HIGH if alone else found.confidence
        if sorts := sorts_of_total(share, parts[0], base_words(share), paragraph):
            readings = tuple(reading for reading in readings if not _is_of_one(reading, sorts))
        summed, is_all = of_untold_total(share, parts[0], base_words(share), paragraph=paragraph, memory=memory)
        if (of_all := share_of_closed_sorts(share, parts[0], sorts)) is not None:
            readings, found.confidence = (of_all, *readings), Confidence.HIGH
        elif is_all:
            readings, found.confidence = (*summed, *readings), Confidence.HIGH
        elif summed and (sure := sure_of_all(sorts, base_words(share))) and not any(map(holds, readings)):
            readings, found.confidence = (*summed, *readings), sure
        elif summed:
            readings = (*readings, *summed)
            if not _is_plainly(found):
                found.confidence = Confidence.LOW
        if len(parts) == 1 and (of_several := over_several(share, parts[0], paragraph)) is not None:
            readings = of_several or readings
            found.confidence = Confidence.HIGH if of_several else Confidence.LOW
        if len(parts) == 1 and not any(map(holds, readings)):
            for measure, of in measured_beside(parts[0], paragraph):
                readings += _on_bases(share, [[measure]], [of])
        if len(parts) == 1 and not any(map(holds, readings)):
            called = base_words(share)
            if BARE_TOTAL.fullmatch(called) is not None:
                called = named.words or core(parts[0].lead)  # 占火灾总数的31.1%；用火不慎15.0万起，占总数的23.5%
            called = called or named.words
            of_total, sure_of_it = of_named_total(share, parts[0], called, paragraph, memory)
            if of_total:
                readings, found.confidence = (*of_total, *readings), sure_of_it
        if BARE_TOTAL.fullmatch(base_words(share)) is not None and parts[0].lead.strip("，,；;、 ") == "以":
            # 民宿缴的税最多，以0.94亿元占总数的35%: what it is of stands in front
            found.confidence = Confidence.LOW
        if not any(map(holds, readings)) and (added := sum_of_theirs(share, parts)) is not None:
            if holds(added):
                readings, found.confidence = (added, *readings), Confidence.HIGH
            else:
                readings += (added,)
        if is_among_item(share) or _is_of_another_total(share, parts[0], found.bases):
            found.confidence = Confidence.LOW
        counts_others = is_of_another_measure(share, parts[0]) or counts_passages(
            share.head.partition("占")[0], parts[0]
        )
        counts_others = counts_others or is_of_another(share, parts[0], base_words(share))
        counts_others = counts_others or _is_of_two_bases(share)
        if (counts_others or is_of_others_than_counted(share, parts)) and not any(map(holds, readings)):
            continue
        asked.append(Asked(share, parts[0], readings, found))
    asked = [each for each in asked if not _is_of_own_goal(each, asked)]
    for run in lists([each for each in asked if not scope_in_front(each.share) and not _is_in_class(each.part)]):
        read_as_list(run, memory)
    told = {each.share.claim.start for each in asked if any(map(holds, each.readings))}
    others = (share for share in shares if share.claim.start not in told and not is_rest_of_shares(share))
    again = [each for share in others if (each := _named_again(share, paragraph, number, memory, around)) is not None]
    by_share = {each.share.claim.start: each for each in (*asked, *again)}
    return [each for start in sorted(by_share) if (each := by_share[start]).readings]


def _named_again(
    share: Mention, paragraph: Paragraph, number: int, memory: Memory, around: Sequence[Sentence]
) -> Asked | None:
    """A share whose subject names an item of a list that comes out: of the list, or of what its words name."""
    again = item_named_again(share, paragraph, number) or both_named(share, paragraph, number)
    if again is None:
        return None
    part, whole = again
    if _is_what_it_is_among(share, part) or is_of_another(share, part, base_words(share)):
        return None
    unit = unit_named(share)
    if unit is not None and like(unit) != like(part.unit):
        second = in_second_unit(whole, part) if whole is not None else None
        if second is None or like(second[0].unit) != like(unit):
            return None
        whole, part = second  # 农村9043户14518人，合计10329户16390人，农村占总人数的
    if whole is not None:
        return Asked(share, part, _on_bases(share, [[part]], [whole]), Bases([], Confidence.HIGH))
    found = bases_of(share, [part], paragraph=paragraph, around=around, memory=memory, named=Named())
    named = found.words and found.confidence is Confidence.HIGH
    return Asked(share, part, _on_bases(share, [[part]], found.bases), found) if named else None


def _is_of_another_total(share: Mention, part: Mention, bases: Sequence[Mention]) -> bool:
    """税收收入6.42亿元。前五名客户2.86亿元，占年度销售总额36.5%: whether no figure in front is of what is named."""
    named = _TOTAL_OF.fullmatch(base_words(share))
    if named is None or not bases or bases[0].sentence is part.sentence:
        return False
    return not any(cues.overlap(named["what"], base.label) >= _WORD for base in bases)


_TOTAL_OF = pattern("(?:年度|全年|当期|本期|公司|集团|全部|全[市县区省国])*(?P<what>[^\\W\\d_a-zA-Z]{2,6}?)总额")


def _is_of_two_bases(share: Mention) -> bool:
    """占财政支出和国内生产总值的比重分别为12%和3.1%: two shares of one part, each of what its place names."""
    return _OF_TWO_BASES.search(_first_of_row(share).head) is not None


def _first_of_row(share: Mention) -> Mention:
    while share.index and not share.lead.strip("、和及与 "):
        share = share.sentence.mentions[share.index - 1]
    return share


def _is_of_own_goal(each: Asked, asked: Sequence[Asked]) -> bool:
    """农业93亿元、产业268亿元，分别占计划的102%、81%: each of a plan of its own, where most come out on no other."""
    first = _first_of_row(each.share)
    if _OF_OWN_GOALS.search(first.head) is None:
        return False
    row = [other for other in asked if _first_of_row(other.share) is first]
    return sum(any(map(holds, other.readings)) for other in row) * _HALF < len(row)


_HALF = 2
_OF_OWN_GOALS = pattern(
    "分别(?:占|为|完成|达到?|是)[^，,。；;\\d]{0,6}(?:计划|目标|任务|预算)数?的?(?:比重|比例)?(?:为|达|到)*$"
)
_OF_TWO_BASES = pattern("占[^，,。；;\\d]{2,12}[和与及、][^，,。；;\\d]{2,12}的(?:比重|比例|比率|份额)分别")


def _is_plainly(found: Bases) -> bool:
    """汽车118.3万辆，…，占汽车总量的9.5%: whether the base bears the name of the words and nothing that narrows it."""
    name = core_of(found.bases[0].lead.rpartition("其中")[2]).strip("，,、；; 为有达约") if found.bases else ""
    return found.explicit and len(name) >= _WORD and name == core_of(found.words)


def _is_the_total(share: Mention, part: Mention) -> bool:
    """水产品总产量31.30万吨，海水产品占总产量的84.0%: whether the figure in front is what the words say it is of."""
    words, subject = base_words(share), share.head.partition("占")[0].strip("，,；;、 其中")
    return words.startswith("总") and len(words) > _WORD and words in part.lead and len(subject) >= _WORD


def _tells_how_long(part: Mention) -> bool:
    """节后25天发送537.3万人次，节后占65.0%: whether the days are those of the figure behind them."""
    behind = part.sentence.mentions[part.index + 1 : part.index + 2]
    counted = any(m.is_level and m.clause == part.clause and m.unit != part.unit for m in behind)
    return part.claim.kind is ClaimKind.DURATION and counted


def _is_class_again(share: Mention, part: Mention) -> bool:
    """一次献血400毫升的18127人次，…，400毫升占比为60.0%: the name of a class, and no amount."""
    if part.index + 1 != share.index or part.clause != share.clause or part.lead.strip("，,、；; "):
        return False
    return any(m.claim.literal == part.claim.literal for m in share.sentence.mentions[: part.index])


def _is_what_it_is_among(share: Mention, part: Mention) -> bool:
    """储蓄存款121.86亿元，占76.68%。储蓄存款中定期存款占81.36%: how much is 定期 is not told."""
    said = _AMONG_IT.match(share.head)
    if said is None or part.clause == share.clause and part.sentence is share.sentence:
        return False
    return said["base"] in part.label and set(said["part"][:_WORD]).isdisjoint(part.label)


_AMONG_IT = pattern("[，,；;\\s]*(?:其中)?(?P<base>[^，,。；;中里\\d]{2,10})[中里](?P<part>[^，,。；;占\\d]{2,10})占")


_OF_THAT_ONE = pattern("占(?:该|此|本|同)(?:类|项|险种|行业|品种|地区|板块)[^，,。；;]{0,12}$")
"""住房消费类提取里，还贷10.21亿元，占该类提取的73.0%: of what is spoken of, and not of 提取18.64亿元."""
_EARLIER = pattern("[\\s，,]*(?:而|在)?(?:前[一两二三]年|上[年月期]|去年|往年|此前)(?:的|同期)*占")
"""湿法占72.2%，前两年占比是64.1%和68.7%: of figures of those years."""


_OF_THEN = pattern(
    '\\s*[“”"]?(?:[一二三四五六七八九十]{1,2}五[“”"]?\\s*(?:规划)?(?:初期?|末期?|之初|期间|时期)'
    "|(?:建国|解放|改革开放|建[县市区]|20世纪|上世纪)[^，,。；;\\d]{0,6}初(?:期|年)?)"
)
"""“八五”初期，缺水人口21.36万人，占农业人口的84%: what it is of was so many then, and is told of now."""
_NOTED = 4


def _has_moved_on(share: Mention) -> bool:
    """经费38.64亿元，上年34.17亿元。占比重由2.44%（GDP1402.5亿元）上升为2.60%: what it was is of what there was."""
    if not share.lead.endswith(("由", "从")):
        return False
    near = share.sentence.mentions[share.index + 1 : share.index + 1 + _NOTED]
    behind = next((m for m in near if m.depth == share.depth), None)
    reached = behind is not None and behind.unit == share.unit and behind.clause == share.clause
    return behind is not None and reached and cues.CHANGED_TO.search(behind.lead) is not None


def _spoken_of(opening: str, bases: Sequence[Mention]) -> list[Mention]:
    """The base whose name the sentence begins with, or all: 公安类以交通处罚为主，有341件，占该类的77.9%."""
    near = [cues.overlap(m.lead, opening) for m in bases]
    best = max(near, default=0)
    return [m for m, length in zip(bases, near, strict=True) if best < _WORD or length == best]


_WORD = 2
_COUNTED = (Role.PERCENT, Role.PREVIOUS, Role.RATE)


def _counted_in_brackets(sentence: Sentence) -> Iterator[Proposal]:
    """优良比例从83.3%（18个断面中15个）升到94.4%（18个中17个）: so many of so many is what the percentage is."""
    for percent in sentence.mentions[:-2]:
        if percent.role not in _COUNTED or percent.claim.kind is not _IN_PERCENT:
            continue
        whole, part = sentence.mentions[percent.index + 1 : percent.index + 3]
        inside = whole.owner is percent and part.owner is percent and whole.bracket == part.bracket
        if inside and whole.unit == part.unit and _OF_SO_MANY.search(whole.tail + part.lead):
            yield Proposal((quotient(RelationKind.SHARE, percent, [(1, part)], [(1, whole)], roles=SHARE_ROLES),))


_OF_SO_MANY = pattern("(?:当)?中|里|其中")
_OF_EACH = 2


def _is_of_sibling(reading: Relation, part: Mention, paragraph: Paragraph) -> bool:
    """146人，批准逮捕99人，不批准逮捕47人，占四成以上: of all of them, and not of the other part."""
    base, whole = base_of(reading), paragraph.wholes.get(part.claim.start)
    return len(base) == 1 and whole is not None and paragraph.wholes.get(base[0]) is whole


def _is_of_one(reading: Relation, sorts: Sequence[Mention]) -> bool:
    """住房消费提取43.59亿元；非住房消费提取18.83亿元。…占全部提取额的: not of one of the two."""
    base = base_of(reading)
    return len(base) == 1 and any(base[0] == m.claim.start for m in sorts)


def _told_in_bracket(share: Mention) -> Asked | None:
    """公办园占比54.5%（公办园7461人，民办园6218人）: part and whole, or all the parts, in a bracket of their own."""
    inside = [m for m in share.sentence.mentions[share.index + 1 :] if m.owner is share and m.is_level]
    if len(inside) != 2 or inside[0].unit != inside[1].unit:
        return None
    first, second = inside
    if among(first, second):
        part, wholes = second, [[first]]
    else:
        subject = subject_of(share.head)[:2]
        part, other = inside if subject in first.label else inside[::-1]
        if len(subject) < 2 or subject not in part.label or subject in other.label:
            return None
        wholes = [[part, other], [other]]
    readings = tuple(
        quotient(RelationKind.SHARE, share, [(1, part)], [(1, m) for m in whole], roles=SHARE_ROLES, cue="占")
        for whole in wholes
    )
    return Asked(share, part, readings, Bases([], Confidence.HIGH))


def _on_bases(
    share: Mention,
    alternatives: Sequence[Sequence[Mention]],
    bases: Sequence[Mention],
    *,
    is_slip: bool = False,
) -> tuple[Relation, ...]:
    target = GOAL.search(share.head) is not None
    kind, roles = (RelationKind.TARGET, _TARGET) if target else (RelationKind.SHARE, SHARE_ROLES)
    found = [
        quotient(kind, share, [(1, m) for m in reversed(parts)], [(1, base)], roles=roles, cue="占")
        for base in bases
        for parts in alternatives
        if base not in parts and _is_like(base, parts[0]) and (_is_near(base, parts) if is_slip else _fits(base, parts))
        if not _counts_what_is_told(share, parts[0], base)
    ]
    return tuple(found[:_MOST_READINGS])


def _counts_what_is_told(share: Mention, part: Mention, base: Mention) -> bool:
    """两项基金收入合计79.63亿元，占五项收入的36.0%: so many items of both, and the share is of their amounts."""
    if base.clause == share.clause and base.index + 1 == share.index and _OF_THEIR_AMOUNT.search(base.tail) is not None:
        return base.claim.kind is ClaimKind.COUNT  # 增收1208万元，占三条路段增收额的63.2%
    if base.unit not in _SORTS or base.clause != share.clause:
        return False
    if part.sentence is not base.sentence and base.tail.strip():
        return True  # 五项基金总收入198.46亿元。…，收入占五项总收入的71.7%
    counted = base.index + 1 == share.index and part.index + 1 < base.index
    between = part.sentence.mentions[part.index + 1 : base.index] if counted and part.sentence is base.sentence else ()
    return any(m.is_level and m.unit != part.unit and m.clause == part.clause for m in between)


_OF_THEIR_AMOUNT = pattern("(?:[增减]收额|收入|支出|金额|总额|产值|面积|里程|[产销运]量)的$")
_SORTS = ("项", "类", "种", "样", "个", "大类")


def _is_like(base: Mention, part: Mention) -> bool:
    """Whether the two are counted alike: 户 of 户, 起 of 件, but not 人 of 户."""
    return like(base.unit) == like(part.unit) and (base.claim.kind is part.claim.kind or like(base.unit) == "吨")


def _is_near(base: Mention, parts: Sequence[Mention]) -> bool:
    """Whether a part above its base may be a slip: a digit lost or a unit too large makes ten times as much at most."""
    return size(parts[0]) <= size(base) * _TENFOLD


_TENFOLD = 10


def _fits(base: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the base is not less than a single numerator: shares above 100 are of targets only."""
    high, low = base.claim.values.high, parts[0].claim.values.low
    if parts[0].owner is base:
        return True  # 随迁子女1.68万人（公办学校就读1.72万人，占92.5%）: a slip
    target = not base.is_level or GOAL.search(base.label) is not None
    return target or high is None or low is None or high >= low


def _proposals(asked: Sequence[Asked], named: Named) -> Iterator[Proposal]:
    """Each share with its readings; one that fails is held to the base on which its neighbours come out right."""
    proven, by_words = _proven_bases(asked, named), _bases_by_words(asked)
    swapped: set[int] = set()
    for run in _in_one_clause(asked):
        order = in_order([each.readings[0] for each in run])
        if order is not None and order.fact("values") != order.fact("right"):
            yield Proposal((order,), Confidence.HIGH)
            swapped |= {each.share.claim.start for each in run}
    by_run = _on_bases_of_runs(asked)
    for each in asked:
        if each.share.claim.start in swapped:
            continue
        on_base = tuple(reading for reading in each.readings if base_of(reading) in proven)
        if each.found.words and each.found.confidence is not Confidence.HIGH:
            on_base = ()  # what it is of has a name of its own
        if on_base and scope_in_front(each.share):
            on_base = ()
        sure = each.found.confidence is not Confidence.LOW or any(len(base_of(reading)) > 1 for reading in on_base)
        same = by_run.get(each.share.claim.start) or _on_base_of_same_words(each, by_words)
        if same is not None:
            yield Proposal((same,), Confidence.HIGH, explicit=True)
        elif on_base and sure and not any(holds(reading) for reading in each.readings):
            yield Proposal(on_base, Confidence.HIGH, explicit=True)
        elif not sure and (slipped := misprinted(each.share, each.part, each.readings, each.found.words)) is not None:
            yield Proposal((slipped,), Confidence.MEDIUM)
        else:
            yield Proposal(each.readings, each.found.confidence, explicit=each.found.explicit)


def _on_bases_of_runs(asked: Sequence[Asked]) -> dict[int, Relation]:
    """各占商品类投诉的16.3%和14.7%: each that fails on the named base of the others."""
    found: dict[int, Relation] = {}
    for run in _in_one_clause(asked):
        proven = {base for each in run if (base := base_that_holds(each))}
        if len(proven) != 1 or not run[0].found.words:
            continue
        (base,) = proven
        for each in run:
            on_base = next((reading for reading in each.readings if base_of(reading) == base), None)
            if on_base is not None and not any(map(holds, each.readings)):
                found[each.share.claim.start] = on_base
    return found


def _bases_by_words(asked: Sequence[Asked]) -> dict[str, tuple[int, ...]]:
    """The base on which the first share that calls it so comes out right: 占增支额的36.8%."""
    found: dict[str, tuple[int, ...]] = {}
    for each in asked:
        words = each.found.words
        if len(words) < _WORD or base_words(each.share)[:1] in _EACH_ITS_OWN:
            continue
        if base := base_that_holds(each):
            found.setdefault(words, base)
    return found


def _on_base_of_same_words(each: Asked, by_words: dict[str, tuple[int, ...]]) -> Relation | None:
    """The share on the base that a neighbour showed to be called so, where no reading comes out.

    教育增加1.26亿元，占增支额的36.8%；社保增加0.95亿元，占增支额的37.8%: of one 增支额.
    """
    base = by_words.get(each.found.words)
    right_behind = each.share.index == each.part.index + 1 and each.share.clause - each.part.clause <= 1
    if base is None or not right_behind or not each.share.lead.lstrip("，, ").startswith("占"):
        return None
    if any(holds(reading) for reading in each.readings):
        return None
    told = next((reading for reading in each.readings if base_of(reading) == base), None)
    if told is None and len(base) > 1:  # 占财政总收入的53.79%; …，占财政总收入46.21%: of both together
        both = [each.share.sentence.paragraph.mention_at(start) for start in base]
        if (terms := [(1, m) for m in both if m is not None]) and len(terms) == len(base):
            return quotient(RelationKind.SHARE, each.share, [(1, each.part)], terms, roles=SHARE_ROLES, cue="占")
    return told


_EACH_ITS_OWN = tuple("该此这其本同各当")
"""占该类的, 占同期的: of another figure each time."""


def _in_one_clause(asked: Sequence[Asked]) -> Iterator[list[Asked]]:
    """Shares that follow each other directly: 占比分别为64.0%和36.0%."""
    run: list[Asked] = []
    for each in asked:
        if run and (each.share.clause != run[-1].share.clause or each.share.index != run[-1].share.index + 1):
            if len(run) > 1:
                yield run
            run = []
        run.append(each)
    if len(run) > 1:
        yield run


_EACH_OTHER = 2
_FEW_ON_IT = 3


def _proven_bases(asked: Sequence[Asked], named: Named) -> set[tuple[int, ...]]:
    """The bases on which a share of the list comes out right; what names one is remembered."""
    found = set()
    for each in asked:
        base = base_that_holds(each)
        if base:
            found.add(base)
    # 甲类38件，占9%；乙类141件，占34%；丙类137件，占33%；丁类124件，占30%: of something untold, where most miss
    tried: Counter[tuple[int, ...]] = Counter()
    shown: Counter[tuple[int, ...]] = Counter()
    for reading in (reading for each in asked for reading in each.readings):
        tried[base_of(reading)] += 1
        shown[base_of(reading)] += holds(reading)
    found = {base for base in found if tried[base] <= _FEW_ON_IT or shown[base] * _EACH_OTHER >= tried[base]}
    for each in asked:
        base = base_that_holds(each)
        if base in found:
            if each.found.words and (figure := figure_of(base, [each])) is not None:
                named.proven.setdefault(each.found.words, figure)
    return found
