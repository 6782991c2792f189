"""Slips with strings, numbers, input and output.

Each function looks for one slip. It yields a change of the text, and a sentence that is true of any
program that this change repairs.
"""

import ast
import itertools
import re

from .sketch import STRING_METHODS, SYMBOLS, is_call, is_constant, is_method_call, is_name


def missing_f(sketch):
    """Curly braces in a string without f."""
    for node in sketch.all(ast.Constant):
        if not is_constant(node, str) or sketch.enclosing(node, ast.JoinedStr):
            continue
        text = sketch.text(node)
        _, _, rest = node.value.partition("{")
        inside, closing, _ = rest.partition("}")
        if closing and inside.strip() and text[:1] in "'\"" and names_in(inside, sketch):
            yield (
                sketch.replaced(node, f"f{text}"),
                (
                    f"`{{{inside}}}` on line {node.lineno} stays as it is. "
                    "What has to come before the quotation mark, so that Python fills it in?"
                ),
            )


def names_in(text, sketch):
    """Returns whether a text is an expression that uses a variable of the program."""
    try:
        nodes = ast.walk(ast.parse(text.partition(":")[0].strip(), mode="eval"))
    except (SyntaxError, ValueError):
        return False
    names = {node.id for node in sketch.nodes if isinstance(node, ast.Name)}
    return any(is_name(node) and node.id in names for node in nodes)


def quoted_name(sketch):
    """The name of a variable between quotation marks."""
    for node in sketch.all(ast.Constant):
        if not is_constant(node, str) or sketch.enclosing(node, ast.JoinedStr, ast.Dict):
            continue
        if node.value in sketch.variables(node):
            yield (
                sketch.replaced(node, node.value),
                (
                    f"{sketch.snippet(node)} on line {node.lineno} is a string, because of its quotation "
                    f"marks. It has nothing to do with the variable `{node.value}`."
                ),
            )


def missing_braces(sketch):
    """The name of a variable inside a string, without curly braces."""
    for node in sketch.all(ast.Constant, ast.JoinedStr):
        is_plain = isinstance(node, ast.Constant)
        if is_plain and (not is_constant(node, str) or sketch.enclosing(node, ast.JoinedStr)):
            continue
        parts = re.split(r"(\{[^{}]*\})", sketch.text(node))
        literal = " ".join(parts[::2])
        names = [one for one in sketch.variables(node) if re.search(rf"\b{one}\b", literal)]
        for some in (names, *([name] for name in names if len(names) > 1)):
            word = rf"(?<![{{\w])(?:{'|'.join(some)})(?:\.\w+\(\))?(?![\w}}])"
            for pattern in (rf"\(({word})\)", rf"({word})") if some else ():
                filled = [re.sub(pattern, r"{\1}", part) for part in parts[::2]]
                if filled != parts[::2]:
                    text = "".join(part for pair in zip(filled, [*parts[1::2], ""]) for part in pair)
                    yield (
                        sketch.replaced(node, f"f{text}" if is_plain else text),
                        (
                            f"`{some[0]}` on line {node.lineno} is inside the quotation marks, so "
                            "it's only text. What makes Python put in its value?"
                        ),
                    )


def word_instead_of_variable(sketch):
    """A string that contains the value of a variable instead of the variable."""
    for value, name in literals(sketch, str):
        if not value or len(value) < 2:
            continue
        for node in sketch.all(ast.Constant, ast.JoinedStr):
            if isinstance(node, ast.Constant) and (not is_constant(node, str) or sketch.enclosing(node, ast.JoinedStr)):
                continue
            if name not in sketch.variables(node) or is_first_value(node, sketch):
                continue
            text = sketch.text(node)
            if value not in text:
                continue
            filled = text.replace(value, f"{{{name}}}")
            filled = filled if text.startswith("f") else f"f{filled}"
            yield (
                sketch.replaced(node, filled),
                f"Line {node.lineno} always says `{value}`, whatever the value of `{name}` is.",
            )


