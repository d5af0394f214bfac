"""Where claims stand: in order, apart, and exactly on the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.claims import extract
from checker.model.claim import ClaimKind
from tests.claims.reading import document_of

FRAGMENTS = [
    "受理案件",
    "485件",
    "，",
    "。",
    "其中",
    "近301.2万元",
    "２０１９年",
    "１，２３４人",
    "“1+5+N”",
    "《第3号》",
    "一是",
    "第三批",
    "(一)",
    "（上年",
    "）",
    "约占",
    "三分之二",
    "1.04:1",
    "8-9名",
    "5万元至",
    "百分之",
    "二十万亿",
    "十几万",
    "数十起",
    "不低于",
    "以上",
    "每万人",
    "个百分点",
    "、",
    "\n",
    " ",
    "一年半",
    "50元6角",
    "2/3",
    "1",
    "2023",
    "0571-88888888",
    "千",
    "半",
    "好几个",
    "-",
    "－3%",
    "①",
    "\x00",
    "\ud800",
    "\xa0",
    "%",
    "‰",
    "和1.5个",
    "分之",
    "6.8十十5",
    "上百",
    "个半月",
]

NEAR_MISSES = (
    "0123456789０１零一二三十百千万亿两点.,，、:：-—~%‰年月日号第约近超余多几个件人元成倍分之半每（）()“”《》 \n"
)

TEXTS = st.one_of(
    st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("".join),
    st.text(st.characters(codec=None), max_size=60),
    st.text(st.sampled_from(NEAR_MISSES), max_size=60),
)


@given(TEXTS)
def test_claims_are_in_order_apart_and_on_the_text(text: str) -> None:
    position = 0
    for claim in extract(document_of(text)):
        assert position <= claim.start < claim.end <= len(text)
        assert text[claim.start : claim.end] == claim.literal
        position = claim.end


@given(TEXTS)
def test_reading_twice_gives_the_same_claims(text: str) -> None:
    assert extract(document_of(text)) == extract(document_of(text))


@given(TEXTS)
def test_every_claim_is_one_that_the_model_describes(text: str) -> None:
    for claim in extract(document_of(text)):
        assert (claim.kind is ClaimKind.NONE) == bool(claim.why)
        assert not claim.asserted.is_empty
        assert not claim.values.is_empty
        assert claim.last_place > 0
        assert claim.scale > 0


@given(st.integers(0, 10**9), st.sampled_from(["件", "人次", "起", "户"]), st.text("甲乙丙丁，。", max_size=20))
def test_a_count_is_found_behind_any_words(value: int, unit: str, words: str) -> None:
    text = f"{words}受理{value}{unit}。"
    (claim,) = extract(document_of(text))
    assert (claim.literal, claim.asserted.low, claim.unit) == (f"{value}{unit}", value, unit)
