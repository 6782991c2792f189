def attempt(text):
    try:
        return 10 / int(text)
    except ValueError as error:
        print("value:", error)
    except ZeroDivisionError as error:
        print("zero:", error, type(error).__name__, repr(error))
    else:
        print("not reached")
    finally:
        print("finally", text)
print(attempt("4"), attempt("x"), attempt("0"))
for bad in ("[][0]", "{}['k']", "None + 1", "'a' + 1", "int('')", "x", "[].foo", "len(5)", "'abc'[9]", "1 < 'a'",
            "(1, 2)[5]", "{}[1.5]", "list(3)", "[1].remove(2)", "'a'.index('b')", "float('x')", "'a' * 'b'",
            "None()", "5()", "'x'()", "{[]: 1}", "{{}}", "'a'[0.5]", "[1]['a']", "round('a')", "max([])", "sum(['a'])",
            "','.join([1])", "'%d' % 'a'", "f\"{'a':d}\"", "chr(-1)", "ord('ab')", "int([1])", "abs('a')",
            "sorted([1, 'a'])", "dict([1])", "range(1.5)", "[1, 2].index(3)", "next(iter([]))", "(1).foo",
            "'a' - 'b'", "-'a'", "print(1, seb='')", "len()", "input(1, 2)", "open('nope.txt')", "1 % 0", "1 // 0", "1.0 / 0",
            "import_me", "{'a': 1}['b']", "[1, 2, 3].pop(7)", "[].pop()", "{}.popitem()", "set().pop()", "int('9' * 5000)"):
    try:
        eval(bad)
    except Exception as error:
        print(f"{bad:24} {type(error).__name__}: {error}")
class TooYoung(Exception):
    pass
try:
    raise TooYoung("only", 5)
except TooYoung as error:
    print(error, error.args)
try:
    assert 1 == 2, "sums"
except AssertionError as error:
    print("assert", error)
import json
try:
    json.loads("{'a': 1}")
except json.JSONDecodeError as error:
    print(type(error).__name__, error, error.lineno, error.colno)
