"""Slips with functions, methods and exceptions; see `slips_in_text`."""

import ast

from .sketch import is_call, is_constant, is_name


def return_in_loop(sketch):
    """A function that returns after the first iteration."""
    for loop in sketch.all(ast.For, ast.While):
        if sketch.function(loop) is None:
            continue
        last = loop.body[-1]
        says = "is inside the loop, so the function ends there in the first iteration. What about the other items?"
        if isinstance(last, ast.Return) and sketch.is_alone(last):
            yield (
                sketch.moved(last, loop.end_lineno + 1, loop.col_offset),
                f"`return` on line {last.lineno} {says}",
            )
        if isinstance(last, ast.If) and len(last.orelse) == 1:
            other = last.orelse[0]
            if isinstance(other, ast.Return) and sketch.is_alone(other):
                before = sketch.starts[other.lineno - 2]
                text = " " * loop.col_offset + sketch.text(other) + "\n"
                after = min(sketch.starts[loop.end_lineno], len(sketch.data))
                yield (
                    [(before, after, text)],
                    (
                        f"`return` on line {other.lineno} answers as soon as one item doesn't fit. "
                        "What about the items after it?"
                    ),
                )


def print_or_return(sketch):
    """`print` in a function where `return` is needed, and the other way round."""
    for statement in sketch.all(ast.Expr):
        if is_call(statement.value, "print") and sketch.function(statement):
            values = statement.value.args
            if len(values) == 1:
                name = sketch.function(statement).name
                yield (
                    sketch.replaced(statement, f"return {sketch.text(values[0])}"),
                    (
                        f"Line {statement.lineno} prints the result of `{name}` and doesn't return it. "
                        f"What does the code that calls `{name}` get?"
                    ),
                )
    for statement in sketch.all(ast.Return):
        if statement.value is not None:
            yield (
                sketch.replaced(statement, f"print({sketch.text(statement.value)})"),
                f"Line {statement.lineno} returns the result and prints nothing.",
            )
            yield (
                sketch.replaced(statement, f"yield {sketch.text(statement.value)}"),
                f"`return` on line {statement.lineno} ends the function.",
            )


def return_missing(sketch):
    """A function that calculates something and returns nothing."""
    for function in sketch.all(ast.FunctionDef):
        if any(isinstance(node, (ast.Yield, ast.YieldFrom)) for node in ast.walk(function)):
            continue
        for last in ends_of(function):
            if isinstance(last, ast.Expr) and not is_constant(last.value, str):
                yield (
                    sketch.replaced(last, f"return {sketch.text(last.value)}"),
                    f"`{function.name}` doesn't return what line {last.lineno} calculates.",
                )
            if isinstance(last, (ast.Assign, ast.AugAssign)):
                target = last.targets[0] if isinstance(last, ast.Assign) else last.target
                yield (
                    sketch.added(last, f"return {sketch.text(target)}"),
                    (
                        f"Line {last.lineno} gives {sketch.snippet(target)} a value, but `{function.name}` "
                        "doesn't return it."
                    ),
                )
        names = [node.id for node in ast.walk(function) if is_name(node)]
        last = function.body[-1]
        if isinstance(last, (ast.For, ast.While, ast.If)) and sketch.is_alone(last):
            for name in dict.fromkeys(names):
                yield (
                    sketch.added(last, f"return {name}"),
                    (
                        f"`{function.name}` doesn't return anything when it reaches its end after line "
                        f"{last.end_lineno}."
                    ),
                )


def ends_of(statement):
    """Returns the statements with which a block can end."""
    last = statement.body[-1]
    if not isinstance(last, ast.If):
        return [last]
    ends = ends_of(last)
    for one in last.orelse[-1:]:
        ends += ends_of(one) if isinstance(one, ast.If) else [one]
    return ends


def parameter_ignored(sketch):
    """A function that uses something other than its parameter."""
    for function in sketch.all(ast.FunctionDef):
        names = [arg.arg for arg in function.args.args if arg.arg != "self"]
        used = {node.id for node in ast.walk(function) if is_name(node)}
        for name in names:
            if name in used:
                continue
            says = f"`{function.name}` never uses its parameter `{name}`."
            for node in sketch.inside(function, ast.Name, ast.Constant):
                if isinstance(getattr(node, "ctx", ast.Load()), ast.Load):
                    yield sketch.replaced(node, name), says


def arguments_swapped(sketch):
    """A call of the program's own function with its arguments in the wrong order."""
    functions = {node.name: node for node in sketch.all(ast.FunctionDef)}
    for node in sketch.all(ast.Call):
        if isinstance(node.func, ast.Name) and node.func.id in functions and len(node.args) > 1:
            parameters = ", ".join(arg.arg for arg in functions[node.func.id].args.args)
            for one, other in zip(node.args, node.args[1:]):
                yield (
                    sketch.swapped(one, other),
                    (
                        f"Line {node.lineno} calls {sketch.snippet(node)}, but the parameters of "
                        f"`{node.func.id}` are `{parameters}`, in this order."
                    ),
                )


def error_not_raised(sketch):
    """An exception that is created but not raised."""
    for node in sketch.all(ast.Expr, ast.Return):
        call = node.value
        name = getattr(getattr(call, "func", None), "id", "")
        if isinstance(call, ast.Call) and name.endswith(("Error", "Exception")):
            yield (
                sketch.replaced(node, f"raise {sketch.text(call)}"),
                f"Line {node.lineno} makes {sketch.snippet(call)}, but nothing raises it.",
            )
        if is_call(call, "print") and isinstance(node, ast.Expr):
            handler = sketch.enclosing(node, ast.ExceptHandler)
            if handler is not None and sketch.is_alone(node):
                yield (
                    sketch.added(node, "raise"),
                    f"After line {node.lineno}, the program goes on as if nothing had happened.",
                )


def super_missing(sketch):
    """A child class whose parent isn't set up."""
    for function in sketch.all(ast.FunctionDef):
        owner = sketch.parents[function]
        if function.name != "__init__" or not isinstance(owner, ast.ClassDef) or not owner.bases:
            continue
        if any(is_call(node, "super") for node in ast.walk(function)):
            continue
        names = [arg.arg for arg in function.args.args[1:]]
        for count in range(len(names), -1, -1):
            call = f"super().__init__({', '.join(names[:count])})"
            yield (
                sketch.inserted(function.body[0], call),
                (
                    f"`{owner.name}` has its own `__init__`, so Python doesn't run the one of "
                    f"{sketch.snippet(owner.bases[0])} any more."
                ),
            )
