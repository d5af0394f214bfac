"""A list behind parts that came out: a second view of their whole (按性别分，…；按学历分，…), or a list of one of them.

在编73人，编外58人，共131人；在编人员中研究生24人、本科49人.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking import cues
from checker.linking.choice import Proposal
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.totals.breakdowns import split
from checker.linking.totals.columns import Breakdown
from checker.linking.totals.items_taken_up import opens_with_another
from checker.linking.totals.sizes import comes_near
from checker.linking.totals.unannounced import unannounced
from checker.model.interval import magnitude
from checker.model.patterns import pattern
from checker.model.relation import Confidence


def divided_in_turn(first: Breakdown, behind: Mention) -> Mention | None:
    """馆藏186万册，由纸质图书143万册、…构成；纸质图书又分为成人图书104万册、…: the part that is taken up."""
    said = behind.lead.lstrip("，,；; ")
    if cues.SPLIT.search(said) is None:
        return None
    names = [(part, part.lead.lstrip("、，, ").removeprefix("由")) for part in first.parts]
    found = [part for part, name in names if len(name) >= _PAIR and said.startswith(name)]
    return found[0] if len(found) == 1 else None


_PAIR = 2
_VIEW_OF = pattern("从(?P<whole>[^，,。；;：:的]{3,12})的?(?:构成|结构)来?看")


def another_view(first: Breakdown, runs: Sequence[list[Mention]]) -> Iterator[Proposal]:
    """A second split of a whole whose first one came out: 按性别分，…；按学历分，…."""
    whole, last, parts = first.whole, first.parts[-1], runs[0]
    start, end = max(whole.claim.end, last.claim.end), parts[0].claim.start
    if not start < end <= start + _VIEW:
        return
    before = parts[0].sentence.mentions[parts[0].index - 1] if parts[0].index else last
    if before.role is Role.PREVIOUS and before.unit == whole.unit and "其中" in parts[0].lead:
        return  # 用户6675户，其中居民4264户、工商2411户；上年为7352户，其中居民4435户、工商2917户
    cue = cues.view_of(whole.sentence.text, start, end) or _SECOND_VIEW.match(whole.sentence.text, start, end)
    if cue is not None:
        of = _VIEW_OF.search(cue.group())
        if of is None or cues.overlap(of["whole"], whole.label) > 1:  # 从进出口总额构成看: of that alone
            yield from split(whole, runs, cue.group())
    elif (part := _named_again(first.parts, parts[0])) is not None:
        yield from unannounced(part, runs, again=True)
    else:
        found = unannounced(whole, [run for run in runs if not _comes_nearer(last, whole, run)], again=True)
        of_another = opens_with_another(whole, parts[0])
        yield from (each._replace(confidence=Confidence.LOW) if of_another else each for each in found)


def divided_in_front(paragraph: Paragraph) -> Mention | None:
    """按来源分类：来信92件、来电158件。⏎按内容分类：…: what the line in front divides, where another view opens.

    Lines between, which open with views of it as well, need not come out.
    """
    first, before = _first_behind_view(paragraph), paragraph.previous
    for _ in range(_LINES) if first is not None else ():
        if before is None or first is None:
            return None
        told = {m.claim.start: m for m in before.wholes.values() if m.unit == first.unit and not m.depth}
        divided = [m for start, m in told.items() if start not in before.wholes]  # and no part itself
        if divided:
            return divided[0] if len(divided) == 1 else None
        if _first_behind_view(before) is None:
            return None
        before = before.previous
    return None


def _first_behind_view(paragraph: Paragraph) -> Mention | None:
    """The first figure of the paragraph, where nothing but a view and its name stand in front of it."""
    first = next((m for sentence in paragraph.sentences[:1] for m in sentence.mentions[:1]), None)
    opening = first.sentence.text[first.sentence.start : first.claim.start] if first is not None else ""
    return first if _LINE_OF_VIEW.fullmatch(opening) is not None else None


_LINES = 4
_LINE_OF_VIEW = pattern(
    "\\s*(?:[-—·■●]\\s*)?(?:其中)?[，,]?按[^，,。；;：:、\\d]{2,10}(?:分类?|划分|统计)[，,：:]\\s*[^，,。；;：:、\\d]{1,12}"
)


def _named_again(parts: Sequence[Mention], first: Mention) -> Mention | None:
    """在编73人，编外58人，共131人；在编人员中研究生24人、本科49人: the part that the words name in front of a list."""
    said = _AMONG_PART.match(first.lead)
    named = [part for part in parts if said is not None and said["name"] in part.lead]
    return named[0] if len(named) == 1 else None


_AMONG_PART = pattern("[，,；;。\\s]*在?(?P<name>[^\\W\\d_a-zA-Z]{2,10}?)(?:人员|职工)?(?:当中|之中|中|里)")


def _comes_nearer(last: Mention, whole: Mention, run: Sequence[Mention]) -> bool:
    """企业43家，2家停业，参审的41家中A类23家、B类15家、C类4家: whether the list is rather of the last part."""
    total = sum(part.values.low or 0 for part in run)
    nearer = magnitude(total - (last.values.low or 0)) <= magnitude(total - (whole.values.low or 0))
    return nearer and comes_near(last, run)


_SECOND_VIEW = pattern("[；;][^，,。；;：:、]{2,6}为")
"""结案方式为判决A、调解B；案由为合同纠纷C、侵权D."""
_VIEW = 40
"""How far behind a split another one of the same whole may begin."""
