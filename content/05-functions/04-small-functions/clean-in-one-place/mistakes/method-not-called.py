def clean_move(answer):
    move = answer.strip().lower
    if move == "r":
        return "rock"
    if move == "p":
        return "paper"
    if move == "s":
        return "scissors"
    return move


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
