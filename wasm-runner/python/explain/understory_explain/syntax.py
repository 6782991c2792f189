"""Explanations of programs that Python cannot read."""

import re

from .rule import rule

CLOSING = {"(": ")", "[": "]", "{": "}"}
CURLY = "“”„‟‘’‚‛«»″′"
DASHES = "–—−‒―‐"
BLOCK_WORDS = ("if", "elif", "else", "for", "while", "def", "class", "try", "except", "finally", "with", "match", "case")
# What must stand directly above, at the same indentation.
CONTINUATIONS = {
    "else": "an `if`, `for`, `while` or `try`",
    "elif": "an `if`",
    "except": "a `try`",
    "finally": "a `try`",
}
DEFINITIONS = {"function definition": "def", "class definition": "class"}


def place_of_error(facts):
    """The place of the token that Python could not read."""
    at = (facts.line, facts.exception.offset or 0)
    places = (n for n, one in enumerate(facts.tokens) if (one.line, one.end) > at)
    return next(places, len(facts.tokens))


def around(facts):
    """The token that Python could not read, and the one before; None at the ends."""
    place = place_of_error(facts)
    tokens = facts.tokens
    token = tokens[place] if place < len(tokens) else None
    return (tokens[place - 1] if place else None), token


def first_word(facts, found):
    first = next(iter(facts.tokens_of_line()), None)
    return first.text if first and first.text in BLOCK_WORDS else None


def else_if(facts, found):
    words = [one.text for one in facts.tokens_of_line()][:2]
    return {} if words == ["else", "if"] else None


def at_end(facts, found):
    word = first_word(facts, found)
    ended = facts.text.split("#")[0].rstrip()
    return {"word": word} if word and (facts.exception.offset or 0) > len(ended) else None


def colon_word(facts, found):
    word = first_word(facts, found)
    return {"word": word} if word else None


def bracket(facts, found):
    return {"closing": CLOSING[found["opening"]]}


def opened_string(facts):
    """The quote mark that opened the text, and what follows it on the line."""
    rest = facts.text[(facts.exception.offset or 1) - 1:].lstrip("rbfuRBFU")
    return rest[:1], rest[1:]


def apostrophe(facts, found):
    """`'It's'`: the text ended at its apostrophe."""
    quote, _ = opened_string(facts)
    before = facts.text[: (facts.exception.offset or 1) - 1]
    found = re.search(r"'(\w*[A-Za-z])'([A-Za-z]+)[^']*$", before)
    return {"word": f"{found[1]}'{found[2]}"} if quote == "'" and found else None


def mixed_quotes(facts, found):
    quote, rest = opened_string(facts)
    other = {"'": '"', '"': "'"}.get(quote)
    ended = rest.rstrip(" ):,]}")
    return {"quote": quote, "other": other} if other and ended.endswith(other) and ended.count(other) == 1 else None


def odd_quotes(facts, found):
    quote, _ = opened_string(facts)
    count = facts.text.count(quote) if quote in ("'", '"') else 0
    return {"quote": quote, "count": count} if count > 2 and count % 2 else None


def quote_mark(facts, found):
    quote, _ = opened_string(facts)
    return {"quote": quote} if quote in ("'", '"') else None


def before_equals(facts, found):
    """Not `for 3 in …`, which Python tells of with the same words."""
    texts = [one.text for one in facts.tokens_of_line()]
    return {} if "=" in texts and "for" not in texts else None


def two_words(facts, found):
    """`print(hello world)`: names without quotes."""
    place = place_of_error(facts)
    tokens = facts.tokens[place: place + 2]
    if len(tokens) == 2 and all(one.kind == "name" for one in tokens) and tokens[0].line == tokens[1].line:
        return {"one": tokens[0].text, "other": tokens[1].text}


def character(characters):
    return lambda facts, found: {} if found["character"] in characters else None


def minus(facts, found):
    return {} if found["character"] in DASHES else None


def starts_with_digit(facts, found):
    at = (facts.exception.offset or 1) - 1
    words = re.finditer(r"(?<![\w.])\d\w*[A-Za-z]\w*", facts.text)
    return next(({"word": one[0]} for one in words if one.start() <= at <= one.end()), None)


