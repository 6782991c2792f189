"""Slips with conditions, loops and functions; see `slips_in_text`."""

import ast

from .sketch import is_call, is_constant, is_loop, is_method_call, is_name

COMPARISONS = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.In: "in",
    ast.NotIn: "not in",
    ast.Is: "is",
    ast.IsNot: "is not",
}


def simple_comparisons(sketch):
    """Returns the comparisons with one operator: the node, its symbol and its two sides."""
    for node in sketch.all(ast.Compare):
        if len(node.ops) == 1:
            sides = sketch.said(node.left), sketch.said(node.comparators[0])
            yield node, COMPARISONS[type(node.ops[0])], sides


def comparison_replaced(node, symbol, sketch):
    left, right = sketch.text(node.left), sketch.text(node.comparators[0])
    return sketch.replaced(node, f"{left} {symbol} {right}")


def boundary(sketch):
    """`<` where `<=` is needed, and the like."""
    for node, symbol, (left, right) in simple_comparisons(sketch):
        other = {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}.get(symbol)
        if other:
            yield (
                comparison_replaced(node, other, sketch),
                f"Line {node.lineno} asks {sketch.said(node)}. What should happen when {left} is "
                f"exactly {right}?",
            )
    for node in sketch.all(ast.Compare):
        for place, op in enumerate(node.ops if len(node.ops) > 1 else ()):
            symbol = COMPARISONS[type(op)]
            other = {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}.get(symbol)
            if other:
                before = [node.left, *node.comparators][place]
                start, end = sketch.end(before), sketch.start(node.comparators[place])
                between = sketch.data[start:end].decode().replace(symbol, other, 1)
                yield (
                    [(start, end, between)],
                    f"Line {node.lineno} asks {sketch.said(node)}. What should happen at the "
                    "two ends?",
                )


def boundary_by_one(sketch):
    """A limit that is one too high or too low."""
    for node, _, (left, right) in simple_comparisons(sketch):
        limit = node.comparators[0]
        if is_constant(limit, int):
            for step in (1, -1):
                yield (
                    sketch.replaced(limit, str(limit.value + step)),
                    f"Line {node.lineno} compares {left} with {right}. Is that the right number?",
                )


def turned_comparison(sketch):
    """A comparison that is true when it should be false."""
    opposites = {
        "<": [">=", ">"],
        "<=": [">", ">="],
        ">": ["<=", "<"],
        ">=": ["<", "<="],
        "==": ["!="],
        "!=": ["=="],
        "in": ["not in"],
        "not in": ["in"],
        "is": ["==", "is not"],
        "is not": ["is"],
    }
    for node, symbol, _ in simple_comparisons(sketch):
        for other in opposites[symbol]:
            yield (
                comparison_replaced(node, other, sketch),
                f"When is {sketch.said(node)} on line {node.lineno} true? "
                "Try it with the values of this check.",
            )
    for node in sketch.all(ast.UnaryOp):
        if isinstance(node.op, ast.Not):
            yield (
                sketch.replaced(node, sketch.text(node.operand)),
                f"`not` on line {node.lineno} turns true into false. Should it?",
            )
    for node in sketch.all(ast.If, ast.While):
        yield (
            sketch.replaced(node.test, f"not ({sketch.text(node.test)})"),
            f"Does line {node.lineno} run what's below it when {sketch.said(node.test)} is true, "
            "or should it be the other way round?",
        )


def and_or(sketch):
    """`and` where `or` is needed, and the other way round."""
    for node in sketch.all(ast.BoolOp):
        old, new = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
        changes = []
        for one, other in zip(node.values, node.values[1:]):
            start, end = sketch.end(one), sketch.start(other)
            between = sketch.data[start:end].decode().replace(old, new, 1)
            changes.append((start, end, between))
        yield changes, said_of_and_or(node, sketch)


