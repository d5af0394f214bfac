"""Annotated copies of the inputs: which file each goes to, and that no input is ever written over."""

from __future__ import annotations

import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path, PurePath

from checker.cli.output import write_file
from checker.errors import UnwritableError, UsageError
from checker.model.document import Document
from checker.model.report import DocumentReport, Run
from checker.report import Annotator, Page


class AnnotatedCopies:
    """Writes a copy of every input that ``annotator`` can annotate: into the file ``target``, or into that folder.

    ``target`` is a folder when it is one or ends with a slash; then each copy has the name of its document, with a
    number where two have the same. ``sources`` leads from the shown path of a document to its file; ``taken`` are the
    copies of this run, also those of other types.
    """

    def __init__(
        self, annotator: Annotator, target: str, page: Page, *, sources: Mapping[str, str], taken: set[str]
    ) -> None:
        self._annotator = annotator
        self._target = target
        self._is_folder = is_folder(target)
        self._page = page
        self._sources = sources
        self._inputs = {os.path.realpath(path) for path in sources.values()}
        self._taken = taken
        self._has_written = False
        if not self._is_folder and os.path.realpath(target) in self._inputs:
            raise UsageError("this is an input", path=target, remedy="choose another file for the annotated copy")
        if self._is_folder:
            _make(target)

    def document(self, report: DocumentReport) -> None:
        """Write the copy of one document; raises UnwritableError when it cannot be made."""
        document = report.document
        if document.media not in self._annotator.media:
            return
        file = self._file_for(document)
        write_file(file, self._annotator.annotate(self._source(document), report, self._page))
        self._taken.add(os.path.realpath(file))
        self._has_written = True

    def finish(self, run: Run) -> None:
        """Raises UnwritableError when no input was of the right type, so that nothing was annotated."""
        if not self._has_written:
            raise UnwritableError("no document of this type was read", path=self._target, remedy="name one to annotate")

    def _file_for(self, document: Document) -> str:
        if not self._is_folder:
            if self._has_written:
                remedy = "name a folder for the annotated copies, with a slash at its end"
                raise UnwritableError("only one document fits into a file", path=document.path, remedy=remedy)
            _refuse_suffix(document.path, self._target)
            return self._target
        name = PurePath(document.path)
        file = os.path.join(self._target, name.name)  # noqa: PTH118 (a path as it was typed)
        number = 1
        while os.path.realpath(file) in self._taken | self._inputs:
            number += 1
            file = os.path.join(self._target, f"{name.stem}.{number}{name.suffix}")  # noqa: PTH118
        return file

    def _source(self, document: Document) -> bytes:
        path = self._sources.get(document.path)
        if path is None or not Path(path).is_file():
            remedy = "save it and name the file"
            raise UnwritableError("standard input cannot be annotated", path=document.path, remedy=remedy)
        data = Path(path).read_bytes()
        if sha256(data).hexdigest() != document.sha256:
            raise UnwritableError("changed while it was checked", path=document.path, remedy="run the check again")
        return data


def is_folder(target: str) -> bool:
    """Whether copies go into it, each under its own name."""
    return target.endswith(("/", os.sep)) or Path(target).is_dir()


def _refuse_suffix(document: str, copy: str) -> None:
    """Word opens a file with macros, and one without, under its own suffix only."""
    own, other = PurePath(document).suffix.lower(), PurePath(copy).suffix.lower()
    if own != other and {own, other} == {".docx", ".docm"}:
        what = f"Word would not open its copy as {other}"
        raise UnwritableError(what, path=document, remedy=f"name a file that ends with {own}")


def _make(folder: str) -> None:
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a possible name"
        raise UsageError(f"cannot be made ({reason})", path=folder, remedy="choose another folder") from error
