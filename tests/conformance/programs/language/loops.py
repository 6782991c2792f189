for n in range(3):
    print(n)
for n in range(2, 9, 3):
    print(n, end=" ")
print()
for n in range(5, 0, -2):
    print(n, end=",")
print()
for letter in "bus":
    print(letter.upper())
print(list(range(5, 0)), range(3), range(1, 10, 2), len(range(0, 10, 3)))
n = 10
while n > 0:
    n -= 3
    if n == 4:
        continue
    if n < 0:
        break
    print("n is", n)
else:
    print("never")
for n in range(3):
    pass
else:
    print("loop ended, n is", n)
for i, c in enumerate("ab", start=1):
    print(i, c)
for a, b in zip([1, 2, 3], "xy"):
    print(a, b)
for x in range(1, 4):
    for y in range(1, 4):
        print(f"{x * y:3}", end="")
    print()
print(sum(n for n in range(10) if n % 2), any([0, 1]), all([]))
