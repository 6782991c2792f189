values = [0.1, 1 / 3, 2 / 3, 1e15, 1e16, 1e17, 123456789.123456789, 1e-4, 1e-5, 1.5e-10, 1e22, 1e23, 9007199254740993.0, 0.1 + 0.2, 100.0, 1e100, 5e-324,
          2.2250738585072014e-308, 1.7976931348623157e308, -0.0, float("inf"), -float("inf"), float("nan"), 4.35, 2.675, 1.005, 1e21, 12345678901234567.0, 0.00012345]
for value in values:
    print(value, repr(value), str(value) == repr(value), f"{value}", "%s" % value, f"{value!r:>25}")
print([0.1 * n for n in range(11)])
total = 0.0
for _ in range(10):
    total += 0.1
print(total, total == 1.0, 3 * 0.1 == 0.3, round(total, 10) == 1.0)
print((0.1).hex(), float.fromhex("0x1.8p3"), (2.5).as_integer_ratio(), (0.1).as_integer_ratio(), (3.0).is_integer(), 1e3.real)
print(float("1_0.5"), float("  -.5e2 "), float("Infinity"), float("-nan"), float("+1."), float(10 ** 17))
