"""The messages that the source of the package can give, as patterns: found in its syntax trees, nothing is run."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from xinhua_gov.resources import rows

SOURCE = Path(__file__).parent.parent / "src" / "xinhua_gov"

_MAKERS = frozenset(
    {"Fault", "PanelFault", "record_error", "PydanticCustomError", "Reading", "Decoded", "Damage", "Refusal", "error"}
)
"""What makes a message from its arguments, beside the classes of errors."""

_SILENT = frozenset({"AttributeError", "TypeError", "FileNotFoundError", "HTTPException", "_WrongCellError"})
"""Errors of programming, of a server, and what is only ever told in the language of a sheet."""

_TELLERS: dict[str, tuple[str, ...]] = {
    "errors.py": ("__str__", "more_faults"),
    "documents/cleaning.py": ("_said",),
    "documents/folders.py": ("cannot_be_listed",),
    "documents/page_edges.py": ("without_edges",),
    "documents/pdf.py": ("pdf_text",),
    "documents/web.py": ("web_text",),
    "documents/word_body.py": ("notes",),
    "model/refusals.py": ("_missing",),
    "panels/soundness.py": (),
    "promises/report_texts.py": ("__str__",),
    "recognition/text_kinds.py": ("why_no_report",),
}
"""Functions that give messages or notes which no error has; where none is named, all of the file."""

_NOTES = {"model/base.py", "documents/word_body.py"}
"""Files whose constants of one line are notes."""

_TABLES = {"documents/tables/refused.tsv": (2, 3), "recognition/tables/other_texts.tsv": (1,)}
"""Tables of the package with wordings of messages, and the columns that hold them."""

_SAID_ELSEWHERE = ("advice",)
"""Keyword arguments that are a part of a message of the function that is called."""

_ENGLISH = re.compile(r"[A-Za-z]{2}")

_Scope = dict[str, list[ast.expr]]


def messages() -> dict[str, str]:
    """Every message, and every part of one that is an English wording of its own, by where it is first made."""
    for known in (*_TELLERS, *_NOTES, *_TABLES):
        assert (SOURCE / known).is_file(), f"{known} has another name now"
    found: dict[str, str] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        for line, pattern in _messages_of(path):
            found.setdefault(pattern, f"{path.relative_to(SOURCE)}:{line}")
    for table, columns in _TABLES.items():
        for row in rows(*table.split("/")):
            for column in columns:
                found.setdefault(row[column], table)
    return found


def _messages_of(path: Path) -> Iterator[tuple[int, str]]:
    module = _Module(path)
    where = path.relative_to(SOURCE).as_posix()
    if where in _TELLERS:
        yield from module.told(_TELLERS[where])
    yield from module.stages()
    if where in _NOTES:
        yield from module.constants()
    for call, within in module.calls:
        for argument in _wordings_of(call):
            for pattern in module.patterns(argument, within):
                yield call.lineno, pattern


def _wordings_of(call: ast.Call) -> list[ast.expr]:
    """The arguments of a call that are messages, or parts of one."""
    if _name(call.func) == "ValueInWordsError":
        return call.args[:1]  # behind it stands the Chinese, for the sheet of questions
    if _is_maker(call):
        return [*call.args, *(keyword.value for keyword in call.keywords)]
    elsewhere = [keyword.value for keyword in call.keywords if keyword.arg in _SAID_ELSEWHERE]
    is_form = _name(call.func) == "form" and len(call.args) > 1
    return [call.args[1], *elsewhere] if is_form else elsewhere


def _is_maker(call: ast.Call) -> bool:
    name = _name(call.func)
    return name in _MAKERS or (name.endswith("Error") and name not in _SILENT)


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


class _Module:
    """The syntax tree of a file, with the function around each call."""

    def __init__(self, path: Path) -> None:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        self._tree = tree
        self._constants = _assigned(tree)
        self._all = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        self._functions = {node.name: node for node in self._all}
        self.calls = list(_calls(tree, None))
        self._under_way: set[int] = set()

    def told(self, names: tuple[str, ...]) -> Iterator[tuple[int, str]]:
        """The wordings in what some functions, or all of them, set, add, return and yield."""
        for function in self._all:
            if not names or function.name in names:
                for node in ast.walk(function):
                    value = getattr(node, "value", None)
                    if isinstance(node, (ast.Assign, ast.AugAssign, ast.Return, ast.Yield)) and value is not None:
                        for pattern in self.patterns(value, function):
                            yield node.lineno, pattern

    def stages(self) -> Iterator[tuple[int, str]]:
        """What the classes of errors say of themselves."""
        for node in ast.walk(self._tree):
            if isinstance(node, ast.ClassDef) and node.name.endswith("Error"):
                for values in _assigned(node).values():
                    for value in values:
                        for pattern in self.patterns(value, None):
                            yield value.lineno, pattern

    def constants(self) -> Iterator[tuple[int, str]]:
        """The wordings of the constants at the top of the module that are text, or a dictionary of text."""
        for values in self._constants.values():
            for value in values:
                texts = [*filter(None, value.keys), *value.values] if isinstance(value, ast.Dict) else [value]
                for text in texts if isinstance(value, (ast.Constant, ast.Dict)) else []:
                    for pattern in self.patterns(text, None):
                        yield value.lineno, pattern

    def patterns(self, node: ast.expr, within: ast.FunctionDef | None) -> Iterator[str]:
        """The wordings that an expression may have, and those of its parts."""
        if id(node) in self._under_way:
            return
        self._under_way.add(id(node))
        match node:
            case ast.Constant(value=str(text)):
                yield from [_with_gaps(text)] if _ENGLISH.search(text) else []
            case ast.JoinedStr():
                yield from self._joined(node, within)
            case ast.Name(id=name):
                for value, scope in self._values(name, within):
                    yield from self.patterns(value, scope)
            case ast.Call():
                yield from self._of_call(node, within)
            case ast.Attribute() | ast.Compare():
                pass
            case _:
                for part in _parts(node):
                    yield from self.patterns(part, within)
        self._under_way.discard(id(node))

    def _joined(self, node: ast.JoinedStr, within: ast.FunctionDef | None) -> Iterator[str]:
        pattern, number = "", 0
        for part in node.values:
            if isinstance(part, ast.Constant):
                pattern += str(part.value)
            elif isinstance(part, ast.FormattedValue):
                yield from self.patterns(part.value, within)
                pattern += f"{{{number}{'!r' if part.conversion == ord('r') else ''}}}"
                number += 1
        if _ENGLISH.search(re.sub(r"\{[^}]*\}", "", pattern)):
            yield pattern

    def _values(self, name: str, within: ast.FunctionDef | None) -> list[tuple[ast.expr, ast.FunctionDef | None]]:
        """What a name is set to, each with the function in which it is."""
        local = [] if within is None else [(value, within) for value in _assigned(within).get(name, [])]
        given = [] if within is None or local else self._arguments(name, within)
        return [*local, *given] or [(value, None) for value in self._constants.get(name, [])]

    def _arguments(self, name: str, function: ast.FunctionDef) -> list[tuple[ast.expr, ast.FunctionDef | None]]:
        """What the calls of a function in its module give for one of its parameters."""
        names = [argument.arg for argument in function.args.args]
        if name not in names:
            return []
        calls = [(call, around) for call, around in self.calls if _name(call.func) == function.name]
        place = names.index(name) - ("self" in names)
        given = [(call.args[place], around) for call, around in calls if 0 <= place < len(call.args)]
        return given + [
            (keyword.value, around) for call, around in calls for keyword in call.keywords if keyword.arg == name
        ]

    def _of_call(self, call: ast.Call, within: ast.FunctionDef | None) -> Iterator[str]:
        """The wordings of what a function of the module returns; of another function those of its arguments."""
        function = self._functions.get(_name(call.func))
        if function is not None and not _is_maker(call):
            for node in ast.walk(function):
                if isinstance(node, (ast.Return, ast.Yield)) and node.value is not None:
                    yield from self.patterns(node.value, function)
        elif _name(call.func) in ("get", "str", "join", "next", "tuple", "list", "sorted", "filter", "_replace"):
            receiver = [call.func.value] if isinstance(call.func, ast.Attribute) else []
            for argument in [*receiver, *call.args]:
                yield from self.patterns(argument, within)


def _parts(node: ast.expr) -> list[ast.expr]:
    match node:
        case ast.IfExp():
            return [node.body, node.orelse]
        case ast.BoolOp():
            return node.values
        case ast.BinOp():
            return [node.left, node.right]
        case ast.Dict():
            return node.values
        case ast.Tuple() | ast.List():
            return node.elts
        case ast.Subscript():
            return [node.value]
        case ast.Starred():
            return [node.value]
        case ast.GeneratorExp() | ast.ListComp():
            return [node.elt]
        case _:
            return []


def _with_gaps(text: str) -> str:
    """A template whose gaps have names, with numbered gaps."""
    numbers = iter(range(100))
    return re.sub(r"\{[a-z_]+\}", lambda _: f"{{{next(numbers)}}}", text)


def _assigned(tree: ast.AST) -> _Scope:
    """What each name is set to within a function, or at the top of a module."""
    found: _Scope = {}
    inner = ast.walk(tree) if isinstance(tree, ast.FunctionDef) else iter(getattr(tree, "body", []))
    for node in inner:
        if isinstance(node, ast.Assign):
            for target in node.targets:
                _note(found, target, node.value)
        elif isinstance(node, (ast.AnnAssign, ast.AugAssign, ast.NamedExpr)) and node.value is not None:
            _note(found, node.target, node.value)
    return found


def _note(found: _Scope, target: ast.expr, value: ast.expr) -> None:
    if isinstance(target, ast.Subscript):
        _note(found, target.value, value)
    elif isinstance(target, ast.Name):
        found.setdefault(target.id, []).append(value)
    elif isinstance(target, ast.Tuple):
        values = [value.body, value.orelse] if isinstance(value, ast.IfExp) else [value]
        for each in values:
            if isinstance(each, ast.Tuple):
                for one, other in zip(target.elts, each.elts, strict=False):
                    _note(found, one, other)


def _calls(node: ast.AST, within: ast.FunctionDef | None) -> Iterator[tuple[ast.Call, ast.FunctionDef | None]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child, within
        yield from _calls(child, child if isinstance(child, ast.FunctionDef) else within)
