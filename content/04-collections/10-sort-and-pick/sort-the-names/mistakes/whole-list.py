arrivals = ["tove", "AMIR", "Leyla", "chidi"]
players = []
for name in arrivals:
    players.append(name.capitalize())
print(sorted(players))
print("First here:", players[0])
