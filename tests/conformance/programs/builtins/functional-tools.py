print(list(map(len, ["a", "bb"])), list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])), list(filter(lambda n: n % 2, range(6))), list(zip()), list(zip("ab")), dict(enumerate("ab", 5)))
print(any(n > 3 for n in [1, 5]), all(n > 3 for n in [1, 5]), any([]), all([]), [f(4) for f in (str, float, bool, abs, hex)], list(reversed([1, 2, 3])), next(iter("abc")), next(iter([]), "empty"))
print(map(str, [1]).__class__.__name__, callable(map), list(map(str.strip, [" a ", "b "])), list(map(None.__class__, [])), [*map(print, ["x", "y"])], sum(map(int, "12345")), max(map(abs, [-5, 3])))
print(eval("1 + 2 * 3"), eval("x + 1", {"x": 4}), [eval(e) for e in ("'a'", "[1]", "None")], compile("1 + 1", "<c>", "eval").co_filename, abs(-5), abs(-2.5), pow(2, 3, 5), divmod(17, 5), hash("a") == hash("a"))
print(vars(type("T", (), {"a": 1}))["a"], getattr("abc", "upper")(), hasattr([], "append"), setattr, ascii("ü"), format(3.14159, ".2f"), format(42, "08b"), format("x", ">5"), id(None) == id(None), repr("x"), chr(128512))
for code in ("list(map(5, [1]))", "list(map(len, [5]))", "list(filter(5, [1]))", "next([1])", "next(iter([]))", "zip([1], 5)", "reversed({1})", "any(None)", "eval('1 +')", "eval('x = 1')", "compile('x', 'f', 'wrong')", "chr(0x110000)", "ord('')", "ord('ab')", "ord(5)", "format(1, 2)", "getattr(1, 'x')", "getattr(1, 5)", "delattr(1, 'x')", "setattr(1, 'x', 1)", "iter(int, 0) is None", "hash([])", "hex('a')", "bin(1.5)", "divmod(1, 0)", "divmod(1.0, 0)", "pow(0, -1)", "pow(2, -1, 4)", "pow(2, 3, 0)", "abs('x')", "len(None)", "len(iter([]))", "round('1')", "callable(1, 2)"):
    try:
        print(code, eval(code))
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
