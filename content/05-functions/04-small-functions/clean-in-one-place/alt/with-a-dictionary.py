def clean_move(answer):
    move = answer.strip().lower()
    names = {"r": "rock", "p": "paper", "s": "scissors"}
    return names.get(move, move)


you = clean_move(input("Your move: "))
friend = clean_move(input("Your friend's move: "))
if you == friend:
    print("Draw")
elif you == "rock" and friend == "scissors":
    print("You win")
elif you == "paper" and friend == "rock":
    print("You win")
elif you == "scissors" and friend == "paper":
    print("You win")
else:
    print("You lose")
