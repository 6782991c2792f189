print(2 ** 200, 3 ** 100 // 7, -(10 ** 30) // 7, 10 ** 30 % 7)
factorial = 1
for n in range(1, 41):
    factorial *= n
print(factorial, len(str(factorial)), factorial.bit_length())
print(10 ** 20 == 1e20, 10 ** 16 + 1 == 1e16, 2 ** 53 + 1 == float(2 ** 53), float(10 ** 22), int(1e23))
print(f"{10 ** 15:,} {2 ** 64:_} {2 ** 64:x} {10 ** 25:.3e} {10 ** 40:g}")
a, b = 0, 1
for _ in range(300):
    a, b = b, a + b
print(a)
import math
print(math.isqrt(10 ** 40), math.gcd(2 ** 60, 6 ** 30), math.comb(100, 50), math.perm(20, 10), math.prod(range(1, 25)), math.lcm(12, 18, 40))
print((1 << 100) >> 98, -1 >> 200, (1 << 100) & ~((1 << 99)), hash(2 ** 61 - 1), hash(2 ** 61), hash(-1), hash(10 ** 30))
for code in ("float(10 ** 400)", "10 ** 400 / 3", "int('1' * 5000)", "str(10 ** 5000)", "int(float('inf'))", "int(float('nan'))", "1 << 10 ** 30" , "2.0 ** 5000", "math.exp(1000)", "math.factorial(-1)", "math.sqrt(-1)", "math.log(0)", "(10 ** 400) * 1.0", "round(float('nan'))", "math.factorial(2.5)", "math.isqrt(-4)"):
    try:
        eval(code)
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
