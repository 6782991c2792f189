from itertools import accumulate


def so_far(lengths):
    return accumulate(lengths)


for total in so_far([3, 4, 2, 5]):
    print(total, "minutes")
