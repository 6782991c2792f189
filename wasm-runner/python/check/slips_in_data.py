"""Slips with lists, dictionaries, files and objects; see `slips_in_text`."""

import ast

from .sketch import CHANGING_METHODS, is_call, is_constant, is_method_call, is_name


def kept_none(sketch):
    """`names = names.append(name)`."""
    for node in sketch.all(ast.Assign, ast.Return, ast.AugAssign):
        call = node.value
        if not is_method_call(call, *CHANGING_METHODS):
            continue
        owner = sketch.text(call.func.value)
        says = (
            f"`{call.func.attr}` changes `{owner}` itself and returns `None`, and that's what "
            f"line {node.lineno} {'returns' if isinstance(node, ast.Return) else 'keeps'}."
        )
        yield sketch.replaced(node, sketch.text(call)), says
        if isinstance(node, ast.Return):
            separate_lines = f"{sketch.text(call)}; return {owner}"
        else:
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            separate_lines = f"{sketch.text(call)}; {sketch.text(target)} = {owner}"
        yield sketch.replaced(node, separate_lines), says
    for node in sketch.all(ast.Call):
        if is_method_call(node, *CHANGING_METHODS) and isinstance(
            sketch.parents[node], (ast.Call, ast.For, ast.FormattedValue)
        ):
            owner = sketch.text(node.func.value)
            yield (
                sketch.inserted(sketch.enclosing(node, ast.stmt), sketch.text(node)) + sketch.replaced(node, owner),
                (
                    f"`{node.func.attr}` changes `{owner}` itself and returns `None`, and that's what "
                    f"line {node.lineno} uses."
                ),
            )


def list_in_list(sketch):
    """`append([name])`, and `append` where `extend` is needed."""
    for node in sketch.all(ast.Call):
        if is_method_call(node, "append") and len(node.args) == 1:
            item = node.args[0]
            if isinstance(item, ast.List) and len(item.elts) == 1:
                yield (
                    sketch.replaced(item, sketch.text(item.elts[0])),
                    (f"{sketch.snippet(node)} on line {node.lineno} adds a list with one item, not the item itself."),
                )
            start = sketch.end(node.func.value) + 1
            yield (
                [(start, start + len("append"), "extend")],
                (
                    f"{sketch.snippet(node)} on line {node.lineno} adds one item, whatever it is: a list "
                    "becomes a list in the list."
                ),
            )
        if is_method_call(node, "extend") and len(node.args) == 1:
            start = sketch.end(node.func.value) + 1
            yield (
                [(start, start + len("extend"), "append")],
                (
                    f"{sketch.snippet(node)} on line {node.lineno} adds the items one by one, and the "
                    "items of a string are its characters."
                ),
            )


def changed_while_looping(sketch):
    """A list that loses items while a loop goes through it."""
    for loop in sketch.all(ast.For):
        if not is_name(loop.iter):
            continue
        name = loop.iter.id
        for node in ast.walk(loop):
            removes = is_method_call(node, "remove", "pop", "append", "insert", "add", "discard")
            if isinstance(node, ast.Delete) or removes and is_name(node.func.value, name):
                yield (
                    sketch.replaced(loop.iter, f"list({name})"),
                    (
                        f"The loop on line {loop.lineno} goes through `{name}` while line "
                        f"{node.lineno} changes it, so it doesn't see every item once."
                    ),
                )


def same_list_twice(sketch):
    """A second name for a list instead of a copy."""
    for node in sketch.all(ast.Assign):
        if is_name(node.value) and is_name(node.targets[0]):
            yield (
                sketch.replaced(node.value, f"{node.value.id}.copy()"),
                (
                    f"After line {node.lineno}, `{node.targets[0].id}` and `{node.value.id}` are two "
                    "names for the same value. What changes one changes the other."
                ),
            )
    for node in sketch.all(ast.Call):
        if is_method_call(node, "append") and len(node.args) == 1 and is_name(node.args[0]):
            item = node.args[0]
            yield (
                sketch.replaced(item, f"{item.id}.copy()"),
                (
                    f"Line {node.lineno} doesn't add a copy: whatever changes `{item.id}` later also "
                    "changes what's in the list."
                ),
            )


def shared_inner_list(sketch):
    """`[[0] * 3] * 3`."""
    for node in sketch.all(ast.BinOp):
        is_repeated = isinstance(node.op, ast.Mult) and isinstance(node.left, ast.List) and len(node.left.elts) == 1
        if is_repeated and not isinstance(node.left.elts[0], ast.Constant):
            inner_text, count = sketch.text(node.left.elts[0]), sketch.text(node.right)
            yield (
                sketch.replaced(node, f"[{inner_text} for _ in range({count})]"),
                (f"{sketch.snippet(node)} on line {node.lineno} makes one inner list and uses it in every place."),
            )


