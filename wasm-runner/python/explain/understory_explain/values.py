"""Explains values that have the right type, but can't be used."""

import ast

from .facts import MISSING, Words, is_plain, kind, near
from .kinds import OPERATORS
from .rule import rule

INT = r"invalid literal for int\(\) with base \d+: '(?P<text>.*)'"


def empty(facts, match):
    return {} if not match["text"].strip() else None


def decimal(facts, match):
    try:
        float(match["text"])
    except ValueError:
        return None
    # `nan` and `inf` are numbers, but not what anybody meant.
    return {} if any(map(str.isdigit, match["text"])) else None


def decimal_comma(facts, match):
    text = match["text"].strip()
    one, comma, other = text.partition(",")
    # `1,000` may be one thousand.
    plain = comma and one.lstrip("-").isdigit() and other.isdigit() and len(other) != 3
    return {"right": f"{one}.{other}"} if plain else None


def unpacked(facts, match):
    return {"names": match["expected"], "got": match["got"] or "more"}


def unpack_items(facts, match):
    """`for key, value in prices:` goes through the keys alone."""
    for loop in facts.nodes(ast.For):
        if loop.lineno != facts.line or not isinstance(loop.target, ast.Tuple) or len(loop.target.elts) != 2:
            continue
        if isinstance(loop.iter, ast.Name) and type(facts.value(loop.iter)) is dict:
            return {"name": loop.iter.id}
    return None


def raised_here(facts, match):
    """The line is a `raise` that creates this error."""
    node = facts.only(ast.Raise)
    raised_value = node.exc if node is not None else None
    if isinstance(raised_value, ast.Name):
        value = facts.value(raised_value)
        return {} if value is facts.exception or value is type(facts.exception) else None
    if not isinstance(raised_value, ast.Call) or getattr(raised_value.func, "id", None) != facts.type:
        return None
    # A call in its parentheses may have failed first.
    inner = [one for one in ast.walk(raised_value) if isinstance(one, ast.Call) and one is not raised_value]
    return None if inner else {}


def not_raised(facts, match):
    return None if facts.nodes(ast.Raise) else {}


def subscripts(facts, *types):
    """The one place on the line where a name is followed by square brackets: name, value, key."""
    names_and_values = [
        (node.value.id, facts.value(node.value), node.slice)
        for node in facts.nodes(ast.Subscript)
        if isinstance(node.value, ast.Name) and type(facts.value(node.value)) in types
    ]
    return names_and_values[0] if len(names_and_values) == 1 and len(facts.nodes(ast.Subscript)) == 1 else None


def beyond_end(facts, match):
    """Names the list, how long it is, and the index."""
    outside = []
    for node in facts.nodes(ast.Subscript):
        value, index = facts.value(node.value), facts.value(node.slice)
        if type(value) not in (list, str, tuple) or type(index) is not int:
            return None
        if not -len(value) <= index < len(value):
            outside.append((node.value, value, index))
    if len(outside) != 1 or not isinstance(outside[0][0], ast.Name) or not outside[0][1]:
        return None
    name, value, index = outside[0]
    items = "characters" if type(value) is str else "items"
    count = f"{len(value)} {items} (index 0 to {len(value) - 1})"
    if len(value) == 1:
        count = f"1 {items[:-1]} (index 0)"
    return {"name": name.id, "count": Words(count), "index": index}


def of_empty(facts, match):
    one = subscripts(facts, list, str, tuple)
    return {"name": one[0]} if one is not None and not one[1] else None


def known_key(facts, match):
    """A key that the dictionary has and that looks like the one that was asked for."""
    one = subscripts(facts, dict)
    key = facts.exception.args[0]
    if one is None or type(key) is not str:
        return None
    right = near(key, [each for each in one[1] if type(each) is str])
    return {"name": one[0], "key": repr(key), "right": repr(right)} if right else None


def other_kind_of_key(facts, match):
    """`prices[1]` where the key is `"1"`, or the other way round."""
    one = subscripts(facts, dict)
    key = facts.exception.args[0] if facts.exception.args else None
    if one is None or type(key) not in (int, str):
        return None
    for each in one[1]:
        if type(each) in (int, str) and type(each) is not type(key) and str(each) == str(key):
            return {
                "name": one[0],
                "key": repr(key),
                "right": repr(each),
                "key_kind": kind(type(key).__name__),
                "right_kind": kind(type(each).__name__),
            }
    return None


