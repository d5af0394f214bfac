"""A change and its rate of a level that the paragraph in front tells by the same name."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, both_versions

_LEVELS = (
    "上年度全省出国留学人员总数为52.37万人，其中：国家公派2.59万人，单位公派1.60万人，自费留学48.18万人。"
    "各类留学回国人员总数为40.91万人。\n\n"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "出国留学人数增加6.39万人，增长了{13.9%|19.3%}；留学回国人数增加4.43万人，增长了12.1%。",
            [("GJ301", "19.3%")],
        ),
        (
            "出国留学人数增加6.39万人，增长了13.9%；留学回国人数增加4.43万人，增长了{12.1%|21.1%}。",
            [("GJ301", "21.1%")],
        ),
        # of no name that is told in front
        ("来华留学人数增加6.39万人，增长了19.3%。", []),
        # of other figures than these
        ("出国留学人数增加3.15万人，增长了27.6%。", []),
    ],
)
def test_the_level_stands_in_the_paragraph_in_front(text: str, found: list[tuple[str, str]]) -> None:
    right, wrong = both_versions(text)
    assert alarms(_LEVELS + right) == []
    assert alarms(_LEVELS + wrong) == found
