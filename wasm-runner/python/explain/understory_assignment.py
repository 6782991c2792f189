"""Rules for a misplaced `=`, and for targets that can't be assigned to."""

import ast

from understory_mistake import ARITHMETIC, COMMA, EQUALS, PLAIN
from understory_tokens import begins_operand, depth_before, ends_operand, last_of_expression

# CPython's names for expressions that can't be assigned to.
NAMES = {
    ast.Call: "function call",
    ast.BinOp: "expression",
    ast.UnaryOp: "expression",
    ast.Compare: "comparison",
    ast.JoinedStr: "f-string expression",
    ast.TemplateStr: "t-string expression",
    ast.ListComp: "list comprehension",
    ast.SetComp: "set comprehension",
    ast.DictComp: "dict comprehension",
    ast.Dict: "dict literal",
    ast.Set: "set display",
    ast.Constant: "literal",
    ast.Lambda: "lambda",
    ast.IfExp: "conditional expression",
}
# Their message has no "here", because they bind no tighter than a comparison.
LOOSELY_BOUND = ("comparison", "lambda", "conditional expression")


def mistaken_equals(mistake):
    """`if x = 3`, `[x = 3]`: the caret covers the name and the value after the `=`."""
    if mistake.message not in (EQUALS, COMMA) or not mistake.token:
        return False
    line = mistake.line_of(mistake.place)
    after = (n for n in line if mistake.tokens[n].text == "=" and n + 1 >= mistake.place)
    equals = next(after, None)
    if equals is None:
        return False
    before, after = mistake.at(equals - 1), mistake.at(equals + 1)
    condition = mistake.tokens[line[0]].text in ("if", "elif", "while")
    if not condition and not (mistake.place >= equals - 1 and in_display(mistake, equals)):
        return False
    if after is not None and after.text in ("<", ">") or before.text in ("<", ">"):
        mistake.tell(PLAIN, equals)
        return True
    if before.kind != "name" or after is None or not (begins_operand(after) or after.text in "-+~"):
        return False
    mistake.tell(EQUALS, equals - 1, last_of_expression(mistake.tokens, equals + 1, ARITHMETIC))
    return True


def in_display(mistake, place):
    """Returns whether a token is in brackets that aren't those of a call."""
    bracket = depth_before(mistake.tokens, place)[1]
    if bracket is None:
        return False
    before = mistake.at(mistake.tokens.index(bracket) - 1)
    return bracket.text != "(" or before is None or not ends_operand(before)


def wrong_target(mistake):
    """Names the kind of expression that can't be assigned to, like CPython."""
    message = mistake.message
    augmented = message == "invalid augmented assignment target"
    if not augmented and not message.startswith("cannot assign to "):
        return False
    if not augmented and mistake.at(mistake.place + 1) is not None:
        equals = next((t for t in mistake.tokens[mistake.place :] if t.text == "="), None)
        after = mistake.at(mistake.tokens.index(equals) + 1) if equals else None
        if after is not None and after.text in ("<", ">"):
            mistake.tell(PLAIN, mistake.tokens.index(equals))
            return True
    kind = kind_of(target_of(mistake))
    if kind is None or message.endswith("?"):
        return False
    if not augmented and not followed_by_equals(mistake):
        return False
    if augmented:
        mistake.tell(f"'{kind}' is an illegal expression for augmented assignment")
    elif kind in LOOSELY_BOUND:
        mistake.tell(f"cannot assign to {kind}")
    else:
        mistake.tell(f"cannot assign to {kind} here. Maybe you meant '==' instead of '='?")
    return True


def followed_by_equals(mistake):
    """Returns whether it's the target of an assignment, and not of a loop."""
    position = (mistake.error.end_lineno, mistake.error.end_offset)
    after = next((t for t in mistake.tokens if (t.line, t.start) >= position), None)
    return after is not None and after.text == "="


def f_string_target(mistake):
    """`f"{name}" = 5`"""
    token, after = mistake.token, mistake.at(mistake.place + 1)
    if mistake.message != PLAIN or not token or not after or after.text != "=":
        return False
    if token.kind != "string" or token.text[0] not in "fF":
        return False
    mistake.tell(
        "cannot assign to f-string expression here. Maybe you meant '==' instead of '='?",
        mistake.place,
    )
    return True


def target_of(mistake):
    error = mistake.error
    lines = mistake.source.split("\n")
    if error.end_lineno != error.lineno or error.lineno > len(lines):
        return ""
    return lines[error.lineno - 1][error.offset - 1 : error.end_offset - 1]


def kind_of(text):
    """Returns CPython's name for an expression, or None if its message is a different one."""
    try:
        expression = ast.parse(text, mode="eval").body
    except SyntaxError:
        return None
    if isinstance(expression, ast.Constant) and expression.value in (True, False, None, ...):
        return None
    return NAMES.get(type(expression))


ASSIGNMENT_RULES = (mistaken_equals, wrong_target, f_string_target)
