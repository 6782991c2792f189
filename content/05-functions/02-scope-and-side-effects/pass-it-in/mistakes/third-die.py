def throw_points(dice, bonus=10):
    if dice[0] == dice[1]:
        dice.append(bonus)
    return sum(dice)


print("Hana:", throw_points([4, 4]))
print("Diego:", throw_points([2, 5]))
print("Amara:", throw_points([6, 6]))
