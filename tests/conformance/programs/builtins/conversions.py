for value in (0, 1, -1, 2.7, "5", "2.5", "", "abc", None, True, [], [1], (), {}, {1}, b"7", "  3 ", 1j):
    row = []
    for kind in (int, float, str, bool, list, tuple, set):
        try:
            row.append(repr(kind(value)))
        except Exception as error:
            row.append(f"{type(error).__name__}({error})")
    print(repr(value), "|", "; ".join(row))
class Metre:
    def __index__(self): return 3
    def __float__(self): return 3.5
    def __str__(self): return "three"
print(int(Metre()), float(Metre()), str(Metre()), "abcd"[Metre()], hex(Metre()), range(Metre()), [1] * Metre())
print(list({"a": 1}.items()), dict([["k", "v"]]), str([1, "a"]), str({"k": (1,)}), chr(8364), ord("€"), bool("False"), bool(" "), int(bool(5)), type(5 / 5), type(5 // 5), 5 // 1.0)
