row = ["free", "free", "free", "free", "free"]


def sell(row, number):
    if number < 1 or number > len(row):
        raise ValueError(f"there is no seat {number}")
    if "sold" in row:
        raise ValueError(f"seat {number} is sold")
    row[number - 1] = "sold"
    return f"Seat {number} is yours"


for number in [4, 0, 4]:
    try:
        print(sell(row, number))
    except ValueError as error:
        print("Sorry,", error)
