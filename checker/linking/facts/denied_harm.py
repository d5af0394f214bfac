"""People who came to harm in what is said to have harmed nobody: 全县未发生人员伤亡。…，另有2人在转移途中受伤."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.facts.denied_elsewhere import OTHER_PLACE
from checker.linking.passage import Mention
from checker.model.patterns import pattern

_HARM = frozenset(("人员伤亡", "伤亡", "人员死亡", "人员受伤"))
_CAME_TO = {
    "人员死亡": pattern("[^，,。；;、\\d不未无没免]{0,10}(?:死亡|遇难|身亡)"),
    "人员受伤": pattern("[^，,。；;、\\d不未无没免]{0,10}(?:受伤|轻伤|重伤|轻微伤)"),
}
_EITHER = pattern("[^，,。；;、\\d不未无没免]{0,10}(?:死亡|遇难|身亡|受伤|轻伤|重伤|轻微伤)")
_NOT_THERE = pattern(
    "救治|救助|救出|医治|护送|转运|演[练习]|模拟|预[案防]|交通|事故|火灾|案|斗殴|工伤|溺水|历史|[往常]年|累计|因病|生病|曾"
    "|通报|警示|教训|案例|观摩|某|上下班|返乡|分包|外包|相关方|外单位|供应商|承运"
)
_NEAR = 2


def is_hurt_there(mention: Mention, end: int, names: Sequence[str], subject: str) -> bool:
    """Whether the figure counts people who came to the very harm that is denied beside it, of nobody in particular.

    The denial ends at ``end``; of what its ``subject`` names in front of it, if anything, it speaks alone.
    """
    said = [name for name in names if name in _HARM]
    if not said or len(subject) > 1 or mention.unit != "人" or mention.depth:
        return False
    if not any(_CAME_TO.get(name, _EITHER).match(mention.tail) for name in said):
        return False
    sentence = mention.sentence
    if mention.claim.start < end or sentence.text.count("。", end, mention.claim.start) > _NEAR:
        return False
    words = _TO_HOSPITAL.sub("", sentence.words)
    if _is_of_one_body(sentence.text, sentence.paragraph.block.span.start, end):
        words = _OF_ITS_OWN.sub("", words)
    return not any(other.search(words) for other in (_NOT_THERE, _YEAR, OTHER_PLACE, cues.PREVIOUS))


_TO_HOSPITAL = pattern("送往?医(?:院)?(?:就诊|抢救|救治|医治|治疗)")
_OF_ITS_OWN = pattern("(?<!交通)(?<!火灾)事故|工伤")
_YEAR = pattern("(?:19|20)\\d\\d年")
_ONE_BODY = pattern("项目部|工地|工程|施工|(?<![子分母])公司|[我本该全][厂矿站场段]")


def _is_of_one_body(text: str, start: int, end: int) -> bool:
    """Whether the sentence that denies it is of one works or company, whose accidents are its own."""
    opened = max(start, text.rfind("。", start, end) + 1, end - _REACH)
    return _ONE_BODY.search(text, opened, end) is not None


_REACH = 80
