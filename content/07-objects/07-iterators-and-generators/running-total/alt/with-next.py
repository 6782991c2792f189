def so_far(lengths):
    chapters = iter(lengths)
    total = 0
    minutes = next(chapters, None)
    while minutes is not None:
        total = total + minutes
        yield total
        minutes = next(chapters, None)


for total in so_far([3, 4, 2, 5]):
    print(total, "minutes")
