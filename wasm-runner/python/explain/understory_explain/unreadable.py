"""Explains what Python only calls "invalid syntax"."""

import itertools
import re

from understory_tokens import KEYWORDS, begins_operand, depth_before, ends_operand

from .facts import Words, near
from .rule import rule
from .syntax import CONTINUATIONS, PLAIN, around, first_word, place_of_error

# Operators of other languages, and what Python has instead.
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


def foreign_comment(facts, match):
    sign = facts.code[:2]
    return {"sign": sign} if sign in ("//", "/*", "--") else None


def misspelt_keyword(facts, match):
    """`whlie x < 3:`, `elseif x:`, `If x:`"""
    before, _ = around(facts)
    line = facts.tokens_of_line()
    if len(line) > 1 and line[1].text == "=":
        return None
    for one in (next(iter(line), None), before):
        if one is None or one.kind != "name" or one.line != facts.line:
            continue
        right = ALMOST_ELIF.get(one.text) or near(one.text, sorted(KEYWORDS), facts.guess)
        if right:
            return {"word": one.text, "right": right}
    return None


def colon_without_word(facts, match):
    """`forseat in seats:`, `name, score in points.items():`"""
    _, token = around(facts)
    at_colon = token is not None and token.text == ":" or facts.message.endswith("annotated")
    annotated = facts.message.startswith("illegal")
    return {} if (at_colon or annotated) and first_word(facts, match) is None else None


def keyword_as_name(facts, match):
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
        after_maker = (
            previous is not None
            and previous.line == one.line
            and previous.text in ("def", "for", "import", "as", "class")
        )
        if next_text == "=" or after_maker:
            return {"word": one.text}
    return None


def foreign_sign(facts, match):
    """Operators of other languages, at the place of the error."""
    start = (facts.exception.offset or 1) - 1
    for sign in sorted(FOREIGN, key=len, reverse=True):
        for first in range(max(start - len(sign), 0), start + 1):
            if facts.text[first : first + len(sign)] == sign:
                if sign == "!" and not is_not(facts.text, first):
                    continue
                return {"sign": sign, "right": Words(FOREIGN[sign])}
    return None


def is_not(text, at):
    """Whether the `!` is before a value, as in `if !done:`, and not after one."""
    before = re.search(r"(\w+|[)\]])\s*$", text[:at])
    return re.match(r"[\w(]", text[at + 1 :].lstrip()) and not (before and before[1] not in KEYWORDS)


def bare_text(facts, match):
    """`print(Hello, visitor!)`: the end of a sentence after a word."""
    at = (facts.exception.offset or 1) - 1
    for one in re.finditer(r"[^\W\d_][\w ,]*(?:[!?](?!=)|\.(?=\)))", facts.text):
        words = one[0]
        # `names.` may lack the name of a method.
        sentence = words[-1] != "." or words[0].isupper() or " " in words
        if at in (one.end() - 1, one.end()) and sentence and not KEYWORDS & set(words[:-1].split()[:1]):
            return {"words": words}
    return None


def lonely(facts, match):
    _, token = around(facts)
    first = next(iter(facts.tokens_of_line()), None)
    if first is None or first.text not in CONTINUATIONS or token is not first:
        return None
    return {"word": first.text, "above": Words(CONTINUATIONS[first.text])}


def declaring(facts, match):
    """`var seats = 5`"""
    line = facts.tokens_of_line()
    if len(line) > 1 and line[0].text in DECLARING and line[1].kind == "name" and not function(facts, match):
        return {"word": line[0].text, "name": line[1].text}
    return None


def function(facts, match):
    """`function greet(name) {`, `void greet() {`"""
    line = facts.tokens_of_line()
    if len(line) < 2 or line[0].text not in DECLARING or line[1].kind != "name":
        return None
    typed = len(line) > 3 and line[2].text == "(" and line[-1].text in (":", "{", "}")
    return {"word": line[0].text, "name": line[1].text} if line[0].text == "function" or typed else None


def name_with_space(facts, match):
    """`my name = 3`"""
    line = facts.tokens_of_line()
    words = [one.text for one in itertools.takewhile(lambda one: one.kind == "name", line)]
    if len(words) > 1 and len(line) > len(words) and line[len(words)].text == "=":
        return {"words": " ".join(words), "joined": "_".join(words)}
    return None


