import ast


def words(function, *arguments):
    try:
        function(*arguments)
    except SyntaxError as error:
        return error.msg


for source, expected in {
    "print(“hi”)": "invalid character '“' (U+201C)",
    "x = 5 – 3": "invalid character '–' (U+2013)",
    "x =\u00a01": "invalid non-printable character U+00A0",
    "\u200bx = 1": "invalid non-printable character U+200B",
    "from math import *, pi": "invalid syntax",
    "import math as": "invalid syntax",
}.items():
    assert words(compile, source, "main.py", "exec") == expected
    assert words(exec, source) == expected
    assert words(ast.parse, source) == expected
