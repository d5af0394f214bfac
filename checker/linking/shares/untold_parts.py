"""Shares of a part that is not told, whatever figure stands in front of them: 党员212人，女党员占46.2%."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.passage import Mention, Role
from checker.linking.reach import narrowing_of
from checker.linking.shares.base_words import base_words
from checker.linking.shares.taken_together import has_share, is_together, words_together
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern

_MOST_LISTED = 12
_TWO = 2
_LONG = 2
_WORD = 2
_JOINT = pattern("[、和及与]")
BACK_REFERENCE = pattern("上述|以上|前述|这")


def is_of_others(share: Mention, part: Mention) -> bool:
    """Whether the share has a subject of its own, and the figure in front one too, or is what it is taken from.

    87名教师中，研究生学历的占19.5%; 研究生84人，占28.3%；本县户籍的占61.3%.
    """
    # 乔木占27.7%、灌木占21.5%: each has its own
    subject = cues.subject_of(_NOTE.sub("", share.lead if share.separator == "、" else share.head))
    apart = part.peer != share.peer and part.sentence is share.sentence
    if _REST.fullmatch(subject) is not None and not is_together(share):
        if apart or (part.sentence is not share.sentence and is_rest_of_shares(share)):
            return True
    if subject and share.clause != part.clause and f"非{subject}" in part.lead and "非" not in share.head:
        return True  # 税收18.6亿元…；非税4.3亿元，税占比81.2%
    if subject.startswith("已") and len(subject) > _LONG and f"待{subject[1:]}" in part.lead:
        return True  # 销号412个，待治理176个，已治理占70.1%
    denied = _DENIES.search(subject) if share.clause != part.clause else None
    if denied is not None and denied["deed"] in part.lead and _DENIES.search(part.lead) is None:
        return True  # 参加活动5652人，…，未参加活动的占
    if share.name or is_together(share) or len(subject) < _LONG or share.clause == part.clause:
        return False
    if cues.overlap(subject, part.label) >= _LONG or BACK_REFERENCE.search(share.head):
        return False
    if len(subject) >= _SHORT and apart:
        return True  # 检查A、化验B；医疗服务收入（不含药品）占比27.64%
    return SCOPE_AFTER.search(part.tail) is not None or (
        _OF_SOME.search(share.lead) is not None and has_share(part, share)
    )


def is_rest_of_shares(share: Mention) -> bool:
    """其余10269亩。…初步核实占53.1%、谈话函询占2.7%，其余占44.2%: what shares leave, and not the rest told before."""
    before = share.sentence.mentions[share.index - 1] if share.index else None
    rest = _REST.fullmatch(cues.subject_of(share.head)) is not None
    return rest and before is not None and before.role is Role.SHARE


_DENIES = pattern("(?:没有|[未没不])(?:能|曾|经|予)?(?P<deed>[^\\W\\d_a-zA-Z]{2})")


def is_sort_of(share: Mention, part: Mention) -> bool:
    """Whether the share's subject is the name of the figure right in front of it with a word that narrows that."""
    if share.index != part.index + 1 or share.clause - part.clause != 1 or share.depth or share.name:
        return False
    name, subject = part.lead.strip("，,、；; "), cues.subject_of(share.head)
    if subject in part.label:
        return False
    if _is_of_one_sex(subject, name):
        return True  # 志愿者人数为1.2万人，女性志愿者人数占
    if len(name) < _LONG or not subject.endswith(name):
        return False
    return _SAME.fullmatch(narrowing_of(subject.removesuffix(name))) is None


def _is_of_one_sex(subject: str, name: str) -> bool:
    """Whether the subject is the men or the women among those that the name ends with: 女性志愿者 of 在册志愿者."""
    sex = _SEX.match(subject)
    people = _HOW_MANY.sub("", subject[sex.end() :]) if sex is not None else ""
    return len(people) >= _TWO and _HOW_MANY.sub("", name).endswith(people)


