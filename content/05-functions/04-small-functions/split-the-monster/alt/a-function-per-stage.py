def clean_moves(line):
    """Return both moves of a line as whole words."""
    names = {"r": "rock", "p": "paper", "s": "scissors"}
    you, friend = [names.get(word, word) for word in line.lower().split()]
    return you, friend


def points(you, friend):
    """Return one point for you or your friend, as two numbers."""
    if you == friend:
        return 0, 0
    if (you, friend) in [("rock", "scissors"), ("paper", "rock"), ("scissors", "paper")]:
        return 1, 0
    return 0, 1


def play_rounds():
    """Play until an empty line, and return both scores."""
    total = [0, 0]
    line = input("Both moves: ")
    while line != "":
        you, friend = clean_moves(line)
        mine, theirs = points(you, friend)
        show_round(mine, theirs)
        total = [total[0] + mine, total[1] + theirs]
        line = input("Both moves: ")
    return total[0], total[1]


def show_round(mine, theirs):
    """Print who gets a point."""
    if mine == theirs:
        print("Draw")
    elif mine:
        print("Point for you")
    else:
        print("Point for your friend")


def show_end(mine, theirs):
    """Print the end of the match."""
    if mine > theirs:
        text = "You win"
    elif mine < theirs:
        text = "You lose"
    else:
        text = "Nobody wins"
    print(f"{text} {mine} : {theirs}")


mine, theirs = play_rounds()
show_end(mine, theirs)
