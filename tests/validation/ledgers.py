"""Small tables and their schemas, and what is said of them."""

from __future__ import annotations

from checker.model.finding import Finding
from checker.model.report import DocumentReport
from checker.model.table_schema import PythonSchema, SchemaUse
from checker.pipeline import check
from checker.readers import read_bytes
from checker.settings import Language, Settings
from checker.settings.schema_files import parse_schema


def use(schema: str, *, files: str = "", table: str = "") -> SchemaUse:
    """The schema that the YAML writes, for every document unless ``files`` says otherwise."""
    return SchemaUse(parse_schema(schema, "schema.yaml"), files=files, folder="/", table=table)


def in_python(source: str, name: str = "Ledger") -> SchemaUse:
    """The schema that the source defines."""
    return SchemaUse(PythonSchema("ledger.py", name, "import pandera.pandas as pa\nimport datetime\n" + source))


def report(text: str, *uses: SchemaUse, path: str = "台账.csv", lang: Language = "zh") -> DocumentReport:
    """What is said of the text, a table with commas unless ``path`` says otherwise."""
    return check(read_bytes(text.encode(), path), Settings(schemas=uses, lang=lang))


def findings(text: str, *uses: SchemaUse, path: str = "台账.csv", lang: Language = "zh") -> list[Finding]:
    """What does not fit; nothing else may be found, and every check can be made."""
    found = report(text, *uses, path=path, lang=lang)
    assert found.notifications == ()
    assert {finding.rule_id for finding in found.findings} <= {"GJ950"}
    return list(found.findings)


def messages(text: str, *uses: SchemaUse, path: str = "台账.csv") -> list[str]:
    """The messages alone."""
    return [finding.message for finding in findings(text, *uses, path=path)]
