"""Explanations of values that are of the right kind, and yet cannot be used."""

import ast

from .facts import MISSING, Words, is_plain, kind, near
from .kinds import OPERATORS
from .rule import rule

INT = r"invalid literal for int\(\) with base \d+: '(?P<text>.*)'"


def empty(facts, found):
    return {} if not found["text"].strip() else None


def decimal(facts, found):
    try:
        float(found["text"])
    except ValueError:
        return None
    return {}


def decimal_comma(facts, found):
    text = found["text"].strip()
    one, comma, other = text.partition(",")
    return {"right": f"{one}.{other}"} if comma and one.lstrip("-").isdigit() and other.isdigit() else None


def unpacked(facts, found):
    return {"names": found["expected"], "got": found["got"] or "more"}


def unpack_items(facts, found):
    """`for key, value in prices:` goes through the keys alone."""
    for loop in facts.nodes(ast.For):
        if loop.lineno != facts.line or not isinstance(loop.target, ast.Tuple) or len(loop.target.elts) != 2:
            continue
        if isinstance(loop.iter, ast.Name) and type(facts.value(loop.iter)) is dict:
            return {"name": loop.iter.id}
    return None


def raised_here(facts, found):
    """The line is a `raise` that makes this very error."""
    node = facts.only(ast.Raise)
    made = node.exc if node is not None else None
    if isinstance(made, ast.Name):
        value = facts.value(made)
        return {} if value is facts.exception or value is type(facts.exception) else None
    if not isinstance(made, ast.Call) or getattr(made.func, "id", None) != facts.type:
        return None
    # What stands between its brackets may have failed before it was made.
    inner = [one for one in ast.walk(made) if isinstance(one, ast.Call) and one is not made]
    return None if inner else {}


def subscripts(facts, *wanted):
    """The one place on the line where a name is followed by square brackets: name, value, key."""
    found = [
        (node.value.id, facts.value(node.value), node.slice)
        for node in facts.nodes(ast.Subscript)
        if isinstance(node.value, ast.Name) and type(facts.value(node.value)) in wanted
    ]
    return found[0] if len(found) == 1 and len(facts.nodes(ast.Subscript)) == 1 else None


def beyond_end(facts, found):
    """Names the list, how long it is, and the index."""
    one = subscripts(facts, list, str, tuple)
    if one is None:
        return None
    name, value, key = one
    index = facts.value(key)
    if type(index) is not int or -len(value) <= index < len(value):
        return None
    if not value:
        return None
    items = "characters" if type(value) is str else "items"
    count = f"{len(value)} {items}, at the places 0 to {len(value) - 1}"
    if len(value) == 1:
        count = f"1 {items[:-1]}, at place 0"
    return {"name": name, "count": Words(count), "index": index}


def of_empty(facts, found):
    one = subscripts(facts, list, str, tuple)
    return {"name": one[0]} if one is not None and not one[1] else None


def known_key(facts, found):
    """A key that the dictionary has and that looks like the one that was asked for."""
    one = subscripts(facts, dict)
    wanted = facts.exception.args[0]
    if one is None or type(wanted) is not str:
        return None
    right = near(wanted, [each for each in one[1] if type(each) is str])
    return {"name": one[0], "key": repr(wanted), "right": repr(right)} if right else None


def other_kind_of_key(facts, found):
    """`prices[1]` where the key is `"1"`, or the other way round."""
    one = subscripts(facts, dict)
    wanted = facts.exception.args[0] if facts.exception.args else None
    if one is None or type(wanted) not in (int, str):
        return None
    for each in one[1]:
        if type(each) in (int, str) and type(each) is not type(wanted) and str(each) == str(wanted):
            return {
                "name": one[0], "key": repr(wanted), "right": repr(each),
                "key_kind": kind(type(wanted).__name__), "right_kind": kind(type(each).__name__),
            }
    return None


def key_of_name(facts, found):
    one = subscripts(facts, dict)
    wanted = facts.exception.args[0] if facts.exception.args else MISSING
    return {"name": one[0], "key": repr(wanted)} if one and is_plain(wanted) else None