def number_instead_of_variable(sketch):
    """A number where a variable has the same value."""
    names = {}
    for value, name in literals(sketch, int, float):
        names.setdefault(value, []).append(name)
    for node in sketch.all(ast.Constant):
        if not is_constant(node, int, float) or is_first_value(node, sketch):
            continue
        for name in names.get(node.value, ()):
            if name in sketch.variables(node):
                yield (
                    sketch.replaced(node, name),
                    (f"Line {node.lineno} uses {sketch.text(node)}, whatever the value of `{name}` is."),
                )


def number_written_out(sketch):
    """A number where any variable would be right."""
    for node in sketch.all(ast.Constant):
        if is_constant(node, int, float) and not is_first_value(node, sketch):
            for name in sketch.variables(node):
                yield (
                    sketch.replaced(node, name),
                    (f"Line {node.lineno} always uses {sketch.text(node)}, whatever the other values are."),
                )


def one_off(sketch):
    """A result that is one too many or too few."""
    for node in sketch.all(ast.BinOp):
        code = f"{sketch.snippet(node)} on line {node.lineno}"
        if isinstance(node.op, (ast.Add, ast.Sub)) and is_constant(node.right, int):
            yield (
                sketch.replaced(node, sketch.text(node.left)),
                f"{code} isn't the value of {sketch.snippet(node.left)} itself. Should it be?",
            )
        if isinstance(node.op, (ast.Add, ast.Sub, ast.Mult, ast.FloorDiv)):
            for step in (" + 1", " - 1"):
                yield (
                    sketch.replaced(node, f"({sketch.text(node)}{step})"),
                    f"Follow {code} with small numbers: is it exactly as much as you need?",
                )


def literals(sketch, *types):
    """Returns the constants that variables get, and the names of these variables."""
    for node in sketch.all(ast.Assign):
        if is_constant(node.value, *types) and is_name(node.targets[0]):
            yield node.value.value, node.targets[0].id


def is_first_value(node, sketch):
    parent = sketch.parents.get(node)
    return isinstance(parent, ast.Assign) and parent.value is node


def method_not_called(sketch):
    """A method without parentheses."""
    for node in sketch.all(ast.Attribute):
        parent = sketch.parents[node]
        is_read = isinstance(node.ctx, ast.Load) and not (isinstance(parent, ast.Call) and parent.func is node)
        if is_read and not isinstance(parent, ast.Attribute):
            yield (
                sketch.replaced(node, f"{sketch.text(node)}()"),
                (
                    f"{sketch.snippet(node)} on line {node.lineno} has no parentheses after it. "
                    "If it's a method, it doesn't run without them."
                ),
            )


def function_not_called(sketch):
    """The name of the program's own function without parentheses."""
    functions = {node.name for node in sketch.all(ast.FunctionDef) if not node.args.args}
    for node in sketch.all(ast.Name):
        parent = sketch.parents[node]
        if node.id in functions and not (isinstance(parent, ast.Call) and parent.func is node):
            yield (
                sketch.replaced(node, f"{node.id}()"),
                (f"`{node.id}` on line {node.lineno} is the function itself. What makes Python call it?"),
            )


def result_thrown_away(sketch):
    """A call that makes a new value, which nothing keeps."""
    for statement in sketch.all(ast.Expr):
        call = statement.value
        if is_method_call(call, *STRING_METHODS) and is_name(call.func.value):
            name = call.func.value.id
        elif is_call(call, "int", "float", "str", "round", "sorted", "abs") and call.args:
            name = call.args[0].id if is_name(call.args[0]) else None
        elif isinstance(call, ast.BinOp) and is_name(call.left):
            yield (
                sketch.replaced(statement, f"{call.left.id} = {sketch.text(call)}"),
                (f"Line {statement.lineno} calculates {sketch.snippet(call)}, but nothing keeps the result."),
            )
            continue
        else:
            continue
        if name:
            yield (
                sketch.replaced(statement, f"{name} = {sketch.text(call)}"),
                (
                    f"{sketch.snippet(call)} on line {statement.lineno} makes a new value and doesn't "
                    f"change `{name}`. Where do you keep the new value?"
                ),
            )


