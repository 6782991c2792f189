team = input("What's your team called? ")
letters = len(team.replace(" ", ""))
print(f"Letters: {letters}")
print(f"Too long by {letters - 12}")
