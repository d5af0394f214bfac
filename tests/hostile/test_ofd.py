"""OFD packages made to be slow, to crash or to reach out: each ends within bounds and in one clear line."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from checker.readers.ofd import MAX_PAGES
from tests.hostile.bounded import SENTENCE, assert_refused, read
from tests.readers.raw_ofd import HEAD, NAMESPACE, OfdPage, ofd, packed, parts


def one_page() -> OfdPage:
    page = OfdPage()
    page.text(30, 30, SENTENCE)
    return page


def with_part(name: str, text: str) -> bytes:
    return packed({**parts([one_page()]), name: text})


def with_objects(*objects: str) -> bytes:
    page = one_page()
    page.objects.extend(objects)
    return ofd([page])


CONTENT = "Doc_0/Pages/Page_0/Content.xml"


def bomb() -> bytes:
    return with_part(CONTENT, one_page().xml() + " " * 2**26)


def many_parts() -> bytes:
    return packed({**parts([one_page()]), **{f"Res/{at}": "" for at in range(6_000)}})


def entities() -> bytes:
    lines = "".join(f'<!ENTITY e{at + 1} "{f"&e{at};" * 10}">' for at in range(9))
    return with_part(CONTENT, f'<!DOCTYPE a [<!ENTITY e0 "件">{lines}]><a>&e9;</a>')


def outside_entity() -> bytes:
    return with_part(CONTENT, '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')


def deep_nesting() -> bytes:
    return with_part(CONTENT, f"<ofd:Page {NAMESPACE}>" + "<ofd:PageBlock>" * 100_000)


def many_objects() -> bytes:
    page = one_page()
    data = "<ofd:AbbreviatedData>M 0 0 L 9 9</ofd:AbbreviatedData>"
    path = f'<ofd:PathObject ID="1" Boundary="0 0 1 1">{data}</ofd:PathObject>'
    return ofd([OfdPage(objects=[*page.objects, path * 120_000])])


def many_signs() -> bytes:
    page = OfdPage()
    page.text(0, 30, "件" * 250_000, 1)
    return ofd([page])


def deltas_without_end() -> bytes:
    code = '<ofd:TextCode X="0" Y="4" DeltaX="g 2000000000 4 g 2000000000 4">受理485件</ofd:TextCode>'
    return with_objects(f'<ofd:TextObject ID="1" Boundary="30 60 90 6" Font="1" Size="4">{code}</ofd:TextObject>')


def too_many_pages() -> bytes:
    found = parts([one_page()])
    again = '<ofd:Page ID="21" BaseLoc="Pages/Page_0/Content.xml"/>' * (MAX_PAGES + 1)
    found["Doc_0/Document.xml"] = found["Doc_0/Document.xml"].replace("</ofd:Pages>", again + "</ofd:Pages>")
    return packed(found)


def way_out() -> bytes:
    found = parts([one_page()])
    place = "../../../../../../etc/passwd"
    found["Doc_0/Document.xml"] = found["Doc_0/Document.xml"].replace("Pages/Page_0/Content.xml", place)
    return packed(found)


def without_content() -> bytes:
    found = parts([one_page()])
    del found[CONTENT]
    return packed(found)


def truncated() -> bytes:
    data = ofd([one_page()])
    return data[: len(data) // 2]


def other_package() -> bytes:
    return packed({"word/document.xml": "<w/>", "[Content_Types].xml": "<Types/>"})


def without_pages() -> bytes:
    return ofd([])


def encrypted() -> bytes:
    return with_part("Encryptions.xml", "<Encryptions/>")


def locked() -> bytes:
    data = bytearray(ofd([one_page()]))
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 8] |= 1  # the flag that asks for a password
        at += 4
    return bytes(data)


def not_xml() -> bytes:
    return with_part(CONTENT, HEAD + "<ofd:Page>")


def dense_tables() -> bytes:
    lines = [
        f'<ofd:PathObject ID="1" Boundary="{x / 10} 0 0 200"><ofd:AbbreviatedData>M 0 0 L 0 200</ofd:AbbreviatedData>'
        f'</ofd:PathObject><ofd:PathObject ID="1" Boundary="0 {x / 10} 200 0"><ofd:AbbreviatedData>M 0 0 L 200 0'
        "</ofd:AbbreviatedData></ofd:PathObject>"
        for x in range(2_000)
    ]
    return with_objects(*lines)


def wild_numbers() -> bytes:
    return with_objects(
        '<ofd:TextObject ID="1" Boundary="nan inf 1e400 x" Size="1e308" CTM="1 2"><ofd:TextCode X="nan" Y="">9'
        "</ofd:TextCode></ofd:TextObject>",
        '<ofd:TextObject ID="1" Boundary="1e300 1e300 1 1" Size="1e300" CTM="1e300 0 0 1e300 0 0"><ofd:TextCode '
        'DeltaX="g x 3" DeltaY="g">9</ofd:TextCode></ofd:TextObject>',
        '<ofd:PathObject ID="1" Boundary="0 0 0 0"><ofd:AbbreviatedData>M 1 L B 1 2 C C S nan 2 L 1e308 -1e308'
        "</ofd:AbbreviatedData></ofd:PathObject>",
        '<ofd:ImageObject ID="1" Boundary="-1e308 -1e308 1e308 1e308"/>',
    )


def template_of_its_own() -> bytes:
    page = one_page()
    page.templates = ("5", "5", "6")
    return ofd([page], templates={"5": page})


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "a bomb": (bomb, "larger than"),
    "six thousand parts": (many_parts, "parts in the package"),
    "entities in entities": (entities, "declares entities"),
    "an entity from outside": (outside_entity, "declares entities"),
    "blocks in blocks": (deep_nesting, "no whole XML"),
    "too many objects": (many_objects, "too many parts"),
    "a page full of signs": (many_signs, "too many parts"),
    "more pages than are read": (too_many_pages, f"more than {MAX_PAGES} pages"),
    "a way out of the package": (way_out, "etc/passwd is missing"),
    "a missing page": (without_content, "Content.xml is missing"),
    "a truncated file": (truncated, "no whole zip package"),
    "another package": (other_package, "OFD.xml is missing"),
    "no pages": (without_pages, "no pages"),
    "an encrypted document": (encrypted, "encrypted"),
    "a password": (locked, "encrypted"),
    "half an XML": (not_xml, "no whole XML"),
    "nothing": (bytes, "no whole zip package"),
}

READ: dict[str, Callable[[], bytes]] = {
    "deltas without an end": deltas_without_end,
    "a dense grid": dense_tables,
    "wild numbers": wild_numbers,
    "a template within itself": template_of_its_own,
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_ends_in_bounded_time_and_one_clear_line(name: str) -> None:
    make, what = REFUSED[name]
    assert_refused(make(), "ofd", what)


@pytest.mark.parametrize("name", READ)
def test_what_surrounds_a_sentence_does_not_keep_it_from_being_read(name: str) -> None:
    assert SENTENCE in read(READ[name](), "ofd").text


def test_names_that_lead_out_of_the_package_are_never_written() -> None:
    stream = io.BytesIO(ofd([one_page()]))
    with zipfile.ZipFile(stream, "a") as package:
        package.writestr("../../tmp/owned", "x")
        package.writestr("/tmp/owned", "x")
    assert read(stream.getvalue(), "ofd").text == SENTENCE + "\n"