def said_of_and_or(node, sketch):
    code, line = sketch.said(node), node.lineno
    compared = [one for one in node.values if isinstance(one, ast.Compare) and len(one.ops) == 1]
    same = len(compared) == 2 == len(node.values) and (
        ast.dump(compared[0].left) == ast.dump(compared[1].left)
    )
    ops = [type(one.ops[0]) for one in compared]
    if same and isinstance(node.op, ast.Or) and ops == [ast.NotEq, ast.NotEq]:
        left = sketch.said(compared[0].left)
        return (
            f"{code} on line {line} is always true: {left} can't be equal to both, so it always "
            "differs from one of them."
        )
    if same and isinstance(node.op, ast.And) and ops == [ast.Eq, ast.Eq]:
        return f"{code} on line {line} is never true, because nothing is equal to both."
    if isinstance(node.op, ast.And):
        return f"{code} on line {line} is true only if both sides are. Do you need both?"
    return f"{code} on line {line} is true as soon as one side is. Is one enough?"


def bare_or(sketch):
    """`if answer == "yes" or "y"`."""
    for node in sketch.all(ast.BoolOp):
        first = node.values[0]
        if not isinstance(first, ast.Compare) or len(first.ops) != 1:
            continue
        rest = [one for one in node.values[1:] if isinstance(one, ast.Constant)]
        if rest and len(rest) == len(node.values) - 1:
            left, symbol = sketch.text(first.left), COMPARISONS[type(first.ops[0])]
            changes = [
                (sketch.start(one), sketch.end(one), f"{left} {symbol} {sketch.text(one)}")
                for one in rest
            ]
            yield (
                changes,
                f"In {sketch.said(node)} on line {node.lineno}, Python doesn't compare "
                f"{sketch.said(rest[0])} with anything. What does it count as by itself?",
            )


def text_compared_with_number(sketch):
    """Digits as text, compared as text."""
    for node, symbol, (left, right) in simple_comparisons(sketch):
        limit = node.comparators[0]
        if is_constant(limit, str) and limit.value.strip("-").isdigit():
            number = sketch.text(node.left), limit.value
            yield (
                sketch.replaced(node, f"int({number[0]}) {symbol} {number[1]}"),
                f"{right} on line {node.lineno} is a string, and strings are compared character "
                "by character. Is that how numbers are ordered?",
            )


def two_ifs(sketch):
    """A second `if` where `elif` is needed."""
    for node in sketch.all(ast.If):
        following = sketch.next(node)
        if isinstance(following, ast.If) and not begins_with_elif(following, sketch):
            start = sketch.start(following)
            yield (
                [(start, start, "el")],
                f"Python also tests the `if` on line {following.lineno} when the one on line "
                f"{node.lineno} was true. Should both be able to run?",
            )


def begins_with_elif(node, sketch):
    return sketch.text(node).startswith("elif")


def needless_elif(sketch):
    """`elif` where both can be true."""
    for node in sketch.all(ast.If):
        if begins_with_elif(node, sketch):
            start = sketch.start(node)
            yield (
                [(start, start + 4, "if")],
                f"Python skips the `elif` on line {node.lineno} when a condition above it was "
                "true. Can both be true?",
            )


def branches_swapped(sketch):
    """A wide condition before a narrow one, and results in the wrong branches."""
    for node in sketch.all(ast.If):
        if len(node.orelse) != 1 or not isinstance(node.orelse[0], ast.If):
            if node.orelse and len(node.body) == len(node.orelse) == 1:
                yield (
                    sketch.swapped(node.body[0], node.orelse[0]),
                    f"Line {node.body[0].lineno} runs when {sketch.said(node.test)} is true, and "
                    f"line {node.orelse[0].lineno} when it's false. Is that the right way round?",
                )
            continue
        second = node.orelse[0]
        changes = [
            (sketch.start(node.test), sketch.end(node.test), sketch.text(second.test)),
            (sketch.start(second.test), sketch.end(second.test), sketch.text(node.test)),
        ]
        if len(node.body) == len(second.body) == 1:
            one, other = node.body[0], second.body[0]
            both = [
                *changes,
                (sketch.start(one), sketch.end(one), sketch.text(other)),
                (sketch.start(other), sketch.end(other), sketch.text(one)),
            ]
            yield (
                both,
                f"If {sketch.said(node.test)} is true, Python doesn't test "
                f"{sketch.said(second.test)} any more. Which of the two should come first?",
            )
            yield (
                sketch.swapped(one, other),
                f"Look at lines {one.lineno} and {other.lineno}: does each belong to the "
                "condition above it?",
            )


