def add_points(scores, player, points):
    new = scores.copy()
    new[player] = new[player] + points
    return new


def leader(scores):
    best = max(scores.values())
    leaders = [name for name in scores if scores[name] == best]
    if len(leaders) == 1:
        return leaders[0]
    return None


first = input("First player: ")
second = input("Second player: ")
scores = {first: 0, second: 0}
player = input("Who scored? ")
while player != "":
    points = int(input("How many points? "))
    scores = add_points(scores, player, points)
    print(f"{first} {scores[first]} : {scores[second]} {second}")
    player = input("Who scored? ")
print(f"{first} {scores[first]} : {scores[second]} {second}")
winner = leader(scores)
if winner is None:
    print("It's a draw.")
else:
    print(f"{winner} wins!")
