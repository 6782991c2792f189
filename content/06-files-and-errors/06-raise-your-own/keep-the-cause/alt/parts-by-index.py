class BookingError(Exception):
    pass


def read_booking(line):
    parts = line.split(";")
    try:
        name = parts[0]
        seat = int(parts[1])
    except (ValueError, IndexError) as problem:
        raise BookingError(f"this is no booking: {line}") from problem
    else:
        return name, seat


for line in ["Amal;4", "Kofi;four", "Mei"]:
    try:
        print(read_booking(line))
    except BookingError as error:
        print("BookingError:", error)
