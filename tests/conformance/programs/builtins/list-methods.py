fruits = ["fig", "kiwi"]
print(fruits.append("lime"), fruits.insert(-1, "date"), fruits.extend(("pear", "fig")), fruits)
print(fruits.index("fig"), fruits.index("fig", 1), fruits.count("fig"), fruits.pop(), fruits.pop(-2), fruits.remove("kiwi"), fruits)
fruits += "ab"
fruits *= 2
print(fruits, len(fruits), fruits.reverse(), fruits, fruits.sort(), fruits, fruits.copy() is fruits)
print(fruits.sort(key=len, reverse=True), fruits, sorted(fruits, reverse=True), list(reversed([1, 2])), fruits.clear(), fruits)
print([1, 2] + [3], [0] * 3, [[]] * 2, [1, 2] == [2, 1], [1, [2, 3]] == [1, [2, 3]], [1, 2, 3] > [1, 2], [] < [0], 2 in [1, 2], [1] in [[1]], not [])
nested = [[1], [2]]
shallow = nested.copy()
import copy
deep = copy.deepcopy(nested)
nested[0].append(9)
print(shallow, deep, nested)
rows = [[0] * 3] * 2
rows[0][0] = 1
print(rows, [[0] * 3 for _ in range(2)], list(range(3)), list({"a": 1}), list("hi"), list((1,)), [*"ab"])
a = [1, 2, 3]
a.append(a)
print(a, a == a, a[3][3][0], str(a))
a = b = [1]
a += [2]
a = a + [3]
print(a, b)
for code in ("[].pop()", "[1].pop(5)", "[1].remove(9)", "[1].index(9)", "[1, 2].index(1, 1)", "[1][1]", "[1]['0']", "[3, 'a', None].sort()", "sorted([1j, 2])", "[1] + (2,)", "(1,) + [2]", "[1] * [2]", "[1] + None", "[] + 'a'"):
    try:
        eval(code)
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
