hana = [3, 5, 2]
diego = [4, 4, 1]


def add_up(rounds):
    total = 0
    for points in rounds:
        total = total + points
    return total


def find_leader(first, second):
    return max(first, second)


print("Hana:", add_up(hana))
print("Diego:", add_up(diego))
print("Leader:", find_leader(add_up(hana), add_up(diego)))
