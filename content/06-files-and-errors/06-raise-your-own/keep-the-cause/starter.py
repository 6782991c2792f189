class BookingError(Exception):
    pass


def read_booking(line):
    name, seat = line.split(";")
    return (name, int(seat))


for line in ["Amal;4", "Kofi;four", "Mei"]:
    try:
        print(read_booking(line))
    except BookingError as error:
        print("BookingError:", error)
