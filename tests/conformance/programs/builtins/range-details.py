for r in (range(5), range(2, 10, 3), range(10, 0, -4), range(0), range(5, 0), range(-3, 3)):
    print(r, list(r), len(r), r.start, r.stop, r.step, bool(r), r[::-1], 4 in r, max(r, default=None))
print(range(10)[2], range(10)[-1], range(10)[2:5], range(0, 20, 5).index(15), range(5).count(3), range(0) == range(3, 3), hash(range(3)) == hash(range(3)), 2.0 in range(5), "a" in range(5), range(10 ** 20)[-1], len(range(10 ** 15)))
print(sum(range(1, 101)), list(reversed(range(4))), [*range(3)], list(zip(range(3), range(5, 8))), range(True), list(range(ord("a"), ord("e"))), list(map(chr, range(97, 100))))
for code in ("range(1.5)", "range('3')", "range(1, 10, 0)", "range(5)[5]", "range(5).index(9)", "range(None)", "range(3) + range(2)", "range(5)[0] == range(5)['a']", "range(stop=5)", "range(1, 2, 3, 4)", "len(range(10 ** 30))", "range(5).x", "range(3)[0.5]", "range()"):
    try:
        print(code, eval(code))
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
