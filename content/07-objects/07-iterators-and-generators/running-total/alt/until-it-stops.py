def so_far(lengths):
    chapters = iter(lengths)
    total = 0
    while True:
        try:
            total += next(chapters)
        except StopIteration:
            break
        yield total


for total in so_far([3, 4, 2, 5]):
    print(total, "minutes")
