import math
print(math.pi, math.e, math.tau, math.inf, math.nan)
for f in (math.sqrt, math.exp, math.log, math.log2, math.log10, math.sin, math.cos, math.tan, math.atan, math.degrees, math.radians, math.floor, math.ceil, math.cbrt, math.gamma, math.erf):
    print(f.__name__, [f(x) for x in (0.5, 1, 2, 10)])
print(math.hypot(3, 4, 12), math.dist((0, 0), (3, 4)), math.atan2(1, -1), math.pow(2, 0.5), math.log(8, 2), math.factorial(10), math.comb(5, 2), math.perm(5), math.gcd(), math.gcd(12, 18, 27), math.lcm(4, 6), math.isqrt(17), math.prod([1, 2, 3]), math.fsum([.1] * 3), math.copysign(3, -0.0), math.nextafter(1, 2), math.ulp(1), math.isfinite(1), math.isinf(math.inf), math.isnan(math.nan), math.ldexp(0.5, 3), math.trunc(-1.5))
for code in ("math.sqrt(-1)", "math.log(0)", "math.log(-1)", "math.sqrt('4')", "math.factorial(-1)", "math.factorial(1.5)", "math.acos(2)", "math.floor('a')", "math.gcd(1.5)", "math.comb(-1, 2)", "math.sqrt()", "math.pow(0, -1)", "math.fmod(1, 0)", "math.ceil(math.inf)", "math.floor(math.nan)", "math.sin(math.inf)", "math.sqr(4)", "math.PI", "math.hypot('a')", "math.prod(['a', 2])", "math.log(10, 1)", "math.log2(0)", "math.isqrt(1.5)"):
    try:
        print(code, eval(code))
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
