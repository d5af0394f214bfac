"""What several names are the share of: 办结和阶段性办结合占97.9%."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from checker.linking.counting import number_of
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.reach import has_word
from checker.model.patterns import pattern

_NAMED = pattern(
    "(?P<names>[^，,。；;：:（）()\\d占]{2,40}?)这?"
    "(?P<together>[两二三四五六七八九][项类者种级家个大条源地方市区县州镇院校所部](?!及?以[上下])(?:[^\\W\\d_a-zA-Z占合总共]{0,6}(?:合计|一共|总计|合|共)?)|(?:合计|一共|总计|合|共))?(?:占|的?占比)"
)
_OPENING = pattern("\\s*(?:其中|其他|上述|以上)?[，,：:]?")
_MARK = pattern("、|以及|[和与及]|加(?![工快强急装盟固班价热])")
_FEW = 2


def named_together(share: Mention, sentences: Sequence[Sentence]) -> list[Mention] | None:
    """The figures of the names in front of 合占, the last first, in the nearest sentence that has them all.

    ``None`` where the clause has no such names, and nothing where it names what has no figure.
    """
    if not share.depth and (grades := _grades_in_front(share)):
        return grades[::-1]
    if share.depth:
        return None
    if (listed := _listed_in_bracket(share, sentences)) is not None:
        return listed
    if (added := _added_to_one_in_front(share, sentences)) is not None:
        return added
    if (both := _grades_in_one_word(share)) is not None:
        return both
    if (called := _called_in_clause_in_front(share, sentences)) is not None:
        return called
    said = _NAMED.match(share.head)
    if said is None:
        return None
    if said.group("together") is not None and (run := _run_together(said.group("names"), share)):
        return run
    names = said.group("names")
    names = _with_one_in_front(share, names[_end_of_opening(names) :])
    if (places := _places_in(share.head)) and (row := _row_in_front(share, max(places))):
        return [row[place - 1] for place in reversed(places)]
    if _MARK.search(names) is None:
        return None
    together = said.group("together") is not None  # else 残疾人和老年人占… may be one name
    if not together and (one := _of_one_name(names, share, sentences)) is not None:
        return [one]
    for sentence in sentences if together else sentences[:_FEW]:
        amounts = _told_in_front(sentence, share)
        for unit in dict.fromkeys(m.unit for m in reversed(amounts)):
            found = _all_of(names, [m for m in amounts if m.unit == unit])
            sure = together or sentence is share.sentence or all(m.label.strip(_AROUND) in names for m in found)
            if len(found) >= _FEW and sure:
                return found[::-1]
    return [] if together else None


def _run_together(names: str, share: Mention) -> list[Mention]:
    """大气2186件、噪声1163件、水412件，大气噪声合占81.1%: the two items that the name is made of, the last first."""
    amounts = _told_in_front(share.sentence, share)
    cores = [(m.lead.strip(_AROUND).removeprefix("其中"), m) for m in amounts if not m.depth]
    for (one, first), (other, second) in itertools.pairwise(cores):
        if len(one) >= _FEW <= len(other) and one + other == names and first.unit == second.unit:
            return [second, first]
    return []


def _told_in_front(sentence: Sentence, share: Mention) -> list[Mention]:
    """The figures in front of the share, but not what there was at the beginning: 粳稻年初6.29万吨、…、年末6.42万吨."""
    front = [m for m in sentence.mentions if m.is_level and m.claim.start < share.claim.start]
    return [m for m in front if _BEGINNING.search(m.lead) is None or _BEGINNING.search(share.head) is not None]


_BEGINNING = pattern("[年期月季]初|上(?:年|月|季度?)末?")


def _grades_in_one_word(share: Mention) -> list[Mention] | None:
    """三级手术2316台次、四级手术684台次，三四级手术占43.8%: of both grades."""
    said = _TWO_GRADES.match(share.head)
    if said is None:
        return _sizes_in_one_word(share)
    names = [f"{grade}{said['noun']}" for grade in said["both"]]
    levels = [m for m in share.sentence.mentions[: share.index] if m.is_level and not m.depth]
    found = [[m for m in levels if m.lead.strip(_AROUND).removeprefix("其中").startswith(name)] for name in names]
    return [found[1][0], found[0][0]] if all(len(each) == 1 for each in found) else []


_TWO_GRADES = pattern(
    "[，,\\s]*(?P<both>[一二三四五六七八九]{2})(?P<noun>[级类等档年][^，,。；;、\\d占]{0,6}?)(?:合计|共|合)?占"
)


def _sizes_in_one_word(share: Mention) -> list[Mention] | None:
    """大型346个、中型527个、小型613个，大中型占58.7%: of both sizes, where no further word narrows what they are of."""
    said = _TWO_SIZES.match(share.head)
    if (
        said is None
        or said["noun"] not in share.sentence.text[share.sentence.start : share.claim.start - len(share.head)]
    ):
        return None
    levels = [m for m in share.sentence.mentions[: share.index] if m.is_level and not m.depth]
    cores = [(m.lead.strip(_AROUND).removeprefix("其中"), m) for m in levels]
    found = [[m for core, m in cores if core in (f"{size}型", f"{size}型{said['noun']}")] for size in said["both"]]
    return [found[1][0], found[0][0]] if all(len(each) == 1 for each in found) else None


_TWO_SIZES = pattern("[，,\\s]*(?P<both>[特大中小微]{2})型(?P<noun>[^\\W\\d_a-zA-Z占合共]{0,6}?)(?:合计|共|合)?占")


def _called_in_clause_in_front(share: Mention, sentences: Sequence[Sentence]) -> list[Mention] | None:
    """种植业和畜牧业挑起大梁，二者合占78.9%: the figures of the two names that the clause in front speaks of."""
    said = _THESE_TOGETHER.match(share.head)
    if said is None:
        return None
    sentence, start = share.sentence, share.claim.start - len(share.head)
    end_of_last = sentence.mentions[share.index - 1].claim.end if share.index else sentence.start
    words = sentence.text[end_of_last : max(end_of_last, start - 1)]
    words = words[max(words.rfind(mark) for mark in "，,；;：:") + 1 :]
    if _MARK.search(words) is None:
        return None
    for told in sentences:
        levels = [m for m in told.mentions if m.is_level and not m.depth and m.claim.start < share.claim.start]
        names = [(m, m.lead.strip(_AROUND).removeprefix("其中")) for m in levels]
        called = [m for m, name in names if len(name) >= _FEW and name in words]
        if len(called) == number_of(said["number"]) and len({m.unit for m in called}) == 1:
            return called[::-1]
    return None


_THESE_TOGETHER = pattern("[，,]?(?P<number>[二两三四])者(?:合计|一共|总共|合|共|一起)占")
_AROUND = "、，, 。："


def _with_one_in_front(share: Mention, names: str) -> str:
    """高速公路独占47.2%，与国省道合占68.9%: the names, with what the share in the clause in front is of."""
    with_it = _WITH.match(names)
    before = share.sentence.mentions[share.index - 1] if share.index else None
    if with_it is None or before is None or before.role is not Role.SHARE or before.clause != share.clause - 1:
        return names
    own = _ALONE.match(before.head)
    return f"{own['name']}和{names[with_it.end() :]}" if own is not None else names


def _added_to_one_in_front(share: Mention, sentences: Sequence[Sentence]) -> list[Mention] | None:
    """甲占总数的47.5%，与乙相加，两类占到77.3%: what the share in front is of, and what a clause between adds to it."""
    sentence = share.sentence
    before = sentence.mentions[share.index - 1] if share.index else None
    if before is not None and before.unit in _SORTS and share.index > 1:
        before = sentence.mentions[share.index - _FEW]  # 两类 may count as a figure of its own
    if before is None or before.role is not Role.SHARE or _BOTH.fullmatch(share.head) is None:
        return None
    said = _ADDED.fullmatch(sentence.text[before.claim.end : share.claim.start - len(share.head)])
    own = _ALONE.match(before.head)
    if said is None or own is None:
        return None
    for told in sentences:
        levels = [m for m in told.mentions if m.is_level and m.claim.start < share.claim.start and not m.depth]
        found = [[m for m in levels if m.lead.strip(_AROUND).endswith(name)] for name in (own["name"], said["name"])]
        if all(len(each) == 1 for each in found) and found[0][0].unit == found[1][0].unit:
            return [found[1][0], found[0][0]]
    return None


_SORTS = ("类", "项", "者", "种", "家", "部分")
_BOTH = pattern(
    "(?:[两二]|这[两二])(?:类|项|者|种|家)(?:合计|共|一共|合|就|已|便)*占到?(?:了|比|总数的|总量的|全部的|为|达|约)*"
)
_ADDED = pattern(
    "[，,](?:与|加上|连同|再加上)(?P<name>[^，,。；;：:（）()\\d占]{2,12}?)(?:相加|合计|加总|合并|一起|加在一起)?[，,]"
)
_WITH = pattern("[与和同]|连同|加上")
_ALONE = pattern(
    "(?:其中)?(?:排(?:名|在)?|位?居|处于)?(?:首位|第一位?|最多)?的?(?P<name>[^，,。；;：:（）()\\d占]{2,12}?)(?:一项|单独|独自|独|就|便|即|已|仅|约)*占"
)


def _of_one_name(names: str, share: Mention, sentences: Sequence[Sentence]) -> Mention | None:
    """维持88件、调解和终止76件。…，调解和终止占审结数的35.02%: the one figure that the joined words are the name of."""
    for sentence in sentences:
        told = [m for m in sentence.mentions if m.is_level and m.claim.start < share.claim.start]
        called = [m for m in told if m.lead.lstrip("、，, ").removeprefix("其中") == names]
        if called:
            return called[0] if len(called) == 1 else None
    return None


_BRACKETED = pattern(
    "[，,；;\\s]*(?:其中)?[，,：:]?(?P<name>[^，,。；;：:（）()\\d占]{2,12})[（(](?:含|包括|即)?(?P<names>[^（）()，,。；;\\d占]{3,40}?(?<!等))[）)]"
    "[^，,。；;：:（）()\\d占]{0,6}(?:占|的?占比)"
)


def lists_its_parts(share: Mention) -> bool:
    """Whether a bracket in the share's own words says what it is the share of, so that nothing else can be meant."""
    return not share.depth and _bracket_of(share) is not None


