"""OFD packages written by hand, after the structure of GB/T 33190-2016."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'


@dataclass
class OfdPage:
    """A page's objects; places are in millimetres from the upper left."""

    objects: list[str] = field(default_factory=list)
    templates: tuple[str, ...] = ()
    area: str = ""

    def text(self, x: float, y: float, text: str, size: float = 4.0, attributes: str = "") -> None:
        """Writes ``text`` with its baseline ``size`` below ``y``; ASCII signs are half as wide."""
        steps = [size / 2 if sign < "\u0250" else size for sign in text[:-1]]
        deltas = f" DeltaX={quoteattr(_packed(steps))}" if steps else ""
        self.objects.append(
            f'<ofd:TextObject ID="{len(self.objects) + 100}" Boundary="{x} {y} 200 {size * 1.4}" Font="1" Size="{size}"'
            f' {attributes}><ofd:TextCode X="0" Y="{size}"{deltas}>{escape(text)}</ofd:TextCode></ofd:TextObject>'
        )

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Strokes a line."""
        self.objects.append(
            f'<ofd:PathObject ID="{len(self.objects) + 100}" Boundary="{x0} {y0} {x1 - x0} {y1 - y0}" LineWidth="0.25">'
            f"<ofd:AbbreviatedData>M 0 0 L {x1 - x0} {y1 - y0}</ofd:AbbreviatedData></ofd:PathObject>"
        )

    def table(self, left: float, top: float, rows: list[list[str]], widths: list[float]) -> None:
        """A ruled table with a row every 7 millimetres."""
        xs = [left]
        for width in widths:
            xs.append(xs[-1] + width)
        bottom = top + 7 * len(rows)
        for x in xs:
            self.line(x, top, x, bottom)
        for number in range(len(rows) + 1):
            self.line(left, top + 7 * number, xs[-1], top + 7 * number)
        for number, row in enumerate(rows):
            for x, cell in zip(xs, row, strict=False):
                if cell:
                    self.text(x + 1, top + 7 * number + 1, cell)

    def picture(self, x: float, y: float, width: float, height: float) -> None:
        """Places a picture."""
        self.objects.append(f'<ofd:ImageObject ID="9" Boundary="{x} {y} {width} {height}" ResourceID="7"/>')

    def xml(self) -> str:
        """The page's Content.xml."""
        area = f"<ofd:Area><ofd:PhysicalBox>{self.area}</ofd:PhysicalBox></ofd:Area>" if self.area else ""
        laid_on = "".join(f'<ofd:Template TemplateID="{number}"/>' for number in self.templates)
        return (
            f'{HEAD}<ofd:Page {NAMESPACE}>{area}{laid_on}<ofd:Content><ofd:Layer ID="2" Type="Body">'
            f"{''.join(self.objects)}</ofd:Layer></ofd:Content></ofd:Page>"
        )


def _packed(steps: list[float]) -> str:
    """The steps as DeltaX has them: equal ones together."""
    words: list[str] = []
    at = 0
    while at < len(steps):
        behind = at
        while behind < len(steps) and steps[behind] == steps[at]:
            behind += 1
        words += ["g", str(behind - at), f"{steps[at]}"] if behind - at > 1 else [f"{steps[at]}"]
        at = behind
    return " ".join(words)


def ofd(pages: Iterable[OfdPage], *, templates: dict[str, OfdPage] | None = None, extra: str = "") -> bytes:
    """A whole package of these pages; ``extra`` is put into Document.xml."""
    return packed(parts(pages, templates=templates, extra=extra))


def parts(pages: Iterable[OfdPage], *, templates: dict[str, OfdPage] | None = None, extra: str = "") -> dict[str, str]:
    """The parts of the package by name."""
    found = {
        "OFD.xml": f'{HEAD}<ofd:OFD {NAMESPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>'
        "44cd6dd5f4714e6c8eb5b6d9a1c3f8b2</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>"
        "</ofd:DocBody></ofd:OFD>",
        "Doc_0/PublicRes.xml": f'{HEAD}<ofd:Res {NAMESPACE} BaseLoc="Res"><ofd:Fonts><ofd:Font ID="1" FontName="宋体"'
        ' FamilyName="宋体"/></ofd:Fonts></ofd:Res>',
    }
    listed = []
    for number, page in enumerate(pages):
        name = f"Pages/Page_{number}/Content.xml"
        found[f"Doc_0/{name}"] = page.xml()
        listed.append(f'<ofd:Page ID="{number + 20}" BaseLoc="{name}"/>')
    laid = []
    for key, template in (templates or {}).items():
        name = f"Tpls/Tpl_{key}/Content.xml"
        found[f"Doc_0/{name}"] = template.xml()
        laid.append(f'<ofd:TemplatePage ID="{key}" BaseLoc="{name}"/>')
    found["Doc_0/Document.xml"] = (
        f"{HEAD}<ofd:Document {NAMESPACE}><ofd:CommonData><ofd:MaxUnitID>999</ofd:MaxUnitID><ofd:PageArea>"
        "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>"
        f"{''.join(laid)}</ofd:CommonData><ofd:Pages>{''.join(listed)}</ofd:Pages>{extra}</ofd:Document>"
    )
    return found


def packed(found: dict[str, str]) -> bytes:
    """The package of these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in found.items():
            package.writestr(name, text)
    return stream.getvalue()


def laid_out(paragraphs: Iterable[str], *, size: float = 5.0) -> list[OfdPage]:
    """Pages with these paragraphs set as an office does it: two ems of indentation, 28 signs a line, 22 lines a page.

    Lines break between any two signs but those of one number or word, and no line begins with a closing sign.
    """
    pages: list[OfdPage] = []
    room, left, row = 28 * size, 35.0, 22
    for paragraph in paragraphs:
        rest, indent = paragraph, 2 * size
        while rest:
            count = _fitting(rest, room - indent, size)
            if row >= 22:
                pages.append(OfdPage())
                row = 0
            pages[-1].text(left + indent, 37 + row * 10.0, rest[:count], size)
            rest, indent, row = rest[count:], 0.0, row + 1
    for number, page in enumerate(pages, 1):
        page.text(98, 275, f"— {number} —", 4.0)
    return pages


def _fitting(text: str, room: float, size: float) -> int:
    used, count = 0.0, 0
    while count < len(text):
        used += size / 2 if text[count] < "\u0250" else size
        if used > room + 1e-6:
            break
        count += 1
    if count == len(text):
        return count
    while count > 1 and (
        _tied(text[count - 1], text[count]) or text[count] in "，。、；：！？）》”’%‰．" or text[count - 1] in "（《“‘"
    ):
        count -= 1
    return count


def _tied(one: str, other: str) -> bool:
    return all(sign < "\u0250" and (sign.isalnum() or sign in ".,%:-/") for sign in (one, other))
