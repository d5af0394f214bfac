"""Word packages for tests, from the XML of their body and of the other parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = {
    "w": W,
    "r": _OFFICE,
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in _SPACES.items())
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "header": "hdr",
    "footer": "ftr",
}
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
    'ContentType="application/xml"/><Override PartName="/word/document.xml" '
    f'ContentType="{_MAIN}.document.main+xml"/>'
)
_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'


def word(body: str, **parts: str) -> bytes:
    """A .docx whose body is ``body``; ``parts`` are the contents of ``word/styles.xml`` and the like, by name."""
    return package({"word/document.xml": f"<w:document {_DECLARED}><w:body>{body}</w:body></w:document>"}, parts)


def package(documents: Mapping[str, str | bytes], parts: Mapping[str, str] | None = None, relations: str = "") -> bytes:
    """A package with these files, with ``parts`` beside the main document, and with further relations of it."""
    kinds = {name: name.rstrip("0123456789") for name in parts or {}}
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": _HEAD
        + _TYPES
        + "".join(
            f'<Override PartName="/word/{name}.xml" ContentType="{_MAIN}.{kind}+xml"/>' for name, kind in kinds.items()
        )
        + "</Types>",
        "_rels/.rels": f'{_HEAD}{_RELATIONS}<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f"{_HEAD}{_RELATIONS}{relations}"
        + "".join(
            f'<Relationship Id="r{name}" Type="{_OFFICE}/{kind}" Target="{name}.xml"/>' for name, kind in kinds.items()
        )
        + "</Relationships>",
    }
    for name, content in (parts or {}).items():
        root = _ROOTS[kinds[name]]
        files[f"word/{name}.xml"] = f"{_HEAD}<w:{root} {_DECLARED}>{content}</w:{root}>"
    files.update(documents)
    return zipped(files)


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """A zip with these files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph; runs that are no XML are text."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(map(run, runs))}</w:p>"


def run(content: str, properties: str = "") -> str:
    """A run with this text or XML in it; XML that is no part of a run stands as it is."""
    if content.startswith("<") and not properties:
        return content
    inside = content if content.startswith("<") else f'<w:t xml:space="preserve">{content}</w:t>'
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inside}</w:r>"


def numbered(text: str, number_id: int = 1, level: int = 0) -> str:
    """A paragraph with an automatic number."""
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number_id}"/></w:numPr>'
    return paragraph(text, properties=numbering)


def levels(*definitions: tuple[str, str], more: str = "") -> str:
    """Levels of a numbering by format and text."""
    return "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (number_format, text) in enumerate(definitions)
    )


def numbering(*lists: str, overrides: str = "") -> str:
    """``word/numbering.xml``: lists 1, 2, … each with its levels, and one more list of the first with ``overrides``."""
    definitions = "".join(
        f'<w:abstractNum w:abstractNumId="{at}"><w:multiLevelType w:val="multilevel"/>{content}</w:abstractNum>'
        for at, content in enumerate(lists)
    )
    instances = "".join(
        f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>' for at, _ in enumerate(lists)
    )
    if overrides:
        instances += f'<w:num w:numId="{len(lists) + 1}"><w:abstractNumId w:val="0"/>{overrides}</w:num>'
    return definitions + instances


def table(*rows: str, properties: str = "") -> str:
    """A table of rows, which are XML."""
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    """A row of cells; those that are no XML are text."""
    inside = "".join(each if each.startswith("<") else cell(paragraph(each)) for each in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{inside}</w:tr>"


def cell(content: str, properties: str = "") -> str:
    """A cell with these paragraphs."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def at_place(data: bytes, place: tuple[tuple[str, str | int], ...]) -> str:
    """The text of the file's paragraph from this place on, as an annotator would find it in ``word/document.xml``."""
    names = dict(place)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    paragraphs = list(root.iter(f"{{{W}}}p"))
    node = paragraphs[int(names["paragraph"]) - 1]
    runs = [each for each in node.iter(f"{{{W}}}r") if next(each.iterancestors(f"{{{W}}}p")) is node]
    pieces = ["".join(_signs(each)) for each in runs[int(names["run"]) - 1 :]]
    return "".join(pieces)[int(names.get("character", 1)) - 1 :]


def _signs(run: etree._Element) -> Iterator[str]:
    for node in run:
        match etree.QName(node).localname:
            case "t":
                yield node.text or ""
            case "tab":
                yield "\t"
            case "br":
                yield "\n"
            case "softHyphen" | "sym":
                yield "\xad"
            case "noBreakHyphen":
                yield "-"
