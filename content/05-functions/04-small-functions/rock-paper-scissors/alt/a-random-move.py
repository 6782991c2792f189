import random


def clean_move(answer):
    """Return the whole name of the move, or None if there's no such move."""
    moves = {"r": "rock", "p": "paper", "s": "scissors"}
    word = answer.lower().strip()
    if word in moves.values():
        return word
    return moves.get(word)


def computer_move(history):
    """Return any of the three moves."""
    return random.choice(["rock", "paper", "scissors"])


def winner(you, computer):
    """Say who wins: "you", "computer" or "draw"."""
    if you == computer:
        return "draw"
    if (you, computer) in [("rock", "scissors"), ("paper", "rock"), ("scissors", "paper")]:
        return "you"
    return "computer"


def count_wins(results):
    """Return your wins and the computer's wins."""
    mine = len([result for result in results if result == "you"])
    theirs = len([result for result in results if result == "computer"])
    return mine, theirs


moves = []
results = []
while True:
    answer = input("rock, paper or scissors? ")
    if not answer:
        break
    move = clean_move(answer)
    if not move:
        continue
    other = computer_move(moves)
    moves.append(move)
    results.append(winner(move, other))
    print(f"{move} - {other}: {results[-1]}")
score = count_wins(results)
print(score[0], ":", score[1])
