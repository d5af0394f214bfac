"""PDF files made to be slow, to crash or to deceive: each ends within bounds and in one clear line."""

from __future__ import annotations

import zlib
from collections.abc import Callable

import pytest

from checker.readers.pdf import MAX_PAGES
from tests.hostile.bounded import SENTENCE, assert_refused, read
from tests.readers.raw_pdf import FONT, RawPage, assembled, pdf, stream

CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"


def one_page() -> bytes:
    page = RawPage()
    page.text(72, 700, SENTENCE)
    return pdf([page])


def with_content(content: bytes, attributes: str = "", *more: bytes, resources: str = "") -> bytes:
    """A file of one page with this content stream; ``more`` are objects from number 6 on."""
    page = (
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>{resources}>>/Contents 5 0 R>>"
    )
    pages = b"<</Type/Pages/Count 1/Kids[4 0 R]>>"
    return assembled([CATALOGUE, pages, FONT, page.encode(), stream(content, attributes), *more])


def squeezed(data: bytes, times: int) -> bytes:
    for _ in range(times):
        data = zlib.compress(data, 9)
    return data


def bomb_of_layers() -> bytes:
    """A few kilobytes that unpack, in three layers, to one and a half gibibytes of content."""
    packer = zlib.compressobj(9)
    block = b" " * 2**24
    once = b"".join([*(packer.compress(block) for _ in range(96)), packer.flush()])
    return with_content(squeezed(once, 2), "/Filter[/FlateDecode/FlateDecode/FlateDecode]")


def bomb_of_paths() -> bytes:
    return with_content(squeezed(b"0 0 m 9 9 l S\n" * 4_000_000, 1), "/Filter/FlateDecode")


def bomb_of_text_objects() -> bytes:
    return with_content(squeezed(b"BT /F1 9 Tf <4E00> Tj ET\n" * 2_000_000, 1), "/Filter/FlateDecode")


def bomb_of_forms() -> bytes:
    """Forms that each show the next one ten times: ten to the twelfth drawings of a line."""
    forms = [
        stream(
            f"/X{at + 1} Do ".encode() * 10 if at < 11 else b"0 0 m 9 9 l S",
            f"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X{at + 1} {6 + at + 1} 0 R>>>>",
        )
        for at in range(12)
    ]
    return with_content(b"/X0 Do " * 10, "", *forms, resources="/XObject<</X0 6 0 R>>")


def form_within_itself() -> bytes:
    form = stream(b"/X0 Do", "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X0 6 0 R>>>>")
    return with_content(b"/X0 Do", "", form, resources="/XObject<</X0 6 0 R>>")


def nested_states() -> bytes:
    return with_content(squeezed(b"q " * 5_000_000, 1), "/Filter/FlateDecode")


def nested_arrays() -> bytes:
    return with_content(b"[" * 1_000_000 + b"]" * 1_000_000 + b" TJ")


def nested_dictionaries() -> bytes:
    return assembled([b"<</Type/Catalog/Pages 2 0 R/A " + b"<</A" * 200_000 + b">>" * 200_000 + b">>", b"<<>>"])


def too_many_pages() -> bytes:
    return pdf([RawPage() for _ in range(MAX_PAGES + 1)])


def count_that_lies() -> bytes:
    return assembled([CATALOGUE, b"<</Type/Pages/Count 2000000000/Kids[]>>"])


def tree_within_itself() -> bytes:
    return assembled([CATALOGUE, b"<</Type/Pages/Count 100/Kids[2 0 R 2 0 R 2 0 R]>>"])


def deep_tree() -> bytes:
    nodes = [f"<</Type/Pages/Count 1/Parent {at + 1} 0 R/Kids[{at + 3} 0 R]>>".encode() for at in range(20_000)]
    return assembled([CATALOGUE, *nodes, b"<</Type/Page/Parent 20001 0 R/MediaBox[0 0 9 9]>>"])


def table_within_itself() -> bytes:
    data = one_page()
    at = data.rindex(b"xref\n0 ")
    return data.replace(b"/Root 1 0 R", f"/Root 1 0 R/Prev {at}".encode())


def object_streams_within_themselves() -> bytes:
    one = stream(b"6 0 7 0 ", "/Type/ObjStm/N 2/First 8/Extends 3 0 R")
    return assembled([CATALOGUE, b"<</Type/Pages/Count 1/Kids[7 0 R]>>", one])


def truncated() -> bytes:
    return one_page()[:300]


def foreign_head() -> bytes:
    return b"PK\x03\x04" + b"\0" * 2_000 + one_page()


def noise() -> bytes:
    return b"%PDF-1.7\n" + bytes((at * 7919) % 251 for at in range(100_000))


def nothing_but_head() -> bytes:
    return b"%PDF-1.7\n"


def encrypted() -> bytes:
    lock = (
        "/ID[<00112233445566778899AABBCCDDEEFF><00112233445566778899AABBCCDDEEFF>]/Encrypt<</Filter/Standard/V 2/R 3"
        f"/Length 128/P -4/O<{'41' * 32}>/U<{'42' * 32}>>>"
    )
    return assembled([CATALOGUE, b"<</Type/Pages/Count 1/Kids[3 0 R]>>", b"<</Type/Page/Parent 2 0 R>>"], lock)


