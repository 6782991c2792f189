import statistics as st
data = [2, 4, 4, 4, 5, 5, 7, 9]
print(st.mean(data), st.fmean(data), st.median(data), st.median_low(data), st.median_high(data), st.mode(data), st.multimode("aabb"), st.stdev(data), st.pstdev(data), st.variance(data), st.pvariance(data), st.quantiles(data, n=4), st.harmonic_mean([40, 60]), st.geometric_mean([1, 4, 16]), st.mean([0.1] * 3), st.median([1.5, 2.5]), st.correlation([1, 2, 3], [1, 2, 4]), st.linear_regression([1, 2, 3], [2, 4, 6]), st.NormalDist(100, 15).cdf(130), st.fmean([1, 2], [3, 1]))
from fractions import Fraction
from decimal import Decimal
print(st.mean([Fraction(1, 2), Fraction(1, 3)]), st.mean([Decimal("0.5"), Decimal("0.75")]), st.NormalDist.from_samples(data), st.NormalDist(0, 1).inv_cdf(0.975), st.NormalDist(1, 2) + 5)
for code in ("st.mean([])", "st.median([])", "st.mode([])", "st.stdev([1])", "st.mean('abc')", "st.mean(5)", "st.quantiles([1])", "st.harmonic_mean([-1])", "st.correlation([1], [2])", "st.correlation([1, 1], [1, 2])", "st.variance([1])", "st.fmean([])", "st.mean(['1', '2'])", "st.geometric_mean([0])"):
    try:
        print(code, eval(code))
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
