bonus = 10


def throw_points():
    total = dice[0] + dice[1]
    if dice[0] == dice[1]:
        total = total + bonus
    print(f"{name}: {total}")


name = "Hana"
dice = [4, 4]
throw_points()
name = "Diego"
dice = [2, 5]
throw_points()
name = "Amara"
dice = [6, 6]
throw_points()