def input_not_converted(sketch):
    """A number that is still text."""
    for node in sketch.all(ast.Call):
        if is_call(node, "input") and not is_call(sketch.parents[node], "int", "float"):
            for kind in ("int", "float"):
                yield (
                    sketch.replaced(node, f"{kind}({sketch.text(node)})"),
                    (
                        f"Line {node.lineno} gets a string from `input`, even if somebody types a "
                        "number. What turns it into a number?"
                    ),
                )


def converted_without_need(sketch):
    """Text that is turned into a number."""
    for node in sketch.all(ast.Call):
        if is_call(node, "int", "float", "str") and len(node.args) == 1:
            kind = node.func.id
            kind_words = {"int": "a whole number", "float": "a float", "str": "a string"}[kind]
            sentence = f"{sketch.snippet(node)} on line {node.lineno} makes {kind_words}. Is that what you need?"
            for other in {"int": ["float"], "float": ["int"]}.get(kind, []):
                yield sketch.replaced(node.func, other), sentence
            yield sketch.replaced(node, sketch.text(node.args[0])), sentence


def number_still_text(sketch):
    """A variable that holds text and is used as a number."""
    for node in sketch.all(ast.Name):
        if isinstance(node.ctx, ast.Load) and isinstance(
            sketch.parents[node], (ast.BinOp, ast.Compare, ast.Call, ast.AugAssign)
        ):
            for kind in ("int", "float", "str"):
                if kind == "str" and not isinstance(sketch.parents[node], ast.BinOp):
                    continue
                yield (
                    sketch.replaced(node, f"{kind}({node.id})"),
                    (f"Line {node.lineno} uses `{node.id}` as it is. Is it a number there, or a string?"),
                )


def untidy_input(sketch):
    """Input with spaces around it, or in uppercase."""
    for node in sketch.all(ast.Call):
        if not is_call(node, "input"):
            continue
        outer, methods = node, []
        while is_method_call(sketch.parents.get(sketch.parents[outer])):
            outer = sketch.parents[sketch.parents[outer]]
            methods.append(outer.func.attr)
        if is_call(sketch.parents[outer], "int", "float"):
            continue
        changed = [one for one in methods if one in ("lower", "upper", "title", "casefold")]
        line = node.lineno
        for method in ("strip", "lower", "upper", "title"):
            says = f"Line {line} keeps the spaces around what people type."
            if method != "strip":
                says = f"Line {line} keeps uppercase and lowercase letters as people type them."
            if method != "strip" and changed:
                says = f"Line {line} calls `{changed[0]}`. Is what you compare the answer with spelled that way, too?"
            if method not in methods:
                yield sketch.replaced(outer, f"{sketch.text(outer)}.{method}()"), says
        if not methods:
            yield (
                sketch.replaced(outer, f"{sketch.text(outer)}.strip().lower()"),
                (
                    f"Line {line} keeps what people type as they type it, with spaces around it and "
                    "in uppercase or lowercase."
                ),
            )


def method_missing(sketch):
    """Text that a comparison or a key takes as it is."""
    for node in sketch.all(ast.Name):
        if isinstance(node.ctx, ast.Load) and isinstance(
            sketch.parents[node], (ast.Compare, ast.Subscript, ast.Call, ast.FormattedValue)
        ):
            for method in ("strip", "lower", "upper", "title"):
                yield (
                    sketch.replaced(node, f"{node.id}.{method}()"),
                    (
                        f"Line {node.lineno} takes `{node.id}` as it is. Could it have spaces around "
                        "it, or differ in uppercase and lowercase?"
                    ),
                )


