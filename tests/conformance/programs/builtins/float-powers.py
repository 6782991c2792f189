# The last digit of powers, with exponents that the compiler doesn't know.
for n in range(1, 23):
    print(n, 10 ** -n, 19.99 * 10 ** -n, 1.1 ** n)

for percent in (0.5, 1.25, 2, 3.5, 5, 7.2, 10):
    rate = 1 + percent / 100
    print(percent, [1000 * rate ** years for years in range(0, 41, 5)], [100 * (1 + percent / 1200) ** months for months in (1, 12, 120)])

print([x ** (1 / 3) for x in range(1, 101)])
print([4 / 3 * 3.141592653589793 * (radius / 4) ** 3 for radius in range(1, 101)])
print([pow(x, 0.5) for x in range(20)], pow(1.5, -2.5), pow(-8, 1 / 3), (-2.5) ** 3, (1 + 2j) ** 1.5, 2 ** (0.5 + 1j))
# The compiler computes these.
print(5 ** -23, 5 ** -24, 7 ** -13, 10 ** -5, 10 ** -22, 1.05 ** 10, 2.0 ** 0.5, (1 + 2j) / (3 + 4j), (1 + 2j) ** -3, 2j ** 0.5)
bases = [5, 6, 7, 10, 11]
print([base ** -n for base in bases for n in range(20, 30)], [(base + 2j) / (3 + 4j) for base in bases], [(base + 2j) ** -3 for base in bases])
