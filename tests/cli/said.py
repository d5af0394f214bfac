"""What the sources can say: the English templates of errors, notifications, notes and help, read out of their code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checker.cli.program import _COMMANDS

PACKAGE = Path(__file__).resolve().parents[2] / "checker"
_MADE = frozenset(
    {"GoujiError", "UnreadableError", "UsageError", "UnwritableError", "LiteralError", "Notification", "say"}
)
_HELP = frozenset({"Option", "Argument"})


def said() -> dict[str, str]:
    """Each template with the place it comes from; fields are numbered: ``larger than {0}``.

    An expression that cannot be followed is there as its source, in ``‹›``.
    """
    files = (path for path in sorted(PACKAGE.rglob("*.py")) if "tongue" not in path.relative_to(PACKAGE).parts)
    return {template: place for path in files for template, place in _said_by(path)}


def helped() -> dict[str, str]:
    """Each help text of an option or argument with its place."""
    return {
        text: f"{path.name}:{call.lineno}"
        for path in sorted((PACKAGE / "cli").glob("*.py"))
        for call in _calls(_tree(path))
        if _name(call) in _HELP
        for keyword in call.keywords
        if keyword.arg == "help"
        for text in _templates(keyword.value, ())
    }


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _name(call: ast.Call) -> str:
    return ast.unparse(call.func).rpartition(".")[2]


def _said_by(path: Path) -> Iterator[tuple[str, str]]:
    """Templates of one file: a name is followed to what is assigned to it in the function around, or in the module."""
    room = path.relative_to(PACKAGE).parts[0]
    for call, around in _with_scopes(_tree(path), ()):
        for text in _texts(call, room):
            for template in _templates(text, around):
                yield template, f"{path.relative_to(PACKAGE)}:{call.lineno}"


def _texts(call: ast.Call, room: str) -> list[ast.expr]:
    """The arguments of a call that a person will read."""
    named = [keyword.value for keyword in call.keywords if keyword.arg in {"what", "remedy"}]
    match _name(call), room:
        case "Notification", _:
            return [*call.args[:1], *call.args[2:3], *named]
        case "ValueError", "settings":  # in the checks of a definition: they are told as what to do about it
            return [*call.args[:1]]
        case "append", "validation" if ast.unparse(call.func).endswith("problems.append"):
            return [*call.args]
        case "Judgement", "validation" if isinstance(call.args[1], ast.Tuple):
            return call.args[1].elts
        case name, _ if name in _MADE:
            return [*call.args[:1], *named]
    return []


def _with_scopes(node: ast.AST, around: tuple[ast.AST, ...]) -> Iterator[tuple[ast.Call, tuple[ast.AST, ...]]]:
    if isinstance(node, ast.Module | ast.FunctionDef):
        around = (node, *around)
    if isinstance(node, ast.Call):
        yield node, around
    for child in ast.iter_child_nodes(node):
        yield from _with_scopes(child, around)


def _templates(node: ast.expr, around: tuple[ast.AST, ...]) -> Iterator[str]:
    match node:
        case ast.Constant(value=text):
            if text and isinstance(text, str):
                yield text
        case ast.JoinedStr(values=parts):
            yield _template(parts)
        case ast.IfExp(body=body, orelse=orelse):
            yield from _templates(body, around)
            yield from _templates(orelse, around)
        case ast.BoolOp(values=values):
            for value in values:
                yield from _templates(value, around)
        case ast.Dict(values=values):
            for value in values:
                yield from _templates(value, around)
        case ast.Tuple(elts=values) | ast.List(elts=values):
            for value in values:
                yield from _templates(value, around)
        case ast.Subscript(value=ast.Name()) | ast.Call(func=ast.Attribute(value=ast.Name(), attr="get")):
            table = node.value if isinstance(node, ast.Subscript) else node.func.value  # type: ignore[attr-defined]
            yield from _templates(table, around)
            for default in node.args[1:] if isinstance(node, ast.Call) else ():
                yield from _templates(default, around)
        case ast.Name(id=name):
            yield from _assigned(name, around)
        case ast.Call(func=ast.Name(id=name)):
            yield from list(_answers(name, around[-1])) or (f"‹{ast.unparse(node)}›",)
        case _:
            yield f"‹{ast.unparse(node)}›"


def _template(parts: list[ast.expr]) -> str:
    text, count = "", 0
    for part in parts:
        if isinstance(part, ast.Constant):
            text += str(part.value)
        else:
            text += f"{{{count}}}"
            count += 1
    return text


def _assigned(name: str, around: tuple[ast.AST, ...]) -> Iterator[str]:
    """The templates of what is assigned to ``name`` in the nearest scope that assigns to it."""
    for place, scope in enumerate(around):
        values = [value for target, value in _assignments(scope) if target == name]
        for value in values:
            yield from _templates(value, around[place:])
        handed = list(_handed(name, scope, around[-1])) if not values else []
        yield from handed
        if values or handed:
            return
    yield f"‹{name}›"


def _handed(name: str, scope: ast.AST, module: ast.AST) -> Iterator[str]:
    """The templates of what callers in the module hand over as the parameter ``name`` of the function ``scope``."""
    for node in ast.walk(scope):
        if isinstance(node, ast.For) and name in ast.unparse(node.target).strip("()").split(", "):
            if isinstance(node.iter, ast.Call):
                yield from _answers(_name(node.iter), module)
            else:
                yield from _templates(node.iter, (module,))
    if not isinstance(scope, ast.FunctionDef):
        return
    names = [each.arg for each in (*scope.args.args, *scope.args.kwonlyargs) if each.arg != "self"]
    if name not in names:
        return
    for call, around in _with_scopes(module, ()):
        if _name(call) == scope.name:
            handed = dict(zip(names, call.args, strict=False)) | {
                each.arg: each.value for each in call.keywords if each.arg
            }
            if name in handed:
                yield from _templates(handed[name], around)


def _assignments(scope: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    for node in ast.walk(scope):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                yield name, value
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                yield name, value
            case ast.Assign(targets=[ast.Tuple(elts=names)], value=value):
                yield from (
                    (ast.unparse(one), part)
                    for one, *parts in zip(names, *_tuples(value), strict=False)
                    for part in parts
                )


def _tuples(value: ast.expr) -> list[list[ast.expr]]:
    match value:
        case ast.Tuple(elts=parts):
            return [parts]
        case ast.IfExp(body=body, orelse=orelse):
            return [*_tuples(body), *_tuples(orelse)]
    return []


def _answers(name: str, module: ast.AST) -> Iterator[str]:
    """The templates of what the function ``name`` of the module returns or yields."""
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            for answer in ast.walk(node):
                if isinstance(answer, ast.Return | ast.Yield) and answer.value is not None:
                    yield from _templates(answer.value, (node, module))


def documented() -> set[str]:
    """Each paragraph of the docstrings of the commands, on one line."""
    return {
        " ".join(paragraph.split())
        for name in ("program", *_COMMANDS)
        for paragraph in (ast.get_docstring(_command(name)) or "").split("\n\n")
    }


def _command(name: str) -> ast.FunctionDef:
    module = _tree(PACKAGE / "cli" / f"{name}.py")
    return next(node for node in module.body if isinstance(node, ast.FunctionDef) and node.name == name)
