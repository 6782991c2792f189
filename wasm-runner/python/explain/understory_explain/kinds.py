"""Explains values of the wrong type: TypeError."""

import ast

from .calls import FUNCTION_KINDS, any_kind, subscripted
from .facts import MISSING, is_plain, kind
from .names import written
from .rule import rule

OPERATORS = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.Pow: "**",
}
NUMBERS = ("int", "float")
OPERAND = r"unsupported operand type\(s\) for (?P<sign>[^:]+): '(?P<left>\w+)' and '(?P<right>\w+)'.*"
ORDER = r"'(?P<sign>[<>]=?)' not supported between instances of '(?P<left>\w+)' and '(?P<right>\w+)'"


def kinds(*keys):
    """Returns the named groups, which are names of types, in words."""
    return lambda facts, match: {f"{key}_kind": kind(match[key]) for key in keys}


def sides(facts, match):
    sign = match["sign"].removesuffix(" or pow()")
    return {"sign": sign, "left_kind": kind(match["left"]), "right_kind": kind(match["right"])}


def calculated(facts, match):
    """Returns the two sides, if the line itself has the operator."""
    extra_values = sides(facts, match)
    sign = extra_values["sign"].removesuffix("=")
    others = [OPERATORS.get(type(node.op), sign) for node in facts.nodes(ast.BinOp, ast.AugAssign)]
    return extra_values if sign in others else None


def calculated_with_none(facts, match):
    return with_none(facts, match) if calculated(facts, match) else None


def calculated_function(facts, match):
    """`input + 1`"""
    functions = {match["left"], match["right"]} & set(FUNCTION_KINDS)
    return calculated(facts, match) if functions else None


def calculated_text(facts, match):
    return text_and_number(facts, match) if calculated(facts, match) else None


def summed(facts, match):
    calls = [one for one in facts.nodes(ast.Call) if getattr(one.func, "id", None) == "sum"]
    return sides(facts, match) if calls and match["sign"] == "+" else None


def with_none(facts, match):
    if "NoneType" not in (match["left"], match["right"]):
        return None
    sign = sides(facts, match)["sign"]
    if match["left"] == match["right"]:
        return {"sign": sign, "side": "both sides are"}
    return {"sign": sign, "side": "the left side is" if match["left"] == "NoneType" else "the right side is"}


def text_and_number(facts, match):
    pair = {match["left"], match["right"]}
    return sides(facts, match) if "str" in pair and pair & set(NUMBERS) else None


def adds_text(facts, match):
    return {"other_kind": kind(match["other"])} if match["other"] in NUMBERS else None


def adds_none(facts, match):
    return {} if match["other"] == "NoneType" else None


def missing_key(facts, match):
    """`stock.get("tea") + 1`, without such a key."""
    for call in facts.nodes(ast.Call) if calculated_with_none(facts, match) else ():
        if getattr(call.func, "attr", None) == "get" and len(call.args) == 1:
            owner, key = facts.value(call.func.value), facts.value(call.args[0])
            if type(owner) is dict and is_plain(key) and key not in filter(is_plain, owner):
                return {**sides(facts, match), "name": written(call.func.value), "key": repr(key)}
    return None


def texts_times(facts, match):
    return {} if match["other"] == "str" else None


def joined_text(facts, match):
    extra_values = calculated_text(facts, match)
    return extra_values if extra_values and extra_values["sign"].startswith("+") else None


