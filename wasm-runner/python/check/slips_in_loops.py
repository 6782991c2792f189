"""Slips with loops and blocks; see `slips_in_text`."""

import ast

from .sketch import is_call, is_loop, is_name
from .slips_in_conditions import begins_with_elif


def range_end(sketch):
    """A range that begins or ends one too early or too late."""
    for node in sketch.all(ast.Call):
        if not is_call(node, "range") or not node.args:
            continue
        code, line = sketch.snippet(node), node.lineno
        stop = node.args[0] if len(node.args) == 1 else node.args[1]
        ends = f"{code} on line {line} stops before {sketch.snippet(stop)}. Which number should be the last one?"
        for new in sketch.off_by_one_variants(stop):
            yield sketch.replaced(stop, new), ends
        if len(node.args) == 1:
            yield (
                sketch.replaced(stop, f"1, {sketch.text(stop)}"),
                f"{code} on line {line} starts at 0. Which number should be the first one?",
            )
            yield (
                sketch.replaced(stop, f"1, {sketch.off_by_one_variants(stop)[0]}"),
                (
                    f"{code} on line {line} starts at 0 and stops before {sketch.snippet(stop)}. "
                    "Which numbers do you need?"
                ),
            )
            continue
        start = node.args[0]
        begins = f"{code} on line {line} starts at {sketch.snippet(start)}. Which number should be the first one?"
        for new in sketch.off_by_one_variants(start):
            yield sketch.replaced(start, new), begins
        for one in sketch.off_by_one_variants(start):
            for other in sketch.off_by_one_variants(stop):
                yield (
                    sketch.replaced(start, one) + sketch.replaced(stop, other),
                    (
                        f"{code} on line {line} starts at {sketch.snippet(start)} and stops before "
                        f"{sketch.snippet(stop)}. Which numbers do you need?"
                    ),
                )
        yield (
            sketch.replaced(node, f"reversed({sketch.text(node)})"),
            (
                f"{code} on line {line} counts {'up' if len(node.args) < 3 else 'from its first number'}. "
                "Which number should come first?"
            ),
        )
        if len(node.args) == 2:
            yield (
                [(sketch.end(stop), sketch.end(stop), ", -1")],
                (f"{code} on line {line} counts up. Without a third number, `range` never counts down."),
            )


def random_end(sketch):
    """`randint` with an end that is one too high or too low."""
    for node in sketch.all(ast.Call):
        name = getattr(node.func, "attr", getattr(node.func, "id", None))
        if name in ("randint", "randrange") and len(node.args) == 2:
            end = sketch.snippet(node.args[1])
            says = f"{sketch.snippet(node)} on line {node.lineno} can also be {end}. Should it be?"
            if name == "randrange":
                says = f"{sketch.snippet(node)} on line {node.lineno} is never {end}. Should it be?"
            for place in (1, 0):
                for new in sketch.off_by_one_variants(node.args[place]):
                    yield sketch.replaced(node.args[place], new), says


def wrong_step(sketch):
    """A range with the wrong step."""
    for node in sketch.all(ast.Call):
        if is_call(node, "range") and len(node.args) == 3:
            step = node.args[2]
            yield (
                sketch.replaced(step, f"-({sketch.text(step)})"),
                (
                    f"{sketch.snippet(node)} on line {node.lineno} counts in steps of "
                    f"{sketch.snippet(step)}. Does it count in the right direction?"
                ),
            )


def loop_over_index(sketch):
    """A loop over indexes that uses them as items, and the other way round."""
    for node in sketch.all(ast.For):
        if not is_name(node.target):
            continue
        length_call = node.iter.args[0] if is_call(node.iter, "range") and len(node.iter.args) == 1 else None
        if is_call(length_call, "len") and length_call.args:
            yield (
                sketch.replaced(node.iter, sketch.text(length_call.args[0])),
                (
                    f"`{node.target.id}` on line {node.lineno} gets a number in each iteration, not "
                    f"an item of {sketch.snippet(length_call.args[0])}."
                ),
            )
        elif is_name(node.iter):
            yield (
                sketch.replaced(node.iter, f"range(len({node.iter.id}))"),
                (f"`{node.target.id}` on line {node.lineno} gets an item in each iteration, not its number."),
            )
            for method in ("values", "items"):
                yield (
                    sketch.replaced(node.iter, f"{node.iter.id}.{method}()"),
                    (f"If `{node.iter.id}` is a dictionary, the loop on line {node.lineno} gets its keys only."),
                )