def unfinished(facts, match):
    """`x = `, `5 +`: the line ends where a value should follow."""
    before, token = around(facts)
    if before is None or before.line != facts.line or before.kind == "string":
        return None
    ended = (
        token is None or token.kind == "newline" or token.line != before.line or token.text in (")", "]", "}", ":", ",")
    )
    ended = ended and (before.text != "," or token is not None and token.text == ",")
    if ended and before.text in (
        ",",
        "and",
        "or",
        "not",
        "in",
        "=",
        "+",
        "-",
        "*",
        "/",
        "//",
        "%",
        "**",
        "+=",
        "-=",
        "*=",
        "/=",
        "==",
        "<",
        ">",
        "<=",
        ">=",
        "!=",
    ):
        return {"sign": before.text}
    return None


def brace(facts, match):
    """`if x > 3 {`"""
    word = first_word(facts, match)
    return {"word": word} if word and facts.tokens_of_line()[-1].text == "{" else None


def colon_inside(facts, match):
    """`if (x > 3:`"""
    place = place_of_error(facts)
    _, token = around(facts)
    opened = depth_before(facts.tokens, place)[1]
    return {} if token and token.text == ":" and opened and opened.text == "(" else None


def semicolon(facts, match):
    """`if seats == 5;`"""
    line = facts.tokens_of_line()
    _, token = around(facts)
    word = first_word(facts, match)
    ended = token is not None and token.text == ";" and not any(one.text == ":" for one in line)
    return {"word": word} if word and ended else None


def half_condition(facts, match):
    """`if age > 5 and < 10:`"""
    before, token = around(facts)
    if before and token and before.text in ("and", "or", "not") and token.text in ("<", ">", "<=", ">=", "==", "!="):
        return {"word": before.text, "sign": token.text}
    return None


def foreign_word(facts, match):
    """`if age > 17 then:`"""
    _, token = around(facts)
    foreign = token is not None and token.text in ("then", "do") and first_word(facts, match)
    return {"word": token.text} if foreign else None


def without_in(facts, match):
    line = facts.tokens_of_line()
    if len(line) > 2 and line[0].text == "for" and line[1].kind == "name" and begins_operand(line[2]):
        has_in = any(one.text == "in" for one in line)
        return None if has_in else {"name": line[1].text, "after": line[2].text}
    return None


def two_loop_names(facts, match):
    """`for each seat in seats:`"""
    line = facts.tokens_of_line()
    names = [one.kind for one in line[1:3]] == ["name", "name"]
    if len(line) > 3 and line[0].text == "for" and names and line[3].text == "in":
        return {"one": line[1].text, "other": line[2].text}
    return None


def without_colon(facts, match):
    """`if seats == 3 print("full")`"""
    more, word = side_by_side(facts, match), first_word(facts, match)
    if more is None or word is None or any(one.text == ":" for one in facts.tokens_of_line()):
        return None
    return {"word": word, **more}


