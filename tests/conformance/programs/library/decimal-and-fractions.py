from decimal import Decimal, getcontext, ROUND_HALF_UP, ROUND_DOWN, localcontext, InvalidOperation
print(Decimal("0.1") + Decimal("0.2"), Decimal(0.1), Decimal("1.10") * 3, Decimal(1) / 3, Decimal("7") // 2, Decimal("-7") % 3, Decimal("2") ** 10, Decimal(2).sqrt(), repr(Decimal("1.50")), Decimal("1E+3"), Decimal("1e-10"), Decimal("NaN"), Decimal("-Infinity"))
print(Decimal("2.675").quantize(Decimal("0.01")), Decimal("2.675").quantize(Decimal("0.01"), ROUND_HALF_UP), Decimal("2.679").quantize(Decimal("0.01"), rounding=ROUND_DOWN), round(Decimal("2.5")), round(Decimal("2.345"), 2), Decimal("100").normalize(), Decimal("1.00") == 1, Decimal("1.5") < 2, f"{Decimal('1234.5'):,.2f}", f"{Decimal('0.256'):.1%}", int(Decimal("3.9")), float(Decimal("0.5")), sum([Decimal("0.1")] * 10), Decimal("3.14").as_tuple(), hash(Decimal(1)) == hash(1), max(Decimal(1), 2))
with localcontext() as context:
    context.prec = 5
    print(Decimal(1) / 7, Decimal("123456.789") + 0, getcontext().prec)
for code in ("Decimal('abc')", "Decimal(1) / 0", "Decimal('1') + 0.5", "Decimal(0) / 0", "Decimal(-1).sqrt()", "Decimal('1') < 'a'", "Decimal(2) ** 0.5"):
    try:
        print(code, eval(code))
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
from fractions import Fraction
f = Fraction(3, 4)
print(f, repr(f), f + Fraction(1, 4), f * 2, f / 3, f ** 2, f ** -1, f + 0.25, Fraction("0.125"), Fraction(0.1).limit_denominator(100), Fraction("7/3"), f.numerator, float(f), int(Fraction(7, 2)), round(Fraction(7, 2)), f == 0.75, sum([Fraction(1, n) for n in range(1, 6)]), Fraction(-6, 4), f"{f:.3f}", f"{Fraction(1, 3):>8}", Fraction(5, 1), divmod(Fraction(7, 2), 1))
for code in ("Fraction(1, 0)", "Fraction('a')", "Fraction(1.5, 2)", "f + 'a'", "f / 0", "Fraction('1/0')", "Fraction(None)"):
    try:
        print(eval(code))
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