def mutable_default(sketch):
    """A default value that all calls share."""
    for function in sketch.all(ast.FunctionDef):
        arguments = function.args.args[len(function.args.args) - len(function.args.defaults) :]
        for argument, default in zip(arguments, function.args.defaults):
            if not isinstance(default, (ast.List, ast.Dict, ast.Set)) and not is_call(default, "list", "dict", "set"):
                continue
            fill = f"{argument.arg} = {sketch.text(default)} if {argument.arg} is None else {argument.arg}"
            yield (
                sketch.replaced(default, "None") + sketch.inserted(function.body[0], fill),
                (
                    f"Python makes the default value `{argument.arg}={sketch.text(default)}` on line "
                    f"{default.lineno} only once, so all calls share it."
                ),
            )


def shared_attribute(sketch):
    """A list in the class instead of in each object."""
    for owner in sketch.all(ast.ClassDef):
        starts = [one for one in owner.body if getattr(one, "name", None) == "__init__"]
        for statement in owner.body:
            is_shared = isinstance(statement, ast.Assign) and isinstance(statement.value, (ast.List, ast.Dict, ast.Set))
            if starts and is_shared:
                name = sketch.text(statement.targets[0])
                fill = f"self.{name} = {sketch.text(statement.value)}"
                yield (
                    sketch.replaced(statement, "pass") + sketch.inserted(starts[0].body[0], fill),
                    (
                        f"`{name}` on line {statement.lineno} belongs to the class, so all objects of "
                        f"`{owner.name}` share it."
                    ),
                )


def self_missing(sketch):
    """A variable of a method that should be an attribute."""
    for function in sketch.all(ast.FunctionDef):
        if not isinstance(sketch.parents[function], ast.ClassDef) or not function.args.args:
            continue
        first_parameter = function.args.args[0].arg
        for node in sketch.inside(function, ast.Name):
            if node.id != first_parameter:
                says = f"Line {node.lineno} uses the variable `{node.id}`, which isn't an attribute of the object."
                if isinstance(node.ctx, ast.Store):
                    says = (
                        f"`{node.id}` on line {node.lineno} is a variable of `{function.name}` and "
                        "is gone when the method ends. What keeps a value in the object?"
                    )
                yield sketch.replaced(node, f"{first_parameter}.{node.id}"), says


def wrong_index(sketch):
    """The item before or after the one that is needed."""
    for node in sketch.all(ast.Subscript):
        index = node.slice
        if isinstance(index, ast.Slice):
            for side in (index.lower, index.upper):
                if side is not None:
                    for new in sketch.off_by_one_variants(side):
                        yield (
                            sketch.replaced(side, new),
                            (
                                f"The slice {sketch.snippet(node)} on line {node.lineno} begins with its "
                                "first index and stops before its second one."
                            ),
                        )
            continue
        number = index.operand if isinstance(index, ast.UnaryOp) else index
        if is_constant(number, int):
            expression = f"{sketch.snippet(node)} on line {node.lineno}"
            says = f"Which item is {expression}? Indexes start at 0."
            if isinstance(index, ast.UnaryOp):
                says = f"Which item is {expression}? `-1` is the last one."
            for new in (*sketch.off_by_one_variants(index), "-1"):
                yield sketch.replaced(index, new), says
        elif isinstance(index, (ast.Name, ast.BinOp)):
            plain = [sketch.text(index.left)] if isinstance(index, ast.BinOp) else []
            for new in (*plain, *sketch.off_by_one_variants(index)):
                yield (
                    sketch.replaced(index, new),
                    (f"Is {sketch.snippet(node)} on line {node.lineno} the right item? Indexes start at 0."),
                )


def wrong_order(sketch):
    """A list that is sorted in the wrong direction, or not at all."""
    for node in sketch.all(ast.Call):
        if is_call(node, "sorted") or is_method_call(node, "sort"):
            name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            turned = [one for one in node.keywords if one.arg == "reverse"]
            if turned:
                yield (
                    sketch.replaced(turned[0].value, "False"),
                    f"With `reverse=True`, `{name}` on line {node.lineno} puts the largest first.",
                )
            else:
                yield (
                    sketch.append_argument(node, "reverse=True"),
                    f"`{name}` on line {node.lineno} puts the smallest first.",
                )
    for node in sketch.all(ast.For):
        if is_name(node.iter):
            yield (
                sketch.replaced(node.iter, f"sorted({node.iter.id})"),
                (f"The loop on line {node.lineno} takes the items of `{node.iter.id}` in the order in which they are."),
            )
    for node in sketch.all(ast.Return):
        if is_name(node.value):
            yield (
                sketch.replaced(node.value, f"sorted({node.value.id})"),
                (f"Line {node.lineno} returns `{node.value.id}` in the order in which its items came."),
            )


def best_of_the_wrong_end(sketch):
    """`min` where `max` is needed, and the like."""
    pairs = {"min": ["max"], "max": ["min"], "sum": ["len", "max"], "len": ["sum"]}
    meaning = {"min": "the smallest", "max": "the largest", "sum": "the total", "len": "the number"}
    for node in sketch.all(ast.Call):
        name = getattr(node.func, "id", None)
        for other in pairs.get(name, ()):
            yield (
                sketch.replaced(node.func, other),
                (f"`{name}` on line {node.lineno} returns {meaning[name]} of the items. Is that what you need?"),
            )