def block_above(facts, found):
    line = int(found["above"])
    named = re.fullmatch(r"'(\w+)' statement", found["what"])
    word = named[1] if named else DEFINITIONS.get(found["what"])
    if word is None:
        return None
    # At the end of the program there is no line that could be moved.
    missing = line >= facts.line or not facts.code
    missing = missing or facts.code.split(maxsplit=1)[0].rstrip(":") in CONTINUATIONS
    return {"word": word, "missing": missing}


def nothing_below(facts, found):
    more = block_above(facts, found)
    return more if more and more["missing"] else None


def not_moved(facts, found):
    more = block_above(facts, found)
    return more if more and not more["missing"] else None


def first_line(facts, found):
    before = [text for text in facts.lines[: facts.line - 1] if text.strip() and not text.lstrip().startswith("#")]
    return {} if not before else None


PLAIN = "SyntaxError"


RULES = (
    rule(
        "colon-else-if", PLAIN, r"expected ':'",
        "Python writes `else if` as one word, `elif`.",
        "{place} starts with `else if`: write `elif` there.",
        else_if,
    ),
    rule(
        "colon-at-end", PLAIN, r"expected ':'",
        "A line that starts with `{word}` ends with a colon, which opens the block below it.",
        "{place} has no `:` at its end.",
        at_end,
    ),
    rule(
        "colon-missing", PLAIN, r"expected ':'",
        "A line that starts with `{word}` needs a colon before the block that belongs to it.",
        "{place} needs its `:` where the mark `^` points.",
        colon_word,
    ),
    rule(
        "bracket-open", PLAIN, r"'(?P<opening>[(\[{])' was never closed",
        "Every bracket that opens has to be closed, and Python came to the end without finding the `{closing}`.",
        "{place} opens the `{opening}`: its `{closing}` is missing there or on a line below.",
        bracket,
    ),
    rule(
        "bracket-unmatched", PLAIN, r"unmatched '(?P<closing>[)\]}])'",
        "This `{closing}` closes a bracket that nobody opened.",
        "{place} has a `{closing}` too many, or its opening bracket is missing.",
    ),
    rule(
        "bracket-wrong", PLAIN,
        r"closing parenthesis '(?P<closing>.)' does not match opening parenthesis '(?P<opening>.)'(?: on line (?P<above>\d+))?",
        "A bracket is closed by its own kind, and here `{opening}` is opened and `{closing}` closes.",
        "{place} has the `{closing}`: close the `{opening}` first, or change one of the two.",
    ),
    rule(
        "string-apostrophe", PLAIN, r"unterminated (?:f-)?string literal.*",
        "The apostrophe in `{word}` is the same sign as the quotes, so the text ended there and a new one began.",
        "{place} holds the text: put double quotes `\"` around it, and the apostrophe may stay.",
        apostrophe,
    ),
    rule(
        "string-mixed", PLAIN, r"unterminated (?:f-)?string literal.*",
        "A text ends with the same quote mark that opened it: this one opens with `{quote}` and never meets another.",
        "{place} ends the text with `{other}`: make both marks the same.",
        mixed_quotes,
    ),
    rule(
        "string-odd", PLAIN, r"unterminated (?:f-)?string literal.*",
        "Quote marks come in pairs, and the last `{quote}` of this line has no partner.",
        "{place} has {count} of them: one is missing or too many, or the text around it needs the other kind of quote mark.",
        odd_quotes,
    ),
    rule(
        "string-open", PLAIN, r"unterminated (?:f-)?string literal.*",
        "A text has to end on the line where it begins, and Python found no closing `{quote}`.",
        "{place} opens a text with `{quote}` where the mark `^` points: put the second `{quote}` at its end.",
        quote_mark,
    ),
    rule(
        "string-triple-open", PLAIN, r"unterminated triple-quoted (?:f-)?string literal.*",
        "A text that opens with three quote marks goes on until three such marks come again, and they never came.",
        "{place} opens the text: put the same three marks where it should end.",
    ),
    rule(
        "string-inside", PLAIN, r"invalid syntax\. Is this intended to be part of the string\?",
        "Between two texts stand words that Python cannot read, because the quote mark before them ended the first text.",
        "{place} has them above the mark `^`: if they belong to the text, put the other kind of quote mark around the whole; if not, a comma on both sides.",
    ),
    rule(
        "string-escape", PLAIN, r"\(unicode error\) 'unicodeescape'.*",
        "In a text, a backslash `\\` gives the letter after it a special meaning, and here that is not complete.",
        "{place} has such a text: write each backslash twice, `\\\\`, or put an `r` before the opening quote mark.",
    ),
    rule(
        "backslash", PLAIN, r"unexpected character after line continuation character",
        "A backslash `\\` outside of a text means that the line goes on below, so nothing may follow it.",
        "{place} has a `\\`: does it belong inside quotes, or should it be `/`?",
    ),
    rule(
        "f-string-empty", PLAIN, r"f-string: (?:valid expression required before '}'|empty expression not allowed)",
        "The curly brackets of an f-string hold what Python should work out, and these are empty.",
        "{place} has `{{}}` in an f-string: put a name or a value between them.",
    ),
    rule(
        "f-string-lonely", PLAIN, r"f-string: single '}' is not allowed",
        "In an f-string a `}}` closes what a `{{` has opened, and this one has no partner.",
        "{place} has the `}}`: put its `{{` before it, or write `}}}}` for the sign itself.",
    ),
    rule(
        "f-string-open", PLAIN, r"f-string: expecting (?:'}'|'=', or '!', or ':', or '}').*",
        "In an f-string a `{{` opens a value, and Python did not find the `}}` where the value ends.",
        "{place} has the f-string: look inside its `{{…}}` for a missing `}}` or an unfinished value.",
    ),
    rule(
        "f-string", PLAIN, r"f-string: .*",
        "Python cannot read what stands between the curly brackets of this f-string.",
        "{place} has it: only a value may stand between `{{` and `}}`, and after a `:` how to show it.",
    ),
    rule(
        "equals-compare", PLAIN, r"invalid syntax\. Maybe you meant '==' or ':=' instead of '='\?",
        "One `=` gives a name a value; to ask whether two values are equal, Python needs two, `==`.",
        "{place} has a single `=` in its question: write `==`.",
        lambda facts, found: {} if first_word(facts, found) in ("if", "elif", "while") else None,
    ),
    rule(
        "equals-inside", PLAIN,
        r"invalid syntax\. Maybe you meant '==' or ':=' instead of '='\?|cannot assign to (?:attribute|subscript) here\..*",
        "One `=` gives a name a value, which cannot be done in the middle of something else.",
        "{place} has the `=` where the mark `^` points: for a question write `==`.",
    ),
    rule(
        "equals-argument", PLAIN, r"expression cannot contain assignment, perhaps you meant \"==\"\?",
        "Between the brackets of a call, one `=` gives a parameter its value, and before it stands no parameter's name.",
        "{place} has the `=` above the marks `^`: to compare two values write `==`.",
    ),
    rule(
        "assign-constant", PLAIN, r"cannot assign to (?P<what>True|False|None|__debug__).*",
        "`{what}` is a word of Python's own and always means the same.",
        "{place} tries to give it another value: use a name of yours on the left side of `=`.",
        before_equals,
    ),
    rule(
        "assign-call", PLAIN, r"cannot assign to function call.*",
        "On the left side of `=` stands a name, and here stands a call with round brackets.",
        "{place} has the two sides the wrong way round, or it should ask with `==`.",
        before_equals,
    ),
    rule(
        "assign-literal", PLAIN, r"cannot assign to (?:literal|f-string expression|list|dict literal|set display).*",
        "On the left side of `=` stands a name that gets the value; a value itself cannot get one.",
        "{place} has a value before the `=`: put the name first, or write `==` to compare.",
        before_equals,
    ),
    rule(
        "assign-expression", PLAIN, r"cannot assign to (?:expression|comparison|conditional|lambda|\w+ comprehension).*",
        "On the left side of `=` stands a name, and here stands something that has to be worked out.",
        "{place} has it before the `=`: a name may have `_` in it, but no `-`, no space and no other sign.",
        before_equals,
    ),
    rule(
        "print-brackets", PLAIN, r"Missing parentheses in call to '(?P<name>\w+)'.*",
        "`{name}` needs round brackets around what it is given; without them it is the way of an old Python.",
        "{place} has `{name}` without them: write `{name}(…)`.",
    ),
    rule(
        "words-without-quotes", PLAIN, r"invalid syntax\. Perhaps you forgot a comma\?",
        "`{one}` and `{other}` stand side by side without anything between them.",
        "{place} has them: put quotes around the words if they are text, or a comma between them if they are two names.",
        two_words,
    ),
    rule(
        "comma", PLAIN, r"invalid syntax\. Perhaps you forgot a comma\?",
        "Inside brackets two values stand side by side, and Python expects something between them.",
        "{place} has them above the marks `^`: most often a comma is missing, or a sign such as `+`.",
    ),
    rule(
        "curly-quotes", PLAIN, r"invalid character '(?P<character>.)'.*",
        "`{character}` is a printed quote mark, as writing programs set it; Python knows only the straight ones.",
        "{place} has `{character}`: type `\"` or `'` in its place, at both ends of the text.",
        character(CURLY),
    ),
    rule(
        "long-dash", PLAIN, r"invalid character '(?P<character>.)'.*",
        "`{character}` looks like a minus, but it is another sign, which Python does not know.",
        "{place} has `{character}`: type the `-` of your keyboard in its place.",
        minus,
    ),
    rule(
        "character-unknown", PLAIN, r"invalid character '(?P<character>.)'.*",
        "Outside of quotes Python does not know the sign `{character}`.",
        "{place} has `{character}`: take it away or write it in another way; inside a text it may stand.",
    ),
    rule(
        "character-hidden", PLAIN, r"invalid non-printable character (?P<code_point>U\+[0-9A-F]+)",
        "A sign that cannot be seen stands in the line; such signs come with text that was copied.",
        "{place} has it where the mark `^` points: delete the blank there and type it again.",
    ),
    rule(
        "name-digit", PLAIN, r"invalid decimal literal",
        "`{word}` starts with a digit, so Python reads a number, and the letters do not fit.",
        "{place} has `{word}`: a name starts with a letter, and between a number and a word stands a space or a sign.",
        starts_with_digit,
    ),
    rule(
        "number-unreadable", PLAIN, r"invalid (?:decimal|hexadecimal|octal|binary) literal",
        "A number starts here that Python cannot read to its end.",
        "{place} has it where the mark `^` points: digits, at most one point, and `_` between digits make a number.",
    ),
    rule(
        "number-zero", PLAIN, r"leading zeros in decimal integer literals.*",
        "A whole number cannot start with a `0` that stands before other digits.",
        "{place} has such a number: leave the zeros out, or put quotes around it if it is no amount, as a phone number is none.",
    ),
    rule(
        "block-empty", "IndentationError", r"expected an indented block after (?P<what>.+) on line (?P<above>\d+)",
        "Line {above} opens a block with its colon, and no line belongs to it.",
        "{place} is where Python gave up: below the `{word}` of line {above}, write at least one line that starts with four spaces.",
        nothing_below,
    ),
    rule(
        "block-not-indented", "IndentationError", r"expected an indented block after (?P<what>.+) on line (?P<above>\d+)",
        "Line {above} opens a block with its colon, so Python expected at least one line below it, moved to the right.",
        "{place} is not moved to the right of the `{word}` above it: put four spaces before it.",
        not_moved,
    ),
    rule(
        "indent-first", "IndentationError", r"unexpected indent",
        "Spaces at the beginning of a line mean that it belongs to a line above, and here is none.",
        "{place} starts with spaces: take them away.",
        first_line,
    ),
    rule(
        "indent-unexpected", "IndentationError", r"unexpected indent",
        "This line is moved further to the right than the lines before it, and nothing there asks for that.",
        "{place} starts with too many spaces, or a line above it should open a block with a colon.",
    ),
    rule(
        "indent-mismatch", "IndentationError", r"unindent does not match any outer indentation level",
        "Lines of one block start at the same place, and this one starts at a place where no block does.",
        "{place} has a space too many or too few at its beginning: set it exactly below a line it belongs with.",
    ),
    rule(
        "indent-tabs", "TabError", r"inconsistent use of tabs and spaces in indentation",
        "Some lines are moved by tabs and some by spaces, and Python cannot tell which belong together.",
        "{place} is moved in another way than a line above it: use four spaces everywhere.",
    ),
    rule(
        "return-outside", PLAIN, r"'return' outside function",
        "`return` hands a value back from a function, and this one is inside none.",
        "{place} has the `return`: move it to the right, into a function, or use `print` to show the value.",
    ),
    rule(
        "yield-outside", PLAIN, r"'(?P<name>yield|yield from|await)' outside (?:async )?function",
        "`{name}` works only inside a function of its kind.",
        "{place} has the `{name}`: it has to stand inside a `def`, for `await` an `async def`.",
    ),
    rule(
        "break-outside", PLAIN, r"'(?P<name>break|continue)' (?:outside loop|not properly in loop)",
        "`{name}` speaks to the loop around it, and there is no loop around this one.",
        "{place} has the `{name}`: does it stand far enough to the right to be inside the `for` or `while`?",
    ),
    rule(
        "argument-order", PLAIN, r"positional argument follows keyword argument.*",
        "In a call, values without a name come first, and those with a name, such as `sep=…`, after them.",
        "{place} has a value without a name after one with a name: change their order.",
    ),
    rule(
        "argument-repeated", PLAIN, r"keyword argument repeated: (?P<name>\w+)",
        "A call can give `{name}` only one value, and here it gets two.",
        "{place} says `{name}=` twice: take one away.",
    ),
    rule(
        "parameter-twice", PLAIN, r"duplicate (?:argument|parameter) '(?P<name>\w+)' in function definition",
        "Each parameter of a function needs a name of its own, and `{name}` stands there twice.",
        "{place} names the parameters: give one of the two another name.",
    ),
    rule(
        "parameter-order", PLAIN, r"(?:parameter without a default follows parameter with a default|non-default argument follows default argument)",
        "Parameters that have a default value come last, because a call may leave them out.",
        "{place} has a parameter without `=` after one with `=`: change their order.",
    ),
    rule(
        "try-alone", PLAIN, r"expected 'except' or 'finally' block",
        "After the block of a `try` must come an `except` or a `finally`, which says what to do in case of trouble.",
        "{place} comes where Python expects it: add an `except` that stands directly below the `try`.",
    ),
    rule(
        "dict-colon", PLAIN, r"':' expected after dictionary key",
        "In a dictionary each key is followed by a colon and its value.",
        "{place} has a key without them: write it as `key: value`.",
    ),
    rule(
        "ternary-else", PLAIN, r"expected 'else' after 'if' expression",
        "An `if` in the middle of a line chooses between two values, so it needs an `else` with the second one.",
        "{place} has the `if`: write `one if question else other`.",
    ),
    rule(
        "global-late", PLAIN, r"name '(?P<name>\w+)' is (?:assigned to before|used prior to) global declaration",
        "`global {name}` has to come before the function uses `{name}` for the first time.",
        "{place} has it too late: move it to the top of the function.",
    ),
    rule(
        "nonlocal-missing", PLAIN, r"no binding for nonlocal '(?P<name>\w+)' found",
        "`nonlocal` reaches for a name of a function around this one, and none there is called `{name}`.",
        "{place} has it: for a name at the left edge of the program the word is `global`.",
    ),
    rule(
        "import-nothing", PLAIN, r"Expected one or more names after 'import'",
        "After `import` Python expects the name of what should be imported.",
        "{place} ends at `import`: write the name behind it.",
    ),
    rule(
        "in-missing", PLAIN, r"'in' expected after for-loop variables",
        "Between the name and what a `for` goes through stands the word `in`.",
        "{place} has no `in` where the mark `^` points.",
    ),
)
