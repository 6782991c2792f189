team = input("What's your team called? ")
letters = len(team) - team.count(" ")
print("Letters:", letters)
if letters > 12:
    print("Too long by", letters - 12)
else:
    print("It fits")
