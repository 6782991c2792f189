"""Explains programs that Python can't parse."""

import itertools
import re

from understory_tokens import begins_operand, ends_operand

from .rule import rule

CLOSING = {"(": ")", "[": "]", "{": "}"}
OPENING = {closing: opening for opening, closing in CLOSING.items()}
CURLY = "“”„‟‘’‚‛«»″′"
DASHES = "–—−‒―‐"
PRINTED = {"×": "*", "÷": "/", "≤": "<=", "≥": ">=", "≠": "!="}
BLOCK_WORDS = (
    "if",
    "elif",
    "else",
    "for",
    "while",
    "def",
    "class",
    "try",
    "except",
    "finally",
    "with",
    "match",
    "case",
)
# The block that must end directly above, at the same indentation.
CONTINUATIONS = {
    "else": "an `if`, `for`, `while` or `try`",
    "elif": "an `if`",
    "except": "a `try`",
    "finally": "a `try`",
}
DEFINITIONS = {"function definition": "def", "class definition": "class"}


def place_of_error(facts):
    """Returns the index of the token that Python couldn't read."""
    at = (facts.line, facts.exception.offset or 0)
    places = (n for n, one in enumerate(facts.tokens) if (one.line, one.end) > at)
    return next(places, len(facts.tokens))


def around(facts):
    """Returns the token that Python couldn't read and the one before it; None if there is none."""
    place = place_of_error(facts)
    tokens = facts.tokens
    token = tokens[place] if place < len(tokens) else None
    return (tokens[place - 1] if place else None), token


def first_word(facts, match):
    first = next(iter(facts.tokens_of_line()), None)
    return first.text if first and first.text in BLOCK_WORDS else None


def else_if(facts, match):
    words = [one.text for one in facts.tokens_of_line()][:2]
    return {} if words == ["else", "if"] else None


def else_condition(facts, match):
    """`else total < 30:`"""
    line = facts.tokens_of_line()
    if len(line) < 3 or line[0].text != "else" or line[-1].text != ":":
        return None
    return {} if begins_operand(line[1]) or line[1].text == "not" else None


def header(facts, match):
    """`def greet:`"""
    line = facts.tokens_of_line()
    named = len(line) > 1 and line[0].text == "def" and line[1].kind == "name"
    return {"name": line[1].text} if named and [one.text for one in line[2:3]] != ["("] else None


def at_end(facts, match):
    word = first_word(facts, match)
    ended = facts.text.split("#")[0].rstrip()
    return {"word": word} if word and (facts.exception.offset or 0) > len(ended) else None


def colon_word(facts, match):
    word = first_word(facts, match)
    return {"word": word} if word else None


def bracket(facts, match):
    return {"closing": CLOSING[match["opening"]]}


def bracket_unmatched(facts, match):
    return {"opening": OPENING[match["closing"]]}


def bracket_wrong(facts, match):
    return {"needed": CLOSING[match["opening"]]}


def opened_string(facts):
    """The quotation mark that opened the string, and what follows it on the line."""
    rest = facts.text[(facts.exception.offset or 1) - 1 :].lstrip("rbfuRBFU")
    return rest[:1], rest[1:]


def apostrophe(facts, match):
    """`'It's late'`: the string ended at its apostrophe."""
    quote, _ = opened_string(facts)
    match = re.search(r"'(?:[^']*[^\w'])?([^\W\d_]+)'([^\W\d_]+)[^']*$", before_string(facts))
    return {"word": f"{match[1]}'{match[2]}"} if quote == "'" and match else None


def before_string(facts):
    return facts.text[: (facts.exception.offset or 1) - 1]


def bare_apostrophe(facts, match):
    """`print(I'm late)`: the apostrophe of a text without quotation marks."""
    quote, rest = opened_string(facts)
    before, after = re.search(r"[^\W\d_]+$", before_string(facts)), re.match(r"[^\W\d_]+", rest)
    return {"word": f"{before[0]}'{after[0]}"} if quote == "'" and before and after else None


