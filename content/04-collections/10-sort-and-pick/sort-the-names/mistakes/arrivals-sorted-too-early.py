arrivals = ["tove", "AMIR", "Leyla", "chidi"]
arrivals.sort()
for name in arrivals:
    print(name.capitalize())
print("First here:", arrivals[0].capitalize())
