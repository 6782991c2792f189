def so_far(lengths):
    total = 0
    while True:
        total += next(lengths)
        yield total


for total in so_far([3, 4, 2, 5]):
    print(total, "minutes")
