def clean(move):
    """Turn r, p or s into a whole word."""
    if move == "r":
        return "rock"
    if move == "p":
        return "paper"
    if move == "s":
        return "scissors"
    return move


def you_win(you, friend):
    """Say whether your move beats your friend's."""
    return [you, friend] in [["rock", "scissors"], ["paper", "rock"], ["scissors", "paper"]]


def show_end(you_wins, friend_wins):
    """Print who has won the match."""
    word = "Nobody wins"
    if you_wins > friend_wins:
        word = "You win"
    if you_wins < friend_wins:
        word = "You lose"
    print(f"{word} {you_wins} : {friend_wins}")


def play_round(line, you_wins, friend_wins):
    """Play one line, print its result, and return both scores."""
    parts = line.lower().split()
    you = clean(parts[0])
    friend = clean(parts[1])
    if you == friend:
        print("Draw")
    elif you_win(you, friend):
        print("Point for you")
        you_wins += 1
    else:
        print("Point for your friend")
        friend_wins += 1
    return you_wins, friend_wins


you_wins, friend_wins = 0, 0
line = input("Both moves: ")
while line != "":
    you_wins, friend_wins = play_round(line, you_wins, friend_wins)
    line = input("Both moves: ")
show_end(you_wins, friend_wins)
