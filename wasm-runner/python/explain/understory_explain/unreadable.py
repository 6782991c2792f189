"""Explanations of what Python calls "invalid syntax" and no more."""

from understory_tokens import KEYWORDS, begins_operand, depth_before, ends_operand

from .facts import Words, near
from .rule import rule
from .syntax import CONTINUATIONS, PLAIN, around, place_of_error

# Signs of other languages, and what Python has for them.
FOREIGN = {
    "=>": "`>=`",
    "=<": "`<=`",
    "<>": "`!=`",
    "!==": "`!=`",
    "===": "`==`",
    "&&": "`and`",
    "||": "`or`",
    "!": "`not`",
    "++": "`+= 1`",
    "--": "`-= 1`",
}
ALMOST_ELIF = {"elseif": "elif", "elsif": "elif", "elseIf": "elif"}
DECLARING = ("var", "let", "const", "int", "string", "float", "function", "void", "double", "bool", "char", "auto")
UNREADABLE = r"invalid syntax"


def foreign_comment(facts, found):
    sign = facts.code[:2]
    return {"sign": sign} if sign in ("//", "/*", "--") else None


def misspelt_keyword(facts, found):
    """`whlie x < 3:`, `elseif x:`, `If x:`"""
    before, _ = around(facts)
    for one in (next(iter(facts.tokens_of_line()), None), before):
        if one is None or one.kind != "name" or one.line != facts.line:
            continue
        right = ALMOST_ELIF.get(one.text) or near(one.text, sorted(KEYWORDS))
        if right:
            return {"word": one.text, "right": right}
    return None


def keyword_as_name(facts, found):
    """`class = 3`, `def import():`"""
    before, token = around(facts)
    for one, other in ((before, token), (token, None)):
        if one is None or one.kind != "keyword" or one.text in ("not", "and", "or", "in", "is"):
            continue
        if one.line != facts.line:
            continue
        index = facts.tokens.index(one)
        next_text = facts.tokens[index + 1].text if index + 1 < len(facts.tokens) else ""
        previous = facts.tokens[index - 1] if index else None
        after_maker = previous is not None and previous.line == one.line and previous.text in ("def", "for", "import", "as", "class")
        if next_text == "=" or after_maker:
            return {"word": one.text}
    return None


def foreign_sign(facts, found):
    """Signs that other languages have, at the place of the error."""
    start = (facts.exception.offset or 1) - 1
    for sign in sorted(FOREIGN, key=len, reverse=True):
        for first in range(max(start - len(sign), 0), start + 1):
            if facts.text[first: first + len(sign)] == sign:
                if sign == "!" and facts.text[first + 1: first + 2] == "=":
                    continue
                return {"sign": sign, "right": Words(FOREIGN[sign])}
    return None


def lonely(facts, found):
    _, token = around(facts)
    first = next(iter(facts.tokens_of_line()), None)
    if first is None or first.text not in CONTINUATIONS or token is not first:
        return None
    return {"word": first.text, "above": Words(CONTINUATIONS[first.text])}


def declaring(facts, found):
    line = facts.tokens_of_line()
    if len(line) > 1 and line[0].text in DECLARING and line[1].kind == "name":
        return {"word": line[0].text, "name": line[1].text}
    return None


def name_with_space(facts, found):
    """`my name = 3`"""
    line = facts.tokens_of_line()
    if len(line) > 2 and line[0].kind == line[1].kind == "name" and line[2].text == "=":
        return {"one": line[0].text, "other": line[1].text}
    return None


def unfinished(facts, found):
    """`x = `, `5 +`: the line ends where a value should follow."""
    before, token = around(facts)
    if before is None or before.line != facts.line or before.kind != "operator":
        return None
    ended = token is None or token.kind == "newline" or token.line != before.line or token.text in (")", "]", "}")
    if ended and before.text in ("=", "+", "-", "*", "/", "//", "%", "**", "+=", "-=", "*=", "/=", "==", "<", ">", "<=", ">=", "!="):
        return {"sign": before.text}
    return None


def without_in(facts, found):
    line = facts.tokens_of_line()
    if len(line) > 2 and line[0].text == "for" and line[1].kind == "name" and begins_operand(line[2]):
        return {"name": line[1].text, "after": line[2].text}
    return None


def side_by_side(facts, found):
    """Two values with nothing between them, outside of brackets."""
    place = place_of_error(facts)
    before, token = around(facts)
    if before is None or token is None or before.line != token.line:
        return None
    beside = ends_operand(before) and begins_operand(token)
    if beside and depth_before(facts.tokens, place)[0] == 0:
        return {"one": before.text, "other": token.text}
    return None


RULES = (
    rule(
        "keyword-misspelt", PLAIN, UNREADABLE,
        "`{word}` is no word of Python's own, and this line cannot be read with it.",
        "{place} has it: write `{right}`, if that is the one you mean.",
        misspelt_keyword,
    ),
    rule(
        "syntax-for-in", PLAIN, UNREADABLE,
        "Between the name and what a `for` goes through stands the word `in`.",
        "{place} has no `in` between `{name}` and `{after}`.",
        without_in,
    ),
    rule(
        "syntax-continuation", PLAIN, UNREADABLE,
        "`{word}` belongs to {above} that ends directly above it, at the same distance from the left.",
        "{place} starts with `{word}`: is it moved too far, or is a line between the two?",
        lonely,
    ),
    rule(
        "syntax-declaring", PLAIN, UNREADABLE,
        "Other languages announce a name with a word such as `{word}`; Python has no such word.",
        "{place} starts with `{word}`: leave it out, and begin with `{name}`.",
        lambda facts, found: declaring(facts, found) if declaring(facts, found) and declaring(facts, found)["word"] != "function" else None,
    ),
    rule(
        "syntax-function", PLAIN, UNREADABLE,
        "In Python a function begins with the word `def`, not with `function`.",
        "{place} begins `{name}` so: write `def {name}(…):`.",
        lambda facts, found: declaring(facts, found) if declaring(facts, found) and declaring(facts, found)["word"] == "function" else None,
    ),
    rule(
        "syntax-name-space", PLAIN, UNREADABLE,
        "A name is one word, and here stand two with a space between them.",
        "{place} has `{one} {other}`: join them as `{one}_{other}`.",
        name_with_space,
    ),
    rule(
        "syntax-comment", PLAIN, UNREADABLE,
        "In Python a comment begins with `#`.",
        "{place} begins with `{sign}`: write `#`.",
        foreign_comment,
    ),
    rule(
        "syntax-sign", PLAIN, UNREADABLE,
        "Python does not know the sign `{sign}`.",
        "{place} has it: Python writes {right}.",
        foreign_sign,
    ),
    rule(
        "syntax-keyword", PLAIN, UNREADABLE,
        "`{word}` is a word of Python's own and cannot be a name.",
        "{place} uses it as one: choose another, for example `{word}_`.",
        keyword_as_name,
    ),
    rule(
        "syntax-unfinished", PLAIN, UNREADABLE,
        "After `{sign}` a value has to follow, and there is none.",
        "{place} breaks off after `{sign}`: write what comes next.",
        unfinished,
    ),
    rule(
        "syntax-side-by-side", PLAIN, UNREADABLE,
        "`{one}` and `{other}` stand side by side, and Python does not know what to do with the two.",
        "{place} has them: is a sign missing between them, a quote mark, or a bracket?",
        side_by_side,
    ),
    rule(
        "syntax", PLAIN, r"invalid syntax(?:\..*)?",
        "Python cannot read this line as a sentence of its language.",
        "{place} is where it gave up: look at the mark `^` and just before it, and at whether the line above is finished.",
    ),
)
