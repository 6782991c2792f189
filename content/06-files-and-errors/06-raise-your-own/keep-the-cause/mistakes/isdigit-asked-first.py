class BookingError(Exception):
    pass


def read_booking(line):
    parts = line.split(";")
    if len(parts) != 2 or not parts[1].isdigit():
        raise BookingError(f"can't read: {line}")
    return (parts[0], int(parts[1]))


for line in ["Amal;4", "Kofi;four", "Mei"]:
    try:
        print(read_booking(line))
    except BookingError as error:
        print("BookingError:", error)