def any_key(facts, found):
    wanted = facts.exception.args[0] if len(facts.exception.args) == 1 else MISSING
    if not is_plain(wanted) or (type(wanted) is str and " " in wanted and ":" in wanted):
        return None
    return {"key": repr(wanted)}


def removed_key(facts, found):
    """`set.remove`, `dict.pop`: not square brackets."""
    calls = [
        node for node in facts.nodes(ast.Call)
        if isinstance(node.func, ast.Attribute) and node.func.attr in ("remove", "pop") and node.args
    ]
    wanted = any_key(facts, found)
    return {**wanted, "method": calls[0].func.attr} if wanted and len(calls) == 1 and not facts.nodes(ast.Subscript) else None


def divisor(facts, found):
    """What the line divides by, where that is one name."""
    nodes = [node for node in facts.nodes(ast.BinOp) if isinstance(node.op, (ast.Div, ast.FloorDiv, ast.Mod))]
    if len(nodes) != 1:
        return None
    node = nodes[0]
    value = facts.value(node.right)
    if not isinstance(node.right, ast.Name) or type(value) not in (int, float) or value != 0:
        return None
    return {"sign": OPERATORS[type(node.op)], "name": node.right.id}


# They come before all others: the words of such an error are the learner's own.
RAISED = (
    rule(
        "not-written", "NotImplementedError", r".*",
        "This part of the program says of itself that it is not written yet.",
        "{place} says so: write it there, or in the class that should have its own.",
        raised_here,
    ),
    rule(
        "raised", "*", r".*",
        "Your program raised this `{type}` itself, and nothing around it caught it.",
        "{place} has the `raise`: why did the program come there, and should an `except` deal with it?",
        raised_here,
    ),
)

