def clean_move(answer):
    """Return the whole name of a move; its first letter is enough."""
    names = {"r": "rock", "p": "paper", "s": "scissors"}
    return names.get(answer, answer)


def winner(you, friend):
    """Return "you", "friend" or "draw" for two clean moves."""
    beats = {"rock": "scissors", "paper": "rock", "scissors": "paper"}
    if you == friend:
        return "draw"
    if beats[you] == friend:
        return "you"
    return "friend"


def final_text(you_wins, friend_wins):
    """Return the line for the end of the match."""
    if you_wins > friend_wins:
        return f"You win {you_wins} : {friend_wins}"
    if you_wins < friend_wins:
        return f"You lose {you_wins} : {friend_wins}"
    return f"Nobody wins {you_wins} : {friend_wins}"


texts = {"you": "Point for you", "friend": "Point for your friend", "draw": "Draw"}
results = []
line = input("Both moves: ")
while line != "":
    first, second = line.lower().split()
    result = winner(clean_move(first), clean_move(second))
    print(texts[result])
    results = results.append(result)
    line = input("Both moves: ")
print(final_text(results.count("you"), results.count("friend")))
