team = input("What's your team called? ")
team.replace(" ", "")
letters = len(team)
print(f"Letters: {letters}")
if letters <= 12:
    print("It fits")
else:
    print(f"Too long by {letters - 12}")
