stock = {"tea": 3, "milk": 1}
stock["jam"] = 2
print(stock, len(stock), stock["tea"], stock.get("rice"), stock.get("rice", 0), "milk" in stock, 3 in stock.values())
print(list(stock), list(stock.keys()), list(stock.values()), list(stock.items()), stock.keys(), stock.values(), stock.items())
print(stock.pop("tea"), stock.pop("tea", None), stock.setdefault("oil", 9), stock.setdefault("milk", 9), stock.update({"jam": 5}, salt=1), stock)
print(stock.popitem(), dict.fromkeys("ab", 0), dict(a=1), dict([("x", 1)]), dict(zip("ab", [1, 2])), {**stock, "z": 0}, stock | {"jam": 0}, {"a": 1} == {"a": 1.0})
stock |= {"new": 1}
del stock["jam"]
print(stock, stock.copy() == stock, list(reversed(stock)), sorted(stock), max(stock, key=stock.get), {k: v for k, v in sorted(stock.items(), key=lambda i: i[1])})
print({"b": 1, "a": 2} == {"a": 2, "b": 1}, stock.keys() & {"oil", "x"}, sorted(stock.keys() - {"oil"}), {1: "int", True: "bool", 1.0: "float"}, {(1, 2): "tuple", None: "none"})
count = {}
for letter in "mississippi":
    count[letter] = count.get(letter, 0) + 1
print(count, stock.clear(), stock, {}, {"n": {"m": {}}}, {"self": []})
d = {}
d["me"] = d
print(d, type({}.keys()), {}.items())
for code in ("{}['k']", "{}[1]", "{}[(1, 2)]", "{}[None]", "{}.pop('k')", "{}.popitem()", "{[]: 1}", "{{}: 1}", "{}[[]]", "dict([1])", "dict(5)", "dict([[1, 2, 3]])", "{}.update(5)", "{'a': 1} + {}", "{} < {}", "{}.a", "dict(1, 2)", "{'a': 1}.get()", "[].get('a')", "{1, []}", "{1: 2}[{}]", "hash({})"):
    try:
        eval(code)
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
