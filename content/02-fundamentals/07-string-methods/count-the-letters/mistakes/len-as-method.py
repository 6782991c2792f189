team = input("What's your team called? ")
letters = team.replace(" ", "").len()
print(f"Letters: {letters}")
if letters <= 12:
    print("It fits")
else:
    print(f"Too long by {letters - 12}")
