class SoldOutError(Exception): pass


def sell(row):
    if "free" not in row:
        raise SoldOutError(f"sorry, {len(row)} of {len(row)} seats are sold")
    place = row.index("free")
    row[place] = "sold"
    return place + 1


def serve(row, waiting, name):
    try:
        return f"Seat {sell(row)} for {name}"
    except SoldOutError:
        waiting.append(name)
    return f"{name} is number {len(waiting)} on the waiting list"


row = ["sold", "free"]
waiting = []
for name in ["Kofi", "Inês", "Omar"]:
    print(serve(row, waiting, name))
