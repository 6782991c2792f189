you = input("Your move: ").strip().lower()
if you == "r":
    you = "rock"
elif you == "p":
    you = "paper"
elif you == "s":
    you = "scissors"
friend = input("Your friend's move: ").strip().lower()
if friend == "r":
    friend = "rock"
elif friend == "p":
    friend = "paper"
elif friend == "s":
    friend = "scissors"
def clean_move(answer):
    return answer
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
