def throw_points(dice, bonus=10):
    first, second = dice
    if first != second:
        return first + second
    return first + second + bonus


throws = {"Hana": [4, 4], "Diego": [2, 5], "Amara": [6, 6]}
for name, dice in throws.items():
    print(f"{name}: {throw_points(dice)}")
