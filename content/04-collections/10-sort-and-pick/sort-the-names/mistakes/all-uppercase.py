arrivals = ["tove", "AMIR", "Leyla", "chidi"]
players = []
for name in arrivals:
    players.append(name.upper())
for name in sorted(players):
    print(name)
print("First here:", players[0])
