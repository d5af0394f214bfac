"""What figures imply together: here, which of them are wrong, and what they may have been meant to be.

README.md beside this file explains how. Nothing of it is imported for a document whose relations all hold.
"""

from __future__ import annotations

from checker.reasoning.defects import Defect, defects
from checker.reasoning.mistypings import Reading

__all__ = ["Defect", "Reading", "defects"]
