"""Targets: whether the words agree with the figure and its target: 达标, 尚有差距, 低于限额46.2亿元, 控制在5%以内."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.linking.facts.completions import GOAL, is_of_target
from checker.linking.facts.held_to_limits import figures_held_to_limits, limits_within_brackets
from checker.linking.facts.judged_targets import judged_targets
from checker.linking.facts.listed_targets import OF_ALL, WORDS_OF_ALL
from checker.linking.facts.target_relations import verdict_relation
from checker.linking.facts.verdict_words import Verdict, verdicts_of
from checker.linking.passage import Paragraph, Role, Sentence
from checker.model.claim import Claim, ClaimKind
from checker.model.patterns import pattern
from checker.model.relation import Relation

SAYS = pattern("完成|实现|达|符合|差距|高于|优于|好于|超过|超出|低于|[少短快]于|控制在|突破|[之以]内|限内|线内|围内")
"""One of these is in every verdict; a plain search for them is cheap."""
_NAMES_TARGET = pattern(
    "限值|标准|承载|阈值|容量|目标|指标|任务|计划|预算|要求|红线|上限|下限|限额|预期|控制|责线|戒线|警线|标线|格线|核线"
    "|管控|规定|法定|[国省市]定|时限|定额|核值|警值|容忍"
)
"""One of these is beside every target."""


def link_targets(paragraph: Paragraph) -> Iterator[Relation]:
    """Every verdict on a target whose figure and target stand in its sentence."""
    for sentence in paragraph.sentences:
        place = sentence.text, sentence.start, sentence.end
        if SAYS.search(*place) is None or _NAMES_TARGET.search(*place) is None:
            continue
        compared: set[int] = set()
        settled: list[Claim] = []
        for relation in figures_held_to_limits(paragraph, sentence):
            compared.update(member.claim.start for member in relation.members if member.role == "target")
            settled += [member.claim for member in relation.members if member.role == "verdict"]
            yield relation
        verdicts = [each for each in verdicts_of(sentence) if not _is_settled(each, settled, sentence)]
        if verdicts:
            judged = [*judged_targets(sentence, verdicts, compared), *limits_within_brackets(sentence, verdicts)]
            yield from judged
            told = {
                member.claim.start for relation in judged for member in relation.members if member.role == "verdict"
            }
            yield from _completed(sentence, verdicts, told)


def _is_settled(verdict: Verdict, settled: Sequence[Claim], sentence: Sentence) -> bool:
    """计划4115人，完成3629人；产量106.42万吨，超额完成计划99.74万吨: of the goal behind it, and of no other stretch."""
    begin = max(verdict.start - WORDS_OF_ALL, sentence.start)
    if OF_ALL.search(sentence.text, begin, verdict.end) is not None:
        return False
    return any(claim.start < verdict.end and verdict.start < claim.end for claim in settled)


def _completed(sentence: Sentence, verdicts: list[Verdict], told: set[int]) -> Iterator[Relation]:
    """完成目标的92.5%，超额完成: the share of a target says by itself whether it was met.

    ``told`` holds the starts of verdicts on figures that stand beside their targets: nothing is said of them twice.
    """
    for share in sentence.mentions:
        if share.role is not Role.SHARE or share.claim.kind is not ClaimKind.PERCENT:
            continue
        if not is_of_target(share) and (share.name != "base" or GOAL.search(share.head) is None):
            continue
        verdict = next((each for each in verdicts if each.start > share.claim.start), None)
        if (
            verdict is None
            or verdict.start in told
            or (
                verdict.is_met
                and "超" not in (words := sentence.text[verdict.start : verdict.end])
                and not (
                    _DONE.fullmatch(words) and _RIGHT_BEHIND.fullmatch(sentence.text, share.claim.end, verdict.start)
                )
            )
        ):
            continue
        between = sentence.text[share.claim.end : verdict.start]
        if "；" not in between or "均" in sentence.text[verdict.start - 2 : verdict.end]:
            yield verdict_relation(sentence, share.claim, None, verdict, at_least=verdict.is_met)


_DONE = pattern(
    "(?:已经?|均|都|全部|提前|全面|顺利|圆满|如期|胜利)+(?:完成|实现)了?(?:全年|年度|年初|当年)[^\\W\\d_a-zA-Z]{0,6}(?:目标|任务|计划|指标)(?:任务)?"
)
_RIGHT_BEHIND = pattern("[，,]")
"""完成年度计划80亿元的90.8%，圆满完成全年投资计划: all of it was done."""
