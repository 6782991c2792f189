for number in (7, 9, 11, 15):
    for divisor in range(2, number):
        if number % divisor == 0:
            print(number, "=", divisor, "*", number // divisor)
            break
    else:
        print(number, "is prime")
for place, name in enumerate(["gold", "silver", "bronze"], 1):
    print(f"{place}. {name}")
for a, b, c in zip("abc", range(3), [True, False, None]):
    print(a, b, c, end="; ")
print()
for key, value in {"x": 1, "y": 2}.items():
    print(key, value, sep="=", end=" ")
print()
for letter in reversed("abc"):
    print(letter, end="")
print()
for i in range(10, 0, -3):
    print(i, end=" ")
print(range(5), range(2, 8, 2), len(range(0, 100, 7)), 14 in range(0, 100, 7), range(3) == range(0, 3, 1))
