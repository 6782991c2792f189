def plan(lengths):
    print("16 minutes in all")
    for number, minutes in enumerate(lengths, start=1):
        print(f"Chapter {number}: {minutes} of 16 minutes")


def tonight():
    yield 4
    yield 7
    yield 5


plan(tonight())
