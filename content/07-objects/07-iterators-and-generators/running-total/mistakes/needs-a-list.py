def so_far(lengths):
    for place in range(len(lengths)):
        yield sum(lengths[: place + 1])


for total in so_far([3, 4, 2, 5]):
    print(total, "minutes")
