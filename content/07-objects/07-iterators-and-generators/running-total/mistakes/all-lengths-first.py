def so_far(lengths):
    totals = []
    total = 0
    for minutes in lengths:
        total += minutes
        totals.append(total)
    for total in totals:
        yield total


for total in so_far([3, 4, 2, 5]):
    print(total, "minutes")
