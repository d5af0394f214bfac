"""The tool's own words in Chinese and English: both complete, and in the language that is asked for."""

from __future__ import annotations

import pytest

from checker.readers.kinds import UNREAD
from checker.report.tongue.catalogue import CATALOGUE
from checker.settings.schema_checks import MEANT
from tests.cli.said import said
