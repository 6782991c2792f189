"""Slips with conditions and branches; see `slips_in_text`."""

import ast

from .sketch import is_constant

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
# The comparisons that differ only for equal values.
CLOSE = {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}


def simple_comparisons(sketch):
    """Returns the comparisons with one operator: the node, its symbol and its two sides."""
    for node in sketch.all(ast.Compare):
        if len(node.ops) == 1:
            sides = sketch.snippet(node.left), sketch.snippet(node.comparators[0])
            yield node, COMPARISONS[type(node.ops[0])], sides


def comparison_replaced(node, symbol, sketch):
    old = COMPARISONS[type(node.ops[0])]
    return sketch.between(node.left, node.comparators[0], old, symbol)


def boundary(sketch):
    """`<` where `<=` is needed, and the like."""
    for node in sketch.all(ast.Compare):
        sides = [node.left, *node.comparators]
        for op, one, other in zip(node.ops, sides, sides[1:]):
            symbol = COMPARISONS[type(op)]
            if symbol in CLOSE:
                when = "at the two ends"
                if len(node.ops) == 1:
                    when = f"when {sketch.snippet(one)} is exactly {sketch.snippet(other)}"
                yield (
                    sketch.between(one, other, symbol, CLOSE[symbol]),
                    f"Line {node.lineno} asks {sketch.snippet(node)}. What should happen {when}?",
                )


def boundary_by_one(sketch):
    """A limit that is one too high or too low."""
    for node, _, (left, right) in simple_comparisons(sketch):
        limit = node.comparators[0]
        if is_constant(limit, int):
            for new in sketch.off_by_one_variants(limit):
                yield (
                    sketch.replaced(limit, new),
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
                (f"When is {sketch.snippet(node)} on line {node.lineno} true? Try it with the values of this check."),
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
            (
                f"Does line {node.lineno} run what's below it when {sketch.snippet(node.test)} is true, "
                "or should it be the other way round?"
            ),
        )


def and_or(sketch):
    """`and` where `or` is needed, and the other way round."""
    for node in sketch.all(ast.BoolOp):
        old, new = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
        pairs = zip(node.values, node.values[1:])
        changes = [change for pair in pairs for change in sketch.between(*pair, old, new)]
        yield changes, said_of_and_or(node, sketch)


def said_of_and_or(node, sketch):
    code, line = sketch.snippet(node), node.lineno
    compared = [one for one in node.values if isinstance(one, ast.Compare) and len(one.ops) == 1]
    same = len(compared) == 2 == len(node.values) and (ast.dump(compared[0].left) == ast.dump(compared[1].left))
    ops = [type(one.ops[0]) for one in compared]
    if same and isinstance(node.op, ast.Or) and ops == [ast.NotEq, ast.NotEq]:
        left = sketch.snippet(compared[0].left)
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
            comparisons = [sketch.replaced(one, f"{left} {symbol} {sketch.text(one)}") for one in rest]
            yield (
                [change for changes in comparisons for change in changes],
                (
                    f"In {sketch.snippet(node)} on line {node.lineno}, Python doesn't compare "
                    f"{sketch.snippet(rest[0])} with anything. What does it count as by itself?"
                ),
            )


def text_compared_with_number(sketch):
    """Digits as text, compared as text."""
    for node, symbol, (left, right) in simple_comparisons(sketch):
        limit = node.comparators[0]
        if is_constant(limit, str) and limit.value.strip("-").isdigit():
            number = sketch.text(node.left), limit.value
            yield (
                sketch.replaced(node, f"int({number[0]}) {symbol} {number[1]}"),
                (
                    f"{right} on line {node.lineno} is a string, and strings are compared character "
                    "by character. Is that how numbers are ordered?"
                ),
            )


def two_ifs(sketch):
    """A second `if` where `elif` is needed."""
    for node in sketch.all(ast.If):
        following = sketch.next(node)
        if isinstance(following, ast.If) and not begins_with_elif(following, sketch):
            start = sketch.start(following)
            yield (
                [(start, start, "el")],
                (
                    f"Python also tests the `if` on line {following.lineno} when the one on line "
                    f"{node.lineno} was true. Should both be able to run?"
                ),
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
                (
                    f"Python skips the `elif` on line {node.lineno} when a condition above it was "
                    "true. Can both be true?"
                ),
            )


def branches_swapped(sketch):
    """A wide condition before a narrow one, and results in the wrong branches."""
    for node in sketch.all(ast.If):
        if len(node.orelse) != 1 or not isinstance(node.orelse[0], ast.If):
            if node.orelse and len(node.body) == len(node.orelse) == 1:
                yield (
                    sketch.swapped(node.body[0], node.orelse[0]),
                    (
                        f"Line {node.body[0].lineno} runs when {sketch.snippet(node.test)} is true, and "
                        f"line {node.orelse[0].lineno} when it's false. Is that the right way round?"
                    ),
                )
            continue
        second = node.orelse[0]
        if len(node.body) == len(second.body) == 1:
            one, other = node.body[0], second.body[0]
            yield (
                sketch.swapped(node.test, second.test) + sketch.swapped(one, other),
                (
                    f"If {sketch.snippet(node.test)} is true, Python doesn't test "
                    f"{sketch.snippet(second.test)} any more. Which of the two should come first?"
                ),
            )
            yield (
                sketch.swapped(one, other),
                (f"Look at lines {one.lineno} and {other.lineno}: does each belong to the condition above it?"),
            )
