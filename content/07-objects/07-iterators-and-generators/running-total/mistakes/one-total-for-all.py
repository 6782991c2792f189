sum_of_all = 0


def so_far(lengths):
    global sum_of_all
    for minutes in lengths:
        sum_of_all += minutes
        yield sum_of_all


for total in so_far([3, 4, 2, 5]):
    print(total, "minutes")
