"""What words around a list say of it: how many parts there are (五类案件总数23335件), that nothing else is left or is
counted twice (三种玩法之外再无其他), that all of it was dealt with (352件，均已办结，其中…).
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.counting import number_of
from checker.linking.passage import Mention
from checker.model.patterns import pattern

_FEW = 3
_COUNTED = pattern("([两二三四五六七八九十]|[2-9]|1\\d)(?:类|项|种|个方面|部分|大类|个部分|方面|级|大块|块)")


def is_counted(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the words in front of the whole say how many parts there are: 五类案件总数23335件，其中 …."""
    said = _COUNTED.search(whole.head)
    if len(parts) == 2 and parts[0].sentence is not whole.sentence:
        return False  # 药费节约A，耗材节约B，两项节约C。…: the two stand in front
    return said is not None and number_of(said.group(1)) == len(parts)


_NOTHING_ELSE = pattern(
    "[，,；;。]?\\s*(?:除[^，,。；;]{0,8})?(?:(?:这|上述|以上)?(?P<number>[两二三四五六七八九])[类种项者家个][^，,。；;]{0,6})?"
    "(?:之外|以外|此外|外)?(?:再无|再没有|别无|没有|并无|无)(?:其[他它余]|别的|另外|遗漏)"
    "|[，,；;。]\\s*[^，,。；;\\d]{0,6}(?:至此|到此|以上|均?已)全部(?:列明|列出|列示|列全)|[，,；;。]\\s*[^，,。；;\\d]{0,4}不重不漏"
)
_OTHER = "(?:别的|别处|旁的|其[他它余]的?|另外的|剩下的|余下的)"
_ONE = "(?:一[^\\W\\d_a-zA-Z]|半[^\\W\\d_a-zA-Z])"
_NO_OTHER = pattern(
    f"[^，,。；;、：:\\d]{{0,6}}[，,；;。]\\s*(?:{_OTHER}[^，,。；;\\d]{{0,6}}?(?:{_ONE}?(?:也|都|全|均|全都|一概|统统)(?:没|未|不|无)|{_ONE}[^，,。；;\\d]?没)"
    f"|{_OTHER}[^，,。；;\\d没]{{0,6}}(?:没有|没了|全无|皆无)(?=[，,。；;]|$)"
    f"|(?:再|也|就|并)?(?:没有?|无){_ONE}?(?:别的|旁的|其[他它]|漏|空|多余|剩)|再没|{_ONE}(?:也|都)?(?:不|没)(?:剩|留|多|少|差|漏|落|缺)"
    "|(?:[^，,。；;\\d]{0,6})?(?:总共|一共|拢共|全部[^，,。；;\\d]{0,5}|只|也)?就(?:是|有)?这(?P<number>[两二三四五六七八九十])?[几么些样类种个家处项笔块]"
    "|(?:都|全|全部|全都|正好|刚好|恰好)(?:都|部)?[分发送办卖领用给交装搬运派散][^，,。；;\\d]{0,2}(?:完|光|掉|清|出去|下去|到位)|不多不少"
    "|除(?:了|去)?[这此以上述]{1,2}[^，,。；;\\d]{0,6}(?:外|以外|之外)?[，,]?[^，,。；;\\d]{0,4}(?:没|无|不)[^，,。；;\\d]{0,4}(?:别的|其[他它]|旁的))"
)
"""其他楼层一盏没换, 一箱不剩, 就这三样: in everyday words."""
_DISJOINT = pattern(
    "[，,；;。]?\\s*(?:(?:这|上述|以上)?[两二三四五六七八九][类种项者家个支]?[^，,。；;]{0,8}?)?(?:之间|相互|彼此)*"
    "(?:(?:没有|并无|不存在|均?无)(?:任何)?(?:重复|交叉|重叠|重合)|互不(?:重复|交叉|重叠)|不(?:重复|交叉|重叠))"
)


def is_closed_behind(parts: Sequence[Mention]) -> bool:
    """Whether words behind the list say that there is nothing else: 三种玩法之外再无其他."""
    last = parts[-1]
    text, start, end = last.sentence.text, last.claim.end, last.sentence.end
    said = _NOTHING_ELSE.match(text, start, min(start + _BEHIND, end)) or _NO_OTHER.match(
        text, start, min(start + _FAR, end)
    )
    return said is not None and number_of(said.group("number") or "") in (0, len(parts))


def are_disjoint(parts: Sequence[Mention]) -> bool:
    """Whether words behind the list say that nothing in it is counted twice: 两种力量没有重复计列的任务."""
    last = parts[-1]
    end = min(last.claim.end + len(last.tail) + _BEHIND, last.sentence.end)
    limit = min(last.claim.end + 2 * _FAR, last.sentence.paragraph.block.span.end)
    if _ONE_SORT.search(last.sentence.text, last.claim.end, limit) is not None:
        return True
    return _DISJOINT.match(last.sentence.text, last.claim.end + len(last.tail), end) is not None


_ONE_SORT = pattern(
    "每[单件户人条个笔宗起](?:都)?只[记算填登归列计报](?:了)?一[种类项个样处次][^，,。；;\\d]{0,6}|一[^\\W\\d_a-zA-Z](?:也|都)没(?:有)?重[复着登记]"
)
"""每户只登记一样, 一户都没重复."""
_BEHIND, _FAR = 24, 36

_ALL_DEALT = pattern(
    "(?:均|都|全部|悉数)(?:已经?|得到|依法|及时|按期|妥善|有效|获)*(?:全部)?"
    "(?:办结|解决|处置|处理|答复|回复|化解|整改|办理完毕|结案|审结)[^，,。；;：:\\d]{0,6}[，,；;：:]"
)
_DEALT_WITH = pattern("解决|办结|处置|处理|答复|回复|化解|整改|说明|调解|调处|劝导|引导|转办|移送|撤诉|和解|判决|裁决")


def is_all_dealt_with(whole: Mention, parts: Sequence[Mention]) -> bool:
    """问题352件，均已办结，其中当场解决218件、限时办结119件、解释说明15件: closed, all in the ways that are told."""
    if len(parts) < _FEW or parts[0].sentence is not whole.sentence or not 0 < whole.claim.end < parts[0].claim.start:
        return False
    said = _ALL_DEALT.search(whole.sentence.text, whole.claim.end, parts[0].claim.start)
    return said is not None and all(_DEALT_WITH.search(part.label) for part in parts)