def range_end(sketch):
    """A range that begins or ends one too early or too late."""
    for node in sketch.all(ast.Call):
        if not is_call(node, "range") or len(node.args) not in (1, 2, 3):
            continue
        code, line = sketch.said(node), node.lineno
        stop = node.args[0] if len(node.args) == 1 else node.args[1]
        ends = f"{code} on line {line} stops before {sketch.said(stop)}. Which number should be the last one?"
        for new in shifted(stop, sketch):
            yield sketch.replaced(stop, new), ends
        if len(node.args) == 1:
            yield (
                sketch.replaced(stop, f"1, {sketch.text(stop)}"),
                f"{code} on line {line} starts at 0. Which number should be the first one?",
            )
            yield (
                sketch.replaced(stop, f"1, {shifted(stop, sketch)[0]}"),
                f"{code} on line {line} starts at 0 and stops before {sketch.said(stop)}. "
                "Which numbers do you need?",
            )
            continue
        start = node.args[0]
        begins = f"{code} on line {line} starts at {sketch.said(start)}. Which number should be the first one?"
        for new in shifted(start, sketch):
            yield sketch.replaced(start, new), begins
        for one in shifted(start, sketch):
            for other in shifted(stop, sketch):
                yield (
                    [
                        (sketch.start(start), sketch.end(start), one),
                        (sketch.start(stop), sketch.end(stop), other),
                    ],
                    f"{code} on line {line} starts at {sketch.said(start)} and stops before "
                    f"{sketch.said(stop)}. Which numbers do you need?",
                )
        yield (
            sketch.replaced(node, f"reversed({sketch.text(node)})"),
            f"{code} on line {line} counts {'up' if len(node.args) < 3 else 'from its first number'}. "
            "Which number should come first?",
        )
        if len(node.args) == 2:
            yield (
                [(sketch.end(stop), sketch.end(stop), ", -1")],
                f"{code} on line {line} counts up. Without a third number, `range` never counts "
                "down.",
            )


def random_end(sketch):
    """`randint` with an end that is one too high or too low."""
    for node in sketch.all(ast.Call):
        name = getattr(node.func, "attr", getattr(node.func, "id", None))
        if name in ("randint", "randrange") and len(node.args) == 2:
            end = sketch.said(node.args[1])
            says = f"{sketch.said(node)} on line {node.lineno} can also be {end}. Should it be?"
            if name == "randrange":
                says = f"{sketch.said(node)} on line {node.lineno} is never {end}. Should it be?"
            for place in (1, 0):
                for new in shifted(node.args[place], sketch):
                    yield sketch.replaced(node.args[place], new), says


def shifted(node, sketch):
    """Returns an expression plus one and minus one."""
    if is_constant(node, int):
        return [str(node.value + 1), str(node.value - 1)]
    text = sketch.text(node)
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub)):
        if is_constant(node.right, int) and node.right.value == 1:
            plain = sketch.text(node.left)
            return [f"{text} + 1", plain] if isinstance(node.op, ast.Add) else [plain, f"{text} - 1"]
    return [f"{text} + 1", f"{text} - 1"]


def wrong_step(sketch):
    """Another step in a range."""
    for node in sketch.all(ast.Call):
        if is_call(node, "range") and len(node.args) == 3:
            step = node.args[2]
            yield (
                sketch.replaced(step, f"-({sketch.text(step)})"),
                f"{sketch.said(node)} on line {node.lineno} counts in steps of "
                f"{sketch.said(step)}. Does it count in the right direction?",
            )


def loop_over_index(sketch):
    """A loop over indexes that uses them as items, and the other way round."""
    for node in sketch.all(ast.For):
        if not is_name(node.target):
            continue
        inner = node.iter.args[0] if is_call(node.iter, "range") and len(node.iter.args) == 1 else None
        if is_call(inner, "len") and inner.args:
            yield (
                sketch.replaced(node.iter, sketch.text(inner.args[0])),
                f"`{node.target.id}` on line {node.lineno} gets a number in each iteration, not "
                f"an item of {sketch.said(inner.args[0])}.",
            )
        elif is_name(node.iter):
            yield (
                sketch.replaced(node.iter, f"range(len({node.iter.id}))"),
                f"`{node.target.id}` on line {node.lineno} gets an item in each iteration, not "
                "its number.",
            )
            for method in ("values", "items"):
                yield (
                    sketch.replaced(node.iter, f"{node.iter.id}.{method}()"),
                    f"If `{node.iter.id}` is a dictionary, the loop on line {node.lineno} gets "
                    "its keys only.",
                )


