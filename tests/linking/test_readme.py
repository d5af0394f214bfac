"""The page that explains linking shows what linking does."""

from __future__ import annotations

import re
from pathlib import Path

from tests.linking.passages import LINT, relations


def test_the_worked_example_is_read_as_the_page_says(repository: Path) -> None:
    page = (repository / "checker/linking/README.md").read_text(encoding="utf-8")
    passage, shown = re.findall("```text\n(.*?)```", page, re.DOTALL)
    read = [
        f"{judged.relation.kind.value:12}{judged.verdict.outcome.value:14}"
        f"{judged.relation.stated.literal}: {judged.relation.computed.render()}"
        for judged in relations(passage, settings=LINT)
        if judged.relation.stated is not None and judged.relation.computed is not None
    ]
    assert read == shown.splitlines()
