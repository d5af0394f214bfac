"""How far a plan is ahead of the calendar: 1—7月完成年度计划的63.1%，快于时间进度4.7个百分点."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.linking.choice import Proposal
from checker.linking.counting import number_of
from checker.linking.passage import Mention, Paragraph, Role
from checker.linking.quotients import figure, related
from checker.model.claim import ClaimKind
from checker.model.expression import Constant, Sum
from checker.model.interval import exact
from checker.model.patterns import pattern
from checker.model.relation import Confidence, RelationKind

_GAP = pattern(
    "\\s*(?:比|较)?(?:(?P<ahead>快于|高于|超前于?|超过|超出|领先于?|超)|(?P<behind>慢于|低于|落后于?|滞后于?))?"
    "(?:年度|全年)?(?:时间|序时)进度(?:要求)?(?:(?P<more>快|高|超前|超)|(?P<less>慢|低|落后|滞后))?(?:出|了|约|近)*$"
)
_MONTHS = pattern(
    "(?<!\\d)0?1(?:月份?)?[—–~～至到-]{1,2}(\\d{1,2})月(?!\\d)|前(\\d{1,2}|[一二三四五六七八九十]{1,2})个?月"
)
_STRETCHES = (
    (pattern("上半年"), 6),
    (pattern("前三个?季度|三季度末"), 9),
    (pattern("(?<![前二三四])一季度|第一季度|首季"), 3),
)
_YEAR = 12
_REACH = 600
"""So far in front of its sentence a period is looked for."""
_MONTH_ALONE = pattern("(?<![-—–~～至到\\d])\\d{1,2}月(?!份?[-—–~～至到\\d])")
_DAY = pattern("\\d月(?:\\d{1,2}[日号]|[上中下]旬)")
"""至10月20日完成83.6%: the calendar is told by its days."""


def is_of_calendar(gap: Mention) -> bool:
    """Whether the gap is one between what is done and the time that has passed: 快于时间进度4.8个百分点."""
    return gap.claim.kind is ClaimKind.POINTS and _GAP.fullmatch(gap.lead.lstrip("，, ")) is not None


def link_time_progress(paragraph: Paragraph) -> Iterator[Proposal]:
    """Every gap in points between what is done of a year's plan and the months that have passed."""
    for sentence in paragraph.sentences:
        for gap in sentence.mentions[1:]:
            if gap.claim.kind is not ClaimKind.POINTS or (said := _GAP.fullmatch(gap.lead.lstrip("，, "))) is None:
                continue
            sign = 1 if said["ahead"] or said["more"] else -1 if said["behind"] or said["less"] else 0
            done, (months, is_near) = _done_in_front(gap), _months_of(gap)
            if not sign or done is None or not 0 < months < _YEAR:
                continue
            passed = Fraction(months * 100, _YEAR)
            terms = ((sign, figure(done)), (-sign, Constant(exact(passed), f"{months}/12 × 100")))
            roles = {gap.claim.start: "change", done.claim.start: "current"}
            computed = Sum(terms if sign > 0 else terms[::-1])
            reading = related(RelationKind.DIFFERENCE, gap.claim, computed, roles=roles, cue=gap.lead)
            yield Proposal((reading,), Confidence.HIGH if is_near else Confidence.MEDIUM)


def _done_in_front(gap: Mention) -> Mention | None:
    """The percentage of the plan right in front of the gap."""
    done = gap.sentence.mentions[gap.index - 1]
    near = done.claim.kind is ClaimKind.PERCENT and gap.clause - done.clause <= 1 and not done.depth
    return done if near and done.role in (Role.SHARE, Role.RATE, Role.PERCENT) else None


def _months_of(gap: Mention) -> tuple[int, bool]:
    """How many months of the year the last period named in front of the gap takes up, 0 where none is named, and
    whether its own sentence names it.
    """
    start = max(gap.sentence.paragraph.block.span.start, gap.sentence.start - _REACH)
    words = gap.sentence.text[start : gap.claim.start]
    if _DAY.search(words, gap.sentence.start - start) is not None:
        return 0, False
    found = [(m.start(), number_of(m[1] or m[2]) or 0) for m in _MONTHS.finditer(words)]
    found += [(m.start(), months) for said, months in _STRETCHES for m in said.finditer(words)]
    place, months = max(found, default=(0, 0))
    if any(alone.start() > place for alone in _MONTH_ALONE.finditer(words)):
        return 0, False  # 上半年完成62.3%，7月完成9.8%，累计完成72.1%
    return months, start + place >= gap.sentence.start
