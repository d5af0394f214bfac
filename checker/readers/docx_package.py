"""The parts of a Word document and how they belong together; nothing outside the package is ever fetched."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING

from checker.errors import UnreadableError
from checker.readers.docx_course import Course
from checker.readers.docx_fields import fields_of
from checker.readers.docx_names import NAMES, attribute, child, children, tags
from checker.readers.docx_numbering import Numbering, numbering_of
from checker.readers.docx_passage import Grid, Left, Line, Place
from checker.readers.docx_runs import Runs
from checker.readers.docx_story import Story
from checker.readers.docx_styles import Styles, styles_of
from checker.readers.packages import Package, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_MARKS = 2_000_000
"""The marks < of one part. A part of the largest size has half as many, if it holds text."""
_PAGE_WORDS = re.compile(r"[第页頁共/|·.~\-—–－\s]|page|of", re.IGNORECASE)
_HEADERS = {"header": "page header", "footer": "page footer"}


class WordPackage:
    """A .docx, .docm, .dotx or .dotm. Raises UnreadableError where a part that is needed cannot be read."""

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        self._package = Package(data, path)
        self._main = self._main_part()
        self._parts = self._related(self._main)
        self._document = self._root(self._main)
        if NAMES.get(self._document.tag) != "w:document":
            raise UnreadableError("no Word document in it", path=path, remedy="check its type and its suffix")
        self._styles: Styles = styles_of(self._part("styles"))
        self._numbering: Numbering = numbering_of(self._part("numbering"), self._styles)

    def __enter__(self) -> WordPackage:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._package.__exit__(kind, error, trace)

    def content(self, origin: Place) -> Iterator[Line | Grid]:
        """The lines and tables of the body, then those of the notes, so that no note tears two paragraphs apart."""
        story = self._story(self._document, origin)
        body = child(self._document, "w:body")
        if body is not None:
            yield from story.content(body)
        yield from self._notes(story.course.footnotes, origin)

    def _notes(self, called: Iterable[tuple[str, str]], origin: Place) -> Iterator[Line | Grid]:
        """The footnotes and endnotes that are called, in that order, numbered as they are printed.

        Beside that number a place has the id that the file knows the note by.
        """
        roots = {kind: self._part(kind + "s") for kind in ("footnote", "endnote")}
        notes = {
            (kind, attribute(node, "id") or ""): node
            for kind, root in roots.items()
            for node in children(root, f"w:{kind}")
        }
        counts = dict.fromkeys(roots, 0)
        for kind, name in dict.fromkeys(called):
            counts[kind] += 1
            if (node := notes.get((kind, name))) is not None:
                yield from self._story(node, (*origin, (kind, counts[kind]), ("note_id", name))).content(node)

    def left_out(self) -> Iterator[Left]:
        """The page headers and footers that say something: they repeat on every page, and no sentence goes on there."""
        said: set[tuple[str, str]] = set()
        for kind, what in _HEADERS.items():
            for name in self._parts.get(kind, ()):
                root = self._root(name) if name in self._package.names else None
                if root is None:
                    continue
                lines = list(self._story(root, ()).content(root))
                words = _PAGE_WORDS.sub("", "".join(_text(part) for part in lines))
                if words and (what, words) not in said:
                    said.add((what, words))
                    yield Left(what, "repeats on every page")

    def comments(self) -> dict[str, tuple[str, str]]:
        """Author and text of every comment by its id."""
        return {
            attribute(node, "id") or "": (attribute(node, "author") or "", _words(node))
            for node in children(self._part("comments"), "w:comment")
        }

    def _story(self, root: _Element, prefix: Place) -> Story:
        course = Course(fields_of(root))
        hides = self._styles.hide or next(root.iter(*tags("w:vanish")), None) is not None
        raises = self._styles.raise_figures or next(root.iter(*tags("w:vertAlign")), None) is not None
        runs = Runs(self._styles, course, hides, raises)
        return Story(self._styles, self._numbering, course, runs, prefix)

    def _part(self, kind: str) -> _Element | None:
        """The root of the part that the document names as its ``kind``; ``None`` when it has none."""
        name = next((name for name in self._parts.get(kind, ()) if name in self._package.names), None)
        return self._root(name) if name is not None else None

    def _root(self, name: str) -> _Element:
        data = self._package.read(name)
        if data.count(b"<") > _MOST_MARKS:
            raise UnreadableError(f"{name} has too many elements", path=self.path, remedy="split the document")
        return parse_xml(data, name, self.path)

    def _main_part(self) -> str:
        main = self._related("").get("officeDocument", [])
        return next((name for name in main if name in self._package.names), "word/document.xml")

    def _related(self, name: str) -> dict[str, list[str]]:
        """The parts that ``name`` refers to, by the last word of their kind, without what is outside the package."""
        folder, base = posixpath.split(name)
        relations = posixpath.join(folder, "_rels", base + ".rels")
        related: dict[str, list[str]] = {}
        if relations in self._package.names:
            for node in self._root(relations):
                target, kind = node.get("Target"), node.get("Type")
                if target and kind and node.get("TargetMode") != "External":
                    part = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
                    related.setdefault(kind.rpartition("/")[2], []).append(part)
        return related


def _text(part: Line | Grid) -> str:
    if isinstance(part, Line):
        return part.passage.text
    return "".join(cell.passage.text for row in part.rows for cell in row)


def _words(comment: _Element) -> str:
    """The text of a comment, one line a paragraph."""
    lines = []
    for paragraph in comment.iter(*tags("w:p")):
        lines.append("".join(node.text or "" for node in paragraph.iter(*tags("w:t"))))
    return "\n".join(lines)
