"""The figures as a Parquet table, for programs that work on many of them."""

from __future__ import annotations

from typing import BinaryIO

from checker.errors import UsageError
from checker.model.report import DocumentReport, Run
from checker.report.claims_csv import COLUMNS, MAY_BE_NULL, row_of
from checker.report.plain import Plain


class ParquetClaims:
    """One row a figure, one row group a document, in the columns of the CSV.

    ``low`` and ``high`` are decimals as text, as in the CSV and the JSON: Parquet's decimals have one scale for a whole
    column and 76 digits at most, which 3亿 beside 0.0000001 may need and a hostile figure passes.
    """

    def __init__(self, stream: BinaryIO) -> None:
        try:
            import pyarrow
            import pyarrow.parquet
        except ImportError as error:
            remedy = "run: pip install 'gouji[tables]', or choose csv"
            raise UsageError("the format parquet, which needs pyarrow", remedy=remedy) from error
        types = {int: pyarrow.int64(), bool: pyarrow.bool_(), str: pyarrow.string()}
        fields = [pyarrow.field(name, types[kind], nullable=name in MAY_BE_NULL) for name, kind in COLUMNS.items()]
        self._pyarrow = pyarrow
        self._schema = pyarrow.schema(fields)
        self._writer = pyarrow.parquet.ParquetWriter(stream, self._schema, compression="zstd")

    def document(self, report: DocumentReport) -> None:
        """Write the rows of one document."""
        rows = [tuple(map(_value, row_of(report.document, claim))) for claim in report.claims]
        if rows:
            columns = zip(zip(*rows, strict=True), self._schema, strict=True)
            arrays = [self._pyarrow.array(values, type=field.type) for values, field in columns]
            self._writer.write_table(self._pyarrow.Table.from_arrays(arrays, schema=self._schema))

    def finish(self, run: Run) -> None:
        """Write the foot of the table; what went wrong is said on standard error."""
        self._writer.close()


def _value(value: Plain) -> Plain:
    """The value in UTF-8: a file name may hold bytes that are none, which are written as escapes."""
    return str(value).encode("utf-8", "backslashreplace").decode() if isinstance(value, str) else value
