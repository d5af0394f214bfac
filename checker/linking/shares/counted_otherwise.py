"""Shares of what the figure in front does not count, and of groups that a stretch of its own opens with."""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.counting import number_of
from checker.linking.passage import Mention
from checker.model.claim import ClaimKind
from checker.model.patterns import pattern


def counts_others(subject: str, part: Mention) -> bool:
    """Whether the share's subject is not what the figure counts, but what those have: 公办园71所，在园幼儿占比63.8%;
    上市企业18家，上市企业营收占比46.2%.
    """
    if part.claim.kind is not ClaimKind.COUNT or subject in part.label:
        return False
    own = next((at for at in range(len(subject) - 1, 1, -1) if part.label.endswith(subject[:at])), 0)
    if own and len(rest := subject[own:]) > 1 and _MEASURED_BY.fullmatch(rest) is None:
        return "人" not in part.unit
    return counts_people_or_money(subject, part)


def counts_people_or_money(subject: str, part: Mention) -> bool:
    """Whether the words are of people or of money, and the figure counts something else."""
    if _PEOPLE.search(subject) is not None:
        return "人" not in part.unit and _PEOPLE.search(part.label) is None and part.unit not in _COUNTS_PEOPLE
    return _MONEY.search(subject) is not None and _MONEY.search(part.label) is None


