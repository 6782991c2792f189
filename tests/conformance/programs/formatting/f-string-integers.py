for n in (0, 7, -42, 1234567, 10 ** 12, True):
    print(*[f"{spec}={n:{spec}}" for spec in ("d", "5d", "05d", "+d", " d", "-d", ",", "_", "+,", "b", "o", "x", "X", "#b", "#o", "#x", "#X", "#010x", "_b", "_x", "e", ".2f", "g", "%", "c", "n", "=+8", "08,", "<+6", "^6d")if not (spec == "c" and not 0 <= n < 1200000)])
for spec in (".2d", "s", ",b", "_,", "z", "10q", "+c", ",c", "#s", "05s", ".3", "%%", "d ", "é", "**", "=", ",,", "_n"):
    try:
        print(spec, f"{5:{spec}}")
    except ValueError as error:
        print(spec, "ValueError:", error)
