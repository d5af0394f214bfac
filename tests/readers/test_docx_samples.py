"""The sample reports as Word documents say what they say as text, and every figure is found again in the file."""

from __future__ import annotations

from bisect import bisect_right
from pathlib import Path

import pytest

from checker.claims import extract
from checker.model.document import BlockKind
from checker.readers import read_bytes
from checker.readers.docx import read_docx
from tests.readers.libreoffice import LibreOffice
from tests.readers.samples_as_word import as_word, findings_of, relations_of, with_automatic_numbers
from tests.readers.word_files import at_place
from tests.seeds.sample_expectations import SAMPLES

every_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)


@every_sample
def test_a_sample_has_the_same_findings_and_relations_as_in_text(sample: Path) -> None:
    text = read_bytes(sample.read_bytes(), sample.name)
    word = read_docx(as_word(sample), path="报告.docx", sha256="")
    assert relations_of(word) == relations_of(text)
    assert findings_of(word) == findings_of(text)


@every_sample
def test_every_figure_of_a_sample_is_found_at_its_place_in_the_file(sample: Path) -> None:
    data = as_word(sample)
    document = read_docx(data, path="报告.docx", sha256="")
    claims = extract(document)
    assert claims
    for claim in claims:
        location = document.locate(claim.start, claim.end)
        assert location.kind in ("paragraph", "cell")
        anchor = document.anchors[bisect_right(document.anchors, claim.start, key=lambda each: each.start) - 1]
        assert anchor.place == location.place
        assert at_place(data, location.place)[claim.start - anchor.start :].startswith(claim.literal)


@every_sample
def test_the_blocks_of_a_sample_are_those_of_the_text(sample: Path) -> None:
    text = read_bytes(sample.read_bytes(), sample.name)
    word = read_docx(as_word(sample), path="报告.docx", sha256="")
    assert [
        (block.kind, block.level, word.text[block.span.start : block.span.end])
        for block in word.blocks
        if block.kind is not BlockKind.TABLE
    ] == [
        (block.kind, block.level, text.text[block.span.start : block.span.end])
        for block in text.blocks
        if block.kind is not BlockKind.TABLE
    ]
    cells = [
        [
            (cell.row, cell.column, document.text[cell.span.start : cell.span.end])
            for block in document.blocks
            for cell in block.cells
        ]
        for document in (word, text)
    ]
    assert cells[0] == cells[1]


@pytest.mark.parametrize(
    "sample", [sample for sample in SAMPLES if sample.suffix == ".txt"], ids=lambda path: path.stem
)
def test_numbers_that_word_prints_itself_are_part_of_the_text(sample: Path) -> None:
    source = sample.read_text(encoding="utf-8")
    lines = [line.strip() for line in source.splitlines() if line.strip()]
    data, automatic = with_automatic_numbers(lines)
    document = read_docx(data, path="报告.docx", sha256="")
    assert document.text.splitlines() == lines
    assert sum(("number", "automatic") in anchor.place for anchor in document.anchors) == automatic
    assert findings_of(document) == findings_of(read_bytes(source.encode(), sample.name))
    assert relations_of(document) == relations_of(read_bytes(source.encode(), sample.name))


@pytest.fixture(scope="module")
def rewritten(libreoffice: LibreOffice, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every sample as a .docx that LibreOffice wrote, by the sample's stem."""
    folder = tmp_path_factory.mktemp("samples")
    sources = [folder / f"{sample.stem}.docx" for sample in SAMPLES]
    for sample, source in zip(SAMPLES, sources, strict=True):
        source.write_bytes(as_word(sample))
    targets = libreoffice.convert(sources, "docx:MS Word 2007 XML", folder / "out")
    return {target.stem: target.read_bytes() for target in targets}


@every_sample
def test_a_sample_that_LibreOffice_wrote_is_read_alike(sample: Path, rewritten: dict[str, bytes]) -> None:
    data = rewritten[sample.stem]
    document = read_docx(data, path="报告.docx", sha256="")
    original = read_docx(as_word(sample), path="报告.docx", sha256="")
    assert document.text == original.text
    assert document.blocks == original.blocks
    for claim in extract(document):
        anchor = document.anchors[bisect_right(document.anchors, claim.start, key=lambda each: each.start) - 1]
        assert at_place(data, anchor.place)[claim.start - anchor.start :].startswith(claim.literal)