def leaves_block(sketch):
    """A line that belongs to a loop or an `if` and shouldn't."""
    for node in sketch.all(ast.For, ast.While, ast.If):
        if is_in_elif_chain(node, sketch):
            continue
        last = node.body[-1]
        if len(node.body) < 2 or node.orelse or not sketch.is_alone(last):
            continue
        what = "loop" if is_loop(node) else "`if`"
        says = f"Line {last.lineno} is part of the {what} on line {node.lineno}"
        if is_loop(node):
            says += ", so it runs in every iteration. Should it?"
        else:
            says += ", so Python skips it when the condition is false. Should it?"
        yield sketch.moved(last, node.end_lineno + 1, node.col_offset), says
        outer = sketch.parents[node]
        if isinstance(outer, (ast.For, ast.While)) and outer.body[-1] is node:
            yield sketch.moved(last, outer.end_lineno + 1, outer.col_offset), says


def is_in_elif_chain(node, sketch):
    return isinstance(node, ast.If) and begins_with_elif(node, sketch)


def joins_block(sketch):
    """A line after a loop or an `if` that belongs to it."""
    for node in sketch.all(ast.For, ast.While, ast.If):
        following = sketch.next(node)
        if following is None or not sketch.is_alone(following):
            continue
        inner = node
        while isinstance(inner, ast.If) and inner.orelse:
            inner = inner.orelse[0] if isinstance(inner.orelse[0], ast.If) else None
            if inner is None:
                break
        if inner is None or not sketch.is_alone(inner.body[-1]):
            continue
        column = inner.body[0].col_offset
        what = "loop" if is_loop(node) else "`if`"
        after = "once, after all iterations" if is_loop(node) else "also when the condition is false"
        yield (
            sketch.moved(following, node.end_lineno + 1, column),
            f"Line {following.lineno} isn't part of the {what} on line {node.lineno}, so it runs "
            f"{after}. Should it?",
        )
        deepest = inner.body[-1]
        if isinstance(deepest, (ast.If, ast.For, ast.While)) and not getattr(deepest, "orelse", None):
            yield (
                sketch.moved(following, node.end_lineno + 1, deepest.body[0].col_offset),
                f"Line {following.lineno} isn't part of the {what} on line {node.lineno}, so it "
                f"runs {after}. Should it?",
            )


def reset_in_loop(sketch):
    """A start value that is set in every iteration."""
    for loop in sketch.all(ast.For, ast.While):
        for statement in loop.body:
            if isinstance(statement, ast.Assign) and sketch.is_alone(statement):
                if not isinstance(statement.value, (ast.Constant, ast.List, ast.Dict)):
                    continue
                yield (
                    sketch.moved(statement, loop.lineno, loop.col_offset),
                    f"Line {statement.lineno} is inside the loop, so every iteration sets "
                    f"{sketch.said(statement.targets[0])} back to "
                    f"{sketch.said(statement.value)}.",
                )


def set_before_loop(sketch):
    """A start value that every iteration of the outer loop needs again."""
    for loop in sketch.all(ast.For, ast.While):
        block = sketch.block(loop)
        for statement in block[: block.index(loop)]:
            if isinstance(statement, ast.Assign) and sketch.is_alone(statement):
                if isinstance(statement.value, (ast.Constant, ast.List, ast.Dict)):
                    yield (
                        sketch.moved(statement, loop.body[0].lineno, loop.body[0].col_offset),
                        f"Line {statement.lineno} runs only once, before the loop, so "
                        f"{sketch.said(statement.targets[0])} isn't set again in the next "
                        "iteration.",
                    )


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
            f"Line {statement.lineno} runs before line {following.lineno}. "
            "Is that the order that you need?",
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
                    [
                        (sketch.start(one), sketch.end(one), f"{first}, {second} = {second}, {first}"),
                        (sketch.start(other), sketch.end(other), "pass"),
                    ],
                    f"After line {one.lineno}, the old value of `{first}` is gone, so line "
                    f"{other.lineno} can't use it any more.",
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
                f"`={symbol}` on line {node.lineno} replaces the old value of `{name}`. "
                "In which order do the two characters change it instead?",
            )
        if sketch.above(node, ast.For, ast.While, ast.FunctionDef):
            for symbol in ("+=", "-="):
                yield (
                    sketch.replaced(node, f"{name} {symbol} {sketch.text(node.value)}"),
                    f"Line {node.lineno} replaces the old value of `{name}`. Should it?",
                )
    for node in sketch.all(ast.AugAssign):
        if isinstance(node.op, (ast.Add, ast.Sub)):
            name = sketch.text(node.target)
            sign = SIGNS[type(node.op)]
            yield (
                sketch.replaced(node, f"{name} = {sketch.text(node.value)}"),
                f"Line {node.lineno} changes the old value of `{name}` instead of replacing it.",
            )
            other = "-" if sign == "+" else "+"
            yield (
                sketch.replaced(node, f"{name} {other}= {sketch.text(node.value)}"),
                f"`{sign}=` on line {node.lineno} makes `{name}` "
                f"{'larger' if sign == '+' else 'smaller'} by {sketch.said(node.value)}. "
                "Should it?",
            )


