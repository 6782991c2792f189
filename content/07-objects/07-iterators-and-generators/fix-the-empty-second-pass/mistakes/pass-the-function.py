def plan(lengths):
    total = sum(lengths())
    print(total, "minutes in all")
    for number, minutes in enumerate(lengths(), start=1):
        print(f"Chapter {number}: {minutes} of {total} minutes")


def tonight():
    yield 4
    yield 7
    yield 5


plan(tonight)
