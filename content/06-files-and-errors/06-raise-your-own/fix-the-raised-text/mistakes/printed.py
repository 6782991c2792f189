def reserve(seats, number, name):
    if name.strip() == "":
        print("Sorry, a booking needs a name")
        return
    if number not in seats:
        raise ValueError(f"there is no seat {number}")
    guest = seats.get(number, "")
    if guest != "":
        raise ValueError(f"seat {number} is taken")
    seats[number] = name


seats = {1: "", 2: "Bao"}
for number, name in [(1, " "), (7, "Ines"), (2, "Leyla")]:
    try:
        reserve(seats, number, name)
    except ValueError as error:
        print("Sorry,", error)
print(seats)
