hana = [3, 5, 2]
diego = [4, 4, 1]


def add_up(rounds):
    points = 0
    for i in range(len(rounds)):
        points += rounds[i]
    return points


def find_leader(first, second):
    if first > second:
        return "Hana"
    return "Diego"


first = add_up(hana)
second = add_up(diego)
print(f"Hana: {first}")
print(f"Diego: {second}")
leader = find_leader(first, second)
print(f"Leader: {leader}")
