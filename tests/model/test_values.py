"""The nouns are values: they cross processes, serve as keys, and cannot be changed."""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import pickle
import pkgutil
from collections.abc import Iterator
from decimal import Decimal

import pytest

import checker.model
from checker.errors import GoujiError, LiteralError, UnreadableError, UsageError
from checker.model.claim import Claim
from checker.model.column_numbers import Numbered
from checker.model.definition import Definition, Formula
from checker.model.document import Anchor, Annotation, Block, BlockKind, Cell, Document, Skipped
from checker.model.drafts import Drafts, Fate, FigureChange, RelationChange
from checker.model.expression import Constant, Figure, MeanGrowth, Mixture, Product, Quotient, Sum, Unknown
from checker.model.finding import Finding, RelatedPlace, Row, Silence, Suggestion, Suppression
from checker.model.frozen import Frozen
from checker.model.grid import Grid
from checker.model.interval import Interval
from checker.model.relation import Confidence, Derived, Member, Relation, RelationKind
from checker.model.repairs import Repair
from checker.model.report import DocumentReport, Judged, Notification, Run, Summary
from checker.model.span import Location, Span
from checker.model.table_schema import Check, Column, PythonSchema, SchemaUse, TableSchema, column_type
from checker.model.verdict import Outcome, Severity, Verdict
from checker.model.vocabulary import Vocabulary
from tests.model.strategies import claim

INTERVAL = Interval(480, 490, low_open=True)
SPAN = Span(0, 4)
CLAIM = claim(INTERVAL, literal="485件")
LOCATION = Location("cell", 0, 4, 1, 1, 1, 5, (("sheet", "表1"),))
BLOCK = Block(BlockKind.TABLE, SPAN, cells=(Cell(SPAN, 0, 0),))
FIGURE = Figure(CLAIM, Decimal(10000))
SHARE = Quotient(FIGURE, Sum(((1, FIGURE), (-1, Constant(7)))), 100)
RELATION = Relation(RelationKind.SHARE, (Member("whole", CLAIM),), CLAIM, SHARE, facts=(("count", 3),))
VERDICT = Verdict(Outcome.INCONSISTENT, "GJ204", key="missed", arguments=(("gap", "1"),), computed=INTERVAL, gap=1)
JUDGED = Judged("r1", RELATION, VERDICT)
DEFINITION = Definition(("结案率",), (Formula(("审结|结案",), ("新收", "?旧存")),))
NOTIFICATION = Notification("unreadable", "报告.txt", "save it as UTF-8")
FINDING = Finding(
    id="f1",
    rule_id="GJ204",
    rule_name="share-mismatch",
    kind=RelationKind.SHARE,
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    relations=("r1",),
    key="missed",
    arguments=(("gap", "1"),),
    message="占比不符",
    why="",
    help="",
    stated_literal="485件",
    stated=INTERVAL,
    computed=INTERVAL,
    computed_text="484",
    gap="1",
    tolerance="0",
    primary=LOCATION,
    related=(RelatedPlace("485件", LOCATION, "总数"),),
    suggestions=(Suggestion("485件", "484件", LOCATION),),
    rows=(Row("+", "刑事", "485件", LOCATION),),
)
DOCUMENT = Document(
    "报告.txt",
    "text",
    "485件",
    "0" * 64,
    (BLOCK,),
    anchors=(Anchor(0, "cell", (("cell", "B3"),)),),
    skipped=(Skipped("image", "no text", LOCATION),),
)
REPORT = DocumentReport(DOCUMENT, (CLAIM,), (CLAIM,), (JUDGED,), (FINDING,), (NOTIFICATION,))
WHOLE = column_type("int64")
assert WHOLE is not None
COLUMN = Column("数", WHOLE, (Check("greater_than", (("min_value", Decimal("0.1")),)),))
USE = SchemaUse(TableSchema("台账.yaml", "台账", (COLUMN,)), "*.csv")

CHANGED = FigureChange(CLAIM, CLAIM, "484件", "485件", "受理485件")

