arrivals = ["tove", "AMIR", "Leyla", "chidi"]
for name in sorted(arrivals):
    print(name.capitalize())
print("First here:", arrivals[0].capitalize())