RULES = (
    rule(
        "int-empty", "ValueError", INT,
        "`int` makes a whole number of text, and this text is empty or holds only blanks.",
        "{place} has the `int`: where does the empty text come from?",
        empty,
    ),
    rule(
        "int-decimal", "ValueError", INT,
        "`int` makes a whole number of text, and `{text}` is a decimal number.",
        "{place} has the `int`: use `float(…)` for numbers with a point.",
        decimal,
    ),
    rule(
        "int-text", "ValueError", INT,
        "`int` makes a whole number of text, and `{text}` is not written as one.",
        "{place} has the `int`: it can read digits alone, with a `-` before them if need be.",
    ),
    rule(
        "float-comma", "ValueError", r"could not convert string to float: '(?P<text>.*)'",
        "Python writes decimal numbers with a point, and `{text}` has a comma.",
        "{place} has the `float`: it can read `{right}`.",
        decimal_comma,
    ),
    rule(
        "float-empty", "ValueError", r"could not convert string to float: '(?P<text>.*)'",
        "`float` makes a number of text, and this text is empty or holds only blanks.",
        "{place} has the `float`: where does the empty text come from?",
        empty,
    ),
    rule(
        "float-text", "ValueError", r"could not convert string to float: '(?P<text>.*)'",
        "`float` makes a number of text, and `{text}` is not written as one.",
        "{place} has the `float`: look at what that text holds besides digits and a point.",
    ),
    rule(
        "unpack-dict", "ValueError", r"(?:too many|not enough) values to unpack \(expected 2.*\)",
        "A `for` goes through the keys of a dictionary alone, and here each key should fill two names.",
        "{place} goes through `{name}`: write `{name}.items()` to get keys and values.",
        unpack_items,
    ),
    rule(
        "unpack-many", "ValueError", r"too many values to unpack \(expected (?P<expected>\d+)(?:, got (?P<got>\d+))?\)",
        "There are more values to share out than the {names} names that should take them.",
        "{place} shares them out: count the names, and the values that come.",
        unpacked,
    ),
    rule(
        "unpack-few", "ValueError", r"not enough values to unpack \(expected (?:at least )?(?P<expected>\d+), got (?P<got>\d+)\)",
        "There are {names} names to fill, and only {got} of the values that they need.",
        "{place} shares them out: count the names, and the values that come.",
        unpacked,
    ),
    rule(
        "remove-missing", "ValueError", r"list\.remove\(x\): x not in list",
        "`remove` takes an item out of a list, and this item is not in it.",
        "{place} removes it: ask with `in` first, or look at how the item is spelt.",
    ),
    rule(
        "index-missing", "ValueError", r"(?:list\.index\(x\): x not in list|.+ is not in list|tuple\.index\(x\): x not in tuple)",
        "`index` tells at which place an item stands, and this item is not there.",
        "{place} looks for it: ask with `in` first, or look at how the item is spelt.",
    ),
    rule(
        "substring", "ValueError", r"substring not found",
        "`index` tells where a piece of text stands in another, and it is not in there.",
        "{place} looks for it: ask with `in` first, or use `find`, which gives `-1` then.",
    ),
    rule(
        "max-empty", "ValueError", r"(?P<called>max|min)\(\) (?:iterable argument|arg) is (?:empty|an empty sequence)",
        "`{called}` looks for one item among several, and it was given none.",
        "{place} calls `{called}`: why is there nothing in what stands between its brackets?",
    ),
    rule(
        "choice-empty", "IndexError", r"Cannot choose from an empty sequence",
        "One item should be chosen, and there is none to choose from.",
        "{place} chooses: why is there nothing in what stands between its brackets?",
        anywhere=True,
    ),
    rule(
        "range-empty", "ValueError", r"empty range (?:for|in) rand.*",
        "A number should be chosen between two others, and none lies between them.",
        "{place} chooses: put the smaller number first.",
        anywhere=True,
    ),
    rule(
        "enum-value", "ValueError", r"(?P<value>.+) is not a valid (?P<name>\w+)",
        "`{name}` is a fixed set of choices, and `{value}` is none of them.",
        "{place} asks for it: look at which values `{name}` lists, letter for letter.",
        anywhere=True,
    ),
    rule(
        "mutable-default", "ValueError", r"mutable default <class '(?P<kind>\w+)'> for field (?P<name>\w+) is not allowed.*",
        "All objects of the class would share this one {kind}, so a dataclass does not allow it as a default.",
        "{place} belongs to the class: give `{name}` the default `field(default_factory={kind})`.",
        anywhere=True,
    ),
    rule(
        "file-closed", "ValueError", r"I/O operation on closed file\.?",
        "A file can be read and written only while it is open, and this one is closed already.",
        "{place} uses it: do that before it is closed, inside the block of its `with`.",
        anywhere=True,
    ),
    rule(
        "open-mode", "ValueError", r"invalid mode: '(?P<mode>.*)'",
        "The second value of `open` tells what you want to do, and `{mode}` is not one that it knows.",
        "{place} opens the file: use `\"r\"` to read, `\"w\"` to write, `\"a\"` to add at the end.",
    ),
    rule(
        "math-domain", "ValueError", r"(?:math domain error|expected a (?:nonnegative|positive|number).* input, got .*|expected a .*, got .*)",
        "Not every number can be calculated with: a negative one has no square root, for example, and 0 has no logarithm.",
        "{place} calculates: what is the number between the brackets there?",
    ),
    rule(
        "date-range", "ValueError", r"(?P<part>year|month|day|hour|minute|second|microsecond) (?P<value>-?\d+ )?(?:is out of range|must be in .*).*",
        "No such date or time exists: its {part} is not one that there is.",
        "{place} makes it: check each of its numbers and their order, which begins with year, month, day.",
        anywhere=True,
    ),
    rule(
        "date-format", "ValueError", r"time data '(?P<text>.*)' does not match format '(?P<format>.*)'",
        "The text `{text}` is not written as the format `{format}` says.",
        "{place} reads the date: compare the two sign by sign, blanks and dots included.",
        anywhere=True,
    ),
    rule(
        "date-iso", "ValueError", r"Invalid isoformat string: '(?P<text>.*)'",
        "`fromisoformat` reads dates written as year, month and day, such as `2026-05-31`, and `{text}` is not.",
        "{place} reads the date: where does that text come from?",
        anywhere=True,
    ),
    rule(
        "format-text", "ValueError", r"Unknown format code '(?P<letter>.)' for object of type '(?P<kind>\w+)'",
        "The `{letter}` behind the colon of an f-string is for another kind of value, and this one is {kind_words}.",
        "{place} shows the value: turn text into a number first, or leave the `{letter}` out.",
        lambda facts, found: {"kind_words": kind(found["kind"])},
    ),
    rule(
        "step-zero", "ValueError", r"(?:range\(\) arg 3 must not be zero|slice step cannot be zero)",
        "With a step of 0 nothing would ever move on.",
        "{place} has that step, the third number: use another one.",
    ),
    rule(
        "index-range", "IndexError", r"(?:list|string|tuple) (?:assignment )?index out of range",
        "`{name}` has {count}, so there is none at place {index}.",
        "{place} asks for it: where does the number {index} come from?",
        beyond_end,
    ),
    rule(
        "index-range-empty", "IndexError", r"(?:list|string|tuple) (?:assignment )?index out of range",
        "`{name}` is empty here, so it has no item at any place.",
        "{place} asks for one: why is there nothing in `{name}`?",
        of_empty,
    ),
    rule(
        "index-range-any", "IndexError", r"(?:list|string|tuple|range object) (?:assignment )?index out of range",
        "There is no item at the place that was asked for: places are counted from 0, so the last one is one less than the length.",
        "{place} has the square brackets: how long is what stands before them, and which number is inside?",
    ),
    rule(
        "pop-empty", "IndexError", r"pop from (?:an )?empty (?P<what>list|deque|set)",
        "`pop` takes an item out, and nothing is left to take.",
        "{place} calls it: ask first whether there is still something in it.",
    ),
    rule(
        "pop-range", "IndexError", r"pop index out of range",
        "`pop` takes out the item at a place, and at this place there is none; places are counted from 0.",
        "{place} calls it: which number stands between its brackets, and how long is the list?",
    ),
    rule(
        "key-near", "KeyError", r".*",
        "`{name}` has no key `{key}`, but it has `{right}`.",
        "{place} asks for `{key}`: write `{right}`, if that is the one you mean.",
        known_key,
    ),
    rule(
        "key-kind", "KeyError", r".*",
        "`{name}` has no key `{key}`, which is {key_kind}; it has `{right}`, which is {right_kind}.",
        "{place} asks for `{key}`: ask with the same kind of value.",
        other_kind_of_key,
    ),
    rule(
        "key-missing", "KeyError", r".*",
        "The dictionary `{name}` has no key `{key}`.",
        "{place} asks for it: print `{name}` just before to see its keys, or use `{name}.get(…)`, which gives `None` then.",
        key_of_name,
    ),
    rule(
        "key-removed", "KeyError", r".*",
        "`{method}` should take `{key}` out, and it is not there.",
        "{place} calls it: ask with `in` first whether it is there.",
        removed_key,
    ),
    rule(
        "key-any", "KeyError", r".*",
        "Something was looked up by the key `{key}`, and there is nothing under it.",
        "{place} looks it up: is the key spelt as where it was stored?",
        any_key,
    ),
    rule(
        "zero-name", "ZeroDivisionError", r".*",
        "No number can be divided by 0, and `{name}` is 0 here.",
        "{place} has `{sign} {name}`: find out why `{name}` is 0, or ask with `if` before.",
        divisor,
    ),
    rule(
        "zero", "ZeroDivisionError", r".*",
        "No number can be divided by 0, neither with `/` nor with `//` or `%`.",
        "{place} divides: find out why what it divides by is 0, or ask with `if` before.",
    ),
    rule(
        "overflow", "OverflowError",
        r"math range error|.*Numerical result out of range.*|int(?:eger)? .*too large.*float.*",
        "The result is larger than Python's decimal numbers can be.",
        "{place} calculates it: does the number grow as you expect? Whole numbers have no such limit.",
    ),
)
