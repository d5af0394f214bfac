"""All templates, English to Chinese."""

from __future__ import annotations

from checker.report.tongue.of_libraries import LIBRARIES
from checker.report.tongue.of_reading import READING
from checker.report.tongue.of_running import RUNNING
from checker.report.tongue.of_settings import SETTINGS

OWN = {**READING, **SETTINGS, **RUNNING}
CATALOGUE = {**LIBRARIES, **OWN}
