def plan(lengths):
    chapters = [f"Chapter {number}: {minutes}" for number, minutes in enumerate(lengths, start=1)]
    total = sum(lengths)
    print(total, "minutes in all")
    for chapter in chapters:
        print(f"{chapter} of {total} minutes")


def tonight():
    yield 4
    yield 7
    yield 5


plan(tonight())
