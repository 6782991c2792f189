class BookingError(Exception):
    pass


def read_booking(line):
    try:
        name, seat = line.split(";")
        return (name, int(seat))
    except ValueError as error:
        BookingError(f"can't read: {line}")


for line in ["Amal;4", "Kofi;four", "Mei"]:
    try:
        print(read_booking(line))
    except BookingError as error:
        print("BookingError:", error)
