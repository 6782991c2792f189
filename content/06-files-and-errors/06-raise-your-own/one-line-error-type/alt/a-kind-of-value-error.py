class SoldOutError(ValueError):
    pass


def sell(row):
    for place, state in enumerate(row):
        if state == "free":
            row[place] = "sold"
            return place + 1
    raise SoldOutError("all " + str(len(row)) + " seats are sold")


def serve(row, waiting, name):
    try:
        number = sell(row)
    except SoldOutError:
        waiting.append(name)
        answer = f"{name} is number {len(waiting)} on the waiting list"
    else:
        answer = f"Seat {number} for {name}"
    return answer


row = ["sold", "free"]
waiting = []
for name in ["Kofi", "Inês", "Omar"]:
    print(serve(row, waiting, name))
