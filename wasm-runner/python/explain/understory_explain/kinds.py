"""Explanations of values of the wrong kind, where another is needed: TypeError."""

import ast

from .calls import any_kind, subscripted
from .facts import MISSING, kind
from .names import written
from .rule import rule

OPERATORS = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%", ast.Pow: "**",
}
NUMBERS = ("int", "float")
OPERAND = r"unsupported operand type\(s\) for (?P<sign>[^:]+): '(?P<left>\w+)' and '(?P<right>\w+)'.*"
ORDER = r"'(?P<sign>[<>]=?)' not supported between instances of '(?P<left>\w+)' and '(?P<right>\w+)'"


def kinds(*keys):
    """The named groups, which hold types' names, as words."""
    return lambda facts, found: {f"{key}_kind": kind(found[key]) for key in keys}


def sides(facts, found):
    sign = found["sign"].removesuffix(" or pow()")
    return {"sign": sign, "left_kind": kind(found["left"]), "right_kind": kind(found["right"])}


def calculated(facts, found):
    """The two sides, where the line itself has the sign."""
    return sides(facts, found) if facts.nodes(ast.BinOp, ast.AugAssign) else None


def calculated_with_none(facts, found):
    return with_none(facts, found) if calculated(facts, found) else None


def calculated_text(facts, found):
    return text_and_number(facts, found) if calculated(facts, found) else None


def summed(facts, found):
    calls = [one for one in facts.nodes(ast.Call) if getattr(one.func, "id", None) == "sum"]
    return sides(facts, found) if calls and found["sign"] == "+" else None


def with_none(facts, found):
    if "NoneType" not in (found["left"], found["right"]):
        return None
    sign = sides(facts, found)["sign"]
    if found["left"] == found["right"]:
        return {"sign": sign, "side": "both sides are"}
    return {"sign": sign, "side": "the left side is" if found["left"] == "NoneType" else "the right side is"}


def text_and_number(facts, found):
    pair = {found["left"], found["right"]}
    return sides(facts, found) if "str" in pair and pair & set(NUMBERS) else None


def adds_text(facts, found):
    return {"other_kind": kind(found["other"])} if found["other"] in NUMBERS else None


def adds_none(facts, found):
    return {} if found["other"] == "NoneType" else None


def texts_times(facts, found):
    return {} if found["other"] == "str" else None


def range_forgotten(facts, found):
    if found["kind"] != "int":
        return None
    loop = facts.only(ast.For, ast.comprehension) if not facts.nodes(ast.For) else loop_on_line(facts)
    if loop is None:
        return None
    value = facts.value(loop.iter)
    return {"number": written(loop.iter) or ast.unparse(loop.iter)} if type(value) is int else None


def loop_on_line(facts):
    """The `for` that begins on the line."""
    loops = [one for one in facts.nodes(ast.For) if one.lineno == facts.line]
    return loops[0] if len(loops) == 1 else None


def looped_name(facts, kind_name):
    loop = loop_on_line(facts)
    if loop is None or not isinstance(loop.iter, ast.Name):
        return None
    value = facts.value(loop.iter)
    return loop.iter.id if value is not MISSING and type(value).__name__ == kind_name else None


def iterates_none(facts, found):
    name = looped_name(facts, "NoneType") if found["kind"] == "NoneType" else None
    return {"name": name} if name else None


def is_none(facts, found):
    return {} if found["kind"] == "NoneType" else None


def indexed_records(facts, found):
    """A list of records asked for a key."""
    name = subscripted(facts, found)
    return {"name": name} if name and found["index"] == "str" else None


def changeable(facts, found):
    return {"kind": kind(found["kind"])} if found["kind"] in ("list", "dict", "set", "bytearray") else None


def changeable_in(facts, found):
    place = {"a dict key": "a key of a dictionary", "a set element": "an item of a set"}[found["what"]]
    return {**changeable(facts, found), "what": place} if changeable(facts, found) else None


