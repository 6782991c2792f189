def plan(lengths):
    total = 0
    chapters = []
    for minutes in lengths:
        total += minutes
        chapters.append(minutes)
    print(total, "minutes in all")
    for number, minutes in enumerate(chapters, start=1):
        print(f"Chapter {number}: {minutes} of {total} minutes")


def tonight():
    yield 4
    yield 7
    yield 5


plan(tonight())
