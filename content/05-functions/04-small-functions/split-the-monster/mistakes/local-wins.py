you_wins = 0
friend_wins = 0


def add(result):
    """Count a win."""
    if result == "you":
        you_wins = you_wins + 1
    if result == "friend":
        friend_wins = friend_wins + 1


def clean(word):
    """Return the whole move."""
    return {"r": "rock", "p": "paper", "s": "scissors"}.get(word, word)


def winner(you, friend):
    """Return who wins."""
    if you == friend:
        return "draw"
    if {"rock": "scissors", "paper": "rock", "scissors": "paper"}[you] == friend:
        return "you"
    return "friend"


line = input()
while line != "":
    first, second = line.lower().split()
    result = winner(clean(first), clean(second))
    add(result)
    print({"you": "Point for you", "friend": "Point for your friend", "draw": "Draw"}[result])
    line = input()
print(f"Nobody wins {you_wins} : {friend_wins}")
