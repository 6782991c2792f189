def so_far(lengths):
    total = 0
    for minutes in lengths:
        yield total
        total += minutes


for total in so_far([3, 4, 2, 5]):
    print(total, "minutes")
