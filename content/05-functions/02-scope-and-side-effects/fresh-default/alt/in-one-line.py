def deal(card, hand=None):
    if hand is None:
        hand = []
    hand.append(card)
    return hand


def add_points(player, points, scores=None):
    scores = {} if scores is None else scores
    scores[player] = scores.get(player, 0) + points
    return scores


def title(name, mark="*"):
    return f"{mark} {name} {mark}"


hana = deal("sheep")
hana = deal("wood", hana)
diego = deal("stone")
print(title("Hana"), hana)
print(title("Diego"), diego)
print(add_points("Hana", 5), add_points("Wei", 3))