def key_of_name(facts, match):
    one = subscripts(facts, dict)
    key = facts.exception.args[0] if facts.exception.args else MISSING
    return {"name": one[0], "key": repr(key)} if one and is_plain(key) else None


def any_key(facts, match):
    key = facts.exception.args[0] if len(facts.exception.args) == 1 else MISSING
    if not is_plain(key) or (type(key) is str and " " in key and ":" in key):
        return None
    return {"key": repr(key)}


def removed_key(facts, match):
    """`set.remove`, `dict.pop`: not square brackets."""
    calls = [
        node
        for node in facts.nodes(ast.Call)
        if isinstance(node.func, ast.Attribute) and node.func.attr in ("remove", "pop") and node.args
    ]
    key = any_key(facts, match)
    return {**key, "method": calls[0].func.attr} if key and len(calls) == 1 and not facts.nodes(ast.Subscript) else None


def divisor(facts, match):
    """What the line divides by, if that's a name or a call."""
    nodes = [node for node in facts.nodes(ast.BinOp) if isinstance(node.op, (ast.Div, ast.FloorDiv, ast.Mod))]
    if len(nodes) != 1:
        return None
    node = nodes[0]
    value = facts.value(node.right)
    if not isinstance(node.right, (ast.Name, ast.Call)) or type(value) not in (int, float) or value != 0:
        return None
    return {"sign": OPERATORS[type(node.op)], "name": ast.unparse(node.right)}


# These come before all others, because the message of such an error is the learner's own.
RAISED = (
    rule(
        "not-written",
        "NotImplementedError",
        r".*",
        "This part of the program isn't written yet, so it raises `NotImplementedError`.",
        "{place} raises it: what should the program do here? A subclass may need its own version.",
        raised_here,
    ),
    rule(
        "raised",
        "*",
        r".*",
        "Your program raised this `{type}` itself, and nothing caught it.",
        "{place} has the `raise`: why did the program get there, and should an `except` handle it?",
        raised_here,
    ),
)

