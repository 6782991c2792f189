print(sum([0.1] * 10), sum([0.1, 0.2, 0.3]), sum([1e16, 1, -1e16]), sum([0.1] * 3, 0.0), sum([1, 2.5, 3]), sum([1e100, 1.0, -1e100]))
print(sum([]), sum([], 5), sum([[1], [2]], []), sum((n for n in range(101))), sum([True, True, False]), sum({1: 2, 3: 4}), sum([1j, 2]))
print(sum([0.1, 0.2, 0.3, 0.4]) / 4, sum([19.99, 5.01, 3.5]), sum(x * 0.1 for x in range(10)), sum([1.1, 2.2, 3.3], start=10))
print(sum([0.1] * 10) == 1.0, sum([float("inf"), 1]), sum([2 ** 70, 0.5]), sum([0.5, 2 ** 53, 1]))
print(max(3, 1, 2), min("pear", "fig"), max(["pear", "fig", "plum"], key=len), max([], default="none"), min({"b": 1, "a": 2}), max("hello"), max([1, 1.0], key=float), max(True, 1), max((1, 2), (1, 3)))
print(min([3, 1, 2], key=lambda n: -n), max({"a": 3, "b": 9}.items(), key=lambda kv: kv[1]), min(float("nan"), 1), max(-0.0, 0))
import statistics, math
print(statistics.mean([1, 2, 3, 4]), statistics.median([3, 1, 2]), statistics.mode("aab"), math.fsum([0.1] * 10), math.sumprod([1, 2], [3, 4]))
for code in ("sum(['a', 'b'])", "sum([1], '')", "sum([[1]])", "sum(['a'], '')", "sum([b'a'], b'')", "max([])", "min()", "max(1)", "max(1, 'a')", "max([1, None])", "min([], key=len)"):
    try:
        print(eval(code))
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