def _bracket_of(share: Mention) -> re.Match[str] | None:
    said = _BRACKETED.match(share.head) if "（" in share.head or "(" in share.head else None
    return said if said is not None and _MARK.search(said["names"]) is not None else None


def _listed_in_bracket(share: Mention, sentences: Sequence[Sentence]) -> list[Mention] | None:
    """新能源（风电、光伏）占36.3%: the figures that the bracket behind the share's subject names, the last first.

    ``None`` where it names what has no figure, and where its subject has one of its own: 新能源186.2万千瓦.
    """
    said = _bracket_of(share)
    if said is None:
        return None
    for sentence in sentences:
        amounts = _told_in_front(sentence, share)
        if any(has_word(m.lead, said["name"]) for m in amounts):
            return None
        for unit in dict.fromkeys(m.unit for m in reversed(amounts)):
            found = _all_of(said["names"], [m for m in amounts if m.unit == unit])
            if len(found) >= _FEW:
                return found[::-1]
    return None


_GRADES = pattern(
    "(?:^|[，,。；;：:\\n])\\s*(?P<numbers>[一二三四五六七八九A-E](?:[、和与][一二三四五六七八九A-E]){1,3})(?P<sort>[级类档])"
    "(?:[^，,。；;\\d占]{0,8})(?:[为属是](?:于)?[^，,。；;\\d占]{2,10})?[，,]$"
)
_GRADE = pattern("[一二三四五六七八九A-E]")
_BARE = pattern("\\s*(?:合计|共|合|约)?占(?:比)?(?:为)?")


