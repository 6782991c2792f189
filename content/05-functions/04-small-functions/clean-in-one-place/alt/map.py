def clean_move(answer):
    answer = answer.strip().lower()
    for name in ["rock", "paper", "scissors"]:
        if answer == name[0]:
            return name
    return answer


answers = [input("Your move: "), input("Your friend's move: ")]
you, friend = map(clean_move, answers)
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