def locked_in_an_unknown_way() -> bytes:
    return assembled([CATALOGUE, b"<</Type/Pages/Count 0/Kids[]>>"], "/Encrypt<</Filter/Foreign/V 9>>")


def page_full_of_signs() -> bytes:
    text = b"".join(f"1 0 0 1 {at % 500} {at // 500} Tm <4E00> Tj ".encode() for at in range(300_000))
    return with_content(squeezed(b"BT /F1 1 Tf " + text + b"ET", 1), "/Filter/FlateDecode")


def giant_page() -> bytes:
    page = RawPage(attributes=f"/MediaBox[-{'9' * 60} -{'9' * 60} {'9' * 60} {'9' * 60}]/UserUnit 75000")
    page.text(72, 700, SENTENCE)
    page.text(10**37, 700, SENTENCE)
    return pdf([page])


def page_of_no_size() -> bytes:
    page = RawPage(attributes="/MediaBox[0 0 0 0]")
    page.text(72, 700, SENTENCE)
    return pdf([page])


def far_away_lines() -> bytes:
    page = RawPage()
    page.text(72, 700, SENTENCE)
    for at in range(2_000):
        page.line(-(10**30), at, 10**30, at)
        page.line(at / 4, -(10**30), at / 4, 10**30)
    return pdf([page])


def huge_letters() -> bytes:
    page = RawPage()
    page.text(72, 700, SENTENCE)
    page.text(72, 600, "件", 10**30)
    page.text(72, 500, "件", -12)
    page.text(72, 400, "件", 0)
    return pdf([page])


def dense_table() -> bytes:
    page = RawPage()
    page.text(72, 700, SENTENCE)
    page.grid([at / 2 for at in range(1_000)], [at / 2 for at in range(1_000)])
    return pdf([page])


def script_and_attachments() -> bytes:
    page = RawPage(attributes="/AA<</O<</S/JavaScript/JS(app.alert\\(1\\))>>>>")
    page.text(72, 700, SENTENCE)
    action = b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/Launch/F(/bin/touch)/P(/tmp/owned)>>>>"
    return pdf([page]).replace(b"<</Type/Catalog/Pages 2 0 R>>", action)  # pdfium mends the table of places


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "a bomb in three layers": (bomb_of_layers, "stopped"),
    "ten to the twelfth lines": (bomb_of_forms, "stopped"),
    "four million lines": (bomb_of_paths, ""),
    "a page full of signs": (page_full_of_signs, "characters on page 1"),
    "arrays in arrays": (nested_arrays, "no text"),
    "dictionaries in dictionaries": (nested_dictionaries, "no text"),
    "states in states": (nested_states, "no text"),
    "more pages than are read": (too_many_pages, f"more than {MAX_PAGES} pages"),
    "a count of pages that lies": (count_that_lies, "damaged"),
    "a page tree within itself": (tree_within_itself, "damaged"),
    "object streams within themselves": (object_streams_within_themselves, "damaged"),
    "a deep page tree": (deep_tree, "damaged"),
    "a form within itself": (form_within_itself, "no text"),
    "a truncated file": (truncated, "damaged"),
    "an archive with a PDF in it": (foreign_head, "its header is missing"),
    "noise": (noise, "damaged"),
    "a header alone": (nothing_but_head, "damaged"),
    "nothing": (bytes, "its header is missing"),
    "a password": (encrypted, "encrypted: it asks for a password"),
    "an unknown lock": (locked_in_an_unknown_way, "encrypted"),
}

READ: dict[str, Callable[[], bytes]] = {
    "a table of places within itself": table_within_itself,
    "a giant page": giant_page,
    "a page of no size": page_of_no_size,
    "lines from far away": far_away_lines,
    "huge letters": huge_letters,
    "a dense grid": dense_table,
    "a script and a program to launch": script_and_attachments,
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_ends_in_bounded_time_and_one_clear_line(name: str) -> None:
    make, what = REFUSED[name]
    assert_refused(make(), "pdf", what)


@pytest.mark.parametrize("name", READ)
def test_what_surrounds_a_sentence_does_not_keep_it_from_being_read(name: str) -> None:
    assert SENTENCE in read(READ[name](), "pdf").text


def test_many_text_objects_are_read_in_bounded_time() -> None:
    document = read(bomb_of_text_objects(), "pdf")
    assert "drawing" in {part.what for part in document.skipped}


def test_a_damaged_page_is_named_and_the_others_are_read() -> None:
    data = one_page().replace(b"/Count 1/Kids[5 0 R]", b"/Count 2/Kids[5 0 R 99 0 R]")
    document = read(data, "pdf")
    assert document.text == SENTENCE + "\n"
    assert [(part.what, part.location.place) for part in document.skipped if part.location] == [
        ("damaged page", (("page", 2),))
    ]
