"""Splits a program into tokens, whatever is wrong with it.

`tokenize` stops at the first thing that it can't read, and programs with errors often have one.
"""

import re
from collections import namedtuple

# `line` and `start` count from 1, like SyntaxError. `end` is the column after the last one.
Token = namedtuple("Token", "kind text line start end")

PATTERN = re.compile(
    r"""(?P<space>[ \t\f]+|\\\n|\#[^\n]*)
    | (?P<newline>\r?\n)
    | (?P<string>(?:[rR][bBfFtT]?|[bBfFtT][rR]?|[uU])?
        (?:'''(?:\\.|[^\\])*?'''|\"{3}(?:\\.|[^\\])*?\"{3}
        |'(?:\\.|[^\\\n'])*'|"(?:\\.|[^\\\n"])*"))
    | (?P<number>\.?[0-9](?:[eE][+-]|[\w.])*)
    | (?P<name>\w+)
    | (?P<operator>\*\*=|//=|>>=|<<=|\.\.\.|[-+*/%&|^@:=<>!]=|->|\*\*|//|<<|>>|<>|.)
    """,
    re.VERBOSE | re.DOTALL,
)
OPENING = frozenset("([{")
CLOSING = frozenset(")]}")
KEYWORDS = frozenset(
    "and as assert async await break class continue def del elif else except finally for from "
    "global if import in is lambda nonlocal not or pass raise return try while with yield".split()
)


def tokens(source):
    """Returns the tokens, without whitespace, comments, and line breaks inside brackets."""
    token_list = []
    depth = 0
    line, start_of_line = 1, 0
    for match in PATTERN.finditer(source):
        kind, text = match.lastgroup, match[0]
        if kind == "name" and text in KEYWORDS:
            kind = "keyword"
        depth += (text in OPENING) - (text in CLOSING)
        if kind != "space" and not (kind == "newline" and depth > 0):
            start = match.start() - start_of_line + 1
            token_list.append(Token(kind, text, line, start, start + len(text)))
        breaks = text.count("\n")
        if breaks:
            line += breaks
            start_of_line = match.start() + text.rindex("\n") + 1
    return token_list


def begins_operand(token):
    return token.kind in ("name", "number", "string") or token.text in ("(", "[", "{")


def ends_operand(token):
    return token.kind in ("name", "number", "string") or token.text in (")", "]", "}")


BETWEEN = frozenset(("+ - * / // % ** @ & | ^ ~ << >> < > <= >= == != . and or not in is").split())


def depth_before(tokens, index):
    """Returns how many brackets are open before a token, and the innermost one."""
    opened = []
    for token in tokens[:index]:
        if token.text in ("(", "[", "{"):
            opened.append(token)
        elif token.text in (")", "]", "}") and opened:
            opened.pop()
    return len(opened), opened[-1] if opened else None


def first_of_expression(tokens, last):
    """Returns the index at which the expression begins that ends at the index `last`."""
    depth = 0
    for place in range(last, -1, -1):
        token = tokens[place]
        if token.text in (")", "]", "}"):
            depth += 1
        elif token.text in ("(", "[", "{"):
            if depth == 0:
                return place + 1
            depth -= 1
        elif depth == 0 and not (ends_operand(token) or token.text in BETWEEN):
            return place + 1
    return 0


def last_of_expression(tokens, first, between=BETWEEN):
    """Returns the index at which the expression ends that begins at the index `first`."""
    depth = 0
    wants_operand = True
    last = first
    for place in range(first, len(tokens)):
        token = tokens[place]
        if depth == 0:
            opens_trailer = token.text in ("(", "[") and not wants_operand
            if not (token.text in between or opens_trailer or (wants_operand and begins_operand(token))):
                break
            wants_operand = token.text in between
        if token.text in ("(", "[", "{"):
            depth += 1
        elif token.text in (")", "]", "}"):
            depth -= 1
            if depth < 0:
                break
        last = place
    return last
