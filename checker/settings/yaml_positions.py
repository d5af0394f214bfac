"""YAML as plain values, with the line on which each of them stands."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

import yaml

from checker.errors import UsageError

Position = tuple[int | str, ...]
"""The keys and indexes that lead to a value; the document itself is ()."""


class _Loader(yaml.SafeLoader):
    """Refuses aliases: what is written is what is meant, and a file cannot grow while it is read."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.current_event.start_mark
            raise yaml.composer.ComposerError(None, None, "an alias", mark)
        return super().compose_node(parent, index)

    def construct_decimal(self, node: yaml.ScalarNode) -> Decimal:
        """What is written, exactly."""
        try:
            number = Decimal(str(node.value).replace("_", ""))
        except InvalidOperation:  # .inf, and 1:30.5, which YAML takes for minutes and seconds
            number = Decimal("NaN")
        if not number.is_finite() or abs(number.adjusted()) > _LARGEST:
            raise ValueError(f"{node.value} is no number here")
        return number


_LARGEST = 400
"""Powers of ten; nothing that is counted or measured comes near."""
_PLAIN = ("tag:yaml.org,2002:seq", "tag:yaml.org,2002:map")
_Loader.add_constructor("tag:yaml.org,2002:float", _Loader.construct_decimal)


def load(text: str, path: str) -> tuple[Any, dict[Position, int]]:
    """The document as dicts, lists and scalars, and the line of each value, from 1; a key's line for its value.

    Numbers with a point are decimals, exactly as written. Raises UsageError for bad YAML, a key given
    twice, a key that is no text, a tag and an alias.
    """
    lines: dict[Position, int] = {(): 1}
    try:
        loader = _Loader(text)
        root = loader.get_single_node()
        value = None if root is None else _value(loader, root, (), lines, path)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = path if mark is None else f"{path}:{mark.line + 1}"
        raise UsageError(f"not plain YAML: {error.problem}", path=place, remedy="mend that line") from error
    except RecursionError as error:
        raise UsageError("not plain YAML: nested too deeply", path=path, remedy="mend the file") from error
    except yaml.YAMLError as error:
        what = str(error).splitlines()[0]
        raise UsageError(f"not plain YAML: {what}", path=path, remedy="mend the file") from error
    return value, lines


def _value(loader: _Loader, node: yaml.Node, position: Position, lines: dict[Position, int], path: str) -> Any:
    lines.setdefault(position, node.start_mark.line + 1)
    if not isinstance(node, yaml.ScalarNode) and node.tag not in _PLAIN:
        raise UsageError("not plain YAML: a tag", path=f"{path}:{lines[position]}", remedy="leave it out")
    if isinstance(node, yaml.SequenceNode):
        return [_value(loader, item, (*position, number), lines, path) for number, item in enumerate(node.value)]
    if not isinstance(node, yaml.MappingNode):
        return _scalar(loader, node, f"{path}:{lines[position]}")
    mapping: dict[str, Any] = {}
    for key_node, value_node in node.value:
        place = f"{path}:{key_node.start_mark.line + 1}"
        if not isinstance(key_node, yaml.ScalarNode):
            raise UsageError("a key that is no word", path=place, remedy="write a word before the colon")
        key = str(key_node.value)
        if key in mapping:
            raise UsageError(f'"{key}" is given twice', path=place, remedy="keep one of them")
        lines[(*position, key)] = key_node.start_mark.line + 1
        mapping[key] = _value(loader, value_node, (*position, key), lines, path)
    return mapping


def _scalar(loader: _Loader, node: yaml.Node, place: str) -> Any:
    try:
        return loader.construct_object(node)
    except ValueError as error:  # 2024-13-45 looks like a date
        raise UsageError(f"not plain YAML: {error}", path=place, remedy="put it in quotes") from error
