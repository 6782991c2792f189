"""Converts a learner's function to its twin, a generator that yields whenever the function waits.

The twin is compiled from the function's source with the same positions, so tracebacks look the
same. In a twin, each call `f(x)` becomes

    (yield from value) if started(value := twin(f)(x)) else value

where `twin` returns a function's twin if it has one, or else the function itself. Loops begin with
`if turn_is_over(): yield`, and `with` waits for its lock first. Functions without calls or loops
don't need a twin. Generators, coroutines, comprehensions and nested functions stay unchanged, so
waits inside them can't yield (see `understory_threads`).
"""

import ast
import builtins
import functools
import time
from types import BuiltinFunctionType, CodeType, FunctionType, GeneratorType, MethodType

import _understory
import understory_waits
from understory_waits import WAITS, waiting_sleep

GENERATOR, COROUTINE, ASYNC_GENERATOR = 0x20, 0x80, 0x200
LIBRARY = ("/usr/lib/", "<frozen")
# Modules of the library whose functions need twins anyway, because they start event loops.
WITH_TWINS = {"asyncio.runners", "anyio._core._eventloop", "anyio.from_thread"}
# Functions that inspect the caller's frame, or are too common to add overhead to.
UNCHANGED = {"super", "locals", "globals", "vars", "dir", "eval", "exec", "print", "len", "range"}
UNCHANGED |= {"int", "str", "float", "list", "dict", "set", "tuple", "isinstance", "enumerate"}
# Names that a program can't use, because of the space.
TWIN, STARTED, TURN, AT_ONCE = " twin", " started", " turn is over", " enters at once"
ENTER, VALUE = " enter", " value"

_twins = {}
_codes = {waiting_sleep.__code__, understory_waits.acquire.__code__}


def twin(function):
    """Returns what to call instead of `function`, so that its waits yield."""
    kind = type(function)
    if kind is FunctionType:
        return _twin_of_function(function)
    if kind is MethodType:
        inner = twin(function.__func__)
        return function if inner is function.__func__ else MethodType(inner, function.__self__)
    if kind is functools.partial:
        inner = twin(function.func)
        if inner is function.func:
            return function
        return functools.partial(inner, *function.args, **function.keywords)
    if kind is BuiltinFunctionType:
        if function is time.sleep:
            return waiting_sleep
        if type(function.__self__) is _understory.lock:
            return MethodType(understory_waits.acquire, function.__self__)
        return function
    call = getattr(kind, "__call__", None)
    if type(call) is FunctionType and not isinstance(function, type):
        inner = twin(call)
        return function if inner is call else MethodType(inner, function)
    return function


def started(value):
    """Returns whether a value is the generator of a twin that has been called."""
    return type(value) is GeneratorType and value.gi_code in _codes


def call(function, *args, **kwargs):
    """Calls a function from one of our generators."""
    value = twin(function)(*args, **kwargs)
    return (yield from value) if started(value) else value


def _twin_of_function(function):
    code = function.__code__
    module = function.__globals__.get("__name__")
    waits = WAITS.get(module, {}).get(code.co_qualname)
    if waits is not None:
        _codes.add(waits.__code__)
        return waits
    if code not in _twins:
        own = module in WITH_TWINS or not code.co_filename.startswith(LIBRARY)
        _twins[code] = _compiled(function) if own else None
    made = _twins[code]
    if made is None:
        return function
    cells = dict(zip(code.co_freevars, function.__closure__ or ()))
    closure = tuple(cells[name] for name in made.co_freevars)
    copy = FunctionType(
        made, function.__globals__, function.__name__, function.__defaults__, closure or None
    )
    copy.__kwdefaults__ = function.__kwdefaults__
    copy.__qualname__ = function.__qualname__
    return copy


def _compiled(function):
    """Returns the code of a function's twin, or None if it doesn't need or can't have one."""
    import linecache
    import warnings

    code = function.__code__
    if code.co_flags & (GENERATOR | COROUTINE | ASYNC_GENERATOR):
        return None
    source = "".join(linecache.getlines(code.co_filename, function.__globals__))
    if not source:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for number in range(len(_definitions(ast.parse(source), code))):
                tree = ast.parse(source)
                node = _definitions(tree, code)[number]
                if not Twin().change(node):
                    continue
                ast.fix_missing_locations(tree)
                found = _find(compile(tree, code.co_filename, "exec", dont_inherit=True), code)
                if found is not None:
                    _install(found)
                    return found
    except (SyntaxError, ValueError):
        # The file has changed since it was imported.
        return None
    return None


def _install(code):
    _codes.add(code)
    _understory.set_twins(twin, started)
    setattr(builtins, TWIN, _understory.twin)
    setattr(builtins, STARTED, _understory.started)
    setattr(builtins, TURN, _understory.turn_is_over)
    setattr(builtins, AT_ONCE, _understory.enters_at_once)
    setattr(builtins, ENTER, understory_waits.enter)


