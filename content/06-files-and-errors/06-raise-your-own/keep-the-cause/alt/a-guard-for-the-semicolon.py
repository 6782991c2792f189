class BookingError(Exception):
    pass


def read_booking(line):
    if ";" not in line:
        raise BookingError("no semicolon in " + line)
    name, seat = line.split(";")
    try:
        number = int(seat)
    except ValueError as error:
        raise BookingError("no number in " + line) from error
    return (name, number)


for line in ["Amal;4", "Kofi;four", "Mei"]:
    try:
        print(read_booking(line))
    except BookingError as error:
        print("BookingError:", error)
