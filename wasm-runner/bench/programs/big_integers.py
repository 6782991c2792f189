# Whole numbers of hundreds of digits.
def factorial(n):
    product = 1
    for factor in range(2, n + 1):
        product *= factor
    return product


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def digit_sum(number):
    return sum(int(digit) for digit in str(number))


print(digit_sum(factorial(1_200)))
print(digit_sum(fibonacci(12_000)))
print(sum(digit_sum(2**power) for power in range(0, 900, 3)))
print(pow(7, 10**40, 10**30), 3**2_000 // 7**600 % 10**9)

a, m = 1234567890123456789012345678901234567890, 10**60 + 7
for _ in range(12_000):
    a = a * a % m
print(a)