_SEX = pattern("[男女]性?")
_HOW_MANY = pattern("(?:总?(?:人数|[人数量额]))?(?:共计|共有|共|约|达到|达|有|为|是)*$")
_SAME = pattern("(?:上述|以上|这些|此类|该类|其中|年末|年底|目前|现有|所有|全部|共有|[该其此这共本全各])*")
_REST = pattern("其[余他它](?:各?[类项])?|剩余|余下")
_SHORT = 3
_NOTE = pattern("[（(][^（）()]*[）)]")
"""医疗服务收入（不含化验）占比: what a note names is not what the share is of."""
SCOPE_AFTER = pattern("(?:[中里]|里面|之中)$")
_OF_SOME = pattern("的(?:仅|约|已|各)*占$")


def adds_up_shares(share: Mention, amounts: Sequence[Mention]) -> bool:
    """扣除2155份后，余1497份；甲占32.3%，乙占46.6%，两项合计占78.9%: what is added up are the shares of its stretch."""
    if not amounts or amounts[0].peer == share.peer or share.index < _TWO or words_together(share) is None:
        return False
    front = share.sentence.mentions[max(0, share.index - _MOST_LISTED) : share.index]
    return sum(1 for m in front if m.role is Role.SHARE and m.peer == share.peer and not m.depth) >= _TWO


def goes_on_with_untold(share: Mention) -> bool:
    """冻结9.16亿股，其中252号冻结股份占其持股的3.39%，占总股本的1.17%: of that, of which no figure is told."""
    front = [m for m in share.sentence.mentions[max(0, share.index - _LONG) : share.index] if not m.depth]
    before = front[-1] if front else None
    if before is None or before.role is not Role.SHARE or share.clause - before.clause != 1 or share.depth:
        return False
    among, _, subject = before.lead.partition("其中")
    told = any(m.clause == before.clause and m.is_level for m in front)
    own = len(subject.partition("占")[0]) > _LONG and not told
    return own and not among.strip("，, ") and _BARE_OF.match(share.lead) is not None


_BARE_OF = pattern("[，,\\s]*占")


def only_counts_names(share: Mention) -> bool:
    """11座水库蓄水2163万立方米，沙坝、柳林两座占了四成: what the two have of what was told last, not two of 11."""
    if share.index < _TWO or share.depth or share.name == "base" or is_together(share):
        return False
    last, counted = share.sentence.mentions[share.index - 2 : share.index]
    beside = counted.clause == share.clause == last.clause + 1 and counted.claim.kind is ClaimKind.COUNT
    if not beside or not last.is_level or last.depth or last.unit == counted.unit:
        return False
    names = [name for name in _JOINT.split(counted.lead.strip("，,、 ")) if name.strip()]
    return counted.claim.written > 1 and (len(names) == counted.claim.written or names == ["前"])


def tells_how_long(part: Mention) -> bool:
    """节后25天发送537.3万人次，节后占65.0%: whether the days are those of the figure behind them."""
    behind = part.sentence.mentions[part.index + 1 : part.index + 2]
    counted = any(m.is_level and m.clause == part.clause and m.unit != part.unit for m in behind)
    return part.claim.kind is ClaimKind.DURATION and counted


def is_class_again(share: Mention, part: Mention) -> bool:
    """一次献血400毫升的18127人次，…，400毫升占比为60.0%: the name of a class, and no amount."""
    if part.index + 1 != share.index or part.clause != share.clause or part.lead.strip("，,、；; "):
        return False
    return any(m.claim.literal == part.claim.literal for m in share.sentence.mentions[: part.index])


def is_what_it_is_among(share: Mention, part: Mention) -> bool:
    """储蓄存款121.86亿元，占76.68%。储蓄存款中定期存款占81.36%: how much is 定期 is not told."""
    said = _AMONG_IT.match(share.head)
    if said is None or part.clause == share.clause and part.sentence is share.sentence:
        return False
    return said["base"] in part.label and set(said["part"][:_WORD]).isdisjoint(part.label)


_AMONG_IT = pattern("[，,；;\\s]*(?:其中)?(?P<base>[^，,。；;中里\\d]{2,10})[中里](?P<part>[^，,。；;占\\d]{2,10})占")


def is_the_total(share: Mention, part: Mention) -> bool:
    """水产品总产量31.30万吨，海水产品占总产量的84.0%: whether the figure in front is what the words say it is of."""
    words, subject = base_words(share), share.head.partition("占")[0].strip("，,；;、 其中")
    return words.startswith("总") and len(words) > _WORD and words in part.lead and len(subject) >= _WORD
