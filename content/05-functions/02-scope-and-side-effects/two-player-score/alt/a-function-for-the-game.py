def add_points(scores, player, points):
    new = dict(scores)
    new[player] += points
    return new


def leader(scores):
    best = None
    for name in scores:
        others = [scores[other] for other in scores if other != name]
        if scores[name] > max(others):
            best = name
    return best


def play():
    first, second = input("One: "), input("Two: ")
    scores = {first: 0, second: 0}
    while True:
        who = input(f"Who scored, {first} or {second}? ")
        if not who:
            break
        scores = add_points(scores, who, int(input("How many? ")))
        print(first, scores[first], "-", scores[second], second)
    best = leader(scores)
    if best is None:
        print("DRAW")
    else:
        print("The winner is", best)


play()
