"""The parts of a Word file that a comment touches: the document, the comments, what names them to each other."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from types import TracebackType
from typing import TYPE_CHECKING

from checker.errors import UnwritableError
from checker.report.zip_copy import zip_copy

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_PART = 32 * 1024 * 1024
"""Bytes of a part when it is unpacked: as large as one that is read."""
_TYPES = "[Content_Types].xml"
_TYPES_SPACE = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS_SPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
_COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_OPEN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_SIGNATURE = "digital-signature/origin"


class WordPackage:
    """A Word file of which parts are changed; every other part stays as it is packed.

    Raises UnwritableError where a part that is needed cannot be read.
    """

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        self._data = data
        self._changed: dict[str, _Element] = {}
        self._begun: set[str] = set()
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError) as error:
            raise self._damaged("no whole zip package") from error
        self._names = frozenset(self._zip.namelist())
        top = self._relations("")
        self.is_signed = any(kind.endswith(_SIGNATURE) for kind, _ in top)
        main = [target for kind, target in top if kind.rpartition("/")[2] == "officeDocument" and target in self._names]
        self._main = (main or ["word/document.xml"])[0]
        self.document = self._take(self._main)
        self.space = self.document.tag[1:].partition("}")[0]

    def __enter__(self) -> WordPackage:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def part(self, kind: str) -> _Element | None:
        """The root of the part that the document names as its ``kind``, to look at; ``None`` when it has none."""
        name = next((target for target in self._named(kind) if target in self._names), None)
        return None if name is None else self._root(name)

    def comments(self) -> _Element:
        """The root of the document's comments, which are begun when it has none, to add to."""
        names = list(self._named("comments"))
        for name in names:
            if name in self._names:
                return self._take(name)
        name = names[0] if names else self._free_name()
        root = self._begin(name, f"{{{self.space}}}comments", {"w": self.space})
        if not names:
            self._relate(name)
        self._declare(name)
        return root

    def copy(self) -> bytes:
        """The file with all that was changed."""
        return zip_copy(self._data, {name: self._written(name) for name in self._changed}, path=self.path)

    def _written(self, name: str) -> bytes:
        """The part as a file, declared as it was."""
        from lxml import etree

        tree = self._changed[name].getroottree()
        info = tree.docinfo
        standalone = True if name in self._begun else info.standalone
        written = etree.tostring(
            tree,
            encoding=info.encoding or "UTF-8",
            xml_declaration=True,
            standalone=standalone,  # type: ignore[arg-type]  # None is to say nothing
        )
        assert isinstance(written, bytes)
        return written

    def _named(self, kind: str) -> Iterator[str]:
        """The parts that the document names as its ``kind``, in order."""
        for each, target in self._relations(self._main):
            if each.rpartition("/")[2] == kind:
                yield target

    def _relations(self, name: str) -> list[tuple[str, str]]:
        """Kind and part of all that ``name`` refers to within the package."""
        relations = _relations_name(name)
        if relations not in self._names:
            return []
        folder = posixpath.dirname(name)
        return [
            (kind, posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/"))
            for node in self._root(relations)
            if (kind := node.get("Type")) and (target := node.get("Target")) and node.get("TargetMode") != "External"
        ]

    def _relate(self, name: str) -> None:
        """Name the new part to the document."""
        from lxml import etree

        relations = _relations_name(self._main)
        if relations in self._names:
            root = self._take(relations)
        else:
            root = self._begin(relations, f"{{{_RELATIONS_SPACE}}}Relationships", {None: _RELATIONS_SPACE})
        taken = {node.get("Id") for node in root}
        number = 1
        while f"gouji{number}" in taken:
            number += 1
        node = etree.SubElement(root, f"{{{_RELATIONS_SPACE}}}Relationship")
        office = _STRICT if "purl.oclc.org" in self.space else _OPEN
        target = posixpath.relpath("/" + name, "/" + posixpath.dirname(self._main))
        for key, value in (("Id", f"gouji{number}"), ("Type", f"{office}/comments"), ("Target", target)):
            node.set(key, value)

    def _declare(self, name: str) -> None:
        """Say what type the new part has."""
        from lxml import etree

        root = self._take(_TYPES)
        part = "/" + name
        if not any((node.get("PartName") or "").lower() == part.lower() for node in root):
            node = etree.SubElement(root, f"{{{_TYPES_SPACE}}}Override")
            node.set("PartName", part)
            node.set("ContentType", _COMMENTS)

    def _free_name(self) -> str:
        taken = {name.lower() for name in self._names}
        number, name = 1, posixpath.join(posixpath.dirname(self._main), "comments.xml")
        while name.lower() in taken:
            number += 1
            name = posixpath.join(posixpath.dirname(self._main), f"comments{number}.xml")
        return name

    def _take(self, name: str) -> _Element:
        """The root of a part that is going to be changed."""
        if name not in self._changed:
            self._changed[name] = self._root(name)
        return self._changed[name]

    def _begin(self, name: str, tag: str, spaces: dict[str | None, str]) -> _Element:
        """The root of a new part."""
        from lxml import etree

        root = self._changed[name] = etree.Element(tag, nsmap=spaces)  # type: ignore[arg-type]
        self._begun.add(name)
        return root

    def _root(self, name: str) -> _Element:
        """The root of a part; no network, no entity, no document type, no huge tree."""
        from lxml import etree

        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, strip_cdata=False
        )
        try:
            root = etree.fromstring(self._read(name), parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self._damaged(f"{name} is no whole XML") from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise UnwritableError(f"{name} declares entities", path=self.path, remedy="save it again in its program")
        return root

    def _read(self, name: str) -> bytes:
        try:
            with self._zip.open(name) as stream:
                data = stream.read(MAX_PART + 1)
        except (KeyError, RuntimeError, zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
            raise self._damaged(f"{name} cannot be unpacked") from error
        if len(data) > MAX_PART:
            what = f"{name} is larger than {MAX_PART // 1024 // 1024} MiB unpacked"
            raise UnwritableError(what, path=self.path, remedy="split the document")
        return data

    def _damaged(self, what: str) -> UnwritableError:
        return UnwritableError(f"damaged: {what}", path=self.path, remedy="save it again in its program")


def _relations_name(name: str) -> str:
    folder, base = posixpath.split(name)
    return posixpath.join(folder, "_rels", base + ".rels")
