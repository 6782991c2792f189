# The last digit of what `math` computes.
import math
import statistics

numbers = [n / 4 for n in range(1, 41)]
for f in (math.exp, math.exp2, math.expm1, math.log, math.log1p, math.log2, math.sinh, math.cosh, math.asinh, math.gamma, math.lgamma, math.erf):
    print(f.__name__, [f(x) for x in numbers])
print("acosh", [math.acosh(1 + x) for x in numbers])
print("atanh", [math.atanh(x / 11) for x in numbers])
print("hypot", [math.hypot(x, 3) for x in numbers], math.dist((1, 2, 3), (4, 6, 8.5)))
print("log", [math.log(n, base) for base in (2, 3, 10) for n in (8, 9, 81, 1000)])
print("fmod", [math.fmod(x, 0.3) for x in numbers], [math.remainder(x, 0.3) for x in numbers])
print(statistics.geometric_mean(numbers), statistics.NormalDist(5, 2).cdf(6.5), math.sumprod(numbers, numbers))
