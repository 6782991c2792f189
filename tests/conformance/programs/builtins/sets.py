a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a <= b, {1} < a, a >= {1, 2}, a.isdisjoint({9}), 2 in a, len(a), set(), {1} == {1.0}, {*a, 9})
print(a.add(4), a.discard(99), a.remove(1), a.union([7], (8,)), a.intersection(b), a.difference(b), a.symmetric_difference(b), a.issubset(range(10)), a)
a.update([10, 11], {12})
a -= {10}
a &= set(range(12))
a ^= {0}
print(sorted(a), frozenset([1, 2]), frozenset() == set(), {frozenset({1}): "x"}, {frozenset([1])} , set("aaa"), set([3, 3]), bool(set()), {n % 3 for n in range(10)})
print(sorted({"b", "a"}), list(dict.fromkeys([3, 1, 3])), a.copy() is a, {1, True, 1.0}, {0, False}, repr({1}), type({}), type(set()))
for code in ("{1}.remove(5)", "set().pop()", "{1}[0]", "{[]}", "{1} + {2}", "{1} | [2]", "set(5)", "{1}.add()", "frozenset([1]).add(2)", "{1} < 5", "{{1}}", "{1}.union(5)", "hash({1})", "{1: 2} & {1}", "{'a'}.remove('b')"):
    try:
        eval(code)
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
