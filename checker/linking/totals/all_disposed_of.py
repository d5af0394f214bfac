"""Ways in which all of a whole were dealt with, where words behind the list say so.

75条问题线索，转派驻纪检组41条，移公安机关6条，退主管部门28条，全部分流完毕.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking.passage import Mention
from checker.model.patterns import pattern

_FEW = 3
_NEAR = 24
_DONE = (
    "分流|办结|办理|处置|处理|流转|移交|移送|转办|转交|分办|交办|分发|分派|派发|发放|安置|分配|答复|回复|清退|清理|消化|核销|了结"
    "|化解|解决|落实|整改|审结|结案|销号"
)
_ALL_DONE = pattern(
    "[^，,。；;：:、\\d]{0,4}[，,；;]\\s*(?:至此|目前|现|截至目前|截至[年月]底|到[年月]底)?[，,]?(?:上述[^，,。；;\\d]{2,6})?"
    f"(?:(?:现?已|均|都|业)?已?经?(?:全部|悉数|全数|逐一|全都|均|都)已?(?:依法|依规|按[期时规]|及时|如期|妥善|分类|得到|予以)*(?:{_DONE})"
    f"|(?:{_DONE})(?:全部)?(?:完毕|到位))(?:完毕|完成|到位|完|了)?(?=[，,。；;]|$)"
)
_WAY = pattern(
    "[，,、；;\\s]*(?:[其当]中)?(?:已|经|依法|其余)*"
    "(?:转|移|退|交(?!通)|派|分[送流发办]|送|留|存查|归档|直接|当[场即面]|现场|联合|协[调助]|督办|自办|[^，,。；;、\\d]{0,6}(?:直|自|承|代|督)办|限期|停产|销毁|拍卖|变卖|变现|返还|发还|上缴|上交|捐"
    "|没收|批准|准予|核准|不[予批准受]|驳回|撤[诉回销]|调解|和解|判决|裁[定决]|解释|劝[返退导阻]|引导|遣返|遣送|安置|救助|谈话|函询|暂存|了结|诫勉"
    "|支持|维持|变更|补正|终止|中止|采纳|部分采纳|不采纳)"
)


def is_all_disposed_of(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether three ways or more of dealing with the figure right in front end with words that all are dealt with."""
    first, last = parts[0], parts[-1]
    beside = first.index == whole.index + 1 and last.index - first.index == len(parts) - 1
    if len(parts) < _FEW or not beside or last.sentence is not whole.sentence or last.peer != whole.peer:
        return False
    text, start = last.sentence.text, last.claim.end
    said = _ALL_DONE.match(text, start, min(start + 2 * _NEAR, last.sentence.end))
    return said is not None and all(_WAY.match(part.lead) for part in parts)
