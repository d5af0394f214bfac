"""A document while it is written: findings, figures and changes for an editor, by the Language Server Protocol.

Importing ``checker.editor.server`` brings pygls in, which the extra ``lsp`` installs.
"""

from __future__ import annotations
