from itertools import *
print(list(chain([1], "ab")), list(chain.from_iterable([[1], [2, 3]])), list(islice(count(5, 2), 4)), list(islice(cycle("ab"), 5)), list(repeat("x", 3)), list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4], max)), list(accumulate([1, 2], initial=10)))
print(list(combinations("abc", 2)), list(permutations([1, 2, 3], 2)), list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(combinations_with_replacement("ab", 2)), len(list(permutations(range(5)))))
print([(k, list(g)) for k, g in groupby("aaabbca")], [(k, [w for w in g]) for k, g in groupby(["ant", "ape", "bee"], key=lambda w: w[0])], list(takewhile(lambda n: n < 3, [1, 2, 5, 1])), list(dropwhile(lambda n: n < 3, [1, 2, 5, 1])), list(filterfalse(lambda n: n % 2, range(5))), list(zip_longest("ab", [1], fillvalue="-")), list(starmap(pow, [(2, 3), (3, 2)])), list(compress("abcd", [1, 0, 1, 0])), list(pairwise("abcd")), list(batched("abcdefg", 3)), [list(t) for t in tee([1, 2])], list(islice("abcdefg", 1, None, 2)), list(islice([1, 2, 3], 2)))
print(count(1), repeat(5, 2), count(0.5, 0.25), type(cycle("a")).__name__, next(count(10)))
for code in ("list(islice([1], -1))", "list(batched('abc', 0))", "list(combinations('abc', -1))", "chain(5)", "list(chain(5))", "islice([1])", "list(zip_longest(5))", "list(product(5))", "repeat()", "groupby()", "list(accumulate(['a', 1]))", "permutations()", "list(batched('abc', 2, strict=True))", "next(iter(cycle([])))", "pairwise(5)", "count('a')", "combinations('abc')", "list(starmap(pow, [5]))", "takewhile(5)"):
    try:
        print(code, eval(code))
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