def is_of_others_than_counted(share: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the words count more or fewer than the parts, or these are no list of one whole: 三类合计占72.9%."""
    said = _SO_MANY.search(share.head)
    if said is None:
        return False
    wholes = [share.sentence.paragraph.wholes.get(part.claim.start) for part in parts]
    of_one = all(whole is wholes[0] for whole in wholes)
    return number_of(said["number"]) != len(parts) or not of_one


_SO_MANY = pattern("(?P<number>[两二三四五六七八九])(?:种|类|项|个|者|大|家)[^，,。；;、\\d]{0,8}(?:合计|共计?|合)占")


def counts_passages(subject: str, part: Mention) -> bool:
    """Whether the words are of what passed, and the figure of money: 货车6.63亿元，占55.9%，货车流量占比不足两成."""
    if subject.endswith("面积"):
        return part.unit not in _AREAS  # 收回1027张，参与表决户数占76.6%，参与表决专有部分面积占77.4%
    return part.claim.kind is ClaimKind.MONEY and _PASSED.search(subject) is not None


_AREAS = ("亩", "公顷", "平方米", "平方公里", "平米", "㎡", "顷", "平方千米")


_MEASURED_BY = pattern(
    "(?:总?[数量]+|[^\\W\\d_a-zA-Z]数量?|合计|总共|案件|事项|件|[结办审]结|结案|处理|完成|成功|解决|化解|受理|申请|方式|渠道|类型?)[约仅共]?"
)
_PEOPLE = pattern(
    "(?:幼儿|儿童|学生|新生|[在毕]校?生|学员|患者|病人|职工|员工|教师|人员|人[数口]|老人|居民|村民|群众|旅客|乘客|游客|党员|学位)[数量]?$"
)
_MONEY = pattern("(?:金额|资金|产值|营收|收入|贷款|存款|投资|保费|货值|[销交]易?售?额|税收|利润|资产|余额)额?$")
_PASSED = pattern("(?:[车客人]流量?|流量|里程|重量|吞吐量|[件户人台辆次]数)$")
_COUNTS_PEOPLE = frozenset(("户", "例", "件", "起"))


def only_ends_alike(share: Mention, part: Mention) -> bool:
    """Whether the figure's name is only the end of what is among them: 其中确定刑量刑建议占92.3%, of 量刑建议648人.

    How many of them there are is then not told.
    """
    among = _AMONG_THEM.fullmatch(share.lead)
    if among is None or share.clause == part.clause:
        return False
    name = among["name"]
    at = next((at for at in range(len(name) - 1) if name[at:] in part.label), 0)
    return at > 0 and name[0] not in part.label


_AMONG_THEM = pattern(
    "[，,；;\\s]*其中[，,：:]?(?P<name>[^，,。；;：:、占\\d]{3,16}?)(?:的|共|合|合计|分别|约|仅|已|各|比重?例?)*占(?:比(?:重|例)?)?(?:为|达到?|约|近)*"
)


def group_of_peer(part: Mention) -> str:
    """What the stretch behind a semicolon says that its first figure is among: 网上投诉案件 of ；网上投诉案件中，."""
    before = part.sentence.mentions[part.index - 1] if part.index else None
    if before is None or before.peer == part.peer:
        return ""
    found = _GROUP.search(part.sentence.text, before.claim.end, part.claim.start)
    return found.group(1) if found is not None else ""


_GROUP = pattern("[；;]\\s*([^，,。；;：:]{3,12}?)(?:当中|里|中)[，,][^，,。；;]{0,12}$")


def is_of_another_body(mention: Mention, share: Mention) -> bool:
    """占年度采购总额的31.2%。子公司年度采购总额1.24亿元: of a body that the share's sentence does not name."""
    body = _BODY.search(mention.lead)
    return body is not None and body.group() not in share.sentence.words


_BODY = pattern("子公司|分公司|母公司|联营企业|合营企业|基金会|工会|上[次年期]|去年|海外|境外")


def is_of_another(share: Mention, part: Mention, whole: str) -> bool:
    """Whether words of share and base show that how much there is of its subject is not told; ``whole`` is the base."""
    if _is_of_number(share, part) or _counts_no_people(part, whole):
        return True
    return _is_another_sort_of_one(share, part, whole) or _is_of_the_wider(share, part, whole)


def _counts_no_people(part: Mention, whole: str) -> bool:
    """六个组、四个小区，居住着两个民族，分别占总人口的63%和37%: a share of people, and the figure counts places."""
    return whole.endswith(("人口", "总人数")) and part.unit in _PLACES and part.claim.kind is ClaimKind.COUNT


def name_of_all(share_base: str, part: Mention) -> str:
    """The part's own name, where the share is of all that bear it: 三级医院9家，占全市三级医院总数的82%; else ""."""
    said = _ALL_IN_REGION.fullmatch(share_base)
    name = part.lead.rpartition("其中")[2].strip("，,；;、：: ")
    return name if said is not None and len(name) > _NOUN and said["name"] == name else ""


_ALL_IN_REGION = pattern("(?:全|本)[国省市县区州镇乡](?P<name>[^，,。；;、\\d]{3,16}?)的?总[数量额]的?")
_PLACES = ("个", "处", "所", "座", "栋", "家", "条")


def _is_of_number(share: Mention, part: Mention) -> bool:
    """拥有专利203.4万件，以占企业45.8%的数量产出占65.5%的专利: by how many there are, and not of what they have."""
    said = _WITH_SO_MUCH.search(share.head) is not None and _SO_MUCH_OF_IT.match(share.tail) is not None
    return said and part.index + 1 < len(part.sentence.mentions) and part.clause != share.clause


_WITH_SO_MUCH = pattern("(?:^|[，,；;\\s])(?:以|用)(?:仅|只|约)?占[^，,。；;]{0,16}$")
_SO_MUCH_OF_IT = pattern("的(?:数量|个数|户数|人数|人口|面积|土地|规模|体量|投入)")


def _is_another_sort_of_one(share: Mention, part: Mention, whole: str) -> bool:
    """Whether subject, part and base are three sorts of one noun: 常住人口280.5万人，城市人口占总人口比重62.4%.

    ``whole`` are the words that say what the share is of. How much there is of its subject is then not told.
    """
    subject = cues.subject_of(share.head)
    noun = cues.common_end(subject, whole)
    name = _TOLD.sub("", part.lead)
    if noun < _NOUN or cues.common_end(subject, name) != noun:
        return False
    one, other = subject[:-noun], name[: len(name) - noun][-_NOUN:]
    return len(one) >= _NOUN and len(other) == _NOUN and set(one).isdisjoint(other) and not whole.startswith(other)


_NOUN = 2
_TOLD = pattern("(?:[总]?[数量]|[为是达有共约]|达到|[：: ])*$")


def _is_of_the_wider(share: Mention, part: Mention, whole: str) -> bool:
    """Whether the words are of all, and the part is told of a part of it alone: 财政收入128.4亿元，其中地方83.5亿元。
    从地方财政收入看，税收收入47.2亿元。税收收入占全部财政收入的71.0%.
    """
    said = _OF_ALL.match(whole)
    if said is None:
        return False
    own = share.sentence.paragraph.wholes.get(part.claim.start)
    name = whole[said.end() :]
    if own is None or len(name) < _NOUN or name not in own.label or cues.AMONG.search(own.lead) is None:
        return False
    front = [m for m in own.sentence.mentions[: own.index] if m.is_level and m.unit == own.unit]
    return any(name in m.label for m in front)


_OF_ALL = pattern("全部|所有")
