class BookingError(Exception):
    pass


def read_booking(line):
    parts = line.split(";")
    try:
        return (parts[0], int(parts[1]))
    except ValueError as error:
        raise BookingError(f"can't read: {line}") from error


for line in ["Amal;4", "Kofi;four", "Mei"]:
    try:
        print(read_booking(line))
    except BookingError as error:
        print("BookingError:", error)
