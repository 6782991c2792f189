bonus = 10


def throw_points():
    total = dice[0] + dice[1]
    if dice[0] == dice[1]:
        total = total + bonus
    return total


dice = [4, 4]
print("Hana:", throw_points())
dice = [2, 5]
print("Diego:", throw_points())
dice = [6, 6]
print("Amara:", throw_points())
