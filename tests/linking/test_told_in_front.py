"""A change and its rate of a level that the paragraph in front tells by the same name."""

from __future__ import annotations

import pytest

from tests.linking.passages import alarms, both_versions

_LEVELS = (
    "上年度全县外出务工人员总数为38.46万人，其中：省外21.35万人，省内县外17.11万人。返乡创业人员总数为6.25万人。\n\n"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "外出务工人数增加4.12万人，增长了{12.0%|21.0%}；返乡创业人数增加0.75万人，增长了13.6%。",
            [("GJ301", "21.0%")],
        ),
        (
            "外出务工人数增加4.12万人，增长了12.0%；返乡创业人数增加0.75万人，增长了{13.6%|16.3%}。",
            [("GJ301", "16.3%")],
        ),
        # of no name that is told in front
        ("来县务工人数增加4.12万人，增长了21.0%。", []),
        # of other figures than these
        ("外出务工人数增加2.03万人，增长了27.6%。", []),
    ],
)
def test_the_level_stands_in_the_paragraph_in_front(text: str, found: list[tuple[str, str]]) -> None:
    right, wrong = both_versions(text)
    assert alarms(_LEVELS + right) == []
    assert alarms(_LEVELS + wrong) == found
