"""Figures right behind a Latin name, and codes that only look like them."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims_of

COUNTED = {
    "APP6842件": "6842件",
    "全县GDP1286.4亿元": "1286.4亿元",
    "R&D经费中R&D12亿元": "12亿元",
    "SUV1286辆": "1286辆",
    "VOCs486吨": "486吨",
    "KTV36家": "36家",
    "ETC12.6万户": "12.6万户",
    "IRR12.5%": "12.5%",
}
CODES = (
    "G312国道",
    "A4纸",
    "B12型",
    "QX2024项目",
    "PM2.5浓度",
    "PM10年均浓度",
    "CA1287次航班",
    "HSK6级",
    "TOP100家",
    "ISO9001认证",
    "K12机构",
    "SO2排放",
    "5GAPP12件",
)


@pytest.mark.parametrize(("text", "figure"), COUNTED.items())
def test_a_number_with_a_counter_behind_letters_is_a_figure(text: str, figure: str) -> None:
    assert [claim.literal for claim in claims_of(text)][-1:] == [figure]


@pytest.mark.parametrize("text", CODES)
def test_a_code_goes_on_with_its_number(text: str) -> None:
    assert not claims_of(text)
