"""Whether a figure is a stock at the beginning or at the end: 年初，冷库结存疫苗3.62万支; 年末实有264户."""

from __future__ import annotations

from checker.linking import cues
from checker.linking.passage import Mention, Role, Sentence
from checker.linking.stocks.signs_of_flows import NET
from checker.model.patterns import pattern

_STOCKS = (Role.LEVEL, Role.PREVIOUS)
# plain characters in front of every alternative let the search skip all others at full speed
OPENING = pattern(
    f"{cues.CARRIED_IN.pattern}|年初|期初|月初|季初|上(?:学?年|月|季度?|学?期)[末底]|上年末|上一?年度?[末底]|去年末|去年底|去年年[末底]|上周末|开学[时初]|上(?:[期月]|季度?|学期)(?:累计|滚存)?结[余存]"
    "|(?<=[由从以用])历年(?:滚存|累计)?结[余存]|年前(?:全[市县区省])?(?:只|仅|共)?有|原有库存|[跨转]入本年的|"
    + "|".join(f"{time}前[^，,。；;]{{0,2}}[库结]?存" for time in "汛节会赛")
)
CLOSING = pattern(
    f"{cues.CARRIED_OUT.pattern}|年末|岁末|期末|月末|季末|年底|月底|季底|期底|仍有|眼下|目前(?:实有|尚有|共有)?|现有|尚有|实有"
    "|日(?<=\\d日)|^[，,\\s]*[尚现仍]?存$|累计结[余存]|季度末|放假[时前]|散学时|现行有效|继续有效|现[藏存]"
)
COMPARED = pattern("[比较]")


def begins_movement(mention: Mention) -> bool:
    """累计结余由年初的2.406亿元变为年末的2.363亿元: both are of the name in front."""
    return _FROM.search(mention.lead) is not None


_FROM = pattern("[由从](?:年|期)初的?$")
TIME = pattern(
    "(?:19|20)\\d\\d年?[末初底]?|余额|仍|在[库站院]|结余|库存|实有|现有|尚有|数|[为达有]|截至|至|到|\\d+月|\\d+日|(?:年|期|月|季)[末初底]|底|共"
    "|全[市县省区]|[，, ]"
)


def reached(opening: Mention) -> Mention | None:
    """What the movement that the figure begins comes to, in its clause."""
    behind = opening.sentence.mentions[opening.index + 1 : opening.index + 2]
    return next((m for m in behind if m.clause == opening.clause and cues.CHANGED_TO.search(m.lead)), None)


def tells_stocks(sentence: Sentence) -> bool:
    """Whether words of the sentence name a stock at the beginning or at the end; without them no figure is one."""
    text, start, end = sentence.text, sentence.start, sentence.end
    return CLOSING.search(text, start, end) is not None or OPENING.search(text, start, end) is not None


def is_opening(mention: Mention) -> bool:
    """Whether the figure is what was there before the period began."""
    if mention.role not in _STOCKS:
        return False
    return OPENING.search(mention.lead) is not None or opens_at_first(mention)


def opens_at_first(mention: Mention) -> bool:
    """年初，冷库结存疫苗3.62万支: a time that opens the sentence is that of its first figure, if that is a stock."""
    if mention.index or mention.depth or IS_STOCK.search(mention.lead) is None:
        return False
    return _AT_FIRST.match(mention.sentence.words) is not None


_AT_FIRST = pattern(
    "\\s*(?:截[至止]到?|到)?(?:(?:本|当|今)?(?:[年期月季]初|[汛会]前|开学)|第?[一二三四]季度初|上半年初|下半年初"
    "|(?:上一?[年月季期]|上一?(?:年|季)度|上学期|去年年?)[末底])时?[，,]"
)
IS_STOCK = pattern(
    "结[存余转]|库存|存栏|存量|余额|未结|未审结|未执结|在[册库编岗籍管院所押矫住校园]|现有|实有|保有|存[有款书]|馆藏|(?<!没)有(?![关效限色序机偿害])"
)


def is_closing(mention: Mention) -> bool:
    """Whether the figure is what is there when the period ends."""
    if not mention.is_level or CLOSING.search(mention.lead) is None:
        return False
    return NET.search(mention.lead) is None and OPENING.search(mention.lead) is None
