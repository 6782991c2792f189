def plan(lengths):
    kept = tuple(lengths)
    print(sum(kept), "minutes in all")
    for number, minutes in enumerate(kept, start=1):
        print(f"Chapter {number}: {minutes} of {sum(kept)} minutes")


def tonight():
    yield 4
    yield 7
    yield 5


plan(tonight())
