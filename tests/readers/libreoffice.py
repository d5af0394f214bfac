"""LibreOffice, where it is installed: it writes the files that are read here, and reads what was written."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class LibreOffice:
    """The program with a profile of its own."""

    program: str
    profile: Path

    def convert(self, sources: list[Path], target: str, folder: Path) -> list[Path]:
        """The sources in the format ``target``, such as "doc:MS Word 97", written to ``folder``."""
        folder.mkdir(exist_ok=True)
        subprocess.run(
            [
                *(self.program, f"-env:UserInstallation={self.profile.as_uri()}", "--headless"),
                *("--convert-to", target, "--outdir", str(folder), *map(str, sources)),
            ],
            check=True,
            capture_output=True,
            timeout=180,
        )
        suffix = "." + target.partition(":")[0]
        return [folder / source.with_suffix(suffix).name for source in sources]

    def text(self, document: bytes, folder: Path) -> list[str]:
        """The lines of a .docx with its automatic numbers, without blanks."""
        source = folder / "document.docx"
        source.write_bytes(document)
        (target,) = self.convert([source], "txt:Text (encoded):UTF8", folder / "out")
        return [line.replace(" ", "").strip() for line in target.read_text(encoding="utf-8-sig").splitlines()]


def installed(profile: Path) -> LibreOffice | None:
    """LibreOffice, if the system has it."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    return LibreOffice(program, profile) if program else None
