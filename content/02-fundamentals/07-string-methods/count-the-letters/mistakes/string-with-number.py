team = input("What's your team called? ")
team = team.replace(" ", "")
print(f"Letters: {len(team)}")
if team <= 12:
    print("It fits")
else:
    print(f"Too long by {team - 12}")
