class UnreadableError(Exception):
    pass


class NoSeatError(Exception):
    pass


class TakenError(Exception):
    pass


class TooManyError(Exception):
    pass


def find_place(seat):
    row = seat[0]
    if row.isdigit():
        raise UnreadableError(seat)
    try:
        number = int(seat[1:])
    except ValueError as error:
        raise UnreadableError(seat) from error
    if row not in ["A", "B", "C"] or number not in range(1, 6):
        raise NoSeatError(seat)
    return "ABC".index(row), number - 1


def book(hall, line):
    words = line.split()
    if len(words) < 2:
        raise UnreadableError(line)
    name = words[1]
    row, place = find_place(words[0])
    if hall[row][place] is not None:
        raise TakenError(words[0])
    held = 0
    for seats in hall:
        held += seats.count(name)
    if held >= 2:
        raise TooManyError(name)
    hall[row][place] = name


hall = [[None] * 5 for row in range(3)]
line = input("Book a seat in the Theatre on the Stairs: ")
while line != "curtain":
    try:
        book(hall, line)
    except UnreadableError as error:
        print("I can't read that:", error)
    except NoSeatError as error:
        print("There are only 15 steps. This isn't one of them:", error)
    except TakenError as error:
        print("Somebody was faster on", error)
    except TooManyError as error:
        print("Nobody needs three seats,", error)
    else:
        print("See you at eight!")
    line = input("Book a seat: ")
for letter, seats in zip("ABC", hall):
    print(letter, end="")
    for name in seats:
        if name is None:
            print(" .", end="")
        else:
            print(" " + name[0], end="")
    print()
