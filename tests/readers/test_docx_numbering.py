"""Automatic numbering is what Word prints: held against LibreOffice, which prints it too, and against the standard."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.model.document import BlockKind
from checker.model.relation import RelationKind
from checker.model.verdict import Outcome
from checker.pipeline import check
from checker.readers.docx import read_docx
from checker.readers.docx_number_formats import formatted
from checker.settings import Settings
from tests.readers.libreoffice import LibreOffice
from tests.readers.word_files import levels, numbered, numbering, paragraph, word

ALIKE = {
    99: "decimal decimalZero upperRoman lowerRoman upperLetter lowerLetter chineseCounting taiwaneseCounting "
    "chineseCountingThousand taiwaneseCountingThousand koreanDigital2 japaneseCounting chineseLegalSimplified "
    "ideographLegalTraditional",
    44: "aiueo aiueoFullWidth irohaFullWidth",
    20: "decimalEnclosedCircle decimalEnclosedCircleChinese",
    12: "ideographZodiac",
    10: "ideographTraditional",
}
"""The formats that LibreOffice writes as the standard says, by the number up to which it does."""

OUTLINE = levels(("chineseCounting", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%1.%2.%3."))


def text(body: str, **parts: str) -> list[str]:
    return read_docx(word(body, **parts), path="报告.docx", sha256="").text.splitlines()


def outline(*places: tuple[int, int], overrides: str = "", definition: str = OUTLINE) -> list[str]:
    """The numbers of paragraphs in these lists and at these levels."""
    body = "".join(numbered("甲", number_id, level) for number_id, level in places)
    return [line.removesuffix("甲") for line in text(body, numbering=numbering(definition, overrides=overrides))]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("chineseCounting", {9: "九", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 101: "一〇一"}),
        ("chineseCountingThousand", {10: "十", 100: "一百", 103: "一百零三", 110: "一百一十", 1010: "一千零一十"}),
        ("chineseLegalSimplified", {10: "壹拾", 21: "贰拾壹", 105: "壹佰零伍"}),
        ("ideographDigital", {10: "一〇", 23: "二三"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}),
        ("ideographZodiacTraditional", {1: "甲子", 60: "癸亥", 61: "甲子"}),
        ("ideographEnclosedCircle", {3: "㊂", 11: "11"}),
        ("japaneseCounting", {10: "十", 100: "百", 111: "百十一", 2000: "二千"}),
        ("decimalFullWidth", {12: "１２"}),
        ("decimalEnclosedCircleChinese", {1: "①", 20: "⑳", 21: "㉑", 36: "㊱", 51: "51"}),
        ("decimalEnclosedParen", {3: "⑶"}),
        ("decimalEnclosedFullstop", {3: "⒊"}),
        ("upperRoman", {4: "IV", 1999: "MCMXCIX"}),
        ("lowerLetter", {1: "a", 27: "aa", 54: "bbb"}),
        ("ordinal", {1: "1st", 12: "12th", 23: "23rd"}),
        ("hex", {26: "1A"}),
        ("numberInDash", {3: "- 3 -"}),
        ("none", {3: ""}),
        ("whatever", {3: "3"}),
    ],
)
def test_a_number_is_written_as_the_standard_says(name: str, written: dict[int, str]) -> None:
    assert {count: formatted(count, name) for count in written} == written


@pytest.mark.parametrize("count", [-1, 0, 32_767, 32_768, 10**8])
@pytest.mark.parametrize("name", ["upperRoman", "lowerLetter", "chineseCountingThousand", "ideographTraditional"])
def test_a_number_beyond_all_bounds_is_written_briefly(name: str, count: int) -> None:
    assert 0 < len(formatted(count, name)) < 60


def test_numbers_are_written_as_LibreOffice_writes_them(libreoffice: LibreOffice, tmp_path: Path) -> None:
    names = [(name, most) for most, some in ALIKE.items() for name in some.split()]
    lists = [levels((name, "（%1）")) for name, _ in names]
    body = "".join(numbered("甲", at + 1) * most for at, (_, most) in enumerate(names)) + paragraph("完")
    data = word(body, numbering=numbering(*lists))
    lines = read_docx(data, path="报告.docx", sha256="").text.splitlines()
    assert len(lines) == sum(most for _, most in names) + 1
    assert [line.replace(" ", "") for line in lines] == libreoffice.text(data, tmp_path)


@pytest.mark.parametrize(
    "places",
    [
        [0, 1, 1, 2, 2, 1, 2, 0, 1, 2, 0],
        [1, 1, 0, 1, 2, 0],
        [2, 2, 1, 2, 0, 2],
    ],
)
def test_levels_count_as_they_do_in_LibreOffice(places: list[int], libreoffice: LibreOffice, tmp_path: Path) -> None:
    data = word("".join(numbered("甲", 1, level) for level in places), numbering=numbering(OUTLINE))
    lines = read_docx(data, path="报告.docx", sha256="").text.splitlines()
    assert [line.replace(" ", "") for line in lines] == libreoffice.text(data, tmp_path)


def test_a_deeper_level_begins_again_below_the_next_item() -> None:
    assert outline((1, 0), (1, 1), (1, 1), (1, 0), (1, 1), (1, 2)) == [
        "一、",
        "（一）",
        "（二）",
        "二、",
        "（一）",
        "二.一.1. ",
    ]


def test_a_level_may_go_on_below_the_next_item() -> None:
    definition = levels(("decimal", "%1.")) + levels(("decimal", "（%2）"), more='<w:lvlRestart w:val="0"/>').replace(
        'w:ilvl="0"', 'w:ilvl="1"'
    )
    assert outline((1, 0), (1, 1), (1, 0), (1, 1), definition=definition) == ["1. ", "（1）", "2. ", "（2）"]


def test_legal_numbering_turns_all_numbers_into_arabic_ones() -> None:
    definition = OUTLINE.replace('"decimal"/>', '"decimal"/><w:isLgl/>')
    assert outline((1, 0), (1, 1), (1, 2), definition=definition)[-1] == "1.1.1. "


def test_lists_of_one_definition_count_on_unless_one_starts_anew() -> None:
    assert outline((1, 0), (2, 0), (1, 0), overrides="<!-- nothing -->") == ["一、", "二、", "三、"]
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>'
    assert outline((1, 0), (2, 0), (2, 0), (1, 0), overrides=start) == ["一、", "四、", "五、", "六、"]


def test_a_list_may_write_a_level_in_its_own_way() -> None:
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="第%1条"/></w:lvl>'
    own = f'<w:lvlOverride w:ilvl="0">{level}</w:lvlOverride>'
    assert outline((2, 0), (2, 0), overrides=own) == ["第1条 ", "第2条 "]


def test_a_style_numbers_its_paragraphs_at_the_level_that_is_tied_to_it() -> None:
    definition = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="{style}"/>'
        f'<w:lvlText w:val="{written}"/></w:lvl>'
        for at, style, written in ((0, "h1", "%1、"), (1, "h2", "（%2）"))
    )
    numbers = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="h{at}"><w:pPr>{numbers}<w:outlineLvl w:val="{at - 1}"/></w:pPr>'
        "</w:style>"
        for at in (1, 2)
    )
    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = "".join(
        paragraph("甲", properties=f'<w:pStyle w:val="{style}"/>{more}')
        for style, more in (("h1", ""), ("h2", ""), ("h2", ""), ("h1", off), ("h1", ""))
    )
    document = read_docx(word(body, styles=styles, numbering=numbering(definition)), path="报告.docx", sha256="")
    assert document.text.split() == ["一、甲", "（一）甲", "（二）甲", "甲", "二、甲"]
    assert [block.level for block in document.blocks] == [1, 2, 2, 1, 1]


def test_a_definition_may_name_the_style_whose_numbering_is_meant() -> None:
    definitions = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="s"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1">{OUTLINE}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )
    style = '<w:style w:type="numbering" w:styleId="s"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    assert text(numbered("甲") + numbered("乙", 2), numbering=definitions, styles=style) == ["一、甲", "二、乙"]


def test_definitions_that_name_each_other_number_nothing() -> None:
    definition = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="s"/></w:abstractNum>'
    definition += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    style = '<w:style w:type="numbering" w:styleId="s"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    assert text(numbered("甲"), numbering=definition, styles=style) == ["甲"]


def test_newer_formats_stand_beside_one_for_older_programs() -> None:
    both = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>'
        '</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    )
    definition = f'<w:lvl w:ilvl="0"><w:start w:val="9"/>{both}<w:lvlText w:val="%1."/></w:lvl>'
    assert outline((1, 0), (1, 0), definition=definition) == ["009. ", "010. "]


def test_a_bullet_is_no_text_and_an_item_all_the_same() -> None:
    document = read_docx(
        word(numbered("受理3件"), numbering=numbering(levels(("bullet", "\uf06c")))), path="报告.docx", sha256=""
    )
    assert document.text == "受理3件\n"
    assert [(block.kind, block.level) for block in document.blocks] == [(BlockKind.LIST_ITEM, 1)]


def test_a_number_is_kept_apart_from_the_figure_behind_it() -> None:
    for gap in ("", '<w:suff w:val="nothing"/>', '<w:suff w:val="space"/>'):
        definition = numbering(levels(("decimal", "%1"), more=gap))
        assert text(numbered("2019年"), numbering=definition) == ["1 2019年"]


def test_an_empty_paragraph_counts_and_a_hidden_or_deleted_one_does_not() -> None:
    place = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr>{}</w:rPr>'
    hidden = f"<w:p><w:pPr>{place.format('<w:vanish/>')}</w:pPr></w:p>"
    deleted = f"<w:p><w:pPr>{place.format('<w:del/>')}</w:pPr></w:p>"
    body = numbered("甲") + numbered("") + hidden + deleted + numbered("乙")
    assert text(body, numbering=numbering(OUTLINE)) == ["一、甲", "二、", "三、乙"]


def test_a_number_stands_in_front_of_all_of_a_line_that_was_joined() -> None:
    gone = paragraph("总", properties="<w:rPr><w:del/></w:rPr>")
    document = read_docx(word(gone + numbered("体"), numbering=numbering(OUTLINE)), path="报告.docx", sha256="")
    assert document.text == "一、总体\n"
    assert [anchor.place for anchor in document.anchors] == [
        (("paragraph", 2), ("number", "automatic")),
        (("paragraph", 1), ("run", 1)),
        (("paragraph", 2), ("run", 1)),
    ]


def test_numbers_in_the_cells_of_a_table_are_read() -> None:
    cells = "".join(f"<w:tr><w:tc>{numbered('')}</w:tc><w:tc>{paragraph(name)}</w:tc></w:tr>" for name in "甲乙")
    assert text(f"<w:tbl>{cells}</w:tbl>", numbering=numbering(OUTLINE)) == ["一、\t甲", "二、\t乙"]


@pytest.mark.parametrize("override", [False, True])
def test_the_numbering_rules_see_automatic_numbers(override: bool) -> None:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>' if override else "<!-- -->"
    body = "".join(numbered(f"{name}\n", 1) for name in "甲乙") + numbered("丙", 2) + numbered("丁", 2)
    document = read_docx(word(body, numbering=numbering(OUTLINE, overrides=start)), path="报告.docx", sha256="")
    judged = check(document, Settings()).relations
    (found,) = [each for each in judged if each.relation.kind is RelationKind.NUMBERING]
    assert found.verdict.outcome is (Outcome.INCONSISTENT if override else Outcome.CONSISTENT)