def _grades_in_front(share: Mention) -> list[Mention]:
    """一级1127人、二级2046人、…。一、二级为重度残疾，占46.5%: the grades named in the clause in front."""
    if _BARE.fullmatch(share.head) is None:
        return []
    sentence, end = share.sentence, share.claim.start - len(share.head)
    said = _GRADES.search(sentence.text, max(sentence.start - 1, end - _CLAUSE, 0), end)
    before = sentence.mentions[share.index - 1] if share.index else None
    if said is None or (before is not None and before.claim.end > said.start("numbers")):
        return []
    names = [f"{number}{said['sort']}" for number in _GRADE.findall(said["numbers"])]
    paragraph = sentence.paragraph
    number = paragraph.number_of(sentence)
    for told in (sentence, *paragraph.sentences[max(0, number - 1) : number]):
        found = [[m for m in told.mentions if m.is_level and m.lead.strip("、，, ") == name] for name in names]
        if all(len(each) == 1 for each in found):
            return [each[0] for each in found]
    return []


_CLAUSE = 28


def _places_in(head: str) -> list[int]:
    """第一、二种: the places that the words count, none where they are names."""
    said = _PLACES.match(head)
    return [number_of(place) for place in _PLACE.findall(said.group())] if said is not None else []


_PLACES = pattern("\\s*第[一二三四五六七八九](?:[类种级档]?[、和与]第?[一二三四五六七八九])+(?=[类种级档项合共占])")
_PLACE = pattern("[一二三四五六七八九]")


