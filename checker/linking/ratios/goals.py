"""Ratios that ought to be, and are made of no figures: 要把生师比降到16∶1, 力争床护比达到1∶0.5, 1∶4的配备标准."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention
from checker.model.patterns import pattern

_MOVES = "降|提高|提升|上升|升|达|控制|保持|调整|缩小|优化|压|配备|配置|恢复|维持|实现|不[高低少大]于|不得"
_COMES_TO = f"(?:{_MOVES})[^，,。；;：:]{{0,4}}$"
_MODAL = "(?:(?<![主重需首简概扼])要(?![求素件点闻])|应(?![届聘急诊到收征检缴付交对用力])|需要?(?!求)|须)"
_MEANT = "(?:力争|争取|确保|务必|才能|计划|规划|拟|预计|有望|若|倘若|如果|如要|目标[是为]|要求)"
_OUGHT = pattern(
    f"{_MODAL}[^，,。；;：:比]{{0,6}}{_COMES_TO}"
    f"|{_MODAL}[^，,。；;：:]{{0,8}}[把将使让][^，,。；;：:]{{2,16}}{_COMES_TO}"
    f"|{_MEANT}[^，,。；;：:]{{0,20}}{_COMES_TO}"
)
_RULED = pattern(
    "(?:规定|核定|标准|国标|[省部国]颁|法定|要求|目标|设计|规划|理想|警戒)"
    "的?[^，,。；;：:]{0,10}比(?:例|值)?(?:应|须|要)?[为是]?$"
)
_BY_RULE = pattern("\\s*(?:以内|以上|以下|左右)?的?[^，,。；;、]{0,8}?(?:标准|要求|目标|规定|底线|红线|警戒线)")


def is_goal(run: Sequence[Mention]) -> bool:
    """Whether the ratio is what something is to become, or by a rule has to be."""
    head, tail = run[0].head, run[-1].tail
    return (_OUGHT.search(head) or _RULED.search(head) or _BY_RULE.match(tail)) is not None