VALUES = (
    *(INTERVAL, SPAN, LOCATION, CLAIM, FIGURE, SHARE, RELATION, VERDICT, JUDGED, NOTIFICATION, FINDING, DOCUMENT),
    *(REPORT, REPORT.tally, BLOCK, *BLOCK.cells, *DOCUMENT.anchors, *DOCUMENT.skipped, *RELATION.members),
    *(
        Constant(7),
        Unknown("numerator"),
        Sum(((1, FIGURE),)),
        Product(FIGURE, FIGURE),
        MeanGrowth(FIGURE, FIGURE, 3),
        Mixture((FIGURE,)),
    ),
    *(DEFINITION, *DEFINITION.formulas),
    Repair(CLAIM, 484, "484", "484件", "digit"),
    Derived("base", (230,), "件", "一审案件", "102件占44.35%"),
    Annotation("口径？", "甲", SPAN),
    Vocabulary(("菌棒",), ("担 = 50 * 公斤",), ("北斗三号",), (DEFINITION,)),
    Suppression(Silence.REMARK, "已核"),
    CHANGED,
    RelationChange(Fate.BROKE, JUDGED, JUDGED, (CHANGED,), "不再相等", Severity.ERROR),
    Drafts(REPORT, REPORT, (CHANGED,), (), kept=1, held=1),
    Numbered("3", "1+2"),
    Grid("485件", BLOCK, ((BLOCK.cells[0],),)),
    *(WHOLE, *COLUMN.checks, COLUMN, USE.schema, USE, PythonSchema("台账.py", "Ledger", "")),
    *(*FINDING.related, *FINDING.suggestions, *FINDING.rows),
)


def frozen_classes() -> Iterator[type]:
    """Every public frozen class and named tuple, but for Run: it closes over the summary, which grows."""
    for module_info in pkgutil.iter_modules(checker.model.__path__, "checker.model."):
        module = importlib.import_module(module_info.name)
        for _, kind in inspect.getmembers(module, inspect.isclass):
            here = kind.__module__ == module.__name__ and not kind.__name__.startswith("_")
            if here and kind is not Run and (is_frozen(kind) or issubclass(kind, tuple)):
                yield kind


def is_frozen(kind: type) -> bool:
    if dataclasses.is_dataclass(kind):
        return bool(kind.__dataclass_params__.frozen)
    return issubclass(kind, Frozen) and kind is not Frozen


def test_every_frozen_class_of_the_model_is_tried_here() -> None:
    assert {kind.__name__ for kind in frozen_classes()} == {type(value).__name__ for value in VALUES}


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_survives_pickling_as_an_equal_value_with_the_same_hash(value: object) -> None:
    copy = pickle.loads(pickle.dumps(value))
    assert copy == value
    assert hash(copy) == hash(value)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_cannot_be_changed(value: object) -> None:
    name = next(iter(inspect.signature(type(value)).parameters))
    with pytest.raises(AttributeError):
        setattr(value, name, None)


@pytest.mark.parametrize("kind", [GoujiError, UnreadableError, UsageError, LiteralError])
def test_an_error_survives_pickling_with_its_place_and_remedy(kind: type[GoujiError]) -> None:
    copy = pickle.loads(pickle.dumps(kind("cannot be read", path="a.txt", remedy="save it as UTF-8")))
    assert type(copy) is kind
    assert str(copy) == "a.txt: cannot be read; save it as UTF-8"


def test_a_pickled_quotient_still_divides_out_the_figure_that_stands_on_both_sides() -> None:
    assert pickle.loads(pickle.dumps(SHARE)).evaluate() == SHARE.evaluate()


def test_a_claim_s_span_is_where_it_starts_and_ends() -> None:
    assert isinstance(CLAIM, Claim)
    assert CLAIM.span == Span(CLAIM.start, CLAIM.end)
    assert CLAIM.span.overlaps(Span(3, 9))
    assert not CLAIM.span.overlaps(Span(4, 9))


def test_the_end_of_a_run_survives_pickling() -> None:
    summary = Summary()
    summary.add(REPORT)
    copy = pickle.loads(pickle.dumps(Run(summary, (NOTIFICATION,))))
    assert copy == Run(summary, (NOTIFICATION,))


def test_a_report_without_its_figures_is_counted_as_with_them() -> None:
    light, whole, without = REPORT.findings_only(), Summary(), Summary()
    assert (light.claims, light.untied, light.relations, light.findings) == ((), (), (), REPORT.findings)
    whole.add(REPORT)
    without.add(light)
    assert whole == without
    assert (whole.claims, whole.untied, whole.relations, whole.inconsistent) == (1, 1, 1, 1)


def test_a_summary_counts_findings_by_severity_and_a_suppressed_one_apart() -> None:
    summary = Summary()
    summary.add(REPORT)
    silenced = FINDING._replace(suppression=Suppression(Silence.REMARK, "已核"))
    summary.add(REPORT._replace(findings=(silenced,)))
    assert (summary.documents, summary.claims, summary.untied, summary.relations) == (2, 2, 2, 2)
    assert (summary.consistent, summary.inconsistent, summary.undetermined) == (0, 2, 0)
    assert summary.findings == {Severity.ERROR: 1, Severity.WARNING: 0, Severity.INFO: 0}
    assert summary.suppressed == 1