def side_by_side(facts, match):
    """Two values with nothing between them, outside brackets."""
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
        "keyword-misspelt",
        PLAIN,
        UNREADABLE,
        "`{word}` isn't one of Python's keywords, but `{right}` is.",
        "{place} has `{word}`: did you mean `{right}`?",
        misspelt_keyword,
    ),
    rule(
        "syntax-brace",
        PLAIN,
        UNREADABLE,
        "In Python, a block starts with a colon, not with a `{{`.",
        "{place} ends with `{{`: write `:` instead, and indent the lines that belong to the `{word}`.",
        brace,
    ),
    rule(
        "bracket-before-colon",
        PLAIN,
        UNREADABLE,
        "Python found a colon (`:`) inside parentheses, before the `)` that closes them.",
        "{place} has the `:` at the `^`: is a `)` missing before it, or does a text need quotation marks?",
        colon_inside,
    ),
    rule(
        "syntax-for-in",
        PLAIN,
        UNREADABLE,
        "A `for` needs the word `in` between its variable and the values it loops over.",
        "{place} has no `in` between `{name}` and `{after}`: add it.",
        without_in,
    ),
    rule(
        "syntax-for-names",
        PLAIN,
        UNREADABLE,
        "Between `for` and `in` there should be one variable, and here there are two words.",
        "{place} has `{one}` and `{other}`: which one is the variable? For two variables, put a comma between them.",
        two_loop_names,
    ),
    rule(
        "syntax-continuation",
        PLAIN,
        UNREADABLE,
        "`{word}` continues {above}, so it has to come right after that block, with the same indentation.",
        "{place} starts with `{word}`: is it indented correctly, or is there a line in between that doesn't belong there?",
        lonely,
    ),
    rule(
        "syntax-declaring",
        PLAIN,
        UNREADABLE,
        "Python doesn't use a word such as `{word}` in front of a new variable.",
        "{place} starts with `{word}`: remove it, and start with `{name}`.",
        declaring,
    ),
    rule(
        "syntax-function",
        PLAIN,
        UNREADABLE,
        "In Python, the definition of a function starts with `def`, not with `{word}`.",
        "{place} starts with `{word}`: write it as `def {name}(…):`.",
        function,
    ),
    rule(
        "syntax-name-space",
        PLAIN,
        UNREADABLE,
        "The name of a variable can't contain spaces.",
        "{place} has `{words}` before the `=`: join the words with underscores, as in `{joined}`.",
        name_with_space,
    ),
    rule(
        "syntax-comment",
        PLAIN,
        UNREADABLE,
        "In Python, a comment starts with `#`.",
        "{place} starts with `{sign}`: if it's a comment, write `#` instead.",
        foreign_comment,
    ),
    rule(
        "text-unquoted",
        PLAIN,
        UNREADABLE,
        "Python can't read `{words}` as code.",
        "{place} has `{words}`: if it's text, put quotation marks around it.",
        bare_text,
    ),
    rule(
        "syntax-sign",
        PLAIN,
        UNREADABLE,
        "`{sign}` isn't an operator in Python.",
        "{place} has `{sign}`: did you mean {right}?",
        foreign_sign,
    ),
    rule(
        "syntax-keyword",
        PLAIN,
        UNREADABLE,
        "`{word}` is one of Python's keywords, so you can't use it as a name.",
        "{place} uses it as a name: choose another one, for example `{word}_`.",
        keyword_as_name,
    ),
    rule(
        "syntax-unfinished",
        PLAIN,
        UNREADABLE,
        "Python expects a value after `{sign}`, and there isn't one.",
        "{place} has nothing after the `{sign}`: what should come next?",
        unfinished,
    ),
    rule(
        "colon-semicolon",
        PLAIN,
        UNREADABLE,
        "A line that starts with `{word}` needs a colon (`:`), not a semicolon (`;`).",
        "{place} has the `;`: write `:` instead.",
        semicolon,
    ),
    rule(
        "syntax-half-condition",
        PLAIN,
        UNREADABLE,
        "`{sign}` needs a value on both sides, and between `{word}` and `{sign}` there isn't one.",
        "{place} has `{word} {sign}`: which value do you want to compare there?",
        half_condition,
    ),
    rule(
        "colon-unexpected",
        PLAIN,
        UNREADABLE + r"|illegal target for annotation|only single target .* can be annotated",
        "Python found a colon (`:`) after something that can't have one.",
        "{place} has the `:`: is a word such as `for` missing before it, or does the `:` not belong there?",
        colon_without_word,
    ),
    rule(
        "syntax-then",
        PLAIN,
        UNREADABLE,
        "Python doesn't use the word `{word}` here. A colon (`:`) is enough.",
        "{place} has `{word}`: remove it, and end the line with `:`.",
        foreign_word,
    ),
    rule(
        "colon-none",
        PLAIN,
        UNREADABLE,
        "A line that starts with `{word}` needs a colon (`:`), and this one has none.",
        "{place} has `{one}` and `{other}` next to each other: does the colon belong between them?",
        without_colon,
    ),
    rule(
        "syntax-side-by-side",
        PLAIN,
        UNREADABLE,
        "`{one}` and `{other}` are next to each other, and Python doesn't know how they belong together.",
        "{place} has both: is something missing between them, such as `=`, another operator or a quotation mark?",
        side_by_side,
    ),
    rule(
        "syntax",
        PLAIN,
        r"invalid syntax(?:\..*)?",
        "Python can't read this line. Something here, or just before it, isn't valid Python.",
        "{place} is where Python stopped: look at the `^`, just before it, and at the end of the line above.",
    ),
)