def wrong_division(sketch):
    """The wrong one of three operators."""
    facts = {
        ast.Div: ("//", "%"),
        ast.FloorDiv: ("/", "%"),
        ast.Mod: ("//", "/"),
    }
    says = {
        ast.Div: "`/` always gives a float, such as 3.5 or 4.0.",
        ast.FloorDiv: "`//` drops what comes after the decimal point.",
        ast.Mod: "`%` gives what's left over, not how often it fits.",
    }
    for node in sketch.all(ast.BinOp):
        for symbol in facts.get(type(node.op), ()):
            yield (
                operator_replaced(node, symbol, sketch),
                (
                    f"Line {node.lineno} calculates {sketch.snippet(node)}. {says[type(node.op)]} "
                    "Is that what you need here?"
                ),
            )


DOES = {
    ast.Add: "adds",
    ast.Sub: "subtracts",
    ast.Mult: "multiplies",
    ast.Div: "divides",
    ast.FloorDiv: "divides",
    ast.Mod: "takes the remainder",
    ast.Pow: "takes a power",
}


def operator_replaced(node, symbol, sketch):
    return sketch.between(node.left, node.right, SYMBOLS[type(node.op)], symbol)


def wrong_operator(sketch):
    """A different calculation from the one that is needed."""
    for node in sketch.all(ast.BinOp):
        if type(node.op) not in (ast.Add, ast.Sub, ast.Mult, ast.Div):
            continue
        for symbol in ("+", "-", "*", "/"):
            if symbol != SYMBOLS[type(node.op)]:
                yield (
                    operator_replaced(node, symbol, sketch),
                    (
                        f"{sketch.snippet(node)} on line {node.lineno} {DOES[type(node.op)]}. "
                        "Is that the calculation you need?"
                    ),
                )
        if isinstance(node.op, (ast.Sub, ast.Div)):
            yield (
                sketch.swapped(node.left, node.right),
                (
                    f"Which of the two should come first in {sketch.snippet(node)} on line "
                    f"{node.lineno}? The other way round, the result is a different one."
                ),
            )


def missing_parentheses(sketch):
    """Multiplication before addition."""
    strong = (ast.Mult, ast.Div, ast.FloorDiv, ast.Mod)
    for node in sketch.all(ast.BinOp):
        if not isinstance(node.op, (ast.Add, ast.Sub)):
            continue
        first = SYMBOLS[type(node.op)]
        for side in (node.left, node.right):
            if not isinstance(side, ast.BinOp) or not isinstance(side.op, strong):
                continue
            adjacent = side.left if side is node.right else side.right
            start = sketch.start(node.left if side is node.right else adjacent)
            end = sketch.end(adjacent if side is node.right else node.right)
            yield (
                [(start, start, "("), (end, end, ")")],
                (
                    f"In {sketch.snippet(node)} on line {node.lineno}, `{SYMBOLS[type(side.op)]}` comes "
                    f"before `{first}`, unless parentheses say otherwise."
                ),
            )


def rounded_early(sketch):
    """Rounding, or its number of digits."""
    for node in sketch.all(ast.Call):
        if not is_call(node, "round") or not node.args:
            continue
        value = sketch.text(node.args[0])
        if len(node.args) == 1:
            yield (
                sketch.replaced(node, f"round({value}, 2)"),
                f"{sketch.snippet(node)} on line {node.lineno} rounds to a whole number.",
            )
        yield (
            sketch.replaced(node, f"({value})"),
            f"Line {node.lineno} rounds, and everything after it works with the rounded number.",
        )


