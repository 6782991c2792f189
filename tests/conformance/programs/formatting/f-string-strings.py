for text in ("moss", "", "a longer text", "é"):
    print(*[f"[{text:{spec}}]" for spec in ("s", "10", "10s", "<10", ">10", "^10", ".3", "10.3", "*^10.2", "-<6", ".0", "05", "^1")])
for spec in ("d", "f", ".2f", ",", "+", "=10", "x", "10d", "#", " ", "z", ".s", "%", "10x", "_", "-"):
    try:
        print(spec, f"{'abc':{spec}}")
    except ValueError as error:
        print(spec, "ValueError:", error)
for value in (None, [1], {"a": 1}, (1,), {1}, print, int, range(3), b"x", ..., object, 1j):
    for spec in ("", "s", "10", "d"):
        try:
            print(f"[{value:{spec}}]"[:40] if value is not print else "", end=" ")
        except (TypeError, ValueError) as error:
            print(error, end="; ")
    print()
