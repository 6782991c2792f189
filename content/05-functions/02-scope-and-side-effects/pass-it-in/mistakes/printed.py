def throw_points(dice, bonus=10, name=""):
    total = dice[0] + dice[1]
    if dice[0] == dice[1]:
        total = total + bonus
    print(f"{name}: {total}")


throw_points([4, 4], name="Hana")
throw_points([2, 5], name="Diego")
throw_points([6, 6], name="Amara")
