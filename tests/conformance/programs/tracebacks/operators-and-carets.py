def run(code):
    import traceback
    filename = f"<{code.splitlines()[0]}>"
    import linecache
    linecache.cache[filename] = (len(code), None, code.splitlines(True), filename)
    try:
        exec(compile(code, filename, "exec"), {"a": {"b": {"c": None}}, "x": [1, 2], "f": lambda *a, **k: None, "z": 0, "s": "text"})
    except Exception as error:
        error.__traceback__ = error.__traceback__.tb_next
        traceback.print_exception(error)
for code in ("1 + 2 / z", "(1 + 2) / z * 5", "a['b']['c']['d']", "a['b']['x']['d']", "x[0] + x[5]", "f(1)(2)", "f(1).upper()", "s.upper().foo.bar", "print(s + 5)", "y = x[z] + s", "x[0] = x[9]", "x[9] = 1", "del x[7]", "z /= z", "x += 5", "a.b.c = 1", "for i in z: pass", "for i in f(1): pass", "with z: pass", "p, q = x, x, x", "p, q = f(2)", "raise ValueError(s) from None", "assert z, 'zero'", "assert x == [1], f'{x}'", "[n / z for n in x]", "{n: n / z for n in x}", "(lambda n: n / z)(1)", "sum(n / z for n in x)", "f(*z)", "f(**x)", "f(1, *[1 / z], k=2)", "not_here + 1", "x[1:'a']", "x['a':]", "-s", "not (z / z)", "z < s", "x == [1 / z]", "(\n1 +\n2 / z\n)", "f(\n  1,\n  2 / z,\n)", "x[\n  z\n  + 10\n]", "import nothing_like_this", "from math import nothing_like_this", "s[0] = 'T'", "s % (1, 2)", "f'{s:d}'", "f'{s} {x[9]}'", "z if z / z else 1", "s and z / z", "lambda: 0 + z / z\n1 / z", "class C:\n  q = 1 / z", "def g():\n  return 1 / z\ng()", "return_ = 1; y = 1 / z", "x.append(1, 2)", "int('five')", "max(x, key=s)", "s.join(x)", "a['b'][x]", "f(f(1), f(2).q)", "   x[3]" if False else "x[3]", "é = 'ü' + 5", "漢 = x[4] + 1", "y: int = x[4]", "global q; q = x[4]", "x[0], x[1], x[2] = 1, 2, 3", "while z / z: pass", "if z / z: pass", "match z / z:\n  case 1: pass", "try:\n  1 / z\nfinally:\n  2", "async def co(): pass\nco().foo", "del nope", "print(z, sep=5)", "x[0](1)", "a['b'](1)", "(f)(1)(2)(3)", "f(1) + f(2)", "z ** -1", "z @ z", "x << 1", "~s", "x @ s", "(yield_)", "s.foo()", "s.format(1).bar()", "'{}{}'.format(1)"):
    run(code)
