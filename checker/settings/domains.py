"""Reads domain files: the rates of a kind of report, each by the words that name its terms.

``schemas/domains/README.md`` explains the format. Importing this brings pydantic and PyYAML in, so it is imported
only to compile the shipped files and where a user has files of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from checker.errors import UsageError
from checker.model.definition import Definition, Formula
from checker.settings.yaml_positions import Position, load

Word = Annotated[str, Field(pattern=r"^[^\s|?\-][^\s|]*$", description="a word as reports write it")]
Words = Annotated[str, Field(pattern=r"^[^\s|?\-][^\s|]*(\|[^\s|?\-][^\s|]*)*$", description='synonyms, joined by "|"')]


_LARGEST = 1024 * 1024
"""Bytes of a domain file; the largest shipped one has some thousand."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class MarkedTerm(_Strict):
    """A term that may be missing from the text, or is subtracted."""

    words: Words
    optional: bool = False
    minus: bool = False

    def marked(self) -> str:
        """The term as ``Formula`` has it."""
        return "?" * self.optional + "-" * self.minus + self.words


def _as_term(given: object) -> object:
    return {"words": given} if isinstance(given, str) else given


def _as_list(given: object) -> object:
    return given if isinstance(given, list) else [given]


def _as_bounds(given: object) -> object:
    return [None, None] if given == "none" else given


Term = Annotated[MarkedTerm, BeforeValidator(_as_term, json_schema_input_type=Words | MarkedTerm)]
_SomeTerms = Annotated[list[Words | MarkedTerm], Field(min_length=1)]
Terms = Annotated[
    list[Term],
    Field(min_length=1),
    BeforeValidator(_as_list, json_schema_input_type=Words | MarkedTerm | _SomeTerms),
]
_TwoEnds = Annotated[list[int | None], Field(min_length=2, max_length=2)]
Bounds = Annotated[
    _TwoEnds,
    BeforeValidator(_as_bounds, json_schema_input_type=_TwoEnds | Literal["none"]),
]


class WayToCompute(_Strict):
    """A sum of terms over a sum of terms, or a sum of other rates."""

    numerator: Terms | None = Field(None, description="the terms above the line")
    denominator: Terms | None = Field(None, description="the terms below the line")
    of_rates: Terms | None = Field(None, description="instead of a quotient: the rates that add up to this one")

    @model_validator(mode="after")
    def _is_whole(self) -> WayToCompute:
        if (self.numerator is None) != (self.denominator is None):
            raise ValueError("numerator and denominator belong together")
        if self.numerator is not None and self.of_rates is not None:
            raise ValueError("either numerator and denominator, or of_rates")
        for terms in (self.numerator, self.denominator, self.of_rates):
            if terms is not None and all(term.optional for term in terms):
                raise ValueError("at least one term must not be optional")
        return self

    def formula(self) -> Formula | None:
        """The formula that is given, if one is."""
        above = self.numerator or self.of_rates
        if above is None:
            return None
        below = self.denominator or ()
        return Formula(tuple(term.marked() for term in above), tuple(term.marked() for term in below))


class AnotherWay(WayToCompute):
    """A second way in which reports compute the same rate."""

    if_first_is_missing: bool = Field(False, description="only where no way in front finds its terms in the text")

    @model_validator(mode="after")
    def _has_a_formula(self) -> AnotherWay:
        if self.formula() is None:
            raise ValueError("another way needs numerator and denominator, or of_rates")
        return self


class Rate(WayToCompute):
    """A rate and how it is computed."""

    name: Word
    aliases: list[Word] = Field([], description="other names of the same rate")
    another_way: list[AnotherWay] = Field([], description="further formulas, tried after the first")
    bounds: Bounds = Field([0, 100], description='lowest and highest value, null for no end; "none" for neither')
    not_against: list[Word] = Field([], description="a figure whose words contain one of these is never a term")
    closed: bool = Field(False, description="leave the rate alone where its terms are not named")
    unchecked: bool = Field(False, description="the word is no quotient of two counts: never compute it")
    note: str = Field("", description="where the definition comes from")

    @model_validator(mode="after")
    def _is_computed_or_unchecked(self) -> Rate:
        if self.unchecked == (self.formula() is not None):
            raise ValueError("give numerator and denominator, or unchecked: true")
        if self.unchecked and self.another_way:
            raise ValueError("an unchecked rate has no other way")
        low, high = self.bounds
        if low is not None and high is not None and low >= high:
            raise ValueError("the first bound is not below the second")
        return self

    def _formulas(self) -> Iterator[Formula]:
        first = self.formula()
        if first is not None:
            yield first
        for way in self.another_way:
            other = way.formula()
            if other is not None:
                yield other._replace(stands_in=way.if_first_is_missing)

    def definition(self) -> Definition:
        """The rate as a plain value."""
        low, high = self.bounds
        return Definition(
            names=(self.name, *self.aliases),
            formulas=tuple(self._formulas()),
            lowest=low,
            highest=high,
            excluded=tuple(self.not_against),
            closed=self.closed or self.unchecked,
        )


