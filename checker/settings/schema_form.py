"""The shape of a table schema in YAML: the keys that pandera writes, except those that would change a value."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Metadata(_Strict):
    """What pandera leaves to the programs that use its schemas."""

    table: str = Field("", description="a pattern for the title or the sheet of the tables that are meant")


class TableForm(_Strict):
    """The keys of a schema; those that would change or hide values may only say that they do not."""

    schema_type: Literal["dataframe"] = "dataframe"
    version: Any = None
    api: Literal["pandas"] = "pandas"
    name: str | None = None
    title: str | None = None
    description: str | None = None
    metadata: Metadata | None = None
    columns: dict[str, dict[str, Any]] = Field(min_length=1)
    checks: Any = None
    unique: str | list[str] | None = None
    strict: bool | None = False
    ordered: bool = False
    coerce: bool = False
    index: None = None
    dtype: None = None
    report_duplicates: Literal["all", "exclude_first", "exclude_last"] = "all"
    unique_column_names: bool = False
    add_missing_columns: Literal[False] = False
    drop_invalid_rows: Literal[False] = False


class ColumnForm(_Strict):
    """The keys of a column beside its checks."""

    dtype: str
    title: str | None = None
    description: str | None = None
    checks: Any = None
    nullable: bool = False
    unique: bool = False
    required: bool = True
    regex: bool = False
    coerce: bool = False
    default: None = None
    report_duplicates: Literal["all", "exclude_first", "exclude_last"] = "all"
    drop_invalid_rows: Literal[False] = False
