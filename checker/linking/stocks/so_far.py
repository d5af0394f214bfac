"""What was done in one period is no more than all that was done so far.

11月加装电梯126部，1至11月累计加装1174部; 第三批资助1846名，三批累计资助5127名; 新增省级项目9项，累计达41项.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Sentence
from checker.linking.totals.relations import total_relation
from checker.model.claim import Approximation
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_SO_FAR = pattern(
    "(?:累计|总(?:数|量|规模|里程|户数|人数|长度?|面积))(?P<what>[^，,。；;、\\d]{0,12}?)(?:总数)?(?:已|为|达到?|增至|有|超过|至)*$"
)
_ONE_PERIOD = pattern(
    "(?P<month>\\d{1,2})月(?!至|—|-|～|底|末|\\d{1,2}日[至到])|(?<!前)(?<![两二三四])(?P<quarter>[一二三四])季度(?!末|底)"
    "|[本当][月季周期](?!末|底)|[今当本]年(?!末|底)|全年|年内|(?<!比)(?<!较)上半年|第[一二三四五六七八九十]批"
    "|新[增开建设签立入培获认]|(?<!至)(?<!—)(?<!到)(?P<year>20\\d\\d)年"
)
_SPAN = pattern(
    "(?:1|一)(?:月)?(?:至|到|—|-|－|–|～|~)(?P<month>\\d{1,2})月|前(?P<quarter>[两二三])个?季度|(?P<last>20\\d\\d)年(?!以来|起)"
)
_OTHER = pattern(
    "总投资|概算|预算|[上去前往]年|同期|目标|计划|预计|剩余|余额|[比较]|其中|减|退|注销|销号|核销|投入|惠及|覆盖|均"
)
_OWN_TIME = pattern(
    "(?:截至|到|至)[^，,。；;]{0,10}?[底末日前]|全[市县区省]|[今本当]年(?:以来)?|年内|以来|目前|已|共|[、，,\\s\\d年月季度至—-]|[两二三四五六七八九十一](?:批|年来?|个月)|近|前|个"
)
_LEFT = pattern("累计[^，,。；;、\\d]{0,4}(?:结[余存转]|余额|盈余|亏损)")
_A_TOTAL = pattern("总(?:数|量|人数|户数|规模|面积)(?:已|为|达到?|有)*$")
_LEFT_OF_PERIOD = pattern("结余|盈余|余额|亏损")
_MEASURED = pattern("(?<=..)(?:面积|金额|数量|[人户件]数|规模|里程|总[额量数])$")
"""What is measured names nothing: 累计流拍面积 is none of 推出面积."""
_REACH, _FEW = 3, 2


def link_so_far(sentence: Sentence) -> Iterator[Proposal]:
    """Every figure of all so far, with the figure in front that tells one period of the same."""
    for whole in sentence.mentions[1:]:
        if not whole.is_level or whole.claim.approximation is not Approximation.EXACT or _OTHER.search(whole.head):
            continue
        said = _SO_FAR.search(whole.head)
        part = _of_one_period(whole, said["what"]) if said is not None else None
        if part is None or said is None or not _is_within(part, whole):
            continue
        if _LEFT.search(whole.lead) is not None and _LEFT_OF_PERIOD.search(part.lead) is None:
            continue  # 上年结余A，本年收入B，本年支出C，累计结余D: what is left, and not all that was done
        if said.group().startswith("总") and _A_TOTAL.search(part.lead) is not None:
            continue  # 外出务工人员总数38.46万人，返乡创业人员总数6.25万人: each is all of its own
        if _is_of_the_same(said["what"], whole.head[: said.start()], part):
            relation = total_relation(whole, [part], said.group(), kind=RelationKind.PART)
            yield Proposal((relation,), Confidence.HIGH)


def _of_one_period(whole: Mention, what: str) -> Mention | None:
    """The nearest figure of its unit in front, if its words tell of one period and nothing else."""
    if whole.depth and whole.owner is not None:
        nearest = whole.owner
    else:
        front = whole.sentence.mentions[: whole.index]
        nearest = next((m for m in reversed(front) if m.unit == whole.unit and m.depth == whole.depth), whole)
    if nearest is whole or nearest.unit != whole.unit or not nearest.is_level:
        return None
    if whole.clause - nearest.clause > _REACH or nearest.claim.approximation is not Approximation.EXACT:
        return None
    head = nearest.sentence.text[_where_it_opens(nearest) : nearest.claim.start]
    beside = whole.depth > 0 and not what  # 加装电梯216部（累计1038部）
    if (not beside and _ONE_PERIOD.search(head) is None) or _OTHER.search(nearest.head) or "累计" in nearest.head:
        return None
    if _SO_FAR.search(nearest.head) is not None:
        return None  # 铁路公路和民航发送旅客总量15932万人次，公路发送旅客总量9720万人次: neither is of one period
    return nearest


_FAR = 40


def _where_it_opens(mention: Mention) -> int:
    """Where the words of the figure begin: behind the last one of its unit, at most so far in front, in its stretch."""
    sentence, start = mention.sentence, mention.claim.start
    before = next((m for m in reversed(sentence.mentions[: mention.index]) if m.unit == mention.unit), None)
    opening = max(sentence.start, start - _FAR, before.claim.end if before is not None else 0)
    return max(opening, sentence.text.rfind("；", opening, start) + 1)


def _is_within(part: Mention, whole: Mention) -> bool:
    """Whether the period lies within that of the other figure: 11月 in 1至11月, but not in 1至10月."""
    own = list(_ONE_PERIOD.finditer(part.sentence.text, _where_it_opens(part), part.claim.start))
    span = _SPAN.search(whole.head)
    if not own or span is None:
        return bool(own) or whole.depth > 0
    for kind in ("month", "quarter"):
        here, last = own[-1][kind], span[kind]
        if here and last:
            return _number(here) <= _number(last)
    return not (own[-1]["year"] and span["last"] and int(own[-1]["year"]) > int(span["last"]))


def _number(said: str) -> int:
    return int(said) if said.isdecimal() else "一二三四".find(said.replace("两", "二")) + 1


def _is_of_the_same(what: str, before: str, part: Mention) -> bool:
    """Whether the words around 累计 are those of the period's figure: 累计加装 of 加装电梯, and no 累计节约."""
    named = _OWN_TIME.sub("", before) + _MEASURED.sub("", what.strip("的达完成实现"))
    return len(named) < _FEW or cues.overlap(named, part.sentence.text[part.sentence.start : part.claim.start]) >= _FEW
