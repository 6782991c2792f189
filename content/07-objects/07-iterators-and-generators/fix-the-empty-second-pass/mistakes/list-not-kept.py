def plan(lengths):
    list(lengths)
    total = sum(lengths)
    print(total, "minutes in all")
    for number in range(len(lengths)):
        print(f"Chapter {number + 1}: {lengths[number]} of {total} minutes")


def tonight():
    yield 4
    yield 7
    yield 5


plan(tonight())
