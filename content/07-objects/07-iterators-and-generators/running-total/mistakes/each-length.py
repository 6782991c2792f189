def so_far(lengths):
    for minutes in lengths:
        total = 0
        total += minutes
        yield total


for total in so_far([3, 4, 2, 5]):
    print(total, "minutes")
