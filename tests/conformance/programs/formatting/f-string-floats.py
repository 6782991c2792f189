for x in (0.0, 1.0, -2.5, 3.14159265, 1234567.891, 1e-7, 1.5e22, 0.1 + 0.2, 99.995, float("inf"), float("nan"), -0.0):
    print(*[f"{spec}={x:{spec}}" for spec in ("", "f", ".0f", ".1f", ".2f", ".10f", "e", ".2e", "E", "g", ".3g", "G", "%", ".1%", ",", ",.2f", "_.1f", "+", "+.1f", " .1f", "10.2f", "<10.2f", "^12.3f", "010.2f", "#.0f", "#g", "n", ".3", ".15", "z.0f", "=+10.1f", "08.3e")])
for spec in ("d", "x", "s", "c", ".f", ".-1f", "f.2", ",d", "10.2", ".5s", "b", "5.2.1f", ".2,f", "2f.", ".1x", "#d"):
    try:
        print(spec, f"{2.5:{spec}}")
    except ValueError as error:
        print(spec, "ValueError:", error)