def _row_in_front(share: Mention, least: int) -> list[Mention]:
    """The list that ends in front of the share, if it has so many items: 依次为1243、462、97、62人次."""
    row: list[Mention] = []
    for mention in reversed(share.sentence.mentions[: share.index]):
        if not mention.is_level or mention.depth or (row and mention.unit != row[0].unit):
            break
        row.append(mention)
        if mention.separator != "、":
            break
    return row[::-1] if len(row) >= least else []


def _end_of_opening(names: str) -> int:
    opening = _OPENING.match(names)
    return opening.end() if opening is not None else 0


def _all_of(names: str, amounts: Sequence[Mention]) -> list[Mention]:
    """A figure for each of the names, which a joining word may stand inside of; nothing where one has none."""
    found: list[Mention] = []
    start, ends = 0, [mark.span() for mark in _MARK.finditer(names)] + [(len(names), len(names))]
    while start < len(names):
        for end, behind in reversed(ends):  # the longest name that has a figure
            name = _COUNTED.sub("", names[start:end].strip()) if end > start else ""
            others = [each for each in _MARK.split(names) if each != name]  # 公开及部分公开: the first is 予以公开
            own = [m for m in amounts if m.lead.strip(_AROUND) not in others]
            mention = _called(name, own) if name else None
            if mention is not None and mention not in found:
                found.append(mention)
                start = behind if behind > start else len(names)
                break
        else:
            return []
    return found


_COUNTED = pattern("(?:企业|案件|人员)?(?:数量?|人数|件数|户数)$|(?:纠纷|案件|人员|支出)?的?$")


def _called(name: str, amounts: Sequence[Mention]) -> Mention | None:
    """The figure whose words have the name and least beside it: of 已办结 and 阶段性办结 the first is 办结."""
    bearing = [m for m in amounts if has_word(m.lead, name) or (not m.lead.strip("、，, ") and has_word(m.label, name))]
    if not bearing and len(name) == _FEW:
        bearing = [m for m in amounts if _SHORTENED.sub("", m.lead)[:4:2] == name]
        return bearing[0] if len(bearing) == 1 else None
    return min(reversed(bearing), key=lambda m: len(m.lead), default=None)


_SHORTENED = pattern("[、，,\\s]|其中")
"""单招 is 单独招生."""
