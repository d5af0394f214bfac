"""Changes between two figures whose times are told in clauses of their own, in everyday words.

上回庙会，豆腐摊卖了250斤，这回下雨，只卖了200斤，下滑20.0%: no clause with a figure says whose
time it is of. The clause in front says it, up to the one that tells the other time.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.linking.choice import Proposal, may_be_meant
from checker.linking.conditions import BOUNDS
from checker.linking.growth.differences import difference
from checker.linking.growth.growth_readings import growth_of
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.reach import size
from checker.model.patterns import pattern
from checker.model.relation import Confidence

_SPAN = "(?:年|个?月|周|季度?|个?星期|个?礼拜|个?周末|趟|回|次|届|茬|场|期|天)"
_THEN = pattern(f"(?:[上前去头]一?{_SPAN}|昨[天日晚]|前[天日晚]|往年|早先|原先|从前|当初|起初)(?![末底初间来])")
_NOW = pattern(
    f"(?:今[年天日晚]|[本这当]一?{_SPAN}|眼下|现在|如今|目前|眼前|后来|第二[天年月回趟次季茬]|次[日年]|转[天年]|隔天)"
)
_BARE = pattern(
    "[，,\\s]*(?:(?:一下子?|总共|整整|足足|反倒|反而|就|却|又|共|同比)"
    "|(?:增[加长多]|减少|上[升涨]|下[降滑跌]|提高|降低|[多少](?:卖|收|来|接|打|拉|送|做|产|销|发|办|摘|捞)?"
    "|[涨跌降升落减增高低](?!于))(?:了|出|掉|去)*|幅?度?(?:达|为|是)?|约|近)*"
)
_COMPARES = pattern("[比较]")
_PAIR = 2
_LONG = 60


def link_then_and_this_time(sentence: Sentence) -> Iterator[Proposal]:
    """Every change right behind two figures, the first of the time that a clause in front of it tells."""
    for change in sentence.mentions[_PAIR:]:
        then, now = sentence.mentions[change.index - _PAIR : change.index]
        if change.role not in (Role.GROWTH, Role.CHANGE) or change.depth or change.direction == 0:
            continue
        if not _stand_in_a_row(then, now, change) or _BARE.fullmatch(change.head) is None:
            continue
        if change.role is Role.CHANGE and change.unit != now.unit:
            continue
        start = sentence.mentions[then.index - 1].claim.end if then.index else sentence.start
        before = sentence.text[max(start, then.claim.start - _LONG) : then.claim.start]
        between = sentence.text[then.claim.end : now.claim.start]
        if _THEN.search(before) is None or _NOW.search(before) is not None or _COMPARES.search(before + between):
            continue
        if _NOW.search(between) is None or _THEN.search(between) is not None or size(then) == 0:
            continue
        reading = growth_of(change, now, then) if change.role is Role.GROWTH else difference(change, now, then)
        moved = (size(now) > size(then)) is (change.direction > 0)
        yield Proposal((reading,), Confidence.HIGH if moved and may_be_meant(reading) else Confidence.LOW)


def _stand_in_a_row(then: Mention, now: Mention, change: Mention) -> bool:
    plain = all(m.role is Role.LEVEL and not m.depth and m.claim.approximation not in BOUNDS for m in (then, now))
    beside = change.clause - now.clause == 1 and then.peer == now.peer == change.peer and now.clause > then.clause
    return plain and beside and then.unit == now.unit and then.claim.kind is now.claim.kind
