"""The pages that explain linking show what linking does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.linking.passages import LINT, alarms, checked, relations
from tests.project.room_pages import HEADING, rooms, with_files


def pages(repository: Path) -> tuple[Path, ...]:
    """The page of linking and those of its rooms."""
    return tuple(sorted((repository / "checker/linking").rglob("README.md")))


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


def test_every_file_that_the_page_names_is_there_and_every_room_is_named(repository: Path) -> None:
    linking = repository / "checker/linking"
    table = (linking / "README.md").read_text(encoding="utf-8").partition("## Which room")[2]
    for page in pages(repository):
        for name in re.findall(r"`([a-z_/]+\.(?:py|md))`", page.read_text(encoding="utf-8")):
            at = [page.parent / name, linking / name, repository / "checker" / name, repository / name]
            assert any(file.is_file() for file in at), f"{page}: {name}"
    for room in rooms():
        assert f"`{room.name}/`" in table, room.name


@pytest.mark.parametrize("room", rooms(), ids=lambda room: room.name)
def test_a_room_lists_its_files_by_their_own_words(room: Path) -> None:
    page = (room / "README.md").read_text(encoding="utf-8")
    assert page == with_files(room), "python -m tests.project.room_pages writes the list anew"
    assert len(page.partition(HEADING)[0].splitlines()) <= 60, "what is said by hand is a page"


@pytest.mark.parametrize(
    ("example", "passage", "arithmetic"),
    [
        ("接诊1286人次，门诊862人次，急诊424人次", "{}。", "1286人次: 862 + 424"),
        ("收到214件，上年结转6件，其中自然人198件", "{}。", "198件: 214"),
        ("发放补助324万元，分别为低保216万元、特困108万元", "{}。", "324万元: 216 + 108"),
        (
            "公路15862公里。按等级分，一级387公里，二级1865公里，三级及以下13610公里",
            "{}。",
            "15862公里: 387 + 1865 + 13610",
        ),
        ("床位1260张，其中内科480张、外科530张、其他250张", "{}。", "1260张: 480 + 530 + 250"),
        ("其中男职工742人、女职工544人", "职工1286人，{}。", "1286人: 742 + 544"),
        ("合格1218批次、不合格68批次", "抽检1286批次，其中{}。", "1286批次: 1218 + 68"),
        ("一级412家、二级503家、三级371家", "企业1286家，其中{}。", "1286家: 412 + 503 + 371"),
        ("诉求960件：书记信箱52件；市长信箱908件；表扬信29件", "{}。", "960件: 52 + 908"),
        ("交易2608项。按类型分，建设1386项；出让322宗；产权900项", "{}。", "2608项: 1386 + 322 + 900"),
        ("男性862人，占54.7%；女性714人，占45.3%", "{}。", "45.3%: 714 ÷ (862 + 714)"),
        ("占全县19个派出所的63.2%", "一站式派出所12个，{}。", "63.2%: 12 ÷ 19"),
        ("6月份接听9360个，日均312个", "{}。", "312个: 9360 ÷ 30天"),
        ("蓄水3214万立方米，增加286万立方米，增长9.77%", "{}。", "9.77%: 286 ÷ (3214 − 286)"),
        ("由247户增加到356户，净增109户", "企业{}。", "109户: 356 − 247"),
        ("比上年的302件多16件", "今年办理318件，{}。", "16件: 318 − 302"),
    ],
)
def test_an_example_on_the_page_is_true_of_the_tool(
    example: str, passage: str, arithmetic: str, repository: Path
) -> None:
    assert any(example in page.read_text(encoding="utf-8") for page in pages(repository))
    assert arithmetic in checked(passage.format(example))


def test_a_bracket_of_three_on_the_page_is_found_wrong(repository: Path) -> None:
    example = "床位1260张（内科480张、外科530张、妇产科350张）"
    assert any(example in page.read_text(encoding="utf-8") for page in pages(repository))
    assert alarms(f"{example}。") == [("GJ101", "1260张")]
