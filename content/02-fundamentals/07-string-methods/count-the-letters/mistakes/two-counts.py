team = input("What's your team called? ")
letters = len(team.replace(" ", ""))
print(f"Letters: {letters}")
if len(team) <= 12:
    print("It fits")
else:
    print(f"Too long by {len(team) - 12}")
