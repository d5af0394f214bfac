"""Changes that name items of a list whose values stand in a row without their names.

一中与职高今年分别招生900人和640人，去年各为860人和500人，一中增加40人: of the item from one year to the next.
清明、五一、端午分别接待4.8万、11.3万、5.2万人次，端午比清明多0.4万人次，较五一少6.1万人次: of one item from another.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.linking import cues
from checker.linking.passage import Mention, Role
from checker.linking.periods import LEVELS
from checker.model.patterns import pattern

Pairs = list[tuple[Mention, Mention]]

_JOIN = pattern("、|以及|[和与及]")
_EACH = pattern("分别|依次|各自|各(?=[为是有达])")
_AROUND = pattern(
    "^(?:\\s|其中|今年|本年|全年|去年|上年|当年|年内|目前|20\\d\\d年|\\d{1,2}月份?)+"
    "|(?:\\s|今年|本年|全年|当年|年内|目前|共|均|各|[一二两三四五六七八九十]{1,2}[个家所校厂区县市镇乡村店站院队地者大].{0,4})+$"
)
_AGAINST = pattern(
    "(?P<own>[^，,。；;\\d]{0,12}?)(?:比|较|与)(?P<other>[^，,。；;\\d]{1,12}?)(?:相比)?(?:略|稍|只|仅|还|又|则|要|也)*"
)
_UP_OR_DOWN = pattern(f"(?:{cues.UP}|{cues.DOWN}|高|低|超)(?:出|了|约|近)*$")
_NONE_OWN = pattern("\\s*(?:[但而又也则并且]|同时)*")
_REACH = 48
_MOST = 8
_LONGEST = 24
_FAR = 6
_PAIR = 2


def pair_in_lists(change: Mention) -> Pairs | None:
    """The item that the change names, now and before; [] where it names none, ``None`` where no two lists stand there.

    Last year's list stands right behind this year's, and between them and the change only other changes of theirs.
    """
    before = _list_before(change, Role.PREVIOUS)
    if len(before) < _PAIR:
        return None
    mentions = change.sentence.mentions
    now = mentions[max(0, before[0].index - len(before)) : before[0].index]
    alike = len(now) == len(before) and all(m.role in LEVELS and m.unit == change.unit and not m.depth for m in now)
    if not alike or now[-1].clause + 1 != before[0].clause or now[-1].peer != before[0].peer:
        return None
    names = names_of(now) or [_AROUND.sub("", m.lead.strip("、，, ")) for m in now]
    subject = cues.subject_of(change.head)
    if not subject:
        return []  # 两校去年各为575人和430人，共增加95人: of all of them
    place = place_of(subject, names)
    return [(now[place], before[place])] if place is not None else []


def pair_of_items(change: Mention) -> Pairs:
    """The two items of a list that the change compares; [] where it compares nothing like that."""
    verb = _UP_OR_DOWN.search(change.head) if change.role is Role.CHANGE else None
    said = _AGAINST.fullmatch(change.head, 0, verb.start()) if verb is not None else None
    items = _list_before(change, *LEVELS) if said is not None else []
    names = names_of(items) if len(items) >= _PAIR else []
    if said is None or not names:
        return []
    own = said["own"].strip()
    if _NONE_OWN.fullmatch(own):  # 端午比清明多0.4万人次，较五一少6.1万人次
        front = change.sentence.mentions[change.index - 1]
        verb = _UP_OR_DOWN.search(front.head) if front.role is Role.CHANGE else None
        first = _AGAINST.fullmatch(front.head, 0, verb.start()) if verb is not None else None
        if first is None or front.clause + 1 != change.clause:
            return []
        own = first["own"].strip()
    one, other = place_of(own, names), place_of(said["other"], names)
    return [(items[one], items[other])] if one is not None and other is not None and one != other else []


def pair_called(change: Mention) -> Pairs:
    """七年级412人，八年级396人，九年级379人，七年级比九年级多33人: the two that are called just as the words say."""
    verb = _UP_OR_DOWN.search(change.head) if change.role is Role.CHANGE else None
    said = _AGAINST.fullmatch(change.head, 0, verb.start()) if verb is not None else None
    if said is None or len(said["own"].strip()) < _PAIR or len(said["other"]) < _PAIR:
        return []
    front = [m for m in change.sentence.mentions[: change.index] if m.role in LEVELS and m.unit == change.unit]
    called = [[m for m in front if _bare(m) == name] for name in (said["own"].strip(), said["other"])]
    return [(called[0][0], called[1][0])] if all(len(each) == 1 for each in called) else []


def pair_of_listed_share(change: Mention) -> Pairs:
    """铁路、公路占货运量的比重分别为59.8%、28.5%，其中铁路比重比上年的68.6%下降8.8个百分点: of that item."""
    before = change.sentence.mentions[change.index - 1] if change.index else None
    said = _SHARE_OF_ITEM.match(before.head) if before is not None and before.clause == change.clause else None
    if before is None or said is None or before.role is not Role.PREVIOUS:
        return []
    items: list[Mention] = []
    for mention in reversed(change.sentence.mentions[max(0, before.index - _MOST) : before.index]):
        if before.clause - mention.clause > 1:
            break
        if mention.unit != before.unit:
            continue  # 35岁及以下、36岁至50岁占
        if mention.role is not Role.SHARE or before.clause == mention.clause:
            break
        items.insert(0, mention)
    row = _NAMED_SHARES.match(items[0].head) if len(items) >= _PAIR else None
    if row is None:
        return []
    words = row["names"]
    splits = (words.split("、"), _JOIN.split(words))  # 35岁及以下、36岁至50岁
    names = next(([name.strip() for name in each] for each in splits if len(each) == len(items)), [])
    exact = [at for at, name in enumerate(names) if name == said["name"]]  # 满意 and 基本满意
    place = exact[0] if len(exact) == 1 else place_of(said["name"], names)
    return [(items[place], before)] if place is not None else []


_SHARE_OF_ITEM = pattern(
    "[，,\\s]*(?:其中)?[，,]?(?P<name>[^，,。；;]{2,12}?)(?:所占|的)?(?:比重|占比|份额|比例)?(?:比|较|由|从|与)"
)
_NAMED_SHARES = pattern("[，,\\s]*(?P<names>[^。；;：:占]{4,40}?)(?:分别|依次|各自?)?(?:所占|的)?(?:占|比重|份额|比例)")


def _bare(level: Mention) -> str:
    return level.lead.strip("、，,；; 和与及").removeprefix("其中")


def names_of(values: Sequence[Mention]) -> list[str]:
    """The items in front of 分别 whose values these are, one name for each; [] where there are not as many."""
    first = values[0]
    each = _EACH.search(first.head)
    if each is None:
        return []
    words = _AROUND.sub("", first.head[: each.start()])
    if not words:  # 清明、五一、端午三个假期，分别接待
        sentence, end = first.sentence, first.claim.start - len(first.head)
        front = sentence.text[max(sentence.start, end - _REACH) : end].rstrip("，, ")
        clauses = [clause for clause in front.replace(",", "，").split("，") if "、" in clause]
        words = _AROUND.sub("", clauses[0]) if clauses else ""
    names = [_AROUND.sub("", name) for name in _JOIN.split(words)]
    return names if len(names) == len(values) and all(names) else []


def place_of(word: str, names: Sequence[str]) -> int | None:
    """Which one of the names the word is: 一中 of 县一中 and 县职高; ``None`` where it may be none or several."""
    word = _AROUND.sub("", word)
    found = [
        place
        for place, name in enumerate(names)
        if word and (name == word or (len(word) >= _PAIR and (word in name or name in word)))
    ]
    return found[0] if len(found) == 1 else None


def _list_before(change: Mention, *roles: Role) -> list[Mention]:
    """The list of figures of these roles and the change's unit in front of it, past other changes of its items."""
    mentions = change.sentence.mentions
    at = change.index - 1
    while at >= 0 and change.index - at <= _MOST and mentions[at].role in _MOVES and mentions[at].peer == change.peer:
        at -= 1
    last = mentions[at] if at >= 0 else change
    if last.role not in roles or change.clause - last.clause > _FAR or last.depth or last.peer != change.peer:
        return []
    run = [last]
    for mention in reversed(mentions[max(0, at - _LONGEST) : at]):
        goes_on = mention.role in roles and mention.clause == last.clause and mention.unit == change.unit
        if not goes_on or mention.depth or run[-1].lead.strip("、和与及 以"):
            break
        run.append(mention)
    return run[::-1] if last.unit == change.unit and last.claim.kind is change.claim.kind else []


_MOVES = (Role.CHANGE, Role.GROWTH)
