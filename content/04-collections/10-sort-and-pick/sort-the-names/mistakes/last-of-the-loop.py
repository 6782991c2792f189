arrivals = ["tove", "AMIR", "Leyla", "chidi"]
players = []
for name in arrivals:
    players.append(name.capitalize())
for name in sorted(players):
    print(name)
print("First here:", name)