def leaves_block(sketch):
    """A line that belongs to a loop or an `if` and shouldn't."""
    for node in sketch.all(ast.For, ast.While, ast.If):
        last = node.body[-1]
        if len(node.body) < 2 or node.orelse or not sketch.is_alone(last):
            continue
        if begins_with_elif(node, sketch):
            continue
        block = "loop" if is_loop(node) else "`if`"
        says = f"Line {last.lineno} is part of the {block} on line {node.lineno}"
        if is_loop(node):
            says += ", so it runs in every iteration. Should it?"
        else:
            says += ", so Python skips it when the condition is false. Should it?"
        yield sketch.moved(last, node.end_lineno + 1, node.col_offset), says
        outer = sketch.parents[node]
        if is_loop(outer) and outer.body[-1] is node:
            yield sketch.moved(last, outer.end_lineno + 1, outer.col_offset), says


def joins_block(sketch):
    """A line after a loop or an `if` that belongs to it."""
    for node in sketch.all(ast.For, ast.While, ast.If):
        following, inner = sketch.next(node), last_branch(node)
        if following is None or not sketch.is_alone(following):
            continue
        if inner is None or not sketch.is_alone(inner.body[-1]):
            continue
        block_word = "loop" if is_loop(node) else "`if`"
        after = "once, after all iterations" if is_loop(node) else "also when the condition is false"
        says = f"Line {following.lineno} isn't part of the {block_word} on line {node.lineno}, so it runs {after}. Should it?"
        blocks, deepest = [inner], inner.body[-1]
        if isinstance(deepest, (ast.If, ast.For, ast.While)) and not deepest.orelse:
            blocks.append(deepest)
        for block in blocks:
            column = block.body[0].col_offset
            yield sketch.moved(following, node.end_lineno + 1, column), says


def last_branch(node):
    """Returns the last `elif` of a statement, or the statement; None if it ends with `else`."""
    while isinstance(node, ast.If) and node.orelse:
        node = node.orelse[0]
        if not isinstance(node, ast.If):
            return None
    return node


def is_start(statement):
    """Returns whether a statement gives a variable a value that is written out."""
    return isinstance(statement, ast.Assign) and isinstance(statement.value, (ast.Constant, ast.List, ast.Dict))


def reset_in_loop(sketch):
    """A start value that is set in every iteration."""
    for loop in sketch.all(ast.For, ast.While):
        for statement in loop.body:
            if is_start(statement) and sketch.is_alone(statement):
                yield (
                    sketch.moved(statement, loop.lineno, loop.col_offset),
                    (
                        f"Line {statement.lineno} is inside the loop, so every iteration sets "
                        f"{sketch.snippet(statement.targets[0])} back to "
                        f"{sketch.snippet(statement.value)}."
                    ),
                )


def set_before_loop(sketch):
    """A start value that every iteration of the outer loop needs again."""
    for loop in sketch.all(ast.For, ast.While):
        for statement in sketch.before(loop):
            if is_start(statement) and sketch.is_alone(statement):
                yield (
                    sketch.moved(statement, loop.body[0].lineno, loop.body[0].col_offset),
                    (
                        f"Line {statement.lineno} runs only once, before the loop, so "
                        f"{sketch.snippet(statement.targets[0])} isn't set again in the next iteration."
                    ),
                )


def break_missing(sketch):
    """A loop that goes on, or ends too early."""
    for node in sketch.all(ast.Break, ast.Continue):
        keyword = "break" if isinstance(node, ast.Break) else "continue"
        effect = "ends the loop" if keyword == "break" else "skips the rest of the iteration"
        yield (
            sketch.replaced(node, "pass"),
            f"`{keyword}` on line {node.lineno} {effect}. Should it, at that moment?",
        )
    for node in sketch.all(ast.If):
        if sketch.enclosing(node, ast.For, ast.While) and sketch.is_alone(node.body[-1]):
            last = node.body[-1]
            yield (
                sketch.added(last, "break"),
                f"After line {last.lineno}, the loop goes on with the next iteration. Should it?",
            )


def asked_only_once(sketch):
    """A question before a loop that should be asked in each iteration, and a lost answer."""
    for loop in sketch.all(ast.While):
        last = loop.body[-1]
        for before in sketch.before(loop):
            if not isinstance(before, ast.Assign) or not sketch.is_alone(last):
                continue
            if any(is_call(node, "input") for node in ast.walk(before)):
                yield (
                    sketch.added(last, sketch.text(before)),
                    (
                        f"Line {before.lineno} asks only once, before the loop. Where does "
                        f"{sketch.snippet(before.targets[0])} get its next value?"
                    ),
                )
    for node in sketch.all(ast.Expr):
        if is_call(node.value, "input"):
            for name in sketch.variables(node):
                yield (
                    sketch.replaced(node, f"{name} = {sketch.text(node.value)}"),
                    f"Line {node.lineno} asks, but doesn't keep the answer.",
                )
