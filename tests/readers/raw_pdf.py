"""PDF files written by hand: text at exact places, ruled lines, pictures, and whatever no program would write."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field

WIDTH, HEIGHT = 595, 842

FONT = (
    b"<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font"
    b"/Subtype/CIDFontType0/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>"
    b"/DW 1000/W[1 95 500]/FontDescriptor<</Type/FontDescriptor/FontName/SimSun/Flags 4/Ascent 880/Descent -120"
    b"/CapHeight 700/ItalicAngle 0/StemV 80/FontBBox[0 -120 1000 880]>>>>]>>"
)
"""A Chinese font that is not embedded: whole ems for Chinese signs, half of one for ASCII."""


@dataclass
class RawPage:
    """A page's content; places are in points from the lower left, sizes in points."""

    attributes: str = ""
    """Further entries of the page's dictionary, such as /Rotate 90."""
    resources: str = ""
    content: list[bytes] = field(default_factory=list)

    def text(self, x: float, y: float, text: str, size: float = 12, *, matrix: str = "1 0 0 1", mode: int = 0) -> None:
        """Writes ``text`` with its baseline from (x, y) on."""
        codes = text.encode("utf-16-be").hex()
        self.content.append(f"BT /F1 {size} Tf {mode} Tr {matrix} {x} {y} Tm <{codes}> Tj ET\n".encode())

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Strokes a line."""
        self.content.append(f"0.5 w {x0} {y0} m {x1} {y1} l S\n".encode())

    def grid(self, xs: Iterable[float], ys: Iterable[float]) -> None:
        """Strokes every line of a grid."""
        xs, ys = sorted(xs), sorted(ys)
        for x in xs:
            self.line(x, ys[0], x, ys[-1])
        for y in ys:
            self.line(xs[0], y, xs[-1], y)

    def picture(self, x: float, y: float, width: float, height: float) -> None:
        """Draws a picture of one pixel, stretched."""
        image = b"BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI"
        self.content.append(f"q {width} 0 0 {height} {x} {y} cm ".encode() + image + b" Q\n")

    def table(self, left: float, top: float, rows: list[list[str]], widths: list[float], size: float = 10) -> None:
        """A ruled table with a row every 20 points."""
        xs = [left]
        for width in widths:
            xs.append(xs[-1] + width)
        self.grid(xs, [top - 20 * at for at in range(len(rows) + 1)])
        for number, row in enumerate(rows):
            for x, cell in zip(xs, row, strict=False):
                if cell:
                    self.text(x + 4, top - 20 * number - 14, cell, size)


def pdf(pages: list[RawPage], *, box: str = f"0 0 {WIDTH} {HEIGHT}") -> bytes:
    """A whole file of these pages."""
    objects: list[bytes] = [b"<</Type/Catalog/Pages 2 0 R>>", b"", FONT]
    kids: list[int] = []
    for page in pages:
        packed = zlib.compress(b"".join(page.content))
        objects.append(stream(packed, "/Filter/FlateDecode"))
        attributes = page.attributes if "/MediaBox" in page.attributes else f"/MediaBox[{box}]{page.attributes}"
        resources = f"<</Font<</F1 3 0 R>>{page.resources}>>"
        objects.append(
            f"<</Type/Page/Parent 2 0 R{attributes}/Resources{resources}/Contents {len(objects)} 0 R>>".encode()
        )
        kids.append(len(objects))
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]>>".encode()
    return assembled(objects)


def stream(data: bytes, attributes: str = "") -> bytes:
    """A stream object."""
    return f"<</Length {len(data)}{attributes}>>stream\n".encode() + data + b"\nendstream"


def assembled(objects: list[bytes], trailer: str = "") -> bytes:
    """A file of the objects 1, 2, …, the first of which is the catalogue."""
    pieces = [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"]
    at = len(pieces[0])
    places: list[int] = []
    for number, body in enumerate(objects, 1):
        piece = f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
        places.append(at)
        pieces.append(piece)
        at += len(piece)
    table = b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    pieces.append(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode() + table)
    pieces.append(f"trailer<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{at}\n%%EOF\n".encode())
    return b"".join(pieces)
