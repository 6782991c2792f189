total = 0


def throw_points(dice, bonus=10):
    global total
    total = dice[0] + dice[1]
    if dice[0] == dice[1]:
        total = total + bonus
    return total


print("Hana:", throw_points([4, 4]))
print("Diego:", throw_points([2, 5]))
print("Amara:", throw_points([6, 6]))
