hana = [3, 5, 2]
diego = [4, 4, 1]
total = 0


def add_up(rounds, total=0):
    for points in rounds:
        total = total + points
    return total


def find_leader(first, second):
    if first > second:
        leader = "Hana"
    else:
        leader = "Diego"
    return leader


print("Hana:", add_up(hana, total))
print("Diego:", add_up(diego, total))
print("Leader:", find_leader(add_up(hana), add_up(diego)))