def wrong_digits(sketch):
    """The wrong number of digits in a format specification."""
    for node in sketch.all(ast.JoinedStr):
        text = sketch.text(node)
        for digits in "0123":
            for other in "0123":
                if f":.{digits}f" in text and digits != other:
                    digit = "digit" if digits == "1" else "digits"
                    yield (
                        sketch.replaced(node, text.replace(f":.{digits}f", f":.{other}f")),
                        (f"`:.{digits}f` on line {node.lineno} shows {digits} {digit} after the decimal point."),
                    )
        for part in node.values:
            if isinstance(part, ast.FormattedValue) and not part.format_spec:
                value = f"{{{ast.unparse(part.value)}"
                if text.count(value + "}") == 1:
                    yield (
                        sketch.replaced(node, text.replace(value + "}", value + ":.2f}")),
                        (
                            f"Line {node.lineno} prints `{ast.unparse(part.value)}` with as many "
                            "digits as it happens to have."
                        ),
                    )


def blank_line(sketch):
    """A blank line that nobody asked for."""
    for statement in sketch.all(ast.Expr):
        call = statement.value
        is_print = is_call(call, "print") and sketch.is_alone(statement) and not call.keywords
        if is_print and all(is_constant(one, str) and not one.value.strip() for one in call.args):
            yield (
                sketch.replaced(statement, "pass"),
                f"Line {statement.lineno} prints a blank line. Should it?",
            )


def comma_in_print(sketch):
    """Spaces and line breaks that print adds."""
    for node in sketch.all(ast.Call):
        if not is_call(node, "print") or any(one.arg is None for one in node.keywords):
            continue
        keywords = {one.arg for one in node.keywords}
        for one, other in zip(node.args, node.args[1:]):
            for symbol in (" * ", " + "):
                yield (
                    [(sketch.end(one), sketch.start(other), symbol)],
                    (
                        f"The comma between {sketch.snippet(one)} and {sketch.snippet(other)} on line "
                        f"{node.lineno} makes them two values, with a space between them."
                    ),
                )
        if len(node.args) > 1 and "sep" not in keywords:
            yield (
                sketch.append_argument(node, 'sep=""'),
                (f"Line {node.lineno} has a comma between two values, and `print` puts a space there."),
            )
        if "end" not in keywords:
            for new in ("", " "):
                yield (
                    sketch.append_argument(node, f'end="{new}"'),
                    (f"`print` on line {node.lineno} ends the line, so whatever comes next begins a new one."),
                )
        for one in node.keywords:
            if one.arg == "end":
                start = sketch.end(node.args[-1]) if node.args else sketch.start(one)
                yield (
                    [(start, sketch.end(one), "")],
                    (f"Because of `end`, line {node.lineno} doesn't begin a new line after what it prints."),
                )


def print_too_many(sketch):
    """A line of output that nobody asked for."""
    for statement in sketch.all(ast.Expr):
        if is_call(statement.value, "print") and sketch.is_alone(statement):
            yield (
                sketch.replaced(statement, "pass"),
                (f"Should line {statement.lineno} print something, too? The output would be right without it."),
            )


def pieces_swapped(sketch):
    """Two values in the wrong order."""
    for node in sketch.all(ast.JoinedStr):
        parts = [one for one in node.values if isinstance(one, ast.FormattedValue)]
        for one, other in itertools.pairwise(parts):
            texts = [f"{{{ast.unparse(part.value)}}}" for part in (one, other)]
            text = sketch.text(node)
            if texts[0] != texts[1] and all(text.count(each) == 1 for each in texts):
                mixed = text.replace(texts[0], "\0").replace(texts[1], texts[0])
                yield (
                    sketch.replaced(node, mixed.replace("\0", texts[1])),
                    (f"Line {node.lineno} says `{texts[0]}` before `{texts[1]}`. Which one should come first?"),
                )
    for node in sketch.all(ast.Call):
        for one, other in zip(node.args, node.args[1:]):
            if is_constant(one, str) and is_constant(other, str):
                continue
            yield (
                sketch.swapped(one, other),
                (
                    f"Line {node.lineno} passes {sketch.snippet(one)} first, and then "
                    f"{sketch.snippet(other)}. Is that the right order?"
                ),
            )
