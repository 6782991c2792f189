import random


def clean_move(answer):
    """Makes the answer clean: rock, paper, scissors or None."""
    a = answer.strip().lower()
    if a == "rock" or a == "r":
        return "rock"
    if a == "paper" or a == "p":
        return "paper"
    if a == "scissors" or a == "s":
        return "scissors"


def computer_move(history):
    """Chooses a random move."""
    return random.choice(["rock", "paper", "scissors"])


def winner(you, computer):
    """Compares the two moves."""
    if you == computer:
        return "draw"
    elif you == "rock" and computer == "scissors" or you == "paper" and computer == "rock" or you == "scissors" and computer == "paper":
        return "you"
    else:
        return "computer"


def count_wins(results):
    """Counts how often you and the computer won."""
    you = 0
    computer = 0
    for result in results:
        if result == "you":
            you += 1
        elif result == "computer":
            computer += 1
        return you, computer
    return 0, 0


history = []
results = []
while True:
    answer = input("Move: ")
    if answer.strip() == "":
        break
    you = clean_move(answer)
    if you is None:
        print("That isn't a move.")
        continue
    computer = computer_move(history)
    result = winner(you, computer)
    print(f"{you} - {computer}: {result}")
    history.append(you)
    results.append(result)
a, b = count_wins(results)
print(f"{a} : {b}")