def range_forgotten(facts, match):
    if match["kind"] != "int":
        return None
    comprehension = facts.only(ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
    loop = loop_on_line(facts) or comprehension and comprehension.generators[0]
    if loop is None:
        return None
    value = facts.value(loop.iter)
    return {"number": written(loop.iter) or ast.unparse(loop.iter)} if type(value) is int else None


def loop_on_line(facts):
    """The `for` that starts on the line."""
    loops = [one for one in facts.nodes(ast.For) if one.lineno == facts.line]
    return loops[0] if len(loops) == 1 else None


def looped_name(facts, kind_name):
    loop = loop_on_line(facts)
    if loop is None or not isinstance(loop.iter, ast.Name):
        return None
    value = facts.value(loop.iter)
    return loop.iter.id if value is not MISSING and type(value).__name__ == kind_name else None


def iterates_none(facts, match):
    name = looped_name(facts, "NoneType") if match["kind"] == "NoneType" else None
    return {"name": name} if name else None


def is_function(facts, match):
    """`for name in prices.items:`, `int(input)`"""
    return {} if match["kind"] in FUNCTION_KINDS else None


def is_none(facts, match):
    return {} if match["kind"] == "NoneType" else None


def indexed_records(facts, match):
    """A list of records, used as if it were one of them."""
    name = subscripted(facts, match)
    return {"name": name} if name and match["index"] == "str" else None


def item_as_index(facts, match):
    """`students[student]` in `for student in students:`"""
    looped = [(written(loop.iter), written(loop.target)) for loop in facts.nodes(ast.For)]
    indexed = [(written(node.value), written(node.slice)) for node in facts.nodes(ast.Subscript)]
    pairs = [pair for pair in indexed if pair in looped and None not in pair]
    return {"name": pairs[0][0], "item": pairs[0][1]} if pairs else None


def digits_as_index(facts, match):
    """`colours["2"]`"""
    node = facts.only(ast.Subscript)
    key = facts.value(node.slice) if node else None
    return indexed_records(facts, match) if type(key) is str and key.isdecimal() else None


def changeable(facts, match):
    return {"kind": kind(match["kind"])} if match["kind"] in ("list", "dict", "set", "bytearray") else None


def changeable_in(facts, match):
    place = {"a dict key": "a dictionary key", "a set element": "an item of a set"}[match["what"]]
    return {**changeable(facts, match), "what": place} if changeable(facts, match) else None


RULES = (
    rule(
        "add-text-none",
        "TypeError",
        r"can only concatenate str \(not \"(?P<other>\w+)\"\) to str",
        "`+` can join a string to another string, but here the value after it is `None` (no value).",
        "{place} has the `+`: where does the `None` come from? Maybe from a function that returns nothing.",
        adds_none,
    ),
    rule(
        "add-text-number",
        "TypeError",
        r"can only concatenate str \(not \"(?P<other>\w+)\"\) to str",
        "`+` can join a string to another string, but here the value after it is {other_kind}. What `input()` returns is always a string.",
        "{place} has the `+`: to add numbers, convert the string with `int(…)` or `float(…)`. To join text, convert the number with `str(…)`.",
        adds_text,
    ),
    rule(
        "add-text",
        "TypeError",
        r"can only concatenate str \(not \"(?P<other>\w+)\"\) to str",
        "`+` can join a string to another string, but here the value after it is {other_kind}.",
        "{place} has the `+`: is the value after it what you expect? An f-string can show any value.",
        kinds("other"),
    ),
    rule(
        "add-list",
        "TypeError",
        r"can only concatenate (?P<kind>list|tuple) \(not \"(?P<other>\w+)\"\) to (?:list|tuple)",
        "`+` can join a {kind} to another {kind}, but here the value after it is {other_kind}.",
        "{place} has the `+`: do you want to add a single item? A list has `append` for that.",
        kinds("other"),
    ),
    rule(
        "operand-get",
        "TypeError",
        OPERAND,
        "`{name}` has no key `{key}`, so `{name}.get(…)` returns `None` (no value), and `{sign}` doesn't work with that.",
        "{place} calls `get`: is the key spelled correctly? With a second argument, `get` returns that instead of `None`.",
        missing_key,
    ),
    rule(
        "operand-none",
        "TypeError",
        OPERAND,
        "`{sign}` doesn't work with `None` (no value), and {side} `None` here.",
        "{place} has the `{sign}`: where does the `None` come from? Maybe from a function that returns nothing.",
        calculated_with_none,
    ),
    rule(
        "operand-text-number",
        "TypeError",
        OPERAND,
        "`{sign}` doesn't work between {left_kind} and {right_kind}. Digits in quotation marks are a string, and so is what `input()` returns.",
        "{place} has the `{sign}`: convert the string with `int(…)` or `float(…)`, or the number with `str(…)`.",
        joined_text,
    ),
    rule(
        "operand-text-calculated",
        "TypeError",
        OPERAND,
        "`{sign}` doesn't work between {left_kind} and {right_kind}. Digits in quotation marks are a string, and so is what `input()` returns.",
        "{place} has the `{sign}`: should both values be numbers? Convert the string with `int(…)` or `float(…)`.",
        calculated_text,
    ),
    rule(
        "percent-text",
        "TypeError",
        r"not all arguments converted during string formatting",
        "The value before the `%` is a string, so Python doesn't calculate a remainder. What `input()` returns is a string, too.",
        "{place} has the `%`: should the value before it be a number? Convert it with `int(…)`.",
    ),
    rule(
        "operand-function",
        "TypeError",
        OPERAND,
        "`{sign}` doesn't work between {left_kind} and {right_kind}.",
        "{place} has the `{sign}`: are the parentheses of a call, `()`, missing after the name of a function?",
        calculated_function,
    ),
    rule(
        "operand",
        "TypeError",
        OPERAND,
        "`{sign}` doesn't work between {left_kind} and {right_kind}.",
        "{place} has the `{sign}`: are the values on both sides what you expect?",
        calculated,
    ),
    rule(
        "sum-kind",
        "TypeError",
        OPERAND,
        "`sum` adds up its values, but it can't add {right_kind} to {left_kind}.",
        "{place} calls `sum`: are all its values numbers? To put strings together, use `join`.",
        summed,
    ),
    rule(
        "times-text",
        "TypeError",
        r"can't multiply sequence by non-int of type '(?P<other>\w+)'",
        "`*` needs a number on at least one side, and here there's none. Even digits are a string if they come from `input()`.",
        "{place} has the `*`: which value should be a number? Convert it with `int(…)` or `float(…)`.",
        texts_times,
    ),
    rule(
        "times-other",
        "TypeError",
        r"can't multiply sequence by non-int of type '(?P<other>\w+)'",
        "`*` can repeat a string or a list a whole number of times, but here the other side is {other_kind}.",
        "{place} has the `*`: use a whole number. If you want to calculate, convert the string to a number first.",
        kinds("other"),
    ),
    rule(
        "order-none",
        "TypeError",
        ORDER,
        "`{sign}` can't compare anything with `None` (no value), and {side} `None` here.",
        "{place} compares or sorts: where does the `None` come from? Maybe from a function that doesn't always return a value.",
        with_none,
    ),
    rule(
        "order-text-number",
        "TypeError",
        ORDER,
        "`{sign}` can't compare {left_kind} with {right_kind}. Digits in quotation marks are a string, and so is what `input()` returns.",
        "{place} compares or sorts them: convert the string with `int(…)` or `float(…)` first.",
        text_and_number,
    ),
    rule(
        "order",
        "TypeError",
        ORDER,
        "`{sign}` can't compare {left_kind} with {right_kind}.",
        "{place} compares or sorts them: are both what you expect? Python can compare two numbers, or two strings.",
        sides,
    ),
    rule(
        "operand-single",
        "TypeError",
        r"bad operand type for (?:unary )?(?P<sign>[-+~]|abs\(\)): '(?P<kind>\w+)'",
        "`{sign}` needs a number, but here it got {kind_kind}.",
        "{place} has the `{sign}`: is the value what you expect? Convert a string with `int(…)` or `float(…)`.",
        kinds("kind"),
    ),
    rule(
        "loop-number",
        "TypeError",
        r"'(?P<kind>\w+)' object is not iterable",
        "A `for` loop needs several values to go through, but `{number}` is a single number.",
        "{place} has the `for`: to repeat that many times, use `range({number})`.",
        range_forgotten,
    ),
    rule(
        "loop-none",
        "TypeError",
        r"'(?P<kind>\w+)' object is not iterable",
        "A `for` loop needs several values to go through, but `{name}` is `None` (no value).",
        "{place} loops over `{name}`: which line assigned it? Methods such as `sort()` and `append()` return `None`.",
        iterates_none,
    ),
    rule(
        "iterate-none",
        "TypeError",
        r"'(?P<kind>\w+)' object is not iterable",
        "Python needs several values here, such as a list, but it got `None` (no value).",
        "{place} needs them: where does the `None` come from? Methods such as `sort()` and `append()` return `None`.",
        is_none,
    ),
    rule(
        "iterate-function",
        "TypeError",
        r"'(?P<kind>\w+)' object is not iterable",
        "Python needs several values here, such as a list, but it got a function.",
        "{place} needs the values: are the parentheses of a call, `()`, missing after the name of a function?",
        is_function,
    ),
    rule(
        "iterate",
        "TypeError",
        r"'(?P<kind>\w+)' object is not iterable",
        "Python needs several values here, such as a list, but it got {kind}.",
        "{place} needs them: is the value what you expect? For a series of numbers, use `range(…)`.",
        any_kind,
    ),
    rule(
        "unpack-single",
        "TypeError",
        r"cannot unpack non-iterable (?P<kind>\w+) object",
        "This line needs several values, one for each variable, but it got {kind}.",
        "{place} has more than one variable: where should their values come from?",
        any_kind,
    ),
    rule(
        "length",
        "TypeError",
        r"object of type '(?P<kind>\w+)' has no len\(\)",
        "`len` counts items or characters, and that doesn't work with {kind}.",
        "{place} calls `len`: is the value in its parentheses the one you mean? To count digits, convert a number with `str(…)`.",
        any_kind,
    ),
    rule(
        "index-item",
        "TypeError",
        r"(?P<kind>list|tuple) (?:indices|index) must be integers or slices, not (?P<index>\w+).*",
        "The loop goes through `{name}`, so `{item}` is already one of its items, not an index.",
        "{place} has `{name}[{item}]`: did you mean only `{item}`?",
        item_as_index,
    ),
    rule(
        "index-digits",
        "TypeError",
        r"(?P<kind>list|tuple) (?:indices|index) must be integers or slices, not (?P<index>\w+).*",
        "`{name}` is a {kind}, so you get its items by a number. Digits in quotation marks are a string, and so is what `input()` returns.",
        "{place} has a string in `{name}[…]`: convert it with `int(…)`.",
        digits_as_index,
    ),
    rule(
        "index-key",
        "TypeError",
        r"(?P<kind>list|tuple) (?:indices|index) must be integers or slices, not (?P<index>\w+).*",
        "`{name}` is a {kind}, so you get its items by a number, not by a string.",
        "{place} has a string in `{name}[…]`: use a number, such as `{name}[0]`, or loop over `{name}` to look into each item.",
        indexed_records,
    ),
    rule(
        "index-kind",
        "TypeError",
        r"(?P<kind>list|tuple|string) (?:indices|index) must be integers(?: or slices)?, not '?(?P<index>\w+)'?.*",
        "The index in square brackets has to be a whole number, but here it's {index}.",
        "{place} has the brackets: is the value before them what you expect? If it is, use a whole number.",
        lambda facts, match: {"index": kind(match["index"])},
    ),
    rule(
        "slice-kind",
        "TypeError",
        r"slice indices must be integers or None or have an __index__ method",
        "The numbers before and after the `:` in square brackets have to be whole numbers.",
        "{place} has the brackets: is one of the values a string or a decimal number?",
    ),
    rule(
        "assign-item",
        "TypeError",
        r"'(?P<kind>str|tuple|range|bytes)' object does not support item (?P<what>assignment|deletion)",
        "Python can't change or delete a part of {kind}.",
        "{place} tries that: make a new value instead, or use a list.",
        any_kind,
    ),
    rule(
        "assign-item-other",
        "TypeError",
        r"'(?P<kind>\w+)' object does not support item (?P<what>assignment|deletion)",
        "Square brackets can't change an item of {kind}, but they can in a list or a dictionary.",
        "{place} tries that: is the value before the brackets what you expect?",
        any_kind,
    ),
    rule(
        "unhashable-use",
        "TypeError",
        r"cannot use '(?P<kind>\w+)' as (?P<what>a dict key|a set element) \(unhashable type: '\w+'\)",
        "A value that can change can't be {what}, and {kind} can change.",
        "{place} uses one: could you use a string, a number or a tuple instead?",
        changeable_in,
    ),
    rule(
        "unhashable",
        "TypeError",
        r"unhashable type: '(?P<kind>\w+)'",
        "A value that can change can't be a dictionary key or an item of a set, and {kind} can change.",
        "{place} uses one: could you use a string, a number or a tuple instead?",
        changeable,
    ),
    rule(
        "join-items",
        "TypeError",
        r"sequence item (?P<number>\d+): expected str instance, (?P<kind>\w+) found",
        "`join` only works with strings, but the item at index {number} is {kind}.",
        "{place} calls `join`: convert each item with `str(…)` first.",
        any_kind,
    ),
    rule(
        "convert-none",
        "TypeError",
        r"(?P<called>int|float)\(\) argument must be a string.*, not '(?P<kind>NoneType)'",
        "`{called}` converts a string or a number, but here it got `None` (no value).",
        "{place} uses `{called}`: where does the value in its parentheses come from?",
    ),
    rule(
        "convert-function",
        "TypeError",
        r"(?P<called>int|float)\(\) argument must be a string.*, not '(?P<kind>\w+)'",
        "`{called}` converts a string or a number, but here it got a function.",
        "{place} uses `{called}`: are the parentheses of a call, `()`, missing after the name of a function?",
        is_function,
    ),
    rule(
        "convert-kind",
        "TypeError",
        r"(?P<called>int|float)\(\) argument must be a string.*, not '(?P<kind>\w+)'",
        "`{called}` converts a string or a number, but here it got {kind}.",
        "{place} uses `{called}`: is the value in its parentheses what you expect? It converts one value at a time.",
        any_kind,
    ),
    rule(
        "whole-number",
        "TypeError",
        r"'(?P<kind>float|str|NoneType)' object cannot be interpreted as an integer",
        "Python needs a whole number here, but it got {kind}.",
        "{place} needs it: is the value what you expect? You can convert it with `int(…)`, or divide whole numbers with `//`.",
        any_kind,
    ),
    rule(
        "number-kind",
        "TypeError",
        r"'(?P<kind>\w+)' object cannot be interpreted as an integer or float",
        "Python needs a number here, but it got {kind}.",
        "{place} needs it: is the value what you expect? `int(…)` and `float(…)` convert a string to a number.",
        any_kind,
    ),
    rule(
        "round-kind",
        "TypeError",
        r"type (?P<kind>\w+) doesn't define __round__ method",
        "`round` needs a number, but here it got {kind}.",
        "{place} calls `round`: is the value what you expect? Convert a string with `float(…)` first.",
        any_kind,
    ),
    rule(
        "raise-text",
        "TypeError",
        r"exceptions must derive from BaseException",
        "`raise` needs an exception, and it got something else.",
        "{place} has the `raise`: write for example `raise ValueError(…)`, with your message in the parentheses.",
    ),
    rule(
        "json-kind",
        "TypeError",
        r"Object of type (?P<kind>\w+) is not JSON serializable",
        "JSON can store strings, numbers, lists, dictionaries, `true`, `false` and `null`, but not {kind}.",
        "{place} writes JSON: convert that value first, for example a date with `.isoformat()` or a set with `list(…)`.",
        any_kind,
        anywhere=True,
    ),
    rule(
        "in-single",
        "TypeError",
        r"argument of type '(?P<kind>\w+)' is not (?:a container or )?iterable",
        "`in` looks for a value in a list, a string or a dictionary, but here it got {kind}.",
        "{place} has the `in`: is the value after it what you expect?",
        any_kind,
    ),
    rule(
        "join-single",
        "TypeError",
        r"can only join an iterable",
        "`join` needs several strings, such as a list of strings, but it got something else.",
        "{place} calls `join`: what's in its parentheses? It should be a list of strings.",
    ),
    rule(
        "write-kind",
        "TypeError",
        r"write\(\) argument must be str, not (?P<kind>\w+)",
        "`write` only writes strings, but here it got {kind}.",
        "{place} writes to a file: convert the value to a string first, for example with `str(…)`.",
        any_kind,
        anywhere=True,
    ),
    rule(
        "abstract",
        "TypeError",
        r"Can't instantiate abstract class (?P<name>\w+) .*",
        "`{name}` has methods that are still abstract, so Python can't make an object of this class.",
        "{place} makes one: write the methods that the message names, in this class or in a subclass.",
    ),
)
