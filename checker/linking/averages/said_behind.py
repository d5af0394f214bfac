"""What a bracket behind an average says that it is of, or words in front: 平均住院日8.2天（按实际占用总床日数计）."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.averages.terms import Term
from checker.linking.passage import Mention
from checker.model.patterns import pattern

_SAID = pattern("[（(](?:按照?|以)(?P<name>[^，,。；;（()）\\d]{2,16}?)(?:计算?|测算|统计|折算|核算)[）)]")
_SHORT = 3


def said_behind(average: Mention, terms: Sequence[Term]) -> list[Term]:
    """The one figure in front whose words are those of the bracket; [] where there is none, or several."""
    name = _basis_of(average)
    named = [t for t in terms if t.mention.claim.start < average.claim.start and name in t.mention.label]
    return named if len(named) == 1 and len(name) >= _SHORT else []


def counted_behind(average: Mention, counts: Sequence[Term]) -> list[Term]:
    """案均罚没0.91万元（按办结案件计）: the one count that the bracket says the average is taken over, by its verb."""
    verb = _verb_of(average)
    named = [t for t in counts if t.mention.claim.start < average.claim.start and verb in t.mention.lead]
    return named if len(named) == 1 and len(verb) >= _VERB else []


def names_divisor(average: Mention, labels: Sequence[str]) -> bool:
    """Whether the bracket behind the average names what has these labels, so that no other figure will do."""
    verb = _verb_of(average)
    return len(verb) >= _VERB and any(verb in label for label in labels)


def is_untold(average: Mention, terms: Sequence[Term]) -> bool:
    """人均47900元（按年均人口计） behind 年末人口86.4万人: whether no figure bears the words of the bracket."""
    verb = _NOUN.sub("", _bracket_of(average))
    return len(verb) >= _VERB and not any(verb in t.mention.label for t in terms)


def _verb_of(average: Mention) -> str:
    return _NOUN.sub("", _basis_of(average))


def _basis_of(average: Mention) -> str:
    """The words that say what the figure goes by, in a bracket behind it or right in front; "" without any."""
    behind = _bracket_of(average)
    said = _IN_FRONT.search(_words_before(average)) if not behind else None
    return behind or (said["name"].removesuffix("数") if said is not None else "")


def _bracket_of(average: Mention) -> str:
    text, end = average.sentence.text, average.claim.end
    said = _SAID.match(text, end) if text[end : end + 1] in _OPENING else None
    return said["name"].removesuffix("数") if said is not None else ""


def _words_before(average: Mention) -> str:
    """The words between the figure in front and the average: 按结案件数计，案均12969元."""
    mentions, text = average.sentence.mentions, average.sentence.text
    start = mentions[average.index - 1].claim.end if average.index else average.sentence.start
    return text[max(start, average.claim.start - _FRONT) : average.claim.start]


_FRONT = 24
_IN_FRONT = pattern("[，,（(]按照?(?P<name>[^，,。；;（()）\\d]{2,10}?)(?:计算?|测算|折算|核算)[）)，,]?[^，,]{0,8}$")


_VERB = 2
_NOUN = pattern("^(?:实际|当年|本年|全部|已)|的?(?:案件|案|件|人员|人次?|户|项目|工单|批次|单位)$")
_OPENING = ("（", "(")
