# A for loop and a while loop over whole numbers, at the top of the program.
total = 0
for number in range(300_000):
    if number % 3 == 0 or number % 5 == 0:
        total += number
print(total)

steps = 0
longest = 0
for start in range(1, 2_500):
    number = start
    length = 1
    while number != 1:
        if number % 2 == 0:
            number = number // 2
        else:
            number = 3 * number + 1
        length += 1
    steps += length
    if length > longest:
        longest = length
print(steps, longest)
