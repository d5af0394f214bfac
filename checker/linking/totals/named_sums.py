"""Totals that say what they add up: by its names, its number, or what the list in front is called.

- 风电、太阳能发电装机合计1758.1万千瓦: each name is that of one figure in front, in this sentence or the one before it;
- A持股28.17%、B持股9.64%和C持股5.02%，前三名合计42.83%: as many percentages as the words count;
- 日处理能力分别为120吨、80吨和60吨，总能力260吨: the list by the word that it has itself;
- 助学支出94.30万元，助医支出41.68万元；支出总额135.98万元: all in front that end with its noun;
- 发送A，…。到达B，到发合计C: each sign of the name opens one figure;
- 甲项检查6420人，乙项检查6398人，合计12818人次: people of several lists, added up as visits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import is_of_the_size
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_SAYS = pattern("[计共]|伤亡|死伤|之和|[两三四五][者项类种档级部]|总[额量能产容规面装库里长重]")
_NAMED = pattern(
    "\\s*(?:其中)?(?P<names>[^\\W\\d_和与及]{1,8}(?:[、和与及][^\\W\\d_和与及]{1,12}){1,4}?)"
    "(?:[两三四五](?:者|项|类|种|档|级|部分)(?:[合共总]?计|共|之和)?|[合共总]?计|共|之和)(?P<verb>[^\\W\\d_a-zA-Z]{0,4}?)(?:为|达到?|约)?"
)
_JOIN = pattern("[、和与及]")
_ENDING = pattern("(?:分别|共|总|合)?(?:为|达到?|约|有)?$")
_CROSSED = pattern("[^。；;\\d]{0,12}(?:交叉|重叠|重复|重合)")
"""新的和严重报告合计1906份，两者有交叉: no plain sum."""
_OPENING = pattern("^(?:其中|[，,、：:]|和|及|与)*")


def link_named_sums(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every total in front of which the names of its parts stand, with those parts."""
    for number, sentence in enumerate(paragraph.sentences):
        words = sentence.words
        if _SAYS.search(words) is None:
            continue
        for whole in sentence.mentions:
            if (parts := _percentages(whole) or _of_its_list(whole) or _people(whole)) and is_of_the_size(whole, parts):
                yield Proposal((total_relation(whole, parts, whole.lead),), Confidence.HIGH)
                continue
            if (parts := _of_its_noun(whole)) and is_of_the_size(whole, parts):
                yield Proposal((total_relation(whole, parts, whole.lead),), Confidence.MEDIUM)
                continue
            if (parts := two_signs(whole)) and is_of_the_size(whole, parts):
                yield Proposal((total_relation(whole, parts, whole.lead),), Confidence.HIGH)
                continue
            if not whole.is_level or whole.depth or whole.lead != whole.head or _SAYS.search(whole.lead) is None:
                continue
            said = _NAMED.fullmatch(whole.lead)
            if said is None or _CROSSED.match(whole.sentence.text, whole.claim.end):
                continue
            front = [m for s in paragraph.sentences[max(0, number - 1) : number] for m in s.mentions]
            parts = _bearing(_JOIN.split(said["names"]), whole, [*front, *sentence.mentions[: whole.index]])
            if parts and is_of_the_size(whole, parts):
                sure = not said["verb"] or all(m.label.endswith(said["verb"]) for m in parts)
                level = Confidence.HIGH if sure else Confidence.MEDIUM
                yield Proposal((total_relation(whole, parts, said.group()),), level)


def two_signs(whole: Mention) -> list[Mention]:
    """发送旅客384.6万人…。到达旅客391.2万人，到发合计775.8万人: the one figure that each sign of the name opens.

    They stand in its sentence or the one in front; [] where a sign opens none or several.
    """
    plain = whole.is_level and not whole.depth and _BOTH_OR_SUM.search(whole.head) is not None
    said = _TWO_SIGNS.fullmatch(whole.head) if plain else None
    if said is None:
        return []
    paragraph = whole.sentence.paragraph
    number = paragraph.number_of(whole.sentence)
    told = [m for s in paragraph.sentences[max(0, number - 1) : number] for m in s.mentions]
    told += whole.sentence.mentions[: whole.index]
    like = [m for m in told if m.unit == whole.unit and m.is_level and not m.depth and "其中" not in m.head]
    each = [[m for m in like if sign in _OPENING.sub("", m.lead)] for sign in said["names"] or said["known"]]
    found = sorted((row[0] for row in each if len(row) == 1), key=lambda m: m.claim.start)
    return found if len(found) == _BOTH and found[0] is not found[1] else []


_BOTH = 2
_BOTH_OR_SUM = pattern("[计共总伤]")
"""One of these stands in all such words."""
_TWO_SIGNS = pattern(
    "\\s*(?:(?:全[年月市县区]|两项)?(?P<names>到发|发到|进出|出入|收支|收付|借还|存贷|装卸|购销|城乡|男女|内外|上下|接发|收发|收寄"
    "|投揽|去回|来去|款物|新旧|干支|水陆|公私|迁徙)[^，,。；;：:、\\d]{0,4}?(?:合计|总计|共计?|合共|总量|总额)"
    "|(?:合计|共计?|造成|人员)?(?P<known>伤亡|死伤)(?:合计|总数|人数|共|共计)?)(?:为|达到?|约)?"
)
"""Each sign is short for the one of two things that belong together."""


def _row_in_front(whole: Mention, roles: Sequence[Role], *, clauses: int) -> list[Mention]:
    """The figures of one kind right in front of the whole's clause, up to ``clauses`` of them apart."""
    row: list[Mention] = []
    for m in reversed(whole.sentence.mentions[: whole.index]):
        if m.clause == whole.clause:
            continue
        last = row[-1].clause if row else whole.clause
        if (
            m.peer != whole.peer
            or m.depth
            or m.role not in roles
            or not 0 <= last - m.clause <= (1 if clauses > 1 else not row)
        ):
            break
        row.append(m)
    return row[::-1]


