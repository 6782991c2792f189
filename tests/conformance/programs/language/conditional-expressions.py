for stock in (0, 1, 7):
    print("none" if not stock else "one" if stock == 1 else f"{stock} left")
print(0 or "default", "" or None, [] and 1, 5 and 0, not [], not not "a", None or 0 or "last")
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, 3 > 2 != 1)
print("a" < "b" < "c", [1, 2] < [1, 2, 0], (1, "b") > (1, "a"))
def loud(value):
    print("asked", value)
    return value
print(loud(0) and loud(1), loud(2) or loud(3))
print(1 < loud(2) < 3)
x = None
print(x is None, x is not None, x == None, bool(x), type(x) is type(None))
print(all([]), any([]), all([1, "", 2]), any([0, "", None]))
