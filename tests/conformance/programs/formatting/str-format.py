print("{} {} {}".format(1, "b", [3]), "{0} {1} {0}".format("a", "b"), "{name} {n:>4}".format(name="x", n=5), "{0[0]} {1[k]} {2.real}".format([9], {"k": "v"}, 3), "{!r:>6} {!s} {!a}".format("a", "b", "é"), "{{}} {:{}}|".format("x", 5), "{:{w}.{p}f}".format(3.14159, w=8, p=2), "{:,} {:%}".format(1234, 0.5))
print("{a} {b}".format_map({"a": 1, "b": 2}), "{:>{width}}".format("r", width=4), "{0.__class__.__name__}".format(5), "{:d}{:x}".format(10, 255), "{:^9}".format("mid"), "{:%Y}".format(__import__("datetime").date(2026, 1, 1)), "{:}".format("plain"), "".format(1), "{[a]}".format({"a": 1}))
for code in ("'{} {}'.format(1)", "'{2}'.format(1)", "'{a}'.format()", "'{a}'.format(b=1)", "'{'.format()", "'}'.format()", "'{} {0}'.format(1)", "'{0} {}'.format(1)", "'{!x}'.format(1)", "'{0.foo}'.format(1)", "'{0[1]}'.format([1])", "'{0[a]}'.format([1])", "'{:d}'.format('a')", "'{:.2f}'.format('a')", "'{:d}'.format(1.5)", "'{:s}'.format(1)", "'{0[}'.format(1)", "'{:x}'.format(1.0)", "'{:{}}'.format(1)", "'{a.b}'.format(a=1)", "'{ }'.format(1)", "'{-1}'.format(1)", "'{:z}'.format(1)", "'{0:}}'.format(1)", "'{:10.2d}'.format(5)", "format(5, 'y')", "format('a', 'd')", "format([], 'd')", "format(1.5, 'd')", "format(None, '5')"):
    try:
        print(code, eval(code))
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
