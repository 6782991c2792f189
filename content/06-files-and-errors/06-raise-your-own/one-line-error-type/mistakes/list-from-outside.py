class SoldOutError(Exception):
    pass


def sell(row):
    for place in range(len(row)):
        if row[place] == "free":
            row[place] = "sold"
            return place + 1
    raise SoldOutError(f"all {len(row)} seats are sold")


def serve(row, line, name):
    try:
        number = sell(row)
    except SoldOutError:
        waiting.append(name)
        return f"{name} is number {len(waiting)} on the waiting list"
    return f"Seat {number} for {name}"


row = ["sold", "free"]
waiting = []
for name in ["Kofi", "Inês", "Omar"]:
    print(serve(row, waiting, name))
