def add_points(scores, player, points):
    return {name: old + points if name == player else old for name, old in scores.items()}


def leader(scores):
    ranking = sorted([(points, name) for name, points in scores.items()], reverse=True)
    if ranking[0][0] == ranking[1][0]:
        return None
    return ranking[0][1]


def show(scores):
    print(" | ".join([f"{name}: {points}" for name, points in scores.items()]))


names = [input("Who plays? "), input("And who else? ")]
history = [{name: 0 for name in names}]
while True:
    player = input("Who scored? ")
    if player == "":
        break
    history.append(add_points(history[-1], player, int(input("Points? "))))
    show(history[-1])
best = leader(history[-1])
if best:
    print("Bravo,", best)
else:
    print("A draw after", len(history) - 1, "turns")
