def throw_points(name, dice, bonus=10):
    total = dice[0] + dice[1]
    if dice[0] == dice[1]:
        total = total + bonus
    return total


print("Hana:", throw_points("Hana", [4, 4]))
print("Diego:", throw_points("Diego", [2, 5]))
print("Amara:", throw_points("Amara", [6, 6]))
