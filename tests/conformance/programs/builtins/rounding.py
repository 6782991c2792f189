for n in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 2.345, 0.125, 0.375, 1234.5678, -1234.5678, 1e20, 5e-5):
    print(n, round(n), round(n, 1), round(n, 2), round(n, 3), round(n, -2), f"{n:.2f}", f"{n:.0f}", "%.1f" % n)
for n in (5, 15, 25, 1250, 1350, -15, 12345):
    print(n, round(n), round(n, -1), round(n, -2), round(n, -3), round(n, 2))
import math
print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(-2.7), int(-2.7), -2.7 // 1, round(-2.7))
print(round(2.5, None), type(round(2.5)), type(round(2.5, 0)), round(True), round(7, 5), round(1e300, 5), round(0.1, 400), round(123.0, -5))
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1e-12, 0), math.isclose(1e-12, 0, abs_tol=1e-9), math.fmod(-7, 3), -7 % 3, math.remainder(7, 4), math.modf(-2.5), math.frexp(10), math.copysign(1, -0.0))
class Rough:
    def __round__(self, n=None): return f"rounded {n}"
print(round(Rough()), round(Rough(), 2))
