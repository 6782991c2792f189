def reserve(seats, number, name):
    problem = ""
    if name.strip() == "":
        problem = "a booking needs a name"
    elif number not in seats:
        problem = f"there is no seat {number}"
    elif seats[number] != "":
        problem = f"seat {number} is taken"
    if problem:
        raise ValueError(problem)
    seats[number] = name


seats = {1: "", 2: "Bao"}
for number, name in [(1, " "), (7, "Ines"), (2, "Leyla")]:
    try:
        reserve(seats, number, name)
    except ValueError as error:
        print("Sorry,", error)
print(seats)