def numbered_from_zero(sketch):
    """`enumerate` without its start."""
    for node in sketch.all(ast.Call):
        if is_call(node, "enumerate"):
            if len(node.args) == 1 and not node.keywords:
                end = sketch.end(node.args[0])
                yield (
                    [(end, end, ", 1")],
                    f"`enumerate` on line {node.lineno} starts with the number 0.",
                )
            elif len(node.args) == 2:
                start = sketch.end(node.args[0])
                yield (
                    [(start, sketch.end(node.args[1]), "")],
                    (f"`enumerate` on line {node.lineno} starts with the number {sketch.text(node.args[1])}."),
                )


def key_missing(sketch):
    """A key that may be missing."""
    for node in sketch.all(ast.Subscript):
        if isinstance(node.slice, ast.Slice) or not isinstance(node.ctx, ast.Load):
            continue
        owner, key = sketch.text(node.value), sketch.text(node.slice)
        for default in ("0", "[]", "None", '""'):
            yield (
                sketch.replaced(node, f"{owner}.get({key}, {default})"),
                (f"{sketch.snippet(node)} on line {node.lineno} needs the key to be there. What if it isn't?"),
            )


def count_set_to_one(sketch):
    """A count that starts again with every item."""
    for node in sketch.all(ast.Assign):
        target = node.targets[0]
        if isinstance(target, ast.Subscript) and is_constant(node.value, int):
            owner, key = sketch.text(target.value), sketch.text(target.slice)
            yield (
                sketch.replaced(node.value, f"{owner}.get({key}, 0) + {node.value.value}"),
                (f"Line {node.lineno} sets the count to {node.value.value} every time, whatever it was before."),
            )
    for node in sketch.all(ast.AugAssign):
        if isinstance(node.target, ast.Subscript):
            owner, key = sketch.text(node.target.value), sketch.text(node.target.slice)
            yield (
                sketch.replaced(node, f"{owner}[{key}] = {owner}.get({key}, 0) + {sketch.text(node.value)}"),
                (
                    f"Line {node.lineno} adds to {sketch.snippet(node.target)}. What does it add to the "
                    "first time, when the key isn't there yet?"
                ),
            )


def key_instead_of_value(sketch):
    """The key where its value is needed."""
    for loop in sketch.all(ast.For):
        if not is_name(loop.target) or not is_name(loop.iter):
            continue
        for node in sketch.inside(loop, ast.Name):
            if node.id == loop.target.id:
                yield (
                    sketch.replaced(node, f"{loop.iter.id}[{loop.target.id}]"),
                    (
                        f"`{node.id}` on line {node.lineno} is what the loop takes from "
                        f"`{loop.iter.id}`. If that's a dictionary, it's a key and not its value."
                    ),
                )


def line_break_missing(sketch):
    """Lines of a file with missing or unwanted line breaks."""
    for node in sketch.all(ast.Call):
        if is_method_call(node, "write") and len(node.args) == 1:
            yield (
                sketch.replaced(node.args[0], f'({sketch.text(node.args[0])}) + "\\n"'),
                (f"`write` on line {node.lineno} writes exactly the string that it gets. It doesn't end the line."),
            )
    for loop in sketch.all(ast.For):
        if is_name(loop.target):
            for node in sketch.inside(loop, ast.Name):
                if node.id == loop.target.id:
                    yield (
                        sketch.replaced(node, f"{node.id}.strip()"),
                        (f"If `{node.id}` on line {node.lineno} is a line of a file, it ends with a line break."),
                    )


def wrong_mode(sketch):
    """A file that is overwritten instead of extended, or the other way round."""
    says = {
        "w": 'With `"w"`, line {} empties the file before it writes.',
        "a": 'With `"a"`, line {} keeps what is already in the file.',
    }
    for node in sketch.all(ast.Constant):
        if node.value in ("w", "a") and sketch.enclosing(node, ast.Call):
            other = "a" if node.value == "w" else "w"
            yield sketch.replaced(node, f'"{other}"'), says[node.value].format(node.lineno)


def contains_or_equals(sketch):
    """`==` where `in` is needed, and the other way round."""
    for node in sketch.all(ast.Compare):
        if len(node.ops) != 1 or not isinstance(node.ops[0], (ast.Eq, ast.In)):
            continue
        left, right = sketch.text(node.left), sketch.text(node.comparators[0])
        if isinstance(node.ops[0], ast.In):
            yield (
                sketch.replaced(node, f"{left} == {right}"),
                (
                    f"{sketch.snippet(node)} on line {node.lineno} is also true when `{left}` is only a "
                    "part of the other side."
                ),
            )
        else:
            for new in (f"{left} in {right}", f"{right} in {left}"):
                yield (
                    sketch.replaced(node, new),
                    (
                        f"{sketch.snippet(node)} on line {node.lineno} is true only if both sides are "
                        "the same from the first to the last character or item."
                    ),
                )
