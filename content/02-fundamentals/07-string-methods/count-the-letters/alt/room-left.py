team = input("What's your team called? ")
team = team.replace(" ", "")
room = 12 - len(team)
print(f"Letters: {len(team)}")
if room < 0:
    print(f"Too long by {-room}")
else:
    print("It fits")
