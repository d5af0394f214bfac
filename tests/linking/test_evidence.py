"""What a miss tells of structure: how few unrelated figures would be one slip of hand away from each other."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.claims import extract
from checker.linking.choice import is_far_off
from checker.linking.evidence import ALWAYS, chance_of_input_slip, chance_of_slip
from checker.model.claim import Claim, ClaimKind
from checker.model.expression import Figure, Quotient, total_of
from checker.model.relation import Confidence, Relation, RelationKind
from checker.readers.text import read_text
from tests.linking.passages import LINT, alarms, relations

RARE = Fraction(1, 100)


def figures(text: str) -> list[Claim]:
    """The figures of a text."""
    document = read_text(text, path="report.txt", sha256="")
    return [claim for claim in extract(document) if claim.kind is not ClaimKind.NONE]


def total(text: str) -> Relation:
    """The first figure as the sum of the others."""
    whole, *parts = figures(text)
    return Relation(RelationKind.TOTAL, (), whole, total_of(parts))


def rate(text: str) -> Relation:
    """The first figure as the second over the third, in percent."""
    stated, top, bottom = figures(text)
    return Relation(RelationKind.RATE, (), stated, Quotient(Figure(top), Figure(bottom), 100))


@pytest.mark.parametrize(
    ("likelier", "rarer"),
    [
        pytest.param("86件 45件 31件", "1268件 742件 544件", id="short figures, long figures"),
        pytest.param("1286件 742件 344件", "1268件 742件 544件", id="a digit, an exchange"),
        pytest.param("3.26亿元 2.31亿元 1.95亿元", "32600万元 23100万元 19500万元", id="rounded, to the last place"),
        pytest.param("1286件 742件 244件 200件", "1268件 742件 544件", id="more figures that could be wrong"),
    ],
)
def test_a_slip_proves_more_the_fewer_figures_would_look_like_it(likelier: str, rarer: str) -> None:
    assert 0 < chance_of_slip(total(rarer)) < chance_of_slip(total(likelier)) < 1


@pytest.mark.parametrize("text", ["1286件 742件 544件", "1739件 742件 544件", "8642万元 3.21亿元 5432万元"])
def test_where_no_single_slip_explains_a_miss_it_proves_nothing(text: str) -> None:
    assert chance_of_slip(total(text)) == ALWAYS


def test_a_quotient_is_not_explained_as_a_sum_nor_a_sum_as_a_quotient() -> None:
    assert chance_of_slip(rate("86.33% 6675件 7372件")) == ALWAYS
    assert chance_of_input_slip(total("1268件 742件 544件")) == ALWAYS


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        pytest.param("86.33% 6675件 7372件", True, id="two digits of the base exchanged"),
        pytest.param("86.33% 6657件 7732件", True, id="two digits of the part exchanged"),
        pytest.param("86.33% 6675件 77320件", True, id="a digit too many"),
        pytest.param("86.33% 6675件 8732件", True, id="one digit of the base"),
        pytest.param("86.33% 4021件 7732件", False, id="another figure"),
        pytest.param("86.33% 6675件 7732件", False, id="nothing to explain"),
    ],
)
def test_a_slip_in_a_term_can_explain_a_quotient(text: str, explained: bool) -> None:
    chance = chance_of_input_slip(rate(text))
    assert (chance < RARE * 2) if explained else chance == ALWAYS


def test_only_plain_slips_are_tried_where_few_are_allowed() -> None:
    assert chance_of_input_slip(rate("86.33% 6675件 7372件"), plain=True) < RARE
    assert chance_of_input_slip(rate("86.33% 6675件 8732件"), plain=True) == ALWAYS


def test_a_chance_above_the_one_that_is_asked_for_is_none() -> None:
    relation = rate("86.33% 6675件 7372件")
    chance = chance_of_input_slip(relation)
    assert chance_of_input_slip(relation, most=chance) == chance
    assert chance_of_input_slip(relation, most=chance / 2) == ALWAYS


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("86.33% 6675件 7732件", False),
        ("86.33% 4021件 7732件", False),
        ("86.33% 6675件 77320件", True),
        ("8.63% 6675件 7732件", True),
    ],
)
def test_a_quotient_ten_times_as_large_was_never_meant(text: str, answer: bool) -> None:
    assert is_far_off(rate(text)) is answer


@pytest.mark.parametrize(
    ("silent", "alarming"),
    [
        pytest.param(
            "受理申请861件，来自热线520件，来自网站271件，来自信函60件。",
            "受理申请42861件，来自热线21420件，来自网站14441件，来自信函6900件。",
            id="three figures that no word calls parts",
        ),
        pytest.param(
            "受理申请42861件，来自热线28420件，来自网站14341件。",
            "受理申请42816件，来自热线28420件，来自网站14441件。",
            id="two figures that no word calls parts",
        ),
        pytest.param(
            "现有床位1260张，其中内科480张、外科530张、妇产科217张。",
            "现有床位1260张，其中内科480张、外科530张、妇产科240张。",
            id="a list that may be open",
        ),
        pytest.param(
            "收入8642万元，上年432万元，增长18.04%。",
            "收入8642万元，上年7231万元，增长18.04%。",
            id="a comparison without words of its own",
        ),
        pytest.param(
            "余额1047.62亿元，上年1182.41亿元，增长22.44%。",
            "余额1047.62亿元，上年1182.41亿元，增长11.40%。",
            id="a change in the other direction",
        ),
        pytest.param(
            "收入8642万元，上年432万元，增长18.04%。",
            "收入8642万元，比上年的432万元增长18.04%。",
            id="words that name every figure",
        ),
        pytest.param(
            "当即答复33786件，诉求总量48266件，直接答复率77%。",
            "当即答复33786件，诉求总量48266件，直接答复率69.99%。",
            id="a quotient of four digits",
        ),
    ],
)
def test_without_words_that_commit_the_author_only_a_telling_miss_is_reported(silent: str, alarming: str) -> None:
    assert alarms(silent) == []
    assert alarms(alarming) != []


def test_a_wrong_scale_in_one_part_is_told_however_much_it_is_off() -> None:
    assert alarms("支出8640万元，其中基建5200亿元、设备3440万元。") == [("GJ902", "8640万元")]
    assert alarms("支出8640万元，其中基建5200万元、设备3440万元。") == []


def test_a_miss_by_a_slip_has_the_confidence_of_its_words() -> None:
    open_list = relations("现有床位1260张，其中内科480张、外科530张、妇产科240张。", RelationKind.TOTAL, settings=LINT)
    closed_list = relations(
        "现有床位1260张，分为内科480张、外科530张、妇产科240张。", RelationKind.TOTAL, settings=LINT
    )
    assert [judged.relation.confidence for judged in open_list] == [Confidence.MEDIUM]
    assert [judged.relation.confidence for judged in closed_list] == [Confidence.HIGH]
