def add_points(scores, player, points):
    new = scores.copy()
    new[player] = new[player] + points
    return new


def leader(scores):
    one, two = list(scores)
    if scores[one] > scores[two]:
        return one
    if scores[one] < scores[two]:
        return two


first = input("First player: ")
second = input("Second player: ")
scores = {first: 0, second: 0}
player = input("Who scored? ")
while player != "":
    points = int(input("How many points? "))
    scores = add_points(scores, player, points)
    print(f"{first} {scores[first]} : {scores[second]} {second}")
    player = input("Who scored? ")
winner = leader(scores)
if winner is None:
    print("It's a draw.")
else:
    print(f"{winner} wins!")