SIGNS = {ast.Add: "+", ast.Sub: "-"}


def wrong_step_size(sketch):
    """A counter that changes by the wrong number."""
    for node in sketch.all(ast.AugAssign):
        if is_constant(node.value, int):
            for step in (1, -1):
                yield (
                    sketch.replaced(node.value, str(node.value.value + step)),
                    f"Line {node.lineno} changes {sketch.said(node.target)} by "
                    f"{node.value.value} each time.",
                )


def wrong_start(sketch):
    """A start value that is wrong."""
    for node in sketch.all(ast.Assign):
        if not is_name(node.targets[0]) or not isinstance(node.value, ast.Constant):
            continue
        name, value = node.targets[0].id, node.value.value
        news = {int: ["0", "1", "-1"], bool: [str(not value)], str: ['""']}.get(type(value), [])
        if type(value) is int:
            news += [str(value + 1), str(value - 1)]
        for new in news:
            if new != sketch.text(node.value):
                yield (
                    sketch.replaced(node.value, new),
                    f"`{name}` starts with {sketch.said(node.value)} on line {node.lineno}. "
                    "Is that the right start?",
                )


def start_of_a_maximum(sketch):
    """A number that no item may be better than."""
    for loop in sketch.all(ast.For):
        block = sketch.block(loop)
        for statement in block[: block.index(loop)]:
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
                        f"`{name}` starts at {sketch.said(value)} on line {statement.lineno}. "
                        f"What if no item of `{loop.iter.id}` is on the right side of that?",
                    )


def break_missing(sketch):
    """A loop that goes on, or ends too early."""
    for node in sketch.all(ast.Break, ast.Continue):
        what = "break" if isinstance(node, ast.Break) else "continue"
        does = "ends the loop" if what == "break" else "skips the rest of the iteration"
        yield (
            sketch.replaced(node, "pass"),
            f"`{what}` on line {node.lineno} {does}. Should it, at that moment?",
        )
    for node in sketch.all(ast.If):
        if sketch.above(node, ast.For, ast.While) and sketch.is_alone(node.body[-1]):
            last = node.body[-1]
            yield (
                sketch.added(last, "break"),
                f"After line {last.lineno}, the loop goes on with the next iteration. Should it?",
            )


def return_in_loop(sketch):
    """A function that answers after the first iteration."""
    for loop in sketch.all(ast.For, ast.While):
        if sketch.function(loop) is None:
            continue
        last = loop.body[-1]
        says = (
            "is inside the loop, so the function ends there in the first iteration. "
            "What about the other items?"
        )
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
                    f"`return` on line {other.lineno} answers as soon as one item doesn't fit. "
                    "What about the items after it?",
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
                    f"Line {statement.lineno} prints the result of `{name}` and doesn't return it. "
                    f"What does the code that calls `{name}` get?",
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
                    f"Line {last.lineno} gives {sketch.said(target)} a value, but `{function.name}` "
                    "doesn't return it.",
                )
        names = [node.id for node in ast.walk(function) if is_name(node)]
        last = function.body[-1]
        if isinstance(last, (ast.For, ast.While, ast.If)) and sketch.is_alone(last):
            for name in dict.fromkeys(names):
                yield (
                    sketch.added(last, f"return {name}"),
                    f"`{function.name}` doesn't return anything when it reaches its end after line "
                    f"{last.end_lineno}.",
                )


