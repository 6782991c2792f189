def plan(lengths):
    total = 0
    for number, minutes in enumerate(lengths, start=1):
        total += minutes
        print(f"Chapter {number}: {minutes} of {total} minutes")
    print(total, "minutes in all")


def tonight():
    yield 4
    yield 7
    yield 5


plan(tonight())
