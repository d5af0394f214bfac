"""YAML as plain values, with the line on which each of them stands."""

from __future__ import annotations

from typing import Any

import yaml

from checker.errors import UsageError

Position = tuple[int | str, ...]
"""The keys and indexes that lead to a value; the document itself is ()."""


def load(text: str, path: str) -> tuple[Any, dict[Position, int]]:
    """The document as dicts, lists and scalars, and the line of each value, from 1; a key's line for its value.

    Raises UsageError for bad YAML, a key given twice, a key that is no text, and an alias: what is written is what
    is meant, and a file cannot grow while it is read.
    """
    loader = yaml.SafeLoader(text)
    try:
        root = loader.get_single_node()
        lines: dict[Position, int] = {(): 1}
        value = None if root is None else _value(loader, root, (), lines, set(), path)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = path if mark is None else f"{path}:{mark.line + 1}"
        raise UsageError(f"not YAML: {error.problem}", path=place, remedy="mend that line") from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        what = "nested too deeply" if isinstance(error, RecursionError) else str(error).splitlines()[0]
        raise UsageError(f"not YAML: {what}", path=path, remedy="mend the file") from error
    finally:
        loader.dispose()
    return value, lines


def _value(
    loader: yaml.SafeLoader, node: yaml.Node, position: Position, lines: dict[Position, int], seen: set[int], path: str
) -> Any:
    lines.setdefault(position, node.start_mark.line + 1)
    if id(node) in seen:
        raise UsageError("an alias", path=f"{path}:{lines[position]}", remedy="write the value out")
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        return [_value(loader, item, (*position, n), lines, seen, path) for n, item in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        mapping: dict[str, Any] = {}
        for key_node, value_node in node.value:
            place = f"{path}:{key_node.start_mark.line + 1}"
            key = key_node.value
            if not isinstance(key_node, yaml.ScalarNode) or not isinstance(key, str):
                raise UsageError("a key that is no word", path=place, remedy="write a word before the colon")
            if key in mapping:
                raise UsageError(f'"{key}" is given twice', path=place, remedy="keep one of them")
            lines[(*position, key)] = key_node.start_mark.line + 1
            mapping[key] = _value(loader, value_node, (*position, key), lines, seen, path)
        return mapping
    return loader.construct_object(node)
