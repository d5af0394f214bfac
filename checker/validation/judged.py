"""What pandera says of a table, as relations: one for each cell that fails a check, one for each column that holds."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from checker.model.claim import Claim, ClaimKind
from checker.model.document import Cell
from checker.model.interval import Interval, exact
from checker.model.relation import Member, Relation, RelationKind
from checker.validation.built import Built, note_on
from checker.validation.frames import Frame
from checker.validation.records import Records
from checker.validation.values import written
from checker.validation.words import Described, described, listed, of_times, shown, total


class Judgement(NamedTuple):
    """The relations of one table, and the checks that could not be made."""

    relations: tuple[Relation, ...]
    problems: tuple[str, ...]


def judged(table: Records, frame: Frame, schema: Built, *, title: str) -> Judgement:
    """What holds in the table and what does not."""
    import pandera.errors

    work = _Work(table, frame, schema, title)
    for (record, column), problem in frame.problems.items():
        work.at_cell(problem.key, record, column, {"limit": problem.limit} if problem.limit else {})
    for name in table.ambiguous:
        work.problems.append(f'several columns are called "{name}", of which the schema {schema.path} names none')
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # pandas warns of what pandera does with empty columns
            work.validator().validate(frame.values, lazy=True)
    except pandera.errors.SchemaErrors as errors:
        for error in errors.schema_errors:
            work.failure(error)
    return Judgement((*work.relations, *work.holding()), tuple(work.problems))


class _Work:
    """The judging of one table."""

    def __init__(self, table: Records, frame: Frame, schema: Built, title: str) -> None:
        self.relations: list[Relation] = []
        self.problems: list[str] = []
        self._table, self._frame, self._schema, self._title = table, frame, schema, title
        self._column_of = {name: column for column, name in table.columns.items()}
        self._told: set[tuple[Cell, str, str, tuple[tuple[str, str], ...]]] = set()
        self._failed: set[str] = {column for _, column in frame.problems}
        """Columns of which not everything holds, and those that could not be checked."""

    def validator(self) -> Any:
        """The schema without the checks on rows that name a column which is not there: that is told for itself."""
        import pandera.pandas as pa

        whole = self._schema.pandera
        checks = [
            check for check in whole.checks if all(name in self._column_of for name in _named_columns(check.statistics))
        ]
        unique = [whole.unique] if isinstance(whole.unique, str) else list(whole.unique or ())
        return pa.DataFrameSchema(
            whole.columns,
            checks=checks,
            unique=unique if unique and all(name in self._column_of for name in unique) else None,
            strict=whole.strict,
            ordered=whole.ordered,
        )

    def failure(self, error: Any) -> None:
        """Take one failed check of pandera's, with all its failure cases; one on whole rows has no column."""
        column = error.schema.name if error.schema.name in self._column_of else ""
        self._failed.add(column)
        match error.reason_code.name:
            case "COLUMN_NOT_IN_DATAFRAME":
                if error.failure_cases not in self._table.ambiguous:
                    self._at_head("missing_column", None, str(error.failure_cases), {})
            case "COLUMN_NOT_IN_SCHEMA":
                self._at_head("unknown_column", str(error.failure_cases), str(error.failure_cases), {})
            case "COLUMN_NOT_ORDERED":
                # two columns that were exchanged are both out of order, and so are all behind one that was moved
                if not any(relation.fact("key") == "column_out_of_order" for relation in self.relations):
                    self._at_head("column_out_of_order", str(error.failure_cases), str(error.failure_cases), {})
            case "SERIES_CONTAINS_NULLS":
                for record in error.failure_cases["index"]:
                    if (record, column) not in self._frame.problems:
                        self.at_cell("empty", record, column, {})
            case "SERIES_CONTAINS_DUPLICATES":
                self._repeated((column,))
            case "DUPLICATES":
                self._repeated(tuple(dict.fromkeys(error.failure_cases["column"])))
            case "DATAFRAME_CHECK":
                self._check(error, column)
            case _:
                self.problems.append(f"the check {_name(error)} of {self._schema.path} failed: {error.failure_cases}")

    def _check(self, error: Any, column: str) -> None:
        words = described(error.check, note_on(error.check))
        named = (column,) if column else _named_columns(error.check.statistics)
        if named and named[0] in self._frame.times:
            words = of_times(words)
        problems = self._frame.problems
        records = _failing(error)
        if records is None:
            if not any(name == column for _, name in problems):  # a sum without all its terms says nothing
                more = words.arguments | {"check": words.text}
                self._at_head("said_of_column" if column else "said_of_table", column or None, column, more)
            return
        for record in records:
            if not column:
                # a check whose columns are not known may have looked at the cell that holds no value
                if not any((record, name) in problems for name in named or self._column_of):
                    self._at_row(error.check, record, words)
            elif (record, column) not in problems:
                self.at_cell(words.key, record, column, words.arguments)

    def _at_row(self, check: Any, record: int, words: Described) -> None:
        """A check on whole rows: at the column that it is about, with those that it compares it with."""
        columns = _named_columns(check.statistics)
        if not columns:
            facts = {"row": self._table.name(self._table.numbers[record]), "check": words.text}
            self.at_cell("said_of_row", record, next(iter(self._column_of)), words.arguments | facts)
            return
        column, *others = columns
        terms = [self._frame.values[name].iloc[record] for name in others]
        limit = total(terms) if check.name == "column_is_sum" else shown(terms[0])
        more = words.arguments | {"other": listed(others), "limit": limit}
        self.at_cell(words.key, record, column, more, [(record, other) for other in others])

    def _repeated(self, columns: tuple[str, ...]) -> None:
        """Each value that stood in the columns before, at its later places."""
        first: dict[tuple[object, ...], int] = {}
        rows = zip(*(self._frame.values[column] for column in columns), strict=True)
        for record, row in enumerate(rows):
            if any(value is None or value != value for value in row):
                continue
            before = first.setdefault(row, record)
            if before == record or all(self._cell(before, name) == self._cell(record, name) for name in columns):
                continue
            facts = {
                "column": listed(columns),
                "stated": listed(row),
                "first": self._table.name(self._table.numbers[before], self._column_of[columns[0]]),
            }
            self.at_cell("repeated", record, columns[0], facts, [(before, columns[0])], role="other")

    def at_cell(
        self,
        key: str,
        record: int,
        column: str,
        facts: Mapping[str, str],
        others: Iterable[tuple[int, str]] = (),
        *,
        role: str = "limit",
    ) -> None:
        """A failure at a cell; ``others`` are the cells that it has to do with, as record and column."""
        self._failed.add(column)
        cell = self._cell(record, column)
        same = (cell, key, column, tuple(facts.items()))
        if same in self._told:  # one cell that is merged over several rows
            return
        self._told.add(same)
        number = self._column_of[column]
        stated = self._claim(cell, self._frame.values[column].iloc[record])
        given = {
            "column": column,
            "row": self._table.name(self._table.numbers[record], number),
            "stated": written(stated.literal, cell),
        }
        members = [Member(role, self._claim(self._cell(*other))) for other in others]
        self.relations.append(_relation(key, stated, given | dict(facts), members))

    def _at_head(self, key: str, column: str | None, name: str, facts: Mapping[str, str]) -> None:
        """A failure of a whole column, or of the table for ``None``: at the header."""
        number = next(iter(self._table.columns)) if column is None else self._column_of[column]
        stated = self._claim(self._table.cell(self._table.header, number))
        self.relations.append(_relation(key, stated, {"column": name, "table": self._title} | dict(facts), []))

    def holding(self) -> Iterator[Relation]:
        """A relation for each column of the schema whose every check holds in every record."""
        for name in sorted(self._table.known - self._failed, key=self._column_of.__getitem__):
            head = self._claim(self._table.cell(self._table.header, self._column_of[name]))
            if self._table.numbers:
                yield _relation("holds", head, {"column": name, "records": str(len(self._table.numbers))}, [])

    def _cell(self, record: int, column: str) -> Cell:
        return self._table.cell(self._table.numbers[record], self._column_of[column])

    def _claim(self, cell: Cell, value: object = None) -> Claim:
        """The cell as what is stated; it asserts nothing by itself, so that no figure's own relations are told here."""
        words = self._table.text[cell.span.start : cell.span.end]
        is_number = isinstance(value, int | Decimal) and not isinstance(value, bool)
        values = Interval.point(exact(value)) if is_number else Interval(None, None)  # type: ignore[arg-type]
        return Claim(
            cell.span.start,
            cell.span.end,
            words,
            words,
            ClaimKind.NONE,
            None,
            values,
            values,
            why="cell",
        )


def _failing(error: Any) -> list[int] | None:
    """The records that fail a check, ``None`` when it speaks of all of them at once."""
    output = error.check_output
    if not hasattr(output, "index"):
        return None
    if getattr(output, "ndim", 1) > 1:
        output = output.all(axis="columns")
    return [int(record) for record in output.index[~output.astype(bool)]]


def _named_columns(statistics: dict[str, Any] | None) -> tuple[str, ...]:
    """The columns that one of our checks on rows names, the one that it is about first."""
    given = statistics or {}
    if "column" not in given:
        return ()
    others = given.get("parts", (given.get("limit"),))
    return (given["column"], *others)


def _relation(key: str, stated: Claim, facts: Mapping[str, str], others: list[Member]) -> Relation:
    members = (Member("stated", stated), *others)
    return Relation(RelationKind.SCHEMA, members, stated, facts=(("key", key), *facts.items()))


def _name(error: Any) -> str:
    return str(getattr(error.check, "name", None) or error.check)
