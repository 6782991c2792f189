def clean_move(answer):
    """Return "rock", "paper" or "scissors", or None for anything else."""
    move = answer.strip().lower()
    for name in ["rock", "paper", "scissors"]:
        if move == name or move == name[0]:
            return name
    return "None"


def computer_move(history):
    """Return the move that beats the most frequent move in history."""
    beaten_by = {"rock": "paper", "paper": "scissors", "scissors": "rock"}
    favourite = "rock"
    for move in beaten_by:
        if history.count(move) > history.count(favourite):
            favourite = move
    return beaten_by[favourite]


def winner(you, computer):
    """Return "you", "computer" or "draw" for two clean moves."""
    beats = {"rock": "scissors", "paper": "rock", "scissors": "paper"}
    if you == computer:
        return "draw"
    if beats[you] == computer:
        return "you"
    return "computer"


def count_wins(results):
    """Return how many rounds you and the computer have won."""
    return results.count("you"), results.count("computer")


history = []
results = []
answer = input("Your move: ")
while answer != "":
    you = clean_move(answer)
    if you is None:
        print("I only know rock, paper and scissors.")
    else:
        computer = computer_move(history)
        result = winner(you, computer)
        print(f"{you} - {computer}: {result}")
        history.append(you)
        results.append(result)
    answer = input("Your move: ")
mine, theirs = count_wins(results)
print(f"{mine} : {theirs}")
