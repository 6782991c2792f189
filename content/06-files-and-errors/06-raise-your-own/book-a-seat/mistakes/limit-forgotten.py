class BookingError(Exception):
    pass


def read_line(line):
    try:
        seat, name = line.split(maxsplit=1)
        return seat[0], int(seat[1:]), name
    except ValueError as error:
        raise BookingError("Please write a seat and a name, such as B4 Samira.") from error


def book(bookings, line):
    row, number, name = read_line(line)
    if row not in "ABC" or number < 1 or number > 5:
        raise BookingError(f"We have rows A to C with seats 1 to 5, but no {row}{number}.")
    if (row, number) in bookings:
        raise BookingError(f"{row}{number} is taken by a fast friend.")
    bookings[(row, number)] = name
    return f"{row}{number} is yours, {name}. Bring a cushion!"


def draw(bookings):
    for row in "ABC":
        seats = [bookings.get((row, number), ".")[0] for number in range(1, 6)]
        print(row, " ".join(seats))


bookings = {}
print("Tonight on our balcony: The Cat Who Sang")
while True:
    line = input("Seat and name? ")
    if line == "curtain":
        break
    try:
        print(book(bookings, line))
    except BookingError as error:
        print("Sorry!", error)
draw(bookings)
