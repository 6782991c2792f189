team = input("What's your team called? ")
letters = len(team.replace(" ", ""))
print(f"Letters: {letters}")
if letters <= 12:
    print("It fits")
else:
    print(f"Too long by {12 - letters}")
