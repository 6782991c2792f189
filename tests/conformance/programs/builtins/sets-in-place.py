import types

ages = {"Ann": 31, "Ben": 12}
names = {"Ann", "Cid"}

for operator in "&|-^":
    for right in ("ages.keys()", "ages.items()", "frozenset({'Ann'})", "['Ann']", "'Ann'", "None"):
        found = {"names": set(names), "ages": ages}
        try:
            exec(f"names {operator}= {right}", found)
        except TypeError as error:
            print(f"names {operator}= {right}: {error}")
        else:
            print(f"names {operator}= {right}:", sorted(found["names"], key=str))


def greet(name="you"):
    return f"Hello, {name}"


print(types.FunctionType(greet.__code__, globals(), None, ("all",))(), types.FunctionType(greet.__code__, {}, "hi").__name__)
