"""The ways to read each share of a sentence that has a part: over which figures, and how sure: 占老年人口的4.2%."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.choice import holds
from checker.linking.counting import like
from checker.linking.far.times import core
from checker.linking.memory import Memory, core_of
from checker.linking.passage import Mention, Paragraph, Sentence
from checker.linking.ratios.multiples import in_second_unit
from checker.linking.reach import is_extended
from checker.linking.shares.another_base import (
    counted_in_front,
    is_in_class,
    is_of_another_total,
    is_of_one,
    is_of_own_goal,
    is_of_sibling,
    is_of_two_bases,
)
from checker.linking.shares.another_measure import is_of_another_measure, measured_beside
from checker.linking.shares.base_words import base_words
from checker.linking.shares.bases import bases_of
from checker.linking.shares.bases_found import Bases, Named
from checker.linking.shares.behind_scope import is_behind_scope
from checker.linking.shares.both_named import both_named
from checker.linking.shares.counted_otherwise import (
    counts_passages,
    is_of_another,
    is_of_others_than_counted,
    name_of_all,
)
from checker.linking.shares.item_named_again import item_named_again
from checker.linking.shares.lists import Asked, base_of, lists, read_as_list
from checker.linking.shares.named_before import goes_on_by_measure
from checker.linking.shares.named_totals import BARE_TOTAL, of_named_total
from checker.linking.shares.of_its_sort import is_of_its_kin, is_of_its_sort
from checker.linking.shares.of_several import over_several
from checker.linking.shares.other_sorts import of_all_sorts
from checker.linking.shares.over_bases import over_bases
from checker.linking.shares.parts import numerators
from checker.linking.shares.scope_in_front import is_among_item, scope_in_front
from checker.linking.shares.sort_and_measure import sorts_of_name
from checker.linking.shares.spelled_out import spells_out_both
from checker.linking.shares.taken_together import share_with_those_in_front, sum_of_theirs
from checker.linking.shares.taken_up import one_of_two
from checker.linking.shares.terms_in_brackets import terms_in_bracket
from checker.linking.shares.units_named import unit_named
from checker.linking.shares.untold_parts import (
    is_class_again,
    is_rest_of_shares,
    is_the_total,
    is_what_it_is_among,
    tells_how_long,
)
from checker.linking.shares.untold_totals import of_untold_total, share_of_closed_sorts, sorts_of_total, sure_of_all
from checker.linking.shares.up_to_a_class import are_up_to_class
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_WORD = 2
_NOTED = 4
_BACK = 5
"""How many sentences back the base of a share is looked for."""


def shares_asked(
    paragraph: Paragraph, number: int, shares: Sequence[Mention], memory: Memory, named: Named
) -> list[Asked]:
    """Every share of the sentence that has a numerator, with the ways to read it."""
    sentence = paragraph.sentences[number]
    earlier = paragraph.sentences[max(0, number - _BACK) : number][::-1]
    around = [*earlier, *paragraph.sentences[number + 1 :][:1]]
    shares = [share for share in shares if _EARLIER.match(share.head) is None and not _has_moved_on(share)]
    asked = [each for share in shares if (each := terms_in_bracket(share)) is not None]
    shares = [share for share in shares if all(each.share is not share for each in asked)]
    kin = False
    told_parts = list(numerators(sentence, shares, earlier))
    in_clause: dict[int, set[int]] = {}
    for share, alternatives in told_parts:
        in_clause.setdefault(share.clause, set()).add(alternatives[0][0].claim.start)
    for share, alternatives in told_parts:
        parts = alternatives[0]
        if tells_how_long(parts[0]) or is_class_again(share, parts[0]) or is_what_it_is_among(share, parts[0]):
            continue
        if is_the_total(share, parts[0]) or goes_on_by_measure(share, parts[0]) or is_behind_scope(share, parts):
            continue
        if len(parts) == 1 and parts[0] in (sorts := sorts_of_name(share)):
            alternatives, parts = [sorts], sorts
        found = bases_of(share, parts, paragraph=paragraph, around=around, memory=memory, named=named)
        if is_of_its_sort(share):
            asked += [Asked(share, parts[0], over_bases(share, alternatives, found.bases), found)] * bool(found.bases)
            continue
        if _OF_THAT_ONE.search(share.head) is not None:
            found.bases = _spoken_of(sentence.words[: parts[0].claim.start - sentence.start], found.bases)
        if (counted := counted_in_front(share, parts[0])) is not None:
            found.bases, found.confidence = [counted], Confidence.LOW
        elif spells_out_both(share, parts, found.bases):
            found.confidence, found.explicit = Confidence.HIGH, True
        elif _is_of_divided(share, parts, found, paragraph) or are_up_to_class(share, parts, found.bases, paragraph):
            found.confidence = Confidence.HIGH
        elif one_of_two(share) is parts[0] and found.bases and base_words(share) in found.bases[0].lead:
            found.bases, found.confidence, found.explicit = found.bases[:1], Confidence.HIGH, True
        if _OF_THEN.match(sentence.words) is not None and found.bases and found.bases[0].sentence is not sentence:
            found.confidence, found.explicit = Confidence.LOW, False
        if is_extended(share) or is_in_class(parts[0]) or (kin and not found.words):
            found.confidence = Confidence.LOW
        kin = kin or is_of_its_kin(share, parts[0])
        readings = over_bases(share, alternatives, found.bases) or over_bases(
            share, alternatives, found.bases, is_slip=True
        )
        for other in alternatives:
            if other[0].unit != parts[0].unit:
                more = bases_of(share, other, paragraph=paragraph, around=around, memory=memory, named=named)
                readings += over_bases(share, [other], more.bases)
        if not found.words:
            readings = tuple(reading for reading in readings if not is_of_sibling(reading, parts[0], paragraph))
        beside = in_clause[share.clause]
        first_share = min(other.claim.start for other, _ in told_parts if other.clause == share.clause)
        if cues.RESPECTIVELY.search(share.head) is not None or (len(beside) > 1 and max(beside) < first_share):
            readings = tuple(r for r in readings if len(base := base_of(r)) != 1 or base[0] not in beside)
        of_sorts, alone = of_all_sorts(share, parts[0], found.larger)
        if of_sorts is not None:
            readings = (of_sorts, *readings) if alone else (*readings, of_sorts)
            found.confidence = Confidence.HIGH if alone else found.confidence
        if sorts := sorts_of_total(share, parts[0], base_words(share), paragraph):
            readings = tuple(reading for reading in readings if not is_of_one(reading, sorts))
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
                readings += over_bases(share, [[measure]], [of])
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
        if is_among_item(share) or is_of_another_total(share, parts[0], found.bases):
            found.confidence = Confidence.LOW
        if (name := name_of_all(base_words(share), parts[0])) and not any(map(holds, readings)):
            bearing = {m.claim.start for m in found.bases if name in m.label and m is not parts[0]}
            readings = tuple(reading for reading in readings if bearing.issuperset(base_of(reading)))
            if not readings:
                continue
        if len(parts) == 1 and not any(map(holds, readings)):
            joint = share_with_those_in_front(share, parts[0], found.bases)
            readings = (*joint, *readings)
        counts_others = is_of_another_measure(share, parts[0]) or counts_passages(
            share.head.partition("占")[0], parts[0]
        )
        counts_others = counts_others or is_of_another(share, parts[0], base_words(share))
        counts_others = counts_others or is_of_two_bases(share)
        if (counts_others or is_of_others_than_counted(share, parts)) and not any(map(holds, readings)):
            continue
        asked.append(Asked(share, parts[0], readings, found))
    asked = [each for each in asked if not is_of_own_goal(each, asked)]
    for run in lists([each for each in asked if not scope_in_front(each.share) and not is_in_class(each.part)]):
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
    if is_what_it_is_among(share, part) or is_of_another(share, part, base_words(share)):
        return None
    unit = unit_named(share)
    if unit is not None and like(unit) != like(part.unit):
        second = in_second_unit(whole, part) if whole is not None else None
        if second is None or like(second[0].unit) != like(unit):
            return None
        whole, part = second  # 农村9043户14518人，合计10329户16390人，农村占总人数的
    if whole is not None:
        return Asked(share, part, over_bases(share, [[part]], [whole]), Bases([], Confidence.HIGH))
    found = bases_of(share, [part], paragraph=paragraph, around=around, memory=memory, named=Named())
    named = found.words and found.confidence is Confidence.HIGH
    return Asked(share, part, over_bases(share, [[part]], found.bases), found) if named else None


def _is_of_divided(share: Mention, parts: Sequence[Mention], found: Bases, paragraph: Paragraph) -> bool:
    """全年214件。公安64件、自然资源51件、其他99件，公安领域占29.9%: of what the list divides, by name."""
    whole = paragraph.wholes.get(parts[0].claim.start) if len(parts) == 1 else None
    if share.sentence is not parts[0].sentence or base_words(share):
        return False
    name, head = parts[0].lead.strip("、，,：: "), share.head.strip("，,；; ")
    named = len(name) > 1 and head.startswith(name) and _ALL_OF_ITEM.fullmatch(head.removeprefix(name)) is not None
    return whole is not None and named and len(found.bases) > 0 and found.bases[0] is whole


_ALL_OF_ITEM = pattern("[^中里的占内]{0,4}(?:约|仅|只|就|已|共)?占(?:比|到|了)?(?:为|达|约)?")


def _is_plainly(found: Bases) -> bool:
    """汽车118.3万辆，…，占汽车总量的9.5%: whether the base bears the name of the words and nothing that narrows it."""
    name = core_of(found.bases[0].lead.rpartition("其中")[2]).strip("，,、；; 为有达约") if found.bases else ""
    return found.explicit and len(name) >= _WORD and name == core_of(found.words)


def _spoken_of(opening: str, bases: Sequence[Mention]) -> list[Mention]:
    """The base whose name the sentence begins with, or all: 公安类以交通处罚为主，有341件，占该类的77.9%."""
    near = [cues.overlap(m.lead, opening) for m in bases]
    best = max(near, default=0)
    return [m for m, length in zip(bases, near, strict=True) if best < _WORD or length == best]


_OF_THAT_ONE = pattern("占(?:该|此|本|同)(?:类|项|险种|行业|品种|地区|板块)[^，,。；;]{0,12}$")
"""住房消费类提取里，还贷10.21亿元，占该类提取的73.0%: of what is spoken of, and not of 提取18.64亿元."""
_EARLIER = pattern("[\\s，,]*(?:而|在)?(?:前[一两二三]年|上[年月期]|去年|往年|此前)(?:的|同期)*占")
"""湿法占72.2%，前两年占比是64.1%和68.7%: of figures of those years."""
_OF_THEN = pattern(
    '\\s*[“”"]?(?:[一二三四五六七八九十]{1,2}五[“”"]?\\s*(?:规划)?(?:初期?|末期?|之初|期间|时期)'
    "|(?:建国|解放|改革开放|建[县市区]|20世纪|上世纪)[^，,。；;\\d]{0,6}初(?:期|年)?)"
)
"""“八五”初期，缺水人口21.36万人，占农业人口的84%: what it is of was so many then, and is told of now."""


def _has_moved_on(share: Mention) -> bool:
    """经费38.64亿元，上年34.17亿元。占比重由2.44%（GDP1402.5亿元）上升为2.60%: what it was is of what there was."""
    if not share.lead.endswith(("由", "从")):
        return False
    near = share.sentence.mentions[share.index + 1 : share.index + 1 + _NOTED]
    behind = next((m for m in near if m.depth == share.depth), None)
    reached = behind is not None and behind.unit == share.unit and behind.clause == share.clause
    return behind is not None and reached and cues.CHANGED_TO.search(behind.lead) is not None
