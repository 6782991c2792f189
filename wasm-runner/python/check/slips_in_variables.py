"""Slips with variables and assignments; see `slips_in_text`."""

import ast

from .sketch import SYMBOLS, is_constant, is_name


def lines_swapped(sketch):
    """Two lines in the wrong order."""
    for statement in sketch.all(ast.stmt):
        following = sketch.next(statement)
        simple = (ast.Assign, ast.AugAssign, ast.Expr, ast.Return)
        if not isinstance(statement, simple) or following is None:
            continue
        if not isinstance(following, (*simple, ast.If)) or isinstance(statement, ast.Return):
            continue
        if not (sketch.is_alone(statement) and sketch.is_alone(following)):
            continue
        yield (
            sketch.moved(statement, following.end_lineno + 1, statement.col_offset),
            (f"Line {statement.lineno} runs before line {following.lineno}. Is that the order that you need?"),
        )


def lost_value(sketch):
    """Two variables that should swap their values."""
    for one in sketch.all(ast.Assign):
        other = sketch.next(one)
        if not isinstance(other, ast.Assign):
            continue
        names = [one.targets[0], one.value, other.targets[0], other.value]
        if all(is_name(name) for name in names):
            first, second, third, fourth = (name.id for name in names)
            if first == fourth and second == third:
                yield (
                    sketch.replaced(one, f"{first}, {second} = {second}, {first}") + sketch.replaced(other, "pass"),
                    (
                        f"After line {one.lineno}, the old value of `{first}` is gone, so line "
                        f"{other.lineno} can't use it any more."
                    ),
                )


def replaced_instead_of_added(sketch):
    """`=` where `+=` is needed, and the other way round."""
    for node in sketch.all(ast.Assign):
        target = node.targets[0]
        if not isinstance(target, (ast.Name, ast.Attribute, ast.Subscript)):
            continue
        name = sketch.text(target)
        if isinstance(node.value, ast.UnaryOp) and isinstance(node.value.op, (ast.UAdd, ast.USub)):
            symbol = "+" if isinstance(node.value.op, ast.UAdd) else "-"
            yield (
                sketch.replaced(node, f"{name} {symbol}= {sketch.text(node.value.operand)}"),
                (
                    f"`={symbol}` on line {node.lineno} replaces the old value of `{name}`. "
                    "In which order do the two characters change it instead?"
                ),
            )
        if sketch.enclosing(node, ast.For, ast.While, ast.FunctionDef):
            for symbol in ("+=", "-="):
                yield (
                    sketch.replaced(node, f"{name} {symbol} {sketch.text(node.value)}"),
                    f"Line {node.lineno} replaces the old value of `{name}`. Should it?",
                )
    for node in sketch.all(ast.AugAssign):
        if isinstance(node.op, (ast.Add, ast.Sub)):
            name = sketch.text(node.target)
            sign = SYMBOLS[type(node.op)]
            yield (
                sketch.replaced(node, f"{name} = {sketch.text(node.value)}"),
                f"Line {node.lineno} changes the old value of `{name}` instead of replacing it.",
            )
            other = "-" if sign == "+" else "+"
            yield (
                sketch.replaced(node, f"{name} {other}= {sketch.text(node.value)}"),
                (
                    f"`{sign}=` on line {node.lineno} makes `{name}` "
                    f"{'larger' if sign == '+' else 'smaller'} by {sketch.snippet(node.value)}. "
                    "Should it?"
                ),
            )


def wrong_step_size(sketch):
    """A counter that changes by the wrong number."""
    for node in sketch.all(ast.AugAssign):
        if is_constant(node.value, int):
            for new in sketch.off_by_one_variants(node.value):
                yield (
                    sketch.replaced(node.value, new),
                    (f"Line {node.lineno} changes {sketch.snippet(node.target)} by {node.value.value} each time."),
                )


def wrong_start(sketch):
    """A start value that is wrong."""
    for node in sketch.all(ast.Assign):
        if not is_name(node.targets[0]) or not isinstance(node.value, ast.Constant):
            continue
        name, value = node.targets[0].id, node.value.value
        news = {int: ["0", "1", "-1"], bool: [str(not value)], str: ['""']}.get(type(value), [])
        if type(value) is int:
            news += sketch.off_by_one_variants(node.value)
        for new in news:
            if new != sketch.text(node.value):
                yield (
                    sketch.replaced(node.value, new),
                    (
                        f"`{name}` starts with {sketch.snippet(node.value)} on line {node.lineno}. "
                        "Is that the right start?"
                    ),
                )


def start_of_a_maximum(sketch):
    """A start value that perhaps no item beats."""
    for loop in sketch.all(ast.For):
        for statement in sketch.before(loop):
            if not isinstance(statement, ast.Assign) or not is_name(statement.targets[0]):
                continue
            value = statement.value
            number = value.operand if isinstance(value, ast.UnaryOp) else value
            if is_constant(number, int, float) and is_name(loop.iter):
                name = statement.targets[0].id
                compared = [
                    node
                    for node in ast.walk(loop)
                    if isinstance(node, ast.Compare)
                    and any(is_name(side, name) for side in (node.left, *node.comparators))
                ]
                if compared:
                    yield (
                        sketch.replaced(value, f"{loop.iter.id}[0]"),
                        (
                            f"`{name}` starts at {sketch.snippet(value)} on line {statement.lineno}. "
                            f"What if no item of `{loop.iter.id}` is on the right side of that?"
                        ),
                    )


def wrong_name(sketch):
    """One variable instead of another."""
    for node in sketch.all(ast.Name):
        names = sketch.variables(node)
        if not isinstance(node.ctx, ast.Load) or node.id not in names:
            continue
        for name in names:
            if name != node.id:
                yield (
                    sketch.replaced(node, name),
                    (f"Line {node.lineno} uses `{node.id}`. Is that the variable that you need there?"),
                )
