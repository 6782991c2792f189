arrivals = ["tove", "AMIR", "Leyla", "chidi"]
players = []
for name in arrivals:
    players.append(name.capitalize())
sorted(players)
for name in players:
    print(name)
print("First here:", players[0])