class DomainFile(_Strict):
    """The rates of one kind of report."""

    title: str = Field(description="what kind of report it is")
    rates: list[Rate] = Field(min_length=1)


def read_domains(folder: Path) -> tuple[Definition, ...]:
    """The rates of every ``*.yaml`` in ``folder``, by file name and then in the order of the file."""
    return read_domain_files(sorted(folder.glob("*.yaml")))


def read_domain_files(files: Iterable[Path]) -> tuple[Definition, ...]:
    """The rates of the domain files, in their order.

    Raises UsageError, with file, line and remedy, for what is no domain file and for a name that is defined twice.
    """
    definitions = []
    seen: dict[str, str] = {}
    for file in files:
        try:
            with file.open("rb") as stream:
                data = stream.read(_LARGEST + 1)
            text = data.decode("utf-8-sig")
        except FileNotFoundError as error:
            raise UsageError("no such file", path=str(file), remedy="check the name in domains") from error
        except (OSError, ValueError) as error:
            raise UsageError("cannot be read", path=str(file), remedy="save it as UTF-8") from error
        if len(data) > _LARGEST:
            raise UsageError("larger than a megabyte", path=str(file), remedy="split it")
        for rate, place in parse_domain(text, str(file)):
            for name in (rate.name, *rate.aliases):
                if name in seen:
                    raise UsageError(f'"{name}" is defined twice', path=place, remedy=f"it also stands in {seen[name]}")
                seen[name] = place
            definitions.append(rate.definition())
    return tuple(definitions)


def parse_domain(text: str, path: str) -> list[tuple[Rate, str]]:
    """The rates of a domain file, each with its place as "path:line"; raises UsageError."""
    value, lines = load(text, path)
    try:
        domain = DomainFile.model_validate(value)
    except ValidationError as error:
        raise _explained(error, lines, path) from error
    return [(rate, f"{path}:{lines[('rates', number)]}") for number, rate in enumerate(domain.rates)]


def _explained(error: ValidationError, lines: dict[Position, int], path: str) -> UsageError:
    """The first thing that is wrong, as one line for a person."""
    first = error.errors(include_url=False)[0]
    position = first["loc"]
    while position not in lines:
        position = position[:-1]
    place = f"{path}:{lines[position]}"
    name = str(first["loc"][-1]) if first["loc"] else "the file"
    if first["type"] == "extra_forbidden":
        return UsageError(f'unknown key "{name}"', path=place, remedy=_nearest(name, first["loc"]))
    if first["type"] == "missing":
        return UsageError(f'"{name}" is missing', path=place, remedy="add it")
    if first["type"] == "value_error":
        return UsageError("this rate makes no sense", path=place, remedy=first["msg"].removeprefix("Value error, "))
    return UsageError(f'"{_key(first["loc"])}" cannot be {first["input"]!r}', path=place, remedy=_remedy(first))


def _key(position: Iterable[int | str]) -> str:
    return next((part for part in reversed(tuple(position)) if isinstance(part, str)), "the file")


def _remedy(first: Any) -> str:
    if first["type"] == "string_pattern_mismatch":
        return 'write words as reports have them, synonyms joined by "|", without blanks'
    return str(first["msg"]).lower()


def _nearest(name: str, position: tuple[int | str, ...]) -> str:
    model: type[BaseModel] = DomainFile
    if position[0] == "rates" and len(position) > 2:
        model = Rate
        inner = [part for part in position[2:-1] if isinstance(part, str)]
        if inner == ["another_way"]:
            model = AnotherWay
        elif inner:
            model = MarkedTerm
    near = get_close_matches(name, model.model_fields, n=1)
    return f'did you mean "{near[0]}"?' if near else f"the keys are {', '.join(model.model_fields)}"
