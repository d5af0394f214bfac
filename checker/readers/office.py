"""Older office formats (.doc, .wps, .rtf under their names), which LibreOffice opens and hands over as .docx.

It runs with a profile of its own in a temporary folder: without macros, without links that are followed, without a
network, and for a limited time. What comes out is read like any other .docx, so places count the paragraphs of the
converted document and say so.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from checker.errors import UnreadableError
from checker.model.document import Document
from checker.readers.docx import read_as, read_docx

SECONDS = 90
_MEMORY = 4 * 1024**3
_LARGEST_FILE = 512 * 1024**2
_ORIGIN = (("converted", "docx"),)
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD = "WordDocument".encode("utf-16-le")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_HEADER = b"\xec\xa5"
"""How the stream of a Word document begins, which takes whole sectors of the file."""
_SECTOR = 512
_PROGRAMS = ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")


@dataclass(frozen=True, slots=True)
class _Sort:
    """What a file is by its content, and by which filter LibreOffice opens it and no other one."""

    suffix: str
    filter_name: str


_WORD_97 = _Sort(".doc", "MS Word 97")
_WORKS = _Sort(".wps", "MS_Works")
_RICH_TEXT = _Sort(".rtf", "Rich Text Format")


def read_doc(data: bytes, *, path: str, sha256: str) -> Document:
    """The document in a .doc file, whose places lead to the paragraphs of the .docx that LibreOffice makes of it.

    Raises UnreadableError when LibreOffice is not installed, fails or takes too long, and for what is no Word file.
    """
    if data.startswith(b"PK"):  # newer programs keep the old name
        return read_docx(data, path=path, sha256=sha256)
    converted = _converted(data, _sort_of(data, path), path)
    return read_as(converted, path=path, sha256=sha256, media="application/msword", origin=_ORIGIN)


def _sort_of(data: bytes, path: str) -> _Sort:
    if data.startswith(b"{\\rtf"):
        return _RICH_TEXT
    if data.startswith(_OLE2):
        if _ENCRYPTED in data or _is_locked(data):
            raise UnreadableError("encrypted", path=path, remedy="save it without a password")
        return _WORD_97 if _WORD in data else _WORKS
    if not data:
        raise UnreadableError("empty", path=path, remedy="check that it was saved and copied completely")
    raise UnreadableError("no Word or WPS document", path=path, remedy="check its type and its suffix")


def _is_locked(data: bytes) -> bool:
    """Whether a Word 97 document says in its header that it is encrypted."""
    at = data.find(_HEADER, _SECTOR)
    while at >= 0 and at % _SECTOR:
        at = data.find(_HEADER, at + 1)
    return at >= 0 and len(data) > at + 11 and bool(data[at + 11] & 0x01)


def _converted(data: bytes, sort: _Sort, path: str) -> bytes:
    """The .docx that LibreOffice makes of ``data``."""
    program = next((found for name in _PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        raise UnreadableError(
            "an older office format, which LibreOffice has to open",
            path=path,
            remedy="install LibreOffice Writer (on Debian and Ubuntu: apt-get install libreoffice-writer), "
            "or save it as .docx",
        )
    with tempfile.TemporaryDirectory(prefix="gouji-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        settings = folder / "profile" / "user"
        settings.mkdir(parents=True)
        (settings / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
        source, target = folder / f"document{sort.suffix}", folder / "out" / "document.docx"
        source.write_bytes(data)
        _run(_command(program, folder, source, sort), folder, path)
        if not target.is_file():
            raise UnreadableError(
                "LibreOffice cannot open it: damaged, or protected by a password",
                path=path,
                remedy="save it as .docx in its own program",
            )
        return target.read_bytes()


def _command(program: str, folder: Path, source: Path, sort: _Sort) -> list[str]:
    return [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard",
        f"--infilter={sort.filter_name}",
        "--convert-to", "docx:MS Word 2007 XML",
        "--outdir", str(folder / "out"),
        str(source),
    ]  # fmt: skip


def _run(command: list[str], folder: Path, path: str) -> None:
    """Run LibreOffice to its end, and end with it whatever it started."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH")}
    nowhere = dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy", "all_proxy"), "http://127.0.0.1:9")
    environment = {**kept, **nowhere, "HOME": str(folder), "TMPDIR": str(folder), "LC_ALL": "C.UTF-8"}
    environment["SAL_USE_VCLPLUGIN"] = "svp"  # no display
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=_bounded if os.name == "posix" else None,
    )
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired as error:
        what = f"LibreOffice was stopped after {SECONDS} seconds"
        raise UnreadableError(what, path=path, remedy="save it as .docx in its own program") from error
    finally:
        if os.name == "posix":
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
        process.kill()
        process.wait()


def _bounded() -> None:
    """Bounds on what the process that LibreOffice becomes may take."""
    import resource

    for limit, most in (
        (resource.RLIMIT_AS, _MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, _LARGEST_FILE),
        (resource.RLIMIT_CORE, 0),
    ):
        soft, hard = resource.getrlimit(limit)
        lowest = min([each for each in (most, soft, hard) if each != resource.RLIM_INFINITY])
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(limit, (lowest, hard))


def _item(path: str, name: str, value: str) -> str:
    return (
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
    )


_SETTINGS = (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    + "".join(
        _item(path, name, value)
        for path, name, value in (
            ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
            ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
            ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
            ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
            ("Office.Writer/Content/Update", "Link", "2"),
            ("Inet/Settings", "ooInetProxyType", "2"),
            ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
            ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
            ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
            ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
            ("Inet/Settings", "ooInetNoProxy", ""),
        )
    )
    + "</oor:items>\n"
)