def unopened(facts, match):
    """`print(Hello, visitor!")`: words, then the line's only quotation mark, then the end."""
    quote, rest = opened_string(facts)
    before = before_string(facts)
    if quote not in ("'", '"') or facts.text.count(quote) != 1 or rest.strip(" \t)]},:;"):
        return None
    words = re.search(r"(?:\breturn )?([^\W\d_](?:[\w ,.!?:;’\\-]*[\w.!?])?)$", before)
    returned = words is not None and words[0] != words[1]
    if words is None or not returned and before[: words.start()].rstrip()[-1:] not in ("(", "[", "{", "=", ","):
        return None
    return {"quote": quote, "words": words[1]}


def half_curly(facts, match):
    """`print(“Hello")`"""
    quote, _ = opened_string(facts)
    curly = re.search(rf"[(\[{{,= ]([{CURLY}])", before_string(facts))
    return {"character": curly[1]} if curly and quote and facts.text.count(quote) == 1 else None


def escaped_end(facts, match):
    quote, _ = opened_string(facts)
    return {"quote": quote} if quote in ("'", '"') and "escaped the end quote" in facts.message else None


def mixed_quotes(facts, match):
    quote, rest = opened_string(facts)
    other = {"'": '"', '"': "'"}.get(quote)
    ended = rest.rstrip(" ):,]}")
    return {"quote": quote, "other": other} if other and ended.endswith(other) and ended.count(other) == 1 else None


def odd_quotes(facts, match):
    quote, _ = opened_string(facts)
    count = facts.text.count(quote) if quote in ("'", '"') else 0
    return {"quote": quote, "count": count} if count > 2 and count % 2 else None


def quote_mark(facts, match):
    quote, _ = opened_string(facts)
    return {"quote": quote} if quote in ("'", '"') else None


def before_equals(facts, match):
    """Not `for 3 in …`, which has the same message."""
    texts = [one.text for one in facts.tokens_of_line()]
    return {} if "=" in texts and "for" not in texts else None


def in_condition(facts, match):
    """`if number % 2 = 0:`, and not `if ready: 5 = seats`."""
    place = place_of_error(facts)
    signs = [one.text for one in facts.tokens[place : place + 2]]
    if facts.message == "invalid syntax" and (signs[:1] != ["="] or signs[1:] in (["<"], [">"])):
        return None
    before = [one.text for one in facts.tokens_of_line() if one.start < (facts.exception.offset or 0)]
    return {} if before[:1] and before[0] in ("if", "elif", "while") and ":" not in before else None


def equals_after_if(facts, match):
    """`"same" if x = 3 else "other"`"""
    texts = [one.text for one in facts.tokens_of_line()]
    return {} if "if" in texts and "=" in texts[texts.index("if") :] else None


def two_words(facts, match):
    """`print(hello world)`: names without quotes."""
    tokens = facts.tokens[place_of_error(facts) :]
    for one, other in itertools.pairwise(tokens):
        if ends_operand(one) and begins_operand(other) and other.text not in OPENING.values():
            both = one.kind == other.kind == "name" and one.line == other.line
            return {"one": one.text, "other": other.text} if both else None


def with_hyphen(facts, match):
    """`first-name = "Amara"`"""
    name = re.match(r"\s*([^\W\d]\w*(?:-\w+)+)\s*=(?!=)", facts.text)
    return {"name": name[1], "joined": name[1].replace("-", "_")} if name else None


def calculated(facts, match):
    return None if with_hyphen(facts, match) else before_equals(facts, match)


def loop_target(facts, match):
    """`for "seat" in seats:`"""
    words = [one.text for one in facts.tokens_of_line()]
    return {} if words[:1] == ["for"] and "in" in words else None


def character(characters):
    return lambda facts, match: {} if match["character"] in characters else None


def printed_operator(facts, match):
    right = PRINTED.get(match["character"])
    return {"right": right} if right else None


def minus(facts, match):
    return {} if match["character"] in DASHES else None


def starts_with_digit(facts, match):
    at = (facts.exception.offset or 1) - 1
    words = re.finditer(r"(?<![\w.])\d\w*[A-Za-z]\w*", facts.text)
    return next(({"word": one[0]} for one in words if one.start() <= at <= one.end()), None)


