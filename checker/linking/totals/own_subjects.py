"""Sorts that are introduced as sorts of something else than the figure in front of them."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.choice import holds
from checker.linking.counting import number_of
from checker.linking.passage import Mention
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sorts_borne import sort_of_first
from checker.model.patterns import pattern

_PLAIN = pattern(
    "其中|其|(?:按照?|从|分)[^，,。；;：:]{1,10}(?:分|看|来看|统计|划分)?[，,：:]|(?:全|本|当|今|去|上)(?:年度?|月份?|季度?|期|周|日|天)"
    "|年内|期[内间]|上半年|下半年|\\d+月份?|申请|争取|安排|筹[集措]|投入|下达|拨付|来源于?|共计?|合计|累计|总计|(?:[审办处]理|复议|裁决)?结果|依法|分别|已|现|另|有|为|达到?|完成|实现|取得|[是、，,：:\\s]"
)
_LIMITED = pattern("[^，,。；;]{3,}的$")
_ACTS = ("任命", "免职")
_NOUN = 2
_TIMES = pattern("[上下]半年|第?[一二三四1-4]季度|[上中下]旬|\\d{1,2}月份?")
_POSTS = pattern("编制数?(?:为|共|总数)*$|核编|核定编")
_OUTSIDE_POSTS = pattern("编外|聘用|临[聘时]|合同制|劳务派遣")


def have_own_subject(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether words in front of the first sort say of whom it is one: 小组长18人。今年出生男孩7人、女孩6人.

    学校有教师86人。男教师23人、女教师63人 are of the figure, 因病请假的男教师 are some of them. What is done to people
    is of the figure only where they are called alike: 委员13名，任命审判员5名、免职3名.
    """
    if _POSTS.search(whole.lead) is not None and any(_OUTSIDE_POSTS.search(part.lead) for part in parts):
        return True  # 核定编制460名，在编412名，编外聘用186名
    sort = sort_of_first(parts)
    first = parts[0]
    at = first.head.rfind(sort) if sort else -1
    if at < 0:
        return False
    front = first.head[:at]
    said = _PLAIN.sub("", front)
    if _LIMITED.search(front) is not None and len(said) > _NOUN:
        return True
    if len(said) >= _NOUN and cues.overlap(said, whole.label) < _NOUN:
        return True
    noun = first.head[at + len(sort) :]
    if _TIMES.fullmatch(sort) is not None and len(named := _PLAIN.sub("", noun)) > _NOUN:
        return cues.overlap(named, whole.label) < _NOUN  # 投资407.2亿元。上半年增加值376亿元，下半年325亿元
    return sort in _ACTS and "任免" not in whole.label and cues.overlap(noun, whole.label) < min(_NOUN, len(noun))


def are_some_of_the_people(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether both sorts are of a group among the people: 总人口3126人，其中男劳动力912人，女劳动力845人."""
    sort = sort_of_first(parts) if "人口" in whole.label else ""
    at = parts[0].head.rfind(sort) if sort else -1
    noun = parts[0].head[at + len(sort) :] if at >= 0 else ""
    return len(noun) >= _NOUN and _SOME_PEOPLE.fullmatch(noun) is not None


_SOME_PEOPLE = pattern("(?:劳动?力|职工|党员|干部|学生|教师|从业|务工|老[年人]|儿童|青壮年)[^，,。；;、\\d]{0,6}")


def are_of_this_year(whole: Mention, parts: Sequence[Mention]) -> bool:
    """2022年诊疗43.52万人次，今年门诊41.26万人次、急诊5.83万人次: the figure of another year is no whole of them."""
    return _A_YEAR.match(whole.head) is not None and _THIS_YEAR.match(parts[0].head) is not None


def tell_their_sum(whole: Mention, parts: Sequence[Mention]) -> bool:
    """门诊41.26万人次、急诊5.83万人次，二者相加47.09万人次: what the list itself says that it comes to.

    Of 一级100处，二级630处，三级584处，四级273处。以上四项合计1587处 the figure in front is one of the list.
    """
    last = parts[-1]
    behind = _told_behind(last)
    if not behind or (said := cues.sums_up(behind[0].head)) is None:
        return False
    total = next((m for m in behind if m.unit == last.unit and not m.depth), None)
    number = number_of(said["number"]) if said["number"] else len(parts)
    if total is None:
        return False
    if number == len(parts):
        return holds(total_relation(total, parts, ""))
    row = [m for m in last.sentence.mentions[: last.index + 1] if m.unit == last.unit and m.is_level and not m.depth]
    inside = len(parts) < (number or 0) <= len(row) and row[-len(parts) - 1] is whole
    return inside and holds(total_relation(total, row[-number:], ""))


def _told_behind(last: Mention) -> list[Mention]:
    """The figures of the clause behind the last part's own, or of the one that opens the next sentence."""
    own = [m for m in last.sentence.mentions[last.index + 1 :][:_NEXT] if m.clause != last.clause]
    if own:
        return [m for m in own if m.clause == last.clause + 1 and m.unit not in _SORTS]
    sentences = last.sentence.paragraph.sentences
    at = last.sentence.paragraph.number_of(last.sentence) + 1
    told = [m for sentence in sentences[at : at + 1] for m in sentence.mentions[:_NEXT] if not m.clause]
    return [m for m in told if m.unit not in _SORTS]  # 以上两项合计9447人


_NEXT = 4
_SORTS = ("项", "类", "种", "者")
_A_YEAR = pattern("[，,\\s]*(?:而|相比)?(?:(?:19|20)\\d\\d年|去年|上年)(?!以来|至今|[起末底初])")
_THIS_YEAR = pattern("[，,\\s]*(?:而|则)?(?:今年|本年度?)(?![末底初])")


def are_outcomes(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts tell what of each sort is done with: 隐患412处。重大隐患已整改35处，一般隐患已整改371处."""
    done = [_IS_DONE.search(part.lead) for part in parts]
    return all(done) and not any(said.group("verb") in whole.label for said in done if said is not None)


_IS_DONE = pattern(
    "(?:已经?|均已|完成|实现|得到)(?:全部|按期|如期)?(?:完成)?"
    "(?P<verb>整改|销号|办结|化解|解决|答复|回复|处置|处理|整治|消除|审结|结案|执结|完工|竣工|开工|验收|完成|建成|交付|拨付|发放)(?:到位|完毕|了|的|有)*$"
)