def ends_of(statement):
    """Returns the statements with which a block can end."""
    last = statement.body[-1]
    if isinstance(last, ast.If):
        return [
            *ends_of(last),
            *(one for one in last.orelse[-1:] if not isinstance(one, ast.If)),
            *(end for one in last.orelse[-1:] if isinstance(one, ast.If) for end in ends_of(one)),
        ]
    return [last]


def parameter_ignored(sketch):
    """A function that uses something else than its parameter."""
    for function in sketch.all(ast.FunctionDef):
        names = [arg.arg for arg in function.args.args if arg.arg != "self"]
        used = {node.id for node in ast.walk(function) if is_name(node)}
        inside = {id(node) for one in function.body for node in ast.walk(one)}
        for name in names:
            if name in used:
                continue
            says = f"`{function.name}` never uses its parameter `{name}`."
            for node in sketch.all(ast.Name, ast.Constant):
                if id(node) in inside and isinstance(getattr(node, "ctx", ast.Load()), ast.Load):
                    yield sketch.replaced(node, name), says


def wrong_name(sketch):
    """One variable in the place of another."""
    for node in sketch.all(ast.Name):
        if not isinstance(node.ctx, ast.Load) or node.id not in sketch.variables(node):
            continue
        for name in sketch.variables(node):
            if name != node.id:
                yield (
                    sketch.replaced(node, name),
                    f"Line {node.lineno} uses `{node.id}`. Is that the variable that you need "
                    "there?",
                )


def arguments_swapped(sketch):
    """A call of the program's own function with its arguments in the wrong order."""
    own = {node.name: node for node in sketch.all(ast.FunctionDef)}
    for node in sketch.all(ast.Call):
        if isinstance(node.func, ast.Name) and node.func.id in own and len(node.args) > 1:
            parameters = ", ".join(arg.arg for arg in own[node.func.id].args.args)
            for one, other in zip(node.args, node.args[1:]):
                yield (
                    sketch.swapped(one, other),
                    f"Line {node.lineno} calls {sketch.said(node)}, but the parameters of "
                    f"`{node.func.id}` are `{parameters}`, in this order.",
                )


def error_not_raised(sketch):
    """An exception that is made and not raised."""
    for node in sketch.all(ast.Expr, ast.Return):
        call = node.value
        name = getattr(getattr(call, "func", None), "id", "")
        if isinstance(call, ast.Call) and name.endswith(("Error", "Exception")):
            yield (
                sketch.replaced(node, f"raise {sketch.text(call)}"),
                f"Line {node.lineno} makes {sketch.said(call)}, but nothing raises it.",
            )
        if is_call(call, "print") and isinstance(node, ast.Expr):
            handler = sketch.above(node, ast.ExceptHandler)
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
            start = sketch.start(function.body[0])
            call = f"super().__init__({', '.join(names[:count])})\n{' ' * function.body[0].col_offset}"
            yield (
                [(start, start, call)],
                f"`{owner.name}` has its own `__init__`, so Python doesn't run the one of "
                f"{sketch.said(owner.bases[0])} any more.",
            )


def asked_only_once(sketch):
    """A question before a loop that should be asked in each iteration, and a lost answer."""
    for loop in sketch.all(ast.While):
        last, block = loop.body[-1], sketch.block(loop)
        for before in block[: block.index(loop)]:
            if not isinstance(before, ast.Assign) or not sketch.is_alone(last):
                continue
            if any(is_call(node, "input") for node in ast.walk(before)):
                yield (
                    sketch.added(last, sketch.text(before)),
                    f"Line {before.lineno} asks only once, before the loop. Where does "
                    f"{sketch.said(before.targets[0])} get its next value?",
                )
    for node in sketch.all(ast.Expr):
        if is_method_call(node.value) or is_call(node.value, "print"):
            continue
        if is_call(node.value, "input"):
            for name in sketch.variables(node):
                yield (
                    sketch.replaced(node, f"{name} = {sketch.text(node.value)}"),
                    f"Line {node.lineno} asks, but doesn't keep the answer.",
                )