def block_above(facts, match):
    line = int(match["above"])
    named = re.fullmatch(r"'(\w+)' statement", match["what"])
    word = named[1] if named else DEFINITIONS.get(match["what"])
    if word is None:
        return None
    # At the end of the program there's no line to indent.
    first = facts.code.split(maxsplit=1)[0].rstrip(":") if facts.code else ""
    missing = line >= facts.line or not first or first in CONTINUATIONS or (word, first) == ("def", "def")
    return {"word": word, "missing": missing}


def nothing_below(facts, match):
    more = block_above(facts, match)
    return more if more and more["missing"] else None


def not_moved(facts, match):
    more = block_above(facts, match)
    return more if more and not more["missing"] else None


def first_line(facts, match):
    before = [text for text in facts.lines[: facts.line - 1] if text.strip() and not text.lstrip().startswith("#")]
    return {} if not before else None


PLAIN = "SyntaxError"


RULES = (
    rule(
        "colon-else-if",
        PLAIN,
        r"expected ':'",
        "Python writes `else if` as one word, `elif`.",
        "{place} starts with `else if`: write `elif` there.",
        else_if,
    ),
    rule(
        "colon-else-condition",
        PLAIN,
        r"expected ':'",
        "An `else` can't have a condition. Only `if`, `elif` and `while` have one.",
        "{place} has something between `else` and its colon: do you want `elif`, or only `else:`?",
        else_condition,
    ),
    rule(
        "colon-at-end",
        PLAIN,
        r"expected ':'",
        "A line that starts with `{word}` needs a colon (`:`) at its end.",
        "{place} ends without one: add the `:`.",
        at_end,
    ),
    rule(
        "colon-missing",
        PLAIN,
        r"expected ':'",
        "Python expected a colon (`:`) on this line, because it starts with `{word}`.",
        "{place} has no `:` where the `^` is: add it.",
        colon_word,
    ),
    rule(
        "def-parentheses",
        PLAIN,
        r"expected '\('",
        "In a `def`, parentheses come after the name, even if the function has no parameters.",
        "{place} has no `(` after `{name}`: write `def {name}(…):`.",
        header,
    ),
    rule(
        "bracket-open",
        PLAIN,
        r"'(?P<opening>[(\[{])' was never closed",
        "Every `{opening}` needs a matching `{closing}`, and Python didn't find one.",
        "{place} has the `{opening}`: where should its `{closing}` be?",
        bracket,
    ),
    rule(
        "bracket-unmatched",
        PLAIN,
        r"unmatched '(?P<closing>[)\]}])'",
        "Python found a `{closing}` that doesn't belong to any `{opening}`.",
        "{place} has the `{closing}`: is there one too many, or is a `{opening}` missing before it?",
        bracket_unmatched,
    ),
    rule(
        "bracket-wrong",
        PLAIN,
        r"closing parenthesis '(?P<closing>.)' does not match opening parenthesis '(?P<opening>.)'(?: on line (?P<above>\d+))?",
        "The last bracket that was opened is `{opening}`, so Python expected `{needed}`, but it found `{closing}`.",
        "{place} has the `{closing}`: is a `{needed}` missing before it, or should one of the two be another bracket?",
        bracket_wrong,
    ),
    rule(
        "string-apostrophe",
        PLAIN,
        r"unterminated (?:f-)?string literal.*",
        "The apostrophe in `{word}` is the same character as the quotation marks, so the string ended there.",
        '{place} has the string: put double quotation marks (`"`) around it instead.',
        apostrophe,
    ),
    rule(
        "string-bare-apostrophe",
        PLAIN,
        r"unterminated (?:f-)?string literal.*",
        "Python takes the apostrophe in `{word}` for a quotation mark, so it found a string that never ends.",
        "{place} has `{word}`: if it's text, put double quotation marks (`\"`) around all of the text.",
        bare_apostrophe,
    ),
    rule(
        "string-half-curly",
        PLAIN,
        r"unterminated (?:f-)?string literal.*",
        "`{character}` looks like a quotation mark, but Python only accepts the straight ones, `\"` and `'`.",
        "{place} has `{character}`: replace it with the same quotation mark as at the end.",
        half_curly,
    ),
    rule(
        "string-unopened",
        PLAIN,
        r"unterminated (?:f-)?string literal.*",
        "Python takes this `{quote}` for the start of a string, and there's no second one to end it.",
        "{place} has `{words}` before it: if that's text, which character is missing in front of it?",
        unopened,
    ),
    rule(
        "string-escaped-end",
        PLAIN,
        r"unterminated (?:f-)?string literal.*",
        "A backslash (`\\`) in front of a quotation mark makes it a part of the string, so this string never ends.",
        "{place} has a `\\{quote}`: should the string end there? Then remove the `\\`, or write it twice.",
        escaped_end,
    ),
    rule(
        "string-mixed",
        PLAIN,
        r"unterminated (?:f-)?string literal.*",
        "This string starts with `{quote}`, so it also has to end with `{quote}`.",
        "{place} has a `{other}` where the string seems to end: use the same quotation mark on both sides.",
        mixed_quotes,
    ),
    rule(
        "string-odd",
        PLAIN,
        r"unterminated (?:f-)?string literal.*",
        "Quotation marks come in pairs, and the last `{quote}` on this line has no partner.",
        "{place} has {count} of them: is one missing? If a string contains one, put the other kind around the string.",
        odd_quotes,
    ),
    rule(
        "string-open",
        PLAIN,
        r"unterminated (?:f-)?string literal.*",
        "A string has to end on the line where it starts, and this one has no closing `{quote}`.",
        "{place} starts the string at the `^`: where should the closing `{quote}` be?",
        quote_mark,
    ),
    rule(
        "string-triple-open",
        PLAIN,
        r"unterminated triple-quoted (?:f-)?string literal.*",
        "A string that starts with three quotation marks ends at the next three, and Python didn't find them.",
        "{place} starts the string: put the same three quotation marks where it should end.",
    ),
    rule(
        "string-inside",
        PLAIN,
        r"invalid syntax\. Is this intended to be part of the string\?",
        "Python found words between two strings, because a quotation mark before them ended the first string.",
        "{place} has the words at the `^`: should they be inside the string, or are commas missing around them?",
    ),
    rule(
        "string-escape",
        PLAIN,
        r"\(unicode error\) 'unicodeescape'.*",
        "In a string, a backslash (`\\`) gives the character after it a special meaning, and this one is incomplete.",
        "{place} has the string: write each backslash twice (`\\\\`), or put an `r` before the opening quotation mark.",
    ),
    rule(
        "backslash",
        PLAIN,
        r"unexpected character after line continuation character",
        "Outside a string, a backslash (`\\`) has to be the last character of its line.",
        "{place} has something after a `\\`: does the `\\` belong in a string, or should it be a `/`?",
    ),
    rule(
        "f-string-empty",
        PLAIN,
        r"f-string: (?:valid expression required before '}'|empty expression not allowed)",
        "In an f-string, Python needs a value between the curly braces, and these are empty.",
        "{place} has the f-string: which value should be between the braces?",
    ),
    rule(
        "f-string-lonely",
        PLAIN,
        r"f-string: single '}' is not allowed",
        "In an f-string, a `}}` closes a `{{`, and this `}}` has no partner.",
        "{place} has the `}}`: is its `{{` missing? To print the character itself, write `}}}}`.",
    ),
    rule(
        "f-string-open",
        PLAIN,
        r"f-string: expecting (?:'}'|'=', or '!', or ':', or '}').*",
        "Python didn't find the `}}` that should end a value in this f-string.",
        "{place} has the f-string: is a `}}` missing, or is the value in the braces unfinished?",
    ),
    rule(
        "f-string",
        PLAIN,
        r"f-string: .*",
        "Python can't read what's between the curly braces of this f-string.",
        "{place} has the f-string: check what's between each `{{` and its `}}`.",
    ),
    rule(
        "equals-compare",
        PLAIN,
        r"invalid syntax\. Maybe you meant '==' or ':=' instead of '='\?",
        "A single `=` assigns a value. To compare two values, Python uses `==`.",
        "{place} has a single `=` in its condition: did you mean `==`?",
        lambda facts, match: {} if first_word(facts, match) in ("if", "elif", "while") else None,
    ),
    rule(
        "equals-condition",
        PLAIN,
        r"cannot assign to .*|expression cannot contain assignment, perhaps you meant \"==\"\?|invalid syntax",
        "A single `=` assigns a value. To compare two values, Python uses `==`.",
        "{place} has a single `=` in its condition: did you mean `==`?",
        in_condition,
    ),
    rule(
        "equals-inside",
        PLAIN,
        r"invalid syntax\. Maybe you meant '==' or ':=' instead of '='\?|cannot assign to (?:attribute|subscript) here\..*",
        "A single `=` assigns a value, and that can't be done in the middle of an expression.",
        "{place} has the `=` at the `^`: if you want to compare two values, write `==`.",
    ),
    rule(
        "equals-argument",
        PLAIN,
        r"expression cannot contain assignment, perhaps you meant \"==\"\?",
        "Inside the parentheses of a call, `=` needs the name of a parameter before it, and here it's something else.",
        "{place} has the `=` at the `^`: should it be a comma, or `==` to compare?",
    ),
    rule(
        "assign-constant",
        PLAIN,
        r"cannot assign to (?P<what>True|False|None|__debug__).*",
        "`{what}` always has the same value in Python, so you can't assign another one to it.",
        "{place} has `{what}` before the `=`: use a variable name of your own.",
        before_equals,
    ),
    rule(
        "assign-call",
        PLAIN,
        r"cannot assign to function call.*",
        "You can assign a value to a variable, but not to the call of a function.",
        "{place} has a call before the `=`: are the two sides swapped? Or did you mean square brackets, or `==`?",
        before_equals,
    ),
    rule(
        "assign-literal",
        PLAIN,
        r"cannot assign to (?:literal|f-string expression|list|dict literal|set display).*",
        "You can assign a value to a variable, but not to another value.",
        "{place} has a value before the `=`: are the two sides swapped, or do you want to compare with `==`?",
        before_equals,
    ),
    rule(
        "for-literal",
        PLAIN,
        r"cannot assign to (?:literal|f-string expression|list|dict literal|set display).*",
        "A `for` needs a variable before its `in`, and here there's a value.",
        "{place} has a value after `for`: which variable should hold each item?",
        loop_target,
    ),
    rule(
        "assign-expression",
        PLAIN,
        r"cannot assign to (?:expression|comparison|conditional|lambda|\w+ comprehension).*",
        "You can assign a value to a variable, but not to something that Python has to calculate first.",
        "{place} has it before the `=`: are the two sides swapped, or do you want to compare with `==`?",
        calculated,
    ),
    rule(
        "assign-hyphen",
        PLAIN,
        r"cannot assign to (?:expression|comparison|conditional|lambda|\w+ comprehension).*",
        "Python reads the `-` in `{name}` as a minus sign, so this isn't one name.",
        "{place} has `{name}`: use an underscore instead, as in `{joined}`.",
        with_hyphen,
    ),
    rule(
        "print-brackets",
        PLAIN,
        r"Missing parentheses in call to '(?P<name>\w+)'.*",
        "`{name}` is a function, so it needs parentheses around its arguments.",
        "{place} has `{name}` without them: write `{name}(…)`.",
    ),
    rule(
        "words-without-quotes",
        PLAIN,
        r"invalid syntax\. Perhaps you forgot a comma\?",
        "`{one}` and `{other}` are next to each other, with nothing between them.",
        "{place} has both: if they're text, put quotation marks around them. If they're variables, is a comma or an operator missing?",
        two_words,
    ),
    rule(
        "comma",
        PLAIN,
        r"invalid syntax\. Perhaps you forgot a comma\?",
        "Two values are next to each other, and Python expected something between them.",
        "{place} has them at the `^`: is a comma missing, or an operator such as `+`?",
    ),
    rule(
        "curly-quotes",
        PLAIN,
        r"invalid character '(?P<character>.)'.*",
        "`{character}` looks like a quotation mark, but Python only accepts the straight ones, `\"` and `'`.",
        "{place} has `{character}`: replace it, and check the other end of the text too.",
        character(CURLY),
    ),
    rule(
        "long-dash",
        PLAIN,
        r"invalid character '(?P<character>.)'.*",
        "`{character}` looks like a minus sign, but it's a different character.",
        "{place} has `{character}`: replace it with the `-` from your keyboard.",
        minus,
    ),
    rule(
        "character-operator",
        PLAIN,
        r"invalid character '(?P<character>.)'.*",
        "`{character}` isn't an operator in Python.",
        "{place} has `{character}`: did you mean `{right}`?",
        printed_operator,
    ),
    rule(
        "character-unknown",
        PLAIN,
        r"invalid character '(?P<character>.)'.*",
        "Python can't use the character `{character}` outside a string.",
        "{place} has `{character}`: remove it, or put it inside quotation marks if it's part of a text.",
    ),
    rule(
        "character-hidden",
        PLAIN,
        r"invalid non-printable character (?P<code_point>U\+[0-9A-F]+)",
        "This line contains an invisible character. They often come with copied text.",
        "{place} has it at the `^`: delete it. If there should be a space, type a new one.",
    ),
    rule(
        "name-digit",
        PLAIN,
        r"invalid decimal literal",
        "`{word}` starts with a digit, so Python reads it as a number, and this number has letters in it.",
        "{place} has `{word}`: names start with a letter, and text needs quotation marks. What should it be?",
        starts_with_digit,
    ),
    rule(
        "number-unreadable",
        PLAIN,
        r"invalid (?:decimal|hexadecimal|octal|binary) literal",
        "Python started to read a number here, and couldn't finish.",
        "{place} has it at the `^`: which character doesn't belong in a number?",
    ),
    rule(
        "number-zero",
        PLAIN,
        r"leading zeros in decimal integer literals.*",
        "A whole number can't have a `0` in front of its other digits.",
        "{place} has such a number: remove the zeros. Or is it text, such as a phone number? Then use quotation marks.",
    ),
    rule(
        "block-empty",
        "IndentationError",
        r"expected an indented block after (?P<what>.+) on line (?P<above>\d+)",
        "The `{word}` on line {above} needs at least one indented line below it, and there isn't one.",
        "{place} is where Python noticed it: what should happen in the `{word}`? Indent that line by four spaces.",
        nothing_below,
    ),
    rule(
        "block-not-indented",
        "IndentationError",
        r"expected an indented block after (?P<what>.+) on line (?P<above>\d+)",
        "The `{word}` on line {above} needs at least one indented line below it.",
        "{place} isn't indented under the `{word}`: if it belongs there, put four spaces in front of it.",
        not_moved,
    ),
    rule(
        "indent-first",
        "IndentationError",
        r"unexpected indent",
        "An indented line belongs to a line above it, and there's no code above this one.",
        "{place} is indented: remove the whitespace in front of it.",
        first_line,
    ),
    rule(
        "indent-unexpected",
        "IndentationError",
        r"unexpected indent",
        "This line is indented further than the line above it, but no new block starts here.",
        "{place} has too much whitespace in front of it, or is a colon missing at the end of the line above?",
    ),
    rule(
        "indent-mismatch",
        "IndentationError",
        r"unindent does not match any outer indentation level",
        "This line is indented less than the line above it, but it doesn't line up with any block.",
        "{place} has too many or too few spaces in front of it: line it up with the block that it belongs to.",
    ),
    rule(
        "indent-tabs",
        "TabError",
        r"inconsistent use of tabs and spaces in indentation",
        "Some lines are indented with tabs and others with spaces, so Python can't tell which lines belong together.",
        "{place} isn't indented like a line above it: use four spaces everywhere.",
    ),
    rule(
        "elif-after-else",
        PLAIN,
        r"'elif' block follows an 'else' block",
        "An `else` is always the last part of an `if`, so no `elif` can come after it.",
        "{place} starts with `elif`: move it and its block in front of the `else`.",
    ),
    rule(
        "return-outside",
        PLAIN,
        r"'return' outside function",
        "`return` only works inside a function, and this one isn't in a function.",
        "{place} has the `return`: should it be indented inside a function, or do you want to `print` the value?",
    ),
    rule(
        "yield-outside",
        PLAIN,
        r"'(?P<name>yield|yield from|await)' outside (?:async )?function",
        "`{name}` only works inside a function, and this one isn't in the right kind of function.",
        "{place} has the `{name}`: which `def` should it be in, and is it indented far enough?",
        lambda facts, match: {} if match["name"] != "await" else None,
    ),
    rule(
        "await-outside",
        PLAIN,
        r"'(?P<name>yield|yield from|await)' outside (?:async )?function",
        "`await` only works inside an `async def`.",
        "{place} has the `await`: which `async def` should it be in?",
    ),
    rule(
        "break-outside",
        PLAIN,
        r"'(?P<name>break|continue)' (?:outside loop|not properly in loop)",
        "`{name}` only works inside a loop, and this one isn't in a loop.",
        "{place} has the `{name}`: which loop should it be in, and is it indented far enough?",
    ),
    rule(
        "argument-order",
        PLAIN,
        r"positional argument follows keyword argument.*",
        'In a call, arguments without a name come first, and arguments with a name, such as `sep="-"`, come last.',
        "{place} has an argument without a name after one with a name: change their order.",
    ),
    rule(
        "argument-repeated",
        PLAIN,
        r"keyword argument repeated: (?P<name>\w+)",
        "This call gives the argument `{name}` twice, and Python allows it only once.",
        "{place} repeats `{name}=`: which one do you want to keep?",
    ),
    rule(
        "parameter-twice",
        PLAIN,
        r"duplicate (?:argument|parameter) '(?P<name>\w+)' in function definition",
        "Two parameters of this function are called `{name}`, but each one needs a different name.",
        "{place} has one of them: rename it.",
    ),
    rule(
        "parameter-order",
        PLAIN,
        r"(?:parameter without a default follows parameter with a default|non-default argument follows default argument)",
        "Parameters with a default value have to come after the parameters without one.",
        "{place} has a parameter without a default after one with a default: change their order.",
    ),
    rule(
        "try-alone",
        PLAIN,
        r"expected 'except' or 'finally' block",
        "A `try` needs an `except` or a `finally` after its block.",
        "{place} is where Python expected it: what should happen when something in the `try` fails?",
    ),
    rule(
        "argument-value",
        PLAIN,
        r"expected argument value expression",
        "An argument with a name needs a value after its `=`, and there isn't one.",
        "{place} has the `=`: which value should come after it?",
    ),
    rule(
        "dict-colon",
        PLAIN,
        r"':' expected after dictionary key",
        "In a dictionary, every key needs a colon and a value after it.",
        "{place} has a key without them: write it as `key: value`.",
    ),
    rule(
        "equals-ternary",
        PLAIN,
        r"expected 'else' after 'if' expression",
        "A single `=` assigns a value. To compare two values, Python uses `==`.",
        "{place} has a single `=` after its `if`: did you mean `==`?",
        equals_after_if,
    ),
    rule(
        "ternary-else",
        PLAIN,
        r"expected 'else' after 'if' expression",
        "An `if` inside an expression needs an `else`, so that there's always a value.",
        "{place} has the `if`: what should the value be when its condition is false?",
    ),
    rule(
        "global-late",
        PLAIN,
        r"name '(?P<name>\w+)' is (?:assigned to before|used prior to) global declaration",
        "`global {name}` has to come before the first use of `{name}`.",
        "{place} comes too late: move it further up.",
    ),
    rule(
        "nonlocal-missing",
        PLAIN,
        r"no binding for nonlocal '(?P<name>\w+)' found",
        "`nonlocal {name}` needs a function around this one that has a variable `{name}`, and there isn't one.",
        "{place} has it: is `{name}` assigned outside all functions? Then the word is `global`.",
    ),
    rule(
        "import-nothing",
        PLAIN,
        r"Expected one or more names after 'import'",
        "Python expects a name after `import`, and there isn't one.",
        "{place} ends at `import`: what do you want to import?",
    ),
    rule(
        "in-missing",
        PLAIN,
        r"'in' expected after for-loop variables",
        "A `for` needs the word `in` between its variable and the values it loops over.",
        "{place} has no `in` at the `^`: add it.",
    ),
)
