numbers = [1, 2]
print(
    "first",
    numbers[0],
    numbers[5],
)
