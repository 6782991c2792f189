you_wins = 0
friend_wins = 0
line = input("Both moves: ")
while line != "":
    parts = line.lower().split()
    you = parts[0]
    if you == "r":
        you = "rock"
    elif you == "p":
        you = "paper"
    elif you == "s":
        you = "scissors"
    friend = parts[1]
    if friend == "r":
        friend = "rock"
    elif friend == "p":
        friend = "paper"
    elif friend == "s":
        friend = "scissors"
    if you == friend:
        print("Draw")
    elif you == "rock" and friend == "scissors":
        print("Point for you")
        you_wins = you_wins + 1
    elif you == "paper" and friend == "rock":
        print("Point for you")
        you_wins = you_wins + 1
    elif you == "scissors" and friend == "paper":
        print("Point for you")
        you_wins = you_wins + 1
    else:
        print("Point for your friend")
        friend_wins = friend_wins + 1
    line = input("Both moves: ")
if you_wins > friend_wins:
    print(f"You win {you_wins} : {friend_wins}")
elif you_wins < friend_wins:
    print(f"You lose {you_wins} : {friend_wins}")
else:
    print(f"Nobody wins {you_wins} : {friend_wins}")