RULES = (
    rule(
        "int-empty",
        "ValueError",
        INT,
        "`int` converts a string to a whole number, but this string is empty or contains only whitespace.",
        "{place} uses `int`: where does the empty string come from?",
        empty,
    ),
    rule(
        "int-decimal",
        "ValueError",
        INT,
        "`int` converts a string to a whole number, but `{text}` isn't written as one.",
        "{place} uses `int`: `float(…)` can convert `{text}`.",
        decimal,
    ),
    rule(
        "int-text",
        "ValueError",
        INT,
        "`int` converts a string to a whole number, but `{text}` isn't written as one.",
        "{place} uses `int`: where does `{text}` come from? It should look like `12` or `-3`.",
    ),
    rule(
        "float-comma",
        "ValueError",
        r"could not convert string to float: '(?P<text>.*)'",
        "Python writes decimal numbers with a point, but `{text}` has a comma.",
        "{place} uses `float`: it can convert `{right}`.",
        decimal_comma,
    ),
    rule(
        "float-empty",
        "ValueError",
        r"could not convert string to float: '(?P<text>.*)'",
        "`float` converts a string to a number, but this string is empty or contains only whitespace.",
        "{place} uses `float`: where does the empty string come from?",
        empty,
    ),
    rule(
        "float-text",
        "ValueError",
        r"could not convert string to float: '(?P<text>.*)'",
        "`float` converts a string to a number, but `{text}` isn't written as one.",
        "{place} uses `float`: where does `{text}` come from? It should look like `12` or `2.5`.",
    ),
    rule(
        "unpack-dict",
        "ValueError",
        r"(?:too many|not enough) values to unpack \(expected 2.*\)",
        "A `for` loop over a dictionary goes through its keys only, and here each key should fill two variables.",
        "{place} loops over `{name}`: use `{name}.items()` to get keys and values.",
        unpack_items,
    ),
    rule(
        "unpack-many",
        "ValueError",
        r"too many values to unpack \(expected (?P<expected>\d+)(?:, got (?P<got>\d+))?\)",
        "This line has variables for {names} values, but it got {got}.",
        "{place} unpacks the values: how many variables are there, and where do the values come from?",
        unpacked,
    ),
    rule(
        "unpack-few",
        "ValueError",
        r"not enough values to unpack \(expected (?:at least )?(?P<expected>\d+), got (?P<got>\d+)\)",
        "This line needs {names} values for its variables, but it got only {got}.",
        "{place} unpacks the values: how many variables are there, and where do the values come from?",
        unpacked,
    ),
    rule(
        "remove-missing",
        "ValueError",
        r"list\.remove\(x\): x not in list",
        "`remove` deletes an item from a list, but this item isn't in the list.",
        "{place} calls `remove`: is the item spelled correctly? You can test with `in` first.",
    ),
    rule(
        "index-missing",
        "ValueError",
        r"(?:list\.index\(x\): x not in list|.+ is not in list|tuple\.index\(x\): x not in tuple)",
        "`index` finds the position of an item, but this item isn't there.",
        "{place} calls `index`: is the item spelled correctly? You can test with `in` first.",
    ),
    rule(
        "substring",
        "ValueError",
        r"substring not found",
        "`index` finds where one string starts inside another, but it isn't in there.",
        "{place} looks for it: test with `in` first, or use `find`, which returns `-1` when there's no match.",
    ),
    rule(
        "max-empty",
        "ValueError",
        r"(?P<called>max|min)\(\) (?:iterable argument|arg) is (?:empty|an empty sequence)",
        "`{called}` chooses one of several values, but it got none.",
        "{place} calls `{called}`: why are there no values in its parentheses?",
    ),
    rule(
        "choice-empty",
        "IndexError",
        r"Cannot choose from an empty sequence",
        "Python should choose an item, but there are no items.",
        "{place} makes the choice: why is there nothing to choose from?",
        anywhere=True,
    ),
    rule(
        "range-empty",
        "ValueError",
        r"empty range (?:for|in) rand.*",
        "Python should choose a random number, but there are no numbers in this range.",
        "{place} chooses the number: what are its limits, and is the smaller one first?",
        anywhere=True,
    ),
    rule(
        "enum-value",
        "ValueError",
        r"(?P<value>.+) is not a valid (?P<name>\w+)",
        "`{name}` has a fixed list of values, and `{value}` isn't one of them.",
        "{place} asks for it: compare it with the values of `{name}`, letter by letter.",
        not_raised,
        anywhere=True,
    ),
    rule(
        "mutable-default",
        "ValueError",
        r"mutable default <class '(?P<kind>\w+)'> for field (?P<name>\w+) is not allowed.*",
        "All objects of the class would share this one {kind}, so a dataclass doesn't allow it as a default.",
        "{place} belongs to the class: use `field(default_factory={kind})` as the default of `{name}`.",
        anywhere=True,
    ),
    rule(
        "file-closed",
        "ValueError",
        r"I/O operation on closed file\.?",
        "You can only read or write a file while it's open, and this one is already closed.",
        "{place} uses the file: where is it closed, and should that happen later?",
        anywhere=True,
    ),
    rule(
        "open-mode",
        "ValueError",
        r"invalid mode: '(?P<mode>.*)'",
        "The second argument of `open` is the mode, and `{mode}` isn't a mode that Python knows.",
        '{place} opens the file: use `"r"` to read, `"w"` to write, or `"a"` to add at the end.',
    ),
    rule(
        "math-domain",
        "ValueError",
        r"(?:math domain error|expected a (?:nonnegative|positive|number).* input, got .*|expected a .*, got .*)",
        "This calculation has no result for that number. For example, a negative number has no square root.",
        "{place} does the calculation: which number is in the parentheses?",
    ),
    rule(
        "date-range",
        "ValueError",
        r"(?P<part>year|month|day|hour|minute|second|microsecond) (?P<value>-?\d+ )?(?:is out of range|must be in .*).*",
        "This date or time doesn't exist, because of its {part}.",
        "{place} makes it: check each number and their order. A date starts with year, month, day.",
        anywhere=True,
    ),
    rule(
        "date-format",
        "ValueError",
        r"time data '(?P<text>.*)' does not match format '(?P<format>.*)'",
        "The string `{text}` isn't written the way the format `{format}` says.",
        "{place} reads the date: compare the two character by character, including spaces and dots.",
        anywhere=True,
    ),
    rule(
        "date-iso",
        "ValueError",
        r"Invalid isoformat string: '(?P<text>.*)'",
        "`fromisoformat` reads dates such as `2026-05-31`, and `{text}` isn't written like that.",
        "{place} reads the date: where does that string come from?",
        anywhere=True,
    ),
    rule(
        "format-text",
        "ValueError",
        r"Unknown format code '(?P<letter>.)' for object of type '(?P<kind>\w+)'",
        "The format `{letter}` doesn't work with {kind_words}.",
        "{place} formats the value: is it what you expect? A format such as `.2f` needs a number, not a string.",
        lambda facts, match: {"kind_words": kind(match["kind"])},
    ),
    rule(
        "step-zero",
        "ValueError",
        r"(?:range\(\) arg 3 must not be zero|slice step cannot be zero)",
        "With a step of 0, Python would never get any further.",
        "{place} has that step, the third number: which one do you need?",
    ),
    rule(
        "index-range",
        "IndexError",
        r"(?:list|string|tuple) (?:assignment )?index out of range",
        "`{name}` has {count}, so there's nothing at index {index}.",
        "{place} uses the index {index}: where does that number come from?",
        beyond_end,
    ),
    rule(
        "index-range-empty",
        "IndexError",
        r"(?:list|string|tuple) (?:assignment )?index out of range",
        "`{name}` is empty here, so there's nothing at any index.",
        "{place} asks for an item: why is `{name}` empty?",
        of_empty,
    ),
    rule(
        "index-range-any",
        "IndexError",
        r"(?:list|string|tuple|range object) (?:assignment )?index out of range",
        "There's nothing at this index. Indexes start at 0, so the last one is the length minus 1.",
        "{place} has the square brackets: which index is inside, and how long is the value before them?",
    ),
    rule(
        "pop-empty",
        "IndexError",
        r"pop from (?:an )?empty (?P<what>list|deque|set)",
        "`pop` removes an item, but there are no items left.",
        "{place} calls `pop`: check first whether there's still an item.",
    ),
    rule(
        "pop-range",
        "IndexError",
        r"pop index out of range",
        "`pop` removes the item at an index, but there's nothing at this one. Indexes start at 0.",
        "{place} calls `pop`: which index is in its parentheses, and how long is the list?",
    ),
    rule(
        "key-near",
        "KeyError",
        r".*",
        "`{name}` has no key `{key}`, but it has `{right}`.",
        "{place} asks for `{key}`: did you mean `{right}`?",
        known_key,
    ),
    rule(
        "key-kind",
        "KeyError",
        r".*",
        "`{name}` has no key `{key}`, which is {key_kind}, but it has `{right}`, which is {right_kind}.",
        "{place} asks for `{key}`: convert it, so that it's the same kind of value.",
        other_kind_of_key,
    ),
    rule(
        "key-deleted",
        "KeyError",
        r".*",
        "The dictionary `{name}` has no key `{key}`, so there's nothing to delete.",
        "{place} deletes it: print `{name}` to see its keys. You can test with `in` first, or use `{name}.pop(…, None)`.",
        lambda facts, match: key_of_name(facts, match) if facts.nodes(ast.Delete) else None,
    ),
    rule(
        "key-missing",
        "KeyError",
        r".*",
        "The dictionary `{name}` has no key `{key}`.",
        "{place} asks for it: print `{name}` to see its keys. If a key may be missing, use `{name}.get(…)`.",
        key_of_name,
    ),
    rule(
        "key-removed",
        "KeyError",
        r".*",
        "`{method}` can't remove `{key}`, because it isn't there.",
        "{place} calls `{method}`: is `{key}` spelled correctly? You can test with `in` first.",
        removed_key,
    ),
    rule(
        "key-any",
        "KeyError",
        r".*",
        "Python looked for the key `{key}` and didn't find it.",
        "{place} looks it up: is the key spelled as it was when it was stored?",
        any_key,
    ),
    rule(
        "zero-name",
        "ZeroDivisionError",
        r".*",
        "You can't divide by 0, and `{name}` is 0 here.",
        "{place} has `{sign} {name}`: why is `{name}` 0? You can check it with `if` first.",
        divisor,
    ),
    rule(
        "zero",
        "ZeroDivisionError",
        r".*",
        "You can't divide by 0, neither with `/` nor with `//` or `%`.",
        "{place} divides: which value is 0, and why? You can check it with `if` first.",
    ),
    rule(
        "size-overflow",
        "OverflowError",
        r"cannot fit 'int' into an index-sized integer",
        "This number is too large for a size or an index.",
        "{place} uses it: how large is that number, and how large should it be?",
    ),
    rule(
        "overflow",
        "OverflowError",
        r"math range error|.*Numerical result out of range.*|int(?:eger)? .*too large.*float.*",
        "This number is too large for Python's decimal numbers.",
        "{place} calculates it: does the number grow as you expect? Whole numbers have no such limit.",
    ),
)