def _definitions(tree, code):
    """Returns the definitions that a code object may come from. Lambdas can share a line."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Lambda):
            name = "<lambda>"
            first = node.lineno
        elif isinstance(node, ast.FunctionDef):
            name = node.name
            first = min([node.lineno, *(each.lineno for each in node.decorator_list)])
        else:
            continue
        if name == code.co_name and code.co_firstlineno in (first, node.lineno):
            found.append(node)
    return found


def _find(code, wanted):
    """Finds the twin of `wanted` in a module's code."""
    parameters = wanted.co_varnames[: wanted.co_argcount]
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            if (
                constant.co_flags & GENERATOR
                and constant.co_qualname == wanted.co_qualname
                and constant.co_firstlineno == wanted.co_firstlineno
                and constant.co_varnames[: wanted.co_argcount] == parameters
                and {*constant.co_freevars} <= {*wanted.co_freevars}
            ):
                return constant
            inner = _find(constant, wanted)
            if inner is not None:
                return inner
    return None


class Twin(ast.NodeTransformer):
    """Converts the body of one function."""

    def __init__(self):
        self.changed = False
        self.loops = 0

    def change(self, function):
        """Converts a function in place. Returns whether it needed a twin."""
        if isinstance(function, ast.Lambda):
            function.body = self.visit(function.body)
        else:
            function.body = self._visited(function.body)
        return self.changed

    def _visited(self, body):
        made = []
        for statement in body:
            statement = self.visit(statement)
            made.extend(statement if isinstance(statement, list) else [statement])
        return made

    def _unchanged(self, node):
        return node

    visit_FunctionDef = visit_AsyncFunctionDef = visit_ClassDef = visit_Lambda = _unchanged

    def _outermost(self, node):
        first = node.generators[0]
        first.iter = self.visit(first.iter)
        return node

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = _outermost

    def visit_Call(self, node):
        self.generic_visit(node)
        if isinstance(node.func, ast.Name) and node.func.id in UNCHANGED:
            return node
        self.changed = True

        def at(made):
            return ast.copy_location(made, node)

        node.func = ast.copy_location(_call(TWIN, node.func), node.func)
        value = at(ast.NamedExpr(at(ast.Name(VALUE, ast.Store())), at(node)))
        test = at(_call(STARTED, value))
        going_on = at(ast.YieldFrom(at(ast.Name(VALUE, ast.Load()))))
        return at(ast.IfExp(test, going_on, at(ast.Name(VALUE, ast.Load()))))

    def visit_With(self, node):
        self.generic_visit(node)
        self.changed = True
        for item in node.items:
            manager = item.context_expr

            def at(made, manager=manager):
                return ast.copy_location(made, manager)

            named = at(ast.NamedExpr(at(ast.Name(VALUE, ast.Store())), manager))
            at_once = at(_call(AT_ONCE, named))
            value = at(ast.Name(VALUE, ast.Load()))
            waited = at(ast.YieldFrom(at(_call(ENTER, value))))
            item.context_expr = at(ast.IfExp(at_once, at(ast.Name(VALUE, ast.Load())), waited))
        return node

    def visit_While(self, node):
        self.generic_visit(node)
        node.body.insert(0, self._turn(node))
        return node

    def visit_For(self, node):
        if _is_iter_until(node) and not node.orelse:
            return self._iter_until(node)
        self.generic_visit(node)
        node.body.insert(0, self._turn(node))
        return node

    def _turn(self, node):
        self.changed = True
        line = ast.parse("if turn(): yield").body[0]
        line.test.func.id = TURN
        for part in ast.walk(line):
            if "lineno" in part._attributes:
                ast.copy_location(part, node)
        return line

    def _iter_until(self, node):
        """Converts `for x in iter(ask, last):`, which may wait in `ask`, to a `while` loop."""
        self.loops += 1
        ask, last = f"{VALUE} asked {self.loops}", f"{VALUE} last {self.loops}"

        def named(name, context):
            return ast.copy_location(ast.Name(name, context), node.iter)

        lines = ast.parse("ask = 0\nlast = 0\nwhile True:\n    if last == item: break").body
        lines[0].targets[0], lines[1].targets[0] = named(ask, ast.Store()), named(last, ast.Store())
        lines[0].value, lines[1].value = node.iter.args
        loop = lines[2]
        item = f"{VALUE} item {self.loops}"
        stop = loop.body[0]
        stop.test.left, stop.test.comparators[0] = named(item, ast.Load()), named(last, ast.Load())
        asked = ast.copy_location(ast.Call(named(ask, ast.Load()), [], []), node.iter)
        loop.body = [
            ast.Assign([named(item, ast.Store())], asked),
            stop,
            ast.Assign([node.target], named(item, ast.Load())),
            *node.body,
        ]
        for line in (*lines, *loop.body[:3], stop.body[0], loop.test):
            ast.copy_location(line, node)
        return [self.visit(line) for line in lines]


def _is_iter_until(node):
    """Returns whether this is `for … in iter(function, last)`."""
    return (
        isinstance(node.iter, ast.Call)
        and isinstance(node.iter.func, ast.Name)
        and node.iter.func.id == "iter"
        and len(node.iter.args) == 2
        and not node.iter.keywords
    )


def _call(name, argument):
    function = ast.copy_location(ast.Name(name, ast.Load()), argument)
    return ast.Call(function, [argument], [])
