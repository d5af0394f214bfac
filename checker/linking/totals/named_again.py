"""Lists of one of several figures, which is named again.

股东大会3次、董事会10次，董事会会议中现场召开4次、以通讯方式召开6次.
民事案件312件、刑事案件86件，民事案件中判决142件、调解128件、撤诉42件: of the civil ones, without a comma behind 中.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Sentence
from checker.linking.totals.breakdowns import slipped
from checker.linking.totals.columns import adds_up
from checker.linking.totals.full_lists import is_full
from checker.linking.totals.overlaps import overlapping
from checker.linking.totals.relations import total_relation
from checker.linking.totals.sizes import exceeds, is_of_the_size, nearly_all
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_NAMED = pattern(
    "^\\s*(?:其中|在)?(?P<name>[^\\W\\d_a-zA-Z]{2,12}?)(?:当中|之中|(?<![公海英])里(?![程面氏])|中)(?!心|国|级|学|小|专(?![题项业])|间|共|标|介|层|央|药|医|队)"
)
_NOUN = pattern("(?:会议|会|案件|案|问题|项目|人员|单位|企业|事项|线索|申请|活动|贷款)$")
_COUNT_OF = pattern("(?:数量?|总数)?[共有为达]*$")
_FEWEST = 2


def link_named_again(sentence: Sentence) -> Iterator[Proposal]:
    """Every list that opens with the name of one figure of a list in front of it: within that figure, or all of it."""
    for first in sentence.mentions[_FEWEST:]:
        said = _NAMED.match(first.lead) if first.is_level and not first.depth else None
        if said is None or first.separator == "、":
            continue
        front = [m for m in sentence.mentions[: first.index] if _is_like(m, first) and m.clause < first.clause]
        named = [m for m in front if m.peer == first.peer and _is_called(m, said["name"])] or _taking_part(
            front, said["name"]
        )
        if len(front) < _FEWEST or len(named) != 1 or first.claim.start in sentence.paragraph.wholes:
            continue
        whole, parts = named[0], _list_from(first)
        if len(parts) < _FEWEST or overlapping(whole, parts):
            continue
        if is_full(whole, parts) and is_of_the_size(whole, parts):
            yield Proposal((total_relation(whole, parts, "中"),), Confidence.HIGH)
        else:
            sure = not exceeds(whole, parts) or is_of_the_size(whole, parts)
            within = total_relation(whole, parts, "中", kind=RelationKind.PART)
            yield Proposal((within,), Confidence.HIGH if sure else Confidence.LOW)
            if not exceeds(whole, parts) and whole.peer != first.peer and _are_grades(whole, parts):
                # 参评211户；参评企业中优秀46户、…: grades leave hardly anyone out, so that a slip tells
                yield Proposal((total_relation(whole, parts, "中"),), Confidence.MEDIUM)
            elif not exceeds(whole, parts) and len(parts) > _FEWEST:
                yield from slipped(whole, [parts], said["name"])


def _is_like(mention: Mention, first: Mention) -> bool:
    return mention.unit == first.unit and mention.is_level and not mention.depth and first.peer - mention.peer <= 1


def _taking_part(front: Sequence[Mention], name: str) -> list[Mention]:
    """应检312所，参检311所，缺检1所；参检园中…: those who came to what the others were due for or missed."""
    said = _PARTAKING.match(name)
    if said is None or _BODIES.fullmatch(name, said.end()) is None:
        return []
    verb = said.group()
    at = [(m, m.lead.rfind(verb)) for m in front]
    return [m for m, found in at if found >= 0 and m.lead[found - 1 : found] not in _MISSED]


def _are_grades(whole: Mention, parts: Sequence[Mention]) -> bool:
    """优秀46户、良好112户、合格48户、不合格5户: a grade each, and about all of them."""
    return nearly_all(whole, parts) and all(_GRADE.search(part.lead) is not None for part in parts)


_GRADE = pattern(
    "(?:合格|称职|优秀|良好|一般|较[差好]|达标|满意|[A-EＡ-ＥⅠ-Ⅴ][级类档]|[一二三四][类级档]|[优良中差])(?:的|等次|档次|共|为)*$"
)
_PARTAKING = pattern(
    "(?:实际)?(?:参加|接受)?(?:参|受|被|实|到|应)?(?:年检|考核|考评|考试|测评|评议|评定|检查|抽查|[检评查考审核测训])"
)
_BODIES = pattern("的?(?!结果|过程|工作|活动|情况|期间|发现|问题|标准|指标)[^\\W\\d_a-zA-Z]{0,6}")
_MISSED = ("未", "不", "缺", "漏", "免", "没", "应")


def _is_called(mention: Mention, name: str) -> bool:
    """Whether the figure's words end with the name, its noun aside: 董事会11次 for 董事会会议."""
    words = _COUNT_OF.sub("", mention.lead)
    stem = _NOUN.sub("", name)
    return words.endswith(name) or (len(stem) > 1 and (words.endswith(stem) or _NOUN.sub("", words).endswith(stem)))


def _list_from(first: Mention) -> list[Mention]:
    """The figures of the list that begins with this one: joined by 、, or each in a clause of its own."""
    run = [first]
    for mention in first.sentence.mentions[first.index + 1 :]:
        if not _is_like(mention, first) or not adds_up(mention) or mention.clause - run[-1].clause > 1:
            break
        if mention.clause != run[-1].clause and len(run) > 1 and run[-1].separator == "、":
            break
        run.append(mention)
    return run