RULES = (
    rule(
        "add-text-none", "TypeError", r"can only concatenate str \(not \"(?P<other>\w+)\"\) to str",
        "`+` joins text to text, and what stands on its right side is `None`, which means nothing.",
        "{place} adds it: find out where that value comes from, often a function that prints and returns nothing.",
        adds_none,
    ),
    rule(
        "add-text-number", "TypeError", r"can only concatenate str \(not \"(?P<other>\w+)\"\) to str",
        "`+` joins text to text, and what stands on its right side is {other_kind}.",
        "{place} adds them: put `str(…)` around the number, or use an f-string.",
        adds_text,
    ),
    rule(
        "add-text", "TypeError", r"can only concatenate str \(not \"(?P<other>\w+)\"\) to str",
        "`+` joins text to text only, and what stands on its right side is {other_kind}.",
        "{place} adds them: make text of the right side, or use an f-string.",
        kinds("other"),
    ),
    rule(
        "add-list", "TypeError", r"can only concatenate (?P<kind>list|tuple) \(not \"(?P<other>\w+)\"\) to (?:list|tuple)",
        "`+` joins a {kind} to another {kind}, and what stands on its right side is {other_kind}.",
        "{place} adds it: put square brackets around one single item, or use `append` for a list.",
        kinds("other"),
    ),
    rule(
        "operand-none", "TypeError", OPERAND,
        "`{sign}` needs a value on both sides, and {side} `None`, which means nothing.",
        "{place} has the `{sign}`: find out where that value comes from, often a function that returns nothing.",
        calculated_with_none,
    ),
    rule(
        "operand-text-number", "TypeError", OPERAND,
        "`{sign}` cannot be used between {left_kind} and {right_kind}; digits inside quotes are text, and so is what `input()` gives.",
        "{place} has the `{sign}`: turn the text into a number with `int(…)` or `float(…)`, or the number into text with `str(…)`.",
        calculated_text,
    ),
    rule(
        "operand", "TypeError", OPERAND,
        "Python knows no `{sign}` between {left_kind} and {right_kind}.",
        "{place} has the `{sign}`: look at what stands on each of its sides.",
        calculated,
    ),
    rule(
        "sum-kind", "TypeError", OPERAND,
        "`sum` adds up numbers, beginning with 0, and among its values it met {right_kind}.",
        "{place} calls `sum`: give it numbers alone; texts are put together with `join`.",
        summed,
    ),
    rule(
        "times-text", "TypeError", r"can't multiply sequence by non-int of type '(?P<other>\w+)'",
        "`*` stands between two texts, and texts cannot be multiplied; what `input()` gives is text, too.",
        "{place} has the `*`: turn what should be numbers into numbers with `int(…)` or `float(…)`.",
        texts_times,
    ),
    rule(
        "times-other", "TypeError", r"can't multiply sequence by non-int of type '(?P<other>\w+)'",
        "A text or a list can be repeated only a whole number of times, and here it is {other_kind}.",
        "{place} has the `*`: use a whole number, or turn the text into a number first.",
        kinds("other"),
    ),
    rule(
        "order-none", "TypeError", ORDER,
        "`{sign}` asks which value is larger, and {side} `None`, which means nothing.",
        "{place} compares or sorts: find out where that value comes from, often a way through a function that returns nothing.",
        with_none,
    ),
    rule(
        "order-text-number", "TypeError", ORDER,
        "`{sign}` cannot compare {left_kind} with {right_kind}; digits inside quotes are text, and so is what `input()` gives.",
        "{place} compares or sorts them: turn the text into a number with `int(…)` or `float(…)` first.",
        text_and_number,
    ),
    rule(
        "order", "TypeError", ORDER,
        "`{sign}` asks which comes first, and Python knows no order between {left_kind} and {right_kind}.",
        "{place} compares or sorts them: use values of one kind, or compare something that both have.",
        sides,
    ),
    rule(
        "operand-single", "TypeError", r"bad operand type for (?:unary )?(?P<sign>[-+~]|abs\(\)): '(?P<kind>\w+)'",
        "`{sign}` works with a number, and here it is given {kind_kind}.",
        "{place} has the `{sign}`: is it given what you mean, and was text turned into a number?",
        kinds("kind"),
    ),
    rule(
        "loop-number", "TypeError", r"'(?P<kind>\w+)' object is not iterable",
        "A `for` goes through several values, one after the other, and `{number}` is one single number.",
        "{place} has the `for`: write `range({number})` to repeat that many times.",
        range_forgotten,
    ),
    rule(
        "loop-none", "TypeError", r"'(?P<kind>\w+)' object is not iterable",
        "A `for` goes through several values, and `{name}` is `None`, which means nothing.",
        "{place} goes through `{name}`: find the line that gave it its value; `sort()` and `append()`, for example, return nothing.",
        iterates_none,
    ),
    rule(
        "iterate-none", "TypeError", r"'(?P<kind>\w+)' object is not iterable",
        "Here several values are needed, one after the other, and there is `None`, which means nothing.",
        "{place} needs them: find out where the `None` comes from; `sort()` and `append()`, for example, return nothing.",
        is_none,
    ),
    rule(
        "iterate", "TypeError", r"'(?P<kind>\w+)' object is not iterable",
        "Here several values are needed, one after the other, and there is {kind}.",
        "{place} needs them: is a list meant, or `range(…)`?",
        any_kind,
    ),
    rule(
        "unpack-single", "TypeError", r"cannot unpack non-iterable (?P<kind>\w+) object",
        "Several names on the left side of `=`, or in a `for`, need several values, and there is {kind}.",
        "{place} shares values out: does the right side give as many values as there are names?",
        any_kind,
    ),
    rule(
        "length", "TypeError", r"object of type '(?P<kind>\w+)' has no len\(\)",
        "`len` counts the items of a list or the letters of a text, and here it is given {kind}.",
        "{place} calls `len`: is the value between its brackets the one you mean? For a number's digits, `str(…)` makes text of it first.",
        any_kind,
    ),
    rule(
        "index-key", "TypeError", r"(?P<kind>list|tuple) (?:indices|index) must be integers or slices, not (?P<index>\w+).*",
        "`{name}` is a {kind}, and its items are reached by their number; a text is for a dictionary.",
        "{place} has `{name}[…]` with a text: take one item first, as in `{name}[0]`, or go through `{name}` with `for`.",
        indexed_records,
    ),
    rule(
        "index-kind", "TypeError", r"(?P<kind>list|tuple|string) (?:indices|index) must be integers(?: or slices)?, not '?(?P<index>\w+)'?.*",
        "The number in square brackets tells the place of an item, so it must be a whole number, and here it is {index}.",
        "{place} has such brackets: use a whole number, or `int(…)` to make one.",
        lambda facts, found: {"index": kind(found["index"])},
    ),
    rule(
        "assign-item", "TypeError", r"'(?P<kind>str|tuple|range|bytes)' object does not support item (?P<what>assignment|deletion)",
        "One part of {kind} cannot be changed; only lists and dictionaries let you do that.",
        "{place} tries to: make a new value instead, or use a list.",
        any_kind,
    ),
    rule(
        "unhashable-use", "TypeError", r"cannot use '(?P<kind>\w+)' as (?P<what>a dict key|a set element) \(unhashable type: '\w+'\)",
        "What can be changed cannot be {what}, and {kind} can be changed.",
        "{place} uses it so: take a tuple in the place of a list, or something with a fixed value, such as a text.",
        changeable_in,
    ),
    rule(
        "unhashable", "TypeError", r"unhashable type: '(?P<kind>\w+)'",
        "What can be changed cannot be the key of a dictionary or an item of a set, and {kind} can be changed.",
        "{place} uses it so: take a tuple in the place of a list, or something with a fixed value, such as a text.",
        changeable,
    ),
    rule(
        "join-items", "TypeError", r"sequence item (?P<number>\d+): expected str instance, (?P<kind>\w+) found",
        "`join` puts texts together, and the item at place {number} is {kind}; counting starts at 0.",
        "{place} joins them: make text of each item first, with `str(…)`.",
        any_kind,
    ),
    rule(
        "convert-none", "TypeError", r"(?P<called>int|float)\(\) argument must be a string.*, not '(?P<kind>NoneType)'",
        "`{called}` makes a number of text or of another number, and here it is given `None`, which means nothing.",
        "{place} calls it: find out where the value between its brackets comes from.",
    ),
    rule(
        "convert-kind", "TypeError", r"(?P<called>int|float)\(\) argument must be a string.*, not '(?P<kind>\w+)'",
        "`{called}` makes a number of one text or of another number, and here it is given {kind}.",
        "{place} calls it: give it one item, not all of them together.",
        any_kind,
    ),
    rule(
        "whole-number", "TypeError", r"'(?P<kind>float|str|NoneType)' object cannot be interpreted as an integer",
        "Here Python needs a whole number, and it is given {kind}.",
        "{place} has it: use `int(…)`; of two numbers, `//` gives a whole one and `/` a decimal one.",
        any_kind,
    ),
    rule(
        "raise-text", "TypeError", r"exceptions must derive from BaseException",
        "`raise` needs an error, and here it is given something else, such as a text.",
        "{place} has the `raise`: write for example `raise ValueError(…)` with the text between the brackets.",
    ),
    rule(
        "json-kind", "TypeError", r"Object of type (?P<kind>\w+) is not JSON serializable",
        "JSON knows texts, numbers, `true`, `false`, `null`, lists and dictionaries, and here it should hold {kind}.",
        "{place} writes it: turn that value into text first, a date for example with `.isoformat()`.",
        any_kind,
        anywhere=True,
    ),
    rule(
        "in-single", "TypeError", r"argument of type '(?P<kind>\w+)' is not (?:a container or )?iterable",
        "`in` asks whether something is among several values, and on its right side stands {kind}.",
        "{place} has the `in`: put a list, a text or a dictionary on its right side.",
        any_kind,
    ),
    rule(
        "join-single", "TypeError", r"can only join an iterable",
        "`join` puts the texts of a list together, and here it is given one single value.",
        "{place} calls `join`: put a list of texts between its brackets.",
    ),
    rule(
        "write-kind", "TypeError", r"write\(\) argument must be str, not (?P<kind>\w+)",
        "`write` puts text into a file, and here it is given {kind}.",
        "{place} writes: make text of the value with `str(…)` first.",
        any_kind,
        anywhere=True,
    ),
    rule(
        "abstract", "TypeError", r"Can't instantiate abstract class (?P<name>\w+) .*",
        "`{name}` leaves some of its methods to the classes below it, so no object can be made of it alone.",
        "{place} makes one: write the methods that the message names, in a class that inherits from the one that leaves them open.",
    ),
)
