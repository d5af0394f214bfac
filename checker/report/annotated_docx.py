"""A Word file with a comment on every figure that is wrong, and nothing else changed.

Word shows no comments on text in notes and text boxes ([MS-OI29500] 2.1.315): those are on the note's mark or on the
box, and say which figure is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from checker.errors import UnwritableError
from checker.report.remarks import AUTHOR, INITIALS, Remark, in_child, placed
from checker.report.word_marks import Marks
from checker.report.word_names import SPACE, attribute, tags
from checker.report.word_package import WordPackage
from checker.report.word_places import Places
from checker.report.words import words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

    from checker.model.report import DocumentReport

MOST_COMMENTS = 32_767
"""Word opens no file with more ([MS-OI29500] 2.1.315)."""


def annotate_docx(source: bytes, report: DocumentReport, lang: str) -> bytes:
    """The Word file ``source`` with a comment for every finding. Raises UnwritableError when it cannot be made."""
    return in_child(__name__, source, report, lang)


def write_remarks(data: bytes, *, path: str, remarks: Sequence[Remark], lang: str) -> bytes:
    """The Word file ``data`` with a comment for every remark; there is at least one.

    There is no date on a comment: the same input gives the same bytes.
    """
    try:
        import lxml.etree  # noqa: F401
    except ImportError as error:
        raise UnwritableError(
            "a Word document, which needs lxml", path=path, remedy="run: pip install 'gouji[docx]'"
        ) from error
    words = words_of(lang)
    with WordPackage(data, path) as package:
        places = Places(package.document, path)
        spans = [places.span(remark.figure) for remark in remarks]
        comments = package.comments()
        number = _free_number(package.document, comments)
        if len(comments) + len(remarks) > MOST_COMMENTS:
            what = f"more than {MOST_COMMENTS} comments, which Word does not open"
            raise UnwritableError(what, path=path, remedy="split the document")
        marks = Marks(spans, package.space)
        for at, (remark, span) in enumerate(zip(remarks, spans, strict=True)):
            marks.put(span, number + at)
            is_signed = package.is_signed and not at
            _add_comment(comments, number + at, placed(remark, span.holder, words, is_signed=is_signed))
        return package.copy()


def _free_number(document: _Element, comments: _Element) -> int:
    """A number from which on no comment has its id."""
    used = [*document.iter(*tags("commentReference"), *tags("commentRangeStart")), *comments.iter(*tags("comment"))]
    numbers = [int(name) for node in used if (name := attribute(node, "id") or "").isdecimal() and len(name) < 9]
    return max(numbers, default=-1) + 1


def _add_comment(comments: _Element, number: int, lines: Iterable[str]) -> None:
    """Add a comment with a paragraph for each line; the first one, which says what is wrong, is bold."""
    from lxml import etree

    space = comments.tag[1:].partition("}")[0]

    def child(parent: _Element, name: str, **attributes: str) -> _Element:
        node = etree.SubElement(parent, f"{{{space}}}{name}")
        for key, value in attributes.items():
            node.set(f"{{{space}}}{key}", value)
        return node

    comment = child(comments, "comment", id=str(number), author=AUTHOR, initials=INITIALS)
    for at, line in enumerate(lines):
        paragraph = child(comment, "p")
        if not at:
            child(child(paragraph, "r"), "annotationRef")
        run = child(paragraph, "r")
        if not at:
            child(child(run, "rPr"), "b")
        text = child(run, "t")
        text.set(SPACE, "preserve")
        text.text = line
