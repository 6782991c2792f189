arrivals = ["tove", "AMIR", "Leyla", "chidi"]
players = []
for name in arrivals:
    players.append(name.capitalize())
first = players[0]
for name in players.sort():
    print(name)
print("First here:", first)