def _percentages(whole: Mention) -> list[Mention]:
    """A28.17%、B9.64%和C5.02%，前三名合计42.83%: as many as the words in front count."""
    said = _COUNTED.fullmatch(whole.head) if whole.role in _PERCENTAGES and whole.unit == "%" else None
    if said is None:
        return []
    row = [m for m in _row_in_front(whole, _PERCENTAGES, clauses=1) if m.unit == "%"]
    if _OF_EACH.search(whole.head) or any(_OF_EACH.search(m.lead) for m in row):
        return []  # 甲标段完成62.4%、乙标段完成58.1%，两个标段合计完成60.3%
    return row if len(row) == number_of(said["number"]) > 1 else []


def _of_its_list(whole: Mention) -> list[Mention]:
    """日处理能力分别为120吨、80吨和60吨，总能力260吨."""
    plain = "总" in whole.head and whole.is_level and not whole.depth
    said = _TOTAL_OF.fullmatch(whole.head) if plain else None
    if said is None:
        return []
    row = [m for m in _row_in_front(whole, _LEVELS, clauses=1) if m.unit == whole.unit]
    listed = all(not m.lead.strip("、和及与 ") for m in row[1:])
    return row if len(row) > 1 and listed and _EACH.search(row[0].lead) and said[1] in row[0].lead else []


def _of_its_noun(whole: Mention) -> list[Mention]:
    """助学支出94.30万元，助医支出41.68万元，年末结余29.19万元；支出总额135.98万元: all that end with its noun."""
    plain = ("总" in whole.head or "合" in whole.head) and whole.is_level and not whole.depth
    said = _TOTAL_OF_NOUN.fullmatch(whole.head) if plain else None
    if said is None:
        return []
    behind = whole.sentence.mentions[whole.index + 1 : whole.index + 2]
    if any(m.unit == whole.unit and _TAKES_IN.match(m.lead) for m in behind):
        return []  # 支出总额21.8万元，另含税金0.8万元
    front = [m for m in whole.sentence.mentions[: whole.index] if m.unit == whole.unit and m.is_level and not m.depth]
    called = ((m, _ENDING.sub("", _OPENING.sub("", m.lead))) for m in front)
    named = [m for m, name in called if name.endswith(said[1]) and len(name) > len(said[1])]
    return named if len(named) > 1 and not any("其中" in m.head for m in named) else []


_TAKES_IN = pattern("\\s*[，,]?(?:另|还|并)含")
_TOTAL_OF_NOUN = pattern(
    "\\s*(?:全年|本年|当年|年度)?(支出|收入|投资|捐赠|贷款|补贴|救助)(?:总额|总计|合计|总量)(?:为|达|达到)?"
)


def _people(whole: Mention) -> list[Mention]:
    """宫颈癌检查6420人，乳腺癌检查6398人，合计12818人次: of nothing but people, each under the same verb."""
    if whole.unit != "人次" or not whole.is_level or whole.depth or _BARE.fullmatch(whole.head) is None:
        return []
    row = _row_in_front(whole, _LEVELS, clauses=_MOST)
    verbs = {_ENDING.sub("", m.lead)[-2:] for m in row}
    return row if len(row) > 1 and {m.unit for m in row} == {"人"} and len(verbs) == 1 else []


_PERCENTAGES = (Role.PERCENT, Role.SHARE)
_LEVELS = (Role.LEVEL,)
_MOST = 8
_COUNTED = pattern(
    "\\s*(?:前|以上|上述|这)?(?P<number>[两二三四五六七八九十])(?:[名位家大者项类种]|个)[^，,。；;\\d]{0,4}(?:合计|共计|总计)"
    "[^，,。；;\\d]{0,4}(?:为|达)?"
)
_OF_EACH = pattern("率|完成|实现|达标|合格|中标|均|[增下]|达到?$")
"""Percentages of these are each of a base of its own, and do not add up."""
_TOTAL_OF = pattern("\\s*总(能力|产能|容量|规模|面积|装机|库容|里程|长度|重量)(?:为|达|达到)?")
_EACH = pattern("分别|各自|依次")
_BARE = pattern("\\s*(?:合计|共计|总计|共)(?:检查|筛查|服务|培训)?(?:为|达)?")


def _bearing(names: Sequence[str], whole: Mention, told: Sequence[Mention]) -> list[Mention]:
    """The one figure of each name; of the last one a noun that all have may follow. [] where a name has none or two."""
    like = [m for m in told if m.unit == whole.unit and m.is_level and not m.depth]
    called = {id(m): _ENDING.sub("", _OPENING.sub("", m.lead)) for m in like}
    parts: list[Mention] = []
    for at, name in enumerate(names):
        last = at == len(names) - 1
        found = [m for m in like if called[id(m)] and _is_called(called[id(m)], name, is_last=last)]
        if len(found) != 1 or found[0] in parts:
            return []
        parts += found
    return parts


def _is_called(own: str, name: str, *, is_last: bool) -> bool:
    """C of C级 and D级 of C、D级共44户 are called by their sign; 重度残疾人 may follow the last name."""
    if own == name or (len(name) > 1 and (own.startswith(name) or own.endswith(name))):
        return True
    if len(name) == 1 or is_last:
        return len(own) > 1 and (
            name.startswith(own) or (len(name) == 1 and own.startswith(name) and len(own) <= _SIGN)
        )
    return False


_SIGN = 3
