for age in (3, 12, 30, 70):
    if age < 6:
        print("free")
    elif age < 18 or age >= 65:
        print("half")
    else:
        print("full")
day = "mon"
if day == "sat" or "sun":
    print("always")
print(bool(""), bool("a"), bool(0), bool([]), bool([0]), not None)
print(1 and 2, 0 and 2, 0 or "x", "" or None, not 1 == 2)
print(3 if day else 4, 1 < 2 < 3, 1 < 3 > 2, 1 == 1.0 == True)
match day:
    case "sat" | "sun":
        print("weekend")
    case _:
        print("work")
print(None is None, [] is [], "a" in {"a": 1})
